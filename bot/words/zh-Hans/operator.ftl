fault-line = 第 { $line } 行：{ $why }
fault-transcript-empty = 文件是空的
fault-transcript-too-large = 文件太大
fault-transcript-not-text = 不是 UTF-8、UTF-16 或 GBK 文本
fault-transcript-json = JSON 不完整
fault-transcript-format = 无法识别的格式
fault-transcript-line-too-long = 这一行太长
fault-transcript-time = “{ $text }”里读不出时间
fault-transcript-row = 这一行不知是谁说的：“{ $text }”
org-fault-no-rows = 文件里没有内容
org-fault-bad-encoding = 不是 UTF-8 或 GBK 文本
org-fault-unreadable = 引号没有配对
org-fault-missing-column = 缺少“{ $column }”列
org-fault-repeated-column = “{ $column }”列出现多次
org-fault-ragged = 有 { $cells } 格，而表头有 { $columns } 列
org-fault-empty-unit = 缺少单位
org-fault-two-parents = “{ $unit }”这里的上级是“{ $parent }”，第 { $first } 行却是“{ $other }”
org-fault-unknown-parent = “{ $unit }”的上级“{ $parent }”不在文件里
org-fault-cycle = 这些单位互为上级：{ $units }
org-fault-unknown-role = “{ $role }”不是角色：head（负责人）、deputy（副职）、member（成员）
org-fault-unknown-person = 工作区里没有“{ $person }”
org-fault-duplicate = “{ $person }”已在“{ $unit }”（第 { $first } 行）
org-fault-two-roles = “{ $person }”在“{ $unit }”另有角色（第 { $first } 行）
org-fault-two-heads = “{ $unit }”已有负责人 { $other }（第 { $first } 行）
org-unit-added = + { $unit }，上级 { $parent }
org-unit-removed = - { $unit }
org-unit-moved = ~ { $unit }：上级由 { $before } 改为 { $parent }
org-seat-added = + { $person }，{ $unit } { $role }
org-seat-removed = - { $person }，{ $unit } { $role }
org-role-changed = ~ { $person }，{ $unit }：由 { $before } 改为 { $role }
org-home-changed = ~ { $person }：首要单位由 { $before } 改为 { $unit }
org-imported = { $count ->
        [0] 没有变化。
       *[other] 已更新 { $count } 处。
    }
org-checked = { $count ->
        [0] 不会有变化。
       *[other] 将更新 { $count } 处；现在没有任何改动。
    }
org-managers-locked = 未生成文件：Slack 不允许 Upchain 读取个人资料（{ $error }）。请为应用添加 users.profile:read 权限，重新安装后再试。
org-managers-unreachable = 无法访问工作区。
org-managers-circle = { $person } 的上级关系成环，暂按没有上级处理。
org-managers-field = 哪个资料字段是上级？请用 --field 指明。现有字段：{ $fields }
org-unchecked = 还不知道工作区里有谁，人员按文件所写录入。
org-unreachable = 无法连接工作区，人员按已知名单核对。
org-title = { $person } 之上的各级负责人
org-empty = 不知道 { $person } 之上是谁。请联系 Upchain 管理员载入组织文件。
org-top = 组织中 { $person } 之上没有负责人。
org-role-head = 负责人
org-role-deputy = 副职
org-role-member = 成员
org-in = 所在单位：{ $units }
demo-ready =
    { "" }
    Upchain 已就绪：{ $page }    你是李娜，点她的名字可换成别人。
    { "" }
      交办任务    /task @张伟 周五下班前 提交贷后报告
      开会        /minutes 开始 客户经理周例会        然后在消息列里说：  行动：@张伟 明天回访客户
      逐级上报    /raise 客户需求 客户希望周末也能预约
    { "" }
    页面上的时钟可以拨到明天，提醒随之而来。Ctrl-C 结束；数据保存在 { $state }（--fresh 重新开始）。
