//! Checks that the value model works out.

use std::collections::BTreeMap;

use super::ids::Ids;
use super::place::Place;
use super::problem::{Fault, IdKind, Problem};
use crate::domain::roi::{Exact, RoiFault, operands, work_out};
use crate::domain::scenario::Scenario;

/// Checks every figure: one source, an exact value, and the stated result.
pub(super) fn check(scenario: &Scenario, problems: &mut Vec<Problem>) {
    let figures = &scenario.value_model.figures;
    let place = Place::of("value_model").key("figures");
    if figures.is_empty() {
        problems.push(Problem::new(place.clone(), Fault::Nothing(IdKind::Figure)));
    }
    let each = figures.iter().enumerate();
    let ids = Ids::new(
        IdKind::Figure,
        each.map(|(index, figure)| (figure.id.as_str(), place.index(index).key("id"))),
        problems,
    );
    let mut values: BTreeMap<&str, Exact> = BTreeMap::new();
    for (index, figure) in figures.iter().enumerate() {
        let place = place.index(index);
        let sources = usize::from(figure.fact.is_some()) + usize::from(figure.claim.is_some());
        let sources = sources + usize::from(figure.works_out.is_some());
        if sources != 1 {
            problems.push(Problem::new(place.clone(), Fault::FigureSource(sources)));
        }
        let value = Exact::parse(&figure.value);
        if value.is_none() {
            problems.push(Problem::new(place.key("value"), Fault::NotDecimal(figure.value.clone())));
        }
        let mut carried = value;
        if let Some(operation) = &figure.works_out {
            let operation_place = place.key("works_out");
            let before = problems.len();
            for id in operands(operation) {
                ids.expect(id.as_str(), operation_place.clone(), problems);
            }
            let known = problems.len() == before;
            match work_out(operation, |id| values.get(id.as_str()).copied()) {
                Ok(exact) => {
                    // A figure that was rounded is carried on as stated: that is what is said in the meeting. A wrong one is
                    // carried on as it should be, so that one slip is one problem.
                    if value.is_some() && !exact.is_stated_by(&figure.value) {
                        let fault = Fault::WorksOutTo { stated: figure.value.clone(), exact };
                        problems.push(Problem::new(place.key("value"), fault));
                        carried = Some(exact);
                    }
                }
                Err(RoiFault::NoValue(id)) => {
                    let later = figures.iter().skip(index).any(|figure| figure.id == id);
                    if known && later {
                        problems.push(Problem::new(operation_place, Fault::FigureOrder(id.to_string())));
                    }
                }
                Err(fault) => problems.push(Problem::new(operation_place, Fault::NoResult(fault))),
            }
        }
        if let Some(value) = carried {
            values.entry(figure.id.as_str()).or_insert(value);
        }
    }
}
