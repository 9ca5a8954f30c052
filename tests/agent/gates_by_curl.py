#!/usr/bin/env python3
"""curl at every gate in its order: each refuses with its own status, says so in both languages, and is named in the log.

    gates_by_curl.py CHIPID-COUNTER
"""

import json
import subprocess
import sys
import time

from agent_process import AgentProcess
from session_client import Session

OURS = "https://his.example"
EVIL = "https://evil.example"


def curl(*arguments):
    """Status and error of the answer; 0 where there is none."""
    done = subprocess.run(["curl", "--silent", "--max-time", "10", "--write-out", "\n%{http_code}", *arguments],
                          capture_output=True, text=True)
    body, _, status = done.stdout.rpartition("\n")
    return int(status), json.loads(body)["error"] if body.startswith("{") else {}


def gates(agent, token):
    at = f"http://127.0.0.1:{agent.port}"
    own = f"Origin: {OURS}"
    bearer = f"Authorization: Bearer {token}"
    return [
        # gate, status, curl's arguments
        ("host", 421, ["-H", "Host: evil.example", "-H", f"Origin: {EVIL}", f"{at}/v1/health"]),
        ("content_type", 415, ["-H", f"Origin: {EVIL}", "-d", "code=123456", f"{at}/v1/pair"]),
        ("origin", 403, ["-H", f"Origin: {EVIL}", "-H", bearer, f"{at}/v1/readers"]),
        ("origin", 403, ["-H", "Origin: null", f"{at}/v1/health"]),
        ("origin", 403, ["-H", f"Origin: {EVIL}", "-X", "OPTIONS", "-H", "Access-Control-Request-Method: GET", f"{at}/v1/readers"]),
        ("token", 401, ["-H", own, f"{at}/v1/readers"]),
        ("token", 401, ["-H", own, "-H", f"Authorization: Bearer {token[:-1]}{'A' if token[-1] != 'A' else 'Q'}", f"{at}/v1/keys"]),
        ("token", 401, ["-H", bearer, f"{at}/v1/readers"]),  # a stolen token without its origin
        ("limits", 413, ["-H", own, "-H", "Content-Type: application/json", "-d", "x" * 70000, f"{at}/v1/pair"]),
        ("limits", 431, ["-H", own, "-H", "X: " + "x" * 20000, f"{at}/v1/health"]),
    ]


def check_gate(agent, gate, status, arguments):
    seen, error = curl(*arguments)
    assert (seen, error.get("gate")) == (status, gate), (gate, seen, error)
    for part in ("message", "hint"):
        assert error[part]["en"] and error[part]["vi"] and error[part]["en"] != error[part]["vi"], error
    print(f"ok {gate:13} {status} {error['code']}", flush=True)


def check_session_gates(agent, token):
    with Session(agent.port, OURS, token) as session:
        refused = session.read(scopes=["raw"])
        assert refused.get("error", refused).get("code", refused.get("code")) == "scope_not_granted", refused
    print("ok scopes")
    with Session(agent.port, OURS, token) as one, Session(agent.port, OURS, token) as other:
        one.socket.send({"type": "read.start", "id": "a", "nonce": "A" * 43, "scopes": ["id"], "purpose": "p", "audience": "a"})
        one.socket.until("read.accepted")
        refused = other.read(scopes=["id"])
        assert refused["code"] == "reader_taken", refused
    print("ok subscriber")


def main(program):
    # Without practice no card comes by itself, so that the reader stays taken.
    with AgentProcess(program, "--port", "0", "--pair") as agent:
        status, _, answer = agent.pair(OURS, scopes=["id"])
        assert status == 200, answer
        for gate, expected, arguments in gates(agent, answer["token"]):
            check_gate(agent, gate, expected, arguments)
        time.sleep(1.1)  # the log takes ten lines a second
        check_session_gates(agent, answer["token"])
        time.sleep(1.5)
        for gate in ("limits", "host", "content_type", "origin", "token", "scopes", "subscriber"):
            assert any(f"gate={gate} " in line for line in agent.lines), (gate, agent.lines)
        print("\n".join(agent.refusals()))


if __name__ == "__main__":
    main(sys.argv[1])
