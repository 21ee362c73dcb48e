//! What the program writes, against the schemas that it prints.

use std::process::Command;

use jsonschema::Validator;
use serde_json::Value;

/// Returns the schema of a format, as `spar lint --schema` prints it.
#[track_caller]
pub(crate) fn schema(name: &str) -> Validator {
    let output = Command::new(env!("CARGO_BIN_EXE_spar")).args(["lint", "--schema", name]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    jsonschema::validator_for(&serde_json::from_slice(&output.stdout).unwrap()).unwrap()
}

/// Fails when a line does not fit.
#[track_caller]
pub(crate) fn fits(validator: &Validator, line: &str) {
    let value: Value = serde_json::from_str(line).unwrap();
    let faults: Vec<String> = validator.iter_errors(&value).map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{faults:#?}\n{line}");
}
