//! One session to score: found in a file, matched with its exercise, scored; or what is wrong with it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::catalog::{Catalog, Input, Piece, Pieces, RUBRIC_DEFAULT, STDIN, StreamError, open_stream};
use crate::cli::Global;
use crate::commands::input_name;
use crate::commands::shelf::Shelf;
use crate::domain::exercise::Exercise;
use crate::domain::id::{RubricId, ScenarioId};
use crate::domain::lang::Lang;
use crate::domain::scenario::NO_SCENARIO;
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
pub(in crate::commands) struct Scored {
    /// The scorecard.
    pub(in crate::commands) scorecard: Scorecard,
    /// The deal and the rubric.
    pub(in crate::commands) exercise: Arc<Exercise>,
    /// What to know about it besides.
    pub(in crate::commands) note: Option<String>,
    /// Is the rubric another than the session was held under?
    pub(in crate::commands) rubric_changed: bool,
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
    /// Returns how the program ends for it: the world's fault when the system would not read the file at all.
    pub(in crate::commands) fn exit(&self) -> Exit {
        match self {
            Self::File { error: StreamError::Unreadable(_), .. } => Exit::World,
            _ => Exit::Faulty,
        }
    }

    /// Returns the file, with the line if one is known.
    pub(in crate::commands) fn place(&self) -> String {
        match self {
            Self::File { file, .. } => file.clone(),
            Self::Session { file, problems } => {
                format!("{file}:{}", problems.first().map_or(1, |problem| problem.line))
            }
            Self::Changed { file, line, .. } | Self::Content { file, line, .. } => format!("{file}:{line}"),
        }
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

/// Returns the content that sessions of some files are scored by; `rubric` stands in for the sessions' own.
///
/// # Errors
/// When standard input is named twice, the content cannot be had, or there is no such scenario or rubric.
pub(in crate::commands) fn catalog(
    files: &[PathBuf],
    elsewhere: Elsewhere<'_>,
    rubric: Option<&str>,
    global: &Global,
) -> Result<Catalog, AppError> {
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
    Ok(catalog)
}

/// Something to score that was found and is not read yet.
pub(in crate::commands) enum Found {
    /// A session of a stream.
    Piece(String, Piece),
    /// A talk from elsewhere: its file, its name for messages, its text.
    Talk(PathBuf, String, String),
    /// A file that cannot be read.
    Wrong(Wrong),
}

impl Found {
    /// Reads it.
    ///
    /// # Errors
    /// When it cannot be read at all; faults of a session are part of the job.
    pub(in crate::commands) fn read(self, elsewhere: Elsewhere<'_>) -> Result<Job, Wrong> {
        match self {
            Self::Wrong(wrong) => Err(wrong),
            Self::Talk(path, file, text) => Ok(talk_job(&path, file, &text, elsewhere)),
            Self::Piece(file, Piece { line, text }) => match text {
                Ok(text) => {
                    let found = reader::sessions_from(&text, line).swap_remove(0);
                    Ok(Job { file, line: found.line, session: found.session, guessed: None })
                }
                Err(error) => Err(Wrong::File { file, error }),
            },
        }
    }
}

/// What there is to score in files, in order; of a stream, no more is held than one session.
pub(in crate::commands) struct Finder {
    files: std::vec::IntoIter<PathBuf>,
    stream: Option<(String, Pieces)>,
    lang: Lang,
}

impl Finder {
    /// Returns what there is in files; `-` is standard input.
    pub(in crate::commands) fn new(files: Vec<PathBuf>, lang: Lang) -> Self {
        Self { files: files.into_iter(), stream: None, lang }
    }
}

impl Iterator for Finder {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            if let Some((file, pieces)) = &mut self.stream
                && let Some(piece) = pieces.next()
            {
                return Some(Found::Piece(file.clone(), piece));
            }
            let path = self.files.next()?;
            let file = input_name(&path, self.lang);
            match open_stream(&path) {
                Ok(Input::Talk(text)) => return Some(Found::Talk(path, file, text)),
                Ok(Input::Sessions(pieces)) => self.stream = Some((file, pieces)),
                Err(error) => return Some(Found::Wrong(Wrong::File { file, error })),
            }
        }
    }
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
        trainee: None,
        exam: None,
    })
}

/// Returns a session with its exercise, ready to be scored. A record without a scenario hash is taken as it is.
///
/// # Errors
/// Why it cannot be scored.
pub(in crate::commands) fn ready<'j>(
    job: &'j Job,
    shelf: &Shelf<'_>,
    rubric: Option<&str>,
) -> Result<(Arc<Exercise>, &'j Transcript), Wrong> {
    let (file, line) = (job.file.clone(), job.line);
    let transcript = match &job.session {
        Ok(transcript) => transcript,
        Err(problems) => return Err(Wrong::Session { file, problems: problems.clone() }),
    };
    let started = &transcript.started;
    let exercise = match shelf.exercise(started.scenario.as_str(), rubric.unwrap_or(started.rubric.as_str())) {
        Ok(exercise) => exercise,
        Err(error) => return Err(Wrong::Content { file, line, error: error.to_string() }),
    };
    let recorded = &started.scenario_hash;
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
///
/// # Errors
/// Why it cannot be scored.
pub(in crate::commands) fn score(
    job: &Job,
    shelf: &Shelf<'_>,
    rubric: Option<&str>,
    lang: Lang,
) -> Result<Scored, Wrong> {
    let (exercise, transcript) = ready(job, shelf, rubric)?;
    let held_under = &transcript.started.rubric_hash;
    let rubric_changed = rubric.is_none() && !held_under.is_empty() && *held_under != exercise.rubric_hash;
    let scorecard = scoring::score(&exercise, transcript);
    Ok(Scored { scorecard, exercise, note: job.note(lang), rubric_changed })
}
