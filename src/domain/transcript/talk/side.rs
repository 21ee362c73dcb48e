//! Tells the side of a speaker from the name.

use crate::domain::text::normal;

/// A side of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Who sells.
    Seller,
    /// Who may buy.
    Customer,
}

/// Chinese names of sellers; looked for before those of customers: `客户经理` sells.
const SELLERS_ZH: [&str; 15] = [
    "销售",
    "客户经理",
    "顾问",
    "学员",
    "业务员",
    "业务代表",
    "我方",
    "乙方",
    "卖方",
    "售前",
    "坐席",
    "客服",
    "代表",
    "推销",
    "渠道经理",
];

/// Chinese names of customers.
const CUSTOMERS_ZH: [&str; 9] = ["客户", "顾客", "买方", "甲方", "对方", "采购", "客人", "用户", "买家"];

/// English words of sellers.
const SELLERS_EN: [&str; 19] = [
    "rep",
    "sales",
    "salesperson",
    "salesman",
    "saleswoman",
    "seller",
    "agent",
    "trainee",
    "ae",
    "sdr",
    "bdr",
    "executive",
    "consultant",
    "vendor",
    "presenter",
    "representative",
    "advisor",
    "adviser",
    "me",
];

/// English words of customers.
const CUSTOMERS_EN: [&str; 8] = ["customer", "client", "buyer", "prospect", "lead", "purchaser", "user", "shopper"];

/// Returns the side that a name tells, if it tells one. A name that is only a name tells none.
pub(super) fn of(name: &str) -> Option<Side> {
    let name = normal(name);
    let words: Vec<&str> = name.split(|letter: char| !letter.is_alphanumeric()).collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    if SELLERS_ZH.iter().any(|word| name.contains(word))
        || &*name == "我"
        || has(&SELLERS_EN)
        || name.contains("account manager")
    {
        Some(Side::Seller)
    } else if CUSTOMERS_ZH.iter().any(|word| name.contains(word)) || has(&CUSTOMERS_EN) {
        Some(Side::Customer)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_tells_the_side_and_a_bare_name_does_not() {
        for (name, side) in [
            ("销售", Some(Side::Seller)),
            ("客户经理小李", Some(Side::Seller)),
            ("客户", Some(Side::Customer)),
            ("Sales Rep", Some(Side::Seller)),
            ("Buyer 2", Some(Side::Customer)),
            ("Prospect (Ann)", Some(Side::Customer)),
            ("王总", None),
            ("Ann", None),
        ] {
            assert_eq!(of(name), side, "{name}");
        }
    }
}
