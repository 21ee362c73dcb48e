//! Marks from a table: every line is checked before any is taken.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use crate::catalog::{Catalog, open_input};
use crate::commands::held::Held;
use crate::commands::review::{add, mark};
use crate::domain::id::TraineeId;
use crate::domain::lang::Lang;
use crate::domain::review::{REASON_CHARS_MAX, ReviewEvent, points};
use crate::domain::scorecard::Scorecard;
use crate::error::{AppError, Exit};
use crate::store::Store;

/// The columns of the table, each by its name in either language.
const COLUMNS: [[&str; 2]; 5] =
    [["session", "会话"], ["criterion", "评分项"], ["points", "分数"], ["reviewer", "评审人"], ["reason", "理由"]];

/// A line of the table.
#[derive(Debug)]
struct Line<'a> {
    session: &'a str,
    criterion: &'a str,
    points: &'a str,
    reviewer: &'a str,
    reason: &'a str,
}

impl<'a> Line<'a> {
    /// Reads a record by the places of the columns; one that is too short ends in empty fields.
    fn of(record: &'a csv::StringRecord, places: [usize; 5]) -> Self {
        let [session, criterion, points, reviewer, reason] = places.map(|place| record.get(place).unwrap_or_default());
        Self { session, criterion, points, reviewer, reason }
    }
}

/// Returns where the columns stand in a header; the names of those that are not there, when there are such.
fn places(header: &csv::StringRecord, lang: Lang) -> Result<[usize; 5], String> {
    let place = |names: &[&str; 2]| header.iter().position(|name| names.contains(&name.to_lowercase().as_str()));
    let found = COLUMNS.each_ref().map(place);
    let missing: Vec<&str> = COLUMNS
        .iter()
        .zip(found)
        .filter(|(_, place)| place.is_none())
        .map(|(names, _)| *lang.pick(&names[1], &names[0]))
        .collect();
    if missing.is_empty() {
        Ok(found.map(Option::unwrap_or_default))
    } else {
        Err(missing.join(lang.pick("、", ", ")))
    }
}

/// A session that the table names: its score and whose it is, or why it cannot be marked.
type Session = Result<(Scorecard, String), String>;

/// Takes the marks of a table, all of them or none.
///
/// # Errors
/// With every faulty line, when there is one; nothing is taken then.
pub(super) fn run(path: &Path, store: &mut dyn Store, catalog: &Catalog, lang: Lang) -> Result<Exit, AppError> {
    let input = open_input(path).map_err(|cause| AppError::read(lang, path, cause))?;
    let mut table = csv::ReaderBuilder::new().trim(csv::Trim::All).flexible(true).from_reader(NoMark::new(input));
    let mut sessions: BTreeMap<String, Session> = BTreeMap::new();
    let mut events: Vec<(String, String, ReviewEvent)> = Vec::new();
    let mut faults = Vec::new();
    let header = table.headers().map_err(|error| unreadable(path, error, lang))?.clone();
    let places = places(&header, lang).map_err(|missing| no_columns(path, &missing, lang))?;
    // Rows as a spreadsheet counts them.
    for (number, record) in (2..).zip(table.records()) {
        let record = record.map_err(|error| unreadable(path, error, lang))?;
        if record.len() != header.len() {
            let (fields, wanted) = (record.len(), header.len());
            faults.push(lang.pick(
                format!("第 {number} 行：有 {fields} 栏，表头有 {wanted} 栏；栏里有逗号的要加引号"),
                format!(
                    "line {number}: {fields} fields where the header has {wanted}; a field with a comma needs quotes"
                ),
            ));
            continue;
        }
        let line = Line::of(&record, places);
        let scored = sessions.entry(line.session.to_owned()).or_insert_with(|| {
            let held = Held::read(line.session, None, store, catalog, lang).map_err(|error| error.message)?;
            let trainee = held.transcript.started.trainee.as_ref().map_or(String::new(), ToString::to_string);
            Ok((held.scorecard(), trainee))
        });
        match read(&line, scored, lang) {
            Ok((trainee, event)) => events.push((line.session.to_owned(), trainee, event)),
            Err(fault) => faults.push(lang.pick(format!("第 {number} 行：{fault}"), format!("line {number}: {fault}"))),
        }
    }
    if !faults.is_empty() {
        let shown = path.display();
        let message = lang.pick(
            format!("{shown} 有 {} 行有错，一行也没有导入", faults.len()),
            format!("{} line(s) of {shown} are faulty, so none was taken", faults.len()),
        );
        let drawn = faults.iter().map(|fault| crate::report::shown(fault)).collect::<Vec<_>>().join("\n");
        return Err(AppError { drawn: Some(drawn), ..AppError::new(Exit::Faulty, message) });
    }
    for (session, trainee, event) in &events {
        add(session, trainee, std::slice::from_ref(event), store).map_err(|error| AppError::store(lang, error))?;
    }
    let (marks, sessions) = (events.len(), sessions.len());
    writeln!(
        anstream::stdout(),
        "{}",
        lang.pick(
            format!("导入了 {sessions} 场会话的 {marks} 个分数"),
            format!("took {marks} mark(s) on {sessions} session(s)")
        )
    )?;
    Ok(Exit::Done)
}

/// Returns the error of a table without some columns.
fn no_columns(path: &Path, missing: &str, lang: Lang) -> AppError {
    let path = crate::report::shown(&path.display().to_string());
    let message = lang.pick(format!("{path} 的表头缺：{missing}"), format!("the header of {path} lacks: {missing}"));
    AppError::new(Exit::Faulty, message).hint(
        lang.pick(
            "第一行写：会话,评分项,分数,评审人,理由",
            "the first line is session,criterion,points,reviewer,reason",
        ),
    )
}

/// Returns the error of a table that cannot be read on; in another encoding it is what spreadsheet programs save as plain CSV where
/// Chinese is written.
fn unreadable(path: &Path, error: csv::Error, lang: Lang) -> AppError {
    if !matches!(error.kind(), csv::ErrorKind::Utf8 { .. }) {
        return AppError::read(lang, path, std::io::Error::other(error));
    }
    let path = crate::report::shown(&path.display().to_string());
    let message = lang.pick(
        format!("{path} 不是 UTF-8 编码（可能是 GBK），一行也没有导入"),
        format!("{path} is not UTF-8 (GBK perhaps), so no line was taken"),
    );
    AppError::new(Exit::Faulty, message).because(error).hint(lang.pick(
        "在 Excel 里另存为“CSV UTF-8（逗号分隔）”，再导入",
        "save it in Excel as \"CSV UTF-8 (Comma delimited)\" and import that",
    ))
}

/// Returns whose session a line marks, and the mark.
fn read(line: &Line<'_>, session: &Session, lang: Lang) -> Result<(String, ReviewEvent), String> {
    let (card, trainee) = session.as_ref().map_err(Clone::clone)?;
    let reviewer = TraineeId::new(line.reviewer).map_err(|error| error.to_string())?;
    let given = points(line.points).ok_or_else(|| {
        lang.pick(format!("`{}` 不是分数", line.points), format!("`{}` is no number of points", line.points))
    })?;
    if line.reason.is_empty() || line.reason.chars().count() > REASON_CHARS_MAX {
        return Err(lang.pick(
            format!("理由要有 1 到 {REASON_CHARS_MAX} 个字"),
            format!("the reason must have 1 to {REASON_CHARS_MAX} characters"),
        ));
    }
    let mark = mark(card, line.criterion, given, &reviewer, line.reason, lang).map_err(|error| match error.hint {
        Some(hint) => format!("{}{}{hint}", error.message, lang.pick("；", "; ")),
        None => error.message,
    })?;
    Ok((trainee.clone(), ReviewEvent::Mark(mark)))
}

/// A reader without the byte order mark that spreadsheet programs put first.
struct NoMark<R> {
    inner: R,
    first: bool,
}

impl<R: std::io::Read> NoMark<R> {
    fn new(inner: R) -> std::io::BufReader<Self> {
        std::io::BufReader::new(Self { inner, first: true })
    }
}

impl<R: std::io::Read> std::io::Read for NoMark<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if !self.first || into.len() < 3 {
            return self.inner.read(into);
        }
        self.first = false;
        let mut got = 0;
        while got < 3 {
            match self.inner.read(&mut into[got..3])? {
                0 => break,
                more => got += more,
            }
        }
        if into[..got] == *b"\xef\xbb\xbf" { self.inner.read(into) } else { Ok(got) }
    }
}
