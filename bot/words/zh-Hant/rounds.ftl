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
round-tally = 提出 { $raised } 件，已答覆 { $answered } 件
round-pace = 每級處理 { $time }（中位數）
round-none = 無
round-total = 提出 { $raised } 件 · 已報 { $given }/{ $members } 人
round-member-title = { $month }回饋彙總：你的上報
round-member-ask = 這段時間聽到什麼、有什麼想法？請在 { $due }前提出；沒有補充也請點一下。
round-member-hint = 截止前提出的都計入。匿名提出的不計數，以免數字暴露你。
round-member-given = { $count ->
    [0] 已上報：本期沒有。
   *[other] 已上報：{ $count } 件。
 }
round-member-missing = 本期已截止。之後提出的計入下一期，不會遺漏。
round-member-excused = 你當時不在，本期無需上報。
round-raise = 提出回饋
round-all = 就這些
round-nothing = 本期沒有
round-unit-title = { $unit }：{ $month }回饋彙總
round-unit-ask = 請在 { $due }前補充典型問題、已做的處理和你的意見。到期未寫，只上報數字。
round-unit-given = 已報 { $unit }。
round-unit-missing = 已到期：只把數字報給了 { $unit }。
round-unit-excused = 目前無人負責：只把數字報給了 { $unit }。
round-unit-waiting = 下面還在上報。
round-unit-owed = 正在撰寫彙總。
round-closed = 本期彙總已完成，以上是全部。
round-reported = 已上報
round-given-of = { $given }/{ $members } 人
round-missing = 未上報
round-typical = 典型問題
round-typical-hint = 已列出收到的內容，留下重要的即可。
round-done = 已做的處理
round-opinion = 你的意見
round-suggestion = 你的建議
round-state-waiting = 下面還在上報
round-state-owed = 正在撰寫
round-state-given = 已上報
round-state-missing = 只有數字
round-state-excused = 無人負責
round-write = 寫彙總
round-form-title = { $month }回饋彙總
round-submit = 上報
round-row-member = 你的上報
round-row-unit = { $unit }的彙總
round-row-due = { $due }前
round-list = 你的上報
round-next = 下一期 { $when }開始。
report-over = 這一期已經截止。現在提出的會計入下一期。
report-needs-text = 請簡單寫一下典型問題；沒有收到內容也請註明。
example-raise-rounds = /raise 彙總
