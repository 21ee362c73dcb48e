//! `spar certify`: issues a certificate for an attempt that was passed, after checking it as `verify` will.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::catalog::{exam_text, quiz_text, rubric_text, scenario_text};
use crate::certificate::attempt::AttemptLog;
use crate::certificate::check::{Checked, Finder, Grounds, Held, Wanted, check, statement};
use crate::certificate::draft::{Refusal, Request, draft};
use crate::certificate::finding::{Finding, Severity};
use crate::certificate::folder::KeyFolder;
use crate::certificate::{Certificate, Sessions, form};
use crate::cli::{Global, help};
use crate::commands::now_s;
use crate::commands::unseal::UnsealArgs;
use crate::commands::{evidence, keys};
use crate::domain::lang::Lang;
use crate::error::{AppError, Exit};
use crate::report::certificate::{Titles, html, sentence};
use crate::report::{shown, write_new};
use crate::store::{LogKind, Store};

/// The arguments of `certify`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The attempt.
    #[arg(value_name = "ATTEMPT", help = help("考试编号，考试结束时显示，如 spin-certificate-1a2b3c4d-1", "The attempt, as it was shown at its end: spin-certificate-1a2b3c4d-1"))]
    pub attempt: String,
    /// Where the certificate is written.
    #[arg(long, value_name = "FILE", help = help("把证书写进文件，而不是标准输出", "Write the certificate to a file instead of standard output"))]
    pub output: Option<PathBuf>,
    /// Where the printable certificate is written.
    #[arg(long, value_name = "FILE", help = help("另写一份可打印的 HTML", "Write a printable HTML certificate as well"))]
    pub html: Option<PathBuf>,
    /// Content of the attempt's own is taken.
    #[arg(long, help = help(
        "考试用的规则、题库、场景和这里现用的不同也照发（看过确实是当时的才用）",
        "Certify even where rules, questions or deals are not those in use here; only when you know that they were",
    ))]
    pub as_held: bool,
    /// What opens a sealed pack.
    #[command(flatten)]
    pub unseal: UnsealArgs,
}

/// Issues a certificate.
///
/// # Errors
/// When the attempt was not passed, its records are not what they were, there is no key, or a file cannot be written.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let now_s = now_s();
    let (known, secret) = KeyFolder::of(&global.data_folder()?).signing().map_err(|error| keys::failed(lang, error))?;
    fresh(args, lang)?;
    let (certificate, titles) = checked_draft(&args.attempt, args, global, now_s)?;
    let certificate = certificate.signed(&secret);
    let issued = Grounds {
        keys: &[],
        only: Some(&known),
        logs: &[],
        ruling: None,
        sessions: &Sessions::new(),
        wanted: Wanted::AtHand,
        content: &|_, _, _| Held::Missing,
        now_s,
        engine: env!("CARGO_PKG_VERSION"),
    };
    // What leaves here must read back as it is, and carry a good signature.
    let text = certificate.text() + "\n";
    let (again, mut findings) = form::read(text.as_bytes());
    findings.extend(check(&certificate, &issued).findings);
    findings.retain(|finding| finding.severity() != Severity::Note);
    refuse(&findings, &args.attempt, lang)?;
    if again.as_ref() != Some(&certificate) {
        return Err(AppError::new(
            Exit::Faulty,
            lang.pick("证书写不成能读回的样子", "the certificate does not read back"),
        ));
    }
    match &args.output {
        Some(path) => write(path, &text, lang)?,
        None => anstream::stdout().lock().write_all(text.as_bytes())?,
    }
    if let Some(path) = &args.html {
        write(path, &html(&certificate, &titles, lang), lang)?;
    }
    // With the error stream gone there is nobody left to tell.
    let _ = writeln!(anstream::stderr(), "{}", sentence(&certificate, lang));
    Ok(Exit::Done)
}

/// Returns the certificate of an attempt, not yet signed, after all that `verify` will look at was looked at; and what its ids are
/// called by the content of then.
fn checked_draft(
    attempt: &str,
    Args { as_held, unseal, .. }: &Args,
    global: &Global,
    now_s: i64,
) -> Result<(Certificate, Titles), AppError> {
    let lang = global.lang();
    let failed = |error| AppError::store(lang, error);
    let refused = |refusal: &Refusal| AppError::new(Exit::No, refusal.text(lang)).hint(hint(refusal, lang));
    let store = global.store()?;
    let log = AttemptLog { id: attempt.to_owned(), entries: store.log(LogKind::Exam, attempt).map_err(failed)? };
    if log.entries.is_empty() {
        return Err(unknown(attempt, store.as_ref(), lang));
    }
    let read = log.read().map_err(|entry| refused(&Refusal::Faulty { log: log.id.clone(), entry }))?;
    let logs = evidence::logs(store.as_ref(), &read.agreed.trainee, &read.agreed.exam, &[attempt]).map_err(failed)?;
    let ids = read.played.values().map(|(_, session)| session.as_str());
    let sessions = evidence::sessions(store.as_ref(), ids).map_err(failed)?;
    let catalog = unseal.catalog(global)?;
    let content = |kind: &str, id: &str, frozen: &_| evidence::content(store.as_ref(), &catalog, kind, id, frozen);
    let rules = content("exam", read.agreed.exam.as_str(), &read.agreed.rules);
    let ruling = evidence::ruling(store.as_ref(), attempt).map_err(failed)?;
    let request = Request {
        logs: &logs,
        log: attempt,
        sessions: &sessions,
        ruling: ruling.as_ref(),
        validity_days: evidence::validity_days(&rules),
        issued_s: now_s,
    };
    let certificate = draft(&request).map_err(|refusal| refused(&refusal))?;
    let grounds = Grounds {
        keys: &[],
        only: None,
        logs: &logs,
        ruling: ruling.as_ref(),
        sessions: &sessions,
        wanted: Wanted::All,
        content: &content,
        now_s,
        engine: env!("CARGO_PKG_VERSION"),
    };
    let mut checked = Checked::default();
    statement(&certificate, &grounds, &mut checked);
    if !as_held {
        checked.findings.extend(evidence::not_in_use(&certificate, &catalog));
    }
    refuse(&checked.findings, attempt, lang)?;
    let titles = titles(&certificate, &content);
    Ok((certificate, titles))
}

/// Returns what the ids of a certificate are called by the content of then.
fn titles(certificate: &Certificate, content: &Finder<'_>) -> Titles {
    let mut titles = Titles::default();
    let exam = certificate.exam.as_str();
    if let Held::Text(text) = content("exam", exam, &certificate.rules)
        && let Some(rules) = exam_text(&text)
    {
        titles.add("exam", exam, &rules.title);
    }
    for (name, frozen) in &certificate.content {
        let Some((kind, id)) = name.split_once('/') else { continue };
        let Held::Text(text) = content(kind, id, frozen) else { continue };
        match kind {
            "scenario" => scenario_text(&text).iter().for_each(|deal| titles.add(kind, id, &deal.value.title)),
            "quiz" => quiz_text(&text).iter().for_each(|quiz| titles.add(kind, id, &quiz.title)),
            "rubric" => {
                let rubric = rubric_text(name, &text);
                for dimension in rubric.iter().flat_map(|rubric| &rubric.value.dimensions) {
                    titles.add("dimension", dimension.id.as_str(), &dimension.name);
                }
            }
            _ => {}
        }
    }
    titles
}

/// Makes sure that both files can be made before either is.
fn fresh(args: &Args, lang: Lang) -> Result<(), AppError> {
    let paths: Vec<&PathBuf> = args.output.iter().chain(&args.html).collect();
    if args.output.is_some() && args.output == args.html {
        let message = lang.pick("--output 和 --html 是同一个文件", "--output and --html name one file");
        return Err(
            AppError::new(Exit::Usage, message).hint(lang.pick("给它们不同的名字", "give them different names"))
        );
    }
    for path in paths {
        let name = shown(&path.display().to_string());
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        if path.exists() {
            let message = lang.pick(format!("已经有 {name}"), format!("{name} is there already"));
            return Err(AppError::new(Exit::World, message).hint(lang.pick(
                "已有的文件不会覆盖，请换个名字",
                "files that are there are not written over: choose another name",
            )));
        }
        if folder.is_some_and(|folder| !folder.is_dir()) {
            let message = lang.pick(format!("{name} 所在的文件夹不存在"), format!("there is no folder for {name}"));
            return Err(AppError::new(Exit::World, message).hint(lang.pick("先建好文件夹", "make the folder first")));
        }
    }
    Ok(())
}

/// Returns the error with everything that keeps an attempt from being certified, if there is anything. Notes are told.
fn refuse(findings: &[Finding], attempt: &str, lang: Lang) -> Result<(), AppError> {
    let line = |finding: &Finding| format!("  [{}] {}", finding.code(), shown(&finding.text(lang)));
    let (faults, notes): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().partition(|finding| finding.severity() != Severity::Note);
    // What a certificate rests on must have been scored anew here; elsewhere it may be missing.
    let unscored = |finding: &&&Finding| {
        matches!(
            finding,
            Finding::Forgotten(_)
                | Finding::ContentMissing(_)
                | Finding::ContentFaulty(_)
                | Finding::ContentNotInUse(_)
                | Finding::QuizNotChecked(_)
                | Finding::RulesNotChecked
                | Finding::OtherScore { .. }
        )
    };
    let faults: Vec<&Finding> = faults.into_iter().chain(notes.iter().filter(unscored).copied()).collect();
    if faults.is_empty() {
        return Ok(());
    }
    let attempt = shown(attempt);
    let message = lang.pick(
        format!("考试 {attempt} 的记录通不过核对，不能发证"),
        format!("the records of attempt {attempt} do not hold, so it is not certified"),
    );
    let drawn: Vec<String> = faults.into_iter().map(line).collect();
    let error = AppError { drawn: Some(drawn.join("\n")), ..AppError::new(Exit::No, message) };
    Err(error.hint(lang.pick(
        "缺内容就用当时的：--content 文件夹，或 --content 封存包 --unseal 身份文件；改过的记录请从备份恢复",
        "where content is missing, name that of then: --content DIR, or --content PACK --unseal IDENTITY_FILE; restore records that were touched from a back-up",
    )))
}

/// Returns what to do about a refusal.
fn hint(refusal: &Refusal, lang: Lang) -> &'static str {
    match refusal {
        Refusal::Unknown | Refusal::Open => lang.pick("spar exam 可以接着考完", "spar exam goes on with it"),
        Refusal::NotPassed(_) | Refusal::RuledOut { .. } => {
            lang.pick("只有通过的考试能发证", "only an attempt that was passed is certified")
        }
        Refusal::NeedsPerson => lang.pick(
            "请讲师看过各场会话后裁定：spar review 考试编号 --rule pass --reviewer … --reason …",
            "let a trainer look at the sessions and rule: spar review ATTEMPT --rule pass --reviewer ... --reason ...",
        ),
        _ => lang.pick("从备份里恢复原来的记录再试", "restore the records from a back-up and try again"),
    }
}

/// Returns the error that there is no such attempt, with those that there are.
fn unknown(attempt: &str, store: &dyn Store, lang: Lang) -> AppError {
    let known = store.logs(LogKind::Exam, None).unwrap_or_default();
    let last: Vec<String> = known.iter().rev().take(5).map(|head| shown(&head.id)).collect();
    let attempt = shown(attempt);
    let message = lang.pick(format!("没有考试 `{attempt}`"), format!("there is no attempt `{attempt}`"));
    let error = AppError::new(Exit::Usage, message);
    if last.is_empty() {
        return error.hint(lang.pick("还没有人考过：spar exam", "nobody has gone in for an exam yet: spar exam"));
    }
    let last = last.join(lang.pick("、", ", "));
    error.hint(lang.pick(format!("最近的有：{last}"), format!("the latest are: {last}")))
}

/// Writes a new file.
fn write(path: &Path, text: &str, lang: Lang) -> Result<(), AppError> {
    write_new(path, text).map_err(|cause| {
        let error = AppError::write(lang, path, cause);
        error.hint(
            lang.pick(
                "已有的文件不会覆盖，请换个名字",
                "files that are there are not written over: choose another name",
            ),
        )
    })
}
