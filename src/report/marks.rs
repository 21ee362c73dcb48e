//! How far people's marks and the engine's agree: as tables, or as JSON.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::shown;
use super::wrap::{pad, pad_left};
use crate::domain::agreement::{CriterionMarks, Gate, Interval, Kappa, MARKS_MIN, Micro};
use crate::domain::id::CriterionId;
use crate::domain::lang::Lang;
use crate::domain::review::Mark;
use crate::domain::scorecard;

/// A mark that differs from the engine's.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Difference {
    /// The session.
    pub session: String,
    /// Both sides.
    #[serde(flatten)]
    pub mark: Mark,
}

/// The figures of one criterion.
#[derive(Debug, Serialize, JsonSchema)]
struct Figures {
    /// The criterion.
    criterion: CriterionId,
    /// How many marks of people stand beside the engine's.
    n: u64,
    /// The part in which both come to the same verdict.
    same_verdict: Option<Micro>,
    /// Cohen's kappa of the verdicts.
    kappa: Option<Micro>,
    /// Kappa of the points in tenths of the maximum, with quadratic weights.
    weighted_kappa: Option<Micro>,
    /// Its 95 % interval.
    interval: Option<Interval>,
    /// Mean of engine less person as a share of the maximum.
    bias: Option<Micro>,
    /// Standard error of one mark as a share of the maximum.
    standard_error: Option<Micro>,
    /// May it gate without a person?
    gate: Gate,
}

/// A whole report.
#[derive(Debug, Serialize, JsonSchema)]
pub struct MarksReport {
    /// Always `agreement`.
    #[schemars(extend("const" = "agreement"))]
    event: &'static str,
    /// Version of this shape.
    v: u32,
    /// The criteria, by their ids.
    criteria: Vec<Figures>,
    /// The differences, the largest first.
    differences: Vec<Difference>,
    /// How many more there are.
    more: usize,
}

impl MarksReport {
    /// Returns a report that lists at most so many differences.
    pub fn new(
        criteria: BTreeMap<CriterionId, CriterionMarks>,
        mut differences: Vec<Difference>,
        differences_max: usize,
    ) -> Self {
        differences.sort_by_key(|one| {
            let Mark { points, engine, max, .. } = one.mark;
            // As a share of the maximum; the sort keeps the order of what differs alike.
            std::cmp::Reverse((engine - points).abs() * 10_000 / max.max(1))
        });
        let more = differences.len().saturating_sub(differences_max);
        differences.truncate(differences_max);
        let figures = |(criterion, marks): (CriterionId, CriterionMarks)| Figures {
            criterion,
            n: marks.n(),
            same_verdict: marks.same_verdict(),
            kappa: marks.kappa().map(|kappa| kappa.value),
            weighted_kappa: marks.weighted_kappa().map(|kappa| kappa.value),
            interval: marks.weighted_kappa().map(Kappa::interval),
            bias: marks.bias(),
            standard_error: marks.standard_error(),
            gate: marks.gate(),
        };
        let criteria = criteria.into_iter().map(figures).collect();
        Self { event: "agreement", v: 1, criteria, differences, more }
    }

    /// Returns the report as one line of JSON.
    pub fn json(&self) -> String {
        let text = serde_json::to_string(self);
        text.unwrap_or_else(|_| unreachable!("a report holds strings and numbers only")) + "\n"
    }

    /// Returns the report as tables.
    pub fn text(&self, lang: Lang) -> String {
        if self.criteria.is_empty() {
            let none = "还没有人打过分。spar review 会话 --mark 评分项=分数 --reviewer 谁 --reason 为什么\n";
            let en = "Nobody has marked anything yet. spar review SESSION --mark CRITERION=POINTS --reviewer ID --reason TEXT\n";
            return lang.pick(none, en).to_owned();
        }
        let heads = match lang {
            Lang::Zh => {
                ["评分项", "分数个数", "结论一致", "kappa", "加权 kappa", "95% 区间", "偏差", "标准误", "能否单独把关"]
            }
            Lang::En => ["criterion", "n", "verdicts", "kappa", "weighted", "95 %", "bias", "error", "may gate"],
        };
        let mut rows = vec![heads.map(str::to_owned)];
        rows.extend(self.criteria.iter().map(|figures| figures.row(lang)));
        let columns: Vec<usize> = (0..heads.len())
            .map(|column| rows.iter().map(|row| super::wrap::width(&row[column])).max().unwrap_or(0))
            .collect();
        let mut text = String::new();
        for row in &rows {
            let cells: Vec<String> = row
                .iter()
                .zip(&columns)
                .enumerate()
                .map(|(at, (cell, width))| match at {
                    0 | 8 => pad(cell, *width),
                    _ => pad_left(cell, *width),
                })
                .collect();
            text.push_str(cells.join("  ").trim_end());
            text.push('\n');
        }
        text.push('\n');
        text.push_str(&lang.pick(
            format!("偏差、标准误按该项满分的比例；偏差为正，是系统给得宽。不到 {MARKS_MIN} 个分数不下结论。\n"),
            format!("Bias and error are shares of the criterion's points; a bias above 0 means that the engine is kinder. Below {MARKS_MIN} marks nothing is concluded.\n"),
        ));
        for one in &self.differences {
            text.push_str(&one.line(lang));
        }
        if self.more > 0 {
            text.push_str(&lang.pick(
                format!("另有 {} 处分歧，--most 看更多\n", self.more),
                format!("{} more differences; --most shows them\n", self.more),
            ));
        }
        text
    }
}

impl Difference {
    fn line(&self, lang: Lang) -> String {
        let Mark { criterion, points, engine, max, reviewer, reason, .. } = &self.mark;
        let [points, engine, max] = [*points, *engine, *max].map(scorecard::points);
        let reason = shown(reason);
        let session = shown(&self.session);
        lang.pick(
            format!("{session}  {criterion}：系统 {engine}，{reviewer} {points}（满分 {max}）  {reason}\n"),
            format!("{session}  {criterion}: engine {engine}, {reviewer} {points} of {max}  {reason}\n"),
        )
    }
}

impl Figures {
    fn row(&self, lang: Lang) -> [String; 9] {
        let figure = |figure: Option<Micro>| figure.map_or_else(|| "-".to_owned(), |figure| format!("{figure:.2}"));
        let interval = self.interval.as_ref().map(|interval| format!("{:.2}..{:.2}", interval.low, interval.high));
        let gate = match self.gate {
            Gate::Alone => lang.pick("能", "alone"),
            Gate::WithPerson => lang.pick("要人复核", "with a person"),
            Gate::TooFew => lang.pick("分数太少", "too few marks"),
        };
        [
            self.criterion.to_string(),
            self.n.to_string(),
            figure(self.same_verdict),
            figure(self.kappa),
            figure(self.weighted_kappa),
            interval.unwrap_or_else(|| "-".to_owned()),
            figure(self.bias),
            figure(self.standard_error),
            gate.to_owned(),
        ]
    }
}
