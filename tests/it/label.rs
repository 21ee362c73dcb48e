//! `spar label --against`: figures of agreement as they are seen from outside.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::spar;

/// Five English lines, one of them coded against the reading: a situation question said to be a problem question.
const ENGLISH: &str = r#"{"id":"a","text":"How many people work on your help desk?","stage":"situation","kind":"question","negative":null,"lang":"en"}
{"id":"b","text":"What bothers you most about the help desk?","stage":"problem","kind":"question"}

{"id":3,"text":"How many desks do you have?","stage":"problem","kind":"question"}
{"id":"d","text":"Your team is simply too lazy to use it.","stage":null,"kind":"negative","negative":"blame"}
{"id":"e","text":"Good morning, Ms Green.","stage":"none","kind":"procedure","negative":"none"}
"#;

/// Two Chinese lines, both as they are read.
const CHINESE: &str = r#"{"id":"f","text":"你们客服一共多少人？","stage":"situation","kind":"question"}
{"id":"g","text":"客服这块最让您头疼的是什么？","stage":"problem","kind":"question"}
"#;

/// Writes coded lines into a folder.
fn write(folder: &Path, lines: &str) {
    fs::write(folder.join("coded.jsonl"), lines).unwrap();
}

/// Returns the figures as JSON.
#[track_caller]
fn figures(folder: &Path, more: &[&str]) -> Value {
    let seen = spar(&[&["label", "--against", "coded.jsonl", "--format", "json"], more].concat()).within(folder).seen();
    let out = seen.strip_prefix("exit 0\n--- out\n").unwrap_or_else(|| panic!("{seen}"));
    serde_json::from_str(out.strip_suffix("--- err\n").unwrap()).unwrap()
}

#[test]
fn one_language_has_its_figures_and_tables() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), ENGLISH);
    let seen = spar(&["label", "--against", "coded.jsonl", "--errors"]).within(folder.path()).seen();
    // By chance (2·2 + 1·2 + 2·1) / 25 = 0.32 agree: kappa (0.8 - 0.32) / 0.68.
    let stage = "exit 0
--- out
English: 5 lines

Stage
  Accuracy    0.800  95 % interval 0.376 to 0.964
  Macro-F1    0.778
  Kappa       0.706  95 % interval 0.235 to 1.000, standard error 0.240

  label      precision  recall     F1  support
  none           1.000   1.000  1.000        2
  situation      0.500   1.000  0.667        1
  problem        1.000   0.500  0.667        2

  gold \\ read   1  2  3
   1 none       2  .  .
   2 situation  .  1  .
   3 problem    .  1  1

Kind
";
    assert!(seen.starts_with(stage), "{seen}");
    let named = "  1 named right: of 1 there are, recall 1.000; of 1 read, precision 1.000\n";
    assert!(seen.contains(named), "{seen}");
    let listed = "
Read differently: 1 line
  line 4  3
    gold  problem / question
    read  situation / question  [S.fact]
    How many desks do you have?
--- err
";
    assert!(seen.ends_with(listed), "{seen}");
    assert!(!seen.contains("Together"), "{seen}");
}

#[test]
fn both_languages_are_put_together_and_columns_line_up() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &format!("{ENGLISH}{CHINESE}"));
    let seen = spar(&["label", "--against", "coded.jsonl"]).within(folder.path()).with("SPAR_LANG", "zh").seen();
    let expected = "
阶段
  准确率      0.857  95% 区间 0.487 至 0.974
  宏平均 F1   0.867
  Kappa       0.788  95% 区间 0.410 至 1.000，标准误 0.193

  标签            精确率  召回率     F1  句数
  无 none          1.000   1.000  1.000     2
  现状 situation   0.667   1.000  0.800     2
  难点 problem     1.000   0.667  0.800     3

  标准 \\ 程序        1  2  3
   1 无 none         2  .  .
   2 现状 situation  .  2  .
   3 难点 problem    .  1  2
";
    let together = seen.split("合计：7 句\n").nth(1).unwrap_or_else(|| panic!("{seen}"));
    assert!(together.starts_with(expected), "{seen}");
    let places: Vec<Option<usize>> = ["中文：2 句", "英文：5 句", "合计：7 句"].map(|name| seen.find(name)).to_vec();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{seen}");
    assert!(!seen.contains("不一致"), "{seen}");
}

#[test]
fn the_same_figures_come_as_json() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &format!("{ENGLISH}{CHINESE}"));
    let found = figures(folder.path(), &[]);
    assert_eq!((&found["v"], &found["lines"], &found["skipped"]), (&1.into(), &7.into(), &0.into()));
    assert_eq!(found.get("errors"), None);
    let langs: Vec<&Value> = found["sets"].as_array().unwrap().iter().map(|set| &set["lang"]).collect();
    assert_eq!(langs, ["zh", "en", "all"]);
    let stage = &found["sets"][1]["stage"];
    assert_eq!(
        (stage["n"].as_u64(), stage["accuracy"].as_f64(), stage["kappa"].as_f64()),
        (Some(5), Some(0.8), Some(0.705882))
    );
    assert_eq!(
        stage["classes"][1],
        serde_json::json!({"label":"situation","precision":0.5,"recall":1,"f1":0.666667,"support":1,"read":2,"hits":1})
    );
    assert_eq!(
        stage["confusion"],
        serde_json::json!({"labels":["none","situation","problem"],"counts":[[2,0,0],[0,1,0],[0,1,1]]})
    );
    for field in ["accuracy_interval", "kappa_interval"] {
        assert_eq!(stage[field].as_array().map(Vec::len), Some(2), "{stage}");
    }
    let named = &found["sets"][2]["negative"]["named"];
    assert_eq!((&named["support"], &named["read"], &named["hits"]), (&1.into(), &1.into(), &1.into()));
    // The Chinese lines hold no negative: there is nothing to find, and one label has no kappa.
    let negative = &found["sets"][0]["negative"];
    assert_eq!((&negative["kappa"], &negative["named"]["recall"]), (&Value::Null, &Value::Null));
}

#[test]
fn what_is_read_differently_is_listed_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &ENGLISH.replace("\"procedure\"", "\"other\""));
    let errors = figures(folder.path(), &["--errors"])["errors"].clone();
    assert_eq!(errors.as_array().map(Vec::len), Some(2), "{errors}");
    assert_eq!((&errors[0]["line"], &errors[0]["id"], &errors[0]["lang"]), (&4.into(), &3.into(), &"en".into()));
    assert_eq!(errors[0]["gold"], serde_json::json!({"stage":"problem","kind":"question","negative":null}));
    assert_eq!(errors[0]["read"], serde_json::json!({"stage":"situation","kind":"question","negative":null}));
    assert_eq!(errors[0]["text"], "How many desks do you have?");
    assert!(errors[0]["rule"].as_str().is_some_and(|rule| !rule.is_empty()), "{errors}");
    let first = figures(folder.path(), &["--limit-errors", "1"])["errors"].clone();
    assert_eq!(first, serde_json::json!([errors[0]]));
    let seen = spar(&["label", "--against", "coded.jsonl", "--limit-errors", "1"]).within(folder.path()).seen();
    assert!(seen.contains("Read differently: 2 lines, the first 1\n") && !seen.contains("Ms Green"), "{seen}");
}

#[test]
fn the_codes_are_those_that_label_writes() {
    let folder = tempfile::tempdir().unwrap();
    // What `label` says of a line, taken for gold, agrees with itself.
    write(folder.path(), &format!("{ENGLISH}{CHINESE}"));
    let seen = spar(&["label", "coded.jsonl"]).within(folder.path()).seen();
    let mut coded = String::new();
    for line in seen.lines().filter(|line| line.starts_with('{')) {
        let mut line: Value = serde_json::from_str(line).unwrap();
        line["negative"] = line["acts"]
            .as_array()
            .unwrap()
            .iter()
            .map(|act| act["negative"].clone())
            .max_by_key(Value::is_string)
            .unwrap();
        coded.push_str(&format!("{line}\n"));
    }
    write(folder.path(), &coded);
    let found = figures(folder.path(), &["--errors"]);
    assert_eq!((&found["lines"], &found["errors"]), (&7.into(), &Value::Array(Vec::new())));
}

#[test]
fn lines_that_cannot_be_read_are_all_said_and_skipped() {
    let folder = tempfile::tempdir().unwrap();
    let faulty = "\u{feff}plain words\n{\"text\":\"a\",\"stage\":\"problme\",\"kind\":\"qestion\"}\n{\"text\":\"a\"\n";
    write(folder.path(), &format!("{faulty}{ENGLISH}"));
    let seen = spar(&["label", "--against", "coded.jsonl"]).within(folder.path()).seen();
    assert!(seen.starts_with("exit 3\n--- out\nEnglish: 5 lines\n"), "{seen}");
    let said = seen.split("--- err\n").nth(1).unwrap();
    let heads: Vec<&str> = said.lines().filter(|line| line.starts_with("coded.jsonl:")).collect();
    assert_eq!(heads.len(), 4, "{said}");
    assert!(heads[0].starts_with("coded.jsonl:1: this is not a JSON object"), "{said}");
    assert_eq!(heads[1], "coded.jsonl:2: `problme` is none of the labels of `stage`");
    assert_eq!(heads[2], "coded.jsonl:2: `qestion` is none of the labels of `kind`");
    assert!(heads[3].starts_with("coded.jsonl:3: "), "{said}");
    assert!(said.contains("did you mean `problem`?") && said.contains("did you mean `question`?"), "{said}");
    assert!(said.ends_with("error: 3 lines could not be read and were skipped\n"), "{said}");
    let seen = spar(&["label", "--against", "coded.jsonl", "--lang", "zh"]).within(folder.path()).seen();
    assert!(seen.contains("coded.jsonl:2: `stage` 没有 `problme` 这个标签\n  提示：是不是 `problem`？"), "{seen}");
    assert!(seen.ends_with("错误：有 3 行读不了，已跳过\n"), "{seen}");
}

#[test]
fn nothing_to_measure_is_said_so() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "\n  \n");
    let seen = spar(&["label", "--against", "coded.jsonl"]).within(folder.path()).seen();
    assert!(seen.starts_with("exit 3\n--- out\n--- err\nerror: there is no line in coded.jsonl\n"), "{seen}");
    write(folder.path(), "words\n");
    let seen = spar(&["label", "--against", "coded.jsonl", "--format", "json"]).within(folder.path()).seen();
    assert!(seen.starts_with("exit 3\n--- out\n--- err\ncoded.jsonl:1: "), "{seen}");
    let seen = spar(&["label", "--against", "absent.jsonl"]).within(folder.path()).seen();
    assert!(seen.starts_with("exit 4\n") && seen.contains("absent.jsonl cannot be read"), "{seen}");
}

#[test]
fn coded_lines_come_from_standard_input_too() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), CHINESE);
    let seen = spar(&["label", "--against", "-"]).fed(&folder.path().join("coded.jsonl")).seen();
    assert!(seen.starts_with("exit 0\n--- out\nChinese: 2 lines\n"), "{seen}");
    write(folder.path(), "words\n");
    let seen = spar(&["label", "--against", "-"]).fed(&folder.path().join("coded.jsonl")).seen();
    assert!(seen.contains("standard input:1: this is not a JSON object"), "{seen}");
}

#[test]
fn what_belongs_to_measuring_needs_something_to_measure_against() {
    for more in [&["--format", "json"][..], &["--errors"], &["--limit-errors", "3"]] {
        let seen = spar(&[&["label"], more].concat()).seen();
        assert!(seen.starts_with("exit 2\n") && seen.contains("--against"), "{seen}");
    }
    let seen = spar(&["label", "--against", "a.jsonl", "b.jsonl"]).seen();
    assert!(seen.starts_with("exit 2\n"), "{seen}");
}

#[test]
fn a_line_that_is_no_utterance_is_passed_over_or_ends_the_run_and_skip_goes_on_after_it() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("lines"), "How many agents?\n\n{\"txt\":1}\nGood morning.\n").unwrap();
    let label = |more: &[&str]| spar(&[&["label", "lines"], more].concat()).within(folder.path()).seen();
    let all = label(&[]);
    assert!(all.starts_with("exit 3\n") && all.matches("\"confidence\"").count() == 2, "{all}");
    assert!(
        all.contains("line 3 of lines is not an utterance") && all.contains("1 line(s) could not be coded"),
        "{all}"
    );
    let strict = label(&["--strict"]);
    assert!(strict.starts_with("exit 3\n") && strict.matches("\"confidence\"").count() == 1, "{strict}");
    let rest = label(&["--strict", "--skip", "2"]);
    assert!(rest.starts_with("exit 0\n") && rest.contains("Good morning.") && !rest.contains("agents"), "{rest}");
}
