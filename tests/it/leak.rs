//! The guard on the shipped deals: no author's line breaks a rule of its own move, and nothing shut gets out.

use std::collections::BTreeMap;

use sparring::domain::customer::{CustomerState, Move, MoveKind, Place, Say};
use sparring::domain::exercise::Exercise;
use sparring::domain::lang::Lang;
use sparring::domain::leak::{Allowed, Leak};
use sparring::domain::scenario::{ConsequenceKey, Moods, Situation};
use sparring::domain::script;
use sparring::domain::transcript::Difficulty;

use crate::deals;

const SCENARIOS: [&str; 3] = ["retail-service", "bank-risk", "car-cockpit"];

fn state(exercise: &Exercise, lang: Lang) -> CustomerState {
    CustomerState::new(&exercise.scenario, lang, 7, Difficulty::Normal)
}

/// Returns every place of a scenario, with a move that says its first line and opens what it opens.
fn moves(exercise: &Exercise) -> Vec<Move> {
    use sparring::domain::customer::moves::{FactLine, NeedLine, ObjectionLine};
    use sparring::domain::customer::{CommitmentMove, NeedMove, ObjectionMove, ObjectionStatus};
    let scenario = &exercise.scenario;
    let mut moves = Vec::new();
    let mut add = |place: Place, change: &dyn Fn(&mut Move)| {
        let mut decided = Move::new(MoveKind::Answer);
        decided.says = vec![Say { place, index: 0 }];
        change(&mut decided);
        moves.push(decided);
    };
    for situation in Situation::ALL {
        let granted = match situation {
            Situation::CommitMaterial | Situation::CounterMaterial => 1,
            Situation::CommitMeeting | Situation::CounterMeeting => 2,
            Situation::CommitTrial | Situation::CounterTrial => 3,
            Situation::CommitOrder => 4,
            _ => 0,
        };
        add(Place::General(situation), &|decided| decided.commitment = Some(CommitmentMove { asked: 4, granted }));
    }
    for fact in &scenario.facts {
        for line in [FactLine::Tell, FactLine::Again] {
            add(Place::Fact(fact.id.clone(), line), &|decided| decided.facts.push(fact.id.clone()));
        }
        for line in [FactLine::Surface, FactLine::Evade] {
            add(Place::Fact(fact.id.clone(), line), &|_| {});
        }
    }
    for need in &scenario.needs {
        let lines = [
            (NeedLine::Admit, 2),
            (NeedLine::Assent, 2),
            (NeedLine::Deny, 0),
            (NeedLine::ConsequenceAgain, 3),
            (NeedLine::Lukewarm, 2),
            (NeedLine::Explicit, 4),
            (NeedLine::Value, 5),
            (NeedLine::BenefitHeard, 4),
        ];
        let own = need.consequences.keys().map(|key: &ConsequenceKey| (NeedLine::Consequence(*key), 3));
        for (line, level) in lines.into_iter().chain(own) {
            let moved = NeedMove { id: need.id.clone(), level, voice: None };
            add(Place::Need(need.id.clone(), line), &|decided| decided.needs.push(moved.clone()));
        }
    }
    for objection in &scenario.objections {
        for (line, status) in [
            (ObjectionLine::Raise, ObjectionStatus::Raised),
            (ObjectionLine::Repeat, ObjectionStatus::Raised),
            (ObjectionLine::Reveal, ObjectionStatus::Revealed),
            (ObjectionLine::PushBack, ObjectionStatus::Raised),
            (ObjectionLine::Soften, ObjectionStatus::Revealed),
            (ObjectionLine::Settle, ObjectionStatus::Resolved),
            (ObjectionLine::Harden, ObjectionStatus::Hardened),
        ] {
            let moved = ObjectionMove { id: objection.id.clone(), status, repeated: false };
            let root = objection.root_fact.clone().filter(|_| line == ObjectionLine::Reveal);
            add(Place::Objection(objection.id.clone(), line), &|decided| {
                decided.objections.push(moved.clone());
                decided.facts.extend(root.clone());
            });
        }
    }
    for material in &scenario.materials {
        add(Place::Material(material.id.clone()), &|_| {});
    }
    for person in &scenario.stakeholders {
        add(Place::Mention(person.id.clone()), &|_| {});
    }
    moves
}

/// Returns the authored lines of a move's place, with a move for each.
fn variants(exercise: &Exercise, lang: Lang, decided: &Move) -> Vec<(Move, String)> {
    let texts = script::texts(&exercise.scenario, lang, &decided.says[0].place).enumerate();
    let variant = |(index, text): (usize, &str)| {
        let mut decided = decided.clone();
        decided.says[0].index = index;
        (decided, text.to_owned())
    };
    texts.map(variant).collect()
}

/// Looks at every place of every deal in both languages: what a move allows, and the place's lines, each with its move.
fn for_every_place(mut look: impl FnMut(&str, &dyn for<'m> Fn(&'m Move) -> Allowed<'m>, &[(Move, String)])) {
    for id in SCENARIOS {
        let exercise = deals::exercise(id);
        for lang in Lang::ALL {
            let (guard, state) = (exercise.guard(lang), state(exercise, lang));
            for decided in moves(exercise) {
                let lines = variants(exercise, lang, &decided);
                look(id, &|decided| guard.allowed(&exercise.scenario, &state, &[], decided), &lines);
            }
        }
    }
}

fn shown(leaks: &[Leak]) -> String {
    leaks.iter().map(|leak| format!("{} `{}`", leak.rule.name(), leak.found)).collect::<Vec<_>>().join(", ")
}

#[test]
fn no_authored_line_breaks_a_rule_of_its_own_move() {
    let mut wrong = Vec::new();
    let mut lines = 0;
    for_every_place(|id, allowed, variants| {
        for (decided, line) in variants {
            lines += 1;
            let allowed = allowed(decided);
            let (faults, lacking) = (allowed.faults(line), allowed.lacking(line));
            if !faults.is_empty() || !lacking.is_empty() {
                wrong.push(format!("{id} {}: {line}: {} {lacking:?}", decided.says[0].place, shown(&faults)));
            }
        }
    });
    println!("{lines} authored lines, {} false alarms", wrong.len());
    assert!(wrong.is_empty(), "{} of {lines}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn an_authors_other_wording_of_a_move_is_seldom_refused() {
    let mut wrong: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut pairs = 0;
    let mut refused = 0;
    for_every_place(|id, allowed, lines| {
        for (index, (decided, script)) in lines.iter().enumerate() {
            let allowed = allowed(decided);
            let (_, line) = &lines[(index + 1) % lines.len()];
            pairs += 1;
            let (faults, lacking) = (allowed.faults(line), allowed.lacking(line));
            refused += usize::from(!faults.is_empty() || !lacking.is_empty());
            for fault in &faults {
                let row = format!("{id} {} {script} / {line}: {}", decided.says[0].place, fault.found);
                wrong.entry(fault.rule.name().to_owned()).or_default().push(row);
            }
            if !lacking.is_empty() {
                let row = format!("{id} {} {script} / {line}", decided.says[0].place);
                wrong.entry("omits".to_owned()).or_default().push(row);
            }
        }
    });
    for (rule, rows) in &wrong {
        println!("{rule}: {} of {pairs}", rows.len());
        rows.iter().for_each(|row| println!("    {row}"));
    }
    println!("{refused} of {pairs} refused");
    assert!(refused * 100 <= pairs * 12, "{refused} of {pairs}");
}

#[test]
fn every_line_of_a_fact_that_was_not_released_is_caught() {
    let mut missed = Vec::new();
    let mut lines = 0;
    for id in SCENARIOS {
        let exercise = deals::exercise(id);
        let mut decided = Move::new(MoveKind::Answer);
        decided.says = vec![Say { place: Place::General(Situation::Listen), index: 0 }];
        for lang in Lang::ALL {
            let guard = exercise.guard(lang);
            let state = state(exercise, lang);
            let allowed = guard.allowed(&exercise.scenario, &state, &[], &decided);
            for fact in &exercise.scenario.facts {
                let own = fact.tell.only(lang).iter().chain(fact.reveals.only(lang)).chain(fact.again.only(lang));
                let values = [lang.pick(&fact.value.zh, &fact.value.en)];
                for line in own.chain(values) {
                    lines += 1;
                    if allowed.faults(line).is_empty() {
                        missed.push(format!("{id} {}: {line}", fact.id));
                    }
                }
            }
        }
    }
    println!("{} of {lines} lines of shut facts missed", missed.len());
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn what_is_behind_other_locks_is_caught_as_well() {
    let mut missed: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
    for id in SCENARIOS {
        let exercise = deals::exercise(id);
        let scenario = &exercise.scenario;
        let mut decided = Move::new(MoveKind::Answer);
        decided.says = vec![Say { place: Place::General(Situation::Listen), index: 0 }];
        for lang in Lang::ALL {
            let guard = exercise.guard(lang);
            let state = state(exercise, lang);
            let allowed = guard.allowed(scenario, &state, &[], &decided);
            let mut try_all = |what: &'static str, texts: Vec<&str>| {
                for text in texts {
                    *lines.entry(what).or_default() += 1;
                    if allowed.faults(text).is_empty() {
                        missed.entry(what).or_default().push(format!("{id} {text}"));
                    }
                }
            };
            let all = |lines: &[String]| -> Vec<String> { lines.to_vec() };
            for need in &scenario.needs {
                try_all("admit", all(need.admit.only(lang)).iter().map(String::as_str).collect());
                try_all("explicit", all(need.explicit.only(lang)).iter().map(String::as_str).collect());
                try_all("trainee", all(need.say.problem.only(lang)).iter().map(String::as_str).collect());
            }
            for objection in &scenario.objections {
                try_all("raise", all(objection.raise.only(lang)).iter().map(String::as_str).collect());
                try_all("reveal", all(objection.reveal.only(lang)).iter().map(String::as_str).collect());
                try_all("root", vec![lang.pick(objection.root.zh.as_str(), objection.root.en.as_str())]);
                try_all("settle", all(objection.settle.only(lang)).iter().map(String::as_str).collect());
            }
            for situation in [Situation::CommitMeeting, Situation::CommitTrial, Situation::CommitOrder] {
                let moods: &Moods = &scenario.lines[&situation];
                try_all("commit", all(moods.any.only(lang)).iter().map(String::as_str).collect());
            }
            for claim in &scenario.product.claims {
                try_all("claim", vec![lang.pick(claim.text.zh.as_str(), claim.text.en.as_str())]);
            }
        }
    }
    let mut all_missed = 0;
    for (what, count) in &lines {
        let missed = missed.get(what).map_or(&[][..], Vec::as_slice);
        println!("{what}: {} of {count} missed", missed.len());
        missed.iter().take(8).for_each(|row| println!("    {row}"));
        all_missed += missed.len();
    }
    let all: usize = lines.values().sum();
    assert!(all_missed * 100 <= all * 3, "{all_missed} of {all} missed");
}

#[test]
#[ignore = "measures; run it in a release build"]
fn how_long_the_guard_takes() {
    use std::time::Instant;
    for lang in Lang::ALL {
        let exercise = deals::exercise("retail-service");
        let start = Instant::now();
        let guard = exercise.guard(lang);
        println!("{}: preparing {:?}", lang.code(), start.elapsed());
        let lines = crate::golden::script("retail-service", "expert", lang);
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let (_, transcript) = crate::golden::play(exercise, lang, 7, &lines);
        let state = state(exercise, lang);
        let (mut allowing, mut judging, mut count) = (Vec::new(), Vec::new(), 0);
        for (index, turn) in transcript.turns.iter().enumerate() {
            let Some(decided) = &turn.decided else { continue };
            let start = Instant::now();
            let allowed = guard.allowed(&exercise.scenario, &state, &transcript.turns[..index], decided);
            allowing.push(start.elapsed());
            let start = Instant::now();
            let heard = format!("{} {}", lang.pick("嗯，我想想。", "Well, let me think."), turn.text);
            let faults = allowed.faults(&heard).len() + allowed.lacking(&heard).len();
            judging.push(start.elapsed());
            count += faults;
        }
        allowing.sort();
        judging.sort();
        let middle = allowing.len() / 2;
        println!(
            "{}: allowing {:?} (most {:?}), judging {:?} (most {:?}); {count} faults",
            lang.code(),
            allowing[middle],
            allowing[allowing.len() - 1],
            judging[middle],
            judging[judging.len() - 1]
        );
    }
}
