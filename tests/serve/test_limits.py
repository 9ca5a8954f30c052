"""What the service refuses to be made to do, from outside; after each attack it answers as before."""

import json
import os
import resource
import socket
import threading
import time
import unittest

from service import EVIDENCE, Service
from world import World

MIB = 1 << 20


class Limits(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = World()
        cls.service = Service(cls.world, "--connections", "256")

    @classmethod
    def tearDownClass(cls):
        cls.service.end()
        cls.world.close()

    def tearDown(self):
        self.assertEqual(self.service.verify(self.world.evidence).status, 200)
        self.assertLess(self.service.memory(), 400 * 1024)

    def open(self, timeout=20):
        return socket.create_connection((self.service.host, self.service.port), timeout)

    def answer(self, sent, timeout=20):
        """All that comes back to these bytes until the connection is closed."""
        with self.open(timeout) as connection:
            received = b""
            try:
                connection.sendall(sent)
                while piece := connection.recv(65536):
                    received += piece
            except ConnectionError:
                pass
            return received

    def check_refused(self, answer, statuses):
        head, _, body = answer.partition(b"\r\n\r\n")
        self.assertIn(int(head.split()[1]), statuses, answer[:200])
        error = json.loads(body)["error"]
        self.assertTrue(error["message"]["vi"] and error["hint"]["en"])

    def test_no_http(self):
        host = b"Host: a\r\n"
        for sent in (b"\x16\x03\x01\x02\x00\x01\x00\x01", b"NONSENSE\r\n\r\n", b"GET /healthz HTTP/2.0\r\n" + host + b"\r\n",
                     b"GET /healthz HTTP/1.1\n" + host + b"\n", b"GET /healthz HTTP/1.1\r\n\r\n",
                     b"GET /healthz HTTP/1.1\r\n" + host + b"X: a\r\n b\r\n\r\n",
                     b"GET /healthz HTTP/1.1\r\n" + host + b"A\x00: b\r\n\r\n",
                     b"POST /v1/verify HTTP/1.1\r\n" + host + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                     b"POST /v1/verify HTTP/1.1\r\n" + host + b"Content-Length: -1\r\n\r\n",
                     b"POST /v1/verify HTTP/1.1\r\n" + host + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"):
            self.check_refused(self.answer(sent + b"\r\n\r\n"), (400, 501))

    def test_long_head(self):
        self.check_refused(self.answer(b"GET /healthz HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 100_000 + b"\r\n\r\n"), (431,))

    def test_large_body(self):
        head = f"POST /v1/verify HTTP/1.1\r\nHost: a\r\nContent-Type: {EVIDENCE}\r\nContent-Length: {16 * MIB + 1}\r\n\r\n"
        self.check_refused(self.answer(head.encode()), (413,))
        for path in ("/healthz", "/v1/trust"):
            head = f"GET {path} HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n"
            self.check_refused(self.answer(head.encode()), (413,))

    def test_chunks_without_end(self):
        head = f"POST /v1/verify HTTP/1.1\r\nHost: a\r\nContent-Type: {EVIDENCE}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
        chunk = b"100000\r\n" + b"a" * MIB + b"\r\n"
        self.check_refused(self.answer(head + chunk * 17), (413,))
        self.check_refused(self.answer(head + b"1;" + b"x" * 100_000), (400, 431))
        self.check_refused(self.answer(head + b"FFFFFFFFFFFFFFFFFF\r\n"), (400, 413))
        self.check_refused(self.answer(head + b"0\r\n" + b"T: 1\r\n" * 20_000), (400, 431))

    def test_in_chunks_of_one_byte(self):
        head = f"POST /v1/verify HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: {EVIDENCE}\r\nTransfer-Encoding: chunked\r\n\r\n"
        sent = head.encode() + b"".join(b"1\r\n%c\r\n" % byte for byte in self.world.evidence) + b"0\r\n\r\n"
        self.assertIn(b'"verdict": "authentic_unproven_chip"', self.answer(sent))

    def test_slow_heads_and_bodies(self):
        start = time.monotonic()
        slow = [self.open(60) for _ in range(200)]
        for connection in slow[:100]:
            connection.sendall(b"POST /v1/verify HTTP/1.1\r\nHost: a\r\n")
        # Others are served meanwhile.
        self.assertEqual(self.service.verify(self.world.evidence).status, 200)
        for connection in slow:
            # A letter a second keeps no connection open.
            try:
                connection.sendall(b"X")
                while connection.recv(65536):
                    pass
            except ConnectionError:
                pass
            connection.close()
        self.assertLess(time.monotonic() - start, 40)

    def test_ten_thousand_connections(self):
        if resource.getrlimit(resource.RLIMIT_NOFILE)[0] < 1100:
            self.skipTest("too few files may be open here")
        for _ in range(10):
            opened = []
            for _ in range(1000):
                try:
                    opened.append(self.open())
                except OSError:
                    pass
            for connection in opened:
                connection.close()
        end = time.monotonic() + 20
        while True:
            try:
                if self.service.ask("GET", "/healthz").status == 200:
                    break
            except OSError:
                pass
            self.assertLess(time.monotonic(), end)
            time.sleep(0.1)

    def test_queue_full(self):
        with Service(self.world, "--jobs", "1", "--queue", "1") as service:
            statuses, lock = [], threading.Lock()

            def client():
                answer = service.verify(self.world.evidence)
                with lock:
                    statuses.append((answer.status, answer.headers["Retry-After"]))

            for _ in range(20):
                threads = [threading.Thread(target=client) for _ in range(30)]
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()
                if (503, "1") in statuses:
                    break
            self.assertEqual(set(statuses), {(200, None), (503, "1")})

    def test_no_websocket(self):
        head = (b"GET /v1/session HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
        self.check_refused(self.answer(head), (404,))


class Memory(unittest.TestCase):
    def test_bounded_over_twenty_thousand_requests(self):
        world = World()
        self.addCleanup(world.close)
        requests = int(os.environ.get("CHIPID_SERVE_REQUESTS", "20000"))
        with Service(world, "--quiet") as service:
            question = {"receipt": world.key.jws(world.claims()), "nonce": "n-1", "audience": "bank",
                        "origin": "https://bank.example"}
            kinds = (lambda c: service.verify(world.evidence, connection=c), lambda c: service.receipt(question, c),
                     lambda c: service.verify(world.evidence[:5000], connection=c), lambda c: service.receipt("{", c),
                     lambda c: service.ask("GET", "/metrics", connection=c))

            def client(count):
                connection = service.connect()
                for i in range(count):
                    kinds[i % len(kinds)](connection)
                connection.close()

            def burst(count):
                threads = [threading.Thread(target=client, args=(count // 4,)) for _ in range(4)]
                for thread in threads:
                    thread.start()
                for thread in threads:
                    thread.join()

            burst(requests // 10)
            before = service.memory()
            burst(requests)
            self.assertLess(service.memory() - before, 8 * 1024)


if __name__ == "__main__":
    unittest.main()
