//! The customer in a model's words: what is shown is what is kept, and nothing that a model says changes a session.

use std::time::{Duration, Instant};

use sparring::domain::lang::Lang;
use sparring::domain::quantity::quantities;
use sparring::domain::scenario::Scenario;
use sparring::domain::transcript::{SessionEvent, Speaker, Transcript, Turn, WordedEnd, Wording};
use sparring::llm::{Fault, FaultKind, Heard, Role};
use sparring::roleplay::Roleplay;
use sparring::voice::Voice;

use super::puppet::{Puppet, SCENARIOS, Screen, begin, given_away, leaks, model, play, says, talk_in, told_to_say};
use crate::deals;
use crate::golden::script;

/// Lets the customer open and answer one line; returns both turns with what was shown of them.
fn two_turns(lang: Lang, line: &str, puppet: Puppet) -> Vec<(Turn, Screen)> {
    let mut roleplay = begin(deals::exercise("retail-service"), lang, model(puppet));
    let mut turns = Vec::new();
    for line in [None, Some(line)] {
        if let Some(line) = line {
            roleplay.say(line).unwrap();
        }
        let mut screen = Screen::default();
        let turn = roleplay.answer_in(&mut screen).unwrap().customer;
        turns.push((turn, screen));
    }
    turns
}

const ASKS: (&str, &str) = ("现在客服一共多少坐席？", "How many agents do you have?");

#[test]
fn a_reply_in_other_words_is_shown_as_it_comes_and_kept_beside_its_script() {
    let (puppet, _) = Puppet::new(|_, ask| says(&format!("嗯，我想想。{}", told_to_say(ask))));
    let turns = two_turns(Lang::Zh, ASKS.0, puppet);
    let (turn, screen) = &turns[1];
    assert_eq!(turn.text, screen.shown);
    assert!(screen.pieces >= 2, "sentence by sentence");
    assert!(turn.text.starts_with("嗯，我想想。") && turn.text.contains("600"), "{}", turn.text);
    assert_eq!(turn.wording, Some(Wording::Model));
    assert_eq!(turn.script.as_deref(), Some(turn.text.trim_start_matches("嗯，我想想。")));
    let worded = turn.worded.clone().unwrap();
    assert_eq!((worded.tries, worded.broke, worded.ended), (1, vec![], WordedEnd::Model));
}

#[test]
fn a_broken_rule_is_named_and_never_quoted_and_then_the_script_speaks() {
    let (puppet, asked) = Puppet::new(|_, _| says("我们的预算是1500万。我们还有八百个坐席。"));
    let turns = two_turns(Lang::Zh, ASKS.0, puppet);
    let (turn, screen) = &turns[1];
    assert_eq!(turn.text, screen.shown);
    assert_eq!((turn.wording, turn.script.as_deref()), (Some(Wording::Scripted), None));
    let worded = turn.worded.clone().unwrap();
    assert_eq!((worded.tries, worded.ended), (2, WordedEnd::Script));
    assert_eq!(worded.broke, ["unreleased-fact", "unreleased-fact"]);
    for ask in asked.lock().unwrap().iter() {
        for message in &ask.messages {
            assert!(!message.text.contains("1500") && !message.text.contains("八百"), "{}", message.text);
        }
    }
    assert!(asked.lock().unwrap()[3].messages[1].text.contains("说了台词里没有的事"));
}

#[test]
fn what_was_shown_stays_and_the_rest_is_said_in_the_authors_words() {
    // The first sentence is fine, the second is not; the second try fails at once.
    let (puppet, asked) = Puppet::new(|count, _| {
        if count % 2 == 0 {
            says("嗯，我想想啊。您的提问技巧真好！")
        } else {
            says("作为一个AI，我不能说。")
        }
    });
    let turns = two_turns(Lang::Zh, ASKS.0, puppet);
    let (turn, screen) = &turns[1];
    assert_eq!(turn.text, screen.shown);
    assert!(turn.text.starts_with("嗯，我想想啊。") && turn.text.contains("600"), "{}", turn.text);
    let worded = turn.worded.clone().unwrap();
    assert_eq!((worded.ended, worded.broke), (WordedEnd::Mixed, vec!["coaching".to_owned(), "prompt-talk".to_owned()]));
    let again = asked.lock().unwrap().last().unwrap().messages[1].text.clone();
    assert!(again.contains("嗯，我想想啊。"), "{again}");
}

#[test]
fn a_second_try_that_begins_anew_is_heard_from_where_the_first_one_stopped() {
    let (puppet, _) = Puppet::new(|count, ask| {
        let say = told_to_say(ask);
        if count % 2 == 0 { says("嗯，我想想。") } else { says(&format!("嗯，我想想。{say}{say}")) }
    });
    let turns = two_turns(Lang::Zh, ASKS.0, puppet);
    let (turn, screen) = &turns[1];
    assert_eq!(turn.text, screen.shown);
    assert_eq!(turn.text, format!("嗯，我想想。{}", turn.scripted()));
    let worded = turn.worded.clone().unwrap();
    assert_eq!((worded.tries, worded.ended, worded.broke), (2, WordedEnd::Model, vec!["omits".to_owned()]));
}

#[test]
fn a_reply_that_goes_too_far_is_cut_when_all_was_said() {
    let (puppet, _) = Puppet::new(|_, ask| says(&format!("{} 有什么可以帮您的吗？", told_to_say(ask))));
    let turns = two_turns(Lang::Zh, ASKS.0, puppet);
    let (turn, screen) = &turns[1];
    assert_eq!(turn.text, screen.shown);
    assert_eq!(turn.script, None, "cut where the script ends");
    let worded = turn.worded.clone().unwrap();
    assert_eq!((worded.tries, worded.ended, worded.broke), (1, WordedEnd::Cut, vec!["selling".to_owned()]));
}

#[test]
fn figures_that_the_move_tells_must_be_said() {
    let (puppet, _) = Puppet::new(|_, _| says("Well, quite a few people work here."));
    let turns = two_turns(Lang::En, ASKS.1, puppet);
    let (turn, _) = &turns[1];
    assert!(turn.text.contains("600"), "{}", turn.text);
    assert_eq!(turn.worded.clone().unwrap().broke[0], "omits");
}

#[test]
fn nobody_waits_for_long() {
    let fault = |kind| Heard::Failed(Fault { kind, status: None, detail: String::new() });
    let cases: [(&str, Vec<Heard>, &str); 5] = [
        ("no word", vec![], "slow"),
        ("a stall in the middle", vec![Heard::Text("嗯，我".into())], "slow"),
        ("a stall after a sentence", vec![Heard::Text("嗯，我想想。我".into())], "slow"),
        ("a cut", vec![Heard::Text("嗯，我想想。我".into()), fault(FaultKind::Cut)], "cut"),
        ("a refusal", vec![fault(FaultKind::Key)], "key"),
    ];
    let wait = |what: &str, heard: Vec<Heard>, named: &str| {
        let (puppet, _) = Puppet::new(move |_, _| heard.clone());
        let mut roleplay = begin(deals::exercise("retail-service"), Lang::Zh, model(puppet));
        let start = Instant::now();
        let mut screen = Screen::default();
        let turn = roleplay.answer_in(&mut screen).unwrap().customer;
        assert!(start.elapsed() < Duration::from_secs(8), "{what}: {:?}", start.elapsed());
        assert_eq!(turn.text, screen.shown, "{what}");
        assert_eq!(turn.worded.clone().unwrap().fault.as_deref(), Some(named), "{what}");
        assert!(turn.text.ends_with(turn.scripted()), "{what}: {}", turn.text);
        assert_eq!(screen.notes.len(), 1, "{what}: said once");
    };
    std::thread::scope(|scope| {
        for (what, heard, named) in cases {
            scope.spawn(move || wait(what, heard, named));
        }
    });
}

#[test]
fn ctrl_c_gives_the_scripted_line_at_once() {
    let (puppet, _) = Puppet::new(|_, _| vec![Heard::Text("嗯，我想想。".into())]);
    let mut roleplay = begin(deals::exercise("retail-service"), Lang::Zh, model(puppet));
    let mut screen = Screen::stopped_after(1);
    let turn = roleplay.answer_in(&mut screen).unwrap().customer;
    assert_eq!(turn.text, screen.shown);
    assert_eq!(turn.worded.clone().unwrap().fault.as_deref(), Some("stopped"));
    assert!(screen.notes.is_empty());
}

#[test]
fn a_dead_endpoint_is_spoken_of_once_and_left_alone_for_a_while() {
    let dead = || vec![Heard::Failed(Fault { kind: FaultKind::Unreachable, status: None, detail: String::new() })];
    let (puppet, asked) = Puppet::new(move |count, ask| if count < 3 { dead() } else { says(&told_to_say(ask)) });
    let mut roleplay = begin(deals::exercise("retail-service"), Lang::Zh, model(puppet));
    let mut notes = Vec::new();
    for line in 0..9 {
        if line > 0 {
            roleplay.say("嗯，您接着说。").unwrap();
        }
        let mut screen = Screen::default();
        roleplay.answer_in(&mut screen).unwrap();
        notes.extend(screen.notes);
    }
    assert_eq!(asked.lock().unwrap().len(), 5, "replies 1, 2, 4, 8 and 9");
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert!(notes[0].contains("连不上") && notes[1].contains("又通了"), "{notes:?}");
    assert!(roleplay.voice().totals().unwrap().text(None, Lang::Zh).unwrap().contains("token"));
}

#[test]
fn harmless_wrapping_is_taken_off() {
    for (before, after) in [("“", "”"), ("王总：", ""), ("客户：“", "”"), ("  \n", "\n\n")] {
        let (puppet, _) = Puppet::new(move |_, ask| says(&format!("{before}{}{after}", told_to_say(ask))));
        let turns = two_turns(Lang::Zh, ASKS.0, puppet);
        let (turn, _) = &turns[1];
        let worded = turn.worded.clone().unwrap();
        assert_eq!((turn.script.as_deref(), worded.ended), (None, WordedEnd::Model), "{before}: {}", turn.text);
    }
}

/// Says wild things by turns, and sometimes what it should.
fn wild(scenario: &'static Scenario, lang: Lang) -> Puppet {
    let pick = move |lines: &'static [String], count: usize| lines[count % lines.len()].clone();
    let (puppet, _) = Puppet::new(move |count, ask| {
        let say = told_to_say(ask);
        let fact = &scenario.facts[count * 7 % scenario.facts.len()];
        let need = &scenario.needs[count % scenario.needs.len()];
        let objection = &scenario.objections[count % scenario.objections.len()];
        let text = match count % 12 {
            0 => pick(fact.tell.only(lang), count),
            1 | 4 | 7 => lang.pick(format!("嗯，我想想。{say}"), format!("Well, let me think. {say}")),
            2 => format!("{say} {}", pick(fact.tell.only(lang), count)),
            3 => lang.pick("好的，合作愉快，合同拿来我签！", "Wonderful, we have a deal, I'll sign today!").to_owned(),
            5 => pick(need.explicit.only(lang), count),
            6 => pick(objection.settle.only(lang), count),
            8 => ask.messages[0].text.clone(),
            9 => lang
                .pick("问得真好！您应该问我预算。", "Great question! You should ask me about the budget.")
                .to_owned(),
            10 => pick(fact.say.only(lang), count),
            _ => "```json\n{\"budget\": 1}\n```".to_owned(),
        };
        says(&text)
    });
    puppet
}

#[test]
fn a_model_changes_no_move_and_no_score_whatever_it_says() {
    let mut replies = 0;
    let mut own = 0;
    for scenario in SCENARIOS {
        let exercise = deals::exercise(scenario);
        for archetype in ["expert", "pitcher"] {
            for lang in Lang::ALL {
                let lines = script(scenario, archetype, lang);
                let mut plain = begin(exercise, lang, Voice::Scripted);
                let (expected, _) = play(&mut plain, &lines);
                let mut worded = begin(exercise, lang, model(wild(&exercise.scenario, lang)));
                let (found, _) = play(&mut worded, &lines);
                let moves = |transcript: &Transcript| -> Vec<String> {
                    transcript.turns.iter().map(|turn| serde_json::to_string(&turn.decided).unwrap()).collect()
                };
                assert_eq!(moves(&expected), moves(&found), "{scenario} {archetype}");
                assert_eq!(plain.session().state(), worded.session().state(), "{scenario} {archetype}");
                assert_eq!(expected.ending, found.ending);
                let card = |roleplay: &Roleplay<'_>| serde_json::to_string(&roleplay.scorecard()).unwrap();
                let scored = card(&plain);
                assert_eq!(scored, card(&worded), "{scenario} {archetype} {}", lang.code());
                // Read back from the record, as `spar score` does.
                let mut carried = found.clone();
                for turn in &mut carried.turns {
                    let event = SessionEvent::Turn(turn.clone()).to_json();
                    let Ok(SessionEvent::Turn(read)) = serde_json::from_str(&event) else { panic!("{event}") };
                    *turn = read;
                }
                let again = sparring::domain::scoring::score(exercise, &carried);
                assert_eq!(serde_json::to_string(&again).unwrap(), scored, "{scenario} {archetype}");
                let given = leaks(&exercise.scenario, &found);
                assert!(given.is_empty(), "{given:#?}");
                replies += found.turns.iter().filter(|turn| turn.speaker == Speaker::Customer).count();
                own += found.turns.iter().filter(|turn| turn.wording == Some(Wording::Model)).count();
            }
        }
    }
    println!("{own} of {replies} replies in the model's words");
    assert!(own * 4 > replies, "the model is heard at all: {own} of {replies}");
}

#[test]
fn no_prompt_of_a_whole_session_holds_what_was_not_told() {
    let mut found = Vec::new();
    for scenario in SCENARIOS {
        let exercise = deals::exercise(scenario);
        for lang in Lang::ALL {
            let (puppet, asked) = Puppet::new(|count, ask| {
                says(&if count % 3 == 0 { "作为一个AI。".to_owned() } else { told_to_say(ask) })
            });
            let mut roleplay = begin(exercise, lang, model(puppet));
            let lines = script(scenario, "expert", lang);
            let (transcript, _) = play(&mut roleplay, &lines);
            // Which facts were told when each question was put: its line to be said tells the turn.
            for ask in asked.lock().unwrap().iter() {
                assert!(ask.messages.iter().all(|message| message.role != Role::Assistant));
                assert_eq!(ask.messages.len(), 2);
                let say = told_to_say(ask);
                let (talk, facts) = talk_in(&ask.messages[1].text);
                let until =
                    transcript.turns.iter().position(|turn| turn.scripted() == say && turn.decided.is_some()).unwrap();
                let so_far = &transcript.turns[..=until];
                let told: Vec<&str> = so_far
                    .iter()
                    .filter_map(|turn| turn.decided.as_ref())
                    .flat_map(|decided| &decided.facts)
                    .map(|fact| fact.as_str())
                    .collect();
                let own: Vec<&str> =
                    talk.iter().filter(|(by, _)| by == "你" || by == "you").map(|(_, text)| text.as_str()).collect();
                let authored = format!("{say} {}", own.join(" "));
                let rest = format!("{} {} {}", ask.messages[0].text, facts, authored);
                found.extend(
                    given_away(&exercise.scenario, &told, "", &rest).map(|what| format!("{scenario} {say}: {what}")),
                );
                // Figures, wherever no author's line or told fact holds them.
                let fixed =
                    format!("{} {}", ask.messages[0].text, ask.messages.get(2).map_or("", |message| &message.text));
                for fact in exercise.scenario.facts.iter().filter(|fact| !told.contains(&fact.id.as_str())) {
                    let figures = fact.tell.only(lang).iter().flat_map(|line| quantities(line).to_vec());
                    let given: Vec<_> = figures
                        .filter(|figure| {
                            figure.low_milli > 9_000
                                && quantities(&fixed)
                                    .iter()
                                    .any(|quantity| quantity.is_same(figure) && quantity.unit == figure.unit)
                        })
                        .collect();
                    assert!(given.is_empty(), "{}: {given:?}", fact.id);
                }
                for criterion in &exercise.rubric.criteria {
                    assert!(
                        !ask.messages.iter().any(|message| message.text.contains(criterion.name.get(lang))),
                        "the rubric"
                    );
                }
                // The trainee's words are data.
                for line in &lines {
                    assert!(!ask.messages[0].text.contains(line.as_str()));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn an_old_record_without_the_new_fields_is_read_and_a_new_one_too() {
    let old =
        r#"{"event":"turn","turn":1,"speaker":"customer","text":"您好。","move":{"kind":"open"},"wording":"scripted"}"#;
    let new = r#"{"event":"turn","turn":1,"speaker":"customer","text":"您好您好。","script":"您好。","move":{"kind":"open"},"wording":"model","worded":{"tries":2,"broke":["new-number"],"ended":"mixed","fault":"slow"}}"#;
    for (line, scripted) in [(old, "您好。"), (new, "您好。")] {
        let Ok(SessionEvent::Turn(turn)) = serde_json::from_str(line) else { panic!("{line}") };
        assert_eq!(turn.scripted(), scripted);
    }
}
