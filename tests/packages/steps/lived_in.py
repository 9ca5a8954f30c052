#!/usr/bin/python3
"""What a counter gathers, made by the programs that are installed (lived_in.py make), and whether those that are installed
now find it all (lived_in.py find): trust store, settings, history with a record, a site that was let in."""
import json
import os
import pathlib
import pty
import re
import subprocess
import sys
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve()
sys.path[:0] = [str(HERE.parent.parent), str(HERE.parents[2] / "app/end_to_end")]
from harness.cards import as_a_plain_scanner_types  # noqa: E402
from harness.screen import Screen  # noqa: E402
from inside import HOME, ROOT, add_clerk, card, do, environment, expect, in_root, running, service, wait_for  # noqa: E402

PASSPHRASE = "a passphrase of the desk"
SITE, PORT = "https://his.hospital.example", 17870
QR = "001090000123|012345678|Nguyễn Văn A|15011990|Nam|Số 1, Đường C, Phường D, Quận E, Hà Nội|20042021"
CLERKS = ROOT / HOME[1:]
SETTINGS = CLERKS / ".config/chipid/counter.ini"
# How often Tab is pressed from the top of the settings to the choice of what opens the key of the history.
TABS_TO_THE_KEY = 22


def trusted():
    return do("chipid", "trust", "list", "--json")


def audited():
    return do("chipid-counter", "--lang", "en", "--audit", f"{HOME}/history.db", said=PASSPHRASE + "\n", QT_QPA_PLATFORM="offscreen")


def make_trust_store():
    do("chipid", "card", "trust", "--out", f"{HOME}/authorities")
    do("chipid", "trust", "import", f"{HOME}/authorities")


def make_settings():
    do("sh", "-c", "mkdir -p ~/.config/chipid && printf '[General]\\nfirst_run_done=true\\nlanguage=en\\nhistory_place=%s\\n' "
       "$HOME/history.db >~/.config/chipid/counter.ini")


def make_key_of_history(screen):
    """By keyboard, in the settings: where no keyring is, a passphrase opens it."""
    screen.press("F2")
    screen.press("Up", "Up", "Up", "Return")
    time.sleep(1)
    screen.press(*["Tab"] * TABS_TO_THE_KEY, "Down")
    for _ in range(2):
        screen.press("Tab")
        screen.do("type", "--delay", "90", PASSPHRASE)
    screen.press("Return")
    wait_for("the history", (CLERKS / "history.db").exists)
    time.sleep(2)
    screen.press("Escape")


def make_record(screen, log):
    with card("vn-citizen-2021"):
        screen.scan(as_a_plain_scanner_types(QR))
        wait_for("a verdict", lambda: any(line.startswith("verdict") for line in log.read_text().splitlines()))
        screen.press("F10")
        time.sleep(2)


def make_history():
    screen, log = Screen(), ROOT / "run/counter.log"
    with service(), running("chipid-counter", log=log, DISPLAY=screen.name, CHIPID_COUNTER_TIMES="1") as program:
        screen.focus(program.pid)
        time.sleep(2)
        make_key_of_history(screen)
        make_record(screen, log)
    screen.end()


def ask(path, body=None, **headers):
    request = urllib.request.Request(f"http://127.0.0.1:{PORT}{path}", None if body is None else json.dumps(body).encode(),
                                     {"Origin": SITE, "Content-Type": "application/json", **headers})
    with urllib.request.urlopen(request, timeout=30) as reply:
        return json.load(reply)


def let_site_in():
    """The operator sits at a terminal: reads the code to the page, answers its question."""
    ours, theirs = pty.openpty()
    command = in_root(["chipid-counter", "--agent", "--pair", "--lang", "en"], "clerk")
    agent = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs,
                             env=environment("clerk", {"QT_QPA_PLATFORM": "offscreen"}))
    code = re.search(r"\b(\d{6})\b|\b(\d{3} \d{3})\b", read_until(ours, r"\d{3} ?\d{3}\b"))[0].replace(" ", "")
    page = subprocess.Popen([sys.executable, HERE, "pair", code], stdout=subprocess.PIPE, text=True)
    read_until(ours, re.escape(SITE))
    time.sleep(1.5)
    os.write(ours, b"y\n")
    (CLERKS / "token").write_text(json.loads(page.communicate(timeout=30)[0])["token"])
    agent.terminate()
    agent.wait(20)


def read_until(terminal, pattern):
    said = ""
    while not re.search(pattern, said):
        said += os.read(terminal, 4096).decode(errors="replace")
    return said


def make():
    for part in (make_trust_store, make_settings, make_history, let_site_in):
        part()
    (CLERKS / "before.json").write_text(json.dumps({"trust": trusted(), "audit": audited()}))
    print(f"  made: {audited().splitlines()[-1]}")


def find():
    before = json.loads((CLERKS / "before.json").read_text())
    assert trusted() == before["trust"], "the trust store is not what it was"
    do("chipid", "read", "--reader", "virtual:vn-citizen-2021", "--can", "000123")
    assert audited() == before["audit"], f"the history is not what it was:\n{audited()}"
    expect("language=en", SETTINGS.read_text())
    with running("chipid-counter", "--agent", QT_QPA_PLATFORM="offscreen"):
        token = (CLERKS / "token").read_text()
        readers = wait_for("the agent", lambda: quietly(lambda: ask("/v1/readers", Authorization=f"Bearer {token}")))
    print(f"  found: trust store, settings, history; the site is let in and told {json.dumps(readers)}")


def quietly(question):
    try:
        return question()
    except OSError:
        return None


if __name__ == "__main__":
    if sys.argv[1] == "pair":
        print(json.dumps(ask("/v1/pair", {"name": "HIS", "code": sys.argv[2]})))
    else:
        add_clerk()
        {"make": make, "find": find}[sys.argv[1]]()
