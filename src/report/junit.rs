//! JUnit XML as build servers read it: Jenkins' `junit-10.xsd`, GitLab, GitHub's report actions, Azure.
//!
//! Holds no times and no host: the same run gives the same bytes. The counts stand in the head, so the cases wait until the
//! end, beyond a megabyte in a temporary file.

use std::io::{self, Read as _, Seek as _, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use tempfile::SpooledTempFile;

/// Bytes of cases that are held in memory.
const MEMORY_MAX: usize = 1 << 20;

/// How a case came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// As it must.
    Passed,
    /// Otherwise than it must: kind, one line, and all of it.
    Failed(&'static str, String, String),
    /// It could not be told: kind, one line, and all of it.
    Error(&'static str, String, String),
}

/// A report that is being written.
pub(super) struct Junit {
    cases: Writer<SpooledTempFile>,
    tests: u64,
    failures: u64,
    errors: u64,
}

impl Junit {
    /// Returns a report without cases.
    pub(super) fn new() -> Self {
        let cases = Writer::new(SpooledTempFile::new(MEMORY_MAX));
        Self { cases, tests: 0, failures: 0, errors: 0 }
    }

    /// Adds a case. `class` groups cases, as a folder does; `note` is shown with a case whatever came of it.
    pub(super) fn case(&mut self, class: &str, name: &str, outcome: &Outcome, note: &str) -> io::Result<()> {
        self.tests += 1;
        let (class, name) = (legal(class), legal(name));
        let mut start = BytesStart::new("testcase");
        start.push_attribute(("classname", class.as_str()));
        start.push_attribute(("name", name.as_str()));
        if *outcome == Outcome::Passed && note.is_empty() {
            self.cases.write_event(Event::Empty(start))?;
        } else {
            self.cases.write_event(Event::Start(start))?;
            match outcome {
                Outcome::Passed => {}
                Outcome::Failed(kind, message, all) => {
                    self.failures += 1;
                    self.detail("failure", kind, message, all)?;
                }
                Outcome::Error(kind, message, all) => {
                    self.errors += 1;
                    self.detail("error", kind, message, all)?;
                }
            }
            if !note.is_empty() {
                self.cases.write_event(Event::Start(BytesStart::new("system-out")))?;
                self.cases.write_event(Event::Text(BytesText::new(&legal(note))))?;
                self.cases.write_event(Event::End(BytesEnd::new("system-out")))?;
            }
            self.cases.write_event(Event::End(BytesEnd::new("testcase")))?;
        }
        self.cases.get_mut().write_all(b"\n")
    }

    /// Writes what is wrong with a case.
    fn detail(&mut self, tag: &'static str, kind: &str, message: &str, all: &str) -> io::Result<()> {
        let message = legal(message);
        let start = BytesStart::new(tag).with_attributes([("type", kind), ("message", message.as_str())]);
        self.cases.write_event(Event::Start(start))?;
        self.cases.write_event(Event::Text(BytesText::new(&legal(all))))?;
        self.cases.write_event(Event::End(BytesEnd::new(tag)))
    }

    /// Writes the whole report, all cases in one suite.
    pub(super) fn finish(self, suite: &str, out: &mut dyn Write) -> io::Result<()> {
        finish_suites(suite, vec![(suite.to_owned(), self)], out)
    }

    /// Returns the counts of cases, of those that failed, and of those that could not be told.
    fn counts(&self) -> [u64; 3] {
        [self.tests, self.failures, self.errors]
    }
}

/// Writes a whole report of several suites.
pub(super) fn finish_suites(name: &str, suites: Vec<(String, Junit)>, out: &mut dyn Write) -> io::Result<()> {
    let head = |tag: &'static str, name: &str, counts: [u64; 3]| {
        let [tests, failures, errors] = counts.map(|count| count.to_string());
        let counts = [("tests", tests.as_str()), ("failures", failures.as_str()), ("errors", errors.as_str())];
        BytesStart::new(tag).with_attributes([("name", name)]).with_attributes(counts).into_owned()
    };
    let mut all = [0; 3];
    for (_, suite) in &suites {
        all.iter_mut().zip(suite.counts()).for_each(|(sum, count)| *sum += count);
    }
    let mut writer = Writer::new(&mut *out);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer.get_mut().write_all(b"\n")?;
    writer.write_event(Event::Start(head("testsuites", name, all)))?;
    writer.get_mut().write_all(b"\n")?;
    for (name, suite) in suites {
        let start = head("testsuite", &legal(&name), suite.counts()).with_attributes([("skipped", "0")]);
        writer.write_event(Event::Start(start))?;
        writer.get_mut().write_all(b"\n")?;
        let mut cases = suite.cases.into_inner();
        cases.rewind()?;
        copy(&mut cases, writer.get_mut())?;
        writer.write_event(Event::End(BytesEnd::new("testsuite")))?;
        writer.get_mut().write_all(b"\n")?;
    }
    writer.write_event(Event::End(BytesEnd::new("testsuites")))?;
    writer.get_mut().write_all(b"\n")
}

/// Copies what is left of a file.
pub(super) fn copy(from: &mut SpooledTempFile, to: &mut dyn Write) -> io::Result<()> {
    let mut buffer = [0; 1 << 14];
    loop {
        match from.read(&mut buffer)? {
            0 => return Ok(()),
            read => to.write_all(buffer.get(..read).unwrap_or_default())?,
        }
    }
}

/// Returns a text as XML 1.0 can hold it: a character that it cannot is written as `\x1b`, visibly.
///
/// Direction marks and other invisible characters are legal, but would lie to the reader; they are written so as well.
pub(super) fn legal(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(super::shown).collect();
    let noncharacter = |letter: char| matches!(u32::from(letter) & 0xffff, 0xfffe | 0xffff);
    lines.join("\n").chars().map(|letter| if noncharacter(letter) { '\u{fffd}' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_written_visibly() {
        for (text, safe) in [
            ("a <b> & \"c\"\n您好", "a <b> & \"c\"\n您好"),
            ("\u{1b}[2J\u{0}", "\\x1b[2J\\x00"),
            ("\u{fffe}\u{1ffff}", "\u{fffd}\u{fffd}"),
            ("\u{202e}abc", "\\u{202e}abc"),
        ] {
            assert_eq!(legal(text), safe);
        }
    }

    #[test]
    fn a_report_counts_its_cases_and_escapes_what_it_quotes() {
        let mut junit = Junit::new();
        junit.case("deal", "good", &Outcome::Passed, "").unwrap();
        junit
            .case("deal", "bad", &Outcome::Failed("score-drift", "<1> & \u{7}".to_owned(), "all\n]]>".to_owned()), "")
            .unwrap();
        junit.case("deal", "odd", &Outcome::Error("no-content", "gone".to_owned(), String::new()), "note").unwrap();
        let mut out = Vec::new();
        junit.finish("goldens", &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.contains(r#"<testsuite name="goldens" tests="3" failures="1" errors="1" skipped="0">"#), "{text}");
        assert!(text.contains(r#"message="&lt;1&gt; &amp; \x07">all"#), "{text}");
        assert!(text.contains("]]&gt;</failure>"), "{text}");
        assert!(text.contains(r#"<testcase classname="deal" name="good"/>"#), "{text}");
    }
}
