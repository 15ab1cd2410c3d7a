"""How deadlines are read: phrases as people write them, and what they mean on a given morning.

A line is ``phrase | day [hour] [ask]``. A day without an hour is its end; ``-`` is no deadline at all, ``? why`` is
one that cannot be read. ``@`` opens a line that says when, where and by which calendar those below it are read.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from bot.rules.dates import read
from bot.rules.worktime import Calendar

TABLE = """
@ 2026-11-25 10:00 Asia/Shanghai CN                    a Wednesday morning

# absolute
2026-12-01 | 2026-12-01
2026-12-1 | 2026-12-01
2026/12/1 | 2026-12-01
2026/12/01 | 2026-12-01
2026.12.01 | 2026-12-01
2026.12.1前 | 2026-12-01
20261201前 | 2026-12-01
12/1 | 2026-12-01
12/1前 | 2026-12-01
12-01 | 2026-12-01
12-1前 | 2026-12-01
12.1前 | 2026-12-01
12.15之前 | 2026-12-15
12月1日 | 2026-12-01
12月1号 | 2026-12-01
12 月 1 日 | 2026-12-01
12月1日前 | 2026-12-01
12月1日之前 | 2026-12-01
12月1日（含）之前 | 2026-12-01
12月1 | 2026-12-01
2026年12月1日 | 2026-12-01
2026年12月1日 18:00 | 2026-12-01 18:00
2026年12月1日18时 | 2026-12-01 18:00
2026年12月1日下午6点 | 2026-12-01 18:00
2026年 12月 1日 | 2026-12-01
26年12月1日 | 2026-12-01
二〇二六年十二月一日 | 2026-12-01
二零二六年十二月一日 | 2026-12-01
十二月一日 | 2026-12-01
十二月十五号 | 2026-12-15
十二月廿五日 | 2026-12-25
十二月三十一号前 | 2026-12-31
12月15号前 | 2026-12-15
12月15号18点前 | 2026-12-15 18:00
１２月１５日 | 2026-12-15
１２／１５ | 2026-12-15
２０２６－１２－０１　１８：００ | 2026-12-01 18:00
本月25号 | 2026-11-25
本月30号 | 2026-11-30
这个月30号前 | 2026-11-30
30号 | 2026-11-30
30号前 | 2026-11-30
三十号之前 | 2026-11-30
下月5号 | 2026-12-05 day_off
下个月8号 | 2026-12-08
下个月十号前 | 2026-12-10
明年1月15日 | 2027-01-15
明年3月1日前 | 2027-03-01
2027年1月15日 | 2027-01-15
明年三月五号 | 2027-03-05
今年12月20号 | 2026-12-20 day_off
1 Dec | 2026-12-01
1 December | 2026-12-01
1st December | 2026-12-01
1st of December | 2026-12-01
the 1st of December | 2026-12-01
Dec 1 | 2026-12-01
Dec 1st | 2026-12-01
Dec. 1 | 2026-12-01
December 1st | 2026-12-01
December 1, 2026 | 2026-12-01
December 1st, 2026 | 2026-12-01
Dec 1 2026 | 2026-12-01
1 Dec 2026 | 2026-12-01
01-Dec-2026 | 2026-12-01
1-Dec | 2026-12-01
December first | 2026-12-01
the first of December | 2026-12-01
the twenty-fifth of December | 2026-12-25
Oct 8 2027 6pm | 2027-10-08 18:00
by Dec 15 | 2026-12-15
by the 30th | 2026-11-30
the 30th | 2026-11-30
the 25th | 2026-11-25
on the 30th | 2026-11-30
by the 27th at noon | 2026-11-27 12:00
25/12 | 2026-12-25
by 25/12/2026 | 2026-12-25
12/25/2026 | 2026-12-25
12/25 | 2026-12-25
by 12/25 | 2026-12-25
by 12/7 | 2026-12-07 ambiguous
due 12/7/2026 | 2026-12-07 ambiguous
12/7前 | 2026-12-07
Tue 1 Dec 2026 | 2026-12-01
Tuesday, December 1 | 2026-12-01
Fri 27 Nov 2026, 18:00 | 2026-11-27 18:00
2026年11月27日 周五 18:00 | 2026-11-27 18:00
2026年11月27日 週五 18:00 | 2026-11-27 18:00
11月27日（周五）18:00前 | 2026-11-27 18:00
周五（11月27日）前 | 2026-11-27
2026-12-01T18:00:00+08:00 | 2026-12-01 18:00
2026-12-01T10:00Z | 2026-12-01 18:00
2026-12-01 18:00 | 2026-12-01 18:00
2026-12-01 6pm | 2026-12-01 18:00

# rolled, past, unreadable
10月8日 18:00 | 2027-10-08 18:00 rolled
Oct 8 6pm | 2027-10-08 18:00 rolled
10月8日 | 2027-10-08 rolled
3月1日前 | 2027-03-01 rolled
by March 5 | 2027-03-05 rolled
11/20 | 2027-11-20 rolled
5号 | 2026-12-05 rolled
24号前 | 2026-12-24 rolled
by the 20th | 2026-12-20 rolled
31号 | 2026-12-31
本月5号 | ? past
今年3月1日 | ? past
2020-01-01 | ? past
2026年11月1日 | ? past
1 Nov 2026 | ? past
yesterday | ? past
by yesterday | ? past
昨天 | ? past
昨天下班前 | ? past
前天 | ? past
上周五 | ? past
last Friday | ? past
上个月底 | ? past
last month | ? past
3天前 | ? past
three days ago | ? past
this Monday | ? past
本周一 | ? past
这周二前 | ? past
today 9am | ? past
今天上午9点 | ? past
31 Feb | ? unreadable
2月30日 | ? unreadable
2月30日前 | ? unreadable
by Feb 30 | ? unreadable
February 30th | ? unreadable
11月31日 | ? unreadable
2026-02-30 | ? unreadable
2026-13-01 | ? unreadable
13月1日 | ? unreadable
by the 32nd | ? unreadable
32号前 | ? unreadable
周八 | ? unreadable
星期八前 | ? unreadable
25:00 | ? unreadable
周五25点 | ? unreadable
明天9:75 | ? unreadable
13am | ? unreadable
by the thirteenth of never | ? unreadable
by the 12th of Never | ? unreadable
腊月二十八 | ? unreadable
农历八月十五 | ? unreadable
大年初五前 | 2027-02-10 ambiguous
几天后 | ? unreadable
两三天内 | ? unreadable
过几天 | ? unreadable
in a few days | ? unreadable
asap | ? unreadable
尽快 | ? unreadable
年前 | ? unreadable
节后 | ? unreadable
周五例会前 | ? unreadable
下周一开盘前 | ? unreadable
before Monday's meeting | ? unreadable
by Friday's standup | ? unreadable
after 3pm | ? unreadable
in 999999999 days | ? unreadable
9999999天后 | ? unreadable
周六 2026-11-27 | ? conflict
Mon 27 Nov 2026 | ? conflict
Sat 27 Nov | ? conflict
每周五 | ? recurring
每周五9点前 | ? recurring
每月25号 | ? recurring
每天下班前 | ? recurring
every Friday | ? recurring
every weekday at 9am | ? recurring
on Mondays | ? recurring
each month | ? recurring

# relative
今天 | 2026-11-25
今日内 | 2026-11-25
今天之内 | 2026-11-25
明天 | 2026-11-26
明天前 | 2026-11-26
明日 | 2026-11-26
后天 | 2026-11-27
大后天 | 2026-11-28 day_off
后天上午 | 2026-11-27 12:00
明天下班前 | 2026-11-26 18:00
today | 2026-11-25
tomorrow | 2026-11-26
tmr | 2026-11-26
tmrw noon | 2026-11-26 12:00
by tomorrow | 2026-11-26
the day after tomorrow | 2026-11-27
by the day after tomorrow 5pm | 2026-11-27 17:00
3天后 | 2026-11-28 day_off
5天后 | 2026-11-30
五天之后 | 2026-11-30
5天内 | 2026-11-30
五日内 | 2026-11-30
5天之内 | 2026-11-30
未来5天内 | 2026-11-30
再过5天 | 2026-11-30
一周内 | 2026-12-02
1周后 | 2026-12-02
两周后 | 2026-12-09
两个星期内 | 2026-12-09
2个礼拜内 | 2026-12-09
十天内 | 2026-12-05 day_off
半个月后 | 2026-12-10
半个月内 | 2026-12-10
一个月内 | 2026-12-25
三个月内 | 2027-02-25
半年内 | 2027-05-25
一年内 | 2027-11-25
一小时后 | 2026-11-25 11:00
1小时内 | 2026-11-25 11:00
半小时后 | 2026-11-25 10:30
半个小时内 | 2026-11-25 10:30
半个钟头后 | 2026-11-25 10:30
一个半小时后 | 2026-11-25 11:30
1个半小时后 | 2026-11-25 11:30
1.5小时后 | 2026-11-25 11:30
两小时后 | 2026-11-25 12:00
兩個鐘頭後 | 2026-11-25 12:00
90分钟内 | 2026-11-25 11:30
20分钟后 | 2026-11-25 10:20
一刻钟后 | 2026-11-25 10:15
三刻钟后 | 2026-11-25 10:45
2小时30分钟后 | 2026-11-25 12:30
24小时内 | 2026-11-26 10:00
48小时内 | 2026-11-27 10:00
3天后下午5点 | 2026-11-28 17:00 day_off
两天后中午 | 2026-11-27 12:00
in 90 minutes | 2026-11-25 11:30
in 90 mins | 2026-11-25 11:30
in an hour | 2026-11-25 11:00
in half an hour | 2026-11-25 10:30
in an hour and a half | 2026-11-25 11:30
in one and a half hours | 2026-11-25 11:30
in 1.5 hours | 2026-11-25 11:30
in 2h | 2026-11-25 12:00
in 1h 30m | 2026-11-25 11:30
in 1 hour 30 minutes | 2026-11-25 11:30
in 2 hours and 15 minutes | 2026-11-25 12:15
an hour from now | 2026-11-25 11:00
within 24 hours | 2026-11-26 10:00
within the hour | 2026-11-25 11:00
within two days | 2026-11-27
in 2 days | 2026-11-27
in two days' time | 2026-11-27
in 2 days at 5pm | 2026-11-27 17:00
in a week | 2026-12-02
within a week | 2026-12-02
in 2 weeks | 2026-12-09
two weeks from now | 2026-12-09
in a fortnight | 2026-12-09
in a couple of weeks | 2026-12-09
in the next two days | 2026-11-27
within the next 48 hours | 2026-11-27 10:00
in a month | 2026-12-25
in three months | 2027-02-25
in twenty-one days | 2026-12-16
a week from Friday | 2026-12-04
two weeks from tomorrow | 2026-12-10

# weekdays
周三 | 2026-11-25
周五 | 2026-11-27
周五前 | 2026-11-27
周一 | 2026-11-30
周二下午 | 2026-12-01 18:00
星期五 | 2026-11-27
礼拜五 | 2026-11-27
礼拜天 | 2026-11-29 day_off
周日 | 2026-11-29 day_off
周天前 | 2026-11-29 day_off
本周五 | 2026-11-27
这周五 | 2026-11-27
这个周五前 | 2026-11-27
下周一 | 2026-11-30
下周三 | 2026-12-02
下周五下班前 | 2026-12-04 18:00
下个周五 | 2026-12-04
下星期三 | 2026-12-02
下礼拜三前 | 2026-12-02
下周日 | 2026-12-06 day_off
下下周二 | 2026-12-08
下下周五前 | 2026-12-11
下周的周三 | 2026-12-02
周5 | 2026-11-27
週五下班前 | 2026-11-27 18:00
下週三 | 2026-12-02
禮拜五之前 | 2026-11-27
Friday | 2026-11-27
by Fri | 2026-11-27
by Friday | 2026-11-27
before Friday | 2026-11-27
on Friday | 2026-11-27
this Friday | 2026-11-27
coming Friday | 2026-11-27
this coming Friday | 2026-11-27
Monday | 2026-11-30
by Monday morning | 2026-11-30 12:00
Wed | 2026-11-25
Thurs | 2026-11-26
next Friday | 2026-12-04
next Tuesday | 2026-12-01
by next Tuesday 5pm | 2026-12-01 17:00
Wed next week | 2026-12-02
next week Wed | 2026-12-02
Wednesday of next week | 2026-12-02
next week on Wednesday | 2026-12-02
Friday week | 2026-12-04
Friday after next | 2026-12-11
no later than Friday | 2026-11-27
not later than next Monday | 2026-11-30
until Friday | 2026-11-27
due Friday | 2026-11-27
due on Friday | 2026-11-27
due by Friday EOD | 2026-11-27 18:00
deadline: Friday | 2026-11-27
deadline is next Monday | 2026-11-30
Friday at the latest | 2026-11-27
Friday latest | 2026-11-27
on or before Friday | 2026-11-27
Mon-Wed | 2026-11-25 ambiguous
周一到周三 | 2026-11-25 ambiguous
下周一到周三 | 2026-12-02 ambiguous
下周一至下周三 | 2026-12-02 ambiguous
12月1日到3日 | 2026-12-03
12月1-3日 | 2026-12-03
12月1日-12月3日 | 2026-12-03
3-5 Dec | 2026-12-05 day_off
Dec 3-4 | 2026-12-04
明天3点到5点 | 2026-11-26 17:00
明天16:00：交报告 | 2026-11-26 16:00
tomorrow 16:00: send the file | 2026-11-26 16:00
明天下午3点-5点 | 2026-11-26 17:00
tomorrow 3-5pm | 2026-11-26 17:00
tomorrow 2pm to 4pm | 2026-11-26 16:00

# parts of the day and hours
上午 | 2026-11-25 12:00
今天上午 | 2026-11-25 12:00
下午 | 2026-11-25 18:00
今天下午 | 2026-11-25 18:00
中午 | 2026-11-25 12:00
中午前 | 2026-11-25 12:00
今晚 | 2026-11-25
今天晚上 | 2026-11-25
今晚8点 | 2026-11-25 20:00
今晚8点半前 | 2026-11-25 20:30
今晚12点前 | 2026-11-26 00:00
今夜12点 | 2026-11-26 00:00
明早 | 2026-11-26 12:00
明早9点 | 2026-11-26 09:00
明天早上9点 | 2026-11-26 09:00
明天一早 | 2026-11-26 12:00
明晚8点前 | 2026-11-26 20:00
明天上午10点半 | 2026-11-26 10:30
明天中午 | 2026-11-26 12:00
明天中午12点 | 2026-11-26 12:00
明天中午1点 | 2026-11-26 13:00
明天下午 | 2026-11-26 18:00
明天下午3点 | 2026-11-26 15:00
明天下午三点半 | 2026-11-26 15:30
明天下午三点一刻 | 2026-11-26 15:15
明天下午三点二十 | 2026-11-26 15:20
明天下午三点零五分 | 2026-11-26 15:05
明天下午3点20分 | 2026-11-26 15:20
明天15点 | 2026-11-26 15:00
明天15:30 | 2026-11-26 15:30
明天15时30分 | 2026-11-26 15:30
明天3点 | 2026-11-26 15:00
明天9点 | 2026-11-26 09:00
明天10点前 | 2026-11-26 10:00
明天12点前 | 2026-11-26 12:00
明天凌晨2点 | 2026-11-26 02:00
周五晚上10点 | 2026-11-27 22:00
周五晚8点 | 2026-11-27 20:00
周五24点前 | 2026-11-28 00:00
周五晚12点前 | 2026-11-28 00:00
明天差一刻五点 | 2026-11-26 16:45
明天五点差五分 | 2026-11-26 16:55
下班前 | 2026-11-25 18:00
今天下班前 | 2026-11-25 18:00
今天下班之前 | 2026-11-25 18:00
周五下班前 | 2026-11-27 18:00
收工前 | 2026-11-25 18:00
三点半 | 2026-11-25 15:30
三点一刻 | 2026-11-25 15:15
下午3点前 | 2026-11-25 15:00
18点前 | 2026-11-25 18:00
18:00前 | 2026-11-25 18:00
17：30前 | 2026-11-25 17:30
8点 | 2026-11-25 20:00 ambiguous
明天8点 | 2026-11-26 08:00 ambiguous
明天7点前 | 2026-11-26 19:00 ambiguous
9点前 | 2026-11-25 21:00 ambiguous
上午9点前 | 2026-11-26 09:00 rolled
noon | 2026-11-25 12:00
by noon | 2026-11-25 12:00
by noon tomorrow | 2026-11-26 12:00
tomorrow at noon | 2026-11-26 12:00
by midday Friday | 2026-11-27 12:00
before lunch | 2026-11-25 12:00
before lunch tomorrow | 2026-11-26 12:00
midnight | 2026-11-26 00:00
by midnight | 2026-11-26 00:00
by midnight Friday | 2026-11-28 00:00
tonight | 2026-11-25
by tonight | 2026-11-25
tonight at 8 | 2026-11-25 20:00
8pm tonight | 2026-11-25 20:00
this morning | 2026-11-25 12:00
this afternoon | 2026-11-25 18:00
this afternoon at 3 | 2026-11-25 15:00
by 3 this afternoon | 2026-11-25 15:00
tomorrow morning | 2026-11-26 12:00
tomorrow afternoon | 2026-11-26 18:00
tomorrow evening | 2026-11-26
tomorrow night | 2026-11-26
by tomorrow morning 9am | 2026-11-26 09:00
first thing tomorrow | 2026-11-26 09:00
first thing Monday | 2026-11-30 09:00
first thing in the morning | 2026-11-26 09:00
first thing Monday morning | 2026-11-30 09:00
EOD | 2026-11-25 18:00
by EOD | 2026-11-25 18:00
EOD Friday | 2026-11-27 18:00
by EOD tomorrow | 2026-11-26 18:00
Friday EOD | 2026-11-27 18:00
COB | 2026-11-25 18:00
COB Friday | 2026-11-27 18:00
by close of business Friday | 2026-11-27 18:00
by close of play tomorrow | 2026-11-26 18:00
by the end of the day | 2026-11-25 18:00
end of day tomorrow | 2026-11-26 18:00
by the end of today | 2026-11-25
by end of Friday | 2026-11-27
5pm | 2026-11-25 17:00
by 5pm | 2026-11-25 17:00
by 5 pm today | 2026-11-25 17:00
by 5p.m. tomorrow | 2026-11-26 17:00
5:30pm | 2026-11-25 17:30
5.30pm | 2026-11-25 17:30
at 17:30 | 2026-11-25 17:30
by 5 tomorrow | 2026-11-26 17:00
by 5 | 2026-11-25 17:00
by 9 tomorrow | 2026-11-26 09:00
tomorrow at 5 | 2026-11-26 17:00
at 10 tomorrow | 2026-11-26 10:00
by five o'clock | 2026-11-25 17:00
half past three | 2026-11-25 15:30
by half past three tomorrow | 2026-11-26 15:30
quarter to five | 2026-11-25 16:45
a quarter past four | 2026-11-25 16:15
ten to six | 2026-11-25 17:50
1700 hrs | 2026-11-25 17:00
9am | 2026-11-26 09:00 rolled
Friday 12am | 2026-11-27 00:00
Friday 12pm | 2026-11-27 12:00
5pm UTC | 2026-11-26 01:00
明天5pm London time | 2026-11-27 01:00
北京时间明天18:00 | 2026-11-26 18:00
tomorrow 9am HKT | 2026-11-26 09:00

# ends and beginnings
月底 | 2026-11-30
月底前 | 2026-11-30
本月底 | 2026-11-30
这个月底前 | 2026-11-30
月末 | 2026-11-30
月尾前 | 2026-11-30
下月底 | 2026-12-31
下个月底前 | 2026-12-31
12月底前 | 2026-12-31
12月底 | 2026-12-31
十二月底 | 2026-12-31
下月初 | 2026-12-01
月初 | 2026-12-01 rolled
12月初 | 2026-12-01
12月中旬 | 2026-12-15
12月上旬 | 2026-12-10
12月下旬 | 2026-12-31
下月中 | 2026-12-15
年底 | 2026-12-31
年底前 | 2026-12-31
年末前 | 2026-12-31
今年年底 | 2026-12-31
今年底前 | 2026-12-31
2026年底前 | 2026-12-31
明年底 | 2027-12-31
明年年底前 | 2027-12-31
明年初 | 2027-01-01 day_off
年内 | 2026-12-31
今年内 | 2026-12-31
本年度内 | 2026-12-31
季度末 | 2026-12-31
季末 | 2026-12-31
本季度末 | 2026-12-31
本季度内 | 2026-12-31
四季度末 | 2026-12-31
第四季度末前 | 2026-12-31
明年一季度末 | 2027-03-31
下季度末 | 2027-03-31
Q4末 | 2026-12-31
本周内 | 2026-11-27
本周 | 2026-11-27
周内 | 2026-11-27
周末前 | 2026-11-27
周末之前 | 2026-11-27
这周末 | 2026-11-29 day_off
周末 | 2026-11-29 day_off
下周内 | 2026-12-04
下周 | 2026-12-04
下周末前 | 2026-12-04
下周初 | 2026-11-30
下周前 | 2026-11-27
本月内 | 2026-11-30
月内 | 2026-11-30
本月 | 2026-11-30
下个月 | 2026-12-31
下个月内 | 2026-12-31
12月前 | 2026-11-30
12月内 | 2026-12-31
明年前 | 2026-12-31
本月最后一天 | 2026-11-30
本月最后一个工作日 | 2026-11-30
12月最后一个工作日 | 2026-12-31
下个月第一个工作日 | 2026-12-01
下周第一个工作日 | 2026-11-30
12月第一个周一 | 2026-12-07
下个月第二个周五 | 2026-12-11
本月最后一个周五 | 2026-11-27
end of the month | 2026-11-30
by the end of the month | 2026-11-30
end of this month | 2026-11-30
by month end | 2026-11-30
month-end | 2026-11-30
EOM | 2026-11-30
end of next month | 2026-12-31
end of December | 2026-12-31
end-Dec | 2026-12-31
by end Dec | 2026-12-31
late December | 2026-12-31
mid-December | 2026-12-15
early December | 2026-12-01
beginning of next month | 2026-12-01
end of the week | 2026-11-27
by end of week | 2026-11-27
EOW | 2026-11-27
end of next week | 2026-12-04
this week | 2026-11-27
by this week | 2026-11-27
next week | 2026-12-04
by next week | 2026-12-04 ambiguous
before next week | 2026-11-27
sometime next week | 2026-12-04
next month | 2026-12-31
within this month | 2026-11-30
by December | 2026-12-31 ambiguous
before December | 2026-11-30
in December | 2026-12-31
end of the quarter | 2026-12-31
EOQ | 2026-12-31
end of Q4 | 2026-12-31
by Q4 end | 2026-12-31
end of Q1 | 2027-03-31 rolled
by the end of Q1 2027 | 2027-03-31
end of next quarter | 2027-03-31
end of the year | 2026-12-31
by year end | 2026-12-31
EOY | 2026-12-31
before the end of the year | 2026-12-31
the week after next | 2026-12-11
before the weekend | 2026-11-27
this weekend | 2026-11-29 day_off
last day of the month | 2026-11-30
the last working day of the month | 2026-11-30
last business day of December | 2026-12-31
first working day of next month | 2026-12-01
last Friday of the month | 2026-11-27
first Monday of December | 2026-12-07
second Friday of next month | 2026-12-11

# working days and holidays
两个工作日内 | 2026-11-27
3个工作日内 | 2026-11-30
三个工作日后 | 2026-11-30
5个工作日之内 | 2026-12-02
10个工作日内 | 2026-12-09
3個工作天內 | 2026-11-30
下个工作日 | 2026-11-26
下一个工作日前 | 2026-11-26
下一工作日 | 2026-11-26
3 business days from now | 2026-11-30
within 3 business days | 2026-11-30
in two working days | 2026-11-27
within 2 working days | 2026-11-27
next working day | 2026-11-26
by the next business day | 2026-11-26
元旦前 | 2026-12-31
元旦之前 | 2026-12-31
元旦节前 | 2026-12-31
元旦前一天 | 2026-12-31
before New Year's Day | 2026-12-31
圣诞节前 | 2026-12-24
before Christmas | 2026-12-24
by Christmas | 2026-12-25
before Xmas | 2026-12-24
圣诞前三天 | 2026-12-22
two days before Christmas | 2026-12-23
a week before Christmas | 2026-12-18
the day before Christmas | 2026-12-24
the last working day before Christmas | 2026-12-24
the day before month end | 2026-11-29 day_off
周五的前一天 | 2026-11-26
双十二前 | 2026-12-11
春节前 | 2027-02-04 unloaded
before Chinese New Year | 2027-02-04 unloaded
before CNY | 2027-02-04 unloaded
国庆节后 | 2027-10-06 unloaded
after Friday | 2026-11-30
周五之后 | 2026-11-30

# in a sentence
周五前提交贷后报告 | 2026-11-27
请在周五下班前提交贷后报告 | 2026-11-27 18:00
张伟负责周五前提交报告 | 2026-11-27
提交贷后报告 周五前 | 2026-11-27
提交贷后报告，截止周五 | 2026-11-27
提交贷后报告，截止日期：12月1日 | 2026-12-01
提交贷后报告（下周三前） | 2026-12-02
最晚明天下午3点把名单发我 | 2026-11-26 15:00
最迟下周一给客户回复 | 2026-11-30
不晚于12月5日完成 | 2026-12-05 day_off
务必赶在月底前完成开户 | 2026-11-30
麻烦下周三之前把合同给法务 | 2026-12-02
明天把材料给我 | 2026-11-26
下周三交初稿 | 2026-12-02
截至12月1日 | 2026-12-01
到周五为止 | 2026-11-27
ddl 周五 | 2026-11-27
deadline周五 | 2026-11-27
due 周五 | 2026-11-27
by 周五 | 2026-11-27
before 国庆节 send plan | 2027-09-30 unloaded
tomorrow 下午3点前 call client | 2026-11-26 15:00
下周三 EOD | 2026-12-02 18:00
Friday 下班前 submit | 2026-11-27 18:00
send the file by Friday | 2026-11-27
by Friday send the file | 2026-11-27
please send the file by next Tuesday at 5pm, thanks | 2026-12-01 17:00
send by email the list on Friday by 5pm | 2026-11-27 17:00
finish the audit no later than Dec 15 | 2026-12-15
call client tomorrow | 2026-11-26
tomorrow call the client | 2026-11-26
Friday: call the client | 2026-11-27
prepare Monday's list by Friday | 2026-11-27
提交周五的报表，下周三前 | 2026-12-02
准备周五例会材料，明天下班前 | 2026-11-26 18:00
周五前完成Q3报告 | 2026-11-27
完成三季度报告，12月1日前 | 2026-12-01
完成贷款 500 万的审批 周五前 | 2026-11-27
call 10086 by noon | 2026-11-25 12:00
top 10 clients by Friday | 2026-11-27
周五前台值班 | 2026-11-27
周五前端上线 | 2026-11-27
Friday: send report by 5pm | 2026-11-27 17:00 several
周一给初稿，周五给终稿 | 2026-11-27 several
周五前初稿，下周三前终稿 | 2026-12-02 several

# no deadline
call 10086 | -
top 10 clients | -
version 3.5 | -
贷款 500 万 | -
T-12 | -
F-7 done | -
24小时热线 | -
7x24小时值班 | -
24/7 support | -
on Monday's list | -
the Friday report | -
Friday report | -
update Monday numbers | -
周五的报表 | -
整理周五的报表 | -
准备周五例会材料 | -
明天的会议材料 | -
三点意见 | -
提3点建议 | -
一点问题 | -
快一点 | -
三天培训 | -
会议提前3天通知 | -
3个月定期存款 | -
一年期贷款 | -
12月报表 | -
Q3 report | -
2026年预算 | -
明年预算 | -
下周工作计划 | -
本周业绩 | -
1号文件 | -
3号楼 | -
10号线 | -
第3号 | -
周年庆 | -
周报 | -
the 3rd floor | -
the second draft | -
the first client | -
5th Avenue | -
may I ask | -
he may call | -
march ahead | -
we sat down | -
Sun Hung Kai account | -
good morning | -
早上好 | -
晚上好，各位 | -
完成1/3的任务 | -
2/3 of clients | -
3-5 people | -
10-15万 | -
¥12.1 | -
3.5% | -
12.5 million | -
https://example.com/2026/12/01/a | -
report_2026-12-01.pdf | -
138-0013-8000 | -
6222 0212 3456 | -
CNY 500 | -
500 CNY | -
by email | -
by Bob | -
before signing | -
by hand | -
内部审计 | -
前台 | -
后台系统 | -
中期报告 | -
since Monday | -
从周一开始 | -
hello | -
"""


class Case(NamedTuple):
    now: datetime
    region: str
    phrase: str
    wanted: str

    def __str__(self) -> str:
        return f"{self.now:%m-%d} {self.phrase}"


def cases(table: str) -> list[Case]:
    found = []
    for line in table.splitlines():
        if line.startswith("@ "):
            _, day, hour, zone, region, *_ = line.split()
            now = datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=ZoneInfo(zone))
        elif line.strip() and not line.startswith("#"):
            phrase, _, wanted = line.rpartition(" | ")
            found.append(Case(now, region, phrase, wanted))
    return found


def told(case: Case) -> str:
    """A reading in the table's notation."""
    reading = read(case.phrase, case.now, ZoneInfo(str(case.now.tzinfo)), Calendar(case.region))
    if reading.due is None:
        return f"? {reading.ask}" if reading.ask else "-"
    due = f"{reading.due:%Y-%m-%d}" if reading.date_only else f"{reading.due:%Y-%m-%d %H:%M}"
    return f"{due} {reading.ask}" if reading.ask else due


@pytest.mark.parametrize("case", cases(TABLE), ids=str)
def test_a_deadline_is_read_as_people_mean_it(case: Case) -> None:
    assert told(case) == case.wanted
