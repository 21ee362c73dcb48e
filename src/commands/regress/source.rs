//! Where goldens come from: folders, files, standard input. Reads one to what can be checked, or says why it cannot.

use std::path::{Path, PathBuf};

use crate::catalog::{Input, Piece, Pieces, STDIN, StreamError, open_stream, read_stream};
use crate::commands::input_name;
use crate::domain::lang::Lang;
use crate::domain::transcript::Transcript;
use crate::domain::transcript::reader::{self, Problem};
use crate::regress::folder::{CARD, EXPECT, Place, RECORD, Walk, is_folder};
use crate::regress::{Checked, Golden, Reason, Unjudged};

/// A golden that was found and is not read yet.
pub(super) enum Source {
    /// Files beside each other.
    Files(Place),
    /// A session of a stream.
    Piece {
        /// The golden's name.
        name: String,
        /// The stream's name for messages.
        file: String,
        /// The session.
        piece: Piece,
    },
    /// Something that cannot be read at all.
    Broken(Box<Checked>),
}

impl Source {
    /// Returns the golden's name.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Files(place) => &place.name,
            Self::Piece { name, .. } => name,
            Self::Broken(checked) => &checked.golden,
        }
    }
}

/// The goldens of everything that was named, one after the other.
pub(super) struct Sources {
    paths: std::vec::IntoIter<PathBuf>,
    walk: Option<Walk>,
    stream: Option<Stream>,
    /// What stands before the names below a folder; empty when only one folder was named.
    prefix: String,
    alone: bool,
    /// Will goldens be rewritten? Then a record by itself is a golden without its scorecard.
    rewrites: bool,
    lang: Lang,
}

/// A stream of sessions that is being read.
struct Stream {
    name: String,
    file: String,
    pieces: Pieces,
    count: usize,
}

impl Sources {
    /// Returns the goldens of files, folders and `-`.
    pub(super) fn new(paths: Vec<PathBuf>, lang: Lang, rewrites: bool) -> Self {
        let (alone, paths) = (paths.len() == 1, paths.into_iter());
        Self { paths, walk: None, stream: None, prefix: String::new(), alone, rewrites, lang }
    }

    /// Begins with what a path names; files beside each other are one golden, a record by itself is a stream.
    fn open(&mut self, path: &Path) -> Option<Source> {
        if path != Path::new(STDIN) && is_folder(path) {
            let shown = path.display().to_string().replace('\\', "/");
            self.prefix = if self.alone { String::new() } else { format!("{}/", shown.trim_end_matches('/')) };
            self.walk = Some(Walk::new(path));
            return None;
        }
        if path == Path::new(STDIN) {
            return self.begin(path, input_name(path, Lang::En).replace(' ', "-"));
        }
        let place = Place::of_file(path);
        self.place(place)
    }

    /// Returns the golden of a place, or begins with its stream.
    fn place(&mut self, place: Place) -> Option<Source> {
        if place.record && !place.card && !place.expect && !self.rewrites {
            return self.begin(&place.path(RECORD), place.name);
        }
        Some(Source::Files(place))
    }

    /// Begins with a stream.
    fn begin(&mut self, path: &Path, name: String) -> Option<Source> {
        let file = input_name(path, self.lang);
        match open_stream(path) {
            Ok(Input::Sessions(pieces)) => {
                self.stream = Some(Stream { name, file, pieces, count: 0 });
                None
            }
            Ok(Input::Talk(_)) => {
                let lang = self.lang;
                let message = lang.pick("这不是本程序的会话记录", "this is no record of a session");
                let hint = lang.pick(
                    "别处的谈话没有客户可以重演；用 spar score 评分。",
                    "A talk from elsewhere has no customer to play anew; spar score scores it.",
                );
                Some(broken(name, unjudged(Reason::BrokenRecord, file, message, hint)))
            }
            Err(error) => Some(broken(name, stream_fault(file, &error, self.lang))),
        }
    }

    /// Returns the next session of the stream that is being read.
    fn piece(&mut self) -> Option<Source> {
        let stream = self.stream.as_mut()?;
        let piece = stream.pieces.next()?;
        stream.count += 1;
        let name = match stream.count {
            1 => stream.name.clone(),
            count => format!("{}#{count}", stream.name),
        };
        Some(Source::Piece { name, file: stream.file.clone(), piece })
    }
}

impl Iterator for Sources {
    type Item = Source;

    fn next(&mut self) -> Option<Source> {
        loop {
            if let Some(found) = self.piece() {
                return Some(found);
            }
            self.stream = None;
            let opened = match self.walk.as_mut().map(Iterator::next) {
                Some(Some(Ok(place))) => {
                    let name = format!("{}{}", self.prefix, place.name);
                    self.place(Place { name, ..place })
                }
                Some(Some(Err((path, error)))) => {
                    let file = path.display().to_string();
                    Some(broken(file.clone(), stream_fault(file, &StreamError::Unreadable(error), self.lang)))
                }
                Some(None) => {
                    self.walk = None;
                    None
                }
                None => {
                    let path = self.paths.next()?;
                    self.open(&path)
                }
            };
            if opened.is_some() {
                return opened;
            }
        }
    }
}

/// A golden whose files were read, with its session.
pub(super) struct Read {
    /// What it must come to.
    pub(super) golden: Golden,
    /// The session.
    pub(super) transcript: Transcript,
    /// Where its files are; a piece of a stream has none of its own.
    pub(super) place: Option<Place>,
}

/// What a golden is read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be compared with what it must come to.
    Check,
    /// To be scored only; nothing need say what it must come to.
    Score,
}

/// Reads a golden's files.
///
/// # Errors
/// Why it cannot be judged.
pub(super) fn read(source: Source, purpose: Purpose, lang: Lang) -> Result<Read, Box<Checked>> {
    match source {
        Source::Broken(checked) => Err(checked),
        Source::Files(place) => {
            let name = place.name.clone();
            read_files(place, lang).map_err(|fault| Box::new(Checked::unjudged(name, fault)))
        }
        Source::Piece { name, file, piece } => read_piece(name.clone(), file, piece, purpose, lang)
            .map_err(|fault| Box::new(Checked::unjudged(name, fault))),
    }
}

/// Reads a record with what stands beside it.
fn read_files(place: Place, lang: Lang) -> Result<Read, Unjudged> {
    let record = place.path(RECORD);
    let shown = record.display().to_string();
    if !place.record {
        let message = lang.pick("有期望，没有会话记录", "there are expectations, and no record");
        return Err(unjudged(Reason::NoRecord, shown, message, ""));
    }
    let text = |path: &Path| read_stream(path).map_err(|error| stream_fault(path.display().to_string(), &error, lang));
    let record = text(&record)?;
    let mut found = reader::sessions(&record);
    if found.len() != 1 {
        let message = lang.pick(
            format!("里面有 {} 场会话；旁边有评分卡的样本只能有一场", found.len()),
            format!("it holds {} sessions; a golden with a scorecard beside it holds one", found.len()),
        );
        return Err(unjudged(Reason::NotOneSession, shown, message, ""));
    }
    let transcript = session(found.swap_remove(0), &shown, lang)?;
    let card = if place.card { Some(text(&place.path(CARD))?) } else { None };
    let expect =
        if place.expect { Some((place.path(EXPECT).display().to_string(), text(&place.path(EXPECT))?)) } else { None };
    let golden = Golden { name: place.name.clone(), file: shown, line: 1, record, card, expect };
    Ok(Read { golden, transcript, place: Some(place) })
}

/// Reads a session of a stream; the scorecard that closes it is what it must come to.
fn read_piece(name: String, file: String, piece: Piece, purpose: Purpose, lang: Lang) -> Result<Read, Unjudged> {
    let line = piece.line;
    let record = piece.text.map_err(|error| stream_fault(file.clone(), &error, lang))?;
    let found = reader::sessions_from(&record, line).swap_remove(0);
    let transcript = session(found, &file, lang)?;
    let card = reader::scorecard_line(&record).map(str::to_owned);
    if card.is_none() && purpose == Purpose::Check {
        let message = lang.pick("没有说明它应得多少分", "nothing says what it must come to");
        let hint = lang.pick(
            "旁边放 NAME.scorecard.json 或 NAME.expect.yaml；--update 会写出评分卡。",
            "Put NAME.scorecard.json or NAME.expect.yaml beside it; --update writes the scorecard.",
        );
        return Err(unjudged(Reason::NoExpectation, format!("{file}:{line}"), message, hint));
    }
    let golden = Golden { name, file, line, record, card, expect: None };
    Ok(Read { golden, transcript, place: None })
}

/// Returns a session that was found, or what is wrong with it.
fn session(found: reader::Found, file: &str, lang: Lang) -> Result<Transcript, Unjudged> {
    found.session.map_err(|problems| match problems.as_slice() {
        [] => unjudged(Reason::BrokenRecord, file.to_owned(), "", ""),
        [Problem { line, fault }, rest @ ..] => {
            let more = match rest.len() {
                0 => String::new(),
                more => lang.pick(format!("（另有 {more} 处）"), format!(" (and {more} more)")),
            };
            let message = fault.message(lang) + &more;
            unjudged(Reason::BrokenRecord, format!("{file}:{line}"), message, &fault.hint(lang))
        }
    })
}

/// Returns that a file could not be read as text.
fn stream_fault(file: String, error: &StreamError, lang: Lang) -> Unjudged {
    match error {
        StreamError::Unreadable(cause) => {
            let message = lang.pick(format!("打不开（{cause}）"), format!("it cannot be read ({cause})"));
            unjudged(Reason::Unreadable, file, message, "")
        }
        StreamError::NotUtf8 { line, .. } => {
            let message = lang.pick("不是 UTF-8 文字", "this is not UTF-8");
            let hint = lang.pick("请另存为 UTF-8 再试。", "Save it as UTF-8 and try again.");
            unjudged(Reason::BrokenRecord, format!("{file}:{line}"), message, hint)
        }
    }
}

/// Returns that content cannot be had.
pub(super) fn no_content(golden: &Golden, error: &str) -> Box<Checked> {
    let place = format!("{}:{}", golden.file, golden.line);
    let fault = unjudged(Reason::NoContent, place, error, "");
    Box::new(Checked::unjudged(golden.name.clone(), fault))
}

/// Returns why a golden cannot be judged.
fn unjudged(reason: Reason, place: String, message: impl Into<String>, hint: &str) -> Unjudged {
    Unjudged { reason, place, message: message.into(), hint: hint.to_owned() }
}

/// Returns a golden that cannot be judged.
fn broken(name: String, fault: Unjudged) -> Source {
    Source::Broken(Box::new(Checked::unjudged(name, fault)))
}
