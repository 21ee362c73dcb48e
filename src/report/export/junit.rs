//! Results as JUnit XML: a test suite a trainee, a test case a session. Sessions of nobody stand under their scenario.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::Result;
use super::decimal::decimal;
use crate::domain::lang::Lang;
use crate::domain::scorecard::{SessionVerdict, Verdict};
use crate::report::junit::{Junit, Outcome, finish_suites};

/// Suites that are being written; the counts stand in their heads, so they wait.
#[derive(Default)]
pub struct JunitExport {
    suites: BTreeMap<String, Junit>,
}

impl JunitExport {
    /// Adds the result of a session.
    pub(super) fn result(&mut self, result: &Result<'_>, lang: Lang) -> io::Result<()> {
        let digest = result.digest;
        let suite = result.trainee.unwrap_or(digest.scenario.as_str()).to_owned();
        let score = decimal(digest.score, 2);
        let weak = || {
            let lost = digest.criteria.iter().filter(|(_, one)| one.verdict == Verdict::Missed);
            let lines =
                lost.map(|(id, one)| format!("{id} {} / {}", decimal(one.share.score, 2), decimal(one.share.max, 2)));
            lines.collect::<Vec<String>>().join("\n")
        };
        let outcome = match digest.verdict {
            SessionVerdict::Pass => Outcome::Passed,
            SessionVerdict::Fail => {
                let message = lang.pick(format!("{score} 分，未通过"), format!("{score} points, not passed"));
                Outcome::Failed("not-passed", message, weak())
            }
            SessionVerdict::InsufficientEvidence => {
                let message = lang.pick("证据不足，没有分数", "too little was said for a score").to_owned();
                Outcome::Error("insufficient-evidence", message, String::new())
            }
            SessionVerdict::Void => Outcome::Error("void", lang.pick("作废", "void").to_owned(), String::new()),
        };
        let class = digest.scenario.as_str();
        self.suites.entry(suite).or_insert_with(Junit::new).case(class, result.session, &outcome, &score)
    }

    /// Writes the suites, in the order of their names.
    pub(super) fn finish(self, out: &mut dyn Write) -> io::Result<()> {
        finish_suites("spar report", self.suites.into_iter().collect(), out)
    }
}
