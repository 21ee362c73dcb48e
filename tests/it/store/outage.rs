//! A server that goes away for ten seconds loses nothing and doubles nothing.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use sparring::domain::lang::Lang;
use sparring::domain::transcript::SessionEvent;
use sparring::store::{LogKind, PostgresStore, Store};

use super::server::Server;
use crate::deals;

/// How long the server is away.
const AWAY: Duration = Duration::from_secs(10);

#[test]
fn a_server_that_is_away_for_ten_seconds_loses_nothing_and_doubles_nothing() {
    let Some(server) = Server::start() else { return };
    let address = server.database("outage");
    let is_back = AtomicBool::new(false);
    let written = std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let mut store = PostgresStore::open(&address).expect("the store opens");
            let started = deals::started(deals::exercise("retail-service"), Lang::Zh, 1);
            let id = store.begin(&started, 0).expect("a session begins");
            let mut number = 0_u32;
            // Writes go on until well after the server has come back; every one of them is acknowledged.
            let mut after = 0;
            while after < 50 {
                number += 1;
                let event = SessionEvent::Undo { turn: number };
                store.append(&id, u64::from(number), &event).expect("it is written");
                store.begin_log(LogKind::Exam, &format!("e-{number}"), "王芳", "{}", 0).expect("a log begins");
                after += u32::from(is_back.load(Ordering::Relaxed));
            }
            number
        });
        std::thread::sleep(Duration::from_millis(500));
        server.pause();
        std::thread::sleep(AWAY);
        server.resume();
        is_back.store(true, Ordering::Relaxed);
        writer.join().expect("it ends")
    });
    let store = PostgresStore::open(&address).expect("the store opens");
    let sessions = store.list().expect("it lists");
    assert_eq!(sessions.len(), 1);
    let events = store.load(&sessions[0].session).expect("it is there");
    let undone = (1..=written).map(|turn| SessionEvent::Undo { turn });
    assert!(events.into_iter().skip(1).eq(undone), "each event once, in order");
    assert_eq!(store.logs(LogKind::Exam, None).expect("it lists").len(), written as usize);
    eprintln!(
        "{written} events and as many logs acknowledged over an outage of {} s; all there, each once",
        AWAY.as_secs()
    );
}
