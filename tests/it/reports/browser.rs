//! The pages in a real browser: no error on the console, nothing fetched, and a print. Needs Chromium; skipped without one.

use std::path::Path;
use std::process::{Command, Stdio};

use super::{NOON_S, Place, as_it_is};

/// Names that the browser goes by.
const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// Returns the browser's name, if there is one.
fn browser() -> Option<&'static str> {
    NAMES.into_iter().find(|name| {
        let run = Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        run.is_ok_and(|status| status.success())
    })
}

/// Opens a page and returns what the browser wrote to its log.
fn open(browser: &str, page: &Path, colours: &str, job: &str) -> String {
    let profile = tempfile::tempdir().unwrap();
    let log = profile.path().join("net.json");
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args([
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr",
        ])
        .args(["--v=0", "--window-size=1000,3000", "--no-pdf-header-footer", "--virtual-time-budget=2000"])
        .args(["--disable-features=NetworkTimeServiceQuerying,OptimizationHints,MediaRouter", "--disable-default-apps"])
        .arg(format!("--blink-settings=preferredColorScheme={colours}"))
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(format!("--log-net-log={}", log.display()))
        .arg(job)
        .arg(format!("file://{}", page.display()))
        .output()
        .unwrap();
    let requests = std::fs::read_to_string(&log).unwrap_or_default();
    // The log of the network names each address that anything asked for.
    for address in requests.split("\"url\":\"").skip(1).filter_map(|part| part.split('"').next()) {
        // The browser asks its maker for the time and for updates; no page of ours names those places.
        let host = address.split('/').nth(2).unwrap_or_default();
        let is_makers = ["google.com", "googleapis.com", "gvt1.com"].iter().any(|maker| host.ends_with(maker));
        let is_own =
            is_makers || ["file:", "chrome", "data:", "about:"].iter().any(|scheme| address.starts_with(scheme));
        assert!(is_own, "{}: asked for {address}", page.display());
    }
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
#[ignore = "needs Chromium: cargo test --test it reports::browser -- --ignored"]
fn pages_open_without_errors_and_fetch_nothing() {
    let Some(browser) = browser() else {
        println!("skipped: no Chromium here; apt-get install chromium");
        return;
    };
    let place = Place::new();
    let hostile =
        "<script>console.error('ran')</script><img src=http://example.invalid/x onerror=console.error(1)>\"'\u{1b}[2J";
    place.hold("retail-service/decent.zh", "hostile", Some("A"), NOON_S, |_, text| format!("{text}{hostile}"));
    place.hold("retail-service/expert.en", "deal", Some("A"), NOON_S + 60, as_it_is);
    place.attempt("spin-certificate", "A", 1, NOON_S, &["deal"], Some("pass"));
    let scopes: [(&str, &[&str]); 4] = [
        ("hostile", &["hostile"]),
        ("session", &["deal"]),
        ("trainee", &["--trainee", "A"]),
        ("cohort", &["--cohort"]),
    ];
    let folder = std::env::var_os("SPAR_PICTURES").map(std::path::PathBuf::from);
    let folder = folder.unwrap_or_else(|| place.folder.path().to_owned());
    for (name, scope) in scopes {
        for lang in ["zh", "en"] {
            let page = folder.join(format!("{name}-{lang}.html"));
            place.said(lang, &[scope, &["--format", "html", "--output", page.to_str().unwrap()]].concat());
            // 0 is dark, 1 is light.
            for (colours, look) in [("1", "light"), ("0", "dark")] {
                let picture = folder.join(format!("{name}-{lang}-{look}.png"));
                let said = open(browser, &page, colours, &format!("--screenshot={}", picture.display()));
                assert!(!said.contains("CONSOLE"), "{name} {lang} {look}: {said}");
                assert!(picture.metadata().is_ok_and(|picture| picture.len() > 10_000), "{name} {lang} {look}: {said}");
            }
            let print = folder.join(format!("{name}-{lang}.pdf"));
            let said = open(browser, &page, "1", &format!("--print-to-pdf={}", print.display()));
            assert!(!said.contains("CONSOLE"), "{name} {lang} print: {said}");
            assert!(print.metadata().is_ok_and(|print| print.len() > 10_000), "{name} {lang} print: {said}");
        }
    }
}
