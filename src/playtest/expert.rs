//! The expert's next step: what a good trainee would say now, from what it has noticed and from the scenario's own lines.

use super::deal::{Deal, open_ended};
use super::dice::Dice;
use super::figures;
use super::notes::Notes;
use super::phrase::Phrase;
use crate::domain::customer::ObjectionStatus;
use crate::domain::id::ObjectionId;
use crate::domain::lang::Lang;
use crate::domain::scenario::{AskedBy, Fact, Need};

/// Needs that an expert develops: the heaviest. The customer page's calibration asks for two explicit ones.
const NEEDS_DEVELOPED: usize = 2;
/// Implication questions about the first of them before its value is asked for, and about the others.
const IMPLICATIONS: [usize; 2] = [3, 2];
/// Situation questions of an expert; the customer page's welcome ones.
const SITUATIONS_MAX: usize = 3;
/// Answers to one concern before an expert lets it rest.
const ANSWERS_MAX: usize = 3;
/// Line from which an expert asks for a step whatever is still open.
const CLOSE_FROM: usize = 17;
/// Asks of an expert before it leaves.
const ASKS_MAX: usize = 3;

/// A step of selling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// Asks for a plain fact.
    Situation(&'a Fact),
    /// Asks for trouble.
    Problem(&'a Need),
    /// Asks what the trouble leads to.
    Implication(&'a Need),
    /// Asks for a fact that is a consequence.
    Consequence(&'a Need, &'a Fact),
    /// Asks what solving it is worth.
    Payoff(&'a Need),
    /// Ties the product to what the customer wants.
    Benefit(&'a Need),
    /// Accepts a concern and asks what is behind it.
    Explore(&'a ObjectionId),
    /// Answers a concern and asks whether that settles it.
    Answer(&'a ObjectionId),
    /// Works out what the deal is worth.
    Figure,
    /// Asks how the decision is made.
    Process,
    /// Asks for a next step.
    Close,
}

/// Returns what an expert would do now: one step, or two that fit into one line. None when there is nothing left to do.
pub fn steps<'a>(deal: &Deal<'a>, notes: &'a Notes) -> Vec<Step<'a>> {
    if notes.granted >= 2 || notes.asks >= ASKS_MAX {
        return Vec::new();
    }
    if let Some(step) = concern(notes) {
        return vec![step];
    }
    if notes.lines >= CLOSE_FROM {
        return vec![Step::Close];
    }
    let benefit = deal.needs().into_iter().find(|need| {
        let trouble = notes.need(&need.id);
        trouble.level >= 4 && trouble.benefits == 0
    });
    let mut steps: Vec<Step<'a>> = benefit.into_iter().map(Step::Benefit).collect();
    let questions = 2 - steps.len();
    steps.extend(questions_due(deal, notes).into_iter().take(questions));
    if steps.is_empty() && is_figurable(deal, notes) && !notes.figured {
        steps.push(Step::Figure);
    }
    if steps.is_empty() {
        steps.push(if awaits_concern(deal, notes) { waiting(deal, notes) } else { Step::Close });
    }
    steps
}

/// Returns the step that the customer's concern asks for.
fn concern(notes: &Notes) -> Option<Step<'_>> {
    let (id, concern) = notes.pressing()?;
    if concern.answered >= ANSWERS_MAX {
        return None;
    }
    Some(if concern.explored == 0 { Step::Explore(id) } else { Step::Answer(id) })
}

/// Returns whether a mandatory objection has not come yet: asking before it would ask in vain.
fn awaits_concern(deal: &Deal<'_>, notes: &Notes) -> bool {
    let mandatory = deal.scenario().objections.iter().filter(|objection| objection.mandatory_turn.is_some());
    mandatory.into_iter().any(|objection| !notes.concerns.contains_key(&objection.id))
}

/// Returns what to talk about until the customer's last concern comes.
fn waiting<'a>(deal: &Deal<'a>, notes: &Notes) -> Step<'a> {
    let level = |fact: &Fact| fact.need.as_ref().map_or(0, |need| notes.need(need).level);
    let is_askable = |fact: &&Fact| {
        !notes.asked.contains(&fact.id)
            && !notes.told.contains(&fact.id)
            && fact.needs != AskedBy::Situation
            && !fact.explore
            && level(fact) >= fact.level_min
    };
    if let Some(fact) = deal.scenario().facts.iter().find(is_askable) {
        return Step::Situation(fact);
    }
    let needs = deal.needs();
    let developed = needs.into_iter().max_by_key(|need| {
        let trouble = notes.need(&need.id);
        (trouble.level >= 4, std::cmp::Reverse(trouble.benefits), need.weight)
    });
    match developed {
        Some(need) if notes.need(&need.id).level >= 4 => Step::Benefit(need),
        Some(need) => Step::Implication(need),
        None => Step::Close,
    }
}

/// Returns the questions that are due, the next first.
fn questions_due<'a>(deal: &Deal<'a>, notes: &Notes) -> Vec<Step<'a>> {
    let mut due = Vec::new();
    if notes.lines < 3 && notes.situations < SITUATIONS_MAX {
        due.extend(situations(deal, notes).into_iter().take(SITUATIONS_MAX - notes.situations).map(Step::Situation));
        if notes.lines == 0 {
            due.truncate(1);
        }
        if !due.is_empty() {
            return due;
        }
    }
    for (index, need) in deal.needs().into_iter().take(NEEDS_DEVELOPED).enumerate() {
        due.extend(develop(deal, notes, need, IMPLICATIONS[index.min(1)]));
    }
    if due.is_empty() && !notes.process {
        due.push(Step::Process);
    }
    // A number that the sum still lacks is asked for when its meaning is on the table.
    let wanted = deal.value_facts().into_iter().filter(|fact| !notes.asked.contains(&fact.id));
    if due.len() < 2 && notes.needs.values().any(|trouble| trouble.level >= 3) {
        due.extend(wanted.take(1).map(Step::Situation));
    }
    due
}

/// Returns the plain facts worth asking for at the start: those that lead to a need first, then those the sum needs.
fn situations<'a>(deal: &Deal<'a>, notes: &Notes) -> Vec<&'a Fact> {
    let plain = |fact: &&Fact| {
        fact.needs == AskedBy::Situation && fact.trust_min <= 30 && !fact.ask && !notes.asked.contains(&fact.id)
    };
    let facts = || deal.scenario().facts.iter().filter(plain);
    let valued = deal.value_facts();
    let is_valued = |fact: &Fact| valued.iter().any(|known| known.id == fact.id);
    let first = facts().find(|fact| is_valued(fact));
    let leading = facts().filter(|fact| fact.admits.is_some());
    let rest = facts().filter(|fact| is_valued(fact));
    let mut chosen: Vec<&Fact> = Vec::new();
    for fact in first.into_iter().chain(leading).chain(rest) {
        if !chosen.iter().any(|known| known.id == fact.id) {
            chosen.push(fact);
        }
    }
    chosen
}

/// Returns the next question about a need.
fn develop<'a>(deal: &Deal<'a>, notes: &Notes, need: &'a Need, implications: usize) -> Option<Step<'a>> {
    let trouble = notes.need(&need.id);
    if trouble.problems == 0 || trouble.level < 2 && trouble.problems < 3 {
        return Some(Step::Problem(need));
    }
    if trouble.level < 2 {
        return None;
    }
    let explicit = trouble.level >= 4;
    if !explicit
        && (trouble.implications < implications || (trouble.lukewarm && trouble.implications < implications + 3))
    {
        let fact = deal.scenario().facts.iter().find(|fact| {
            fact.needs == AskedBy::Implication
                && fact.need.as_ref() == Some(&need.id)
                && !notes.asked.contains(&fact.id)
        });
        return Some(fact.map_or(Step::Implication(need), |fact| Step::Consequence(need, fact)));
    }
    let wanted = if need.weight == deal.needs().first().map_or(0, |first| first.weight) { 5 } else { 4 };
    (trouble.level < wanted && trouble.payoffs < 4).then_some(Step::Payoff(need))
}

/// Returns whether the customer gave every number that the sum needs.
fn is_figurable(deal: &Deal<'_>, notes: &Notes) -> bool {
    let facts = deal.value_facts();
    !facts.is_empty() && facts.iter().all(|fact| notes.told.contains(&fact.id))
}

/// Returns the words of a step, and notes that it was taken.
pub fn say(deal: &Deal<'_>, step: Step<'_>, notes: &mut Notes, dice: Dice) -> String {
    // Which of the authored lines begins is chosen once a session and place, so that none comes twice.
    let line = |lines, used, place: &str| deal.line(lines, used, dice.of(place)).to_owned();
    match step {
        Step::Situation(fact) => {
            notes.asked.insert(fact.id.clone());
            notes.situations += 1;
            line(&fact.say, 0, fact.id.as_str())
        }
        Step::Problem(need) => {
            let trouble = notes.needs.entry(need.id.clone()).or_default();
            trouble.problems += 1;
            line(&need.say.problem, trouble.problems - 1, need.id.as_str())
        }
        Step::Implication(need) => {
            let trouble = notes.needs.entry(need.id.clone()).or_default();
            trouble.implications += 1;
            trouble.lukewarm = false;
            line(&need.say.implication, trouble.implications - 1, need.id.as_str())
        }
        Step::Consequence(need, fact) => {
            let trouble = notes.needs.entry(need.id.clone()).or_default();
            trouble.implications += 1;
            trouble.lukewarm = false;
            notes.asked.insert(fact.id.clone());
            line(&fact.say, 0, fact.id.as_str())
        }
        Step::Payoff(need) => {
            let trouble = notes.needs.entry(need.id.clone()).or_default();
            trouble.payoffs += 1;
            line(&need.say.need_payoff, trouble.payoffs - 1, need.id.as_str())
        }
        Step::Benefit(need) => {
            let trouble = notes.needs.entry(need.id.clone()).or_default();
            trouble.benefits += 1;
            line(&need.say.benefit, trouble.benefits - 1, need.id.as_str())
        }
        Step::Explore(id) => explore(deal, id, notes, dice),
        Step::Answer(id) => answer(deal, id, notes, dice),
        Step::Figure => {
            notes.figured = true;
            let sum = figures::spoken(&deal.scenario().value_model, deal.lang);
            let confirm = deal.lang.pick("这几个数您认吗？", "Do you agree with those numbers?");
            deal.joined(&[deal.lang.pick("按您给的数：", "On your figures:").to_owned(), sum, confirm.to_owned()])
        }
        Step::Process => {
            notes.process = true;
            process(deal, notes, dice)
        }
        Step::Close => close(deal, notes, dice),
    }
}

/// Returns the question for the process of deciding: the scenario's own where it has such a fact.
fn process(deal: &Deal<'_>, notes: &mut Notes, dice: Dice) -> String {
    let own = deal.scenario().facts.iter().find(|fact| fact.id.as_str().starts_with("decision"));
    match own.filter(|fact| !fact.say.is_empty()) {
        Some(fact) => {
            notes.asked.insert(fact.id.clone());
            deal.line(&fact.say, 0, dice.of("process")).to_owned()
        }
        None => deal.phrase(Phrase::Process, dice.of("process")),
    }
}

/// Accepts a concern and asks what is behind it.
fn explore(deal: &Deal<'_>, id: &ObjectionId, notes: &mut Notes, dice: Dice) -> String {
    let Some(objection) = deal.objection(id) else { return String::new() };
    let used = notes.concerns.get_mut(id).map_or(0, |concern| {
        concern.explored += 1;
        concern.explored - 1
    });
    let accept = deal.line(&objection.say.acknowledge, used, dice.of(id.as_str()).of("acknowledge"));
    let ask = deal.line(&objection.say.explore, used, dice.of(id.as_str()).of("explore"));
    deal.joined(&[accept.to_owned(), ask.to_owned()])
}

/// Answers a concern and asks whether that settles it.
fn answer(deal: &Deal<'_>, id: &ObjectionId, notes: &mut Notes, dice: Dice) -> String {
    let Some(objection) = deal.objection(id) else { return String::new() };
    let used = notes.concerns.get_mut(id).map_or(0, |concern| {
        concern.answered += 1;
        // What was answered counts as spoken of until the customer says otherwise.
        concern.status = ObjectionStatus::Revealed;
        concern.answered - 1
    });
    let respond = deal.line(&objection.say.respond, used, dice.of(id.as_str()).of("respond"));
    let confirm = deal.line(&objection.say.confirm, used, dice.of(id.as_str()).of("confirm"));
    deal.joined(&[respond.to_owned(), confirm.to_owned()])
}

/// Asks for a next step: the trial, then less; with what each colleague cares about.
fn close(deal: &Deal<'_>, notes: &mut Notes, dice: Dice) -> String {
    notes.asks += 1;
    let lang = deal.lang;
    if notes.asks > 1 {
        return deal.phrase(Phrase::AskMeeting, dice.of("ask").at(notes.asks as u64));
    }
    let mut pieces: Vec<String> = Vec::new();
    for person in deal.colleagues().into_iter().take(2) {
        let material = deal.scenario().materials.iter().find(|material| material.layer == person.layer);
        let Some(material) = material else { continue };
        let concern = first_concern(person.concern.get(lang), lang);
        let about = [
            ("{other}", person.name.get(lang)),
            ("{concern}", concern.as_str()),
            ("{material}", open_ended(material.title.get(lang))),
        ];
        pieces.push(deal.phrase_about(Phrase::Tailor, dice.of("tailor").at(0), &about));
    }
    pieces.push(deal.phrase(Phrase::AskTrial, dice.of("ask")));
    deal.joined(&pieces)
}

/// Returns the first thing that somebody cares about, to be put into a sentence.
fn first_concern(concern: &str, lang: Lang) -> String {
    let end = lang.pick('、', ',');
    let first = concern.split(end).next().unwrap_or(concern);
    open_ended(first.split(lang.pick('，', ';')).next().unwrap_or(first)).to_owned()
}
