//! One session to score: found in a file, matched with its exercise, scored; or what is wrong with it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::catalog::{Catalog, RUBRIC_DEFAULT, STDIN, StreamError, read_stream};
use crate::cli::Global;
use crate::commands::input_name;
use crate::domain::exercise::Exercise;
use crate::domain::id::{RubricId, ScenarioId};
use crate::domain::lang::Lang;
use crate::domain::scenario::{NO_SCENARIO, Scenario};
use crate::domain::scorecard::Scorecard;
use crate::domain::scoring;
use crate::domain::transcript::reader::{self, Fault, Problem};
use crate::domain::transcript::{Difficulty, FORMAT_VERSION, Mode, Started, Transcript, Wording, talk};
use crate::error::{AppError, Exit};
use crate::report::shown;

/// A session to score.
#[derive(Debug)]
pub(in crate::commands) struct Job {
    /// The file's name for messages.
    file: String,
    /// The line it begins at.
    line: usize,
    /// The session, or what is wrong with it.
    session: Result<Transcript, Vec<Problem>>,
    /// Who was taken for the seller for asking more.
    guessed: Option<String>,
}

impl Job {
    /// Returns what to know about the session besides its score: whose lines were scored, where that was guessed.
    pub(in crate::commands) fn note(&self, lang: Lang) -> Option<String> {
        let name = shown(self.guessed.as_deref()?);
        let file = shown(&self.file);
        Some(lang.pick(
            format!("注意：{file} 里看不出谁是销售，按提问多的“{name}”评分；不对的话用 --rep 指明。"),
            format!(
                "note: {file} does not tell who sells; scored {name}, who asks more. Use --rep NAME if that is wrong."
            ),
        ))
    }
}

/// What is known of talks from elsewhere.
#[derive(Debug, Clone, Copy)]
pub(in crate::commands) struct Elsewhere<'a> {
    /// The deal they were about.
    pub(in crate::commands) scenario: Option<&'a str>,
    /// Who sells.
    pub(in crate::commands) rep: Option<&'a str>,
    /// The language, if one was chosen; else that of the talk.
    pub(in crate::commands) lang: Option<Lang>,
}

/// A session that was scored.
#[derive(Debug)]
pub(in crate::commands) struct Scored<'a> {
    /// The scorecard.
    pub(in crate::commands) scorecard: Scorecard,
    /// The deal.
    pub(in crate::commands) scenario: &'a Scenario,
    /// Hash of the rubric that the session was held under.
    rubric_hash: String,
}

/// What could not be scored, and why.
#[derive(Debug)]
pub(in crate::commands) enum Wrong {
    /// A file could not be read.
    File {
        /// Its name.
        file: String,
        /// Why.
        error: StreamError,
    },
    /// A session is faulty.
    Session {
        /// The file's name.
        file: String,
        /// Its faults.
        problems: Vec<Problem>,
    },
    /// The scenario is another than when the session was held.
    Changed {
        /// The file's name.
        file: String,
        /// The line of the session.
        line: usize,
        /// The scenario.
        scenario: String,
        /// The hash on record.
        recorded: String,
        /// The hash of the scenario in use.
        present: String,
    },
    /// The scenario or rubric cannot be had.
    Content {
        /// The file's name.
        file: String,
        /// The line of the session.
        line: usize,
        /// Why, ready to be shown.
        error: String,
    },
}

impl Wrong {
    /// Returns whether the system would not read the file at all.
    pub(in crate::commands) fn is_world(&self) -> bool {
        matches!(self, Self::File { error: StreamError::Unreadable(_), .. })
    }

    /// Returns what is wrong, where, and what to do about it.
    pub(in crate::commands) fn text(&self, lang: Lang) -> String {
        let place = |file: &str, line: usize, message: &str, hint: &str| {
            let label = lang.pick("  提示：", "  hint: ");
            format!("{}:{line}: {}\n{label}{}", shown(file), shown(message), shown(hint))
        };
        match self {
            Self::File { file, error: StreamError::Unreadable(cause) } => {
                let message = lang.pick("打不开", "cannot be read");
                format!("{}: {message} ({cause})", shown(file))
            }
            Self::File { file, error: StreamError::NotUtf8 { line, utf16 } } => {
                let message = match utf16 {
                    true => lang.pick("这是 UTF-16，不是 UTF-8", "this is UTF-16, not UTF-8"),
                    false => lang.pick("不是 UTF-8 文字", "this is not UTF-8"),
                };
                place(file, *line, message, lang.pick("请另存为 UTF-8 再试。", "Save it as UTF-8 and try again."))
            }
            Self::Session { file, problems } => {
                let lines: Vec<String> = problems
                    .iter()
                    .map(|problem| place(file, problem.line, &problem.fault.message(lang), &problem.fault.hint(lang)))
                    .collect();
                lines.join("\n")
            }
            Self::Changed { file, line, scenario, recorded, present } => {
                let message = lang.pick(
                    format!("场景 `{scenario}` 在这场会话之后改过（当时 {recorded}，现在 {present}）"),
                    format!("scenario `{scenario}` has changed since this session ({recorded} then, {present} now)"),
                );
                let hint = lang.pick(
                    "用 --content 指定当时的场景文件夹再评；分数只对当时的场景有效。",
                    "Score it with the scenario of then: --content DIR. A score holds for that scenario only.",
                );
                place(file, *line, &message, hint)
            }
            Self::Content { file, line, error } => format!("{}:{line}: {}", shown(file), error.trim_end()),
        }
    }
}

/// The sessions of some files, with what it takes to score them.
pub(in crate::commands) struct Found {
    /// The sessions, in order.
    pub(in crate::commands) jobs: Vec<Job>,
    /// The exercises that they need.
    pub(in crate::commands) exercises: Exercises,
    /// The files that cannot be read.
    pub(in crate::commands) wrong: Vec<Wrong>,
}

/// Finds the sessions of files and loads what they need; `rubric` stands in for the sessions' own.
///
/// # Errors
/// When standard input is named twice, the content cannot be had, or there is no such scenario or rubric.
pub(in crate::commands) fn find(
    files: &[PathBuf],
    elsewhere: Elsewhere<'_>,
    rubric: Option<&str>,
    global: &Global,
) -> Result<Found, AppError> {
    let lang = global.lang();
    if files.iter().filter(|file| *file == Path::new(STDIN)).count() > 1 {
        let message = lang.pick("标准输入只能读一次", "standard input can be read only once");
        return Err(AppError::new(Exit::Usage, message).hint(lang.pick("只写一个 -", "give - once")));
    }
    let catalog = global.catalog()?;
    if let Some(rubric) = rubric {
        catalog.rubric(rubric).map_err(|error| AppError::catalog(lang, error))?;
    }
    if let Some(scenario) = elsewhere.scenario {
        catalog.scenario(scenario).map_err(|error| AppError::catalog(lang, error))?;
    }
    let mut wrong = Vec::new();
    let jobs = collect(files, elsewhere, lang, &mut wrong);
    let exercises = Exercises::load(&catalog, &jobs, rubric, lang);
    Ok(Found { jobs, exercises, wrong })
}

/// Finds the sessions of files, in order; files that cannot be read go to `wrong`.
fn collect(files: &[PathBuf], elsewhere: Elsewhere<'_>, lang: Lang, wrong: &mut Vec<Wrong>) -> Vec<Job> {
    let mut jobs = Vec::new();
    for path in files {
        let file = input_name(path, lang);
        match read_stream(path) {
            Ok(text) if talk::is_talk(&text) => jobs.push(talk_job(path, file, &text, elsewhere)),
            Ok(text) => jobs.extend(reader::sessions(&text).into_iter().map(|found| Job {
                file: file.clone(),
                line: found.line,
                session: found.session,
                guessed: None,
            })),
            Err(error) => wrong.push(Wrong::File { file, error }),
        }
    }
    jobs
}

/// Returns the talk of a file as a session to score.
fn talk_job(path: &Path, file: String, text: &str, elsewhere: Elsewhere<'_>) -> Job {
    let session = path.file_stem().map_or_else(|| file.clone(), |stem| stem.to_string_lossy().into_owned());
    match talk::read(text, elsewhere.rep) {
        Ok(found) => {
            let guessed = found.guessed.clone();
            let words: Vec<&str> = found.turns.iter().map(|turn| turn.text.as_str()).collect();
            let session = head(session, &words.join("\n"), elsewhere).map(|head| found.transcript(head));
            Job { file, line: 1, session, guessed }
        }
        Err(problems) => Job { file, line: 1, session: Err(problems), guessed: None },
    }
}

/// Returns the head of a talk that was recorded without one.
fn head(session: String, text: &str, elsewhere: Elsewhere<'_>) -> Result<Started, Vec<Problem>> {
    let scenario = ScenarioId::new(elsewhere.scenario.unwrap_or(NO_SCENARIO));
    let (Ok(scenario), Ok(rubric)) = (scenario, RubricId::new(RUBRIC_DEFAULT)) else {
        return Err(vec![Problem { line: 1, fault: Fault::Empty }]);
    };
    Ok(Started {
        v: FORMAT_VERSION,
        session,
        scenario,
        scenario_hash: String::new(),
        rubric,
        rubric_hash: String::new(),
        lang: elsewhere.lang.unwrap_or_else(|| Lang::of(text)),
        seed: 0,
        difficulty: Difficulty::default(),
        mode: Mode::default(),
        customer: Wording::default(),
        engine: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// The exercises that sessions need, each loaded once; or why one cannot be had.
#[derive(Debug)]
pub(in crate::commands) struct Exercises(BTreeMap<(String, String), Result<Exercise, String>>);

impl Exercises {
    /// Loads what the sessions need.
    fn load(catalog: &Catalog, jobs: &[Job], rubric: Option<&str>, lang: Lang) -> Self {
        let mut exercises = BTreeMap::new();
        for transcript in jobs.iter().filter_map(|job| job.session.as_ref().ok()) {
            let key = key(transcript, rubric);
            exercises.entry(key).or_insert_with_key(|(scenario, rubric)| {
                catalog.exercise(scenario, rubric).map_err(|error| {
                    anstream::adapter::strip_str(&AppError::catalog(lang, error).text(lang)).to_string()
                })
            });
        }
        Self(exercises)
    }

    /// Returns what to know about the scores besides: rubrics that were changed since.
    pub(in crate::commands) fn notes(&self, scored: &[Scored<'_>], rubric: Option<&str>, lang: Lang) -> Vec<String> {
        if rubric.is_some() {
            return Vec::new();
        }
        let mut changed: Vec<String> = scored
            .iter()
            .filter(|one| !one.rubric_hash.is_empty() && one.rubric_hash != one.scorecard.rubric_hash)
            .map(|one| one.scorecard.rubric.to_string())
            .collect();
        changed.sort();
        changed.dedup();
        let note = |id: &String| {
            lang.pick(
                format!("注意：评分标准 `{id}` 在会话之后改过，按现在的标准评分。"),
                format!("note: rubric `{id}` has changed since; scored by the present one."),
            )
        };
        changed.iter().map(note).collect()
    }
}

/// Returns the ids of the exercise that a session needs.
fn key(transcript: &Transcript, rubric: Option<&str>) -> (String, String) {
    let started = &transcript.started;
    (started.scenario.to_string(), rubric.unwrap_or(started.rubric.as_str()).to_owned())
}

/// Returns a session with its exercise, ready to be scored. A record without a scenario hash is taken as it is.
pub(in crate::commands) fn ready<'a, 'j>(
    job: &'j Job,
    exercises: &'a Exercises,
    rubric: Option<&str>,
) -> Result<(&'a Exercise, &'j Transcript), Wrong> {
    let (file, line) = (job.file.clone(), job.line);
    let transcript = match &job.session {
        Ok(transcript) => transcript,
        Err(problems) => return Err(Wrong::Session { file, problems: problems.clone() }),
    };
    let exercise = match exercises.0.get(&key(transcript, rubric)) {
        Some(Ok(exercise)) => exercise,
        Some(Err(error)) => return Err(Wrong::Content { file, line, error: error.clone() }),
        None => return Err(Wrong::Content { file, line, error: String::new() }),
    };
    let recorded = &transcript.started.scenario_hash;
    if !recorded.is_empty() && *recorded != exercise.scenario_hash {
        return Err(Wrong::Changed {
            file,
            line,
            scenario: exercise.scenario.id.to_string(),
            recorded: recorded.clone(),
            present: exercise.scenario_hash.clone(),
        });
    }
    Ok((exercise, transcript))
}

/// Scores a session.
pub(in crate::commands) fn score<'a>(
    job: &Job,
    exercises: &'a Exercises,
    rubric: Option<&str>,
) -> Result<Scored<'a>, Wrong> {
    let (exercise, transcript) = ready(job, exercises, rubric)?;
    Ok(Scored {
        scorecard: scoring::score(exercise, transcript),
        scenario: &exercise.scenario,
        rubric_hash: transcript.started.rubric_hash.clone(),
    })
}
