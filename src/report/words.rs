//! What verdicts, outcomes, objections, caps and acts are called, in both languages.

use anstyle::AnsiColor;

use crate::domain::act::{Kind, Negative, Stage};
use crate::domain::customer::ObjectionStatus;
use crate::domain::lang::Lang;
use crate::domain::scorecard::{CapApplied, CapKind, Scorecard, SessionVerdict};
use crate::domain::transcript::Mode;

/// Returns how a session came out, and its colour.
pub(super) fn verdict(card: &Scorecard, lang: Lang) -> (&'static str, AnsiColor) {
    match (card.verdict, card.mode) {
        (SessionVerdict::Pass, _) => (lang.pick("通过", "passed"), AnsiColor::Green),
        (SessionVerdict::Fail, Mode::Exam) => (lang.pick("未通过", "failed"), AnsiColor::Red),
        (SessionVerdict::Fail, Mode::Practice) => (lang.pick("未达通过线", "below the pass mark"), AnsiColor::Yellow),
        (SessionVerdict::InsufficientEvidence, _) => {
            (lang.pick("证据不足，不评分", "Not enough evidence for a score"), AnsiColor::Yellow)
        }
        (SessionVerdict::Void, _) => (lang.pick("作废", "Void"), AnsiColor::Red),
    }
}

/// Returns the name of where an objection stands.
pub(super) fn status(status: ObjectionStatus, lang: Lang) -> &'static str {
    match status {
        ObjectionStatus::Latent => lang.pick("未提出", "not raised"),
        ObjectionStatus::Raised => lang.pick("未解决", "open"),
        ObjectionStatus::Revealed => lang.pick("问出了原因，未解决", "root known, open"),
        ObjectionStatus::Resolved => lang.pick("已解决", "resolved"),
        ObjectionStatus::Hardened => lang.pick("已僵化", "hardened"),
    }
}

/// Returns the name of a negative behaviour.
pub(super) fn negative(negative: Negative, lang: Lang) -> &'static str {
    match negative {
        Negative::Argue => lang.pick("争辩", "argued"),
        Negative::Ignore => lang.pick("回避", "ignored"),
        Negative::OverPromise => lang.pick("过度承诺", "promised too much"),
        Negative::Discount => lang.pick("轻易让价", "discounted at once"),
        Negative::Disparage => lang.pick("贬低竞品", "ran a competitor down"),
        Negative::Pressure => lang.pick("施压", "pressed"),
        Negative::Blame => lang.pick("责怪客户", "blamed the customer"),
        Negative::CaveIn => lang.pick("轻易放弃", "gave up at once"),
        Negative::Lecture => lang.pick("长篇大论", "lectured"),
        Negative::Integrity => lang.pick("触碰诚信底线", "breached integrity"),
    }
}

/// Returns the short Chinese name of a stage.
pub(super) fn stage_zh(stage: Stage) -> &'static str {
    match stage {
        Stage::Situation => "现状",
        Stage::Problem => "难点",
        Stage::Implication => "影响",
        Stage::NeedPayoff => "价值",
    }
}

/// Returns the short Chinese name of a kind.
pub(super) fn kind_zh(kind: Kind) -> &'static str {
    match kind {
        Kind::Question => "提问",
        Kind::Feature => "特征",
        Kind::Advantage => "优点",
        Kind::Benefit => "利益",
        Kind::Acknowledge => "认可",
        Kind::Explore => "探询",
        Kind::Respond => "回应",
        Kind::Confirm => "确认",
        Kind::Check => "核对",
        Kind::Ask => "推进",
        Kind::Procedure => "寒暄安排",
        Kind::Negative => "不当行为",
        Kind::Rhetorical => "反问",
        Kind::Meta => "谈练习",
        Kind::Other => "其他",
    }
}

/// Returns a cap's name and what it did.
pub(super) fn cap_label(cap: &CapApplied, lang: Lang) -> String {
    let name = &cap.name;
    match (cap.effect, cap.cap) {
        (CapKind::Penalty, _) => {
            let penalty = cap.penalty;
            lang.pick(format!("{name}：扣 {penalty} 分"), format!("{name}: {penalty} points off"))
        }
        (CapKind::Cap, Some(most)) => {
            lang.pick(format!("{name}：最高 {most} 分"), format!("{name}: {most} points at most"))
        }
        (CapKind::Fail, _) => lang.pick(format!("{name}：0 分"), format!("{name}: 0 points")),
        (CapKind::Void, Some(_)) => lang.pick(format!("{name}：本场作废"), format!("{name}: void")),
        (CapKind::Void, None) => lang.pick(format!("{name}：警告"), format!("{name}: warning")),
        _ => name.clone(),
    }
}
