help-title = Upchain 能做什麼
help-intro = 會議紀要、任務、提醒，以及逐級上報的回饋。所有命令也可以寫成 `@upchain …`，在討論串裡同樣有效。
help-task-title = 任務
help-task =
    `/task @李娜 週五下班前 提交貸後報告` · `/task @李娜 每週一 9點 交週報`
    `/task 列表` · `/task 完成 T-12` · `/task 改期 T-12 下週五` · `/task 轉交 T-12 @李娜`
help-minutes-title = 會議紀要
help-minutes =
    `/minutes 開始 客戶經理週例會`，然後在討論串裡討論。
    `議題：……` · `決議：……` · `行動：@李娜 週五前提交報告` 會記入紀要；`@upchain 結束` 結束會議。
help-raise-title = 回饋上報
help-raise =
    `/raise 客戶需求 客戶希望延長期限` 先到你的團隊負責人，再逐級向上；答覆會回到你這裡。
    `/raise 我的` · `/raise 待辦` · `/raise 彙總`
help-upchain-title = 個人與組織
help-upchain =
    `/upchain 我` 何時給你發什麼
    `/upchain 外出 12月1日到12月5日 @李娜` 外出與代理
    `/upchain 組織 @李娜` 某人之上的各級負責人
help-more = English works too: `/task @bob send the loan file by Friday`
me-title = 個人設定
me-language = 語言
me-zone = 時區
me-zone-from-slack = { $zone }（來自你的 Slack 資料）
language-en = English
language-zh-Hans = 简体中文
language-zh-Hant = 繁體中文
home-new-task = 新任務
home-hint = `/upchain 幫助` 查看 Upchain 的全部功能。
example-upchain = /upchain 幫助
example-upchain-help = /upchain 幫助
example-upchain-me = /upchain 我
example-upchain-org = /upchain 組織 @李娜
me-digest = 晨間訊息時間
me-before = 提前一個工作日也提醒
me-weekly = 每週回顧本單位
me-team = 部屬逾期未辦時告訴我
me-away = 外出
me-away-none = 沒有安排
me-standing-in = 你代理
me-when-acts = 隨時
me-sent-acts = 別人做了與你有關的事，例如給你交辦、完成、改期或修改任務。
me-when-digest = 工作日 { $hour }
me-sent-digest = 合併為一則訊息，沒有內容就不發。包括當天到期的、已逾期的（提醒兩個早上，之後不再提醒）、等你處理的回饋。下一次：{ $next }。
me-when-before = 到期前一個工作日
me-sent-before = 在同一則訊息裡提醒。
me-when-hour = 到期前一小時
me-sent-hour = 如果期限有具體時間。
me-when-overdue = 你交辦的事沒有完成
me-sent-overdue = 在到期後的第二個工作日早上告訴你。
me-when-weekly = 每週第一個工作日 { $hour }
me-sent-weekly = 上週本單位的情況。
me-when-team = 作為負責人
me-sent-team = 部屬逾期三個工作日仍未辦的事。
me-when-never = 絕不
me-sent-never = { $night } 至次日早上、休息日、請假期間、完成之後打擾，也不重複。你自己選的稍後提醒準時送達。
yes = 是
no = 否
example-upchain-me-set = /upchain 我 晨報 8:30
example-upchain-away = /upchain 外出 12月1日到12月5日 @李娜
refused-digest-hour = 請選擇 { $earliest } 到 { $latest } 之間的時間。
