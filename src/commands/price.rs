//! What a model's answers took: tokens, time, and money where the prices are given.
//!
//! Prices are the user's: they differ by provider, contract and month, so that none is built in.

use std::time::Duration;

use crate::cli::help;
use crate::domain::lang::Lang;
use crate::domain::roi::Exact;
use crate::llm::Usage;

/// Tokens that a price is for.
const PRICED_TOKENS: i128 = 1_000_000;

/// Decimals of an amount of money: prices are small.
const DECIMALS: usize = 4;

/// What tokens cost.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct PriceArgs {
    /// Of a million tokens of the prompt.
    #[arg(long, value_name = "PRICE", requires = "price_out", value_parser = amount, help = help("每百万输入 token 的价格，用来算花费", "Price of a million tokens of input, to reckon the cost"))]
    pub price_in: Option<Exact>,
    /// Of a million tokens of the answer.
    #[arg(long, value_name = "PRICE", requires = "price_in", value_parser = amount, help = help("每百万输出 token 的价格", "Price of a million tokens of output"))]
    pub price_out: Option<Exact>,
}

impl PriceArgs {
    /// Returns what tokens cost, in the currency of the prices; none without prices.
    pub fn cost(&self, usage: Usage) -> Option<Exact> {
        let of = |tokens: u64, price: Option<Exact>| {
            price?.times(Exact::whole(tokens.into()))?.over(Exact::whole(PRICED_TOKENS))
        };
        of(usage.tokens_in, self.price_in)?.plus(of(usage.tokens_out, self.price_out)?)?.rounded(DECIMALS)
    }

    /// Says in one line what answers took.
    pub fn text(&self, calls: u64, usage: Usage, time: Duration, lang: Lang) -> String {
        let (tokens_in, tokens_out, seconds) = (usage.tokens_in, usage.tokens_out, time.as_secs());
        let cost = self.cost(usage).map_or(String::new(), |cost| {
            lang.pick(format!("，按给出的价格花费 {cost}"), format!("; {cost} at the prices given"))
        });
        lang.pick(
            format!("用了 {calls} 次请求，输入 {tokens_in}、输出 {tokens_out} token，{seconds} 秒{cost}"),
            format!("took {calls} requests, {tokens_in} tokens in and {tokens_out} out, {seconds} s{cost}"),
        )
    }
}

/// Reads an amount of money.
fn amount(text: &str) -> Result<Exact, String> {
    Exact::parse(text)
        .filter(|_| !text.starts_with('-'))
        .ok_or_else(|| help("应为不带单位的数，如 0.6", "a plain number is expected, such as 0.6").to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_reckoned_exactly_and_only_with_prices() {
        let usage = Usage { tokens_in: 1_234_567, tokens_out: 10_000 };
        let price = |text: &str| Some(amount(text).unwrap());
        let priced = PriceArgs { price_in: price("0.5"), price_out: price("2") };
        assert_eq!(priced.cost(usage).unwrap().to_string(), "0.6373");
        assert_eq!(PriceArgs::default().cost(usage), None);
        for lang in Lang::ALL {
            assert!(priced.text(7, usage, Duration::from_secs(3), lang).contains("0.6373"));
            assert!(!PriceArgs::default().text(7, usage, Duration::from_secs(3), lang).contains("0.6"));
        }
        assert!(amount("-1").is_err() && amount("two").is_err());
    }
}
