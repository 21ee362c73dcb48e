//! A move in the scenario's own words.
//!
//! Chooses among authored lines by a hash of seed, line and place; none is said twice while an unheard one of its place is left.

use super::customer::moves::{FactLine, NeedLine, ObjectionLine};
use super::customer::{CustomerState, Mood, Move, Place, Say};
use super::lang::{Lang, Lines};
use super::scenario::{ConsequenceKey, Moods, Scenario, Situation};

/// Returns what the customer says: the move's authored lines, in order.
pub fn line(scenario: &Scenario, lang: Lang, decided: &Move) -> String {
    let texts: Vec<&str> = decided.says.iter().filter_map(|say| text(scenario, lang, say)).collect();
    texts.join(lang.pick("", " "))
}

/// Returns one authored line.
pub fn text<'a>(scenario: &'a Scenario, lang: Lang, say: &Say) -> Option<&'a str> {
    texts(scenario, lang, &say.place).nth(say.index)
}

/// Returns the authored lines of a place, in the order that a line's index counts through.
pub fn texts<'a>(scenario: &'a Scenario, lang: Lang, place: &Place) -> impl Iterator<Item = &'a str> {
    lists(scenario, place).into_iter().flat_map(move |lines| lines.get(lang)).map(String::as_str)
}

/// Returns the lists of a place, in the order that a line's index counts through: for a general situation `any`, `warm`,
/// `guarded`, `curt`; for every other place one list.
fn lists<'a>(scenario: &'a Scenario, place: &Place) -> Vec<&'a Lines> {
    match place {
        Place::General(situation) => scenario.lines.get(situation).map_or_else(Vec::new, |moods| {
            let Moods { any, warm, guarded, curt } = moods;
            vec![any, warm, guarded, curt]
        }),
        _ => own_list(scenario, place).into_iter().collect(),
    }
}

/// Returns the one list of a place that is not a general situation.
fn own_list<'a>(scenario: &'a Scenario, place: &Place) -> Option<&'a Lines> {
    match place {
        Place::General(_) => None,
        Place::Fact(id, line) => scenario.fact(id).map(|fact| match line {
            FactLine::Tell => &fact.tell,
            FactLine::Again => &fact.again,
            FactLine::Surface => &fact.surface,
            FactLine::Evade => &fact.evade,
        }),
        Place::Need(id, line) => scenario.need(id).and_then(|need| match line {
            NeedLine::Admit => Some(&need.admit),
            NeedLine::Assent => Some(&need.assent),
            NeedLine::Deny => Some(&need.deny),
            NeedLine::Consequence(key) => need.consequences.get(key),
            NeedLine::ConsequenceAgain => Some(&need.consequence_again),
            NeedLine::Lukewarm => Some(&need.lukewarm),
            NeedLine::Explicit => Some(&need.explicit),
            NeedLine::Value => Some(&need.value),
            NeedLine::BenefitHeard => Some(&need.benefit_heard),
        }),
        Place::Objection(id, line) => scenario.objection(id).map(|objection| match line {
            ObjectionLine::Raise => &objection.raise,
            ObjectionLine::Repeat => &objection.repeat,
            ObjectionLine::Reveal => &objection.reveal,
            ObjectionLine::PushBack => &objection.push_back,
            ObjectionLine::Soften => &objection.soften,
            ObjectionLine::Settle => &objection.settle,
            ObjectionLine::Harden => &objection.harden,
        }),
        Place::Material(id) => scenario.materials.iter().find(|material| material.id == *id).map(|m| &m.receive),
        Place::Mention(id) => scenario.stakeholders.iter().find(|person| person.id == *id).map(|p| &p.mention),
    }
}

/// Returns every place that holds lines of the customer, in the order of the format.
pub fn places(scenario: &Scenario) -> Vec<Place> {
    use {FactLine as F, NeedLine as N, ObjectionLine as O};
    let mut places: Vec<Place> = scenario.lines.keys().map(|situation| Place::General(*situation)).collect();
    for fact in &scenario.facts {
        places.extend([F::Tell, F::Again, F::Surface, F::Evade].map(|line| Place::Fact(fact.id.clone(), line)));
    }
    for need in &scenario.needs {
        let of = |line| Place::Need(need.id.clone(), line);
        places.extend([N::Admit, N::Assent, N::Deny].map(of));
        places.extend(need.consequences.keys().map(|key| of(N::Consequence(*key))));
        let rest = [N::ConsequenceAgain, N::Lukewarm, N::Explicit, N::Value, N::BenefitHeard];
        places.extend(rest.map(of));
    }
    for objection in &scenario.objections {
        let of = |line| Place::Objection(objection.id.clone(), line);
        places.extend([O::Raise, O::Repeat, O::Reveal, O::PushBack, O::Soften, O::Settle, O::Harden].map(of));
    }
    places.extend(scenario.materials.iter().map(|material| Place::Material(material.id.clone())));
    places.extend(scenario.stakeholders.iter().map(|person| Place::Mention(person.id.clone())));
    places.retain(|place| has_lines(scenario, place));
    places
}

/// Returns how many lines a place holds in a language, and how many of them fit every mood: those come first.
pub fn count(scenario: &Scenario, lang: Lang, place: &Place) -> (usize, usize) {
    let lists = lists(scenario, place);
    let any = lists.first().map_or(0, |lines| lines.get(lang).len());
    (lists.iter().map(|lines| lines.get(lang).len()).sum(), any)
}

/// Returns whether a place has any line at all.
pub fn has_lines(scenario: &Scenario, place: &Place) -> bool {
    lists(scenario, place).into_iter().any(|lines| !lines.is_empty())
}

/// Returns the place that serves a consequence: the type's own lines, or `any`.
pub fn consequence_place(scenario: &Scenario, need: &super::id::NeedId, key: Option<ConsequenceKey>) -> Place {
    let own = key.map(|key| Place::Need(need.clone(), NeedLine::Consequence(key)));
    own.filter(|place| has_lines(scenario, place))
        .unwrap_or_else(|| Place::Need(need.clone(), NeedLine::Consequence(ConsequenceKey::Any)))
}

/// Returns where to turn when every line of a place was said: a person who has nothing new to say says that.
pub fn fallback(place: &Place) -> Option<Place> {
    match place {
        Place::General(Situation::Listen | Situation::AnnoyedRepeat) => None,
        Place::General(Situation::Unknown | Situation::Unclear | Situation::Evade) => {
            Some(Place::General(Situation::Surface))
        }
        Place::General(_) => Some(Place::General(Situation::Listen)),
        _ => Some(Place::General(Situation::AnnoyedRepeat)),
    }
}

/// Chooses a line of a place: an unheard one of the mood, else an unheard one that fits every mood.
///
/// `heard` has bit n set when line n was said; the choice is added to it. None when the place has no line that was not heard.
pub fn choose(
    scenario: &Scenario,
    lang: Lang,
    place: &Place,
    mood: Mood,
    heard: &mut u64,
    seed: u64,
    line: u32,
) -> Option<usize> {
    let lists = lists(scenario, place);
    let mut start = 0;
    let mut fitting: Vec<usize> = Vec::new();
    let mut of_mood: Vec<usize> = Vec::new();
    for (list_index, lines) in lists.iter().enumerate() {
        let range = start..start + lines.get(lang).len().min(64);
        start = range.end;
        match (list_index, mood) {
            (0, _) => fitting.extend(range),
            (1, Mood::Warm) | (2, Mood::Guarded) | (3, Mood::Curt) => of_mood.extend(range),
            _ => {}
        }
    }
    let unheard = |candidates: &[usize]| -> Vec<usize> {
        candidates.iter().copied().filter(|index| *index < 64 && *heard & (1 << index) == 0).collect()
    };
    let mut candidates = unheard(&of_mood);
    if candidates.is_empty() {
        candidates = unheard(&fitting);
    }
    if candidates.is_empty() {
        return None;
    }
    let pick = hash(seed, line, place) % candidates.len() as u64;
    let index = candidates[usize::try_from(pick).unwrap_or(0)];
    if index < 64 {
        *heard |= 1 << index;
    }
    Some(index)
}

/// Returns a hash of seed, line and place: FNV-1a (Fowler, Noll, Vo 1991), the same on every machine.
fn hash(seed: u64, line: u32, place: &Place) -> u64 {
    let bytes = seed.to_le_bytes().into_iter().chain(line.to_le_bytes()).chain(place.to_string().into_bytes());
    let mixed =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    // The low bits of FNV are weak for short inputs; fold the high ones in.
    mixed ^ (mixed >> 32)
}

/// Returns how many lines of a place that fit a mood were not said yet.
pub fn unheard_left(scenario: &Scenario, state: &CustomerState, place: &Place, mood: Mood) -> usize {
    let mut heard = state.heard.get(place).copied().unwrap_or(0);
    let mut left = 0;
    while choose(scenario, state.lang, place, mood, &mut heard, state.seed, state.line).is_some() {
        left += 1;
    }
    left
}
