//! The guard: does a line in a model's words keep to what the customer decided to say?
//!
//! Knows the scenario, the state and the move, never the model. A line is judged by code alone: figures, phrases, words and
//! form, in integers and in a fixed order. What the scripted line of the move says itself is always allowed, so that no
//! author's line can break a rule. It cannot tell that a line in fresh words means what no list and no line foresees.

use std::collections::BTreeSet;

mod figure;
mod form;
mod phrase;
mod secret;
pub mod sentence;

use super::customer::{CustomerState, Move, Place};
use super::exercise::customer_lines;
use super::lang::Lang;
use super::scenario::{Scenario, Situation};
use super::script;
use super::text::{Length, normal};
use super::transcript::{Speaker, Turn};
use figure::{Figures, Number};
use form::Vocabulary;
use secret::{Keys, Lock, Public, Secrets, letters, words};

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
        let script = script::line(scenario, self.lang, decided);
        let keys = Keys::new(state, decided);
        let mut figures = self.brief.clone();
        let mut public = self.public.clone();
        let mut vocabulary = Vocabulary::default();
        let mut told = Figures::default();
        let mut add = |text: &str, is_customer: bool| {
            let text = normal(text);
            figures.add(&text);
            vocabulary.add(&text);
            public.add(&text);
            if is_customer {
                told.add(&text);
            }
        };
        add(&script, true);
        for turn in turns {
            add(turn.scripted(), turn.speaker == Speaker::Customer);
        }
        for fact in scenario.facts.iter().filter(|fact| keys.open(&Lock::Fact(fact.id.clone()))) {
            let texts = fact.tell.only(self.lang).iter().chain(fact.again.only(self.lang));
            texts.for_each(|text| add(text, true));
            add(fact.value.get(self.lang), true);
        }
        for say in &decided.says {
            let all = (0..).map_while(|index| {
                script::text(scenario, self.lang, &super::customer::Say { place: say.place.clone(), index })
            });
            // Another line of the place may hold another figure; only words are lent.
            all.for_each(|text| public.add(text));
        }
        let trainee = turns.iter().rfind(|turn| turn.speaker == Speaker::Trainee);
        let trainee = trainee.map_or(String::new(), |turn| letters(&normal(&turn.text)));
        let size_max = size_max(&script, self.lang);
        let script = normal(&script).to_string();
        Allowed {
            guard: self,
            scenario,
            decided,
            script,
            keys,
            figures,
            told,
            public,
            vocabulary,
            trainee,
            size_max,
            private: Vec::new(),
        }
    }
}

/// How much longer than its script a short line may be, in Chinese characters. Our choice: one more short sentence.
const SPARE_HAN: usize = 45;

/// How much longer than its script a short line may be, in English words.
const SPARE_WORDS: usize = 28;

/// Fewest letters of a sentence, and of a clause, of the trainee's that is not to be said back: in Chinese, in English.
const ECHO_LETTERS_MIN: ((usize, usize), (usize, usize)) = ((5, 6), (10, 18));

/// Fewest words of a private sentence by which it is known.
const PRIVATE_WORDS_MIN: usize = 4;

/// Share of a private sentence's words, in per cent, that must not be said in one line.
const PRIVATE_PERCENT: usize = 60;

/// What may be said for one move.
pub struct Allowed<'a> {
    guard: &'a Guard,
    scenario: &'a Scenario,
    decided: &'a Move,
    /// The scripted line, normalised.
    script: String,
    keys: Keys,
    /// Every number that was named.
    figures: Figures,
    /// Numbers that the customer names or has named.
    told: Figures,
    public: Public,
    vocabulary: Vocabulary,
    /// Letters of the trainee's last line.
    trainee: String,
    /// Most characters and words.
    size_max: usize,
    /// Words of texts that must not be said.
    private: Vec<BTreeSet<u64>>,
}

impl Allowed<'_> {
    /// Forbids the sentences of a text besides: instructions to a model.
    #[must_use]
    pub fn forbid(mut self, text: &str) -> Self {
        let sentences = text.lines().flat_map(sentences).map(|sentence| words(&normal(sentence)));
        self.private.extend(sentences.filter(|sentence| sentence.len() >= PRIVATE_WORDS_MIN));
        self
    }

    /// Returns the rules that a line breaks, each once, in their order. What is left out is `lacking`'s question.
    pub fn faults(&self, heard: &str) -> Vec<Leak> {
        let mut leaks = Vec::new();
        let mut add = |rule: Rule, found: &str| {
            if !leaks.iter().any(|leak: &Leak| leak.rule == rule) {
                leaks.push(Leak { rule, found: found.to_owned() });
            }
        };
        let text = normal(heard);
        self.secrets(&text, &mut add);
        self.numbers(&text, &mut add);
        self.phrases(&text, &mut add);
        self.form(heard, &text, &mut add);
        leaks.sort_by_key(|leak| leak.rule);
        leaks
    }

    /// Looks for what was not said yet: whole, in other words, backwards.
    fn secrets(&self, text: &str, add: &mut impl FnMut(Rule, &str)) {
        let secrets = &self.guard.secrets;
        for (fact, found) in secrets.reveals(text, &self.keys) {
            if !self.script.contains(found) {
                add(Rule::Fact, &format!("{fact}: {found}"));
            }
        }
        let together = form::put_together(text);
        for (fact, found) in secrets.reveals(&together, &self.keys).filter(|_| together != text) {
            if !text.contains(found) {
                add(Rule::Encoded, &format!("{fact}: {found}"));
            }
        }
        let backwards: String = text.chars().rev().collect();
        for (fact, found) in secrets.reveals(&backwards, &self.keys) {
            if found.chars().count() > 3 && !text.contains(found) {
                add(Rule::Encoded, &format!("{fact}: {found}"));
            }
        }
        for line in sentences(text) {
            for lock in secrets.paraphrased(line, &self.keys, &self.public) {
                add(lock.rule(), &format!("{lock:?}"));
            }
            let said = words(line);
            let repeats =
                |private: &BTreeSet<u64>| private.intersection(&said).count() * 100 >= private.len() * PRIVATE_PERCENT;
            if self.private.iter().any(repeats) {
                add(Rule::Prompt, line);
            }
            // A sentence of the trainee's own, or a long clause, said back.
            let (sentence_min, clause_min) = self.guard.lang.pick(ECHO_LETTERS_MIN.0, ECHO_LETTERS_MIN.1);
            let script = letters(&self.script);
            let clauses = line.split([',', ';', ':', '、']).map(|clause| (clause, clause_min));
            for (part, least) in clauses.chain([(line, sentence_min)]) {
                let own = letters(part);
                if own.chars().count() >= least && self.trainee.contains(&own) && !script.contains(&own) {
                    add(Rule::RoleSwap, part);
                }
            }
        }
    }

    /// Looks for numbers.
    fn numbers(&self, text: &str, add: &mut impl FnMut(Rule, &str)) {
        for number in figure::numbers(text) {
            let shown = match &number {
                Number::Quantity(quantity) => quantity.span.of(text).to_owned(),
                Number::Digits(shown) | Number::Word(shown) | Number::Odd(shown) => shown.clone(),
            };
            let is_own = matches!(number, Number::Odd(_)) && self.script.contains(&shown);
            if is_own || self.told.holds(&number) {
                continue;
            }
            if !matches!(number, Number::Odd(_))
                && self.guard.secrets.shut_figures(&self.keys).any(|fact| fact.holds(&number))
            {
                add(Rule::Fact, &shown);
            } else if !self.figures.holds(&number) {
                add(Rule::Number, &shown);
            }
        }
    }

    /// Looks for phrases.
    fn phrases(&self, text: &str, add: &mut impl FnMut(Rule, &str)) {
        for hit in phrase::hits(text) {
            let list = &phrase::LISTS[hit.list];
            let found = &text[hit.place.clone()];
            let is_agreement = matches!(list.rule, Rule::Commitment | Rule::Settled);
            let is_open = match list.rule {
                Rule::Commitment => self.keys.granted >= list.from_level,
                Rule::Settled => self.keys.has_settled(),
                _ => false,
            };
            let is_own = list.soft && self.guard.own_phrases.contains(&hit.phrase);
            let is_denied = is_agreement && phrase::is_denied(text, &hit.place);
            let is_fine = is_open || is_own || is_denied || self.script.contains(found);
            if !is_fine {
                add(list.rule, found);
            }
        }
    }

    /// Looks at the outside of the line.
    fn form(&self, heard: &str, text: &str, add: &mut impl FnMut(Rule, &str)) {
        if size(heard) > self.size_max {
            add(Rule::Length, "");
        }
        if let Some(found) = form::marked(heard).filter(|_| form::marked(&self.script).is_none()) {
            add(Rule::Markup, &found);
        }
        if let Some(found) = form::encoded(text).filter(|_| form::encoded(&self.script).is_none()) {
            add(Rule::Encoded, &found);
        }
        for line in sentences(text) {
            if let Some(found) =
                form::foreign(line, self.guard.lang, &self.script, [&self.guard.vocabulary, &self.vocabulary])
            {
                add(Rule::Language, &found);
            }
        }
    }

    /// Returns the authored lines of the move whose content a line does not hold yet; counts from 0.
    ///
    /// A line with figures is held when all of them are; one about a fact, a need, an objection, a commitment, a person or a
    /// material when some of its words are, or of the words of its author's variants. General talk is held by anything.
    pub fn lacking(&self, heard: &str) -> Vec<usize> {
        let lang = self.guard.lang;
        let text = normal(heard);
        let said = words(&text);
        let length = size(heard);
        let mut figures = Figures::default();
        figures.add(&text);
        let is_lacking = |say: &super::customer::Say| {
            if !must_be_held(&say.place) {
                // A nod is no answer.
                let wanted = size(script::text(self.scenario, lang, say).unwrap_or_default());
                return length * NOD < wanted;
            }
            let line = normal(script::text(self.scenario, lang, say).unwrap_or_default());
            let mut wanted = Figures::default();
            wanted.add(&line);
            if wanted.missing_in(&figures) {
                return true;
            }
            let variants = (0..).map_while(|index| {
                script::text(self.scenario, lang, &super::customer::Say { place: say.place.clone(), index })
            });
            let wanted: BTreeSet<u64> = variants.flat_map(|line| words(&normal(line))).collect();
            let shared = wanted.intersection(&said).count();
            shared < WORDS_HELD_MIN.min(words(&line).len())
        };
        let says = self.decided.says.iter().enumerate();
        says.filter(|(_, say)| text.trim().is_empty() || is_lacking(say)).map(|(index, _)| index).collect()
    }
}

/// How many times as long as a reply an authored line of general talk may be, for the reply to stand for it.
const NOD: usize = 3;

/// Words of an authored line, or of its variants, by which its content is held.
const WORDS_HELD_MIN: usize = 2;

/// Returns whether what a place says must be said.
fn must_be_held(place: &Place) -> bool {
    match place {
        Place::General(situation) => matches!(
            situation,
            Situation::CommitMaterial
                | Situation::CommitMeeting
                | Situation::CommitTrial
                | Situation::CommitOrder
                | Situation::CounterMaterial
                | Situation::CounterMeeting
                | Situation::CounterTrial
        ),
        Place::Fact(..) | Place::Need(..) | Place::Objection(..) | Place::Material(_) | Place::Mention(_) => true,
    }
}

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
    let length = Length::of(&normal(line));
    length.han + length.words
}

/// Returns the sentences of a line.
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let end = sentence::end(rest, true)?;
        let (sentence, after) = rest.split_at(end);
        rest = after;
        Some(sentence.trim())
    })
}
