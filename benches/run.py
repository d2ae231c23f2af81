"""Measures whole builds and `serve`: `python3 benches/run.py [PAGES …]` (default 1000 5000), prints a table.

Each row is one process, timed from outside: wall time, processor time of all threads, peak memory. Outputs are never
deleted between runs: removing a tree slows the next write (see README.md). Needs `cargo build --release`.
"""

import http.client
import os
import platform
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import corpus  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
RUNS = 3
EDITS = 20


def measure(command: list[str]) -> tuple[float, float, float]:
    """Wall seconds, processor seconds, peak MiB of one process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"failed: {' '.join(command)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def median(rows: list[tuple[float, float, float]]) -> tuple[float, ...]:
    return tuple(statistics.median(column) for column in zip(*rows))


def row(name: str, values: tuple[float, ...], floor: float) -> str:
    wall, processor, memory = values
    return f"| {name} | {wall:.2f} | {processor:.2f} | {memory:.0f} | {processor / floor:.1f} |"


def bench(pages: int, program: str, floor_program: str, work: Path) -> None:
    site = work / f"site-{pages}"
    corpus.write_site(site, pages)
    build = [program, "build", "--quiet", "--today", "2026-11-21", "--root", str(site)]
    cold, floors = [], []
    for run in range(RUNS):
        cold.append(measure([*build, "--out", str(work / f"out-{pages}-{run}")]))
        built = work / f"out-{pages}-{run}"
        floors.append(measure([floor_program, str(site), str(built), str(work / f"floor-{pages}-{run}")]))
    unchanged = [measure([*build, "--out", str(work / f"out-{pages}-0")]) for _ in range(RUNS)]
    page = site / "content/part-3/page-3/index.nl.md"
    edited = []
    for run in range(RUNS):
        page.write_text(page.read_text(encoding="utf-8") + f"\nEen zin erbij: {run}.\n", encoding="utf-8")
        edited.append(measure([*build, "--out", str(work / f"out-{pages}-0")]))
    floor = median(floors)[1]
    print(f"\n{pages} pages × {len(corpus.LANGUAGES)} languages\n")
    print("| what | wall s | processor s | peak MiB | × floor |")
    print("| --- | ---: | ---: | ---: | ---: |")
    print(row("floor: read, parse Markdown, write the same bytes", median(floors), floor))
    print(row("cold build, all checks on", median(cold), floor))
    print(row("unchanged build, new process", median(unchanged), floor))
    print(row("one page edited, new process", median(edited), floor))
    middle, slowest = bench_serve(program, site)
    print(f"\n`serve`, from saving a page to the changed page over HTTP, {EDITS} edits: median {middle:.0f} ms, slowest {slowest:.0f} ms")


def bench_serve(program: str, site: Path) -> tuple[float, float]:
    """Median and slowest milliseconds from saving a page to its changed text over HTTP."""
    command = [program, "serve", "--port", "4400", "--root", str(site)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        port = next(int(found[1]) for found in (re.search(r"127\.0\.0\.1:(\d+)", line) for line in process.stdout) if found)
        stream = socket.create_connection(("127.0.0.1", port))
        stream.sendall(f"GET /__fundament/reload HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        events = stream.makefile("rb")
        wait_for_event(events)
        taken = []
        for edit in range(EDITS):
            # Longer than the tool waits before it looks at everything once more.
            time.sleep(1.5)
            language = corpus.LANGUAGES[edit % len(corpus.LANGUAGES)]
            number = (edit * 37) % 900
            place = f"part-{number % 20}/page-{number}"
            page = site / "content" / place / f"index.{language}.md"
            mark = f"Edit{edit}x"
            text = page.read_text(encoding="utf-8") + f"\n{mark}\n"
            start = time.perf_counter()
            page.write_text(text, encoding="utf-8")
            while True:
                wait_for_event(events)
                connection = http.client.HTTPConnection("127.0.0.1", port)
                connection.request("GET", f"/{language}/{place}/")
                if mark in connection.getresponse().read().decode():
                    break
            taken.append((time.perf_counter() - start) * 1000)
        return statistics.median(taken), max(taken)
    finally:
        process.kill()
        process.wait()


def wait_for_event(events) -> None:
    while not events.readline().startswith(b"data: "):
        pass


def main() -> None:
    sizes = [int(argument) for argument in sys.argv[1:]] or [1000, 5000]
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release"
    floors = sorted((target / "deps").glob("floor-*"), key=lambda path: path.stat().st_mtime)
    floors = [path for path in floors if not path.suffix]
    if not floors or not (target / "fundament").exists():
        raise SystemExit("run `cargo build --release --benches` first")
    print(f"{os.cpu_count()} cores, {platform.system()} {platform.release()}, median of {RUNS} runs")
    with tempfile.TemporaryDirectory(prefix="fundament-bench-") as work:
        for pages in sizes:
            bench(pages, str(target / "fundament"), str(floors[-1]), Path(work))


if __name__ == "__main__":
    main()
