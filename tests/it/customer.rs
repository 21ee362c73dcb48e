//! The customer machine on hand-made acts: the dynamics of the customer page, section 7, without the coder.

use std::sync::LazyLock;

use sparring::domain::act::{Act, Asking, Credit, Kind, Mark, Negative, Stage, Topic};
use sparring::domain::customer::{self, CustomerState, Move, ObjectionStatus};
use sparring::domain::id::{FactId, NeedId, ObjectionId};
use sparring::domain::lang::Lang;
use sparring::domain::scenario::{Consequence, Scenario};
use sparring::domain::text::Span;
use sparring::domain::transcript::{Difficulty, Outcome};

/// The retail deal, read once.
static RETAIL: LazyLock<Scenario> = LazyLock::new(|| {
    serde_saphyr::from_str(include_str!("../../scenarios/retail-service.yaml")).expect("the shipped scenario reads")
});

/// A meeting with hand-made acts.
struct Meeting {
    scenario: Scenario,
    state: CustomerState,
    last: Move,
    lines: u32,
}

fn act(kind: Kind) -> Act {
    let mut act = Act::new(Span { start: 0, end: 30 }, kind, "hand-made");
    act.topic_percent = 100;
    act.uptake_percent = 50;
    act.credit = Credit::Full;
    act
}

fn question(stage: Stage, need: &str) -> Act {
    let mut act = act(Kind::Question);
    act.stage = Some(stage);
    act.need = NeedId::new(need).ok();
    act
}

fn about(mut act: Act, fact: &str) -> Act {
    act.topic = FactId::new(fact).ok().map(Topic::Fact);
    act
}

fn situation(fact: &str) -> Act {
    let mut act = about(act(Kind::Question), fact);
    act.stage = Some(Stage::Situation);
    act
}

fn implication(need: &str, consequence: Consequence) -> Act {
    let mut act = question(Stage::Implication, need);
    act.consequence = Some(consequence);
    act.uptake_percent = 100;
    act
}

fn step(kind: Kind, objection: &str) -> Act {
    let mut act = act(kind);
    act.objection = ObjectionId::new(objection).ok();
    act
}

fn negative(negative: Negative) -> Act {
    let mut act = act(Kind::Negative);
    act.negative = Some(negative);
    act
}

fn ask(level: u8) -> Act {
    let mut act = act(Kind::Ask);
    act.asking = Some(Asking { level, actor: true, date: true, criterion: true, pressing: false });
    act
}

impl Meeting {
    fn new(difficulty: Difficulty) -> Self {
        let scenario = RETAIL.clone();
        let state = CustomerState::new(&scenario, Lang::Zh, 7, difficulty);
        let (state, last) = customer::open(&scenario, &state);
        Self { scenario, state, last, lines: 0 }
    }

    fn say(&mut self, acts: &[Act]) -> &mut Self {
        assert!(self.state.ended.is_none(), "the meeting was over after line {}", self.lines);
        let (state, decided) = customer::respond(&self.scenario, &self.state, acts);
        self.lines += 1;
        if std::env::var_os("SPAR_SHOW").is_some() {
            let said = sparring::domain::script::line(&self.scenario, Lang::Zh, &decided);
            println!("{:2} T{} P{} {:?} {said}", self.lines, state.trust, state.patience, decided.kind);
        }
        (self.state, self.last) = (state, decided);
        self
    }

    fn granted(&self) -> u8 {
        self.state.granted
    }
}

/// Plays an expert's meeting, as far as acts go.
fn expert(difficulty: Difficulty) -> Meeting {
    use Consequence::{Cost, Customer, People, Strategy};
    let mut meeting = Meeting::new(difficulty);
    meeting
        .say(&[situation("team-size"), situation("response-time")])
        .say(&[question(Stage::Problem, "slow-response")])
        .say(&[implication("slow-response", Cost)])
        .say(&[about(question(Stage::Problem, "agent-turnover"), "turnover")])
        .say(&[implication("slow-response", Customer), implication("agent-turnover", Cost)])
        .say(&[implication("agent-turnover", People), implication("slow-response", Strategy)])
        .say(&[step(Kind::Acknowledge, "wrong-answers"), step(Kind::Explore, "wrong-answers")])
        .say(&[step(Kind::Respond, "wrong-answers"), step(Kind::Confirm, "wrong-answers")])
        .say(&[question(Stage::NeedPayoff, "slow-response")]);
    let raised: Vec<String> =
        meeting.state.objections.iter().filter(|(_, state)| state.is_open()).map(|(id, _)| id.to_string()).collect();
    for id in raised {
        meeting
            .say(&[step(Kind::Acknowledge, &id), step(Kind::Explore, &id)])
            .say(&[step(Kind::Respond, &id), step(Kind::Confirm, &id)]);
    }
    meeting
        .say(&[question(Stage::NeedPayoff, "agent-turnover")])
        .say(&[question(Stage::NeedPayoff, "slow-response")])
        .say(&[ask(3)]);
    meeting
}

#[test]
fn manners_that_ask_no_leave_are_heard_and_an_offer_is_neither_taken_nor_refused() {
    let ruled = |kind: Kind, rule: &'static str| Act { rule, ..act(kind) };
    for (act, place) in [
        (ruled(Kind::Procedure, "procedure.agenda"), "lines.agenda"),
        (ruled(Kind::Procedure, "procedure.permission"), "lines.agenda"),
        (ruled(Kind::Procedure, "procedure.logistics"), "lines.listen"),
        (ruled(Kind::Procedure, "procedure.learned"), "lines.listen"),
        (ruled(Kind::Check, "check.summary"), "lines.confirm-right"),
        (ruled(Kind::Check, "check.accepts"), "lines.stall"),
    ] {
        let mut meeting = Meeting::new(Difficulty::Normal);
        let said = meeting.say(std::slice::from_ref(&act)).last.says[0].place.to_string();
        assert_eq!(said, place, "{}", act.rule);
    }
}

#[test]
fn an_expert_reaches_a_trial_at_every_difficulty() {
    for difficulty in [Difficulty::Easy, Difficulty::Normal, Difficulty::Hard] {
        let meeting = expert(difficulty);
        assert_eq!(meeting.granted(), 3, "{difficulty:?}: {:?}", meeting.state.objections);
        assert!(meeting.state.trust >= 80, "trust {}", meeting.state.trust);
    }
}

#[test]
fn who_comes_back_to_what_was_granted_presses_nobody_and_who_wants_more_does() {
    let trust_after = |level: u8| {
        let mut meeting = expert(Difficulty::Normal);
        let trust = meeting.state.trust;
        meeting.say(&[ask(level)]);
        (meeting.state.trust, trust)
    };
    let (again, before) = trust_after(3);
    assert_eq!(again, before);
    let (more, before) = trust_after(4);
    assert!(more < before, "{more} of {before}");
}

#[test]
fn a_settled_concern_is_settled_once_more_for_who_asks() {
    let mut meeting = expert(Difficulty::Normal);
    let settled = meeting.state.objections.iter().find(|(_, state)| state.status == ObjectionStatus::Resolved);
    let id = settled.expect("an expert settles a concern").0.clone();
    meeting.say(&[step(Kind::Confirm, id.as_str())]);
    let moved = meeting.last.objections.iter().find(|moved| moved.id == id).expect("it is spoken of");
    assert_eq!(moved.status, ObjectionStatus::Resolved);
}

#[test]
fn the_closer_is_sent_away_at_the_third_ask_with_nothing() {
    let mut meeting = Meeting::new(Difficulty::Normal);
    meeting.say(&[ask(4)]).say(&[ask(2)]).say(&[ask(4)]);
    assert_eq!(meeting.state.ended, Some(Outcome::Continuation));
    assert_eq!(meeting.granted(), 0);
}

#[test]
fn the_interrogator_is_walked_out_on() {
    let mut meeting = Meeting::new(Difficulty::Normal);
    let facts = ["team-size", "daily-volume", "response-time", "satisfaction", "repeat-share", "current-system"];
    for fact in facts.iter().chain(&facts).chain(&facts) {
        if meeting.state.ended.is_none() {
            meeting.say(&[situation(fact)]);
        }
    }
    assert_eq!(meeting.state.ended, Some(Outcome::WalkedOut), "patience {}", meeting.state.patience);
}

#[test]
fn the_pitcher_with_discount_and_argument_gets_nothing() {
    let mut meeting = Meeting::new(Difficulty::Normal);
    meeting
        .say(&[act(Kind::Feature), act(Kind::Feature)])
        .say(&[act(Kind::Advantage), act(Kind::Feature)])
        .say(&[act(Kind::Advantage), negative(Negative::Discount)])
        .say(&[negative(Negative::Argue)])
        .say(&[act(Kind::Feature), negative(Negative::OverPromise)])
        .say(&[ask(2)]);
    assert_eq!(meeting.granted(), 0);
    assert!(meeting.state.objections.values().any(|objection| objection.status != ObjectionStatus::Latent));
}

#[test]
fn need_payoff_first_annoys_and_earns_nothing() {
    let mut meeting = Meeting::new(Difficulty::Normal);
    for _ in 0..4 {
        meeting.say(&[question(Stage::NeedPayoff, "slow-response")]);
    }
    meeting.say(&[ask(2)]);
    assert_eq!(meeting.granted(), 0);
    assert!(meeting.state.trust < 40);
}

#[test]
fn everything_in_one_message_repeated_earns_no_meeting() {
    let mut meeting = Meeting::new(Difficulty::Normal);
    let mut extra = question(Stage::Situation, "slow-response");
    extra.mark(Mark::Excess);
    extra.credit = Credit::None;
    for _ in 0..3 {
        if meeting.state.ended.is_none() {
            let mut early = implication("slow-response", Consequence::Cost);
            early.pre_percent = 30;
            let acts = [question(Stage::NeedPayoff, "slow-response"), early, extra.clone(), extra.clone(), ask(3)];
            meeting.say(&acts);
        }
    }
    assert!(meeting.granted() < 2);
}

#[test]
fn an_easy_customer_forgives_one_need_without_an_implication_question() {
    for (difficulty, level) in [(Difficulty::Easy, 4), (Difficulty::Normal, 2)] {
        let mut meeting = Meeting::new(difficulty);
        meeting
            .say(&[question(Stage::Problem, "slow-response"), question(Stage::Problem, "agent-turnover")])
            .say(&[implication("slow-response", Consequence::Cost)])
            .say(&[question(Stage::NeedPayoff, "agent-turnover")]);
        assert_eq!(meeting.state.needs[&NeedId::new("agent-turnover").unwrap()].level, level, "{difficulty:?}");
    }
}

#[test]
fn no_single_message_settles_an_objection() {
    let mut meeting = Meeting::new(Difficulty::Normal);
    for _ in 0..6 {
        meeting.say(&[question(Stage::Problem, "slow-response")]);
    }
    let id = "wrong-answers";
    assert!(meeting.state.objections[&ObjectionId::new(id).expect("an id")].is_open());
    let all = [Kind::Acknowledge, Kind::Explore, Kind::Respond, Kind::Confirm].map(|kind| step(kind, id));
    meeting.say(&all);
    assert!(meeting.state.objections[&ObjectionId::new(id).expect("an id")].is_open());
}

mod properties {
    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use sparring::domain::customer::Say;
    use sparring::domain::scenario::AskedBy;

    use super::*;

    /// Any act that the coder could make of a line in this deal.
    fn any_act() -> impl Strategy<Value = Act> {
        let needs = ["slow-response", "agent-turnover", "service-cost"];
        let facts = ["team-size", "peak-loss", "budget", "target", "past-failure", "cost-per-agent", "staff-worry"];
        let objections = ["wrong-answers", "data-security", "price"];
        let stages = [Stage::Situation, Stage::Problem, Stage::Implication, Stage::NeedPayoff];
        let kinds = [
            Kind::Question,
            Kind::Question,
            Kind::Question,
            Kind::Feature,
            Kind::Advantage,
            Kind::Benefit,
            Kind::Acknowledge,
            Kind::Explore,
            Kind::Respond,
            Kind::Confirm,
            Kind::Check,
            Kind::Ask,
            Kind::Procedure,
            Kind::Negative,
            Kind::Meta,
            Kind::Other,
        ];
        let negatives = [Negative::Argue, Negative::Ignore, Negative::Discount, Negative::OverPromise];
        let consequences = Consequence::ALL;
        (0..kinds.len(), 0..4usize, 0..3usize, 0..14usize, 0..3usize, 0..4usize, 0..7usize, 0..3u8, 1..5u8).prop_map(
            move |(kind, stage, need, fact, objection, bad, consequence, uptake, level)| {
                let mut act = act(kinds[kind]);
                act.uptake_percent = uptake * 50;
                act.need = NeedId::new(needs[need]).ok();
                act.objection = ObjectionId::new(objections[objection]).ok();
                act.topic = facts.get(fact).and_then(|fact| FactId::new(*fact).ok()).map(Topic::Fact);
                match act.kind {
                    Kind::Question => act.stage = Some(stages[stage]),
                    Kind::Negative => act.negative = Some(negatives[bad]),
                    Kind::Ask => {
                        act.asking =
                            Some(Asking { level, actor: true, date: false, criterion: false, pressing: false });
                    }
                    _ => {}
                }
                act.consequence = (act.stage == Some(Stage::Implication)).then_some(consequences[consequence]);
                act
            },
        )
    }

    fn any_lines() -> impl Strategy<Value = Vec<Vec<Act>>> {
        prop::collection::vec(prop::collection::vec(any_act(), 1..4), 1..30)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn whatever_is_said_the_state_stays_in_range_and_facts_keep_their_conditions(
            lines in any_lines(), seed in any::<u64>(), hard in any::<bool>(),
        ) {
            let scenario = &*RETAIL;
            let difficulty = if hard { Difficulty::Hard } else { Difficulty::Easy };
            let start = CustomerState::new(scenario, Lang::En, seed, difficulty);
            let (mut state, opening) = customer::open(scenario, &start);
            let mut heard: BTreeSet<String> = opening.says.iter().map(Say::to_string_key).collect();
            for acts in &lines {
                if state.ended.is_some() {
                    break;
                }
                let before = state.clone();
                let (after, decided) = customer::respond(scenario, &state, acts);
                prop_assert!((0..=100).contains(&after.trust) && (0..=100).contains(&after.patience));
                prop_assert!(after.needs.values().all(|need| need.level <= 5 && (0..=100).contains(&need.strength)));
                prop_assert!(after.objections.values().all(|o| (0..=100).contains(&o.progress) && (0..=100).contains(&o.intensity)));
                prop_assert!(!decided.says.is_empty() && decided.says.len() <= 4);
                for id in decided.facts.iter().filter(|id| !before.told.contains_key(id)) {
                    let fact = scenario.fact(id).expect("a told fact exists");
                    prop_assert!(before.trust >= before.temper.guarded(i32::from(fact.trust_min)) - 6, "{id} told at trust {}", before.trust);
                    let asked = acts.iter().any(|act| match act.kind {
                        Kind::Explore => fact.explore || fact.needs <= AskedBy::Implication,
                        Kind::Question => act.stage.is_some_and(|stage| stage as u8 >= fact.needs as u8),
                        _ => false,
                    });
                    prop_assert!(asked, "{id} told unasked");
                }
                let mut saying = before.clone();
                for say in &decided.says {
                    // A place whose lines were all said begins a new round; within a round none comes twice.
                    let round = saying.heard.get(&say.place).copied().unwrap_or(0);
                    let fresh = heard.insert(say.to_string_key()) || round & (1 << say.index) == 0;
                    let left = sparring::domain::script::unheard_left(scenario, &saying, &say.place, after.mood());
                    prop_assert!(fresh || left == 0, "{} said again", say.place);
                    *saying.heard.entry(say.place.clone()).or_insert(0) |= 1 << say.index;
                }
                state = after;
            }
        }
    }

    /// A line's name, for the set of heard ones.
    trait Key {
        fn to_string_key(&self) -> String;
    }

    impl Key for Say {
        fn to_string_key(&self) -> String {
            format!("{}.{}", self.place, self.index)
        }
    }
}
