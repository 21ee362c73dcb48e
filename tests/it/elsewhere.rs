//! Talk without recorded moves: real calls as text or a chat export, and the program's own transcripts, stripped.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use sparring::domain::act::topic::Spoken;
use sparring::domain::elsewhere::Listener;
use sparring::domain::scorecard::Scorecard;
use sparring::domain::scoring::{score, score_by};
use sparring::domain::transcript::Transcript;
use sparring::domain::transcript::reader::sessions;

use crate::deals;
use crate::program::spar;

/// Points by which a score may differ to count as near.
const NEAR_POINTS: i64 = 5;

/// Returns the golden transcripts, with their names.
fn golden() -> Vec<(String, Transcript)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut folders: Vec<PathBuf> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let mut found = Vec::new();
    for folder in folders.iter().filter(|path| path.is_dir()) {
        let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "jsonl")) {
            for session in sessions(&fs::read_to_string(file).unwrap()) {
                let name = format!("{}/{}", folder.file_name().unwrap().display(), file.file_name().unwrap().display());
                found.push((name, session.session.unwrap()));
            }
        }
    }
    assert!(found.len() >= 48);
    found
}

/// Returns a transcript without what the customer decided.
fn stripped(transcript: &Transcript) -> Transcript {
    let mut bare = transcript.clone();
    bare.turns.iter_mut().for_each(|turn| turn.decided = None);
    bare
}

/// Counts the sessions whose score without recorded moves is near the one with them, and shows the others.
fn near(what: &str, scored: impl Fn(&Transcript) -> Scorecard) -> (usize, usize) {
    let mut near = 0;
    let all = golden();
    for (name, transcript) in &all {
        let exercise = deals::exercise(transcript.started.scenario.as_str());
        let (card, bare) = (score(exercise, transcript), scored(transcript));
        let (with, without) = (card.score.hundredths(), bare.score.hundredths());
        if (with - without).abs() <= NEAR_POINTS * 100 {
            near += 1;
        } else {
            let differ = card.criteria.iter().zip(&bare.criteria).filter(|(with, without)| with.score != without.score);
            let differ: Vec<String> =
                differ.map(|(with, without)| format!("{} {} {}", with.id, with.score, without.score)).collect();
            let caps: Vec<&str> = bare.caps.iter().map(|cap| cap.id.as_str()).collect();
            println!("  {name}: {with} with moves, {without} without: {}; {}", differ.join(", "), caps.join(" "));
        }
    }
    println!("{what}: {near} of {} sessions within {NEAR_POINTS} points", all.len());
    (near, all.len())
}

#[test]
fn without_recorded_moves_nine_of_ten_sessions_score_within_five_points() {
    let (near, all) = near("moves stripped", |transcript| {
        let exercise = deals::exercise(transcript.started.scenario.as_str());
        score(exercise, &stripped(transcript))
    });
    assert!(near * 10 >= all * 9, "{near} of {all}");
}

#[test]
fn lines_that_the_scenario_does_not_have_are_read_by_their_code() {
    let (near, all) = near("moves stripped, and every line said unknown to the scenario", |transcript| {
        let exercise = deals::exercise(transcript.started.scenario.as_str());
        let says = transcript.turns.iter().filter_map(|turn| turn.decided.as_ref()).flat_map(|decided| &decided.says);
        let said: BTreeSet<_> = says.map(|say| (say.place.clone(), say.index)).collect();
        let lang = transcript.started.lang;
        let spoken = Spoken::new(&exercise.scenario, lang, |say| said.contains(&(say.place.clone(), say.index)));
        let listener = Listener::knowing(exercise, lang, &spoken);
        score_by(exercise, &stripped(transcript), listener)
    });
    assert!(near * 10 >= all * 6, "{near} of {all}");
}

const CALL: &str = "\
Rep: Morning, thanks for the time. How do you handle customer questions at the moment?
Customer: We've got about forty agents on two shifts, all on Zendesk.
Rep: Forty agents. What goes wrong most often at peak times?
Customer: Answers take far too long. Last month people waited half an hour and just gave up.
Rep: When people wait half an hour and give up, what does that cost you in lost orders?
Customer: We reckon around two hundred thousand a month in the season.
Rep: And what does it do to the agents who have to take the angry calls?
Customer: They leave. A third of them quit every year and we train from scratch.
Rep: If waiting came down to under two minutes, what would that change for you?
Customer: We need to get it under two minutes before the next season, I promised that to the board.
Rep: You said you need it under two minutes. Our assistant answers the routine questions at once.
Customer: Sounds fine, but it's too expensive for us.
Rep: It is a lot of money, fair to ask. Is it the total that worries you, or when it falls due?
Customer: It's the first year, the budget is fixed by then.
Rep: Then we spread it over two budget years. Would that work for you?
Customer: That would do, yes.
Rep: Could you bring your IT lead to a demo next Wednesday at two?
Customer: OK, I'll bring Tom from IT on Wednesday.
";

const CHAT: &str = "\
小李 2024-05-01 10:32:11
王总好，现在排产靠什么系统？

王总 2024-05-01 10:33:02
就用Excel，计划员三个人。

小李 2024-05-01 10:33:30
排产这块最容易在哪儿出问题？

王总 2024-05-01 10:34:02
老是缺料，临到交付才发现。
挺头疼的。

小李 2024-05-01 10:35:30
您说临到交付才发现缺料，那交期会受什么影响？

王总 2024-05-01 10:36:02
一个月得拖五六单，客户都开始罚款了。

小李 2024-05-01 10:37:00
要是能提前三天知道缺料，对您最大的帮助是什么？

王总 2024-05-01 10:38:00
我们必须把缺料降到每月两次以内，年底要考核的。

小李 2024-05-01 10:39:00
您说要降到每月两次以内，我们的预警提前三天就能提醒计划员。

王总 2024-05-01 10:40:00
你们这价格太贵了。

小李 2024-05-01 10:41:00
嫌贵很正常。是总价高了，还是今年的预算不够？

王总 2024-05-01 10:42:00
今年预算就剩二十万。

小李 2024-05-01 10:43:00
那下周三请您约上 IT 的同事，一起看个演示，行吗？

王总 2024-05-01 10:44:00
行，下周三下午我叫上老周一起看。
";

/// Writes a talk to a file, scores it, and returns everything that can be seen of that.
fn scored(name: &str, text: &str, args: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), text).unwrap();
    spar(&[&["score", name], args].concat()).without("SPAR_LANG").within(folder.path()).seen()
}

/// Returns the scorecard of a talk.
fn card(name: &str, text: &str, args: &[&str]) -> serde_json::Value {
    let seen = scored(name, text, &[args, &["--format", "jsonl"]].concat());
    let line = seen.lines().find(|line| line.starts_with('{')).unwrap_or_else(|| panic!("{seen}"));
    serde_json::from_str(line).unwrap()
}

fn verdict<'a>(card: &'a serde_json::Value, criterion: &str) -> (&'a str, &'a str) {
    let criteria = card["criteria"].as_array().unwrap();
    let found = criteria.iter().find(|one| one["id"] == criterion).unwrap();
    (found["verdict"].as_str().unwrap(), found["because"].as_str().unwrap())
}

#[test]
fn a_real_call_is_scored_without_a_scenario_and_says_what_does_not_count() {
    for (name, text, lang, says) in
        [("call.txt", CALL, "en", "No scenario was given"), ("chat.txt", CHAT, "zh", "没有指定场景")]
    {
        let card = card(name, text, &[]);
        assert_eq!((&card["lang"], &card["scenario"], &card["rubric"]), (&lang.into(), &"none".into(), &"spin".into()));
        assert_eq!(card["outcome"], "advance", "{name}");
        for stage in ["situation", "problem", "implication", "need-payoff"] {
            assert!(card["stages"][stage].as_u64() >= Some(1), "{name}: {stage}: {}", card["stages"]);
        }
        assert!(card["objections"].as_array().unwrap().iter().any(|one| one["id"] == "price"), "{name}");
        for criterion in ["prevention", "stakeholders"] {
            let (verdict, because) = verdict(&card, criterion);
            assert_eq!(verdict, "not-applicable", "{name}: {criterion}");
            assert!(because.contains(says), "{name}: {because}");
        }
        assert!(
            verdict(&card, "explicit-needs").0 == "partial" || verdict(&card, "explicit-needs").0 == "met",
            "{name}"
        );
        assert!(card["score"].as_f64() > Some(40.0), "{name}: {}", card["score"]);
    }
}

#[test]
fn the_same_call_scores_the_same_however_it_is_written_down() {
    let plain = card("call.txt", CALL, &[]);
    let json: String = CALL
        .lines()
        .map(|line| {
            let (speaker, text) = line.split_once(": ").unwrap();
            serde_json::json!({ "speaker": speaker.to_lowercase(), "text": text }).to_string() + "\n"
        })
        .collect();
    let chat = CALL.replace("Rep: ", "Jo Lee  10:32 AM\n").replace("Customer: ", "Ann Wu  10:33 AM\n");
    for (name, text, args) in [("call.jsonl", &json, &[][..]), ("chat.txt", &chat, &["--rep", "Jo Lee"])] {
        assert_eq!(card(name, text, args)["criteria"], plain["criteria"], "{name}");
    }
    let guessed = scored("chat.txt", &chat, &["--lang", "en"]);
    assert!(guessed.contains("note: chat.txt does not tell who sells; scored Jo Lee, who asks more."), "{guessed}");
}

#[test]
fn with_a_scenario_the_call_is_about_its_needs_and_facts() {
    let card = card("call.txt", CALL, &["--scenario", "retail-service"]);
    assert_eq!(card["scenario"], "retail-service");
    assert_ne!(verdict(&card, "prevention").0, "not-applicable");
    let seen = scored("call.txt", CALL, &["--scenario", "retail-servise", "--lang", "en"]);
    assert!(seen.starts_with("exit 2") && seen.contains("did you mean `retail-service`?"), "{seen}");
}

#[test]
fn a_talk_that_cannot_be_read_says_where_and_what_to_do() {
    let missing = "{\"speaker\":\"rep\",\"text\":\"Hi\"}\n{\"speaker\":\"customer\"}\n";
    let three = "A 10:01\nx\nB 10:02\nx\nC 10:03\nx\nA 10:04\nx\nB 10:05\nx\nC 10:06\nx\n";
    for (text, args, says) in [
        (missing, &[][..], "talk:2: this line has no `text`"),
        ("Rep: hello\nRep: anyone there?\n", &[], "talk:1: only \"Rep\" speaks in this talk"),
        (CALL, &["--rep", "Bob"], "\"Bob\" does not speak in this talk; Rep, Customer do"),
        (three, &[], "the names do not tell who sells: A, B, C"),
        ("Once upon a time.\n", &[], "talk:1: this line is not JSON"),
    ] {
        let seen = scored("talk", text, &[args, &["--lang", "en"]].concat());
        assert!(seen.starts_with("exit 3") && seen.contains(says) && seen.contains("hint: "), "{says}: {seen}");
    }
}

/// Least part of the customers' lines that the coder was not made with and that it reads right, in thousandths.
const CUSTOMER_TURNS_LEAST: usize = 650;

#[test]
fn customers_turns_are_coded_as_well_as_the_readme_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/domain/act/corpus/customer");
    for lang in ["zh", "en"] {
        let rows = fs::read_to_string(folder.join(format!("{lang}.tsv"))).unwrap();
        // The lines of even number were looked at while the coder was made.
        let unseen: Vec<bool> = rows
            .lines()
            .step_by(2)
            .map(|row| {
                let fields: Vec<&str> = row.split('\t').collect();
                let before = Some(fields[2]).filter(|before| *before != "-");
                let coded = sparring::domain::act::customer_turn::code(fields[3], before);
                format!("{:?}", coded.code).to_lowercase() == fields[1]
            })
            .collect();
        let right = unseen.iter().filter(|right| **right).count();
        println!("{lang}: {right} of {} customers' lines coded right", unseen.len());
        assert!(right * 1000 >= unseen.len() * CUSTOMER_TURNS_LEAST, "{lang}: {right} of {}", unseen.len());
    }
}
