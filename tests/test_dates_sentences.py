"""Deadlines in the sentences of people who work in banks, written down before the grammar had seen them.

Every third has none, however much it looks as if it had: names, versions, fractions, conditions, what was and what is
to happen anyway. A line is ``sentence | day [hour]``; ``-`` is no deadline, or none that can be read.
"""

from __future__ import annotations

import pytest

from tests.test_dates_table import Case, cases, told

SENTENCES = """
@ 2026-03-10 09:20 Asia/Shanghai CN
周四前把宏远化工的授信补充材料发给我 | 2026-03-12
请张伟今天下班前把日终头寸表核一遍 | 2026-03-10 18:00
把3号柜台的尾箱差异查清楚，明早九点前报我 | 2026-03-11 09:00
周一鸣总的对账单周五中午前寄出 | 2026-03-13 12:00
联系周五福珠宝的财务，确认开户资料 | -
给王周日打个电话问下理财到期怎么安排 | -
国庆总要的存款证明尽快办 | -
陈国庆的贷款合同3月20日前面签 | 2026-03-20
帮李元旦查一下他的信用卡账单 | -
周三丰的个人征信授权书补一下 | -
下周一之前完成2025年年报数据的交叉校验 | 2026-03-16
把2025年12月31日的资产负债表发给审计 | -
一季度贷款投放计划表，月底前交计财部 | 2026-03-31
跟进华东区12家客户的续贷情况，每户都要有结论 | -
请把V3.2版本的反洗钱手册挂到内网 | -
把额度从1/3提到1/2，出个说明 | -
6.5%的票面要不要报总行？请周三回复 | 2026-03-11
请在两周内完成对中泰置业的现场检查 | 2026-03-24
授信会纪要，三天内发出 | 2026-03-13
本周内把逾期90天以上的名单拉出来 | 2026-03-13
客户要求提前还款500万，后天下午三点前给方案 | 2026-03-12 15:00
@赵敏 3月底前把尽调报告初稿给到风控 | 2026-03-31
下月5号前报送1104报表 | 2026-04-05
清明节前把抵押物重估做完 | 2026-04-03
五一前完成网点消防演练 | 2026-04-30
五一后上线新的柜面系统 | 2026-05-06
端午节前走访完所有对公大户 | 2026-06-18
年底前把不良率压到1.2%以下 | 2026-12-31
上半年末之前把代发工资户做到300户 | 2026-06-30
季末前补足存款缺口2.3亿 | 2026-03-31
Q2末交付二期 | 2026-06-30
上周五说的那份担保合同，麻烦补盖章 | -
昨天客户投诉的事情请写个说明 | -
周五例会的纪要谁来写？小刘写吧 | -
周二晨会上领导提的三点要求，请各部门落实 | -
从下周一起，所有转账超过50万需双人复核 | -
如果周五客户还没签字就转法务 | -
万一明天系统还没好，先走手工流程 | -
每周一把存款日报发给行长 | -
拨打13812345678核实客户身份 | -
客户电话021-6888 1234，帮我回一个 | -
工单20260310-0012请处理 | -
卡号6222 0212 3456 7890的客户来销户，跟进一下 | -
凭证号2026-03-0045，找一下原件 | -
按银保监发〔2026〕12号文整改，4月15日前报送整改报告 | 2026-04-15
落实总行3月8日通知 | -
把3·15投诉应对口径准备好，明天下午给我 | 2026-03-11 18:00
核对10:3的抵押率是否正确 | -
房贷利率降到3.05%，做一版客户话术 | -
周五下午两点半前把路演PPT定稿 | 2026-03-13 14:30
小王，半小时后提醒我给客户回电 | 2026-03-10 09:50
一个半小时内把SWIFT报文改好重发 | 2026-03-10 10:50
48小时内冻结该账户 | 2026-03-12 09:20
三个工作日内答复客户张女士的投诉 | 2026-03-13
十五个工作日内办结 | 2026-03-31
T+2把清算差错调平 | 2026-03-12
合同签署后T+1划款 | -
D+3 提交复盘 | 2026-03-13
请于本月廿五日前完成征信异议处理 | 2026-03-25
三月卅一日前交材料 | 2026-03-31
下午三点三刻前把汇率报价发我 | 2026-03-10 15:45
十一点半之前确认头寸 | 2026-03-10 11:30
今晚八点前把切换方案发群里 | 2026-03-10 20:00
明天一早把钥匙交接好 | 2026-03-11 12:00
１２月１日前把制度修订完 | 2026-12-01
３月２０日１７：００前提交 | 2026-03-20 17:00
下下周三去税务局拿完税证明 | 2026-03-25
两周后的周三把模型验证报告交了 | 2026-03-25
下个月第一个工作日把账结了 | 2026-04-01
本月最后一个工作日前完成计提 | 2026-03-31
月末最后一天关账 | 2026-03-31
礼拜五之前帮我约一下恒信的刘总 | 2026-03-13
星期天晚上12点前系统停机公告要发出去 | 2026-03-16 00:00
周末前给答复就行 | 2026-03-13
下周末之前把装修报价比完 | 2026-03-20
这周四（12号）前反馈 | 2026-03-12
3/20 前把UAT case跑完 | 2026-03-20
2026-04-01 18:00 前提交监管问询回复 | 2026-04-01 18:00
3.18前把标书封好 | 2026-03-18
20日前把发票寄给财务李姐 | 2026-03-20
周三 把门禁卡权限申请提了 | 2026-03-11
客户资料已于3月6日收齐，请录入系统 | -
贷款5月8日到期，提前联系客户 | -
这笔承兑6月30日到期，请下周三前谈好展期 | 2026-03-18
2024年6月的流水补打一份 | -
对比近三个月的交易流水，找可疑交易 | -
连续5天余额低于1万的户拉清单 | -
统计过去7天ATM吞卡数 | -
请准备24小时客服的排班 | -
把7×24小时值班表做出来 | -
3天无理由退订流程写清楚 | -
给一年期LPR下调写解读 | -
做一份三年期国债的营销海报 | -
30天账期的应收款列出来 | -
联系四月天文化公司补章 | -
去五一路支行取章 | -
到八一广场网点查UPS | -
跟六一儿童基金会对接捐款 | -
十一中学代发项目跟进 | -
周末理财产品介绍做一页 | -
春节档存款活动总结写一份 | -
元旦以来的新增客户拉个表 | -
年底奖金方案给我看看 | -
把月末存款波动分析写一下 | -
早上的会议纪要发我 | -
下午茶订20份 | -
晚上值班的同事名单报一下 | -
把今天的日报发我 | -
整理明天会议的材料，今天五点前 | 2026-03-10 17:00
请在周五开会之前把数据给我 | -
周五不行，周四吧，把合同送过去 | 2026-03-12
预计4月份上线的手机银行，先写需求 | -
截止到2月底的不良余额是多少？ | -
截至3月10日的头寸表更新一下 | -
截止日期：3月25日，提交合规自评 | 2026-03-25
DDL周五，KYC复核 | 2026-03-13
deadline是下周三，别忘了交 risk memo | 2026-03-18
@Amy EOD前把Q1的numbers发我 | 2026-03-10 18:00
send 宏达 term sheet by 周五 | 2026-03-13
明天EOB前submit给compliance | 2026-03-11 18:00
周一to周三出差，帮我盯一下审批 | -
尽快 | -
抓紧把房产证办下来 | -
有空的时候看一下第3.2条 | -
请把第5条第2款改成"十日内付款" | -
合同里"30日内付清"改为"60日内付清" | -
将还款日由每月20日改为每月15日 | -
请两位副总周四前各提一个方案 | 2026-03-12
把四季酒店的会场定下来，3月17号前 | 2026-03-17
七天连锁酒店授信续做，周四前报 | 2026-03-12
三一重工的供应链额度，本周五前上会 | 2026-03-13
给九月份入职的柜员安排培训 | -
和十月稻田谈现金管理方案 | -
@ 2026-07-17 18:45 Asia/Shanghai CN
周一早上九点前把排查结果发我 | 2026-07-20 09:00
下周三之前完成二道防线检查 | 2026-07-22
本周日之前把系统补丁打上 | 2026-07-19
明晚十点切换演练 | 2026-07-18 22:00
今晚12点前上传监管数据 | 2026-07-18 00:00
半年末的利润表给我一份 | -
7月底前补齐二季度缺失凭证 | 2026-07-31
8月1日前完成换证 | 2026-08-01
八月初把培训计划定了 | 2026-08-01
八月中旬前报名 | 2026-08-15
八月十五号前把月饼券发完 | 2026-08-15
中秋节前把答谢会办了 | 2026-09-24
国庆节后第一个工作日提交总结 | 2026-10-08
三季度末前把手机银行活跃户做到5万 | 2026-09-30
9月30前全部结清 | 2026-09-30
两天后去拿公证书 | 2026-07-19
下个工作日上午给答复 | 2026-07-20 12:00
五天内回复客户李先生 | 2026-07-22
一周之内给总行书面说明 | 2026-07-24
一个月内整改完毕 | 2026-08-17
下周内把5个网点跑完 | 2026-07-24
下下周一把KPI定稿给HR | 2026-07-27
周五下班前没做完的下周一补上 | 2026-07-20
上周三开会定的事情抓紧办 | -
周四客户来访的照片发一下 | -
7月15日那笔退汇查一下原因 | -
账号尾号0718的客户投诉，跟进 | -
10/20美元的手续费差异，解释一下 | -
3-5家供应商比价，7月24日前出结果 | 2026-07-24
招2-3名客户经理 | -
把2:1的配比改成3:1 | -
把会议从3点改到4点 | -
版本号2.7.18的接口文档更新下 | -
V7.20发布说明写一下 | -
IP 10.8.1.12 端口不通，查一下 | -
房间1203的投影坏了，报修 | -
3楼5号会议室订一下 | -
周生生珠宝的授信周二过会，材料周一中午前给我 | 2026-07-20 12:00
和周大福谈联名卡 | -
请六月同事把报销交了 | -
通知五一班组轮休 | -
把夏至日活动海报做了 | -
给May Chen开通网银，周二前 | 2026-07-21
Call April Wong about the FX line | -
ask June from treasury to confirm the limit | -
Friday Harbour Ltd 的开户材料缺章，补一下 | -
review the Sunday Times draft ad | -
下周抽空看一下 | 2026-07-24
7/20-7/24 期间把体检做了 | 2026-07-24
7月20日到24日值班表排一下 | -
周一至周五的考勤表导出来 | -
下周三四点前给我 | 2026-07-22 16:00
下周三、四去广州出差，机票订一下 | -
礼拜一十点钟前把询证函寄出 | 2026-07-20 10:00
明儿中午把钥匙给我 | 2026-07-18 12:00
后天前把酒店退了 | 2026-07-19
大后天之前交 | 2026-07-20
年中总结月底交 | 2026-07-31
暑期实习生名单，20号报给人力 | 2026-07-20
转正材料最迟这个月28号 | 2026-07-28
客户说下周会来签字，提前准备好合同 | -
资金预计周三到账，到账后通知我 | -
行长下周二在上海，别安排会 | -
系统昨晚11点挂了，写个报告 | -
去年底遗留的三笔呆账核销掉 | -
明年初的预算先列个框架 | -
已逾期30天的客户，逐户上门 | -
@ 2026-02-07 11:00 Asia/Hong_Kong HK
農曆新年前搞掂所有KYC review | 2026-02-16
年初四開工前要準備好利是 | 2026-02-20 09:00
請於星期一下午五時前回覆梁小姐 | 2026-02-09 17:00
下星期三之前交報告俾李生 | 2026-02-11
下個禮拜五前覆返律師樓 | 2026-02-13
聽日中午十二點前send份term sheet過嚟 | 2026-02-08 12:00
聽朝九點提我打俾陳太 | 2026-02-08 09:00
後日收市前確認倉位 | -
二月廿七日前繳交利得稅資料 | 2026-02-27
復活節前完成年度審計 | 2026-04-02
清明節之前寄出對帳單 | 2026-04-02
月底前要完成200個戶口嘅覆核 | 2026-02-28
今個月廿五號前出糧 | 2026-02-25
下個月十號前交MPF | 2026-03-10
兩個鐘之內覆我 | 2026-02-07 13:00
半個鐘後提我開會 | 2026-02-07 11:30
三個工作天內處理客戶投訴 | 2026-02-11
五個工作天內交齊文件 | 2026-02-13
6點半前搵到份合約 | 2026-02-07 18:30
今晚九點前將數據上載到伺服器 | 2026-02-07 21:00
上星期五講好嘅條款，整理一份 | -
周星馳嘅戶口授權書搵返出嚟 | -
跟周五常先生再確認一次地址 | -
Follow up with 周生 about the mortgage by Tue | 2026-02-10
星期日酒樓嘅貸款申請，星期二前批 | 2026-02-10
幫我約五月花集團嘅CFO | -
元旦物業嘅租約副本，搵一搵 | -
請將2025/26年度預算更新 | -
FY2025/26 accounts please, by end of March | 2026-03-31
財年末前 finish 所有 write-off | -
請將戶口012-345-678-9的結餘列印 | -
單號A20260131重發一次 | -
電話 2345 6789 搵Peter | -
客戶HK$1.2M嘅定存下周二到期，打俾佢 | -
Section 3/4 of the ISDA needs a redline | -
把7-11的收款分帳核對 | -
3/2的交易確認書補簽 | -
3/2 補簽的交易確認書寄給客戶 | -
3/2前補簽交易確認書 | 2026-03-02
下下星期一提交壓力測試結果 | 2026-02-16
除夕前把年貨送到VIP客戶手上 | 2026-02-13
初八之前覆客 | -
CNY前clear晒啲pending item | 2026-02-16
after Chinese New Year, follow up with Evergreen | 2026-02-20
before Lunar New Year please clear the pending KYC files | 2026-02-16
Good Friday 前交 | 2026-04-02
佛誕之前完成整改 | 2026-05-22
七一前上架新基金 | 2026-06-30
Golden Week前把機票訂好 | 2026-09-30
@ 2026-03-26 16:00 Europe/London GB
Send the revised term sheet to Halcyon by close of business tomorrow | 2026-03-27 18:00
Please get me the Q1 numbers by Tuesday noon | 2026-03-31 12:00
Can you chase Barclays for the signed NDA by end of play Friday? | 2026-03-27 18:00
Need the credit memo first thing Monday | 2026-03-30 09:00
@tom review the ISDA schedule before Easter | 2026-04-02
Draft the board pack by 8 April | 2026-04-08
Have the KYC refresh done by the 15th | 2026-04-15
Circulate minutes within 48 hours | 2026-03-28 16:00
Respond to the FCA within 10 business days | 2026-04-13
Deliver the model by the last working day of the month | 2026-03-31
Ring May Chen about the pension transfer | -
Ask April to send the deck over | -
April needs the deck by Tuesday | 2026-03-31
June Lee's mortgage application - pull the file | -
Set up a call with Friday Harbor Capital | -
Check March Capital's covenant compliance | -
Reply to August Weber re: margin call by Monday 5pm | 2026-03-30 17:00
Pitch the Sunday Times on the ESG story | -
As discussed on Friday, please redraft clause 4.2 | -
Per our call on Monday, update the cap table | -
Following Wednesday's meeting, circulate the actions | -
Find out why the payment on 12/03 failed | -
Explain the variance between 1/4 and 1/2 of the tranche | -
Upgrade to v4.12 on the staging box | -
Call 020 7946 0018 and ask for Priya | -
Book room 3.15 for the committee | -
Fix ticket OPS-2026-04 | -
Reconcile invoice 2026/0417 | -
If the client hasn't signed by Friday, escalate to legal | -
Unless we hear back by Monday, release the funds | -
Starting Monday, use the new approval form | -
From 1 April the limit goes up to £500k, tell the branches | -
Every Friday send the liquidity report | -
The meeting on Thursday went well, write it up | -
Prepare slides for the Tuesday meeting | -
Prepare slides for Tuesday's offsite by Monday EOD | 2026-03-30 18:00
Weekly report due Friday 5pm | 2026-03-27 17:00
Monthly reconciliation is due on the 31st | 2026-03-31
Close out audit points in 2 weeks | 2026-04-09
Two weeks from tomorrow, remind me to renew the licence | 2026-04-10
Chase the valuation in three days | 2026-03-29
by Q2 end we want 40 new mandates | 2026-06-30
Finish the migration by the end of Q3 | 2026-09-30
Sign off H1 accruals by 10 July | 2026-07-10
By year end get LCR above 120% | 2026-12-31
Pull the top 10 overdue accounts over 90 days | -
Prepare a 3-year forecast for Apollo | -
Summarise the last 30 days of complaints | -
Look into the 24-hour hold on new payees | -
The 5-day VaR is off, check it | -
Size up a 7/1 ARM product | -
Make sure 2 of 3 directors sign | -
Move 10-15 clients to the new platform | -
the Tuesday after next send over the fee letter | 2026-04-07
a week on Monday we need the deck | 2026-04-06
Monday week please | 2026-04-06
Submit return tonight by 11pm | 2026-03-26 23:00
by 17:30 today confirm the FX fixing | 2026-03-26 17:30
let's have it wrapped up this week | 2026-03-27
sometime next week is fine for the site visit report | 2026-04-02
I'm on leave next week, cover my approvals please | -
The system will be down on Sunday, let clients know by Friday noon | 2026-03-27 12:00
They expect funds on 1 May, line up the drawdown docs by 24 April | 2026-04-24
mañana por la mañana envía el informe | -
no rush on this one | -
ASAP please, client is waiting | -
second thoughts on the Monday.com licence? Get a quote | -
Black Friday campaign copy needs legal review | -
get 2nd signature on the mandate | -
May we get the indemnity signed? | -
We may march ahead with the deal, tell the syndicate | -
The sun sets at 18:20, photograph the branch front | -
Order 12 May Day hampers | -
Buy 4/5 inch screws for branch signage | -
Fill vacancy for Friday cashier | -
@ 2026-10-29 11:15 America/New_York US
pls send wire confirmation to Chase by 3pm ET | 2026-10-29 15:00
get me the comps by EOD | 2026-10-29 18:00
COB Monday for the CIM draft | 2026-11-02 18:00
need this before Thanksgiving | 2026-11-25
after Thanksgiving, schedule the kickoff with Dana | 2026-11-27
before Christmas close the Delaware entity | 2026-12-24
11/15 is the filing deadline for form 8-K | 2026-11-15
submit 10-K draft by 11/20 | 2026-11-20
prep the 10-Q | -
check the 401(k) match | -
model a 60/40 split | -
file form 1099 for Dec Holdings | -
Dec 1 9am: launch pricing call invite must be out | 2026-12-01 09:00
October spend report, needed by Nov 5 | 2026-11-05
Look at Sept. invoices from Oracle | -
next Wed send updated budget | 2026-11-04
Wed next week works for the draft | 2026-11-04
this Friday by noon send the LOI | 2026-10-30 12:00
finish the SOX walkthrough by Halloween | 2026-10-31
Nov 11 close of business get the cert | 2026-11-11 18:00
Reach out to Tuesday Morning Corp's lender | -
Set up Casual Friday poll | -
9/11 memorial donation: pick the charity | -
24/7 hotline needs a new vendor | -
get the 1/1/25 balance from Fidelity | -
use the 12/31/2025 statement for the appraisal | -
in 90 minutes ping me about the Fed call | 2026-10-29 12:45
within 24 hours report the breach | 2026-10-30 11:15
3 business days from now file the SAR | 2026-11-03
10 days from today the escrow releases, prepare instructions | -
Sunday 2am the clocks change, check the batch jobs | -
by Sunday 6pm check the batch jobs survived | 2026-11-01 18:00
by midnight push the trade file | 2026-10-30 00:00
by the end of next month renew the E&O policy | 2026-11-30
before month end true up accruals | 2026-10-31
first week of December book travel | -
the first business day of December run the purge | 2026-12-01
by end of day tomorrow, circulate redlines | 2026-10-30 18:00
before tomorrow's call get the numbers from Mike | -
no later than Thursday, Nov 5, 2026 5:00 PM return the questionnaire | 2026-11-05 17:00
due 2026-11-06T17:00 | 2026-11-06 17:00
Client said he'd wire on Monday. Confirm receipt with ops. | -
She called last Tuesday re: rates; call her back | -
Since Monday the feed has been stale - fix it | -
Post-Labor Day plan: share lessons learned | -
Jan Novak's onboarding packet - mail it by Friday | 2026-10-30
Ask Mr. March and Ms. May for signatures | -
Send Summer Jones her offer letter by tomorrow 10am | 2026-10-30 10:00
Reset password for August | -
@ 2026-09-22 10:00 Asia/Taipei TW
請於週五中午前將合約寄回 | 2026-09-25 12:00
下週二之前完成盤點 | 2026-09-29
九月三十日下午五點以前送件 | 2026-09-30 17:00
本週四前請王經理簽核 | 2026-09-24
禮拜五以前把DM校稿完 | 2026-09-25
三日內補件 | 2026-09-25
十個工作天內回覆金管會 | 2026-10-08
第三季底前達成業績 | 2026-09-30
明天上午十點前提供報價 | 2026-09-23 10:00
後天下班前交接 | 2026-09-24 18:00
雙十節前完成系統升級 | 2026-10-08
中秋節後再跟客戶聯絡 | 2026-09-29
中秋禮盒名單整理一下 | -
周杰倫演唱會贊助案評估 | -
7-ELEVEN代收對帳 | -
一銀8月對帳單補印 | -
上禮拜三的會議記錄補發 | -
民國115年10月15日前繳稅 | 2026-10-15
自10月1日起調整手續費，公告請先擬 | -
週三下午三點開會的資料，週二下班前給我 | 2026-09-22 18:00
@ 2026-04-28 15:40 Asia/Shanghai CN
麻烦老李在节前把金库的清点表签好 | -
五一假期前把ATM加钞计划报上来 | 2026-04-30
劳动节后第一个工作日提交网点自查报告 | 2026-05-06
海通那边的询证函今天务必回，下班前给我个话 | 2026-04-28 18:00
贷审会材料明天上午十点前上传OA | 2026-04-29 10:00
后天中午前请把保函文本给法务过一遍 | 2026-04-30 12:00
恒力石化授信到期日是6月15日，5月20日之前启动续授信 | 2026-05-20
请各网点负责人于5月8日17:30前将客户投诉台账发至邮箱 | 2026-05-08 17:30
5月15号之前完成反诈培训全员覆盖 | 2026-05-15
三季度前要把老系统下线 | 2026-06-30
争取六月底前把普惠小微贷款余额做到12亿 | 2026-06-30
这两天把报销单贴好 | -
小陈，下周四下午两点的客户拜访，提前一天把方案给我 | -
二十分钟内给我回复 | 2026-04-28 16:00
两个半小时后系统重启，先保存 | -
72小时之内完成可疑交易上报 | 2026-05-01 15:40
自收到通知之日起10个工作日内反馈 | -
十天内把押品权证入库 | 2026-05-08
七个工作日内给总行书面回复 | 2026-05-11
本月三十号下午五点前缴清物业费 | 2026-04-30 17:00
月底最后一个工作日做完损益结转 | 2026-04-30
明早八点半在营业厅集合，做开业准备 | 2026-04-29 08:30
今晚加班把压测跑完，十一点前给结论 | 2026-04-28 23:00
4/30 18:00前请完成年度合规考试 | 2026-04-30 18:00
4月30日(周四)前提交个税汇算 | 2026-04-30
周四（4/30）中午12:00前确认参会名单 | 2026-04-30 12:00
周三或周四把样章送来 | 2026-04-30
5.6前完成点钞机维保 | 2026-05-06
二〇二六年六月三十日前完成压降 | 2026-06-30
最迟不超过下周三，把新产品的定价测算给产品部 | 2026-05-06
deadline 5/12，跨境人民币白皮书初稿 | 2026-05-12
五月中旬完成系统割接 | 2026-05-15
年中前拿到银保监批复 | 2026-06-30
上半年结束前把零售条线的制度修订完 | 2026-06-30
半年内把不良清收到位 | 2026-10-28
年内完成股权变更登记 | 2026-12-31
把网银登录失败的日志拉一份出来看看 | -
王五一的工资卡挂失处理下 | -
给李三月补寄一张借记卡 | -
给刘清明开立资金监管账户 | -
通知孙国庆来补签合同 | -
赵元旦客户经理的业绩查一下 | -
请联系“六一居”食品公司核实营业执照 | -
五四青年节活动经费申请 | -
二七路支行换招牌 | -
一二三号仓库的质押物盘点一下 | -
把第三方支付的费率从千分之三谈到千分之二点五 | -
3月社融数据解读发一版 | -
2025年度审计报告盖章 | -
2026年一季度监管评级材料归档 | -
复印身份证，2份，正反面 | -
请核实尾号4281的卡为什么被冻结 | -
统计4月1日至4月20日的开户数 | -
查一下4月15日张女士的转账记录 | -
把昨天的现金长款处理掉 | -
上周的周报里数据有误，改一下 | -
合同第12.3条需要修改 | -
单价12.5元，数量300，做个采购单 | -
比例按6:4分，写进补充协议 | -
利率3.45%，期限36个月，测算月供 | -
借款期限自2026年5月1日至2027年4月30日，请核对 | -
客户下周二到期的理财200万，挽留一下 | -
把到期日5月10日的存单列个清单 | -
周四例会改到周五，通知一下大家 | -
周三那个会取消了，告诉外部律师 | -
如客户五一后仍未补件，则退回申请 | -
若5月10日前未收到回复，视为同意 | -
一旦周五前价格跌破3元就平仓 | -
等下周审批下来再放款 | -
下周行长不在，急事找副行长 | -
五一期间安排好值班 | -
每月25日前报送利率报备表 | -
每个季度末更新一次客户评级 | -
从5月1日起执行新费率 | -
4月27日的现场检查提出5个问题，逐条整改 | -
之前周五发的那版不对，用最新的 | -
提前3天通知客户还款 | -
逾期超过30天的发律师函 | -
投产窗口定在周日凌晨2点 | -
准备10万现金，客户要取 | -
8楼会议室的门坏了，找物业 | -
让张磊今天把章盖了，急 | 2026-04-28
今天内给答复 | 2026-04-28
明天给 | 2026-04-29
周四交 | 2026-04-30
下周三 14:00 | 2026-05-06 14:00
后天下午三点半 | 2026-04-30 15:30
五月八号之前 | 2026-05-08
礼拜四下班以前 | 2026-04-30 18:00
大后天 | 2026-05-01
三周内 | 2026-05-19
6个月后 | 2026-10-28
下季度初 | 2026-07-01
下个季度末之前 | 2026-09-30
六月的第一个周一 | 2026-06-01
5月的最后一个周五前 | 2026-05-29
下月15号中午 | 2026-05-15 12:00
明年一月底 | 2027-01-31
廿九号前 | 2026-04-29
五月廿号下午四点一刻 | 2026-05-20 16:15
@ 2026-09-19 20:10 Asia/Shanghai CN
明天是补班日，早上九点前把考勤表交了 | 2026-09-20 09:00
中秋节前把员工慰问品发完 | 2026-09-24
国庆前一天下班前锁好凭证库 | 2026-09-30 18:00
国庆节前三天完成安全检查 | 2026-09-28
国庆长假后第二天要开经营分析会，材料提前备好 | -
十一前把网点LED屏的标语换掉 | 2026-09-30
节后第一天交 | -
双节期间值班表，22号前给我 | 2026-09-22
本周日之前把测试报告写好 | 2026-09-20
周一上午把U盾送到客户公司 | 2026-09-21 12:00
下周一一上班就把流动性报告发了 | 2026-09-21 09:00
这个季度结束前完成客户经理考核 | 2026-09-30
三季报10月28日披露，10月20日前定稿 | 2026-10-20
年底前落地两单ABS | 2026-12-31
圣诞节前上线英文版手机银行 | 2026-12-24
双十一之前完成扩容 | 2026-11-10
9月最后一天前把票据贴完 | 2026-09-30
一小时内把停机公告挂出去 | 2026-09-19 21:10
十点前回我电话 | 2026-09-19 22:00
明天十点前回我电话 | 2026-09-20 10:00
周六周日不用来，周一见 | -
把中秋月饼的发票开一下 | -
清明上河园项目贷后资料补一份 | -
元宵食品公司的授信申请先看看 | -
端午假期的值班津贴核一下 | -
核实9月18日23:15那笔境外消费 | -
反馈编号20260919-07的问题单处理掉 | -
客户说他10月份才有钱，做好记录 | -
去年国庆那次故障复盘报告发我一份 | -
3号线地铁广告位合同 | -
1-9月经营数据汇总 | -
拜访名单里星期五餐厅改成已签约 | -
周日辉的对公账户年检资料不全 | -
@Lily 9月25日要放假，KYC 24号下班前要交 | 2026-09-24 18:00
各位，Q3 OKR 复盘请在本月30号前填完 | 2026-09-30
跟踪：贷后检查，责任人：王芳，期限：9月28日 | 2026-09-28
行动项：李强负责在两周内完成数据迁移方案 | 2026-10-03
待办 @赵六 下周二前更新风险台账 | 2026-09-22
决议：同意该方案，由信贷部下周五前出实施细则 | 2026-09-25
大家辛苦了，周末愉快 | -
@ 2026-12-18 16:30 Asia/Hong_Kong HK
聖誕節前搞掂年結 | 2026-12-24
麻煩下星期二收工前俾返份合約我 | 2026-12-22 18:00
請於12月31日或之前交回表格 | 2026-12-31
今日六點前過數 | 2026-12-18 18:00
聽日朝早十點前覆客 | 2026-12-19 10:00
元旦後跟進黃太嘅按揭 | 2027-01-04
平安夜前寄晒啲禮物 | 2026-12-23
下個月頭五號前交租 | 2027-01-05
農曆年前要搬寫字樓 | 2027-02-05
一個月之內完成KYC更新 | 2027-01-18
兩星期內回覆證監會 | 2027-01-01
麻煩星期一早上九點半前將pitch book印好 | 2026-12-21 09:30
陳國慶律師樓嘅信件轉寄 | -
黃大仙分行嘅閘門維修 | -
五月花酒家聖誕聯歡訂枱未？ | -
將8號風球安排更新入手冊 | -
客人話下星期先返香港，記低 | -
單嘢由3月拖到而家，寫返個解釋 | -
如果星期一仲未收到錢就打去追 | -
12/18嘅結單補寄俾客 | -
恆指跌穿25,000點通知我 | -
USD/HKD 7.8 alert set 一個 | -
上月三十號嗰份報告俾錯咗，換返 | -
搵Friday Media攞報價 | -
Please chase Mr. Chow before Christmas for the stamp duty receipt | 2026-12-24
Boxing Day 後開工第一日交 | 2026-12-28
NYE之前close deal | 2026-12-30
@ 2026-03-07 22:00 America/New_York US
Tomorrow 9am please restart the pricing engine | 2026-03-08 09:00
By Monday morning get the LOI to Acme's counsel | 2026-03-09 12:00
Wire the $2.5M deposit no later than 3/12 | 2026-03-12
Have Sarah file the HSR form within 5 business days | 2026-03-13
Let's aim for end of next week on the teaser | 2026-03-13
finish CIM by the 20th, 5pm sharp | 2026-03-20 17:00
Need comments on the SPA by tomorrow night | 2026-03-08
Get the fairness opinion signed before April 1st | 2026-04-01
please return all comments by close of business on Wednesday, March 11 | 2026-03-11 18:00
send bring-down certificate Thursday morning | 2026-03-12 12:00
I want the updated model on my desk by 8am Tuesday | 2026-03-10 08:00
EOW: data room index | 2026-03-08
EOM close checklist to controllers | 2026-03-31
due in 10 days: response to SEC comment letter | 2026-03-17
next Friday is the hard deadline for the 10-K | 2026-03-13
Finish by Memorial Day | 2026-05-25
before July 4th get the buyback authorised | 2026-07-04
by tax day file the extension | -
call the escrow agent in two hours | 2026-03-08 00:00
Within the next 30 minutes, approve the wire | 2026-03-07 22:30
Second week of April is when the roadshow starts; book flights | -
Q2 kickoff is on April 6, prep the room | -
Put the April 6 kickoff on everyone's calendar | -
Get a quote from Ruby Tuesday for catering | -
Invite Tuesday Johnson and her associate | -
Talk to Augusta about the March invoices | -
Confirm with May that the wire went out | -
Check whether June is on PTO | -
Send Jan a welcome gift | -
Rework the March Madness pool email | -
Look at 3/7 capital structure split | -
Loan #12-31-4455 needs a new appraisal | -
Price a 5/1 ARM vs a 30-year fixed | -
Model exit at 8.5x in year 5 | -
Update slide 12 with 3Q25 actuals | -
Compare FY24 and FY25 opex | -
Upload W-2s and 1099s | -
Move 1/3 of the fund to T-bills | -
Respond to ticket 2026-0307 | -
Patch the 10.0.3.7 server | -
Call (212) 555-0312 for the notary | -
Add 2 seats at $12.99 each | -
The deadline was Friday, find out who missed it | -
We met Thursday with the lenders - summarize the asks | -
They closed on Monday. Send congrats flowers. | -
On Friday the rating agency downgraded Zeta; write a note | -
If rates move before Wednesday, reprice | -
Once the deal signs on Tuesday, issue the press release | -
In case Ann calls on Monday, have the file ready | -
Each Monday reconcile the suspense account | -
Effective April 1, all T&E goes through Concur | -
Ever since last March, the file has been missing. Locate it | -
Renew the subscription that expires March 31 | -
Prepare the April board calendar | -
Do a 90-day look-back on wires | -
Prepare 30/60/90 plan for the new hire | -
Write the Monday morning newsletter | -
Get the wi-fi in 12 May Street fixed | -
Make 24 copies | -
The 2026 budget needs another scenario | -
Touch base with Sat-Nav Corp | -
Print the 1st and 2nd amendments | -
Draft the T+1 settlement FAQ | -
@ 2026-10-23 09:05 Europe/London GB
Could you get the Halden deck over to me by lunchtime? | 2026-10-23 12:00
COP today for the LIBOR remediation tracker | 2026-10-23 18:00
Please can compliance sign off by end of play | 2026-10-23 18:00
Hi Mark, could you send the CDD file before 4pm? | 2026-10-23 16:00
Hi June, could you send the CDD file before 4pm? | 2026-10-23 16:00
finish the ICAAP draft by Friday week | 2026-10-30
Board paper to be circulated no later than Tuesday 27 October | 2026-10-27
27th October 12:00 - MLRO report | 2026-10-27 12:00
Submit MIFID reports by 23:59 tonight | 2026-10-23 23:59
On Monday, first thing, call HMRC about the VAT return | 2026-10-26 09:00
Need a decision within a fortnight | 2026-11-06
to be done before Bonfire Night | -
before Xmas: refresh the fire wardens' training | 2026-12-24
by the end of H2 decommission the old ledger | 2026-12-31
complete UAT by mid November | 2026-11-15
half past four today works for the sign-off, get it ready by then | 2026-10-23 16:30
the last Friday in November: pay contractors | 2026-11-27
1 Nov: new travel policy goes live | 2026-11-01
first working day of November: publish the cash report | 2026-11-02
two working days before month end, chase the accruals | 2026-10-29
get it done this side of Christmas | -
sometime in the new year, revisit pricing | -
in the next three weeks finalise the lease with WeWork | 2026-11-13
a month from now review the pilot | 2026-11-23
Thursday's fine for the memo | -
Bank Holiday rota needs a volunteer | -
Good Friday opening hours poster | -
Man Friday Ltd's overdraft renewal | -
Wednesday Addams costume for the charity day | -
Ring Tuesday Weld's estate lawyers | -
Ask Mr Monday in facilities for a desk | -
Book the Sunday roast for the offsite | -
The 9.15 from Paddington was late again, claim refund | -
Clause 10.23 refers to the wrong party | -
The meeting moved from 10am to 11am | -
Push the go-live from Monday to Wednesday | -
Fire drill happened at 10:30, log it | -
Noon FX fixing looks wrong, check Bloomberg | -
Midnight batch failed again; root cause please | -
Compare this week's flows with last week's | -
Who owns the Q4 plan? | -
Report on complaints received between 1 and 15 October | -
Cost is 12/hr for 3 days, raise a PO | -
The client will be in London on Thursday, book lunch | -
Dave's back on Monday, hand over his accounts | -
Payment falls due on 30 October, warn the client | -
As of 30 September the provision stood at £2m, confirm | -
Despite the promise to pay by Friday, nothing arrived: write to them | -
They promised the docs by Wednesday; keep chasing | -
She asked for it by Tuesday last week, apologise | -
Until Friday, route the calls to Leeds | -
No need to reply before Monday | -
Don't send it before Monday | -
Avoid releasing before the 5th | -
Version 1.10.26 must be rolled back | -
@ 2026-01-05 08:10 Asia/Singapore SG
submit MAS notice 610 by Wed 7 Jan 6pm | 2026-01-07 18:00
CNY 前 settle 完所有 invoice | 2026-02-16
Kindly revert by 9 Jan, COB | 2026-01-09 18:00
Revert to client latest by tmr 3pm | 2026-01-06 15:00
pls do by this Fri lah | 2026-01-09
今天EOD之前update一下tracker | 2026-01-05 18:00
next Mon 10am之前要submit，thanks | 2026-01-12 10:00
this coming Thursday 提交董事会材料 | 2026-01-08
本周三 (7 Jan) 前confirm attendance | 2026-01-07
Transfer CNY 300,000 to Suzhou plant | -
pay SGD 12/1 split between depts | -
Jan 26 Republic Day video by the 20th | 2026-01-20
By 2/2 please (2 Feb) | 2026-02-02
明天下午 3:30 pm 前reply client | 2026-01-06 15:30
Ah Meng says he can only do it after 5pm | -
DBS Q4 results call on 9 Feb, draft questions by 6 Feb | 2026-02-06
Tan Wed Ling's GIRO form is missing | -
Chinese New Year hampers: shortlist vendors | -
EOFY closing manual | -
EOOD | -
@ 2026-05-20 10:30 Asia/Shanghai CN
今天下午两点前把信用卡中心的宕机说明发给运营总监 | 2026-05-20 14:00
林晓彤负责跟进招银理财的尽调问卷，周五交 | 2026-05-22
请HR在本周五之前把实习生的offer发出去 | 2026-05-22
下周一上午让法务把补充协议改好 | 2026-05-25 12:00
端午前要把加油卡发完 | 2026-06-18
5月底完成全行密码机更换 | 2026-05-31
把客户经理的双录视频抽检一遍，5月27号之前 | 2026-05-27
这周五下午四点前回复审计署的调阅单 | 2026-05-22 16:00
6月1日前上报非现场监管数据 | 2026-06-01
二季度末前清退所有睡眠户 | 2026-06-30
麻烦下班之前帮我把这笔外汇买了 | 2026-05-20 18:00
吴倩 明天中午前把展架设计稿定了 | 2026-05-21 12:00
五个工作日之内处理好12345转来的投诉 | 2026-05-27
一周内拿出整改方案 | 2026-05-27
两个月内完成核心系统的灾备演练 | 2026-07-20
晚上九点前把参数改回去 | 2026-05-20 21:00
一刻钟后提醒我进会议室 | 2026-05-20 10:45
40分钟内出一份客户情况说明 | 2026-05-20 11:10
周六上午加班做数据迁移，十二点前做完 | 2026-05-23 12:00
周末之前给我答复 | 2026-05-22
下周末前完成装修验收 | 2026-05-29
7月1号之前把所有纸质凭证扫描入库 | 2026-07-01
8月8号前开业 | 2026-08-08
2026/6/15 前提交ESG报告 | 2026-06-15
6-15前提交ESG报告 | 2026-06-15
15号之前催收到位 | 2026-06-15
25号上午10点 交易员资格复核 | 2026-05-25 10:00
月底前务必把应收利息核对清楚 | 2026-05-31
下个月中旬把年金方案给到客户 | 2026-06-15
年底前全部迁移至信创环境 | 2026-12-31
请相关部门于6月5日（周五）12时前报送 | 2026-06-05 12:00
请于5月22日下班前将盖章版寄出 | 2026-05-22 18:00
本周四下午5：30前提交 | 2026-05-21 17:30
后天一上班就把通报发出去 | 2026-05-22 09:00
明晚七点半之前把直播脚本给我 | 2026-05-21 19:30
半个月内谈妥租金 | 2026-06-04
最晚周二，把外包人员名单给安保 | 2026-05-26
截止6月10日，完成限额校准 | 2026-06-10
限期三天整改 | 2026-05-23
务必在周四下班前关闭该漏洞 | 2026-05-21 18:00
下下周五之前把年审材料备齐 | 2026-06-05
儿童节前把亲子活动物料到位 | 2026-05-29
周一前补签字 | 2026-05-25
下个工作日前给反馈 | 2026-05-21
五月三十一日之前关闭整改项 | 2026-05-31
6月第二个周三前完成渗透测试 | 2026-06-10
两天内让供应商给个说法 | 2026-05-22
中午12点前报饭 | 2026-05-20 12:00
明天 给客户发合同 | 2026-05-21
周五 交房租发票 | 2026-05-22
把周报模板换成新版 | -
帮我看下一季度的费用为什么超支 | -
整理去年双十一的活动数据 | -
跟进保险柜采购，预算3万以内 | -
给吕周六办理储蓄卡升级 | -
三月花店的收款码坏了，上门换一下 | -
联系腊八粥铺老板续签收单协议 | -
把五月天演唱会的票务合作合同找出来 | -
中秋月饼礼盒询价 | -
写一份春节慰问信 | -
国庆活动策划案给领导过目 | -
将5月18日的错账冲正 | -
复核4月末的拨备计提 | -
周一晨会提到的三个风险点写成书面材料 | -
上次周四汇报的PPT里数字有错，修正 | -
把2-3个备选方案列出来 | -
和第一创业证券确认托管费 | -
请核对序列号3-15到3-40的凭证 | -
把字体调到12号，行距1.5倍 | -
年化3.8%的产品下架 | -
人民币10月远期报价问一下交易台 | -
调整90天以上逾期的催收策略 | -
下载10.2版本的证书 | -
给17楼1705的李总送文件 | -
准备两个小时的培训内容 | -
写个3分钟的产品介绍视频脚本 | -
这个客户周三来过，登记一下 | -
听说监管周四要来，先把台账理一理 | -
审计预计周四进场，腾一间会议室 | -
如果明天中午前不到账，就联系代理行 | -
等周五结果出来后再决定 | -
领导周五才回来，先放着 | -
从6月起，对账改为线上 | -
每天下班前锁好柜子 | -
每月最后一个工作日盘点现金 | -
6月18日到期的那笔流贷要提前沟通 | -
12月到期的存单客户做个名单 | -
开户日期写成5月8日了，应该是5月9日，更正 | -
身份证有效期到2026年8月3日，通知更新 | -
电话会拨入号码400-620-5566，密码 0521，发给大家 | -
房屋评估价从320万降到290万 | -
投票结果7:2，写进纪要 | -
把额度从100万调到150万 | -
十二生肖金条还有货吗 | -
三八红旗手推荐材料 | -
给七十岁以上的客户送防骗手册 | -
@ 2026-11-13 17:50 America/New_York US
Hey can you get me the signed engagement letter by Monday EOD? | 2026-11-16 18:00
Please book the conference room for Tuesday's pitch | -
Need the wire instructions verified in the next hour | 2026-11-13 18:50
Send updated comps to Raj by Sunday night | 2026-11-15
Follow up with Northgate's CFO next Tuesday | 2026-11-17
circle back with Lena on Thursday | 2026-11-19
Finalize the credit approval by 11/20 | 2026-11-20
11/20 - finalize credit approval | 2026-11-20
Return the redlined NDA no later than 5 PM tomorrow | 2026-11-14 17:00
Let's get the org chart fixed before Thanksgiving | 2026-11-25
Have the Q3 variance analysis ready by the end of the month | 2026-11-30
By the 24th I need three quotes for the shredding contract | 2026-11-24
ship the beta by Dec. 4th | 2026-12-04
Please complete your annual AML training by December 31, 2026 | 2026-12-31
prep talking points for the CEO by 10 tomorrow morning | 2026-11-14 10:00
Send it first thing tomorrow | 2026-11-14 09:00
Please revert by noon Monday | 2026-11-16 12:00
Remind me in 20 minutes to join the call | 2026-11-13 18:10
Fix the broken ACH file within 2 hours | 2026-11-13 19:50
In two weeks, check whether the lien was released | 2026-11-27
submit expenses by next Friday | 2026-11-20
Submit form 990 by Nov 16 | 2026-11-16
review insurance renewals by early December | 2026-12-01
by the end of the week send Kim the budget | 2026-11-13
by end of next week send Kim the budget | 2026-11-20
get board approval before year-end | 2026-12-31
close out the audit findings by end of Q1 | 2027-03-31
Approve Tom's PTO today | 2026-11-13
Call Grace tomorrow about the escrow | 2026-11-14
Monday: kick off vendor review | 2026-11-16
Draft reply to the Fed letter - due Wed | 2026-11-18
due Wednesday: draft reply to the Fed letter | 2026-11-18
Deliver the appraisal to Hopkins by 4:30pm on the 18th | 2026-11-18 16:30
By midnight tonight upload the CTRs | 2026-11-14 00:00
Tell Marcus to send the deck over the weekend | 2026-11-15
the day after tomorrow, confirm the closing date | 2026-11-15
Need this by lunch Monday | 2026-11-16 12:00
finish the reconciliations within three business days | 2026-11-18
Could you look at this before you leave today? | 2026-11-13
before Monday, clear the exceptions queue | 2026-11-16
Pull credit for August Miller | -
Set up payroll for April Stone | -
Send the June statements to the auditor | -
Ask the May intern cohort for feedback | -
Check why Friday's batch abended | -
Look into Monday's chargebacks | -
Get the minutes from Thursday's committee | -
The wire we sent on Tuesday bounced, resend it | -
As we agreed last week, raise the limit to $2M | -
Per Monday's email, drop the vendor | -
In light of Wednesday's ruling, update the policy | -
Customer complained on 11/02, draft an apology | -
Review loan 2026-1120 for covenant breach | -
Reprice the 10/1 ARM sheet | -
Set the threshold at 3/4 | -
Add a 24 hour cooling-off notice | -
The 30-day letter needs a new template | -
Issue 1099s to all vendors | -
Update section 11.13 of the policy manual | -
Upgrade Jenkins to 2.11.20 | -
Find a replacement for Suite 1130 | -
If the appraisal isn't in by Thursday, order another | -
When Priya's back on Monday, ask her about the keys | -
Starting December 1, all wires need dual approval | -
Every Tuesday, test the backup generator | -
Sunday hours at the Elm Street branch: post a sign | -
Order cake for Friday's party | -
The escrow closes on November 20, so notify the title company | -
Client's passport expires 12/15, ask for the new one | -
She's out until Wednesday, cover her desk | -
Monthly fee goes from $12 to $15, update disclosures | -
They wanted it last Friday, so hurry | -
Call 212-555-0119 re: fraud alert | -
Talk to Wells about their 5-year swap | -
Draft Friday trivia questions for the social | -
Find a caterer for the holiday party | -
Contact Sunday Riley's distributor about the merchant account | -
Clean up the 2025 folder | -
Who has the March 2024 appraisal? | -
I think May is a better month for the move | -
We may need to march through 40 files | -
@ 2026-06-12 19:15 Asia/Hong_Kong HK
星期一朝早交 | 2026-06-15 12:00
下星期五之前將所有W-8BEN收齊 | 2026-06-19
六月尾前完成盡職審查 | 2026-06-30
端午節前派糭 | 2026-06-18
七月一號前更新收費表 | 2026-07-01
請於六月十九日（星期五）前提交 | 2026-06-19
後日中午前覆我 | 2026-06-14 12:00
聽日下午三點打俾Cathy | 2026-06-13 15:00
今晚十二點前入數 | 2026-06-13 00:00
30分鐘內回覆 | 2026-06-12 19:45
3個工作天內寄出支票 | 2026-06-17
一個月內取得SFC批准 | 2026-07-12
下月底前搬遷完畢 | 2026-07-31
年尾前續牌 | 2026-12-31
17號下晝四點前傳真過去 | 2026-06-17 16:00
呢個星期日前整好網站 | 2026-06-14
6月30日收市前 | -
下季之前完成評估 | 2026-06-30
6/18(四)中午前確認 | 2026-06-18 12:00
英文版星期三之前，中文版星期五之前 | 2026-06-12
Please submit to 林小姐 by 15/6 | 2026-06-15
FYI 舊客戶星期二嚟開戶 | -
客戶上星期二嚟開咗戶，補資料 | -
星期二嗰單trade book錯咗，改返 | -
陳六月小姐話想轉介紹人 | -
中秋月餅訂單報價攞嚟睇 | -
同周日升律師確認時間 | -
銅鑼灣二三樓鋪位租約 | -
九月十號嗰個活動嘅場地搵到未 | -
張單HK$6,180，搵阿May簽 | -
問下April幾時返工 | -
將利率由4.25厘減到4厘 | -
7月1日遊行，當日分行照常營業，出公告 | -
每逢星期五交timesheet | -
若星期一前未收到款項即通知我 | -
唔好等到星期一，即刻做 | -
八達通增值機壞咗 | -
幫手訂六月廿八號嘅枱 | -
黃埔分行23號櫃員機卡紙 | -
@ 2026-02-10 14:00 Asia/Shanghai CN
春节前把所有对公客户走访完 | 2026-02-14
春节后第一周安排全行培训 | -
除夕前把库存现金压下来 | 2026-02-14
年前把年终奖发了 | -
正月十五前把开门红数据报上来 | 2026-03-02
过完年再说 | -
2月14日前提交节日值班表 | 2026-02-14
周六（14号）前提交 | 2026-02-14
元宵节前做完贷后抽查 | 2026-03-02
节前最后一个工作日下班前封库 | -
三天内把春联发到各网点 | 2026-02-13
五个工作日内完成 | 2026-02-24
2月最后一天前完成报税 | 2026-02-28
腊月二十八前结清农民工工资 | -
妇女节前把鲜花采购合同签了 | 2026-03-06
年后给王总拜年 | -
本周五前（2月13日）发布放假通知 | 2026-02-13
@ 2026-03-27 08:00 Europe/London GB
Update the recovery plan by Sunday 23:00 | 2026-03-29 23:00
by 1:30am on Sunday reboot the trading servers | 2026-03-29 02:30
before Easter Monday get the branch rota out | 2026-04-02
the report should be with the PRA by 14:00 on Tuesday | 2026-03-31 14:00
Speak to Joan on Monday re the ISA deadline | 2026-03-30
get the tax vouchers out before 5 April | 2026-04-05
by the May bank holiday, swap out the branch PCs | -
chase by Weds | 2026-04-01
Thurs am: send trustees the paper | 2026-04-02 12:00
Needed for Tuesday: signed mandate from Dr. Osei | 2026-03-31
w/c 6 April please plan the stocktake | -
half-year end is 30 June; get the accrual templates out by 12 June | 2026-06-12
within the month sort the CASS reconciliation | 2026-03-31
Come Monday, someone needs to own the risk register | -
The Monday after Easter we lock the ledger | -
a week today send the client the portfolio review | 2026-04-03
This time next week we'll be live | -
@ 2026-08-12 11:05 Asia/Shanghai CN
请财务部在8月14日下班前完成二季度税费复核 | 2026-08-14 18:00
刘洋：周五前给出新网点选址的可行性报告 | 2026-08-14
陈静，下午五点前把今日头寸发我 | 2026-08-12 17:00
@周涛 明天上午把机房巡检表补签 | 2026-08-13 12:00
把VIP客户答谢会的流程敲定，下周二前 | 2026-08-18
八月二十号前完成智能柜台升级 | 2026-08-20
中秋前把月饼票寄给战略客户 | 2026-09-24
教师节前给合作院校送贺卡 | -
9月10日前给合作院校送贺卡 | 2026-09-10
月底前补录所有缺失的受益所有人信息 | 2026-08-31
三天后回访黄女士 | 2026-08-15
半天内给我反馈 | -
两小时内上报重大事项 | 2026-08-12 13:05
这周内务必把外包合同签掉 | 2026-08-14
下周内出一版手机银行改版原型 | 2026-08-21
8月28日（星期五）上午9:30前将材料送达省联社 | 2026-08-28 09:30
请于后天17：00前将调查问卷汇总 | 2026-08-14 17:00
9月首个工作日前完成机构评级 | 2026-09-01
今年年底前力争净息差回到1.7% | 2026-12-31
本季度末之前兑现客户经理奖金 | 2026-09-30
限8月18日前整改到位 | 2026-08-18
最晚后天中午，把法人授权书扫描件传给我 | 2026-08-14 12:00
赶在国庆前把新门头装好 | 2026-09-30
国庆节后启动存量客户KYC回溯 | 2026-10-08
10天之内把集团客户关联图谱画出来 | 2026-08-22
礼拜天之前把值班室空调修好 | 2026-08-16
双休日加班，把历史凭证归档 | -
尽量本周四前落实担保人签字 | 2026-08-13
吴敏周五提交一份贷款定价测算 | 2026-08-14
贷款定价测算由吴敏周五提交 | 2026-08-14
把报表发给刘行长，明天中午前 | 2026-08-13 12:00
明天中午开会前把报表发给刘行长 | -
晚点发我 | -
星期四给监管打电话说明情况 | 2026-08-13
20号之前，帮我预约市民中心的公证 | 2026-08-20
20号，帮我预约市民中心的公证 | 2026-08-20
Deadline：8/21，请各位尽快填写 | 2026-08-21
下周三之前review完这个PR | 2026-08-19
update一下pipeline，by EOD周四 | 2026-08-13 18:00
周五前cc给legal | 2026-08-14
把上半年合规考核得分录入系统 | -
收集员工对新食堂的三点意见 | -
8月的水电费分摊一下 | -
分析二季度中间业务收入下滑的原因 | -
准备9月份客户活动的礼品 | -
查2025年3月至今的代发记录 | -
把周三丢失的那张卡补办掉 | -
找一下周三下午在柜台吵架的那个客户的监控 | -
整理客户张六一的授信档案 | -
五一广场支行的离行式ATM报修 | -
八一军工项目授信方案过一遍 | -
约十月妈咪品牌方谈商户入驻 | -
联系周一诺女士做资产配置 | -
郑国庆要求开具存款证明 | -
冬至送饺子活动海报改一下 | -
周黑鸭门店扫码牌更换 | -
一周年店庆文案润色 | -
系统周日割接，通知各网点 | -
新办法9月1日施行，组织学习一下 | -
这笔国债8月20日兑付，提醒客户 | -
客户明天过来签约，先把合同打出来 | -
领导下周出差，审批要提前找他 | -
如果下班前还没到账，打电话给开户行 | -
要是周五客户不同意，就终止谈判 | -
只要月底前能到5000万就奖励 | -
除非下周三前拿到批文，否则撤单 | -
先不要在周五前放款 | -
月底前不得对外披露 | -
每周三下午组织学习 | -
自9月起取消小额账户管理费 | -
从8月15日开始试运行 | -
合同约定“验收后30日内付款”，请法务确认 | -
会议纪要第3页第2段有误 | -
报价由8.5折调整为9折 | -
利差从2.1%收窄到1.9% | -
请把1.2.3版的安装包删掉 | -
找第2季的宣传片素材 | -
把24小时自助银行门禁修好 | -
三季度末余额缺口测算 | -
提示：该产品每月5号分红 | -
复核编号为2026-08-11的凭证 | -
快递单号SF1208151630查一下到哪了 | -
账户余额8.12万，通知客户补足 | -
给12位高管订工作餐 | -
客户生日是8月20日，录入CRM | -
A4纸买20包，笔10支 | -
上月25号提交的申请怎么还没批 | -
7月底那批开户资料有瑕疵，退回补正 | -
@ 2026-06-29 16:40 America/Chicago US
send lender presentation to Oakmont by Wednesday close of business | 2026-07-01 18:00
need your edits by 9 tomorrow | 2026-06-30 09:00
Have payroll approve the bonus file by Thursday noon | 2026-07-02 12:00
turn the SPA markup around tonight | 2026-06-29
pay the Q2 estimated taxes before July 15 | 2026-07-15
book travel to Denver by Friday | 2026-07-03
please finalize the slides, due tomorrow at 2 | 2026-06-30 14:00
Refresh pricing grid before the end of the day | 2026-06-29 18:00
Get three bids by the second week of July | -
get the survey results to HR within a week | 2026-07-06
In 3 days follow up on the title search | 2026-07-02
Finish bank reconciliations by July 8th | 2026-07-08
Finish bank reconciliations by the 8th | 2026-07-08
deliver draft 10-Q to auditors by 7/24/26 | 2026-07-24
Update the covenant tracker this week | 2026-07-02
Ship signature pages to Luis overnight, must arrive tomorrow by 10:30am | 2026-06-30 10:30
I need the term sheet back by Monday | 2026-06-29
Confirm the LIBOR fallback language by the end of this month | 2026-06-30
send invites out by EOD tmrw | 2026-06-30 18:00
call Beth back in an hour | 2026-06-29 17:40
Reply to Carl's question by lunchtime tomorrow | 2026-06-30 12:00
start the renewal no later than August 1 | 2026-08-01
next Thursday 3pm: dry run with the credit committee | 2026-07-09 15:00
Before Labor Day, replace the branch signage | 2026-09-04
prepare exit memo by end of Q3 | 2026-09-30
by year's end move all accounts off the old core | 2026-12-31
Set a reminder for 5:15pm to unlock the vault | 2026-06-29 17:15
Tomorrow: pick up the notarized deed | 2026-06-30
Wrap up the KYC refresh, deadline July 10 | 2026-07-10
deadline for the RFP response is July 17 at noon | 2026-07-17 12:00
the RFP response is due July 17 at noon | 2026-07-17 12:00
RFP response (due 7/17) | 2026-07-17
follow up on Friday with the appraiser | 2026-07-03
by this time tomorrow I want answers | -
Close the ticket as soon as you can | -
Talk to Sunny about Monday's shift | -
Send the April bank statements to the CPA | -
The June close took nine days, why? | -
Ask Augustin for his 2024 K-1 | -
Compare May and June deposits | -
Note from Friday: vendor agreed to 5% off | -
Customer deposited $7,100 on 6/26, verify source of funds | -
Research why checks dated 6/15 were returned | -
Check loan 0629-17 for missing docs | -
Request payoff letter good through July 31 | -
Rates lock expires on July 9 - tell the borrower | -
Swap matures July 15, prep a blotter | -
Lease runs from August 1 to July 31 next year, review it | -
Schedule a call with Tuesday Bassen | -
Add April Showers LLC to the vendor list | -
Buy tickets for the Friday the 13th screening | -
Make the Monday Night Football promo | -
Print July Fourth banners | -
Put 6/10 of the units in escrow | -
Cut the fee from 50 to 35 bps | -
Try build 6.29.1640 | -
Find the 3/4 inch binder | -
If we don't get the wire by noon, call the desk | -
Once counsel approves on Thursday, file it | -
After Tuesday's vote, issue the notice | -
Until July 10, use the backup printer | -
Nothing goes out before Thursday | -
Never send wires before 9am | -
Each quarter-end, certify the controls | -
Beginning July 1, log all gifts | -
She will be on vacation until July 20, reassign her loans | -
They said they'd have it by Friday. Keep pushing. | -
It was supposed to be done by Friday, find out what happened | -
Jim's last day is July 10, collect his badge | -
The auditors arrive on Monday; clear a room | -
Thursday works better for me | -
What happened to the Wednesday file? | -
Congrats on closing Friday! | -
See you Monday | -
Sat in on the risk call; type up notes | -
Mark the loan as nonaccrual | -
@ 2026-12-30 09:30 Asia/Taipei TW
元旦假期前完成年終關帳 | 2026-12-31
請於明日中午前回傳用印申請 | 2026-12-31 12:00
下週五下班前交年度考核自評 | 2027-01-08 18:00
一月十五日前完成洗錢風險評估 | 2027-01-15
請在本週四下午3點半之前確認匯率 | 2026-12-31 15:30
兩週內完成客戶盡職調查 | 2027-01-13
月底前結清代墊款 | 2026-12-31
農曆春節前把紅包袋寄出 | 2027-02-03
三個工作天內完成撥款 | 2027-01-05
1/5 前回覆投資人問題 | 2027-01-05
今天下午四點前把傳票送總行 | 2026-12-30 16:00
週日傍晚六點前更新防火牆規則 | 2027-01-03 18:00
五分鐘後提醒我回電 | 2026-12-30 09:35
去年十二月的對帳單調閱一下 | -
林中秋先生的保單借款處理一下 | -
週五客戶要來對保，場地先借好 | -
跨年晚會贊助合約歸檔 | -
匯款單號 1130-1230 查詢進度 | -
若客戶週五前未補件則退件 | -
自一月一日起調整利率，公告先擬好 | -
上週一提的需求單號給我 | -
每月五號前寄帳單 | -
@ 2026-11-27 15:20 Europe/London GB
Draft covenant waiver for Kestrel by Tues 1 Dec | 2026-12-01
hand over the keys to facilities at 4pm | 2026-11-27 16:00
send Marta the FX forwards by half five | -
send Marta the FX forwards by half past five | 2026-11-27 17:30
get the invoice paid within seven days | 2026-12-04
close of play Monday: CASS rec to second line | 2026-11-30 18:00
I'll get you the numbers by Wednesday | 2026-12-02
we'll circulate the draft on Monday | 2026-11-30
Dan to check the hedging docs by the 4th | 2026-12-04
Action: Sophie to email the trustees by 9 December | 2026-12-09
AP: Tom — new risk appetite statement — 11 Dec | 2026-12-11
please respond to the SAR by 10am on the 3rd of December | 2026-12-03 10:00
Deliver the training packs a week on Tuesday | 2026-12-08
Let me have your views by teatime | -
refile with Companies House before 14 December 2026 | 2026-12-14
Have it with me by the morning of the 2nd | 2026-12-02 12:00
Boxing Day rota: two volunteers needed | -
Cyber Monday fraud alert wording | -
The 27 November statement is wrong | -
Thank Friday's speakers | -
Ask the Wednesday team for cover | -
Fee cap 1/12 of salary, add to letter | -
Book the 4.20 to Leeds | -
Paragraph 27.11 needs rewording | -
Settlement is T+2, explain to the client | -
If Rob is in on Monday, ask him | -
My understanding is that Friday was the cutoff; confirm | -
The FCA visit on 8 December needs a briefing pack | -
The bond pays on 15 December, check the cash | -
Since the outage on Wednesday, cards are failing; raise a P1 | -
Please don't chase before Thursday | -
Renew "Financial Times Weekend" subscription | -
Order for 12 at The May Fair on the corporate card | -
Dec Tanner's expenses look odd | -
@ 2026-06-03 09:40 Asia/Shanghai CN
各位同事，请于6月9日前将二季度网点服务自评表反馈至办公室，谢谢 | 2026-06-09
行动项：数据治理组在6月12日之前输出字段口径清单 | 2026-06-12
待办：王强联系物业修电梯，周五之前搞定 | 2026-06-05
请信贷审批部本周内对“启航科技”项目出具意见 | 2026-06-05
苏敏，麻烦今天中午12点前把发票抬头给供应商 | 2026-06-03 12:00
明天下午三点前要把投标保证金打过去，财务抓紧 | 2026-06-04 15:00
后天下班前，把U盾到期客户名单发给各支行 | 2026-06-05 18:00
下周一早上把晨会主持稿准备好 | 2026-06-08 12:00
6月30日之前一定要把房抵贷的余额冲到8个亿 | 2026-06-30
半年报数据7月10号前报总行 | 2026-07-10
我周四前给你答复 | 2026-06-04
我们下周三前把方案定稿 | 2026-06-10
您看能不能周五之前把资料补齐？ | 2026-06-05
能否在明天上午十一点前回传盖章件 | 2026-06-04 11:00
辛苦下午4点前发我 | 2026-06-03 16:00
这事儿最晚下周四要有结论 | 2026-06-11
端午节前务必完成应急演练，不要拖 | 2026-06-18
把预算压到50万以内，下周二报我 | 2026-06-09
帮我盯着，两点半提醒我打给杨总 | 2026-06-03 14:30
十五分钟后开会，准备一下投影 | -
30天内完成客户信息治理 | 2026-07-03
三个工作日内出具评估报告初稿 | 2026-06-08
下个月一号之前完成换岗 | 2026-07-01
下个月最后一个工作日前做完盘库 | 2026-07-31
本月中旬前把合作协议签下来 | 2026-06-15
6月中旬把合作协议签下来 | 2026-06-15
一季度内完成不了的，请说明原因 | -
七月份的第二个星期五前提交薪酬方案 | 2026-07-10
明年春节前把新大楼搬完 | 2027-02-04
今年国庆前完成数字人民币改造 | 2026-09-30
9月底前，两家村镇银行完成合并 | 2026-09-30
周四下午两点 与中信保对接出口信用保险 | 2026-06-04 14:00
周五上午十点跟华安基金通个电话 | 2026-06-05 10:00
6/8 提交反洗钱年度报告 | 2026-06-08
6.18 前完成扩容压测 | 2026-06-18
6月8日、9日两天培训，教室订一下 | -
周五（5日）下午6点截止报名 | 2026-06-05 18:00
报名截止时间：6月7日 24:00 | 2026-06-08 00:00
完成时限：2026年6月20日 | 2026-06-20
整改期限为6月底 | 2026-06-30
办结时间：三个工作日 | -
ETA 周五，模型上线包 | 2026-06-05
陈总要的对比表今晚十点前发他邮箱 | 2026-06-03 22:00
客户急用款，今天务必放款 | 2026-06-03
请先把昨天漏记的账补上，中午前 | 2026-06-03 12:00
合同到期前30天提醒客户 | -
贷款到期前一个月联系客户 | -
发薪日前确认代发名单 | -
双方签字后五个工作日内付款，写进合同 | -
收到材料后2日内答复 | -
客户说周五有空，约他喝茶 | -
对方明天付款，注意查收 | -
人行周四检查反假币，提前自查 | -
6月10日股东会，会场布置好 | -
张行长周五生日，订个蛋糕 | -
大额存单周一起售，宣传物料到位 | -
理财产品6月6日起息，通知客户 | -
LPR将于6月22日公布，关注 | -
节假日值班津贴按3倍算 | -
王老师讲的那三点很好，整理成文 | -
第12周的周报没交的同事补一下 | -
把20260531的日终文件重跑 | -
接口超时从3秒改成5秒 | -
机房温度超过26度报警 | -
周五那版PPT找不到了，谁有？ | -
上周五的例会谁记的纪要 | -
上个月底的存款数怎么对不上 | -
昨晚十一点的告警是谁处理的 | -
去年六月的合同还能找到吗 | -
2023年的案子先放一放 | -
一年期和三年期定存利率更新到大屏 | -
李五一和王六一两位客户的预约取号 | -
把“618”营销短信模板送审 | -
518工程的监理费付一下 | -
315晚会提到的问题自查 | -
九月天餐饮的POS机拆机 | -
三月三民俗活动赞助 | -
周末愉快，下周见 | -
若6月15日仍未整改，通报批评 | -
假如周四之前拿不到批复就换方案 | -
只有周五前提交的才算有效 | -
等到月底再看 | -
不用赶在周五前交 | -
周五之前不要动这个账户 | -
每逢月末检查重空 | -
每天早上8点半开晨会 | -
即日起停用旧版印章 | -
打客服95588转3再按1 | -
按1:1.2配比追加保证金 | -
请给0603号柜员重置密码 | -
出差报销单2600.50元，请审批 | -
第三季度的KPI还没下来，问问总行 | -
@ 2026-07-02 13:10 Europe/London GB
Action for Priya: circulate revised terms of reference by Friday 10 July | 2026-07-10
Tom to confirm headcount numbers with HR by close of play | 2026-07-02 18:00
Can someone please check the nostro breaks before 5 today? | 2026-07-02 17:00
I'll need the final redemption figures by 3.30pm | 2026-07-02 15:30
Sarah will send the draft fund factsheet on Tuesday | 2026-07-07
We need to file the return with Companies House by 31 July | 2026-07-31
Let's get the client letter approved this week | 2026-07-03
Please would you send the signed IMA to Northern Trust by end of day Monday | 2026-07-06 18:00
Could we have the scenario analysis back in ten working days? | 2026-07-16
Respond to the ombudsman within eight weeks | 2026-08-27
Kindly return the questionnaire no later than 12 noon on Thursday 9th July | 2026-07-09 12:00
update the risk register before next Wednesday's committee | -
update the risk register before next Wednesday | 2026-07-08
Remember to submit your timesheet by 6pm tomorrow | 2026-07-03 18:00
Need sign-off from Legal by the end of next week at the latest | 2026-07-10
Get the KIIDs translated by mid-August | 2026-08-15
complete the fire drill before the summer bank holiday | 2026-08-28
complete the annual attestation by 30/09 | 2026-09-30
finish onboarding Blackthorn LLP by the end of September | 2026-09-30
the pitch book has to be with the client by Monday lunchtime | 2026-07-06 12:00
email Yusuf tomorrow morning re the swap confirms | 2026-07-03 12:00
Speak to the trustee on Wednesday | 2026-07-08
Book a slot with the auditor for Thursday week | 2026-07-09
chase again in a couple of days | 2026-07-04
in half an hour, dial into the pricing call | 2026-07-02 13:40
Draft RNS, tomorrow 7am | 2026-07-03 07:00
Fri 3 July 4pm: final allocation list to the desk | 2026-07-03 16:00
Q3 forecast -> by 15 July | 2026-07-15
deadline is Friday 17 July for conduct training | 2026-07-17
by year-end decommission the Leeds data centre | 2026-12-31
before the end of the month, close the dormant accounts | 2026-07-31
last working day of July: post the IFRS 9 journals | 2026-07-31
Please send all invoices through by the 20th of this month | 2026-07-20
Prepare the QBR pack by Monday 13th | 2026-07-13
reply to Monzo by midday tomorrow | 2026-07-03 12:00
@jo can you take this? due Friday | 2026-07-03
Can you make sure the VAT return goes in by 7 August? | 2026-08-07
Tell facilities we need the lift fixed by Monday | 2026-07-06
have the branch manager call Mr Okafor this afternoon | 2026-07-02 18:00
First thing tomorrow, rerun the EOD batch | 2026-07-03 09:00
The board meets on 14 July and will want an update on cyber | -
Our auditors were here on Monday, send them the lease schedule | -
Ravi joined on Wednesday, set up his Bloomberg login | -
The rate rise on Thursday broke the calculator - please fix | -
Wednesday's dividend file is missing a row | -
Interest accrues daily from 1 July, check the model | -
The £2m facility matures on 30 September; get a view from credit | -
Mrs Day's power of attorney expires in August, contact the family | -
Friday Street branch needs a new door | -
Call the Sunday Telegraph's finance desk | -
June Whitfield's ISA transfer is stuck | -
Augustus Capital want a data room login | -
Get May Fletcher to countersign | -
Rewrite the Monday motivation email | -
Give the March cohort their certificates | -
Remove the 9am slot from the diary | -
The 7/8 split needs explaining | -
Fraction of clients onboarded in 1/2 a day? | -
See section 7.2 and schedule 3 | -
Look at PR #702 and rollback 2.7.1 | -
Ext. 0207 is wrong on the website | -
Sort out 3 x 12 month leases | -
Invoice INV-07-15 is a duplicate | -
30 day notice accounts need repricing | -
Look at 5-day moving averages for sterling | -
Should the client call before Friday, put them through to me | -
Assuming we get the green light on Monday, order the kit | -
In the event that funds are not received by 4pm, reverse the trade | -
Whether or not they sign by Friday is up to them | -
The client never replied to our letter of 3 June, escalate | -
We had agreed to close on Tuesday but they pulled out, write a file note | -
They'd like it by Tuesday if possible | 2026-07-07
Payments made before 2 July are fine, check the rest | -
Do not release before Friday's announcement | -
From Monday all calls are recorded; tell the team | -
As from 1 August the limit is £250k | -
On Tuesdays we do the sanctions rescreen | -
Tess is on leave until 20 July, who covers? | -
What's the status of Friday's migration? | -
How many tickets came in on Sunday? | -
Yesterday's call with Lloyds - write it up | -
Second charge mortgages: what is our policy? | -
March to June volatility chart please | -
@ 2026-10-12 20:30 Asia/Hong_Kong HK
聽晚八點前 send 個 draft 俾 Kelvin | 2026-10-13 20:00
重陽節前出通告 | 2026-10-16
下星期四之前搞掂個demo | 2026-10-22
呢個禮拜五中午十二點前交租單 | 2026-10-16 12:00
十月三十一號前完成年檢 | 2026-10-31
10月15日前繳付按金 | 2026-10-15
星期三下午三點前覆 Compliance | 2026-10-14 15:00
兩日內搞掂 | 2026-10-14
今個星期內補交入息證明 | 2026-10-16
年底前將所有account轉平台 | 2026-12-31
月中前send statement | 2026-10-15
15號前send statement | 2026-10-15
請於本月廿八日前存入差額 | 2026-10-28
聽日九點半前電郵俾客戶確認 | 2026-10-13 09:30
ASAP，最遲聽日 | 2026-10-13
聖誕假前交 | 2026-12-24
聖誕前三日搞掂 | 2026-12-22
黃先生下星期一返香港，到時再約 | -
客戶話星期五先有錢過數 | -
九龍灣三號碼頭倉租約 | -
中環廣場2301室搬遷費用 | -
上星期日嗰單投訴點解未覆？ | -
李國慶個戶口凍結咗 | -
五月花麵包嘅MPOS合約 | -
港元定存3個月2.8厘，印海報 | -
Mr. Chow話Friday唔得閒 | -
如果聽日未收到就報警 | -
唔該星期五前唔好搬走啲文件 | -
8達通舖頭收款機壞 | -
二手樓按成數由6成升到7成 | -
@ 2026-03-05 15:00 America/New_York US
pls have Deb countersign the sub docs by Mon | 2026-03-09
get IC memo to Todd before Thursday's meeting | -
get IC memo to Todd before Thursday | 2026-03-05
Refi model w/ Beacon numbers by tmrw noon | 2026-03-06 12:00
Please process the payoff by 2 PM EST Friday | 2026-03-06 14:00
Need W-9 from the contractor by 3/13 | 2026-03-13
respond to the subpoena by March 20, 2026 | 2026-03-20
Order the appraisal today, we close on March 31 | 2026-03-05
Send K-1s out by 3/15 | 2026-03-15
Let Ken know by tonight | 2026-03-05
circulate the closing checklist before EOW | 2026-03-06
Make sure compliance signs off on this before Monday | 2026-03-09
Schedule the site visit for next Thursday | 2026-03-12
Send out the capital call notice in 5 business days | 2026-03-12
pull the UCC search within 48 hrs | 2026-03-07 15:00
reset the client's password in the next 15 minutes | 2026-03-05 15:15
revise Q1 outlook by the last Friday of the month | 2026-03-27
prep for the Monday morning meeting | -
The seller wants to close by April 15, ask if that's doable | -
Their board votes next Tuesday, so call them first | -
Closing was pushed to Friday | -
Interest rate is 7 1/4, lock it | -
Use form 4506-C for 2023 and 2024 | -
Borrower was born 3/15/1960, fix the record | -
The check dated March 1 cleared twice | -
Trade date 3/4, settle date 3/6 - confirm with custodian | -
Loan officer April is out | -
Give June a copy of the HUD | -
March rent roll, please | -
Two appraisals came in at $1.2M and $1.3M | -
April 15 is tax day, remind clients | -
He asked me on Wednesday for the org chart | -
Maturity date is 6/30/2027 on the note, verify | -
Rate expires 5pm Friday per lender | -
My flight lands at 6:45pm, reschedule the dinner | -
Don't close the account before April | -
@ 2026-04-14 08:50 Asia/Shanghai CN
周三下班前把分行的存款缺口测算发给我 | 2026-04-15 18:00
请黄丽娟在4月17日前补齐客户的完税证明 | 2026-04-17
今天上午十一点前，各组报一下到岗人数 | 2026-04-14 11:00
把清远支行的装修尾款付了，月底前 | 2026-04-30
4月24日前完成个人养老金账户专项排查 | 2026-04-24
催一下德勤，本周五要拿到管理建议书 | 2026-04-17
下周二下午三点前给银团各参贷行发提款通知 | 2026-04-21 15:00
五一前后两周每天报送流动性数据 | -
五一之前把小程序的隐私协议改完 | 2026-04-30
明天下班前请把李四海的调岗手续办好 | 2026-04-15 18:00
下个星期三中午以前回复外管局 | 2026-04-22 12:00
三天之内把错账原因查清 | 2026-04-17
两个工作日内给客户开具资信证明 | 2026-04-16
一个月内把网点排队时间降到10分钟以下 | 2026-05-14
二十号之前把党费交上来 | 2026-04-20
25日下午五点前上传增值税申报表 | 2026-04-25 17:00
4.20前提交差旅预算 | 2026-04-20
4/22（周三）12:00前确认场地 | 2026-04-22 12:00
2026年5月31日前完成年报披露 | 2026-05-31
五月十号以前把新员工的工牌做好 | 2026-05-10
六月末之前完成两家支行的迁址 | 2026-06-30
二季度结束前把拨备覆盖率提到180% | 2026-06-30
年底之前建成区域审批中心 | 2026-12-31
这周末之前把云盘资料迁走 | 2026-04-17
周日晚上十点前完成版本回退演练 | 2026-04-19 22:00
半小时之内给客户回个电话 | 2026-04-14 09:20
三刻钟后提醒我出门 | 2026-04-14 09:35
后天早上八点半把投影调试好 | 2026-04-16 08:30
何总要的竞品分析，后天给 | 2026-04-16
老板让我明早把数据拿给他看 | 2026-04-15 12:00
我明天去工商局拿新执照 | 2026-04-15
小吴下周一把门店巡检结果发群里 | 2026-04-20
本月30日下午四点前报送大额风险暴露 | 2026-04-30 16:00
截至4月底，完成授信重检 | 2026-04-30
不晚于周四晚八点发布停机公告 | 2026-04-16 20:00
请在收盘前把敞口平掉 | -
务必于今日内将款项退回原账户 | 2026-04-14
明天之内给结论 | 2026-04-15
下月3号上午十点前把工资表发我 | 2026-05-03 10:00
五个自然日内办结 | 2026-04-19
母亲节前把鲜花券发给女客户 | -
立夏前把空调清洗完 | -
去年同期的数据也附上 | -
合同上写的是5月1日生效，请核实 | -
把4月10日退回的票据重新寄出 | -
把周五会上的录音转成文字 | -
梳理近五年不良资产处置情况 | -
给客户演示24期分期的手续费 | -
研究下30年期国债的走势 | -
3月份的考勤异常名单发我 | -
复印5份，装订3份 | -
把6号窗口改成绿色通道 | -
检查二楼三号会议室的投影仪 | -
十一楼的打印机缺粉 | -
请核查4月12日夜间的异常登录 | -
退休员工陈十一的补贴核一下 | -
朱元旦先生的保险箱续租 | -
联系“元宵灯会”主办方谈赞助 | -
周五福金店要开对公户 | -
新来的同事叫周日新，帮他开权限 | -
王牌对王牌广告位询价 | -
支票到期日为4月20日，别过期了 | -
李总下周在北京，签字要寄过去 | -
客户约了周四面谈，提前准备合同 | -
供应商答应周五到货 | -
总行说下个月会下发通知 | -
倘若明天还修不好，就换备用机 | -
如周五前未领取，视为放弃 | -
没有特殊情况，周五前不要调休 | -
每月15号发薪，提前两天备好头寸 | -
从4月20日起试行弹性工作 | -
信用卡积分4月30日清零，提醒客户兑换 | -
把字号从10改到12 | -
利率从4.2降到3.9 | -
汇率7.23的那笔锁汇撤了 | -
编号0415的会议室钥匙丢了 | -
把12-3和12-4号柜的密码重置 | -
把8点的早会挪到8点半 | -
上周一的日报还缺两个网点 | -
上个月新开户有多少 | -
春季招聘的简历筛一遍 | -
年度体检的费用报销一下 | -
周报、月报格式统一 | -
“今日事今日毕”海报打印 | -
@ 2026-02-19 16:05 America/New_York US
Please get the estoppel letters from all tenants by next Wednesday | 2026-02-25
Have Carla scan the note before she leaves tomorrow | 2026-02-20
Sign and return by 5 p.m. today | 2026-02-19 17:00
Draft the non-renewal letter by Feb 27 | 2026-02-27
draft the non-renewal letter by the 27th | 2026-02-27
Submit the CRA filing no later than March 1 | 2026-03-01
send Nate the rent comps tomorrow | 2026-02-20
On Monday, call the insurance broker about the flood policy | 2026-02-23
call the insurance broker Monday about the flood policy | 2026-02-23
Follow up with Jill in a week | 2026-02-26
Review the draw request within 2 business days | 2026-02-23
Finish testing the new teller app by mid-March | 2026-03-15
We need the flood cert by noon tomorrow | 2026-02-20 12:00
I need this by 3 | 2026-02-20 15:00
Reach out to the Fed examiner this afternoon | 2026-02-19 18:00
Prepare the loan committee packet by Monday at 10am | 2026-02-23 10:00
Close the Q1 books by April 10 | 2026-04-10
Get me a payoff quote by close of business | 2026-02-19 18:00
Wed 2/25 2pm: annual review with Hartwell Dairy, prep deck | 2026-02-25 14:00
Before the end of February, archive the paper files | 2026-02-28
Please wire the funds in the next 45 minutes | 2026-02-19 16:50
Have the term sheet out the door by Friday morning | 2026-02-20 12:00
Update org chart by EOM | 2026-02-28
Need all PTO requests in by the end of next week | 2026-02-27
Start the lien release today | 2026-02-19
Someone should call the borrower back by Tuesday | 2026-02-24
Everybody must finish phishing training by March 31 | 2026-03-31
Can we get the LOI to the seller tonight? | 2026-02-19
Remind Rosa on Friday to renew the lockbox contract | 2026-02-20
Fix the broken link on the rates page ASAP, by 6pm at the latest | 2026-02-19 18:00
Return the signed consent by Feb. 24, 2026 at 11:59 PM | 2026-02-24 23:59
By Presidents' Day next year have the branch remodeled | 2027-02-15
Collect tax returns from all guarantors before April 15th | 2026-04-15
give the tenant 3 days to cure | -
give the tenant until Friday | 2026-02-20
The tenant has until Friday to cure | -
Find out who approved the 2/12 wire | -
Draft a reply to the letter dated January 30 | -
Monday was a holiday, so update the interest calc | -
Tuesday's numbers look off, please recheck | -
Last Friday's deposit was misposted, correct it | -
Look into why the 8:15 batch didn't run | -
Ask May in accounts payable about the check | -
Order new cards for April and June | -
Set up August Realty Partners in the system | -
Write up the March 3 site visit | -
Reconcile the January statement | -
Check 1/2 point discount on the rate sheet | -
Update 5/6 ARM disclosures | -
Call 800-555-1212 | -
Add suite 2-14 to the rent roll | -
Review pages 3-5 of the appraisal | -
Read section 4.1 through 4.7 | -
Convert 2/28 hybrid loans to fixed | -
The borrower closed on 1/15 and still has no coupon book | -
Interest only through March 2028, update the schedule | -
Appraiser is coming Tuesday, let the tenant know | -
Escrow analysis goes out March 1, check the template | -
The annual meeting is on April 22, so block the calendar | -
Kate starts on Monday; order a laptop | -
Unless the guarantor signs by Friday, decline it | -
If it's not fixed by 5, call the vendor | -
As soon as the Friday report is out, forward it | -
Once we close on Thursday, send the flowers | -
Every Monday, post the rate sheet | -
Effective March 1 the fee is $30, update the signs | -
Don't fund before the insurance is in | -
They were supposed to deliver by Monday; follow up | -
Since Tuesday the ATM has been down, dispatch a tech | -
What time is the Thursday call? | -
Good Friday schedule needs posting | -
Check on Mr. Friday's account | -
@ 2026-08-21 18:30 Asia/Singapore SG
Pls revert by Mon 24 Aug, 10am | 2026-08-24 10:00
kindly submit the claims by next Tues | 2026-08-25
下周一EOD前给client发proposal | 2026-08-24 18:00
这个weekend之前clear完backlog | 2026-08-21
Settle the bank recon by month end can? | 2026-08-31
Mid-Autumn前 confirm mooncake order | 2026-09-24
before National Day holidays order the flags | 2026-09-30
finish the MAS TRM gap analysis by 30 Sep | 2026-09-30
明早9点15分前回复auditor | 2026-08-22 09:15
后天中午前sign off UAT | 2026-08-23 12:00
Need it by tonight 9pm | 2026-08-21 21:00
client约了周三meeting, 准备pitch deck | -
if Jason no reply by Mon then escalate | -
Friday team lunch order for 12 pax | -
our CEO fly back on Thu, arrange car | -
用v2.8的template | -
fx rate 4.7/1.35 double check | -
last Fri的minutes还没发 | -
@ 2026-03-20 11:00 Asia/Hong_Kong HK
復活節前派晒月結單 | 2026-04-02
星期二前將租約交俾業主 | 2026-03-24
三月底前完成續保 | 2026-03-31
聽日放假前覆返個客 | -
今日收工前交更表 | 2026-03-20 18:00
下星期三朝早十點前到齊文件 | 2026-03-25 10:00
四月十號前交薪俸稅表 | 2026-04-10
7日內提交上訴 | 2026-03-27
請在3月27日下午6時前遞交標書 | 2026-03-27 18:00
星期五嗰個客走咗數，寫報告 | -
如果星期一佢唔覆就call佢老細 | -
尋日個會講咗啲咩，整份minutes | -
張太話下個月先有時間 | -
清明時節雨紛紛 banner 改字 | -
3月20日到期嘅定存名單列出 | -
@ 2026-08-05 15:20 Asia/Shanghai CN
郑凯，把绿色信贷台账更新一下，周五前给我 | 2026-08-07
请各支行在8月10日前提交员工行为排查报告 | 2026-08-10
明天一上班先把系统登录异常的事报上去 | 2026-08-06 09:00
下班前把三方存管的差异找出来 | 2026-08-05 18:00
今晚七点前把招标文件发出去 | 2026-08-05 19:00
下周三上午跟宁德时代财务谈授信 | 2026-08-12 12:00
8月底以前把惠农贷的投放做完 | 2026-08-31
八月三十一号下午三点前锁定余额 | 2026-08-31 15:00
两周内把催收外包合同重新招标 | 2026-08-19
4个工作日内完成开户审核 | 2026-08-11
24小时内给监管口头报告 | 2026-08-06 15:20
90分钟内恢复核心交易 | 2026-08-05 16:50
后天中午之前 把展位图定了 | 2026-08-07 12:00
大后天早上九点前到分行集合 | 2026-08-08 09:00
本周末之前交述职报告 | 2026-08-07
下个月初报送资本充足率 | 2026-09-01
九月上旬前报名 | 2026-09-10
9月中完成押品系统验收 | 2026-09-15
三季度内新增有效户2000户 | 2026-09-30
今年内清零历史遗留问题 | 2026-12-31
明年3月底前换发新章 | 2027-03-31
请在中秋节之前寄出客户礼品 | 2026-09-24
国庆前两天把备付金调到位 | 2026-09-29
元旦后跟进续约 | 2027-01-04
2026年8月20日17时前反馈意见 | 2026-08-20 17:00
20260820前反馈意见 | 2026-08-20
８月２０号前反馈意见 | 2026-08-20
二十五日之前把税票认证完 | 2026-08-25
廿五号前把税票认证完 | 2026-08-25
礼拜五晚上8点前把回归测试跑通 | 2026-08-07 20:00
星期一10:30前把汇票送到客户那里 | 2026-08-10 10:30
周四下午三点一刻准时上会，议题表先给我 | 2026-08-06 15:15
这个月最后一个周五前把客户满意度问卷回收 | 2026-08-28
8月的第三个周一之前搬完档案室 | 2026-08-17
本月最后一天之前冲销 | 2026-08-31
最迟下周二早上把请示件给行办 | 2026-08-11 12:00
务必在明天中午12点前发起付款 | 2026-08-06 12:00
请尽快处理，最晚周五 | 2026-08-07
抓紧，本周四之前 | 2026-08-06
合规意见书 8/12前 | 2026-08-12
【紧急】今日16:30前上报停电影响 | 2026-08-05 16:30
TODO：补充担保物清单（8月11日） | 2026-08-11
交付日期：8月15日 | 2026-08-15
截止8月13日中午12:00 | 2026-08-13 12:00
把方案再细化，周日之前发我邮箱 | 2026-08-09
下月10号前，谁来负责？小赵吧，把年金缴费核对完 | 2026-09-10
三日内书面答复，抄送纪委 | 2026-08-08
请你部于收文后5日内反馈 | -
和往年一样，九月一日前完成 | 2026-09-01
周五之前能给吗？房贷合同的扫描件 | 2026-08-07
孙总助那边催了，明早要看到数 | 2026-08-06 12:00
20分钟后叫我 | 2026-08-05 15:40
一个半小时之后把压测关掉 | 2026-08-05 16:50
跟客户确认一下收款账号 | -
把这三家的报价做成表格 | -
学习总行关于8月安全月的通知 | -
归集2024-2025年的诉讼案件 | -
把7月31日的余额截图发我 | -
周二例会上王总布置的任务列个清单 | -
上周说好的回访做了吗 | -
6月的绩效什么时候发 | -
给尾号8812的客户回电 | -
办理3笔50万的大额取现预约 | -
把第2版和第3版合并 | -
首付比例20%，期限240期，利率3.1% | -
九月份婚礼主题的信用卡卡面设计 | -
咨询一下八月桂花酒的冠名费 | -
帮周六顺师傅办工资卡 | -
吴三月的挂失手续补签 | -
许中秋经理的名片印两盒 | -
拜访“春节红”灯笼厂 | -
十五里河支行停电了，联系物业 | -
五角场网点排队叫号机死机 | -
第一时间报告行领导 | -
客户是1988年5月3日出生的，系统里录错了 | -
合同编号HT-2026-0812重新盖章 | -
每周五下午打扫机房 | -
每年12月做一次压力测试 | -
8月1日起新系统上线，收集一下反馈 | -
如果今晚客户还不回复，就按原方案走 | -
要是下周二之前审批没下来怎么办 | -
贷款将于8月30日到期，通知客户经理 | -
明天台风，提前检查门窗 | -
下周一总行来检查，准备好台账 | -
客户周五回国，到时约签 | -
存款利率下周要调，先别对外说 | -
这周五的饭局取消了 | -
昨天下午两点的录像调出来 | -
周三之前的数据都已经归档 | -
不要在周五之前通知客户 | -
不着急，有空再弄 | -
@ 2026-05-11 10:05 America/New_York US
Jamal, please send the rent roll to the underwriter by Thursday | 2026-05-14
Can you review the MSA by tomorrow noon? | 2026-05-12 12:00
Pay the notary invoice before Friday | 2026-05-15
prepare the Q2 forecast by June 15 | 2026-06-15
call Denise at 3pm about the overdraft | 2026-05-11 15:00
get three references from the tenant by next Monday | 2026-05-18
Have the appraisal ordered by EOD | 2026-05-11 18:00
COB Wednesday: final comments on the prospectus | 2026-05-13 18:00
Let's wrap up vendor due diligence by the end of May | 2026-05-31
File the Form D within 15 days | 2026-05-26
Reply to the regulator within three weeks | 2026-06-01
Ping me in an hour about the swap quote | 2026-05-11 11:05
Update the rate sheet first thing tomorrow morning | 2026-05-12 09:00
Ship the welcome kits by the 22nd | 2026-05-22
ship the welcome kits on the 22nd | 2026-05-22
Send the revised budget on or before May 29 | 2026-05-29
turn in expense reports no later than 5pm this Friday | 2026-05-15 17:00
Email the landlord Tuesday | 2026-05-12
Draft press release for the Omaha branch, due 5/20 | 2026-05-20
due 5/20: press release for the Omaha branch | 2026-05-20
Finish cleanup of stale mortgage files before Memorial Day | 2026-05-22
launch the CD promo after Memorial Day | 2026-05-26
end of next month: retire the fax line | 2026-06-30
by the end of the quarter, reduce exceptions to under 20 | 2026-06-30
by Q3 end we should be off the mainframe | 2026-09-30
Get sign-off from Ursula by close of business today | 2026-05-11 18:00
Need final numbers by 12:30 | 2026-05-11 12:30
Schedule the pen test for next Wednesday | 2026-05-20
Remind the borrower tomorrow to send pay stubs | 2026-05-12
In 10 business days, check the escrow refund posted | 2026-05-26
send board minutes by Sat | 2026-05-16
Confirm wire cutoff with Citi by 2pm today | 2026-05-11 14:00
We should close out the Hendricks estate this month | 2026-05-31
Ops to reconcile the suspense account by 5/29 | 2026-05-29
Rita: upload signed W-8 by May 18th 4pm | 2026-05-18 16:00
Follow up with Title in two days | 2026-05-13
tomorrow EOB send the CTR batch | 2026-05-12 18:00
the last business day of May, freeze the GL | 2026-05-29
Mid-June: rotate the vault combos | 2026-06-15
By Labor Day finish the ADA upgrades | 2026-09-07
I'll send over the draft on Wednesday | 2026-05-13
please get this to me this afternoon | 2026-05-11 18:00
not later than June 1, 2026 renew the blanket bond | 2026-06-01
have a look at the new intranet | -
Ask Tuesday's temp to return the badge | -
Send May Rodriguez the gift card | -
Order a nameplate for April Kim | -
Review the March exception report | -
Fix typo on page 5 of the handbook | -
The Friday file came in empty, ask the vendor why | -
Per your note on Thursday, I removed the clause; please confirm | -
The inspection on May 7 found a leak, get quotes | -
Customer disputes charges from 4/18 and 4/20 | -
Increase the credit line from 10k to 15k | -
Lower the ceiling to 3.5x | -
Wire came in at 9:42, look for the remitter | -
Compare 2024 and 2025 charge-offs | -
Add 14-day aging to the report | -
Check the 6-month treasury quote | -
The new hire starts June 1, set up email | -
The lease is up on August 31, start looking | -
Payment is due on the 1st of each month, set up autopay | -
Every other Thursday run the stale check report | -
If they miss the Friday deadline, charge the fee | -
When the check clears on Tuesday, release the car title | -
Starting next Monday we open at 8, update the signs | -
She was out Monday and Tuesday, check her queue | -
Bob leaves for Maui on Saturday, get his approvals | -
Wednesday is a half day, tell the tellers | -
Closed for Juneteenth: post a sign | -
Why did the 2pm feed fail? | -
Look up policy 5.11 | -
Ask the folks at May Department Stores for a reference | -
Print 500 flyers at 11x17 | -
Write a "Thursday Throwback" post | -
I had coffee with Lou last Thursday, add notes to the CRM | -
Avoid calling before noon | -
@ 2026-11-09 11:40 Asia/Hong_Kong HK
星期三前交返份按揭申請 | 2026-11-11
請於11月13日下午5時前提交回條 | 2026-11-13 17:00
聽日朝早send個link俾我 | 2026-11-10 12:00
下星期二之前搵到新供應商 | 2026-11-17
月底前完成所有員工培訓 | 2026-11-30
十二月十號前更新網站費用表 | 2026-12-10
5個工作天內回覆金管局查詢 | 2026-11-16
聖誕節前將紅酒送到各VIP | 2026-12-24
今日五點半前落order | 2026-11-09 17:30
三個月內完成遷冊 | 2027-02-09
兩點前打俾林太 | 2026-11-09 14:00
今晚收工前check一次倉 | 2026-11-09 18:00
下個月一號前加人手 | 2026-12-01
請盡快，最遲星期四 | 2026-11-12
上星期五個客投訴咗，跟進 | -
李太話下星期先返嚟簽名 | -
客戶11月20日生日，send張卡 | -
雙十一推廣效果點？ | -
如果星期三前搞唔掂就話我知 | -
每月十五號出糧 | -
張六一先生開戶文件唔齊 | -
屯門三聖邨分行冷氣壞咗 | -
升息半厘嘅影響寫一頁 | -
尋日三點嗰個call有冇錄音 | -
@ 2026-02-25 09:00 Europe/London GB
Could you finalise the Heathfield term sheet by Friday lunchtime? | 2026-02-27 12:00
get the audit response to Deloitte by 6 March | 2026-03-06
close the month-end queries by Tuesday 3 March, noon | 2026-03-03 12:00
the PRA wants our reply by Monday | 2026-03-02
Please sort the broken cash counter today | 2026-02-25
in a fortnight, revisit the swap line | 2026-03-11
Marcus to circulate the paper by close Thursday | 2026-02-26 18:00
review all hospitality entries by the end of term | -
Before Good Friday, test the phone divert | 2026-04-02
New tax year starts 6 April, update the ISA leaflets | -
We bank with Monday Capital now, update the mandate | -
Friday's the 27th, isn't it? Check the diary | -
Mothering Sunday window display ideas | -
Shred anything older than 6 years | -
the 10:45 train was cancelled so please dial me in | -
Charge 1.5% for early exit | -
Ask Jan why the figures moved | -
The vote on Thursday is a formality; draft the RNS anyway | -
"""


def only_when(said: str) -> str:
    """What was told, without what is asked."""
    when = [word for word in said.split() if word[0].isdigit()]
    return " ".join(when) or "-"


@pytest.mark.parametrize("case", cases(SENTENCES), ids=str)
def test_a_sentence_is_understood(case: Case) -> None:
    assert only_when(told(case)) == case.wanted
