//! Sums a run over goldens up, and decides how it ends.

use schemars::JsonSchema;
use serde::Serialize;

use super::finding::{Changed, Checked, REPORT_VERSION, Reason, Standing};
use crate::domain::lang::Lang;
use crate::error::Exit;

/// The sums of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Totals {
    /// Always `summary`.
    #[schemars(extend("const" = "summary"))]
    pub event: &'static str,
    /// Version of this shape.
    pub v: u32,
    /// Goldens that were looked at.
    pub goldens: u64,
    /// Those that hold.
    pub hold: u64,
    /// Those that drifted.
    pub drifted: u64,
    /// Those of them that are scored otherwise.
    pub score_drift: u64,
    /// Those of them whose customer says otherwise.
    pub customer_drift: u64,
    /// Those that cannot be judged.
    pub unjudged: u64,
    /// Those of them that the system would not read.
    pub unreadable: u64,
    /// Goldens whose content has changed since they were made, whether they hold or not.
    pub content_changed: u64,
    /// Goldens whose customer was not played, for the record is from elsewhere.
    pub not_replayed: u64,
    /// Goldens that were rewritten.
    pub rewritten: u64,
    /// Each piece of content that has changed since goldens were made, in the order it was met.
    pub changes: Vec<ContentChange>,
    /// The exit code.
    pub exit: u8,
}

/// A piece of content that has changed, and how many goldens that concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ContentChange {
    /// What changed.
    #[serde(flatten)]
    pub changed: Changed,
    /// Goldens that were made before it.
    pub goldens: u64,
    /// Those of them that drifted.
    pub drifted: u64,
}

impl Default for Totals {
    fn default() -> Self {
        Self {
            event: "summary",
            v: REPORT_VERSION,
            goldens: 0,
            hold: 0,
            drifted: 0,
            score_drift: 0,
            customer_drift: 0,
            unjudged: 0,
            unreadable: 0,
            content_changed: 0,
            not_replayed: 0,
            rewritten: 0,
            changes: Vec::new(),
            exit: Exit::Done as u8,
        }
    }
}

impl Totals {
    /// Counts a golden.
    pub fn count(&mut self, checked: &Checked) {
        self.goldens += 1;
        match checked.standing {
            Standing::Holds => self.hold += 1,
            Standing::Drifted => self.drifted += 1,
            Standing::Unjudged => self.unjudged += 1,
        }
        self.score_drift += u64::from(checked.has_score_drift());
        self.customer_drift += u64::from(checked.has_customer_drift());
        self.content_changed += u64::from(!checked.changed.is_empty());
        self.not_replayed += u64::from(checked.customer.as_ref().is_some_and(|customer| !customer.replayed));
        for changed in &checked.changed {
            let at = self.changes.iter().position(|known| known.changed == *changed).unwrap_or_else(|| {
                self.changes.push(ContentChange { changed: changed.clone(), goldens: 0, drifted: 0 });
                self.changes.len() - 1
            });
            let count = &mut self.changes[at];
            count.goldens += 1;
            count.drifted += u64::from(checked.standing == Standing::Drifted);
        }
        let unreadable = checked.unjudged.as_ref().is_some_and(|unjudged| unjudged.reason == Reason::Unreadable);
        self.unreadable += u64::from(unreadable);
        self.exit = self.exit() as u8;
    }

    /// Counts a golden that was rewritten: its drift is the standard from here on.
    pub fn count_rewritten(&mut self) {
        self.rewritten += 1;
        self.exit = self.exit() as u8;
    }

    /// Decides how the run ends: what cannot be judged outweighs drift, for it hides what it is; a run over nothing is no pass.
    pub fn exit(&self) -> Exit {
        match () {
            () if self.goldens == 0 => Exit::Faulty,
            () if self.unjudged > 0 && self.unjudged == self.unreadable => Exit::World,
            () if self.unjudged > 0 => Exit::Faulty,
            () if self.drifted > self.rewritten => Exit::No,
            () => Exit::Done,
        }
    }

    /// Returns the last line of a report: the verdict, the counts and the exit code.
    pub fn line(&self, lang: Lang) -> String {
        let Self { goldens, hold, drifted, score_drift, customer_drift, unjudged, rewritten, .. } = self;
        let exit = self.exit();
        let verdict = match exit {
            Exit::Done if *rewritten > 0 => lang.pick("已改写", "rewritten"),
            Exit::Done => lang.pick("没有变化", "no drift"),
            Exit::No => lang.pick("有变化", "drift"),
            _ if *goldens == 0 => lang.pick("没有样本", "no golden"),
            _ => lang.pick("有样本无法判断", "cannot be judged"),
        };
        let code = exit as u8;
        let rewrites = match rewritten {
            0 => String::new(),
            _ => lang.pick(format!("，改写 {rewritten} 场"), format!(", {rewritten} rewritten")),
        };
        lang.pick(
            format!("{verdict}：共 {goldens} 场，一致 {hold} 场，变化 {drifted} 场（评分 {score_drift}，客户 {customer_drift}），无法判断 {unjudged} 场{rewrites}；退出码 {code}"),
            format!("{verdict}: {goldens} golden{}, {hold} hold, {drifted} drifted (score {score_drift}, customer {customer_drift}), {unjudged} cannot be judged{rewrites}; exit code {code}", if *goldens == 1 { "" } else { "s" }),
        )
    }
}
