//! Scores a session: one function a check, then caps, bands and the pass rule.
//!
//! Pure and in integers; reads every trainee line again and never trusts the acts in a record. Never asks a model.

use std::collections::BTreeMap;

use super::act::{self, Act, Context, Kind, Mark, Stage};
use super::customer;
use super::elsewhere::Listener;
use super::exercise::Exercise;
use super::lang::Lang;
use super::rubric::{Band, Check, Criterion, HandlingCheck, ImplicationCheck, Rubric};
use super::scorecard::{
    CapApplied, CapKind, CriterionScore, DimensionScore, Evidence, Facts, Points, Scorecard, SessionVerdict, Stages,
    Verdict,
};
use super::text::normal;
use super::transcript::{FORMAT_VERSION, Mode, Outcome, Speaker, Started, Transcript, Turn};

mod advice;
mod cap;
mod commitment;
mod conversation;
mod discovery;
#[cfg(test)]
pub(crate) mod fixture;
mod hint;
mod objection;
mod own;
mod piece;
mod reading;
mod secret;
mod share;
mod step;
#[cfg(test)]
mod tests;
mod value;

pub use hint::{Hint, hint};
pub use reading::{ReadTurn, Reading, Side};
pub(in crate::domain) use secret::Secrets;

use share::Share;

/// Share of the points from which a criterion is met, in per cent. Our choice; shown, never scored.
pub const MET_PERCENT: i64 = 85;

/// Share of the points below which a criterion is missed, in per cent. The scoring page's bound for K6 and K7.
pub const MISSED_PERCENT: i64 = 15;

/// Highest score.
const SCORE_MAX: u8 = 100;

/// What a check found: a share of the criterion's points, or that it could not be judged.
#[derive(Debug, Clone)]
pub(crate) struct Judged {
    /// The share; none when the check is not applicable.
    share: Option<Share>,
    /// One plain sentence with the numbers of the formula.
    because: String,
    /// The quotes.
    evidence: Vec<Evidence>,
}

impl Judged {
    /// Returns a finding with its quotes.
    fn new(share: Share, because: String, evidence: Vec<Evidence>) -> Self {
        Self { share: Some(share), because, evidence }
    }

    /// Returns a finding of nothing.
    fn missed(because: String) -> Self {
        Self::new(Share::NONE, because, Vec::new())
    }

    /// Returns that the check could not be judged, and why.
    fn not_applicable(because: String) -> Self {
        Self { share: None, because, evidence: Vec::new() }
    }
}

/// Returns that a check needs what only a scenario tells, when none is known.
fn needs_scenario(reading: &Reading<'_>, zh: &str, en: &str) -> Option<Judged> {
    reading.scenario.is_unknown().then(|| {
        Judged::not_applicable(reading.lang.pick(
            format!("没有指定场景，{zh}，这一项不计。"),
            format!("No scenario was given: {en}, so this does not count."),
        ))
    })
}

/// Returns hundredths as a decimal: 180 is `1.8`.
fn decimal(hundredths: u32) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match rest {
        0 => whole.to_string(),
        tens if tens % 10 == 0 => format!("{whole}.{}", tens / 10),
        _ => format!("{whole}.{rest:02}"),
    }
}

/// Scores a session.
pub fn score(exercise: &Exercise, transcript: &Transcript) -> Scorecard {
    score_by(exercise, transcript, Listener::new(exercise, transcript.started.lang))
}

/// Scores a session as `score` does, and says why in the wanted language where the deal is written in it; else in the session's.
pub fn score_told(exercise: &Exercise, transcript: &Transcript, wanted: Lang) -> Scorecard {
    let told = if exercise.scenario.languages.contains(&wanted) { wanted } else { transcript.started.lang };
    judged(exercise, transcript, &read(exercise, transcript), told)
}

/// Scores a session, with a listener of the caller's choice for the customer turns that were recorded without a move.
pub fn score_by(exercise: &Exercise, transcript: &Transcript, listener: Listener<'_>) -> Scorecard {
    score_read(exercise, transcript, &read_by(exercise, transcript, listener))
}

/// Returns the turns of a session whose lines have been read already in their places, as `read` would read them.
///
/// `readings` are what the trainee's lines were read as, in order; every customer turn has its move on record, as those of a
/// session that was just played have.
pub fn as_read<'a>(exercise: &Exercise, transcript: &'a Transcript, readings: &[Vec<Act>]) -> Vec<ReadTurn<'a>> {
    let mut readings = readings.iter();
    let mut turns = Vec::with_capacity(transcript.turns.len());
    for turn in &transcript.turns {
        let side = match (turn.speaker, &turn.decided) {
            (Speaker::Trainee, _) => readings.next().map(|acts| {
                let addressed = addressed(exercise, &turn.text, acts, transcript.started.lang);
                Side::Trainee(acts.clone(), addressed)
            }),
            (Speaker::Customer, decided) => decided.clone().map(Side::Customer),
        };
        let Some(side) = side else { return read(exercise, transcript) };
        turns.push(ReadTurn { turn: turn.turn, text: turn.scripted(), side });
    }
    turns
}

/// Scores a session whose turns have been read already, by `read` of the same exercise and transcript.
pub fn score_read(exercise: &Exercise, transcript: &Transcript, turns: &[ReadTurn<'_>]) -> Scorecard {
    judged(exercise, transcript, turns, transcript.started.lang)
}

/// Scores a session whose turns have been read already, told in a language: what was read does not depend on it.
fn judged(exercise: &Exercise, transcript: &Transcript, turns: &[ReadTurn<'_>], lang: Lang) -> Scorecard {
    let outcome = transcript.ending.as_ref().map_or_else(|| outcome(transcript, turns), |ending| ending.outcome);
    let reading = Reading::new(&exercise.scenario, lang, turns, outcome).knowing(exercise.secrets(lang));
    let mut scorecard = judge(&reading, &exercise.rubric, &transcript.started);
    scorecard.scenario_hash.clone_from(&exercise.scenario_hash);
    scorecard.rubric_hash.clone_from(&exercise.rubric_hash);
    scorecard
}

/// Returns how a session came out that has no end on record: cut off when its moves are, else by what was granted.
fn outcome(transcript: &Transcript, turns: &[ReadTurn<'_>]) -> Outcome {
    if transcript.turns.iter().any(|turn| turn.decided.is_some()) {
        return Outcome::Continuation;
    }
    let granted = turns.iter().filter_map(|turn| match &turn.side {
        Side::Customer(decided) => decided.commitment.as_ref().map(|commitment| commitment.granted),
        Side::Trainee(..) => None,
    });
    customer::commitment::outcome(granted.max().unwrap_or(0))
}

/// Reads every turn of a session in the context of what came before.
pub fn read<'a>(exercise: &Exercise, transcript: &'a Transcript) -> Vec<ReadTurn<'a>> {
    read_by(exercise, transcript, Listener::new(exercise, transcript.started.lang))
}

/// Reads every turn of a session; what a customer turn decided that was recorded without a move, the listener tells.
fn read_by<'a>(exercise: &Exercise, transcript: &'a Transcript, mut listener: Listener<'_>) -> Vec<ReadTurn<'a>> {
    let mut context = Context::new(transcript.started.lang, exercise.known_topics());
    let mut turns = Vec::with_capacity(transcript.turns.len());
    let is_ours = |turn: &Turn| turn.speaker == Speaker::Trainee || turn.decided.is_some();
    let is_listening = !transcript.turns.iter().all(is_ours);
    for turn in &transcript.turns {
        let side = match turn.speaker {
            Speaker::Trainee => {
                let acts = act::read(&turn.text, &context);
                context.say(&turn.text, &acts);
                if is_listening {
                    listener.say(&turn.text, &acts);
                }
                let addressed = addressed(exercise, &turn.text, &acts, transcript.started.lang);
                Side::Trainee(acts, addressed)
            }
            Speaker::Customer => {
                let decided = turn.decided.clone().unwrap_or_else(|| listener.hear(turn.scripted(), &context));
                context.hear(turn.scripted(), &decided);
                Side::Customer(decided)
            }
        };
        turns.push(ReadTurn { turn: turn.turn, text: turn.scripted(), side });
    }
    turns
}

/// Returns who on the customer's side each act speaks to, by name or concern.
fn addressed(exercise: &Exercise, text: &str, acts: &[Act], lang: Lang) -> BTreeMap<usize, super::id::StakeholderId> {
    let speaker = exercise.scenario.speaker().map(|speaker| &speaker.id);
    let mut addressed = BTreeMap::new();
    for (index, act) in acts.iter().enumerate() {
        if matches!(act.kind, Kind::Procedure | Kind::Negative | Kind::Meta | Kind::Rhetorical | Kind::Other) {
            continue;
        }
        let words = normal(act.span.of(text));
        let found = exercise.topics().find(&words, lang, act::topic::Among::Stakeholders);
        if let Some(act::Topic::Stakeholder(id)) = found.map(|found| found.topic)
            && Some(&id) != speaker
        {
            addressed.insert(index, id);
        }
    }
    addressed
}

/// Judges a session that has been read. Hashes are the record's own; `score` replaces them.
pub fn judge(reading: &Reading<'_>, rubric: &Rubric, started: &Started) -> Scorecard {
    let lang = reading.lang;
    let implication = implication_share(reading, rubric);
    let criteria: Vec<CriterionScore> =
        rubric.criteria.iter().map(|criterion| criterion_score(reading, criterion, implication)).collect();
    let dimensions = dimension_scores(rubric, &criteria, lang);
    let sum: Points = dimensions.iter().map(|dimension| dimension.score).sum();
    let max: Points = dimensions.iter().map(|dimension| dimension.max).sum();
    let raw = sum.rescaled(max, Points::whole(SCORE_MAX)).clamp(Points::ZERO, Points::whole(SCORE_MAX));
    let caps = cap::applied(reading, rubric, &criteria, started.mode);
    let score = capped(raw, &caps);
    let verdict = verdict(score, &dimensions, &caps, rubric, started.mode);
    let has_score = !matches!(verdict, SessionVerdict::InsufficientEvidence | SessionVerdict::Void);
    let band = band(score, rubric).filter(|_| has_score);
    let handled = objection::handled(reading, &handling_check(rubric));
    let advice = advice::advice(reading, rubric, &criteria, &caps, raw, score);
    Scorecard {
        event: "scorecard",
        v: FORMAT_VERSION,
        session: started.session.clone(),
        scenario: reading.scenario.id.clone(),
        scenario_hash: started.scenario_hash.clone(),
        scenario_version: reading.scenario.version,
        rubric: rubric.id.clone(),
        rubric_hash: started.rubric_hash.clone(),
        rubric_version: rubric.version,
        lang,
        mode: started.mode,
        difficulty: started.difficulty,
        score,
        raw,
        passed: verdict == SessionVerdict::Pass,
        verdict,
        band: band.map(|band| band.id.clone()),
        band_name: band.map(|band| band.name.get(lang).to_owned()).unwrap_or_default(),
        dimensions,
        criteria,
        caps,
        stages: stages(reading),
        objections: handled.into_iter().map(|one| one.record).collect(),
        facts: facts(reading),
        outcome: reading.outcome,
        advice,
    }
}

/// Returns the points of a criterion.
fn criterion_score(reading: &Reading<'_>, criterion: &Criterion, implication: Share) -> CriterionScore {
    let judged = check(reading, &criterion.check, implication);
    let (score, max) = match judged.share {
        Some(share) => (share.points(criterion.weight), Points::whole(criterion.weight)),
        None => (Points::ZERO, Points::ZERO),
    };
    let verdict = match judged.share {
        None => Verdict::NotApplicable,
        Some(_) if score.percent_of(max) >= MET_PERCENT => Verdict::Met,
        Some(_) if score.percent_of(max) < MISSED_PERCENT => Verdict::Missed,
        Some(_) => Verdict::Partial,
    };
    CriterionScore {
        id: criterion.id.clone(),
        dimension: criterion.dimension.clone(),
        name: criterion.name.get(reading.lang).to_owned(),
        verdict,
        score,
        max,
        because: judged.because,
        evidence: judged.evidence,
        advice: (score < max).then(|| criterion.looks_for.get(reading.lang).to_owned()),
    }
}

/// Works out a check.
fn check(reading: &Reading<'_>, check: &Check, implication: Share) -> Judged {
    let lacking = match check {
        Check::ObjectionPrevention(_) => {
            needs_scenario(reading, "不知道哪些异议本可避免", "which objections could have been avoided is not known")
        }
        Check::Stakeholders(_) => needs_scenario(
            reading,
            "不知道客户方有谁、各自关注什么",
            "who decides on the customer's side, and what each cares about, is not known",
        ),
        Check::FactFound(_) => needs_scenario(reading, "不知道有哪些事实", "its facts are not known"),
        Check::MaterialShown(_) => needs_scenario(reading, "不知道有哪些资料", "its materials are not known"),
        _ => None,
    };
    if let Some(lacking) = lacking {
        return lacking;
    }
    match check {
        Check::SituationEconomy(check) => discovery::situation(reading, check),
        Check::ProblemCoverage(check) => discovery::problem(reading, check),
        Check::ImplicationCoverage(check) => discovery::implication(reading, check),
        Check::NeedPayoffCoverage(check) => discovery::need_payoff(reading, check),
        Check::ExplicitNeeds(check) => discovery::explicit_needs(reading, check),
        Check::Building(check) => conversation::building(reading, check),
        Check::Sequencing(check) => conversation::sequencing(reading, check),
        Check::Economy(check) => conversation::economy(reading, check),
        Check::QuantifiedValue(check) => value::quantified_value(reading, check),
        Check::Arithmetic(check) => value::arithmetic(reading, check),
        Check::Benefits(check) => value::benefits(reading, check),
        Check::ObjectionHandling(check) => objection::handling(reading, check),
        Check::ObjectionPrevention(check) => objection::prevention(reading, check, implication),
        Check::Stakeholders(check) => commitment::stakeholders(reading, check),
        Check::Advance(check) => commitment::advance(reading, check),
        Check::FactFound(check) => own::fact_found(reading, check),
        Check::MaterialShown(check) => own::material_shown(reading, check),
        Check::PhraseAvoided(check) => own::phrase_avoided(reading, check),
    }
}

/// Returns the share of the implication points, which prevention depends on; by the default numbers when the rubric has no such criterion.
fn implication_share(reading: &Reading<'_>, rubric: &Rubric) -> Share {
    let check = rubric.criteria.iter().find_map(|criterion| match criterion.check {
        Check::ImplicationCoverage(check) => Some(check),
        _ => None,
    });
    discovery::implication(reading, &check.unwrap_or(ImplicationCheck::default())).share.unwrap_or(Share::NONE)
}

/// Returns the numbers of the rubric's handling criterion, or the default ones.
fn handling_check(rubric: &Rubric) -> HandlingCheck {
    let check = rubric.criteria.iter().find_map(|criterion| match criterion.check {
        Check::ObjectionHandling(check) => Some(check),
        _ => None,
    });
    check.unwrap_or_default()
}

/// Adds up the criteria of each dimension; a dimension does not fall below 0.
fn dimension_scores(rubric: &Rubric, criteria: &[CriterionScore], lang: Lang) -> Vec<DimensionScore> {
    rubric
        .dimensions
        .iter()
        .map(|dimension| {
            let own = || criteria.iter().filter(|score| score.dimension == dimension.id);
            DimensionScore {
                id: dimension.id.clone(),
                name: dimension.name.get(lang).to_owned(),
                score: own().map(|score| score.score).sum::<Points>().max(Points::ZERO),
                max: own().map(|score| score.max).sum(),
            }
        })
        .collect()
}

/// Returns what caps and penalties leave of the raw score, at least 0.
fn capped(raw: Points, caps: &[CapApplied]) -> Points {
    let most = caps.iter().filter_map(|cap| cap.cap).min().unwrap_or(SCORE_MAX);
    let penalties: Points = caps.iter().map(|cap| Points::whole(cap.penalty)).sum();
    (raw.min(Points::whole(most)) - penalties).max(Points::ZERO)
}

/// Decides how a session came out.
fn verdict(
    score: Points,
    dimensions: &[DimensionScore],
    caps: &[CapApplied],
    rubric: &Rubric,
    mode: Mode,
) -> SessionVerdict {
    let did = |kind: CapKind| caps.iter().any(|cap| cap.effect == kind);
    if did(CapKind::Void) && mode == Mode::Exam {
        return SessionVerdict::Void;
    }
    if did(CapKind::NoScore) {
        return SessionVerdict::InsufficientEvidence;
    }
    let enough = |dimension: &DimensionScore| {
        let least = rubric.pass.dimensions.get(&dimension.id).copied().unwrap_or(0);
        // A dimension that could not be judged does not stand in the way.
        dimension.max == Points::ZERO
            || dimension.score.hundredths() * 100 >= dimension.max.hundredths() * i64::from(least)
    };
    let barred = caps.iter().any(|cap| {
        cap.effect == CapKind::Fail || (cap.effect != CapKind::Penalty && rubric.pass.no_caps.contains(&cap.id))
    });
    let passed = score >= Points::whole(rubric.pass.score_min) && dimensions.iter().all(enough) && !barred;
    if passed { SessionVerdict::Pass } else { SessionVerdict::Fail }
}

/// Returns the band of a score: the one that starts highest and not above it.
fn band(score: Points, rubric: &Rubric) -> Option<&Band> {
    rubric.bands.iter().filter(|band| Points::whole(band.from) <= score).max_by_key(|band| band.from)
}

/// Counts the credited questions by stage.
fn stages(reading: &Reading<'_>) -> Stages {
    let count = |stage: Stage| {
        let asked =
            reading.units.iter().filter(|unit| unit.asks(stage) && unit.quality > 0 && !unit.act.has(Mark::Known));
        u32::try_from(asked.count()).unwrap_or(u32::MAX)
    };
    Stages {
        situation: count(Stage::Situation),
        problem: count(Stage::Problem),
        implication: count(Stage::Implication),
        need_payoff: count(Stage::NeedPayoff),
    }
}

/// Returns which facts the customer told.
fn facts(reading: &Reading<'_>) -> Facts {
    let told = reading.told(u32::MAX);
    let (found, missed) = reading.scenario.facts.iter().map(|fact| fact.id.clone()).partition(|id| told.contains(id));
    Facts { found, missed }
}
