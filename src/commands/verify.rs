//! `spar verify`: checks a certificate, and says exactly what is wrong with one that was altered.

use std::io::{Read as _, Write as _};
use std::path::PathBuf;

use crate::catalog::{Catalog, open_input};
use crate::certificate::attempt::AttemptLog;
use crate::certificate::check::{Checked, Grounds, Held, Wanted, check};
use crate::certificate::finding::{Finding, Severity};
use crate::certificate::folder::KeyFolder;
use crate::certificate::form::{CERTIFICATE_BYTES_MAX, read};
use crate::certificate::key::KnownKey;
use crate::certificate::{Certificate, Ruling, Sessions};
use crate::cli::{Global, help};
use crate::commands::TextOrJson;
use crate::commands::now_s;
use crate::commands::unseal::UnsealArgs;
use crate::commands::{evidence, keys};
use crate::error::{AppError, Exit};
use crate::report::certificate as report;
use crate::store::{NoStore, Store, StoreError};

/// The arguments of `verify`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The certificate.
    #[arg(value_name = "CERT", help = help("证书文件；- 是标准输入", "The certificate's file; - for standard input"))]
    pub certificate: PathBuf,
    /// Sessions to check it against.
    #[arg(long, value_name = "FILE|DIR", num_args = 1.., help = help("会话记录（JSON 行），或装着 .jsonl 文件的文件夹；不写则用会话库里的", "Session records (JSON lines), or folders of .jsonl files; the store's by default"))]
    pub sessions: Vec<PathBuf>,
    /// The key to check by.
    #[arg(long, value_name = "FILE|KEY", help = help("用这把公钥核对，不看本机认识哪些", "Check by this public key, whatever keys are known here"))]
    pub key: Option<String>,
    /// Notes count as faults.
    #[arg(long, help = help("有任何没能核对的地方也算不通过", "Not valid either when anything could not be checked"))]
    pub strict: bool,
    /// What opens a sealed pack.
    #[command(flatten)]
    pub unseal: UnsealArgs,
    /// How the result is written.
    #[arg(long, value_enum, default_value_t, value_name = "text|json", hide_possible_values = true, help = help("输出格式", "What is written"))]
    pub format: TextOrJson,
}

/// Checks a certificate. Valid is 0, not valid is 1, nothing to check is 3.
///
/// # Errors
/// When a file or a key that was named cannot be used.
pub fn run(args: &Args, global: &Global) -> Result<Exit, AppError> {
    let lang = global.lang();
    let mut bytes = Vec::new();
    // One byte more than a certificate may have tells one that is too large.
    open_input(&args.certificate)
        .and_then(|input| input.take(CERTIFICATE_BYTES_MAX as u64 + 1).read_to_end(&mut bytes))
        .map_err(|cause| AppError::read(lang, &args.certificate, cause))?;
    let (certificate, mut findings) = read(&bytes);
    let mut checked = Checked::default();
    if let Some(certificate) = &certificate {
        let evidence = Evidence::gather(args, certificate, global)?;
        findings.extend(evidence.findings.iter().cloned());
        checked = evidence.check(certificate);
        findings.append(&mut checked.findings);
    }
    checked.findings = findings;
    let mut out = anstream::stdout().lock();
    let text = match args.format {
        TextOrJson::Text => report::verdict(certificate.as_ref(), &checked, args.strict, lang),
        TextOrJson::Json => report::verdict_json(certificate.as_ref(), &checked, args.strict, lang),
    };
    write!(out, "{text}")?;
    Ok(exit(&checked, args.strict))
}

/// Returns how the program ends.
fn exit(checked: &Checked, strict: bool) -> Exit {
    match checked.findings.iter().map(Finding::severity).min() {
        Some(Severity::Unreadable) => Exit::Faulty,
        Some(Severity::Fault) => Exit::No,
        Some(Severity::Note) if strict => Exit::No,
        Some(Severity::Note) | None => Exit::Done,
    }
}

/// What is at hand to check a certificate against.
struct Evidence {
    store: Option<Box<dyn Store>>,
    catalog: Catalog,
    keys: Vec<KnownKey>,
    only: Option<KnownKey>,
    logs: Vec<AttemptLog>,
    ruling: Option<Ruling>,
    sessions: Sessions,
    wanted: Wanted,
    findings: Vec<Finding>,
}

impl Evidence {
    /// Gathers it. A store that cannot be used is told of, and the rest is checked.
    fn gather(args: &Args, certificate: &Certificate, global: &Global) -> Result<Self, AppError> {
        let lang = global.lang();
        let (mut sessions, mut findings) = evidence::given(&args.sessions, lang)?;
        let only = args.key.as_deref().map(|key| keys::named_key(lang, key)).transpose()?;
        let keys = match (&only, global.data_folder()) {
            (None, Ok(folder)) => KeyFolder::of(&folder).known().map_err(|error| keys::failed(lang, error))?,
            _ => Vec::new(),
        };
        let (mut logs, mut ruling) = (Vec::new(), None);
        let store = match global.store() {
            Ok(store) => match stored(store.as_ref(), certificate) {
                Ok(Stored { logs: found, ruling: ruled, sessions: stored }) => {
                    (logs, ruling) = (found, ruled);
                    // Sessions that were named are checked, not those of the store.
                    for (id, events) in stored {
                        sessions.entry(id).or_insert(events);
                    }
                    Some(store)
                }
                Err(error) => {
                    findings.push(Finding::StoreNotChecked(error.to_string()));
                    None
                }
            },
            Err(error) => {
                findings.push(Finding::StoreNotChecked(error.message));
                None
            }
        };
        let all = !args.sessions.is_empty() || !logs.is_empty();
        let wanted = if all { Wanted::All } else { Wanted::AtHand };
        let catalog = args.unseal.catalog(global)?;
        findings.extend(evidence::not_in_use(certificate, &catalog));
        Ok(Self { store, catalog, keys, only, logs, ruling, sessions, wanted, findings })
    }

    /// Checks a certificate against it.
    fn check(&self, certificate: &Certificate) -> Checked {
        let content = |kind: &str, id: &str, frozen: &_| -> Held {
            evidence::content(self.store.as_deref().unwrap_or(&NoStore), &self.catalog, kind, id, frozen)
        };
        check(
            certificate,
            &Grounds {
                keys: &self.keys,
                only: self.only.as_ref(),
                logs: &self.logs,
                ruling: self.ruling.as_ref(),
                sessions: &self.sessions,
                wanted: self.wanted,
                content: &content,
                now_s: now_s(),
                engine: env!("CARGO_PKG_VERSION"),
            },
        )
    }
}

/// What a store has of a certificate's attempts and sessions.
struct Stored {
    logs: Vec<AttemptLog>,
    ruling: Option<Ruling>,
    sessions: Sessions,
}

/// Returns what a store has of a certificate's attempts and sessions.
fn stored(store: &dyn Store, certificate: &Certificate) -> Result<Stored, StoreError> {
    let named: Vec<&str> = certificate.attempts.iter().map(|record| record.log.as_str()).collect();
    let logs = evidence::logs(store, &certificate.trainee, &certificate.exam, &named)?;
    let ruling = match certificate.passed() {
        Some(record) => evidence::ruling(store, &record.log)?,
        None => None,
    };
    let played = certificate.parts.iter().filter_map(|part| part.played.as_ref());
    let sessions = evidence::sessions(store, played.map(|played| played.session.as_str()))?;
    Ok(Stored { logs, ruling, sessions })
}
