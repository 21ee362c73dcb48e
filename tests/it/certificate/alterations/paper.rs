//! Alterations of the certificate itself.

use sparring::certificate::Part;
use sparring::certificate::key::{KnownKey, SecretKey, Standing};
use sparring::domain::exam::record::ExamVerdict;
use sparring::domain::id::{CapId, DimensionId, RubricId, ScenarioId, TraineeId};
use sparring::domain::scorecard::SessionVerdict;

use super::super::world::{BEGUN_S, ISSUED_S, secret};
use super::{Alteration, replace, second_signature, text};

/// See `every_alteration_is_caught_and_named`.
pub(super) const FILE: &[Alteration] = &[
    ("a file that was cut off", |world| world.file.truncate(world.file.len() / 2), &["not-json"]),
    ("an empty file", |world| world.file.clear(), &["not-json"]),
    ("bytes that are no text", |world| world.file[40] = 0xff, &["not-json"]),
    ("something behind the certificate", |world| world.file.extend(b"{}"), &["not-json"]),
    ("a file of megabytes", |world| world.file.extend(vec![b' '; 2 << 20]), &["too-large"]),
    ("a list", |world| world.file = b"[]".to_vec(), &["not-a-certificate"]),
    ("a certificate of a newer program", |world| replace(world, "\"v\":1,", "\"v\":2,"), &["unknown-version"]),
    ("a field taken out", |world| replace(world, "\"engine\":", "\"engines\":"), &["not-a-certificate"]),
    ("a key twice", |world| replace(world, "{\"attempt\":", "{\"attempt\":1,\"attempt\":"), &["duplicate-key"]),
    ("a key twice, deep down", |world| replace(world, "{\"caps\":[]", "{\"caps\":[],\"caps\":[]"), &["duplicate-key"]),
    ("a field that nobody knows", |world| replace(world, "\"v\":1,", "\"v\":1,\"x\":\"y\","), &["unknown-field"]),
    (
        "a field that nobody knows, deep down",
        |world| replace(world, "{\"caps\":[]", "{\"bonus\":9,\"caps\":[]"),
        &["unknown-field"],
    ),
    (
        "a number with a fraction",
        |world| replace(world, "\"issued_s\":1790100000", "\"issued_s\":1790100000.0"),
        &["not-integer"],
    ),
    (
        "a number with an exponent",
        |world| replace(world, "\"issued_s\":1790100000", "\"issued_s\":17901e5"),
        &["not-integer"],
    ),
    ("white space", |world| replace(world, "\"v\":1,", "\"v\": 1,"), &["not-canonical"]),
    (
        "another order of keys",
        |world| {
            let at = text(world).replacen("\"v\":1,", "", 1).replacen('{', "{\"v\":1,", 1);
            world.file = at.into_bytes();
        },
        &["not-canonical"],
    ),
    ("another way to write a letter", |world| replace(world, "王", "\\u738b"), &["not-canonical"]),
];

/// See `every_alteration_is_caught_and_named`.
pub(super) const SIGNATURE: &[Alteration] = &[
    ("another id", |world| world.edit(|one| one.id = "0".repeat(64)), &["wrong-id", "wrong-signature"]),
    (
        "a bit of the signature",
        |world| {
            world.edit(|one| {
                let last = if one.signature.starts_with('0') { "1" } else { "0" };
                one.signature.replace_range(..1, last);
            })
        },
        &["wrong-signature"],
    ),
    (
        "the signature of another certificate",
        |world| {
            let mut other = world.certificate();
            other.issued_s += 1;
            let other = other.signed(&secret());
            world.edit(|one| one.signature = other.signature);
        },
        &["wrong-signature"],
    ),
    (
        "the id and signature of another certificate",
        |world| {
            let mut other = world.certificate();
            other.issued_s += 1;
            let other = other.signed(&secret());
            world.edit(|one| (one.id, one.signature) = (other.id, other.signature));
        },
        &["wrong-id", "wrong-signature"],
    ),
    (
        "a signature over the text without its prefix",
        |world| {
            world.edit(|one| {
                let bare = one.message().splice(.."sparring certificate 1\n".len(), []).count();
                let message = one.message()[bare..].to_vec();
                one.signature = secret().sign(&message).iter().map(|byte| format!("{byte:02x}")).collect();
            })
        },
        &["wrong-signature"],
    ),
    (
        "a second form of the signature",
        |world| world.edit(|one| one.signature = second_signature(&one.signature)),
        &["non-canonical-signature", "wrong-signature"],
    ),
    (
        "capital digits",
        |world| world.edit(|one| one.signature = one.signature.to_uppercase()),
        &["malformed-signature"],
    ),
    ("a short signature", |world| world.edit(|one| one.signature.truncate(126)), &["malformed-signature"]),
    ("no signature", |world| world.edit(|one| one.signature.clear()), &["malformed-signature"]),
    (
        "another key that says it is this one",
        |world| {
            let mut forged = world.certificate().signed(&SecretKey::of_seed(&[1; 32]));
            forged.key = secret().public().id();
            forged.id = forged.hash();
            world.put(&forged);
        },
        &["wrong-signature"],
    ),
    ("another key", |world| world.put(&world.certificate().signed(&SecretKey::of_seed(&[1; 32]))), &["unknown-key"]),
    (
        "another key's id",
        |world| world.edit(|one| one.key = SecretKey::of_seed(&[1; 32]).public().id()),
        &["unknown-key", "wrong-id"],
    ),
    (
        "a check by another key",
        |world| world.only = Some(KnownKey::trusted(SecretKey::of_seed(&[1; 32]).public())),
        &["other-key", "wrong-signature"],
    ),
    ("a key that is not trusted any more", |world| world.keys[0].standing = Standing::Untrusted, &["untrusted-key"]),
    ("a key that was replaced before", |world| world.keys[0].until_s = Some(ISSUED_S - 1), &["key-out-of-time"]),
    ("a key that was not there yet", |world| world.keys[0].from_s = Some(ISSUED_S + 1), &["key-out-of-time"]),
];

/// See `every_alteration_is_caught_and_named`.
pub(super) const STATEMENT: &[Alteration] = &[
    ("a date", |world| world.edit(|one| one.issued_s += 60), &["wrong-id", "wrong-signature"]),
    (
        "a longer validity",
        |world| world.edit(|one| one.valid_until_s = Some(ISSUED_S * 2)),
        &["wrong-id", "wrong-signature"],
    ),
    ("a day after its end", |world| world.now_s = ISSUED_S + 400 * 86_400, &["expired"]),
    ("a day before its beginning", |world| world.now_s = ISSUED_S - 86_400, &["not-yet"]),
    (
        "an end before the beginning",
        |world| world.forge(|one| one.valid_until_s = Some(ISSUED_S - 1)),
        &["wrong-dates", "expired"],
    ),
    ("issued before the exam was over", |world| world.forge(|one| one.issued_s = BEGUN_S + 20_100), &["wrong-dates"]),
    (
        "another trainee",
        |world| world.edit(|one| one.trainee = TraineeId::new("李雷").unwrap()),
        &["wrong-id", "wrong-signature", "log-trainee", "session-trainee"],
    ),
    (
        "another trainee, signed",
        |world| world.forge(|one| one.trainee = TraineeId::new("李雷").unwrap()),
        &["log-trainee", "session-trainee"],
    ),
    (
        "a score",
        |world| world.edit(|one| one.parts[0].score = 9999),
        &["wrong-signature", "wrong-mean", "log-part", "score"],
    ),
    ("a score, signed", |world| world.forge(|one| one.parts[0].score = 9999), &["wrong-mean", "log-part", "score"]),
    (
        "scores that have the same mean, signed",
        |world| {
            world.forge(|one| {
                one.parts[0].score += 2;
                one.parts[1].score -= 2;
            })
        },
        &["log-part", "score"],
    ),
    ("a mean, signed", |world| world.forge(|one| one.mean += 1), &["wrong-mean", "attempt-unlisted", "log-verdict"]),
    ("a narrower interval, signed", |world| world.forge(|one| one.half_width = Some(1)), &["log-verdict"]),
    (
        "a dimension, signed",
        |world| {
            world.forge(|one| {
                one.parts[0].dimensions.insert(DimensionId::new("discovery").unwrap(), 1);
            })
        },
        &["dimension", "log-part"],
    ),
    (
        "a dimension more, signed",
        |world| {
            world.forge(|one| {
                one.parts[0].dimensions.insert(DimensionId::new("charm").unwrap(), 10_000);
            })
        },
        &["dimension", "log-part"],
    ),
    (
        "a part's verdict, signed",
        |world| world.forge(|one| one.parts[1].verdict = SessionVerdict::Void),
        &["verdict", "log-part"],
    ),
    (
        "a cap, signed",
        |world| world.forge(|one| one.parts[1].caps.push(CapId::new("integrity").unwrap())),
        &["caps", "log-part"],
    ),
    (
        "the verdict, signed",
        |world| world.forge(|one| one.verdict = ExamVerdict::Undecided),
        &["not-passed", "log-verdict"],
    ),
    (
        "a part left out, signed",
        |world| {
            world.forge(|one| {
                one.parts.pop();
            })
        },
        &["log-part"],
    ),
    (
        "one session for two parts, signed",
        |world| world.forge(|one| one.parts[1] = Part { part: 2, ..one.parts[0].clone() }),
        &["session-twice", "log-part"],
    ),
    ("parts in another order, signed", |world| world.forge(|one| one.parts.reverse()), &["wrong-parts"]),
    (
        "a part that is nothing, signed",
        |world| world.forge(|one| one.parts[0].played = None),
        &["wrong-parts", "log-part"],
    ),
    (
        "another scenario, signed",
        |world| {
            world.forge(|one| {
                one.parts[0].played.as_mut().unwrap().scenario = ScenarioId::new("bank-risk").unwrap();
            })
        },
        &["session-scenario", "content-unlisted", "log-part"],
    ),
    (
        "another rubric, signed",
        |world| {
            world.forge(|one| {
                one.parts[0].played.as_mut().unwrap().rubric = RubricId::new("spin").unwrap();
            })
        },
        &["session-rubric", "content-unlisted"],
    ),
    (
        "another rubric's hash",
        |world| {
            world.edit(|one| {
                one.content.get_mut("rubric/certification").unwrap().hash = "0".repeat(16);
            })
        },
        &["wrong-signature", "session-rubric", "log-head"],
    ),
    (
        "another text of the scenario under the same short hash, signed",
        |world| {
            world.forge(|one| {
                one.content.get_mut("scenario/retail-service").unwrap().sha256 = "0".repeat(64);
            })
        },
        &["content-differs", "log-head"],
    ),
    (
        "content that is not listed, signed",
        |world| {
            world.forge(|one| {
                one.content.remove("scenario/retail-service");
            })
        },
        &["content-unlisted", "session-scenario"],
    ),
    ("other rules, signed", |world| world.forge(|one| one.rules.hash = "f".repeat(16)), &["log-head"]),
    (
        "another exam, signed",
        |world| {
            world.forge(|one| {
                one.exam = sparring::domain::id::ExamId::new("l1-product").unwrap();
            })
        },
        &["log-head"],
    ),
    (
        "a chain of a session, signed",
        |world| {
            world.forge(|one| {
                one.parts[0].played.as_mut().unwrap().chain = "0".repeat(64);
            })
        },
        &["session-chain", "log-part"],
    ),
    (
        "a longer validity, signed",
        |world| world.forge(|one| one.valid_until_s = one.valid_until_s.map(|until| until + 1)),
        &["wrong-validity"],
    ),
    ("a validity without an end, signed", |world| world.forge(|one| one.valid_until_s = None), &["wrong-validity"]),
    (
        "a pass that the rules refuse, signed",
        |world| {
            world.forge(|one| {
                for part in &mut one.parts {
                    part.dimensions.insert(DimensionId::new("objections").unwrap(), 5_900);
                }
            });
        },
        &["wrong-verdict", "dimension"],
    ),
    (
        "a pass of half the exam, signed",
        |world| {
            world.forge(|one| {
                one.parts.pop();
            });
        },
        &["wrong-verdict"],
    ),
    ("another interval, signed", |world| world.forge(|one| one.half_width = None), &["wrong-interval", "log-verdict"]),
    (
        "other rules at hand",
        |world| {
            let rules = super::super::world::RULES.replace("mean_min: 70", "mean_min: 1");
            world.content.insert("rubrics/spin-certificate".to_owned(), Some(rules));
        },
        &["content-differs"],
    ),
];
