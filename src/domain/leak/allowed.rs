//! What may be said for one move, and what of a line breaks a rule.

use std::collections::BTreeSet;

use super::figure::{self, Figures, Number};
use super::form::{self, Vocabulary};
use super::secret::{Keys, Lock, Public, letters, words};
use super::{Guard, Leak, Rule, phrase, sentence, size, size_max};
use crate::domain::customer::{CustomerState, Move, Place, Say};
use crate::domain::scenario::{Scenario, Situation};
use crate::domain::script;
use crate::domain::text::normal;
use crate::domain::transcript::{Speaker, Turn};

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

impl<'a> Allowed<'a> {
    /// Returns what may be said when a turn is worded that the customer decided after `turns`, in `state`.
    pub(super) fn new(
        guard: &'a Guard,
        scenario: &'a Scenario,
        state: &CustomerState,
        turns: &[Turn],
        decided: &'a Move,
    ) -> Self {
        let script = script::line(scenario, guard.lang, decided);
        let keys = Keys::new(state, decided);
        let mut figures = guard.brief.clone();
        let mut public = guard.public.clone();
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
            let texts = fact.tell.only(guard.lang).iter().chain(fact.again.only(guard.lang));
            texts.for_each(|text| add(text, true));
            add(fact.value.get(guard.lang), true);
        }
        for say in &decided.says {
            // Another line of the place may hold another figure; only words are lent.
            script::texts(scenario, guard.lang, &say.place).for_each(|text| public.add(text));
        }
        let trainee = turns.iter().rfind(|turn| turn.speaker == Speaker::Trainee);
        let trainee = trainee.map_or(String::new(), |turn| letters(&normal(&turn.text)));
        let size_max = size_max(&script, guard.lang);
        let script = normal(&script).to_string();
        Self {
            guard,
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

    /// Forbids the sentences of a text besides: instructions to a model.
    #[must_use]
    pub fn forbid(mut self, text: &str) -> Self {
        let sentences = text.lines().flat_map(sentence::all).map(|sentence| words(&normal(sentence)));
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
        for line in sentence::all(text) {
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
        for line in sentence::all(text) {
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
        let is_lacking = |say: &Say| {
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
            let variants = script::texts(self.scenario, lang, &say.place);
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
