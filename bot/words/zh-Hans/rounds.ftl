round-quarter = 第{ $number ->
    [1] 一
    [2] 二
    [3] 三
   *[other] 四
 }季度
round-half = { $number ->
    [1] 上半年
   *[other] 下半年
 }
round-kind-period = { $kind }（{ $period }）
round-tally = 提出 { $raised } 件，已答复 { $answered } 件
round-pace = 每级处理 { $time }（中位数）
round-none = 无
round-total = 提出 { $raised } 件 · 已报 { $given }/{ $members } 人
round-member-title = { $month }反馈汇总：你的上报
round-member-ask = 这段时间听到什么、有什么想法？请在 { $due }前提出；没有补充也请点一下。
round-member-hint = 截止前提出的都计入。匿名提出的不计数，以免数字暴露你。
round-member-given = { $count ->
    [0] 已上报：本期没有。
   *[other] 已上报：{ $count } 件。
 }
round-member-missing = 本期已截止。之后提出的计入下一期，不会遗漏。
round-member-excused = 你当时不在，本期无需上报。
round-raise = 提出反馈
round-all = 就这些
round-nothing = 本期没有
round-unit-title = { $unit }：{ $month }反馈汇总
round-unit-ask = 请在 { $due }前补充典型问题、已做的处理和你的意见。到期未写，只上报数字。
round-unit-given = 已报 { $unit }。
round-unit-missing = 已到期：只把数字报给了 { $unit }。
round-unit-excused = 目前无人负责：只把数字报给了 { $unit }。
round-unit-waiting = 下面还在上报。
round-unit-owed = 正在撰写汇总。
round-closed = 本期汇总已完成，以上是全部。
round-reported = 已上报
round-given-of = { $given }/{ $members } 人
round-missing = 未上报
round-typical = 典型问题
round-typical-hint = 已列出收到的内容，留下重要的即可。
round-done = 已做的处理
round-opinion = 你的意见
round-suggestion = 你的建议
round-state-waiting = 下面还在上报
round-state-owed = 正在撰写
round-state-given = 已上报
round-state-missing = 只有数字
round-state-excused = 无人负责
round-write = 写汇总
round-form-title = { $month }反馈汇总
round-submit = 上报
round-row-member = 你的上报
round-row-unit = { $unit }的汇总
round-row-due = { $due }前
round-list = 你的上报
round-next = 下一期 { $when }开始。
report-over = 这一期已经截止。现在提出的会计入下一期。
report-needs-text = 请简单写一下典型问题；没有收到内容也请注明。
example-raise-rounds = /raise 汇总
