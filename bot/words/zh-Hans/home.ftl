help-title = Upchain 能做什么
help-intro = 会议纪要、任务、提醒，以及逐级上报的反馈。所有命令也可以写成 `@upchain …`，在消息列里同样有效。
help-task-title = 任务
help-task =
    `/task @李娜 周五下班前 提交贷后报告` · `/task @李娜 每周一 9点 交周报`
    `/task 列表` · `/task 完成 T-12` · `/task 改期 T-12 下周五` · `/task 转交 T-12 @李娜`
help-minutes-title = 会议纪要
help-minutes =
    `/minutes 计划 周例会 明天15:00-16:00 @李娜 议程：贷后检查 10分钟 @李娜；投诉` · 例会写 `每周一 15点` · `/minutes 日程`
    `/minutes 开始 客户经理周例会`，然后在消息列里讨论。
    `议题：……` · `决议：……` · `行动：@李娜 周五前提交报告` 会记入纪要；`@upchain 结束` 结束会议。
help-raise-title = 反馈上报
help-raise =
    `/raise 客户需求 客户希望延长期限` 先到你的团队负责人，再逐级向上；答复会回到你这里。
    `/raise 我的` · `/raise 待办` · `/raise 汇总`
help-upchain-title = 个人与组织
help-upchain =
    `/upchain 我` 何时给你发什么
    `/upchain 外出 12月1日到12月5日 @李娜` 外出与代理
    `/upchain 组织 @李娜` 某人之上的各级负责人
help-more = English works too: `/task @bob send the loan file by Friday`
me-title = 个人设置
me-language = 语言
me-zone = 时区
me-zone-from-slack = { $zone }（来自你的 Slack 资料）
language-en = English
language-zh-Hans = 简体中文
language-zh-Hant = 繁體中文
home-new-task = 新任务
home-hint = `/upchain 帮助` 查看 Upchain 的全部功能。
example-upchain = /upchain 帮助
example-upchain-help = /upchain 帮助
example-upchain-me = /upchain 我
example-upchain-org = /upchain 组织 @李娜
me-region = 休息日按
me-unknown = { $year } 年休息日
me-unknown-means = ⚠️ 尚未公布：管理员补充之前，提醒按周末和法定节日安排
me-digest = 晨间消息时间
me-before = 提前一个工作日也提醒
me-weekly = 每周回顾本单位
me-team = 下属逾期未办时告诉我
me-away = 外出
me-away-none = 没有安排
me-standing-in = 你代理
me-what-acts = 别人做了与你有关的事
me-sent-acts = 随时告诉你，就像对方自己发来一样：交办、完成、改期、修改。
me-what-digest = 晨间消息
me-sent-digest = 工作日 { $hour }，合并为一条，没有内容就不发：今天到期的，方便安排；逾期的，提醒两个早上就不再提；等你处理的；有变化的。下一次：{ $next }。
me-what-before = 到期前一个工作日
me-sent-before = 在晨间消息里，留出时间去做。
me-what-hour = 到期前一小时
me-sent-hour = 期限有具体时间，而早上还没有刚提过。
me-what-meetings = 邀请你参加的会议
me-sent-meetings = 前一个工作日的晨间消息里，和开始前 15 分钟；你答复不参加就不提醒。
me-what-feedback = 在你手上的反馈
me-sent-feedback = 时限过了四分之三，或最后一天早上，只提一次，以免绕过你往上走。
me-what-overdue = 你交办的事
me-sent-overdue = 在晨间消息里：到期后第二个工作日仍未完成，或负责人已离开。
me-what-weekly = 每周回顾
me-sent-weekly = 每周第一个工作日早上：上周本单位的情况，因为你是负责人。
me-what-team = 下属逾期的事
me-sent-team = 到期后第三个工作日早上，因为你选择了要知道。
me-what-never = 绝不
me-sent-never = { $night } 到早上、休息日、请假期间、完成之后都不打扰，也不重复。只有你自己选的稍后提醒和会议开始前的提醒准时送达。
me-coming = 接下来会提醒你：
yes = 是
no = 否
example-upchain-me-set = /upchain 我 晨报 8:30
example-upchain-away = /upchain 外出 12月1日到12月5日 @李娜
refused-digest-hour = 请选择 { $earliest } 到 { $latest } 之间的时间。
region-CN = 中国内地
region-HK = 中国香港
region-TW = 中国台湾
region-SG = 新加坡
region-JP = 日本
region-GB = 英国
region-US = 美国
region-DE = 德国
region-AE = 阿联酋
region-SA = 沙特阿拉伯
