//! The log of an attempt as a sitting writes it: each entry durable before it counts, each with the time of the attempt.

use super::clock::Clock;
use crate::domain::chain;
use crate::domain::exam::attempt::{Attempt, AttemptError};
use crate::domain::exam::record::{Agreed, ExamEvent, SignalKind};
use crate::domain::exam::timekeeper::Timekeeper;
use crate::domain::id::{ExamId, TraineeId};
use crate::domain::lang::Lang;
use crate::domain::review::Review;
use crate::error::{AppError, Exit};
use crate::store::{LogKind, Store, StoreError};

/// The log of one attempt.
pub(super) struct Book<'d> {
    store: Box<dyn Store>,
    clock: &'d dyn Clock,
    keeper: Timekeeper,
    /// The number of the next entry.
    sequence: u64,
    /// The attempt as it stands.
    pub(super) attempt: Attempt,
    /// The log's id.
    pub(super) id: String,
    lang: Lang,
}

impl<'d> Book<'d> {
    /// Begins a log: from here on the attempt counts.
    pub(super) fn begin(mut store: Box<dyn Store>, clock: &'d dyn Clock, agreed: Agreed) -> Result<Self, AppError> {
        let lang = agreed.lang;
        let head = ExamEvent::Agreed(Box::new(agreed.clone()));
        let (trainee, at_s) = (agreed.trainee.clone(), agreed.at_s);
        let attempt = Attempt::begun(agreed).map_err(|error| unreadable(lang, "", error))?;
        let id = attempt.log_id();
        store
            .begin_log(LogKind::Exam, &id, trainee.as_str(), &head.to_json(), at_s)
            .map_err(|error| failed(lang, error))?;
        let keeper = Timekeeper::new(at_s, clock.steady_ms());
        Ok(Self { store, clock, keeper, sequence: 1, attempt, id, lang })
    }

    /// Opens the log of an attempt that goes on.
    pub(super) fn open(store: Box<dyn Store>, clock: &'d dyn Clock, attempt: &Attempt) -> Result<Self, AppError> {
        let lang = attempt.agreed.lang;
        let id = attempt.log_id();
        let events = entries(store.as_ref(), &id, lang)?;
        let sequence = events.len() as u64;
        let attempt = Attempt::replay(&events).map_err(|error| unreadable(lang, &id, error))?;
        let keeper = Timekeeper::new(attempt.last_s, clock.steady_ms());
        Ok(Self { store, clock, keeper, sequence, attempt, id, lang })
    }

    /// Returns the time of the attempt; a clock that was set back is put on record.
    pub(super) fn now_s(&mut self) -> Result<i64, AppError> {
        let told = self.keeper.tell(self.clock.wall_s(), self.clock.steady_ms());
        if let Some(back_s) = told.back_s {
            let detail = self.lang.pick(
                format!("系统时钟被调回了 {back_s} 秒；考试时间照算。"),
                format!("The clock went back by {back_s} seconds; the time of the exam went on."),
            );
            let session = self.attempt.open().and_then(|part| match &part.matter {
                crate::domain::exam::attempt::Matter::Roleplay { session, .. } => Some(session.clone()),
                crate::domain::exam::attempt::Matter::Quiz { .. } => None,
            });
            let kind = SignalKind::Clock;
            self.append(ExamEvent::Signal { kind, session, turn: None, detail, at_s: told.now_s })?;
        }
        Ok(told.now_s)
    }

    /// Appends an entry; it is durable when this returns.
    pub(super) fn append(&mut self, event: ExamEvent) -> Result<(), AppError> {
        let entry = usize::try_from(self.sequence).unwrap_or(usize::MAX);
        // What cannot follow is not written: the log stays readable.
        let mut attempt = self.attempt.clone();
        attempt.take(&event, entry).map_err(|error| unreadable(self.lang, &self.id, error))?;
        self.store
            .append_log(LogKind::Exam, &self.id, self.sequence, &event.to_json())
            .map_err(|error| failed(self.lang, error))?;
        self.sequence += 1;
        self.attempt = attempt;
        Ok(())
    }

    /// Puts a signal on record.
    pub(super) fn signal(
        &mut self,
        kind: SignalKind,
        session: &str,
        turn: Option<u32>,
        detail: String,
    ) -> Result<(), AppError> {
        let at_s = self.now_s()?;
        self.append(ExamEvent::Signal { kind, session: Some(session.to_owned()), turn, detail, at_s })
    }

    /// Returns the store.
    pub(super) fn store(&mut self) -> &mut dyn Store {
        self.store.as_mut()
    }

    /// Returns the clocks.
    pub(super) fn clock(&self) -> &'d dyn Clock {
        self.clock
    }
}

/// Returns the attempts of a trainee at an exam, in order, their verdicts with what people ruled on them; those whose text was removed are left out.
///
/// # Errors
/// When the store fails, or a log cannot be read.
pub fn attempts(store: &dyn Store, exam: &ExamId, trainee: &TraineeId, lang: Lang) -> Result<Vec<Attempt>, AppError> {
    let heads = store.logs(LogKind::Exam, Some(trainee.as_str())).map_err(|error| failed(lang, error))?;
    let mut attempts = Vec::new();
    for head in heads.iter().filter(|head| head.id.starts_with(exam.as_str())) {
        let lines = store.log(LogKind::Exam, &head.id).map_err(|error| failed(lang, error))?;
        if lines.iter().any(|line| chain::is_forgotten(line)) {
            continue;
        }
        let attempt = Attempt::replay(&read(&lines, &head.id, lang)?);
        let mut attempt = attempt.map_err(|error| unreadable(lang, &head.id, error))?;
        if attempt.agreed.exam == *exam {
            let review = store.log(LogKind::Review, &head.id).map_err(|error| failed(lang, error))?;
            let ruling = Review::read(&review).ruling.map(|(verdict, ..)| verdict);
            if let Some(decided) = &mut attempt.decided {
                decided.verdict = decided.verdict.ruled(ruling);
            }
            attempts.push(attempt);
        }
    }
    attempts.sort_by_key(|attempt| attempt.agreed.attempt);
    Ok(attempts)
}

/// Returns the entries of a log.
fn entries(store: &dyn Store, id: &str, lang: Lang) -> Result<Vec<ExamEvent>, AppError> {
    let lines = store.log(LogKind::Exam, id).map_err(|error| failed(lang, error))?;
    read(&lines, id, lang)
}

/// Reads the entries of a log.
fn read(lines: &[String], id: &str, lang: Lang) -> Result<Vec<ExamEvent>, AppError> {
    let each = lines.iter().enumerate().map(|(at, line)| {
        serde_json::from_str(line).map_err(|error| {
            let message = lang.pick(
                format!("考试记录 {id} 的第 {at} 条读不出来"),
                format!("entry {at} of the exam's record {id} cannot be read"),
            );
            AppError::new(Exit::Faulty, message).because(error)
        })
    });
    each.collect()
}

/// Returns the error that a log makes no attempt.
fn unreadable(lang: Lang, id: &str, error: AttemptError) -> AppError {
    let message = lang.pick(format!("考试记录 {id} 有错"), format!("the exam's record {id} is faulty"));
    AppError::new(Exit::Faulty, message).because(error)
}

/// Returns the error of a store in an exam.
pub(super) fn failed(lang: Lang, error: StoreError) -> AppError {
    let again = lang.pick(
        "显示过的都已存好；问题解决后再运行同一条命令，从同一轮接着考（时间照算）",
        "all that was shown is kept; run the same command again to go on at the same turn (the time runs on)",
    );
    match error {
        StoreError::Contended { session } => {
            let message = lang.pick(
                format!("考试 {session} 正在另一个窗口里进行"),
                format!("the exam {session} goes on in another program"),
            );
            AppError::new(Exit::Faulty, message).hint(lang.pick(
                "在那个窗口里继续；它若已关掉，再运行一次同一条命令即可接着考",
                "go on there; when it is gone, run the same command again to go on here",
            ))
        }
        error => {
            let shown = AppError::store(lang, error);
            if shown.kind == Exit::World { shown.hint(again) } else { shown }
        }
    }
}
