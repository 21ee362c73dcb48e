//! The trainer's own criteria: a fact that must be found, a material that must be shown, phrases that must not be said.

use std::rc::Rc;

use crate::domain::act::{Kind, Mark, Topic};
use crate::domain::rubric::{FactCheck, MaterialCheck, PhraseCheck};
use crate::domain::scorecard::Evidence;
use crate::domain::text::{Normal, normal};

use super::Judged;
use super::reading::Reading;
use super::share::Share;

/// The customer told the fact.
pub(super) fn fact_found(reading: &Reading<'_>, check: &FactCheck) -> Judged {
    let lang = reading.lang;
    let Some(fact) = reading.scenario.fact(&check.fact) else {
        let id = &check.fact;
        return Judged::not_applicable(
            lang.pick(format!("这个场景里没有事实 {id}。"), format!("This scenario has no fact {id}.")),
        );
    };
    let name = fact.value.get(lang);
    match reading.heard.iter().find(|heard| heard.decided.facts.contains(&fact.id)) {
        Some(heard) => Judged::new(
            Share::ALL,
            lang.pick(format!("问到了：{name}。"), format!("Found out: {name}.")),
            vec![heard.evidence("fact")],
        ),
        None => Judged::missed(lang.pick(format!("没有问到：{name}。"), format!("Not found out: {name}."))),
    }
}

/// The material was offered.
pub(super) fn material_shown(reading: &Reading<'_>, check: &MaterialCheck) -> Judged {
    let lang = reading.lang;
    let Some(material) = reading.scenario.materials.iter().find(|material| material.id == check.material) else {
        let id = &check.material;
        return Judged::not_applicable(
            lang.pick(format!("这个场景里没有资料 {id}。"), format!("This scenario has no material {id}.")),
        );
    };
    let title = material.title.get(lang);
    let shown = reading.units.iter().find(|unit| {
        unit.act.topic == Some(Topic::Material(material.id.clone()))
            && (unit.act.has(Mark::Offers) || unit.act.kind == Kind::Respond)
    });
    match shown {
        Some(unit) => Judged::new(
            Share::ALL,
            lang.pick(format!("提供了《{title}》。"), format!("Offered \"{title}\".")),
            vec![unit.evidence()],
        ),
        None => Judged::missed(lang.pick(format!("没有提供《{title}》。"), format!("Did not offer \"{title}\"."))),
    }
}

/// None of the phrases was said.
pub(super) fn phrase_avoided(reading: &Reading<'_>, check: &PhraseCheck) -> Judged {
    let phrases: Vec<Rc<str>> = check.phrases.zh.iter().chain(&check.phrases.en).map(|phrase| normal(phrase)).collect();
    let mut said = Vec::new();
    for (turn, _) in reading.trainee() {
        let line = Normal::new(turn.text);
        for phrase in phrases.iter().filter(|phrase| !phrase.trim().is_empty()) {
            if let Some(start) = line.as_str().find(&**phrase) {
                let span = line.original(start..start + phrase.len());
                said.push(Evidence {
                    turn: turn.turn,
                    start: span.start,
                    end: span.end,
                    quote: span.of(turn.text).to_owned(),
                    rule: "phrase".to_owned(),
                });
            }
        }
    }
    let count = said.len();
    let because = reading
        .lang
        .pick(format!("要避免的说法出现了 {count} 次。"), format!("Phrases to be avoided were said {count} times."));
    Judged::new(if said.is_empty() { Share::ALL } else { Share::NONE }, because, said)
}
