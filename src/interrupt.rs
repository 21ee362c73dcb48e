//! Ctrl-C while a model is waited for: it ends the waiting, not the program.
//!
//! What has come so far is kept and shown. At the prompt the line editor reads Ctrl-C itself. Everywhere else it ends the
//! program as ever.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The exit code of a program that Ctrl-C ends: 128 and the signal's number, as shells have it.
#[cfg(feature = "llm")]
const EXIT: i32 = 130;

/// Hears Ctrl-C.
#[derive(Debug, Clone)]
pub struct Interrupt {
    pressed: Arc<AtomicBool>,
    /// Does Ctrl-C end the program?
    rests: Arc<AtomicBool>,
}

impl Interrupt {
    /// Begins to hear Ctrl-C, for the rest of the program.
    ///
    /// # Errors
    /// When the system does not allow it.
    pub fn new() -> io::Result<Self> {
        let interrupt = Self { pressed: Arc::new(AtomicBool::new(false)), rests: Arc::new(AtomicBool::new(true)) };
        #[cfg(feature = "llm")]
        {
            use signal_hook::consts::SIGINT;
            signal_hook::flag::register_conditional_shutdown(SIGINT, EXIT, Arc::clone(&interrupt.rests))?;
            signal_hook::flag::register(SIGINT, Arc::clone(&interrupt.pressed))?;
        }
        Ok(interrupt)
    }

    /// Begins to hear Ctrl-C and lets it end the waiting for as long as the program runs; none when the system does not allow
    /// it, and Ctrl-C ends the program as ever.
    #[cfg(feature = "llm")]
    pub fn listening() -> Option<Self> {
        let interrupt = Self::new().ok()?;
        interrupt.listen();
        Some(interrupt)
    }

    /// Lets Ctrl-C end the waiting from here on.
    pub fn listen(&self) {
        self.pressed.store(false, Ordering::SeqCst);
        self.rests.store(false, Ordering::SeqCst);
    }

    /// Lets Ctrl-C end the program from here on.
    pub fn rest(&self) {
        self.rests.store(true, Ordering::SeqCst);
    }

    /// Returns whether Ctrl-C was pressed since `listen`.
    pub fn is_pressed(&self) -> bool {
        self.pressed.load(Ordering::SeqCst)
    }
}
