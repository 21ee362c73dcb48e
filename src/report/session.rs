//! The report on one session: what was said with every quote where it scored, how trust and needs moved, and what became of
//! each objection.
//!
//! The score is worked out anew from the record by the content that it was held with, as `score` does.

use schemars::JsonSchema;
use serde::Serialize;

use super::names::Names;
use super::when::utc;
use crate::domain::exercise::Exercise;
use crate::domain::highlight::Span;
use crate::domain::lang::Lang;
use crate::domain::review::ReviewEvent;
use crate::domain::scenario::NO_SCENARIO;
use crate::domain::scorecard::{Evidence, Scorecard};
use crate::domain::scoring;
use crate::domain::timeline::{Moment, timeline};
use crate::domain::transcript::{Mode, SessionEvent, Speaker, Transcript, Turn};

mod covered;
mod page;

pub(crate) use page::doc;
pub(in crate::report) use page::mode;

/// A report on one session.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SessionReport {
    /// Always `session-report`.
    #[schemars(extend("const" = "session-report"))]
    pub event: &'static str,
    /// Version of this shape.
    pub v: u32,
    /// The session.
    pub session: String,
    /// Who practised; none when nobody said.
    pub trainee: Option<String>,
    /// When it was begun, as UTC.
    pub begun: String,
    /// The same in seconds since 1970.
    #[serde(skip)]
    pub begun_s: i64,
    /// Times that turns were taken back.
    pub undone: u32,
    /// Hints that were asked for.
    pub hints: u32,
    /// The score.
    pub scorecard: Scorecard,
    /// What was said.
    pub conversation: Vec<Said>,
    /// The customer's state after each of their turns.
    pub timeline: Vec<Moment>,
    /// What people said about it.
    pub review: Vec<ReviewEvent>,
    /// What to type to try a turn again.
    pub retry: Vec<Retry>,
}

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Said {
    /// The turn. Counts from 1 over both speakers.
    pub turn: u32,
    /// Who spoke.
    pub speaker: Speaker,
    /// What they are called.
    pub name: String,
    /// The words that are read and quoted.
    pub text: String,
    /// What a model made of them, where the trainee heard that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heard: Option<String>,
    /// What in them scored, or cost points.
    pub marks: Vec<Marked>,
}

/// A span of a turn that a point rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Marked {
    /// First byte of the text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The criterion or cap: first the criteria of the scorecard, in order, then the caps. Counts from 0.
    pub by: usize,
}

/// What to type to try a turn again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Retry {
    /// The trainee's turn.
    pub turn: u32,
    /// The criterion or cap that it would mend.
    pub mends: String,
    /// The command.
    pub command: String,
}

/// A session to report on.
#[derive(Debug, Clone, Copy)]
pub struct Heard<'a> {
    /// The deal and the rubric.
    pub exercise: &'a Exercise,
    /// What stands of the record.
    pub transcript: &'a Transcript,
    /// The whole record.
    pub events: &'a [SessionEvent],
    /// When it was begun, in seconds since 1970 (UTC).
    pub begun_s: i64,
    /// What people said about it.
    pub review: &'a [ReviewEvent],
    /// The language to tell it in, where the deal is written in it; else that of the session.
    pub told: Lang,
}

impl SessionReport {
    /// Returns the report on a session, names replaced where that is wanted.
    pub fn new(held: Heard<'_>, names: &Names) -> Self {
        let Heard { exercise, transcript, events, begun_s, review, told } = held;
        let started = &transcript.started;
        let scorecard = scoring::score_told(exercise, transcript, told);
        let count = |fits: &dyn Fn(&SessionEvent) -> bool| {
            u32::try_from(events.iter().filter(|event| fits(event)).count()).unwrap_or(u32::MAX)
        };
        let mut report = Self {
            event: "session-report",
            v: 1,
            session: started.session.clone(),
            trainee: started.trainee.as_ref().map(ToString::to_string),
            begun: utc(begun_s),
            begun_s,
            undone: count(&|event| matches!(event, SessionEvent::Undo { .. })),
            hints: count(&|event| matches!(event, SessionEvent::Hint { .. })),
            conversation: transcript.turns.iter().map(|turn| said(turn, exercise, &scorecard)).collect(),
            timeline: timeline(exercise, transcript),
            review: review.to_vec(),
            retry: retry(&scorecard, names),
            scorecard,
        };
        if names.is_anonymous() {
            covered::cover(&mut report, names);
        }
        report
    }
}

/// Returns all evidence of a scorecard with what it is for: the criteria in order, then the caps.
fn evidence(card: &Scorecard) -> impl Iterator<Item = (usize, &Evidence)> {
    let criteria = card.criteria.iter().map(|criterion| &criterion.evidence);
    let all = criteria.chain(card.caps.iter().map(|cap| &cap.evidence));
    all.enumerate().flat_map(|(by, evidence)| evidence.iter().map(move |quote| (by, quote)))
}

/// Returns a turn with its marks.
fn said(turn: &Turn, exercise: &Exercise, card: &Scorecard) -> Said {
    let lang = card.lang;
    let text = turn.scripted().to_owned();
    let people = &exercise.scenario.stakeholders;
    let name = match turn.speaker {
        Speaker::Trainee => lang.pick("我", "You").to_owned(),
        Speaker::Customer => {
            let named = turn.stakeholder.as_ref().and_then(|id| people.iter().find(|person| person.id == *id));
            let known = named.or_else(|| exercise.scenario.speaker());
            known.map_or_else(|| lang.pick("客户", "Customer").to_owned(), |person| person.name.get(lang).to_owned())
        }
    };
    let here = evidence(card).filter(|(_, quote)| quote.turn == turn.turn);
    let mut marks: Vec<Marked> = here.map(|(by, quote)| Marked { start: quote.start, end: quote.end, by }).collect();
    marks.sort_by_key(|mark| (mark.start, mark.end, mark.by));
    marks.dedup();
    let heard = (turn.text != text).then(|| turn.text.clone());
    Said { turn: turn.turn, speaker: turn.speaker, name, text, heard, marks }
}

impl Said {
    /// Returns the marks as spans.
    fn spans(&self) -> Vec<Span> {
        self.marks.iter().map(|mark| Span { start: mark.start, end: mark.end, label: mark.by }).collect()
    }
}

/// Returns how turns can be tried again: in practice, with a deal, where the session may be named.
fn retry(card: &Scorecard, names: &Names) -> Vec<Retry> {
    if card.scenario == NO_SCENARIO || card.mode == Mode::Exam || names.is_anonymous() {
        return Vec::new();
    }
    let mut retry: Vec<Retry> = Vec::new();
    for advice in &card.advice {
        let (session, turn) = (&card.session, advice.retry);
        match retry.iter_mut().find(|one| one.turn == turn) {
            Some(one) => one.mends = format!("{}, {}", one.mends, advice.mends),
            None => retry.push(Retry {
                turn,
                mends: advice.mends.clone(),
                command: format!("spar practice --resume {session} --retry {turn}"),
            }),
        }
    }
    retry
}
