//! A simulated trainee: a policy that sees what a person would see, and chooses the next line.

use super::archetype::{Archetype, Habit};
use super::deal::{Deal, open_ended};
use super::dice::Dice;
use super::expert::{self, Step};
use super::notes::Notes;
use super::phrase::{Phrase, filled};
use crate::domain::customer::Move;
use crate::domain::lang::{Lang, Lines};

/// Lines after which every simulated trainee stops. Our choice: above the customer page's 16 of a competent call.
pub const LINES_MAX: usize = 20;

/// Line from which a trainee who slips asks for a step whatever is open, as people whose hour is up do.
const LAST_ASK_FROM: usize = 14;

/// A simulated trainee in a session.
#[derive(Debug, Clone)]
pub struct Trainee<'a> {
    deal: Deal<'a>,
    habit: Habit,
    dice: Dice,
    notes: Notes,
}

impl<'a> Trainee<'a> {
    /// Returns a trainee of a kind who has not spoken yet.
    pub fn new(deal: Deal<'a>, archetype: Archetype, dice: Dice) -> Self {
        Self::with_habit(deal, archetype.habit(), dice)
    }

    /// Returns a trainee with a habit of the caller's choice.
    pub fn with_habit(deal: Deal<'a>, habit: Habit, dice: Dice) -> Self {
        Self { deal, habit, dice, notes: Notes::default() }
    }

    /// Goes on with another habit.
    pub fn turn_to(&mut self, habit: Habit) {
        self.habit = habit;
    }

    /// Takes in what the customer did.
    pub fn hear(&mut self, decided: &Move) {
        self.notes.hear(decided);
    }

    /// Returns how many lines it has said.
    pub fn lines(&self) -> usize {
        self.notes.lines
    }

    /// Returns the next line, or none when it has no more to say.
    pub fn say(&mut self) -> Option<String> {
        if self.notes.lines >= LINES_MAX {
            return None;
        }
        let line = self.line()?;
        self.notes.lines += 1;
        Some(line)
    }

    fn line(&mut self) -> Option<String> {
        let index = self.notes.lines;
        let dice = self.dice.at(index as u64);
        match self.habit {
            Habit::Dial(quality) => self.dialled(quality, dice),
            Habit::Promises(quality) => {
                let line = self.dialled(quality, dice)?;
                Some(if index >= 2 && index.is_multiple_of(2) {
                    self.deal.joined(&[line, self.promise(dice)])
                } else {
                    line
                })
            }
            Habit::Argues(quality) => {
                if self.notes.pressing().is_some() {
                    return Some(self.deal.phrase(Phrase::Argue, dice));
                }
                self.dialled(quality, dice)
            }
            Habit::Instructs(quality) => {
                let line = self.dialled(quality, dice)?;
                let order = self.deal.phrase(Phrase::Instruct, dice.of("order"));
                Some(if index % 2 == 1 { self.deal.joined(&[line, order]) } else { line })
            }
            Habit::AsksThenPitches => (index < 12).then(|| self.asks_then_pitches(index, dice)),
            Habit::Interrogates => Some(self.interrogation(index, dice)),
            Habit::Pitches => (index < 10).then(|| self.pitch(index, dice)),
            Habit::Closes => (index < 8).then(|| self.closing(index, dice)),
            Habit::Discounts => (index < 10).then(|| self.discount(index, dice)),
            Habit::AllAtOnce => (index < 8).then(|| self.all_at_once(index, dice)),
            Habit::PaysOffFirst => (index < 9).then(|| self.payoff(index, dice)),
            Habit::Mumbles => (index < 12).then(|| self.deal.phrase(Phrase::Mumble, dice)),
            Habit::Agrees => (index < 12).then(|| self.agreement(index, dice)),
            Habit::Stuffs => (index < 10).then(|| self.keywords(dice)),
            Habit::Recites => (index < 10).then(|| self.recital(dice)),
            Habit::Wanders => Some(self.wander(dice)),
        }
    }

    /// Follows the expert, or does something weak.
    fn dialled(&mut self, quality: u8, dice: Dice) -> Option<String> {
        let good = dice.of("quality").percent(quality);
        if self.notes.lines == 0 {
            return Some(self.opening(good, dice));
        }
        if quality < 100 && self.notes.lines >= LAST_ASK_FROM {
            return self.last_ask(good, dice);
        }
        let notes = self.notes.clone();
        let steps = expert::steps(&self.deal, &notes);
        if steps.is_empty() {
            return None;
        }
        if good {
            return Some(self.take(&steps));
        }
        Some(self.weak(&steps, dice.of("weak")))
    }

    /// Takes steps in one line.
    fn take(&mut self, steps: &[Step<'_>]) -> String {
        let said: Vec<String> =
            steps.iter().map(|step| expert::say(&self.deal, *step, &mut self.notes, self.dice)).collect();
        self.deal.joined(&said)
    }

    /// Opens the meeting: with a question, or with a pitch.
    fn opening(&mut self, good: bool, dice: Dice) -> String {
        let greeting = self.deal.phrase(Phrase::Opening, dice);
        let notes = self.notes.clone();
        let steps = expert::steps(&self.deal, &notes);
        let next = if good {
            self.take(&steps[..steps.len().min(1)])
        } else {
            self.deal.phrase(Phrase::Pitch, dice.of("pitch"))
        };
        self.deal.joined(&[greeting, next])
    }

    /// Asks for a step because the time is up; once more if that was refused.
    fn last_ask(&mut self, good: bool, dice: Dice) -> Option<String> {
        if self.notes.granted >= 2 || self.notes.asks >= 2 {
            return None;
        }
        if good {
            return Some(self.take(&[Step::Close]));
        }
        self.notes.asks += 1;
        Some(self.deal.phrase(Phrase::AskVaguely, dice))
    }

    /// Does something weak instead of some steps: leaves them out, stays vague, passes over a concern, pitches, leads, asks too
    /// early.
    fn weak(&mut self, steps: &[Step<'_>], dice: Dice) -> String {
        let deal = self.deal;
        let concern = matches!(steps.first(), Some(Step::Explore(_) | Step::Answer(_)));
        match dice.below(6) {
            0 => deal.phrase(Phrase::Vague, dice),
            1 if concern => deal.phrase(Phrase::Ignore, dice),
            1 => deal.phrase(Phrase::Trivial, dice),
            2 => deal.phrase(Phrase::Pitch, dice),
            3 => deal.phrase(Phrase::Leading, dice),
            4 => {
                // What is due is skipped: the value is asked for before its time.
                let needs = deal.needs();
                let lines = dice.pick(&needs).map(|need| &need.say.need_payoff);
                lines.map_or_else(String::new, |lines| deal.line(lines, 0, dice).to_owned())
            }
            _ => self.claim(dice),
        }
    }

    /// Tells something about the product.
    fn claim(&self, dice: Dice) -> String {
        let claims = &self.deal.scenario().product.claims;
        let claim = dice.pick(claims).map(|claim| claim.text.get(self.deal.lang).to_owned());
        claim.unwrap_or_else(|| self.deal.phrase(Phrase::Pitch, dice))
    }

    /// Promises what may not be promised.
    fn promise(&self, dice: Dice) -> String {
        let limits = &self.deal.scenario().product.limits;
        let limit = dice.pick(limits).and_then(|limit| dice.pick(limit.cues.get(self.deal.lang)));
        limit.map_or_else(String::new, |limit| {
            self.deal.phrase_about(Phrase::Promise, dice, &[("{limit}", open_ended(limit))])
        })
    }

    /// Some questions about the present and its troubles, then a pitch, then an ask.
    fn asks_then_pitches(&self, index: usize, dice: Dice) -> String {
        let deal = &self.deal;
        let facts = deal.situation_questions();
        let needs = deal.needs();
        match index {
            0..3 => self.nth(&facts, index, dice),
            3..5 => {
                needs.get(index - 3).map_or_else(String::new, |need| deal.line(&need.say.problem, 0, dice).to_owned())
            }
            5..8 => deal.phrase(Phrase::Pitch, dice),
            8..10 => self.claim(dice),
            _ => deal.phrase(Phrase::AskContract, dice),
        }
    }

    /// Returns the n-th of some questions, counted from a chosen start.
    fn nth(&self, places: &[&Lines], index: usize, dice: Dice) -> String {
        let start = self.dice.of("start").below(places.len());
        let lines = places.get((start + index) % places.len().max(1));
        lines.map_or_else(String::new, |lines| self.deal.line(lines, 0, dice).to_owned())
    }

    /// Questions for plain facts, known ones and idle ones among them.
    fn interrogation(&self, index: usize, dice: Dice) -> String {
        let deal = &self.deal;
        let scenario = deal.scenario();
        let facts = self.deal.situation_questions();
        let known: Vec<&Lines> = scenario.brief.known.iter().map(|known| &known.cues).collect();
        match index % 4 {
            3 => deal.phrase(Phrase::Trivial, dice),
            2 => format!("{}{}", open_ended(&self.nth(&known, index / 4, dice)), deal.lang.pick("？", "?")),
            _ => self.nth(&facts, index, dice),
        }
    }

    /// Features, advantages, a discount; arguments where there is a concern; an ask at the end.
    fn pitch(&self, index: usize, dice: Dice) -> String {
        if self.notes.pressing().is_some() {
            return self
                .deal
                .phrase(if dice.of("which").percent(60) { Phrase::Argue } else { Phrase::Disparage }, dice);
        }
        match index {
            0 => self.deal.scenario().product.about.get(self.deal.lang).to_owned(),
            8.. => self.deal.phrase(Phrase::AskContract, dice),
            _ if dice.of("which").percent(50) => self.deal.phrase(Phrase::Pitch, dice),
            _ => self.claim(dice),
        }
    }

    /// Asks for commitment, and presses.
    fn closing(&self, index: usize, dice: Dice) -> String {
        match index % 3 {
            0 => self.deal.phrase(Phrase::AskContract, dice),
            1 => self.deal.phrase(Phrase::AskMeeting, dice),
            _ => self.deal.phrase(Phrase::Press, dice),
        }
    }

    /// A question or a claim, and a discount.
    fn discount(&self, index: usize, dice: Dice) -> String {
        let head = match index % 3 {
            0 => self.asks_then_pitches(index.min(4), dice),
            1 => self.claim(dice),
            _ => self.deal.phrase(Phrase::AskMeeting, dice),
        };
        self.deal.joined(&[head, self.deal.phrase(Phrase::Discount, dice.of("discount"))])
    }

    /// All four kinds of question in one line.
    fn all_at_once(&self, index: usize, dice: Dice) -> String {
        let deal = &self.deal;
        let needs = deal.needs();
        let Some(need) = needs.get(index % needs.len().max(1)) else { return String::new() };
        let facts: Vec<&Lines> = deal.scenario().facts.iter().map(|fact| &fact.say).collect();
        let say = &need.say;
        let questions =
            [&say.problem, &say.implication, &say.need_payoff].map(|lines| deal.line(lines, 0, dice).to_owned());
        let mut all = vec![self.nth(&facts, index, dice)];
        all.extend(questions);
        deal.joined(&all)
    }

    /// Need-payoff questions, and an ask at the end.
    fn payoff(&self, index: usize, dice: Dice) -> String {
        let needs = self.deal.needs();
        match needs.get(index % needs.len().max(1)) {
            Some(need) if index < 8 => self.deal.line(&need.say.need_payoff, index / needs.len(), self.dice).to_owned(),
            _ => self.deal.phrase(Phrase::AskMeeting, dice),
        }
    }

    /// Agreement, and a weak ask at the end.
    fn agreement(&self, index: usize, dice: Dice) -> String {
        self.deal.phrase(if index >= 10 { Phrase::AskVaguely } else { Phrase::Agree }, dice)
    }

    /// Keywords of the deal in a row.
    fn keywords(&self, dice: Dice) -> String {
        let scenario = self.deal.scenario();
        let lang = self.deal.lang;
        let cues: Vec<&str> = scenario
            .needs
            .iter()
            .map(|need| &need.cues)
            .chain(scenario.objections.iter().map(|objection| &objection.cues))
            .chain(scenario.product.claims.iter().map(|claim| &claim.cues))
            .flat_map(|cues| cues.get(lang))
            .map(String::as_str)
            .filter(|cue| is_keyword(cue, lang))
            .collect();
        let words: Vec<&str> = (0..6).filter_map(|place| dice.at(place).pick(&cues)).copied().collect();
        words.join(lang.pick("、", ", "))
    }

    /// The rubric's own sentences.
    fn recital(&self, dice: Dice) -> String {
        let rubric = &self.deal.exercise.rubric;
        let lang = self.deal.lang;
        let thing = dice.pick(&rubric.criteria).map(|criterion| {
            let sentence = if dice.of("which").percent(50) { &criterion.looks_for } else { &criterion.name };
            sentence.get(lang).to_owned()
        });
        filled(Phrase::Recite.one(lang, dice), &[("{thing}", thing.as_deref().unwrap_or_default())])
    }

    /// Any line that the scenario offers, whenever.
    fn wander(&self, dice: Dice) -> String {
        let deal = &self.deal;
        let scenario = deal.scenario();
        let from = |lines: &Lines| deal.line(lines, 0, dice.of("line")).to_owned();
        let needs = dice.of("need").pick(&scenario.needs);
        let objection = dice.of("objection").pick(&scenario.objections);
        let line = match dice.of("kind").below(20) {
            0 | 1 => dice.pick(&scenario.facts).map(|fact| from(&fact.say)),
            2 => needs.map(|need| from(&need.say.problem)),
            3 => needs.map(|need| from(&need.say.implication)),
            4 => needs.map(|need| from(&need.say.need_payoff)),
            5 => needs.map(|need| from(&need.say.benefit)),
            6 => needs.map(|need| from(&need.say.quantify)),
            7 => objection.map(|objection| from(&objection.say.acknowledge)),
            8 => objection.map(|objection| from(&objection.say.explore)),
            9 => objection.map(|objection| from(&objection.say.respond)),
            10 => objection.map(|objection| from(&objection.say.confirm)),
            11 => dice.pick(&scenario.product.limits).map(|limit| from(&limit.instead)),
            12 => dice.pick(&scenario.materials).map(|material| {
                let title = material.title.get(deal.lang);
                deal.lang.pick(format!("我把《{title}》发给您。"), format!("I'll send you the {title}."))
            }),
            13 => dice.pick(&scenario.brief.known).map(|known| from(&known.cues)),
            14 => Some(self.claim(dice)),
            15 => Some(self.promise(dice)),
            _ => {
                let idle = [
                    Phrase::AskContract,
                    Phrase::AskMeeting,
                    Phrase::AskVaguely,
                    Phrase::Vague,
                    Phrase::Agree,
                    Phrase::SmallTalk,
                    Phrase::Thanks,
                    Phrase::Argue,
                    Phrase::Blame,
                    Phrase::Discount,
                    Phrase::Disparage,
                    Phrase::Press,
                    Phrase::Flatter,
                    Phrase::Trivial,
                    Phrase::Mumble,
                    Phrase::Leave,
                ];
                dice.of("idle").pick(&idle).map(|phrase| deal.phrase(*phrase, dice))
            }
        };
        line.unwrap_or_default()
    }
}

/// Returns whether a cue is a keyword, not a sentence. Our choice: four characters, or two words.
fn is_keyword(cue: &str, lang: Lang) -> bool {
    lang.pick(cue.chars().count() <= 4, cue.split_whitespace().count() <= 2)
}
