//! What a model thinks before it answers, told from the answer by the marks around it.

/// A thought ended that never began, so that what was passed on was thinking.
pub(super) struct Stray;

/// Takes the thinking off the beginning of an answer.
#[derive(Debug, Default)]
pub(super) struct Thought {
    /// Is everything held back to the end?
    whole: bool,
    state: Thinks,
    /// What came and is not judged yet.
    held: String,
}

/// Where in an answer we are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Thinks {
    /// At the beginning, where a thought may open.
    #[default]
    Maybe,
    /// In a thought.
    Aloud(&'static str),
    /// After a thought, before the first word.
    Over,
    /// In the answer.
    Not,
}

/// The marks of a thought, opening and closing.
const MARKS: [(&str, &str); 4] = [
    ("<think>", "</think>"),
    ("<thinking>", "</thinking>"),
    ("<thought>", "</thought>"),
    ("<reasoning>", "</reasoning>"),
];

impl Thought {
    /// Returns a reader of an answer's words; one that is to be whole is held back to the end.
    pub(super) fn new(whole: bool) -> Self {
        Self { whole, ..Self::default() }
    }

    /// Takes words and returns those that are no thought.
    pub(super) fn pass(&mut self, text: &str) -> Result<String, Stray> {
        self.held.push_str(text);
        if self.whole {
            return Ok(String::new());
        }
        loop {
            match self.state {
                Thinks::Maybe => {
                    let start = self.held.trim_start();
                    if let Some((open, close)) = MARKS.iter().find(|(open, _)| start.starts_with(open)) {
                        self.held = start[open.len()..].to_owned();
                        self.state = Thinks::Aloud(close);
                    } else if start.is_empty() || MARKS.iter().any(|(open, _)| open.starts_with(start)) {
                        return Ok(String::new());
                    } else {
                        self.state = Thinks::Not;
                    }
                }
                Thinks::Aloud(close) => {
                    let Some(at) = self.held.find(close) else { return Ok(String::new()) };
                    self.held.drain(..at + close.len());
                    self.state = Thinks::Over;
                }
                Thinks::Over => {
                    let start = self.held.trim_start().to_owned();
                    self.held = start;
                    if self.held.is_empty() {
                        return Ok(String::new());
                    }
                    self.state = Thinks::Maybe;
                }
                Thinks::Not => {
                    if MARKS.iter().any(|(_, close)| self.held.contains(close)) {
                        return Err(Stray);
                    }
                    // A closing mark that is split between pieces must be seen as well.
                    let keep = self
                        .held
                        .rfind('<')
                        .filter(|at| MARKS.iter().any(|(_, close)| close.starts_with(&self.held[*at..])));
                    let rest = self.held.split_off(keep.unwrap_or(self.held.len()));
                    return Ok(std::mem::replace(&mut self.held, rest));
                }
            }
        }
    }

    /// Returns what was held back and is no thought.
    pub(super) fn end(&mut self) -> Option<String> {
        let mut rest = std::mem::take(&mut self.held);
        if self.whole {
            let after = MARKS.iter().filter_map(|(_, close)| rest.rfind(close).map(|at| at + close.len())).max();
            let open = MARKS.iter().any(|(open, _)| rest.trim_start().starts_with(open));
            rest = if open && after.is_none() { String::new() } else { rest.split_off(after.unwrap_or(0)) };
        }
        let shown = matches!(self.state, Thinks::Maybe | Thinks::Not) && !rest.trim().is_empty();
        shown.then_some(rest)
    }

    /// Returns whether words have come that are held back to the end.
    pub(super) fn is_held_back(&self) -> bool {
        self.whole && !self.held.is_empty()
    }

    /// Returns whether a thought began that never ended.
    pub(super) fn is_open(&self) -> bool {
        matches!(self.state, Thinks::Aloud(_) | Thinks::Over)
    }
}
