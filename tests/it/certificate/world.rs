//! A passed attempt made from goldens, its certificate, and what it is checked against.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use sparring::catalog::{Catalog, Kind, content_hash, exam_text};
use sparring::certificate::attempt::AttemptLog;
use sparring::certificate::check::{Checked, Grounds, Held, Wanted, check};
use sparring::certificate::draft::{Refusal, Request, draft};
use sparring::certificate::finding::Finding;
use sparring::certificate::form;
use sparring::certificate::key::{KnownKey, SecretKey};
use sparring::certificate::rescore::{Record, Rescored};
use sparring::certificate::{Certificate, Ruling, Sessions};
use sparring::domain::chain;
use sparring::domain::exam::attempt::{self, Attempt};
use sparring::domain::exam::decision::{Next, next};
use sparring::domain::exam::draw;
use sparring::domain::exam::record::{Agreed, Decided, ExamEvent, ExamVerdict, Frozen, Scored, SignalKind};
use sparring::domain::id::{ExamId, RubricId, ScenarioId, TraineeId};
use sparring::domain::lang::Lang;
use sparring::domain::transcript::{Mode, SessionEvent};
use sparring::store::{ContentKind, KeptContent, LogKind, SqliteStore, Store};

pub(crate) mod quiz;

/// The deals that the attempt is made of.
pub(crate) const DEALS: [&str; 2] = ["retail-service", "car-cockpit"];

/// The exam.
pub(crate) const EXAM: &str = "spin-certificate";

/// Who passes.
pub(crate) const TRAINEE: &str = "王芳";

/// The rules.
pub(crate) const RULES: &str = "\
id: spin-certificate
kind: exam
title: { zh: 认证, en: Certificate }
about: { zh: 两单, en: Two deals }
parts:
  roleplays: { scenarios: [retail-service, car-cockpit], draw: 2, rubric: certification }
pass:
  mean_min: 70
  floors_percent: { discovery: 60, objections: 60 }
  knock_outs: [integrity]
  near_cut: { sem_hundredths: 400 }
limits: { part_minutes: 60, attempt_minutes: 1440 }
validity_days: 365
";

/// When the first attempt began, in seconds since 1970.
pub(crate) const BEGUN_S: i64 = 1_790_000_000;

/// When the certificate is issued.
pub(crate) const ISSUED_S: i64 = BEGUN_S + 100_000;

/// Returns the id of a log as exams name it.
pub(crate) fn log_id(trainee: &str, attempt: u32) -> String {
    let (exam, trainee) = (ExamId::new(EXAM).expect("an id"), TraineeId::new(trainee).expect("an id"));
    attempt::log_id(&exam, &trainee, attempt)
}

/// Returns a seed by which the deals are drawn in their order.
pub(crate) fn seed() -> u64 {
    let pool = DEALS.map(|deal| ScenarioId::new(deal).expect("an id"));
    let is_first = |seed: &u64| draw::scenario(&pool, *seed, 0).as_ref() == Some(&pool[0]);
    (7..).find(is_first).expect("a seed")
}

/// Returns both hashes of a piece of content.
pub(crate) fn frozen(kind: Kind, id: &str) -> Frozen {
    let (text, hash) = catalog().text(kind, id).expect("shipped content");
    Frozen { hash, sha256: chain::sha256(text.as_bytes()) }
}

/// Returns the shipped content.
pub(crate) fn catalog() -> &'static Catalog {
    static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(None).expect("the embedded content"));
    &CATALOG
}

/// Returns the events of a golden as an exam's session of an attempt.
pub(crate) fn session(deal: &str, archetype: &str, trainee: &str, log: &str, part: u32) -> Vec<SessionEvent> {
    let path = format!("{}/tests/golden/{deal}/{archetype}.zh.jsonl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("a golden");
    let events = text.lines().filter(|line| !line.contains("\"event\":\"scorecard\""));
    let mut events: Vec<SessionEvent> = events.map(|line| serde_json::from_str(line).expect("an event")).collect();
    let Some(SessionEvent::Started(started)) = events.first_mut() else { panic!("no head") };
    started.session = format!("{log}-p{part}");
    started.rubric = RubricId::new("certification").expect("an id");
    started.rubric_hash = frozen(Kind::Rubric, "certification").hash;
    started.mode = Mode::Exam;
    started.engine = env!("CARGO_PKG_VERSION").to_owned();
    started.trainee = Some(TraineeId::new(trainee).expect("an id"));
    started.exam = Some(log.to_owned());
    events
}

/// Returns what a session comes to.
fn scored(deal: &str, events: &[SessionEvent]) -> Rescored {
    let exercise = catalog().exercise(deal, "certification").expect("shipped content");
    let texts: Vec<String> = events.iter().map(SessionEvent::to_json).collect();
    Record::read(&texts).expect("a record").rescore(&exercise).expect("a session")
}

/// Writes an attempt into a store as an exam would: passed, or left after its first part.
pub(crate) fn hold(
    store: &mut dyn Store,
    trainee: &str,
    attempt: u32,
    archetype: &str,
    verdict: ExamVerdict,
) -> String {
    let log = log_id(trainee, attempt);
    let at_s = BEGUN_S + i64::from(attempt) * 10_000;
    let mut content: BTreeMap<String, Frozen> =
        DEALS.iter().map(|deal| (format!("scenario/{deal}"), frozen(Kind::Scenario, deal))).collect();
    content.insert("rubric/certification".to_owned(), frozen(Kind::Rubric, "certification"));
    let agreed = Agreed {
        v: 1,
        exam: ExamId::new(EXAM).expect("an id"),
        rules: Frozen { hash: content_hash(RULES), sha256: chain::sha256(RULES.as_bytes()) },
        trainee: TraineeId::new(trainee).expect("an id"),
        attempt,
        lang: Lang::Zh,
        seed: seed(),
        content,
        engine: env!("CARGO_PKG_VERSION").to_owned(),
        at_s,
    };
    let mut entries = vec![ExamEvent::Agreed(Box::new(agreed))];
    let mut scores: Vec<i64> = Vec::new();
    let deals = if verdict == ExamVerdict::Abandoned { &DEALS[..1] } else { &DEALS[..] };
    for (deal, part) in deals.iter().zip(1..) {
        let events = session(deal, archetype, trainee, &log, part);
        let SessionEvent::Started(started) = &events[0] else { panic!("no head") };
        let id = store.begin(started, at_s).expect("a session begins");
        assert_eq!(id, started.session);
        for (event, number) in events[1..].iter().zip(1..) {
            store.append(&id, number, event).expect("an event is kept");
        }
        entries.push(ExamEvent::Played { part, scenario: ScenarioId::new(deal).expect("an id"), session: id, at_s });
        let result = scored(deal, &events);
        scores.push(result.score);
        entries.push(ExamEvent::Scored(Scored {
            part,
            chain: Some(chain::of_session(&events)),
            score: result.score,
            verdict: result.verdict,
            dimensions: result.dimensions,
            caps: result.caps,
            at_s: at_s + 100,
        }));
    }
    let detail = "有一行是粘贴的".to_owned();
    entries.push(ExamEvent::Signal { kind: SignalKind::Paste, session: None, turn: None, detail, at_s: at_s + 150 });
    let (mean, half_width) =
        match next(&exam_text(RULES).expect("rules"), &Attempt::replay(&entries).expect("a log"), at_s) {
            Next::Over(outcome) => (outcome.mean, outcome.half_width),
            _ => (scores[0], None),
        };
    let because = "按规则".to_owned();
    entries.push(ExamEvent::Decided(Decided { verdict, mean, half_width, because, at_s: at_s + 200 }));
    let text = RULES.to_owned();
    let rules = KeptContent { kind: ContentKind::Exam, id: EXAM.to_owned(), hash: content_hash(RULES), text };
    store.keep_content(&rules).expect("the rules are kept");
    for (entry, number) in entries.iter().zip(0..) {
        let text = entry.to_json();
        match number {
            0 => store.begin_log(LogKind::Exam, &log, trainee, &text, at_s).expect("a log begins"),
            _ => store.append_log(LogKind::Exam, &log, number, &text).expect("an entry is kept"),
        }
    }
    log
}

/// Everything a certificate is checked against, to be altered.
#[derive(Clone)]
pub(crate) struct World {
    /// The certificate's file.
    pub(crate) file: Vec<u8>,
    /// Sessions.
    pub(crate) sessions: BTreeMap<String, Vec<String>>,
    /// Logs.
    pub(crate) logs: Vec<AttemptLog>,
    /// What a person decided.
    pub(crate) ruling: Option<Ruling>,
    /// Known keys.
    pub(crate) keys: Vec<KnownKey>,
    /// The key to check by.
    pub(crate) only: Option<KnownKey>,
    /// Texts of content that stand in for those in use.
    pub(crate) content: BTreeMap<String, Option<String>>,
    /// Now.
    pub(crate) now_s: i64,
    /// Version of the program that checks.
    pub(crate) engine: String,
}

/// Returns the key that signs.
pub(crate) fn secret() -> SecretKey {
    SecretKey::of_seed(&[42; 32])
}

/// Returns all logs and sessions of a store.
pub(crate) fn all(store: &dyn Store) -> (Vec<AttemptLog>, BTreeMap<String, Vec<String>>) {
    let logs = store
        .logs(LogKind::Exam, None)
        .expect("logs")
        .into_iter()
        .map(|head| AttemptLog { entries: store.log(LogKind::Exam, &head.id).expect("entries"), id: head.id });
    let sessions = store.list().expect("sessions").into_iter().map(|summary| {
        let events = store.load_json(&summary.session).expect("events");
        (summary.session, events)
    });
    (logs.collect(), sessions.collect())
}

/// Returns the certificate of the second attempt, not yet signed.
pub(crate) fn drafted(
    logs: &[AttemptLog],
    sessions: &BTreeMap<String, Vec<String>>,
    log: &str,
) -> Result<Certificate, Refusal> {
    draft(&Request { logs, log, sessions, ruling: None, validity_days: Some(365), issued_s: ISSUED_S })
}

impl World {
    /// Returns the world in which a certificate of a log was issued a day ago, and all is as it was.
    pub(super) fn of(logs: Vec<AttemptLog>, sessions: Sessions, log: &str) -> Self {
        let certificate = drafted(&logs, &sessions, log).expect("a certificate").signed(&secret());
        Self {
            file: (certificate.text() + "\n").into_bytes(),
            sessions,
            logs,
            ruling: None,
            keys: vec![KnownKey::trusted(secret().public())],
            only: None,
            content: BTreeMap::new(),
            now_s: ISSUED_S + 86_400,
            engine: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }

    /// Returns the world in which all is well: one attempt left, one passed, a certificate of it.
    pub(crate) fn new() -> Self {
        static WELL: LazyLock<World> = LazyLock::new(|| {
            let data = tempfile::tempdir().expect("a folder");
            let mut store = SqliteStore::open(data.path()).expect("a store");
            hold(&mut store, TRAINEE, 1, "decent", ExamVerdict::Abandoned);
            let log = hold(&mut store, TRAINEE, 2, "expert", ExamVerdict::Pass);
            let (logs, sessions) = all(&store);
            World::of(logs, sessions, &log)
        });
        WELL.clone()
    }

    /// Returns the certificate as it stands in the file.
    pub(crate) fn certificate(&self) -> Certificate {
        form::read(&self.file).0.expect("a certificate")
    }

    /// Puts another certificate into the file, as it is.
    pub(crate) fn put(&mut self, certificate: &Certificate) {
        self.file = (certificate.text() + "\n").into_bytes();
    }

    /// Alters the certificate and leaves its id and signature as they were: what somebody without the key can do.
    pub(crate) fn edit(&mut self, alter: impl FnOnce(&mut Certificate)) {
        let mut certificate = self.certificate();
        alter(&mut certificate);
        self.put(&certificate);
    }

    /// Alters the certificate and signs it again: what somebody with the key can do.
    pub(crate) fn forge(&mut self, alter: impl FnOnce(&mut Certificate)) {
        let mut certificate = self.certificate();
        alter(&mut certificate);
        self.put(&certificate.signed(&secret()));
    }

    /// Issues the certificate anew from the records as they are now: what somebody does who signs in good faith.
    pub(crate) fn issue(&mut self) {
        let log = self.certificate().passed().expect("the attempt").log.clone();
        let again = drafted(&self.logs, &self.sessions, &log).expect("a certificate");
        self.put(&again.signed(&secret()));
    }

    /// Returns the events of the session of a part of the passed attempt.
    pub(crate) fn part(&mut self, part: u32) -> &mut Vec<String> {
        let id = format!("{}-p{part}", log_id(TRAINEE, 2));
        self.sessions.get_mut(&id).expect("the session")
    }

    /// Returns the log of an attempt.
    pub(crate) fn log(&mut self, attempt: u32) -> &mut AttemptLog {
        let id = log_id(TRAINEE, attempt);
        self.logs.iter_mut().find(|log| log.id == id).expect("the log")
    }

    /// Checks the certificate against it all.
    pub(crate) fn checked(&self) -> Checked {
        let (certificate, mut findings) = form::read(&self.file);
        let Some(certificate) = certificate else { return Checked { findings, ..Checked::default() } };
        let content = |kind: &str, id: &str, hashes: &Frozen| {
            let kind = match kind {
                "scenario" => Kind::Scenario,
                "rubric" => Kind::Rubric,
                "exam" => Kind::Exam,
                "quiz" => Kind::Quiz,
                _ => return Held::Missing,
            };
            if let Some(instead) = self.content.get(&format!("{}/{id}", kind.folder())) {
                return instead.clone().map_or(Held::Missing, Held::Text);
            }
            if kind == Kind::Exam {
                return Held::Text(if id == EXAM { RULES } else { quiz::RULES }.to_owned());
            }
            let text = catalog().text(kind, id).filter(|(_, hash)| *hash == hashes.hash);
            text.map_or(Held::Missing, |(text, _)| Held::Text(text))
        };
        let checked = check(
            &certificate,
            &Grounds {
                keys: &self.keys,
                only: self.only.as_ref(),
                logs: &self.logs,
                ruling: self.ruling.as_ref(),
                sessions: &self.sessions,
                wanted: if self.logs.is_empty() { Wanted::AtHand } else { Wanted::All },
                content: &content,
                now_s: self.now_s,
                engine: &self.engine,
            },
        );
        findings.extend(checked.findings);
        Checked { findings, ..checked }
    }

    /// Returns the codes of what is found.
    pub(crate) fn codes(&self) -> Vec<&'static str> {
        self.checked().findings.iter().map(Finding::code).collect()
    }
}

/// Returns a data folder with the two attempts, and a second trainee's.
pub(crate) fn data_folder() -> tempfile::TempDir {
    let data = tempfile::tempdir().expect("a folder");
    fill(data.path());
    let rubrics = data.path().join(CONTENT).join("rubrics");
    std::fs::create_dir_all(&rubrics).expect("a folder");
    std::fs::write(rubrics.join(format!("{EXAM}.yaml")), RULES).expect("a file");
    data
}

/// The folder below the data in which the trainer has the exam's rules.
pub(crate) const CONTENT: &str = "content";

/// Writes the two attempts into a folder.
pub(crate) fn fill(data: &Path) {
    let mut store = SqliteStore::open(data).expect("a store");
    hold(&mut store, TRAINEE, 1, "decent", ExamVerdict::Abandoned);
    hold(&mut store, TRAINEE, 2, "expert", ExamVerdict::Pass);
}
