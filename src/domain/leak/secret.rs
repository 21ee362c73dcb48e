//! What a customer has not said: the lines of a scenario that are shut until the session opens them.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::Rule;
use super::figure::Figures;
use super::sentence;
use crate::domain::act::topic::Content;
use crate::domain::customer::{CustomerState, Move, ObjectionStatus, Place};
use crate::domain::id::{FactId, NeedId, ObjectionId, StakeholderId};
use crate::domain::lang::{Lang, Lines};
use crate::domain::scenario::{Scenario, Situation};
use crate::domain::text::normal;

/// Least distinctive words of a line by which a paraphrase of it is known.
const WORDS_MIN: usize = 3;

/// Share of a line's distinctive words, in per cent, that makes another line a paraphrase of it.
///
/// Our choice: authors' variants of one line share about a third, a copy with every third word changed about a half.
const SHARE_PERCENT: usize = 50;

/// Number of different subjects that may share a word before it tells nothing.
const SUBJECTS_MAX: usize = 3;

/// Fewest letters of a sentence that gives itself away when it is found whole, in Chinese and in English.
const WHOLE_LETTERS_MIN: (usize, usize) = (6, 14);

/// What has to have happened before a line may be said.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lock {
    /// The fact was told.
    Fact(FactId),
    /// The need has reached a level.
    Need(NeedId, u8),
    /// The objection was raised.
    Raised(ObjectionId),
    /// The objection's root was told.
    Revealed(ObjectionId),
    /// The objection was settled.
    Settled(ObjectionId),
    /// The person was mentioned.
    Mentioned(StakeholderId),
    /// A commitment of that level was granted.
    Granted(u8),
    /// Never: the trainee's own lines.
    Trainee,
    /// Never: what the trainee claims for the product.
    Claim,
}

/// What a move and the state before it have opened.
#[derive(Debug, Clone, Default)]
pub(super) struct Keys {
    facts: BTreeSet<FactId>,
    needs: BTreeMap<NeedId, u8>,
    objections: BTreeMap<ObjectionId, ObjectionStatus>,
    mentioned: BTreeSet<StakeholderId>,
    /// Highest commitment granted, by this move or before.
    pub(super) granted: u8,
}

impl Keys {
    /// Returns what is open when a move is worded.
    pub(super) fn new(state: &CustomerState, decided: &Move) -> Self {
        let mut keys = Self {
            facts: state.told.keys().chain(&decided.facts).cloned().collect(),
            granted: state.granted.max(decided.commitment.as_ref().map_or(0, |commitment| commitment.granted)),
            ..Self::default()
        };
        keys.needs.extend(state.needs.iter().map(|(id, need)| (id.clone(), need.level)));
        for need in &decided.needs {
            let level = keys.needs.entry(need.id.clone()).or_insert(0);
            *level = (*level).max(need.level);
        }
        keys.objections.extend(state.objections.iter().map(|(id, objection)| (id.clone(), objection.status)));
        keys.objections.extend(decided.objections.iter().map(|objection| (objection.id.clone(), objection.status)));
        let said = state.heard.iter().filter(|(_, heard)| **heard != 0).map(|(place, _)| place);
        for place in said.chain(decided.says.iter().map(|say| &say.place)) {
            if let Place::Mention(person) = place {
                keys.mentioned.insert(person.clone());
            }
        }
        keys
    }

    /// Returns whether a lock is open.
    pub(super) fn open(&self, lock: &Lock) -> bool {
        let status = |id: &ObjectionId| self.objections.get(id).copied().unwrap_or(ObjectionStatus::Latent);
        match lock {
            Lock::Fact(id) => self.facts.contains(id),
            Lock::Need(id, level) => self.needs.get(id).is_some_and(|reached| reached >= level),
            Lock::Raised(id) => status(id) != ObjectionStatus::Latent,
            Lock::Revealed(id) => !matches!(status(id), ObjectionStatus::Latent | ObjectionStatus::Raised),
            Lock::Settled(id) => status(id) == ObjectionStatus::Resolved,
            Lock::Mentioned(id) => self.mentioned.contains(id),
            Lock::Granted(level) => self.granted >= *level,
            Lock::Trainee | Lock::Claim => false,
        }
    }

    /// Returns whether any objection was settled.
    pub(super) fn has_settled(&self) -> bool {
        self.objections.values().any(|status| *status == ObjectionStatus::Resolved)
    }
}

impl Lock {
    /// Returns the rule that a line breaks which says what is behind the lock.
    pub(super) fn rule(&self) -> Rule {
        match self {
            Self::Fact(_) | Self::Mentioned(_) => Rule::Fact,
            Self::Need(..) => Rule::Need,
            Self::Raised(_) | Self::Revealed(_) => Rule::Objection,
            Self::Settled(_) => Rule::Settled,
            Self::Granted(_) => Rule::Commitment,
            Self::Trainee => Rule::RoleSwap,
            Self::Claim => Rule::Selling,
        }
    }
}

/// A line behind a lock.
#[derive(Debug)]
struct Secret {
    lock: usize,
    /// How many distinctive words it has.
    words: usize,
}

/// Everything behind locks, prepared for looking up.
#[derive(Debug)]
pub(super) struct Secrets {
    locks: Vec<Lock>,
    secrets: Vec<Secret>,
    /// The secrets that hold a word.
    by_word: BTreeMap<u64, Vec<u32>>,
    /// Finds whole sentences by their letters.
    whole: AhoCorasick,
    /// The lock of each whole sentence.
    whole_of: Vec<usize>,
    /// Finds the phrases that give a fact away.
    reveals: AhoCorasick,
    /// The fact of each phrase.
    reveals_of: Vec<FactId>,
    /// The figures of each fact.
    figures: Vec<(FactId, Figures)>,
}

impl Secrets {
    /// Returns the secrets of a scenario; lines in the session's language, figures and phrases in both.
    pub(super) fn new(scenario: &Scenario, lang: Lang) -> Self {
        let mut lines: Vec<(Lock, String)> = Vec::new();
        let mut add = |lock: Lock, texts: &[String]| {
            for text in texts {
                lines.extend(sentence::all(text).map(|text| (lock.clone(), text.to_owned())));
            }
        };
        locked(scenario, lang, &mut add);
        let mut locks: Vec<Lock> = lines.iter().map(|(lock, _)| lock.clone()).collect();
        locks.sort();
        locks.dedup();
        let number = |lock: &Lock| locks.binary_search(lock).unwrap_or(0);
        let contents: Vec<(usize, BTreeSet<u64>, String)> =
            lines.iter().map(|(lock, text)| (number(lock), words(&normal(text)), letters(&normal(text)))).collect();
        let mut subjects: BTreeMap<u64, BTreeSet<&str>> = BTreeMap::new();
        for ((lock, _), (_, words, _)) in lines.iter().zip(&contents) {
            for word in words {
                subjects.entry(*word).or_default().insert(subject(lock));
            }
        }
        let is_distinctive = |word: &u64| subjects.get(word).is_some_and(|subjects| subjects.len() <= SUBJECTS_MAX);
        let mut secrets = Vec::new();
        let (mut whole, mut whole_of) = (Vec::new(), Vec::new());
        let least = lang.pick(WHOLE_LETTERS_MIN.0, WHOLE_LETTERS_MIN.1);
        let mut by_word: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
        for (lock, words, letters) in contents {
            let words: Vec<u64> = words.into_iter().filter(|word| is_distinctive(word)).collect();
            let at = u32::try_from(secrets.len()).unwrap_or(u32::MAX);
            for word in &words {
                by_word.entry(*word).or_default().push(at);
            }
            secrets.push(Secret { lock, words: words.len() });
            if letters.chars().count() >= least {
                whole.push(letters);
                whole_of.push(lock);
            }
        }
        let mut phrases: Vec<Rc<str>> = Vec::new();
        let mut reveals_of = Vec::new();
        let mut figures = Vec::new();
        for fact in &scenario.facts {
            let mut own = Figures::default();
            for lang in Lang::ALL {
                for phrase in fact.reveals.only(lang).iter().filter(|phrase| !phrase.trim().is_empty()) {
                    phrases.push(normal(phrase));
                    reveals_of.push(fact.id.clone());
                    own.add(&normal(phrase));
                }
                let texts = fact.tell.only(lang).iter().chain(fact.again.only(lang));
                texts.for_each(|text| own.add(&normal(text)));
                own.add(&normal(lang.pick(&fact.value.zh, &fact.value.en)));
            }
            figures.push((fact.id.clone(), own));
        }
        let reveals = finder(phrases.iter().map(|phrase| phrase.as_bytes()));
        let whole = finder(whole.iter().map(String::as_bytes));
        Self { locks, secrets, by_word, whole, whole_of, reveals, reveals_of, figures }
    }

    /// Returns the facts that are not open and that a number or a phrase in a normalised text gives away.
    pub(super) fn reveals<'a>(&'a self, text: &'a str, keys: &'a Keys) -> impl Iterator<Item = (&'a FactId, &'a str)> {
        self.reveals.find_overlapping_iter(text).filter_map(move |hit| {
            let fact = self.reveals_of.get(hit.pattern().as_usize())?;
            let stands = crate::domain::exercise::stands_alone(text, hit.start(), hit.end());
            (stands && !keys.facts.contains(fact)).then(|| (fact, &text[hit.range()]))
        })
    }

    /// Returns the figures of the facts that are not open.
    pub(super) fn shut_figures<'a>(&'a self, keys: &'a Keys) -> impl Iterator<Item = &'a Figures> {
        self.figures.iter().filter(|(fact, _)| !keys.facts.contains(fact)).map(|(_, figures)| figures)
    }

    /// Returns the locks, not open, of which a normalised text says a line: whole, or by more than half of its words.
    ///
    /// Words that were public before give nothing away.
    pub(super) fn paraphrased<'a>(&'a self, text: &str, keys: &Keys, public: &Public) -> Vec<&'a Lock> {
        let heard = words(text);
        let squeezed = letters(text);
        let mut counts: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
        for word in &heard {
            let is_fresh = !public.words.contains(word);
            for at in self.by_word.get(word).into_iter().flatten() {
                let (all, fresh) = counts.entry(*at).or_default();
                *all += 1;
                *fresh += usize::from(is_fresh);
            }
        }
        let mut found: BTreeSet<usize> = BTreeSet::new();
        for (at, (all, fresh)) in counts {
            let Some(secret) = self.secrets.get(at as usize) else { continue };
            let wanted = secret.words;
            let enough = wanted >= WORDS_MIN && all * 100 >= wanted * SHARE_PERCENT && fresh * 2 >= WORDS_MIN;
            if enough && !found.contains(&secret.lock) && !keys.open(&self.locks[secret.lock]) {
                found.insert(secret.lock);
            }
        }
        for hit in self.whole.find_overlapping_iter(&squeezed) {
            let lock = self.whole_of[hit.pattern().as_usize()];
            if !keys.open(&self.locks[lock]) && !public.letters.contains(&squeezed[hit.range()]) {
                found.insert(lock);
            }
        }
        found.into_iter().map(|lock| &self.locks[lock]).collect()
    }
}

/// What was public before a line is said.
#[derive(Debug, Clone, Default)]
pub(super) struct Public {
    words: BTreeSet<u64>,
    letters: String,
}

impl Public {
    /// Adds a text.
    pub(super) fn add(&mut self, text: &str) {
        let text = normal(text);
        self.words.extend(words(&text));
        self.letters.push_str(&letters(&text));
        self.letters.push('\n');
    }
}

/// Returns the words of a normalised text that say something.
pub(super) fn words(text: &str) -> BTreeSet<u64> {
    Content::of(text).words().collect()
}

/// Returns the letters and digits of a text.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Returns what finds some texts.
fn finder<'a>(texts: impl Iterator<Item = &'a [u8]>) -> AhoCorasick {
    AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(texts)
        .unwrap_or_else(|_| unreachable!("a scenario's texts are far below the automaton's size limit"))
}

/// Returns what a lock is about: words that several subjects share tell nothing.
fn subject(lock: &Lock) -> &str {
    match lock {
        Lock::Fact(id) => id.as_str(),
        Lock::Need(id, _) => id.as_str(),
        Lock::Raised(id) | Lock::Revealed(id) | Lock::Settled(id) => id.as_str(),
        Lock::Mentioned(id) => id.as_str(),
        Lock::Granted(_) => "granted",
        Lock::Trainee | Lock::Claim => "trainee",
    }
}

/// Gives every line behind a lock.
fn locked(scenario: &Scenario, lang: Lang, add: &mut impl FnMut(Lock, &[String])) {
    let one = |text: &str| vec![text.to_owned()];
    for fact in &scenario.facts {
        let lock = || Lock::Fact(fact.id.clone());
        add(lock(), fact.tell.only(lang));
        add(lock(), fact.again.only(lang));
        add(lock(), &one(lang.pick(&fact.value.zh, &fact.value.en)));
        add(Lock::Trainee, fact.say.only(lang));
    }
    for need in &scenario.needs {
        let lock = |level: u8| Lock::Need(need.id.clone(), level);
        add(lock(2), need.admit.only(lang));
        need.consequences.values().for_each(|lines| add(lock(3), lines.only(lang)));
        add(lock(3), need.consequence_again.only(lang));
        add(lock(4), need.explicit.only(lang));
        add(lock(5), need.value.only(lang));
        let say = &need.say;
        let own: [&Lines; 5] = [&say.problem, &say.implication, &say.need_payoff, &say.benefit, &say.quantify];
        own.into_iter().for_each(|lines| add(Lock::Trainee, lines.only(lang)));
    }
    for objection in &scenario.objections {
        let id = || objection.id.clone();
        add(Lock::Raised(id()), objection.raise.only(lang));
        add(Lock::Raised(id()), objection.repeat.only(lang));
        add(Lock::Revealed(id()), objection.reveal.only(lang));
        add(Lock::Revealed(id()), &one(lang.pick(&objection.root.zh, &objection.root.en)));
        add(Lock::Settled(id()), objection.settle.only(lang));
        let say = &objection.say;
        let own: [&Lines; 4] = [&say.acknowledge, &say.explore, &say.respond, &say.confirm];
        own.into_iter().for_each(|lines| add(Lock::Trainee, lines.only(lang)));
    }
    for person in scenario.stakeholders.iter().skip(1) {
        add(Lock::Mentioned(person.id.clone()), person.mention.only(lang));
        add(Lock::Mentioned(person.id.clone()), &one(lang.pick(&person.concern.zh, &person.concern.en)));
    }
    let granted = [(Situation::CommitMeeting, 2), (Situation::CommitTrial, 3), (Situation::CommitOrder, 4)];
    for (situation, level) in granted {
        if let Some(moods) = scenario.lines.get(&situation) {
            for lines in [&moods.any, &moods.warm, &moods.guarded, &moods.curt] {
                add(Lock::Granted(level), lines.only(lang));
            }
        }
    }
    for claim in &scenario.product.claims {
        add(Lock::Claim, &one(lang.pick(&claim.text.zh, &claim.text.en)));
    }
    scenario.product.limits.iter().for_each(|limit| add(Lock::Trainee, limit.instead.only(lang)));
}
