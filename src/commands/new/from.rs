//! `spar new scenario ID --from NOTES.md`: a model drafts the scenario, checks decide what it is.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::{Args, SCENARIO, content_hint, refused};
use crate::catalog::{FileReport, Kind, STDIN, StreamError, draw, lint_text, read_stream, write_new, yaml};
use crate::cli::Global;
use crate::commands::model::note_lost_tape;
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
use crate::interrupt::Interrupt;
use crate::llm::draft::{Brief, Drafted, NOTES_CHARS_MAX, Progress, draft};
use crate::llm::structured::{Failure, Limits, Spent, Structured};

/// How many drafts of one id are kept beside each other; more of them are a habit to be asked about.
const DRAFTS_MAX: u32 = 99;

/// Drafts a scenario and writes it: as a scenario when it passes the checks, else as a draft with what is left to do.
pub(super) fn run(notes: &Path, args: &Args, global: &Global, path: &Path) -> Result<Exit, AppError> {
    let lang = global.lang();
    // What is there is found before anything is asked, and once more when it is written.
    if path.exists() {
        return Err(refused(lang, path, std::io::ErrorKind::AlreadyExists.into()));
    }
    let text = read(notes, lang)?;
    let spoken = Lang::of(&text);
    let starting: Value =
        serde_saphyr::from_str(SCENARIO).map_err(|error| AppError::new(Exit::Faulty, error.to_string()))?;
    let backend = args.model.connect_patiently(lang, &args.id)?;
    let interrupt = Interrupt::listening();
    let stop = || interrupt.as_ref().is_some_and(Interrupt::is_pressed);
    let mut model = Structured::new(backend.as_ref(), Limits::default(), &stop);
    let brief = Brief { id: &args.id, notes: &text, lang: spoken, starting: &starting, rounds: args.rounds };
    note(&introduction(backend.model(), &text, lang));
    let shows = std::io::stderr().is_terminal();
    let drafted = draft(brief, &mut model, &mut |at| {
        if shows {
            let _ = write!(anstream::stderr(), "\r{}\u{1b}[K", step(at, lang));
        }
    });
    if shows {
        let _ = write!(anstream::stderr(), "\r\u{1b}[K");
    }
    let Spent { calls, usage, time } = model.spent();
    note(&args.price.text(calls, usage, Duration::from_secs(time.as_secs()), lang));
    note_lost_tape(backend.tape_fault(), lang);
    match drafted {
        Ok(drafted) => finish(&drafted, &args.id, path, global, lang),
        Err(failure) => Err(nothing(&failure, lang)),
    }
}

/// Says something about the program's own work; a note that is lost is no reason to fail.
fn note(text: &str) {
    let _ = writeln!(anstream::stderr(), "{text}");
}

/// Returns what is about to be done.
fn introduction(model: &str, notes: &str, lang: Lang) -> String {
    let model = crate::report::shown(model);
    let cut = notes.chars().count() > NOTES_CHARS_MAX;
    let rest = lang.pick(
        format!("；笔记太长，只用前 {NOTES_CHARS_MAX} 字"),
        format!("; the notes are long: the first {NOTES_CHARS_MAX} characters are used"),
    );
    let said = lang.pick(
        format!("请 {model} 起草，要问几十次"),
        format!("{model} drafts it; that takes some dozens of questions"),
    );
    if cut { said + &rest } else { said }
}

/// Returns how far drafting is.
fn step(at: Progress, lang: Lang) -> String {
    match at {
        Progress::Frame(number, of) => lang.pick(format!("骨架 {number} / {of}"), format!("frame {number} of {of}")),
        Progress::Lines(number, of) => lang.pick(format!("台词 {number} / {of}"), format!("lines {number} of {of}")),
        Progress::Repair(round, places) => {
            lang.pick(format!("修补第 {round} 轮：{places} 处"), format!("repair round {round}: {places} places"))
        }
    }
}

/// Reads the case description.
fn read(notes: &Path, lang: Lang) -> Result<String, AppError> {
    let text = read_stream(notes).map_err(|error| match error {
        StreamError::Unreadable(cause) => AppError::read(lang, notes, cause),
        StreamError::NotUtf8 { line, .. } => {
            let shown = notes.display();
            let message = lang
                .pick(format!("{shown} 第 {line} 行不是 UTF-8 文字"), format!("line {line} of {shown} is not UTF-8"));
            AppError::new(Exit::Faulty, message)
                .hint(lang.pick("请另存为 UTF-8 再试", "save it as UTF-8 and try again"))
        }
    })?;
    if text.trim().is_empty() {
        let name = if notes == Path::new(STDIN) {
            lang.pick("标准输入", "standard input").to_owned()
        } else {
            notes.display().to_string()
        };
        let message = lang.pick(format!("{name} 是空的"), format!("{name} is empty"));
        let hint = lang.pick(
            "写上客户是谁、卖什么、有什么麻烦和顾虑",
            "write who the customer is, what is sold, what troubles and concerns there are",
        );
        return Err(AppError::new(Exit::Faulty, message).hint(hint));
    }
    Ok(text)
}

/// Writes what was drafted and says what is left.
fn finish(drafted: &Drafted, id: &str, path: &Path, global: &Global, lang: Lang) -> Result<Exit, AppError> {
    let mut text = head(lang, drafted);
    text += &yaml(&drafted.content);
    let report = lint_text(path, Kind::Scenario, &text);
    let usable = report.errors() == 0 && drafted.broken.is_none();
    let mut out = anstream::stdout().lock();
    if usable {
        write_new(path, &text).map_err(|cause| refused(lang, path, cause))?;
        let shown = path.display();
        writeln!(
            out,
            "{}",
            lang.pick(format!("已写入 {shown}，通过了检查"), format!("wrote {shown}; it passes the checks"))
        )?;
        writeln!(out, "{}", left(drafted, report.warnings(), lang))?;
        let next = content_hint(global.content.as_ref(), path);
        writeln!(
            out,
            "{}",
            lang.pick(
                format!("请逐句读过再用；改后检查：{next}"),
                format!("read every line before you use it; check your changes: {next}")
            )
        )?;
        return Ok(Exit::Done);
    }
    let problems = problems(&report, lang);
    let text = format!("{}{text}", commented(&problems, lang));
    let draft = write_draft(path, &text, lang)?;
    let shown = draft.display();
    let count = report.errors();
    writeln!(
        out,
        "{}",
        lang.pick(
            format!("已写入草稿 {shown}：还有 {count} 处要改，改好后改名为 {id}.yaml"),
            format!("wrote a draft, {shown}: {count} problem(s) left; put them right and rename it {id}.yaml"),
        )
    )?;
    write!(out, "{}\n\n", draw(&report, lang))?;
    writeln!(out, "{}", left(drafted, report.warnings(), lang))?;
    out.flush()?;
    match &drafted.broken {
        Some(failure) => Err(broken(failure, lang)),
        None => Ok(Exit::Faulty),
    }
}

/// Returns the comment lines that a drafted file begins with.
fn head(lang: Lang, drafted: &Drafted) -> String {
    let said = lang.pick(
        "由语言模型根据案例笔记起草。逐句读过、改过再用：事实、数字、口气都可能不对。",
        "Drafted by a language model from notes about a case. Read and mend every line: facts, figures and tone may be wrong.",
    );
    let mut text = format!("# yaml-language-server: $schema=../schemas/scenario.json\n# {said}\n");
    if !drafted.borrowed.is_empty() {
        let places = drafted.borrowed.join(", ");
        text += &lang.pick(
            format!("# 以下情境用的是起始文件的通用台词：{places}\n"),
            format!("# These hold the starting file's general lines: {places}\n"),
        );
    }
    text
}

/// Returns each problem in one line: line, place, what is wrong, what to do.
fn problems(report: &FileReport, lang: Lang) -> Vec<String> {
    let one = |finding| {
        let finding: &crate::catalog::Finding = finding;
        let place = finding.place.as_ref().map(|place| format!("{place}: ")).unwrap_or_default();
        let help = finding.help(lang).map(|help| format!(" ({help})")).unwrap_or_default();
        format!("{place}{}{help}", finding.title(lang)).replace('\n', " ")
    };
    report.findings.iter().map(one).collect()
}

/// Returns problems as the comment lines at a draft's beginning.
fn commented(problems: &[String], lang: Lang) -> String {
    let head = lang.pick("# 还没有通过检查，要改的是：\n", "# This does not pass the checks yet. To be put right:\n");
    let lines: String = problems.iter().map(|problem| format!("#   - {problem}\n")).collect();
    format!("{head}{lines}#\n")
}

/// Writes a draft beside where the scenario would stand, under the first name that is free. Never overwrites.
fn write_draft(path: &Path, text: &str, lang: Lang) -> Result<PathBuf, AppError> {
    let name = |number: u32| {
        let mut name = path.as_os_str().to_owned();
        name.push(if number == 1 { ".draft".to_owned() } else { format!(".draft-{number}") });
        PathBuf::from(name)
    };
    for number in 1..=DRAFTS_MAX {
        let draft = name(number);
        match write_new(&draft, text) {
            Ok(()) => return Ok(draft),
            Err(cause) if cause.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(cause) => return Err(AppError::write(lang, &draft, cause)),
        }
    }
    Err(refused(lang, &name(1), std::io::ErrorKind::AlreadyExists.into()))
}

/// Returns what is left to a person, in one line.
fn left(drafted: &Drafted, warnings: usize, lang: Lang) -> String {
    let (rounds, borrowed) = (drafted.rounds, drafted.borrowed.len());
    lang.pick(
        format!("修补了 {rounds} 轮；{borrowed} 个通用情境还是起始文件的台词；{warnings} 条提醒；没有资料（materials）；只有一种语言"),
        format!("{rounds} round(s) of repair; {borrowed} general situation(s) still speak as the starting file; {warnings} warning(s); there are no materials, and one language only"),
    )
}

/// Returns the error when there is nothing to write.
fn nothing(failure: &Failure, lang: Lang) -> AppError {
    broken(failure, lang).hint(lang.pick(
        "什么都没有写；spar new scenario ID 不用模型也能写一份起始文件",
        "nothing was written; spar new scenario ID writes a starting file without a model",
    ))
}

/// Returns the error of a draft that was broken off.
fn broken(failure: &Failure, lang: Lang) -> AppError {
    match failure {
        Failure::Fault(fault) => AppError::new(Exit::World, fault.sentence(lang)),
        Failure::Stopped => AppError::new(Exit::World, lang.pick("按 Ctrl-C 停下了", "stopped by Ctrl-C")),
        Failure::Unusable { why } => {
            let message = lang.pick(
                "模型的回答不能用；换一个大些的模型试试",
                "the model's answers cannot be used; try a larger model",
            );
            AppError::new(Exit::World, message).because(why.clone())
        }
    }
}
