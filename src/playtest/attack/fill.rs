//! Fills the holes of an attack's wording from the scenario: needs, questions, claims, names, numbers.

use crate::domain::lang::{Lang, Lines};
use crate::playtest::deal::{Deal, open_ended};
use crate::playtest::dice::Dice;

/// Returns a wording with its holes filled. The holes of one line are about one need.
///
/// `{need}` its name · `{problem}` `{implication}` `{payoff}` `{benefit}` a question or line about it · `{ask}` a question for a
/// plain fact · `{cue}` words for a fact · `{claim}` `{limit}` `{known}` from fact sheet and brief · `{criterion}` of the rubric ·
/// `{product}` `{customer}` `{other}` names · `{number}` any.
pub(super) fn filled(wording: &str, deal: &Deal<'_>, dice: Dice) -> String {
    let mut line = wording.to_owned();
    // Each hole that stands in the wording; a wording has few.
    for (hole, words) in HOLES {
        if line.contains(hole) {
            line = line.replace(hole, &words(deal, dice));
        }
    }
    line
}

/// What fills a hole.
type Words = fn(&Deal<'_>, Dice) -> String;

/// The holes.
const HOLES: [(&str, Words); 15] = [
    ("{need}", |deal, dice| need(deal, dice, |need| Some(in_sentence(need.name.get(deal.lang), deal.lang)))),
    ("{problem}", |deal, dice| need(deal, dice, |need| one(deal, &need.say.problem, dice))),
    ("{implication}", |deal, dice| need(deal, dice, |need| one(deal, &need.say.implication, dice))),
    ("{payoff}", |deal, dice| need(deal, dice, |need| one(deal, &need.say.need_payoff, dice))),
    ("{benefit}", |deal, dice| need(deal, dice, |need| one(deal, &need.say.benefit, dice))),
    ("{ask}", |deal, dice| {
        let facts = deal.situation_questions();
        dice.of("ask").pick(&facts).and_then(|say| one(deal, say, dice)).unwrap_or_default()
    }),
    ("{cue}", |deal, dice| {
        let fact = dice.of("cue").pick(&deal.scenario().facts);
        fact.and_then(|fact| one(deal, &fact.cues, dice)).unwrap_or_default()
    }),
    ("{claim}", |deal, dice| {
        let claim = dice.of("claim").pick(&deal.scenario().product.claims);
        claim.map_or_else(String::new, |claim| open_ended(claim.text.get(deal.lang)).to_owned())
    }),
    ("{limit}", |deal, dice| {
        let limit = dice.of("limit").pick(&deal.scenario().product.limits);
        limit.and_then(|limit| one(deal, &limit.cues, dice)).map_or_else(String::new, |cue| open_ended(&cue).to_owned())
    }),
    ("{known}", |deal, dice| {
        let known = dice.of("known").pick(&deal.scenario().brief.known);
        known.and_then(|known| one(deal, &known.cues, dice)).map_or_else(String::new, |cue| open_ended(&cue).to_owned())
    }),
    ("{criterion}", |deal, dice| {
        let criterion = dice.of("criterion").pick(&deal.exercise.rubric.criteria);
        criterion.map_or_else(String::new, |criterion| criterion.name.get(deal.lang).to_owned())
    }),
    ("{product}", |deal, _| deal.scenario().product.name.get(deal.lang).to_owned()),
    ("{customer}", |deal, _| {
        deal.scenario().speaker().map_or_else(String::new, |person| person.name.get(deal.lang).to_owned())
    }),
    ("{other}", |deal, dice| {
        let colleagues = deal.colleagues();
        dice.of("other").pick(&colleagues).map_or_else(String::new, |person| person.name.get(deal.lang).to_owned())
    }),
    ("{number}", |_, dice| (dice.of("number").below(88) + 11).to_string()),
];

/// Returns something about the need that the line is about.
fn need(deal: &Deal<'_>, dice: Dice, say: impl Fn(&crate::domain::scenario::Need) -> Option<String>) -> String {
    dice.of("need").pick(&deal.scenario().needs).and_then(say).unwrap_or_default()
}

/// Returns one of some authored lines.
fn one(deal: &Deal<'_>, lines: &Lines, dice: Dice) -> Option<String> {
    dice.of("line").pick(lines.get(deal.lang)).cloned()
}

/// Returns a name as it stands in a sentence.
fn in_sentence(name: &str, lang: Lang) -> String {
    let mut letters = name.chars();
    match (lang, letters.next()) {
        (Lang::En, Some(first)) => first.to_lowercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}
