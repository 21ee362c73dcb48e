//! A model whose words a test chooses, and what a trainee sees of it.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use sparring::domain::exercise::Exercise;
use sparring::domain::lang::Lang;
use sparring::domain::scenario::Scenario;
use sparring::domain::text::normal;
use sparring::domain::transcript::{Speaker, Transcript};
use sparring::llm::{Ask, ChatBackend, Heard, Talk, Usage};
use sparring::roleplay::Roleplay;
use sparring::store::NoStore;
use sparring::voice::model::{Limits, ModelVoice};
use sparring::voice::{Sink, Voice};

use crate::deals;

pub(crate) const SCENARIOS: [&str; 3] = ["retail-service", "bank-risk", "car-cockpit"];

type Answer = Box<dyn Fn(usize, &Ask) -> Vec<Heard> + Send + Sync>;

/// A model that answers by a function of the question and its number.
pub(crate) struct Puppet {
    answer: Answer,
    asked: Arc<Mutex<Vec<Ask>>>,
}

impl Puppet {
    /// Returns it, with the questions that it is asked.
    pub(crate) fn new(
        answer: impl Fn(usize, &Ask) -> Vec<Heard> + Send + Sync + 'static,
    ) -> (Self, Arc<Mutex<Vec<Ask>>>) {
        let asked = Arc::new(Mutex::new(Vec::new()));
        (Self { answer: Box::new(answer), asked: Arc::clone(&asked) }, asked)
    }
}

impl ChatBackend for Puppet {
    fn begin(&self, ask: &Ask) -> Box<dyn Talk> {
        let mut asked = self.asked.lock().unwrap();
        asked.push(ask.clone());
        let mut heard = (self.answer)(asked.len() - 1, ask);
        heard.reverse();
        Box::new(Speech(heard))
    }
}

/// What is left of an answer, the last first; `Waiting` for ever when nothing ends it.
struct Speech(Vec<Heard>);

impl Talk for Speech {
    fn next(&mut self, within: Duration) -> Heard {
        self.0.pop().unwrap_or_else(|| {
            std::thread::sleep(within.min(Duration::from_millis(2)));
            Heard::Waiting
        })
    }
}

/// Returns an answer that comes in pieces of a few characters.
pub(crate) fn says(text: &str) -> Vec<Heard> {
    let letters: Vec<char> = text.chars().collect();
    let pieces = letters.chunks(3).map(|piece| Heard::Text(piece.iter().collect()));
    pieces.chain([Heard::Over(Usage { tokens_in: 100, tokens_out: 10 })]).collect()
}

/// Returns what the model was told to say.
pub(crate) fn told_to_say(ask: &Ask) -> String {
    said_in(&ask.messages[1].text)
}

/// Returns the line that a prompt's data holds.
pub(crate) fn said_in(data: &str) -> String {
    let line = data.lines().find_map(|line| line.strip_prefix("台词：").or(line.strip_prefix("Line: "))).unwrap();
    line.trim_start_matches(['「', '"']).trim_end_matches(['」', '"']).to_owned()
}

/// Returns the turns that a prompt's data holds, and the facts.
pub(crate) fn talk_in(data: &str) -> (Vec<(String, String)>, String) {
    let json = |line: &str| line[line.find('[').unwrap()..].to_owned();
    let mut lines = data.lines();
    let talk: Vec<Value> = serde_json::from_str(&json(lines.next().unwrap())).unwrap();
    let turns = talk.iter().flat_map(|turn| turn.as_object().unwrap().clone());
    (turns.map(|(by, text)| (by, text.as_str().unwrap().to_owned())).collect(), json(lines.next().unwrap()))
}

pub(crate) fn limits() -> Limits {
    let ms = Duration::from_millis;
    Limits { first: ms(1500), gap: ms(1000), whole: ms(4000) }
}

/// What the trainee saw.
#[derive(Default)]
pub(crate) struct Screen {
    pub(crate) shown: String,
    pub(crate) notes: Vec<String>,
    pub(crate) pieces: usize,
    polls: usize,
    /// Polls after which Ctrl-C is pressed.
    stop_at: Option<usize>,
}

impl Screen {
    /// Returns the screen of a trainee who presses Ctrl-C after so many polls.
    pub(crate) fn stopped_after(polls: usize) -> Self {
        Self { stop_at: Some(polls), ..Self::default() }
    }
}

impl Sink for Screen {
    fn show(&mut self, piece: &str) {
        self.shown.push_str(piece);
        self.pieces += 1;
    }
    fn wait(&mut self, _elapsed: Duration) {}
    fn note(&mut self, text: &str) {
        self.notes.push(text.to_owned());
    }
    fn is_stopped(&mut self) -> bool {
        self.polls += 1;
        self.stop_at.is_some_and(|at| self.polls > at)
    }
}

pub(crate) fn begin(exercise: &'static Exercise, lang: Lang, voice: Voice) -> Roleplay<'static> {
    let started = deals::started(exercise, lang, 7);
    Roleplay::begin(exercise, started, Box::new(NoStore), 0).unwrap().with_voice(voice)
}

pub(crate) fn model(puppet: Puppet) -> Voice {
    Voice::Model(Box::new(ModelVoice::new(Box::new(puppet), limits())))
}

/// Plays lines to the end of the meeting; returns the record and what was seen.
pub(crate) fn play(roleplay: &mut Roleplay<'_>, lines: &[String]) -> (Transcript, Vec<String>) {
    let mut seen = Vec::new();
    let mut answer = |roleplay: &mut Roleplay<'_>| {
        let mut screen = Screen::default();
        let answer = roleplay.answer_in(&mut screen).unwrap();
        if matches!(roleplay.voice(), Voice::Model(_)) {
            assert_eq!(answer.customer.text, screen.shown);
        }
        seen.push(answer.customer.text);
    };
    answer(roleplay);
    for line in lines {
        if roleplay.session().ending().is_some() {
            break;
        }
        roleplay.say(line).unwrap();
        answer(roleplay);
    }
    roleplay.finish().unwrap();
    (roleplay.session().transcript(), seen)
}

/// Returns what of a shown text gives away a fact that was not released; judged without the guard.
pub(crate) fn given_away(scenario: &Scenario, told: &[&str], script: &str, text: &str) -> Option<String> {
    let squeeze = |text: &str| normal(text).chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let (text, script) = (normal(text), normal(script));
    let (squeezed, squeezed_script) = (squeeze(&text), squeeze(&script));
    let holds = |text: &str, phrase: &str| {
        text.match_indices(phrase).any(|(at, _)| {
            let inside = |edge: Option<char>, next: Option<char>| {
                let is_part = |letter: char| letter.is_ascii_digit() || letter == '.';
                edge.is_some_and(|edge| edge.is_ascii_digit()) && next.is_some_and(is_part)
            };
            let (before, after) = (text[..at].chars().next_back(), text[at + phrase.len()..].chars().next());
            !(inside(phrase.chars().next(), before) || inside(phrase.chars().next_back(), after))
        })
    };
    scenario.facts.iter().filter(|fact| !told.contains(&fact.id.as_str())).find_map(|fact| {
        let phrases = Lang::ALL.into_iter().flat_map(|lang| fact.reveals.only(lang).iter().chain(fact.tell.only(lang)));
        let mut phrases = phrases.map(|phrase| (normal(phrase), squeeze(phrase)));
        let found = phrases.find(|(phrase, letters)| {
            let is_word = letters.chars().any(char::is_alphabetic) && letters.chars().count() > 1;
            holds(&text, phrase) && !holds(&script, phrase)
                || is_word && holds(&squeezed, letters) && !holds(&squeezed_script, letters)
        });
        found.map(|(phrase, _)| format!("{}: {phrase}", fact.id))
    })
}

/// Checks every customer turn of a record for facts that no move had told.
pub(crate) fn leaks(scenario: &Scenario, transcript: &Transcript) -> Vec<String> {
    let mut told: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for turn in transcript.turns.iter().filter(|turn| turn.speaker == Speaker::Customer) {
        told.extend(turn.decided.iter().flat_map(|decided| &decided.facts).map(|fact| fact.as_str()));
        found.extend(
            given_away(scenario, &told, turn.scripted(), &turn.text).map(|what| format!("{what} in {}", turn.text)),
        );
    }
    found
}
