//! What lies between the program and an endpoint: certificates, the clock, proxies.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::{fs, thread};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use serde_json::Value;

use super::stub::{Stub, bytes, whole};
use crate::program::{Run, spar};

/// A certificate's years and name.
struct Paper {
    from: i32,
    to: i32,
    name: &'static str,
}

/// Writes an authority's certificate into a folder and starts a server for each paper that the authority signs; returns their ports.
fn servers(folder: &Path, papers: &[Paper]) -> Vec<u16> {
    let key = KeyPair::generate().unwrap();
    let mut authority = CertificateParams::new(Vec::new()).unwrap();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    authority.not_before = date_time_ymd(2000, 1, 1);
    authority.not_after = date_time_ymd(2200, 1, 1);
    fs::write(folder.join("ca.pem"), authority.self_signed(&key).unwrap().pem()).unwrap();
    let issuer = Issuer::new(authority, key);
    papers.iter().map(|paper| server(paper, &issuer)).collect()
}

/// Starts a server that answers anything securely with 401; it lives as long as the test's process.
fn server(paper: &Paper, issuer: &Issuer<KeyPair>) -> u16 {
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(vec![paper.name.to_owned()]).unwrap();
    params.not_before = date_time_ymd(paper.from, 1, 1);
    params.not_after = date_time_ymd(paper.to, 1, 1);
    let certificate = params.signed_by(&key, issuer).unwrap();
    let secret = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], secret)
        .unwrap();
    let (listener, config) = (TcpListener::bind("127.0.0.1:0").unwrap(), Arc::new(config));
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let config = Arc::clone(&config);
            thread::spawn(move || {
                let mut secure = StreamOwned::new(ServerConnection::new(config).unwrap(), stream.unwrap());
                // A client that does not trust us goes away here.
                if secure.read(&mut [0; 4096]).is_ok() {
                    let _ = secure.write_all(b"HTTP/1.1 401 X\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno");
                    secure.conn.send_close_notify();
                    let _ = secure.flush();
                }
            });
        }
    });
    port
}

/// Returns how the doctor finds an address: the first thing that is not well, and what it says of it.
#[track_caller]
fn found(base: &str, set: impl Fn(Run) -> Run) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let args = ["doctor", "--base-url", base, "--format", "json", "--model", "m"];
    let seen = set(spar(&args).with("SPAR_DATA", folder.path().to_str().unwrap())).seen();
    let json = seen.lines().find(|line| line.starts_with('{')).unwrap_or_else(|| panic!("{seen}"));
    let report: Value = serde_json::from_str(json).unwrap();
    let bad = report["checks"].as_array().unwrap().iter().find(|check| check["state"] == "not-ok");
    let text = |name: &str| bad.map_or(String::new(), |check| check[name].as_str().unwrap().to_owned());
    (text("id"), text("text"))
}

#[test]
fn a_bad_certificate_and_a_wrong_clock_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let good = Paper { from: 2000, to: 2200, name: "localhost" };
    let old = Paper { from: 2000, to: 2001, name: "localhost" };
    let early = Paper { from: 2150, to: 2200, name: "localhost" };
    let other = Paper { from: 2000, to: 2200, name: "other.example" };
    let ports = servers(folder.path(), &[good, old, early, other]);
    let authority = folder.path().join("ca.pem");
    let trusted = authority.to_str().unwrap();
    let none = folder.path().join("none");
    fs::create_dir(&none).unwrap();
    // A machine's own authorities do not know ours.
    let strangers = folder.path().join("strangers.pem");
    let stranger = CertificateParams::new(Vec::new()).unwrap().self_signed(&KeyPair::generate().unwrap()).unwrap();
    fs::write(&strangers, stranger.pem()).unwrap();
    for (what, port, file, id, word) in [
        ("all is well but the key", ports[0], trusted, "key", "HTTP 401"),
        (
            "an authority that is not known",
            ports[0],
            strangers.to_str().unwrap(),
            "reach",
            "certificate is not trusted",
        ),
        ("expired", ports[1], trusted, "reach", "date and time"),
        ("not valid yet", ports[2], trusted, "reach", "date and time"),
        ("another host's", ports[3], trusted, "reach", "for another host"),
    ] {
        let base = format!("https://localhost:{port}/v1");
        let (bad, text) =
            found(&base, |run| run.with("SSL_CERT_FILE", file).with("SSL_CERT_DIR", none.to_str().unwrap()));
        assert!(bad == id && text.contains(word), "{what}: {bad}: {text}");
    }
}

#[test]
fn a_proxy_of_the_environment_is_used_and_named_when_it_fails() {
    let proxy = Stub::scripted(vec![whole(401, "text/plain", "from the far side")]);
    let address = proxy.base.trim_end_matches("/v1");
    let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let far = "http://model.invalid/v1";
    let (id, text) = found(far, |run| run.with("HTTP_PROXY", address));
    assert!(id == "key" && text.contains("from the far side"), "{id}: {text}");
    assert!(proxy.requests()[0].line.starts_with("GET http://model.invalid/v1/models"), "{}", proxy.requests()[0].line);
    let (id, text) = found(far, |run| run.with("http_proxy", &format!("http://{gone}")));
    assert!(id == "reach" && text.contains("the proxy") && text.contains(&gone.to_string()), "{id}: {text}");
    let (id, text) =
        found("https://model.invalid/v1", |run| run.with("ALL_PROXY", &format!("http://name:secret@{gone}")));
    assert!(id == "reach" && text.contains("the proxy") && !text.contains("secret"), "{id}: {text}");
    // Not for this machine itself, and not for a host that is spared.
    let local = Stub::scripted(vec![whole(403, "text/plain", "near")]);
    let (_, text) = found(&local.base, |run| run.with("HTTP_PROXY", address));
    assert!(text.contains("near"), "{text}");
    let (id, text) = found(far, |run| run.with("HTTP_PROXY", address).with("NO_PROXY", ".invalid"));
    assert!(id == "reach" && text.contains("cannot be reached"), "{id}: {text}");
}

#[test]
fn a_proxy_that_refuses_is_a_fault_of_the_proxy() {
    for answer in
        [bytes("HTTP/1.1 407 X\r\nContent-Length: 0\r\n\r\n"), bytes("HTTP/1.1 502 X\r\nContent-Length: 0\r\n\r\n")]
    {
        let proxy = Stub::scripted(vec![vec![answer]]);
        let (id, text) =
            found("https://model.invalid/v1", |run| run.with("HTTPS_PROXY", proxy.base.trim_end_matches("/v1")));
        assert!(id == "reach" && text.contains("the proxy"), "{id}: {text}");
        assert!(proxy.requests()[0].line.starts_with("CONNECT model.invalid:443"));
    }
}
