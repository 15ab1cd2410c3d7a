help-title = Upchain 能做什麼
help-intro = 會議紀要、任務、提醒，以及逐級上報的回饋。所有命令也可以寫成 `@upchain …`，在討論串裡同樣有效。
help-task-title = 任務
help-task =
    `/task @李娜 週五下班前 提交貸後報告` · `/task @李娜 每週一 9點 交週報`
    `/task 列表` · `/task 完成 T-12` · `/task 改期 T-12 下週五` · `/task 轉交 T-12 @李娜`
help-minutes-title = 會議紀要
help-minutes =
    `/minutes 計劃 週例會 明天15:00-16:00 @李娜 議程：貸後檢查 10分鐘 @李娜；投訴` · 例會寫 `每週一 15點` · `/minutes 日程`
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
me-region = 休息日按
me-unknown = { $year } 年休息日
me-unknown-means = ⚠️ 尚未公佈：管理員補充之前，提醒按週末和法定節日安排
me-digest = 晨間訊息時間
me-before = 提前一個工作日也提醒
me-weekly = 每週回顧本單位
me-team = 部屬逾期未辦時告訴我
me-away = 外出
me-away-none = 沒有安排
me-standing-in = 你代理
me-what-acts = 別人做了與你有關的事
me-sent-acts = 隨時告訴你，就像對方自己發來一樣：交辦、完成、改期、修改。
me-what-digest = 晨間訊息
me-sent-digest = 工作日 { $hour }，合併為一則，沒有內容就不發：今天到期的，方便安排；逾期的，提醒兩個早上就不再提；等你處理的；有變化的。下一次：{ $next }。
me-what-before = 到期前一個工作日
me-sent-before = 在晨間訊息裡，留出時間去做。
me-what-hour = 到期前一小時
me-sent-hour = 期限有具體時間，而早上還沒有剛提過。
me-what-meetings = 邀請你參加的會議
me-sent-meetings = 前一個工作日的晨間訊息裡，和開始前 15 分鐘；你答覆不參加就不提醒。
me-what-feedback = 在你手上的回饋
me-sent-feedback = 時限過了四分之三，或最後一天早上，只提一次，以免繞過你往上走。
me-what-overdue = 你交辦的事
me-sent-overdue = 在晨間訊息裡：到期後第二個工作日仍未完成，或負責人已離開。
me-what-weekly = 每週回顧
me-sent-weekly = 每週第一個工作日早上：上週本單位的情況，因為你是負責人。
me-what-team = 下屬逾期的事
me-sent-team = 到期後第三個工作日早上，因為你選擇了要知道。
me-what-never = 絕不
me-sent-never = { $night } 到早上、休息日、請假期間、完成之後都不打擾，也不重複。只有你自己選的稍後提醒和會議開始前的提醒準時送達。
me-coming = 接下來會提醒你：
yes = 是
no = 否
example-upchain-me-set = /upchain 我 晨報 8:30
example-upchain-away = /upchain 外出 12月1日到12月5日 @李娜
refused-digest-hour = 請選擇 { $earliest } 到 { $latest } 之間的時間。
region-CN = 中國內地
region-HK = 香港
region-TW = 台灣
region-SG = 新加坡
region-JP = 日本
region-GB = 英國
region-US = 美國
region-DE = 德國
region-AE = 阿聯酋
region-SA = 沙烏地阿拉伯
