//! The next sensible step at a moment of a session, and a line of the scenario that takes it.
//!
//! Never proposes a line that gives away a fact the customer has not told by then.

use crate::domain::act::{Credit, Kind, Stage};
use crate::domain::customer::ObjectionStatus;
use crate::domain::id::{NeedId, ObjectionId};
use crate::domain::lang::{Lang, Lines};
use crate::domain::scenario::{AskedBy, Need, Objection};

use super::commitment::DECISION_FACT;
use super::reading::{LEVEL_ADMITTED, LEVEL_CONSEQUENCE, LEVEL_EXPLICIT, Reading};

/// Facts to find before the first problem question. Our choice: two are enough to ask about trouble.
const FACTS_FIRST: usize = 2;

/// Explicit needs to win before the solution; as many as the default rubric asks for.
const EXPLICIT_WANTED: usize = 2;

/// A step towards an objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Accept it as reasonable and ask for its cause.
    Open,
    /// Ask for its cause.
    Explore,
    /// Answer its root.
    Respond,
    /// Ask whether it is settled.
    Confirm,
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step<'a> {
    /// Deal with an objection.
    Objection(&'a ObjectionId, Part),
    /// Ask for the value of solving.
    NeedPayoff(&'a NeedId),
    /// Ask for effects.
    Implication(&'a NeedId),
    /// Ask for the present set-up.
    Situation,
    /// Ask for trouble.
    Problem(&'a NeedId),
    /// Tie the product to an explicit need.
    Benefit(&'a NeedId),
    /// Work out what it is worth.
    Quantify(&'a NeedId),
    /// Ask how the customer decides.
    Process,
    /// Ask for a next step.
    Ask,
    /// A next step is agreed: repeat it and leave.
    Close,
}

impl Step<'_> {
    /// Returns the rule behind the step, in one sentence.
    pub(super) fn rule(self, lang: Lang) -> &'static str {
        match self {
            Step::Objection(_, Part::Open) => lang.pick(
                "客户有异议时，先认可它合理，再问清背后的原因。",
                "When the customer objects, first accept that it is reasonable, then ask for what is behind it.",
            ),
            Step::Objection(_, Part::Explore) => lang
                .pick("先问清异议背后的原因，再回应。", "Ask for what is behind the objection before you answer it."),
            Step::Objection(_, Part::Respond) => lang.pick(
                "针对客户说出的真正原因，用事实回应；做不到的如实说。",
                "Answer the true reason with evidence, and say honestly what cannot be done.",
            ),
            Step::Objection(_, Part::Confirm) => {
                lang.pick("回应之后，确认客户的顾虑是否解决。", "After answering, ask whether the concern is settled.")
            }
            Step::NeedPayoff(_) => lang.pick(
                "客户认可影响之后，请他自己说出解决它的价值。",
                "Once the customer sees the effect, let them say what solving it is worth.",
            ),
            Step::Implication(_) => lang.pick(
                "客户承认难处之后，先追问它的影响，不要急着讲方案。",
                "When a difficulty is admitted, ask for its effects before any solution.",
            ),
            Step::Situation => lang.pick(
                "先用一两个现状问题了解情况，不问简报里已有的。",
                "Start with a question or two about the present set-up, none that the brief answers.",
            ),
            Step::Problem(_) => lang.pick(
                "从现状转到难点，请客户自己说出不满意的地方。",
                "Move from facts to trouble: let the customer say what does not work.",
            ),
            Step::Benefit(_) => lang.pick(
                "把产品能力接到客户亲口说出的需求上。",
                "Tie what the product does to the need the customer voiced.",
            ),
            Step::Quantify(_) => {
                lang.pick("用客户自己的数字把价值算出来。", "Work the value out in the customer's own numbers.")
            }
            Step::Process => {
                lang.pick("问清怎么决策、还有谁参与。", "Ask how the decision is made, and who else takes part.")
            }
            Step::Close => lang.pick(
                "下一步已经约定：复述一遍谁、什么时候、做什么，道谢收尾。",
                "A next step is agreed: repeat who, when and what, say thank you, and leave.",
            ),
            Step::Ask => lang.pick(
                "提出完整的下一步：谁、做什么、什么时候、按什么标准判断。",
                "Ask for a complete next step: who, what, when, and by which criterion.",
            ),
        }
    }

    /// Returns a line that takes the step and gives nothing away before a turn; none when the scenario has none that fits.
    pub(super) fn line(self, reading: &Reading<'_>, before: u32) -> Option<String> {
        let need = |id: &NeedId, lines: fn(&Need) -> &Lines| pick(reading, lines(reading.scenario.need(id)?), before);
        match self {
            Step::Objection(id, part) => {
                let objection = reading.scenario.objection(id)?;
                objection_line(reading, objection, part, before)
            }
            Step::NeedPayoff(id) => need(id, |need| &need.say.need_payoff),
            Step::Implication(id) => need(id, |need| &need.say.implication),
            Step::Problem(id) => need(id, |need| &need.say.problem),
            Step::Benefit(id) => need(id, |need| &need.say.benefit),
            Step::Quantify(id) => need(id, |need| &need.say.quantify),
            Step::Situation => {
                let told = reading.told(before);
                let facts = reading.scenario.facts.iter().filter(|fact| {
                    fact.needs == AskedBy::Situation && !told.contains(&fact.id) && !is_process(fact.id.as_str())
                });
                facts.filter(|fact| fact.trust_min == 0).find_map(|fact| pick(reading, &fact.say, before))
            }
            Step::Process => {
                let facts = reading.scenario.facts.iter().filter(|fact| is_process(fact.id.as_str()));
                facts.into_iter().find_map(|fact| pick(reading, &fact.say, before))
            }
            Step::Ask => Some(ask_line(reading)),
            Step::Close => None,
        }
    }
}

/// Returns a line about an objection; opening it takes both its halves.
fn objection_line(reading: &Reading<'_>, objection: &Objection, part: Part, before: u32) -> Option<String> {
    let say = &objection.say;
    let one = |lines: &Lines| pick(reading, lines, before);
    match part {
        Part::Open => {
            let (first, second) = (one(&say.acknowledge), one(&say.explore));
            match (first, second) {
                (Some(first), Some(second)) => {
                    Some(reading.lang.pick(format!("{first}{second}"), format!("{first} {second}")))
                }
                (first, second) => first.or(second),
            }
        }
        Part::Explore => one(&say.explore),
        Part::Respond => one(&say.respond),
        Part::Confirm => one(&say.confirm),
    }
}

/// Returns a complete ask: a date, a second person, a criterion.
fn ask_line(reading: &Reading<'_>) -> String {
    let other = reading.scenario.stakeholders.get(1).map(|person| person.name.get(reading.lang));
    match other {
        Some(name) => reading.lang.pick(
            format!("那我们约下周三下午，请您和{name}一起看一次演示，就按您刚才说的目标来判断，您看可以吗？"),
            format!("Shall we say next Wednesday, you and {name} together: we show it at work, and you judge it by the target you just named?"),
        ),
        None => reading.lang.pick(
            "那我们约下周三下午，您来看一次演示，就按您刚才说的目标来判断，您看可以吗？".to_owned(),
            "Shall we say next Wednesday: we show it at work, and you judge it by the target you just named?".to_owned(),
        ),
    }
}

/// Returns whether a fact is about how the customer decides.
fn is_process(fact: &str) -> bool {
    fact.starts_with(DECISION_FACT)
}

/// Returns the first line, in the session's language, that was not said and that gives nothing away before a turn.
pub(super) fn pick(reading: &Reading<'_>, lines: &Lines, before: u32) -> Option<String> {
    let proposals = lines.get(reading.lang).iter().map(|line| (line, reading.proposal(line)));
    let fitting = proposals.filter(|(_, proposal)| !reading.spoils(proposal, before));
    // A line that quotes the customer may quote what this one never said: one that quotes nothing is safer.
    let mut quoting = None;
    for (line, proposal) in fitting {
        if !proposal.quotes_customer {
            return Some(line.clone());
        }
        quoting.get_or_insert(line);
    }
    quoting.cloned()
}

/// Returns the needs, the one under discussion before a turn first, then by weight.
pub(super) fn needs<'a>(reading: &Reading<'a>, before: u32) -> Vec<&'a Need> {
    let current = reading
        .heard
        .iter()
        .take_while(|heard| heard.turn < before)
        .filter_map(|heard| heard.decided.needs.first())
        .last()
        .map(|moved| &moved.id);
    let mut needs: Vec<&Need> = reading.scenario.needs.iter().collect();
    needs.sort_by_key(|need| (Some(&need.id) != current, std::cmp::Reverse(need.weight)));
    needs
}

/// Returns the step towards an open objection, if it is not dealt with fully before a turn.
fn objection_step<'a>(reading: &Reading<'a>, before: u32) -> Option<Step<'a>> {
    let mut open: Vec<(&ObjectionId, u32)> = Vec::new();
    for heard in reading.heard.iter().take_while(|heard| heard.turn < before) {
        for moved in &heard.decided.objections {
            let known = open.iter().find(|(id, _)| **id == moved.id).map(|(_, raised)| *raised);
            open.retain(|(id, _)| **id != moved.id);
            if matches!(moved.status, ObjectionStatus::Raised | ObjectionStatus::Revealed) {
                open.push((&moved.id, known.unwrap_or(heard.turn)));
            }
        }
    }
    let (id, raised) = open.pop()?;
    let done = |kind: Kind| {
        reading.units.iter().any(|unit| {
            unit.turn > raised
                && unit.turn < before
                && unit.act.kind == kind
                && unit.act.credit != Credit::None
                && unit.act.objection.as_ref().is_none_or(|about| about == id)
        })
    };
    let part = match (done(Kind::Acknowledge), done(Kind::Explore), done(Kind::Respond), done(Kind::Confirm)) {
        (false, false, ..) => Part::Open,
        (true, false, ..) => Part::Explore,
        (_, true, false, _) => Part::Respond,
        (_, true, true, false) => Part::Confirm,
        (_, true, true, true) => return None,
    };
    Some(Step::Objection(id, part))
}

/// Returns the next sensible step before a turn.
pub(super) fn next<'a>(reading: &Reading<'a>, before: u32) -> Step<'a> {
    let mut earlier = reading.heard.iter().take_while(|heard| heard.turn < before);
    if earlier.any(|heard| heard.decided.commitment.as_ref().is_some_and(|commitment| commitment.granted >= 2)) {
        return Step::Close;
    }
    if let Some(step) = objection_step(reading, before) {
        return step;
    }
    let needs = needs(reading, before);
    let level = |need: &Need| reading.level(&need.id, before);
    if let Some(need) = needs.iter().find(|need| level(need) == LEVEL_CONSEQUENCE) {
        // Asked for value in vain: the consequence does not weigh enough yet.
        let last = reading.units.iter().rfind(|unit| unit.turn < before && unit.need == Some(&need.id));
        let in_vain = last.is_some_and(|unit| unit.asks(Stage::NeedPayoff));
        return if in_vain { Step::Implication(&need.id) } else { Step::NeedPayoff(&need.id) };
    }
    if let Some(need) = needs.iter().find(|need| level(need) == LEVEL_ADMITTED) {
        return Step::Implication(&need.id);
    }
    let explicit: Vec<&&Need> = needs.iter().filter(|need| level(need) >= LEVEL_EXPLICIT).collect();
    let unopened = needs.iter().find(|need| level(need) < LEVEL_ADMITTED);
    if let Some(need) = unopened.filter(|_| explicit.len() < EXPLICIT_WANTED) {
        let is_start = explicit.is_empty() && reading.told(before).len() < FACTS_FIRST;
        let has_line = Step::Situation.line(reading, before).is_some();
        return if is_start && has_line { Step::Situation } else { Step::Problem(&need.id) };
    }
    let offered = |need: &Need, kind: Kind| {
        reading.units.iter().any(|unit| unit.turn < before && unit.act.kind == kind && unit.need == Some(&need.id))
    };
    if let Some(need) = explicit.iter().find(|need| !offered(need, Kind::Benefit)) {
        return Step::Benefit(&need.id);
    }
    let counted = reading.units.iter().any(|unit| unit.turn < before && unit.act.arithmetic.is_some());
    if let Some(need) =
        explicit.first().filter(|need| !counted && Step::Quantify(&need.id).line(reading, before).is_some())
    {
        return Step::Quantify(&need.id);
    }
    let knows_process = reading.told(before).iter().any(|fact| is_process(fact.as_str()));
    if !knows_process && Step::Process.line(reading, before).is_some() {
        return Step::Process;
    }
    Step::Ask
}
