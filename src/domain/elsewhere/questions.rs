//! What the trainee's questions came to, given what the customer answered.

use super::made::Made;
use super::{LEVEL_ADMITTED, LEVEL_CONSEQUENCE, LEVEL_EXPLICIT};
use crate::domain::act::{Credit, Kind, Mark, Stage};
use crate::domain::customer::moves::NeedLine;
use crate::domain::customer::{MoveKind, NeedVoice, Place};

/// Moves the needs that the trainee asked about, unless the customer declined to speak of them.
pub(super) fn settle(made: &mut Made<'_>, places: &[&Place]) {
    let acts = made.acts;
    for act in super::asked(acts) {
        let Some(need) = act.need.clone().filter(|_| act.topic_percent >= 50) else { continue };
        let answered = made.has_answered() || !places.is_empty();
        if made.declines || made.denied.contains(&need) || !answered {
            continue;
        }
        match act.stage {
            Some(Stage::Problem) if act.credit != Credit::None => {
                let leading = act.form_percent < 80;
                made.need(&need, LEVEL_ADMITTED, leading.then_some(NeedVoice::Assent));
                made.kind(MoveKind::Disclose);
            }
            Some(Stage::Implication) if made.level(&need) >= LEVEL_ADMITTED => {
                let level = if act.quality_percent() > 0 { LEVEL_CONSEQUENCE } else { LEVEL_ADMITTED };
                made.need(&need, level, None);
                made.kind(MoveKind::Disclose);
            }
            Some(Stage::NeedPayoff) if made.level(&need) >= LEVEL_CONSEQUENCE && made.voice(&need).is_none() => {
                let lukewarm = places.iter().any(|place| **place == Place::Need(need.clone(), NeedLine::Lukewarm));
                let weak = lukewarm || made.answers_freely;
                if weak && act.credit != Credit::None {
                    let voice = if act.has(Mark::Leading) { NeedVoice::Assent } else { NeedVoice::Wish };
                    made.need(&need, LEVEL_CONSEQUENCE, Some(voice));
                }
            }
            _ => {}
        }
    }
    for act in acts.iter().filter(|act| act.kind == Kind::Benefit) {
        if let Some(need) = act.need.clone().filter(|need| made.level(need) >= LEVEL_EXPLICIT) {
            made.need(&need, LEVEL_EXPLICIT, None);
        }
    }
}
