you = 你
button-done = 完成
button-undo = 撤销
button-edit = 修改
button-save = 保存
button-cancel = 取消
button-snooze = 稍后提醒
button-pick-date = 选择日期
button-no-date = 不设期限
rows-more = …… 还有 { $count } 项
list-and = { $first }和{ $last }
unexpected = 系统出了点问题，什么都没有改动。请再试一次；如果仍然不行，请把这个代码告诉 Upchain 管理员：{ $code }
refused-title = 没有成功
refused-not-a-member = Upchain 只为本工作区的正式成员服务。
refused-not-found = 没有你可以处理的 { $ref }。用 { $letter ->
    [M] `/minutes 列表`
    [F] `/raise 我的`
    [R] `/raise 汇总`
   *[other] `/task 列表`
 } 查看你的。
refused-unknown-word = 看不懂“{ $word }”。你是不是想用：`{ $example }`
refused-unknown-person = 不知道“{ $name }”是谁。请输入 @ 后从列表中选择。
refused-ambiguous-person = “{ $name }”可能是 { $people }。请输入 @ 后从列表中选择。
refused-not-assignable = { $name } 是访客、应用或已离开，请选择一位同事。
refused-too-long = 太长了，最多 { $most } 个字。请把细节写进文档并附上链接。
refused-required = 请填写此项。
refused-malformed = 这样写看不懂。例如：`{ $example }`
refused-elsewhere = 请在会议的消息列里使用，或在正在开会的频道里使用。
