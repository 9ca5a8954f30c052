"""Throughput of `chipid serve` beside that of `chipid verify` over the same evidence files, in turn.

bench_serve.py BINARIES FOLDER ROUNDS CHECK    (CHECK: yes: exit status 1 below the goal)
"""

import glob
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time

CLIENTS, TIMES, GOAL = 64, 4, 0.75


def cpu_ms(pid):
    tasks = f"/proc/{pid}/task"
    return sum(int(open(f"{tasks}/{task}/schedstat", encoding="ascii").read().split()[0])
               for task in os.listdir(tasks)) / 1e6


class Bench:
    def __init__(self, binaries, folder):
        self.binaries, self.folder = binaries, folder
        self.jobs = str(os.cpu_count())
        self.evidence = sorted(glob.glob(os.path.join(folder, "evidence/*")))
        self.environment = {**os.environ, "LC_ALL": "C", "CHIPID_HOME": os.path.join(folder, "home")}
        self.chipid = os.path.join(binaries, "chipid")

    def verify(self, *options):
        """Files a second of the whole process, and its CPU a file in milliseconds."""
        command = [self.chipid, "verify", "--trust", os.path.join(self.folder, "trust"), "--jobs", self.jobs, *options,
                   *self.evidence * TIMES]
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        result = subprocess.run(command, stdout=subprocess.PIPE, env=self.environment, check=False)
        seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        if result.stdout.count(b"authentic_unproven_chip") < len(self.evidence) * TIMES:
            sys.exit("bench: chipid verify does not judge as expected")
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return {"rate": len(self.evidence) * TIMES / seconds, "cpu": cpu * 1e3 / len(self.evidence) / TIMES}

    def start(self):
        self.service = subprocess.Popen([self.chipid, "serve", "--listen", "127.0.0.1:0", "--json", "--jobs", self.jobs,
                                         "--trust", os.path.join(self.folder, "trust")],
                                        stdout=subprocess.PIPE, stderr=open(os.path.join(self.folder, "log"), "wb"),
                                        text=True, env=self.environment)
        self.port = json.loads(self.service.stdout.readline())["listening"][0].rsplit(":", 1)[1]

    def serve(self, address):
        requests = len(self.evidence) * TIMES
        before = cpu_ms(self.service.pid)
        command = [os.path.join(self.binaries, "bench_serve"), self.port, str(CLIENTS), str(requests), address, *self.evidence]
        result = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
        return {"rate": requests / result["seconds"], "cpu": (cpu_ms(self.service.pid) - before) / requests,
                "client": result["cpu_ms"] / requests, "p50": result["p50_ms"], "p99": result["p99_ms"]}


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        models = [line.split(":", 1)[1].strip() for line in info if line.startswith("model name")]
    return f"{models[0] if models else platform.machine()}, {os.cpu_count()} cores, Linux {platform.release()}"


def main(binaries, folder, rounds, check):
    bench = Bench(binaries, folder)
    bench.start()
    try:
        found = [{"text": bench.verify(), "verdict": bench.serve("/v1/verdict"),
                  "json": bench.verify("--json"), "report": bench.serve("/v1/verify")} for _ in range(rounds + 1)][1:]
    finally:
        bench.service.terminate()
        bench.service.wait()

    def median(name, what):
        return statistics.median(one[name][what] for one in found)

    print(f"Machine: {machine()}\n")
    print(f"{len(bench.evidence)} evidence files of 50 signers {TIMES} times, {bench.jobs} jobs, medians of {rounds} rounds")
    for name, title in (("text", "chipid verify"), ("verdict", "serve, /v1/verdict"), ("json", "chipid verify --json"),
                        ("report", "serve, /v1/verify")):
        print(f"  {title:22}{median(name, 'rate'):9.0f} files/s{median(name, 'cpu'):9.3f} ms of CPU a file")
    for name in ("verdict", "report"):
        print(f"  {CLIENTS} keep-alive clients of /v1/{'verdict' if name == 'verdict' else 'verify'} on the same cores: "
              f"{median(name, 'client'):.3f} ms of CPU a file besides; "
              f"p50 {median(name, 'p50'):.1f} ms, p99 {median(name, 'p99'):.1f} ms")

    def ratio(served, command):
        return statistics.median(one[served]["rate"] / one[command]["rate"] for one in found)

    print(f"  throughput, medians of the rounds' own ratios: /v1/verdict {ratio('verdict', 'text') * 100:.0f} % of chipid verify's; "
          f"/v1/verify {ratio('report', 'json') * 100:.0f} % of chipid verify --json's, {ratio('report', 'text') * 100:.0f} % of "
          "chipid verify's, which writes no report")
    # Each beside the command that says as much.
    return 1 if check and min(ratio("verdict", "text"), ratio("report", "json")) < GOAL else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4] == "yes"))
