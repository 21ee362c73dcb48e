//! Every text of a scenario with its place and its part in the conversation.
//!
//! The one list that the checks of languages, counts, leaks and repetitions walk over: a new field of `Scenario` is
//! checked once it stands here.

use super::place::Place;
use crate::domain::id::FactId;
use crate::domain::lang::{Lang, Lines, Localized};
use crate::domain::scenario::{ConsequenceKey, Fact, Moods, Need, Objection, Scenario, Situation};

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role<'a> {
    /// Names or explains something; one text.
    Label,
    /// Ways in which a trainee speaks of something; at least one.
    Cues,
    /// Ways to ask for a fact, or to name a concern: recognition rests on them alone.
    QuestionCues,
    /// Phrases that are looked for; may be missing.
    Phrases,
    /// What a good trainee says; at least one.
    Example,
    /// What the customer says.
    Spoken {
        /// The fact that these lines tell, which they may therefore hold.
        tells: Option<&'a FactId>,
        /// Serves the customer without lines of its own?
        optional: bool,
    },
}

/// A text or its variants.
#[derive(Debug, Clone, Copy)]
pub(super) enum Content<'a> {
    /// One text in each language.
    One(&'a Localized),
    /// Several in each language.
    Many(&'a Lines),
}

/// A text with its place and its part.
#[derive(Debug, Clone)]
pub(super) struct Text<'a> {
    /// Where it stands.
    pub place: Place,
    /// What it is for.
    pub role: Role<'a>,
    /// The text.
    pub content: Content<'a>,
}

impl<'a> Text<'a> {
    /// Returns the texts in a language, in order.
    pub(super) fn each(&self, lang: Lang) -> &'a [String] {
        match self.content {
            Content::One(text) => std::slice::from_ref(lang.pick(&text.zh, &text.en)),
            Content::Many(lines) => lines.only(lang),
        }
    }

    /// Returns the place of one of the texts in a language. Counts from 0.
    ///
    /// Made only where a problem is told: a long file has thousands of lines.
    pub(super) fn at(&self, lang: Lang, index: usize) -> Place {
        let place = self.place.lang(lang);
        match self.content {
            Content::One(_) => place,
            Content::Many(_) => place.index(index),
        }
    }
}

/// Collects texts below a place.
struct Collector<'a> {
    place: Place,
    texts: Vec<Text<'a>>,
}

impl<'a> Collector<'a> {
    fn one(&mut self, key: &'static str, text: &'a Localized) {
        self.texts.push(Text { place: self.place.key(key), role: Role::Label, content: Content::One(text) });
    }

    fn many(&mut self, key: &'static str, role: Role<'a>, lines: &'a Lines) {
        self.texts.push(Text { place: self.place.key(key), role, content: Content::Many(lines) });
    }

    fn spoken(&mut self, key: &'static str, lines: &'a Lines) {
        self.many(key, Role::Spoken { tells: None, optional: false }, lines);
    }

    fn below(&mut self, key: &'static str, index: usize) -> &mut Self {
        self.place = Place::of(key).index(index);
        self
    }
}

/// Returns every text of a scenario, in the order of the format.
pub(super) fn texts(scenario: &Scenario) -> Vec<Text<'_>> {
    let mut all = Collector { place: Place::default(), texts: Vec::new() };
    all.one("title", &scenario.title);
    all.one("purpose", &scenario.purpose);
    frame(scenario, &mut all);
    for (index, need) in scenario.needs.iter().enumerate() {
        need_texts(need, all.below("needs", index));
    }
    for (index, fact) in scenario.facts.iter().enumerate() {
        fact_texts(fact, all.below("facts", index));
    }
    for (index, objection) in scenario.objections.iter().enumerate() {
        objection_texts(objection, all.below("objections", index));
    }
    for (situation, moods) in &scenario.lines {
        all.place = Place::of("lines").key(situation_key(*situation));
        mood_texts(moods, &mut all);
    }
    all.place = Place::of("value_model");
    all.one("about", &scenario.value_model.about);
    for (index, figure) in scenario.value_model.figures.iter().enumerate() {
        all.place = Place::of("value_model").key("figures").index(index);
        all.one("name", &figure.name);
        all.one("unit", &figure.unit);
    }
    all.texts
}

/// Collects brief, product, materials, stakeholders and persona.
fn frame<'a>(scenario: &'a Scenario, all: &mut Collector<'a>) {
    all.place = Place::of("brief");
    all.one("you", &scenario.brief.you);
    all.one("meeting", &scenario.brief.meeting);
    all.one("goal", &scenario.brief.goal);
    for (index, known) in scenario.brief.known.iter().enumerate() {
        all.place = Place::of("brief").key("known").index(index);
        all.one("text", &known.text);
        all.many("cues", Role::Cues, &known.cues);
    }
    all.place = Place::of("product");
    all.one("name", &scenario.product.name);
    all.one("about", &scenario.product.about);
    for (index, claim) in scenario.product.claims.iter().enumerate() {
        all.place = Place::of("product").key("claims").index(index);
        all.one("text", &claim.text);
        all.many("cues", Role::Cues, &claim.cues);
    }
    for (index, limit) in scenario.product.limits.iter().enumerate() {
        all.place = Place::of("product").key("limits").index(index);
        all.one("text", &limit.text);
        all.many("cues", Role::Cues, &limit.cues);
        all.many("instead", Role::Example, &limit.instead);
    }
    for (index, material) in scenario.materials.iter().enumerate() {
        all.below("materials", index).one("title", &material.title);
        all.many("cues", Role::Cues, &material.cues);
        all.spoken("receive", &material.receive);
    }
    for (index, stakeholder) in scenario.stakeholders.iter().enumerate() {
        all.below("stakeholders", index).one("name", &stakeholder.name);
        all.one("post", &stakeholder.post);
        all.one("concern", &stakeholder.concern);
        all.many("cues", Role::Cues, &stakeholder.cues);
        all.many("mention", Role::Spoken { tells: None, optional: index == 0 }, &stakeholder.mention);
    }
    all.place = Place::of("persona");
    all.one("about", &scenario.persona.about);
}

/// Collects the texts of a need.
fn need_texts<'a>(need: &'a Need, all: &mut Collector<'a>) {
    all.one("name", &need.name);
    all.many("cues", Role::Cues, &need.cues);
    let spoken = [("admit", &need.admit), ("assent", &need.assent), ("deny", &need.deny)];
    for (key, lines) in spoken {
        all.spoken(key, lines);
    }
    let place = all.place.clone();
    all.place = place.key("consequences");
    for (key, lines) in &need.consequences {
        all.spoken(consequence_key(*key), lines);
    }
    all.place = place.clone();
    let spoken = [
        ("consequence_again", &need.consequence_again),
        ("lukewarm", &need.lukewarm),
        ("explicit", &need.explicit),
        ("value", &need.value),
        ("benefit_heard", &need.benefit_heard),
    ];
    for (key, lines) in spoken {
        all.spoken(key, lines);
    }
    all.place = place.key("say");
    let examples = [
        ("problem", &need.say.problem),
        ("implication", &need.say.implication),
        ("need_payoff", &need.say.need_payoff),
        ("benefit", &need.say.benefit),
        ("quantify", &need.say.quantify),
    ];
    for (key, lines) in examples {
        all.many(key, Role::Example, lines);
    }
}

/// Collects the texts of a fact.
fn fact_texts<'a>(fact: &'a Fact, all: &mut Collector<'a>) {
    let tells = Role::Spoken { tells: Some(&fact.id), optional: false };
    all.one("value", &fact.value);
    all.many("cues", Role::QuestionCues, &fact.cues);
    all.many("reveals", Role::Phrases, &fact.reveals);
    all.many("tell", tells, &fact.tell);
    all.many("again", tells, &fact.again);
    all.many("surface", Role::Spoken { tells: None, optional: true }, &fact.surface);
    all.many("evade", Role::Spoken { tells: None, optional: true }, &fact.evade);
    all.many("say", Role::Example, &fact.say);
}

/// Collects the texts of an objection.
fn objection_texts<'a>(objection: &'a Objection, all: &mut Collector<'a>) {
    all.one("name", &objection.name);
    all.one("root", &objection.root);
    all.many("cues", Role::QuestionCues, &objection.cues);
    all.many("evidence", Role::Cues, &objection.evidence);
    all.spoken("raise", &objection.raise);
    all.spoken("repeat", &objection.repeat);
    all.many("reveal", Role::Spoken { tells: objection.root_fact.as_ref(), optional: false }, &objection.reveal);
    let spoken = [
        ("push_back", &objection.push_back),
        ("soften", &objection.soften),
        ("settle", &objection.settle),
        ("harden", &objection.harden),
    ];
    for (key, lines) in spoken {
        all.spoken(key, lines);
    }
    all.place = all.place.key("say");
    let examples = [
        ("acknowledge", &objection.say.acknowledge),
        ("explore", &objection.say.explore),
        ("respond", &objection.say.respond),
        ("confirm", &objection.say.confirm),
    ];
    for (key, lines) in examples {
        all.many(key, Role::Example, lines);
    }
}

/// Collects the lines of a situation.
fn mood_texts<'a>(moods: &'a Moods, all: &mut Collector<'a>) {
    all.spoken("any", &moods.any);
    for (key, lines) in [("warm", &moods.warm), ("guarded", &moods.guarded), ("curt", &moods.curt)] {
        all.many(key, Role::Spoken { tells: None, optional: true }, lines);
    }
}

/// Returns every authored line of the customer in a language.
pub fn customer_lines(scenario: &Scenario, lang: Lang) -> Vec<&str> {
    let spoken = texts(scenario).into_iter().filter(|text| matches!(text.role, Role::Spoken { .. }));
    spoken.flat_map(|text| text.each(lang)).map(String::as_str).collect()
}

/// Returns a situation's key in a file: `small-talk`.
pub(super) fn situation_key(situation: Situation) -> String {
    kebab(&format!("{situation:?}"))
}

/// Returns a consequence's key in a file.
fn consequence_key(key: ConsequenceKey) -> &'static str {
    match key {
        ConsequenceKey::Cost => "cost",
        ConsequenceKey::Efficiency => "efficiency",
        ConsequenceKey::Risk => "risk",
        ConsequenceKey::Customer => "customer",
        ConsequenceKey::People => "people",
        ConsequenceKey::Strategy => "strategy",
        ConsequenceKey::Inaction => "inaction",
        ConsequenceKey::Any => "any",
    }
}

/// Turns the name of a variant into its key: `SmallTalk` is `small-talk`.
fn kebab(name: &str) -> String {
    let mut key = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !key.is_empty() {
            key.push('-');
        }
        key.push(letter.to_ascii_lowercase());
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_of_situations_are_those_of_the_file() {
        for situation in Situation::ALL {
            let in_file = serde_json::to_value(situation).unwrap();
            assert_eq!(in_file, situation_key(situation));
        }
    }
}
