//! The learned reader: what a whole line is, told by weights that were fitted to the corpus.
pub mod class;
pub mod features;
pub mod weights;

pub use class::{CLASSES, Class};
pub use features::Space;
