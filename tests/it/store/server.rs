//! A PostgreSQL server of the tests' own: started in a temporary folder, stopped when it is dropped.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// Says that tests may not be skipped for want of a server; `.ci/run` sets it.
const REQUIRED: &str = "SPAR_TEST_POSTGRES";

/// A running server.
pub(crate) struct Server {
    /// Where its programs are.
    programs: PathBuf,
    folder: TempDir,
    port: u16,
    /// Who it runs as, when the tests run as root, as whom it does not.
    account: Option<&'static str>,
}

impl Server {
    /// Starts a server; none, with a message, where PostgreSQL is not installed.
    pub(crate) fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            assert!(std::env::var_os(REQUIRED).is_none(), "{REQUIRED} is set, and PostgreSQL is not installed");
            eprintln!(
                "skipped: PostgreSQL is not installed (initdb is neither on the path nor in /usr/lib/postgresql)"
            );
            return None;
        };
        let folder = tempfile::tempdir().expect("a folder");
        let is_root = run(Command::new("id").arg("-u")).trim() == "0";
        let account = is_root.then_some("postgres");
        if let Some(account) = account {
            run(Command::new("chown").arg(account).arg(folder.path()));
        }
        let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
        let server = Self { programs, folder, port, account };
        run(server
            .program("initdb")
            .args(["--no-sync", "-A", "trust", "-U", "spar", "-E", "UTF8", "--locale", "C"])
            .arg("-D")
            .arg(server.data()));
        server.resume();
        Some(server)
    }

    /// Returns the address of a new database.
    pub(crate) fn database(&self, name: &str) -> String {
        run(self
            .program("createdb")
            .args(["-h", "127.0.0.1", "-U", "spar", "-p"])
            .arg(self.port.to_string())
            .arg(name));
        format!("postgres://spar@127.0.0.1:{}/{name}", self.port)
    }

    /// Starts it again after `pause`.
    pub(crate) fn resume(&self) {
        let options = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=50",
            self.port
        );
        let log = self.folder.path().join("log");
        let mut start = self.program("pg_ctl");
        // The server goes on after `pg_ctl` and would hold its pipes open.
        let status = start
            .args(["start", "-w", "-t", "60", "-s", "-o", &options, "-l"])
            .arg(log)
            .arg("-D")
            .arg(self.data())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(status.expect("pg_ctl runs").success(), "the server starts");
    }

    /// Starts it again with TLS: `certificate` and `key` are PEM.
    pub(crate) fn secure(&self, certificate: &str, key: &str) {
        self.pause();
        let data = self.data();
        for (name, text) in [("server.crt", certificate), ("server.key", key)] {
            let path = data.join(name);
            std::fs::write(&path, text).expect("a file");
            run(Command::new("chmod").arg("600").arg(&path));
            if let Some(account) = self.account {
                run(Command::new("chown").arg(account).arg(&path));
            }
        }
        let settings = data.join("postgresql.conf");
        let text = std::fs::read_to_string(&settings).expect("the settings") + "\nssl = on\n";
        std::fs::write(&settings, text).expect("the settings");
        // Who comes without TLS is sent away.
        std::fs::write(data.join("pg_hba.conf"), "hostssl all all 127.0.0.1/32 trust\n").expect("the settings");
        self.resume();
    }

    /// Stops it as a crash would.
    pub(crate) fn pause(&self) {
        run(self.program("pg_ctl").args(["stop", "-w", "-s", "-m", "immediate", "-D"]).arg(self.data()));
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Returns one of its programs, run as who it runs as.
    fn program(&self, name: &str) -> Command {
        let path = self.programs.join(name);
        let mut command = match self.account {
            Some(account) => {
                let mut command = Command::new("runuser");
                command.args(["-u", account, "--"]).arg(path);
                command
            }
            None => Command::new(path),
        };
        command.current_dir("/");
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.program("pg_ctl").args(["stop", "-s", "-m", "immediate", "-D"]).arg(self.data()).status();
    }
}

/// Returns the folder of PostgreSQL's programs: the newest where Debian puts them, or that of the path.
fn programs() -> Option<PathBuf> {
    let mut debian: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .collect();
    debian.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let has =
        |folder: &PathBuf| ["initdb", "pg_ctl", "createdb"].iter().all(|name| Path::new(folder).join(name).exists());
    debian.into_iter().rev().chain(std::env::split_paths(&path)).find(has)
}

/// Runs a command and returns what it printed.
#[track_caller]
fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
