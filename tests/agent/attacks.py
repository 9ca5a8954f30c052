#!/usr/bin/env python3
"""Attacks on a running agent over its real port (rows 98 and 112 of the adverse cases): each is refused at its gate, and a
client that was paired is served before, during and after them, in memory that is bounded.

    attacks.py CHIPID-COUNTER [NAME ...]
"""

import contextlib
import http.client
import json
import socket
import sys
import threading
import time

from agent_process import AgentProcess
from session_client import Session
from web_socket import Refused, WebSocket

ORIGIN = "https://his.example"
STRANGER = "https://evil.example"
MOST_GROWTH_KB = 96 * 1024


def check(true, what):
    if not true:
        raise AssertionError(what)


class Target:
    """An agent with one paired page, whose session stays open."""

    def __init__(self, program):
        self.program = program
        self.agent = AgentProcess(program, "--port", "0", "--pair")
        self.port = self.agent.port
        self.code = self.agent.waits_for(r"\b(\d{6})\b").group(1)
        status, _, answer = self.agent.pair(ORIGIN)
        check(status == 200, f"pairing: {status} {answer}")
        self.token = answer["token"]
        self.session = Session(self.port, ORIGIN, self.token)
        check(self.session.genuine and self.session.ready["type"] == "ready", "a session of the paired page")

    def raw(self, request, seconds=5):
        """All that comes back to these bytes until the agent closes or is silent."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=seconds) as connection:
            return exchange(connection, request)

    def status(self, request):
        return status_of(self.raw(request))

    def get(self, path="/v1/readers", origin=ORIGIN, host=None, token=None, more=()):
        """A request whose every byte is the caller's."""
        fields = [f"Host: {host or f'127.0.0.1:{self.port}'}", "Connection: close", *more]
        fields += [f"Origin: {origin}"] if origin is not None else []
        fields += [f"Authorization: Bearer {token or self.token}"]
        return ("\r\n".join([f"GET {path} HTTP/1.1", *fields, "", ""])).encode("utf-8")

    def post(self, content_type, body=b"{}", origin=STRANGER, path="/v1/pair"):
        fields = [f"Host: 127.0.0.1:{self.port}", "Connection: close", f"Origin: {origin}", f"Content-Length: {len(body)}"]
        fields += [f"Content-Type: {one}" for one in content_type]
        return "\r\n".join([f"POST {path} HTTP/1.1", *fields, "", ""]).encode() + body

    def serves(self, seconds=5):
        """The paired page gets its answer, by a new connection and in the session that it has."""
        end = time.monotonic() + seconds
        status = 0
        while status != 200 and time.monotonic() < end:
            with contextlib.suppress(OSError, http.client.HTTPException):
                status = self.agent.request("GET", "/v1/readers", headers={"Origin": ORIGIN, "Authorization": f"Bearer {self.token}"})[0]
            if status != 200:
                time.sleep(0.05)
        check(status == 200, f"the paired page is served: {status}")
        self.session.socket.send_frame(9, b"there?")
        first, second = self.session.socket._take(2)
        payload = self.session.socket._take(second & 0x7F)
        check(first & 0x0F == 10 and payload == b"there?", "the session of the paired page lives")

    def close(self):
        self.session.close()
        self.agent.close()


def exchange(connection, request):
    answer = b""
    with contextlib.suppress(OSError):
        connection.sendall(request)
    with contextlib.suppress(OSError):
        while got := connection.recv(65536):
            answer += got
    return answer


def status_of(answer):
    return int(answer.split()[1]) if answer.startswith(b"HTTP/1.1 ") else 0


# Each attack is a function of a Target.


def wrong_hosts(target):
    port = target.port
    names = [f"evil.example:{port}", "127.0.0.1", "localhost", f"127.0.0.1:{port + 1}", f"localhost.:{port}", f"127.0.0.1.evil.example:{port}",
             f"localhost.evil.example:{port}", f"0.0.0.0:{port}", f"127.1:{port}", f"2130706433:{port}", f"0x7f.1:{port}",
             f"[::ffff:127.0.0.1]:{port}", f"[::]:{port}", f"127.0.0.1:0{port}", f"127.0.0.1:{port}:{port}", ":", f":{port}"]
    for name in names:
        answer = target.raw(target.get(host=name))
        check(status_of(answer) == 421, f"Host {name}: {answer[:200]}")
        check(b"Access-Control-Allow-Origin" not in answer, f"Host {name}: nothing about origins")
    for name in [f"127.0.0.1:{port}, evil.example", f"evil@127.0.0.1:{port}", f"127.0.0.1:{port}\r\nHost: evil.example", f"127.0.0.1:{port}/"]:
        check(target.status(target.get(host=name)) == 400, f"Host {name}")
    without = target.get().replace(f"Host: 127.0.0.1:{port}\r\n".encode(), b"")
    check(target.status(without) == 400, "no Host")
    whole = target.get().replace(b"GET /v1", f"GET http://127.0.0.1:{port}/v1".encode())
    check(target.status(whole) == 400, "a whole address for the target")


FALSE_ORIGINS = ["HTTPS://his.example", "https://HIS.example", "https://his.example:443", "https://his.example:8443", "https://his.example.",
                 "http://his.example", "https://sub.his.example", "https://his.example.evil.example", "https://evil-his.example",
                 "https://his.example/", "https://his.example@evil.example", "https://his.example%2eevil.example", "https://his.exampl\u0435",
                 "null", "file://", "https://", "https://his.example https://evil.example", "https://his.example, https://evil.example"]


def false_origins(target):
    for origin in FALSE_ORIGINS:
        answer = target.raw(target.get(origin=origin))
        check(status_of(answer) == 403, f"Origin {origin}: {answer[:200]}")
        check(b"Access-Control-Allow-Origin" not in answer, f"Origin {origin}: let in by CORS")
    for two in ([f"Origin: {STRANGER}"], [f"Origin: {ORIGIN}"]):
        check(target.status(target.get(more=two)) == 403, "two Origins")
    check(target.status(target.get(origin=None, more=["Sec-Fetch-Site: cross-site"])) == 403, "a page that hides its origin")
    check(target.status(target.get(origin=None)) in (401, 403), "a program with a page's token")


def false_origins_of_sockets(target):
    for origin in [*FALSE_ORIGINS[:10], "null", None]:
        try:
            WebSocket(target.port, origin).close()
            check(False, f"a socket of {origin}")
        except Refused as refused:
            check(refused.status in (403, 429), f"a socket of {origin}: {refused.status}")


def preflight(target):
    def ask(origin):
        return target.raw(f"OPTIONS /v1/readers HTTP/1.1\r\nHost: 127.0.0.1:{target.port}\r\nConnection: close\r\nOrigin: {origin}\r\n"
                          "Access-Control-Request-Method: GET\r\nAccess-Control-Request-Private-Network: true\r\n\r\n".encode())
    answer = ask("https://another.example")
    check(status_of(answer) == 403 and b"Access-Control-Allow" not in answer, f"preflight of a stranger: {answer[:200]}")
    answer = ask(ORIGIN)
    check(status_of(answer) in (200, 204) and f"Access-Control-Allow-Origin: {ORIGIN}\r\n".encode() in answer, f"preflight of ours: {answer[:300]}")
    check(b"Access-Control-Allow-Private-Network: true" in answer and b"*" not in answer, "one origin, never all")


def forms(target):
    kinds = [["application/x-www-form-urlencoded"], ["multipart/form-data; boundary=x"], ["text/plain"], [], ["application/json, text/plain"],
             ["application/json", "text/plain"], ["application/jsonx"], ["application/json; charset=utf-16"]]
    for kind in kinds:
        answer = target.raw(target.post(kind, b'{"name":"x","code":"000000"}', origin=ORIGIN))
        check(status_of(answer) == 415, f"Content-Type {kind}: {answer[:200]}")


def replayed_code(target):
    for origin in (ORIGIN, "https://replay.example"):
        body = json.dumps({"name": "x", "code": target.code}).encode()
        answer = target.raw(target.post(["application/json"], body, origin=origin))
        check(400 <= status_of(answer) < 500 and b"token" not in answer.split(b"\r\n\r\n", 1)[1].replace(b"token_", b""),
              f"a code for the second time: {answer[:300]}")


def large_bodies(target):
    head = f"POST /v1/pair HTTP/1.1\r\nHost: 127.0.0.1:{target.port}\r\nOrigin: {ORIGIN}\r\nContent-Type: application/json\r\n"
    answer = target.raw(f"{head}Content-Length: 1000000000\r\n\r\n".encode())
    check(status_of(answer) == 413, f"a body of 1 GB: {answer[:200]}")
    part = b"100000\r\n" + b" " * 0x100000 + b"\r\n"
    with socket.create_connection(("127.0.0.1", target.port), timeout=10) as connection:
        connection.sendall(f"{head}Transfer-Encoding: chunked\r\n\r\n".encode())
        taken = 0
        with contextlib.suppress(OSError):
            while taken < 1024:
                connection.sendall(part)
                taken += 1
        check(taken < 64, f"{taken} MiB of a body were taken")
    answer = target.raw(target.get(more=["X: " + "x" * 20000]))
    check(status_of(answer) == 431, f"header fields of 20 kB: {answer[:200]}")


def slow_peers(target):
    port = target.port
    starts = [b"GET /v1/health HTTP/1.1\r\n", b"", b"G",
              f"POST /v1/pair HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: {ORIGIN}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n".encode()]
    peers = [socket.create_connection(("127.0.0.1", port)) for _ in range(120)]
    for at, peer in enumerate(peers):
        peer.sendall(starts[at % len(starts)])
    began = time.monotonic()
    while time.monotonic() - began < 13:
        for at, peer in enumerate(peers):
            with contextlib.suppress(OSError):
                peer.sendall(b"" if starts[at % len(starts)] == b"" else b"X: y\r\n" if at % len(starts) == 0 else b"x")
        target.serves()
        time.sleep(1.5)
    for peer in peers:
        peer.settimeout(1)
        with contextlib.suppress(ConnectionError):
            while peer.recv(65536):
                pass
        peer.close()


def many_connections(target):
    made = 0
    served = threading.Event()
    trouble = []

    def serve():
        while not served.wait(1):
            try:
                target.serves(10)
            except Exception as error:  # told by the thread that attacks
                trouble.append(error)
                return

    watching = threading.Thread(target=serve)
    watching.start()
    while made < 10000:
        peers = []
        for _ in range(400):
            with contextlib.suppress(OSError):
                peers.append(socket.create_connection(("127.0.0.1", target.port), timeout=2))
                made += 1
        for peer in peers:
            peer.close()
    served.set()
    watching.join()
    check(not trouble, f"served during 10,000 connections: {trouble}")


def many_requests(target):
    """As fast as they go for three seconds, of a page that is no one's."""
    request = f"GET /v1/health HTTP/1.1\r\nHost: 127.0.0.1:{target.port}\r\nOrigin: https://flood.example\r\n\r\n".encode()
    statuses = {}
    end = time.monotonic() + 3
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", target.port), timeout=2) as connection:
            connection.sendall(request * 50)
            answer = connection.recv(65536)
            statuses[status_of(answer)] = statuses.get(status_of(answer), 0) + 1
    target.serves()
    check(statuses.get(429, 0) > 0 and statuses.get(500, 0) == 0, f"a flood of requests: {statuses}")


def closed_with(target, *frames, codes):
    with WebSocket(target.port, ORIGIN) as attacker:
        with contextlib.suppress(ConnectionError):
            for opcode, payload, more in frames:
                attacker.send_frame(opcode, payload, **more)
        try:
            while "closed" not in (message := attacker.receive()):
                pass
        except (EOFError, ConnectionError):
            message = {"closed": None}
        check(message["closed"] in codes, f"{frames[:2]!r:.80}: closed with {message['closed']}, not {codes}")


def bad_frames(target):
    open_end = {"final": False}
    closed_with(target, (1, b"x", open_end), *[(0, b"", open_end)] * 2000, codes=(1008,))
    closed_with(target, (1, b"x" * 60000, open_end), (0, b"x" * 60000, open_end), codes=(1009,))
    closed_with(target, (1, b"x" * 70000, {}), codes=(1009,))
    closed_with(target, (2, b"x", {}), codes=(1003,))
    closed_with(target, (1, b"\xff\xfe", {}), codes=(1007,))
    closed_with(target, (1, b"\x4a\x04\x00", {"reserved": 0x40}), codes=(1002,))
    closed_with(target, (1, b"x", {"masked": False}), codes=(1002,))
    closed_with(target, (9, b"x" * 126, {}), codes=(1002,))


def compression(target):
    with WebSocket(target.port, ORIGIN, fields=["Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits, x-webkit-deflate-frame"]) as one:
        check("extensions" not in one.head.lower(), f"compression was agreed on: {one.head}")


def json_bombs(target):
    bombs = ["[" * 30000, '{"a":' * 10000, '{"type":"hello","type":"auth"}', "[" * 17 + "]" * 17, '{"type":"hello","protocol":1e999}', "", "null", "[]",
             '{"type":' + "9" * 60000 + "}"]
    for bomb in bombs:
        with WebSocket(target.port, ORIGIN) as attacker:
            attacker.send(bomb) if bomb else attacker.send_frame(1, b"")
            got = attacker.receive()
            check(got.get("type") == "refused" or "closed" in got, f"{bomb[:40]}: {got}")
        if bomb:
            answer = target.raw(target.post(["application/json"], bomb.encode(), origin=ORIGIN))
            check(400 <= status_of(answer) < 500, f"{bomb[:40]}: {answer[:200]}")


def ports_taken(target):
    """A port that another program has: the agent says so and goes; it shares none."""
    for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        with socket.socket(family, socket.SOCK_STREAM) as squatter:
            try:
                squatter.bind((address, 0))
            except OSError:
                continue  # a computer without ::1
            squatter.listen()
            port = squatter.getsockname()[1]
            try:
                agent = AgentProcess(target.program, "--port", str(port))
            except AssertionError as said:
                check(str(port) in str(said), f"the port is not named: {said}")
                continue
            agent.close()
            check(False, f"listens beside another program at {address}")


def relayed(target):
    """Another program passes all on between page and agent, Host put right: the page sees that it is not its agent."""
    relay = socket.create_server(("127.0.0.1", 0))
    own = relay.getsockname()[1]

    def pump(source, sink, own_port=None):
        with contextlib.suppress(OSError):
            while got := source.recv(65536):
                sink.sendall(got.replace(f":{own_port}\r\n".encode(), f":{target.port}\r\n".encode()) if own_port else got)
        with contextlib.suppress(OSError):
            sink.shutdown(socket.SHUT_WR)

    def serve():
        page, _ = relay.accept()
        agent = socket.create_connection(("127.0.0.1", target.port))
        threading.Thread(target=pump, args=(agent, page), daemon=True).start()
        pump(page, agent, own)

    threading.Thread(target=serve, daemon=True).start()
    with Session(own, ORIGIN, target.token) as session:
        check(not session.genuine, "a relay passes for the agent")
    relay.close()


def guessed_tokens(target):
    """Last: the budget of wrong tokens is spent then."""
    client = target.token.split(".")[0]
    statuses = []
    for guess in range(30):
        wrong = f"{client}.{'A' * 41}{guess:02}" if guess % 2 else f"nobody{guess}.{'A' * 43}"
        answer = target.raw(target.get(token=wrong))
        statuses.append(status_of(answer))
        check(b'"readers"' not in answer, f"a guessed token: {answer[:200]}")
    check(statuses[0] == 401, f"a wrong token: {statuses}")
    check(set(statuses) == {401, 429} and statuses.count(401) <= 10, f"guesses are counted: {statuses}")
    target.session.socket.send_frame(9, b"there?")
    check(target.session.socket._take(2)[0] & 0x0F == 10, "the session of the paired page outlives the guesses")


ATTACKS = [wrong_hosts, false_origins, false_origins_of_sockets, preflight, forms, replayed_code, large_bodies, bad_frames, compression,
           json_bombs, relayed, ports_taken, many_requests, slow_peers, many_connections, guessed_tokens]


def no_secret_in_log(target):
    log = "\n".join(target.agent.lines)
    check(target.token.split(".")[1] not in log, "the token is in the log")
    for gate in ("host", "origin", "content_type", "limits", "token"):
        check(f"gate={gate}" in log, f"no line of the log names the gate {gate}")


def run(program, names):
    target = Target(program)
    failed = []
    before = target.agent.rss_kb()
    try:
        for attack in ATTACKS:
            if names and attack.__name__ not in names:
                continue
            time.sleep(1.1)  # the log takes so many lines a second, and each gate has to be in it
            began = time.monotonic()
            try:
                attack(target)
                if attack is not guessed_tokens:
                    target.serves()
                growth = target.agent.rss_kb() - before
                check(growth < MOST_GROWTH_KB, f"memory grew by {growth} kB")
                print(f"ok {attack.__name__} ({time.monotonic() - began:.1f} s, {growth:+} kB)", flush=True)
            except Exception as error:  # the next attacks are told of, too
                failed.append(attack.__name__)
                print(f"FAILED {attack.__name__}: {type(error).__name__} {error}", flush=True)
        if not names:
            no_secret_in_log(target)
    finally:
        target.close()
    return failed


if __name__ == "__main__":
    sys.exit(1 if run(sys.argv[1], sys.argv[2:]) else 0)
