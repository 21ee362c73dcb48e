//! Several runs, one opinion: a majority of the runs that were planned, and whether they were of one mind.

use std::collections::BTreeMap;

use super::answer::{Proof, Said, UnitAnswer};
use super::case::Case;
use super::item::{Item, ORDER};
use crate::domain::act::Kind;
use crate::domain::agreement::Coding;
use crate::domain::id::CriterionId;

/// What the runs said of one item.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Votes {
    /// Runs that said yes, with words that prove it.
    pub yes: u32,
    /// Runs that said no.
    pub no: u32,
    /// Runs that could not tell, or did not say.
    pub unknown: u32,
    /// The first proof.
    pub proof: Option<Proof>,
}

impl Votes {
    /// Counts what one run said.
    fn add(&mut self, said: &Said) {
        match said {
            Said::Yes(proof) => {
                self.yes += 1;
                self.proof.get_or_insert_with(|| proof.clone());
            }
            Said::No => self.no += 1,
            Said::Unknown => self.unknown += 1,
        }
    }

    /// Returns what most of the planned runs say; none when that is neither yes nor no. Runs that were not held say nothing.
    pub fn majority(&self, runs: u32) -> Option<bool> {
        match (self.yes * 2 > runs, self.no * 2 > runs) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        }
    }

    /// Returns whether the runs were not of one mind.
    pub fn split(&self) -> bool {
        [self.yes, self.no, self.unknown].iter().filter(|count| **count > 0).count() > 1
    }
}

/// What all runs said of all units, and how far the judge is to be believed.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// By unit and item.
    units: BTreeMap<(usize, Item), Votes>,
    /// By criterion.
    criteria: BTreeMap<CriterionId, Votes>,
    /// How often a unit was answered, over all groups and runs.
    pub answers: u32,
    /// How often such an answer was yes to nearly everything.
    pub blanket: u32,
    /// How often the control was answered.
    pub controls: u32,
    /// How often that answer was wrong.
    pub controls_wrong: u32,
}

/// What the judge makes of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinion {
    /// What it is; none when the judge did not come to tell.
    pub coding: Option<Coding>,
    /// The item that decided, when one did.
    pub item: Option<Item>,
    /// Its proof.
    pub proof: Option<Proof>,
    /// Was what the question presupposes said before? None for what presupposes nothing.
    pub prepared: Option<bool>,
    /// Were the runs not of one mind?
    pub contested: bool,
}

impl Tally {
    /// Counts one run's answer about units.
    pub fn add(&mut self, case: &Case, answers: &[UnitAnswer]) {
        for answer in answers {
            let Some(unit) = case.units.get(answer.unit) else { continue };
            self.answers += 1;
            self.blanket += u32::from(answer.blanket);
            for (item, said) in &answer.items {
                if *item != Item::Digit {
                    self.units.entry((answer.unit, *item)).or_default().add(said);
                } else if *said != Said::Unknown {
                    let holds = case.text(unit).chars().any(|letter| letter.is_ascii_digit());
                    self.controls += 1;
                    self.controls_wrong += u32::from(holds != matches!(said, Said::Yes(_)));
                }
            }
        }
    }

    /// Counts one run's answer about criteria.
    pub fn add_criteria(&mut self, answers: &[(CriterionId, Said)]) {
        for (id, said) in answers {
            self.criteria.entry(id.clone()).or_default().add(said);
        }
    }

    /// Returns what the runs said of a criterion.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Votes> {
        self.criteria.get(id)
    }

    /// Returns what the runs said of an item of a unit.
    pub fn votes(&self, unit: usize, item: Item) -> Option<&Votes> {
        self.units.get(&(unit, item))
    }

    /// Returns what the judge makes of a unit: the first item of the manual's order that holds; none when one before it, or
    /// all of them, could not be told.
    pub fn opinion(&self, case: &Case, index: usize, runs: u32) -> Opinion {
        let concern = case.units.get(index).is_some_and(|unit| unit.concern);
        let asked = |item: &Item| concern || item.group() != Some(super::item::Group::Concern);
        let votes = |item: Item| self.votes(index, item);
        let contested = Item::ALL.into_iter().filter_map(votes).any(Votes::split);
        let mut opinion = Opinion { coding: None, item: None, proof: None, prepared: None, contested };
        for item in ORDER.into_iter().filter(asked) {
            match votes(item).and_then(|votes| votes.majority(runs)) {
                None => return opinion,
                Some(false) => {}
                Some(true) => {
                    let proof = votes(item).and_then(|votes| votes.proof.clone());
                    let look_back = match item {
                        Item::Effect => Some(Item::EffectAdmitted),
                        Item::Payoff => Some(Item::PayoffReady),
                        _ => None,
                    };
                    let held = |item: Item| votes(item).and_then(|votes| votes.majority(runs));
                    opinion = Opinion {
                        coding: item.coding(),
                        item: Some(item),
                        proof,
                        prepared: look_back.and_then(held),
                        contested,
                    };
                    return opinion;
                }
            }
        }
        opinion.coding = Some(Coding { stage: None, kind: Kind::Other, negative: None });
        opinion
    }
}
