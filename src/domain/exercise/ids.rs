//! Checks of ids: each names one thing, and whatever is named exists.

use std::collections::BTreeMap;

use super::nearest::nearest;
use super::place::Place;
use super::problem::{Fault, IdKind, Problem};
use crate::domain::scenario::Scenario;

/// The ids of one kind with their places, as written.
pub(in crate::domain) struct Ids<'a> {
    kind: IdKind,
    all: BTreeMap<&'a str, Place>,
}

impl<'a> Ids<'a> {
    /// Collects ids in order and reports those that occur twice.
    pub(in crate::domain) fn new(
        kind: IdKind,
        ids: impl IntoIterator<Item = (&'a str, Place)>,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let mut all: BTreeMap<&str, Place> = BTreeMap::new();
        for (id, place) in ids {
            match all.get(id) {
                Some(first) => problems
                    .push(Problem::new(place, Fault::DuplicateId { kind, id: id.to_owned() }).repeating(first.clone())),
                None => {
                    all.insert(id, place);
                }
            }
        }
        Self { kind, all }
    }

    /// Collects the ids of a list below a top-level key.
    fn of_list(
        key: &'static str,
        kind: IdKind,
        ids: impl Iterator<Item = &'a str>,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let place = Place::of(key);
        Self::new(kind, ids.enumerate().map(|(index, id)| (id, place.index(index).key("id"))), problems)
    }

    /// Reports an id that names nothing.
    pub(in crate::domain) fn expect(&self, id: &str, place: Place, problems: &mut Vec<Problem>) {
        if !self.all.contains_key(id) {
            problems.push(Problem::new(
                place,
                Fault::UnknownId {
                    kind: self.kind,
                    id: id.to_owned(),
                    nearest: nearest(id, self.all.keys().copied()).map(str::to_owned),
                    known: self.all.keys().map(|known| (*known).to_owned()).collect(),
                },
            ));
        }
    }

    /// Reports each id of a list that names nothing.
    pub(in crate::domain) fn expect_all<'i>(
        &self,
        ids: impl Iterator<Item = &'i str>,
        place: &Place,
        problems: &mut Vec<Problem>,
    ) {
        for (index, id) in ids.enumerate() {
            self.expect(id, place.index(index), problems);
        }
    }
}

/// Checks every id of a scenario.
pub(super) fn check(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let known = Place::of("brief").key("known");
    let claims = Place::of("product").key("claims");
    let limits = Place::of("product").key("limits");
    let each_known = scenario.brief.known.iter().enumerate();
    Ids::new(
        IdKind::Known,
        each_known.map(|(at, known_at)| (known_at.id.as_str(), known.index(at).key("id"))),
        problems,
    );
    let each_claim = scenario.product.claims.iter().enumerate();
    let claim_ids = Ids::new(
        IdKind::Claim,
        each_claim.map(|(at, claim)| (claim.id.as_str(), claims.index(at).key("id"))),
        problems,
    );
    let each_limit = scenario.product.limits.iter().enumerate();
    Ids::new(IdKind::Limit, each_limit.map(|(at, limit)| (limit.id.as_str(), limits.index(at).key("id"))), problems);
    let materials = scenario.materials.iter().map(|material| material.id.as_str());
    Ids::of_list("materials", IdKind::Material, materials, problems);
    let stakeholders = scenario.stakeholders.iter().map(|stakeholder| stakeholder.id.as_str());
    Ids::of_list("stakeholders", IdKind::Stakeholder, stakeholders, problems);
    let needs = Ids::of_list("needs", IdKind::Need, scenario.needs.iter().map(|need| need.id.as_str()), problems);
    let facts = Ids::of_list("facts", IdKind::Fact, scenario.facts.iter().map(|fact| fact.id.as_str()), problems);
    let objections = scenario.objections.iter().map(|objection| objection.id.as_str());
    let objections = Ids::of_list("objections", IdKind::Objection, objections, problems);

    for (at, claim) in scenario.product.claims.iter().enumerate() {
        let place = claims.index(at);
        needs.expect_all(claim.needs.iter().map(|id| id.as_str()), &place.key("needs"), problems);
        objections.expect_all(claim.objections.iter().map(|id| id.as_str()), &place.key("objections"), problems);
    }
    for (at, material) in scenario.materials.iter().enumerate() {
        let place = Place::of("materials").index(at).key("objections");
        objections.expect_all(material.objections.iter().map(|id| id.as_str()), &place, problems);
    }
    for (at, fact) in scenario.facts.iter().enumerate() {
        let place = Place::of("facts").index(at);
        for (key, need) in [("need", &fact.need), ("admits", &fact.admits)] {
            if let Some(need) = need {
                needs.expect(need.as_str(), place.key(key), problems);
            }
        }
    }
    for (at, objection) in scenario.objections.iter().enumerate() {
        let place = Place::of("objections").index(at);
        if let Some(need) = &objection.need {
            needs.expect(need.as_str(), place.key("need"), problems);
        }
        if let Some(fact) = &objection.root_fact {
            facts.expect(fact.as_str(), place.key("root_fact"), problems);
        }
    }
    for (at, figure) in scenario.value_model.figures.iter().enumerate() {
        let place = Place::of("value_model").key("figures").index(at);
        if let Some(fact) = &figure.fact {
            facts.expect(fact.as_str(), place.key("fact"), problems);
        }
        if let Some(claim) = &figure.claim {
            claim_ids.expect(claim.as_str(), place.key("claim"), problems);
        }
    }
}
