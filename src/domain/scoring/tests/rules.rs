//! The rules of criteria, caps, advice and hints, one by one.

use super::super::fixture::*;
use super::super::{Reading, Side, cap, hint};
use super::*;
use crate::domain::act::Negative;
use crate::domain::customer::{Move, MoveKind};
use crate::domain::rubric::tests::shipped;
use crate::domain::scorecard::{CapKind, SessionVerdict, Verdict};
use crate::domain::transcript::Mode;

/// The session, in an exam.
fn in_exam(talk: Talk) -> Talk {
    Talk { mode: Mode::Exam, ..talk }
}

fn cap_ids(scorecard: &Scorecard) -> Vec<&str> {
    scorecard.caps.iter().map(|cap| cap.id.as_str()).collect()
}

#[test]
fn an_expert_passes_and_the_printed_numbers_add_up() {
    for talk in [expert(), decent(), template_stuffer(), interrogator()] {
        let scorecard = talk.score(&spin());
        let criteria: Points = scorecard.criteria.iter().map(|one| one.score).sum();
        let dimensions: Points = scorecard.dimensions.iter().map(|one| one.score).sum();
        assert_eq!(criteria, dimensions);
        assert_eq!(dimensions, scorecard.raw);
        for criterion in &scorecard.criteria {
            assert!(criterion.score <= criterion.max);
            assert_eq!(criterion.advice.is_some(), criterion.score < criterion.max);
        }
    }
    let scorecard = expert().score(&spin());
    assert!(scorecard.passed && scorecard.caps.is_empty() && scorecard.advice.is_empty());
    assert_eq!(scorecard.band.as_ref().map(|band| band.as_str()), Some("distinguished"));
}

#[test]
fn each_knock_out_does_what_the_table_says() {
    let with = |act: Act| {
        expert_body().say(vec![act]).hear(answer()).say(vec![ask_for(3, true)]).hear(grant(3, 3)).end(Outcome::Advance)
    };
    let marked = |mark: Mark| {
        let mut act = act(Kind::Other);
        act.mark(mark);
        act
    };
    for (act, id, most) in [
        (negative(Negative::Integrity, None), "integrity", 0),
        (false_promise(), "false-promise", 49),
        (negative(Negative::Disparage, None), "competitor-attack", 59),
        (negative(Negative::Discount, None), "unauthorised-discount", 59),
        (marked(Mark::Breach), "confidentiality", 59),
    ] {
        let scorecard = with(act).score(&spin());
        assert_eq!(cap_ids(&scorecard), [id]);
        assert_eq!(scorecard.score, Points::whole(most));
        assert!(scorecard.raw > Points::whole(90) && !scorecard.passed);
        assert!(!scorecard.caps[0].evidence.is_empty());
    }
}

#[test]
fn tampering_voids_an_exam_and_is_a_warning_in_practice() {
    let tampered = || {
        let mut act = act(Kind::Meta);
        act.mark(Mark::Injection);
        expert_body()
            .say(vec![act])
            .hear(answer())
            .say(vec![ask_for(3, true)])
            .to("legal")
            .hear(grant(3, 3))
            .end(Outcome::Advance)
    };
    let practice = tampered().score(&spin());
    assert_eq!(practice.score, practice.raw);
    assert!(!practice.passed && practice.verdict == SessionVerdict::Fail);
    assert_eq!(practice.caps[0].effect, CapKind::Void);
    let exam = in_exam(tampered()).score(&spin());
    assert_eq!((exam.verdict, exam.score, exam.band), (SessionVerdict::Void, Points::ZERO, None));
}

#[test]
fn a_promise_taken_back_in_time_costs_eight_points() {
    let taken_back = |turns_later: usize| {
        let mut talk = expert_body().say(vec![false_promise()]).hear(answer());
        for _ in 1..turns_later {
            talk = talk.say(vec![act(Kind::Check)]).hear(answer());
        }
        let mut withdraws = act(Kind::Respond);
        withdraws.mark(Mark::Withdraws);
        talk.say(vec![withdraws])
            .hear(answer())
            .say(vec![ask_for(3, true)])
            .to("legal")
            .hear(grant(3, 3))
            .end(Outcome::Advance)
    };
    let in_time = taken_back(2).score(&spin());
    assert_eq!(in_time.raw - in_time.score, Points::whole(8));
    assert_eq!(in_time.caps[0].effect, CapKind::Penalty);
    assert!(in_time.passed, "a promise taken back does not bar a pass");
    assert_eq!(taken_back(3).score(&spin()).score, Points::whole(49));
}

#[test]
fn a_hedge_in_the_same_turn_takes_nothing_back() {
    let mut hedge = act(Kind::Other);
    hedge.mark(Mark::Withdraws);
    let talk = expert_body().say(vec![false_promise(), hedge]).hear(answer());
    let talk = talk.say(vec![ask_for(3, true)]).hear(grant(3, 3)).end(Outcome::Advance);
    assert_eq!(talk.score(&spin()).score, Points::whole(49));
}

#[test]
fn three_perfect_turns_are_no_evidence() {
    let talk = Talk::new()
        .say(vec![ask(Stage::Problem, Some("slow"), 100)])
        .hear(level("slow", 2, None))
        .say(vec![effect("slow", Consequence::Cost, 100)])
        .hear(level("slow", 3, None))
        .say(vec![ask(Stage::NeedPayoff, Some("slow"), 100)])
        .hear(level("slow", 4, Some(NeedVoice::Explicit)));
    let scorecard = talk.score(&spin());
    assert_eq!((scorecard.verdict, scorecard.score), (SessionVerdict::InsufficientEvidence, Points::ZERO));
    assert!(scorecard.raw > Points::ZERO && !scorecard.passed && scorecard.band.is_none());
}

#[test]
fn an_objection_ignored_twice_caps_the_score_and_the_handling() {
    let talk = expert_body()
        .hear(object("price", ObjectionStatus::Raised, false))
        .say(vec![negative(Negative::Ignore, Some("price"))])
        .hear(object("price", ObjectionStatus::Raised, true))
        .say(vec![negative(Negative::Ignore, Some("price"))])
        .hear(object("price", ObjectionStatus::Raised, true));
    let scorecard = talk.score(&spin());
    assert!(cap_ids(&scorecard).contains(&"objection-ignored"));
    let price = &scorecard.objections[1];
    assert_eq!((price.percent, price.weight), (0, 2));
    // Security 100 %, price 0 % with double weight: a third of 14, of which 40 % is left.
    assert_eq!(scorecard.criteria.iter().find(|one| one.id == "handling").unwrap().score.to_string(), "1.9");
}

#[test]
fn answering_before_exploring_counts_half() {
    let talk = |acts: Vec<Vec<Act>>| {
        let mut talk = Talk::new().hear(object("security", ObjectionStatus::Raised, false));
        for acts in acts {
            talk = talk.say(acts).hear(answer());
        }
        talk.score(&spin()).objections[0].percent
    };
    let (a, e) = (|| step(Kind::Acknowledge, "security"), || step(Kind::Explore, "security"));
    let (r, c) = (|| step(Kind::Respond, "security"), || step(Kind::Confirm, "security"));
    assert_eq!(talk(vec![vec![a(), e()], vec![r(), c()]]), 100);
    assert_eq!(talk(vec![vec![a(), r()], vec![e(), c()]]), 85, "the answer came first");
    assert_eq!(talk(vec![vec![a(), r(), c()]]), 55, "feel, felt, found");
    assert_eq!(talk(vec![vec![a(), e(), r(), c()]]), 85, "all at once");
    // An answer that takes up nothing of the concern answers it only where its cause was asked for.
    let pitch = || Act { uptake_percent: 0, ..r() };
    assert_eq!(talk(vec![vec![a(), pitch(), c()]]), 40);
    assert_eq!(talk(vec![vec![a(), e()], vec![pitch(), c()]]), 100);
    assert_eq!(talk(vec![vec![negative(Negative::Argue, Some("security"))], vec![a(), e()], vec![r()]]), 40);
    assert_eq!(talk(vec![vec![act(Kind::Feature)], vec![a(), e()]]), 50, "not listened to");
}

#[test]
fn wrong_arithmetic_takes_points_off_and_the_dimension_stops_at_nothing() {
    let wrong = Act { arithmetic: Some(Arithmetic::Wrong), ..statement(Kind::Respond, "slow", 100) };
    let right = with_figure(statement(Kind::Respond, "slow", 100), Measure::Money);
    let right = Act { arithmetic: Some(Arithmetic::Right), ..right };
    let scorecard = interrogator().say(vec![wrong.clone()]).hear(answer()).score(&spin());
    let arithmetic = |card: &Scorecard| card.criteria.iter().find(|one| one.id == "arithmetic").unwrap().score;
    assert_eq!(arithmetic(&scorecard), Points::whole(-3));
    assert_eq!(scorecard.dimensions[2].score, Points::ZERO);
    let corrected = interrogator().say(vec![wrong]).hear(answer()).say(vec![right]).hear(answer()).score(&spin());
    assert_eq!(arithmetic(&corrected), Points::whole(3));
}

#[test]
fn asking_for_more_than_the_brief_leaves_costs_the_situation_points() {
    let mut known = ask(Stage::Situation, None, 0);
    known.mark(Mark::Known);
    let mut talk = Talk::new();
    for _ in 0..4 {
        talk = talk.say(vec![ask(Stage::Situation, None, 0)]).hear(answer());
    }
    let points = |card: Scorecard| card.criteria[0].score.to_string();
    assert_eq!(points(talk.score(&spin())), "6");
    let talk = talk.say(vec![known]).hear(answer());
    // One too many and one known: 1 - .2 - .25.
    assert_eq!(points(talk.score(&spin())), "3.3");
    assert!(!talk.score(&spin()).advice[0].mends.is_empty());
}

#[test]
fn a_drill_scores_its_own_dimensions_only() {
    for id in ["discovery", "objections"] {
        assert_eq!(expert().score(&shipped(id)).score, Points::whole(100), "{id}");
    }
    // A deal without objections: handling leaves the maximum, and prevention alone counts.
    let mut scenario = scenario();
    scenario.objections.clear();
    let talk = expert_body();
    let turns: Vec<_> = talk.turns();
    let quiet: Vec<_> = turns
        .into_iter()
        .filter(|turn| !matches!(&turn.side, Side::Customer(decided) if !decided.objections.is_empty()))
        .collect();
    let reading = Reading::new(&scenario, talk.lang, &quiet, talk.outcome);
    let card = super::super::judge(&reading, &shipped("objections"), &started());
    assert_eq!(card.criteria[0].verdict, Verdict::NotApplicable);
    assert_eq!((card.dimensions[0].max, card.score), (Points::whole(20), Points::whole(100)));
}

#[test]
fn quotes_are_exact_slices() {
    for talk in [expert(), decent(), feature_pitcher()] {
        let scorecard = talk.score(&spin());
        let turns = talk.turns();
        for evidence in scorecard.criteria.iter().flat_map(|one| &one.evidence) {
            let text = turns.iter().find(|turn| turn.turn == evidence.turn).unwrap().text;
            assert_eq!(text.get(evidence.start..evidence.end), Some(evidence.quote.as_str()));
        }
    }
}

#[test]
fn advice_fits_the_moment_and_gives_nothing_away() {
    let scorecard = pitch_after_problem().score(&spin());
    assert_eq!(scorecard.advice.len(), 2, "two pieces below 60");
    let first = &scorecard.advice[0];
    assert_eq!((first.mends.as_str(), first.retry), ("implication", 10));
    assert_eq!(first.instead, "say implication slow");
    let second = &scorecard.advice[1];
    assert_eq!(second.instead, "say acknowledge say explore");
    for talk in [decent(), pitch_after_problem(), interrogator(), feature_pitcher()] {
        for advice in talk.score(&spin()).advice {
            assert!(!advice.instead.contains("54 million"), "an untold figure: {advice:?}");
            assert!(advice.retry >= advice.turn);
        }
    }
}

#[test]
fn a_hint_names_the_next_step() {
    let scenario = scenario();
    let hint = |talk: Talk| {
        let turns = talk.turns();
        hint::of(&Reading::new(&scenario, talk.lang, &turns, talk.outcome)).text
    };
    let start = || Talk::new().say(vec![ask(Stage::Situation, None, 0)]).hear(tell("team"));
    let slow = |level_now| start().say(vec![ask(Stage::Problem, Some("slow"), 0)]).hear(level("slow", level_now, None));
    assert!(hint(start()).ends_with("\"say fact saving\""), "{}", hint(start()));
    assert!(hint(slow(2)).ends_with("\"say implication slow\""));
    assert!(hint(slow(3)).ends_with("\"say payoff slow\""));
    assert!(
        hint(slow(2).hear(object("price", ObjectionStatus::Raised, false)))
            .ends_with("\"say acknowledge say explore\"")
    );
    assert!(hint(expert_body()).contains("next step"), "{}", hint(expert_body()));
    let chinese = Talk { lang: crate::domain::lang::Lang::Zh, ..slow(2) };
    assert!(hint(chinese).ends_with("“say implication slow（中）”"));
}

#[test]
fn a_customer_turn_without_words_or_a_short_session_never_panics() {
    let silent = Talk::new();
    assert_eq!(silent.score(&spin()).verdict, SessionVerdict::InsufficientEvidence);
    let left = Talk::new().hear(Move::new(MoveKind::Leave)).end(Outcome::WalkedOut);
    assert_eq!(left.score(&spin()).criteria[0].verdict, Verdict::Missed);
}

#[test]
fn a_discount_is_measured_against_the_authority() {
    use crate::domain::act::{Figure, Provenance};
    use crate::domain::quantity::Quantity;
    let scenario = |percent_max: u8| {
        let mut scenario = scenario();
        scenario.product.discount_percent_max = percent_max;
        scenario
    };
    let offer = |text: &str, percent: i128| {
        let act = negative(Negative::Discount, None);
        let span = crate::domain::text::Span { start: 0, end: text.len() };
        let milli = percent * 1000;
        let quantity =
            Quantity { span, low_milli: milli, high_milli: milli, unit: Measure::Percent, period: None, about: false };
        Act { span, figures: vec![Figure { quantity, provenance: Provenance::Invented }], ..act }
    };
    for (text, percent, percent_max, is_capped) in [
        ("给您打八折", 80, 10, true),
        ("给您打九五折", 95, 10, false),
        ("I can do 20 % off", 20, 10, true),
        ("I can do 5 % off", 5, 10, false),
        ("I can do 5 % off", 5, 0, true),
    ] {
        let mut talk = expert_body().say(vec![offer(text, percent)]);
        talk.turns.last_mut().unwrap().0 = text.to_owned();
        if let Some((_, Side::Trainee(acts, _))) = talk.turns.last_mut() {
            acts[0].span.end = text.len();
        }
        let scenario = scenario(percent_max);
        let turns = talk.turns();
        let reading = Reading::new(&scenario, talk.lang, &turns, talk.outcome);
        let caps = cap::applied(&reading, &spin(), &[], Mode::Practice);
        assert_eq!(caps.iter().any(|cap| cap.id == "unauthorised-discount"), is_capped, "{text}");
    }
}

#[test]
fn an_easy_objection_called_up_on_purpose_gains_nothing() {
    let half = |talk: Talk| {
        talk.hear(object("security", ObjectionStatus::Raised, false))
            .say(vec![step(Kind::Acknowledge, "security"), step(Kind::Respond, "security")])
            .hear(answer())
    };
    let easy = |talk: Talk| {
        talk.say(vec![act(Kind::Feature)])
            .hear(object("price", ObjectionStatus::Raised, false))
            .say(vec![step(Kind::Acknowledge, "price"), step(Kind::Explore, "price")])
            .hear(object("price", ObjectionStatus::Revealed, false))
            .say(vec![step(Kind::Respond, "price"), step(Kind::Confirm, "price")])
            .hear(object("price", ObjectionStatus::Resolved, false))
    };
    let points = |talk: Talk| talk.score(&spin()).dimensions[3].score;
    assert!(points(easy(half(Talk::new()))) <= points(half(Talk::new())));
}
