//! Finds which fact, need, objection, material or claim of a scenario a stretch of talk is about.
//!
//! Compares words, character pairs and shared meanings (a general synonym list) with the cues and examples that the
//! scenario's author wrote, weighed by how few topics share them. Knows no grammar: `you have no agents` and `how many
//! agents` are about the same thing. Says none where nothing is near enough, or two are equally near.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::act::Topic;
use crate::domain::id::{ClaimId, FactId, NeedId, ObjectionId};
use crate::domain::lang::{Lang, Localized};
use crate::domain::memo::{Owner, remembered};
use crate::domain::quantity::{Quantity, quantities};
use crate::domain::ready::{closed, kept, opened};
use crate::domain::scenario::{AskedBy, Scenario};
use crate::domain::text::normal;

mod content;
mod examples;
mod features;
mod gather;
mod index;
mod odds;
mod spoken;
mod strange;
mod usual;
mod words;

pub(in crate::domain) use content::Content;
pub(super) use content::meaning_name;
pub(super) use examples::Example;
use examples::{Authored, Examples, Units, authored};
pub(in crate::domain::act) use features::latin_words;
use gather::{Gather, Own, gathered};
use index::{Index, Score};
use odds::Odds;
pub use spoken::{Part, Spoken};
pub(super) use strange::READY as GENERAL;
pub(in crate::domain::act) use strange::{Vocabulary, Weighed};
pub(super) use usual::LISTS as USUAL;
pub(in crate::domain::act) use words::LATIN_WORDS_MAX;
pub(super) use words::{LISTS, READY as WORDS};

/// Everything that lines of one deal can be about.
#[derive(Debug, Clone, Default)]
pub struct Topics {
    owner: Owner,
    /// The topics, kind by kind, in the order of `Among`.
    subjects: [Subject; KINDS],
    /// What gets each fact told, and its need.
    fact_needs: BTreeMap<FactId, (AskedBy, Option<NeedId>)>,
    /// The fact at the root of each objection.
    roots: BTreeMap<ObjectionId, FactId>,
    /// The needs and the objections that each claim answers.
    claim_answers: BTreeMap<ClaimId, (Vec<NeedId>, Vec<ObjectionId>)>,
    /// What a good trainee says.
    examples: Examples,
    /// Names of the product, normalised.
    product: Vec<Box<str>>,
    /// Words that the deal is talked about in.
    vocabulary: Vocabulary,
    /// Figures of the brief.
    brief: Vec<Quantity>,
    /// Figures of the fact sheet.
    sheet: Vec<Quantity>,
}

/// Topics of one kind with their texts.
#[derive(Debug, Clone, Default)]
struct Subject {
    owner: Owner,
    topics: Vec<Topic>,
    /// How many texts a topic has, on average.
    texts_a_topic: usize,
    index: Index,
}

/// What is looked into for a deal: made of its texts alone, and kept ready for the program's own scenarios.
struct Tables {
    /// The texts of each kind of topic, in the order of `Among`.
    indexes: Vec<Index>,
    vocabulary: Vocabulary,
    /// What a good trainee says.
    units: Units,
}

kept!(Tables { indexes, vocabulary, units });

impl Tables {
    /// Makes the tables of a scenario.
    fn made(scenario: &Scenario, gathered: &[Gather<'_>], authored: &[Authored<'_>]) -> Self {
        let own: Vec<Vec<Own>> = gathered.iter().map(Gather::own_texts).collect();
        let told = brief_texts(scenario).into_iter().chain(sheet_texts(scenario));
        let told: Vec<Rc<str>> = told.flat_map(|text| [normal(&text.zh), normal(&text.en)]).collect();
        let words = own.iter().flatten().map(Own::text).chain(told.iter().map(|text| &**text));
        Self {
            indexes: gathered.iter().zip(&own).map(|(subject, own)| subject.index(own)).collect(),
            vocabulary: Vocabulary::made(words),
            units: Units::made(authored),
        }
    }
}

/// Returns a hash of what the tables of a scenario are made of besides its own texts.
fn hash() -> u64 {
    super::tables::hash() ^ gather::hash()
}

/// Returns the tables of a scenario, to be kept.
pub fn tables(scenario: &Scenario) -> Vec<u8> {
    closed(&Tables::made(scenario, &gathered(scenario), &authored(scenario)), hash())
}

/// What kinds of topic a search may find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// Facts and what the brief states: what a question may ask for.
    Facts,
    /// Needs: what a question or a benefit may be about.
    Needs,
    /// Objections.
    Objections,
    /// What answers an objection: finds the objection.
    Answers,
    /// Claims of the fact sheet.
    Claims,
    /// What may not be promised.
    Limits,
    /// Materials.
    Materials,
    /// People on the customer's side.
    Stakeholders,
}

/// A topic that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The topic.
    pub topic: Topic,
    /// How sure, 0 to 100.
    pub confidence: u8,
}

/// Least confidence of a find. Our choice: of questions about something else about one in ten reaches it.
pub const CONFIDENCE_MIN: u8 = 52;

/// Confidence where the author wrote the very same words for the topic; nothing else reaches it.
pub(super) const CONFIDENCE_SAME: u8 = 100;

/// A word that stands in more than one in so many topics is common. Our choice.
const COMMON_SHARE: usize = 3;

/// How many kinds of topic there are.
const KINDS: usize = Among::Stakeholders as usize + 1;

impl Topics {
    /// Prepares the topics of a scenario; `kept` are its tables, or nothing where none are kept.
    pub fn new(scenario: &Scenario, kept: &'static [u8]) -> Self {
        let (gathered, authored) = (gathered(scenario), authored(scenario));
        let tables = opened(kept, hash);
        let tables = tables.unwrap_or_else(|| Tables::made(scenario, &gathered, &authored));
        let mut indexes = tables.indexes.into_iter();
        Self {
            owner: Owner::default(),
            subjects: gathered.map(|kind| Subject::new(kind, indexes.next().unwrap_or_default())),
            fact_needs: scenario.facts.iter().map(|fact| (fact.id.clone(), (fact.needs, fact.need.clone()))).collect(),
            roots: scenario
                .objections
                .iter()
                .filter_map(|objection| Some((objection.id.clone(), objection.root_fact.clone()?)))
                .collect(),
            claim_answers: scenario
                .product
                .claims
                .iter()
                .map(|claim| (claim.id.clone(), (claim.needs.clone(), claim.objections.clone())))
                .collect(),
            examples: Examples::new(authored, tables.units),
            product: [&scenario.product.name.zh, &scenario.product.name.en]
                .map(|name| Box::from(&*normal(name)))
                .into(),
            vocabulary: tables.vocabulary,
            brief: figures(brief_texts(scenario)),
            sheet: figures(sheet_texts(scenario)),
        }
    }

    /// Returns whose the remembered readings of this deal's lines are.
    pub(super) fn owner(&self) -> Owner {
        self.owner
    }

    /// Returns the topic of one kind that normalised `text` is most likely about, or none when nothing is near enough.
    ///
    /// Both languages are searched whatever `lang` is: people mix them.
    pub fn find(&self, text: &str, lang: Lang, among: Among) -> Option<Found> {
        self.ranked(text, lang, among).first().cloned().filter(|found| found.confidence >= CONFIDENCE_MIN)
    }

    /// Returns the topics of one kind by nearness to normalised `text`, best first, at most three, however unsure.
    ///
    /// For a caller that knows more, such as which need is under discussion, and has to decide between near ones.
    pub fn ranked(&self, text: &str, _lang: Lang, among: Among) -> Rc<[Found]> {
        let owner = self.subject(among).owner;
        remembered!(Rc<[Found]>: owner, text, |text| self.rank(text, among))
    }

    /// Returns the limit that normalised `text` is nearest to, with at least this confidence.
    ///
    /// None where the fact sheet says as much: who is nearer to a claim of it promises nothing of his own.
    pub(super) fn limit(&self, text: &str, lang: Lang, least: u8) -> Option<Found> {
        let limit =
            self.ranked(text, lang, Among::Limits).first().cloned().filter(|found| found.confidence >= least)?;
        (limit.confidence > self.nearness(text, lang, Among::Claims)).then_some(limit)
    }

    /// Returns how near normalised `text` comes to any topic of one kind, 0 to 100.
    pub(super) fn nearness(&self, text: &str, lang: Lang, among: Among) -> u8 {
        self.ranked(text, lang, among).first().map_or(0, |found| found.confidence)
    }

    /// Ranks the topics of one kind by nearness to a normalised text.
    fn rank(&self, text: &str, among: Among) -> Rc<[Found]> {
        let subject = self.subject(among);
        let text = words::without_courtesies(text);
        let scores = subject.index.scores(&text);
        // Only what people ask about can be about something else altogether; and it is asked in forms.
        let odds = match among {
            Among::Facts => Odds::of_question(&scores, subject.texts_a_topic, self.vocabulary.weigh(&text, &[])),
            _ => Odds::of_words(&scores),
        };
        let topics = &subject.topics;
        let own = |score: &&Score| score.topic < topics.len() && score.evidence > 0;
        let found = scores.topics.iter().filter(own).take(3);
        let found = found.map(|score| Found { topic: topics[score.topic].clone(), confidence: odds.percent(score) });
        let mut found: Vec<Found> = found.collect();
        if among == Among::Facts && found.first().is_none_or(|first| first.confidence < CONFIDENCE_MIN) {
            found.splice(0..0, self.usual(&text));
        }
        found.into()
    }

    /// Returns the fact that a text asks for in words in which people ask for it in every deal.
    fn usual(&self, text: &str) -> Option<Found> {
        let id = usual::asked_for(text)?;
        let fact = self.fact_needs.keys().find(|fact| fact.as_str() == id)?;
        Some(Found { topic: Topic::Fact(fact.clone()), confidence: CONFIDENCE_MIN })
    }

    /// Weighs how far a normalised text speaks of this deal; words that the customer used are known.
    pub(super) fn weigh(&self, text: &str, heard: &[Rc<Vocabulary>]) -> Weighed {
        self.vocabulary.weigh(&words::without_courtesies(text), heard)
    }

    /// Returns what normalised `text` is for, where it says lines over again that the author wrote for a good trainee.
    pub(super) fn examples(&self, text: &str) -> Rc<[Example]> {
        self.examples.find(text)
    }

    /// Returns which question gets a fact told, and the need it belongs to.
    pub(super) fn fact(&self, id: &FactId) -> Option<(AskedBy, Option<NeedId>)> {
        self.fact_needs.get(id).cloned()
    }

    /// Returns the fact at the root of an objection.
    pub(super) fn root_of(&self, objection: &ObjectionId) -> Option<&FactId> {
        self.roots.get(objection)
    }

    /// Returns the needs that a claim answers.
    pub(super) fn needs_of(&self, claim: &Topic) -> &[NeedId] {
        self.answered_by(claim).map_or(&[], |(needs, _)| needs.as_slice())
    }

    /// Returns the objections that a claim answers.
    pub(super) fn objections_of(&self, claim: &Topic) -> &[ObjectionId] {
        self.answered_by(claim).map_or(&[], |(_, objections)| objections.as_slice())
    }

    fn answered_by(&self, claim: &Topic) -> Option<&(Vec<NeedId>, Vec<ObjectionId>)> {
        match claim {
            Topic::Claim(id) => self.claim_answers.get(id),
            _ => None,
        }
    }

    /// Returns whether a word stands in so many facts of the deal that using it shows nothing: `客服` in a deal about service.
    pub(super) fn is_common(&self, word: u64) -> bool {
        let facts = self.subject(Among::Facts);
        facts.index.topics_of(word) * COMMON_SHARE > facts.topics.len()
    }

    /// Returns whether a normalised text names the product.
    pub(super) fn names_product(&self, text: &str) -> bool {
        self.product.iter().any(|name| !name.is_empty() && text.contains(&**name))
    }

    /// Returns the figures that the brief states.
    pub(super) fn brief_figures(&self) -> &[Quantity] {
        &self.brief
    }

    /// Returns the figures that the fact sheet states.
    pub(super) fn sheet_figures(&self) -> &[Quantity] {
        &self.sheet
    }

    /// Returns the topics of one kind.
    fn subject(&self, among: Among) -> &Subject {
        &self.subjects[among as usize]
    }
}

impl Subject {
    /// Returns topics with their texts.
    fn new(gathered: Gather<'_>, index: Index) -> Self {
        Self { owner: Owner::default(), texts_a_topic: gathered.texts_a_topic(), topics: gathered.topics, index }
    }
}

/// Returns the texts of the brief.
fn brief_texts(scenario: &Scenario) -> Vec<&Localized> {
    let brief = &scenario.brief;
    [&brief.you, &brief.meeting, &brief.goal].into_iter().chain(brief.known.iter().map(|known| &known.text)).collect()
}

/// Returns the texts of the fact sheet.
fn sheet_texts(scenario: &Scenario) -> Vec<&Localized> {
    let product = &scenario.product;
    let claims = product.claims.iter().map(|claim| &claim.text);
    [&product.about].into_iter().chain(claims).chain(product.limits.iter().map(|limit| &limit.text)).collect()
}

/// Returns the quantities of texts in both languages.
fn figures(texts: Vec<&Localized>) -> Vec<Quantity> {
    texts.into_iter().flat_map(|text| [&text.zh, &text.en]).flat_map(|text| quantities(text).to_vec()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::FactId;
    use crate::domain::lang::Lines;

    /// Topics of a deal about service, with a few cues each.
    fn topics() -> Topics {
        let deal = [
            (
                "team-size",
                ["客服一共多少坐席", "团队多大规模"],
                ["how many agents do you have", "size of your service team"],
            ),
            ("daily-volume", ["每天多少咨询", "进线量有多大"], ["how many enquiries a day", "daily contact volume"]),
            ("turnover", ["坐席流失率多少", "一年走多少人"], ["how many agents leave", "staff turnover"]),
            ("budget", ["今年预算多少", "钱批下来了吗"], ["what is your budget", "how much money is set aside"]),
            (
                "freeze",
                ["什么时候封网", "哪段时间不能上线"],
                ["when is your change freeze", "dates when nothing may go live"],
            ),
        ];
        let owned = |texts: [&str; 2]| texts.map(str::to_owned).to_vec();
        let deal = deal.map(|(id, zh, en)| (id, Lines { zh: owned(zh), en: owned(en) }));
        let mut facts = Gather::default();
        for (id, lines) in &deal {
            facts.begin(Topic::Fact(fact(id)));
            facts.ways(&[lines]);
        }
        facts.asides();
        let index = facts.index(&facts.own_texts());
        let mut topics = Topics::default();
        topics.subjects[Among::Facts as usize] = Subject::new(facts, index);
        topics
    }

    fn fact(id: &str) -> FactId {
        FactId::new(id).unwrap_or_else(|error| panic!("{error}"))
    }

    fn found(text: &str) -> Option<Topic> {
        topics().find(&normal(text), Lang::of(text), Among::Facts).map(|found| found.topic)
    }

    #[test]
    fn questions_in_other_words_find_their_fact() {
        for (text, fact) in [
            ("方便问一下客服团队有几号人吗", "team-size"),
            ("坐席離職多不多", "turnover"),
            ("经费有没有着落", "budget"),
            ("May I ask how big the service team is?", "team-size"),
            ("do your reps quit a lot", "turnover"),
            ("what's the budgett for this", "budget"),
            ("is there a freeze when we can't launch", "freeze"),
        ] {
            assert_eq!(found(text), Some(Topic::Fact(self::fact(fact))), "{text}");
        }
    }

    #[test]
    fn questions_about_something_else_find_nothing() {
        for text in [
            "公司食堂怎么样",
            "你们股票最近如何",
            "今天天气不错",
            "",
            "？！",
            "how many shops do you have",
            "lovely weather",
            "ok",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
