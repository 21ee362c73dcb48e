//! Ctrl-C while a model is waited for: noted, so that what has come so far is kept and shown.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use tokio::runtime::Builder;

/// Notes Ctrl-C for as long as the program runs.
#[derive(Debug, Clone, Default)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Begins to listen. Where the system has no way to, Ctrl-C ends the program as ever.
    pub fn listen() -> Self {
        let interrupt = Self::default();
        let pressed = Arc::clone(&interrupt.0);
        let _ = thread::Builder::new().name("spar-interrupt".to_owned()).spawn(move || {
            let Ok(runtime) = Builder::new_current_thread().enable_all().build() else { return };
            while runtime.block_on(tokio::signal::ctrl_c()).is_ok() {
                pressed.store(true, Ordering::Relaxed);
            }
        });
        interrupt
    }

    /// Returns whether Ctrl-C was pressed.
    pub fn pressed(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
