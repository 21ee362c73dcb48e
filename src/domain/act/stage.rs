//! Which SPIN stage a question has (coding manual 1.3 to 1.5): what answer would satisfy it.
//!
//! Cues in the words nominate stages, what the customer said last leans the scale, and the stage with most points wins,
//! in doubt the higher one. Knows nothing of who admitted what: credit is settled in `read`.

use std::sync::LazyLock;

use super::before::Said;
use super::lexicon::Phrases;
use super::{Mark, Stage};
use crate::domain::lang::is_han;
use crate::domain::scenario::Consequence;

pub mod consequence;
pub(super) mod en;
pub(super) mod zh;

/// A class of cues: the stage it tells, its points, the rule it goes by, its phrases.
type Row = (Stage, u32, &'static str, &'static [&'static str]);

/// A class of cues, ready to be searched for.
struct Cue {
    stage: Stage,
    points: u32,
    rule: &'static str,
    phrases: Phrases,
}

/// How a question was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Its stage.
    pub stage: Stage,
    /// The rule that told most for the stage.
    pub rule: &'static str,
    /// The consequence type, for implication questions.
    pub consequence: Option<Consequence>,
    /// Cause, magnitude, budget or authority, generic.
    pub marks: Vec<Mark>,
    /// How far the stage is ahead of the next one, 0 to 100. Shown, never scored.
    pub confidence: u8,
}

/// The words that look like trouble and are not, the words of trouble, and the cues of one language.
struct Words {
    noise: Phrases,
    trouble: Phrases,
    cues: Vec<Cue>,
}

impl Words {
    fn new(noise: &[&'static str], trouble: &[&'static str], rows: &'static [Row]) -> Self {
        let cues = rows
            .iter()
            .map(|(stage, points, rule, phrases)| Cue {
                stage: *stage,
                points: *points,
                rule,
                phrases: Phrases::new(phrases),
            })
            .collect();
        Self { noise: Phrases::new(noise), trouble: Phrases::new(trouble), cues }
    }
}

static ZH: LazyLock<Words> = LazyLock::new(|| Words::new(zh::NOISE, zh::TROUBLE, zh::ROWS));
static EN: LazyLock<Words> = LazyLock::new(|| Words::new(en::NOISE, en::TROUBLE, en::ROWS));

/// Returns the words to read a text with: English ones when it has no Chinese in it.
fn words(text: &str) -> &'static Words {
    if text.chars().any(is_han) { &ZH } else { &EN }
}

/// Returns a text without politeness and what else looks like trouble: `麻烦您讲讲` is no trouble.
pub fn without_noise(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut end = 0;
    for place in words(text).noise.all(text) {
        if place.start >= end {
            kept.push_str(&text[end..place.start]);
            kept.push(' ');
        }
        end = end.max(place.end);
    }
    kept.push_str(&text[end..]);
    kept
}

/// Returns whether a text, already without noise, names a trouble.
pub fn names_trouble(text: &str) -> bool {
    words(text).trouble.is_in(text)
}

/// Stages in rising rank, as indices of points.
const STAGES: [Stage; 4] = [Stage::Situation, Stage::Problem, Stage::Implication, Stage::NeedPayoff];

/// Reads the stage of a question. `preamble` is what the trainee said before it in the same line.
pub fn read(text: &str, preamble: &str, said: Said) -> Reading {
    let text = without_noise(text);
    let mut points = [1, 0, 0, 0];
    let mut rules: [(u32, &'static str); 4] = [(0, "S.fact"), (0, "P.trouble"), (0, "I.effect"), (0, "N.solved")];
    let mut marks = Vec::new();
    for cue in &words(&text).cues {
        let index = cue.stage as usize;
        let sets_the_scene = matches!(cue.rule, "N.solved" | "I.inaction");
        if cue.phrases.is_in(&text) || (sets_the_scene && cue.phrases.is_in(preamble)) {
            let worth = worth(cue, said);
            points[index] += worth;
            if worth > rules[index].0 {
                rules[index] = (worth, cue.rule);
            }
            match cue.rule {
                "P.cause" => marks.push(Mark::Cause),
                "I.quant" => marks.push(Mark::Quant),
                "S.qualifying" => marks.push(Mark::Qualifying),
                _ => {}
            }
        }
    }
    match said {
        Said::Trouble => points[Stage::Implication as usize] += 4,
        Said::Want => points[Stage::NeedPayoff as usize] += 4,
        // A trouble word is news only where no trouble is on the table.
        Said::Fact | Said::Objection | Said::Stall | Said::Question => {}
    }
    if names_trouble(&text) {
        points[Stage::Problem as usize] += if said == Said::Trouble { 1 } else { 3 };
    }
    let best = (0..4).max_by_key(|index| (points[*index], *index)).unwrap_or_default();
    let second = (0..4).filter(|index| *index != best).map(|index| points[index]).max().unwrap_or_default();
    let stage = STAGES[best];
    marks.retain(|mark| match mark {
        Mark::Cause => stage == Stage::Problem,
        Mark::Quant => stage == Stage::Implication,
        _ => stage == Stage::Situation,
    });
    let lead = (points[best] - second).min(5);
    Reading {
        stage,
        rule: rules[best].1,
        consequence: (stage == Stage::Implication).then(|| consequence::of(&text)),
        marks,
        confidence: u8::try_from(50 + 9 * lead).unwrap_or(95),
    }
}

/// Returns what a cue counts after what the customer said.
fn worth(cue: &Cue, said: Said) -> u32 {
    match (cue.rule, said) {
        // Why somebody wants something asks for its importance as often as for a cause.
        ("P.cause", Said::Want) => cue.points - 2,
        // How well something goes is a judgement of a fact; of a trouble it asks how far it reaches.
        ("P.quality", Said::Trouble) => 0,
        _ => cue.points,
    }
}
