//! A language model as the customer's voice: asks, listens sentence by sentence, and falls back to the script.

use std::time::{Duration, Instant};

use super::Sink;
use super::health::{Health, Word};
use crate::domain::lang::Lang;
use crate::domain::leak::{self, Allowed, Rule, sentence};
use crate::domain::script;
use crate::domain::session::Session;
use crate::domain::transcript::{Turn, Worded, WordedEnd, Wording};
use crate::llm::{ChatBackend, Fault, FaultKind, Heard, Talk, prompt};

mod opening;
mod totals;

use opening::Opening;
pub use totals::Totals;

/// How often a model is asked for one turn: once, and once more with the broken rule named.
const TRIES_MAX: u8 = 2;

/// How often it is asked whether the trainee is tired of waiting.
const POLL: Duration = Duration::from_millis(40);

/// Text without the end of a sentence, in multiples of the longest line, after which no end will come.
const RUN_ON_MAX: usize = 8;

/// How long a model is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// For the first word.
    pub first: Duration,
    /// Between one word and the next.
    pub gap: Duration,
    /// For the whole turn, a second try included.
    pub whole: Duration,
}

impl Default for Limits {
    /// Our choice: a small model on a plain processor reads a prompt for up to half a minute; Ctrl-C is always at hand.
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { first: seconds(40), gap: seconds(12), whole: seconds(75) }
    }
}

/// A language model that words the customer.
pub struct ModelVoice {
    backend: Box<dyn ChatBackend>,
    limits: Limits,
    health: Health,
    /// What it took, and how it did.
    pub totals: Totals,
}

/// How one try ended.
enum Try {
    /// The model said all it wanted to.
    Over,
    /// It broke a rule.
    Broke(Rule),
    /// The endpoint failed.
    Failed(Fault),
    /// The trainee wants no more waiting.
    Stopped,
}

impl ModelVoice {
    /// Returns a voice that asks `backend`.
    pub fn new(backend: Box<dyn ChatBackend>, limits: Limits) -> Self {
        Self { backend, limits, health: Health::default(), totals: Totals::default() }
    }

    /// Returns why exchanges are no longer recorded, though they should be.
    pub(super) fn tape_fault(&self) -> Option<Fault> {
        self.backend.tape_fault()
    }

    /// Words a turn; see `Voice::word`.
    pub(super) fn word(&mut self, session: &Session<'_>, scripted: Turn, sink: &mut dyn Sink) -> Turn {
        let lang = session.started().lang;
        if !self.health.may_try() {
            self.totals.count(WordedEnd::Script, 0, &[], None);
            sink.show(&scripted.text);
            return Turn { worded: Some(worded(0, &[], WordedEnd::Script, Some("resting".to_owned()))), ..scripted };
        }
        let Some(decided) = &scripted.decided else {
            sink.show(&scripted.text);
            return scripted;
        };
        let exercise = session.exercise();
        let size_max = leak::size_max(&scripted.text, lang);
        // The model is asked first and the guard made ready while it thinks.
        let mut first = Some(self.backend.begin(&prompt::ask(session, &scripted, size_max, "", &[])));
        let allowed = exercise.guard(lang).allowed(&exercise.scenario, session.state(), session.turns(), decided);
        let allowed = allowed.forbid(&prompt::system(&exercise.scenario, lang, decided.mood, size_max));
        let since = Instant::now();
        let mut shown = String::new();
        let mut broke: Vec<Rule> = Vec::new();
        let mut tries = 0;
        let mut fault = None;
        let end = loop {
            let talk = first.take().unwrap_or_else(|| {
                let last = broke.last().map(std::slice::from_ref).unwrap_or_default();
                self.backend.begin(&prompt::ask(session, &scripted, size_max, &shown, last))
            });
            tries += 1;
            let mut reply = Reply { allowed: &allowed, session, shown: &mut shown, sink: &mut *sink, size_max };
            let ended = self.listen(talk, since, &mut reply);
            let is_complete = !shown.is_empty() && allowed.lacking(&shown).is_empty();
            match ended {
                Try::Over if is_complete => break WordedEnd::Model,
                Try::Over => broke.push(Rule::Omits),
                Try::Broke(rule) => broke.push(rule),
                Try::Failed(failed) => {
                    fault = Some(name(failed.kind));
                    self.tell(&failed, lang, sink);
                }
                Try::Stopped => fault = Some("stopped".to_owned()),
            }
            if is_complete {
                break WordedEnd::Cut;
            }
            if fault.is_some() || tries >= TRIES_MAX {
                break if shown.is_empty() { WordedEnd::Script } else { WordedEnd::Mixed };
            }
        };
        if fault.is_none() && self.health.answered() == Word::Up {
            sink.note(
                lang.pick(
                    "模型又通了，客户接着由它来说。",
                    "The model answers again and words the customer from here.",
                ),
            );
        }
        if matches!(end, WordedEnd::Script | WordedEnd::Mixed) {
            let rest = rest(session, &scripted, &allowed, &shown);
            let piece = joined(&shown, &rest, lang);
            sink.show(&piece);
            shown.push_str(&piece);
        }
        self.totals.count(end, tries, &broke, fault.as_deref());
        let script = (shown != scripted.text).then(|| scripted.text.clone());
        let wording = if end == WordedEnd::Script { Wording::Scripted } else { Wording::Model };
        Turn {
            text: shown,
            script,
            wording: Some(wording),
            worded: Some(worded(tries, &broke, end, fault)),
            ..scripted
        }
    }

    /// Listens to an answer and shows what the guard lets through.
    fn listen(&mut self, mut talk: Box<dyn Talk>, since: Instant, reply: &mut Reply<'_, '_>) -> Try {
        let mut heard_at = Instant::now();
        let mut has_begun = false;
        let mut opening = Opening::new(reply.session);
        let mut text = String::new();
        loop {
            if reply.sink.is_stopped() {
                return Try::Stopped;
            }
            let limit = if has_begun { self.limits.gap } else { self.limits.first };
            let left = limit.saturating_sub(heard_at.elapsed()).min(self.limits.whole.saturating_sub(since.elapsed()));
            if left.is_zero() {
                return Try::Failed(Fault { kind: FaultKind::Slow, status: None, detail: String::new() });
            }
            match talk.next(left.min(POLL)) {
                Heard::Waiting => reply.sink.wait(since.elapsed()),
                Heard::Text(more) => {
                    if !more.is_empty() {
                        has_begun = true;
                        heard_at = Instant::now();
                    }
                    text.push_str(&opening.take(&more));
                    if let Some(rule) = reply.take(&mut text, false) {
                        return Try::Broke(rule);
                    }
                }
                Heard::Over(usage) => {
                    self.totals.add(usage);
                    text.push_str(&opening.finish());
                    return reply.take(&mut text, true).map_or(Try::Over, Try::Broke);
                }
                Heard::Failed(fault) => return Try::Failed(fault),
            }
        }
    }

    /// Says once that the model does not answer.
    fn tell(&mut self, fault: &Fault, lang: Lang, sink: &mut dyn Sink) {
        if self.health.failed(fault) == Word::Down {
            let why = fault.sentence(lang);
            sink.note(&lang.pick(
                format!("模型没有回话：{why}。先用场景里写好的话接着练，说过的都在。"),
                format!(
                    "No words from the model: {why}. The meeting goes on in the scenario's own lines; nothing is lost."
                ),
            ));
        }
    }
}

/// A reply while it comes in.
struct Reply<'a, 's> {
    allowed: &'a Allowed<'a>,
    session: &'a Session<'s>,
    /// What was shown of it.
    shown: &'a mut String,
    sink: &'a mut dyn Sink,
    size_max: usize,
}

impl Reply<'_, '_> {
    /// Shows the sentences that `text` holds to their ends, and leaves the rest; returns the rule that the next one breaks.
    fn take(&mut self, text: &mut String, is_over: bool) -> Option<Rule> {
        let lang = self.session.started().lang;
        while let Some(end) = sentence::end(text, is_over) {
            let next: String = text.drain(..end).collect();
            let next = tidy(&next, lang);
            // A second try often begins anew; nobody says the same sentence twice in a breath.
            if next.is_empty() || leak::is_repeated(self.shown, &next) {
                continue;
            }
            let piece = joined(self.shown, &next, lang);
            let whole = format!("{}{piece}", self.shown);
            if let Some(leak) = self.allowed.faults(&whole).first() {
                return Some(leak.rule);
            }
            self.sink.show(&piece);
            *self.shown = whole;
        }
        (text.chars().count() > self.size_max * RUN_ON_MAX).then_some(Rule::Length)
    }
}

/// Returns a sentence on one line, without spaces around it.
fn tidy(sentence: &str, lang: Lang) -> String {
    let lines = sentence.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(lang.pick("", " "))
}

/// Returns a piece as it follows what was shown.
fn joined(shown: &str, piece: &str, lang: Lang) -> String {
    let space = if shown.is_empty() || piece.is_empty() { "" } else { lang.pick("", " ") };
    format!("{space}{piece}")
}

/// Returns the authored lines that were not said in other words: all of them, when nothing was.
fn rest(session: &Session<'_>, scripted: &Turn, allowed: &Allowed<'_>, shown: &str) -> String {
    if shown.is_empty() {
        return scripted.text.clone();
    }
    let (scenario, lang) = (&session.exercise().scenario, session.started().lang);
    let says = scripted.decided.as_ref().map(|decided| decided.says.as_slice()).unwrap_or_default();
    let missing = allowed.lacking(shown).into_iter().filter_map(|index| script::text(scenario, lang, says.get(index)?));
    missing.collect::<Vec<_>>().join(lang.pick("", " "))
}

/// Returns the record of a wording.
fn worded(tries: u8, broke: &[Rule], ended: WordedEnd, fault: Option<String>) -> Worded {
    Worded { tries, broke: broke.iter().map(|rule| rule.name().to_owned()).collect(), ended, fault }
}

/// Returns a fault's name in a record.
fn name(kind: FaultKind) -> String {
    match serde_json::to_value(kind) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}
