//! Checks of a rubric: ids, weights, ranges, languages. Every number that scoring divides by is made sure of here.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::ids::Ids;
use super::lines::is_control;
use super::place::Place;
use super::problem::{Fault, IdKind, Problem};
use crate::domain::lang::{Lang, Localized};
use crate::domain::rubric::{CapEffect, CapWhen, Check, Rubric, WEIGHT_SUM};

/// Numbers of checks that scoring divides by or multiplies with: at least 1.
const AT_LEAST_ONE: [&str; 12] = [
    "best",
    "enough",
    "enough_percent",
    "facets",
    "needs",
    "pairs",
    "parts",
    "quality_percent",
    "uptake_percent",
    "implication_percent",
    "zh_chars_max",
    "en_words_max",
];

/// Returns every problem of a rubric.
pub(super) fn check(rubric: &Rubric) -> Vec<Problem> {
    let mut problems = Vec::new();
    ids(rubric, &mut problems);
    numbers(rubric, &mut problems);
    for (index, criterion) in rubric.criteria.iter().enumerate() {
        check_numbers(&criterion.check, &Place::of("criteria").index(index).key("check"), &mut problems);
    }
    texts(rubric, &mut problems);
    problems.into_iter().map(Problem::of_rubric).collect()
}

/// Checks that each id names one thing and that whatever is named exists.
fn ids(rubric: &Rubric, problems: &mut Vec<Problem>) {
    let list = |key, index: usize| Place::of(key).index(index).key("id");
    let each = rubric.dimensions.iter().enumerate();
    let each = each.map(|(at, dimension)| (dimension.id.as_str(), list("dimensions", at)));
    let dimensions = Ids::new(IdKind::Dimension, each, problems);
    let each = rubric.criteria.iter().enumerate();
    let each = each.map(|(at, criterion)| (criterion.id.as_str(), list("criteria", at)));
    let criteria = Ids::new(IdKind::Criterion, each, problems);
    let each = rubric.caps.iter().enumerate().map(|(at, cap)| (cap.id.as_str(), list("caps", at)));
    let caps = Ids::new(IdKind::Cap, each, problems);
    let each = rubric.bands.iter().enumerate().map(|(at, band)| (band.id.as_str(), list("bands", at)));
    Ids::new(IdKind::Band, each, problems);

    for (index, criterion) in rubric.criteria.iter().enumerate() {
        let place = Place::of("criteria").index(index).key("dimension");
        dimensions.expect(criterion.dimension.as_str(), place, problems);
    }
    for (index, cap) in rubric.caps.iter().enumerate() {
        if let CapWhen::CriterionBelow { criterion, .. } = &cap.when {
            let place = Place::of("caps").index(index).key("when").key("criterion-below").key("criterion");
            criteria.expect(criterion.as_str(), place, problems);
        }
    }
    let pass = Place::of("pass");
    for id in rubric.pass.dimensions.keys() {
        dimensions.expect(id.as_str(), pass.key("dimensions").key(id.to_string()), problems);
    }
    caps.expect_all(rubric.pass.no_caps.iter().map(|id| id.as_str()), &pass.key("no_caps"), problems);
    let all_known = rubric.criteria.iter().all(|criterion| rubric.dimension(&criterion.dimension).is_some());
    // A criterion whose dimension is misspelt would be told twice.
    for (index, dimension) in rubric.dimensions.iter().enumerate().filter(|_| all_known) {
        if !rubric.criteria.iter().any(|criterion| criterion.dimension == dimension.id) {
            let fault = Fault::EmptyDimension(dimension.id.to_string());
            problems.push(Problem::new(list("dimensions", index), fault));
        }
    }
}

/// Reports a number outside its range.
fn range(place: Place, value: u32, min: u32, max: u32, problems: &mut Vec<Problem>) {
    if !(min..=max).contains(&value) {
        problems.push(Problem::new(place, Fault::OutOfRange { value, min, max }));
    }
}

/// Checks weights, caps, bands and the pass rule.
fn numbers(rubric: &Rubric, problems: &mut Vec<Problem>) {
    let criteria = Place::of("criteria");
    if rubric.criteria.is_empty() {
        problems.push(Problem::new(criteria.clone(), Fault::Nothing(IdKind::Criterion)));
    }
    for (index, criterion) in rubric.criteria.iter().enumerate() {
        range(criteria.index(index).key("weight"), criterion.weight.into(), 1, WEIGHT_SUM, problems);
    }
    let sum: u32 = rubric.criteria.iter().map(|criterion| u32::from(criterion.weight)).sum();
    if sum != WEIGHT_SUM && !rubric.criteria.is_empty() {
        problems.push(Problem::new(criteria, Fault::WeightSum(sum)));
    }
    for (index, cap) in rubric.caps.iter().enumerate() {
        let place = Place::of("caps").index(index);
        if let CapEffect::Cap(most) = cap.effect {
            range(place.key("effect").key("cap"), most.into(), 0, 100, problems);
        }
        let when = place.key("when");
        match &cap.when {
            CapWhen::CriterionBelow { percent, .. } => {
                range(when.key("criterion-below").key("percent"), (*percent).into(), 1, 100, problems);
            }
            CapWhen::ObjectionIgnored { times } => {
                range(when.key("objection-ignored").key("times"), (*times).into(), 1, 20, problems);
            }
            CapWhen::FalsePromise { penalty, .. } => {
                range(when.key("false-promise").key("penalty"), (*penalty).into(), 0, 100, problems);
            }
            _ => {}
        }
    }
    bands(rubric, problems);
    let pass = Place::of("pass");
    range(pass.key("score_min"), rubric.pass.score_min.into(), 0, 100, problems);
    for (id, percent) in &rubric.pass.dimensions {
        range(pass.key("dimensions").key(id.to_string()), (*percent).into(), 0, 100, problems);
    }
}

/// Checks that the bands cover every score once.
fn bands(rubric: &Rubric, problems: &mut Vec<Problem>) {
    let mut seen: BTreeMap<u8, Place> = BTreeMap::new();
    for (index, band) in rubric.bands.iter().enumerate() {
        let place = Place::of("bands").index(index).key("from");
        range(place.clone(), band.from.into(), 0, 100, problems);
        if let Some(first) = seen.get(&band.from) {
            let fault = Fault::SameBand(band.from);
            problems.push(Problem::new(place, fault).repeating(first.clone()));
        } else {
            seen.insert(band.from, place);
        }
    }
    if !seen.contains_key(&0) {
        problems.push(Problem::new(Place::of("bands"), Fault::NoLowestBand));
    }
}

/// Checks the numbers of a check by their names: shares are at most 100 per cent, divisors are not 0.
fn check_numbers(check: &Check, place: &Place, problems: &mut Vec<Problem>) {
    let Ok(Json::Object(named)) = serde_json::to_value(check) else { return };
    for (name, numbers) in &named {
        named_numbers(numbers, &place.key(name.clone()), problems);
    }
    match check {
        Check::Economy(economy) => {
            let share = economy.talk_share;
            let rising = [share.zero_below, share.full_from, share.full_to, share.zero_above];
            if !rising.is_sorted() || share.zero_below == share.zero_above {
                problems.push(Problem::new(place.key("economy").key("talk_share"), Fault::NotRising));
            }
        }
        Check::ObjectionHandling(handling) => {
            let steps = handling.steps;
            let all = [steps.listen, steps.acknowledge, steps.explore, steps.respond, steps.confirm];
            let sum: u32 = all.into_iter().map(u32::from).sum();
            if sum != 100 {
                problems.push(Problem::new(place.key("objection-handling").key("steps"), Fault::StepSum(sum)));
            }
        }
        Check::PhraseAvoided(avoided) if avoided.phrases.is_empty() => {
            problems.push(Problem::new(place.key("phrase-avoided").key("phrases"), Fault::EmptyText));
        }
        _ => {}
    }
}

/// Checks numbers by their names, those of nested mappings as well.
fn named_numbers(numbers: &Json, place: &Place, problems: &mut Vec<Problem>) {
    for (name, value) in numbers.as_object().into_iter().flatten() {
        let place = place.key(name.clone());
        let least = u32::from(AT_LEAST_ONE.contains(&name.as_str()));
        let share = name.ends_with("_percent") && name != "enough_percent";
        match value.as_u64().and_then(|number| u32::try_from(number).ok()) {
            Some(number) if share => range(place, number, least, 100, problems),
            Some(number) => range(place, number, least, u32::from(u16::MAX), problems),
            None => named_numbers(value, &place, problems),
        }
    }
}

/// Checks that every text exists in every language.
fn texts(rubric: &Rubric, problems: &mut Vec<Problem>) {
    let languages = &rubric.languages;
    if languages.is_empty()
        || languages.len() > Lang::ALL.len()
        || (languages.len() == 2 && languages[0] == languages[1])
    {
        problems.push(Problem::new(Place::of("languages"), Fault::Languages));
    }
    let mut all: Vec<(Place, &Localized)> =
        vec![(Place::of("title"), &rubric.title), (Place::of("purpose"), &rubric.purpose)];
    let place = |list, index: usize, key| Place::of(list).index(index).key(key);
    all.extend(rubric.dimensions.iter().enumerate().map(|(at, each)| (place("dimensions", at, "name"), &each.name)));
    for (at, each) in rubric.criteria.iter().enumerate() {
        all.push((place("criteria", at, "name"), &each.name));
        all.push((place("criteria", at, "looks_for"), &each.looks_for));
    }
    all.extend(rubric.caps.iter().enumerate().map(|(at, each)| (place("caps", at, "name"), &each.name)));
    all.extend(rubric.bands.iter().enumerate().map(|(at, each)| (place("bands", at, "name"), &each.name)));
    for (place, text) in all {
        for lang in languages {
            if !text.has(*lang) {
                problems.push(Problem::new(place.lang(*lang), Fault::MissingLanguage(*lang)));
            }
        }
        for lang in Lang::ALL {
            if let Some(letter) = lang.pick(&text.zh, &text.en).chars().find(|letter| is_control(*letter)) {
                problems.push(Problem::new(place.lang(lang), Fault::ControlCharacter(letter)));
            }
        }
    }
}
