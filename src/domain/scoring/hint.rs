//! stub
/// x.
pub struct Hint {
    /// x.
    pub text: String,
}
/// x.
pub fn hint() {}
