//! Archetypes made by hand, compared with the prototype table of the scoring page.

use super::fixture::*;
use crate::domain::act::{Act, Arithmetic, Kind, Mark, Stage, Topic};
use crate::domain::customer::{NeedVoice, ObjectionStatus};
use crate::domain::id::FactId;
use crate::domain::quantity::Unit as Measure;
use crate::domain::scenario::Consequence;
use crate::domain::scorecard::{Points, Scorecard};
use crate::domain::transcript::Outcome;

mod anything;
mod rules;

/// The middle of an expert's session: everything between the greeting and the close.
fn expert_body() -> Talk {
    let process =
        Act { topic: Some(Topic::Fact(FactId::new("decision-process").unwrap())), ..ask(Stage::Situation, None, 50) };
    Talk::new()
        .say(vec![act(Kind::Procedure), ask(Stage::Situation, None, 0)])
        .hear(tell("team"))
        .say(vec![ask(Stage::Situation, None, 50)])
        .hear(answer())
        .say(vec![ask(Stage::Problem, Some("slow"), 100)])
        .hear(level("slow", 2, None))
        .say(vec![effect("slow", Consequence::Cost, 100)])
        .hear(level("slow", 3, None))
        .say(vec![effect("slow", Consequence::Customer, 100)])
        .hear(object("security", ObjectionStatus::Raised, false))
        .say(vec![step(Kind::Acknowledge, "security"), step(Kind::Explore, "security")])
        .hear(object("security", ObjectionStatus::Revealed, false))
        .say(vec![step(Kind::Respond, "security"), step(Kind::Confirm, "security")])
        .hear(object("security", ObjectionStatus::Resolved, false))
        .say(vec![ask(Stage::Problem, Some("turnover"), 100)])
        .hear(level("turnover", 2, None))
        .say(vec![effect("turnover", Consequence::People, 100)])
        .hear(level("turnover", 3, None))
        .say(vec![by("N.value", ask(Stage::NeedPayoff, Some("slow"), 100))])
        .hear(level("slow", 4, Some(NeedVoice::Explicit)))
        .say(vec![by("N.target", ask(Stage::NeedPayoff, Some("turnover"), 100))])
        .hear(level("turnover", 4, Some(NeedVoice::Explicit)))
        .say(vec![with_figure(statement(Kind::Benefit, "slow", 100), Measure::Money)])
        .hear(answer())
        .say(vec![Act {
            arithmetic: Some(Arithmetic::Right),
            ..with_figure(statement(Kind::Benefit, "turnover", 100), Measure::People)
        }])
        .to("it")
        .hear(answer())
        .say(vec![process])
        .hear(tell("decision-process"))
}

fn expert() -> Talk {
    expert_body().say(vec![ask_for(3, true)]).to("legal").hear(grant(3, 3)).end(Outcome::Advance)
}

fn decent() -> Talk {
    Talk::new()
        .say(vec![act(Kind::Procedure), ask(Stage::Situation, None, 0)])
        .hear(tell("team"))
        .say(vec![ask(Stage::Situation, None, 0)])
        .hear(answer())
        .say(vec![ask(Stage::Situation, None, 0)])
        .hear(answer())
        .say(vec![ask(Stage::Problem, Some("slow"), 50)])
        .hear(level("slow", 2, None))
        .say(vec![effect("slow", Consequence::Cost, 50)])
        .hear(level("slow", 3, None))
        .say(vec![ask(Stage::Problem, Some("turnover"), 50)])
        .hear(level("turnover", 2, None))
        .say(vec![effect("turnover", Consequence::Cost, 50)])
        .hear(object("security", ObjectionStatus::Raised, false))
        .say(vec![step(Kind::Acknowledge, "security"), step(Kind::Explore, "security")])
        .hear(object("security", ObjectionStatus::Revealed, false))
        .say(vec![step(Kind::Respond, "security"), step(Kind::Confirm, "security")])
        .hear(object("security", ObjectionStatus::Resolved, false))
        .say(vec![by("N.value", ask(Stage::NeedPayoff, Some("slow"), 50))])
        .hear(level("slow", 4, Some(NeedVoice::Explicit)))
        .say(vec![with_figure(statement(Kind::Benefit, "slow", 100), Measure::Money)])
        .hear(answer())
        .say(vec![statement(Kind::Advantage, "turnover", 0)])
        .hear(answer())
        .say(vec![ask_for(2, true)])
        .hear(grant(2, 2))
        .end(Outcome::Advance)
}

fn pitch_after_problem() -> Talk {
    Talk::new()
        .say(vec![ask(Stage::Situation, None, 0)])
        .hear(tell("team"))
        .say(vec![ask(Stage::Situation, None, 0)])
        .hear(answer())
        .say(vec![ask(Stage::Situation, None, 0)])
        .hear(answer())
        .say(vec![ask(Stage::Problem, Some("slow"), 100)])
        .hear(level("slow", 2, None))
        .say(vec![ask(Stage::Problem, Some("turnover"), 50)])
        .hear(level("turnover", 2, None))
        .say_words(60, vec![statement(Kind::Advantage, "slow", 0), act(Kind::Feature)])
        .hear(object("price", ObjectionStatus::Raised, false))
        .say_words(60, vec![step(Kind::Acknowledge, "price"), step(Kind::Respond, "price")])
        .hear(object("price", ObjectionStatus::Raised, false))
        .say_words(60, vec![statement(Kind::Advantage, "slow", 0), act(Kind::Feature)])
        .hear(object("security", ObjectionStatus::Raised, false))
        .say_words(60, vec![step(Kind::Respond, "security")])
        .hear(object("security", ObjectionStatus::Raised, false))
        .say(vec![ask_for(2, false)])
        .hear(grant(2, 1))
}

fn objection_specialist() -> Talk {
    Talk::new()
        .say(vec![ask(Stage::Situation, None, 0)])
        .hear(tell("team"))
        .say(vec![ask(Stage::Situation, None, 100)])
        .hear(answer())
        .say(vec![statement(Kind::Advantage, "slow", 100)])
        .hear(object("price", ObjectionStatus::Raised, false))
        .say(vec![step(Kind::Acknowledge, "price"), step(Kind::Explore, "price")])
        .hear(object("price", ObjectionStatus::Revealed, false))
        .say(vec![step(Kind::Respond, "price"), step(Kind::Confirm, "price")])
        .hear(object("price", ObjectionStatus::Resolved, false))
        .say(vec![statement(Kind::Advantage, "slow", 100)])
        .hear(object("security", ObjectionStatus::Raised, false))
        .say(vec![step(Kind::Acknowledge, "security"), step(Kind::Explore, "security")])
        .hear(object("security", ObjectionStatus::Revealed, false))
        .say(vec![step(Kind::Respond, "security"), step(Kind::Confirm, "security")])
        .hear(object("security", ObjectionStatus::Resolved, false))
        .say(vec![ask_for(2, true)])
        .hear(grant(2, 2))
        .end(Outcome::Advance)
}

fn feature_pitcher() -> Talk {
    let mut talk =
        Talk::new().say_words(90, vec![ask(Stage::Situation, None, 0), act(Kind::Feature)]).hear(tell("team"));
    for objection in ["price", "security"] {
        talk = talk
            .say_words(140, vec![act(Kind::Feature), act(Kind::Feature), statement(Kind::Advantage, "slow", 0)])
            .hear(object(objection, ObjectionStatus::Raised, false))
            .say_words(140, vec![step(Kind::Respond, objection), act(Kind::Feature)])
            .hear(object(objection, ObjectionStatus::Raised, true))
            .say_words(140, vec![act(Kind::Feature), statement(Kind::Advantage, "slow", 0)])
            .hear(object(objection, ObjectionStatus::Raised, false));
    }
    talk.say_words(90, vec![ask_for(4, false)]).hear(grant(4, 0))
}

fn interrogator() -> Talk {
    let mut talk = Talk::new();
    for _ in 0..14 {
        talk = talk.say(vec![ask(Stage::Situation, None, 0)]).hear(answer());
    }
    talk.hear(object("security", ObjectionStatus::Raised, false))
        .say(vec![step(Kind::Acknowledge, "security")])
        .hear(object("security", ObjectionStatus::Raised, false))
        .say(vec![ask_for(2, false)])
        .hear(grant(2, 0))
}

fn all_in_one() -> Talk {
    let message = || {
        let kind = |act: Act| early(Act { form_percent: 80, ..act });
        vec![
            ask(Stage::Situation, None, 0),
            ask(Stage::Problem, Some("slow"), 0),
            kind(effect("slow", Consequence::Cost, 0)),
            kind(by("N.value", ask(Stage::NeedPayoff, Some("slow"), 0))),
        ]
    };
    let again = |mut acts: Vec<Act>| {
        acts.iter_mut().for_each(|act| act.mark(Mark::Repeated));
        acts
    };
    Talk::new()
        .say_words(80, message())
        .hear(answer())
        .say_words(80, again(message()))
        .hear(answer())
        .say_words(80, again(message()))
        .hear(object("security", ObjectionStatus::Raised, false))
        .say_words(80, again(message()))
        .hear(object("security", ObjectionStatus::Raised, false))
        .say_words(80, vec![step(Kind::Acknowledge, "security")])
        .hear(answer())
        .say_words(80, again(message()))
        .hear(answer())
}

fn template_stuffer() -> Talk {
    let weak = |act: Act| early(Act { topic_percent: 50, ..act });
    Talk::new()
        .say(vec![Act { topic_percent: 50, ..ask(Stage::Situation, None, 0) }])
        .hear(answer())
        .say(vec![Act { topic_percent: 50, ..ask(Stage::Problem, Some("slow"), 0) }])
        .hear(answer())
        .say(vec![weak(effect("slow", Consequence::Cost, 0))])
        .hear(answer())
        .say(vec![weak(by("N.value", ask(Stage::NeedPayoff, Some("slow"), 0)))])
        .hear(object("security", ObjectionStatus::Raised, false))
        .say(vec![step(Kind::Acknowledge, "security"), step(Kind::Respond, "security")])
        .hear(object("security", ObjectionStatus::Raised, false))
        .say_words(140, vec![statement(Kind::Advantage, "slow", 0), act(Kind::Feature), act(Kind::Feature)])
        .hear(object("price", ObjectionStatus::Raised, false))
        .say_words(60, vec![step(Kind::Respond, "price")])
        .hear(answer())
        .say(vec![ask_for(2, false)])
        .hear(grant(2, 0))
}

fn tenths(points: Points) -> i64 {
    points.hundredths() / 10
}

fn shape(scorecard: &Scorecard) -> String {
    let parts: Vec<String> = scorecard.dimensions.iter().map(|one| one.score.to_string()).collect();
    format!("{} raw {} final {}", parts.join(" "), scorecard.raw, scorecard.score)
}

#[test]
fn the_archetypes_score_as_in_the_prototype() {
    let mut liar = expert_body().say(vec![false_promise()]).hear(answer());
    liar = liar.say(vec![ask_for(3, true)]).to("legal").hear(grant(3, 3)).end(Outcome::Advance);
    let table: [(&str, Talk, i64); 9] = [
        ("expert", expert(), 983),
        ("decent", decent(), 697),
        ("problem then pitch", pitch_after_problem(), 275),
        ("objection specialist", objection_specialist(), 332),
        ("feature pitcher", feature_pitcher(), 51),
        ("interrogator", interrogator(), 115),
        ("all in one message", all_in_one(), 116),
        ("template stuffer", template_stuffer(), 120),
        ("expert with a false guarantee", liar, 490),
    ];
    let rubric = spin();
    let mut report = String::new();
    let mut wrong = false;
    for (name, talk, wanted) in table {
        let scorecard = talk.score(&rubric);
        let off = tenths(scorecard.score) - wanted;
        wrong |= off.abs() > 60;
        report.push_str(&format!("{name}: {} (wanted {wanted} tenths)\n", shape(&scorecard)));
        for criterion in &scorecard.criteria {
            report.push_str(&format!("   {} {}/{}\n", criterion.id, criterion.score, criterion.max));
        }
    }
    assert!(!wrong, "{report}");
}
