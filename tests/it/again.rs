//! A line is read alike whether or not it was read before: what the coder remembers changes no reading.

use sparring::domain::act::{self, Act};
use sparring::domain::exercise::Exercise;
use sparring::domain::lang::Lang;
use sparring::domain::memo::forget;
use sparring::domain::scoring::{self, as_read, score};
use sparring::domain::session::Session;
use sparring::domain::transcript::{SessionEvent, Speaker, Transcript};

use crate::deals;
use crate::golden;

/// Returns every second line of some recorded sessions of a deal in a language, each once.
fn lines(scenario: &str, lang: Lang) -> Vec<String> {
    let archetypes = ["expert", "decent", "pitcher", "closer"];
    let mut lines: Vec<String> =
        archetypes.iter().flat_map(|archetype| golden::script(scenario, archetype, lang)).step_by(2).collect();
    lines.sort();
    lines.dedup();
    lines
}

/// Returns what the trainee's lines of a session are read as, in a fresh session.
fn read(exercise: &Exercise, transcript: &Transcript, is_forgetful: bool) -> Vec<Vec<Act>> {
    let mut session = Session::new(exercise, transcript.started.clone());
    let mut readings = Vec::new();
    for turn in &transcript.turns {
        if turn.speaker == Speaker::Trainee {
            if is_forgetful {
                forget();
            }
            readings.push(act::read(&turn.text, session.context()));
        }
        session.apply(&SessionEvent::Turn(turn.clone())).expect("the turns of a record follow each other");
    }
    readings
}

#[test]
fn the_same_lines_in_other_sessions_are_read_as_if_they_were_never_read_before() {
    let mut drawn = 11_u64;
    for scenario in deals::IDS {
        let exercise = deals::exercise(scenario);
        for lang in Lang::ALL {
            let lines = lines(scenario, lang);
            // Few lines and many sessions, so that each comes after much else; the customer's moods are drawn too.
            let sessions: Vec<Transcript> = (0..4)
                .map(|seed| {
                    let mut draw = || {
                        drawn = drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                        lines[(drawn >> 33) as usize % lines.len()].as_str()
                    };
                    let said: Vec<&str> = (0..12).map(|_| draw()).collect();
                    golden::play(exercise, lang, seed, &said).1
                })
                .collect();
            let scores: Vec<_> = sessions.iter().map(|session| score(exercise, session)).collect();
            for (session, before) in sessions.iter().zip(scores) {
                let (known, fresh) = (read(exercise, session, false), read(exercise, session, true));
                assert_eq!(known, fresh, "{scenario} {lang:?}");
                forget();
                assert_eq!(score(exercise, session), before, "{scenario} {lang:?}");
            }
        }
    }
}

#[test]
fn a_session_that_was_just_played_is_scored_by_what_it_was_read_as() {
    for lang in Lang::ALL {
        let exercise = deals::exercise("retail-service");
        let mut session = Session::new(exercise, deals::started(exercise, lang, 5));
        session.listen().expect("a session opens");
        for line in golden::script("retail-service", "decent", lang) {
            session.tell(&line).expect("the session goes on");
            session.listen().expect("the session goes on");
        }
        let transcript = session.transcript();
        assert_eq!(
            as_read(exercise, &transcript, session.readings()),
            scoring::read(exercise, &transcript),
            "{lang:?}"
        );
        let recorded = golden::play(exercise, lang, 5, &[]).1;
        assert_eq!(recorded.turns[0].text, transcript.turns[0].text);
    }
}
