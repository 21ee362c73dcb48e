//! Checks of exam rules and quizzes: every problem at once, each with its place.

use std::collections::{BTreeMap, BTreeSet};

use super::quiz::Quiz;
use super::rules::{Passes, RoleplayPart, Rules};
use crate::domain::exercise::{Fault, IdKind, Ids, Place, Problem, is_control, nearest};
use crate::domain::lang::{Lang, Localized};

/// Most answers of a question: they are chosen by a letter.
const ANSWERS_MAX: u32 = 26;

/// What rules may name: the content that is in use.
#[derive(Debug, Clone, Default)]
pub struct KnownContent {
    /// Ids of scenarios.
    pub scenarios: BTreeSet<String>,
    /// Rubrics by id; one that cannot be read has none of its own ids.
    pub rubrics: BTreeMap<String, Option<KnownRubric>>,
    /// Quizzes by id, with how many questions they have; none when it cannot be read.
    pub quizzes: BTreeMap<String, Option<usize>>,
}

/// What rules may name of a rubric.
#[derive(Debug, Clone, Default)]
pub struct KnownRubric {
    /// Ids of dimensions.
    pub dimensions: BTreeSet<String>,
    /// Ids of caps.
    pub caps: BTreeSet<String>,
}

/// Returns every problem of exam rules.
pub fn check_rules(rules: &Rules, known: &KnownContent) -> Vec<Problem> {
    let mut problems = Vec::new();
    texts(&[(Place::of("title"), &rules.title), (Place::of("about"), &rules.about)], &mut problems);
    let parts = Place::of("parts");
    if rules.parts.quiz.is_none() && rules.parts.roleplays.is_none() {
        problems.push(Problem::new(parts.clone(), Fault::Nothing(IdKind::Part)));
    }
    if let Some(quiz) = &rules.parts.quiz {
        let place = parts.key("quiz");
        expect(IdKind::Quiz, quiz.id.as_str(), known.quizzes.keys(), place.key("id"), &mut problems);
        if let Some(Some(there)) = known.quizzes.get(quiz.id.as_str()) {
            range(place.key("draw"), quiz.draw, 1, number(*there), &mut problems);
        }
    }
    if let Some(part) = &rules.parts.roleplays {
        roleplays(part, &parts.key("roleplays"), known, &mut problems);
    }
    pass(rules, known, &mut problems);
    let limits = Place::of("limits");
    if rules.limits.attempt_minutes < rules.limits.part_minutes {
        let least = rules.limits.part_minutes;
        range(limits.key("attempt_minutes"), rules.limits.attempt_minutes, least, 43_200, &mut problems);
    }
    problems
}

/// Checks the pool and the rubric of role-plays.
fn roleplays(part: &RoleplayPart, place: &Place, known: &KnownContent, problems: &mut Vec<Problem>) {
    let pool = place.key("scenarios");
    if part.scenarios.is_empty() {
        problems.push(Problem::new(pool.clone(), Fault::Nothing(IdKind::Scenario)));
    }
    let each = part.scenarios.iter().enumerate().map(|(at, id)| (id.as_str(), pool.index(at)));
    Ids::new(IdKind::Scenario, each, problems);
    for (at, id) in part.scenarios.iter().enumerate() {
        expect(IdKind::Scenario, id.as_str(), &known.scenarios, pool.index(at), problems);
    }
    expect(IdKind::Rubric, part.rubric.as_str(), known.rubrics.keys(), place.key("rubric"), problems);
}

/// Checks what a pass takes.
fn pass(rules: &Rules, known: &KnownContent, problems: &mut Vec<Problem>) {
    let (pass, place) = (&rules.pass, Place::of("pass"));
    let rubric = rules.parts.roleplays.as_ref().and_then(|part| known.rubrics.get(part.rubric.as_str())?.as_ref());
    for (id, percent) in &pass.floors_percent {
        let place = place.key("floors_percent").key(id.to_string());
        if let Some(rubric) = rubric {
            expect(IdKind::Dimension, id.as_str(), &rubric.dimensions, place.clone(), problems);
        }
        range(place, *percent, 0, 100, problems);
    }
    let outs = place.key("knock_outs");
    Ids::new(IdKind::Cap, pass.knock_outs.iter().enumerate().map(|(at, id)| (id.as_str(), outs.index(at))), problems);
    if let Some(rubric) = rubric {
        for (at, id) in pass.knock_outs.iter().enumerate() {
            expect(IdKind::Cap, id.as_str(), &rubric.caps, outs.index(at), problems);
        }
    }
    let drawn = rules.parts.roleplays.as_ref().map_or(0, |part| part.draw);
    if drawn == 0 {
        return;
    }
    match pass.passes {
        Some(Passes::Total(wanted)) => {
            range(place.key("passes").key("total"), wanted, 1, rules.roleplays_max(), problems);
        }
        Some(Passes::InARow(wanted)) => {
            range(place.key("passes").key("in-a-row"), wanted, 1, rules.roleplays_max(), problems);
        }
        Some(Passes::All) | None => {}
    }
    if let Some(near) = pass.near_cut {
        let most = super::rules::SCENARIOS_MAX;
        range(place.key("near_cut").key("scenarios_max"), near.scenarios_max, drawn, most, problems);
    }
}

/// Returns every problem of a quiz.
pub fn check_quiz(quiz: &Quiz) -> Vec<Problem> {
    let mut problems = Vec::new();
    let questions = Place::of("questions");
    let mut all: Vec<(Place, &Localized)> = vec![(Place::of("title"), &quiz.title)];
    if quiz.questions.is_empty() {
        problems.push(Problem::new(questions.clone(), Fault::Nothing(IdKind::Question)));
    }
    let each = quiz.questions.iter().enumerate();
    let each = each.map(|(at, question)| (question.id.as_str(), questions.index(at).key("id")));
    Ids::new(IdKind::Question, each, &mut problems);
    for (at, question) in quiz.questions.iter().enumerate() {
        let place = questions.index(at);
        all.push((place.key("ask"), &question.ask));
        all.push((place.key("because"), &question.because));
        let answers = place.key("answers");
        let each = question.answers.iter().enumerate();
        let each = each.map(|(at, answer)| (answer.id.as_str(), answers.index(at).key("id")));
        Ids::new(IdKind::Answer, each, &mut problems);
        all.extend(
            question.answers.iter().enumerate().map(|(at, answer)| (answers.index(at).key("text"), &answer.text)),
        );
        range(answers.clone(), number(question.answers.len()), 2, ANSWERS_MAX, &mut problems);
        if question.answers.len() > 1 && !question.answers.iter().any(|answer| answer.right) {
            problems.push(Problem::new(answers, Fault::Nothing(IdKind::RightAnswer)));
        }
    }
    texts(&all, &mut problems);
    problems
}

/// Checks that texts exist in both languages and hold nothing invisible.
fn texts(all: &[(Place, &Localized)], problems: &mut Vec<Problem>) {
    for (place, text) in all {
        for lang in Lang::ALL {
            if !text.has(lang) {
                problems.push(Problem::new(place.lang(lang), Fault::MissingLanguage(lang)));
            }
            if let Some(letter) = lang.pick(&text.zh, &text.en).chars().find(|letter| is_control(*letter)) {
                problems.push(Problem::new(place.lang(lang), Fault::ControlCharacter(letter)));
            }
        }
    }
}

/// Reports an id that names nothing.
fn expect<'k>(
    kind: IdKind,
    id: &str,
    known: impl IntoIterator<Item = &'k String>,
    place: Place,
    problems: &mut Vec<Problem>,
) {
    let known: Vec<String> = known.into_iter().cloned().collect();
    if !known.iter().any(|there| there == id) {
        let nearest = nearest(id, known.iter().map(String::as_str)).map(str::to_owned);
        problems.push(Problem::new(place, Fault::UnknownId { kind, id: id.to_owned(), nearest, known }));
    }
}

/// Reports a number outside its range.
fn range(place: Place, value: u32, min: u32, max: u32, problems: &mut Vec<Problem>) {
    if !(min..=max).contains(&value) {
        problems.push(Problem::new(place, Fault::OutOfRange { value, min, max }));
    }
}

/// Returns a count as a number of a file.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
