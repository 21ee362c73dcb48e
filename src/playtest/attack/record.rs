//! Attacks on the record instead of the talk: copied scripts, altered turns (rows 43, 44, 50), and what finds them out.

use crate::domain::exercise::Exercise;
use crate::domain::session::Session;
use crate::domain::transcript::{Outcome, SessionEvent, Speaker, Transcript};
use crate::playtest::dice::Dice;

/// Returns lines as somebody copies them: most as they are, some with a word more, a greeting in front, one left out.
pub fn copied(lines: &[String], dice: Dice) -> Vec<String> {
    let mut copy: Vec<String> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| match dice.at(at as u64).below(5) {
            0 => format!("{line}…"),
            1 => format!("好，{line}"),
            2 => format!("OK, {line}"),
            _ => line.clone(),
        })
        .collect();
    if copy.len() > 7 {
        copy.remove(copy.len() - 1 - dice.of("leave").below(2));
    }
    copy
}

/// Returns a record that was altered in the trainee's favour; none where there is nothing to alter.
pub fn altered(transcript: &Transcript, dice: Dice) -> Option<Transcript> {
    let mut record = transcript.clone();
    let customers: Vec<usize> =
        (0..record.turns.len()).filter(|at| record.turns[*at].speaker == Speaker::Customer).collect();
    let at = *dice.of("turn").pick(&customers)?;
    let turn = &mut record.turns[at];
    match dice.of("way").below(6) {
        0 => turn.text += record.started.lang.pick("行，我同意签约。", " Fine, I agree to sign."),
        1 => {
            let commitment = turn.decided.as_mut()?.commitment.as_mut()?;
            commitment.granted = (commitment.granted + 1).min(4);
        }
        2 => {
            let need = turn.decided.as_mut()?.needs.first_mut()?;
            need.level = (need.level + 1).min(6);
        }
        3 => {
            let fact = transcript
                .turns
                .iter()
                .filter_map(|turn| turn.decided.as_ref())
                .flat_map(|decided| &decided.facts)
                .next()?;
            let decided = turn.decided.as_mut()?;
            if decided.facts.contains(fact) {
                decided.facts.clear();
            } else {
                decided.facts.push(fact.clone());
            }
        }
        4 => {
            let ending = record.ending.as_mut()?;
            ending.outcome = if ending.outcome == Outcome::Order { Outcome::Advance } else { Outcome::Order };
        }
        _ => {
            let decided = turn.decided.as_mut()?;
            decided.answered = !decided.answered;
        }
    }
    Some(record)
}

/// Returns whether the trainee's lines, said again to the customer of the recorded seed, give the record word for word.
///
/// Finds every change on the customer's side. Lines of the trainee that were changed so that the customer says the same are
/// not found so; that takes a hash over the turns, kept elsewhere.
pub fn replays(exercise: &Exercise, transcript: &Transcript) -> bool {
    let mut session = Session::new(exercise, transcript.started.clone());
    for turn in &transcript.turns {
        let due = match turn.speaker {
            Speaker::Trainee => session.say(&turn.text),
            Speaker::Customer => session.hear(),
        };
        let same = due.scripted() == turn.scripted() && due.decided == turn.decided;
        if !same || session.apply(&SessionEvent::Turn(due)).is_err() {
            return false;
        }
    }
    let ending = session.reached_end().unwrap_or_else(|| session.finish());
    transcript.ending.as_ref().is_none_or(|recorded| *recorded == ending)
}
