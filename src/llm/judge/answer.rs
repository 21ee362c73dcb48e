//! What the judge answered, as far as it holds: known units, known items, quotes that were really said.

use serde_json::{Map, Value};
use unicode_normalization::UnicodeNormalization as _;

use super::case::{Case, Unit};
use super::item::{Group, Item};
use super::prompt::{consequence_code, item_of};
use crate::domain::id::{CriterionId, NeedId};
use crate::domain::scenario::Consequence;
use crate::domain::transcript::Speaker;

/// What the judge says of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// It holds, with the words that prove it.
    Yes(Proof),
    /// It does not, or the words that were to prove it were never said.
    No,
    /// The judge cannot tell, or did not say.
    Unknown,
}

/// The words that prove a yes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proof {
    /// The seller's.
    pub seller: String,
    /// The customer's, where one looks back: the turn, and the words.
    pub customer: Option<(u32, String)>,
    /// The need that is spoken of.
    pub need: Option<NeedId>,
    /// The type of effect that is asked for.
    pub consequence: Option<Consequence>,
}

/// What one answer says of one unit: every item of the group, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitAnswer {
    /// The unit, as an index of the case's units.
    pub unit: usize,
    /// What is said of each item.
    pub items: Vec<(Item, Said)>,
    /// Was yes said to so much that nothing is said at all? Then every item is unknown.
    pub blanket: bool,
}

/// Reads an answer about some units. Units and items that were not asked about are passed over; a unit that is missing is
/// unknown. Never trusts a quote.
///
/// # Errors
/// When it is not of the form that was asked for at all.
pub fn units(case: &Case, asked: &[usize], group: Group, answer: &Value) -> Result<Vec<UnitAnswer>, String> {
    let listed = answer.as_object().ok_or("it is no object")?;
    let items = group.items();
    let found: Vec<UnitAnswer> = asked
        .iter()
        .filter_map(|index| {
            let one = listed.get(&Case::id(*index))?;
            Some(unit_answer(case, *index, case.units.get(*index)?, &items, one, one["answers"].as_object()?))
        })
        .collect();
    if found.is_empty() && !asked.is_empty() {
        return Err("it has no answers about any of the units".to_owned());
    }
    let unknown = |unit: &usize| UnitAnswer {
        unit: *unit,
        items: items.iter().map(|item| (*item, Said::Unknown)).collect(),
        blanket: false,
    };
    let missing: Vec<UnitAnswer> =
        asked.iter().filter(|unit| found.iter().all(|known| known.unit != **unit)).map(unknown).collect();
    Ok(found.into_iter().chain(missing).collect())
}

/// Returns what an answer says of one unit.
fn unit_answer(
    case: &Case,
    index: usize,
    unit: &Unit,
    items: &[Item],
    one: &Value,
    answers: &Map<String, Value>,
) -> UnitAnswer {
    let answered = |item: &Item| {
        let (_, word) = answers.iter().find(|(key, _)| item_of(key) == Some(*item))?;
        word.as_str()
    };
    let claimed = |item: &Item| answered(item) == Some("yes");
    // Half of what can only be one thing: whoever says that says yes to everything.
    let ways = items.iter().filter(|item| item.coding().is_some()).count();
    let blanket = items.iter().filter(|item| item.coding().is_some() && claimed(item)).count() * 2 > ways;
    let said = |item: &Item| match answered(item) {
        // The control is judged as it was answered.
        Some("yes") if *item == Item::Digit => Said::Yes(Proof::default()),
        _ if blanket && *item != Item::Digit => Said::Unknown,
        Some("yes") => proof(case, unit, *item, one).map_or(Said::No, Said::Yes),
        Some("no") => Said::No,
        _ => Said::Unknown,
    };
    UnitAnswer { unit: index, items: items.iter().map(|item| (*item, said(item))).collect(), blanket }
}

/// Returns the proof of a yes, when its quotes were said: the seller's in this unit, the customer's before it.
fn proof(case: &Case, unit: &Unit, item: Item, one: &Value) -> Option<Proof> {
    let seller = quoted(&one["quote_seller"], case.text(unit))?;
    let turn = case.said.get(unit.said)?;
    let mut customer = None;
    if item.looks_back() {
        let before = case.said.iter().take(unit.said).rev();
        let mut heard = before.filter(|said| said.speaker == Speaker::Customer && said.talk == turn.talk);
        customer = Some(heard.find_map(|said| Some((said.turn, quoted(&one["quote_customer"], &said.text)?)))?);
    }
    let need = one["need"].as_str().filter(|id| case.needs().contains(id)).and_then(|id| NeedId::new(id).ok());
    let named = one["consequence"].as_str();
    let consequence = Consequence::ALL.into_iter().find(|kind| Some(consequence_code(*kind)) == named);
    Some(Proof { seller, customer, need, consequence })
}

/// Returns a quote that stands in a text byte for byte, both after NFKC. One letter or an empty text proves nothing.
fn quoted(quote: &Value, text: &str) -> Option<String> {
    let quote: String = quote.as_str()?.trim().nfkc().collect();
    let text: String = text.nfkc().collect();
    let long = quote.chars().filter(|letter| letter.is_alphanumeric()).count() >= 2;
    (long && text.contains(&quote)).then_some(quote)
}

/// Reads an answer about criteria: what is said of each that was asked about; a missing one is unknown.
///
/// # Errors
/// When it is not of the form that was asked for at all.
pub fn criteria(case: &Case, asked: &[CriterionId], answer: &Value) -> Result<Vec<(CriterionId, Said)>, String> {
    let listed = answer["criteria"].as_array().ok_or("`criteria` is missing or is no list")?;
    let said = |id: &CriterionId| {
        let Some(one) = listed.iter().find(|one| one["item"].as_str() == Some(id.as_str())) else {
            return Said::Unknown;
        };
        match one["answer"].as_str() {
            Some("no") => Said::No,
            Some("yes") => {
                let mut turns = case.said.iter();
                let found = turns.find_map(|said| Some((said, quoted(&one["quote"], &said.text)?)));
                found.map_or(Said::No, |(said, quote)| {
                    Said::Yes(match said.speaker {
                        Speaker::Trainee => Proof { seller: quote, ..Proof::default() },
                        Speaker::Customer => Proof { customer: Some((said.turn, quote)), ..Proof::default() },
                    })
                })
            }
            _ => Said::Unknown,
        }
    };
    let found: Vec<(CriterionId, Said)> = asked.iter().map(|id| (id.clone(), said(id))).collect();
    if !found.is_empty() && found.iter().all(|(_, said)| *said == Said::Unknown) && !listed.is_empty() {
        return Err("it is about none of the items".to_owned());
    }
    Ok(found)
}
