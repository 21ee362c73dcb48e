//! Lines that are coded otherwise than the record says.
//!
//! The codes on record are shown, never scored; they tell why a score moved, and that the coder changed where no score did.

use std::borrow::Cow;

use serde::Deserialize;

use super::finding::Recoded;
use crate::domain::act::{Act, Credit, Negative, Stage, Topic};
use crate::domain::scoring::{ReadTurn, Side};
use crate::domain::text::Span;

/// A turn of a record, as far as its codes go.
#[derive(Debug, Deserialize)]
struct Line<'t> {
    #[serde(borrow, default)]
    event: Cow<'t, str>,
    #[serde(default)]
    turn: u32,
    #[serde(borrow)]
    acts: Option<Vec<Coded<'t>>>,
}

/// An act on record.
#[derive(Debug, Deserialize)]
struct Coded<'t> {
    start: usize,
    end: usize,
    #[serde(borrow)]
    kind: Cow<'t, str>,
    #[serde(borrow, default)]
    stage: Option<Cow<'t, str>>,
    #[serde(borrow, default)]
    negative: Option<Cow<'t, str>>,
    #[serde(borrow, default)]
    topic: Option<Cow<'t, str>>,
    #[serde(borrow, default)]
    credit: Option<Cow<'t, str>>,
}

/// Returns the lines that are read otherwise than a record says, in order. A turn without codes on record says nothing.
pub fn recoded(record: &str, turns: &[ReadTurn<'_>]) -> Vec<Recoded> {
    let mut found = Vec::new();
    let mut on_record: Vec<Line<'_>> = Vec::new();
    // Few lines of a record hold codes; the others need not be read again.
    for line in record.lines().filter(|line| line.contains("\"acts\"")) {
        let Ok(line) = serde_json::from_str::<Line<'_>>(line.trim()) else { continue };
        if line.event == "turn" && line.acts.is_some() {
            // Turns that were taken back stand on record as well; the last of a number counts.
            on_record.retain(|known| known.turn < line.turn);
            on_record.push(line);
        }
    }
    let mut on_record = on_record.iter().peekable();
    for read in turns {
        let Side::Trainee(acts, _) = &read.side else { continue };
        while on_record.next_if(|line| line.turn < read.turn).is_some() {}
        let Some(coded) = on_record.peek().filter(|line| line.turn == read.turn).and_then(|line| line.acts.as_ref())
        else {
            continue;
        };
        found.extend(compared(read, acts, coded));
    }
    found
}

/// Compares the codes of one line; what stands in both is left out.
fn compared(read: &ReadTurn<'_>, acts: &[Act], coded: &[Coded<'_>]) -> Option<Recoded> {
    if acts.len() == coded.len() && acts.iter().zip(coded).all(|(act, coded)| same(act, coded)) {
        return None;
    }
    let old: Vec<&Coded<'_>> = coded.iter().filter(|coded| !acts.iter().any(|act| same(act, coded))).collect();
    let new: Vec<&Act> = acts.iter().filter(|act| !coded.iter().any(|coded| same(act, coded))).collect();
    let spans =
        || old.iter().map(|coded| (coded.start, coded.end)).chain(new.iter().map(|act| (act.span.start, act.span.end)));
    let start = spans().map(|(start, _)| start).min().unwrap_or(0);
    let end = spans().map(|(_, end)| end).max().unwrap_or(read.text.len());
    Some(Recoded {
        turn: read.turn,
        quote: read.text.get(start..end).unwrap_or(read.text).to_owned(),
        old: old.into_iter().map(Coded::code).collect(),
        new: new.into_iter().map(code).collect(),
    })
}

/// Returns whether an act is what the record says of it.
fn same(act: &Act, coded: &Coded<'_>) -> bool {
    act.span == Span { start: coded.start, end: coded.end }
        && act.kind.code() == coded.kind
        && act.stage.map(Stage::code) == coded.stage.as_deref()
        && act.negative.map(Negative::code) == coded.negative.as_deref()
        && act.topic.as_ref().map(topic) == coded.topic.as_deref()
        && coded.credit.as_ref().is_none_or(|own| credit(act.credit) == own)
}

impl Coded<'_> {
    /// Returns the codes in short.
    fn code(&self) -> String {
        let parts =
            [Some(&self.kind), self.stage.as_ref(), self.negative.as_ref(), self.topic.as_ref(), self.credit.as_ref()];
        parts.into_iter().flatten().map(AsRef::as_ref).collect::<Vec<&str>>().join(" ")
    }
}

/// Returns an act's codes in short: `question situation team-size full`.
pub fn code(act: &Act) -> String {
    let parts = [
        Some(act.kind.code()),
        act.stage.map(Stage::code),
        act.negative.map(Negative::code),
        act.topic.as_ref().map(topic),
        Some(credit(act.credit)),
    ];
    parts.into_iter().flatten().collect::<Vec<&str>>().join(" ")
}

/// Returns the id of what an act is about.
pub fn topic(topic: &Topic) -> &str {
    match topic {
        Topic::Fact(id) => id.as_str(),
        Topic::Need(id) => id.as_str(),
        Topic::Objection(id) => id.as_str(),
        Topic::Material(id) => id.as_str(),
        Topic::Claim(id) => id.as_str(),
        Topic::Limit(id) => id.as_str(),
        Topic::Known(id) => id.as_str(),
        Topic::Stakeholder(id) => id.as_str(),
    }
}

/// Returns the name of a credit.
fn credit(credit: Credit) -> &'static str {
    match credit {
        Credit::Full => "full",
        Credit::Partial => "partial",
        Credit::None => "none",
    }
}

/// Returns the name that serde gives a variant or an id.
pub fn name<T: serde::Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}
