//! Reads a talk that was recorded elsewhere: JSON lines of speaker and text, text with a label before each line, or a chat
//! export with a line of name and time before each message.
//!
//! Tells who sells: by the names, by whom the caller names, or by who asks more. Knows no files; lines count from 1.

use serde_json::Value;

use super::reader::{Fault, Problem};
use super::{FORMAT_VERSION, Speaker, Transcript, Turn};
use crate::domain::act::question;
use crate::domain::text::normal;

mod label;
mod side;

use label::Header;
use side::Side;

/// A talk that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Talk {
    /// Who said what, in turns; what one side says in a row is one turn.
    pub turns: Vec<Turn>,
    /// Who was taken for the seller because of asking more, when nothing else told.
    pub guessed: Option<String>,
}

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Message {
    line: usize,
    name: String,
    text: String,
}

/// Returns whether a text is a talk that was recorded elsewhere, and no session of this program.
pub fn is_talk(text: &str) -> bool {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Some(first) = text.lines().map(str::trim).find(|line| !line.is_empty()) else { return false };
    if first.starts_with('{') {
        return serde_json::from_str::<Value>(first).is_ok_and(|value| {
            value.get("event").is_none() && (field(&value, &SPEAKERS).is_some() || field(&value, &TEXTS).is_some())
        });
    }
    !label::headers(text).is_empty()
}

/// Reads a talk. `rep` is the name of the seller, when the caller knows it.
///
/// # Errors
/// Every line that cannot be read, or why nobody can be told to be the seller or the customer.
pub fn read(text: &str, rep: Option<&str>) -> Result<Talk, Vec<Problem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let is_json = text.lines().map(str::trim).find(|line| !line.is_empty()).is_some_and(|line| line.starts_with('{'));
    let messages = if is_json { objects(text)? } else { labelled(text) };
    let Some(first) = messages.first() else { return Err(vec![Problem { line: 1, fault: Fault::NoTurns }]) };
    let line = first.line;
    let (sides, guessed) = sides(&messages, rep).map_err(|fault| vec![Problem { line, fault }])?;
    let mut turns: Vec<Turn> = Vec::new();
    for message in messages {
        let speaker = match sides.iter().find(|(name, _)| *name == message.name) {
            Some((_, Side::Seller)) => Speaker::Trainee,
            _ => Speaker::Customer,
        };
        match turns.last_mut() {
            Some(last) if last.speaker == speaker => {
                last.text.push('\n');
                last.text.push_str(&message.text);
            }
            last => {
                let turn = last.map_or(1, |last| last.turn + 1);
                turns.push(Turn {
                    turn,
                    speaker,
                    stakeholder: None,
                    text: message.text,
                    decided: None,
                    wording: None,
                    script: None,
                    worded: None,
                    acts: None,
                });
            }
        }
    }
    Ok(Talk { turns, guessed })
}

impl Talk {
    /// Returns the talk as a session under a head.
    pub fn transcript(self, started: super::Started) -> Transcript {
        debug_assert_eq!(started.v, FORMAT_VERSION, "a talk is read as this program's own format");
        Transcript { started, turns: self.turns, ending: None }
    }
}

/// Keys that name the speaker of a message.
const SPEAKERS: [&str; 7] = ["speaker", "role", "name", "from", "sender", "author", "user"];

/// Keys that hold a message's words.
const TEXTS: [&str; 5] = ["text", "content", "message", "body", "utterance"];

/// Returns the first field of these that holds a text.
fn field<'v>(value: &'v Value, keys: &[&str]) -> Option<&'v str> {
    keys.iter().find_map(|key| value.get(key)?.as_str())
}

/// Reads JSON lines.
fn objects(text: &str) -> Result<Vec<Message>, Vec<Problem>> {
    let mut messages = Vec::new();
    let mut problems = Vec::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let number = index + 1;
        let mut fault = |fault: Fault| problems.push(Problem { line: number, fault });
        match serde_json::from_str::<Value>(line.trim()) {
            Err(error) => fault(Fault::NotJson {
                torn: error.is_eof() && line.trim().starts_with('{'),
                detail: error.to_string(),
            }),
            Ok(value) => match (field(&value, &SPEAKERS), field(&value, &TEXTS)) {
                (Some(name), Some(text)) => {
                    if !text.trim().is_empty() {
                        messages.push(Message {
                            line: number,
                            name: name.trim().to_owned(),
                            text: text.trim().to_owned(),
                        });
                    }
                }
                (None, _) => fault(Fault::NoField { key: "speaker" }),
                (_, None) => fault(Fault::NoField { key: "text" }),
            },
        }
    }
    if problems.is_empty() { Ok(messages) } else { Err(problems) }
}

/// Reads text with labels, or a chat export: what follows a header up to the next belongs to its speaker.
fn labelled(text: &str) -> Vec<Message> {
    let headers = label::headers(text);
    let mut messages: Vec<Message> = Vec::new();
    let mut headers = headers.into_iter().peekable();
    for (index, line) in text.lines().enumerate() {
        if let Some(Header { name, rest, .. }) = headers.next_if(|header| header.line == index + 1) {
            messages.push(Message { line: index + 1, name, text: rest });
        } else if let Some(last) = messages.last_mut()
            && !line.trim().is_empty()
        {
            if !last.text.is_empty() {
                last.text.push('\n');
            }
            last.text.push_str(line.trim());
        }
    }
    messages.retain(|message| !message.text.trim().is_empty());
    messages
}

/// The side of each name.
type Sides = Vec<(String, Side)>;

/// Tells the seller from the customers among the names; and who was only guessed to be the seller.
fn sides(messages: &[Message], rep: Option<&str>) -> Result<(Sides, Option<String>), Fault> {
    let mut names: Vec<String> = Vec::new();
    for message in messages {
        if !names.contains(&message.name) {
            names.push(message.name.clone());
        }
    }
    if names.len() == 1 {
        return Err(Fault::OneSpeaker { name: names.swap_remove(0) });
    }
    if let Some(rep) = rep {
        let wanted = normal(rep.trim());
        let is_rep = |name: &String| normal(name) == wanted;
        if !names.iter().any(is_rep) {
            return Err(Fault::UnknownRep { name: rep.to_owned(), names });
        }
        let side = |name: String| (name.clone(), if is_rep(&name) { Side::Seller } else { Side::Customer });
        return Ok((names.into_iter().map(side).collect(), None));
    }
    let known: Vec<(String, Option<Side>)> = names.iter().map(|name| (name.clone(), side::of(name))).collect();
    let has = |side: Side| known.iter().any(|(_, known)| *known == Some(side));
    let strangers = known.iter().filter(|(_, side)| side.is_none()).count();
    let other = match (has(Side::Seller), has(Side::Customer)) {
        (true, true) | (true, false) if has(Side::Customer) || strangers > 0 => Side::Customer,
        (false, true) if strangers > 0 => Side::Seller,
        (false, false) if names.len() == 2 => {
            let guessed = asks_more(messages, &names[0], &names[1]);
            let side = |name: String| (name.clone(), if name == guessed { Side::Seller } else { Side::Customer });
            return Ok((names.into_iter().map(side).collect(), Some(guessed)));
        }
        _ => return Err(Fault::WhoSells { names }),
    };
    Ok((known.into_iter().map(|(name, side)| (name, side.unwrap_or(other))).collect(), None))
}

/// Returns which of two speakers asks more; the first when they ask alike.
fn asks_more(messages: &[Message], one: &str, two: &str) -> String {
    let asked = |name: &str| {
        let own = messages.iter().filter(|message| message.name == name);
        own.filter(|message| {
            let text = normal(&message.text);
            text.contains('?') || question::asks(&text)
        })
        .count()
    };
    if asked(two) > asked(one) { two.to_owned() } else { one.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns who says what: `S` the seller, `C` the customer.
    fn told(text: &str, rep: Option<&str>) -> Vec<(char, String)> {
        let talk = read(text, rep).unwrap();
        let side = |speaker| if speaker == Speaker::Trainee { 'S' } else { 'C' };
        talk.turns.into_iter().map(|turn| (side(turn.speaker), turn.text)).collect()
    }

    fn rows(rows: &[(char, &str)]) -> Vec<(char, String)> {
        rows.iter().map(|(side, text)| (*side, (*text).to_owned())).collect()
    }

    #[test]
    fn each_way_of_writing_a_talk_down_is_read() {
        let wanted = rows(&[('S', "现在几个人?"), ('C', "三个。\n两班。")]);
        for text in [
            "销售：现在几个人?\n客户：三个。\n两班。\n",
            "\u{feff}{\"speaker\":\"销售\",\"text\":\"现在几个人?\"}\n\n{\"speaker\":\"客户\",\"text\":\"三个。\"}\n{\"speaker\":\"客户\",\"text\":\"两班。\"}\n",
            "客户经理 小李 2024-05-01 10:32:11\n现在几个人?\n\n王总 2024-05-01 10:33:02\n三个。\n王总 2024-05-01 10:33:08\n两班。\n",
            "[10:32] 销售：现在几个人?\n[10:33] 客户：三个。\n[10:33] 客户：两班。",
        ] {
            assert_eq!(told(text, None), wanted, "{text}");
        }
        let wanted = rows(&[('S', "How many people?"), ('C', "Three: two shifts."), ('S', "Thanks."), ('C', "Sure.")]);
        for text in [
            "Rep: How many people?\r\nCustomer: Three: two shifts.\r\nRep: Thanks.\r\nCustomer: Sure.",
            "{\"role\":\"agent\",\"content\":\"How many people?\"}\n{\"role\":\"buyer\",\"content\":\"Three: two shifts.\"}\n{\"role\":\"agent\",\"content\":\"Thanks.\"}\n{\"role\":\"buyer\",\"content\":\"Sure.\"}",
            "Jo Lee  10:32 AM\nHow many people?\nAnn Wu  10:33 AM\nThree: two shifts.\nJo Lee  10:34 AM\nThanks.\nAnn Wu  10:35 AM\nSure.",
            "[01/05/2024, 10:32:15] Jo Lee: How many people?\n[01/05/2024, 10:33:15] Ann Wu: Three: two shifts.\n[01/05/2024, 10:34:15] Jo Lee: Thanks.\n[01/05/2024, 10:35:15] Ann Wu: Sure.",
            "01/05/2024, 10:32 - Jo Lee: How many people?\n01/05/2024, 10:33 - Ann Wu: Three: two shifts.\n01/05/2024, 10:34 - Jo Lee: Thanks.\n01/05/2024, 10:35 - Ann Wu: Sure.",
        ] {
            let rep = text.contains("Jo Lee").then_some("jo lee");
            assert_eq!(told(text, rep), wanted, "{text}");
        }
    }

    #[test]
    fn of_two_strangers_the_one_who_asks_more_sells() {
        let text = "Ann 10:32\nWe plan in Excel.\nJo 10:33\nHow many people do that?\nAnn 10:34\nThree.\nJo 10:35\nAnd what goes wrong?";
        let talk = read(text, None).unwrap();
        assert_eq!(talk.guessed.as_deref(), Some("Jo"));
        assert_eq!(talk.turns[0].speaker, Speaker::Customer);
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_line() {
        let fault = |text: &str, rep: Option<&str>| read(text, rep).unwrap_err().remove(0);
        let json = "{\"speaker\":\"rep\",\"text\":\"Hi\"}\n{\"speaker\":\"customer\"}\n";
        assert_eq!(fault(json, None), Problem { line: 2, fault: Fault::NoField { key: "text" } });
        let json = "{\"speaker\":\"rep\",\"text\":\"Hi\"}\nnonsense\n";
        assert!(matches!(fault(json, None), Problem { line: 2, fault: Fault::NotJson { .. } }));
        assert!(matches!(fault("Rep: hello\nRep: anyone?\n", None).fault, Fault::OneSpeaker { .. }));
        assert!(matches!(fault("Rep: hello\nCustomer: hi\n", Some("Bob")).fault, Fault::UnknownRep { .. }));
        let three = "A 10:01\nx y\nB 10:02\nx\nC 10:03\nx\nA 10:04\nx\nB 10:05\nx\nC 10:06\nx\n";
        assert!(matches!(fault(three, None).fault, Fault::WhoSells { .. }));
    }

    #[test]
    fn a_session_of_our_own_and_plain_prose_are_no_talk() {
        for text in [
            "{\"event\":\"started\"}",
            "",
            "Once upon a time.\nThe end.",
            "{\"event\":\"turn\",\"text\":\"x\",\"speaker\":\"customer\"}",
        ] {
            assert!(!is_talk(text), "{text}");
        }
    }
}
