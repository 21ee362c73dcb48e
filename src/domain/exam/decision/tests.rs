//! Decisions at their edges.

use serde_json::{Value, json};

use super::*;
use crate::domain::exam::record::{Agreed, EXAM_FORMAT_VERSION, ExamEvent, Frozen};
use crate::domain::id::{ExamId, ScenarioId, TraineeId};
use crate::domain::lang::Lang;
use crate::domain::scorecard::SessionVerdict as Session;

/// Returns rules with role-plays, in which `pass` stands.
fn rules(draw: u32, pass: Value) -> Rules {
    let parts = json!({ "roleplays": { "scenarios": ["a", "b", "c"], "draw": draw, "rubric": "r" } });
    with(parts, pass)
}

/// Returns rules of these parts.
fn with(parts: Value, pass: Value) -> Rules {
    let rules = json!({
        "id": "e", "kind": "exam", "title": "T", "about": "A", "parts": parts, "pass": pass,
        "limits": { "part_minutes": 10, "attempt_minutes": 60 },
    });
    serde_json::from_value(rules).unwrap()
}

/// Returns what a pass takes, with a verdict that can be undecided.
fn near() -> Value {
    json!({ "mean_min": 70, "near_cut": { "sem_hundredths": 400, "scenarios_max": 4 } })
}

/// A role-play: score in hundredths, verdict, share of discovery in hundredths of a per cent, caps.
type Played = (i64, Session, i64, &'static [&'static str]);

/// Returns an attempt with role-plays that are over.
fn attempt(played: &[Played]) -> Attempt {
    let agreed = Agreed {
        v: EXAM_FORMAT_VERSION,
        exam: ExamId::new("e").unwrap(),
        rules: Frozen { hash: String::new(), sha256: String::new() },
        trainee: TraineeId::new("T 1").unwrap(),
        attempt: 1,
        lang: Lang::En,
        seed: 1,
        content: BTreeMap::new(),
        engine: "0".to_owned(),
        at_s: 0,
    };
    let mut events = vec![ExamEvent::Agreed(Box::new(agreed))];
    for (at, (score, verdict, share, caps)) in played.iter().enumerate() {
        let part = at as u32 + 1;
        let scenario = ScenarioId::new("a").unwrap();
        events.push(ExamEvent::Played { part, scenario, session: format!("s{part}"), at_s: 1 });
        events.push(ExamEvent::Scored(Scored {
            part,
            chain: None,
            score: *score,
            verdict: *verdict,
            dimensions: BTreeMap::from([(DimensionId::new("discovery").unwrap(), *share)]),
            caps: caps.iter().map(|cap| CapId::new(cap).unwrap()).collect(),
            at_s: 2,
        }));
    }
    Attempt::replay(&events).unwrap()
}

/// Returns role-plays of these scores, well done otherwise.
fn scores(scores: &[i64]) -> Attempt {
    let played: Vec<Played> = scores.iter().map(|score| (*score, Session::Pass, 10_000, &[][..])).collect();
    attempt(&played)
}

/// Returns what an attempt comes to; the next role-play when there is one.
fn verdict(rules: &Rules, attempt: &Attempt) -> Result<ExamVerdict, u32> {
    match next(rules, attempt, 3) {
        Next::Over(outcome) => Ok(outcome.verdict),
        Next::Roleplay(place) => Err(place),
        Next::Quiz => panic!("there is no quiz"),
    }
}

#[test]
fn the_cut_itself_is_a_pass_and_a_hundredth_below_is_not() {
    let rules = rules(3, json!({ "mean_min": 70 }));
    for (each, expected) in [
        (&[7_000, 7_000, 7_000], ExamVerdict::Pass),
        (&[7_000, 7_000, 6_999], ExamVerdict::Fail),
        (&[5_000, 7_000, 9_000], ExamVerdict::Pass),
        (&[5_000, 7_000, 8_999], ExamVerdict::Fail),
        (&[0, 0, 0], ExamVerdict::Fail),
        (&[10_000, 10_000, 10_000], ExamVerdict::Pass),
    ] {
        assert_eq!(verdict(&rules, &scores(each)), Ok(expected), "{each:?}");
    }
    assert_eq!(verdict(&rules, &scores(&[])), Err(0));
    assert_eq!(verdict(&rules, &scores(&[10_000, 10_000])), Err(2), "the form is played to its end");
}

#[test]
fn near_the_cut_one_session_is_undecided_within_its_own_standard_error() {
    // 1.645 * 4 points = 6.58 points.
    let rules = rules(1, near());
    for (score, expected) in [
        (7_658, Ok(ExamVerdict::Pass)),
        (7_657, Err(1)),
        (7_000, Err(1)),
        (6_343, Err(1)),
        (6_342, Ok(ExamVerdict::Fail)),
    ] {
        assert_eq!(verdict(&rules, &scores(&[score])), expected, "{score}");
    }
}

#[test]
fn near_the_cut_several_sessions_are_undecided_by_their_spread_until_the_maximum() {
    let rules = rules(2, near());
    for (each, expected) in [
        // Mean 72, standard error 2: 1.0 of them above the cut.
        (&[7_000, 7_400][..], Err(2)),
        // Mean 80, standard error 4: 2.5.
        (&[7_600, 8_400], Ok(ExamVerdict::Pass)),
        // Mean 60, standard error 4: 2.5.
        (&[5_600, 6_400], Ok(ExamVerdict::Fail)),
        // No spread at all: the cut itself is far enough.
        (&[7_000, 7_000], Ok(ExamVerdict::Pass)),
        (&[6_999, 6_999], Ok(ExamVerdict::Fail)),
        (&[6_000, 8_000, 7_000], Err(3)),
        // Four are the maximum: a person decides.
        (&[6_000, 8_000, 6_000, 8_000], Ok(ExamVerdict::Undecided)),
        (&[9_000, 9_100, 9_000, 9_200], Ok(ExamVerdict::Pass)),
    ] {
        assert_eq!(verdict(&rules, &scores(each)), expected, "{each:?}");
    }
    // Exactly 1.645 standard errors are far enough: 200 * 1.645 = 329 hundredths above the cut.
    assert_eq!(verdict(&rules, &scores(&[7_329 - 200, 7_329 + 200])), Ok(ExamVerdict::Pass));
    assert_eq!(verdict(&rules, &scores(&[7_328 - 200, 7_328 + 200])), Err(2));
    let Next::Over(outcome) = next(&rules, &scores(&[6_000, 8_000, 6_000, 8_000]), 3) else { panic!("it is over") };
    assert_eq!(outcome.reasons, [Reason::NearCut { mean: 7_000, least: 7_000, played: 4 }]);
}

#[test]
fn floors_are_of_the_mean_share_and_knock_outs_of_any_session() {
    let rules = rules(2, json!({ "mean_min": 70, "floors_percent": { "discovery": 60 }, "knock_outs": ["integrity"] }));
    let row = |first: Played, second: Played| verdict(&rules, &attempt(&[first, second]));
    let good: Played = (9_000, Session::Pass, 6_000, &[]);
    assert_eq!(row(good, good), Ok(ExamVerdict::Pass));
    assert_eq!(row((9_000, Session::Pass, 5_000, &[]), (9_000, Session::Pass, 7_000, &[])), Ok(ExamVerdict::Pass));
    assert_eq!(row(good, (9_000, Session::Pass, 5_999, &[])), Ok(ExamVerdict::Fail));
    assert_eq!(row(good, (9_000, Session::Pass, 9_000, &["integrity"])), Ok(ExamVerdict::Fail));
    assert_eq!(row(good, (9_000, Session::Pass, 9_000, &["too-long"])), Ok(ExamVerdict::Pass), "not a knock-out here");
    // By its own rubric a session may have failed: these rules do not ask for it.
    assert_eq!(row(good, (9_000, Session::Fail, 9_000, &[])), Ok(ExamVerdict::Pass));
    // No score is a score of nothing.
    assert_eq!(row(good, (0, Session::InsufficientEvidence, 0, &[])), Ok(ExamVerdict::Fail));
    assert_eq!(row(good, (0, Session::Void, 0, &[])), Ok(ExamVerdict::Void));
    // A void session ends it at once, before the form is complete.
    assert_eq!(verdict(&rules, &attempt(&[(9_000, Session::Void, 9_000, &[])])), Ok(ExamVerdict::Void));
}

#[test]
fn a_knock_out_is_not_played_away_near_the_cut() {
    let mut pass = near();
    pass["knock_outs"] = json!(["integrity"]);
    let rules = rules(1, pass);
    assert_eq!(verdict(&rules, &attempt(&[(7_100, Session::Pass, 9_000, &["integrity"])])), Ok(ExamVerdict::Fail));
    assert_eq!(verdict(&rules, &attempt(&[(7_100, Session::Pass, 9_000, &[])])), Err(1));
}

#[test]
fn passes_are_counted_in_all_and_in_a_row() {
    let played = |passed: &str| {
        let each = passed.chars().map(|letter| if letter == 'p' { Session::Pass } else { Session::Fail });
        attempt(&each.map(|verdict| (8_000, verdict, 9_000, &[][..])).collect::<Vec<Played>>())
    };
    for (pass, passed, expected) in [
        (json!("all"), "ppp", ExamVerdict::Pass),
        (json!("all"), "ppf", ExamVerdict::Fail),
        (json!({ "total": 2 }), "pfp", ExamVerdict::Pass),
        (json!({ "total": 2 }), "fpf", ExamVerdict::Fail),
        (json!({ "in-a-row": 2 }), "pfp", ExamVerdict::Fail),
        (json!({ "in-a-row": 2 }), "fpp", ExamVerdict::Pass),
        (json!({ "in-a-row": 3 }), "ppp", ExamVerdict::Pass),
    ] {
        let rules = rules(3, json!({ "passes": pass }));
        assert_eq!(verdict(&rules, &played(passed)), Ok(expected), "{passed}");
    }
}

#[test]
fn out_of_time_what_is_not_begun_is_abandoned_and_a_complete_form_is_not() {
    let rules = rules(2, near());
    let at = |attempt: &Attempt, now_s| match next(&rules, attempt, now_s) {
        Next::Over(outcome) => Ok(outcome.verdict),
        Next::Roleplay(place) => Err(place),
        Next::Quiz => panic!("there is no quiz"),
    };
    assert_eq!(at(&scores(&[9_000]), 3_599), Err(1));
    assert_eq!(at(&scores(&[9_000]), 3_600), Ok(ExamVerdict::Abandoned));
    let Next::Over(left) = next(&rules, &scores(&[9_000]), 3_600) else { panic!("it is over") };
    assert_eq!(left.half_width, None, "of a form that was not completed");
    assert_eq!(at(&scores(&[9_000, 9_100]), 3_600), Ok(ExamVerdict::Pass));
    assert_eq!(at(&scores(&[7_000, 7_400]), 3_600), Ok(ExamVerdict::Undecided), "no more may be played");
}

#[test]
fn the_interval_is_that_of_the_mean_and_rounded() {
    let rules = rules(2, near());
    let of = |each: &[i64]| match next(&rules, &scores(each), 3) {
        Next::Over(outcome) => (outcome.mean, outcome.half_width),
        other => panic!("{other:?}"),
    };
    // Standard error 4 points: 1.96 * 400 = 784 hundredths.
    assert_eq!(of(&[7_600, 8_400]), (8_000, Some(784)));
    // 9000, 9100, 9000, 9200: deviation 27,500 squared hundredths in all, standard error sqrt(27500 / 3 / 4) = 47.87.
    assert_eq!(of(&[9_000, 9_100, 9_000, 9_200]), (9_075, Some(94)));
    assert_eq!(of(&[7_001, 7_001]), (7_001, Some(0)));
    assert_eq!(half_width(&[8_000], rules.pass.near_cut), Some(784), "of one session by the rules");
    assert_eq!(half_width(&[8_000], None), None);
    assert_eq!(mean(&[6_999, 7_000]), 7_000, "half up");
    assert_eq!(mean(&[]), 0);
}

#[test]
fn a_quiz_has_its_own_mark_and_comes_first() {
    let rules = with(json!({ "quiz": { "id": "q", "draw": 10, "pass_percent": 80 } }), json!({}));
    let mut attempt = scores(&[]);
    assert_eq!(next(&rules, &attempt, 3), Next::Quiz);
    let asked = ExamEvent::Asked { part: 1, quiz: "q".to_owned(), questions: Vec::new(), at_s: 1 };
    attempt.take(&asked, 1).unwrap();
    for (score, passes, expected) in [(8_000, true, ExamVerdict::Pass), (7_900, false, ExamVerdict::Fail)] {
        let mut attempt = attempt.clone();
        let verdict = if passes { Session::Pass } else { Session::Fail };
        let (dimensions, caps) = (BTreeMap::new(), Vec::new());
        let scored = Scored { part: 1, chain: None, score, verdict, dimensions, caps, at_s: 2 };
        attempt.take(&ExamEvent::Scored(scored), 2).unwrap();
        let Next::Over(outcome) = next(&rules, &attempt, 3) else { panic!("it is over") };
        assert_eq!((outcome.verdict, outcome.mean, outcome.half_width), (expected, score, None));
    }
}
