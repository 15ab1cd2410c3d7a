"""Deadlines as colleagues type them, written down before the grammar had seen them; then it learned from its mistakes.

A line is ``phrase | day [hour]``; ``-`` is no deadline, ``?`` one that is asked about rather than read. What is asked
beside a reading is told in the other table.
"""

from __future__ import annotations

import pytest

from tests.test_dates_table import Case, cases, told

PHRASES = """
@ 2026-12-08 14:30 Asia/Shanghai CN
李娜 把贷后检查表补齐 周四下班前 | 2026-12-10 18:00
周五之前把客户名单发给王总 | 2026-12-11
明天中午十二点之前提交日报 | 2026-12-09 12:00
后天上午开会前把PPT发群里 | ?
下周二之前确认授信材料 | 2026-12-15
这周内把KPI填完 | 2026-12-11
12月20号之前完成对账 | 2026-12-20
12.20前完成对账 | 2026-12-20
月底之前催收三户逾期 | 2026-12-31
年底前把600户走访完 | 2026-12-31
今天下午5点半之前回电给张先生 | 2026-12-08 17:30
今晚十点前把数据跑完 | 2026-12-08 22:00
三天之内给客户答复 | 2026-12-11
48小时内处理完投诉 | 2026-12-10 14:30
两个工作日内反馈合规意见 | 2026-12-10
5个工作日内出尽调报告 | 2026-12-15
下周五前完成3份尽调 | 2026-12-18
元旦前把礼品送到 | 2026-12-31
圣诞节之前给外籍客户发贺卡 | 2026-12-24
请于2026年12月18日17:00前报送 | 2026-12-18 17:00
请各部门于12月15日下班前反馈 | 2026-12-15 18:00
截止时间12月16日中午12点 | 2026-12-16 12:00
最晚本周四交上来 | 2026-12-10
最迟明早9点半 | 2026-12-09 09:30
周日晚上8点前 | 2026-12-13 20:00
下个月10号前还款提醒 | 2027-01-10
下月初做完盘点 | 2027-01-01
明年1月5日前把合同续签 | 2027-01-05
1月8号之前 | 2027-01-08
一月八号前 | 2027-01-08
礼拜四上午十点交初稿 | 2026-12-10 10:00
星期五15:00 系统上线 | 2026-12-11 15:00
半小时内回我 | 2026-12-08 15:00
一个小时之内把截图发来 | 2026-12-08 15:30
20分钟后提醒我打电话 | 2026-12-08 14:50
两小时后跟进 | 2026-12-08 16:30
下班前搞定 | 2026-12-08 18:00
明儿下班前 | 2026-12-09 18:00
本周五中午前给我 | 2026-12-11 12:00
下周一一早 | 2026-12-14 12:00
下周一早上九点前到位 | 2026-12-14 09:00
十五号之前把发票报了 | 2026-12-15
15号下午3点 给行长汇报 | 2026-12-15 15:00
本月25日前 | 2026-12-25
12/18 前提交 | 2026-12-18
12/18(周五)前提交 | 2026-12-18
12月18日（星期五）下午六点前 | 2026-12-18 18:00
2026-12-18 12:00 前 | 2026-12-18 12:00
季度末之前完成压降 | 2026-12-31
Q4结束前 | 2026-12-31
本季度结束前 | 2026-12-31
年内完成 | 2026-12-31
今年之内 | 2026-12-31
春节前 | 2027-02-04
一周之内 | 2026-12-15
两周内完成整改 | 2026-12-22
一个月内清收完毕 | 2027-01-08
半个月之内 | 2026-12-23
十天之内 | 2026-12-18
大后天 | 2026-12-11
后天一早 | 2026-12-10 12:00
下下周一前 | 2026-12-21
下周末前 | 2026-12-18
周末前给到 | 2026-12-11
这个周末加班搞完 | 2026-12-13
明天之内 | 2026-12-09
今天内 | 2026-12-08
今儿晚上9点 | 2026-12-08 21:00
今晚12点之前 | 2026-12-09 00:00
周四24点前 | 2026-12-11 00:00
周三下午两点三刻 | 2026-12-09 14:45
周三下午2:45 | 2026-12-09 14:45
四点一刻前 | 2026-12-08 16:15
下午六点前 | 2026-12-08 18:00
早上八点半前 | 2026-12-09 08:30
明早8:30 | 2026-12-09 08:30
十二月底之前 | 2026-12-31
12月中旬 | 2026-12-15
下周三或之前 | 2026-12-16
不迟于周五中午 | 2026-12-11 12:00
周四前给到法务审核合同，客户在催 | 2026-12-10
麻烦尽快，最晚周三 | 2026-12-09
跟进一下10086的投诉 明天 | 2026-12-09
给前10大客户打电话，周五前 | 2026-12-11
整理上周五的会议纪要，明天中午前发出 | 2026-12-09 12:00
准备12月20日的年会方案，本周五前 | 2026-12-11
把三季度报告发给总行，周四前 | 2026-12-10
周五前提交12月份报表 | 2026-12-11
汇总5号楼的客户 周四 | 2026-12-10
更新v2.5版本 下周一 | 2026-12-14
安排周三的培训 | -
跟进张总1000万贷款 | -
预约12月20日的会议室 | -
整理周报 | -
处理T-15 | -
回访3户企业 | -
提出三点改进建议 | -
维护24小时自助银行 | -
看一下昨天的数据 | -
每月15号前报送 | ?
每周一例会 | ?
上周五前 | ?
12月3日前 | 2027-12-03
昨天下班前 | ?
周九前 | ?
11月31号前 | ?
過兩天 | ?
下週三下午三點前 | 2026-12-16 15:00
禮拜五收工前交 | 2026-12-11 18:00
聽日下晝3點前 | 2026-12-09 15:00
下個禮拜一之前 | 2026-12-14
十二月十八號或之前 | 2026-12-18
兩個工作天內 | 2026-12-10
月尾前 | 2026-12-31
今個月尾 | 2026-12-31
後天中午前 | 2026-12-10 12:00
一個鐘頭內 | 2026-12-08 15:30
星期四五點前 | 2026-12-10 17:00
週四EOD | 2026-12-10 18:00
by 周四 noon | 2026-12-10 12:00
请 by EOD 回复 | 2026-12-08 18:00
deadline 12/18 | 2026-12-18
ddl是周四晚上12点 | 2026-12-11 00:00
@ 2026-07-16 16:00 Europe/London GB
send the KYC pack to compliance by Friday noon | 2026-07-17 12:00
call Mrs Patel back by 5 | 2026-07-16 17:00
finish the credit memo by EOD tomorrow | 2026-07-17 18:00
finalise Q2 figures by next Wednesday | 2026-07-22
reply to the client within 2 hours | 2026-07-16 18:00
reply within two business days | 2026-07-20
submit expenses by the end of the month | 2026-07-31
submit expenses by month-end | 2026-07-31
review the covenant by Monday 10am | 2026-07-20 10:00
review the covenant by 10am Monday | 2026-07-20 10:00
update the tracker every Friday | ?
draft the proposal before the weekend | 2026-07-17
draft the proposal by end of next week | 2026-07-24
book a room for Tuesday at 3pm | 2026-07-21 15:00
have the slides ready by Thursday week | 2026-07-23
get this done ASAP | ?
get it done today | 2026-07-16
get it done by close of business | 2026-07-16 18:00
get it done by COB Monday | 2026-07-20 18:00
before 9am tomorrow | 2026-07-17 09:00
before noon on Monday | 2026-07-20 12:00
by the 24th | 2026-07-24
by July 24 | 2026-07-24
by 24 July at 17:00 | 2026-07-24 17:00
by 24/07 | 2026-07-24
by 24/07/2026 | 2026-07-24
by Jul 24, 2026 5:30 PM | 2026-07-24 17:30
no later than the 31st | 2026-07-31
not later than 31 July | 2026-07-31
due 2026-07-24 | 2026-07-24
due tomorrow 6pm | 2026-07-17 18:00
due: next Monday | 2026-07-20
deadline Friday 5pm | 2026-07-17 17:00
tomorrow first thing | 2026-07-17 09:00
first thing on Tuesday | 2026-07-21 09:00
in half an hour | 2026-07-16 16:30
in 45 minutes | 2026-07-16 16:45
in an hour | 2026-07-16 17:00
in three days | 2026-07-19
in two weeks | 2026-07-30
two weeks from today | 2026-07-30
a week from tomorrow | 2026-07-24
a week on Monday | 2026-07-27
a fortnight from now | 2026-07-30
by this time tomorrow | ?
by tonight 9pm | 2026-07-16 21:00
tonight by 10 | 2026-07-16 22:00
by midnight | 2026-07-17 00:00
by midnight on Sunday | 2026-07-20 00:00
sometime this week | 2026-07-17
early next week | 2026-07-20
late next week | 2026-07-24
mid August | 2026-08-15
by mid-August | 2026-08-15
by the end of August | 2026-08-31
end of Q3 | 2026-09-30
by quarter end | 2026-09-30
before the end of the quarter | 2026-09-30
by year-end | 2026-12-31
before Christmas | 2026-12-24
by Christmas Eve | 2026-12-24
by next working day | 2026-07-17
the last Friday of July | 2026-07-31
last working day of July | 2026-07-31
on the first of August | 2026-08-01
on August 3rd | 2026-08-03
on Monday 3 August | 2026-08-03
Mon 3rd Aug 9.30am | 2026-08-03 09:30
Wednesday at half past two | 2026-07-22 14:30
at quarter past four | 2026-07-16 16:15
at 1700 hrs | 2026-07-16 17:00
by 17:45 today | 2026-07-16 17:45
this Friday at the latest | 2026-07-17
until next Thursday | 2026-07-23
sign off the budget before Monday's board | ?
prepare slides for the Friday meeting | -
send the Tuesday numbers to Ann by Monday lunchtime | 2026-07-20 12:00
summarise yesterday's call | -
call the top 5 accounts this afternoon | 2026-07-16 18:00
email 20 clients by Tuesday | 2026-07-21
buy 3/4 inch pipes | -
check 1/3 of the files by Friday | 2026-07-17
contact +44 20 7946 0958 on Monday | 2026-07-20
raise limit to 2.5m by Monday | 2026-07-20
close ticket 12-45 by Wed | 2026-07-22
fix section 4.2 by tomorrow | 2026-07-17
read chapter 7 | -
meet at Canary Wharf | -
may need a second look | -
follow up in due course | -
by the 35th | ?
by 30 February | ?
by last Friday | ?
yesterday | ?
by June 30 | 2027-06-30
after the weekend | 2026-07-20
straight after lunch tomorrow | ?
by Monday or Tuesday | 2026-07-21
between Monday and Wednesday | 2026-07-22
from Monday to Wednesday | 2026-07-22
before the bank holiday | ?
within the week | 2026-07-17
over the next three days | 2026-07-19
Fri 5pm | 2026-07-17 17:00
Sat morning | 2026-07-18 12:00
tmrw 5pm | 2026-07-17 17:00
tmr EOD | 2026-07-17 18:00
eod mon | 2026-07-20 18:00
EOW | 2026-07-17
5pm Fri pls | 2026-07-17 17:00
@ 2026-11-20 17:30 Asia/Shanghai CN
下班前给我一个说法 | 2026-11-20 18:00
晚上8点前对完账 | 2026-11-20 20:00
今晚加班到10点前弄完 | 2026-11-20 22:00
明早10点线上会前把材料发出来 | ?
周一上班前 | 2026-11-23 09:00
下周一9:00前 | 2026-11-23 09:00
下周一二之前 | ?
周一或周二给到 | 2026-11-24
周末之前 | 2026-11-20
周日前 | 2026-11-22
这周日之前交 | 2026-11-22
下周日 | 2026-11-29
本周五 | 2026-11-20
周五 | 2026-11-20
下周五中午12点 | 2026-11-27 12:00
11月底 | 2026-11-30
11月最后一个工作日 | 2026-11-30
11月30 | 2026-11-30
11月30日17:00 | 2026-11-30 17:00
十一月三十日下午五点前 | 2026-11-30 17:00
11月23号到25号之间走访 | 2026-11-25
11.30前 | 2026-11-30
11/30下班前 | 2026-11-30 18:00
2026-11-30前 | 2026-11-30
2026/11/30 17:00 | 2026-11-30 17:00
2026.11.30 | 2026-11-30
20261130前报送 | 2026-11-30
下月5日前上报 | 2026-12-05
每月5日前上报 | ?
下个月中 | 2026-12-15
下个月中旬前 | 2026-12-15
年终前 | 2026-12-31
年底之前把不良率压到1.2%以下 | 2026-12-31
四季度结束之前 | 2026-12-31
明年一季度前 | 2026-12-31
明年春节前 | 2027-02-04
明年五一前 | 2027-04-30
双十二之前上线活动 | 2026-12-11
平安夜之前 | 2026-12-23
元旦后第一个工作日 | 2027-01-04
三个自然日内 | 2026-11-23
3个工作日之内完成征信异议处理 | 2026-11-25
7天内回访 | 2026-11-27
15天之内 | 2026-12-05
30日内 | 2026-12-20
60天后到期提醒 | 2027-01-19
一周后再联系 | 2026-11-27
一个星期之内 | 2026-11-27
两个礼拜以内 | 2026-12-04
三个月后复盘 | 2027-02-20
半天内 | ?
1小时后 | 2026-11-20 18:30
过半小时提醒我 | 2026-11-20 18:00
过一会儿 | -
十分钟之内回电 | 2026-11-20 17:40
四十五分钟后 | 2026-11-20 18:15
1个小时20分钟后 | 2026-11-20 18:50
72小时内 | 2026-11-23 17:30
六点半前 | 2026-11-20 18:30
6点半之前 | 2026-11-20 18:30
晚七点前 | 2026-11-20 19:00
晚上9：30 | 2026-11-20 21:30
夜里十一点前 | 2026-11-20 23:00
零点前 | 2026-11-21 00:00
今天24:00前 | 2026-11-21 00:00
凌晨3点跑批 | 2026-11-21 03:00
明天凌晨两点 | 2026-11-21 02:00
明晚之前 | 2026-11-21
后天晚上 | 2026-11-22
下周三上午 | 2026-11-25 12:00
下周三上午十点一刻 | 2026-11-25 10:15
下周三下午两点 | 2026-11-25 14:00
下周三14点 | 2026-11-25 14:00
下周三14:00-15:00 | 2026-11-25 15:00
下周三2点 | 2026-11-25 14:00
星期三前必须给我 | 2026-11-25
礼拜二 | 2026-11-24
咱们下周四碰一下 | 2026-11-26
争取下周内拿下 | 2026-11-27
预计12月上线 | -
12月份之前 | 2026-11-30
请12月1日之前务必提交 | 2026-12-01
务必于12月1日（周二）12:00前反馈至邮箱 | 2026-12-01 12:00
反馈截止时间为11月24日17点 | 2026-11-24 17:00
报名截止11月24日 | 2026-11-24
11月24日截止 | 2026-11-24
11月24日止 | 2026-11-24
截止到下周二 | 2026-11-24
期限：下周二 | 2026-11-24
限3日内整改 | 2026-11-23
限期一周整改 | 2026-11-27
下周二EOD前 | 2026-11-24 18:00
下周二 EOB | 2026-11-24 18:00
by 11/24 18:00 | 2026-11-24 18:00
11月24号晚上给我就行 | 2026-11-24
24号给我 | 2026-11-24
24号上午 | 2026-11-24 12:00
24日17时前 | 2026-11-24 17:00
二十四号前 | 2026-11-24
廿四号前 | 2026-11-24
13号前 | 2026-12-13
张行长周二要，最晚周一晚上给他 | 2026-11-23
客户周三出差，周二前签字 | 2026-11-24
上次说的周五交，改到下周三前 | 2026-11-25
把昨天的会议纪要整理好，今晚发 | 2026-11-20
把上个月的报表更新一下，周二前 | 2026-11-24
把12月的排班表发出来，30号前 | 2026-11-30
打95588核实一下 | -
买20台打印机 | -
第4季度报告 | -
二期项目 | -
三级分行名单 | -
1万元以下的账户 | -
联系8楼物业 | -
开立3年期大额存单 | -
周转贷款 | -
一号窗口 | -
两点建议 | -
五一路支行 | -
十一局客户 | -
周总签字 | -
元旦放假通知 | -
中秋礼品清单 | -
24小时ATM巡检 | -
提前还款申请 | -
前天的录像 | -
后期跟进 | -
月报模板 | -
年检 | -
半年报 | -
2:1 配比 | -
比例 3:7 | -
IP 10.12.1.5 | -
单号 2026-1130-01 | -
编号11-30-A | -
@ 2026-01-31 09:00 Asia/Hong_Kong HK
month end前交 | 2026-01-31
今日內覆我 | 2026-01-31
聽日中午前 | 2026-02-01 12:00
下星期一開市前 | ?
下星期三下午四點半前 | 2026-02-04 16:30
二月底前 | 2026-02-28
2月28號前 | 2026-02-28
農曆新年前 | 2026-02-16
農曆年後 | 2026-02-20
新年前 | ?
年初七前 | 2026-02-23
三個工作天內回覆客戶 | 2026-02-04
一個月後 | 2026-02-28
下個月尾 | 2026-02-28
今個星期日 | 2026-02-01
今晚十二點 | 2026-02-01 00:00
星期五收工前搞掂 | 2026-02-06 18:00
before CNY | 2026-02-16
after CNY | 2026-02-20
by 28/2 | 2026-02-28
by 29 Feb | ?
in one month | 2026-02-28
in a month's time | 2026-02-28
Monday 9:30am HKT | 2026-02-02 09:30
by COP Monday | 2026-02-02 18:00
T+2 settlement check by Tue | 2026-02-03
pls revert by Tue EOD | 2026-02-03 18:00
pls revert by tmr noon | 2026-02-01 12:00
kindly revert on or before 6 Feb 2026 | 2026-02-06
submit on/before 6 Feb | 2026-02-06
not later than 5:00 p.m. on 6 February 2026 | 2026-02-06 17:00
no later than noon, Friday 6 February | 2026-02-06 12:00
@ 2026-12-31 20:00 America/New_York US
by EOD | 2027-01-04 18:00
by midnight tonight | 2027-01-01 00:00
tomorrow | 2027-01-01
next business day | 2027-01-04
within 2 business days | 2027-01-05
Monday | 2027-01-04
next Monday | 2027-01-04
next Friday | 2027-01-08
this Friday | 2027-01-01
by the 5th | 2027-01-05
by 1/5 | 2027-01-05
1/15/2027 | 2027-01-15
01/15/27 | 2027-01-15
January 5 | 2027-01-05
Jan 5th at 9 AM ET | 2027-01-05 09:00
by Tue, Jan 5, 5:00 PM | 2027-01-05 17:00
MLK day | 2027-01-18
by end of January | 2027-01-31
by end of Q1 | 2027-03-31
EOM | 2026-12-31
EOY | 2026-12-31
end of year | 2026-12-31
end of next year | 2027-12-31
beginning of February | 2027-02-01
before Memorial Day | 2027-05-28
after New Year's | 2027-01-04
after the holidays | ?
by Thanksgiving | 2027-11-25
before Thanksgiving | 2027-11-24
on July 4th | 2027-07-04
in 6 months | 2027-06-30
in six weeks | 2027-02-11
in 10 days | 2027-01-10
in the morning | 2027-01-01 12:00
tomorrow at 8 | 2027-01-01 08:00
tomorrow at 8am | 2027-01-01 08:00
by 8 | 2026-12-31 20:00
at 9 tonight | 2026-12-31 21:00
9pm | 2026-12-31 21:00
by 9 p.m. | 2026-12-31 21:00
7pm | 2027-01-01 19:00
Q1 plan review with Dana Tuesday | 2027-01-05
ping Dana Tuesday re: Q1 plan | 2027-01-05
remind me Tuesday to call Dana | 2027-01-05
remind me in 20 min | 2026-12-31 20:20
call Dana in 2.5 hours | 2026-12-31 22:30
call Dana in an hour or so | 2026-12-31 21:00
call Dana back in a bit | -
Dana needs this yesterday | ?
follow up next week | 2027-01-08
follow up next month | 2027-01-31
follow up in Q2 | 2027-06-30
follow up in March | 2027-03-31
follow up by March 1 | 2027-03-01
follow up mid-January | 2027-01-15
follow up the week of January 11 | ?
every other Tuesday | ?
deliver the May report | -
March madness pool | -
Tuesday's numbers look off | -
first draft of the memo | -
the second half of the deck | -
one week notice letter | -
24 hour fitness account | -
30 day notice account | -
90-day review template | -
10-K filing | -
Form 10-12 update | -
1-2-1 with Bob | -
3:1 ratio | -
room 4.12 | -
5 to 10 clients | -
@ 2026-09-21 08:15 Asia/Taipei TW
中秋節前 | 2026-09-24
中秋連假前 | 2026-09-24
連假後 | ?
週四中午前 | 2026-09-24 12:00
這禮拜四下班前 | 2026-09-24 18:00
下禮拜二早上10點前 | 2026-09-29 10:00
10/1(四)前 | 2026-10-01
9月30日（三）17:30前回覆 | 2026-09-30 17:30
雙十節前 | 2026-10-08
國慶後 | 2026-10-12
月底前結案 | 2026-09-30
第三季結束前 | 2026-09-30
Q3 結束前 | 2026-09-30
三天內 | 2026-09-24
兩個半小時後 | 2026-09-21 10:45
明天下午兩點到四點 | 2026-09-22 16:00
下午茶前 | -
早上九點半 | 2026-09-21 09:30
九點半 | 2026-09-21 09:30
8點 | 2026-09-21 20:00
8:00前 | 2026-09-21 20:00
@ 2026-09-29 11:20 Asia/Shanghai CN
节前把慰问品发完 | ?
国庆前完成安全检查 | 2026-09-30
国庆节前一天 | 2026-09-30
十一前 | 2026-09-30
十一长假后 | 2026-10-08
国庆后第一个工作日 | 2026-10-08
10月8日一上班 | 2026-10-08 09:00
10月8号上班前把系统切好 | 2026-10-08 09:00
10月10日前 | 2026-10-10
10月7日前 | 2026-10-07
中秋前 | 2027-09-14
月末 | 2026-09-30
本月末前 | 2026-09-30
明天就要 | 2026-09-30
明天必须给客户 | 2026-09-30
最晚明天 | 2026-09-30
明天17点30前 | 2026-09-30 17:30
明天下午5:30前 | 2026-09-30 17:30
明天中午之前搞定 | 2026-09-30 12:00
今天中午前 | 2026-09-29 12:00
今天下午4点开会之前把数发我 | ?
今天之内必须答复 | 2026-09-29
今天16:00前 | 2026-09-29 16:00
周三（30号）前 | 2026-09-30
下周五（10月9日）下班前 | 2026-10-09 18:00
下周四（10月9日）前 | ?
两天内 | 2026-10-01
2天内给回复 | 2026-10-01
3-5个工作日内 | 2026-10-12
一到两周内 | 2026-10-13
半小时之内给我电话 | 2026-09-29 11:50
一小时 | -
等我一小时 | -
3个月 | -
给客户发3条短信 周三前 | 2026-09-30
周三前给客户发3条短信 | 2026-09-30
联系138开头的客户，明天 | 2026-09-30
把2025年的报告找出来 周三 | 2026-09-30
整理2026年9月的流水 | -
对一下9月30日的余额 | -
打印10月8日的会议议程，30号前 | 2026-09-30
预订10月15日去上海的机票 | -
国庆期间值班表 | ?
补一下上周三的签到 | -
查一下昨天下午3点的监控 | -
9月29日-10月15日完成轮岗 | 2026-10-15
10月中旬之前 | 2026-10-15
10月底 | 2026-10-31
第四季度内 | 2026-12-31
四季度 | 2026-12-31
下半年 | 2026-12-31
年内 | 2026-12-31
明年6月30日前 | 2027-06-30
明年年中 | 2027-06-30
2027年第一季度末 | 2027-03-31
2027年3月底前 | 2027-03-31
27年3月31日 | 2027-03-31
三月三十一号前 | 2027-03-31
后天（周四）前 | 2026-10-01
大后天中午 | 2026-10-02 12:00
后天晚八点 | 2026-10-01 20:00
下个周三 | 2026-10-07
下周3 | 2026-10-07
下星期日前 | 2026-10-11
再下周一 | 2026-10-12
下个月第一周 | ?
10月第二个周五 | 2026-10-09
月初 | 2026-10-01
下月一号 | 2026-10-01
下月1日9:00 | 2026-10-01 09:00
晚上十二点前 | 2026-09-30 00:00
中午12点半 | 2026-09-29 12:30
12:30前 | 2026-09-29 12:30
12点半前 | 2026-09-29 12:30
0点前 | 2026-09-30 00:00
23:59前 | 2026-09-29 23:59
周三23：59 | 2026-09-30 23:59
五点 | 2026-09-29 17:00
5点半 | 2026-09-29 17:30
11点 | 2026-09-29 23:00
明天11点 | 2026-09-30 11:00
明天1点 | 2026-09-30 13:00
明天下午1点半 | 2026-09-30 13:30
明早六点 | 2026-09-30 06:00
明天傍晚6点 | 2026-09-30 18:00
tomorrow下班前 | 2026-09-30 18:00
next Friday前 | 2026-10-09
EOD前 | 2026-09-29 18:00
周三 5pm | 2026-09-30 17:00
这个礼拜五之前 | 2026-10-02
有三个问题 周三前回复 | 2026-09-30
第三点建议需修改 | -
开会讨论三个月前的案件 | -
三年以上的存款 | -
5年期贷款 | -
A4纸两包 | -
B座10层 | -
电话 0755-12345678 | -
账号 6222-10-12 | -
合同编号2026-09-30A | -
3/4的客户已签 | -
进度 1/2 | -
评分 4.5 | -
早餐会 | -
晚会节目单 | -
上下午班 | -
周边商户 | -
一周年庆 | -
周转材料 | -
一日游 | -
节日慰问名单 | -
@ 2026-09-29 11:20 America/New_York US
have this to me by Wed 9/30 | 2026-09-30
have this to me by 9/30 noon ET | 2026-09-30 12:00
by 9/30 at 5 | 2026-09-30 17:00
by Oct 1st, 9am | 2026-10-01 09:00
by October 1st at 9:00am EST | 2026-10-01 09:00
Oct 1 by 3 | 2026-10-01 15:00
need it Thursday | 2026-10-01
need it by Thurs. | 2026-10-01
need it Thursday AM | 2026-10-01 12:00
need it first thing tomorrow morning | 2026-09-30 09:00
need it this afternoon | 2026-09-29 18:00
need it before end of day | 2026-09-29 18:00
need it before 3 | 2026-09-29 15:00
need it by three thirty | 2026-09-29 15:30
need it by 3:30 | 2026-09-29 15:30
need it in two hours | 2026-09-29 13:20
need it within the next hour | 2026-09-29 12:20
need it in 3-5 days | 2026-10-04
need it in the next couple of days | 2026-10-01
need it a week from today | 2026-10-06
need it a week from Thursday | 2026-10-08
need it the day before Thanksgiving | 2026-11-25
need it two weeks before Christmas | 2026-12-11
need it by the last day of October | 2026-10-31
need it by the last business day of the month | 2026-09-30
need it by the end of next month | 2026-10-31
need it by end of business Friday | 2026-10-02 18:00
need it end of day Friday | 2026-10-02 18:00
need it by Friday close of business | 2026-10-02 18:00
need it sometime tomorrow | 2026-09-30
need it later today | 2026-09-29
need it next week sometime | 2026-10-09
need it on the 5th of next month | 2026-10-05
need it by the 5th | 2026-10-05
need it by the fifteenth | 2026-10-15
need it Oct. 15 | 2026-10-15
need it 15 Oct | 2026-10-15
need it the 15th of October | 2026-10-15
need it 10/15/26 | 2026-10-15
need it 2026-10-15T17:00 | 2026-10-15 17:00
need it by 17h30 | 2026-09-29 17:30
need it tonight by 11:59pm | 2026-09-29 23:59
need it by Sunday night | 2026-10-04
need it over the weekend | 2026-10-04
need it after Columbus Day | 2026-10-13
send last week's summary | -
send Q3 results to Tom | -
send Q3 results to Tom by 10/9 | 2026-10-09
move the Thursday meeting to Friday | -
cancel tomorrow's meeting | -
reschedule the 3pm call | -
order lunch for 12 people | -
2 of 3 approvals pending | -
10 to 12 boxes | -
rates up 3/8 | -
case 20-1015 | -
PO 2026-10-15-7 | -
version 10.15 | -
suite 1015 | -
may be late | -
the second of three audits | -
second Tuesday | ?
sun is out | -
a day in the life | -
once in 3 years audit | -
@ 2026-10-14 09:40 Asia/Shanghai CN
今天下午3点前把放款资料扫描上传 | 2026-10-14 15:00
下午五点前务必完成头寸上报 | 2026-10-14 17:00
本周五（10月16日）17:30前提交自评表 | 2026-10-16 17:30
周四上午10:00前反馈修改意见 | 2026-10-15 10:00
10月20日（下周二）前完成双录抽检 | 2026-10-20
请在10月底前完成全部存量客户的信息更新 | 2026-10-31
11月10日之前完成回头看 | 2026-11-10
年底前客户数要到800户 | 2026-12-31
12月31日前 | 2026-12-31
双十一之前把活动页面上线 | 2026-11-10
下周一例会上汇报 | -
下周一要用，周日晚上之前给我 | 2026-10-18
三天后提醒我跟进王女士的理财赎回 | 2026-10-17
明天上午提醒我 | 2026-10-15 12:00
明早九点提醒我给刘总打电话 | 2026-10-15 09:00
下午两点半提醒我参加视频会 | 2026-10-14 14:30
半小时后提醒我 | 2026-10-14 10:10
15分钟后 | 2026-10-14 09:55
今晚八点半 | 2026-10-14 20:30
周六上午 | 2026-10-17 12:00
国庆后第二周 | ?
这个月内 | 2026-10-31
本月20日前 | 2026-10-20
本月20号下午4点 | 2026-10-20 16:00
20号之前 | 2026-10-20
20日前 | 2026-10-20
20日内 | 2026-11-03
二十日内 | 2026-11-03
下月3号前 | 2026-11-03
下月底 | 2026-11-30
次月5日前 | ?
11月上旬 | 2026-11-10
11月初 | 2026-11-01
10月最后一周 | ?
本季末 | 2026-12-31
季末前 | 2026-12-31
Q4内 | 2026-12-31
今年内 | 2026-12-31
明年1月底前 | 2027-01-31
明年元旦前 | 2026-12-31
春节后一周内 | 2027-02-13
两个小时之内 | 2026-10-14 11:40
2h内 | 2026-10-14 11:40
3天 | -
3天完成 | -
一周时间 | -
给你三天时间 | -
限你三天之内 | 2026-10-17
最多两天 | -
周三下班前 | 2026-10-14 18:00
周三 | 2026-10-14
上周三 | ?
周二前 | 2026-10-20
下下个月5号 | 2026-12-05
大下周一 | 2026-10-26
礼拜六 | 2026-10-17
双休日前 | ?
10-20前 | 2026-10-20
10-20 18:00 | 2026-10-20 18:00
10.20 下班前 | 2026-10-20 18:00
2026年10月20日下午5时30分 | 2026-10-20 17:30
二〇二六年十月二十日 | 2026-10-20
十月二十号上午 | 2026-10-20 12:00
10月20日24时 | 2026-10-21 00:00
截止10月20日24:00 | 2026-10-21 00:00
截止日期为10月20日 | 2026-10-20
10月20日截止 | 2026-10-20
10月20日为限 | 2026-10-20
10月20日到期 | 2026-10-20
10月20日起 | -
10月20日起执行新利率 | -
从10月20日到10月25日 | 2026-10-25
10月20日-25日 | 2026-10-25
10.20-10.25 | 2026-10-25
周一至周五 | 2026-10-16
把10月20日到期的贷款列出来 | -
联系20位客户 | -
7点半起床 | 2026-10-14 19:30
1点多 | ?
三点左右 | 2026-10-14 15:00
下午三点多 | ?
一点半 | 2026-10-14 13:30
十二点 | 2026-10-14 12:00
中午 | 2026-10-14 12:00
提交给10楼的小王 周四 | 2026-10-15
周四提交给10楼的小王 | 2026-10-15
让小李周四之前回我 | 2026-10-15
通知各网点明天盘点 | 2026-10-15
提醒王总后天下午3点的飞机 | -
下周出差 | 2026-10-23
10点的会 | -
周四的会推迟 | -
填报10月考勤 | -
第二天 | -
隔日 | -
当天下班前 | 2026-10-14 18:00
@ 2026-10-14 09:40 Europe/London GB
by Friday lunchtime please | 2026-10-16 12:00
by Friday at 5 please | 2026-10-16 17:00
by 5pm on Friday | 2026-10-16 17:00
by Friday, 5pm | 2026-10-16 17:00
by close of business on Friday 16 October | 2026-10-16 18:00
by 16 October | 2026-10-16
by 16th Oct | 2026-10-16
by Friday 16th | 2026-10-16
by Friday the 16th | 2026-10-16
by Friday the 17th | ?
by Oct 16th EOD | 2026-10-16 18:00
by 16/10 | 2026-10-16
by 16.10.2026 | 2026-10-16
by 2026-10-16 17:00 | 2026-10-16 17:00
by 10am | 2026-10-14 10:00
by 9am | 2026-10-15 09:00
by 10:30 | 2026-10-14 10:30
by half ten | ?
by half 3 | ?
by lunchtime | 2026-10-14 12:00
by the end of play today | 2026-10-14 18:00
by end of day Thursday | 2026-10-15 18:00
by EOD Thurs | 2026-10-15 18:00
by end of week | 2026-10-16
by end of month | 2026-10-31
by the end of October | 2026-10-31
by end Oct | 2026-10-31
by the end of the year | 2026-12-31
by the weekend | 2026-10-16
by Saturday | 2026-10-17
by tomorrow COB | 2026-10-15 18:00
by tomorrow 4pm latest | 2026-10-15 16:00
by this evening | 2026-10-14
by this afternoon | 2026-10-14 18:00
by the afternoon | 2026-10-14 18:00
by next Monday morning | 2026-10-19 12:00
by next month | 2026-11-30
by mid November | 2026-11-15
by early November | 2026-11-01
by Bonfire Night | -
by Halloween | 2026-10-31
by Q1 | 2027-03-31
by Q4 close | 2026-12-31
by the 20th of this month | 2026-10-20
by the 3rd of next month | 2026-11-03
by November 3 at noon | 2026-11-03 12:00
in 30 mins | 2026-10-14 10:10
in thirty minutes | 2026-10-14 10:10
in 3 working days | 2026-10-19
within five working days | 2026-10-21
within a fortnight | 2026-10-28
within 30 days | 2026-11-13
two days from now | 2026-10-16
10 days from today | 2026-10-24
three weeks on Friday | 2026-11-06
Tuesday week | 2026-10-27
a week today | 2026-10-21
tomorrow week | 2026-10-22
Thursday or Friday | 2026-10-16
Thu/Fri | 2026-10-16
between 2 and 3pm tomorrow | 2026-10-15 15:00
tomorrow 10-11am | 2026-10-15 11:00
tomorrow at 10:30am sharp | 2026-10-15 10:30
chase Sam on Thursday about the invoice | 2026-10-15
chase invoice 1610 by Thursday | 2026-10-15
pay £16.10 to Sam | -
pay invoice 16/10/A | -
read pages 10-16 | -
score was 3-1 | -
prepare Thursday's pack | -
prepare for Thursday's board | -
prepare the October figures | -
prepare the October figures by Thursday | 2026-10-15
check the 9:40 train | -
open since 2026-10-01 | -
not before Monday | -
any time after Monday | 2026-10-20
from next week onwards | -
asap please | ?
whenever | -
soon | -
in due time | -
in two shakes | -
@ 2026-06-23 14:05 Asia/Shanghai CN
张伟负责周五前提交报告 | 2026-06-26
李娜：6月30日前完成半年度存款冲刺名单 | 2026-06-30
待办：王芳 明天上午把会议纪要发群 | 2026-06-24 12:00
行动项：刘洋下周三前联系科技部解决打印问题 | 2026-07-01
由陈晨跟进，本周四下班前回复 | 2026-06-25 18:00
各支行于6月25日17:00前报送 | 2026-06-25 17:00
请赵敏在月底前梳理完500万以上客户 | 2026-06-30
孙丽7月3日前交方案初稿，7月10日前定稿 | 2026-07-10
会后两个工作日内发出纪要 | 2026-06-25
三日内完成整改并报告 | 2026-06-26
一周内拿出方案 | 2026-06-30
下周内组织一次培训 | 2026-07-03
下个月5号之前把费用报销完 | 2026-07-05
七月十五日前完成中期考核 | 2026-07-15
第三季度末前清收不良 | 2026-09-30
国庆节前上线新版手机银行 | 2026-09-30
中秋节前走访VIP客户 | 2026-09-24
年底前压降逾期率 | 2026-12-31
今天下班前把早会照片发出来 | 2026-06-23 18:00
今天五点前报数 | 2026-06-23 17:00
今晚九点之前 | 2026-06-23 21:00
晚上7点半前把数据核完 | 2026-06-23 19:30
明天9点半之前到支行 | 2026-06-24 09:30
明天下午三点的会前准备好 | ?
后天中午12点前 | 2026-06-25 12:00
周四上午11:30前 | 2026-06-25 11:30
周五晚上十点前 | 2026-06-26 22:00
周六加班，中午前完成 | 2026-06-27 12:00
下周一上午9点开门前 | ?
下周二下午 | 2026-06-30 18:00
下周五之前必须签约 | 2026-07-03
6月最后一天 | 2026-06-30
6月底 | 2026-06-30
6.30前 | 2026-06-30
6/30 | 2026-06-30
06-30前 | 2026-06-30
2026-06-30 | 2026-06-30
2026年6月30号 | 2026-06-30
6月30号下午5点 | 2026-06-30 17:00
6月31日前 | ?
明年6月前 | 2027-05-31
半年内 | 2026-12-23
十个工作日内答复客户投诉 | 2026-07-07
15个工作日 | 2026-07-14
30分钟内响应 | 2026-06-23 14:35
2小时内恢复 | 2026-06-23 16:05
1天内 | 2026-06-24
100天内 | 2026-10-01
尽快联系客户张先生 | ?
有空的时候看看 | -
等通知 | -
每周五下班前报周报 | ?
每日9点前 | ?
上午的会议纪要 | -
联系上海分行 | -
周转率下降的原因 | -
对账单打印 | -
月度考核表 | -
一季度业绩复盘 | -
开立三个月定存 | -
二维码换新 | -
八大客户拜访计划 | -
8楼会议室投影坏了 | -
把1号柜台的打印机修好 | -
补签3份合同 | -
提前2天通知客户 | -
3月份的逾期清单再核一遍 | -
去年同期数据对比 | -
@ 2026-06-23 14:05 America/New_York US
ACTION: Bob to send the deck by Friday | 2026-06-26
ACTION: Manu to open an issue before the next call | -
Action item: Ann will follow up with legal by Thursday noon | 2026-06-25 12:00
TODO Carol: draft the FAQ by end of month | 2026-06-30
Dave to update the wiki by EOD Friday | 2026-06-26 18:00
Eve will circulate minutes within 24 hours | 2026-06-24 14:05
Frank to check with vendor next week | 2026-07-02
Grace: file the report no later than June 30 | 2026-06-30
Heidi to sign off on 7/1 | 2026-07-01
Ivan to present on July 8 | 2026-07-08
Judy to close out Q2 by July 10 | 2026-07-10
Mallory to rotate keys before July 4th | 2026-07-04
Niaj to send reminder on Monday at 9am | 2026-06-29 09:00
Olivia to reply today | 2026-06-23
Peggy to reply by 4 today | 2026-06-23 16:00
Rupert to fix the bug in 2 days | 2026-06-25
Sybil to have draft in two weeks | 2026-07-07
Trent to review PR 123 by tomorrow afternoon | 2026-06-24 18:00
Victor to ship v2.1 by 6/30 | 2026-06-30
Walter to pay invoice #4410 by 06/30/2026 | 2026-06-30
update roadmap by EOQ | 2026-06-30
update roadmap by end of Q3 | 2026-09-30
update roadmap by Labor Day | 2026-09-07
update roadmap before Labor Day | 2026-09-04
update roadmap after Labor Day | 2026-09-08
update roadmap by Thanksgiving | 2026-11-26
submit by 11:59 PM tonight | 2026-06-23 23:59
submit by 5:00pm EDT Friday | 2026-06-26 17:00
submit by noon PT tomorrow | 2026-06-24 15:00
submit Fri by noon | 2026-06-26 12:00
submit by this Thursday | 2026-06-25
submit by Thursday next week | 2026-07-02
submit by the first of July | 2026-07-01
submit by July 1st 2026 at 10am | 2026-07-01 10:00
submit by Wednesday July 1 | 2026-07-01
submit by Wednesday July 2 | ?
submit by June 31 | ?
submit in 10 business days | 2026-07-08
submit ten business days from now | 2026-07-08
submit by the next business day | 2026-06-24
submit by the second Tuesday of July | 2026-07-14
submit by COB on the 30th | 2026-06-30 18:00
submit end of day on June 30 | 2026-06-30 18:00
two more reviewers needed | -
only 3 days of leave left | -
our 5pm slot is taken | -
1st pass review | -
grab 5 minutes with Al | -
5-10 minutes on agenda | -
phase 2 planning | -
Monday.com migration | -
Tuesday's retro notes | -
the June numbers are in | -
year-end bonus list | -
day one checklist | -
end to end test | -
@ 2026-04-13 16:45 Asia/Shanghai CN
4月底 | 2026-04-30
五月十号 | 2026-05-10
5月10号上午九点 | 2026-05-10 09:00
5/10 | 2026-05-10
5-10前 | 2026-05-10
2026年5月10日前 | 2026-05-10
20260510前 | 2026-05-10
本月十五号 | 2026-04-15
下月十五号 | 2026-05-15
15号 | 2026-04-15
12号 | 2026-05-12
周三 | 2026-04-15
周一 | 2026-04-13
周日 | 2026-04-19
下周日 | 2026-04-26
下周末 | 2026-04-26
下下周五 | 2026-05-01
这周四 | 2026-04-16
星期二下午 | 2026-04-14 18:00
礼拜五晚上八点 | 2026-04-17 20:00
后天 | 2026-04-15
后天下午三点 | 2026-04-15 15:00
大后天上午 | 2026-04-16 12:00
今晚 | 2026-04-13
今晚11点 | 2026-04-13 23:00
明早七点半 | 2026-04-14 07:30
明天中午 | 2026-04-14 12:00
明天下班之前 | 2026-04-14 18:00
五天后 | 2026-04-18
十天内 | 2026-04-23
两周以内 | 2026-04-27
三个礼拜后 | 2026-05-04
一个月之内 | 2026-05-13
半个月内 | 2026-04-28
一刻钟后 | 2026-04-13 17:00
四十分钟内 | 2026-04-13 17:25
两个半小时后 | 2026-04-13 19:15
1.5个小时内 | 2026-04-13 18:15
36小时内 | 2026-04-15 04:45
四个工作日内 | 2026-04-17
10个工作日后 | 2026-04-27
下个工作日中午前 | 2026-04-14 12:00
五一前 | 2026-04-30
五一节后 | 2026-05-06
劳动节之前 | 2026-04-30
端午节前 | 2026-06-18
中秋节前 | 2026-09-24
国庆后 | 2026-10-08
清明节后 | 2027-04-06
元旦前 | 2026-12-31
圣诞前 | 2026-12-24
二季度末 | 2026-06-30
Q2末 | 2026-06-30
上半年末 | 2026-06-30
年中 | 2026-06-30
年末 | 2026-12-31
明年初 | 2027-01-01
下月上旬 | 2026-05-10
下月下旬前 | 2026-05-31
下周前半周 | ?
月底最后一天 | 2026-04-30
四月最后一个周五 | 2026-04-24
五月第一个工作日 | 2026-05-06
4月31日 | ?
二月三十 | ?
星期八 | ?
下午25点 | ?
昨晚 | ?
上月底 | ?
4月1日 | 2027-04-01
随便什么时候 | -
三更半夜 | -
週四前 | 2026-04-16
下個禮拜三 | 2026-04-22
兩個工作日內 | 2026-04-15
今晚九點鐘 | 2026-04-13 21:00
五月十號之前 | 2026-05-10
十五分鐘後 | 2026-04-13 17:00
下週五下班前 | 2026-04-24 18:00
周五 EOD | 2026-04-17 18:00
next Wed 下午 | 2026-04-22 18:00
下周三 by noon | 2026-04-22 12:00
tomorrow 上午10点 | 2026-04-14 10:00
5月10日 5pm | 2026-05-10 17:00
@ 2026-04-13 16:45 Europe/London GB
April 30 | 2026-04-30
30 April 2026 | 2026-04-30
30th of April | 2026-04-30
the 30th | 2026-04-30
on the 12th | 2026-05-12
Apr 30 at 5pm | 2026-04-30 17:00
5 p.m. Thursday | 2026-04-16 17:00
Thursday at 17:00 | 2026-04-16 17:00
Thurs noon | 2026-04-16 12:00
next Thursday | 2026-04-23
Thursday next week | 2026-04-23
a week Thursday | 2026-04-23
Thursday week | 2026-04-23
this Thursday afternoon | 2026-04-16 18:00
in three hours | 2026-04-13 19:45
in an hour and a half | 2026-04-13 18:15
within 45 minutes | 2026-04-13 17:30
in five days | 2026-04-18
in ten working days | 2026-04-27
five business days from now | 2026-04-20
within the next week | 2026-04-20
a month from now | 2026-05-13
in 6 weeks | 2026-05-25
by the end of this week | 2026-04-17
by the end of the quarter | 2026-06-30
by the end of May | 2026-05-31
by the beginning of May | 2026-05-01
at the start of next week | 2026-04-20
last Friday of May | 2026-05-29
last day of May | 2026-05-31
first Monday in June | 2026-06-01
by Easter | 2027-03-28
before the May bank holiday | ?
by Christmas | 2026-12-25
by New Year's Eve | 2026-12-31
EOP | -
close of play | 2026-04-13 18:00
close of play Wednesday | 2026-04-15 18:00
COB tomorrow | 2026-04-14 18:00
first thing on Wednesday | 2026-04-15 09:00
Wednesday evening | 2026-04-15
Wednesday night by 9 | 2026-04-15 21:00
tonight 7:30 | 2026-04-13 19:30
midday tomorrow | 2026-04-14 12:00
quarter past nine tomorrow | 2026-04-14 09:15
ten to five | 2026-04-13 16:50
noon on the 20th | 2026-04-20 12:00
no later than close of business on Monday | 2026-04-13 18:00
at the latest by Wednesday | 2026-04-15
31 April | ?
the 31st of April | ?
Feb 29 | ?
29 Feb 2028 | 2028-02-29
2026-04-31 | ?
13/13 | -
Friday 18 April | ?
two days ago | ?
last week | ?
never | -
when pigs fly | -
@ 2026-08-05 11:10 Asia/Shanghai CN
把授信额度批复发给企业，周五中午之前 | 2026-08-07 12:00
后天下班之前给审计组回函 | 2026-08-07 18:00
8月10号前催一下还款 | 2026-08-10
八月中旬之前做完贷后 | 2026-08-15
本月底前必须开户20户 | 2026-08-31
下个礼拜五之前 | 2026-08-14
三天内联系上客户 | 2026-08-08
今天收工前 | 2026-08-05 18:00
今天15:30以前 | 2026-08-05 15:30
明天上午10:30 | 2026-08-06 10:30
明天十点 | 2026-08-06 10:00
星期一上午交接 | 2026-08-10 12:00
周五晚上之前 | 2026-08-07
下周三下午4:30前 | 2026-08-12 16:30
两小时内 | 2026-08-05 13:10
过一个小时打给他 | 2026-08-05 12:10
7个工作日内 | 2026-08-14
九月一号 | 2026-09-01
9月1日零点 | 2026-09-01 00:00
9.1前 | 2026-09-01
2026年第三季度末 | 2026-09-30
三季度末之前 | 2026-09-30
国庆放假前 | 2026-09-30
中秋前一天 | 2026-09-24
年底 | 2026-12-31
下下个月初 | 2026-10-01
最晚后天 | 2026-08-07
不晚于8月8日 | 2026-08-08
请李雷于8月12日18时前完成数据治理自查 | 2026-08-12 18:00
韩梅梅周四交培训心得 | 2026-08-06
王强：下周二前补齐影像资料 | 2026-08-11
客户A的尽调报告8月15日前出 | 2026-08-15
每季度末盘点 | ?
上个礼拜三 | ?
8月4日前 | 2027-08-04
9月31日 | ?
三条整改措施 | -
打车去高铁站 | -
核实12345热线投诉 | -
周会纪要 | -
一周工作回顾 | -
第二季度绩效 | -
8号线地铁口网点 | -
500元以下免收 | -
@ 2026-08-05 11:10 America/Chicago US
wrap this up by Friday | 2026-08-07
wrap this up before lunch on Friday | 2026-08-07 12:00
please get back to me by 3pm CT tomorrow | 2026-08-06 15:00
get back to me by 3pm tomorrow | 2026-08-06 15:00
get back to me in a couple of hours | 2026-08-05 13:10
get back to me within one business day | 2026-08-06
get back to me by the 14th at the latest | 2026-08-14
get back to me by 8/14 | 2026-08-14
get back to me by Aug. 14th, 2 PM | 2026-08-14 14:00
get back to me on Aug 14 before noon | 2026-08-14 12:00
get back to me by Fri, Aug 14 | 2026-08-14
get back to me the week after next | 2026-08-21
get back to me next Tuesday or Wednesday | 2026-08-12
get back to me end of August | 2026-08-31
get back to me by quarter-end | 2026-09-30
get back to me by the end of the fiscal year | -
get back to me in September | 2026-09-30
get back to me by September | 2026-09-30
get back to me before September | 2026-08-31
get back to me two days before Labor Day | 2026-09-05
get back to me Monday at 8:30 am | 2026-08-10 08:30
get back to me Monday at 8:30 | 2026-08-10 08:30
get back to me on the 31st | 2026-08-31
get back to me by five today | 2026-08-05 17:00
get back to me in 15 | -
deliver 15 copies to room 8-14 | -
talk to Augustine | -
the 8am crew is short | -
level 2 support rota | -
5k run signup | -
half the team is out | -
quarter pounder lunch order | -
"""


def only_when(said: str) -> str:
    """What was told, without what is asked."""
    when = [word for word in said.split() if word[0].isdigit()]
    return " ".join(when) or said[0]


@pytest.mark.parametrize("case", cases(PHRASES), ids=str)
def test_a_colleague_is_understood(case: Case) -> None:
    assert only_when(told(case)) == case.wanted
