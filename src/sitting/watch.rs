//! Signals of a session, once it is over: how it was typed, and whose lines its lines are like.

use super::Sitting;
use super::book::failed;
use crate::domain::exam::record::SignalKind;
use crate::domain::exam::signal::{Rhythm, rhythm};
use crate::domain::overlap::{Overlap, overlap};
use crate::domain::transcript::{SessionEvent, Speaker, Started, Turn};
use crate::error::AppError;

/// Newest sessions that are looked through for lines like these. Our choice: a class and its practice; more takes seconds.
const SESSIONS_MAX: usize = 2_000;

/// Sessions of the same deal in the same language whose lines are compared. Our choice, for the same reason.
const COMPARED_MAX: usize = 200;

impl Sitting<'_, '_> {
    /// Puts on record what a person should look at of a session that is over. What is on record already is not put twice.
    pub(super) fn watch(&mut self, started: &Started, turns: &[Turn]) -> Result<(), AppError> {
        let session = started.session.as_str();
        let lang = self.lang;
        let typed = self.book.attempt.typed.get(session).cloned().unwrap_or_default();
        if let Some(found) = rhythm(&typed).filter(|_| !self.book.attempt.has_signal(SignalKind::Rhythm, session)) {
            let detail = match found {
                Rhythm::Fast(ms) => lang.pick(
                    format!("打字过快：每个字平均只用 {ms} 毫秒（取中位数）。"),
                    format!("Typed very fast: {ms} milliseconds a character in the middle line."),
                ),
                Rhythm::Even(percent) => lang.pick(
                    format!("打字节奏过于均匀：每个字用时的波动只有 {percent}%。"),
                    format!("Typed very evenly: the time a character spreads by {percent} % only."),
                ),
            };
            self.book.signal(SignalKind::Rhythm, session, None, detail)?;
        }
        if !self.book.attempt.has_signal(SignalKind::Copy, session)
            && let Some((other, found, turn)) = self.alike(started, turns)?
        {
            let percent = found.percent;
            let detail = lang.pick(
                format!("从这一轮起的几句话与会话 {other} 有 {percent}% 相同。"),
                format!("The lines from this turn on are {percent} % like those of session {other}."),
            );
            self.book.signal(SignalKind::Copy, session, Some(turn), detail)?;
        }
        Ok(())
    }

    /// Returns the earlier session of anybody whose lines are most like these, where, and the turn here.
    fn alike(&mut self, started: &Started, turns: &[Turn]) -> Result<Option<(String, Overlap, u32)>, AppError> {
        let own: Vec<(u32, &str)> = turns
            .iter()
            .filter(|turn| turn.speaker == Speaker::Trainee)
            .map(|turn| (turn.turn, turn.text.as_str()))
            .collect();
        let own_lines: Vec<&str> = own.iter().map(|(_, line)| *line).collect();
        // A window of fewer lines is alike by chance.
        if own_lines.len() < crate::domain::overlap::WINDOW_LINES {
            return Ok(None);
        }
        let lang = self.lang;
        let store = self.book.store();
        let sessions = store.latest(SESSIONS_MAX).map_err(|error| failed(lang, error))?;
        let same = sessions.iter().filter(|summary| {
            summary.session != started.session
                && summary.started.scenario == started.scenario
                && summary.started.lang == started.lang
        });
        let mut best: Option<(String, Overlap, u32)> = None;
        for summary in same.take(COMPARED_MAX) {
            // A session that cannot be read any more has nothing to compare.
            let Ok(events) = store.load(&summary.session) else { continue };
            let lines: Vec<&str> = events.iter().filter_map(trainee_line).collect();
            if lines.len() < crate::domain::overlap::WINDOW_LINES {
                continue;
            }
            if let Some(found) = overlap(&own_lines, &lines)
                && best.as_ref().is_none_or(|(_, best, _)| best.percent < found.percent)
            {
                let turn = own.get(found.first).map_or(0, |(turn, _)| *turn);
                best = Some((summary.session.clone(), found, turn));
            }
        }
        Ok(best)
    }
}

/// Returns the line of an event in which the trainee spoke.
fn trainee_line(event: &SessionEvent) -> Option<&str> {
    match event {
        SessionEvent::Turn(turn) if turn.speaker == Speaker::Trainee => Some(&turn.text),
        _ => None,
    }
}
