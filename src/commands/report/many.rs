//! The reports on a trainee and on a class.

use std::collections::BTreeSet;

use super::{Desk, gather};
use crate::domain::cohort::Cohort;
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
use crate::report::cohort::{self, CohortReport, Reviews, Scope};
use crate::report::trainee::{self, TraineeReport};

/// What is looked at: times in seconds since 1970, and the sessions of an exam.
pub(super) struct Window {
    /// From here on.
    pub(super) since_s: Option<i64>,
    /// Before this.
    pub(super) until_s: Option<i64>,
    /// The sessions of the exam that is asked for; none when all count.
    pub(super) sessions: Option<BTreeSet<String>>,
    /// The sessions of attempts that are not over: nothing is told of them before the end.
    open: BTreeSet<String>,
}

impl Window {
    /// Returns what the command line asks for.
    pub(super) fn new(desk: &Desk<'_>, attempts: &[crate::domain::cohort::attempt::Attempt]) -> Self {
        let (since_s, until_s) = (
            desk.args.since.map(|day| desk.when.begin_s(day)),
            desk.args.until.map(|day| desk.when.begin_s(day.tomorrow().unwrap_or(day))),
        );
        let exam = desk.args.exam.as_ref().map(|id| id.as_str());
        let sessions = exam.map(|exam| {
            let of_exam = attempts.iter().filter(|attempt| attempt.exam == exam);
            of_exam.flat_map(|attempt| attempt.sessions.iter().cloned()).collect()
        });
        let open = attempts.iter().filter(|attempt| attempt.verdict().is_none());
        let open = open.flat_map(|attempt| attempt.sessions.iter().cloned()).collect();
        Self { since_s, until_s, sessions, open }
    }

    /// Returns whether a session is looked at.
    pub(super) fn lists(&self, session: &str, begun_s: i64) -> bool {
        cohort::is_within(begun_s, self.since_s, self.until_s)
            && self.sessions.as_ref().is_none_or(|sessions| sessions.contains(session))
    }

    /// Returns whether what a session scored counts.
    pub(super) fn holds(&self, session: &str, begun_s: i64) -> bool {
        self.lists(session, begun_s) && !self.open.contains(session)
    }
}

/// Returns the error that a trainee has neither sessions nor attempts.
fn nobody(lang: Lang, trainee: &str) -> AppError {
    let message =
        lang.pick(format!("没有学员 `{trainee}` 的会话"), format!("there is no session of trainee `{trainee}`"));
    AppError::new(Exit::Usage, message).hint(lang.pick(
        "练习时用 --trainee 记下是谁：spar practice --trainee 工号",
        "sessions say whose they are when begun so: spar practice --trainee ID",
    ))
}

/// Writes the report on a trainee.
pub(super) fn trainee(desk: &Desk<'_>, id: &str) -> Result<Exit, AppError> {
    let mut attempts = gather::attempts(desk, Some(id), &gather::reviews(desk, Some(id))?)?;
    let window = Window::new(desk, &attempts);
    let mut kept = gather::kept(desk, id)?;
    if kept.is_empty() && attempts.is_empty() {
        return Err(nobody(desk.lang, id));
    }
    // A session of an open attempt is listed, without what it scored.
    kept.retain(|one| window.lists(&one.session, one.begun_s));
    let exam = desk.args.exam.as_ref().map(|exam| exam.as_str());
    attempts = cohort::attempts_within(&attempts, exam, window.since_s, window.until_s).cloned().collect();
    let report = TraineeReport::new(id, &kept, &attempts, &desk.when, &desk.names);
    let labels = gather::labels(desk, &BTreeSet::new());
    desk.write(&trainee::doc(&report, &labels, &desk.when, desk.lang), &report)
}

/// Writes the report on a class.
pub(super) fn class(desk: &Desk<'_>) -> Result<Exit, AppError> {
    let reviewed = gather::reviews(desk, None)?;
    let attempts = gather::attempts(desk, None, &reviewed)?;
    let window = Window::new(desk, &attempts);
    let mut class = Cohort::default();
    let mut seen: usize = 0;
    desk.store
        .results(&mut |kept| {
            seen += 1;
            if window.holds(&kept.session, kept.begun_s) {
                class.add(kept.trainee.as_deref(), kept.begun_s, &kept.json);
            }
        })
        .map_err(desk.failed())?;
    let exam = desk.args.exam.as_ref().map(|exam| exam.as_str());
    let quizzes = gather::quizzes(desk, &attempts)?;
    for attempt in cohort::attempts_within(&attempts, exam, window.since_s, window.until_s) {
        class.add_attempt(attempt);
        for (id, frozen) in &attempt.quizzes {
            if let Some(quiz) = quizzes.get(&(id.clone(), frozen.sha256.clone())) {
                class.add_answers(attempt, quiz);
            }
        }
    }
    let without = desk.store.count().map_err(desk.failed())?.saturating_sub(seen);
    let scope = Scope {
        exam: exam.map(str::to_owned),
        since: desk.args.since.map(|day| day.to_string()),
        until: desk.args.until.map(|day| day.to_string()),
    };
    let mut reviews = Reviews::default();
    let within = reviewed.iter().filter(|(id, (begun_s, _))| window.holds(id, *begun_s));
    within.for_each(|(_, (_, review))| cohort::add_review(&mut reviews, review));
    let without = u64::try_from(without).unwrap_or(u64::MAX);
    let report = CohortReport::new(&class, without, reviews, scope, &desk.names);
    let mut labels = gather::labels(desk, &class.objections.keys().cloned().collect());
    quizzes.values().for_each(|quiz| labels.take_quiz(quiz));
    desk.write(&cohort::doc(&report, &labels, desk.lang), &report)
}
