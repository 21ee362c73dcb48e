//! Simulated trainees: what they come to on the shipped deals, and what the report says of an unfair one.

use std::collections::BTreeSet;

use sparring::domain::exercise::Exercise;
use sparring::domain::lang::Lang;
use sparring::domain::scenario::Scenario;
use sparring::playtest::archetype::Archetype;
use sparring::playtest::deal::Deal;
use sparring::playtest::measure::{self, Tested};
use sparring::playtest::play::{self, Authored, Cast, Run};
use sparring::playtest::verdict::{self, Fault};
use sparring::playtest::{Format, Report};

use crate::deals;
use crate::program::spar;

/// Runs the program to a good end and returns what it writes.
#[track_caller]
fn done(args: &[&str]) -> String {
    let seen = spar(args).seen();
    let report = seen.strip_prefix("exit 0\n--- out\n").and_then(|rest| rest.strip_suffix("--- err\n"));
    report.unwrap_or_else(|| panic!("{seen}")).to_owned()
}

/// Plays some kinds of trainee a few times.
fn played(exercise: &Exercise, lang: Lang, kinds: &[Archetype], sessions: usize) -> Tested {
    let deal = Deal { exercise, lang };
    let authored = Authored::new(&deal);
    let sessions_of = |kind: &Archetype| (0..sessions).map(|index| (*kind, index)).collect::<Vec<_>>();
    let runs: Vec<Run> = kinds
        .iter()
        .flat_map(sessions_of)
        .map(|(kind, index)| play::run(&deal, &authored, Cast::Archetype(kind), index, 1))
        .collect();
    let mut tested = measure::measure(&deal, &authored, &runs, 1);
    tested.faults = verdict::judge(&tested);
    tested
}

/// Returns the retail deal with something changed.
fn changed(change: impl Fn(&mut Scenario)) -> Exercise {
    let own = deals::exercise("retail-service");
    let mut scenario = own.scenario.clone();
    change(&mut scenario);
    Exercise::new(scenario, own.rubric.clone()).expect("the change leaves it sound")
}

#[test]
fn an_expert_advances_on_every_deal_and_who_sells_badly_does_not() {
    let kinds = [Archetype::Expert, Archetype::SpPitcher, Archetype::Closer, Archetype::NeedPayoffFirst];
    for id in deals::IDS {
        for lang in Lang::ALL {
            let tested = played(deals::exercise(id), lang, &kinds, 1);
            assert_eq!(tested.faults, [], "{id} {}", lang.code());
            let expert = &tested.archetypes[0];
            assert!(expert.score.median.hundredths() >= 7_500, "{id} {}: {}", lang.code(), expert.score.median);
        }
    }
}

#[test]
fn a_deal_that_nobody_can_win_is_called_unfair_with_rule_and_figure() {
    let closed = changed(|scenario| {
        scenario.persona.trust = Some(20);
        scenario.persona.guardedness_percent = Some(200);
    });
    let tested = played(&closed, Lang::En, &[Archetype::Expert], 2);
    let rules: Vec<&str> = tested.faults.iter().map(Fault::rule).collect();
    assert_eq!(rules, ["expert-advances", "expert-passes"]);
    let told = tested.faults[0].text(Lang::En);
    assert_eq!(told, "the expert advances in 0 of 2 sessions; at least 95 % must");
    let report = Report::new(1, 2, vec![tested], Vec::new());
    assert!(!report.passed);
    let text = report.render(&[&closed.scenario], Format::Text, Lang::En);
    assert!(text.contains("expert-advances - the expert advances in 0 of 2"), "{text}");
    assert!(
        text.ends_with("failed: 2 sessions played; 1 of 1 pairs of scenario and language are not fair.\n"),
        "{text}"
    );
}

#[test]
fn facts_objections_and_lines_that_no_session_met_are_named() {
    let tested = played(deals::exercise("bank-risk"), Lang::Zh, &[Archetype::Silent], 1);
    let facts = deals::exercise("bank-risk").scenario.facts.len();
    assert_eq!(tested.facts_never_found.len(), facts);
    assert!(!tested.objections_never_resolved.is_empty() && !tested.objections_never_raised.is_empty());
    assert!(tested.lines_never_heard.len() > tested.lines_authored / 2);
    assert_eq!(tested.shortest, None);
    assert_eq!(tested.repeats, []);
}

#[test]
fn a_scenario_is_said_in_the_language_that_it_has_only() {
    let english = changed(|scenario| scenario.languages = vec![Lang::En]);
    let tested = played(&english, Lang::En, &[Archetype::Decent], 1);
    let talk = tested.shortest.map_or(Vec::new(), |shortest| shortest.talk);
    assert!(talk.iter().all(|(_, words)| Lang::of(words) == Lang::En), "{talk:?}");
}

#[test]
fn the_report_is_the_same_for_any_number_of_threads_and_is_well_formed() {
    let run = |more: &[&str]| {
        let own = ["playtest", "retail-service", "--lang", "en", "--sessions", "2", "--archetype", "expert,closer"];
        done(&[own.as_slice(), more].concat())
    };
    let json = run(&["--format", "json", "--jobs", "1"]);
    assert_eq!(json, run(&["--format", "json", "--jobs", "3"]));
    let value: serde_json::Value = serde_json::from_str(&json).expect("the report is JSON");
    assert_eq!(value["tested"][0]["archetypes"][1]["archetype"], "closer");
    assert_eq!(value["passed"], true);
    let page = run(&["--format", "html"]);
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
    for (has, what) in
        [(true, "<svg role=\"img\" aria-labelledby="), (false, "<script"), (false, "http"), (false, "src=")]
    {
        assert_eq!(page.contains(what), has, "{what}");
    }
    let opened = page.matches("<svg").count() + page.matches("<table").count() + page.matches("<details").count();
    let closed = page.matches("</svg>").count() + page.matches("</table>").count() + page.matches("</details>").count();
    assert_eq!(opened, closed);
}

#[test]
fn a_few_attacks_are_tried_from_the_command_line() {
    let own = [
        "playtest",
        "bank-risk",
        "--lang",
        "zh",
        "--attacks",
        "--variants",
        "1",
        "--row",
        "2,33,45",
        "--format",
        "json",
    ];
    let value: serde_json::Value = serde_json::from_str(&done(&own)).expect("the report is JSON");
    let attacks = value["attacks"].as_array().expect("a list");
    assert_eq!(
        attacks.iter().filter_map(|attack| attack["row"].as_u64()).collect::<BTreeSet<_>>(),
        BTreeSet::from([2, 33, 45])
    );
}
