#!/usr/bin/env python3
"""Scores many sessions with Spark and compares with one process.

    pip install pyspark          # and a Java runtime
    cargo build --release
    python3 examples/spark.py target/release/spar --sessions 200000

`spar score --format jsonl -` keeps no state, so every engine that can pipe text through a program can run it over
partitions. All a partition needs is that a session's lines stay together: the reader below parts the stream before each
`started` event. The sessions are those of `tests/golden`, over and over under new names.
"""

import argparse
import hashlib
import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

STARTED = '{"event":"started"'


def golden_sessions(folder):
    """Yields each recorded session as its lines, without the scorecard that may follow it."""
    for path in sorted(folder.glob("*/*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines()
        yield [line for line in lines if json.loads(line)["event"] != "scorecard"]


def write_sessions(path, golden, count):
    """Writes so many sessions to a file, each under a name of its own."""
    with open(path, "w", encoding="utf-8") as out:
        for number, lines in zip(range(count), itertools.cycle(golden)):
            started = json.loads(lines[0])
            started["session"] = f"s{number:07}"
            out.write(json.dumps(started, ensure_ascii=False, separators=(",", ":")) + "\n")
            out.writelines(line + "\n" for line in lines[1:])


def fingerprint(card):
    """Returns a session's name and a digest of its scorecard: small enough to bring all of them together."""
    card = card.strip()
    return json.loads(card)["session"], hashlib.sha256(card.encode()).hexdigest()


def digest(fingerprints):
    """Returns how many scorecards there are and a digest of all, in the order of their sessions' names."""
    kept = sorted(fingerprints)
    return len(kept), hashlib.sha256(repr(kept).encode()).hexdigest()


def score_alone(program, path):
    """Scores the whole file in one process."""
    command = [program, "score", "--format", "jsonl", "-"]
    with open(path, "rb") as sessions, subprocess.Popen(command, stdin=sessions, stdout=subprocess.PIPE) as scoring:
        found = [fingerprint(card.decode()) for card in scoring.stdout]
    if scoring.returncode != 0:
        sys.exit(f"spar ended with {scoring.returncode}")
    return found


def score_with_spark(program, path, workers):
    """Scores the file in as many partitions as Spark makes of it, on a cluster of so many worker processes."""
    from pyspark.sql import SparkSession

    spark = (
        SparkSession.builder.master(f"local-cluster[{workers},1,1024]")
        .appName("spar")
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    try:
        context = spark.sparkContext
        whole = context.newAPIHadoopFile(
            path.as_uri(),
            "org.apache.hadoop.mapreduce.lib.input.TextInputFormat",
            "org.apache.hadoop.io.LongWritable",
            "org.apache.hadoop.io.Text",
            conf={"textinputformat.record.delimiter": STARTED},
        )
        sessions = whole.values().filter(bool).map(lambda rest: (STARTED + rest).rstrip("\n"))
        return sessions.pipe(f"{program} score --format jsonl -", checkCode=True).map(fingerprint).collect()
    finally:
        spark.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path, help="the spar program")
    parser.add_argument("--sessions", type=int, default=200_000)
    parser.add_argument("--workers", type=int, default=2)
    wanted = parser.parse_args()
    program = str(wanted.program.resolve(strict=True))
    golden = list(golden_sessions(pathlib.Path(__file__).resolve().parent.parent / "tests/golden"))
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "sessions.jsonl"
        write_sessions(path, golden, wanted.sessions)
        results = {}
        for name, work in [
            ("one process", lambda: score_alone(program, path)),
            (f"spark, {wanted.workers} workers", lambda: score_with_spark(program, path, wanted.workers)),
        ]:
            begun = time.monotonic()
            results[name] = digest(work())
            count, code = results[name]
            print(f"{name}: {count} scorecards in {time.monotonic() - begun:.1f} s, sha256 {code[:16]}", flush=True)
    same = len(set(results.values())) == 1 and all(count == wanted.sessions for count, _ in results.values())
    print("the same" if same else "NOT THE SAME")
    sys.exit(0 if same else 1)


if __name__ == "__main__":
    main()
