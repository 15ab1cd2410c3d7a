"""Deadlines as strangers to the grammar wrote them down, who knew only what it is for: phrases, tasks, and mere news.

A line is ``text | day [hour]``; ``-`` is no deadline, or none that can be read.
"""

from __future__ import annotations

import pytest

from tests.test_dates_sentences import only_when
from tests.test_dates_table import Case, cases, told

STRANGERS = """
@ 2026-08-20 14:10 Asia/Shanghai CN
周五下班前 | 2026-08-21 18:00
8月28号之前 | 2026-08-28
下周三上午 | 2026-08-26 12:00
九月前 | 2026-08-31
十二月十五号 | 2026-12-15
一个半小时后 | 2026-08-20 15:40
下下周二 | 2026-09-01
中秋节前 | 2026-09-24
国庆后 | 2026-10-08
本月最后一个工作日 | 2026-08-31
大后天中午12点 | 2026-08-23 12:00
今晚8点前 | 2026-08-20 20:00
明早九点半 | 2026-08-21 09:30
最迟周二 | 2026-08-25
不晚于９月３日 | 2026-09-03
１５：３０前 | 2026-08-20 15:30
3-5个工作日内 | 2026-08-27
48小时以内 | 2026-08-22 14:10
截至9月10日17:00 | 2026-09-10 17:00
礼拜天晚上 | 2026-08-23
8月24日至26日 | 2026-08-26
今天下午4点一刻 | 2026-08-20 16:15
明天上班前 | 2026-08-21 09:00
1月15日前 | 2027-01-15
下月初 | 2026-09-01
月底前给我 | 2026-08-31
两周后的周五 | 2026-09-04
9月4日（周五）下午三点 | 2026-09-04 15:00
下周前 | 2026-08-21
本周四下班以前 | 2026-08-20 18:00
DDL：9月7日 | 2026-09-07
赶在下周末之前 | 2026-08-28
本周一 | -
每月25号 | -
尽快 | -
EOD周五 | 2026-08-21 18:00
by 下周三 | 2026-08-26
Oct 8下午6点 | 2026-10-08 18:00
明天noon前 | 2026-08-21 12:00
Q3末 | 2026-09-30
deadline是8月31号 | 2026-08-31
before 国庆 | 2026-09-30
within 三天 | 2026-08-23
asap，今天内 | 2026-08-20
by 2026-12-01 | 2026-12-01
in 90 minutes | 2026-08-20 15:40
no later than 4:30pm | 2026-08-20 16:30
Wed next week | 2026-08-26
last Friday of the month | 2026-08-28
first thing Monday | 2026-08-24 09:00
mid-September | 2026-09-15
a week from tomorrow | 2026-08-28
before October | 2026-09-30
the 25th, noon | 2026-08-25 12:00
Thursday 6pm | 2026-08-20 18:00
EOW | 2026-08-21
close of business on the 27th | 2026-08-27 18:00
8/31 (Mon) 6pm | 2026-08-31 18:00
in three business days | 2026-08-25
every other Tuesday | -
Sept 31 | -
@ 2026-03-13 10:25 Asia/Shanghai CN
周五前 | 2026-03-13
下周一前 | 2026-03-16
周末前 | 2026-03-13
清明前 | 2026-04-03
五一节后 | 2026-05-06
端午节之前 | 2026-06-18
20个工作日内 | 2026-04-13
十个工作日后 | 2026-03-27
季度末前 | 2026-03-31
4月1日上午十点 | 2026-04-01 10:00
11点前 | 2026-03-13 11:00
中午之前 | 2026-03-13 12:00
下午3点半 | 2026-03-13 15:30
后天 | 2026-03-15
下周五下班前 | 2026-03-20 18:00
二十号以前 | 2026-03-20
2026年4月底 | 2026-04-30
上半年末 | 2026-06-30
四个小时后 | 2026-03-13 14:25
三刻钟内 | 2026-03-13 11:10
５天之后 | 2026-03-18
两个礼拜内 | 2026-03-27
四月的第一个周三 | 2026-04-01
本周日 | 2026-03-15
下周二到周四之间 | 2026-03-19
2026/04/10前 | 2026-04-10
4.15前 | 2026-04-15
明晚 | 2026-03-14
下个季度第一天 | 2026-04-01
麻烦4点前 | 2026-03-13 16:00
2月30日 | -
昨天下午 | -
周五的报表 | -
下周起 | -
Friday下班前 | 2026-03-13 18:00
下周Wed EOD | 2026-03-18 18:00
no later than 周四 | 2026-03-19
5pm前 | 2026-03-13 17:00
3月31号 by noon | 2026-03-31 12:00
before 五一 | 2026-04-30
in 3个工作日 | 2026-03-18
COB today | 2026-03-13 18:00
last business day of May | 2026-05-29
within two hours | 2026-03-13 12:25
Monday morning | 2026-03-16 12:00
the day after tomorrow, 3pm | 2026-03-15 15:00
3/31 5pm | 2026-03-31 17:00
by end of next month | 2026-04-30
before next week | 2026-03-13
quarter-end | 2026-03-31
if not by Monday | -
Apr 15th 11:30am | 2026-04-15 11:30
@ 2025-09-30 09:40 Asia/Shanghai CN
国庆节前 | 2025-09-30
国庆节后第一个工作日 | 2025-10-09
3个工作日内 | 2025-10-11
五个工作日后 | 2025-10-14
今日下班前 | 2025-09-30 18:00
月末 | 2025-09-30
本季度结束前 | 2025-09-30
10月8日 18:00 | 2025-10-08 18:00
下周四 | 2025-10-09
12月前 | 2025-11-30
元旦前 | 2025-12-31
元旦后 | 2026-01-04
春节前 | 2026-02-14
下月中 | 2025-10-15
两个半小时后 | 2025-09-30 12:10
10点半之前 | 2025-09-30 10:30
上午11点三刻 | 2025-09-30 11:45
明年3月底 | 2026-03-31
明年初 | 2026-01-01
圣诞节前 | 2025-12-24
十一月的最后一天 | 2025-11-30
10月10日至15日 | 2025-10-15
二〇二五年十二月一日 | 2025-12-01
12/1前 | 2025-12-01
72小时内 | 2025-10-03 09:40
礼拜五上午十点 | 2025-10-03 10:00
下下个星期一 | 2025-10-13
最晚后天晚上9点 | 2025-10-02 21:00
20251020前 | 2025-10-20
10月的最后一个周五 | 2025-10-31
两天之内 | 2025-10-02
本月25号 | -
今天25:00前 | -
放款后两个工作日 | -
上周五 | -
EOD 10月9号 | 2025-10-09 18:00
before 春节 | 2026-02-14
Nov 15号 | 2025-11-15
tomorrow下午2点半 | 2025-10-01 14:30
within 24 hours | 2025-10-01 09:40
last day of October | 2025-10-31
2 business days from now | 2025-10-10
noon | 2025-09-30 12:00
Oct 9, 9:30am | 2025-10-09 09:30
end of next week | 2025-10-11
first Monday in November | 2025-11-03
when you're free | -
@ 2025-11-15 11:30 Asia/Hong_Kong HK
下星期三下午五點 | 2025-11-19 17:00
星期一放工前 | 2025-11-17 18:00
兩個工作天內 | 2025-11-18
聖誕節前 | 2025-12-24
聖誕節後 | 2025-12-29
農曆新年前 | 2026-02-16
月底之前 | 2025-11-30
聽日中午 | 2025-11-16 12:00
下個月一號 | 2025-12-01
十一月廿八號 | 2025-11-28
今日下午六時前 | 2025-11-15 18:00
三個半小時內 | 2025-11-15 15:00
十二月中 | 2025-12-15
下下星期五 | 2025-11-28
11月24日至27日 | 2025-11-27
今個月25號 | 2025-11-25
不遲於星期四 | 2025-11-20
明年二月底 | 2026-02-28
逢星期五 | -
盡快回覆 | -
下星期二EOD | 2025-11-18 18:00
by 星期四中午 | 2025-11-20 12:00
within 五個工作天 | 2025-11-21
Monday COB | 2025-11-17 18:00
after Easter | 2026-04-08
before Chinese New Year | 2026-02-16
5pm HKT Tuesday | 2025-11-18 17:00
Thursday of the week after next | 2025-11-27
three weeks from today | 2025-12-06
1 Dec 2025, 10am | 2025-12-01 10:00
half past two this afternoon | 2025-11-15 14:30
by year-end | 2025-12-31
tomorrow night | 2025-11-16
in the next 45 minutes | 2025-11-15 12:15
Tuesday's deck | -
@ 2026-05-22 15:20 Europe/London GB
EOD | 2026-05-22 18:00
next Tuesday | 2026-05-26
Tuesday week | 2026-06-02
a week on Monday | 2026-06-01
in a fortnight | 2026-06-05
3 business days from now | 2026-05-28
in five working days' time | 2026-06-01
last day of the month | 2026-05-31
last working day of the month | 2026-05-29
before Xmas | 2026-12-24
after Boxing Day | 2026-12-29
5.30pm | 2026-05-22 17:30
quarter to five | 2026-05-22 16:45
half an hour from now | 2026-05-22 15:50
Wednesday noon | 2026-05-27 12:00
the 3rd of June | 2026-06-03
3-5 June | 2026-06-05
by 17:00 on 29/05 | 2026-05-29 17:00
end of Q2 | 2026-06-30
start of next month | 2026-06-01
this Sunday evening | 2026-05-24
tomorrow first thing | 2026-05-23 09:00
between 9 and 11 on Thursday | 2026-05-28 11:00
tonight | 2026-05-22
within ten days | 2026-06-01
latest Thurs | 2026-05-28
the second Friday of June | 2026-06-12
2026-06-30T16:00 | 2026-06-30 16:00
close of play Wednesday | 2026-05-27 18:00
before the weekend | 2026-05-22
two months from today | 2026-07-22
May 20 | 2027-05-20
in 2.5 hours | 2026-05-22 17:50
from Tuesday onwards | -
the 4pm standup | -
@ 2025-12-30 16:45 Asia/Taipei TW
今天下班前 | 2025-12-30 18:00
元旦之後 | 2026-01-02
農曆年前 | 2026-02-13
春節後 | 2026-02-23
年底前 | 2025-12-31
這週五 | 2026-01-02
下禮拜三上午九點半 | 2026-01-07 09:30
三個營業日內 | 2026-01-05
民國115年1月15日 | 2026-01-15
明年第一季底 | 2026-03-31
一月十號以前 | 2026-01-10
兩週後 | 2026-01-13
1/5 中午前 | 2026-01-05 12:00
今晚十點 | 2025-12-30 22:00
大後天 | 2026-01-02
一個鐘頭內 | 2025-12-30 17:45
明年一月的第二個星期二 | 2026-01-13
228連假前 | 2026-02-26
12月32日 | -
1月2號 COB | 2026-01-02 18:00
by 後天中午 | 2026-01-01 12:00
下週一 first thing | 2026-01-05 09:00
next Wed 2pm | 2026-01-07 14:00
tmrw 10am | 2025-12-31 10:00
first business day of the new year | 2026-01-02
the fee falls due Friday | -
10 working days | 2026-01-14
noon on the 2nd | 2026-01-02 12:00
on or before Jan 8 | 2026-01-08
a quarter past five | 2025-12-30 17:15
@ 2026-08-19 10:25 Asia/Shanghai CN
周四前交底稿 | 2026-08-20
星期五上午 | 2026-08-21 12:00
礼拜四下午三点半 | 2026-08-20 15:30
周5下班前 | 2026-08-21 18:00
星期4中午前交 | 2026-08-20 12:00
本周二前 | -
这周五晚上 | 2026-08-21
下周一上午十点一刻 | 2026-08-24 10:15
下下礼拜二 | 2026-09-01
周三 18:30 前 | 2026-08-19 18:30
周天之前发我 | 2026-08-23
周末前交表 | 2026-08-21
周四１７：００前 | 2026-08-20 17:00
８／２５前回复 | 2026-08-25
8 月 25 号 下午 2 点 | 2026-08-25 14:00
8.28前回传 | 2026-08-28
２０２６年９月１号９：００ | 2026-09-01 09:00
对账单,八月二十八日前 | 2026-08-28
二〇二六年九月三十日 | 2026-09-30
26号之前 | 2026-08-26
廿七号下班前 | 2026-08-27 18:00
3个工作日内补件 | 2026-08-24
十个工作日之内 | 2026-09-02
一刻钟后 | 2026-08-19 10:40
1.5小时内 | 2026-08-19 11:55
三刻钟之内回我 | 2026-08-19 11:10
两个钟头后 | 2026-08-19 12:25
48小时内 | 2026-08-21 10:25
一周内 | 2026-08-26
两周之内 | 2026-09-02
盖章,后天下午4点 | 2026-08-21 16:00
大后天中午 | 2026-08-22 12:00
明早9点半 | 2026-08-20 09:30
今晚8点前 | 2026-08-19 20:00
明晚给 | 2026-08-20
9月前 | 2026-08-31
下周前 | 2026-08-21
三季度末 | 2026-09-30
中秋前 | 2026-09-24
国庆后 | 2026-10-08
下个月初 | 2026-09-01
下月中 | 2026-09-15
8/24-8/26 | 2026-08-26
DDL:周五17点 | 2026-08-21 17:00
最晚明天中午 | 2026-08-20 12:00
不迟于8月27日 | 2026-08-27
周五EOD | 2026-08-21 18:00
下周二COB前签字 | 2026-08-25 18:00
by 周四 noon | 2026-08-20 12:00
tmr下班前 | 2026-08-20 18:00
下周三 London time 9am | 2026-08-26 16:00
纽约时间周四上午9点 | 2026-08-20 21:00
工作日每天10点前 | -
三点意见 | -
8月32日 | -
收到发票后5天内 | -
周大福的合同 | -
@ 2026-05-15 11:40 Asia/Hong_Kong HK
週五前 | 2026-05-15
今日收工前 | 2026-05-15 18:00
聽日中午覆我 | 2026-05-16 12:00
下星期三朝早 | 2026-05-20 12:00
今晚十點前 | 2026-05-15 22:00
星期一下晝三點 | 2026-05-18 15:00
後日交 | 2026-05-17
下個禮拜四 | 2026-05-21
禮拜日 | 2026-05-17
星期二五點前 | 2026-05-19 17:00
佛誕前 | 2026-05-22
佛誕後 | 2026-05-26
端午節之前 | 2026-06-18
中秋節後 | 2026-09-28
5個工作天內 | 2026-05-22
七個工作天內批核 | 2026-05-27
10 biz days | 2026-06-01
within 2 bus. days | 2026-05-19
Fri 4pm | 2026-05-15 16:00
close recon next Fri | 2026-05-22
sign off EOD fri!! | 2026-05-15 18:00
this coming Mon | 2026-05-18
Mon 0930hrs | 2026-05-18 09:30
thurs by 2.30pm | 2026-05-21 14:30
Weds a.m. | 2026-05-20 12:00
Tue PM | 2026-05-19 18:00
tonite pls | 2026-05-15
before the wkend | 2026-05-15
end of next wk | 2026-05-22
post accruals by EOM | 2026-05-31
EOQ | 2026-06-30
mid June | 2026-06-15
20th, noon | 2026-05-20 12:00
五月廿八號下晝四點半 | 2026-05-28 16:30
21/5 5pm | 2026-05-21 17:00
20260522 | 2026-05-22
4pm Mon London time | 2026-05-18 23:00
3pm Tokyo time today | 2026-05-15 14:00
half past three | 2026-05-15 15:30
in half an hour | 2026-05-15 12:10
二十分鐘內 | 2026-05-15 12:00
下班前send返 | 2026-05-15 18:00
EOD 下星期二 | 2026-05-19 18:00
如果星期一前未批 | -
every Mon 9am | -
the Thursday call notes | -
有空先睇 | -
@ 2026-06-13 16:05 Asia/Taipei TW
本週五前 | -
週五前補件 | 2026-06-19
下週五中午前 | 2026-06-19 12:00
下下週一 | 2026-06-22
禮拜一早上十點 | 2026-06-15 10:00
明天晚上九點 | 2026-06-14 21:00
週末 | 2026-06-14
6/19(五)前 | 2026-06-19
端午前 | 2026-06-18
端午連假後 | 2026-06-22
過完中秋節後交 | 2026-09-29
雙十節前 | 2026-10-08
下週結束前 | 2026-06-18
3個工作天 | 2026-06-17
5 個工作天內 | 2026-06-22
within one working day | 2026-06-15
七月前 | 2026-06-30
第三季前 | 2026-06-30
民國115年7月1日前 | 2026-07-01
2026/6/22 上午 | 2026-06-22 12:00
０６／２４ １７：００ | 2026-06-24 17:00
六月二十四號下午兩點四十 | 2026-06-24 14:40
十五號以前 | 2026-06-15
10號前 | 2026-07-10
5月20日 | 2027-05-20
半年內 | 2026-12-13
兩個月內 | 2026-08-13
後天早上 | 2026-06-15 12:00
90分鐘後 | 2026-06-13 17:35
Mon, first thing | 2026-06-15 09:00
next wk Thurs | 2026-06-18
星期六晚上 | 2026-06-13
noon tmrw | 2026-06-14 12:00
下週２下午５點 | 2026-06-16 17:00
by 週四 morning | 2026-06-18 12:00
上禮拜五 | -
週一的會議記錄 | -
週三起 | -
@ 2026-06-30 09:15 Europe/London GB
by 11 | 2026-06-30 11:00
send recon by 4 | 2026-06-30 16:00
close of play today | 2026-06-30 18:00
COB Thurs | 2026-07-02 18:00
no later than 10:30 Weds | 2026-07-01 10:30
NLT 1500 Thu | 2026-07-02 15:00
Friday week | 2026-07-10
a week on Monday | 2026-07-13
a week today | 2026-07-07
within a fortnight | 2026-07-14
month end | 2026-06-30
end of next month | 2026-07-31
before July | 2026-06-30
15/7 | 2026-07-15
31-Jul-2026 5pm | 2026-07-31 17:00
Jul 3rd | 2026-07-03
3 July, midday | 2026-07-03 12:00
VAT return by the 31st | 2026-07-31
tomorow eod | 2026-07-01 18:00
tommorrow 9am | 2026-07-01 09:00
by Wendesday noon | 2026-07-01 12:00
thrusday | 2026-07-02
file KYC Firday 5pm | 2026-07-03 17:00
by end of this wk | 2026-07-03
day after tmrw,3pm | 2026-07-02 15:00
quarter to 12 | 2026-06-30 11:45
quarter past four tmrw | 2026-07-01 16:15
5:30 p.m. | 2026-06-30 17:30
in an hour and a half | 2026-06-30 10:45
in 2.5 hrs | 2026-06-30 11:45
w/in 72h | 2026-07-03 09:15
3 weeks from today | 2026-07-21
five business days | 2026-07-07
after the August bank holiday | 2026-09-01
before Xmas | 2026-12-24
between 2 and 4pm | 2026-06-30 16:00
Mon-Wed next week | 2026-07-08
Thu, 5pm HKT | 2026-07-02 10:00
noon New York time Fri | 2026-07-03 17:00
北京时间明晚8点 | 2026-07-01 13:00
funds settle Thursday | -
24/7 cover | -
this may slip | -
yesterday COB | -
3 days before completion | -
@ 2026-09-30 13:30 Asia/Shanghai CN
十一长假后 | 2026-10-08
本周内 | 2026-09-30
end of nxt week | 2026-10-10
3个工作日 | 2026-10-10
2 business days | 2026-10-09
五个工作日后 | 2026-10-13
next business day noon | 2026-10-08 12:00
月底前报数 | 2026-09-30
9月29日 | 2027-09-29
29号 | 2026-10-29
本月28号 | -
6点前 | 2026-09-30 18:00
五点三刻 | 2026-09-30 17:45
差十分五点 | 2026-09-30 16:50
下午两点零五 | 2026-09-30 14:05
晚上九点半 | 2026-09-30 21:30
傍晚6点 | 2026-09-30 18:00
明天凌晨2点 | 2026-10-01 02:00
下周四9:30 | 2026-10-08 09:30
週四 | 2026-10-01
圣诞前 | 2026-12-24
Q4末 | 2026-12-31
明年一月底前 | 2027-01-31
十月十号中午 | 2026-10-10 12:00
十二分钟后 | 2026-09-30 13:42
1-2周内 | 2026-10-14
１００分钟内 | 2026-09-30 15:10
10.8前回 | 2026-10-08
08-Oct | 2026-10-08
Oct. 9, 3:30PM | 2026-10-09 15:30
OCT 12TH EOB | 2026-10-12 18:00
10/10下班前 | 2026-10-10 18:00
改表 下周Fri noon | 2026-10-09 12:00
国庆值班表 | -
两天前 | -
一点小改动 | -
@ 2025-12-30 15:45 America/New_York US
EOY | 2025-12-31
1/5 | 2026-01-05
before New Year's | 2025-12-31
after New Year's | 2026-01-02
before MLK Day | 2026-01-16
after Presidents' Day | 2026-02-17
after Thanksgiving | 2026-11-27
wires by Fri | 2026-01-02
send deck next Thurs | 2026-01-08
Tue week after next | 2026-01-13
EOW | 2026-01-02
end of Q1 | 2026-03-31
EoD | 2025-12-30 18:00
5:15 | 2025-12-30 17:15
tonight 9pm | 2025-12-30 21:00
tmrw am | 2025-12-31 12:00
three biz days | 2026-01-05
Jan. 2nd, 10 a.m. ET | 2026-01-02 10:00
3pm PT | 2025-12-30 18:00
rates file 5pm GMT tomorrow | 2025-12-31 12:00
北京时间周五下午三点 | 2026-01-02 02:00
HK time Mon 10am | 2026-01-04 21:00
noon UTC Jan 5 | 2026-01-05 07:00
明年1月8号 | 2026-01-08
2026-01-12T17:00 | 2026-01-12 17:00
monday morning first thing | 2026-01-05 09:00
last day of Feb | 2026-02-28
end of Febuary | 2026-02-28
Janurary 9 | 2026-01-09
asap pls | -
weekly on Tues | -
60 days past due | -
@ 2026-08-20 14:10 Asia/Shanghai CN
今天下班前 | 2026-08-20 18:00
明天 | 2026-08-21
后天上午 | 2026-08-22 12:00
明天中午前 | 2026-08-21 12:00
周五下班前给我 | 2026-08-21 18:00
报表周五前发 | 2026-08-21
下周三前回复 | 2026-08-26
半小时内 | 2026-08-20 14:40
两小时内回电 | 2026-08-20 16:10
5点前 | 2026-08-20 17:00
下午三点半前 | 2026-08-20 15:30
今晚发我 | 2026-08-20
四点三刻 | 2026-08-20 16:45
16:30前盖章 | 2026-08-20 16:30
明早9点 | 2026-08-21 09:00
明天一早 | 2026-08-21 12:00
8.28前交 | 2026-08-28
8/31 | 2026-08-31
本月25号 | 2026-08-25
15号前 | 2026-09-15
月底前 | 2026-08-31
九月十号下午五点 | 2026-09-10 17:00
两个工作日内 | 2026-08-24
一周内 | 2026-08-27
这周末 | 2026-08-23
周末前 | 2026-08-21
中秋前 | 2026-09-24
元旦前 | 2026-12-31
三季度末 | 2026-09-30
８月２７日１７：００ | 2026-08-27 17:00
2026年9月1日 | 2026-09-01
大后天 | 2026-08-23
给李总回电，4点前 | 2026-08-20 16:00
最迟下周一 | 2026-08-24
不晚于周五17点 | 2026-08-21 17:00
24小时内 | 2026-08-21 14:10
每周五 | -
周五的报表 | -
签约后3天内 | -
下周起 | -
9月31日 | -
明天EOD | 2026-08-21 18:00
周五 COB 前 | 2026-08-21 18:00
before 下周三 | 2026-08-26
KYC 明天 noon 前 | 2026-08-21 12:00
next Monday 上午 | 2026-08-24 12:00
30 mins 内 | 2026-08-20 14:40
EOM前 | 2026-08-31
within 两天 | 2026-08-22
Fri的call | -
@ 2026-08-20 14:10 Asia/Singapore SG
by today | 2026-08-20
tmr | 2026-08-21
tmr noon | 2026-08-21 12:00
by tmr 3pm can? | 2026-08-21 15:00
latest by Friday | 2026-08-21
next Mon latest | 2026-08-24
kindly revert by Tuesday | 2026-08-25
please revert by 5pm | 2026-08-20 17:00
by 1730hrs | 2026-08-20 17:30
ping me in 2 hours | 2026-08-20 16:10
within 3 working days | 2026-08-25
day after tomorrow | 2026-08-22
end Aug | 2026-08-31
mid Sept | 2026-09-15
the 25th | 2026-08-25
by 28 Aug | 2026-08-28
27-Aug-2026 | 2026-08-27
Aug 31st, 4pm | 2026-08-31 16:00
this Sat | 2026-08-22
before Deepavali | 2026-11-06
call Mr Lim by 4 | 2026-08-20 16:00
send KYC by Fri noon | 2026-08-21 12:00
before the weekend | 2026-08-21
Wed next week | 2026-08-26
do needful by EOD tomorrow | 2026-08-21 18:00
tonight 9pm | 2026-08-20 21:00
ASAP | -
the 3pm call | -
within 3 days of signing | -
@ 2026-11-13 09:40 Asia/Hong_Kong HK
聽日中午前 | 2026-11-14 12:00
今日收工前 | 2026-11-13 18:00
放工前覆我 | 2026-11-13 18:00
星期五前 | 2026-11-13
下星期三寄出 | 2026-11-18
下個禮拜二交 | 2026-11-17
聽朝10點 | 2026-11-14 10:00
後日 | 2026-11-15
今晚搞掂佢 | 2026-11-13
月尾前 | 2026-11-30
年尾前 | 2026-12-31
兩個鐘內 | 2026-11-13 11:40
半個鐘後 | 2026-11-13 10:10
三個工作天內 | 2026-11-18
下晝四點 | 2026-11-13 16:00
今日五點半前 | 2026-11-13 17:30
聖誕節前 | 2026-12-24
廿五號前過數 | 2026-11-25
下個月10號 | 2026-12-10
星期一早上9時 | 2026-11-16 09:00
下午3時30分前 | 2026-11-13 15:30
得閒先搞 | -
逢星期一 | -
聽日 EOD 前 | 2026-11-14 18:00
份 deck by 5pm 俾我 | 2026-11-13 17:00
下星期二 COB | 2026-11-17 18:00
by 星期一 noon | 2026-11-16 12:00
3個 working days 內 | 2026-11-18
今日 4pm 前覆 client | 2026-11-13 16:00
下個 Monday 的 list | -
Friday | 2026-11-13
this Friday COB | 2026-11-13 18:00
next Friday | 2026-11-20
ring Priya Monday 9am | 2026-11-16 09:00
by noon pls | 2026-11-13 12:00
EOM | 2026-11-30
in 1.5 hours | 2026-11-13 11:10
10 days from now | 2026-11-23
Dec 1, 6pm | 2026-12-01 18:00
before next week | 2026-11-13
after Christmas | 2026-12-28
sign pages by 3rd Dec | 2026-12-03
next Tues before 10:30 | 2026-11-17 10:30
yesterday | -
every Friday | -
@ 2026-11-13 09:40 America/New_York US
before Thanksgiving | 2026-11-25
draft by 11/20 | 2026-11-20
COB Tuesday | 2026-11-17 18:00
in two weeks | 2026-11-27
the 20th at noon | 2026-11-20 12:00
Sunday night | 2026-11-15
a week from today | 2026-11-20
EOY | 2026-12-31
Wednesday by 2 | 2026-11-18 14:00
wire out by 3:30 | 2026-11-13 15:30
memo to Dan, Monday morning | 2026-11-16 12:00
by the end of Q4 | 2026-12-31
five business days | 2026-11-20
first of next month | 2026-12-01
from Monday | -
@ 2026-06-13 11:05 Asia/Shanghai CN
周一早上9点 | 2026-06-15 09:00
下周一上午 | 2026-06-15 12:00
下周四下班前 | 2026-06-18 18:00
下周内 | 2026-06-18
端午前 | 2026-06-18
端午节后 | 2026-06-22
今天 | 2026-06-13
明天下午三点 | 2026-06-14 15:00
礼拜二回邮件 | 2026-06-16
周三中午 | 2026-06-17 12:00
下下周一 | 2026-06-22
一个工作日内 | 2026-06-15
3个工作日后 | 2026-06-17
五个工作日之内 | 2026-06-22
上半年结束前 | 2026-06-30
月中 | 2026-06-15
二十号前 | 2026-06-20
6月18号17:30 | 2026-06-18 17:30
7月1日前 | 2026-07-01
下月3号打款 | 2026-07-03
下月底 | 2026-07-31
十二点前 | 2026-06-13 12:00
下午5点半 | 2026-06-13 17:30
一刻钟后 | 2026-06-13 11:20
45分钟内 | 2026-06-13 11:50
48小时内 | 2026-06-15 11:05
十天后跟进 | 2026-06-23
一个月内 | 2026-07-13
周二，把名单发我 | 2026-06-16
周四之前开好户 | 2026-06-18
下季度初 | 2026-07-01
明年一月五号 | 2027-01-05
上周五 | -
周二的会 | -
收到款后两天 | -
要是周三还没到 | -
Monday 下班前 | 2026-06-15 18:00
下周三 3pm | 2026-06-17 15:00
end of 六月 | 2026-06-30
Q2末 | 2026-06-30
in 3 个工作日 | 2026-06-17
@ 2026-09-30 10:15 Asia/Shanghai CN
国庆前 | 2026-09-30
国庆节后 | 2026-10-08
10月8号上午 | 2026-10-08 12:00
周四 | 2026-10-01
下周五前给答复 | 2026-10-09
下周六 | 2026-10-10
1个工作日内 | 2026-10-08
3个工作日内 | 2026-10-10
三天后提醒我 | 2026-10-03
季末前 | 2026-09-30
十月底 | 2026-10-31
11点前 | 2026-09-30 11:00
下午四点前回我 | 2026-09-30 16:00
今天下午 | 2026-09-30 18:00
晚上7点半 | 2026-09-30 19:30
晚上九点前发 | 2026-09-30 21:00
半个钟头内 | 2026-09-30 10:45
五分钟内 | 2026-09-30 10:20
12月前 | 2026-11-30
12/1 | 2026-12-01
十二月十五号 | 2026-12-15
年内 | 2026-12-31
圣诞前 | 2026-12-24
30号 | 2026-09-30
10号 | 2026-10-10
二十五号下午 | 2026-10-25 18:00
一周后 | 2026-10-07
下个月15号 | 2026-10-15
催王总签字，下午3点 | 2026-09-30 15:00
转账今天17:00前 | 2026-09-30 17:00
明年三月底 | 2027-03-31
明晚 | 2026-10-01
后天17点前 | 2026-10-02 17:00
2月30号 | -
从下周一开始 | -
三点的电话会 | -
25点前 | -
before 国庆 | 2026-09-30
Oct 8 上午 | 2026-10-08 12:00
EOD前给我 | 2026-09-30 18:00
by 月底 | 2026-09-30
NAV表 4pm前 | 2026-09-30 16:00
@ 2025-12-30 15:30 Asia/Taipei TW
明天下班前 | 2025-12-31 18:00
今天五點前 | 2025-12-30 17:00
後天中午 | 2026-01-01 12:00
這週五 | 2026-01-02
下週三 | 2026-01-07
下下週一 | 2026-01-12
禮拜天 | 2026-01-04
兩個工作天內 | 2026-01-02
元旦後 | 2026-01-02
農曆新年前 | 2026-02-13
一月五號 | 2026-01-05
1/15前補件 | 2026-01-15
月底前送件 | 2025-12-31
下月中 | 2026-01-15
一小時內 | 2025-12-30 16:30
四點半前回電 | 2025-12-30 16:30
十天內 | 2026-01-09
週末前 | 2026-01-02
明年第一季底 | 2026-03-31
報價單週五給我 | 2026-01-02
最晚下週二中午 | 2026-01-06 12:00
簽約後一週內 | -
週四的名單 | -
上週三 | -
明天 noon 前 | 2025-12-31 12:00
by 週五 EOD | 2026-01-02 18:00
memo 下週一前給 | 2026-01-05
every 週二 | -
@ 2026-03-31 10:20 Europe/London GB
COP today | 2026-03-31 18:00
close of play Thursday | 2026-04-02 18:00
before Easter | 2026-04-02
after Easter | 2026-04-07
Friday week | 2026-04-10
in a fortnight | 2026-04-14
half past three | 2026-03-31 15:30
quarter to five | 2026-03-31 16:45
noon tomorrow | 2026-04-01 12:00
first thing tomorrow | 2026-04-01 09:00
this afternoon | 2026-03-31 18:00
by tonight | 2026-03-31
quarter end | 2026-03-31
end of next quarter | 2026-06-30
last day of April | 2026-04-30
start of next month | 2026-04-01
by 24/4 | 2026-04-24
close it before May | 2026-04-30
Wednesday 5pm, send pack | 2026-04-01 17:00
by 5.30pm | 2026-03-31 17:30
an hour from now | 2026-03-31 11:20
in 90 minutes | 2026-03-31 11:50
fix it within 48 hours | 2026-04-02 10:20
in two working days | 2026-04-02
3 business days from now | 2026-04-07
by end of next week | 2026-04-10
by end of week | 2026-04-02
next Tuesday | 2026-04-07
no later than 4pm | 2026-03-31 16:00
chase Sarah before 11 | 2026-03-31 11:00
sign-off due Wed EOD | 2026-04-01 18:00
before Christmas | 2026-12-24
by end of 2026 | 2026-12-31
invoice by 9 April please | 2026-04-09
tomorrow afternoon | 2026-04-01 18:00
this Thursday, 2 o'clock | 2026-04-02 14:00
on or before 30/06/2026 | 2026-06-30
Wed noon at the latest | 2026-04-01 12:00
within a week | 2026-04-07
31 June | -
Monday's list | -
if not by Friday | -
once legal sign off | -
last Friday | -
@ 2026-08-20 14:10 Asia/Shanghai CN
客户周五来开户。 | -
张总下周三飞新加坡。 | -
大堂电梯周六上午检修。 | -
今天下午雨真大。 | -
年会定在十二月十五号。 | -
港股圣诞节休市。 | -
新来的同事下周一报到。 | -
小王昨晚十点才下班。 | -
基金9月1日开放申购。 | -
我下周二生日。 | -
食堂周末不开门。 | -
央行周三公布利率。 | -
他们计划年底前搬到新大楼。 | -
这笔存款下月3号到期。 | -
审计组10月8号进场。 | -
对方的航班晚上八点落地。 | -
明天终于是周五了。 | -
客户说他月底前回国。 | -
上周五的路演来了四十个人。 | -
系统周日凌晨两点升级。 | -
@ 2026-11-13 09:40 Asia/Hong_Kong HK
分行星期六下午一點關門。 | -
黃生聽日放假。 | -
聽講下星期二會落雨。 | -
佢哋星期五晚聚餐。 | -
陳太今朝九點到咗分行。 | -
@ 2025-12-30 15:30 Asia/Taipei TW
捷運明天早上停駛。 | -
股東會訂在六月三十號。 | -
客戶下週三生日。 | -
林經理說他週五休假。 | -
今晚八點有球賽。 | -
@ 2026-08-20 14:10 Asia/Singapore SG
The branch closes at five on Friday. | -
Mr Tan flies to Jakarta tomorrow morning. | -
Priya starts her new role on 1 September. | -
They plan to list before year end. | -
Her flight lands at 7pm tonight. | -
Our town hall is next Thursday at 3pm. | -
Rajesh is on leave until Monday. | -
The new rate applies from 1 January. | -
The Shanghai team had Monday off. | -
System maintenance runs from 10pm Saturday to 6am Sunday. | -
@ 2026-11-13 09:40 America/New_York US
Happy Friday, everyone! | -
Markets open at 9:30 as usual today. | -
The Fed meets on Wednesday. | -
His wedding is on December 12. | -
The office party is on December 11. | -
The fee falls due on Monday. | -
I was stuck in traffic until nine. | -
The trade settled yesterday at noon. | -
Sarah's birthday is this Saturday. | -
Their CFO retires at the end of next quarter. | -
@ 2026-03-31 10:20 Europe/London GB
The auditors arrive next Tuesday. | -
The bond pays its coupon on 30 June. | -
It was still raining at 6pm yesterday. | -
The canteen is shut on Monday. | -
The client told us he signs on Thursday. | -
The lift will be out of service on Wednesday. | -
Can't believe it's month end already. | -
Last Tuesday's meeting ran until eight. | -
The lease expires on 30 September. | -
Bank holiday on Monday, lovely. | -
@ 2026-03-11 10:20 Asia/Shanghai CN
对账单 周五下班前 | 2026-03-13 18:00
本周四上午 | 2026-03-12 12:00
下周三 | 2026-03-18
下下周二前 | 2026-03-24
礼拜天之前 | 2026-03-15
星期五下午三点半 | 2026-03-13 15:30
授信报告，三天后 | 2026-03-14
半小时后 | 2026-03-11 10:50
一个半小时内给我 | 2026-03-11 11:50
四十八小时之内 | 2026-03-13 10:20
一刻钟后 | 2026-03-11 10:35
两个工作日内回复 | 2026-03-13
五个工作日后 | 2026-03-18
下一个工作日中午 | 2026-03-12 12:00
本月25号 | 2026-03-25
十二月十五号 | 2026-12-15
３月２０日前 | 2026-03-20
2026年4月1日 10:00 | 2026-04-01 10:00
2026-12-01 | 2026-12-01
3月16日至18日 | 2026-03-18
月底前补齐 | 2026-03-31
下月初 | 2026-04-01
本周内 | 2026-03-13
本月中 | 2026-03-15
清明节前 | 2026-04-03
五一节后 | 2026-05-06
今天下午 | 2026-03-11 18:00
今晚 | 2026-03-11
明早 | 2026-03-12 12:00
后天一大早 | 2026-03-13 12:00
请于明天17:30之前回复 | 2026-03-12 17:30
最迟下周一上午十点 | 2026-03-16 10:00
4月之前 | 2026-03-31
两周内 | 2026-03-25
一个月后 | 2026-04-11
5号前 | 2026-04-05
3月1日 | 2027-03-01
本月最后一个工作日 | 2026-03-31
下午5点前交 | 2026-03-11 17:00
周五的报表 | -
本周一 | -
每周三下班前 | -
签约后3天内 | -
2月30日前 | -
Friday noon | 2026-03-13 12:00
by EOD tomorrow | 2026-03-12 18:00
next Tuesday | 2026-03-17
Wed next week, please | 2026-03-18
in 90 minutes | 2026-03-11 11:50
within 24 hours | 2026-03-12 10:20
3 business days from now | 2026-03-16
by the 25th | 2026-03-25
Oct 8 6pm | 2026-10-08 18:00
credit memo - end of next week | 2026-03-20
last day of the month | 2026-03-31
first thing Monday | 2026-03-16 09:00
no later than 20 March | 2026-03-20
before April | 2026-03-31
by 3 this afternoon | 2026-03-11 15:00
Monday's list | -
ASAP | -
from Monday | -
周五 EOD | 2026-03-13 18:00
by 月底 | 2026-03-31
下周三 noon | 2026-03-18 12:00
within 3个工作日 | 2026-03-16
due 3月20日 6pm | 2026-03-20 18:00
before 清明节 please | 2026-04-03
明天 COB 前 | 2026-03-12 18:00
every 周五 | -
@ 2026-09-30 09:30 Asia/Shanghai CN
国庆前 | 2026-09-30
国庆节后 | 2026-10-08
国庆长假后第一个工作日 | 2026-10-08
三个工作日内 | 2026-10-10
10个工作日以内 | 2026-10-20
10月8日 18:00 | 2026-10-08 18:00
10/9前 | 2026-10-09
今天下班前 | 2026-09-30 18:00
中午前发出 | 2026-09-30 12:00
十一点半之前 | 2026-09-30 11:30
今天之内 | 2026-09-30
今晚九点 | 2026-09-30 21:00
大后天 | 2026-10-03
本季度末 | 2026-09-30
四季度末前 | 2026-12-31
下个月底 | 2026-10-31
12月前 | 2026-11-30
重阳节前 | 2026-10-16
元旦前完成 | 2026-12-31
年底前 | 2026-12-31
明年初 | 2027-01-01
10月中 | 2026-10-15
二十五号之前 | 2026-10-25
下周五 | 2026-10-09
下下周一9点前 | 2026-10-12 09:00
十月十二日下午两点 | 2026-10-12 14:00
九十分钟后 | 2026-09-30 11:00
2小时15分钟内 | 2026-09-30 11:45
一周后 | 2026-10-07
半年内整改完 | 2027-03-30
10月8日到10日 | 2026-10-10
11月第一个周五 | 2026-11-06
从国庆起 | -
昨天下午 | -
如果月底前没到账 | -
9点45分前 | 2026-09-30 09:45
收到材料后两个工作日内 | -
尽快 | -
before National Day | 2026-09-30
after Golden Week | 2026-10-08
by noon today | 2026-09-30 12:00
by quarter end | 2026-09-30
Thursday next week | 2026-10-08
two weeks from today | 2026-10-14
within 2 business days | 2026-10-09
October 31 | 2026-10-31
30 Oct, 5:30pm | 2026-10-30 17:30
mid-November | 2026-11-15
audit file, end of Q4 | 2026-12-31
in an hour and a half | 2026-09-30 11:00
slides for the 3pm call | -
Friday 9 October | 2026-10-09
Oct 8 上午 | 2026-10-08 12:00
EOD 前发出 | 2026-09-30 18:00
next Fri 下班前 | 2026-10-09 18:00
11月底 COB | 2026-11-30 18:00
before 国庆 | 2026-09-30
下周一 onwards | -
@ 2026-07-10 15:40 Asia/Hong_Kong HK
週五前 | 2026-07-10
請覆，下星期三 | 2026-07-15
下下星期二中午 | 2026-07-21 12:00
七月底前 | 2026-07-31
今日收工前 | 2026-07-10 18:00
明日中午十二點 | 2026-07-11 12:00
兩個工作天內 | 2026-07-14
中秋節前 | 2026-09-24
最遲下星期一上午十點 | 2026-07-13 10:00
週末前交 | 2026-07-10
三星期內 | 2026-07-31
八月三號下午 | 2026-08-03 18:00
本月二十號前 | 2026-07-20
四十五分鐘後 | 2026-07-10 16:25
星期一的名單 | -
星期四下班前 | 2026-07-16 18:00
每個月25號 | -
Friday COB | 2026-07-10 18:00
by Monday | 2026-07-13
next Friday | 2026-07-17
before next week | 2026-07-10
end of the week after next | 2026-07-24
over the weekend | 2026-07-12
before the weekend | 2026-07-10
by 5 today | 2026-07-10 17:00
half past four | 2026-07-10 16:30
tonight 9pm | 2026-07-10 21:00
in 3 weeks | 2026-07-31
a week from Monday | 2026-07-20
within three working days | 2026-07-15
15 July 10:00 | 2026-07-15 10:00
the 5th | 2026-08-05
before Mid-Autumn Festival | 2026-09-24
end of the month | 2026-07-31
Mon-Wed next week | 2026-07-15
last Friday | -
the fee falls due on Monday | -
if not by Tuesday | -
星期一 first thing | 2026-07-13 09:00
by 下星期二 3pm | 2026-07-14 15:00
EOM 前 | 2026-07-31
Fri 收工前 | 2026-07-10 18:00
next Wed 中午 | 2026-07-15 12:00
on 7月22日 | 2026-07-22
下周四下午四点 | 2026-07-16 16:00
今天六点前 | 2026-07-10 18:00
@ 2026-05-16 11:00 Europe/London GB
Monday first thing | 2026-05-18 09:00
tomorrow | 2026-05-17
this afternoon | 2026-05-16 18:00
pls revert by 2:30 | 2026-05-16 14:30
next business day | 2026-05-18
within six working days | 2026-05-26
last working day of the month | 2026-05-29
before the end of May | 2026-05-31
Friday week | 2026-05-29
a week on Tuesday | 2026-05-26
a fortnight from today | 2026-05-30
by close of business Wednesday | 2026-05-20 18:00
limit review - Thursday morning | 2026-05-21 12:00
Tues 4pm latest | 2026-05-19 16:00
Wednesday evening | 2026-05-20
beginning of next month | 2026-06-01
first working day of September | 2026-09-01
by the end of the quarter | 2026-06-30
before Christmas | 2026-12-24
on New Year's Eve | 2026-12-31
before the spring bank holiday | 2026-05-22
on or before 22 May | 2026-05-22
21st May at noon | 2026-05-21 12:00
May 26, 2026 | 2026-05-26
2026-06-05 17:00 | 2026-06-05 17:00
between 18 and 20 May | 2026-05-20
third Friday of June | 2026-06-19
the day after tomorrow | 2026-05-18
in ten days' time | 2026-05-26
in half an hour | 2026-05-16 11:30
in the next 48 hours | 2026-05-18 11:00
within a month | 2026-06-16
by year end | 2026-12-31
starting 1 June | -
April 31 | -
within 5 days of receipt | -
周一 by noon | 2026-05-18 12:00
下周三 EOD | 2026-05-20 18:00
@ 2025-12-30 16:30 Asia/Shanghai CN
元旦之前 | 2025-12-31
元旦后 | 2026-01-04
春节前办结 | 2026-02-14
春节后 | 2026-02-24
两个工作日之内 | 2026-01-04
三个工作日后 | 2026-01-05
年末前 | 2025-12-31
合规意见 1月15日前 | 2026-01-15
12月25日 | 2026-12-25
明年一月底前 | 2026-01-31
下周一下午 | 2026-01-05 18:00
下星期四上午11点 | 2026-01-08 11:00
周四 | 2026-01-01
明天下班前 | 2025-12-31 18:00
明晚 | 2025-12-31
今天傍晚六点 | 2025-12-30 18:00
17:45前 | 2025-12-30 17:45
５点半前 | 2025-12-30 17:30
二十四小时内 | 2025-12-31 16:30
两个半小时后 | 2025-12-30 19:00
十天之内 | 2026-01-09
三个月内 | 2026-03-30
2月底 | 2026-02-28
5月之前 | 2026-04-30
明年6月30日止 | 2026-06-30
二〇二六年一月二十日 | 2026-01-20
2026/1/9 15:00 | 2026-01-09 15:00
1月5日-7日 | 2026-01-07
下下周五中午前 | 2026-01-16 12:00
不晚于1月8号 | 2026-01-08
明年上半年结束前 | 2026-06-30
1月的第二个周三 | 2026-01-14
13月1日 | -
客户周五来开户 | -
本周五 | 2026-01-02
等有空的时候 | -
before New Year | 2025-12-31
before Chinese New Year | 2026-02-14
need it by Jan 9 | 2026-01-09
tomorrow COB | 2025-12-31 18:00
next Wednesday 10am | 2026-01-07 10:00
end of January | 2026-01-31
end of Q1 2026 | 2026-03-31
in 45 mins | 2025-12-30 17:15
Jan 12, first thing | 2026-01-12 09:00
five working days from now | 2026-01-07
Friday, January 16 | 2026-01-16
sometime soon | -
春节前 EOD | 2026-02-14 18:00
due by 1月9号 5pm | 2026-01-09 17:00
tmr 上午10点 | 2025-12-31 10:00
4个 business days 内 | 2026-01-06
最迟 next Monday | 2026-01-05
@ 2026-06-18 13:15 Asia/Taipei TW
端午節前 | 2026-06-18
端午節後 | 2026-06-22
三個工作天內 | 2026-06-24
下一個工作日上午 | 2026-06-22 12:00
下週三下班前 | 2026-06-24 18:00
麻煩下禮拜二給我 | 2026-06-23
下下週四前 | 2026-07-02
六月底 | 2026-06-30
上半年結束前 | 2026-06-30
七月初 | 2026-07-01
這個月內 | 2026-06-30
第三季末 | 2026-09-30
年底之前 | 2026-12-31
國慶日前 | 2026-10-08
這個月二十六號 | 2026-06-26
7月15日3點 | 2026-07-15 15:00
2026/7/1 12:00 | 2026-07-01 12:00
今天下午四點半前 | 2026-06-18 16:30
今晚十點 | 2026-06-18 22:00
明天中午 | 2026-06-19 12:00
後天 | 2026-06-20
三小時內 | 2026-06-18 16:15
六月二十二號到二十四號 | 2026-06-24
十天後 | 2026-06-28
星期日 | 2026-06-21
每天下班前 | -
開戶後五天內 | -
下週起 | -
by 6 today | 2026-06-18 18:00
Tuesday 9:30am | 2026-06-23 09:30
before July | 2026-06-30
before Dragon Boat Festival | 2026-06-18
下週五 by noon | 2026-06-26 12:00
end of 七月 | 2026-07-31
6/24 EOD 前 | 2026-06-24 18:00
@ 2026-03-11 10:20 Asia/Shanghai CN
请在周五下班前把城西支行的开户清单（共128户）发给我 | 2026-03-13 18:00
本周五之前完成3号会议室的投影仪报修 | 2026-03-13
下周三前把v2.3版授信报告交给风控部，金额是4500万 | 2026-03-18
把周一例会的纪要整理好，周四中午前发到群里 | 2026-03-12 12:00
小李负责联系7天酒店确认客户住宿，月底前搞定 | 2026-03-31
清明节前把二季度理财排期表定下来 | 2026-04-03
反洗钱系统里那16条预警，三个工作日内必须处理完 | 2026-03-16
周六福的贷后检查报告麻烦下下周二交 | 2026-03-24
两小时之内给万科那边回个邮件，附上0228数据 | 2026-03-11 12:20
周一鸣经理要的Q1业绩表，明天下午5点半前给到 | 2026-03-12 17:30
4月15号之前把2025年年报里第36页的附注改好 | 2026-04-15
五一前要把网点LED屏全部换新，预算18万以内 | 2026-04-30
二十号前请各组交齐一季度的差旅报销 | 2026-03-20
今晚八点前把三百份对账单寄出去 | 2026-03-11 20:00
大家这个礼拜天以前把网课第5章学完 | 2026-03-15
客户经理在10天内补齐KYC资料，缺的是第2、第7项 | 2026-03-21
老陈，后天上午十点前把抵押物评估价（约260万）核一遍 | 2026-03-13 10:00
最迟下月初把支付宝通道的合同签了 | 2026-04-01
半小时后把大额支付的复核做掉，流水号20260310-117 | 2026-03-11 10:50
把3月9日的错账在今天下班前冲正 | 2026-03-11 18:00
3月16日至18日之间找时间做一次消防演练，50人左右 | 2026-03-18
上半年结束前完成新核心系统的迁移，分4批 | 2026-06-30
合规部的11个整改点，本月最后一个工作日之前全部关闭 | 2026-03-31
２０２６－０４－０２前回复人行问卷，题目共２５道 | 2026-04-02
一周内把上周五的客诉结案，编号CS-0306 | 2026-03-18
Please send the updated Basel III deck (v4.1) to Helen by Friday 3pm | 2026-03-13 15:00
By end of next week, close out the 14 audit points still open from January | 2026-03-20
Upload Monday's minutes to SharePoint no later than noon tomorrow | 2026-03-12 12:00
May Zhang to confirm the USD 12m limit within 24 hours | 2026-03-12 10:20
Reconcile the 28 Feb nostro breaks before COB today | 2026-03-11 18:00
April Chen needs the signed mandate by the 20th, two originals please | 2026-03-20
Can you get the Q2 budget over to finance within the next 3 business days? | 2026-03-16
The day after tomorrow at the latest, hand over all 6 vault keys to Mr Zhou | 2026-03-13
麻烦把credit memo的draft v3在周四EOD前share给Legal | 2026-03-12 18:00
next Tuesday之前把onboarding checklist过一遍，一共42项 | 2026-03-17
请Kevin follow up那笔USD 3.5m的TT，下午4点前回复 | 2026-03-11 16:00
把Monday meeting的action items整理成Excel，明天中午12点前upload | 2026-03-12 12:00
@ 2026-05-29 15:40 Asia/Hong_Kong HK
請於6月5日前將第3版信貸建議書交予陳經理 | 2026-06-05
聽日中午12點前覆返個客，佢戶口尾號係8816 | 2026-05-30 12:00
下星期三之前完成新鴻基地產嘅年度覆核 | 2026-06-03
端午節前要將32份客戶授權書寄出 | 2026-06-18
阿強，今日收工前將嗰筆港幣280萬嘅轉賬搞掂 | 2026-05-29 18:00
下個月5號之前同會計部對好4月份的數 | 2026-06-05
半個鐘之內回覆金管局電郵，主旨是「第一季回報」 | 2026-05-29 16:10
請在三個工作天內補交董事身份證明，共5位 | 2026-06-03
星期五前提交權限清單，共17個系統 | 2026-05-29
週末前把中環分行的保險箱租約核對完 | 2026-05-29
下周二下午兩點半前把周一版本的利率表更新上線 | 2026-06-02 14:30
月底前結清九龍灣那邊第12期的裝修尾款 | 2026-05-31
七一前完成所有櫃員的防騙培訓，每人2小時 | 2026-06-30
把五月的交易記錄備份好，下個月十號交給稽核 | 2026-06-10
星期一早上十點前，請備妥3份合約正本 | 2026-06-01 10:00
六月底之前處理好周大福那5個睡眠戶口 | 2026-06-30
今晚九點前將網上銀行公告的繁體版校對好 | 2026-05-29 21:00
請李小姐在兩星期內跟進1823轉介的投訴 | 2026-06-12
個案HK-0525請於四十八小時內升級處理 | 2026-05-31 15:40
下週內把三間分行的現金限額報上來，上限各500萬 | 2026-06-05
Gary, the FX option termsheet (USD 7.5m, 3 legs) has to be with the client by 5pm today | 2026-05-29 17:00
Sun Hung Kai's annual review pack - please finish it by next Wednesday | 2026-06-03
In 90 minutes I need the final 2025 numbers on slide 8 | 2026-05-29 17:10
Get the Friday list re-signed by Tuesday noon | 2026-06-02 12:00
June Lau: refresh the sanctions list no later than 15 June | 2026-06-15
Before the end of June please dispose of the 40 old tokens in the safe | 2026-06-30
First thing Monday, chase Mr Cheung for page 2 of the W-8BEN | 2026-06-01 09:00
Please book room 1508 for the CFO's visit by EOD today | 2026-05-29 18:00
Within five working days, obtain approval for the HKD 1.2bn facility | 2026-06-05
呢份facility letter麻煩你next Thursday前搵client簽返 | 2026-06-04
Jason請喺Monday 3pm前update個tracker，第9行要改 | 2026-06-01 15:00
個pitch book要before Dragon Boat Festival出街，20頁以內 | 2026-06-18
將Tuesday個case嘅call report upload上系統，deadline係6月12號 | 2026-06-12
@ 2025-09-30 11:05 Asia/Shanghai CN
国庆节后把三季度的不良清收数据报上来，按4个口径 | 2025-10-09
今天下午四点前把放假安全自查表交到302 | 2025-09-30 16:00
国庆前务必把金库的2号摄像头修好 | 2025-09-30
10月8日18:00前把系统变更方案v1.7上传 | 2025-10-08 18:00
下下周二之前给工行回函，文号是〔2025〕66号 | 2025-10-14
请王珂在三个工作日内完成12家企业的回访 | 2025-10-11
年底前把ETC欠款的38户全部清掉 | 2025-12-31
10月15日上午要把董事会材料印好，一式9份 | 2025-10-15 12:00
一个半小时后把今天的头寸表发给资金部 | 2025-09-30 12:35
下周五前请各支行报送双十一活动方案 | 2025-10-10
11月前完成全部600台POS机的升级 | 2025-10-31
麻烦把周三要用的幻灯片今晚十点前传给我，大概25页 | 2025-09-30 22:00
请于本季度末前完成代销基金的双录补录 | 2025-09-30
各位请在45分钟内确认国庆值班表 | 2025-09-30 11:50
国庆值班表请李芳今天中午12点前贴到公告栏 | 2025-09-30 12:00
下个月二十号之前整理完1到9月的凭证 | 2025-10-20
明天系相关敞口，十月十三号前逐笔列示 | 2025-10-13
12/1前把新版网银的常见问题写完 | 2025-12-01
今日头条的投放合同（32万）请法务下月15号前审完 | 2025-10-15
6个月内完成该行58名柜员的轮岗 | 2026-03-30
请在2026年1月31日之前把存量U盾换成第3代 | 2026-01-31
今晚把第14批回单都打出来，别漏了老孙那两张 | 2025-09-30
Please wrap up the Golden Week staffing plan by 5 pm today | 2025-09-30 17:00
Freeze the Q3 ledger before COB, all 11 entities | 2025-09-30 18:00
After the National Day holiday, send KPMG the 19 confirmation letters | 2025-10-09
By Oct 13, translate clauses 4 to 7 of the Thursday draft | 2025-10-13
Summarise the 2024 complaints (about 340) by mid-October | 2025-10-15
Ring-fence CNY 90m for Ms Tian by the end of the year at the latest | 2025-12-31
Wei, get me the T+1 settlement fails report within two hours | 2025-09-30 13:05
All 7 branch managers are to return the self-assessment by October 20, 10:00 | 2025-10-20 10:00
请在EOD today之前close掉JIRA-3091 | 2025-09-30 18:00
三季度的MIS report请by Oct 10发给HQ，版本用v5 | 2025-10-10
把vendor list里的8家重新rating，10月底前done | 2025-10-31
@ 2026-07-18 09:30 Asia/Taipei TW
下週三下班前請把房貸利率方案2.0送審 | 2026-07-22 18:00
麻煩後天把第8號保管箱的鑰匙交回總務 | 2026-07-20
週一上午十一點前，請淑芬確認那筆新台幣650萬的匯款 | 2026-07-20 11:00
中秋節前要完成五家分行的無障礙坡道 | 2026-09-24
8/5前補齊公司戶的實質受益人聲明書3份 | 2026-08-05
本月25號以前繳交上半年的教育訓練時數，至少12小時 | 2026-07-25
兩個工作天內回覆檢查局的第4點意見 | 2026-07-21
七月底前把信義分行的ATM汰換完，共9台 | 2026-07-31
請國豪於下週五下午三點前把週報第27期寄出 | 2026-07-24 15:00
今天中午前要把資料庫的還原測試跑完一次 | 2026-07-18 12:00
第三季結束前上線新版行動銀行5.2 | 2026-09-30
雙十節前寄出一萬兩千封利率調整通知 | 2026-10-08
3天後交出與星展的對照表，欄位18個 | 2026-07-21
這個週末把停電演練的腳本寫好，三頁就好 | 2026-07-19
王協理交代：九月一號以前要安排好2位備援人員 | 2026-09-01
大額持股申報請於115年8月31日前完成 | 2026-08-31
請在下週二中午12點之前更新黑名單比對參數至0.85 | 2026-07-21 12:00
盤點3個金庫的外幣，時間抓在7月27日到29日之間 | 2026-07-29
By tomorrow 6pm, please patch the 2 DR servers in Taichung | 2026-07-19 18:00
Marketing wants the Father's Day banner (1200x628) by Thursday | 2026-07-23
Review the Sunday batch logs and report back by 4pm today | 2026-07-18 16:00
Please migrate the Monday.com boards to Jira by the end of August | 2026-08-31
Return all 8 temp badges within five business days | 2026-07-24
Fix the typo on page 3 of the 1H26 report by noon | 2026-07-18 12:00
請把UAT的test case在下週四前review完，第15題先跳過 | 2026-07-23
Next Friday EOD前，麻煩Amy把KYC refresh的名單finalize | 2026-07-24 18:00
這份NDA請legal team在8月1日之前sign off | 2026-08-01
@ 2026-12-30 16:15 Europe/London GB
Post the final 2026 accruals by EOD tomorrow, all GBP 3.2m of them | 2026-12-31 18:00
Please return the Year 9 work-experience forms by 15 January | 2027-01-15
First thing Monday, reset the limits for desk 4 | 2027-01-04 09:00
Before Easter we need the branch lease at 27 King Street renewed | 2027-03-25
Can someone archive the Christmas rota by the end of this week? | 2026-12-31
Tom, send Lloyds the v6 side letter within two working days | 2027-01-04
By 10:30 tomorrow the Boxing Day incident report should be on my desk | 2026-12-31 10:30
Submit your comments on Form 10-K by Jan 8, 5 pm London time | 2027-01-08 17:00
Double-check the New Year's Day standing orders by 6pm tonight | 2026-12-30 18:00
Get the March Capital file reviewed by next Wednesday | 2027-01-06
I need 3 quotes for the shredder within 48 hours | 2027-01-01 16:15
Rewrite section 2.4 of the handbook by the end of Q1 | 2027-03-31
Have all 5 contracts back with Anna a week from Monday | 2027-01-11
Please file the FCA return (REP-CRIM) no later than 29 January 2027 | 2027-01-29
Sort out Natalie's access to the 7th floor in the next 45 minutes | 2026-12-30 17:00
Update the Monday morning briefing template by Tuesday at noon | 2027-01-05 12:00
The Thursday club minutes: type up and circulate by the 12th | 2027-01-12
Before Chinese New Year, print 800 red packets with the new logo | 2027-02-05
Kindly settle invoice 20261130 for £4,815 by 4 January | 2027-01-04
By the last day of January, complete the 11 outstanding CDD reviews | 2027-01-31
Get Priya the 1-in-20 stress figures three business days from now | 2027-01-05
Remove the 20 leavers from the mailing list by mid-January | 2027-01-15
In a fortnight at the latest, deliver the 3-year plan to Mrs Day | 2027-01-13
Call the landlord on Tuesday at 2pm about floor 5 and the £900 deposit | 2027-01-05 14:00
Please have the 12-page month-end pack out before next week | 2026-12-31
元旦前把英镑头寸的第2版预测发给总行 | 2026-12-31
2月3号以前准备好春节慰问名单，80人左右 | 2027-02-03
下周四上午把伦敦分行的11项指标过一遍 | 2027-01-07 12:00
元旦后把新的手续费率0.35%挂到官网 | 2027-01-04
今天下班前确认王小年的签证材料，缺3样 | 2026-12-30 18:00
下月底前把与汇丰的第6号附件谈妥 | 2027-01-31
一月八號前把倫敦辦公室的52張椅子盤點完 | 2027-01-08
麻烦把FY26的management letter在Jan 12之前给到PwC | 2027-01-12
这个change request（CR-2291）tomorrow noon前要approve | 2026-12-31 12:00
year end前把dormant account的list清一遍，一共77个 | 2026-12-31
請Oscar喺下星期一10am前check返嗰3個SWIFT message | 2027-01-04 10:00
@ 2026-11-23 09:10 America/New_York US
Wire the $1.75M escrow by 2 p.m. today, reference 8834 | 2026-11-23 14:00
Before Thanksgiving, get all 9 branch schedules approved | 2026-11-25
Pull the Black Friday fraud rules into test by Wednesday noon | 2026-11-25 12:00
Need the revised Reg E disclosure, version 3, by 12/1 please | 2026-12-01
By the end of the week, please close 14 of the 22 tickets | 2026-11-27
Rosa, will you ship the 401(k) packets to 60 employees by Dec 15? | 2026-12-15
Before December, migrate the last 5 ATMs on Route 9 | 2026-11-30
Please answer the OCC's 17 questions within ten business days | 2026-12-08
Two weeks from today I want the CCAR dry run finished | 2026-12-07
Give me the 10-year swap quote in 20 minutes | 2026-11-23 09:30
Before Christmas, return the 3 loaner laptops to IT | 2026-12-24
Send the Q4 outlook, 5 slides max, to August Brown by tomorrow 11am | 2026-11-24 11:00
Escalate case 1123-B to level 2 by 10:45 am | 2026-11-23 10:45
Next Friday at the latest: the TGI Fridays lease amendment, signed | 2026-12-04
Sign off on the Tuesday wire template by Friday | 2026-11-27
I'd like the Jan 2027 holiday calendar published by the 4th | 2026-12-04
Please review pages 12-19 between now and Wednesday 4pm | 2026-11-25 16:00
Have legal bless the Sunday Night Football promo by next Monday | 2026-11-30
Set up 4 test accounts no later than 9:30 tomorrow morning | 2026-11-24 09:30
Collect signatures from all 3 trustees by the first Friday of December | 2026-12-04
Tomorrow afternoon, swap the 2 UPS batteries in rack 7 | 2026-11-24 18:00
Within a month, bring the 12 leftover paper files from Vault B upstairs | 2026-12-23
请在感恩节前把5个代理行的账户余额确认函收回 | 2026-11-25
12月15日前把纽约分行的第3季度整改台账更新完 | 2026-12-15
请在72小时内响应纽约州金融局的第14号函 | 2026-11-26 09:10
明天下午三点前把COSO问卷的前8题答好 | 2026-11-24 15:00
小周，本周三之前给客户退回多收的125美元 | 2026-11-25
聖誕節前請把1200本月曆寄給客戶 | 2026-12-24
请把wire的repair queue在noon前清到10笔以内 | 2026-11-23 12:00
20笔suspense item麻烦Rita这周五之前book完，留comment | 2026-11-27
@ 2026-03-11 10:20 Asia/Shanghai CN
周五上午十点总行来检查，一共四个人 | -
上周三发的那只理财昨天已经售罄，共2.3亿 | -
明天晚上全行系统升级，柜面22点后停止服务 | -
新版手机银行3月20日上线，目前测试通过率98% | -
王行长周四下午在杭州开会，手机打不通 | -
春节前那批贷款本周一已经全部投放完毕 | -
据说下个月要降息25个基点，新闻里看到的 | -
这周五是老刘退休的日子，时间过得真快 | -
客户说他周五来开户，还带三个朋友 | -
专家认为年底前利率不会有太大变化 | -
Our CEO speaks at the Boao Forum on March 26 | -
The bond matures on 15 June 2026 and pays 3.1% | -
I was out sick yesterday, feeling better now | -
The Fed meets next Wednesday | -
FYI，下周三Audit team会on-site，在18楼 | -
@ 2026-05-29 15:40 Asia/Hong_Kong HK
八號風球預計今晚十點後改掛三號 | -
恒指今日收市升312點，成交1,450億 | -
下星期一起分行營業時間改為九點半至五點 | -
陳太琴日已經嚟攞咗支票簿 | -
六月十九號端午節全線分行休息 | -
我阿媽星期日生日，屋企一齊食飯 | -
Happy Friday everyone, the weekend forecast is sunny | -
HSBC reports its results on 4 August | -
Mr Ho's time deposit rolls over on 12 June at 2.8% | -
Lunch today was great, thanks again for the treat | -
The annual dinner is on Friday 12 June at the Peninsula | -
個server琴晚12點down咗，而家已經resume | -
下星期四個town hall會喺Zoom搞，由CEO主講 | -
@ 2025-09-30 11:05 Asia/Shanghai CN
国庆长假从10月1日放到8日，9日正常上班 | -
三季度的数据昨天下班前已经报上去了 | -
今年中秋是10月6日，正好赶在假期里 | -
今天上午的消防演练顺利结束，用时18分钟 | -
央行今天开展了2422亿元逆回购 | -
这笔贷款10月20日到期，客户说会续作 | -
张经理节后就调去深圳分行了 | -
Markets on the mainland reopen on October 9 | -
Traffic will be terrible tonight, everyone is leaving town | -
The auditors left on Monday with no findings | -
We hit 112% of the Q3 target as of this morning | -
今天的townhall录像已经upload好了，时长90分钟 | -
@ 2026-07-18 09:30 Asia/Taipei TW
昨天下班前我已經把報表寄出去了 | -
台積電七月十六日開了法說會，股價隔天跌了2% | -
下週三起自動櫃員機的跨行手續費調為15元 | -
今天早上七點的地震，分行都沒事 | -
我們家小孩八月三十一號開學 | -
客戶說他禮拜五去過分行，排了40分鐘 | -
董事會訂在8月12日下午兩點召開，地點同上次 | -
聽說隔壁分行週一要搬到新大樓 | -
The branch on Zhongxiao Road opens at 9 on weekdays | -
Our new core system went live last Sunday without a hitch | -
Interest is credited on the 21st of each month | -
He's flying back from Tokyo tomorrow night | -
上週五的sprint demo很成功，客戶給了4.5分 | -
@ 2026-12-30 16:15 Europe/London GB
The office closes at 3pm tomorrow for New Year's Eve | -
Trains are cancelled until 3 January because of the strike | -
My last day here is 29 January, it's been a pleasure | -
Sarah had her baby on Boxing Day, both doing well | -
The new tariff takes effect on 1 April 2027 | -
It snowed all night, I only got in at noon | -
The year end party was on the 18th and cost £2,300 | -
Analysts expect sterling to reach 1.30 by the end of March | -
伦敦这边元旦放一天假，4号恢复上班 | -
英镑昨晚跌破1.25，今早又回来了 | -
小赵明年一月调到法兰克福，下周一飞 | -
我周四half day，下午不在desk | -
@ 2026-11-23 09:10 America/New_York US
Thanksgiving is this Thursday, markets close early on Friday | -
The wire went out at 8:15 this morning, $250k | -
Payroll hits accounts on the 30th | -
Jim said the regulators come in on December 7 | -
The 9am standup is now at 9:30 | -
The premium falls due on Dec 1 and is on autopay | -
感恩节那天美股休市，周五提前到下午一点收盘 | -
美联储12月9日开会，大家都在猜结果 | -
母公司的第三季財報上週四公布，獲利成長6% | -
@ 2026-08-20 14:10 Asia/Shanghai CN
小王周五送合同到总行 | 2026-08-21
周五体检 | 2026-08-21
明天上午打印开户资料 | 2026-08-21 12:00
下周三给审计部发对账单 | 2026-08-26
把授信报告发给李总，周一 | 2026-08-24
明早9点取公章 | 2026-08-21 09:00
压力测试模型更新 周二 | 2026-08-25
请张敏周一下午3点把清单补齐 | 2026-08-24 15:00
交反洗钱自查表，下周五 | 2026-08-28
8月31号报销差旅费 | 2026-08-31
今天4点给分行回电话 | 2026-08-20 16:00
老陈下周二把材料交到人行 | 2026-08-25
后天把备份磁带送到机房 | 2026-08-22
月底盘点现金 | 2026-08-31
三天后跟进王女士的贷款申请 | 2026-08-23
下下周一换门禁密码 | 2026-08-31
半小时后提醒我关闭测试环境 | 2026-08-20 14:40
续租保管箱 9月10日 | 2026-09-10
今晚核对跑批日志 | 2026-08-20
联系清算中心核实退汇 明天下午 | 2026-08-21 18:00
下月初更新利率表 | 2026-09-01
给新同事开系统权限（小赵，周一） | 2026-08-24
@ 2026-03-13 10:20 Asia/Hong_Kong HK
下星期二交KYC文件給合規部 | 2026-03-17
星期四覆核信用額度 | 2026-03-19
請Winnie週三下午把新表格寄給分行 | 2026-03-18 18:00
牙醫 3月24日上午11點 | 2026-03-24 11:00
更新風險登記冊，下週五 | 2026-03-20
禮拜一打電話給物業修冷氣 | 2026-03-16
本月25號付租金 | 2026-03-25
續牌申請表 四月十五號 | 2026-04-15
下午四點把報價單傳給財資部 | 2026-03-13 16:00
covenant memo Thursday | 2026-03-19
Call Mr Lau tomorrow 11am | 2026-03-14 11:00
Jenny to send the term sheet Monday | 2026-03-16
Monday: chase legal for the side letter | 2026-03-16
Please upload the trade blotter this afternoon | 2026-03-13 18:00
sign the ISDA amendment next Wednesday | 2026-03-18
Renew HKMA portal certificate 31 March | 2026-03-31
Audit response letter, end of month | 2026-03-31
同Peter confirm FX rate 下週一 | 2026-03-16
send 客戶名單 to Amy 星期三 | 2026-03-18
In 90 minutes ping the dealing desk | 2026-03-13 11:50
expense claim Mar 27 | 2026-03-27
@ 2026-05-30 11:05 Asia/Singapore SG
Reconcile the nostro accounts Tuesday | 2026-06-02
Tuesday morning, check the SWIFT queue | 2026-06-02 12:00
Flu jab Wed 2pm | 2026-06-03 14:00
Wei Ling to submit the MAS return Thursday noon | 2026-06-04 12:00
Tomorrow: back up the shared drive | 2026-05-31
Return the visitor passes on Friday | 2026-06-05
Order toner 5 June | 2026-06-05
Please, on Thursday, email the revised covenant table to Raj | 2026-06-04
Raj and Mei to close the open audit points June 12 | 2026-06-12
Upload payroll file 9 June 10am | 2026-06-09 10:00
周二 review 一下 loan tape | 2026-06-02
周三把 pitch book 发给 Daniel | 2026-06-03
Siti, please update the limits sheet next Thursday | 2026-06-04
Three days from now remind Ken about the guarantee | 2026-06-02
passport renewal 15 June | 2026-06-15
first thing Tuesday call the custodian | 2026-06-02 09:00
Tonight: shut down the UAT servers | 2026-05-30
@ 2026-09-30 15:40 Asia/Shanghai CN
10月8日上午重新盘点凭证 | 2026-10-08 12:00
国庆节后把合同原件寄给客户 | 2026-10-08
今天下午5点锁好金库 | 2026-09-30 17:00
小刘十月九号去税务局交申报表 | 2026-10-09
下周五打印回单寄给客户 | 2026-10-09
十月十二号补签授权书 | 2026-10-12
两小时后回复监管邮件 | 2026-09-30 17:40
财务小孙10月16号把发票寄出 | 2026-10-16
整理档案室，10月20日 | 2026-10-20
下周四上午10点给老客户打回访电话 | 2026-10-08 10:00
年底清理休眠账户 | 2026-12-31
下个月15号续签网点租约 | 2026-10-15
护照换发 十月二十六日下午两点 | 2026-10-26 14:00
把Q3 deck发给CFO，10/9 | 2026-10-09
@ 2025-12-30 09:15 Europe/London GB
Pay the custodian invoice tomorrow | 2025-12-31
Stock count sign-off Wednesday 4pm | 2025-12-31 16:00
Tom: ring the FCA helpdesk Friday | 2026-01-02
Shred the old mandates on Jan 6 | 2026-01-06
Can you post the VAT return on 7 January? | 2026-01-07
Blood test Friday 11am | 2026-01-02 11:00
Remember to renew the Bloomberg licence on the 15th | 2026-01-15
Priya to rotate the API keys in two weeks | 2026-01-13
next Monday reset the vault codes | 2026-01-05
Dan, on Monday afternoon test the fallback line | 2026-01-05 18:00
In 45 minutes nudge treasury about the fixing | 2025-12-30 10:00
Scan the mandate to Edinburgh this morning | 2025-12-30 12:00
Collect new token from IT, Fri 2 Jan 9:30am | 2026-01-02 09:30
@ 2026-04-21 13:30 Asia/Taipei TW
週四把放款文件送到總行 | 2026-04-23
小林明天上午去郵局寄存證信函 | 2026-04-22 12:00
健檢 週五 | 2026-04-24
下週一向金管會補件 | 2026-04-27
四月三十日繳電費 | 2026-04-30
十分鐘後打給資訊處 | 2026-04-21 13:40
後天下午三點半跟林太太對保 | 2026-04-23 15:30
記得禮拜五領支票簿 | 2026-04-24
月底把印鑑卡掃描歸檔 | 2026-04-30
麻煩怡君下週三更新客戶風險等級 | 2026-04-29
換發金融卡給陳太太 5月5日 | 2026-05-05
@ 2026-08-20 14:10 Asia/Shanghai CN
周五有台风，气温会下降 | -
核心系统周六凌晨2点自动升级 | -
小李下周一到周三休年假 | -
网银明天上午暂停服务两小时 | -
食堂周五供应月饼 | -
王行长下周二飞上海出差 | -
审计组周一进场 | -
人民币周三对美元小幅升值 | -
9月1日新版利率开始生效 | -
昨天下午三点机房断电了 | -
总行今天上午公布了半年报 | -
客户说周五会来网点取卡 | -
会议室明天下午已经被占用 | -
A股周四低开高走，券商股领涨 | -
周末愉快，周一见！ | -
邮件服务器今晚会自动重启 | -
美联储主席周五在杰克逊霍尔讲话 | -
三号柜台周二起停用 | -
据说空调下周三就能修好 | -
他周一生病了，没来上班 | -
这批款项预计周五前到账 | -
新来的实习生8月24日报到 | -
对手行昨晚宣布下月初降息 | -
电梯周四检修，只有一部能用 | -
My flight lands at 6pm tomorrow, so I am offline until then. | -
The cafeteria will be closed on Monday for cleaning. | -
Heavy rain is expected in Shanghai on Friday afternoon. | -
The batch job finished at 3am today without errors. | -
Analysts think the yuan may weaken by Friday. | -
@ 2026-03-13 10:20 Asia/Hong_Kong HK
港股今早高開兩百點 | -
陳經理下星期一放大假 | -
黑色暴雨警告下午兩點已取消 | -
金管局官員星期三到訪 | -
恒指星期四收市跌三百點 | -
客戶下週二會從倫敦飛過來 | -
自動櫃員機昨晚十點恢復正常 | -
新同事Kelly星期一上班 | -
天文台說明天轉涼 | -
大廈週日停電，升降機不能用 | -
祝各位星期五快樂！ | -
聯儲局下週三公布議息結果 | -
The Hang Seng fell 2% on Thursday. | -
Our Central branch opens at 9am on Saturdays now. | -
Happy Friday everyone, enjoy the sunshine! | -
Carmen is on leave next Tuesday and Wednesday. | -
The regulator visited us last Monday. | -
The Fed announces its rate decision next Wednesday. | -
Traders expect the Hibor spike to fade by month end. | -
The vendor said the new scanners arrive on Thursday. | -
The old portal was switched off this morning. | -
Ivan joined the credit team on 2 March. | -
Swift traffic peaked at 11am and is back to normal. | -
UAT 環境今晚會自動 refresh | -
HSBC 今早 announce 咗業績 | -
@ 2026-05-30 11:05 Asia/Singapore SG
Markets in Singapore are closed on Monday for Vesak Day. | -
It will be hazy on Tuesday, according to the forecast. | -
Our Jurong branch moves to its new address on 8 June. | -
The auditors arrive on Wednesday and stay for three days. | -
Mei Fong gave birth on Thursday, both are well! | -
The mobile app was down for an hour yesterday evening. | -
Citi raised its gold forecast on Friday. | -
The nightly job starts at 11pm and sends reports automatically. | -
The storm should be over by noon tomorrow. | -
A delegation from Jakarta visits our office on Thursday morning. | -
The lift will be out of service on Tuesday. | -
The new CEO took office on 1 May. | -
Oil rose 3% on Friday after the OPEC meeting. | -
System restored at 10:40, all payments are flowing again. | -
新加坡分行周一放假，周二恢复营业 | -
Daniel 周三 fly 去东京，下周才回来 | -
App 今天早上 crash 了两次 | -
@ 2026-09-30 15:40 Asia/Shanghai CN
国庆期间网点10月4日恢复营业 | -
祝大家国庆节快乐，8号见 | -
沪深交易所10月1日至7日休市 | -
张姐10月8日从总行调过来 | -
高速公路明天会很堵 | -
央行今天上午开展了逆回购操作 | -
银联系统今晚12点切换，期间短暂中断 | -
上证指数周三收盘上涨1.2% | -
台风预计周五前离开广东 | -
新大楼10月20日启用 | -
隔壁支行上周五被检查了 | -
我妈妈明天来看我 | -
10月1日是国庆节，银行放假七天 | -
Data center 明天凌晨会做 failover | -
审计说 finding 周一已经 close 了 | -
The Shanghai exchange reopens on October 8. | -
Mr Zhang left the bank on Monday. | -
Our Beijing colleagues are off until October 7. | -
@ 2025-12-30 09:15 Europe/London GB
London markets close early at 12:30 tomorrow. | -
Sarah is working from home on Friday. | -
Happy New Year, see you all on Monday! | -
Snow is forecast for Thursday night across Scotland. | -
The card platform went live on Saturday and is stable. | -
The building will be locked on 1 January. | -
Barclays reports its results on 10 February. | -
The FCA published new guidance this morning. | -
Trains are not running on Thursday because of the strike. | -
The backup completed at 4am and all checks passed. | -
Gilts rallied on Monday as inflation cooled. | -
Jack retired last Friday after thirty years at the bank. | -
The fee goes up on January 5. | -
Economists see sterling at 1.40 by March. | -
The server restarts itself every night at 2am. | -
Half the team was off sick on Monday. | -
Our auditors are in Manchester on Wednesday. | -
@ 2026-04-21 13:30 Asia/Taipei TW
台股今天早盤上漲一百點 | -
氣象署說週四會下大雨 | -
董事長週五到高雄分行參訪 | -
志明下週一請假 | -
系統昨晚十一點已恢復 | -
5月1日勞動節銀行不營業 | -
新分行四月二十八日開幕 | -
Kevin 週四人在香港，手機打不通 | -
Server 昨天下午三點 down 掉了 | -
Teams 今天早上 lag 得很嚴重 | -
@ 2026-08-20 14:10 Asia/Shanghai CN
Wire room stays open late on Friday | -
Bill 2231 became law on 1 September | -
周四食堂不开 | -
Half the team is out tomorrow | -
The branch closes at noon on Saturday | -
Markets shut on Monday for the bank holiday | -
Our new colleague joins us on 1 September | -
Rates decision comes out at 2pm | -
Snow expected on Friday | -
No one in the office on Friday | -
Payday is Friday | -
Quarter end is 30 September | -
Audit season begins tomorrow | -
Happy Friday everyone | -
TGIF, see you on Monday | -
Client lunch went well today | -
I'll be on leave tomorrow | -
I am out tomorrow | -
Back on Monday | -
Out of office until Monday | -
Lunch is on me tomorrow | -
Deposit matures on 3 September | -
Fed meets next Wednesday | -
Network outage from 8pm to 10pm tonight | -
The contract ran out yesterday | -
Spoke with Mr Li this morning | -
He retires next month | -
Volume doubled this week | -
Tomorrow is a holiday | -
Friday works for me | -
Monday morning traffic was terrible | -
New regulation takes effect on 1 October | -
Two guards will be at the door tomorrow | -
Interest accrues from today | -
The courier came at 9am | -
Canteen serves fish on Friday | -
明天下雨 | -
今天好热 | -
周五是小王生日 | -
明天总行检查组来 | -
下周一开始执行新利率 | -
9月1日起新规生效 | -
这周五放假 | -
周三系统升级，晚上八点停机 | -
昨天的会开得不错 | -
客户说周五过来签字 | -
李总明天出差 | -
我明天不在 | -
我下周休假 | -
今天行里停电两小时 | -
这笔贷款9月5日到期 | -
8月25日是他们的结息日 | -
周一食堂有饺子 | -
周六加班的人有调休 | -
明天最高气温38度 | -
王总今天心情不错 | -
上周五已经交了 | -
下午三点的会取消了 | -
会议改到周四下午 | -
明天限行尾号3和8 | -
周五值班的是小李 | -
今天是发薪日 | -
月底总是很忙 | -
年底冲业绩大家都累 | -
三点半收市 | -
股市周一大跌 | -
央行周五公布数据 | -
新系统下周上线 | -
隔壁支行周四搬家 | -
空调明天有人来修 | -
Board deck Thursday | 2026-08-20
Weekly sync on Friday | 2026-08-21
Call the client on Friday | 2026-08-21
rework the pitch on Monday | 2026-08-24
Ping Li tomorrow | 2026-08-21
KYC refresh for Acme tomorrow | 2026-08-21
Q3 report Friday | 2026-08-21
Jo, wipe 6 laptops on Monday | 2026-08-24
Friday: send the deck | 2026-08-21
tomorrow chase Bob for the mandate | 2026-08-21
Offsite planning on Monday | 2026-08-24
Collateral review tomorrow 3pm | 2026-08-21 15:00
Dry run on Monday at 10 | 2026-08-24 10:00
周五发工资表给财务 | 2026-08-21
周五交报告 | 2026-08-21
明天请假条交给我 | 2026-08-21
周四和客户开会 | 2026-08-20
明天面签 | 2026-08-21
下周二路演 | 2026-08-25
周五前报告 | 2026-08-21
小王周五出报告 | 2026-08-21
李明明天把材料送到总行 | 2026-08-21
报告周五 | 2026-08-21
周五加班做报表 | 2026-08-21
周一早上巡检机房 | 2026-08-24 12:00
今天盘库 | 2026-08-20
今晚对账 | 2026-08-20
周五报告给王总 | 2026-08-21
我明天去分行拿章 | 2026-08-21
"""


@pytest.mark.parametrize("case", cases(STRANGERS), ids=str)
def test_a_stranger_is_understood(case: Case) -> None:
    assert only_when(told(case)) == case.wanted
