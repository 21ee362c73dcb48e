//! Reaching the server: addresses, TLS, and which faults are worth a second try.

use std::error::Error;
use std::time::{Duration, Instant};

use rustls_platform_verifier::ConfigVerifierExt as _;
use tokio_postgres_rustls::MakeRustlsConnect;

use super::{Client, Config, NoTls, SslMode, StoreError};

/// How long one attempt to connect may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long between two attempts.
const PAUSE: Duration = Duration::from_millis(200);

/// How long an answer may stay out before the connection counts as broken.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(15);

/// States of the server, by SQLSTATE, that pass: it is shutting down, has crashed, or is starting.
const PASSING: [&str; 3] = ["57P01", "57P02", "57P03"];

/// Reads an address.
pub(super) fn config(address: &str) -> Result<Config, StoreError> {
    let mut config: Config = address.parse().map_err(|source: ::postgres::Error| StoreError::Open {
        // What cannot be read may hold a password anywhere.
        path: "postgres://…".to_owned(),
        source: source.into(),
    })?;
    config.application_name("spar").connect_timeout(CONNECT_TIMEOUT).tcp_user_timeout(ANSWER_TIMEOUT);
    Ok(config)
}

/// Returns an address as it may be shown: without the password.
pub(super) fn shown(config: &Config) -> String {
    use ::postgres::config::Host;
    let host = match config.get_hosts().first() {
        Some(Host::Tcp(name)) => name.clone(),
        #[cfg(unix)]
        Some(Host::Unix(path)) => path.display().to_string(),
        None => String::new(),
    };
    let port = config.get_ports().first().map(|port| format!(":{port}")).unwrap_or_default();
    format!("postgres://{host}{port}/{}", config.get_dbname().unwrap_or_default())
}

/// Connects once.
pub(super) fn connect(config: &Config) -> Result<Client, StoreError> {
    let failed = |source: Box<dyn Error + Send + Sync>| StoreError::Open { path: shown(config), source };
    let mut client = if config.get_ssl_mode() == SslMode::Require {
        // Another part of the program may have chosen it already; it is the same.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let tls = rustls::ClientConfig::with_platform_verifier().map_err(|error| failed(error.into()))?;
        config.connect(MakeRustlsConnect::new(tls))
    } else {
        let mut open = config.clone();
        open.ssl_mode(SslMode::Disable);
        open.connect(NoTls)
    }
    .map_err(|error| failed(error.into()))?;
    client.batch_execute("SET search_path TO sparring").map_err(|error| failed(error.into()))?;
    Ok(client)
}

/// Connects, and tries on until a time.
pub(super) fn connect_again(config: &Config, until: Instant) -> Result<Client, StoreError> {
    loop {
        match connect(config) {
            Ok(client) => return Ok(client),
            Err(error) if Instant::now() >= until => return Err(error),
            Err(_) => std::thread::sleep(PAUSE),
        }
    }
}

/// Returns whether an error says that the connection broke, not that the server refused.
pub(super) fn is_gone(error: &::postgres::Error) -> bool {
    match error.as_db_error() {
        Some(refused) => PASSING.contains(&refused.code().code()),
        None => error.is_closed() || error.source().is_some_and(|cause| cause.is::<std::io::Error>()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_password() {
        let config = config("postgres://anna:secret@db.example:5433/class").unwrap();
        assert_eq!(shown(&config), "postgres://db.example:5433/class");
        let Err(error) = super::config("postgres://anna:secret@db.example:nonsense/class") else {
            panic!("no port");
        };
        assert!(!format!("{error} {error:?}").contains("secret"));
    }
}
