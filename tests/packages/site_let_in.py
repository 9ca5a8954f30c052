"""A web page that the operator lets in, and its questions to the agent."""
import contextlib
import json
import os
import pty
import re
import subprocess
import threading
import time
import urllib.request

from inside import environment, in_root

ORIGIN, PORT = "https://his.hospital.example", 17870
PATIENCE = 60


def ask(path, body=None, **headers):
    request = urllib.request.Request(f"http://127.0.0.1:{PORT}{path}", None if body is None else json.dumps(body).encode(),
                                     {"Origin": ORIGIN, "Content-Type": "application/json", **headers})
    with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
        return json.load(reply)


def answer(path, **headers):
    """None while nobody answers."""
    with contextlib.suppress(OSError):
        return ask(path, **headers)


def read_until(terminal, pattern):
    said = ""
    while not (found := re.search(pattern, said)):
        said += os.read(terminal, 4096).decode(errors="replace")
    return found[0]


def pair():
    """The operator sits at a terminal: tells the page the code, answers the agent's question. The page's token."""
    terminal, theirs = pty.openpty()
    agent = subprocess.Popen(in_root(["chipid-counter", "--agent", "--pair", "--lang", "en"], "clerk"), stdin=theirs, stdout=theirs,
                             stderr=theirs, env=environment("clerk", {"QT_QPA_PLATFORM": "offscreen"}))
    code = read_until(terminal, r"\b\d{3} ?\d{3}\b").replace(" ", "")
    told = {}
    page = threading.Thread(target=lambda: told.update(ask("/v1/pair", {"name": "HIS", "code": code})), daemon=True)
    page.start()
    read_until(terminal, re.escape(ORIGIN))
    time.sleep(1.5)  # sooner it would not be an answer to what was read
    os.write(terminal, b"y\n")
    page.join(PATIENCE)
    agent.terminate()
    agent.wait(PATIENCE)
    return told["token"]
