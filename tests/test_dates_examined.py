"""Deadlines as an examiner would ask for them, written down in one go before the grammar had seen any of them.

A line is ``phrase or sentence | day [hour]``; ``-`` is no deadline, or none that can be read.
"""

from __future__ import annotations

import pytest

from tests.test_dates_sentences import only_when
from tests.test_dates_table import Case, cases, told

EXAMINED = """
@ 2026-08-20 14:10 Asia/Shanghai CN
2026年9月15日前 | 2026-09-15
2026-09-03 17:30 | 2026-09-03 17:30
9/4前反馈 | 2026-09-04
9.4之前 | 2026-09-04
八月三十一号之前 | 2026-08-31
8月28号下班前 | 2026-08-28 18:00
8月28日18:00前 | 2026-08-28 18:00
8月28日晚上8点半前 | 2026-08-28 20:30
截至8月26日 | 2026-08-26
截止时间：8月27日12:00 | 2026-08-27 12:00
最晚8月25日中午 | 2026-08-25 12:00
不晚于九月十号 | 2026-09-10
九月初十号前 | 2026-09-10
九月上旬前 | 2026-09-10
九月中旬 | 2026-09-15
下月中旬以前 | 2026-09-15
本月三十日前 | 2026-08-30
本月最后一天 | 2026-08-31
月末最后一个工作日前 | 2026-08-31
这个月25号 | 2026-08-25
25号之前 | 2026-08-25
下个月三号 | 2026-09-03
下个月第一个工作日 | 2026-09-01
九月的第一个星期五 | 2026-09-04
下月第二个周三 | 2026-09-09
本月最后一个周五 | 2026-08-28
三天以后 | 2026-08-23
三天内搞定 | 2026-08-23
未来三天内 | 2026-08-23
两天半内 | -
一周之内 | 2026-08-27
两星期后 | 2026-09-03
一个月以内 | 2026-09-20
三个月后 | 2026-11-20
半个月内 | 2026-09-04
半年内 | 2027-02-20
一年之内 | 2027-08-20
十分钟后 | 2026-08-20 14:20
十五分钟之内 | 2026-08-20 14:25
四十五分钟内回复 | 2026-08-20 14:55
三刻钟后 | 2026-08-20 14:55
一个小时后 | 2026-08-20 15:10
两个半小时内 | 2026-08-20 16:40
72小时内 | 2026-08-23 14:10
七十二小时之内 | 2026-08-23 14:10
１０天内 | 2026-08-30
５个工作日内 | 2026-08-27
十个工作日之内 | 2026-09-03
三个工作日后 | 2026-08-25
两个交易日内 | 2026-08-24
下一个工作日 | 2026-08-21
下个工作日上午十点前 | 2026-08-21 10:00
T+3 | 2026-08-25
周日前 | 2026-08-23
周一 | 2026-08-24
周四 | 2026-08-20
周四前 | 2026-08-20
这周四晚上九点前 | 2026-08-20 21:00
本周六中午 | 2026-08-22 12:00
下周日 | 2026-08-30
下下周一上午 | 2026-08-31 12:00
下礼拜二 | 2026-08-25
下星期五下班之前 | 2026-08-28 18:00
礼拜天晚上 | 2026-08-23
星期三下午四点 | 2026-08-26 16:00
周二早八点半 | 2026-08-25 08:30
本周内 | 2026-08-21
这礼拜内 | 2026-08-21
下周内 | 2026-08-28
下周底前 | 2026-08-28
周末前 | 2026-08-21
这周末之前 | 2026-08-21
下周一或周二 | 2026-08-25
今天之内 | 2026-08-20
今儿下班前 | 2026-08-20 18:00
今晚 | 2026-08-20
今晚12点前 | 2026-08-21 00:00
今天午夜前 | 2026-08-21 00:00
今天下午五点一刻 | 2026-08-20 17:15
明早 | 2026-08-21 12:00
明早八点 | 2026-08-21 08:00
明晚七点半 | 2026-08-21 19:30
明天上午 | 2026-08-21 12:00
明天中午之前 | 2026-08-21 12:00
明天凌晨两点 | 2026-08-21 02:00
明日17时前 | 2026-08-21 17:00
后天一早 | 2026-08-22 12:00
大后天下午 | 2026-08-23 18:00
次日上午 | 2026-08-21 12:00
月底 | 2026-08-31
月底之前 | 2026-08-31
八月底前 | 2026-08-31
下月底 | 2026-09-30
季度末前 | 2026-09-30
三季度末 | 2026-09-30
Q4结束前 | 2026-12-31
年底 | 2026-12-31
今年年底前 | 2026-12-31
明年初 | 2027-01-01
明年一季度末 | 2027-03-31
明年3月底前 | 2027-03-31
十月上旬 | 2026-10-10
国庆前 | 2026-09-30
国庆节后 | 2026-10-08
国庆节前一天 | 2026-09-30
国庆长假前 | 2026-09-30
十一之前 | 2026-09-30
中秋节前 | 2026-09-24
中秋节前三天 | 2026-09-22
元旦前 | 2026-12-31
元旦节后第一个工作日 | 2027-01-04
教师节前 | -
周五下午三点到五点 | 2026-08-21 17:00
上午十一点半前 | 2026-08-21 11:30
晚上十点前 | 2026-08-20 22:00
下午三点前 | 2026-08-20 15:00
四点半之前 | 2026-08-20 16:30
中午12点前 | 2026-08-21 12:00
8月1日前 | 2027-08-01
2026年8月1日前 | -
昨天 | -
上周五之前 | -
尽快 | -
九月三十一日 | -
25:30前 | -
月底前三天 | 2026-08-28
@ 2026-09-08 11:30 Asia/Hong_Kong HK
九月十五日前 | 2026-09-15
9月18日下午6時前 | 2026-09-18 18:00
9月18號收工前 | 2026-09-18 18:00
十月二號中午前 | 2026-10-02 12:00
2026年10月15日或之前 | 2026-10-15
於９月３０日前 | 2026-09-30
最遲9月11日交 | 2026-09-11
不遲於週五下午五時 | 2026-09-11 17:00
截止日期：9月25日 | 2026-09-25
週五前 | 2026-09-11
今個星期五之前 | 2026-09-11
下星期一朝早十點 | 2026-09-14 10:00
下週三收市前 | -
下下週四 | 2026-09-24
禮拜六中午前 | 2026-09-12 12:00
星期日晚 | 2026-09-13
聽日 | 2026-09-09
聽日下晝三點前 | 2026-09-09 15:00
聽朝九點半 | 2026-09-09 09:30
後日下晝 | 2026-09-10 18:00
今晚十一點前 | 2026-09-08 23:00
今日內 | 2026-09-08
今日落班前 | 2026-09-08 18:00
兩個鐘頭內 | 2026-09-08 13:30
半個鐘後 | 2026-09-08 12:00
一個半小時後 | 2026-09-08 13:00
三日內 | 2026-09-11
五個工作天內 | 2026-09-15
三個營業日之內 | 2026-09-11
兩星期內 | 2026-09-22
一個月後 | 2026-10-08
十日之後 | 2026-09-18
廿五號前 | 2026-09-25
月尾前 | 2026-09-30
今個月底 | 2026-09-30
下個月頭 | 2026-10-01
下個月初 | 2026-10-01
年尾之前 | 2026-12-31
第三季末 | 2026-09-30
季尾前 | 2026-09-30
中秋節前 | 2026-09-24
國慶前 | 2026-09-30
聖誕節前 | 2026-12-24
元旦前 | 2026-12-31
農曆新年前 | 2027-02-05
重陽節前 | 2026-10-16
週五或之前 | 2026-09-11
本週內 | 2026-09-11
本星期四下午四時正 | 2026-09-10 16:00
星期三早上十時 | 2026-09-09 10:00
明早10時前 | 2026-09-09 10:00
下午4時30分前 | 2026-09-08 16:30
四點三個字 | -
9/21前 | 2026-09-21
21/9前 | 2026-09-21
九月底或十月初 | 2026-10-01
下週 | 2026-09-18
有空的時候 | -
每星期一 | -
十二月中旬前 | 2026-12-15
@ 2026-01-14 09:05 Europe/London GB
by 2026-02-03 | 2026-02-03
on 3 February 2026 | 2026-02-03
by Feb 3rd | 2026-02-03
by the 30th of January | 2026-01-30
before 1 March | 2026-03-01
before 20 January | 2026-01-20
no later than 28 Feb, noon | 2026-02-28 12:00
not later than Monday | 2026-01-19
by 27/1 | 2026-01-27
by 27/01/2026 at 17:00 | 2026-01-27 17:00
by 27.01.2026 | 2026-01-27
due Jan 21 at 4:30 p.m. | 2026-01-21 16:30
due on 21 January | 2026-01-21
deadline: Thursday 5pm | 2026-01-15 17:00
Fri 30 Jan | 2026-01-30
Friday the 30th | 2026-01-30
Thursday, January 22nd, 9:15am | 2026-01-22 09:15
the 19th | 2026-01-19
by the 19th at noon | 2026-01-19 12:00
on the twentieth | 2026-01-20
in three days | 2026-01-17
in 3 days' time | 2026-01-17
in a week | 2026-01-21
within the week | 2026-01-16
within two weeks | 2026-01-28
within a fortnight | 2026-01-28
a fortnight from today | 2026-01-28
two weeks from now | 2026-01-28
two weeks from Friday | 2026-01-30
a week on Monday | 2026-01-26
Friday week | 2026-01-23
a month from today | 2026-02-14
in six months | 2026-07-14
in 20 minutes | 2026-01-14 09:25
in the next 45 mins | 2026-01-14 09:50
within half an hour | 2026-01-14 09:35
in an hour and a half | 2026-01-14 10:35
in 1.5 hours | 2026-01-14 10:35
in 2h30m | 2026-01-14 11:35
within 24 hours | 2026-01-15 09:05
within 48 hrs | 2026-01-16 09:05
3 hours from now | 2026-01-14 12:05
in ninety minutes | 2026-01-14 10:35
within five working days | 2026-01-21
3 business days from today | 2026-01-19
in two business days | 2026-01-16
next working day | 2026-01-15
the next business day by noon | 2026-01-15 12:00
Tuesday | 2026-01-20
on Wednesday | 2026-01-14
this Friday | 2026-01-16
next Thursday | 2026-01-22
Wed next week | 2026-01-21
Thursday of next week | 2026-01-22
by Tues morning | 2026-01-20 12:00
Monday afternoon | 2026-01-19 18:00
Sunday night | 2026-01-18
by close of business Friday | 2026-01-16 18:00
by COB tomorrow | 2026-01-15 18:00
EOD Thursday | 2026-01-15 18:00
by end of day | 2026-01-14 18:00
end of play today | 2026-01-14 18:00
by the close of business on the 23rd | 2026-01-23 18:00
first thing tomorrow | 2026-01-15 09:00
first thing on Monday | 2026-01-19 09:00
by lunchtime | 2026-01-14 12:00
before lunch tomorrow | 2026-01-15 12:00
by noon on Friday | 2026-01-16 12:00
by midnight | 2026-01-15 00:00
tonight | 2026-01-14
by 8 tonight | 2026-01-14 20:00
tonight at 9:30 | 2026-01-14 21:30
this afternoon | 2026-01-14 18:00
by 3 this afternoon | 2026-01-14 15:00
tomorrow at ten | 2026-01-15 10:00
by half past four | 2026-01-14 16:30
by quarter to five | 2026-01-14 16:45
by 1700 hrs | 2026-01-14 17:00
by 17h30 | 2026-01-14 17:30
at 5 o'clock | 2026-01-14 17:00
by 8am | 2026-01-15 08:00
before 10:30 tomorrow | 2026-01-15 10:30
the day after tomorrow | 2026-01-16
by end of the month | 2026-01-31
end of Jan | 2026-01-31
by month end | 2026-01-31
by the end of February | 2026-02-28
end of next month | 2026-02-28
late February | 2026-02-28
mid-February | 2026-02-15
early next month | 2026-02-01
by the end of the week | 2026-01-16
end of next week | 2026-01-23
before the weekend | 2026-01-16
over the weekend | 2026-01-18
this weekend | 2026-01-18
by the end of Q1 | 2026-03-31
end of the quarter | 2026-03-31
by year end | 2026-12-31
before the end of the year | 2026-12-31
the last Friday of the month | 2026-01-30
the first Monday in February | 2026-02-02
the second Tuesday of next month | 2026-02-10
last working day of January | 2026-01-30
the last day of March | 2026-03-31
before Easter | 2026-04-02
by Good Friday | 2026-04-03
before Christmas | 2026-12-24
the day before Good Friday | 2026-04-02
by Valentine's Day | 2026-02-14
before Chinese New Year | 2026-02-16
by Jan 10 | 2027-01-10
by 10 January 2026 | -
last Monday | -
yesterday | -
as soon as possible | -
by 30 February | -
sometime soon | -
every Friday | -
Monday 20 January | -
no later than a week from Thursday | 2026-01-22
by this time tomorrow | -
@ 2026-12-03 16:45 America/New_York US
by 周五 | 2026-12-04
before 12月10号 | 2026-12-10
Fri下班前 | 2026-12-04 18:00
12/11 EOD前 | 2026-12-11 18:00
tomorrow下午3点前 | 2026-12-04 15:00
下周三 COB | 2026-12-09 18:00
ddl：12/8 | 2026-12-08
deadline 是下周一 | 2026-12-07
due: 明天中午 | 2026-12-04 12:00
next Monday上午10点 | 2026-12-07 10:00
Q4 end前 | 2026-12-31
Christmas前 | 2026-12-24
by 月底 | 2026-12-31
by 下班 | 2026-12-03 18:00
48小时within | -
in 2小时 | 2026-12-03 18:45
3个business days内 | -
明天by 5pm | 2026-12-04 17:00
本周五 by noon | 2026-12-04 12:00
Dec 15前 | 2026-12-15
Dec 15之前回复 | 2026-12-15
今晚9pm前 | 2026-12-03 21:00
周一first thing | 2026-12-07 09:00
12月中 | 2026-12-15
EOW前 | 2026-12-04
EOM | 2026-12-31
12/15 5:30pm | 2026-12-15 17:30
December 15, 2026 | 2026-12-15
by 12-18 | 2026-12-18
by Dec. 18th at 9 a.m. | 2026-12-18 09:00
by 5 | 2026-12-03 17:00
by 6:15 | 2026-12-03 18:15
at 10:45 | 2026-12-03 22:45
by Friday at the latest | 2026-12-04
Monday or Tuesday | 2026-12-08
Mon-Wed next week | 2026-12-09
between Monday and Wednesday | 2026-12-09
the week after next | 2026-12-18
next week | 2026-12-11
next month | 2027-01-31
next Friday | 2026-12-11
by New Year's Eve | 2026-12-31
before New Year's | 2026-12-31
after Christmas | 2026-12-28
by MLK Day | 2027-01-18
10 days before Christmas | 2026-12-15
２０２６年１２月２０日 | 2026-12-20
Ｄｅｃ ２０ ５ｐｍ | 2026-12-20 17:00
１２／１８　１７：００ | 2026-12-18 17:00
周五 17:00 EST前 | 2026-12-04 17:00
9am Beijing time tomorrow | 2026-12-04 20:00
十二月十八号 5pm | 2026-12-18 17:00
EOD 明天 | 2026-12-04 18:00
within 三天 | 2026-12-06
本月20号 COB前 | 2026-12-20 18:00
ASAP, 最晚周一 | 2026-12-07
@ 2026-05-12 10:40 Asia/Shanghai CN
周四之前把华盛集团3000万流贷的调查报告交给李总 | 2026-05-14
请于5月15日下班前报送网点5S检查表（共12项） | 2026-05-15 18:00
王磊负责整理近三年的财报，本周五中午前给我 | 2026-05-15 12:00
下周二上午10点前把1104报表二次校验做完 | 2026-05-19 10:00
把2号和3号窗口的票据打印机换掉，明天下班前 | 2026-05-13 18:00
5月20号之前联系完名单上的86户存量客户 | 2026-05-20
今晚9点前完成核心系统V5.2补丁的回滚方案 | 2026-05-12 21:00
端午前把慰问品送到5个离退休老干部家里 | 2026-06-18
三天内回复张女士关于6月30日扣款的投诉 | 2026-05-15
月底前把4月份的代发差错全部清零 | 2026-05-31
半年报初稿7月10日前给审计部 | 2026-07-10
陈静后天下午三点前把会议室预定好 | 2026-05-14 15:00
半小时内把客户号10023的风险等级调整截图发我 | 2026-05-12 11:10
请各支行5个工作日内反馈2025年度整改情况 | 2026-05-19
最晚明天中午，把反洗钱可疑报告补录进系统 | 2026-05-13 12:00
周三下午去趟海关，把3份报关单原件取回来 | 2026-05-13 18:00
下周一前完成对15家供应商的续约评估 | 2026-05-18
跟进恒通那笔800万的保函，6月1日到期，5月25日前拿到续保批复 | 2026-05-25
周五客户来访，周四下班前把PPT改完 | 2026-05-14 18:00
把上周三的会议纪要今天下班前发出去 | 2026-05-12 18:00
小周，下午四点前帮我核一下头寸 | 2026-05-12 16:00
抵押登记明天上午去办，带齐3份复印件 | 2026-05-13 12:00
行长要求：6月底前不良率降到1.5%以内 | 2026-06-30
务必在本月20日前完成ATM机21台的巡检 | 2026-05-20
核对4月30日余额表，周四前发财务 | 2026-05-14
月末最后一天前把贷款投放做满2个亿 | 2026-05-31
@刘洋 5/18前提交Q2营销费用预算 | 2026-05-18
明早九点半前到分行参加3楼会议，带上授信材料 | 2026-05-13 09:30
一周内完成新员工小赵的柜面上岗考试 | 2026-05-19
两小时内把断线的7台终端恢复 | 2026-05-12 12:40
在5月底之前，完成《客户经理手册》第3章修订 | 2026-05-31
客户下周要走，请务必周五前把外汇业务办结 | 2026-05-15
下下周一前把年中工作会的议程定稿 | 2026-05-25
年中考核材料六月十五号下班前交人力 | 2026-06-15 18:00
今天之内把9988号工单关掉 | 2026-05-12
20分钟后打电话给吴经理确认汇率 | 2026-05-12 11:00
下季度初启动第二批网点改造 | 2026-07-01
国庆节前完成全部46个网点的消防演练 | 2026-09-30
把贷款合同编号2026-117的扫描件上传，截止日期5月14日 | 2026-05-14
这周内联系一下孙总，聊聊理财到期续作 | 2026-05-15
审批意见5月13日18:00前反馈至信贷部王工邮箱 | 2026-05-13 18:00
周日晚上切换系统，值班表周五前排好 | 2026-05-15
张三、李四 周四前各交一份3000字总结 | 2026-05-14
３日内提交整改方案，责任人：赵六 | 2026-05-15
两周后提醒我复查恒达的应收账款 | 2026-05-26
@ 2026-05-12 10:40 Asia/Hong_Kong HK
麻煩陳經理星期五前交第一季合規報告 | 2026-05-15
請於5月18日下午5時前回覆金管局查詢 | 2026-05-18 17:00
聽日中午前將3份貸款申請送去中環分行 | 2026-05-13 12:00
阿明今晚八點前搞掂個數據表 | 2026-05-12 20:00
下星期三前聯絡晒20個高淨值客戶 | 2026-05-20
月底前完成KYC更新，共156個戶口 | 2026-05-31
何小姐個定存6月8日到期，6月5日前搵佢續期 | 2026-06-05
兩個工作天內處理客戶投訴C-2231 | 2026-05-14
最遲星期四交低風險評估問卷 | 2026-05-14
本週五下班前提交第2版方案給李董 | 2026-05-15 18:00
端午節前安排10份禮籃送俾VIP | 2026-06-18
後日朝早十點前將合約傳真去新加坡 | 2026-05-14 10:00
3個鐘內覆返客戶電郵 | 2026-05-12 13:40
五月二十號前覆核第7至12號個案 | 2026-05-20
請同事喺下個月10號前報名急救課程 | 2026-06-10
@ 2026-05-12 10:40 Europe/London GB
Please send the Q1 variance analysis to Priya by Thursday noon | 2026-05-14 12:00
Chase the 3 outstanding KYC files before Friday | 2026-05-15
Ben to update the 2025 risk register by 22 May | 2026-05-22
By close of business tomorrow, confirm the £4.2m drawdown with treasury | 2026-05-13 18:00
Draft the response to FCA letter 118/26 within five working days | 2026-05-19
Can you review pages 12-18 of the facility agreement by Monday morning? | 2026-05-18 12:00
Need the signed mandate back from Acme no later than 5pm on Wednesday | 2026-05-13 17:00
Book room 4 for the audit committee by end of today | 2026-05-12
Get legal's view on clause 9.3 by the end of the week | 2026-05-15
Reconcile account 40-11-22 by 3pm | 2026-05-12 15:00
Call the client back in 30 minutes about the 2% fee | 2026-05-12 11:10
Submit the COREP return by 31 May, copy Helen | 2026-05-31
Please finish the 10-page credit memo for Northwind before next Tuesday | 2026-05-19
Tomorrow morning, pick up the 2 cheque books from branch 17 | 2026-05-13 12:00
Send the Friday deck to Tom by Thursday | 2026-05-14
Prepare Monday's agenda by Friday 4pm | 2026-05-15 16:00
Ring Mr May about the overdraft by noon | 2026-05-12 12:00
Renew the Bloomberg licence (12 seats) by month end | 2026-05-31
The auditors arrive on 1 June; have the 2025 files ready by 27 May | 2026-05-27
Sarah, please close tickets 881 and 882 by EOD | 2026-05-12 18:00
Fix the typo on slide 3 today please | 2026-05-12
Let's get the term sheet out by Wednesday week | 2026-05-20
Update the contact list after the bank holiday on 25 May | -
Send out invitations for the July 9 offsite by June 1 | 2026-06-01
Pay invoice 20260430 (GBP 12,500) on Friday | 2026-05-15
Remind Joe tonight to rotate the 2 on-call phones | 2026-05-12
within 48 hours respond to complaint 5510 | 2026-05-14 10:40
File the SAR in the next 24 hours | 2026-05-13 10:40
First thing Monday, ping ops about the 6 failed trades | 2026-05-18 09:00
Collect all 14 attestations before the end of June | 2026-06-30
Deadline for comments on v2.1 is 20 May 12:00 | 2026-05-20 12:00
Ship the 3 laptops to Leeds next Monday | 2026-05-18
Two weeks from today, check whether the 8 dormant accounts moved | 2026-05-26
Raise PO 7741 before lunch | 2026-05-12 12:00
Get back to Deloitte on sample 25 by Fri 15th | 2026-05-15
Please have the board pack (60 pages) printed by 8am Thursday | 2026-05-14 08:00
By Q2 end, cut the backlog to under 50 cases | 2026-06-30
Deliver training to the 9 new joiners before the summer, ideally by June 12 | 2026-06-12
Marta will send the revised pricing by Thursday EOD | 2026-05-14 18:00
we need sign-off from 2 directors by the 19th | 2026-05-19
@jane swap the tokens for all 5 terminals tomorrow | 2026-05-13
Submit timesheets for week 19 by Wednesday 11am | 2026-05-13 11:00
Please confirm headcount of 32 for lunch by 9:30 tomorrow | 2026-05-13 09:30
@ 2026-12-09 15:20 Asia/Singapore SG
请Kelvin周五EOD前更新CRM里的37条记录 | 2026-12-11 18:00
Review一下合同第4条，tomorrow noon前给feedback | 2026-12-10 12:00
KYC refresh 共24户，12月20日前done | 2026-12-20
把Q3的deck发给Jason by 明天下午 | 2026-12-10 18:00
by Friday 把UAT的5个bug关掉 | 2026-12-11
Follow up 华联的LC，deadline下周一 | 2026-12-14
Submit MAS 610 return before 12月15日 | 2026-12-15
周四meeting前发agenda | -
Budget FY27 的draft 12/18前发CFO | 2026-12-18
请 ASAP 处理 case 2281，最晚周五 | 2026-12-11
@ 2026-12-09 15:20 America/New_York US
Wire $250,000 to escrow by 2pm tomorrow | 2026-12-10 14:00
Upload the 10-K exhibits by December 14 | 2026-12-14
Have Mike call 212-555-0147 before 4:30 | 2026-12-09 16:30
Finish the year-end accruals by 12/18 | 2026-12-18
Send holiday cards to the top 40 clients before Christmas | 2026-12-24
Please approve expense report 3391 by end of day Friday | 2026-12-11 18:00
Order 3 monitors for the 5th floor by next week | 2026-12-18
Rebalance the 60/40 portfolio on Monday | 2026-12-14
Get the W-9 from vendor 118 within 3 business days | 2026-12-14
Test failover at 10pm tonight | 2026-12-09 22:00
Complete the 2027 budget by the last business day of the year | 2026-12-31
Close out audit finding 7 by January 15 | 2027-01-15
Talk to Compliance about Reg W on Thursday morning | 2026-12-10 12:00
Decide on option A or B by Tuesday | 2026-12-15
Reply to Tim's email of Dec 3 by tomorrow | 2026-12-10
Prep the 1-on-1 notes by 11 | 2026-12-09 23:00
Escalate if not fixed in an hour; otherwise close by 6pm | 2026-12-09 18:00
Return the 2 rental cars by Saturday noon | 2026-12-12 12:00
We should finalize the Delaware filing before the new year | 2026-12-31
Update 401(k) elections by 5 PM ET on Dec 11 | 2026-12-11 17:00
Deposit checks 1001-1010 this afternoon | 2026-12-09 18:00
send the 8/15 statement again by thursday | 2026-12-10
the 9am numbers need to be rerun by noon tomorrow | 2026-12-10 12:00
In two weeks, review the pilot with 12 users | 2026-12-23
Submit the charter amendment by 12/31/2026 | 2026-12-31
Post the job ad by COB Mon | 2026-12-14 18:00
@ 2026-05-12 10:40 Asia/Shanghai CN
上周五的巡检发现5处问题 | -
周一用的那台扫描仪坏了 | -
不要等到周五才报 | -
年三十晚六点收工 | -
9/20-9/24 加班餐统计 | -
周日 系统割接 通知各网点 | -
客户说周三到账2000万 | -
5月10日的流水已经核对完 | -
把柜台从3号调到5号 | -
2025年12月的报表有误，重新生成 | -
会议室301周四被占了 | -
每月15号报送头寸 | -
如果周五还没批下来，就找张总 | -
李明5月20日起休产假 | -
贷款6月30日到期，通知客户 | -
整理周二培训的照片 | -
1/2的客户没签字，跟进 | -
合同约定验收后10日内付款，核一下 | -
安排12个人到三楼办公 | -
周三定的方案请小李归档 | -
把5月1日到5月5日的加班统计一下 | -
国庆期间的值班表改一下 | -
尽快联系王总 | -
下单20台打印机，型号M428 | -
看下星期五烘焙店的开户资料 | -
年報昨日已經寄出 | -
請跟進星期二嘅投訴 | -
@ 2026-05-12 10:40 Europe/London GB
Audit found 3 issues on Tuesday | -
Swap desk 10/23 with 10/24 | -
Add 5 July and 12 July to the rota | -
this Sat 10pm to Sun 6am the site is down | -
The client visited us on Thursday | -
Margin rose 3% in April | -
Sort out the Monday standup | -
Rates were cut on 7 May | -
Find out why payroll ran late on Friday | -
She starts on Monday | -
If they don't reply by Friday, escalate | -
From 1 June all wires need two approvers | -
Update the 24-hour hotline script | -
Every Tuesday send the numbers | -
Ask Sunday Odukoya for the passport copy | -
Invoice dated 3 May needs a PO number | -
Our lease ends on 30 June | -
Version 12.5 breaks the 9.30 batch | -
Someone left the vault open on Friday | -
The market is shut on Monday | -
Clients want 5/6 of the fee waived | -
Compare Monday with Tuesday volumes | -
Payments due on Monday were sent twice | -
Keep the Easter card designs for next time | -
@ 2026-05-12 10:40 Asia/Shanghai CN
不要等到周五才报，周四前报 | 2026-05-14
周一用，今天把样张打出来 | 2026-05-12
投影仪周一用 | 2026-05-18
这份材料周一用 | 2026-05-18
材料周一用 | 2026-05-18
Call Ann tonight before 10 | 2026-05-12 22:00
tonight before 10 | 2026-05-12 22:00
finish tonight before 10 please | 2026-05-12 22:00
不要等到周五再交 | -
@ 2026-03-31 16:30 Asia/Shanghai CN
4月3日中午之前 | 2026-04-03 12:00
四月九日下班前 | 2026-04-09 18:00
截止4/10 18:00 | 2026-04-10 18:00
2026/4/8前完成 | 2026-04-08
清明前 | 2026-04-03
清明节后 | 2026-04-07
劳动节前 | 2026-04-30
五一节后第一天 | 2026-05-06
端午节前 | 2026-06-18
中秋前一周 | 2026-09-18
月底前 | 2026-03-31
下月底前 | 2026-04-30
今天月底，下班前报 | 2026-03-31 18:00
一季度结束前 | 2026-03-31
二季度末 | 2026-06-30
上半年结束前 | 2026-06-30
下半年初 | 2026-07-01
今晚八点 | 2026-03-31 20:00
今晚零点前 | 2026-04-01 00:00
明天下午5:30 | 2026-04-01 17:30
明天上班前 | 2026-04-01 09:00
明早一上班 | 2026-04-01 09:00
后天傍晚前 | 2026-04-02 18:00
周四早上 | 2026-04-02 12:00
周五午饭前 | 2026-04-03 12:00
本周四17点整 | 2026-04-02 17:00
下周四 | 2026-04-09
下周的周三 | 2026-04-08
下星期天 | 2026-04-12
周三之前（含周三） | 2026-04-01
周三到周五 | 2026-04-03
最迟下周一早上9点 | 2026-04-06 09:00
不得晚于4月7日 | 2026-04-07
不超过3天 | -
限三日内 | 2026-04-03
限时2小时 | 2026-03-31 18:30
限周五前 | 2026-04-03
务必于4月2日16:00前 | 2026-04-02 16:00
4月2日（周四）16时前 | 2026-04-02 16:00
4月2日（周五）前 | -
过两天 | -
过三天 | 2026-04-03
再过一小时 | 2026-03-31 17:30
一小时四十分钟内 | 2026-03-31 18:10
1.5小时内 | 2026-03-31 18:00
九十分钟后 | 2026-03-31 18:00
两个礼拜内 | 2026-04-14
四周后 | 2026-04-28
俩小时后 | 2026-03-31 18:30
仨工作日内 | 2026-04-03
七个工作日内 | 2026-04-10
1个工作日内 | 2026-04-01
两个月内 | 2026-05-31
一个季度内 | 2026-06-30
这两天 | -
这周五 | 2026-04-03
周五晚十点前 | 2026-04-03 22:00
四月上旬 | 2026-04-10
四月底 | 2026-04-30
4月末前 | 2026-04-30
4月15日零点前 | 2026-04-15 00:00
4月15日24点前 | 2026-04-16 00:00
下个季度末 | 2026-06-30
年中前 | 2026-06-30
明年春节前 | 2027-02-04
２０２６年４月２０日１８点前 | 2026-04-20 18:00
五个自然日内 | 2026-04-05
下班后 | -
@ 2026-11-30 09:50 Asia/Taipei TW
十二月四日下午五點前 | 2026-12-04 17:00
12/4（五）前 | 2026-12-04
本週五下班前 | 2026-12-04 18:00
下週二早上十點半 | 2026-12-08 10:30
這禮拜天 | 2026-12-06
禮拜三之前 | 2026-12-02
明日中午前 | 2026-12-01 12:00
今天晚上九點 | 2026-11-30 21:00
三個工作日內 | 2026-12-03
兩週後 | 2026-12-14
半小時內 | 2026-11-30 10:20
聖誕節前 | 2026-12-24
元旦前 | 2026-12-31
民國115年12月15日前 | 2026-12-15
年底以前 | 2026-12-31
下個月五號 | 2026-12-05
這個月底 | 2026-11-30
最晚後天 | 2026-12-02
月底結帳前 | -
12月中旬 | 2026-12-15
下下禮拜一 | 2026-12-14
截止日為12月11日 | 2026-12-11
@ 2026-06-17 13:40 Europe/London GB
by 19 June | 2026-06-19
by the end of June | 2026-06-30
by June's end | 2026-06-30
before 9 tomorrow | 2026-06-18 09:00
by nine tomorrow morning | 2026-06-18 09:00
by tomorrow lunchtime | 2026-06-18 12:00
by Thursday evening | 2026-06-18
no later than Friday noon | 2026-06-19 12:00
at noon on 22 June | 2026-06-22 12:00
on Monday at 2 | 2026-06-22 14:00
Monday 22nd 10am | 2026-06-22 10:00
Wed 24 June by COB | 2026-06-24 18:00
at the end of the day | 2026-06-17 18:00
later today | 2026-06-17
this evening by 8 | 2026-06-17 20:00
within 3 days | 2026-06-20
within ten business days | 2026-07-01
inside 2 hours | 2026-06-17 15:40
in a couple of hours | 2026-06-17 15:40
in a couple of days | 2026-06-19
in five minutes | 2026-06-17 13:45
in one hour | 2026-06-17 14:40
in a year | 2027-06-17
three weeks from today | 2026-07-08
1 month from now | 2026-07-17
4 working days from now | 2026-06-23
tomorrow week | 2026-06-25
a week today | 2026-06-24
a week tomorrow | 2026-06-25
a week from tomorrow | 2026-06-25
two days from now | 2026-06-19
the Friday after next | 2026-07-03
by the weekend | 2026-06-19
by next Wednesday | 2026-06-24
Mon AM | 2026-06-22 12:00
Thu PM | 2026-06-18 18:00
end of day tomorrow | 2026-06-18 18:00
by EOM | 2026-06-30
by the first of July | 2026-07-01
1st July | 2026-07-01
July 1, 2026, 9:00 AM | 2026-07-01 09:00
the fifteenth of July | 2026-07-15
by mid July | 2026-07-15
beginning of July | 2026-07-01
by H1 end | 2026-06-30
end of Q3 | 2026-09-30
the last day of the quarter | 2026-06-30
last Friday in June | 2026-06-26
third Thursday of July | 2026-07-16
first working day of July | 2026-07-01
before the August bank holiday | 2026-08-28
before New Year's Eve | 2026-12-30
two days before Christmas | 2026-12-23
by Halloween | 2026-10-31
2 p.m. sharp | 2026-06-17 14:00
14:15 today | 2026-06-17 14:15
by 14.15 | -
by 6pm latest | 2026-06-17 18:00
Friday 19 June 2026 17:00 BST | -
Thursday 19 June | -
in due course | -
by the time we meet | -
a week ago | -
within reason | -
by quarter past three | 2026-06-17 15:15
by half 4 | -
by 11:59pm | 2026-06-17 23:59
next Tues at half past ten | 2026-06-23 10:30
on or before 30 June | 2026-06-30
by 30/6 COB | 2026-06-30 18:00
@ 2026-07-06 10:00 America/New_York US
周三 by 3pm | 2026-07-08 15:00
7月10号 by EOD | 2026-07-10 18:00
Friday之前 | 2026-07-10
by下周二 | 2026-07-14
tmr下班前 | 2026-07-07 18:00
下周Monday | 2026-07-13
7/9 (Thu) 前 | 2026-07-09
deadline：7月8日 noon | 2026-07-08 12:00
Due 明早9点 | 2026-07-07 09:00
before Labor Day | 2026-09-04
by July 31st EOD | 2026-07-31 18:00
within 2 hrs | 2026-07-06 12:00
next week Thursday | 2026-07-16
EOD today | 2026-07-06 18:00
by 9/1 | 2026-09-01
by 07/08/26 | 2026-07-08
end of August | 2026-08-31
on the 9th at 4pm | 2026-07-09 16:00
5pm ET Wednesday | 2026-07-08 17:00
noon PT tomorrow | 2026-07-07 15:00
@ 2026-10-20 11:00 Asia/Shanghai CN
请李姐周四下午前把3家分公司的对账单寄出 | 2026-10-22 18:00
信贷二部10月23日前上报前三季度展期明细 | 2026-10-23
把8月新开的150户回访完，最迟下周五 | 2026-10-30
跟技术确认4G路由器的到货数量，今天内回复 | 2026-10-20
合规部要的5份承诺书，明天中午前签好 | 2026-10-21 12:00
10月底前更新12台自助机的广告画面 | 2026-10-31
两天之内出一版2027年预算框架 | 2026-10-22
周五晚上7点在3楼报告厅开动员会，提前把横幅挂好 | 2026-10-23 19:00
三点前把汇率报价单给客户张总 | 2026-10-20 15:00
小陈，10月22号下午两点去法院取判决书 | 2026-10-22 14:00
下月10日前补齐2019年至2024年的档案 | 2026-11-10
完成第四季度授信重检，12月15日之前 | 2026-12-15
请在今晚24点前关闭测试账户007 | 2026-10-21 00:00
这份合同双十一之前必须签完 | 2026-11-10
半天内答复，编号R-88 | -
把工行对账的2笔差错周三前查明 | 2026-10-21
一小时后提醒我给赵总回电话13900001111 | 2026-10-20 12:00
10月25日（周日）前完成灾备演练脚本 | 2026-10-25
下下周内把5个网点的租约谈妥 | 2026-11-06
@王芳 国庆调休的加班费10月30日前发放 | 2026-10-30
抓紧联系客户，务必本周内把尾款收回 | 2026-10-23
总行11月3日检查，我们10月30日前自查完 | 2026-10-30
请于收到本通知后5个工作日内反馈 | -
年会预算20万，11月6日前报批 | 2026-11-06
发票金额1.2万，周五前报销 | 2026-10-23
将第3版PPT于周四16:30前发给行办 | 2026-10-22 16:30
@ 2026-10-20 11:00 Asia/Hong_Kong HK
請Karen星期五前整理好2025年嘅合約清單 | 2026-10-23
下午三點前致電客戶黃先生確認轉賬8萬元 | 2026-10-20 15:00
10月30日前將第2期裝修款付清 | 2026-10-30
聽朝十點前印好20份簡報 | 2026-10-21 10:00
麻煩後天前覆核3宗可疑交易 | 2026-10-22
下星期二前交回門匙同埋職員證 | 2026-10-27
請於本月底前完成網上培訓第1至4章 | 2026-10-31
兩個工作日內將更正函寄俾陳太 | 2026-10-22
今日下午五時前截單，逾時不候 | 2026-10-20 17:00
五個工作天之內回覆監管查詢信第17號 | 2026-10-27
@ 2026-10-20 11:00 Europe/London GB
Could someone restock the 2nd floor printer by noon? | 2026-10-20 12:00
Tell Omar to resend the 3 swift confirmations by 4pm | 2026-10-20 16:00
I need the revised LTV numbers for 14 loans by Thursday | 2026-10-22
Make sure the Q3 pack reaches Dublin before Friday 10am | 2026-10-23 10:00
Interview notes for both candidates are due tomorrow | 2026-10-21
The 2026 policy refresh is due by 30 October | 2026-10-30
Anna, can you proof the 4-page memo tonight? | 2026-10-20
Arrange a call with Barclays for Thursday at 11 | 2026-10-22 11:00
Let me have your comments on section 8 by Monday | 2026-10-26
Migrate the 6 remaining users over the weekend | 2026-10-25
Before end of play Thursday, rotate key 7 | 2026-10-22 18:00
Clear the 2,300 unmatched items within 10 working days | 2026-11-03
Post-mortem for incident 4471 no later than 27 October | 2026-10-27
Sign the lease for Unit 5 by 5pm on 28 October | 2026-10-28 17:00
Please circulate last Tuesday's minutes by tomorrow noon | 2026-10-21 12:00
Upload March and April statements by Friday | 2026-10-23
The 9 interns need badges by next Monday | 2026-10-26
Ask Jan for the May figures by Wednesday | 2026-10-21
Confirm with April whether 3 seats are free by 2pm | -
Cancel the 31 Oct booking by tomorrow | 2026-10-21
Please respond within 2 hours: client 8812 is waiting | 2026-10-20 13:00
Give the regulator an update in 3 weeks | 2026-11-10
Buy 12 sandwiches for Thursday's lunch by 11am Thursday | 2026-10-22 11:00
Lodge form CH-01 at Companies House by 3 November | 2026-11-03
Get 2 quotes for the safe by the end of next week | 2026-10-30
Visit branch 9 on Friday morning | 2026-10-23 12:00
please finish testing 2.4.1 today | 2026-10-20
Write to the 7 guarantors before the month is out | -
Reset Dan's token first thing tomorrow | 2026-10-21 09:00
Fill in the Q4 survey (5 mins) by 6 Nov | 2026-11-06
@ 2026-10-20 11:00 America/Chicago US
Fund the 3 CDs by 10/30 | 2026-10-30
Send Bob the 1099 list Thursday | 2026-10-22
Have the 5-year model ready by Monday noon | 2026-10-26 12:00
Stop by the Elm St branch tomorrow afternoon | 2026-10-21 18:00
Mail the 40 notices before Halloween | 2026-10-30
Lock the books by 11:59 pm on Oct 31 | 2026-10-31 23:59
Follow up with June about invoice 88 on Wednesday | 2026-10-21
Run the 2pm report again by 3:30 | 2026-10-20 15:30
OFAC rescreen of 212 names due by COB Friday | 2026-10-23 18:00
Settle trade 7719 T+1 | 2026-10-21
Pull the 10-Q by Nov 9 | 2026-11-09
Give Sam 3 options by end of week | 2026-10-23
请Sam在Friday前更新4个model的参数 | 2026-10-23
把deck v3改好，by 明天noon | 2026-10-21 12:00
Check一下2号服务器，下班前回复 | 2026-10-20 18:00
@ 2026-10-20 11:00 Europe/London GB
Three payments failed on Friday | -
Revenue peaked in September | -
The regulator visits on 4 November | -
Auditors arrive on Monday | -
Branches close early on Friday | -
Half the team is off on Thursday | -
We met the client on Tuesday | -
Trading volumes doubled on Wednesday | -
Server 14 crashed at 3am | -
Our new CFO joins on 2 November | -
Test results came back Monday | -
Review showed 4 gaps on Thursday | -
Payroll went out a day late on Friday | -
The board approved it on 13 October | -
Kate has been on leave since Monday | -
Coffee with Ann was fun on Friday | -
Rates go up on Thursday | -
The system will be down on Saturday | -
Cash was short by £40 on Tuesday | -
Bank holiday on Monday, nobody in | -
The 14:30 batch ran twice on Sunday | -
Please read Friday's email again | -
Move the Tuesday catch-up to Thursday | -
Don't send anything before Monday | -
Whoever was on shift on Saturday, call me | -
They promised delivery by Thursday | -
Explain why April beat May | -
Chase the invoice from 12 August | -
Use the 9/30 rates, not the 8/31 ones | -
Jan and Tuesday Jones will share desk 5 | -
Staff grew from 40 to 52 in June | -
If cash falls below 3% before Friday, call treasury | -
Merge branches 3/4 and 5/6 in the report | -
The offer expires on Friday | -
Guests leave on Sunday | -
My train gets in at 9 on Thursday | -
Interest accrues from 1 November | -
Remember the Monday of the crash? Write it up | -
Happy Friday everyone | -
Log a ticket for the 5pm outage | -
Budget season starts in November | -
Dinner on Thursday was lovely | -
Two clerks called in sick on Monday | -
What happened on Tuesday? | -
Is the vault open on Sunday? | -
Nothing moved on Wednesday | -
Traffic dropped 12% on Monday | -
Complaints tripled in August | -
Customer complained about Friday's queue | -
Mark the 2025-12-31 valuation as final | -
@ 2026-10-20 11:00 Asia/Shanghai CN
周一停电导致3台终端损坏 | -
昨天下午客户投诉了2次 | -
系统周六晚上升级 | -
10月12日那笔汇款查一下 | -
张总周四到北京 | -
9月30日余额与总账不符 | -
国庆值班补贴标准改一下 | -
合同有效期到12月31日 | -
周三下午的会改到301 | -
他说下周一来办卡 | -
上月末存款余额下降5% | -
把周一到周五的排班表发群里 | -
审计组周二进场 | -
10月1日起执行新费率 | -
除非周五前收到批复，否则不放款 | -
客户周五不在 | -
3月至9月的流水打印一份 | -
周五的航班取消了 | -
贷款利率从4.2降到3.9 | -
双十一活动方案谁负责 | -
每周五下午大扫除 | -
王五一的工资卡换一下 | -
上午九点的早会没人来 | -
年底了，注意安全 | -
周末愉快 | -
中秋礼品还剩12份 | -
营业时间9:00-17:00 | -
会议定于周四召开 | -
机房周日断电 | -
本周五轮休的是小李 | -
月底前不要动这个账户 | -
@ 2026-10-20 11:00 Asia/Hong_Kong HK
星期五公眾假期，分行休息 | -
佢話下星期先返工 | -
上星期三嘅會議紀錄揾唔到 | -
11月1日起加息 | -
客戶星期四飛倫敦 | -
@ 2026-06-02 09:30 Europe/London GB
Clients complained about the app on Friday | -
Two of the guards quit on Monday | -
Vault audit passed on Tuesday | -
The printer on floor 2 died on Thursday | -
Sophie moves desks on Wednesday | -
Peter and Lin fly out on Sunday | -
Deposits rose 4% in May | -
Head office wants an answer, we sent it on Friday | -
I spoke to Amir on Thursday | -
Meeting with the FCA went fine on Monday | -
Lunch is at 1pm | -
Next week is quarter end | -
There is a fire drill on Thursday | -
Wednesday was a write-off | -
Friday works for me | -
Yesterday we lost 2 clients | -
Nobody came in on Saturday | -
Customer churn hit 5% last month | -
Last Friday's figures are wrong | -
Payment of £900 cleared on 29 May | -
Loan 4431 matures on 30 June | -
Gareth turns 50 on Tuesday | -
Staff party on 12 June was cancelled | -
ATM 6 ran out of cash at 5pm | -
Our tenants move in on Monday | -
Support closes at 6pm | -
Summer interns begin on 15 June | -
Wages hit accounts on Friday | -
Half of April's returns are missing | -
Teams agreed to split the work on Tuesday | -
New rules take effect on 1 July | -
Lawyers replied on Monday with 6 points | -
Prices may change on Thursday | -
Weekend cover is sorted | -
Counterparty defaulted on Monday | -
Monday morning is always busy | -
Ticket 88 reopened at 3pm | -
Sales dipped in Q1 | -
Please note the office is closed on Friday | -
Visitors from Tokyo land at 7am on Thursday | -
@ 2026-06-02 09:30 Asia/Shanghai CN
周五下雨，户外活动取消 | -
周三客户投诉排队太久 | -
小李周一请假 | -
上午十点断网半小时 | -
陈行长周四去总行 | -
周二下午停水 | -
6月8日是领导生日 | -
王经理周末不在 | -
昨晚系统重启过 | -
五月份亏损12万 | -
这周很忙 | -
下周一放假 | -
三点的火车 | -
客户下周二过来签字 | -
周四那场路演来了50人 | -
周一至周五上班 | -
明天有雨 | -
明天是周三 | -
上周没完成的放到下次 | -
理财产品6月18日成立 | -
合同5月底就到期了 | -
李总明天飞上海 | -
印章周五才能取 | -
@ 2026-06-02 09:30 Europe/London GB
Call Sophie on Friday | 2026-06-05
Rework the pitch on Thursday | 2026-06-04
Rob: revise slide 4 on Wednesday | 2026-06-03
Please drop the 2 cheques at branch 9 on Monday | 2026-06-08
Nudge legal about clause 7 tomorrow | 2026-06-03
Photograph the 3 ATMs on Thursday morning | 2026-06-04 12:00
Wipe the 6 old laptops this week | 2026-06-05
Interview the candidate at 2pm Wednesday | 2026-06-03 14:00
James to brief the desk at 8am tomorrow | 2026-06-03 08:00
Lucas, finish the model tonight | 2026-06-02
Shred box 12 next Tuesday | 2026-06-09
Fetch the 2024 ledger from storage on Friday afternoon | 2026-06-05 18:00
Debrief with ops on Thursday at 4pm | 2026-06-04 16:00
Chris please ring the notary on Monday | 2026-06-08
Translate page 3, Friday noon | 2026-06-05 12:00
@ 2026-06-02 09:30 Asia/Shanghai CN
小李周四把钥匙送到3号网点 | 2026-06-04
周五给王总打电话 | 2026-06-05
陈主任周三去现场检查12户 | 2026-06-03
周一上午打印5份合同 | 2026-06-08 12:00
明天拜访2家客户 | 2026-06-03
6月9日到税务局领发票 | 2026-06-09
下周二组织反诈培训 | 2026-06-09
后天整理B区档案 | 2026-06-04
晚上八点监控切换 | 2026-06-02 20:00
周四下午三点面试2人 | 2026-06-04 15:00
@ 2026-09-10 10:15 America/New_York US
Our landlord visited the branch on Tuesday | -
Several clients asked about CDs on Monday | -
The new hire starts work on Monday | -
Two ATMs broke on Saturday | -
Nobody told compliance on Friday | -
Mike and Sue got married on Sunday | -
Quarterly earnings come out on Thursday | -
Big storm hits the coast on Friday | -
Regional managers flew home on Wednesday | -
Fed announces its decision on Wednesday | -
Payroll vendors took Monday off | -
Elevator repairs begin at 7am | -
Rent is paid on the 1st | -
Tuesday's demo slipped again | -
Foot traffic was slow on Labor Day | -
Interns finish on Friday | -
Sara's flight lands at 6pm on Thursday | -
Rework the pricing sheet on Monday | 2026-09-14
Inventory the vault on Friday morning | 2026-09-11 12:00
Polish the deck tonight | 2026-09-10
Brief the tellers on the new form at 4pm | 2026-09-10 16:00
Walk 3 regulators through the model on Tuesday | 2026-09-15
Joe: mail the notices on Monday | 2026-09-14
Onboard 2 clerks on Wednesday | 2026-09-16
Meet with the Fed examiner on Thursday at 2pm | 2026-09-10 14:00
Interview 4 candidates next Tuesday | 2026-09-15
Budget review with Kim on Friday | 2026-09-11
Lunch with the mayor on Tuesday | 2026-09-15
Ask 5 tellers for feedback on Friday | 2026-09-11
Sit down with Raj on Monday | 2026-09-14
@ 2026-09-10 10:15 Asia/Shanghai CN
周一系统宕机两小时 | -
客户周三投诉过 | -
昨天的会没开成 | -
张行长周五要去杭州 | -
下周二领导来检查 | -
上周末机房漏水 | -
九月份理财卖了3000万 | -
周三是中元节吗 | -
存单9月15日到期 | -
开户资料周二少了一页 | -
周五把漏水的机房修好 | 2026-09-11
下周二陪领导检查网点 | 2026-09-15
小王周三去杭州送合同 | 2026-09-16
明天盘点3号库 | 2026-09-11
周四核销12笔呆账 | 2026-09-10
后天约客户面谈 | 2026-09-12
周一晨会前打印名单 | -
下周五举办客户沙龙，30人 | -
"""


@pytest.mark.parametrize("case", cases(EXAMINED), ids=str)
def test_an_examiner_is_answered(case: Case) -> None:
    assert only_when(told(case)) == case.wanted
