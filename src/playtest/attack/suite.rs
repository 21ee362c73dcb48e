//! The suite: every family on weak, decent and expert sessions; what each gained, and whether it is as it must be.

use schemars::JsonSchema;
use serde::Serialize;

use super::bout::{self, Line};
use super::family::{Family, Ground, Way};
use super::record;
use super::{GAIN_MAX, families};
use crate::domain::overlap::overlap;
use crate::domain::scorecard::{Points, Scorecard};
use crate::domain::transcript::Transcript;
use crate::playtest::archetype::Archetype;
use crate::playtest::deal::Deal;
use crate::playtest::dice::Dice;
use crate::playtest::play::{self, Cast};

/// Sessions of each base that variations are made of. Our choice: enough for other wordings, few enough to be played first.
const BASE_SESSIONS: usize = 4;

/// Longest example in a report, in characters.
const EXAMPLE_CHARS_MAX: usize = 400;

/// What is attacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Base {
    /// Somebody who asks a little, then pitches.
    Weak,
    /// Somebody who sells decently.
    Decent,
    /// An expert.
    Expert,
}

impl Base {
    /// All bases.
    pub const ALL: [Base; 3] = [Base::Weak, Base::Decent, Base::Expert];

    /// Returns whose sessions they are.
    fn archetype(self) -> Archetype {
        match self {
            Self::Weak => Archetype::SpPitcher,
            Self::Decent => Archetype::Decent,
            Self::Expert => Archetype::Expert,
        }
    }
}

/// A session that is attacked.
#[derive(Debug, Clone)]
pub struct Clean {
    /// What the trainee says.
    pub lines: Vec<String>,
    /// The customer's seed.
    seed: u64,
    /// What it scores.
    card: Scorecard,
    /// Its record.
    transcript: Transcript,
}

/// The sessions of one deal that are attacked: by base, then by number.
#[derive(Debug, Clone)]
pub struct Bases {
    cleans: Vec<Vec<Clean>>,
}

impl Bases {
    /// Plays them.
    pub fn new(deal: &Deal<'_>, seed: u64) -> Self {
        let clean = |base: Base, index: usize| {
            let mut session = play::session(deal, Cast::Archetype(base.archetype()), index, seed);
            let card = play::close(&mut session);
            let transcript = session.transcript();
            Clean {
                lines: transcript.trainee().map(|turn| turn.text.clone()).collect(),
                seed: transcript.started.seed,
                card,
                transcript,
            }
        };
        Self { cleans: Base::ALL.map(|base| (0..BASE_SESSIONS).map(|index| clean(base, index)).collect()).into() }
    }

    /// Returns one of them.
    fn clean(&self, base: Base, index: usize) -> Option<&Clean> {
        self.cleans.get(base as usize)?.get(index % BASE_SESSIONS)
    }
}

/// What one variation came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// Which family, by its place in the list.
    pub family: usize,
    /// What was attacked.
    pub base: Base,
    /// What it gained, in hundredths of a point; none when it stands alone or attacks a record.
    pub gain: Option<i64>,
    /// Did it make a session pass that did not?
    pub passes: bool,
    /// What is not as it must be, with the words.
    pub broken: Option<String>,
}

/// A deal with the sessions that are attacked, and those in its other language.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// The deal.
    pub deal: &'a Deal<'a>,
    /// Its sessions.
    pub bases: &'a Bases,
    /// The sessions in the other language, where the scenario has one.
    pub foreign: Option<&'a Bases>,
}

/// Tries one variation of a family; none where there is nothing to attack.
pub fn attempt(target: &Target<'_>, family: usize, base: Base, variant: usize, seed: u64) -> Option<Tried> {
    let own = families().nth(family)?;
    let clean = target.bases.clean(base, variant)?;
    let place = Dice::new(seed).of(target.deal.scenario().id.as_str()).of(target.deal.lang.code()).at(base as u64);
    let dice = place.at(u64::from(own.row)).at(family as u64).at(variant as u64);
    if own.is_of_records() {
        return tamper(target, own, clean, dice).map(|broken| Tried {
            family,
            base,
            gain: None,
            passes: false,
            broken,
        });
    }
    let foreign = target.foreign.and_then(|bases| bases.clean(base, variant)).map(|clean| clean.lines.as_slice());
    let ground = Ground { deal: target.deal, lines: &clean.lines, foreign };
    let variation = own.vary(&ground, dice)?;
    let played = bout::play(target.deal, &variation.lines, clean.seed);
    let plain = compared(target, own, clean, base, variant, &variation.against)?;
    let (score, gain) = (plain.score.hundredths(), played.score() - plain.score.hundredths());
    let passes = played.card.passed && !plain.passed;
    let gained = base == Base::Weak && !own.stands_alone() && gain > GAIN_MAX;
    let broken = expectation(own, base, &played, score)
        .or_else(|| (gained || passes).then(|| attacking_words(&played)))
        .map(|words| format!("[{}] {words}", differences(&plain, &played.card)));
    Some(Tried { family, base, gain: (!own.stands_alone()).then_some(gain), passes, broken })
}

/// Returns what a variation is compared with: the session without it, or the best of those that the family names.
fn compared(
    target: &Target<'_>,
    family: &Family,
    clean: &Clean,
    base: Base,
    variant: usize,
    against: &[Vec<Line>],
) -> Option<Scorecard> {
    if family.speaks_foreign() {
        return Some(target.foreign?.clean(base, variant)?.card.clone());
    }
    let others = against.iter().map(|lines| bout::play(target.deal, lines, clean.seed).card);
    Some(others.max_by_key(|card| card.score).unwrap_or_else(|| clean.card.clone()))
}

/// Returns the first words of an attack.
fn attacking_words(played: &bout::Played) -> String {
    let exchange = played.attacked().next().or(played.exchanges.first());
    exchange.map_or_else(String::new, |exchange| exchange.text.clone())
}

/// Returns the criteria that differ, with their points before and after.
fn differences(plain: &Scorecard, card: &Scorecard) -> String {
    let pairs = plain.criteria.iter().zip(&card.criteria).filter(|(one, other)| one.score != other.score);
    let told = pairs.map(|(one, other)| format!("{} {} -> {}", one.id, one.score, other.score));
    let all: Vec<String> = told.chain([format!("score {} -> {}", plain.score, card.score)]).collect();
    all.join(", ")
}

/// Returns what is not as it must be. How talk is read and taken is judged on weak sessions, where everything is an attack's own
/// doing; what must stay the same, on all.
fn expectation(family: &Family, base: Base, played: &bout::Played, clean: i64) -> Option<String> {
    for expect in family.expect {
        if base != Base::Weak && *expect != super::Expect::NearScore {
            continue;
        }
        if let Some(exchange) = played.attacked().find(|exchange| !expect.of_exchange(exchange)) {
            return Some(format!("{expect:?}: {}", exchange.text));
        }
        if !expect.of_session(played, clean) {
            let said =
                played.attacked().next().or(played.exchanges.first()).map_or("", |exchange| exchange.text.as_str());
            return Some(format!("{expect:?}: {said} -> {}", played.card.score));
        }
    }
    None
}

/// Tries an attack on a record: what it should be found out by, when that misses it. None where there is nothing to attack.
fn tamper(target: &Target<'_>, family: &Family, clean: &Clean, dice: Dice) -> Option<Option<String>> {
    match family.way {
        Way::Copied => {
            let copy = record::copied(&clean.lines, dice);
            let (one, other): (Vec<&str>, Vec<&str>) =
                (clean.lines.iter().map(String::as_str).collect(), copy.iter().map(String::as_str).collect());
            Some(overlap(&one, &other).is_none().then(|| "the copy is not noticed".to_owned()))
        }
        Way::Altered => {
            let changed = record::altered(&clean.transcript, dice).filter(|changed| *changed != clean.transcript)?;
            Some(record::replays(target.deal.exercise, &changed).then(|| "the change is not noticed".to_owned()))
        }
        _ => None,
    }
}

/// What a family came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Outcome {
    /// Its row on the page of attacks.
    pub row: u8,
    /// What it is called, in English.
    pub name: &'static str,
    /// What it is called, in Chinese.
    pub name_zh: &'static str,
    /// Variations tried.
    pub tried: usize,
    /// The most that it gained on weak, decent and expert sessions; none when it stands alone or attacks records.
    pub gain: [Option<Points>; 3],
    /// The most that it may gain on weak ones.
    pub allowed: Points,
    /// Sessions that passed by it.
    pub passes: usize,
    /// Variations that were not taken as they must be.
    pub broken: usize,
    /// One of them.
    pub example: Option<String>,
    /// What judges it.
    pub judged: Judged,
    /// How far it is known not to be withstood yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<Known>,
}

/// How far a family is known not to be withstood yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Known {
    /// The most that it may gain on weak sessions until it is.
    pub gain: Points,
    /// Why, in English.
    pub why: &'static str,
    /// Why, in Chinese.
    pub why_zh: &'static str,
}

/// What judges a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Judged {
    /// The suite.
    Suite,
    /// The suite checks what a record shows; exams and signatures do the rest.
    Exams,
    /// Nothing here: it cannot be proven by what was said.
    People,
}

impl Outcome {
    /// Returns whether it is as it must be; a family that is known to be open, whether it goes no further than that.
    pub fn holds(&self) -> bool {
        let most = self.known.as_ref().map_or(self.allowed, |known| known.gain.max(self.allowed));
        let weak = self.gain[0].is_none_or(|gain| gain <= most);
        weak && self.passes == 0 && (self.broken == 0 || self.known.is_some())
    }
}

/// Returns what the families came to, in the order of the page.
pub fn outcomes(tried: &[Tried], rows: &[u8]) -> Vec<Outcome> {
    let mut outcomes: Vec<Outcome> = families().map(fresh).collect();
    for one in tried {
        let Some(outcome) = outcomes.get_mut(one.family) else { continue };
        outcome.tried += 1;
        outcome.passes += usize::from(one.passes);
        if let Some(gain) = one.gain {
            let most = &mut outcome.gain[one.base as usize];
            *most = Some(most.map_or(Points::rounded(gain), |known| known.max(Points::rounded(gain))));
        }
        if let Some(broken) = &one.broken {
            outcome.broken += 1;
            outcome.example.get_or_insert_with(|| broken.chars().take(EXAMPLE_CHARS_MAX).collect());
        }
    }
    outcomes.retain(|outcome| rows.is_empty() || rows.contains(&outcome.row));
    outcomes
}

/// Returns a family's outcome before anything was tried.
fn fresh(family: &Family) -> Outcome {
    let judged = match family.way {
        Way::Copied | Way::Altered => Judged::Exams,
        Way::Unproved => Judged::People,
        _ => Judged::Suite,
    };
    let (name_zh, name) = family.name;
    let known = family.open().map(|open| {
        let (why_zh, why) = open.why;
        Known { gain: Points::rounded(open.gain), why, why_zh }
    });
    Outcome {
        row: family.row,
        name,
        name_zh,
        tried: 0,
        gain: [None; 3],
        allowed: Points::rounded(GAIN_MAX),
        passes: 0,
        broken: 0,
        example: None,
        judged,
        known,
    }
}

/// Returns the bases that a family is tried on: the weak one alone for what takes the place of the whole session.
pub fn bases(family: &Family) -> &'static [Base] {
    match family.way {
        // Only who explores concerns can turn the order round.
        Way::Turned => &Base::ALL[2..],
        _ if family.stands_alone() => &Base::ALL[..1],
        _ => &Base::ALL,
    }
}

/// Returns what is tried: family, deal, base and number of each variation, `variants` a family over all deals and bases;
/// only some rows, where they are named.
pub fn plan(deals: usize, variants: usize, rows: &[u8]) -> Vec<(usize, usize, Base, usize)> {
    let mut plan = Vec::new();
    for (index, family) in families().enumerate().filter(|(_, family)| rows.is_empty() || rows.contains(&family.row)) {
        let bases = bases(family);
        for variant in 0..variants {
            let cell = variant % (deals * bases.len()).max(1);
            let number = variant / (deals * bases.len()).max(1);
            plan.push((index, cell % deals.max(1), bases[cell / deals.max(1)], number));
        }
    }
    plan
}
