"""Runs bench_qr over pictures and prints the tables of `scripts/bench qr`: BINARIES FOLDER RUNS CHECK CURVE."""
import collections, json, os, platform, statistics, subprocess, sys

binaries, folder, runs = sys.argv[1:4]
check, curve = (argument == "yes" for argument in sys.argv[4:6])
BUDGET_MS = 2000  # by the clock, which other programs on the machine slow down; the CPU time is what is told
Reading = collections.namedtuple("Reading", "right wrong milliseconds")


def undo_latin_1(text):
    """ZBar takes UTF-8 for ISO 8859-1 and encodes it again; that is not held against its reading of the picture."""
    try:
        return text.decode().encode("latin-1")
    except UnicodeError:
        return text


def read_all(pictures):
    """Readings by reader and file, of the entries of an expected.json whose files are whole paths."""
    expected = {entry["file"]: entry["text"].encode() for entry in pictures}
    output = subprocess.run([os.path.join(binaries, "bench_qr"), runs, str(BUDGET_MS), "all", *expected], check=True,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    readings = collections.defaultdict(dict)
    for line in output.splitlines():
        reader, file, _, milliseconds, texts = line.split("\t")
        texts = {bytes.fromhex(text) for text in texts.split(",") if text}
        if reader == "zbar":
            texts = {undo_latin_1(text) for text in texts}
        readings[reader][file] = Reading(expected[file] in texts, bool(texts - {expected[file]}), float(milliseconds))
    return readings


def load(path):
    with open(os.path.join(path, "expected.json"), encoding="utf-8") as file:
        pictures = json.load(file)["pictures"]
    return [{**entry, "file": os.path.join(path, entry["file"])} for entry in pictures]


def photographs(name, *options):
    path = os.path.join(folder, name)
    os.makedirs(path)
    subprocess.run([os.path.join(binaries, "make_photographs"), path, *options], check=True, stdout=subprocess.DEVNULL)
    return load(path)


def row(title, cells):
    print(f"  {title:22}" + "".join(f"{cell:>16}" for cell in cells))


def percentile_95(values):
    return sorted(values)[int(0.95 * (len(values) - 1))]


def right(readings, reader, pictures):
    return sum(readings[reader][entry["file"]].right for entry in pictures)


def compare(pictures):
    readings = read_all(pictures)
    names = list(readings)
    groups = collections.defaultdict(list)
    for entry in pictures:
        groups[entry["distortion"]].append(entry)
    print(f"\n{len(pictures)} pictures, read")
    row("", names)
    for name, group in groups.items():
        row(f"{name} ({len(group)})", [right(readings, reader, group) for reader in names])
    row("all", [right(readings, reader, pictures) for reader in names])
    row("decode rate", [f"{100 * right(readings, reader, pictures) / len(pictures):.1f} %" for reader in names])
    row("wrong texts", [sum(reading.wrong for reading in readings[reader].values()) for reader in names])
    times = {reader: [reading.milliseconds for reading in readings[reader].values()] for reader in names}
    row("CPU, median", [f"{statistics.median(times[reader]):.1f} ms" for reader in names])
    row("CPU, 95th percentile", [f"{percentile_95(times[reader]):.1f} ms" for reader in names])
    return judge(readings, names[0], names[1:], pictures)


def judge(readings, ours, others, pictures):
    missed = [os.path.basename(entry["file"]) for entry in pictures if not readings[ours][entry["file"]].right
              and any(readings[reader][entry["file"]].right for reader in others)]
    best = max(right(readings, reader, pictures) for reader in others)
    failures, least_failures = len(pictures) - right(readings, ours, pictures), len(pictures) - best
    fewer = 100 * (1 - failures / least_failures) if least_failures else 0
    print(f"\nRead by another and not by {ours}: {', '.join(missed) or 'none'}")
    print(f"Failures: {failures}, the best of the others {least_failures}; {fewer:.0f} % fewer")
    return not missed and fewer >= 25 and not any(reading.wrong for reading in readings[ours].values())


def speed(title, goal, *options):
    pictures = photographs(title.replace(" ", "-"), "--distortion", "tilted", "--steps", "1", *options)
    readings = read_all(pictures)
    print(f"\n{title}, {len(pictures)} easy pictures")
    row("", list(readings))
    row("read", [right(readings, reader, pictures) for reader in readings])
    medians = {reader: statistics.median(reading.milliseconds for reading in readings[reader].values())
               for reader in readings}
    row("CPU, median", [f"{median:.1f} ms" for median in medians.values()])
    return medians["chipid"] < goal and right(readings, "chipid", pictures) == len(pictures)


def show_curves(steps=6, each=2):
    pictures = photographs("curve", "--steps", str(steps), "--each", str(each), "--seed", "20")
    readings = read_all(pictures)
    groups = collections.defaultdict(lambda: collections.defaultdict(list))
    for entry in pictures:
        groups[entry["distortion"]][entry["strength"]].append(entry)
    for distortion, by_strength in groups.items():
        print(f"\n{distortion}: part read against the strength, {each} pictures each")
        print("  " + " " * 10 + "".join(f"{strength:7.2f}" for strength in by_strength))
        for reader in readings:
            rates = (right(readings, reader, group) / len(group) for group in by_strength.values())
            print(f"  {reader:10}" + "".join(f"{100 * rate:5.0f} %" for rate in rates))


with open("/proc/cpuinfo", encoding="utf-8") as info:
    models = [line.split(":", 1)[1].strip() for line in info if line.startswith("model name")]
print(f"Machine: {models[0] if models else platform.machine()}, one core used, Linux {platform.release()}")
if curve:
    show_curves()
    sys.exit(0)
met = [compare(load("test-vectors/qr")),
       speed("12 megapixels", 60, "--each", "5", "--width", "4000", "--height", "3000", "--magnification", "6.25"),
       speed("1280 x 720", 12, "--each", "10", "--width", "1280", "--height", "720", "--magnification", "2")]
sys.exit(1 if check and not all(met) else 0)
