//! Keys that sign certificates: ed25519, named by the hash of their public half.
//!
//! Knows no files; see `folder`. The secret has no `Display`, no `Debug` that shows it and no serialisation.

use std::fmt;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use crate::domain::chain;

/// Digits of a key's id: 64 bits of the hash of the public key. Our choice: an id is looked up among a handful of known keys, and
/// only those are ever trusted, so that it need not withstand a search for a second key with the same id.
pub const KEY_ID_DIGITS: usize = 16;

/// The order of the curve's base point, little-endian: the second half of a signature must be below it (RFC 8032, 5.1.7).
const ORDER: [u8; 32] = [
    0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
];

/// Says why a text is no public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    /// Not 64 hexadecimal digits.
    #[error("a public key is 64 hexadecimal digits in lower case")]
    NotHex,
    /// No point of the curve, or one that would accept signatures of anybody.
    #[error("these digits are no usable ed25519 key")]
    Weak,
}

/// Reads so many bytes of lower-case hexadecimal digits; none for anything else.
pub(super) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    let digit = |letter: u8| match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        _ => None,
    };
    if digits.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

pub(super) use crate::domain::chain::hex;

/// The public half of a key.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Reads a key of 64 hexadecimal digits.
    ///
    /// # Errors
    /// `NotHex`, or `Weak` for a key that nobody may trust.
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        let bytes = unhex::<32>(text).ok_or(KeyFault::NotHex)?;
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| KeyFault::Weak)?;
        if key.is_weak() { Err(KeyFault::Weak) } else { Ok(Self(key)) }
    }

    /// Returns the key's id, 16 hexadecimal digits.
    pub fn id(&self) -> String {
        let mut id = chain::sha256(self.0.as_bytes());
        id.truncate(KEY_ID_DIGITS);
        id
    }

    /// Returns whether a signature is this key's over a message. Strict: only the one signature that the key makes passes.
    pub fn signed(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        self.0.verify_strict(message, &Signature::from_bytes(signature)).is_ok()
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&hex(self.0.as_bytes()))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl TryFrom<String> for PublicKey {
    type Error = KeyFault;
    fn try_from(text: String) -> Result<Self, KeyFault> {
        Self::parse(&text)
    }
}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> String {
        key.to_string()
    }
}

/// A key that can sign. Cleared from memory when dropped.
pub struct SecretKey(SigningKey);

impl SecretKey {
    /// Returns the key of 32 secret bytes.
    pub fn of_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// Returns the public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// Signs a message.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SecretKey({})", self.public().id())
    }
}

/// Returns whether a signature is written in the one way that it may be: another number that stands for the same second half
/// would make two texts of one signature.
pub fn is_canonical(signature: &[u8; 64]) -> bool {
    signature[32..].iter().rev().lt(ORDER.iter().rev())
}

/// What is thought of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Made here.
    Own,
    /// Somebody else's, trusted.
    Trusted,
    /// Not trusted any more, whoever made it.
    Untrusted,
}

/// A public key that is known, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownKey {
    /// The key.
    pub key: PublicKey,
    /// From when it signs, in seconds since 1970 (UTC); none when that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from_s: Option<i64>,
    /// Until when it signed, in seconds since 1970 (UTC); none while it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until_s: Option<i64>,
    /// What is thought of it.
    pub standing: Standing,
}

impl KnownKey {
    /// Returns a key that is trusted without more being known of it.
    pub fn trusted(key: PublicKey) -> Self {
        Self { key, from_s: None, until_s: None, standing: Standing::Trusted }
    }

    /// Reads a key as `spar keys show` prints it: its digits alone, or with its times as JSON; remarks begin with `#`.
    ///
    /// # Errors
    /// What is wrong with the digits. What is thought of the key elsewhere is not taken over: it is trusted.
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
        let line = lines.filter(|line| !line.is_empty()).find(|line| !line.starts_with('#')).unwrap_or_default();
        if let Ok(known) = serde_json::from_str::<Self>(line) {
            return Ok(Self { standing: Standing::Trusted, ..known });
        }
        PublicKey::parse(line).map(Self::trusted)
    }

    /// Returns whether the key signed at a time, as far as is known.
    pub fn signed_at(&self, at_s: i64) -> bool {
        self.from_s.is_none_or(|from_s| at_s >= from_s) && self.until_s.is_none_or(|until_s| at_s <= until_s)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_shows_its_id_only() {
        let secret = SecretKey::of_seed(&[7; 32]);
        let shown = format!("{secret:?}");
        assert!(!shown.contains("07070707") && shown.contains(&secret.public().id()), "{shown}");
    }

    #[test]
    fn a_key_is_read_as_it_is_printed_and_a_weak_one_is_refused() {
        let key = SecretKey::of_seed(&[7; 32]).public();
        assert_eq!(PublicKey::parse(&key.to_string()), Ok(key));
        assert_eq!(PublicKey::parse(&key.to_string().to_uppercase()), Err(KeyFault::NotHex));
        assert_eq!(PublicKey::parse(&"00".repeat(32)), Err(KeyFault::Weak), "a key of small order signs anything");
        let known = KnownKey { from_s: Some(1), until_s: Some(9), ..KnownKey::trusted(key) };
        let line = serde_json::to_string(&KnownKey { standing: Standing::Untrusted, ..known.clone() }).unwrap();
        assert_eq!(KnownKey::parse(&format!("# from Wang\n{line}\n")), Ok(known));
    }

    #[test]
    fn a_signature_has_one_form() {
        let signature = SecretKey::of_seed(&[7; 32]).sign(b"x");
        assert!(is_canonical(&signature));
        let mut same = signature;
        let mut carry = 0;
        for (byte, more) in same[32..].iter_mut().zip(ORDER) {
            let sum = u16::from(*byte) + u16::from(more) + carry;
            (*byte, carry) = (sum.to_le_bytes()[0], sum >> 8);
        }
        assert!(!is_canonical(&same));
        assert!(!SecretKey::of_seed(&[7; 32]).public().signed(b"x", &same));
    }
}
