//! The time of an exam: it runs on, it is never gained, and how long a line took is on record.

use std::cell::Cell;
use std::path::Path;

use sparring::catalog::Catalog;
use sparring::domain::exam::record::{ExamEvent, ExamVerdict, SignalKind};
use sparring::domain::id::{ExamId, TraineeId};
use sparring::domain::lang::Lang;
use sparring::error::{AppError, Exit};
use sparring::repl::line::Typed;
use sparring::sitting::{Clock, Desk, Entrant, Form, sit};
use sparring::store::{LogKind, SqliteStore, Store};

use super::driver::{Place, program};

/// A clock that the test sets.
struct Hands {
    wall_s: Cell<i64>,
    steady_ms: Cell<u64>,
}

impl Hands {
    fn at(wall_s: i64) -> Self {
        Self { wall_s: Cell::new(wall_s), steady_ms: Cell::new(0) }
    }

    /// Lets time pass.
    fn pass(&self, ms: u64) {
        self.steady_ms.set(self.steady_ms.get() + ms);
        self.wall_s.set(self.wall_s.get() + i64::try_from(ms / 1000).expect("a short time"));
    }
}

impl Clock for Hands {
    fn wall_s(&self) -> i64 {
        self.wall_s.get()
    }

    fn steady_ms(&self) -> u64 {
        self.steady_ms.get()
    }
}

/// What happens before a line is there: time passes, and the wall clock is set by so many seconds.
struct Step(u64, i64, &'static str);

const BEGUN_S: i64 = 1_800_000_000;
const QUESTION: &str = "How many people work on this today, and what happens in the evenings?";

/// Sits `l4-objections` by a script; at its end the trainee leaves. Returns how it ended, what was shown, and the log.
fn sit_by(data: &Path, hands: &Hands, steps: &[Step]) -> (Exit, String, Vec<ExamEvent>) {
    let catalog = Catalog::new(None).expect("the embedded content is there");
    let mut steps = steps.iter();
    let mut out = Vec::new();
    let trainee = TraineeId::new("Clock watcher").expect("an id");
    let entrant = Entrant { exam: ExamId::new("l4-objections").expect("an id"), trainee, lang: Lang::En, agrees: true };
    let open =
        || -> Result<Box<dyn Store>, AppError> { Ok(Box::new(SqliteStore::open(data).expect("the store opens"))) };
    let desk = Desk {
        open: &open,
        clock: hands,
        lines: &mut |_, _| {
            Ok(steps.next().map_or(Typed::End, |Step(ms, set_s, line)| {
                hands.pass(*ms);
                hands.wall_s.set(hands.wall_s.get() + set_s);
                Typed::Line((*line).to_owned())
            }))
        },
        out: &mut out,
        form: Form::Jsonl,
        catalog: &catalog,
        seed: 5,
    };
    let exit = sit(desk, &entrant).expect("nothing fails");
    let store = SqliteStore::open(data).expect("the store opens");
    let head = store.logs(LogKind::Exam, None).expect("the logs are listed").pop().expect("there is a log");
    let log = store.log(LogKind::Exam, &head.id).expect("the log is read");
    let log = log.iter().map(|entry| serde_json::from_str(entry).expect("an entry")).collect();
    (exit, String::from_utf8(out).expect("UTF-8"), log)
}

fn signals(log: &[ExamEvent], wanted: SignalKind) -> usize {
    log.iter().filter(|event| matches!(event, ExamEvent::Signal { kind, .. } if *kind == wanted)).count()
}

fn typed(log: &[ExamEvent]) -> Vec<(u64, u32, i64)> {
    let each = log.iter().filter_map(|event| match event {
        ExamEvent::Typed { took_ms, chars, at_s, .. } => Some((*took_ms, *chars, *at_s)),
        _ => None,
    });
    each.collect()
}

#[test]
fn each_line_is_on_record_with_the_time_it_took_and_a_paste_is_a_signal() {
    let data = tempfile::tempdir().expect("a folder");
    let steps = [Step(25_000, 0, QUESTION), Step(40, 0, QUESTION), Step(40, 0, "Yes.")];
    let (exit, _, log) = sit_by(data.path(), &Hands::at(BEGUN_S), &steps);
    assert_eq!(exit, Exit::No);
    let chars = u32::try_from(QUESTION.chars().count()).expect("a short line");
    assert_eq!(typed(&log), [(25_000, chars, BEGUN_S + 25), (40, chars, BEGUN_S + 25), (40, 4, BEGUN_S + 25)]);
    assert_eq!(signals(&log, SignalKind::Paste), 1, "only the long line that was there at once");
}

#[test]
fn a_line_that_comes_after_the_time_is_not_said_and_the_part_is_scored_as_it_stands() {
    let data = tempfile::tempdir().expect("a folder");
    let hands = Hands::at(BEGUN_S);
    // 60 minutes a part.
    let steps = [Step(3_599_000, 0, QUESTION), Step(1_000, 0, "One second too late."), Step(1_000, 0, QUESTION)];
    let (_, shown, log) = sit_by(data.path(), &hands, &steps);
    assert!(!shown.contains("too late") && shown.contains("The time is out."), "{shown}");
    let scored = log.iter().filter(|event| matches!(event, ExamEvent::Scored(_))).count();
    assert_eq!((scored, typed(&log).len()), (1, 2), "the last line is of the second part");
}

#[test]
fn a_clock_set_back_is_a_signal_and_gains_no_time() {
    let data = tempfile::tempdir().expect("a folder");
    let hands = Hands::at(BEGUN_S);
    let steps = [
        Step(1_800_000, 0, QUESTION),
        // An hour back, after half the time: half is left.
        Step(60_000, -3_600, QUESTION),
        Step(1_740_000, 0, "One second too late."),
    ];
    let (_, shown, log) = sit_by(data.path(), &hands, &steps);
    assert!(!shown.contains("too late"), "{shown}");
    assert_eq!(signals(&log, SignalKind::Clock), 1);
    let times: Vec<i64> = typed(&log).into_iter().map(|(.., at_s)| at_s - BEGUN_S).collect();
    assert_eq!(times, [1_800, 1_860], "the time goes on from where it was");
}

#[test]
fn a_clock_set_back_between_two_runs_gains_no_time_either() {
    let data = tempfile::tempdir().expect("a folder");
    sit_by(data.path(), &Hands::at(BEGUN_S), &[Step(3_000_000, 0, QUESTION)]);
    let earlier = Hands::at(BEGUN_S - 86_400);
    let steps = [Step(599_000, 0, QUESTION), Step(1_000, 0, "One second too late.")];
    let (_, shown, log) = sit_by(data.path(), &earlier, &steps);
    assert!(!shown.contains("too late"), "{shown}");
    assert_eq!((signals(&log, SignalKind::Clock), signals(&log, SignalKind::Resumed)), (1, 1));
    let times: Vec<i64> = typed(&log).into_iter().map(|(.., at_s)| at_s - BEGUN_S).collect();
    assert_eq!(times, [3_000, 3_599]);
}

#[test]
fn an_attempt_whose_time_is_out_is_abandoned_counts_and_is_not_begun_again_before_its_cool_down() {
    let data = tempfile::tempdir().expect("a folder");
    sit_by(data.path(), &Hands::at(BEGUN_S), &[Step(1_000, 0, QUESTION)]);
    // 300 minutes in all.
    let later = Hands::at(BEGUN_S + 300 * 60);
    let (exit, _, log) = sit_by(data.path(), &later, &[]);
    assert_eq!(exit, Exit::No);
    let Some(ExamEvent::Decided(decided)) = log.last() else { panic!("it is decided: {:?}", log.last()) };
    assert_eq!(decided.verdict, ExamVerdict::Abandoned);
    let (exit, shown, again) = sit_by(data.path(), &later, &[]);
    assert_eq!((exit, again.len()), (Exit::No, log.len()));
    assert!(shown.contains("\"refused\"") && shown.contains("may be begun again after"), "{shown}");
    // A day later the second of three attempts may begin; a clock set back does not let it begin sooner.
    let (_, shown, _) = sit_by(data.path(), &Hands::at(BEGUN_S + 300 * 60 + 86_400), &[]);
    assert!(shown.contains("\"agreed\"") && shown.contains("\"attempt\":2"), "{shown}");
}

#[test]
fn an_attempt_that_was_left_is_over_when_its_time_is_out_and_open_before() {
    // Long ago, and far ahead: by the real time the one is out of time, the other is not.
    for (begun_s, is_out) in [(1_600_000_000, true), (4_000_000_000, false)] {
        let data = tempfile::tempdir().expect("a folder");
        let (_, shown, _) = sit_by(data.path(), &Hands::at(begun_s), &[Step(1_000, 0, QUESTION)]);
        let played = shown.lines().find(|line| line.contains("\"played\"")).expect("it began");
        let played: serde_json::Value = serde_json::from_str(played).expect("JSON");
        let session = played["session"].as_str().expect("an id");
        let place = Place::folder(data.path());
        let run = |arguments: &[&str]| {
            let mut arguments = arguments.to_vec();
            arguments.extend(["--lang", "en"]);
            let output = program(&place, &arguments).output().expect("it runs");
            (output.status.code(), String::from_utf8(output.stdout).expect("UTF-8"))
        };
        for command in ["history", "review", "report"] {
            assert_eq!(run(&[command, session]).0, Some(if is_out { 0 } else { 2 }), "{command}, begun {begun_s}");
        }
        let (_, class) = run(&["report", "--cohort", "--format", "csv"]);
        let (_, history) = run(&["history"]);
        let name = if is_out { "an exam that was left" } else { "an exam in progress" };
        assert!(history.contains(name), "{history}");
        let (_, trainee) = run(&["report", "--trainee", "Clock watcher"]);
        assert_eq!(trainee.contains("abandoned"), is_out, "{trainee} {class}");
    }
}
