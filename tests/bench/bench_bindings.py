"""What calling through each binding costs: run by scripts/bench bindings. Arguments: folder of the commands, trust folder,
rounds, whether to hold them against the goal ("yes")."""
import json
import pathlib
import statistics
import subprocess
import sys

COMMANDS = {path.name: path.read_text(encoding="utf-8").strip() for path in sorted(pathlib.Path(sys.argv[1]).iterdir())}
TRUST = sys.argv[2]
ROUNDS = int(sys.argv[3])
CHECK = sys.argv[4] == "yes"
READS = 200
GOAL = 1.10


def run(language, *arguments):
    command = " ".join([COMMANDS[language], "--trust", f"'{TRUST}'", *arguments])
    return json.loads(subprocess.run(command, shell=True, check=True, stdout=subprocess.PIPE).stdout)


def measure():
    """Each language in turn, so that what disturbs the machine disturbs them all."""
    figures = {language: [] for language in COMMANDS}
    for _ in range(ROUNDS):
        for language in COMMANDS:
            figures[language].append(run(language, "--reads", str(READS))["median_ms"])
    return figures


def ratios(figures):
    """Language -> median of its ratios to C++ in the same round."""
    return {language: statistics.median(one / other for one, other in zip(times, figures["cpp"])) for language, times in figures.items()}


def show(figures):
    found = ratios(figures)
    print(f"{READS} reads of a citizen card in the process, verified, all fields and checks looked at; {ROUNDS} rounds")
    print(f"  {'':10}{'median':>12}{'to C++':>9}   goal {GOAL:.2f}")
    for language, times in figures.items():
        print(f"  {language:10}{statistics.median(times):9.2f} ms{found[language]:9.3f}")
    return all(ratio <= GOAL for ratio in found.values())


if "cpp" not in COMMANDS:
    sys.exit("bench: read_many of C++ is not built")
sys.exit(1 if not show(measure()) and CHECK else 0)
