"""What steps do in a root that `enter` has mounted: commands in it, its smart-card service, virtual cards, a screen."""
import contextlib
import json
import os
import pathlib
import subprocess
import time

ROOT = pathlib.Path(os.environ.get("CHIPID_ROOT", "/nonexistent"))
CLERK = "1000"
HOME = "/home/clerk"
VPCD_PORT = 35963
SECONDS_TO_WAIT = 60
# Where our programs are, if not where the system looks for them.
OURS = os.environ.get("CHIPID_PROGRAMS", "")
PLAIN = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}


def environment(user, more):
    home = {"HOME": HOME, "USER": "clerk", "XDG_RUNTIME_DIR": "/run/user/1000"} if user == "clerk" else {"HOME": "/root"}
    return {**PLAIN, **home, **more}


def in_root(command, user):
    who = [f"--userspec={CLERK}:{CLERK}", "--groups="] if user == "clerk" else []
    program, *words = map(str, command)
    return ["chroot", *who, str(ROOT), OURS + program if program.startswith("chipid") else program, *words]


def do(*command, user="clerk", status=0, **more):
    """What it said, on both outputs. `status` is the one that is expected; None: any, and both are given."""
    said = more.pop("said", None)
    outcome = subprocess.run(in_root(command, user), env=environment(user, more), text=True, input=said or "",
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=600)
    if status is None:
        return outcome.returncode, outcome.stdout
    if outcome.returncode != status:
        raise SystemExit(f"{' '.join(map(str, command))}\n{outcome.stdout}\nexit status {outcome.returncode}")
    return outcome.stdout


@contextlib.contextmanager
def running(*command, user="clerk", log=None, **more):
    """A program of the root, ended by its id. (If we are killed, the namespace of processes ends it.)"""
    with open(log or os.devnull, "w", encoding="utf-8") as output:
        process = subprocess.Popen(in_root(command, user), env=environment(user, more), text=True,
                                   stdin=subprocess.PIPE, stdout=output, stderr=subprocess.STDOUT)
    try:
        yield process
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(SECONDS_TO_WAIT)
        process.kill()


def wait_for(what, condition):
    deadline = time.monotonic() + SECONDS_TO_WAIT
    while not (found := condition()):
        if time.monotonic() > deadline:
            raise SystemExit(f"{what}: waited {SECONDS_TO_WAIT} s")
        time.sleep(0.05)
    return found


def add_clerk():
    """Somebody who works at the counter: no rights of any kind."""
    if not (ROOT / HOME[1:]).exists():
        do("useradd", "--create-home", "--uid", CLERK, "clerk", user="root")
    folder = ROOT / "run/user/1000"
    folder.mkdir(parents=True, exist_ok=True, mode=0o755)
    os.chmod(folder, 0o700)
    os.chown(folder, int(CLERK), int(CLERK))


@contextlib.contextmanager
def service():
    (ROOT / "run/pcscd").mkdir(exist_ok=True)
    log = ROOT / "run/pcscd.log"
    # Newer ones ask polkit who may use readers, and let nobody in where it does not run, root included.
    alone = ["--disable-polkit"] if "--disable-polkit" in do("pcscd", "--help", user="root") else []
    with running("pcscd", "--foreground", *alone, user="root", log=log) as process:
        wait_for(f"the root's pcscd ({log.read_text()})", (ROOT / "run/pcscd/pcscd.comm").exists)
        yield process


@contextlib.contextmanager
def card(specimen):
    """A virtual card in the first reader of the root's service."""
    with running("chipid", "card", "run", specimen, "--vpcd", f"127.0.0.1:{VPCD_PORT}") as process:
        wait_for(f"{specimen} in the reader", card_is_there)
        yield process


def card_is_there():
    status, said = do("chipid", "readers", "--json", status=None, user="root")
    return status == 0 and any(reader["state"] == "card" for reader in json.loads(said)["readers"])


def expect(text, said):
    if text not in said:
        raise SystemExit(f'"{text}" is not in:\n{said}')


def verdict_of(*how, user="clerk"):
    """What the command says of the card in the reader, held against the test authorities."""
    do("chipid", "card", "trust", "--out", f"/tmp/trust-{user}", user=user)
    status, said = do("chipid", "read", *how, "--can", "000123", "--trust", f"/tmp/trust-{user}", "--json", user=user, status=None)
    with contextlib.suppress(ValueError, KeyError):
        return json.loads(said)["verification"]["verdict"]
    raise SystemExit(f"no verdict; exit status {status}:\n{said}")


def expect_verdict(wanted, *how, **who):
    verdict = verdict_of(*how, **who)
    if verdict != wanted:
        raise SystemExit(f"{' '.join(how)}: {verdict} and not {wanted}")
