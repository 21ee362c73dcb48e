//! How what a text and a topic have in common becomes confidence that the text is about the topic.

use super::CONFIDENCE_SAME;
use super::index::{Score, Scores};
use super::strange::Weighed;

/// Log-odds of a text's topics, in thousandths: what all of them share, and what each has of its own.
pub(super) struct Odds {
    /// Of the best score.
    best: i64,
    /// Of the second one.
    second: i64,
    /// What the text alone says.
    start: i64,
    /// Least evidence, in thousandths of a word's information: one word that a topic has by chance is not enough.
    evidence_min: u64,
    weights: &'static Weights,
}

/// What signs are worth, in thousandths of a unit of log-odds.
struct Weights {
    /// Of no evidence at all.
    start: i64,
    /// A word's information that the topic has, too.
    evidence: i64,
    /// A word's information by which it is ahead of the second topic.
    lead: i64,
    /// Asked in a form in which nobody asks for the topic.
    otherwise: i64,
}

/// Fitted by logistic regression on authored cues, each left out in turn, and on questions about other subjects.
const WORDS: Weights = Weights { start: -1_020, evidence: 223, lead: 544, otherwise: -1_000 };

/// For questions about facts: fitted by logistic regression on the cues of the shipped deals, each left out in turn, on the
/// questions of `tests/it/topics`, and on questions of other trades; start, lead and what a strange word weighs are moved so that
/// the least confidence of a find stands where right, wrong and none are in the wanted proportion.
const QUESTIONS: Weights = Weights { start: -450, evidence: 278, lead: 600, otherwise: -1_980 };

/// What a question says by itself, in thousandths of a unit of log-odds.
mod alone {
    /// All of it is unknown. It weighs less than the same length of words that other topics have.
    pub(super) const UNKNOWN: i64 = 449;
    /// Each ten words' information.
    pub(super) const LENGTH: i64 = -1_678;
    /// A word that neither the deal nor talk in general knows.
    pub(super) const STRANGE: i64 = -1_100;
    /// A word of the deal's own.
    pub(super) const OWN: i64 = 373;
    /// Each text that a topic has fewer than `TEXTS_ENOUGH`: what few cues have in common with a question tells more.
    pub(super) const THIN: i64 = 15;
    pub(super) const TEXTS_ENOUGH: usize = 80;
    /// Least evidence among topics of enough texts, in thousandths of a word's information.
    pub(super) const EVIDENCE_MIN: u64 = 2_400;
    /// Most of these that count.
    pub(super) const STRANGE_MAX: usize = 4;
    pub(super) const OWN_MAX: usize = 5;
    pub(super) const LENGTH_MAX: u64 = 60_000;
}

/// Confidence of what has too little evidence, at most.
const UNSURE: u8 = 40;

impl Odds {
    /// Returns the odds of words that may be about topics.
    pub(super) fn of_words(scores: &Scores) -> Self {
        let of = |place: usize| scores.topics.get(place).map_or(0, |score| signed(score.score));
        Self { best: of(0), second: of(1), start: WORDS.start, evidence_min: 0, weights: &WORDS }
    }

    /// Returns the odds of a question that may be about something else altogether, among topics of so many texts each.
    pub(super) fn of_question(scores: &Scores, texts_a_topic: usize, weighed: Weighed) -> Self {
        let count = |count: usize, most: usize| i64::try_from(count.min(most)).unwrap_or(0);
        let unknown = alone::UNKNOWN * signed(scores.unknown) / signed(scores.telling).max(1);
        let length = alone::LENGTH * signed(scores.telling.min(alone::LENGTH_MAX)) / 10_000;
        let strange = alone::STRANGE * count(weighed.strange, alone::STRANGE_MAX);
        let own = alone::OWN * count(weighed.own, alone::OWN_MAX);
        let thin = alone::THIN * count(alone::TEXTS_ENOUGH.saturating_sub(texts_a_topic), alone::TEXTS_ENOUGH);
        let start = QUESTIONS.start + unknown + length + strange + own + thin;
        // Where topics have few texts, a word that one of them has counts for less.
        let enough = alone::TEXTS_ENOUGH as u64;
        let evidence_min = alone::EVIDENCE_MIN * (texts_a_topic as u64).min(enough) / enough;
        Self { start, evidence_min, weights: &QUESTIONS, ..Self::of_words(scores) }
    }

    /// Returns how sure it is that the text is about a topic, 0 to 100.
    pub(super) fn percent(&self, score: &Score) -> u8 {
        if score.has_it {
            return CONFIDENCE_SAME;
        }
        let own = signed(score.score);
        let lead = own - if own == self.best { self.second } else { self.best };
        let common = (self.weights.evidence * signed(score.evidence) + self.weights.lead * lead) / 1_000;
        let sure = percent(self.start + common + if score.is_asked_otherwise { self.weights.otherwise } else { 0 });
        if score.evidence < self.evidence_min { sure.min(UNSURE) } else { sure }
    }
}

/// Returns a score as a signed number.
fn signed(score: u64) -> i64 {
    i64::try_from(score).unwrap_or(i64::MAX)
}

/// Returns log-odds in thousandths as a percentage, by the logistic curve.
fn percent(odds_milli: i64) -> u8 {
    /// The curve at 0, 1/2, 1 ... 5.
    const CURVE: [i64; 11] = [50, 62, 73, 82, 88, 92, 95, 97, 98, 99, 99];
    let size = odds_milli.abs().min(4_999);
    let (step, part) = (usize::try_from(size / 500).unwrap_or(0), size % 500);
    let value = CURVE[step] + (CURVE[step + 1] - CURVE[step]) * part / 500;
    u8::try_from(if odds_milli < 0 { 100 - value } else { value }).unwrap_or(0)
}
