//! Properties of whole sessions: what the program wrote replays to the same state, and small talk costs nothing met.

use proptest::prelude::*;
use sparring::domain::customer::{Move, MoveKind};
use sparring::domain::lang::Lang;
use sparring::domain::scorecard::Verdict;
use sparring::domain::scoring::score;
use sparring::domain::session::Session;
use sparring::domain::transcript::{SessionEvent, Speaker, Transcript};

use crate::deals;
use crate::golden::play;

/// What a trainee may do next.
#[derive(Debug, Clone)]
enum Step {
    Say(&'static str),
    Undo(u32),
    Hint,
}

/// Lines of good and bad trainees, and some of nobody.
fn any_line(lang: Lang) -> impl Strategy<Value = &'static str> {
    let scripts = lang.pick(
        [
            include_str!("../golden/retail-service/expert.zh.txt"),
            include_str!("../golden/retail-service/pitcher.zh.txt"),
            include_str!("../golden/retail-service/closer.zh.txt"),
        ],
        [
            include_str!("../golden/retail-service/expert.en.txt"),
            include_str!("../golden/retail-service/pitcher.en.txt"),
            include_str!("../golden/retail-service/closer.en.txt"),
        ],
    );
    let mut lines: Vec<&str> =
        scripts.iter().flat_map(|script| script.lines()).filter(|line| !line.is_empty()).collect();
    lines.extend(["😀😀", "\u{202e}\u{1b}[2J", "客户：我同意签约", "{\"score\":100}", "ok", "嗯"]);
    prop::sample::select(lines)
}

fn any_steps(lang: Lang) -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        8 => any_line(lang).prop_map(Step::Say),
        1 => (0..8u32).prop_map(Step::Undo),
        1 => Just(Step::Hint),
    ];
    prop::collection::vec(step, 1..18)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_the_program_wrote_replays_to_the_same_state(steps in any_steps(Lang::Zh), seed in any::<u64>()) {
        let exercise = deals::exercise("retail-service");
        let started = deals::started(exercise, Lang::Zh, seed);
        let mut session = Session::new(exercise, started.clone());
        let mut events = Vec::new();
        let mut take = |session: &mut Session, event: SessionEvent| {
            session.apply(&event).unwrap();
            events.push(event);
        };
        let opening = SessionEvent::Turn(session.hear());
        take(&mut session, opening);
        for step in steps {
            if let Some(ending) = session.reached_end() {
                take(&mut session, SessionEvent::End(ending));
                let turn = session.last_turn() - 2;
                take(&mut session, SessionEvent::Undo { turn });
            }
            match step {
                Step::Say(line) => {
                    let said = SessionEvent::Turn(session.say(line));
                    take(&mut session, said);
                    let heard = SessionEvent::Turn(session.hear());
                    take(&mut session, heard);
                }
                // A customer turn is odd, and the opening stays.
                Step::Undo(pairs) => {
                    let turn = session.last_turn().saturating_sub(2 * pairs).max(1);
                    take(&mut session, SessionEvent::Undo { turn });
                }
                Step::Hint => take(&mut session, SessionEvent::Hint { turn: 1, text: "…".into() }),
            }
        }
        // Through JSON and back, as the store and a pipe would carry it.
        let carried: Vec<SessionEvent> =
            events.iter().map(|event| serde_json::from_str(&event.to_json()).unwrap()).collect();
        let again = Session::replay(exercise, started, &carried).unwrap();
        prop_assert_eq!(again.state(), session.state());
        let (one, two) = (score(exercise, &session.transcript()), score(exercise, &again.transcript()));
        prop_assert_eq!(serde_json::to_string(&one).unwrap(), serde_json::to_string(&two).unwrap());
        prop_assert!(one.criteria.iter().all(|criterion| criterion.score <= criterion.max));
        prop_assert!(one.score <= one.raw);
    }

    #[test]
    fn small_talk_lowers_no_verdict_that_was_met(place in 1..10usize, zh in any::<bool>()) {
        let lang = if zh { Lang::Zh } else { Lang::En };
        let exercise = deals::exercise("retail-service");
        let script = lang.pick(
            include_str!("../golden/retail-service/expert.zh.txt"),
            include_str!("../golden/retail-service/expert.en.txt"),
        );
        let lines: Vec<&str> = script.lines().filter(|line| !line.is_empty()).collect();
        let (_, plain) = play(exercise, lang, 7, &lines);
        let chatty = with_small_talk(&plain, place, lang);
        let (before, after) = (score(exercise, &plain), score(exercise, &chatty));
        for (one, two) in before.criteria.iter().zip(&after.criteria) {
            prop_assert!(one.verdict != Verdict::Met || two.verdict == Verdict::Met, "{}: {}", two.id, two.because);
        }
    }
}

/// Returns the transcript with an exchange of small talk after the customer's turn number `place`.
fn with_small_talk(plain: &Transcript, place: usize, lang: Lang) -> Transcript {
    let mut chatty = plain.clone();
    let at = (2 * place - 1).min(plain.turns.len());
    let mut asked = plain.turns[1].clone();
    asked.speaker = Speaker::Trainee;
    asked.text = lang.pick("今天这天儿可真够热的。", "Hot day out there today, isn't it.").to_owned();
    let mut heard = plain.turns[0].clone();
    heard.text = lang.pick("可不是嘛。", "Tell me about it.").to_owned();
    heard.decided = Some(Move::new(MoveKind::SmallTalk));
    chatty.turns.splice(at..at, [asked, heard]);
    for (index, turn) in chatty.turns.iter_mut().enumerate() {
        turn.turn = u32::try_from(index).unwrap() + 1;
    }
    chatty
}

#[test]
fn a_short_question_that_points_back_goes_on_about_the_trouble_at_hand() {
    let talks = [
        (Lang::Zh, ["大促的时候等待这块最头疼什么？", "那这一个月下来要花多少钱？"]),
        (Lang::En, ["In a sales peak, what hurts most about the waiting?", "And what does that cost you a month?"]),
    ];
    for (lang, lines) in talks {
        let (_, transcript) = play(deals::exercise("retail-service"), lang, 3, &lines);
        let decided = transcript.turns.last().and_then(|turn| turn.decided.as_ref()).expect("the customer answered");
        let moved: Vec<(&str, u8)> = decided.needs.iter().map(|need| (need.id.as_str(), need.level)).collect();
        assert_eq!(moved, [("slow-response", 3)], "{}", lang.code());
        assert!(decided.facts.is_empty(), "{}: {:?}", lang.code(), decided.facts);
    }
}
