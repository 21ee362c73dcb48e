//! Takes harmless wrapping off a reply: quotation marks around all of it, the speaker's own name.

use crate::domain::session::Session;

/// Marks around a whole reply, opening and closing.
const QUOTES: [(char, char); 4] = [('“', '”'), ('"', '"'), ('「', '」'), ('‘', '’')];

/// Longest beginning that is looked at before anything is let through, in bytes.
const HELD_MAX: usize = 48;

/// The beginning of a reply, held back until it is known what it is.
pub(super) struct Opening {
    held: String,
    is_open: bool,
    /// The mark that closes the whole reply, if one opened it.
    closer: Option<char>,
    /// What the speaker may be called.
    names: Vec<String>,
}

impl Opening {
    /// Returns the opening of a reply of the session's customer.
    pub(super) fn new(session: &Session<'_>) -> Self {
        let lang = session.started().lang;
        let person = session.exercise().scenario.speaker();
        let mut names: Vec<String> = ["客户", "我方", "买方", "customer", "buyer", "client", "say"]
            .iter()
            .map(|name| (*name).to_owned())
            .collect();
        names.extend(person.map(|person| person.name.get(lang).to_lowercase()));
        Self { held: String::new(), is_open: false, closer: None, names }
    }

    /// Takes more of the reply; returns what of it goes on.
    pub(super) fn take(&mut self, more: &str) -> String {
        self.held.push_str(more);
        if !self.is_open {
            let start = self.held.trim_start();
            if start.len() < HELD_MAX && !start.contains(['。', '.', '!', '?', '！', '？', '\n']) {
                return String::new();
            }
            self.unwrap();
        }
        self.pass(false)
    }

    /// Returns what is left when the reply is over.
    pub(super) fn finish(&mut self) -> String {
        if !self.is_open {
            self.unwrap();
        }
        self.pass(true)
    }

    /// Takes the wrapping off the beginning.
    fn unwrap(&mut self) {
        self.is_open = true;
        let mut start = self.held.trim_start();
        if let Some((head, rest)) = start.split_once([':', '：'])
            && self.names.contains(&head.trim().to_lowercase())
        {
            start = rest.trim_start();
        }
        for (open, close) in QUOTES {
            if let Some(rest) = start.strip_prefix(open)
                && !rest.trim_end().trim_end_matches(close).contains(close)
            {
                self.closer = Some(close);
                start = rest;
                break;
            }
        }
        self.held = start.to_owned();
    }

    /// Returns what goes on; a mark that may close the whole reply waits for the end.
    fn pass(&mut self, is_over: bool) -> String {
        let Some(closer) = self.closer else { return std::mem::take(&mut self.held) };
        let trimmed = self.held.trim_end();
        let Some(body) = trimmed.strip_suffix(closer) else { return std::mem::take(&mut self.held) };
        let body = body.to_owned();
        self.held = if is_over { String::new() } else { self.held[body.len()..].to_owned() };
        body
    }
}
