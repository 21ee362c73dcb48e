//! What can be wrong with a transcript, in words.

use super::{DERIVED, RECORDED};
use crate::domain::lang::Lang;
use crate::domain::transcript::FORMAT_VERSION;

/// What is wrong with a line, or with the session that ends there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Nothing in it.
    Empty,
    /// No JSON; `torn` when it stops in the middle.
    NotJson {
        /// What the JSON reader says.
        detail: String,
        /// Does the line stop in the middle?
        torn: bool,
    },
    /// JSON, but no event: no object, or without `event`.
    NotAnEvent,
    /// An event of another name.
    UnknownEvent {
        /// The name.
        event: String,
    },
    /// An event with missing or wrong fields.
    BadEvent {
        /// The event's name.
        event: String,
        /// What is missing or wrong.
        detail: String,
    },
    /// A format version that this program does not read.
    UnknownVersion {
        /// The version, as it stands there.
        version: String,
    },
    /// An event before any `started`.
    BeforeStart {
        /// The event's name.
        event: String,
    },
    /// A turn whose number is not the next one.
    WrongTurn {
        /// The number that stands there.
        found: u32,
        /// The next number.
        wanted: u32,
    },
    /// The same turn twice.
    DoubledTurn {
        /// The number.
        turn: u32,
    },
    /// An undo to a turn that does not exist.
    UndoBeyond {
        /// The turn that should stand.
        turn: u32,
        /// The last turn there is.
        last: u32,
    },
    /// Something after the end.
    AfterEnd {
        /// The event's name.
        event: String,
    },
    /// An end that names another turn than the last.
    WrongEnd {
        /// The turn it names.
        found: u32,
        /// The last turn there is.
        last: u32,
    },
    /// A session in which nobody speaks.
    NoTurns,
    /// A message of a talk from elsewhere without its speaker or its text.
    NoField {
        /// The key that is missing.
        key: &'static str,
    },
    /// A talk from elsewhere in which only one speaks.
    OneSpeaker {
        /// Who.
        name: String,
    },
    /// A talk from elsewhere in which the seller that was named does not speak.
    UnknownRep {
        /// The name that was given.
        name: String,
        /// Who does speak.
        names: Vec<String>,
    },
    /// A talk from elsewhere whose names do not tell who sells.
    WhoSells {
        /// Who speaks.
        names: Vec<String>,
    },
}

impl Fault {
    /// Returns what is wrong, in one sentence.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Fault::Empty => lang.pick("里面没有任何会话", "there is no session in it").to_owned(),
            Fault::NotJson { torn: true, .. } => {
                lang.pick("这一行没有写完", "this line stops in the middle").to_owned()
            }
            Fault::NotJson { detail, .. } => {
                lang.pick(format!("这一行不是 JSON（{detail}）"), format!("this line is not JSON ({detail})"))
            }
            Fault::NotAnEvent => lang.pick("这一行不是会话事件", "this line is not a session event").to_owned(),
            Fault::UnknownEvent { event } => {
                lang.pick(format!("没有名为 `{event}` 的事件"), format!("there is no event called `{event}`"))
            }
            Fault::BadEvent { event, detail } => lang.pick(
                format!("`{event}` 事件的内容有误：{detail}"),
                format!("the `{event}` event is faulty: {detail}"),
            ),
            Fault::UnknownVersion { version } => lang.pick(
                format!("不认识的格式版本 {version}，本程序读的是 {FORMAT_VERSION}"),
                format!("unknown format version {version}: this program reads {FORMAT_VERSION}"),
            ),
            Fault::BeforeStart { event } => {
                lang.pick(format!("`{event}` 出现在 `started` 之前"), format!("`{event}` comes before any `started`"))
            }
            Fault::WrongTurn { found, wanted } => lang.pick(
                format!("轮次不连续：这里是第 {found} 轮，应当是第 {wanted} 轮"),
                format!("turns are out of order: this is turn {found}, turn {wanted} was due"),
            ),
            Fault::DoubledTurn { turn } => {
                lang.pick(format!("第 {turn} 轮出现了两次"), format!("turn {turn} stands there twice"))
            }
            Fault::UndoBeyond { turn, last } => lang.pick(
                format!("撤回到第 {turn} 轮，但只有 {last} 轮"),
                format!("undo to turn {turn}, but there are only {last}"),
            ),
            Fault::AfterEnd { event } => {
                lang.pick(format!("`{event}` 出现在 `end` 之后"), format!("`{event}` comes after `end`"))
            }
            Fault::WrongEnd { found, last } => lang.pick(
                format!("`end` 写的是第 {found} 轮，但最后一轮是第 {last} 轮"),
                format!("`end` names turn {found}, but the last turn is {last}"),
            ),
            Fault::NoTurns => lang.pick("这个会话里没有人说话", "nobody speaks in this session").to_owned(),
            Fault::NoField { key } => lang.pick(
                format!("这一行没有 `{key}`（或它不是文字）"),
                format!("this line has no `{key}`, or it is not text"),
            ),
            Fault::OneSpeaker { name } => {
                lang.pick(format!("只有“{name}”一个人说话"), format!("only \"{name}\" speaks in this talk"))
            }
            Fault::UnknownRep { name, names } => {
                let names = listed(names, lang);
                lang.pick(
                    format!("谈话里没有“{name}”，说话的有：{names}"),
                    format!("\"{name}\" does not speak in this talk; {names} do"),
                )
            }
            Fault::WhoSells { names } => {
                let names = listed(names, lang);
                lang.pick(format!("看不出谁是销售：{names}"), format!("the names do not tell who sells: {names}"))
            }
        }
    }

    /// Returns what to do about it.
    pub fn hint(&self, lang: Lang) -> String {
        match self {
            Fault::Empty => lang.pick(
                "请给出 `spar practice --format jsonl` 写出的文件，或用 `-` 从标准输入读取。".to_owned(),
                "Give a file that `spar practice --format jsonl` wrote, or `-` to read from standard input.".to_owned(),
            ),
            Fault::NotJson { torn: true, .. } | Fault::WrongEnd { .. } => lang.pick(
                "文件可能没有写完或被截断：请重新导出。".to_owned(),
                "The file may be cut off: export it again.".to_owned(),
            ),
            Fault::NotJson { .. } | Fault::NotAnEvent => lang.pick(
                "每行应是一个带 `event` 或带 `speaker` 和 `text` 的 JSON 对象；文字稿则每段以“销售：”“客户：”或姓名和时间开头。".to_owned(),
                "Each line holds one JSON object with `event`, or with `speaker` and `text`; in plain text `Rep:`, `Customer:`, or a name and a time stand before what is said.".to_owned(),
            ),
            Fault::UnknownEvent { event } => match closest(event) {
                Some(known) => lang.pick(format!("是不是想写 `{known}`？"), format!("Did you mean `{known}`?")),
                None => {
                    let known = RECORDED.join(", ");
                    lang.pick(format!("可用的事件：{known}。"), format!("Events are: {known}."))
                }
            },
            Fault::BadEvent { .. } => lang.pick(
                "请对照文档里的事件格式，或重新导出。".to_owned(),
                "Compare it with the event format in the documentation, or export it again.".to_owned(),
            ),
            Fault::UnknownVersion { .. } => lang.pick(
                "请用写出这个文件的那个版本，或更新本程序。".to_owned(),
                "Use the version that wrote the file, or update this program.".to_owned(),
            ),
            Fault::BeforeStart { .. } => lang.pick(
                "会话的第一行应是 `started`：文件开头可能丢了。".to_owned(),
                "A session begins with `started`: the head of the file may be missing.".to_owned(),
            ),
            Fault::WrongTurn { .. } | Fault::DoubledTurn { .. } => lang.pick(
                "轮次从 1 数起，双方连着数：有行丢失、重复或顺序乱了。".to_owned(),
                "Turns count from 1 over both speakers: a line is missing, doubled or out of place.".to_owned(),
            ),
            Fault::UndoBeyond { .. } => lang.pick(
                "`undo` 的 `turn` 是保留下来的最后一轮。".to_owned(),
                "The `turn` of an `undo` is the last turn that stands.".to_owned(),
            ),
            Fault::AfterEnd { .. } => {
                lang.pick("新的会话要从 `started` 开始。".to_owned(), "A new session begins with `started`.".to_owned())
            }
            Fault::NoField { .. } => lang.pick(
                "每行写成 {\"speaker\": \"销售\", \"text\": \"…\"}，说话人是销售或客户。".to_owned(),
                "Write each line as {\"speaker\": \"rep\", \"text\": \"...\"}, with rep or customer as the speaker.".to_owned(),
            ),
            Fault::OneSpeaker { .. } => lang.pick(
                "两方的话都要有：用“销售：”和“客户：”标出谁在说。".to_owned(),
                "Both sides must speak: mark who does with `Rep:` and `Customer:`.".to_owned(),
            ),
            Fault::UnknownRep { .. } | Fault::WhoSells { .. } => lang.pick(
                "用 --rep 姓名 指明谁是销售，按谈话里的写法。".to_owned(),
                "Name the seller with --rep NAME, as it is written in the talk.".to_owned(),
            ),
            Fault::NoTurns => lang.pick(
                "没有对话就无从评分。".to_owned(),
                "Without a conversation there is nothing to score.".to_owned(),
            ),
        }
    }
}

/// Returns names in a row.
fn listed(names: &[String], lang: Lang) -> String {
    names.join(lang.pick("、", ", "))
}

/// Returns the event name that is nearest to a misspelt one.
fn closest(event: &str) -> Option<&'static str> {
    let known = RECORDED.iter().chain(&DERIVED).copied();
    known
        .map(|name| (strsim::damerau_levenshtein(name, event), name))
        .filter(|(far, _)| *far <= 2)
        .min()
        .map(|(_, name)| name)
}
