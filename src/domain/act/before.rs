//! What the customer's last line was (coding manual 1.4, customer-turn codes).

/// What a customer's line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// A neutral fact.
    Fact,
    /// A trouble without a want: an implied need.
    Trouble,
    /// A want about solving: an explicit need.
    Want,
    /// A reason not to proceed.
    Objection,
    /// Puts it off without a reason.
    Stall,
    /// Asks for information.
    Question,
}

/// Returns what a customer's line is. `老是缺料` is a trouble, `必须把缺料降下来` a want.
pub fn said(_line: &str) -> Said {
    Said::Fact
}
