//! Decisions at their edges.
