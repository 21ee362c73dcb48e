//! The one form of a certificate.

use proptest::prelude::*;
use sparring::certificate::form;
use sparring::certificate::key::SecretKey;
use sparring::domain::id::TraineeId;

use super::world::{ISSUED_S, World, secret};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_a_certificate_says_it_reads_back_as_it_was_signed(
        trainee in "[a-zA-Z0-9一-龥][a-zA-Z0-9一-龥_@#-]{0,40}",
        score in 0..=10_000_i64,
        mean in 0..=10_000_i64,
        half in proptest::option::of(0..=10_000_i64),
        engine in any::<String>(),
        log in any::<String>(),
        until in proptest::option::of(0..=253_402_300_799_i64),
        seed in any::<[u8; 32]>(),
    ) {
        let mut certificate = World::new().certificate();
        certificate.trainee = TraineeId::new(&trainee).expect("an id");
        certificate.parts[0].score = score;
        certificate.mean = mean;
        certificate.half_width = half;
        certificate.engine = engine;
        certificate.attempts[0].log = log;
        certificate.valid_until_s = until;
        let key = SecretKey::of_seed(&seed);
        let certificate = certificate.signed(&key);
        let (read, findings) = form::read((certificate.text() + "\n").as_bytes());
        prop_assert_eq!(findings, vec![]);
        let read = read.expect("it reads back");
        prop_assert_eq!(&read, &certificate);
        prop_assert_eq!(read.text(), certificate.text());
        prop_assert_eq!(read.hash(), read.id);
    }

    #[test]
    fn no_bytes_at_all_can_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400), at in any::<usize>()) {
        form::read(&bytes);
        let mut file = World::new().file;
        let at = at % file.len();
        file.splice(at..at, bytes);
        form::read(&file);
    }
}

#[test]
fn no_byte_of_a_certificate_is_left_unsigned() {
    let world = World::new();
    let key = secret().public();
    // Every seventh byte meets every field; all of them take a minute.
    for at in (0..world.file.len() - 1).step_by(7) {
        let mut file = world.file.clone();
        file[at] ^= 1;
        let (certificate, findings) = form::read(&file);
        let Some(certificate) = certificate else { continue };
        let signature = certificate.signature.clone();
        let good = signature == world.certificate().signature && certificate == world.certificate();
        assert!(!good || !findings.is_empty(), "byte {at} may be changed");
        let bytes: Vec<u8> =
            (0..64).filter_map(|pair| u8::from_str_radix(signature.get(pair * 2..pair * 2 + 2)?, 16).ok()).collect();
        let passes = <[u8; 64]>::try_from(bytes).is_ok_and(|bytes| key.signed(&certificate.message(), &bytes));
        assert!(!passes || !findings.is_empty(), "byte {at} is not signed");
    }
}

#[test]
fn what_could_steer_a_terminal_or_break_a_sum_is_no_certificate() {
    let mut escape = World::new().certificate();
    escape.id = "\u{1b}[2Athe certificate is valid\u{1b}[8m".to_owned();
    let mut key = World::new().certificate();
    key.key = "\u{1b}[8m".to_owned();
    let mut extreme = World::new().certificate();
    extreme.parts[0].score = i64::MAX;
    let mut late = World::new().certificate();
    late.valid_until_s = Some(i64::MAX);
    for certificate in [escape, key, extreme, late] {
        let (read, findings) = form::read(certificate.text().as_bytes());
        assert!(read.is_none() && findings.len() == 1, "{findings:?}");
    }
}

#[test]
fn a_certificate_is_the_same_bytes_each_time_it_is_made() {
    let certificate = World::new().certificate();
    assert_eq!(certificate.clone().signed(&secret()), certificate, "ed25519 needs no randomness to sign");
    assert_eq!(certificate.issued_s, ISSUED_S);
    assert_eq!(certificate.attempts.len(), 2, "the attempt that was left shows");
    assert_eq!(certificate.fingerprint().replace(' ', ""), certificate.id);
    assert!(!certificate.text().contains('.') || !certificate.text().contains("e+"), "whole numbers only");
}
