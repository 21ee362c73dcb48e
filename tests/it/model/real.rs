//! The judge and the drafting aid against a real server; ignored in the usual run.
//!
//! `SPAR_BASE_URL=http://127.0.0.1:8089/v1 SPAR_MODEL=... cargo test --test it a_real -- --ignored --nocapture`

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

/// Runs the program with the server of the environment.
fn spar(args: &[&str]) -> Output {
    for variable in ["SPAR_BASE_URL", "SPAR_MODEL"] {
        assert!(std::env::var_os(variable).is_some(), "{variable} names the server");
    }
    Command::new(env!("CARGO_BIN_EXE_spar")).args(["--lang", "en"]).args(args).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Returns the score of record of a session.
fn score(path: &str) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_spar")).args(["score", "--format", "json", path]).output().unwrap();
    serde_json::from_slice::<Value>(&output.stdout).unwrap()["score"].clone()
}

#[test]
#[ignore = "needs a server: SPAR_BASE_URL and SPAR_MODEL"]
fn a_real_model_judges_every_deal_and_changes_no_score() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    for file in [
        "retail-service/closer.zh.jsonl",
        "bank-risk/closer.zh.jsonl",
        "car-cockpit/closer.zh.jsonl",
        "retail-service/closer.en.jsonl",
        "bank-risk/closer.en.jsonl",
        "car-cockpit/closer.en.jsonl",
    ] {
        let path = root.join(file);
        let path = path.to_str().unwrap();
        let output = spar(&["judge", "--runs", "1", "--format", "json", path]);
        let said: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", text(&output.stderr)));
        let one = &said["judgements"][0];
        println!(
            "{file}: score {}, judged {}, flags {}, units {}, controls {}, blanket {}, unusable {}, took {}",
            one["score"],
            one["judged_score"],
            one["flags"],
            one["units"],
            one["controls"],
            one["blanket"],
            one["unusable"],
            said["took"]
        );
        assert_eq!(one["score"], score(path));
        assert!(matches!(output.status.code(), Some(0 | 4)), "{}", text(&output.stderr));
        let believed = one["judged_score"].is_number();
        assert!(believed || !one["flags"].as_array().unwrap().is_empty(), "who is not believed is flagged");
    }
}

#[test]
#[ignore = "needs a server: SPAR_BASE_URL and SPAR_MODEL"]
fn a_real_model_drafts_a_scenario_or_says_what_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let notes = folder.path().join("notes.md");
    std::fs::write(
        &notes,
        "客户：一家有三个仓库的日用品批发商，见仓储经理刘经理。卖点：夜间盘点机器人，一次盘点从 16 小时降到 2 小时，\
         一年 12 万元。麻烦：每月盘点要停一天发货，账实不符每月约 30 单要补发，员工抱怨通宵。顾虑：价格；上次的扫码枪没人用。\
         决策：总经理高总拍板，信息科孙工看接口，内审何老师看账。",
    )
    .unwrap();
    let content = folder.path().to_str().unwrap();
    let output = spar(&["--content", content, "new", "scenario", "stock", "--from", notes.to_str().unwrap()]);
    println!("{}\n{}", text(&output.stdout), text(&output.stderr));
    let written = |name: &str| folder.path().join("scenarios").join(name).exists();
    match output.status.code() {
        Some(0) => assert!(written("stock.yaml")),
        Some(3) => assert!(written("stock.yaml.draft")),
        other => assert_eq!(other, Some(4)),
    }
}
