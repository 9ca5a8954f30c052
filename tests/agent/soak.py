#!/usr/bin/env python3
"""Many reads of practice cards through the agent by pages that take turns: none is lost, each receipt is another one, memory
stays flat.

    soak.py CHIPID-COUNTER [READS]        (CHIPID_AGENT_READS; 300 in ctest)
"""

import hashlib
import os
import secrets
import sys
import time

from agent_process import AgentProcess
from session_client import Session, b64

PAGES = 24  # one alone may say no more than 120 things a minute
SCOPES = ["id", "demographics", "verification"]
MOST_GROWTH_KB = 16 * 1024


def page(number):
    client, secret = b64(secrets.token_bytes(16)), b64(secrets.token_bytes(32))
    origin = f"https://page-{number}.example"
    row = {"client": client, "name": f"Page {number}", "origin": origin, "scopes": SCOPES, "without_asking": [],
           "token_sha256": hashlib.sha256(secret.encode()).hexdigest(), "created": 1700000000, "reads": 0}
    return row, origin, f"{client}.{secret}"


def read_once(session, receipts):
    answer = session.read(scopes=SCOPES)
    assert answer["type"] == "read.done" and answer["verdict"]["verdict"] == "authentic", answer
    assert answer["fields"]["number"] == "001090000123", answer["fields"]
    assert answer["receipt"] not in receipts
    receipts.add(answer["receipt"])
    session.socket.send({"type": "clear", "read_id": answer["read_id"]})
    cleared = session.socket.until("session.cleared")
    assert cleared.get("why") == "asked", cleared


def main(program, reads):
    pages = [page(number) for number in range(PAGES)]
    with AgentProcess(program, "--practice", "--port", "0", sites=[row for row, _, _ in pages]) as agent:
        sessions = [Session(agent.port, origin, token) for _, origin, token in pages]
        receipts, warm, began = set(), max(reads // 10, 50), time.monotonic()
        after_warm = 0
        for count in range(1, reads + 1):
            read_once(sessions[count % PAGES], receipts)
            if count == warm:
                after_warm = agent.rss_kb()
            if count % max(reads // 20, 1) == 0:
                print(f"{count} reads, {agent.rss_kb()} kB, {time.monotonic() - began:.0f} s", flush=True)
        growth = agent.rss_kb() - after_warm
        for session in sessions:
            session.close()
    print(f"{reads} reads in {time.monotonic() - began:.0f} s, {growth:+} kB since read {warm}")
    assert growth < MOST_GROWTH_KB, f"memory grew by {growth} kB"


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else int(os.environ.get("CHIPID_AGENT_READS", "300")))
