you = 你
button-done = 完成
button-undo = 撤銷
button-edit = 修改
button-save = 儲存
button-cancel = 取消
button-snooze = 稍後提醒
button-pick-date = 選擇日期
button-no-date = 不設期限
rows-more = …… 還有 { $count } 項
list-and = { $first }和{ $last }
unexpected = 系統出了點問題，什麼都沒有改動。請再試一次；如果仍然不行，請把這個代碼告訴 Upchain 管理員：{ $code }
refused-title = 沒有成功
refused-not-a-member = Upchain 只為本工作區的正式成員服務。
refused-not-found = 沒有你可以處理的 { $ref }。用 { $letter ->
    [M] `/minutes 列表`
    [F] `/raise 我的`
    [R] `/raise 彙總`
   *[other] `/task 列表`
 } 查看你的。
refused-unknown-word = 看不懂「{ $word }」。你是不是想用：`{ $example }`
refused-unknown-person = 不知道「{ $name }」是誰。請輸入 @ 後從列表中選擇。
refused-ambiguous-person = 「{ $name }」可能是 { $people }。請輸入 @ 後從列表中選擇。
refused-not-assignable = { $name } 是訪客、應用程式或已離開，請選擇一位同事。
refused-too-long = 太長了，最多 { $most } 個字。請把細節寫進文件並附上連結。
refused-required = 請填寫此項。
refused-malformed = 這樣寫看不懂。例如：`{ $example }`
refused-elsewhere = 請在會議的討論串裡使用，或在正在開會的頻道裡使用。
