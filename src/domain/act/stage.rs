//! Which SPIN stage a question has (coding manual 1.3).
