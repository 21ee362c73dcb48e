//! Says what an attempt came to, in plain words.

use super::decision::{Outcome, Reason};
use super::record::{ExamVerdict, SignalKind};
use crate::domain::lang::Lang;
use crate::domain::scorecard::{SessionVerdict, points};

impl ExamVerdict {
    /// Returns what it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Pass => lang.pick("通过", "passed"),
            Self::Fail => lang.pick("未通过", "not passed"),
            Self::Undecided => lang.pick("待人工判定", "undecided"),
            Self::Void => lang.pick("作废", "void"),
            Self::Abandoned => lang.pick("中途放弃", "abandoned"),
        }
    }
}

impl SessionVerdict {
    /// Returns what it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Pass => lang.pick("通过", "passed"),
            Self::Fail => lang.pick("未通过", "not passed"),
            Self::InsufficientEvidence => lang.pick("证据不足", "too little said"),
            Self::Void => lang.pick("作废", "void"),
        }
    }
}

impl SignalKind {
    /// Returns what it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Paste => lang.pick("疑似粘贴", "a pasted line"),
            Self::Rhythm => lang.pick("打字节奏异常", "an unusual rhythm of typing"),
            Self::Copy => lang.pick("与以往会话雷同", "lines like those of an earlier session"),
            Self::Clock => lang.pick("系统时钟被调回", "a clock that was set back"),
            Self::Resumed => lang.pick("中断后继续", "an interruption"),
        }
    }
}

impl Reason {
    /// Returns what decided, as a clause without a full stop. `cap` and `dimension` name things by their ids.
    pub fn text(&self, lang: Lang, cap: &dyn Fn(&str) -> String, dimension: &dyn Fn(&str) -> String) -> String {
        match self {
            Self::Tampered { part } => lang.pick(
                format!("第 {part} 部分试图干扰评分，整次作废"),
                format!("in part {part} the scoring was tampered with, so the attempt is void"),
            ),
            Self::Quiz { score, least } => {
                let (score, least) = (points(*score), points(*least));
                lang.pick(
                    format!("答题得 {score} 分，要求 {least} 分"),
                    format!("the questions came to {score}, and {least} is wanted"),
                )
            }
            Self::KnockOut { part, cap: id } => {
                let cap = cap(id.as_str());
                lang.pick(
                    format!("第 {part} 部分触犯红线“{cap}”"),
                    format!("in part {part} a line was crossed that ends the exam: {cap}"),
                )
            }
            Self::Mean { mean, least } => {
                let (mean, least) = (points(*mean), points(*least));
                lang.pick(format!("平均分 {mean}，要求 {least}"), format!("the mean is {mean}, and {least} is wanted"))
            }
            Self::Floor { dimension: id, share, least } => {
                let (dimension, share, least) = (dimension(id.as_str()), points(*share), points(*least));
                lang.pick(
                    format!("“{dimension}”平均拿到 {share}%，要求 {least}%"),
                    format!("{dimension} reached {share} % on average, and {least} % is wanted"),
                )
            }
            Self::Passes { passed, wanted, in_a_row: false } => lang.pick(
                format!("单场合格 {passed} 场，要求 {wanted} 场"),
                format!("{passed} of the role-plays passed by themselves, and {wanted} had to"),
            ),
            Self::Passes { passed, wanted, in_a_row: true } => lang.pick(
                format!("最多连续合格 {passed} 场，要求连续 {wanted} 场"),
                format!("{passed} role-plays passed one after the other, and {wanted} had to"),
            ),
            Self::NearCut { mean, least, played } => {
                let (mean, least) = (points(*mean), points(*least));
                lang.pick(
                    format!("打了 {played} 场，平均分 {mean} 离分数线 {least} 太近，分数说明不了问题，交由讲师判定"),
                    format!(
                        "after {played} role-plays the mean of {mean} is too near to the cut of {least} to tell, so a person decides"
                    ),
                )
            }
            Self::OutOfTime => lang.pick(
                "时间到了，还有内容没有开始".to_owned(),
                "the time was out before all of it was begun".to_owned(),
            ),
        }
    }
}

impl Outcome {
    /// Returns one plain sentence that says what decided.
    pub fn because(&self, lang: Lang, cap: &dyn Fn(&str) -> String, dimension: &dyn Fn(&str) -> String) -> String {
        let clauses: Vec<String> = self.reasons.iter().map(|reason| reason.text(lang, cap, dimension)).collect();
        if clauses.is_empty() {
            return lang.pick("各项要求都达到了。", "Everything that is wanted was reached.").to_owned();
        }
        let joined = clauses.join(lang.pick("；", "; "));
        if lang == Lang::Zh {
            return format!("{joined}。");
        }
        let mut letters = joined.chars();
        let first = letters.next().map(char::to_uppercase).into_iter().flatten();
        first.chain(letters).chain(['.']).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::points;

    #[test]
    fn hundredths_are_said_with_one_decimal_at_most() {
        for (hundredths, said) in [(7_250, "72.5"), (7_000, "70"), (6_996, "70"), (-40, "-0.4"), (-4, "0"), (5, "0.1")]
        {
            assert_eq!(points(hundredths), said);
        }
    }
}
