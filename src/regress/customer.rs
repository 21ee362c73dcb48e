//! Plays the trainee's lines of a record anew, and compares what the customer does and says.
//!
//! The lines are read once, for score and customer alike. Only when the customer differs is the session played in full, for
//! from there on the talk is another.

use super::coding::name;
use super::finding::{CustomerFinding, Diverged, Heard, Part};
use crate::domain::customer::{self, CustomerState, Move};
use crate::domain::exercise::Exercise;
use crate::domain::scoring::{ReadTurn, Side};
use crate::domain::script;
use crate::domain::session::Session;
use crate::domain::transcript::{Ending, SessionEvent, Speaker, Started, Transcript, Turn};

/// Plays a record anew and returns what is other. `turns` are its turns, read in the record's own context.
pub fn compare(exercise: &Exercise, transcript: &Transcript, turns: &[ReadTurn<'_>]) -> CustomerFinding {
    // A customer who never decided a move was no customer of ours.
    if exercise.scenario.is_unknown() || transcript.turns.iter().all(|turn| turn.decided.is_none()) {
        return CustomerFinding::default();
    }
    let turns = if holds(exercise, transcript, turns) { Vec::new() } else { diverged(exercise, transcript) };
    CustomerFinding { replayed: true, turns }
}

/// Returns whether the customer does and says on every turn what the record says.
fn holds(exercise: &Exercise, transcript: &Transcript, turns: &[ReadTurn<'_>]) -> bool {
    let scenario = &exercise.scenario;
    let Started { lang, seed, difficulty, .. } = transcript.started;
    let mut state = CustomerState::new(scenario, lang, seed, difficulty);
    let mut last = None;
    for (turn, read) in transcript.turns.iter().zip(turns) {
        // Nobody speaks after the customer has ended the meeting.
        if state.ended.is_some() {
            return false;
        }
        match &read.side {
            Side::Trainee(acts, _) => last = Some(acts),
            Side::Customer(_) => {
                let (next, decided) = match last.take() {
                    Some(acts) => customer::respond(scenario, &state, acts),
                    None => customer::open(scenario, &state),
                };
                if turn.decided.as_ref() != Some(&decided) || script::line(scenario, lang, &decided) != turn.scripted()
                {
                    return false;
                }
                state = next;
            }
        }
    }
    let outcome = state.ended.unwrap_or_else(|| customer::commitment::outcome(state.granted));
    transcript.ending.as_ref().is_none_or(|ending| ending.outcome == outcome)
}

/// Returns the number of the last turn.
fn last_turn(transcript: &Transcript) -> u32 {
    transcript.turns.last().map_or(0, |turn| turn.turn)
}

/// Plays the trainee's lines of a record in a session of their own, until the customer ends it or they do; returns every
/// event, the head first.
pub fn replay(exercise: &Exercise, transcript: &Transcript) -> Vec<SessionEvent> {
    let started = Started {
        scenario_hash: exercise.scenario_hash.clone(),
        rubric_hash: exercise.rubric_hash.clone(),
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        trainee: None,
        exam: None,
        ..transcript.started.clone()
    };
    let (last, is_ended) = (last_turn(transcript), transcript.ending.is_some());
    // A line on record without its reply was the last.
    let lines = transcript.trainee().map(|line| (line.text.as_str(), line.turn != last));
    played(exercise, started, lines, is_ended).0
}

/// Plays lines in a new session until the customer ends it or they do; returns every event, the head first, and the session.
/// Each line comes with whether it is answered; `is_ended` says whether the trainee ends the session after the last.
pub fn played<'a, 'l>(
    exercise: &'a Exercise,
    started: Started,
    lines: impl IntoIterator<Item = (&'l str, bool)>,
    is_ended: bool,
) -> (Vec<SessionEvent>, Session<'a>) {
    let mut session = Session::new(exercise, started.clone());
    let mut events = vec![SessionEvent::Started(started)];
    let mut take = |session: &mut Session<'_>, event: SessionEvent| {
        // A session's own next turn always follows.
        if session.apply(&event).is_ok() {
            events.push(event);
        }
    };
    let opening = SessionEvent::Turn(session.hear());
    take(&mut session, opening);
    for (line, is_answered) in lines {
        if session.reached_end().is_some() {
            break;
        }
        let said = SessionEvent::Turn(session.say(line));
        take(&mut session, said);
        if !is_answered {
            break;
        }
        let heard = SessionEvent::Turn(session.hear());
        take(&mut session, heard);
    }
    if is_ended || session.reached_end().is_some() {
        let ending = session.reached_end().unwrap_or_else(|| session.finish());
        take(&mut session, SessionEvent::End(ending));
    }
    (events, session)
}

/// Returns the customer's turns that come out otherwise when the trainee's lines are played in full, and the end if it does.
fn diverged(exercise: &Exercise, transcript: &Transcript) -> Vec<Diverged> {
    let events = replay(exercise, transcript);
    let played = |number: u32| {
        events.iter().find_map(|event| match event {
            SessionEvent::Turn(turn) if turn.turn == number && turn.speaker == Speaker::Customer => Some(turn),
            _ => None,
        })
    };
    let mut found = Vec::new();
    let mut after = "";
    for turn in &transcript.turns {
        if turn.speaker == Speaker::Trainee {
            after = &turn.text;
            continue;
        }
        let other = played(turn.turn);
        let part = match other {
            Some(other) if other.decided == turn.decided && other.text == turn.scripted() => continue,
            Some(other) if other.decided == turn.decided => Part::Line,
            Some(_) => Part::Move,
            None => Part::End,
        };
        let new = other.map(heard).unwrap_or_default();
        found.push(Diverged { turn: turn.turn, part, after: after.to_owned(), old: heard(turn), new });
    }
    let end = events.iter().find_map(|event| match event {
        SessionEvent::End(ending) => Some(ending),
        _ => None,
    });
    let recorded = transcript.ending.as_ref();
    let differs =
        recorded.map(|ending| (ending.turn, ending.outcome)) != end.map(|ending| (ending.turn, ending.outcome));
    if differs && recorded.is_some() {
        let turn = last_turn(transcript);
        let (old, new) = (recorded.map(ended).unwrap_or_default(), end.map(ended).unwrap_or_default());
        found.push(Diverged { turn, part: Part::End, after: String::new(), old, new });
    }
    found
}

/// Returns a customer turn in short.
fn heard(turn: &Turn) -> Heard {
    Heard { decided: turn.decided.as_ref().map(short).unwrap_or_default(), line: turn.scripted().to_owned() }
}

/// Returns an end in short.
fn ended(ending: &Ending) -> Heard {
    Heard { decided: format!("{} @{}", name(&ending.outcome), ending.turn), line: ending.reason.clone() }
}

/// Returns a move in short: its kind, and what it releases or is about.
fn short(decided: &Move) -> String {
    let mut words = vec![name(&decided.kind)];
    words.extend(decided.facts.iter().map(ToString::to_string));
    words.extend(decided.needs.iter().map(|need| format!("{}={}", need.id, need.level)));
    words.extend(decided.objections.iter().map(|one| format!("{}={}", one.id, name(&one.status))));
    words.extend(decided.commitment.iter().map(|one| format!("granted={}", one.granted)));
    words.push(name(&decided.mood));
    words.join(" ")
}
