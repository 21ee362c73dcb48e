//! Checks that everything can happen: facts are told, objections raised and settled, every layer has a person.

use super::place::Place;
use super::problem::{Fault, IdKind, NotRaised, NotSettled, NotTold, Problem};
use crate::domain::customer::persona::Temper;
use crate::domain::id::NeedId;
use crate::domain::scenario::{AskedBy, Consequence, ConsequenceKey, Fact, Layer, Objection, Scenario};
use crate::domain::transcript::Difficulty;

/// Last trainee turn at which a mandatory objection may be raised; our choice: longer than any rehearsal.
pub const MANDATORY_TURN_MAX: u8 = 20;

/// Checks ranges, facts, objections, needs and people.
pub(super) fn check(scenario: &Scenario, problems: &mut Vec<Problem>) {
    people(scenario, problems);
    for (kind, empty) in [
        (IdKind::Need, scenario.needs.is_empty()),
        (IdKind::Fact, scenario.facts.is_empty()),
        (IdKind::Objection, scenario.objections.is_empty()),
    ] {
        if empty {
            problems.push(Problem::new(Place::of(list_key(kind)), Fault::Nothing(kind)));
        }
    }
    if scenario.product.claims.is_empty() {
        problems.push(Problem::new(Place::of("product").key("claims"), Fault::Nothing(IdKind::Claim)));
    }
    let discount = Place::of("product").key("discount_percent_max");
    range(discount, scenario.product.discount_percent_max, 0, 100, problems);
    for (index, need) in scenario.needs.iter().enumerate() {
        let place = Place::of("needs").index(index);
        range(place.key("weight"), need.weight, 1, 10, problems);
        let all = Consequence::ALL.into_iter().all(|kind| need.consequences.contains_key(&ConsequenceKey::from(kind)));
        if !all && !need.consequences.contains_key(&ConsequenceKey::Any) {
            problems.push(Problem::new(place.key("consequences"), Fault::MissingConsequence));
        }
    }
    for (index, fact) in scenario.facts.iter().enumerate() {
        let place = Place::of("facts").index(index);
        range(place.key("trust_min"), fact.trust_min, 0, 100, problems);
        for (key, reason) in not_told(scenario, fact) {
            problems.push(Problem::new(place.key(key), Fault::NeverTold(reason)));
        }
    }
    for (index, objection) in scenario.objections.iter().enumerate() {
        objection_problems(scenario, objection, &Place::of("objections").index(index), problems);
    }
}

/// Returns the top-level key of a list.
fn list_key(kind: IdKind) -> &'static str {
    match kind {
        IdKind::Need => "needs",
        IdKind::Fact => "facts",
        _ => "objections",
    }
}

/// Reports a number outside its range.
fn range(place: Place, value: u8, min: u8, max: u8, problems: &mut Vec<Problem>) {
    if !(min..=max).contains(&value) {
        let fault = Fault::OutOfRange { value: value.into(), min: min.into(), max: max.into() };
        problems.push(Problem::new(place, fault));
    }
}

/// Checks the people and the persona.
fn people(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let place = Place::of("stakeholders");
    if scenario.stakeholders.is_empty() {
        problems.push(Problem::new(place, Fault::NoSpeaker));
    } else {
        let layers = [Layer::Technical, Layer::Business, Layer::Compliance, Layer::Executive];
        let has = |layer: &Layer| scenario.stakeholders.iter().any(|stakeholder| stakeholder.layer == *layer);
        let missing: Vec<Layer> = layers.into_iter().filter(|layer| !has(layer)).collect();
        if !missing.is_empty() {
            problems.push(Problem::new(place, Fault::MissingLayers(missing)));
        }
    }
    let persona = Place::of("persona");
    range(persona.key("trust"), scenario.persona.trust.unwrap_or(0), 0, 100, problems);
    range(persona.key("patience"), scenario.persona.patience.unwrap_or(100), 1, 100, problems);
    range(persona.key("guardedness_percent"), scenario.persona.guardedness_percent.unwrap_or(100), 50, 200, problems);
}

/// Returns whether anything brings a need to level 2 and beyond: questions by its cues, or a fact that admits it.
fn opens(scenario: &Scenario, id: &NeedId) -> bool {
    let admitted = scenario.facts.iter().any(|fact| fact.admits.as_ref() == Some(id));
    admitted || scenario.need(id).is_none_or(|need| !need.cues.is_empty())
}

/// Returns why a fact cannot be found out, with the key that says so.
fn not_told(scenario: &Scenario, fact: &Fact) -> Vec<(&'static str, NotTold)> {
    let mut reasons = Vec::new();
    for lang in &scenario.languages {
        if fact.cues.only(*lang).is_empty() {
            reasons.push(("cues", NotTold::NoCues(*lang)));
        }
    }
    let temper = Temper::new(&scenario.persona, Difficulty::Normal);
    let trust = u32::try_from(temper.guarded(i32::from(fact.trust_min))).unwrap_or(0);
    if fact.trust_min <= 100 && trust > 100 {
        reasons.push(("trust_min", NotTold::Trust(trust)));
    }
    match &fact.need {
        None if fact.level_min > 0 => reasons.push(("level_min", NotTold::LevelOfNothing)),
        _ if fact.level_min > 5 => reasons.push(("level_min", NotTold::Level(fact.level_min))),
        Some(need) if fact.level_min >= 2 && !opens(scenario, need) => {
            reasons.push(("level_min", NotTold::NeedClosed(need.to_string())));
        }
        _ if fact.level_min > 3 && fact.needs == AskedBy::Situation => {
            reasons.push(("level_min", NotTold::LevelForSituation(fact.level_min)));
        }
        _ => {}
    }
    reasons
}

/// Checks that an objection comes up and can be settled.
fn objection_problems(scenario: &Scenario, objection: &Objection, place: &Place, problems: &mut Vec<Problem>) {
    range(place.key("intensity"), objection.intensity, 0, 100, problems);
    match objection.mandatory_turn {
        None if objection.triggers.is_empty() => {
            problems.push(Problem::new(place.key("triggers"), Fault::NeverRaised(NotRaised::NoTrigger)));
        }
        Some(turn) if turn == 0 || turn > MANDATORY_TURN_MAX => {
            problems.push(Problem::new(place.key("mandatory_turn"), Fault::NeverRaised(NotRaised::Turn(turn))));
        }
        _ => {}
    }
    let claimed = scenario.product.claims.iter().any(|claim| claim.objections.contains(&objection.id));
    if !claimed && objection.evidence.is_empty() {
        problems.push(Problem::new(place.key("evidence"), Fault::NeverSettled(NotSettled::NoAnswer)));
    }
    if let Some(fact) = objection.root_fact.as_ref().and_then(|id| scenario.fact(id)) {
        let explored = fact.explore || fact.needs <= AskedBy::Implication;
        if !explored || !not_told(scenario, fact).is_empty() {
            let reason = NotSettled::RootUntold(fact.id.to_string());
            problems.push(Problem::new(place.key("root_fact"), Fault::NeverSettled(reason)));
        }
    }
}
