//! The shared store by TLS: verified by what the system trusts, and never without it when it was asked for.

use std::process::{Command, Output};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};

use super::server::Server;

/// Lists the sessions of a store as a program that trusts one authority.
fn history(address: &str, authority: &std::path::Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_spar"))
        .args(["history", "--lang", "en", "--store", address])
        .env("SSL_CERT_FILE", authority)
        .env_remove("SSL_CERT_DIR")
        .env_remove("SPAR_LANG")
        .output()
        .expect("the program runs")
}

#[test]
fn a_server_is_reached_by_tls_only_when_its_certificate_is_good() {
    let Some(server) = Server::start() else { return };
    let open = server.database("safe");
    let folder = tempfile::tempdir().expect("a folder");
    let (authority, stranger) = (folder.path().join("ca.pem"), folder.path().join("stranger.pem"));
    let key = KeyPair::generate().expect("a key");
    let mut params = CertificateParams::new(Vec::new()).expect("parameters");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    std::fs::write(&authority, params.self_signed(&key).expect("a certificate").pem()).expect("a file");
    let issuer = Issuer::new(params, key);
    let other = CertificateParams::new(Vec::new()).and_then(|other| other.self_signed(&KeyPair::generate()?));
    std::fs::write(&stranger, other.expect("a certificate").pem()).expect("a file");
    let key = KeyPair::generate().expect("a key");
    let named = CertificateParams::new(vec!["localhost".to_owned()]).expect("parameters");
    server.secure(&named.signed_by(&key, &issuer).expect("a certificate").pem(), &key.serialize_pem());

    let by_name = open.replace("127.0.0.1", "localhost");
    let secure = format!("{by_name}?sslmode=require");
    let output = history(&secure, &authority);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for (what, address, trusted) in [
        ("an authority that is not trusted", secure.clone(), &stranger),
        ("a name that is not in the certificate", format!("{open}?sslmode=require"), &authority),
        ("no TLS at a server that wants it", by_name, &authority),
    ] {
        let output = history(&address, trusted);
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(4), "{what}: {complaint}");
        assert!(complaint.contains("cannot be used"), "{what}: {complaint}");
    }
}
