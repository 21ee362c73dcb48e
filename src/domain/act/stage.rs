//! Which SPIN stage a question has (coding manual 1.3 to 1.5): what answer would satisfy it.
//!
//! Cues in the words nominate stages, what the customer said last leans the scale, and the stage with most points wins,
//! in doubt the higher one. Knows nothing of who admitted what: credit is settled in `read`.

use std::rc::Rc;
use std::sync::LazyLock;

use super::before::Said;
use super::lexicon::{Held, Phrases};
use super::{Mark, Stage};
use crate::domain::lang::is_han;
use crate::domain::memo::remembered;
use crate::domain::scenario::Consequence;

pub mod consequence;
mod en;
mod en_form;
mod trouble;
mod zh;
mod zh_form;

/// A class of cues: the stage it tells, its points, the rule it goes by, its phrases.
type Row = (Stage, u32, &'static str, &'static str);

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
    fn new(noise: &'static str, trouble: &'static str, rows: &'static [Row]) -> Self {
        let cues = rows
            .iter()
            .map(|(stage, points, rule, phrases)| Cue {
                stage: *stage,
                points: *points,
                rule,
                phrases: Phrases::listed(rule, phrases),
            })
            .collect();
        Self { noise: Phrases::listed("noise", noise), trouble: Phrases::listed("trouble", trouble), cues }
    }
}

static ZH: LazyLock<Words> = LazyLock::new(|| Words::new(trouble::ZH_NOISE, trouble::ZH, zh::ROWS));
static EN: LazyLock<Words> = LazyLock::new(|| Words::new(trouble::EN_NOISE, trouble::EN, en::ROWS));

/// Returns the phrase lists of both languages.
pub(super) fn lists() -> impl Iterator<Item = &'static Phrases> {
    let of = |words: &'static Words| {
        [&words.noise, &words.trouble].into_iter().chain(words.cues.iter().map(|cue| &cue.phrases))
    };
    of(&ZH)
        .chain(of(&EN))
        .chain(zh_form::LISTS.iter().copied())
        .chain(consequence::lists())
        .chain([&DENIED, &NUMBER, &RANKED])
}

/// Returns the cues of both languages as texts: words that say how something is asked, not what about.
pub(super) fn cue_texts() -> impl Iterator<Item = &'static str> {
    zh::ROWS.iter().chain(en::ROWS).map(|(_, _, _, phrases)| *phrases)
}

/// Returns the words to read a text with: English ones when it has no Chinese in it.
fn words(text: &str) -> &'static Words {
    if text.chars().any(is_han) { &ZH } else { &EN }
}

/// Returns a text without politeness and what else looks like trouble: `麻烦您讲讲` is no trouble.
pub fn without_noise(text: &str) -> Rc<str> {
    remembered!(Rc<str>: text, |text| quiet(text).into())
}

fn quiet(text: &str) -> String {
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

/// Returns whether a text, already without noise, names a trouble, or denies something: `承诺没兑现`, `never got fixed`.
pub fn names_trouble(text: &str) -> bool {
    remembered!(bool: text, |text| {
        words(text).trouble.is_in(text)
            || if text.chars().any(is_han) { zh_form::denies(text) } else { en_form::denies(text) }
    })
}

/// What speaks for a stage besides the question's own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lean {
    /// What the customer said that the question follows up on.
    pub said: Said,
    /// What an admitted trouble or a voiced want is worth for the stage that follows it. Fewer where the topic tells too.
    pub said_points: u32,
    /// What the topic is worth for each stage, in rising rank.
    pub points: [u32; 4],
}

/// Returns whether a number is asked for.
pub fn asks_number(text: &str) -> bool {
    NUMBER.is_in(text)
}

/// Words of rankings that others make.
static RANKED: Phrases = Phrases::parts(
    "投诉|抱怨|吐槽|横评|评测|测评|媒体|榜单|口碑|complain|in the press|press put|reviewers|magazine|the tests|league",
);

/// Rule of a question for what is worst.
pub(super) const RULE_OF_WORST: &str = "P.worst";

/// What a cue is worth at least that clearly marks a trouble, an effect or a solved state.
const CLEAR_WORTH: u32 = 4;

/// What a topic that is told to a situation question still is worth beside such a mark.
const TOPIC_REST: u32 = 2;

/// Stages in rising rank, as indices of points.
const STAGES: [Stage; 4] = [Stage::Situation, Stage::Problem, Stage::Implication, Stage::NeedPayoff];

/// Reads the stage of a question. `preamble` is what the trainee said before it in the same line.
pub fn read(text: &str, preamble: &str, lean: &Lean) -> Reading {
    read_as(text, preamble, lean, None)
}

/// Reads a question, whose stage may be known already.
pub fn read_as(text: &str, preamble: &str, lean: &Lean, known: Option<Stage>) -> Reading {
    let said = lean.said;
    let text = without_noise(&super::question::spelt(text));
    let affirmed = affirmed(&text);
    let mut points = lean.points;
    points[Stage::Situation as usize] += 1;
    let mut rules: [(u32, &'static str); 4] = [(0, "S.fact"), (0, "P.trouble"), (0, "I.effect"), (0, "N.solved")];
    let mut marks = Vec::new();
    let names_trouble = names_trouble(&text);
    let mut asks_effect = false;
    let (mut supposes_solved, mut supposes_inaction) = (false, false);
    let (in_text, in_preamble) = (Held::in_text(&text), Held::in_text(preamble));
    let in_affirmed = Held::in_text(&affirmed);
    for cue in &words(&text).cues {
        let index = cue.stage as usize;
        let sets_the_scene = matches!(cue.rule, "N.solved" | "I.inaction");
        let searched = if cue.rule == "N.solved" { &in_affirmed } else { &in_text };
        // What a rank among complaints or tests asks for is no priority: `车主投诉里语音排第几`.
        if cue.rule == "N.importance" && RANKED.is_among(&in_text) {
            continue;
        }
        if cue.phrases.is_among(searched) || (sets_the_scene && cue.phrases.is_among(&in_preamble)) {
            let worth = worth(cue, said, names_trouble);
            asks_effect |= matches!(cue.rule, "I.effect" | "I.inaction");
            points[index] += worth;
            if worth > rules[index].0 {
                rules[index] = (worth, cue.rule);
            }
            supposes_solved |= cue.rule == "N.solved";
            supposes_inaction |= cue.rule == "I.inaction";
            match cue.rule {
                "P.cause" => marks.push(Mark::Cause),
                "I.quant" | "I.amount" => marks.push(Mark::Quant),
                "S.qualifying" => marks.push(Mark::Qualifying),
                _ => {}
            }
        }
    }
    if points[Stage::Problem as usize] < 3 && said != Said::Trouble && zh_form::judges(&text) {
        points[Stage::Problem as usize] += 3;
        rules[Stage::Problem as usize] = (3, "P.quality");
    }
    let own_gain = zh_form::supposes_own_gain(&text) || en_form::supposes_own_gain(&text);
    if !supposes_solved && (own_gain || zh_form::supposes_rid(&text) || en_form::supposes_rid(&text)) {
        points[Stage::NeedPayoff as usize] += 5;
        rules[Stage::NeedPayoff as usize] = (5, "N.solved");
        supposes_solved = true;
    }
    if !supposes_solved && !supposes_inaction && (zh_form::supposes(&text) || en_form::supposes(&text)) {
        points[Stage::NeedPayoff as usize] += 2;
    }
    if en_form::asks_toll(&text) {
        asks_effect = true;
        points[Stage::Implication as usize] += 4;
        rules[Stage::Implication as usize] = (4, "I.quant");
        marks.push(Mark::Quant);
    }
    let is_solved = supposes_solved && !supposes_inaction;
    if is_solved || asks_effect {
        // What a fact of trouble is worth, the question builds on.
        points[Stage::Problem as usize] -= lean.points[Stage::Problem as usize].saturating_sub(TOPIC_REST);
    }
    if rules[Stage::Problem as usize].1 == "P.worst"
        && !asks_effect
        && rules[Stage::Implication as usize].0 < CLEAR_WORTH
    {
        // What is worst is a trouble, even where the deal tells a fact of its effects: `what hurts most in a sales peak`.
        points[Stage::Implication as usize] -= lean.points[Stage::Implication as usize];
    }
    let rule_of = |stage: Stage| rules[stage as usize];
    if rule_of(Stage::Situation).1 == "S.qualifying" && rule_of(Stage::NeedPayoff).0 == 0 {
        // Budget, timeline and authority are facts, however far the talk has come (coding manual 1.5, row 12).
        points[Stage::NeedPayoff as usize] = 0;
    }
    match said {
        // Where a solved state is supposed, the trouble is no longer what is asked about.
        Said::Trouble if is_solved => points[Stage::Implication as usize] += 1,
        Said::Trouble => points[Stage::Implication as usize] += lean.said_points,
        Said::Want => points[Stage::NeedPayoff as usize] += lean.said_points,
        // A trouble word is news only where no trouble is on the table.
        Said::Fact | Said::Objection | Said::Stall | Said::Question => {}
    }
    if names_trouble {
        // Where its effect is asked for, the trouble is the premise, not the question.
        let stage = if asks_effect { Stage::Implication } else { Stage::Problem };
        points[stage as usize] += if matches!(said, Said::Trouble | Said::Want) { 1 } else { 3 };
    }
    let is_clear = |(worth, rule): &(u32, &str)| *worth >= CLEAR_WORTH && *rule != "N.degree";
    let tells_more =
        zh_form::manages(&text) || (names_trouble && !asks_number(&text)) || rules[1..].iter().any(is_clear);
    if tells_more {
        // The fact of the topic is then what the question builds on.
        points[0] -= lean.points[0].saturating_sub(TOPIC_REST);
    }
    let most = (0..4).max_by_key(|index| (points[*index], *index)).unwrap_or_default();
    let best = known.map_or(most, |stage| stage as usize);
    let second = (0..4).filter(|index| *index != best).map(|index| points[index]).max().unwrap_or_default();
    let stage = STAGES[best];
    marks.retain(|mark| match mark {
        Mark::Cause => stage == Stage::Problem,
        Mark::Quant => stage == Stage::Implication,
        _ => stage == Stage::Situation,
    });
    let lead = points[best].saturating_sub(second).min(5);
    Reading {
        stage,
        rule: rules[best].1,
        consequence: (stage == Stage::Implication).then(|| consequence::of(&text)),
        marks,
        confidence: u8::try_from(50 + 9 * lead).unwrap_or(95),
    }
}

/// Returns what a cue counts after what the customer said, in a text that names a trouble or not.
fn worth(cue: &Cue, said: Said, names_trouble: bool) -> u32 {
    match (cue.rule, said) {
        // Why somebody wants something asks for its importance as often as for a cause.
        ("P.cause", Said::Want) => cue.points - 2,
        // What has to be done more because of a trouble is no gain.
        ("N.value", Said::Trouble) if names_trouble => 1,
        // How well something goes is a judgement of a fact; of a trouble it asks how far it reaches.
        ("P.quality", Said::Trouble) => 0,
        // How far a trouble goes is its magnitude, how far a wish goes a target.
        ("N.degree", Said::Trouble) => 1,
        // An amount of nothing bad is a neutral fact.
        ("I.amount" | "I.spread", Said::Trouble) => cue.points,
        ("I.amount" | "I.spread", _) if !names_trouble => 0,
        _ => cue.points,
    }
}

/// Words that deny an ability.
static DENIED: Phrases = Phrases::parts("不能|没能|未能|不可以|做不到|can't|cannot|couldn't|could not|not be able");

/// Words that ask for a number.
static NUMBER: Phrases =
    Phrases::parts("多少|几|占比|比例|how many|how much|how often|what share|what number|headcount");

/// Returns a text with denied abilities blanked: `如果不能` supposes nothing solved.
fn affirmed(text: &str) -> String {
    if !DENIED.is_in(text) {
        return text.to_owned();
    }
    let kept = text.replace("能不能", "能否");
    DENIED.phrases().iter().fold(kept, |kept, denied| kept.replace(denied, &" ".repeat(denied.len())))
}
