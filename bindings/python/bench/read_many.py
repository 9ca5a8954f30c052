#!/usr/bin/python3
"""Reads a virtual card many times: for benchmarks, and to see that memory stays flat and threads do not meet.

Prints one line of JSON.
"""

import argparse
import gc
import json
import statistics
import threading
import time

import chipid

WARM_UP = 50


def resident_kb() -> int:
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))


def read_once(specimen: chipid.virtual.Specimen, options: chipid.ReadOptions) -> bool:
    """Reads a card and looks at all that it said."""
    with chipid.virtual.open_card(specimen.name) as card, chipid.Keys.can(specimen.can) as keys:
        with card.read(keys, options) as report:
            sentences = [check.reason for check in report.checks] + [field.shown for field in report.fields]
            return report.verdict == chipid.Verdict.AUTHENTIC and all(text.en and text.vi for text in sentences)


def one_after_another(specimen: chipid.virtual.Specimen, options: chipid.ReadOptions, reads: int) -> dict[str, object]:
    milliseconds = []
    for count in range(WARM_UP + reads):
        if count == WARM_UP:
            gc.collect()
            start_kb = resident_kb()
        begin = time.perf_counter()
        if not read_once(specimen, options):
            raise SystemExit("read_many: a card is not authentic")
        milliseconds.append((time.perf_counter() - begin) * 1000)
    gc.collect()
    return {"reads": reads, "median_ms": round(statistics.median(milliseconds[WARM_UP:]), 3), "rss_start_kb": start_kb,
            "rss_end_kb": resident_kb()}


def side_by_side(specimen: chipid.virtual.Specimen, options: chipid.ReadOptions, threads: int, seconds: float) -> dict[str, object]:
    outcomes: list[bool] = []
    end = time.monotonic() + seconds

    def work() -> None:
        while time.monotonic() < end:
            try:
                outcomes.append(read_once(specimen, options))
            except chipid.ChipIDError:
                outcomes.append(False)

    workers = [threading.Thread(target=work) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return {"reads": len(outcomes), "seconds": seconds, "failures": outcomes.count(False)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trust", required=True)
    parser.add_argument("--specimen", default="vn-citizen-2021")
    parser.add_argument("--reads", type=int, default=1000)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=10)
    given = parser.parse_args()
    specimen = chipid.virtual.find(given.specimen)
    with chipid.Trust.load(given.trust) as trust:
        options = chipid.ReadOptions(trust=trust)
        result = (side_by_side(specimen, options, given.threads, given.seconds) if given.threads
                  else one_after_another(specimen, options, given.reads))
    if not given.threads:
        result["owned"] = chipid.owned_count()
    print(json.dumps(result))


if __name__ == "__main__":
    main()
