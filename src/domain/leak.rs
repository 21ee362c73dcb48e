//! The guard: does a line in a model's words keep to what the customer decided to say?
//!
//! Knows the scenario, the state and the move, never the model. A line is judged by code alone: figures, phrases, words and
//! form, in integers and in a fixed order. What the scripted line of the move says itself is always allowed, so that no
//! author's line can break a rule. It cannot tell that a line in fresh words means what no list and no line foresees.

use std::collections::BTreeSet;

mod allowed;
mod figure;
mod form;
mod phrase;
mod secret;
pub mod sentence;

use super::customer::{CustomerState, Move};
use super::exercise::customer_lines;
use super::lang::Lang;
use super::scenario::Scenario;
use super::text::{length, normal};
use super::transcript::Turn;
pub use allowed::Allowed;
use figure::Figures;
use form::Vocabulary;
use secret::{Public, Secrets, letters};

/// A rule that a worded line can break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Gives away a fact that was not released.
    Fact,
    /// Admits or develops a need further than the customer has.
    Need,
    /// Raises an objection, or tells its root, before the customer does.
    Objection,
    /// Names a number that is neither in the scripted line nor known.
    Number,
    /// Recommends the product, or speaks as the vendor.
    Selling,
    /// Praises the trainee's skill, or tells them what to do.
    Coaching,
    /// Speaks for the trainee, or asks what the trainee should ask.
    RoleSwap,
    /// Talks of the exercise, its rubric or its terms.
    Rubric,
    /// Talks as a model, or of its instructions.
    Prompt,
    /// Speaks another language.
    Language,
    /// Is longer than such a line may be.
    Length,
    /// Lists, headings, tags, faces, control characters.
    Markup,
    /// Hides letters or figures.
    Encoded,
    /// Agrees to more than the customer granted.
    Commitment,
    /// Drops an objection that is not settled.
    Settled,
    /// Leaves out what the customer decided to say.
    Omits,
}

impl Rule {
    /// All rules.
    pub const ALL: [Rule; 16] = [
        Rule::Fact,
        Rule::Need,
        Rule::Objection,
        Rule::Number,
        Rule::Selling,
        Rule::Coaching,
        Rule::RoleSwap,
        Rule::Rubric,
        Rule::Prompt,
        Rule::Language,
        Rule::Length,
        Rule::Markup,
        Rule::Encoded,
        Rule::Commitment,
        Rule::Settled,
        Rule::Omits,
    ];

    /// Returns its name in a record.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fact => "unreleased-fact",
            Self::Need => "unadmitted-need",
            Self::Objection => "unraised-objection",
            Self::Number => "new-number",
            Self::Selling => "selling",
            Self::Coaching => "coaching",
            Self::RoleSwap => "role-swap",
            Self::Rubric => "rubric-talk",
            Self::Prompt => "prompt-talk",
            Self::Language => "wrong-language",
            Self::Length => "too-long",
            Self::Markup => "markup",
            Self::Encoded => "encoded",
            Self::Commitment => "commitment",
            Self::Settled => "not-settled",
            Self::Omits => "omits",
        }
    }
}

/// A rule that a line breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leak {
    /// The rule.
    pub rule: Rule,
    /// What was found. For tests and measuring; never shown, recorded or sent anywhere.
    pub found: String,
}

/// What a scenario's customer must not say of themselves, prepared once for all moves.
#[derive(Debug)]
pub struct Guard {
    lang: Lang,
    secrets: Secrets,
    vocabulary: Vocabulary,
    /// Phrases of soft lists that the scenario's own lines hold.
    own_phrases: BTreeSet<usize>,
    /// The figures of the brief.
    brief: Figures,
    /// The words of the brief.
    public: Public,
}

impl Guard {
    /// Returns the guard of a scenario in a language.
    pub fn new(scenario: &Scenario, lang: Lang) -> Self {
        let mut vocabulary = Vocabulary::default();
        let mut own_phrases = BTreeSet::new();
        for line in customer_lines(scenario, lang) {
            let line = normal(line);
            vocabulary.add(&line);
            own_phrases.extend(phrase::hits(&line).into_iter().map(|hit| hit.phrase));
        }
        let mut brief = Figures::default();
        let mut public = Public::default();
        let known = scenario.brief.known.iter().map(|known| &known.text);
        for text in known.chain([&scenario.brief.meeting]) {
            let text = text.get(lang);
            brief.add(&normal(text));
            public.add(text);
        }
        let people = scenario.stakeholders.iter().flat_map(|person| [&person.name, &person.post]);
        let product = [&scenario.product.name, &scenario.product.about, &scenario.brief.you, &scenario.brief.meeting];
        let claims = scenario.product.claims.iter().map(|claim| &claim.text);
        let materials = scenario.materials.iter().map(|material| &material.title);
        let known = scenario.brief.known.iter().map(|known| &known.text);
        for text in people.chain(product).chain(claims).chain(materials).chain(known) {
            vocabulary.add(&normal(text.get(lang)));
        }
        Self { lang, secrets: Secrets::new(scenario, lang), vocabulary, own_phrases, brief, public }
    }

    /// Returns what may be said when a turn is worded that the customer decided after `turns`, in `state`.
    pub fn allowed<'a>(
        &'a self,
        scenario: &'a Scenario,
        state: &CustomerState,
        turns: &[Turn],
        decided: &'a Move,
    ) -> Allowed<'a> {
        Allowed::new(self, scenario, state, turns, decided)
    }
}

/// How much longer than its script a short line may be, in Chinese characters. Our choice: one more short sentence.
const SPARE_HAN: usize = 45;

/// How much longer than its script a short line may be, in English words.
const SPARE_WORDS: usize = 28;

/// Returns the most characters and words of a line that stands for a scripted one.
pub fn size_max(script: &str, lang: Lang) -> usize {
    let size = size(script);
    (2 * size).max(size + lang.pick(SPARE_HAN, SPARE_WORDS))
}

/// Returns whether a sentence says nothing but what was said before it, letter for letter.
pub fn is_repeated(said: &str, sentence: &str) -> bool {
    let own = letters(&normal(sentence));
    !own.is_empty() && letters(&normal(said)).contains(&own)
}

/// Returns the characters and words of a line.
fn size(line: &str) -> usize {
    let length = length(line);
    length.han + length.words
}
