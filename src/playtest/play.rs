//! Plays one simulated session through the very `Session` and `score` that people use, and keeps what is measured of it.

use std::collections::BTreeMap;

use super::archetype::{Archetype, Habit};
use super::deal::Deal;
use super::dice::Dice;
use super::trainee::Trainee;
use crate::domain::customer::{ObjectionStatus, Place, Say};
use crate::domain::exercise::Exercise;
use crate::domain::lang::Lang;
use crate::domain::scorecard::{Scorecard, SessionVerdict};
use crate::domain::scoring::{as_read, score_read};
use crate::domain::script;
use crate::domain::session::Session;
use crate::domain::transcript::{
    Difficulty, Ending, FORMAT_VERSION, Mode, Outcome, SessionEvent, Speaker, Started, Wording,
};

/// What is played: a kind of trainee, and which of its sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cast {
    /// A kind of trainee.
    Archetype(Archetype),
    /// A step of the ladder: the quality in per cent.
    Quality(u8),
    /// The weakest trainee for so many lines, then an expert: can the meeting still be saved?
    Rescue(usize),
}

impl Cast {
    /// Returns a name for the dice, so that no two casts share their sessions.
    fn place(self) -> String {
        match self {
            Self::Archetype(archetype) => archetype.id().to_owned(),
            Self::Quality(quality) => format!("quality {quality}"),
            Self::Rescue(lines) => format!("rescue {lines}"),
        }
    }

    /// Returns how the session begins.
    fn habit(self) -> Habit {
        match self {
            Self::Archetype(archetype) => archetype.habit(),
            Self::Quality(quality) => Habit::Dial(quality),
            Self::Rescue(_) => Habit::Dial(0),
        }
    }
}

/// Returns every outcome, the best first.
pub fn outcomes() -> impl Iterator<Item = Outcome> {
    [Outcome::Order, Outcome::Advance, Outcome::Continuation, Outcome::NoSale, Outcome::WalkedOut].into_iter()
}

/// All authored lines of a scenario in one language, numbered.
#[derive(Debug)]
pub struct Authored {
    /// For each place: the number of its first line, how many there are, how many of them fit every mood.
    places: BTreeMap<Place, (usize, usize, usize)>,
    /// How many there are.
    count: usize,
}

impl Authored {
    /// Returns the authored lines of a scenario.
    pub fn new(deal: &Deal<'_>) -> Self {
        let (mut places, mut count) = (BTreeMap::new(), 0);
        for place in script::places(deal.scenario()) {
            let (lines, any) = script::count(deal.scenario(), deal.lang, &place);
            places.insert(place, (count, lines, any));
            count += lines;
        }
        Self { places, count }
    }

    /// Returns how many there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Returns the number of a line.
    fn number(&self, say: &Say) -> Option<u16> {
        let (start, lines, _) = self.places.get(&say.place)?;
        if say.index < *lines { u16::try_from(start + say.index).ok() } else { None }
    }

    /// Returns the line of a number.
    pub fn say(&self, number: u16) -> Option<Say> {
        let number = usize::from(number);
        let (place, (start, ..)) =
            self.places.iter().find(|(_, (start, lines, _))| (*start..start + lines).contains(&number))?;
        Some(Say { place: place.clone(), index: number - start })
    }
}

/// What is measured of one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What was played.
    pub cast: Cast,
    /// Which of its sessions. Counts from 0.
    pub index: usize,
    /// The score in hundredths of a point; 0 without one.
    pub score: i64,
    /// Does the pass rule hold?
    pub passed: bool,
    /// Was there enough for a score?
    pub scored: bool,
    /// How it ended.
    pub outcome: Outcome,
    /// What the trainee said, in lines.
    pub lines: usize,
    /// Facts told, by their place in the scenario.
    pub facts: Vec<usize>,
    /// Objections raised, by their place in the scenario, and whether each was settled.
    pub objections: Vec<(usize, bool)>,
    /// Numbers of the authored lines that were said, sorted.
    pub said: Vec<u16>,
    /// Numbers of authored lines that were said again while another one of their place was left.
    pub repeated: Vec<u16>,
}

impl Run {
    /// Returns whether the session was won: an advance, or an order.
    pub fn advanced(&self) -> bool {
        matches!(self.outcome, Outcome::Advance | Outcome::Order)
    }
}

/// Returns the head of a simulated session.
pub fn started(exercise: &Exercise, lang: Lang, seed: u64) -> Started {
    Started {
        v: FORMAT_VERSION,
        session: "playtest".to_owned(),
        scenario: exercise.scenario.id.clone(),
        scenario_hash: exercise.scenario_hash.clone(),
        rubric: exercise.rubric.id.clone(),
        rubric_hash: exercise.rubric_hash.clone(),
        lang,
        seed,
        difficulty: Difficulty::Normal,
        mode: Mode::Practice,
        customer: Wording::Scripted,
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        trainee: None,
        exam: None,
    }
}

/// Takes an event of the session's own in.
pub(super) fn take(session: &mut Session<'_>, event: &SessionEvent) {
    #[expect(clippy::expect_used, reason = "what a session says next follows its last turn")]
    session.apply(event).expect("a session's own event follows");
}

/// Lets the customer speak.
#[expect(clippy::expect_used, reason = "who plays a session stops at its end")]
pub(super) fn hear(session: &mut Session<'_>) {
    session.listen().expect("the session goes on");
}

/// Lets the trainee say a line.
#[expect(clippy::expect_used, reason = "who plays a session stops at its end")]
pub(super) fn say(session: &mut Session<'_>, line: &str) {
    session.tell(line).expect("the session goes on");
}

/// Ends a session and scores it.
pub fn close(session: &mut Session<'_>) -> Scorecard {
    let ending: Ending = session.reached_end().unwrap_or_else(|| session.finish());
    take(session, &SessionEvent::End(ending));
    let (exercise, transcript) = (session.exercise(), session.transcript());
    score_read(exercise, &transcript, &as_read(exercise, &transcript, session.readings()))
}

/// Plays a session of a cast to its end.
pub fn session<'a>(deal: &Deal<'a>, cast: Cast, index: usize, seed: u64) -> Session<'a> {
    let dice = Dice::new(seed).of(&cast.place()).at(index as u64);
    let mut trainee = Trainee::with_habit(*deal, cast.habit(), dice);
    let mut session = Session::new(deal.exercise, started(deal.exercise, deal.lang, dice.of("customer").number()));
    hear(&mut session);
    loop {
        if let Some(decided) = session.turns().last().and_then(|turn| turn.decided.as_ref()) {
            trainee.hear(decided);
        }
        if matches!(cast, Cast::Rescue(lines) if trainee.lines() == lines) {
            trainee.turn_to(Habit::Dial(100));
        }
        let Some(line) = trainee.say() else { break };
        say(&mut session, &line);
        hear(&mut session);
        if session.reached_end().is_some() {
            break;
        }
    }
    session
}

/// Plays a session and keeps what is measured of it.
pub fn run(deal: &Deal<'_>, authored: &Authored, cast: Cast, index: usize, seed: u64) -> Run {
    let mut session = session(deal, cast, index, seed);
    let card = close(&mut session);
    let scenario = deal.scenario();
    let state = session.state();
    let facts = scenario.facts.iter().enumerate().filter(|(_, fact)| state.told.contains_key(&fact.id));
    let objections = scenario.objections.iter().enumerate().filter_map(|(place, objection)| {
        let status = state.objections.get(&objection.id)?.status;
        (status != ObjectionStatus::Latent).then_some((place, status == ObjectionStatus::Resolved))
    });
    let (said, repeated) = heard(&session, authored);
    Run {
        cast,
        index,
        score: card.score.hundredths(),
        passed: card.passed,
        scored: card.verdict != SessionVerdict::InsufficientEvidence,
        outcome: card.outcome,
        lines: session.turns().iter().filter(|turn| turn.speaker == Speaker::Trainee).count(),
        facts: facts.map(|(place, _)| place).collect(),
        objections: objections.collect(),
        said,
        repeated,
    }
}

/// Returns the authored lines that were said, and those said again while another one of their place was left.
fn heard(session: &Session<'_>, authored: &Authored) -> (Vec<u16>, Vec<u16>) {
    let mut places: BTreeMap<&Place, u64> = BTreeMap::new();
    let (mut said, mut repeated) = (Vec::new(), Vec::new());
    let moves = session.turns().iter().filter_map(|turn| turn.decided.as_ref());
    for line in moves.flat_map(|decided| &decided.says) {
        let Some(number) = authored.number(line) else { continue };
        let known = places.entry(&line.place).or_insert(0);
        let bit = 1_u64.checked_shl(u32::try_from(line.index).unwrap_or(u32::MAX)).unwrap_or(0);
        if *known & bit == 0 {
            said.push(number);
        } else {
            let any = authored.places.get(&line.place).map_or(0, |(.., any)| *any);
            let all = 1_u64.checked_shl(u32::try_from(any).unwrap_or(u32::MAX)).map_or(u64::MAX, |end| end - 1);
            if *known & all != all {
                repeated.push(number);
            }
        }
        *known |= bit;
    }
    said.sort_unstable();
    (said, repeated)
}
