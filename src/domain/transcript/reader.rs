//! Reads transcripts back: text with one event a line, of one session or many, to sessions or to what is wrong with them.
//!
//! Collects every fault of a session instead of stopping at the first. Knows no files; lines count from 1.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::Value;

use super::{Ending, FORMAT_VERSION, SessionEvent, Started, Transcript, Turn};

mod fault;
mod turn_line;

pub use fault::Fault;

/// Events that a stream may hold besides the record; they are derived and skipped.
const DERIVED: [&str; 2] = ["scorecard", "await"];

/// Events of the record.
const RECORDED: [&str; 5] = ["started", "turn", "undo", "hint", "end"];

/// Faults reported for one session; more of them say nothing new.
const FAULTS_MAX: usize = 20;

/// A fault and its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line. Counts from 1.
    pub line: usize,
    /// What is wrong.
    pub fault: Fault,
}

/// A session that was found, from a line on: read, or with its faults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The line of its `started`, or of the first fault outside any session.
    pub line: usize,
    /// The session.
    pub session: Result<Transcript, Vec<Problem>>,
}

/// Reads all sessions of a text. Never empty: a text without sessions gives one fault.
pub fn sessions(text: &str) -> Vec<Found> {
    sessions_from(text, 1)
}

/// Reads all sessions of a piece of a text that begins at a line. Never empty.
pub fn sessions_from(text: &str, first_line: usize) -> Vec<Found> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut found = Vec::new();
    let mut open: Option<Building> = None;
    let mut last_line = first_line;
    for (index, line) in text.lines().enumerate() {
        let number = first_line + index;
        if line.trim().is_empty() {
            continue;
        }
        last_line = number;
        let event = match event(line.trim()) {
            Ok(Some(event)) => event,
            Ok(None) => continue,
            Err(fault) => {
                // A head of another version opens a session that cannot be read: its turns are not reported one by one.
                if matches!(fault, Fault::UnknownVersion { .. }) || is_start(&fault) {
                    found.extend(open.take().map(|building| building.finish(number)));
                    open = Some(Building::faulty(number));
                }
                open.get_or_insert_with(|| Building::faulty(number)).fault(number, fault);
                continue;
            }
        };
        match event {
            SessionEvent::Started(started) => {
                found.extend(open.take().map(|building| building.finish(number)));
                open = Some(Building::new(number, started));
            }
            event => open.get_or_insert_with(|| Building::faulty(number)).take(number, event),
        }
    }
    found.extend(open.map(|building| building.finish(last_line)));
    if found.is_empty() {
        let line = first_line;
        found.push(Found { line, session: Err(vec![Problem { line, fault: Fault::Empty }]) });
    }
    found
}

/// Returns whether a line opens a session, so that a long text can be read session by session.
pub fn opens(line: &str) -> bool {
    line.contains("started") && serde_json::from_str::<Name<'_>>(line.trim()).is_ok_and(|name| name.event == "started")
}

/// Returns the scorecard that closes a session's stream, as the line that it stands on.
pub fn scorecard_line(text: &str) -> Option<&str> {
    let is_card = |line: &&str| {
        line.contains("scorecard") && serde_json::from_str::<Name<'_>>(line).is_ok_and(|name| name.event == "scorecard")
    };
    text.lines().rev().map(str::trim).find(is_card)
}

/// The name of an event; what else it holds is passed over.
#[derive(Deserialize)]
struct Name<'t> {
    #[serde(borrow)]
    event: Cow<'t, str>,
}

/// Returns whether a fault is a `started` that cannot be read.
fn is_start(fault: &Fault) -> bool {
    matches!(fault, Fault::BadEvent { event, .. } if event == "started")
}

/// Reads one line; nothing when it is derived and to be skipped.
fn event(line: &str) -> Result<Option<SessionEvent>, Fault> {
    // What is as it should be is read at once; whatever is odd about a line is found by reading it with care.
    if let Some(turn) = turn_line::turn(line) {
        return Ok(Some(SessionEvent::Turn(turn)));
    }
    match serde_json::from_str::<Name<'_>>(line) {
        Ok(Name { event }) if event == "turn" => {
            if let Ok(turn) = serde_json::from_str::<Turn>(line) {
                return Ok(Some(SessionEvent::Turn(turn)));
            }
        }
        Ok(Name { event }) if event == "started" => {
            if let Ok(started) = serde_json::from_str::<Started>(line)
                && started.v == FORMAT_VERSION
            {
                return Ok(Some(SessionEvent::Started(started)));
            }
        }
        Ok(Name { event }) if event == "end" => {
            if let Ok(ending) = serde_json::from_str::<Ending>(line) {
                return Ok(Some(SessionEvent::End(ending)));
            }
        }
        Ok(Name { event }) if DERIVED.contains(&event.as_ref()) => return Ok(None),
        _ => {}
    }
    read_with_care(line)
}

/// Reads one line, and says of one that cannot be read what is wrong with it.
fn read_with_care(line: &str) -> Result<Option<SessionEvent>, Fault> {
    let value: Value = serde_json::from_str(line)
        .map_err(|error| Fault::NotJson { detail: error.to_string(), torn: error.is_eof() && line.starts_with('{') })?;
    let Some(name) = value.get("event").and_then(Value::as_str) else { return Err(Fault::NotAnEvent) };
    if DERIVED.contains(&name) {
        return Ok(None);
    }
    if !RECORDED.contains(&name) {
        return Err(Fault::UnknownEvent { event: name.to_owned() });
    }
    let name = name.to_owned();
    if name == "started"
        && let Some(version) = value.get("v").filter(|version| version.as_u64() != Some(u64::from(FORMAT_VERSION)))
    {
        return Err(Fault::UnknownVersion { version: version.to_string() });
    }
    serde_json::from_value(value).map(Some).map_err(|error| Fault::BadEvent { event: name, detail: error.to_string() })
}

/// A session that is being read.
struct Building {
    line: usize,
    started: Option<Started>,
    turns: Vec<Turn>,
    ending: Option<Ending>,
    problems: Vec<Problem>,
    /// Was something before any `started` reported already? Once is enough.
    headless: bool,
}

impl Building {
    /// A session with its head.
    fn new(line: usize, started: Started) -> Self {
        let started = Some(started);
        Self { line, started, turns: Vec::new(), ending: None, problems: Vec::new(), headless: false }
    }

    /// A session whose head is missing or cannot be read.
    fn faulty(line: usize) -> Self {
        Self { line, started: None, turns: Vec::new(), ending: None, problems: Vec::new(), headless: false }
    }

    /// Notes a fault.
    fn fault(&mut self, line: usize, fault: Fault) {
        if self.problems.len() < FAULTS_MAX {
            self.problems.push(Problem { line, fault });
        }
    }

    /// Takes in an event of the session.
    fn take(&mut self, line: usize, event: SessionEvent) {
        if self.started.is_none() {
            // Without a readable head one report is enough; what follows cannot be judged.
            if self.problems.is_empty() && !self.headless {
                self.headless = true;
                self.fault(line, Fault::BeforeStart { event: name(&event).to_owned() });
            }
            return;
        }
        let last = self.turns.last().map_or(0, |turn| turn.turn);
        match event {
            SessionEvent::Undo { turn } if turn > last => self.fault(line, Fault::UndoBeyond { turn, last }),
            SessionEvent::Undo { turn } => {
                self.turns.retain(|known| known.turn <= turn);
                self.ending = None;
            }
            SessionEvent::Hint { .. } | SessionEvent::Started(_) => {}
            event if self.ending.is_some() => self.fault(line, Fault::AfterEnd { event: name(&event).to_owned() }),
            SessionEvent::Turn(turn) => self.turn(line, turn, last),
            SessionEvent::End(ending) => {
                if ending.turn != last {
                    self.fault(line, Fault::WrongEnd { found: ending.turn, last });
                }
                self.ending = Some(ending);
            }
        }
    }

    /// Takes in a turn.
    fn turn(&mut self, line: usize, turn: Turn, last: u32) {
        let wanted = last + 1;
        match turn.turn {
            found if found == wanted => self.turns.push(turn),
            found if self.turns.iter().any(|known| known.turn == found) => {
                self.fault(line, Fault::DoubledTurn { turn: found });
            }
            found => {
                self.fault(line, Fault::WrongTurn { found, wanted });
                // Counts on from here, so that one missing line is reported once.
                if found > wanted {
                    self.turns.push(turn);
                }
            }
        }
    }

    /// Returns the session, or its faults.
    fn finish(mut self, line: usize) -> Found {
        let session = match self.started {
            Some(started) if self.problems.is_empty() && !self.turns.is_empty() => {
                Ok(Transcript { started, turns: self.turns, ending: self.ending })
            }
            _ => {
                if self.problems.is_empty() {
                    self.problems.push(Problem { line, fault: Fault::NoTurns });
                }
                Err(self.problems)
            }
        };
        Found { line: self.line, session }
    }
}

/// Returns the name of an event.
fn name(event: &SessionEvent) -> &'static str {
    match event {
        SessionEvent::Started(_) => "started",
        SessionEvent::Turn(_) => "turn",
        SessionEvent::Undo { .. } => "undo",
        SessionEvent::Hint { .. } => "hint",
        SessionEvent::End(_) => "end",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    const STARTED: &str = r#"{"event":"started","v":1,"session":"s","scenario":"deal","scenario_hash":"0","rubric":"spin","rubric_hash":"0","lang":"zh","seed":7}"#;

    fn turn(number: u32) -> String {
        let speaker = if number % 2 == 1 { "customer" } else { "trainee" };
        format!(r#"{{"event":"turn","turn":{number},"speaker":"{speaker}","text":"好的"}}"#)
    }

    fn end(turn: u32) -> String {
        format!(r#"{{"event":"end","turn":{turn},"outcome":"advance","reason":"ok"}}"#)
    }

    fn faults(lines: &[&str]) -> Vec<(usize, Fault)> {
        sessions(&lines.join("\n"))
            .into_iter()
            .filter_map(|found| found.session.err())
            .flatten()
            .map(|problem| (problem.line, problem.fault))
            .collect()
    }

    #[test]
    fn a_stream_of_sessions_is_read_in_order() {
        let text = format!(
            "\u{feff}{STARTED}\r\n{}\r\n\r\n{{\"event\":\"await\"}}\r\n{}\r\n{}\r\n{{\"event\":\"scorecard\",\"x\":1}}\r\n{STARTED}\r\n{}\r\n",
            turn(1),
            turn(2),
            end(2),
            turn(1),
        );
        let found = sessions(&text);
        assert_eq!(found.iter().map(|found| found.line).collect::<Vec<_>>(), [1, 8]);
        let first = found[0].session.as_ref().unwrap();
        assert_eq!((first.turns.len(), first.ending.is_some()), (2, true));
        assert!(found[1].session.as_ref().unwrap().ending.is_none(), "a session that was cut off");
    }

    #[test]
    fn undone_turns_are_left_out_and_an_ended_session_can_go_on() {
        let text =
            [STARTED, &turn(1), &turn(2), &turn(3), &end(3), r#"{"event":"undo","turn":1}"#, &turn(2)].join("\n");
        let found = sessions(&text);
        let session = found[0].session.as_ref().unwrap();
        assert_eq!((session.turns.len(), session.ending.is_none()), (2, true));
    }

    #[test]
    fn each_fault_names_its_line() {
        let (one, two, three, five) = (turn(1), turn(2), turn(3), turn(5));
        let table = vec![
            (vec![""], vec![(1, Fault::Empty)]),
            (vec![STARTED], vec![(1, Fault::NoTurns)]),
            (vec![&one], vec![(1, Fault::BeforeStart { event: "turn".to_owned() })]),
            (vec![STARTED, &one, &one], vec![(3, Fault::DoubledTurn { turn: 1 })]),
            (vec![STARTED, &one, &three], vec![(3, Fault::WrongTurn { found: 3, wanted: 2 })]),
            (vec![STARTED, &two], vec![(2, Fault::WrongTurn { found: 2, wanted: 1 })]),
            (vec![STARTED, &one, "[1]"], vec![(3, Fault::NotAnEvent)]),
            (vec![STARTED, &one, r#"{"event":"trun"}"#], vec![(3, Fault::UnknownEvent { event: "trun".to_owned() })]),
            (vec![STARTED, &one, r#"{"event":"undo","turn":9}"#], vec![(3, Fault::UndoBeyond { turn: 9, last: 1 })]),
            (
                vec![STARTED, &one, r#"{"event":"end","turn":4,"outcome":"advance","reason":""}"#, &five],
                vec![(3, Fault::WrongEnd { found: 4, last: 1 }), (4, Fault::AfterEnd { event: "turn".to_owned() })],
            ),
            (
                vec![r#"{"event":"started","v":2}"#, &one, &two],
                vec![(1, Fault::UnknownVersion { version: "2".to_owned() })],
            ),
        ];
        for (lines, wanted) in table {
            assert_eq!(faults(&lines), wanted, "{lines:?}");
        }
    }

    #[test]
    fn a_torn_line_is_told_from_one_that_is_no_json() {
        let torn = faults(&[STARTED, &turn(1), r#"{"event":"turn","turn":2,"spea"#]);
        assert!(matches!(torn[0], (3, Fault::NotJson { torn: true, .. })));
        let foreign = faults(&["客户：您好"]);
        assert!(matches!(foreign[0], (1, Fault::NotJson { torn: false, .. })));
    }

    #[test]
    fn a_missing_field_is_named() {
        let found = faults(&[STARTED, r#"{"event":"turn","turn":1,"speaker":"customer"}"#]);
        assert!(matches!(&found[0], (2, Fault::BadEvent { detail, .. }) if detail.contains("text")), "{found:?}");
    }

    #[test]
    fn a_faulty_session_does_not_spoil_the_next() {
        let text = [STARTED, &turn(2), STARTED, &turn(1)].join("\n");
        let found = sessions(&text);
        assert!(found[0].session.is_err() && found[1].session.is_ok());
    }

    #[test]
    fn every_fault_speaks_both_languages() {
        let fault = Fault::UnknownEvent { event: "trun".to_owned() };
        assert_eq!(fault.hint(Lang::En), "Did you mean `turn`?");
        assert_eq!(fault.hint(Lang::Zh), "是不是想写 `turn`？");
        assert_eq!(fault.message(Lang::Zh), "没有名为 `trun` 的事件");
    }
}
