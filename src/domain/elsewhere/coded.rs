//! What the customer's own words show, of no line of the scenario: by their code, and by what they are about.

use super::made::Made;
use super::{LEVEL_ADMITTED, LEVEL_CONSEQUENCE, LEVEL_EXPLICIT, LEVEL_VALUE, Listener, asked, asks, need_id};
use crate::domain::act::Topic;
use crate::domain::act::concern;
use crate::domain::act::customer_turn::{Code, code};
use crate::domain::act::topic::Among;
use crate::domain::act::{Kind, Negative, Stage};
use crate::domain::customer::{MoveKind, NeedVoice, ObjectionStatus};
use crate::domain::id::{NeedId, ObjectionId};
use crate::domain::lang::Lang;
use crate::domain::text::{length, normal};

/// Kinds of concern, as the ids of objections that no scenario names, and what they are called. In the order of the themes.
const CONCERNS: [(&str, &str, &str); 12] = [
    ("price", "价格", "price"),
    ("security", "数据安全", "data security"),
    ("integration", "系统对接", "integration"),
    ("proof", "效果与案例", "proof"),
    ("authority", "决策权", "authority"),
    ("tender", "招标流程", "tender"),
    ("timing", "时机", "timing"),
    ("vendor", "对供应商的信任", "trust in the vendor"),
    ("change", "一线使用", "adoption"),
    ("competitor", "其他选择", "alternatives"),
    ("status-quo", "现状够用", "status quo"),
    ("operations", "运行与责任", "operations and liability"),
];

/// Returns what a concern is called that no scenario names.
pub fn concern_name(id: &ObjectionId, lang: Lang) -> Option<&'static str> {
    let known = CONCERNS.iter().find(|(known, ..)| id.as_str() == *known);
    known.map(|(_, zh, en)| lang.pick(*zh, *en))
}

impl Listener<'_> {
    /// Takes in a stretch of the customer's own words.
    pub(super) fn take_coded(&mut self, made: &mut Made<'_>, text: &str, before: &str) {
        // `It sounds fine, but it's too expensive`: what follows weighs.
        let parts = turns_of(text);
        if parts.len() > 1 {
            for part in parts {
                self.take_coded(made, part, before);
            }
            return;
        }
        let mut found = code(text, Some(before).filter(|before| !before.is_empty()));
        if found.code == Code::Objection && is_own_trouble(made, text) {
            found.code = Code::Implied;
        }
        if self.names_concern(made, text, found.code) {
            found.code = Code::Objection;
        }
        self.take_facts(made, text, found.code);
        match found.code {
            Code::Fact => self.fact(made, text),
            Code::Implied => self.trouble(made, text),
            Code::Explicit => self.want(made, text, NeedVoice::Explicit),
            Code::Wish => self.want(made, text, NeedVoice::Wish),
            Code::Assent => assent(made),
            Code::Objection => self.objection(made, text),
            Code::Stall => {
                made.kind(MoveKind::Stall);
                if made.asking().is_some() {
                    made.grant(0);
                }
            }
            Code::Condition => {
                made.kind(MoveKind::CounterOffer);
                made.answered();
                if made.asking().is_some() {
                    made.grant(0);
                }
            }
            Code::Question => made.kind(MoveKind::Answer),
            Code::Commit => commit(made),
        }
    }

    /// Tells the facts that the words give away, and the one that was asked for.
    fn take_facts(&self, made: &mut Made<'_>, text: &str, code: Code) {
        let words = normal(text);
        for fact in &self.exercise.scenario.facts {
            if fact.reveals.get(self.lang).iter().any(|phrase| words.contains(&*normal(phrase))) {
                made.fact(&fact.id);
            }
        }
        let answers = matches!(code, Code::Fact | Code::Implied | Code::Explicit);
        let acts = made.acts;
        for act in asked(acts).filter(|_| answers && is_substantial(text)) {
            if let Some(Topic::Fact(id)) = &act.topic {
                made.fact(id);
            }
        }
    }

    fn fact(&mut self, made: &mut Made<'_>, text: &str) {
        made.kind(MoveKind::Answer);
        if made.acts.is_empty() {
            return;
        }
        made.answered();
        settle_explored(made);
        if is_substantial(text) && !denies_trouble(text) {
            made.answers_freely = true;
            self.admit_asked(made);
        } else if denies_trouble(text) {
            let asked: Vec<NeedId> = asked(made.acts).filter_map(|act| act.need.clone()).collect();
            made.denied.extend(asked);
        }
    }

    /// Without a scenario, an answer of substance to a problem question opens a need.
    fn admit_asked(&mut self, made: &mut Made<'_>) {
        if self.exercise.scenario.is_unknown()
            && asks(made.acts, Stage::Problem)
            && let Some(id) = self.need_of(made, "")
        {
            made.need(&id, LEVEL_ADMITTED, None);
        }
    }

    fn trouble(&mut self, made: &mut Made<'_>, text: &str) {
        made.kind(MoveKind::Disclose);
        made.answered();
        made.answers_freely = true;
        settle_explored(made);
        let Some(id) = self.need_of(made, text) else { return };
        let deepens = asks(made.acts, Stage::Implication) && made.level(&id) >= LEVEL_ADMITTED;
        made.need(&id, if deepens { LEVEL_CONSEQUENCE } else { LEVEL_ADMITTED }, None);
    }

    fn want(&mut self, made: &mut Made<'_>, text: &str, voice: NeedVoice) {
        made.kind(MoveKind::Disclose);
        made.answered();
        made.answers_freely = true;
        let Some(id) = self.need_of(made, text) else { return };
        let level = match voice {
            NeedVoice::Explicit if made.level(&id) >= LEVEL_EXPLICIT => LEVEL_VALUE,
            NeedVoice::Explicit => LEVEL_EXPLICIT,
            NeedVoice::Wish | NeedVoice::Assent => LEVEL_ADMITTED,
        };
        made.need(&id, level, Some(voice));
    }

    /// Returns the need that words are about: the one they name, else the one asked about, else the one spoken about; a new
    /// one where no scenario is known and the trainee has asked for trouble afresh, or none was spoken about.
    fn need_of(&mut self, made: &Made<'_>, text: &str) -> Option<NeedId> {
        if let Some(topics) = self.exercise.known_topics() {
            let asked = asked(made.acts).find_map(|act| act.need.clone());
            let named = || match topics.find(&normal(text), self.lang, Among::Needs).map(|found| found.topic) {
                Some(Topic::Need(id)) => Some(id),
                _ => None,
            };
            return asked.or_else(named).or_else(|| made.context.need.clone());
        }
        let afresh = asked(made.acts).any(|act| act.stage == Some(Stage::Problem) && act.uptake_percent < 100);
        if let Some(id) = made.context.need.clone().filter(|_| !afresh) {
            return Some(id);
        }
        // Words of one turn are about one need.
        if let Some(id) = need_id(self.needs).filter(|id| made.level(id) > made.context.level(id)) {
            return Some(id);
        }
        self.needs += 1;
        need_id(self.needs)
    }

    /// Returns whether words that were coded otherwise voice a concern that the scenario names and that is not on record yet.
    fn names_concern(&self, made: &Made<'_>, text: &str, code: Code) -> bool {
        let open_to = matches!(code, Code::Question | Code::Stall | Code::Fact | Code::Implied | Code::Condition);
        let Some(topics) = self.exercise.known_topics().filter(|_| open_to) else { return false };
        let words = normal(text);
        match topics.find(&words, self.lang, Among::Objections).map(|found| found.topic) {
            Some(Topic::Objection(id)) => {
                made.status(&id) == ObjectionStatus::Latent && (code == Code::Question || concern::is_voiced(text))
            }
            _ => false,
        }
    }

    fn objection(&mut self, made: &mut Made<'_>, text: &str) {
        let Some(id) = self.concern_of(made, text) else { return };
        let steps = [Kind::Acknowledge, Kind::Explore, Kind::Respond, Kind::Confirm];
        let dealt = made.acts.iter().any(|act| steps.contains(&act.kind));
        match made.status(&id) {
            ObjectionStatus::Latent => {
                made.kind(MoveKind::Object);
                made.objection(&id, ObjectionStatus::Raised, false);
            }
            status => {
                made.kind(MoveKind::PushBack);
                let ignored = made.acts.iter().any(|act| act.negative == Some(Negative::Ignore));
                made.objection(&id, status, ignored && !dealt);
                if dealt {
                    made.answered();
                    settle_explored(made);
                }
            }
        }
    }

    /// Returns the concern that words voice: the scenario's, else one by its theme, else the one that is pressed, or a new one.
    fn concern_of(&mut self, made: &Made<'_>, text: &str) -> Option<ObjectionId> {
        let words = normal(text);
        if let Some(topics) = self.exercise.known_topics()
            && let Some(Topic::Objection(id)) =
                topics.find(&words, self.lang, Among::Objections).map(|found| found.topic)
        {
            return Some(id);
        }
        let open = made.context.pressing.clone().or_else(|| made.context.discussed.iter().next_back().cloned());
        let theme = concern::theme(&words).and_then(|theme| CONCERNS.get(theme));
        let themed = theme.and_then(|(id, ..)| ObjectionId::new(*id).ok());
        if let Some(open) = open.filter(|open| themed.is_none() || Some(open) == themed.as_ref()) {
            return Some(open);
        }
        if themed.is_none() {
            self.concerns += 1;
        }
        themed.or_else(|| ObjectionId::new(format!("concern-{}", self.concerns)).ok())
    }
}

/// Returns the parts of a sentence that turns: `sounds fine` and `but it's too expensive`.
fn turns_of(text: &str) -> Vec<&str> {
    const TURNS: [&str; 12] = [
        " but ",
        ", but",
        "，但",
        "，不过",
        "，可是",
        "，可",
        "，只是",
        "；但",
        " but,",
        " although ",
        " though ",
        "，就是",
    ];
    let at = TURNS.iter().filter_map(|turn| text.find(turn)).min();
    match at {
        Some(at) if text[..at].chars().any(char::is_alphanumeric) => {
            let next = at + text[at..].char_indices().nth(1).map_or(0, |(next, _)| next);
            vec![&text[..at], text[next..].trim_start()]
        }
        _ => vec![text],
    }
}

/// Returns whether what sounds like a reason not to go on is a trouble of the customer's own: the answer to a question about
/// the present, of no word to the trainee, where nothing was offered or asked for.
fn is_own_trouble(made: &Made<'_>, text: &str) -> bool {
    let offers =
        [Kind::Feature, Kind::Advantage, Kind::Benefit, Kind::Respond, Kind::Confirm, Kind::Ask, Kind::Negative];
    let stages = [Stage::Situation, Stage::Problem, Stage::Implication];
    let of_present = asked(made.acts).any(|act| act.stage.is_some_and(|stage| stages.contains(&stage)));
    of_present && !made.acts.iter().any(|act| offers.contains(&act.kind)) && !concern::is_voiced(text)
}

/// A yes: to what the trainee put into words, asked for, or answered a concern with.
fn assent(made: &mut Made<'_>) {
    made.kind(MoveKind::Answer);
    made.answered();
    let acts = made.acts;
    let answers = acts.iter().any(|act| matches!(act.kind, Kind::Confirm | Kind::Respond));
    for id in super::stepped(acts, made.context).into_iter().filter(|_| answers) {
        made.kind(MoveKind::Accept);
        made.objection(&id, ObjectionStatus::Resolved, false);
    }
    if let Some(asking) = made.asking() {
        // A yes to who, what and when is a commitment; to less it is a friendly word.
        if asking.actor && asking.date {
            made.kind(MoveKind::Commit);
            made.grant(asking.level);
        } else {
            made.grant(asking.level.min(1));
        }
    }
}

/// An own action: as much as was asked for, or a meeting when nothing was.
fn commit(made: &mut Made<'_>) {
    made.kind(MoveKind::Commit);
    made.answered();
    made.grant(made.asking().map_or(2, |asking| asking.level.max(1)));
    let answers = made.acts.iter().any(|act| matches!(act.kind, Kind::Confirm | Kind::Respond));
    for id in super::stepped(made.acts, made.context).into_iter().filter(|_| answers) {
        made.objection(&id, ObjectionStatus::Resolved, false);
    }
}

/// What answers an exploring question tells the root of the concern.
fn settle_explored(made: &mut Made<'_>) {
    let acts = made.acts;
    for id in super::stepped(acts, made.context) {
        let explored = acts.iter().any(|act| act.kind == Kind::Explore && act.objection.as_ref() == Some(&id));
        if explored && made.status(&id) == ObjectionStatus::Raised {
            made.objection(&id, ObjectionStatus::Revealed, false);
        }
    }
}

/// Returns whether a text says more than a word or two.
fn is_substantial(text: &str) -> bool {
    let length = length(text);
    length.han >= 5 || length.words >= 3
}

/// Returns whether a text says that there is no trouble: `还好`, `works fine`.
fn denies_trouble(text: &str) -> bool {
    const WORDS: [&str; 16] = [
        "还好",
        "没有吧",
        "没问题",
        "挺好",
        "没什么问题",
        "不存在",
        "都正常",
        "没觉得",
        "works fine",
        "no problem",
        "not really",
        "all fine",
        "doing fine",
        "no issues",
        "nothing much",
        "can't complain",
    ];
    let text = normal(text);
    WORDS.iter().any(|words| text.contains(words))
}
