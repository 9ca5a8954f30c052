"""Ending, two instances, the command line."""

import json
import os
import socket
import subprocess
import threading
import time
import unittest

from service import CHIPID, Service
from world import World


class End(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = World()

    @classmethod
    def tearDownClass(cls):
        cls.world.close()

    def test_requests_under_way_are_answered(self):
        service = Service(self.world, "--jobs", "1")
        clients = [service.connect() for _ in range(60)]
        for client in clients:
            client.connect()
        for client in clients:
            client.request("POST", "/v1/verify", self.world.evidence, {"Content-Type": "application/octet-stream"})
        while self.in_flight(service) < 5 and not service.log():
            time.sleep(0.001)
        ended = threading.Thread(target=service.end)
        ended.start()
        self.assertEqual([client.getresponse().status for client in clients], [200] * 60)
        ended.join()
        for client in clients:
            client.close()
        self.assertEqual(service.process.returncode, 0)
        with self.assertRaises(OSError):
            socket.create_connection((service.host, service.port), 2)

    @staticmethod
    def in_flight(service):
        text = service.ask("GET", "/metrics").body.decode()
        return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("chipid_requests_in_flight "))

    def test_two_instances_answer_alike(self):
        with Service(self.world) as one, Service(self.world) as other:
            self.assertEqual(one.ask("GET", "/v1/trust").json()["trust_list"],
                             other.ask("GET", "/v1/trust").json()["trust_list"])
            forged = self.world.read("icao-td3-bac,fault=dg2-bit")
            question = {"receipt": self.world.key.jws(self.world.claims()), "nonce": "n-1", "audience": "bank",
                        "origin": "https://bank.example"}
            answers = {}
            for i in range(20):
                service = (one, other)[i % 2]
                for name, answer in (("good", service.verify(self.world.evidence)), ("forged", service.verify(forged)),
                                     ("receipt", service.receipt(question)), ("bad", service.verify(b"x"))):
                    answers.setdefault(name, set()).add((answer.status, answer.body))
            self.assertEqual({name: len(different) for name, different in answers.items()},
                             {"good": 1, "forged": 1, "receipt": 1, "bad": 1})

    def run_command(self, *options):
        return subprocess.run([CHIPID, "serve", *options], capture_output=True, text=True, timeout=60, check=False,
                              env={**os.environ, "CHIPID_HOME": str(self.world.folder / "home"), "LC_ALL": "C"})

    def test_refused_to_start(self):
        for options, status, words in (
                (["--listen", "0.0.0.0:0"], 2, "--allow-plain"), (["--listen", "[::]:0"], 2, "--allow-plain"),
                (["--listen", "localhost:0"], 2, "usage.bad_value"), (["--listen", "127.0.0.1"], 2, "usage.bad_value"),
                (["--listen", "127.0.0.1:70000"], 2, "usage.bad_value"), (["--trust", "/nonexistent"], 2, "usage.file"),
                (["--policy", "/nonexistent"], 2, "usage.file"), (["--accept", "genuine"], 2, "usage.bad_value"),
                (["--listen", "192.0.2.1:17880", "--allow-plain"], 2, "cannot listen there"),
                (["--tls-certificate", "/nonexistent"], 2, "usage.bad_value"),
                (["--tls-certificate", "/nonexistent", "--tls-key", "/nonexistent"], 2, "certificate")):
            result = self.run_command(*options)
            self.assertEqual(result.returncode, status, (options, result.stderr))
            self.assertIn(words, result.stderr)
            self.assertEqual(result.stdout, "")

    def test_refusals_in_vietnamese_and_json(self):
        self.assertIn("Máy khác", self.run_command("--listen", "0.0.0.0:0", "--lang", "vi").stderr)
        error = json.loads(self.run_command("--listen", "0.0.0.0:0", "--json").stdout)["error"]
        self.assertEqual(error["code"], "usage.bad_value")

    def test_address_taken(self):
        with Service(self.world) as service:
            result = self.run_command("--listen", f"127.0.0.1:{service.port}")
            self.assertEqual(result.returncode, 2)
            self.assertIn("Another program listens there", result.stderr)


if __name__ == "__main__":
    unittest.main()
