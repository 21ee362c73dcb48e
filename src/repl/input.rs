//! What a typed line is: something to say to the customer, or a command. Pure.

use crate::domain::lang::Lang;

/// A command of the terminal. Each has an English and a Chinese name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Lists the commands.
    Help,
    /// Shows the brief and the fact sheet.
    Brief,
    /// Shows the facts found so far.
    Notes,
    /// Shows the next sensible step.
    Hint,
    /// Turns the line after each turn on or off; without a word, the other way.
    Coach(Option<bool>),
    /// Shows the score so far.
    Score,
    /// Shows the customer's state and what moved it.
    Why,
    /// Takes back the last exchanges.
    Undo(u32),
    /// Goes back to before a trainee turn; without a number, the last one.
    Retry(Option<u32>),
    /// Keeps this ending and tries another line from a trainee turn on.
    Fork(Option<u32>),
    /// Writes the record to a file.
    Save,
    /// Ends the meeting and shows the scorecard.
    End,
    /// Leaves; the session can be resumed.
    Quit,
}

/// What a typed line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input<'a> {
    /// Nothing was typed.
    Nothing,
    /// Something to say.
    Say(&'a str),
    /// A command, with what follows its name.
    Command(Command, &'a str),
    /// A command that does not exist, and the nearest that does.
    Unknown(&'a str, Option<&'static str>),
    /// A command whose word cannot be understood; the name and what was typed.
    BadWord(&'static str, &'a str),
}

/// A command's names and what it does.
pub struct CommandHelp {
    /// English name, without the stroke.
    pub en: &'static str,
    /// Chinese name, without the stroke.
    pub zh: &'static str,
    /// What may follow, in both languages.
    pub word: (&'static str, &'static str),
    /// What it does, in Chinese and English.
    pub about: (&'static str, &'static str),
}

/// Returns a command's names and what it does.
pub const fn help(
    en: &'static str,
    zh: &'static str,
    word: (&'static str, &'static str),
    about: (&'static str, &'static str),
) -> CommandHelp {
    CommandHelp { en, zh, word, about }
}

/// All commands, in the order of `/help`.
pub const COMMANDS: [CommandHelp; 13] = [
    help("help", "帮助", ("", ""), ("列出全部命令", "lists the commands")),
    help("brief", "简报", ("", ""), ("看简报、产品说明和资料", "shows the brief, the fact sheet and the materials")),
    help("notes", "笔记", ("", ""), ("看到目前为止问到的事实", "shows the facts found so far")),
    help(
        "hint",
        "提示",
        ("", ""),
        ("给一个下一步的建议（会记录，不扣分）", "suggests the next step (recorded, costs nothing)"),
    ),
    help(
        "coach",
        "教练",
        ("[开|关]", "[on|off]"),
        ("每轮之后的点评开或关", "turns the line after each turn on or off"),
    ),
    help("score", "评分", ("", ""), ("看到目前为止的评分卡", "shows the scorecard so far")),
    help("why", "原因", ("", ""), ("看客户的状态，以及是什么改变了它", "shows the customer's state and what moved it")),
    help("undo", "撤销", ("[几轮]", "[N]"), ("撤回最近几轮对话", "takes back the last exchanges")),
    help("retry", "重来", ("[轮次]", "[TURN]"), ("回到某一轮之前重说", "goes back to before a turn to say it again")),
    help(
        "fork",
        "分叉",
        ("[轮次]", "[TURN]"),
        (
            "留下这个结局，从某一轮换个说法，最后比较",
            "keeps this ending, tries another line from a turn on, compares both",
        ),
    ),
    help("save", "保存", ("[文件]", "[FILE]"), ("把对话记录存成文件", "writes the record to a file")),
    help("end", "结束", ("", ""), ("结束会面，看评分卡", "ends the meeting and shows the scorecard")),
    help("quit", "退出", ("", ""), ("离开；会话可以接着练", "leaves; the session can be resumed")),
];

/// What else people type for a command, with its English name; not listed by `/help`.
const ALSO: [(&str, &str); 18] = [
    ("?", "help"),
    ("？", "help"),
    ("h", "help"),
    ("命令", "help"),
    ("背景", "brief"),
    ("事实", "notes"),
    ("tip", "hint"),
    ("建议", "hint"),
    ("分数", "score"),
    ("得分", "score"),
    ("评分卡", "score"),
    ("为什么", "why"),
    ("重试", "retry"),
    ("收尾", "end"),
    ("完成", "end"),
    ("q", "quit"),
    ("exit", "quit"),
    ("离开", "quit"),
];

/// Reads a typed line. A line to the customer that must begin with `/` is typed `//`.
///
/// `/撤销 2` and `/undo 2` are the same. A full-width `／` counts as a stroke; so does the `、` that a Chinese keyboard gives
/// for it, before the name of a command, and a space may follow.
pub fn read(line: &str) -> Input<'_> {
    let line = line.trim();
    if line.is_empty() {
        return Input::Nothing;
    }
    if let Some(rest) = line.strip_prefix('、') {
        let (name, word) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        return match named(name) {
            Some(command) => with_word(command, word.trim()),
            None => Input::Say(line),
        };
    }
    let Some(rest) = line.strip_prefix('/').or_else(|| line.strip_prefix('／')) else { return Input::Say(line) };
    if rest.starts_with(['/', '／']) {
        return Input::Say(rest);
    }
    let rest = rest.trim_start();
    let (name, word) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    match named(name) {
        Some(command) => with_word(command, word.trim()),
        None => Input::Unknown(name, nearest(&name.to_ascii_lowercase())),
    }
}

/// Returns the command of a name, in either language.
fn named(name: &str) -> Option<&'static CommandHelp> {
    // A mark behind the name is no part of it; alone it is one.
    let bare = name.trim_end_matches(['?', '？', '!', '！', '.', '。']);
    let name = if bare.is_empty() { name } else { bare };
    let lower = name.to_ascii_lowercase();
    let lower = ALSO.iter().find(|(also, _)| *also == lower).map_or(lower.as_str(), |(_, en)| en);
    COMMANDS.iter().find(|command| command.en == lower || command.zh == name)
}

/// Returns the command with its word read.
fn with_word<'a>(command: &CommandHelp, word: &'a str) -> Input<'a> {
    let number = || (!word.is_empty()).then(|| word.parse::<u32>().ok().filter(|number| *number > 0));
    let read = match command.en {
        "help" => Some(Command::Help),
        "brief" => Some(Command::Brief),
        "notes" => Some(Command::Notes),
        "hint" => Some(Command::Hint),
        "coach" => match word.to_ascii_lowercase().as_str() {
            "" => Some(Command::Coach(None)),
            "on" | "开" => Some(Command::Coach(Some(true))),
            "off" | "关" => Some(Command::Coach(Some(false))),
            _ => None,
        },
        "score" => Some(Command::Score),
        "why" => Some(Command::Why),
        "undo" => number().unwrap_or(Some(1)).map(Command::Undo),
        "retry" => number().map_or(Some(Command::Retry(None)), |turn| turn.map(|turn| Command::Retry(Some(turn)))),
        "fork" => number().map_or(Some(Command::Fork(None)), |turn| turn.map(|turn| Command::Fork(Some(turn)))),
        "save" => Some(Command::Save),
        "end" => Some(Command::End),
        _ => Some(Command::Quit),
    };
    match read {
        Some(read) => Input::Command(read, word),
        None => Input::BadWord(command.en, word),
    }
}

/// Returns the command name nearest to a mistyped one.
fn nearest(name: &str) -> Option<&'static str> {
    COMMANDS
        .iter()
        .flat_map(|command| [command.en, command.zh])
        .map(|known| (strsim::damerau_levenshtein(known, name), known))
        .filter(|(distance, known)| *distance * 2 <= known.chars().count())
        .min()
        .map(|(_, known)| known)
}

/// Returns the names of commands in a language that begin like what is typed, with their strokes; the other language's too when it is
/// typed.
pub fn completions(typed: &str, commands: &'static [CommandHelp], lang: Lang) -> Vec<String> {
    let Some(start) = typed.strip_prefix('/').or_else(|| typed.strip_prefix('／')) else { return Vec::new() };
    let names = |lang: Lang| {
        commands
            .iter()
            .map(move |command| lang.pick(command.zh, command.en))
            .filter(|name| name.starts_with(start))
            .map(|name| format!("/{name}"))
            .collect::<Vec<String>>()
    };
    let own = names(lang);
    if own.is_empty() { names(lang.pick(Lang::En, Lang::Zh)) } else { own }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_said_and_a_command_is_obeyed_in_both_languages() {
        let rows = [
            ("  ", Input::Nothing),
            ("您好", Input::Say("您好")),
            ("//etc", Input::Say("/etc")),
            ("/hint", Input::Command(Command::Hint, "")),
            ("／提示", Input::Command(Command::Hint, "")),
            ("、提示", Input::Command(Command::Hint, "")),
            ("/ 提示", Input::Command(Command::Hint, "")),
            ("、那我接着说", Input::Say("、那我接着说")),
            ("/分数", Input::Command(Command::Score, "")),
            ("/得分？", Input::Command(Command::Score, "")),
            ("/?", Input::Command(Command::Help, "")),
            ("/EXIT", Input::Command(Command::Quit, "")),
            ("/bogus", Input::Unknown("bogus", None)),
            ("/UNDO 2", Input::Command(Command::Undo(2), "2")),
            ("/撤销", Input::Command(Command::Undo(1), "")),
            ("/retry 8", Input::Command(Command::Retry(Some(8)), "8")),
            ("/coach off", Input::Command(Command::Coach(Some(false)), "off")),
            ("/教练 开", Input::Command(Command::Coach(Some(true)), "开")),
            ("/undo zero", Input::BadWord("undo", "zero")),
            ("/undo 0", Input::BadWord("undo", "0")),
            ("/hnit", Input::Unknown("hnit", Some("hint"))),
            ("/提是", Input::Unknown("提是", Some("提示"))),
            ("/zzzzzz", Input::Unknown("zzzzzz", None)),
        ];
        for (line, expected) in rows {
            assert_eq!(read(line), expected, "{line}");
        }
    }

    #[test]
    fn tab_completes_commands_in_the_language_that_is_typed() {
        assert_eq!(completions("/h", &COMMANDS, Lang::En), ["/help", "/hint"]);
        assert_eq!(completions("/h", &COMMANDS, Lang::Zh), ["/help", "/hint"]);
        assert_eq!(completions("/提", &COMMANDS, Lang::Zh), ["/提示"]);
        assert!(completions("hello", &COMMANDS, Lang::En).is_empty());
    }
}
