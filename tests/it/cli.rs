//! The command line as it is seen from outside: `lint`, `new`, help, errors, exit codes.

use std::fs;
use std::path::Path;

use crate::program::spar;

/// Returns the path of a sample below `tests/invalid`.
fn sample(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid").join(name).display().to_string()
}

#[test]
fn a_fault_is_drawn_with_its_place_and_ends_in_three() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let english = spar(&["lint", "invalid/unknown-fact.yaml"]).within(&folder).seen();
    assert_eq!(
        english,
        "exit 3
--- out
error[unknown-id]: there is no fact `brocken`
  --> invalid/unknown-fact.yaml:67:16
   |
67 |     root_fact: brocken
   |                ^^^^^^^ did you mean `broken`?
   |
   = help: each fact there is: `broken`, `rooms`

checked 1 file: 1 error in 1 of them
--- err
"
    );
    let chinese = spar(&["lint", "invalid/unknown-fact.yaml"]).within(&folder).with("SPAR_LANG", "zh").seen();
    assert_eq!(
        chinese,
        "exit 3
--- out
错误[unknown-id]: 没有 id 为 `brocken` 的事实
  --> invalid/unknown-fact.yaml:67:16
   |
67 |     root_fact: brocken
   |                ^^^^^^^ 是不是 `broken`？
   |
   = 提示: 现有事实：`broken`、`rooms`

检查了 1 个文件，其中 1 个有问题：1 处错误
--- err
"
    );
}

#[test]
fn shipped_content_passes() {
    let seen = spar(&["lint"]).seen();
    assert!(seen.starts_with("exit 0\n--- out\nchecked ") && seen.ends_with(": no errors\n--- err\n"), "{seen}");
}

#[test]
fn a_warning_alone_passes() {
    let seen = spar(&["lint", &sample("bom.yaml")]).seen();
    assert!(
        seen.starts_with("exit 0\n--- out\nwarning[bom]") && seen.contains("checked 1 file: no errors, 1 warning"),
        "{seen}"
    );
}

#[test]
fn a_starting_file_passes_lint_and_is_never_overwritten() {
    for (lang, comment, kind) in [("zh", "# 场景起始文件", "scenario"), ("en", "# A starting scenario", "scenario")]
    {
        let folder = tempfile::tempdir().unwrap();
        let seen = spar(&["new", kind, "my-deal"]).within(folder.path()).with("SPAR_LANG", lang).seen();
        assert!(seen.starts_with("exit 0\n") && seen.contains("scenarios/my-deal.yaml"), "{seen}");
        let text = fs::read_to_string(folder.path().join("scenarios/my-deal.yaml")).unwrap();
        assert!(text.contains(comment) && !text.contains("#zh") && !text.contains("#en"), "{text}");
        let seen = spar(&["lint", "scenarios"]).within(folder.path()).seen();
        assert_eq!(seen, "exit 0\n--- out\nchecked 1 file: no errors\n--- err\n");
        let again = spar(&["new", kind, "my-deal"]).within(folder.path()).seen();
        assert_eq!(
            again,
            "exit 2\n--- out\n--- err\nerror: scenarios/my-deal.yaml is there already\n  hint: choose another id, or move the old \
             file away first\n"
        );
    }
}

#[test]
fn a_starting_rubric_goes_into_the_content_folder() {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path().to_str().unwrap();
    let seen = spar(&["new", "rubric", "mine", "--content", content]).seen();
    assert!(seen.starts_with("exit 0\n"), "{seen}");
    let seen = spar(&["lint", content]).seen();
    assert_eq!(seen, "exit 0\n--- out\nchecked 1 file: no errors\n--- err\n");
}

#[test]
fn a_bad_id_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for id in ["../up", "My Deal", "合同", "-x", "a--b", ""] {
        let seen = spar(&["new", "scenario", "--", id]).within(folder.path()).seen();
        assert!(seen.starts_with("exit 2\n--- out\n--- err\nerror: ") && seen.contains("is not an id"), "{seen}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn usage_errors_are_in_the_users_language() {
    let seen = spar(&["lnit"]).with("SPAR_LANG", "zh").seen();
    assert_eq!(
        seen,
        "exit 2\n--- out\n--- err\n错误：没有 `lnit` 这个命令，是不是 `lint`？\n  提示：`spar --help` 查看用法\n"
    );
    let seen = spar(&["new", "scenary", "x", "--lang=zh"]).seen();
    assert!(seen.contains("不能是 `scenary`，是不是 `scenario`？"), "{seen}");
    assert!(spar(&["lnit"]).seen().contains("a similar subcommand exists: 'lint'"));
}

#[test]
fn the_language_follows_the_locale_when_none_is_named() {
    let help = |locale: &str| spar(&["lint", "--help"]).without("SPAR_LANG").with("LC_ALL", locale).seen();
    assert!(help("zh_CN.UTF-8").contains("检查场景和评分标准文件"));
    for locale in ["C", "en_GB.UTF-8", "fr_FR.UTF-8", "POSIX"] {
        assert!(help(locale).contains("Check scenario and rubric files"), "{locale}");
    }
}

#[test]
fn a_language_that_is_not_there_is_said_so() {
    let seen = spar(&["lint"]).with("SPAR_LANG", "fr").seen();
    assert!(seen.starts_with("exit 2\n") && seen.contains("zh or en is expected"), "{seen}");
    let seen = spar(&["lint", "--lang", "法语"]).with("LC_ALL", "zh_CN.UTF-8").seen();
    assert!(seen.starts_with("exit 2\n") && seen.contains("应为 zh 或 en"), "{seen}");
}

#[test]
fn chinese_help_is_chinese_throughout() {
    for args in [&["--help"][..], &["lint", "--help"], &["new", "--help"], &["label", "--help"]] {
        let seen = spar(args).with("SPAR_LANG", "zh").seen();
        assert!(seen.starts_with("exit 0\n"), "{seen}");
        for english in ["Usage", "Options", "Commands", "Arguments", "OPTIONS", "Print", "default", "possible", "env:"]
        {
            assert!(!seen.contains(english), "{english} in:\n{seen}");
        }
    }
}

#[test]
fn a_content_folder_that_is_not_there_is_said_so() {
    let seen = spar(&["lint", "--content", "/no/such/folder"]).seen();
    assert!(
        seen.starts_with("exit 2\n--- out\n--- err\nerror: the content folder /no/such/folder cannot be read\n"),
        "{seen}"
    );
}

#[test]
fn colour_is_for_terminals_only() {
    assert!(!spar(&["lint", &sample("leak.yaml")]).seen().contains('\u{1b}'));
    assert!(spar(&["lint", &sample("leak.yaml")]).with("CLICOLOR_FORCE", "1").seen().contains('\u{1b}'));
}

#[test]
fn the_schemas_are_printed() {
    for kind in ["scenario", "rubric"] {
        let seen = spar(&["lint", "--schema", kind]).seen();
        assert!(seen.starts_with("exit 0\n--- out\n{\n") && seen.contains("\"$schema\""), "{seen}");
    }
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_a_quiet_end() {
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_spar"))
        .args(["lint", "--schema", "scenario"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn the_list_of_sessions_says_what_a_finished_one_scored() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().display().to_string();
    let lines = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/retail-service/decent.en.txt");
    let played = spar(&["practice", "retail-service", "--seed", "7", "--format", "jsonl", "--data", &data]);
    let card = played.fed(&lines).seen();
    let score = card.rsplit_once("\"event\":\"scorecard\"").and_then(|(_, card)| card.split("\"score\":").nth(1));
    let score = score.and_then(|rest| rest.split(',').next()).expect("the stream ends in a scorecard").to_owned();
    let listed = spar(&["history", "--data", &data]).seen();
    assert!(listed.contains(&format!("  {score} of 100\n")), "{score}\n{listed}");
}
