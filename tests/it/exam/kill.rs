//! `kill -9` at random moments of exams: what was shown is there afterwards, and the exam goes on from there.

use std::time::{Duration, Instant};

use serde_json::Value;
use sparring::domain::exam::attempt::{Attempt, Matter};
use sparring::domain::exam::record::ExamEvent;
use sparring::domain::transcript::{SessionEvent, Speaker};
use sparring::store::LogKind;

use super::driver::{Dice, Place, Sitter, sitting};

/// What was seen over all kills.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    /// Programs that were killed.
    pub(crate) kills: usize,
    /// Exams that were sat to their end.
    pub(crate) exams: usize,
    /// Lines of trainees that had been shown as taken when the program was killed, or before.
    pub(crate) lines: usize,
    /// Replies of customers that had been shown.
    pub(crate) replies: usize,
    /// Answers to questions that had been shown as taken.
    pub(crate) answers: usize,
    /// Kills after which an attempt was taken up again.
    pub(crate) resumed: usize,
    /// Kills between a line's being kept and its reply's.
    pub(crate) owed: usize,
    /// Kills before the attempt was agreed to.
    pub(crate) before: usize,
}

/// What was shown of one exam, over all its programs.
#[derive(Default)]
struct Shown {
    /// Turns: session, number, speaker, text.
    turns: Vec<(String, u64, String, String)>,
    /// Answers: question, chosen.
    answers: Vec<(String, Value)>,
    /// Was the attempt begun?
    agreed: bool,
    /// Was it decided?
    decided: bool,
}

impl Shown {
    /// Takes in what one program showed.
    fn take(&mut self, seen: &[Value]) {
        let mut session = String::new();
        for event in seen {
            match event["event"].as_str().unwrap_or_default() {
                "played" => session = event["session"].as_str().unwrap_or_default().to_owned(),
                "turn" => {
                    let text = |key: &str| event[key].as_str().unwrap_or_default().to_owned();
                    let turn = (session.clone(), event["turn"].as_u64().unwrap_or(0), text("speaker"), text("text"));
                    if !self.turns.contains(&turn) {
                        self.turns.push(turn);
                    }
                }
                "answered" => self
                    .answers
                    .push((event["question"].as_str().unwrap_or_default().to_owned(), event["chosen"].clone())),
                "agreed" | "resumed" => self.agreed = true,
                "decided" => self.decided = true,
                _ => {}
            }
        }
    }
}

/// Lines that keep a customer talking.
const LINES: [&str; 6] = [
    "Good morning, thank you for the time. How is this organised today, and how many people work on it?",
    "What causes you the most trouble with it?",
    "When that happens, what does it cost you, and who else feels it?",
    "If that were solved, what would it be worth to you?",
    "What worries you about a change like this?",
    "Could we agree a trial next week, with your IT people, and a date for the result?",
];

/// Kills programs that sit exams until so many were killed; checks after each that nothing is lost and nothing counts twice.
pub(crate) fn kill_many(place: &Place, kills: usize, seed: u64) -> Numbers {
    let mut dice = Dice(seed);
    let mut numbers = Numbers::default();
    while numbers.kills < kills {
        let exam = ["l1-product", "l4-objections", "spin-certificate"][numbers.exams % 3];
        let trainee = format!("Trainee {seed} {}", numbers.exams);
        let mut shown = Shown::default();
        let mut is_over = false;
        while numbers.kills < kills && !is_over {
            let is_known = shown.agreed;
            let (seen, was_killed) = one_run(place, exam, &trainee, &mut dice);
            shown.take(&seen);
            numbers.kills += usize::from(was_killed);
            numbers.before += usize::from(was_killed && !shown.agreed);
            numbers.resumed += usize::from(is_known && seen.iter().any(|event| event["event"] == "resumed"));
            assert!(!seen.iter().any(|event| event["event"] == "agreed") || !is_known, "an attempt was begun twice");
            let stands = check(place, exam, &trainee, &shown);
            numbers.owed += usize::from(was_killed && stands.owed);
            is_over = stands.decided;
        }
        numbers.exams += 1;
        numbers.lines += shown.turns.iter().filter(|(_, _, speaker, _)| speaker == "trainee").count();
        numbers.replies += shown.turns.iter().filter(|(_, _, speaker, _)| speaker == "customer").count();
        numbers.answers += shown.answers.len();
    }
    numbers
}

/// Runs the program for a few lines and kills it at a moment of the dice; returns what it showed, and whether it was killed.
fn one_run(place: &Place, exam: &str, trainee: &str, dice: &mut Dice) -> (Vec<Value>, bool) {
    let lines = dice.below(9);
    let begun = Instant::now();
    let mut sitter = Sitter::start(sitting(place, exam, trainee));
    if lines == 0 {
        // While it starts, or begins the attempt.
        let moment = Duration::from_micros(dice.below(400_000));
        std::thread::sleep(moment.saturating_sub(begun.elapsed()));
        return sitter.kill_if_running();
    }
    for _ in 0..lines {
        if sitter.until("await").is_none() {
            return (sitter.finish().0, false);
        }
        let last_question =
            sitter.seen.iter().rev().find(|event| event["event"] == "question" || event["event"] == "turn");
        let is_quiz = last_question.is_some_and(|event| event["event"] == "question");
        // The first is refused where two are to be chosen, the last where one is.
        let line = if is_quiz { ["a", "b", "a c"][dice.below(3) as usize] } else { LINES[dice.below(6) as usize] };
        // Now and then a part is ended, so that its scoring is killed as well.
        sitter.say(if !is_quiz && dice.below(12) == 0 { "/end" } else { line });
    }
    // Between the line and the next prompt: it is being kept, read, answered, kept and shown.
    std::thread::sleep(Duration::from_micros(dice.below(25_000)));
    sitter.kill_if_running()
}

/// How an attempt stands after a kill.
struct Stands {
    /// Was a line kept whose reply was not?
    owed: bool,
    /// Is it decided?
    decided: bool,
}

/// Checks that what was shown is kept, that one attempt was begun and that it has the sessions it names and no other.
fn check(place: &Place, exam: &str, trainee: &str, shown: &Shown) -> Stands {
    let store = (place.open)();
    let heads = store.logs(LogKind::Exam, Some(trainee)).expect("the logs are listed");
    assert!(heads.len() <= 1, "{exam}: an attempt counts twice: {heads:?}");
    assert!(!shown.agreed || heads.len() == 1, "{exam}: an attempt vanished");
    let Some(head) = heads.first() else { return Stands { owed: false, decided: false } };
    let log = store.log(LogKind::Exam, &head.id).expect("the log is read");
    let log: Vec<ExamEvent> = log.iter().map(|entry| serde_json::from_str(entry).expect("an entry")).collect();
    let attempt = Attempt::replay(&log).expect("the log makes an attempt");
    assert_eq!(attempt.agreed.attempt, 1);
    assert!(!shown.decided || attempt.decided.is_some(), "{exam}: a verdict is lost");
    for (question, chosen) in &shown.answers {
        let kept = attempt.parts.iter().find_map(|part| match &part.matter {
            Matter::Quiz { answered, .. } => answered.get(question),
            Matter::Roleplay { .. } => None,
        });
        let letters = chosen.as_array().map_or(0, Vec::len);
        assert!(letters > 0 && kept.map(Vec::len) == Some(letters), "{exam}: the answer to {question} is lost");
    }
    let mut owed = false;
    let mut named = Vec::new();
    for part in &attempt.parts {
        let Matter::Roleplay { session, .. } = &part.matter else { continue };
        named.push(session.clone());
        let of_it: Vec<&(String, u64, String, String)> = shown.turns.iter().filter(|turn| turn.0 == *session).collect();
        let events = match store.load(session) {
            Ok(events) => events,
            Err(_) => {
                assert!(of_it.is_empty() && part.scored.is_none(), "{session} is gone");
                continue;
            }
        };
        let turns: Vec<_> = events
            .iter()
            .filter_map(|event| match event {
                SessionEvent::Turn(turn) => Some(turn),
                _ => None,
            })
            .collect();
        for (at, turn) in turns.iter().enumerate() {
            assert_eq!(turn.turn as usize, at + 1, "{session}: turns are in order, and none is there twice");
        }
        for (_, number, speaker, text) in of_it {
            let kept = turns.get(*number as usize - 1).unwrap_or_else(|| panic!("{session}: turn {number} is lost"));
            let said = if kept.speaker == Speaker::Trainee { "trainee" } else { "customer" };
            assert_eq!((said, kept.text.as_str()), (speaker.as_str(), text.as_str()), "{session} turn {number}");
        }
        owed |= turns.last().is_some_and(|turn| turn.speaker == Speaker::Trainee) && part.scored.is_none();
    }
    assert!(shown.turns.iter().all(|(session, ..)| named.contains(session)), "a session is not named by the log");
    let sessions = store.sessions_of(trainee).expect("the sessions are listed");
    assert!(sessions.iter().all(|summary| named.contains(&summary.session)), "{exam}: a session counts twice");
    Stands { owed, decided: attempt.decided.is_some() }
}

#[test]
fn nothing_that_was_shown_is_lost_when_the_program_is_killed_twenty_times() {
    let data = tempfile::tempdir().expect("a folder");
    let numbers = kill_many(&Place::folder(data.path()), 20, 6);
    println!("{numbers:?}");
    assert!(numbers.kills == 20 && numbers.resumed > 5 && numbers.lines + numbers.answers > 10, "{numbers:?}");
}

#[test]
#[ignore = "takes minutes"]
fn nothing_that_was_shown_is_lost_when_the_program_is_killed_two_hundred_times() {
    let data = tempfile::tempdir().expect("a folder");
    let numbers = kill_many(&Place::folder(data.path()), 200, 2026);
    println!("{numbers:?}");
    assert!(numbers.kills == 200 && numbers.resumed > 50 && numbers.exams > 1, "{numbers:?}");
}

#[cfg(feature = "postgres")]
#[test]
fn nothing_that_was_shown_is_lost_on_a_server_when_the_program_is_killed_twenty_times() {
    let Some(server) = crate::store::server::Server::start() else { return };
    let numbers = kill_many(&Place::server(server.database("kills")), 20, 6);
    println!("on a server: {numbers:?}");
    assert!(numbers.kills == 20 && numbers.resumed > 5 && numbers.lines + numbers.answers > 10, "{numbers:?}");
}

#[cfg(feature = "postgres")]
#[test]
#[ignore = "takes minutes"]
fn nothing_that_was_shown_is_lost_on_a_server_when_the_program_is_killed_two_hundred_times() {
    let Some(server) = crate::store::server::Server::start() else { return };
    let numbers = kill_many(&Place::server(server.database("kills")), 200, 2026);
    println!("on a server: {numbers:?}");
    assert!(numbers.kills == 200 && numbers.resumed > 50 && numbers.exams > 1, "{numbers:?}");
}
