#!/usr/bin/python3
"""The counter app in the root: pictures of its pages without a screen, its agent, and its window with a card behind the
root's smart-card service. window.py USER FOLDER: who works at the counter, where the picture goes."""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from desk import desk  # noqa: E402
from inside import HOME, ROOT, add_clerk, do, expect, running, wait_for  # noqa: E402
from site_let_in import PORT, answer  # noqa: E402

PAGES = 40  # and more are written
USER, FOLDER = sys.argv[1:]
AT_HOME = HOME if USER == "clerk" else "/root"
NO_WINDOW = {"user": USER, "QT_QPA_PLATFORM": "offscreen"}


def versions():
    version = do("chipid", "--version").split()[-1]
    expect(version, do("chipid-counter", "--version", **NO_WINDOW))
    return version


def pages():
    do("chipid-counter", "--practice", "--lang", "vi", "--theme", "light", "--screenshot", f"{AT_HOME}/pages", **NO_WINDOW)
    pictures = list((ROOT / AT_HOME[1:] / "pages").glob("*.png"))
    if len(pictures) < PAGES:
        raise SystemExit(f"only {len(pictures)} pictures")
    return len(pictures)


def agent():
    with running("chipid-counter", "--agent", "--practice", "--port", PORT, **NO_WINDOW):
        health = wait_for("the agent's answer", lambda: answer("/v1/health"))
    expect('"name": "chipid-agent"', json.dumps(health))
    expect('"state": "ready"', json.dumps(health))
    return json.dumps(health)


def no_screen():
    """As over SSH: told in the user's language, with what to do."""
    said = do("chipid-counter", "--lang", "vi", user=USER, status=2)
    expect("Hãy mở trong phiên làm việc", said)
    return said.strip()


def window():
    do("sh", "-c", "mkdir -p ~/.config/chipid; printf '[General]\\nfirst_run_done=true\\n' >~/.config/chipid/counter.ini", user=USER)
    do("chipid", "card", "trust", "--out", f"{AT_HOME}/trust", user=USER)
    picture = pathlib.Path(FOLDER) / f"window-{USER}.png"
    with desk("--trust", f"{AT_HOME}/trust", "--lang", "vi", user=USER) as here:
        here.read_a_card()
        here.picture().save(picture)
    return picture


if __name__ == "__main__":
    add_clerk()
    for look in (versions, no_screen, pages, agent, window):
        print(f"  {look.__name__}: {look()}", flush=True)
