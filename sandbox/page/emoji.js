/** Slack's emoji names and the characters they stand for: the hundred or so that people really use. */

const TABLE = `
+1 👍|-1 👎|thumbsup 👍|thumbsdown 👎|ok_hand 👌|clap 👏|pray 🙏|raised_hands 🙌|wave 👋|muscle 💪|point_right 👉|point_left 👈
point_up ☝️|point_up_2 👆|point_down 👇|raised_hand ✋|handshake 🤝|v ✌️|crossed_fingers 🤞|writing_hand ✍️
raising_hand 🙋|bow 🙇|smile 😄|smiley 😃|grinning 😀|grin 😁|joy 😂|rolling_on_the_floor_laughing 🤣|sweat_smile 😅
laughing 😆|wink 😉|blush 😊|slightly_smiling_face 🙂|simple_smile 🙂|upside_down_face 🙃|relaxed ☺️|yum 😋|sunglasses 😎
heart_eyes 😍|thinking_face 🤔|neutral_face 😐|expressionless 😑|confused 😕|worried 😟|cry 😢|sob 😭|scream 😱|angry 😠
rage 😡|sleeping 😴|zzz 💤|sleepy 😪|mask 😷|partying_face 🥳|hugging_face 🤗|face_with_rolling_eyes 🙄|grimacing 😬
exploding_head 🤯|shrug 🤷|facepalm 🤦|eyes 👀|brain 🧠|heart ❤️|yellow_heart 💛|green_heart 💚|blue_heart 💙|broken_heart 💔
sparkles ✨|star ⭐|star2 🌟|fire 🔥|boom 💥|tada 🎉|confetti_ball 🎊|balloon 🎈|gift 🎁|trophy 🏆|medal 🏅|first_place_medal 🥇
dart 🎯|100 💯|rocket 🚀|white_check_mark ✅|heavy_check_mark ✔️|ballot_box_with_check ☑️|x ❌
negative_squared_cross_mark ❎|no_entry ⛔|no_entry_sign 🚫|warning ⚠️|exclamation ❗|heavy_exclamation_mark ❗
bangbang ‼️|question ❓|grey_question ❔|information_source ℹ️|red_circle 🔴|large_orange_circle 🟠
large_yellow_circle 🟡|large_green_circle 🟢|large_blue_circle 🔵|white_circle ⚪|black_circle ⚫|large_green_square 🟩
large_yellow_square 🟨|large_red_square 🟥|small_blue_diamond 🔹|small_orange_diamond 🔸|arrow_up ⬆️|arrow_down ⬇️
arrow_left ⬅️|arrow_right ➡️|arrow_upper_right ↗️|arrows_counterclockwise 🔄|repeat 🔁|leftwards_arrow_with_hook ↩️
arrow_right_hook ↪️|heavy_plus_sign ➕|heavy_minus_sign ➖|new 🆕|ok 🆗|sos 🆘|one 1️⃣|two 2️⃣|three 3️⃣|pushpin 📌
round_pushpin 📍|paperclip 📎|link 🔗|memo 📝|pencil 📝|pencil2 ✏️|lower_left_fountain_pen 🖋️|clipboard 📋|notebook 📓
books 📚|book 📖|bookmark 🔖|label 🏷️|page_facing_up 📄|page_with_curl 📃|newspaper 📰|scroll 📜|file_folder 📁
open_file_folder 📂|card_index_dividers 🗂️|card_index 📇|file_cabinet 🗄️|wastebasket 🗑️|inbox_tray 📥|outbox_tray 📤
package 📦|email 📧|envelope ✉️|incoming_envelope 📨|mailbox 📫|telephone_receiver 📞|phone ☎️|iphone 📱|computer 💻
desktop_computer 🖥️|printer 🖨️|keyboard ⌨️|floppy_disk 💾|calendar 📆|date 📅|spiral_calendar_pad 🗓️|alarm_clock ⏰
hourglass ⌛|hourglass_flowing_sand ⏳|stopwatch ⏱️|timer_clock ⏲️|clock3 🕒|clock9 🕘|watch ⌚|bell 🔔|no_bell 🔕|mega 📣
loudspeaker 📢|speech_balloon 💬|thought_balloon 💭|left_speech_bubble 🗨️|lock 🔒|unlock 🔓|key 🔑|shield 🛡️|mag 🔍
mag_right 🔎|bulb 💡|wrench 🔧|hammer 🔨|gear ⚙️|hammer_and_wrench 🛠️|scales ⚖️|chart_with_upwards_trend 📈
chart_with_downwards_trend 📉|bar_chart 📊|bank 🏦|office 🏢|house 🏠|briefcase 💼|moneybag 💰|credit_card 💳|yen 💴|dollar 💵
handbag 👜|busts_in_silhouette 👥|bust_in_silhouette 👤|person_with_blond_hair 👱|man 👨|woman 👩|construction 🚧
rotating_light 🚨|triangular_flag_on_post 🚩|checkered_flag 🏁|white_flag 🏳️|coffee ☕|tea 🍵|cake 🍰|beers 🍻|sunny ☀️
sunrise 🌅|crescent_moon 🌙|cloud ☁️|umbrella ☔|snowflake ❄️|seedling 🌱|evergreen_tree 🌲|four_leaf_clover 🍀|rose 🌹
cherry_blossom 🌸|bug 🐛|robot_face 🤖|ghost 👻|sweat_drops 💦`;

const BY_NAME = new Map(TABLE.trim().split(/[|\n]/).map((entry) => entry.split(' ')));

/** The ones offered for a reaction, the most useful first. */
export const OFFERED = ['white_check_mark', '+1', 'eyes', 'pray', 'heart', 'tada', 'clap', 'ok_hand', 'pushpin', 'memo', 'hourglass',
  'pencil2', 'question', 'warning', 'x', '100', 'fire', 'rocket', 'bulb', 'bell', 'calendar', 'smile', 'joy', 'thinking_face', 'wave',
  'muscle', 'handshake', 'raised_hands', 'sob', 'star', 'speech_balloon', 'chart_with_upwards_trend'];

/** The character of a name (skin tones are left out), or nothing where the name is unknown. */
export const emoji = (name) => BY_NAME.get(name.split('::')[0]);

/** Names that contain the words, for a search. */
export const emojiNamed = (words) => [...BY_NAME.keys()].filter((name) => name.includes(words.trim().toLowerCase()));
