//! A full disk, a folder that cannot be written, two programs at once: a clear error, and nothing lost that was shown.

use std::process::Command;

use sparring::domain::exam::attempt::{Attempt, Matter};
use sparring::domain::exam::record::ExamEvent;
use sparring::store::LogKind;

use super::driver::{Place, Sitter, guess, program, sitting};

/// Answers questions until the program ends or so many were taken; returns how many were.
fn answer(sitter: &mut Sitter, most: usize) -> usize {
    let mut taken = 0;
    while taken < most && sitter.until("await").is_some() {
        sitter.say(guess(sitter));
        if sitter.until("answered").is_none() {
            break;
        }
        taken += 1;
    }
    taken
}

/// Returns how many answers are kept of the only attempt.
fn kept(place: &Place) -> usize {
    let store = (place.open)();
    let heads = store.logs(LogKind::Exam, None).expect("the logs are listed");
    assert_eq!(heads.len(), 1, "{heads:?}");
    let log = store.log(LogKind::Exam, &heads[0].id).expect("the log is read");
    let log: Vec<ExamEvent> = log.iter().map(|entry| serde_json::from_str(entry).expect("an entry")).collect();
    let attempt = Attempt::replay(&log).expect("the log makes an attempt");
    let answers = attempt.parts.iter().map(|part| match &part.matter {
        Matter::Quiz { answered, .. } => answered.len(),
        Matter::Roleplay { .. } => 0,
    });
    answers.sum()
}

/// Returns a command that a shell runs behind words of its own.
fn within(shell: &str, command: &Command) -> Command {
    let mut wrapped = Command::new("sh");
    wrapped.arg("-c").arg(format!("{shell} \"$@\"")).arg("sh").arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => wrapped.env(name, value),
            None => wrapped.env_remove(name),
        };
    }
    wrapped
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped());
    wrapped
}

#[cfg(unix)]
#[test]
fn on_a_full_disk_an_exam_stops_with_an_error_and_goes_on_when_there_is_room() {
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let mut sitter = Sitter::start(sitting(&place, "l1-product", "Full"));
    assert_eq!(answer(&mut sitter, 3), 3);
    sitter.until("await").expect("it goes on");
    let (_, code, _) = sitter.finish();
    assert_eq!(code, Some(1), "left, not passed");
    // No file may grow beyond 80 blocks of 512 bytes: a write that would fails, as it does on a full disk.
    let limited = within("trap '' XFSZ; ulimit -f 80; exec", &sitting(&place, "l1-product", "Full"));
    let mut sitter = Sitter::start(limited);
    let taken = answer(&mut sitter, 17);
    let (seen, code, complaint) = sitter.finish();
    println!("on a full disk: {taken} more answers were taken before the error; exit {code:?}: {}", complaint.trim());
    assert_eq!(code, Some(4), "{complaint} {:?}", seen.last());
    assert!(complaint.contains("is kept; run the same command again"), "{complaint}");
    assert!(taken < 17 && kept(&place) >= 3 + taken, "{} kept, {taken} taken", kept(&place));
    let mut sitter = Sitter::start(sitting(&place, "l1-product", "Full"));
    answer(&mut sitter, 20);
    let (seen, ..) = sitter.finish();
    assert_eq!(kept(&place), 20);
    assert!(seen.iter().any(|event| event["event"] == "decided"), "{:?}", seen.last());
}

#[cfg(unix)]
#[test]
fn in_a_folder_that_cannot_be_written_nothing_is_begun_and_the_error_says_why() {
    let place =
        Place { arguments: vec!["--data".into(), "/proc/spar".into()], open: Box::new(|| unreachable!("never")) };
    let (seen, code, complaint) = Sitter::start(sitting(&place, "l1-product", "Nobody")).finish();
    assert_eq!((seen.len(), code), (0, Some(4)), "{complaint}");
    assert!(complaint.contains("/proc/spar"), "{complaint}");
}

#[cfg(unix)]
#[test]
fn an_exam_in_a_folder_that_became_read_only_stops_with_an_error_and_loses_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let mut sitter = Sitter::start(sitting(&place, "l1-product", "Locked"));
    assert_eq!(answer(&mut sitter, 3), 3);
    sitter.kill();
    let permit = |folder: u32, file: u32| {
        for entry in std::fs::read_dir(data.path()).expect("a folder") {
            let path = entry.expect("an entry").path();
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(file)).expect("it can be set");
        }
        std::fs::set_permissions(data.path(), std::fs::Permissions::from_mode(folder)).expect("it can be set");
    };
    permit(0o555, 0o444);
    // Nothing is read-only for root: the program runs as nobody then.
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    let run = sitting(&place, "l1-product", "Locked");
    let command = if is_root { within("exec setpriv --reuid 65534 --regid 65534 --clear-groups", &run) } else { run };
    let (seen, code, complaint) = Sitter::start(command).finish();
    permit(0o755, 0o644);
    if is_root && code != Some(4) && code != Some(3) && seen.is_empty() {
        println!("skipped: the program cannot be run as nobody here: {complaint}");
        return;
    }
    println!("in a read-only folder: exit {code:?}: {}", complaint.trim());
    assert_eq!(code, Some(4), "{complaint}");
    assert!(complaint.contains("readonly") && complaint.contains("is kept; run the same command again"), "{complaint}");
    assert_eq!(kept(&place), 3);
    let mut sitter = Sitter::start(sitting(&place, "l1-product", "Locked"));
    assert_eq!(answer(&mut sitter, 20), 17);
    assert!(sitter.seen.iter().any(|event| event["event"] == "decided"));
}

#[test]
fn of_two_programs_the_later_goes_on_and_the_earlier_is_told_so() {
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    let mut one = Sitter::start(sitting(&place, "l4-objections", "Twice"));
    one.until("await").expect("it begins");
    one.say("How many people work on this today?");
    one.until("await").expect("it goes on");
    let mut two = Sitter::start(sitting(&place, "l4-objections", "Twice"));
    assert!(two.until("resumed").is_some());
    two.until("await").expect("it goes on");
    two.say("What causes you the most trouble with it?");
    two.until("await").expect("it is answered");
    one.say("This line comes from the program that lost the exam.");
    let (seen, code, complaint) = one.finish();
    assert_eq!(code, Some(3), "{complaint}");
    assert!(complaint.contains("goes on in another program"), "{complaint}");
    assert!(!seen.iter().any(|event| event.to_string().contains("lost the exam")), "it was not taken");
    two.say("And what does that cost you?");
    two.until("await").expect("it goes on");
    two.kill();
    let store = (place.open)();
    let session = store.sessions_of("Twice").expect("they are listed").pop().expect("a session").session;
    let text = store.load_json(&session).expect("it is there").join("\n");
    assert!(text.contains("How many people") && text.contains("most trouble") && text.contains("that cost you"));
    assert!(!text.contains("lost the exam"), "{text}");
}

#[test]
fn of_programs_that_begin_at_once_one_attempt_remains() {
    let data = tempfile::tempdir().expect("a folder");
    let place = Place::folder(data.path());
    // The store is there, so that all of them get as far as the attempt.
    program(&place, &["history"]).output().expect("it runs");
    let sitters: Vec<Sitter> = (0..4).map(|_| Sitter::start(sitting(&place, "l4-objections", "At once"))).collect();
    let codes: Vec<Option<i32>> = sitters.into_iter().map(|sitter| sitter.finish().1).collect();
    let store = (place.open)();
    let heads = store.logs(LogKind::Exam, Some("At once")).expect("the logs are listed");
    assert_eq!(heads.len(), 1, "{codes:?}");
    let sessions = store.sessions_of("At once").expect("they are listed");
    assert!(sessions.iter().all(|summary| summary.started.exam.as_ref() == Some(&heads[0].id)), "{sessions:?}");
    // Those that came too late either went on with it or were told that it goes on elsewhere.
    assert!(codes.iter().all(|code| matches!(code, Some(1 | 3))), "{codes:?}");
    let mut sitter = Sitter::start(sitting(&place, "l4-objections", "At once"));
    assert!(sitter.until("resumed").is_some_and(|event| event["attempt"] == 1));
    assert!(sitter.until("await").is_some(), "it goes on");
    sitter.kill();
}
