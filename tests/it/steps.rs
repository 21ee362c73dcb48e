//! How the steps of handling an objection, misdeeds and figures are read in the middle of a talk: `steps/zh.tsv` and `en.tsv`
//! hold a case a line: the deal, the moment, what the line must be read as, the line.
//!
//! Moments: `none`; `raised:`, `revealed:`, `answered:` or `settled:` an objection; `told:` a fact. Wanted: a step (`acknowledge-half`: with a
//! but), `weak` (no full response to the concern), a negative behaviour, `-` (no negative behaviour: a near miss of one), or
//! `figure:` where the line's figure comes from.

use std::collections::BTreeSet;

use serde_json::Value;
use sparring::domain::act::context::Raised;
use sparring::domain::act::{self, Act, Context, Credit, Kind, Mark};
use sparring::domain::customer::ObjectionStatus;
use sparring::domain::lang::{Lang, Lines};

use crate::deals;

/// A case: a line at a moment, and what it must be read as.
struct Case {
    deal: &'static str,
    moment: &'static str,
    wanted: &'static str,
    text: &'static str,
}

fn cases(lang: Lang) -> Vec<Case> {
    let text = lang.pick(include_str!("steps/zh.tsv"), include_str!("steps/en.tsv"));
    let case = |row: &'static str| {
        let [deal, moment, wanted, text] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("four columns: {row}")
        };
        Case { deal, moment, wanted, text }
    };
    text.lines().map(case).collect()
}

impl Case {
    /// Returns what has been said by the moment.
    fn context(&self, lang: Lang) -> Context<'static> {
        let deal = deals::exercise(self.deal);
        let mut context = Context::new(lang, Some(deal.topics()));
        let hear = |context: &mut Context, lines: &Lines| {
            lines.get(lang).iter().take(1).for_each(|line| context.hear_line(line));
        };
        let Some((what, id)) = self.moment.split_once(':') else { return context };
        if what == "told" {
            let fact = deal.scenario.facts.iter().find(|fact| fact.id == *id).expect("a fact");
            hear(&mut context, &fact.tell);
            context.told.insert(fact.id.clone());
            return context;
        }
        let objection = deal.scenario.objections.iter().find(|objection| objection.id == *id).expect("an objection");
        let is_new = what == "raised";
        let status = if is_new { ObjectionStatus::Raised } else { ObjectionStatus::Revealed };
        context.objections.push(Raised { id: objection.id.clone(), status, age: u32::from(!is_new) });
        context.pressing = Some(objection.id.clone()).filter(|_| is_new);
        context.discussed = BTreeSet::from([objection.id.clone()]);
        hear(&mut context, &objection.raise);
        if !is_new {
            context.told.extend(objection.root_fact.clone());
            hear(&mut context, &objection.reveal);
        }
        if what == "settled" {
            context.objections.last_mut().expect("it was raised").status = ObjectionStatus::Resolved;
            context.settled = std::mem::take(&mut context.discussed);
            hear(&mut context, &objection.settle);
        }
        if what == "answered" {
            hear(&mut context, &objection.soften);
        }
        context
    }

    /// Returns whether the acts of the line are as wanted.
    fn holds(&self, acts: &[Act]) -> bool {
        let concern = self.moment.split_once(':').map(|(_, id)| id);
        let about = |act: &&Act| act.objection.as_ref().is_some_and(|id| Some(id.as_str()) == concern);
        let step = |kind| acts.iter().filter(about).any(|act| act.kind == kind && act.credit == Credit::Full);
        match self.wanted {
            "acknowledge" => step(Kind::Acknowledge),
            "acknowledge-half" => acts.iter().any(|act| act.kind == Kind::Acknowledge && act.has(Mark::YesBut)),
            "explore" => step(Kind::Explore),
            "respond" => step(Kind::Respond),
            "weak" => !step(Kind::Respond),
            "confirm" => step(Kind::Confirm),
            "-" => acts.iter().all(|act| act.kind != Kind::Negative),
            wanted => match wanted.strip_prefix("figure:") {
                Some(source) => {
                    acts.iter().flat_map(|act| &act.figures).any(|figure| name(&figure.provenance) == source)
                }
                None => acts.iter().any(|act| act.negative.as_ref().is_some_and(|found| name(found) == wanted)),
            },
        }
    }

    /// Returns whether it is about a misdeed or its near miss.
    fn is_of_misdeed(&self) -> bool {
        !["acknowledge", "acknowledge-half", "explore", "respond", "weak", "confirm"].contains(&self.wanted)
            && !self.wanted.starts_with("figure:")
    }
}

/// Returns the name that a value is written by.
fn name(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(name)) => name,
        other => panic!("no name: {other:?}"),
    }
}

/// Least part of the steps and figures that are read as wanted, in thousandths.
const STEPS_LEAST: usize = 950;

/// Least recall and precision of the misdeeds, in thousandths.
const MISDEEDS_LEAST: usize = 920;

#[test]
fn steps_misdeeds_and_figures_are_read_in_context() {
    for lang in Lang::ALL {
        let cases = cases(lang);
        assert!(cases.len() >= 60);
        let (mut right, mut all) = (0, 0);
        let (mut hits, mut misdeeds, mut named) = (0, 0, 0);
        let mut faults = Vec::new();
        for case in &cases {
            let acts = act::read(case.text, &case.context(lang));
            let holds = case.holds(&acts);
            if case.is_of_misdeed() {
                let is_named = acts.iter().any(|act| act.kind == Kind::Negative);
                misdeeds += usize::from(case.wanted != "-");
                hits += usize::from(case.wanted != "-" && holds);
                named += usize::from(is_named);
            } else {
                all += 1;
                right += usize::from(holds);
            }
            if !holds {
                let shown: Vec<String> = acts
                    .iter()
                    .map(|act| {
                        let sources: Vec<String> = act.figures.iter().map(|figure| name(&figure.provenance)).collect();
                        let marks = &act.marks;
                        format!(
                            "{:?} {:?} {:?} {:?} {} {marks:?} {sources:?} {:?}",
                            act.kind, act.negative, act.topic, act.objection, act.rule, act.credit
                        )
                    })
                    .collect();
                faults.push(format!(
                    "{} {} {}: {}\n    {}",
                    case.deal,
                    case.moment,
                    case.wanted,
                    case.text,
                    shown.join("\n    ")
                ));
            }
        }
        println!("{}: {right} of {all} steps and figures; {hits} of {misdeeds} misdeeds, {named} named", lang.code());
        let report = faults.join("\n");
        assert!(right * 1000 >= all * STEPS_LEAST, "{report}");
        assert!(hits * 1000 >= misdeeds * MISDEEDS_LEAST && hits * 1000 >= named * MISDEEDS_LEAST, "{report}");
    }
}
