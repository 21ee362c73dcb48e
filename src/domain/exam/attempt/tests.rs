//! What attempts come to, entry by entry; where a trainee stands.

use serde_json::json;

use super::*;
use crate::domain::exam::record::Frozen;
use crate::domain::lang::Lang;
use crate::domain::scorecard::SessionVerdict;

/// Returns rules with three attempts, two days of waiting and a year of validity.
fn rules() -> Rules {
    let rules = json!({
        "id": "e", "kind": "exam", "title": "T", "about": "A", "parts": { "quiz": { "id": "q", "draw": 2, "pass_percent": 80 } },
        "attempts": 3, "cool_down_h": 48, "limits": { "part_minutes": 10, "attempt_minutes": 30 }, "validity_days": 365,
    });
    serde_json::from_value(rules).unwrap()
}

/// Returns the head of an attempt.
fn agreed(attempt: u32, at_s: i64) -> Agreed {
    Agreed {
        v: EXAM_FORMAT_VERSION,
        exam: ExamId::new("e").unwrap(),
        rules: Frozen { hash: "0".repeat(16), sha256: "0".repeat(64) },
        trainee: TraineeId::new("T 1").unwrap(),
        attempt,
        lang: Lang::Zh,
        seed: 1,
        content: BTreeMap::new(),
        engine: "0".to_owned(),
        at_s,
    }
}

fn head(attempt: u32, at_s: i64) -> ExamEvent {
    ExamEvent::Agreed(Box::new(agreed(attempt, at_s)))
}

fn asked(part: u32, at_s: i64) -> ExamEvent {
    ExamEvent::Asked { part, quiz: "q".to_owned(), questions: vec!["one".to_owned(), "two".to_owned()], at_s }
}

fn answered(part: u32, question: &str, at_s: i64) -> ExamEvent {
    ExamEvent::Answered { part, question: question.to_owned(), chosen: vec!["a".to_owned()], at_s }
}

fn scored(part: u32, at_s: i64) -> ExamEvent {
    let (dimensions, caps) = (BTreeMap::new(), Vec::new());
    ExamEvent::Scored(Scored { part, chain: None, score: 0, verdict: SessionVerdict::Fail, dimensions, caps, at_s })
}

fn decided(verdict: ExamVerdict, at_s: i64) -> ExamEvent {
    ExamEvent::Decided(Decided { verdict, mean: 0, half_width: None, because: String::new(), at_s })
}

/// Returns an attempt that came to a verdict.
fn done(attempt: u32, verdict: ExamVerdict, at_s: i64) -> Attempt {
    Attempt::replay(&[head(attempt, at_s - 60), decided(verdict, at_s)]).unwrap()
}

#[test]
fn entries_that_cannot_follow_make_no_attempt() {
    let part = |entry, part| Err(AttemptError::Part { entry, part });
    let rows: Vec<(Vec<ExamEvent>, Result<(), AttemptError>)> = vec![
        (vec![], Err(AttemptError::Head)),
        (vec![asked(1, 5)], Err(AttemptError::Head)),
        (vec![head(1, 5), head(1, 6)], Err(AttemptError::Head)),
        (vec![head(1, 5), asked(2, 6)], part(1, 2)),
        (vec![head(1, 5), asked(1, 6), asked(2, 7)], part(2, 2)),
        (vec![head(1, 5), scored(1, 6)], part(1, 1)),
        (vec![head(1, 5), asked(1, 6), scored(1, 7), scored(1, 8)], part(3, 1)),
        (vec![head(1, 5), asked(1, 6), scored(1, 7), answered(1, "one", 8)], part(3, 1)),
        (vec![head(1, 5), asked(1, 6), answered(1, "six", 7)], Err(AttemptError::Question { entry: 2 })),
        (
            vec![head(1, 5), asked(1, 6), answered(1, "one", 7), answered(1, "one", 8)],
            Err(AttemptError::Question { entry: 3 }),
        ),
        (vec![head(1, 5), decided(ExamVerdict::Fail, 6), asked(1, 7)], Err(AttemptError::AfterDecision { entry: 2 })),
        (vec![head(1, 5), asked(1, 6), answered(1, "one", 7), scored(1, 8), decided(ExamVerdict::Fail, 9)], Ok(())),
    ];
    for (events, expected) in rows {
        assert_eq!(Attempt::replay(&events).map(|_| ()), expected, "{events:?}");
    }
}

#[test]
fn the_largest_time_is_kept_and_a_part_ends_with_the_attempt_at_the_latest() {
    let attempt = Attempt::replay(&[head(1, 1_000), asked(1, 1_900), answered(1, "one", 1_500)]).unwrap();
    assert_eq!(attempt.last_s, 1_900);
    let part = attempt.open().unwrap();
    assert_eq!(attempt.part_ends_s(part, &rules()), 2_500);
    let late = Attempt::replay(&[head(1, 1_000), asked(1, 2_700)]).unwrap();
    assert_eq!(late.part_ends_s(late.open().unwrap(), &rules()), 2_800, "30 minutes from the agreement");
}

#[test]
fn an_id_tells_nobody_who_it_is() {
    let (exam, trainee) = (ExamId::new("spin-certificate").unwrap(), TraineeId::new("张三").unwrap());
    let id = log_id(&exam, &trainee, 2);
    assert!(id.starts_with("spin-certificate-") && id.ends_with("-2") && !id.contains('张'), "{id}");
    assert_eq!(session_id(&id, 3), format!("{id}-p3"));
}

#[test]
fn the_next_number_is_behind_all_that_ever_were_and_two_names_share_none() {
    let exam = ExamId::new("l4-objections").unwrap();
    let trainee = |name: &str| TraineeId::new(name).unwrap();
    let carl = trainee("carl");
    let next = |ids: &[String]| next_number(&exam, &carl, ids.iter().map(String::as_str));
    assert_eq!(next(&[]), 1);
    let other = ExamId::new("l4").unwrap();
    let foreign = [log_id(&other, &carl, 9), log_id(&exam, &trainee("mallory"), 8), format!("{exam}-7")];
    assert_eq!(next(&foreign), 1);
    assert_eq!(next(&[log_id(&exam, &carl, 12), log_id(&exam, &carl, 3)]), 13);
    // Their hashes begin with the same 32 bits.
    assert_ne!(log_id(&exam, &trainee("A-035467"), 1), log_id(&exam, &trainee("A-052546"), 1));
}

#[test]
fn a_trainee_stands_where_the_attempts_left_them() {
    const DAY: i64 = 86_400;
    let open = Attempt::replay(&[head(2, 9 * DAY)]).unwrap();
    let fail = |attempt, day| done(attempt, ExamVerdict::Fail, day * DAY);
    type Row = (Vec<Attempt>, i64, u32, Option<u32>, May);
    let rows: Vec<Row> = vec![
        (vec![], 0, 0, Some(3), May::Begin),
        (vec![fail(1, 1)], DAY, 1, Some(2), May::Wait(3 * DAY)),
        (vec![fail(1, 1)], 3 * DAY - 1, 1, Some(2), May::Wait(3 * DAY)),
        (vec![fail(1, 1)], 3 * DAY, 1, Some(2), May::Begin),
        // An abandoned attempt counts as any other.
        (vec![done(1, ExamVerdict::Abandoned, DAY)], DAY, 1, Some(2), May::Wait(3 * DAY)),
        (vec![fail(1, 1), open.clone()], 9 * DAY, 2, Some(1), May::GoOn(2)),
        (vec![fail(3, 9), fail(1, 1), fail(2, 5)], 90 * DAY, 3, Some(0), May::NoMore),
        (vec![fail(1, 1), done(2, ExamVerdict::Pass, 5 * DAY)], 6 * DAY, 0, Some(3), May::Passed(Some(370 * DAY))),
        (vec![fail(1, 1), done(2, ExamVerdict::Pass, 5 * DAY)], 370 * DAY, 0, Some(3), May::Begin),
        // After a pass that is no longer valid, attempts are counted anew.
        (
            vec![fail(1, 1), done(2, ExamVerdict::Pass, 5 * DAY), fail(3, 371)],
            371 * DAY,
            1,
            Some(2),
            May::Wait(373 * DAY),
        ),
    ];
    for (attempts, now_s, used, left, now) in rows {
        let stands = standing(&rules(), &attempts, now_s);
        assert_eq!((stands.used, stands.left, stands.now), (used, left, now), "{now_s}");
    }
    let free = Rules { attempts: None, cool_down_h: 0, validity_days: None, ..rules() };
    let many: Vec<Attempt> = (1..=40).map(|attempt| fail(attempt, 1)).collect();
    assert_eq!(standing(&free, &many, DAY).now, May::Begin);
    assert_eq!(standing(&free, &[done(1, ExamVerdict::Pass, 1)], i64::MAX).now, May::Passed(None));
}
