//! What a line of the scenario's customer shows: the place it comes from says what was decided.

use super::made::Made;
use super::{LEVEL_ADMITTED, LEVEL_CONSEQUENCE, LEVEL_EXPLICIT, LEVEL_VALUE};
use crate::domain::customer::moves::{FactLine, NeedLine, ObjectionLine};
use crate::domain::customer::{MoveKind, NeedVoice, ObjectionStatus, Place};
use crate::domain::exercise::Exercise;
use crate::domain::id::{FactId, NeedId, ObjectionId};
use crate::domain::scenario::Situation;

/// Takes in that the customer said a line of a place.
pub(super) fn take(made: &mut Made<'_>, exercise: &Exercise, place: &Place) {
    match place {
        Place::Fact(id, line) => fact(made, exercise, id, *line),
        Place::Need(id, line) => need(made, id, *line),
        Place::Objection(id, line) => objection(made, id, *line),
        Place::General(situation) => general(made, *situation),
        Place::Material(_) => made.kind(MoveKind::Accept),
        Place::Mention(_) => made.kind(MoveKind::Answer),
    }
}

fn fact(made: &mut Made<'_>, exercise: &Exercise, id: &FactId, line: FactLine) {
    match line {
        FactLine::Tell | FactLine::Again => {
            made.fact(id);
            made.kind(MoveKind::Answer);
            if line == FactLine::Tell
                && let Some(need) = exercise.scenario.fact(id).and_then(|fact| fact.admits.as_ref())
            {
                made.need(need, LEVEL_ADMITTED, None);
            }
        }
        FactLine::Surface => made.kind(MoveKind::Answer),
        FactLine::Evade => made.kind(MoveKind::Evade),
    }
}

fn need(made: &mut Made<'_>, id: &NeedId, line: NeedLine) {
    let (level, voice, kind) = match line {
        NeedLine::Deny => {
            made.denied.push(id.clone());
            return made.kind(MoveKind::Evade);
        }
        NeedLine::Admit => (LEVEL_ADMITTED, None, MoveKind::Disclose),
        NeedLine::Assent => (LEVEL_ADMITTED, Some(NeedVoice::Assent), MoveKind::Disclose),
        NeedLine::Consequence(_) | NeedLine::ConsequenceAgain => (LEVEL_CONSEQUENCE, None, MoveKind::Disclose),
        NeedLine::Lukewarm => (0, None, MoveKind::Lukewarm),
        NeedLine::Explicit => (LEVEL_EXPLICIT, Some(NeedVoice::Explicit), MoveKind::Disclose),
        NeedLine::Value => (LEVEL_VALUE, Some(NeedVoice::Explicit), MoveKind::Disclose),
        NeedLine::BenefitHeard => (LEVEL_EXPLICIT, None, MoveKind::Accept),
    };
    made.kind(kind);
    made.need(id, level, voice);
    if line != NeedLine::BenefitHeard {
        made.answered();
    }
}

fn objection(made: &mut Made<'_>, id: &ObjectionId, line: ObjectionLine) {
    let known = match made.status(id) {
        ObjectionStatus::Latent => ObjectionStatus::Raised,
        status => status,
    };
    let (status, kind) = match line {
        ObjectionLine::Raise => (known, MoveKind::Object),
        ObjectionLine::Repeat | ObjectionLine::PushBack => (known, MoveKind::PushBack),
        ObjectionLine::Reveal => (ObjectionStatus::Revealed, MoveKind::Answer),
        ObjectionLine::Soften => (known, MoveKind::Accept),
        ObjectionLine::Settle => (ObjectionStatus::Resolved, MoveKind::Accept),
        ObjectionLine::Harden => (ObjectionStatus::Hardened, MoveKind::PushBack),
    };
    made.kind(kind);
    made.objection(id, status, line == ObjectionLine::Repeat);
    if matches!(line, ObjectionLine::Reveal | ObjectionLine::PushBack | ObjectionLine::Soften | ObjectionLine::Settle) {
        made.answered();
    }
}

fn general(made: &mut Made<'_>, situation: Situation) {
    use Situation as S;
    let kind = match situation {
        S::Open => MoveKind::Open,
        S::Greeting | S::SmallTalk | S::Thanks | S::HearFlattery | S::FarewellGood | S::FarewellCool => {
            MoveKind::SmallTalk
        }
        S::Unknown | S::ConfirmRight => {
            made.answered();
            MoveKind::Answer
        }
        S::Agenda | S::Listen | S::Unclear | S::Surface | S::ConfirmWrong | S::HearFeature | S::HearAdvantage => {
            MoveKind::Answer
        }
        S::Deflect | S::Gibberish => MoveKind::Answer,
        S::Evade | S::EarlyImplication => MoveKind::Evade,
        S::AnnoyedRepeat => MoveKind::Disclose,
        S::Impatient | S::EarlyPayoff => {
            made.declines = true;
            MoveKind::Annoyed
        }
        S::AnnoyedKnown | S::AnnoyedMany | S::AnnoyedSituation | S::AnnoyedPitch | S::AnnoyedLong => MoveKind::Annoyed,
        S::HearBenefit | S::HearLimit | S::HearFigures => MoveKind::Accept,
        S::WrongFigures | S::FalseAttribution | S::HearArgue | S::HearIgnore | S::HearOverPromise => MoveKind::PushBack,
        S::HearDisparage | S::HearDiscount | S::HearPressure | S::HearBlame | S::HearCaveIn | S::HearIntegrity => {
            MoveKind::PushBack
        }
        S::CommitMaterial => return grant(made, 1, MoveKind::Commit),
        S::CommitMeeting => return grant(made, 2, MoveKind::Commit),
        S::CommitTrial => return grant(made, 3, MoveKind::Commit),
        S::CommitOrder => return grant(made, 4, MoveKind::Commit),
        S::CounterMaterial => return grant(made, 1, MoveKind::CounterOffer),
        S::CounterMeeting => return grant(made, 2, MoveKind::CounterOffer),
        S::CounterTrial => return grant(made, 3, MoveKind::CounterOffer),
        S::AskVague => MoveKind::CounterOffer,
        S::Stall | S::StallFinal => return grant(made, 0, MoveKind::Stall),
        S::Leave => MoveKind::Leave,
    };
    made.kind(kind);
}

fn grant(made: &mut Made<'_>, level: u8, kind: MoveKind) {
    made.grant(level);
    made.kind(kind);
    if kind == MoveKind::Commit {
        made.answered();
    }
}
