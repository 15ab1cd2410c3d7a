fault-line = 第 { $line } 行：{ $why }
fault-transcript-empty = 檔案是空的
fault-transcript-too-large = 檔案太大
fault-transcript-not-text = 不是 UTF-8、UTF-16 或 GBK 文字
fault-transcript-json = JSON 不完整
fault-transcript-format = 無法識別的格式
fault-transcript-line-too-long = 這一行太長
fault-transcript-time = 「{ $text }」裡讀不出時間
fault-transcript-row = 這一行不知是誰說的：「{ $text }」
org-fault-no-rows = 檔案裡沒有內容
org-fault-bad-encoding = 不是 UTF-8 或 GBK 文字
org-fault-unreadable = 引號沒有配對
org-fault-missing-column = 缺少「{ $column }」欄
org-fault-repeated-column = 「{ $column }」欄出現多次
org-fault-ragged = 有 { $cells } 格，而表頭有 { $columns } 欄
org-fault-empty-unit = 缺少單位
org-fault-two-parents = 「{ $unit }」這裡的上級是「{ $parent }」，第 { $first } 行卻是「{ $other }」
org-fault-unknown-parent = 「{ $unit }」的上級「{ $parent }」不在檔案裡
org-fault-cycle = 這些單位互為上級：{ $units }
org-fault-unknown-role = 「{ $role }」不是角色：head（負責人）、deputy（副職）、member（成員）
org-fault-unknown-person = 工作區裡沒有「{ $person }」
org-fault-duplicate = 「{ $person }」已在「{ $unit }」（第 { $first } 行）
org-fault-two-roles = 「{ $person }」在「{ $unit }」另有角色（第 { $first } 行）
org-fault-two-heads = 「{ $unit }」已有負責人 { $other }（第 { $first } 行）
org-unit-added = + { $unit }，上級 { $parent }
org-unit-removed = - { $unit }
org-unit-moved = ~ { $unit }：上級由 { $before } 改為 { $parent }
org-seat-added = + { $person }，{ $unit } { $role }
org-seat-removed = - { $person }，{ $unit } { $role }
org-role-changed = ~ { $person }，{ $unit }：由 { $before } 改為 { $role }
org-home-changed = ~ { $person }：首要單位由 { $before } 改為 { $unit }
org-imported = { $count ->
        [0] 沒有變化。
       *[other] 已更新 { $count } 處。
    }
org-checked = { $count ->
        [0] 不會有變化。
       *[other] 將更新 { $count } 處；現在沒有任何改動。
    }
org-managers-locked = 未產生檔案：Slack 不允許 Upchain 讀取個人資料（{ $error }）。請為應用程式新增 users.profile:read 權限，重新安裝後再試。
org-managers-unreachable = 無法存取工作區。
org-managers-circle = { $person } 的上級關係成環，暫按沒有上級處理。
org-managers-field = 哪個資料欄位是上級？請用 --field 指明。現有欄位：{ $fields }
org-unchecked = 還不知道工作區裡有誰，人員按檔案所寫登錄。
org-unreachable = 無法連線工作區，人員按已知名單核對。
org-title = { $person } 之上的各級負責人
org-empty = 不知道 { $person } 之上是誰。請聯絡 Upchain 管理員載入組織檔案。
org-top = 組織中 { $person } 之上沒有負責人。
org-role-head = 負責人
org-role-deputy = 副職
org-role-member = 成員
org-in = 所在單位：{ $units }
demo-ready =
    { "" }
    Upchain 已就緒：{ $page }    你是李娜，點她的名字可換成別人。
    { "" }
      交辦任務    /task @张伟 週五下班前 提交貸後報告
      開會        /minutes 開始 客戶經理週例會        然後在討論串裡說：  行動：@张伟 明天回訪客戶
      逐級上報    /raise 客戶需求 客戶希望週末也能預約
    { "" }
    頁面上的時鐘可以撥到明天，提醒隨之而來。Ctrl-C 結束；資料保存在 { $state }（--fresh 重新開始）。
