/** The page's own words, in three languages. Everything else on it is data. */

import { me } from './store.js';

const en = {
  today: 'Today', yesterday: 'Yesterday', tomorrow: 'tomorrow', app: 'App', close: 'Close', cancel: 'Cancel',
  save: 'Save', send: 'Send', delete: 'Delete', channels: 'Channels', direct_messages: 'Direct messages',
  apps: 'Apps', new_channel: 'New channel', new_message: 'New message', back: 'Back', sidebar: 'Channels and people',
  conversation: 'Conversation', thread: 'Thread', messages: 'Messages', home: 'Home', acting_now: 'You are acting as',
  acting_as: 'Acting as {name}', act_as: 'Act as', new_window: 'Open {name} in a new window',
  local_time: 'local time {time}', find_person: 'Find a person', unread_count: '{count} unread', new_mark: 'New',
  jump_to_new: 'New messages', loading: 'Loading…', members: '{count} members', message_to: 'Message {name}',
  reply_placeholder: 'Reply…', also_to_channel: 'Also send to the channel', note_to_self: 'you',
  suggestions: 'Suggestions', emoji: 'Emoji', commands: 'Commands', mention_someone: 'Mention someone',
  choose: 'Choose', find_emoji: 'Find an emoji', message_actions: 'Message actions', add_reaction: 'Add reaction',
  react_with: 'React with {name}', reactions: 'Reactions', reply_in_thread: 'Reply in thread',
  more_actions: 'More actions', edit_message: 'Edit message', delete_message: 'Delete message',
  copy_text: 'Copy text', delete_sure: 'Delete “{text}”? This cannot be undone.', only_you: 'Only visible to you',
  dismiss: 'Dismiss', edited: '(edited)', replied_in_thread: 'Replied in a thread', replies: '{count} replies',
  one_replies: '{count} reply', last_reply: 'last reply {when}', type_to_search: 'Type to search',
  nothing_found: 'Nothing found', remove: 'Remove {name}', optional: 'optional', image: 'Image',
  open_link: 'Open link', cannot_show: 'Cannot show “{type}”', pick_date: 'Pick a date', pick_time: 'Pick a time',
  calendar: 'Calendar', open_calendar: 'Open the calendar', previous_month: 'Previous month',
  next_month: 'Next month', required: 'Please fill this in.', too_short: 'At least {count} characters.',
  too_long: 'At most {count} characters.', not_email: 'This is not an e-mail address.',
  not_number: 'This is not a number.', not_url: 'This is not a web address.', number_low: 'Not less than {count}.',
  number_high: 'Not more than {count}.', quick_switch: 'Go to…', quick_hint: 'Find a channel or person',
  theme: 'Theme', to_dark: 'Switch to night', to_light: 'Switch to day', actions: 'Shortcuts',
  clock: 'Workspace clock', clock_help: 'Time in this workspace. It only moves forward.', plus_hour: '+1 hour',
  next_morning: 'Next morning', to_friday: 'To Friday 17:00', set_clock: 'Set', day: 'Day', time: 'Time',
  only_forward: 'The clock only moves forward.', other_time: 'Another time',
  empty_channel: 'This is the beginning of {name}',
  empty_channel_more: 'Write the first message, or type / to see what {app} can do.',
  empty_dm: 'Your conversation with {name}', empty_dm_more: 'Only the two of you see what is written here.',
  empty_home: '{app} has nothing to show here yet.', show_more: 'Show more', show_less: 'Show less',
  joined: 'joined the channel', left: 'left the channel', no_place: 'Choose a conversation',
  empty_self_more: 'A place for your own notes.',
  empty_app_more: 'Type / for commands, or write a line and see what comes back.',
  offline: 'Connection lost. Trying again…', online: 'Connected again.',
  cannot_load: 'This could not be loaded. Trying again…', error: 'That did not work: {code}',
  unknown_command: '{command} is not a command here. To send it as a message, put a space before it.',
  no_command_in_thread: 'Commands do not work inside threads. Mention the app instead.', channel_name: 'Name',
  make_private: 'Private: only members see it', invite: 'Members', create: 'Create',
  name_needed: 'A channel needs a name.', start: 'Who are you today?', profile: 'Profile', message_verb: 'Message',
  keys: 'Keyboard', keys_jump: 'Go to a channel or person', keys_walk: 'Walk through the messages',
  keys_reply: 'Reply in thread', keys_react: 'React', keys_edit: 'Edit', keys_edit_last: 'Edit your last message',
  keys_line: 'New line', keys_close: 'Close thread or dialog',
};

const zhHans = {
  today: '今天', yesterday: '昨天', tomorrow: '明天', app: '应用', close: '关闭', cancel: '取消', save: '保存', send: '发送',
  delete: '删除', channels: '频道', direct_messages: '私信', apps: '应用', new_channel: '新建频道', new_message: '新私信',
  back: '返回', sidebar: '频道与同事', conversation: '对话', thread: '消息列', messages: '消息', home: '主页', acting_now: '当前身份',
  acting_as: '当前身份：{name}', act_as: '切换身份', new_window: '在新窗口中以{name}的身份打开', local_time: '当地时间 {time}',
  find_person: '查找同事', unread_count: '{count} 条未读', new_mark: '新消息', jump_to_new: '有新消息', loading: '正在加载…',
  members: '{count} 位成员', message_to: '发消息给 {name}', reply_placeholder: '回复…', also_to_channel: '同时发送到频道',
  note_to_self: '我', suggestions: '建议', emoji: '表情', commands: '命令', mention_someone: '提及同事', choose: '选择',
  find_emoji: '查找表情（英文名）', message_actions: '消息操作', add_reaction: '添加表情回应', react_with: '用 {name} 回应',
  reactions: '表情回应', reply_in_thread: '在消息列中回复', more_actions: '更多操作', edit_message: '编辑消息', delete_message: '删除消息',
  copy_text: '复制文字', delete_sure: '删除“{text}”？此操作无法撤销。', only_you: '仅你可见', dismiss: '收起', edited: '（已编辑）',
  replied_in_thread: '在消息列中回复', replies: '{count} 条回复', one_replies: '{count} 条回复', last_reply: '最近回复：{when}',
  type_to_search: '输入文字以搜索', nothing_found: '没有结果', remove: '移除 {name}', optional: '选填', image: '图片',
  open_link: '打开链接', cannot_show: '无法显示“{type}”', pick_date: '选择日期', pick_time: '选择时间', calendar: '日历',
  open_calendar: '打开日历', previous_month: '上个月', next_month: '下个月', required: '请填写此项。', too_short: '至少 {count} 个字符。',
  too_long: '最多 {count} 个字符。', not_email: '这不是有效的邮箱地址。', not_number: '这不是数字。', not_url: '这不是网址。',
  number_low: '不能小于 {count}。', number_high: '不能大于 {count}。', quick_switch: '前往…', quick_hint: '查找频道或同事', theme: '主题',
  to_dark: '切换到夜间', to_light: '切换到日间', actions: '快捷操作', clock: '工作区时钟', clock_help: '本工作区的时间，只能向前拨。',
  plus_hour: '+1 小时', next_morning: '次日早晨', to_friday: '到周五 17:00', set_clock: '设定', day: '日期', time: '时间',
  only_forward: '时钟只能向前拨。', other_time: '其他时间', empty_channel: '这里是 {name} 的开头',
  empty_channel_more: '写下第一条消息，或输入 / 看看 {app} 能做什么。', empty_dm: '你与{name}的私信', empty_dm_more: '这里的内容只有你们两人能看到。',
  empty_home: '{app} 暂时没有可显示的内容。', show_more: '展开全文', show_less: '收起全文', joined: '加入了频道', left: '离开了频道',
  no_place: '请选择一个对话', empty_self_more: '记录自己的备忘。', empty_app_more: '输入 / 查看命令，或直接写一句话试试。', offline: '连接已断开，正在重试…',
  online: '已重新连接。', cannot_load: '无法加载，正在重试…', error: '操作未成功：{code}',
  unknown_command: '这里没有 {command} 命令。若要作为消息发送，请在前面加一个空格。', no_command_in_thread: '命令不能在消息列中使用，请改为提及应用。',
  channel_name: '名称', make_private: '私有：仅成员可见', invite: '成员', create: '创建', name_needed: '频道需要一个名称。', start: '今天你是谁？',
  profile: '资料', message_verb: '发消息', keys: '键盘', keys_jump: '前往频道或同事', keys_walk: '在消息间移动', keys_reply: '在消息列中回复',
  keys_react: '表情回应', keys_edit: '编辑', keys_edit_last: '编辑最近一条消息', keys_line: '换行', keys_close: '关闭消息列或对话框',
};

const zhHant = {
  today: '今天', yesterday: '昨天', tomorrow: '明天', app: '應用程式', close: '關閉', cancel: '取消', save: '儲存', send: '傳送',
  delete: '刪除', channels: '頻道', direct_messages: '私訊', apps: '應用程式', new_channel: '新增頻道', new_message: '新私訊',
  back: '返回', sidebar: '頻道與同事', conversation: '對話', thread: '討論串', messages: '訊息', home: '首頁', acting_now: '目前身分',
  acting_as: '目前身分：{name}', act_as: '切換身分', new_window: '在新視窗中以{name}的身分開啟', local_time: '當地時間 {time}',
  find_person: '尋找同事', unread_count: '{count} 則未讀', new_mark: '新訊息', jump_to_new: '有新訊息', loading: '載入中…',
  members: '{count} 位成員', message_to: '傳訊息給 {name}', reply_placeholder: '回覆…', also_to_channel: '同時傳送到頻道',
  note_to_self: '我', suggestions: '建議', emoji: '表情符號', commands: '指令', mention_someone: '提及同事', choose: '選擇',
  find_emoji: '尋找表情符號（英文名稱）', message_actions: '訊息操作', add_reaction: '加入表情回應', react_with: '以 {name} 回應',
  reactions: '表情回應', reply_in_thread: '在討論串中回覆', more_actions: '更多操作', edit_message: '編輯訊息', delete_message: '刪除訊息',
  copy_text: '複製文字', delete_sure: '刪除「{text}」？此操作無法復原。', only_you: '僅你可見', dismiss: '收起', edited: '（已編輯）',
  replied_in_thread: '在討論串中回覆', replies: '{count} 則回覆', one_replies: '{count} 則回覆', last_reply: '最近回覆：{when}',
  type_to_search: '輸入文字以搜尋', nothing_found: '沒有結果', remove: '移除 {name}', optional: '選填', image: '圖片',
  open_link: '開啟連結', cannot_show: '無法顯示「{type}」', pick_date: '選擇日期', pick_time: '選擇時間', calendar: '日曆',
  open_calendar: '開啟日曆', previous_month: '上個月', next_month: '下個月', required: '請填寫此項。', too_short: '至少 {count} 個字元。',
  too_long: '最多 {count} 個字元。', not_email: '這不是有效的電子郵件地址。', not_number: '這不是數字。', not_url: '這不是網址。',
  number_low: '不能小於 {count}。', number_high: '不能大於 {count}。', quick_switch: '前往…', quick_hint: '尋找頻道或同事', theme: '主題',
  to_dark: '切換到夜間', to_light: '切換到日間', actions: '快捷操作', clock: '工作區時鐘', clock_help: '本工作區的時間，只能向前撥。',
  plus_hour: '+1 小時', next_morning: '次日早晨', to_friday: '到週五 17:00', set_clock: '設定', day: '日期', time: '時間',
  only_forward: '時鐘只能向前撥。', other_time: '其他時間', empty_channel: '這裡是 {name} 的開頭',
  empty_channel_more: '寫下第一則訊息，或輸入 / 看看 {app} 能做什麼。', empty_dm: '你與{name}的私訊', empty_dm_more: '這裡的內容只有你們兩人看得到。',
  empty_home: '{app} 暫時沒有可顯示的內容。', show_more: '展開全文', show_less: '收合全文', joined: '加入了頻道', left: '離開了頻道',
  no_place: '請選擇一個對話', empty_self_more: '記錄自己的備忘。', empty_app_more: '輸入 / 查看指令，或直接寫一句話試試。', offline: '連線已中斷，正在重試…',
  online: '已重新連線。', cannot_load: '無法載入，正在重試…', error: '操作未成功：{code}',
  unknown_command: '這裡沒有 {command} 指令。若要作為訊息傳送，請在前面加一個空格。', no_command_in_thread: '指令不能在討論串中使用，請改為提及應用程式。',
  channel_name: '名稱', make_private: '私人：僅成員可見', invite: '成員', create: '建立', name_needed: '頻道需要一個名稱。', start: '今天你是誰？',
  profile: '個人資料', message_verb: '傳訊息', keys: '鍵盤', keys_jump: '前往頻道或同事', keys_walk: '在訊息間移動', keys_reply: '在討論串中回覆',
  keys_react: '表情回應', keys_edit: '編輯', keys_edit_last: '編輯最近一則訊息', keys_line: '換行', keys_close: '關閉討論串或對話框',
};

const LANGUAGES = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The page's language for the acting person: one of `en`, `zh-Hans`, `zh-Hant`. */
export function language() {
  const locale = me().locale || navigator.language;
  if (!/^zh/i.test(locale)) return 'en';
  return /Hant|TW|HK|MO/i.test(locale) ? 'zh-Hant' : 'zh-Hans';
}

/** One of the page's words, with its `{facts}` put in; `one_…` is taken where `count` is one. */
export function t(key, facts = {}) {
  const words = LANGUAGES[language()];
  const text = (facts.count === 1 && words[`one_${key}`]) || words[key] || key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
}

export const allWords = LANGUAGES;
