//! Sealed packs.
