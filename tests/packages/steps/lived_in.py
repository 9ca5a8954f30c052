#!/usr/bin/python3
"""What a counter gathers, made by the programs that are installed (lived_in.py make), and whether those that are installed
now find it all (lived_in.py find): trust store, settings, history with a record, a site that was let in."""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from desk import desk  # noqa: E402
from inside import HOME, ROOT, add_clerk, do, expect, running, wait_for  # noqa: E402
from site_let_in import answer, pair  # noqa: E402

PASSPHRASE = "a passphrase of the desk"
CLERKS = ROOT / HOME[1:]
SETTINGS = CLERKS / ".config/chipid/counter.ini"
NO_WINDOW = {"QT_QPA_PLATFORM": "offscreen"}


def trusted():
    return do("chipid", "trust", "list", "--json")


def audited():
    return do("chipid-counter", "--lang", "en", "--audit", f"{HOME}/history.db", said=PASSPHRASE + "\n", **NO_WINDOW)


def make_trust_store():
    do("chipid", "card", "trust", "--out", f"{HOME}/authorities")
    do("chipid", "trust", "import", "--allow-unsigned", "--kind", "citizen", f"{HOME}/authorities")


def make_settings():
    do("sh", "-c", "mkdir -p ~/.config/chipid && printf '[General]\\nfirst_run_done=true\\nlanguage=en\\nhistory_place=%s\\n' "
       "$HOME/history.db >~/.config/chipid/counter.ini")


def make_history():
    with desk() as here:
        here.rests()
        here.make_key_of_history(PASSPHRASE)
        wait_for("the history", (CLERKS / "history.db").exists)
        here.read_a_card()
        here.press_and_see("F10")  # the person leaves the screen; then it is recorded


def make():
    for part in (make_trust_store, make_settings, make_history):
        part()
    expect("1 record", audited())
    kept = {"trust": trusted(), "audit": audited(), "settings": SETTINGS.read_text(), "token": pair()}
    (CLERKS / "before.json").write_text(json.dumps(kept))
    print("  made: a trust store, settings, a history with one record, a site that was let in")


def same(what, before, now):
    if before != now:
        raise SystemExit(f"{what} is not what it was:\n{before}\nbut now\n{now}")


def find():
    before = json.loads((CLERKS / "before.json").read_text())
    same("the trust store", before["trust"], trusted())
    do("chipid", "read", "--reader", "virtual:vn-citizen-2021", "--can", "000123")
    same("the history", before["audit"], audited())
    with running("chipid-counter", "--agent", **NO_WINDOW):
        wait_for("the agent's answer to the site", lambda: answer("/v1/readers", Authorization=f"Bearer {before['token']}"))
    same("the settings", before["settings"], SETTINGS.read_text())
    print("  found: all of it")


if __name__ == "__main__":
    add_clerk()
    {"make": make, "find": find}[sys.argv[1]]()
