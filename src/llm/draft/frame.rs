//! The frame of a scenario: what the deal is, without the lines. Seven questions, each with its own small schema.
//!
//! The model names and describes; ids, references, numbers and the sum are made and checked here.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{Brief, Progress, lines, prompt, text};
use crate::llm::structured::{Failure, Structured};

mod made;
mod task;

use made::{PERSONAS, fact_made, known, named, need_made, objection_made, one_of, people_made, sum_made};
use task::{Task, facts, needs, objections, outline, people, product, sum};

/// How many questions the frame takes.
const QUESTIONS: usize = 7;

#[derive(Debug, Deserialize)]
struct Outline {
    title: String,
    purpose: String,
    you: String,
    meeting: String,
    goal: String,
    product: String,
    product_about: String,
    persona: String,
    persona_about: String,
    known: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Product {
    claims: Vec<Named>,
    limits: Vec<Named>,
}

#[derive(Debug, Deserialize)]
struct Named {
    id: String,
    text: String,
}

#[derive(Debug, Deserialize)]
struct Person {
    name: String,
    post: String,
    concern: String,
}

#[derive(Debug, Deserialize)]
struct NeedDrawn {
    id: String,
    name: String,
    weight: i64,
    claim: String,
}

#[derive(Debug, Deserialize)]
struct FactDrawn {
    id: String,
    value: String,
    figure: String,
    asked_by: String,
    need: String,
}

#[derive(Debug, Deserialize)]
struct ObjectionDrawn {
    id: String,
    name: String,
    kind: String,
    root: String,
    always: bool,
    claim: String,
}

#[derive(Debug, Deserialize)]
struct SumDrawn {
    about: String,
    inputs: Vec<FigureDrawn>,
    operation: String,
    result: String,
    result_unit: String,
}

#[derive(Debug, Deserialize)]
struct FigureDrawn {
    name: String,
    value: String,
    unit: String,
    source: String,
}

#[derive(Debug, Deserialize)]
struct Needs {
    needs: Vec<NeedDrawn>,
}

#[derive(Debug, Deserialize)]
struct Facts {
    facts: Vec<FactDrawn>,
}

#[derive(Debug, Deserialize)]
struct Objections {
    objections: Vec<ObjectionDrawn>,
}

/// Asks one question of the frame; `wrong` says why an answer of the right form will not do.
fn answer<T: DeserializeOwned>(
    brief: &Brief<'_>,
    so_far: &Value,
    task: Task,
    model: &mut Structured<'_>,
    wrong: impl Fn(&T) -> Option<&'static str>,
) -> Result<T, Failure> {
    let question = prompt::frame(brief, so_far, task.name, task.words, task.schema);
    model.ask(&question, |value| {
        let read: T = serde_json::from_value(value.clone()).map_err(|error| error.to_string())?;
        wrong(&read).map_or(Ok(read), |why| Err(why.to_owned()))
    })
}

/// Asks for the frame and returns the scenario without lines.
///
/// # Errors
/// When one of its questions is not answered.
pub(super) fn ask(
    brief: &Brief<'_>,
    model: &mut Structured<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Value, Failure> {
    let lang = brief.lang;
    let mut number = 0;
    let mut step = || {
        number += 1;
        progress(Progress::Frame(number, QUESTIONS));
    };
    let mut so_far = json!({});
    step();
    let drawn: Outline = answer(brief, &so_far, outline(lang), model, |one: &Outline| {
        let all = [&one.title, &one.you, &one.meeting, &one.goal, &one.product, &one.product_about];
        all.iter().any(|text| text.trim().is_empty()).then_some("a text is empty")
    })?;
    so_far =
        json!({ "title": drawn.title, "you": drawn.you, "meeting": drawn.meeting, "product": drawn.product_about });
    step();
    let offer: Product = answer(brief, &so_far, product(lang), model, |one: &Product| {
        one.claims.is_empty().then_some("there are no claims")
    })?;
    let claims = named("claim", offer.claims.iter().map(|claim| (claim.id.as_str(), claim.text.as_str())));
    so_far["claims"] = claims.iter().map(|(id, text)| json!({ "id": id, "text": text })).collect();
    step();
    let persons: BTreeMap<String, Person> = answer(brief, &so_far, people(lang), model, |_| None)?;
    step();
    let wanted: Needs = answer(brief, &so_far, needs(lang, &claims), model, |one: &Needs| {
        one.needs.is_empty().then_some("there are no needs")
    })?;
    let need_ids = named("need", wanted.needs.iter().map(|need| (need.id.as_str(), need.name.as_str())));
    so_far["needs"] = need_ids.iter().map(|(id, name)| json!({ "id": id, "name": name })).collect();
    step();
    let told: Facts = answer(brief, &so_far, facts(lang, &need_ids), model, |one: &Facts| {
        one.facts.is_empty().then_some("there are no facts")
    })?;
    let fact_ids = named("fact", told.facts.iter().map(|fact| (fact.id.as_str(), fact.value.as_str())));
    so_far["facts"] = fact_ids.iter().map(|(id, value)| json!({ "id": id, "value": value })).collect();
    step();
    let doubts: Objections = answer(brief, &so_far, objections(lang, &claims), model, |one: &Objections| {
        one.objections.is_empty().then_some("there are no objections")
    })?;
    let objection_ids = named("objection", doubts.objections.iter().map(|one| (one.id.as_str(), one.name.as_str())));
    step();
    let drawn_sum: SumDrawn = answer(brief, &so_far, sum(lang, &fact_ids, &claims), model, |one: &SumDrawn| {
        one.inputs.is_empty().then_some("there are no inputs")
    })?;

    let claim_of = |id: &str| known(id, &claims);
    let made_claims: Vec<Value> = claims
        .iter()
        .map(|(id, words)| {
            let needs: Vec<&String> = wanted
                .needs
                .iter()
                .zip(&need_ids)
                .filter(|(need, _)| claim_of(&need.claim).as_ref() == Some(id))
                .map(|(_, (id, _))| id)
                .collect();
            let answers: Vec<&String> = doubts
                .objections
                .iter()
                .zip(&objection_ids)
                .filter(|(one, _)| claim_of(&one.claim).as_ref() == Some(id))
                .map(|(_, (id, _))| id)
                .collect();
            json!({ "id": id, "text": text(lang, words), "cues": lines(lang), "needs": needs, "objections": answers })
        })
        .collect();
    let limits: Vec<Value> = named("limit", offer.limits.iter().map(|limit| (limit.id.as_str(), limit.text.as_str())))
        .iter()
        .map(|(id, words)| json!({ "id": id, "text": text(lang, words), "cues": lines(lang), "instead": lines(lang) }))
        .collect();
    let stated: Vec<Value> = drawn
        .known
        .iter()
        .filter(|words| !words.trim().is_empty())
        .enumerate()
        .map(|(index, words)| json!({ "id": format!("known-{}", index + 1), "text": text(lang, words), "cues": lines(lang) }))
        .collect();
    let drawn_objections = doubts.objections.iter().zip(&objection_ids).enumerate();
    let made_objections: Vec<Value> =
        drawn_objections.map(|(index, (one, (id, _)))| objection_made(one, id, index, lang)).collect();
    let situations: serde_json::Map<String, Value> = brief.starting["lines"]
        .as_object()
        .into_iter()
        .flat_map(|lines| lines.keys())
        .map(|name| (name.clone(), json!({ "any": lines(lang) })))
        .collect();
    Ok(json!({
        "id": brief.id,
        "title": text(lang, &drawn.title),
        "purpose": text(lang, &drawn.purpose),
        "languages": [lang.code()],
        "brief": {
            "you": text(lang, &drawn.you), "meeting": text(lang, &drawn.meeting), "goal": text(lang, &drawn.goal),
            "known": stated,
        },
        "product": {
            "name": text(lang, &drawn.product), "about": text(lang, &drawn.product_about),
            "claims": made_claims, "limits": limits,
        },
        "stakeholders": people_made(&persons, lang),
        "persona": { "base": one_of(&drawn.persona, &PERSONAS), "about": text(lang, &drawn.persona_about) },
        "needs": wanted.needs.iter().zip(&need_ids).map(|(need, (id, _))| need_made(need, id, lang)).collect::<Vec<_>>(),
        "facts": told.facts.iter().zip(&fact_ids).map(|(fact, (id, _))| fact_made(fact, id, &need_ids, lang)).collect::<Vec<_>>(),
        "objections": made_objections,
        "lines": situations,
        "value_model": sum_made(&drawn_sum, &fact_ids, &claims, lang),
    }))
}
