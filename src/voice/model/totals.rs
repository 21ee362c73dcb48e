//! What a model took in a session, and how its wordings fared.

use std::collections::BTreeMap;

use crate::domain::lang::Lang;
use crate::domain::leak::Rule;
use crate::domain::roi::Exact;
use crate::domain::transcript::WordedEnd;
use crate::llm::Usage;

/// What a model took, and how it did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// Turns that it was to word.
    pub turns: u32,
    /// Turns that are all its own.
    pub model: u32,
    /// Turns that were cut where it went too far.
    pub cut: u32,
    /// Turns that it began and the script finished.
    pub mixed: u32,
    /// Turns that the script said.
    pub script: u32,
    /// Turns for which it was asked again.
    pub retried: u32,
    /// How often each rule was broken.
    pub broke: BTreeMap<&'static str, u32>,
    /// How often each fault came.
    pub faults: BTreeMap<String, u32>,
    /// Tokens of the answers that came to their end; an answer that was broken off tells none.
    pub usage: Usage,
}

impl Totals {
    /// Counts a turn, for which the model was asked so often.
    pub(super) fn count(&mut self, ended: WordedEnd, tries: u8, broke: &[Rule], fault: Option<&str>) {
        self.turns += 1;
        match ended {
            WordedEnd::Model => self.model += 1,
            WordedEnd::Cut => self.cut += 1,
            WordedEnd::Mixed => self.mixed += 1,
            WordedEnd::Script => self.script += 1,
        }
        self.retried += u32::from(tries > 1);
        for rule in broke {
            *self.broke.entry(rule.name()).or_default() += 1;
        }
        if let Some(fault) = fault {
            *self.faults.entry(fault.to_owned()).or_default() += 1;
        }
    }

    /// Adds what an answer took.
    pub(super) fn add(&mut self, usage: Usage) {
        self.usage.tokens_in += usage.tokens_in;
        self.usage.tokens_out += usage.tokens_out;
    }

    /// Returns the sum in a line, with what the tokens cost where that is known; nothing when no turn was worded.
    pub fn text(&self, cost: Option<Exact>, lang: Lang) -> Option<String> {
        if self.turns == 0 {
            return None;
        }
        let own = self.model + self.cut;
        let Usage { tokens_in, tokens_out } = self.usage;
        let mut text = lang.pick(
            format!("模型说了 {own}/{} 句，{} 句由台词补完，{} 句用了台词", self.turns, self.mixed, self.script),
            format!(
                "The model worded {own} of {} replies; the script finished {} and said {}",
                self.turns, self.mixed, self.script
            ),
        );
        if tokens_in + tokens_out > 0 {
            text.push_str(&lang.pick(
                format!("；用了 {tokens_in} + {tokens_out} 个 token"),
                format!("; {tokens_in} + {tokens_out} tokens"),
            ));
            if let Some(cost) = cost {
                text.push_str(
                    &lang.pick(format!("，按给出的价格花费 {cost}"), format!("; {cost} at the prices given")),
                );
            }
        }
        text.push_str(lang.pick("。", "."));
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_try_counts_however_it_ends() {
        let mut totals = Totals::default();
        totals.count(WordedEnd::Script, 0, &[], None);
        totals.count(WordedEnd::Model, 1, &[], None);
        totals.count(WordedEnd::Cut, 1, &[Rule::Selling], None);
        assert_eq!(totals.retried, 0);
        totals.count(WordedEnd::Model, 2, &[Rule::Omits], None);
        totals.count(WordedEnd::Mixed, 2, &[Rule::Omits], Some("slow"));
        assert_eq!(totals.retried, 2);
    }

    #[test]
    fn money_is_spoken_of_only_with_prices_and_tokens() {
        let cost = Exact::parse("0.0123");
        for lang in Lang::ALL {
            let mut totals = Totals::default();
            assert_eq!(totals.text(cost, lang), None, "nothing was worded");
            totals.count(WordedEnd::Model, 1, &[], None);
            assert!(!totals.text(cost, lang).unwrap().contains("0.0123"), "no answer told what it took");
            totals.add(Usage { tokens_in: 120, tokens_out: 30 });
            assert!(totals.text(cost, lang).unwrap().contains("0.0123"));
            assert!(!totals.text(None, lang).unwrap().contains(lang.pick("花费", "prices")));
        }
    }
}
