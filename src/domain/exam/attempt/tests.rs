//! What attempts come to, entry by entry.
