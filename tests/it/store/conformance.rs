//! What every store promises; the same on both databases.

use sparring::domain::chain;
use sparring::domain::id::TraineeId;
use sparring::domain::lang::Lang;
use sparring::domain::transcript::{Ending, Outcome, SessionEvent, Speaker, Started, Turn};
use sparring::store::backup::{self, BackupError};
use sparring::store::{ContentKind, KeptContent, LogHead, LogKind, PostgresStore, SqliteStore, Store, StoreError};

use super::server::Server;
use crate::deals;

type Open<'a> = &'a dyn Fn() -> Box<dyn Store>;

/// What is promised, and the check of it.
type Promise = (&'static str, fn(Open));

/// The promises, each with an empty store that can be opened as often as is wanted.
const PROMISES: [Promise; 10] = [
    ("sessions are read as they were written", sessions),
    ("the list tells newest first how far each is", list),
    ("a place that is taken is not written over", contended),
    ("content stays as it was kept first", content),
    ("a log begins once and grows by one", logs),
    ("the last digest of a session stands", results),
    ("what was forgotten leaves its hashes and no name", forgotten),
    ("programs that begin the same session at once get one each", crowd),
    ("text of any kind comes back as it was", any_text),
    ("a back-up holds everything, and goes into an empty store of either kind", back_ups),
];

#[test]
fn the_embedded_store_keeps_its_promises() {
    for (promise, holds) in PROMISES {
        eprintln!("{promise}");
        let data = tempfile::tempdir().expect("a folder");
        holds(&|| Box::new(SqliteStore::open(data.path()).expect("the store opens")));
    }
}

#[test]
fn the_shared_store_keeps_the_same_promises() {
    let Some(server) = Server::start() else { return };
    for (number, (promise, holds)) in PROMISES.into_iter().enumerate() {
        eprintln!("{promise}");
        let address = server.database(&format!("promise{number}"));
        holds(&|| Box::new(PostgresStore::open(&address).expect("the store opens")));
    }
}

/// Returns the head of a session of somebody.
fn head(trainee: &str, seed: u64) -> Started {
    let trainee = TraineeId::new(trainee).ok();
    Started { trainee, ..deals::started(deals::exercise("retail-service"), Lang::Zh, seed) }
}

/// Returns a turn with these words.
fn turn(number: u32, text: &str) -> SessionEvent {
    SessionEvent::Turn(Turn {
        turn: number,
        speaker: if number.is_multiple_of(2) { Speaker::Trainee } else { Speaker::Customer },
        stakeholder: None,
        text: text.to_owned(),
        decided: None,
        wording: None,
        script: None,
        worded: None,
        acts: None,
    })
}

fn end(turn: u32) -> SessionEvent {
    SessionEvent::End(Ending { turn, outcome: Outcome::Advance, reason: "好".to_owned() })
}

/// Writes a session of three events and returns its id.
fn session(store: &mut dyn Store, trainee: &str, seed: u64, begun_s: i64) -> String {
    let id = store.begin(&head(trainee, seed), begun_s).expect("a session begins");
    for (sequence, event) in (1..).zip([turn(1, "您好"), turn(2, "我是王芳"), end(2)]) {
        store.append(&id, sequence, &event).expect("it is written");
    }
    id
}

fn sessions(open: Open) {
    let id = session(open().as_mut(), "王芳", 1, 10);
    let store = open();
    let events = store.load(&id).expect("it is there");
    assert_eq!(events[1..], [turn(1, "您好"), turn(2, "我是王芳"), end(2)]);
    assert_eq!(
        store.load_json(&id).expect("it is there"),
        events.iter().map(SessionEvent::to_json).collect::<Vec<_>>()
    );
    assert!(matches!(store.load("nothing"), Err(StoreError::Unknown { .. })));
    assert!(matches!(store.load_json("nothing"), Err(StoreError::Unknown { .. })));
}

fn list(open: Open) {
    let mut store = open();
    let first = session(store.as_mut(), "王芳", 1, 10);
    let second = session(store.as_mut(), "李强", 2, 20);
    let third = store.begin(&head("王芳", 3), 20).expect("a session begins");
    store.append(&first, 4, &SessionEvent::Undo { turn: 1 }).expect("it is written");
    let shown = |found: Vec<sparring::store::Summary>| -> Vec<(String, u32, bool)> {
        found.into_iter().map(|one| (one.session, one.last_turn, one.ending.is_some())).collect()
    };
    let all = [(third.clone(), 0, false), (second, 2, true), (first.clone(), 1, false)];
    assert_eq!(shown(store.list().expect("it lists")), all);
    assert_eq!(shown(store.latest(2).expect("it lists")), all[..2]);
    assert_eq!(shown(store.sessions_of("王芳").expect("it lists")), [all[0].clone(), all[2].clone()]);
    assert_eq!(store.count().expect("it counts"), 3);
}

fn contended(open: Open) {
    let (mut one, mut two) = (open(), open());
    let id = one.begin(&head("王芳", 1), 0).expect("a session begins");
    one.append(&id, 1, &turn(1, "一")).expect("the first writes");
    let second = two.append(&id, 1, &turn(1, "一"));
    assert!(matches!(second, Err(StoreError::Contended { .. })), "{second:?}");
    assert_eq!(two.begin(&head("王芳", 1), 0).expect("another session begins"), format!("{id}-2"));
    assert_eq!(one.free_id(&id).expect("it looks"), format!("{id}-3"));
    assert_eq!(one.load(&id).expect("it is there").len(), 2);
}

fn content(open: Open) {
    let content = |hash: &str, text: &str| KeptContent {
        kind: ContentKind::Rubric,
        id: "spin".to_owned(),
        hash: hash.to_owned(),
        text: text.to_owned(),
    };
    let mut store = open();
    for kept in [content("ab12", "one"), content("ab34", "two"), content("ab12", "never written over")] {
        store.keep_content(&kept).expect("it keeps");
    }
    let found = |hash| open().kept_content(ContentKind::Rubric, hash).expect("it finds");
    assert_eq!(found("ab"), [content("ab12", "one"), content("ab34", "two")]);
    assert_eq!(found("ab3"), [content("ab34", "two")]);
    assert!(store.kept_content(ContentKind::Exam, "ab").expect("it looks").is_empty());
}

fn logs(open: Open) {
    let mut store = open();
    store.begin_log(LogKind::Exam, "e-1", "王芳", "{\"a\":1}", 5).expect("a log begins");
    let again = open().begin_log(LogKind::Exam, "e-1", "王芳", "{\"a\":1}", 6);
    assert!(matches!(again, Err(StoreError::Contended { .. })), "{again:?}");
    store.append_log(LogKind::Exam, "e-1", 1, "{}").expect("it grows");
    let again = open().append_log(LogKind::Exam, "e-1", 1, "{}");
    assert!(matches!(again, Err(StoreError::Contended { .. })), "{again:?}");
    store.begin_log(LogKind::Review, "e-1", "王芳", "{}", 7).expect("another kind is another log");
    store.begin_log(LogKind::Exam, "e-0", "李强", "{}", 5).expect("a log begins");
    assert_eq!(store.log(LogKind::Exam, "e-1").expect("it reads"), ["{\"a\":1}", "{}"]);
    assert!(store.log(LogKind::Exam, "none").expect("it looks").is_empty());
    let of = |id: &str, subject: &str| LogHead { id: id.to_owned(), subject: subject.to_owned(), begun_s: 5 };
    assert_eq!(store.logs(LogKind::Exam, None).expect("it lists"), [of("e-0", "李强"), of("e-1", "王芳")]);
    assert_eq!(store.logs(LogKind::Exam, Some("王芳")).expect("it lists"), [of("e-1", "王芳")]);
    let whole = |subject: Option<&str>| {
        let mut whole = Vec::new();
        store.whole_logs(LogKind::Exam, subject, &mut |head, entries| whole.push((head, entries))).expect("it reads");
        whole
    };
    let (first, second) = (
        (of("e-0", "李强"), vec!["{}".to_owned()]),
        (of("e-1", "王芳"), store.log(LogKind::Exam, "e-1").expect("it reads")),
    );
    assert_eq!(whole(None), [first, second.clone()]);
    assert_eq!((whole(Some("王芳")), whole(Some("赵敏"))), (vec![second], Vec::new()));
}

fn results(open: Open) {
    let mut store = open();
    let late = session(store.as_mut(), "王芳", 1, 20);
    let early = session(store.as_mut(), "李强", 2, 10);
    for (id, json) in [(&late, "1"), (&early, "2"), (&late, "3")] {
        store.keep_result(id, json).expect("it keeps");
    }
    let mut found = Vec::new();
    store.results(&mut |kept| found.push((kept.session, kept.trainee, kept.begun_s, kept.json))).expect("it reads");
    let expected = [(early, "李强", 10, "2"), (late.clone(), "王芳", 20, "3")];
    assert_eq!(found, expected.map(|(id, who, at, json)| (id, Some(who.to_owned()), at, json.to_owned())));
    assert_eq!(store.result(&late).expect("it reads").as_deref(), Some("3"));
    assert_eq!(store.result("none").expect("it looks"), None);
}

fn forgotten(open: Open) {
    let mut store = open();
    let id = session(store.as_mut(), "王芳", 1, 10);
    let other = session(store.as_mut(), "李强", 2, 10);
    store
        .begin_log(LogKind::Exam, "e-1", "王芳", "{\"event\":\"agreed\",\"trainee\":\"王芳\"}", 5)
        .expect("a log begins");
    let chain_of = |store: &dyn Store| {
        let events = store.load_json(&id).expect("it is there");
        chain::chain(events.iter().map(|event| chain::leaf(event).expect("a leaf")))
    };
    let before = chain_of(store.as_ref());
    let done = store.forget("王芳", "forgotten-1").expect("it forgets");
    assert_eq!((done.sessions, done.texts), (1, 4), "the head, two turns and the exam's head");
    assert_eq!(chain_of(store.as_ref()), before);
    assert!(matches!(store.load(&id), Err(StoreError::Forgotten { .. })));
    let left =
        [store.load_json(&id).expect("it is there"), store.log(LogKind::Exam, "e-1").expect("it reads")].concat();
    assert!(!left.join("\n").contains("王芳"), "{left:?}");
    assert_eq!(store.sessions_of("forgotten-1").expect("it lists").len(), 1);
    assert_eq!(store.logs(LogKind::Exam, Some("forgotten-1")).expect("it lists").len(), 1);
    assert!(store.load_json(&other).expect("it is there").join("\n").contains("李强"), "nobody else's");
    assert_eq!(store.forget("王芳", "forgotten-2").expect("nothing is left").sessions, 0);
}

fn crowd(open: Open) {
    let ids: Vec<String> = std::thread::scope(|scope| {
        let stores: Vec<Box<dyn Store>> = (0..4).map(|_| open()).collect();
        let begun: Vec<_> = stores
            .into_iter()
            .map(|mut store| scope.spawn(move || store.begin(&head("王芳", 1), 0).expect("a session begins")))
            .collect();
        begun.into_iter().map(|one| one.join().expect("it ends")).collect()
    });
    let mut sorted = ids.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted.len(), 4, "{ids:?}");
}

fn any_text(open: Open) {
    let mut store = open();
    let id = store.begin(&head("王芳", 1), 0).expect("a session begins");
    for (sequence, text) in (1_u64..).zip(["\0\u{1b}[31m", "'; DROP TABLE event; --", "\u{10ffff}😀\r\n\t", ""]) {
        let said = turn(u32::try_from(sequence).expect("a number"), text);
        store.append(&id, sequence, &said).expect("it is written");
        assert_eq!(store.load(&id).expect("it is there").last(), Some(&said));
    }
}

fn back_ups(open: Open) {
    let mut store = open();
    let folder = tempfile::tempdir().expect("a folder");
    let (file, again) = (folder.path().join("all.spar"), folder.path().join("again.spar"));
    assert!(store.is_empty().expect("it looks"));
    let id = session(store.as_mut(), "王芳", 1, 10);
    store.keep_result(&id, "{}").expect("it keeps");
    store.begin_log(LogKind::Review, &id, "王芳", "{}", 5).expect("a log begins");
    let neighbour = folder.path().join("all.part");
    std::fs::write(&neighbour, "somebody else's").expect("a file");
    let rows = backup::back_up(store.as_ref(), &file).expect("it is written");
    assert_eq!(std::fs::read_to_string(&neighbour).expect("it is there"), "somebody else's");
    assert_eq!(rows, 8, "a session, four events, a digest, a log and its entry");
    let mut other = SqliteStore::open(folder.path()).expect("a store opens");
    assert_eq!(backup::restore(&mut other, &file).expect("it is read"), rows);
    backup::back_up(&other, &again).expect("it is written");
    let text = |file| std::fs::read_to_string(file).expect("a file");
    assert_eq!(text(&file), text(&again), "the two stores hold the same");
    assert!(matches!(backup::restore(store.as_mut(), &file), Err(BackupError::NotEmpty)));
    assert!(matches!(backup::back_up(store.as_ref(), &file), Err(BackupError::File { .. })), "never written over");
    let whole = text(&file);
    for damage in [
        whole.replace("王芳", "王方"),
        whole[..whole.len() - 5].to_owned(),
        whole.replacen("begun_s", "begun", 1),
        String::new(),
    ] {
        std::fs::write(&again, damage).expect("a file");
        assert!(matches!(backup::restore(&mut other, &again), Err(BackupError::Damaged { .. })));
    }
}
