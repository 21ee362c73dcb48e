//! Where a sitting has its time from: handed in, so that a test can set it and nobody else can.

use std::time::Instant;

/// Two clocks: one that says when it is, and one that only goes forward.
pub trait Clock {
    /// Returns the time in seconds since 1970 (UTC), as the system says; somebody may have set it.
    fn wall_s(&self) -> i64;

    /// Returns milliseconds of a clock that nobody can set.
    fn steady_ms(&self) -> u64;
}

/// The system's clocks.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock {
    begun: Instant,
}

impl SystemClock {
    /// Returns the system's clocks; the steady one begins here.
    pub fn new() -> Self {
        Self { begun: Instant::now() }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    fn wall_s(&self) -> i64 {
        jiff::Timestamp::now().as_second()
    }

    fn steady_ms(&self) -> u64 {
        u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}
