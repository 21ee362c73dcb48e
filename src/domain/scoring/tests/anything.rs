//! Whatever is said: sums, bounds and quotes hold.

use proptest::prelude::*;

use super::super::fixture::*;
use crate::domain::act::{Act, Arithmetic, Kind, Negative, Stage};
use crate::domain::customer::{Move, MoveKind, NeedVoice, ObjectionStatus};
use crate::domain::scorecard::Points;
use crate::domain::transcript::Outcome;

/// One exchange out of a palette of acts and replies.
fn exchange() -> impl Strategy<Value = (Act, Move)> {
    let stages = [Stage::Situation, Stage::Problem, Stage::Implication, Stage::NeedPayoff];
    let question = (0..4usize, prop_oneof![Just("slow"), Just("turnover"), Just("cost")], 0..3u8)
        .prop_map(move |(stage, need, uptake)| ask(stages[stage], Some(need), uptake * 50));
    let other = prop_oneof![
        Just(act(Kind::Feature)),
        Just(statement(Kind::Advantage, "slow", 0)),
        Just(statement(Kind::Benefit, "slow", 100)),
        Just(step(Kind::Acknowledge, "security")),
        Just(step(Kind::Explore, "security")),
        Just(step(Kind::Respond, "price")),
        Just(negative(Negative::Argue, Some("price"))),
        Just(negative(Negative::Ignore, None)),
        Just(false_promise()),
        Just(ask_for(4, false)),
        Just(ask_for(2, true)),
        Just(Act { arithmetic: Some(Arithmetic::Wrong), ..act(Kind::Other) }),
    ];
    let reply = prop_oneof![
        Just(answer()),
        Just(tell("team")),
        (0..6u8).prop_map(|to| level("slow", to, None)),
        Just(level("turnover", 4, Some(NeedVoice::Assent))),
        Just(object("security", ObjectionStatus::Raised, true)),
        Just(object("price", ObjectionStatus::Raised, false)),
        Just(object("price", ObjectionStatus::Hardened, false)),
        Just(grant(3, 2)),
        Just(Move::new(MoveKind::Annoyed)),
    ];
    (prop_oneof![question, other], reply)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_session_breaks_the_sums_the_bounds_or_the_quotes(exchanges in prop::collection::vec(exchange(), 0..25)) {
        let mut talk = Talk::new();
        for (act, reply) in exchanges {
            talk = talk.say(vec![act]).hear(reply);
        }
        let talk = talk.end(Outcome::Order);
        let card = talk.score(&spin());
        prop_assert!(Points::ZERO <= card.score && card.score <= card.raw && card.raw <= Points::whole(100));
        prop_assert!(card.score == card.raw || !card.caps.is_empty());
        prop_assert!(!card.passed || card.score >= Points::whole(70));
        for dimension in &card.dimensions {
            let own = card.criteria.iter().filter(|one| one.dimension == dimension.id);
            prop_assert_eq!(own.map(|one| one.score).sum::<Points>().max(Points::ZERO), dimension.score);
            prop_assert!(dimension.score <= dimension.max);
        }
        let turns = talk.turns();
        for quote in card.criteria.iter().flat_map(|one| &one.evidence) {
            let text = turns[quote.turn as usize - 1].text;
            prop_assert_eq!(text.get(quote.start..quote.end), Some(quote.quote.as_str()));
        }
        prop_assert!(card.advice.len() <= 3);
        prop_assert_eq!(talk.score(&spin()), card);
    }
}
