"""``./run bench [NAME …] [--quick] [--json]``: a table of ratios, each against a baseline of the same run.

Exit 1 where a demand is missed, 2 where a name is not known.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time

from tests.bench import (  # noqa: F401  (they declare themselves in the book)
    commands,
    feedbacks,
    finding,
    letters,
    lists,
    meeting,
    replicas,
    soak,
    storm,
)
from tests.bench.ground import clocked, folder
from tests.bench.measure import Figure, Size, book, ms, p50

MARKS = {True: "pass", False: "MISS", None: ""}


def main() -> int:
    wish = arguments()
    if wish.names == ["soak"]:
        return soak.main(wish.quick)
    unknown = [name for name in wish.names if name not in book.demands]
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; there are {', '.join(book.demands)}, soak", file=sys.stderr)
        return 2
    flushes = flush()
    if not wish.json:
        print(f"a flush of this disk: {ms(flushes)} (baselines that flush once a job gain as it gets shorter)")
    figures = measured(wish)
    if wish.json:
        shown = {"flush_seconds": flushes, "figures": [figure.as_json() for figure in figures]}
        print(json.dumps(shown, indent=2))
    return int(any(figure.met is False for figure in figures))


def flush() -> float:
    """Seconds that the disk under the benchmarks takes to make a page durable."""
    with folder() as home, (home / "page").open("wb", buffering=0) as file:
        return p50([clocked(lambda: (file.write(bytes(4096)), os.fsync(file.fileno()))) for _ in range(100)])


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("./run bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these")
    parser.add_argument("--quick", action="store_true", help="smaller and fewer rounds, about a minute")
    parser.add_argument("--json", action="store_true", help="print data as JSON")
    return parser.parse_args()


def measured(wish: argparse.Namespace) -> list[Figure]:
    """Each figure is shown as soon as it is there."""
    figures: list[Figure] = []
    if not wish.json:
        print(f"{'':15} {'ratio':>8}  {'demand':9} {'':5} {'rounds':>17}  what / baseline")
    for measure in book.chosen(wish.names):
        began = time.perf_counter()
        for name, rounds in measure(Size(wish.quick)).items():
            figures.append(Figure(book.demands[name], rounds))
            if not wish.json:
                print(line(figures[-1], time.perf_counter() - began), flush=True)
    return figures


def line(figure: Figure, seconds: float) -> str:
    demand, rounds = figure.demand, figure.rounds
    spread = f"{min(rounds.ratios):.3g} … {max(rounds.ratios):.3g}"
    said = f"{demand.name:15} {figure.value:8.3g}  {demand.said:9} {MARKS[figure.met]:5} {spread:>17}"
    return f"{said}  {demand.what} / {demand.baseline} ({rounds.note})  [{seconds:.0f} s]"


if __name__ == "__main__":
    sys.exit(main())
