#!/usr/bin/python3
"""The counter app in the root: pictures of its pages without a screen, its agent, and its window with a card behind
the root's smart-card service. window.py USER FOLDER: who works at the counter, where the picture goes. The screen and the keyboard are this machine's, so that the root needs nothing for them."""
import contextlib
import json
import pathlib
import sys
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve()
sys.path[:0] = [str(HERE.parent.parent), str(HERE.parents[2] / "app/end_to_end")]
from harness.cards import as_a_plain_scanner_types  # noqa: E402
from harness.screen import Screen  # noqa: E402
from inside import HOME, ROOT, add_clerk, card, do, expect, running, service, wait_for  # noqa: E402
from PIL import ImageGrab  # noqa: E402

PAGES = 40  # and more are written
PORT = 17870
QR = "001090000123|012345678|Nguyễn Văn A|15011990|Nam|Số 1, Đường C, Phường D, Quận E, Hà Nội|20042021"
USER, FOLDER = sys.argv[1:]
AT_HOME = HOME if USER == "clerk" else "/root"


def pages():
    do("chipid-counter", "--practice", "--lang", "vi", "--theme", "light", "--screenshot", f"{AT_HOME}/pages", user=USER, QT_QPA_PLATFORM="offscreen")
    pictures = list((ROOT / AT_HOME[1:] / "pages").glob("*.png"))
    assert len(pictures) >= PAGES, f"only {len(pictures)} pictures"
    return f"{len(pictures)} pages"


def answer():
    with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{PORT}/v1/health") as reply:
        return json.load(reply)


def agent():
    with running("chipid-counter", "--agent", "--practice", "--port", PORT, user=USER, QT_QPA_PLATFORM="offscreen"):
        health = wait_for("the agent's answer", answer)
    assert health["name"] == "chipid-agent" and health["state"] == "ready", health
    return json.dumps(health)


def set_up():
    do("sh", "-c", "mkdir -p ~/.config/chipid; printf '[General]\\nfirst_run_done=true\\n' >~/.config/chipid/counter.ini", user=USER)
    do("chipid", "card", "trust", "--out", f"{AT_HOME}/trust", user=USER)


@contextlib.contextmanager
def app(screen, *options):
    log = ROOT / "run/counter.log"
    with running("chipid-counter", *options, user=USER, log=log, DISPLAY=screen.name, CHIPID_COUNTER_TIMES="1", QT_QPA_PLATFORM="xcb") as program:
        try:
            screen.focus(program.pid)
            yield lambda word: any(line.startswith(word) for line in log.read_text().splitlines())
        except Exception as trouble:
            raise SystemExit(f"{trouble}\n{log.read_text()}") from trouble


def window():
    set_up()
    screen = Screen()
    with service(), app(screen, "--trust", f"{AT_HOME}/trust", "--lang", "vi") as has_told, card("vn-citizen-2021"):
        screen.scan(as_a_plain_scanner_types(QR))
        wait_for("a verdict in the window", lambda: has_told("verdict"))
        picture = pathlib.Path(FOLDER) / f"window-{USER}.png"
        ImageGrab.grab(xdisplay=screen.name).save(picture)
    screen.end()
    return f"{picture}"


if __name__ == "__main__":
    add_clerk()
    expect(do("chipid", "--version").split()[0], do("chipid-counter", "--version", user=USER, QT_QPA_PLATFORM="offscreen"))
    for look in (pages, agent):
        print(f"  {look.__name__}: {look()}")
    print(f"  window: {window()}")
