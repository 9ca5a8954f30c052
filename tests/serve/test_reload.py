"""What changes on disk comes into force while requests run; what is broken does not."""

import json
import shutil
import signal
import threading
import time
import unittest

from service import Service
from world import Key, World


class Reload(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.addCleanup(self.world.close)
        self.policy = self.world.folder / "policy.json"
        self.write_policy("first")

    def write_policy(self, name):
        new = self.world.folder / "policy.new"
        new.write_text(json.dumps({"name": name}), encoding="utf-8")
        new.replace(self.policy)

    def serve(self, **options):
        service = Service(self.world, "--policy", str(self.policy), **options)
        self.addCleanup(service.end)
        return service

    def wait(self, service, holds, seconds=30):
        end = time.monotonic() + seconds
        while not holds(service.ask("GET", "/v1/trust").json()):
            self.assertLess(time.monotonic(), end, service.log())
            time.sleep(0.05)

    def test_none_fails_while_reloading(self):
        service = self.serve()
        stop, wrong, verdicts = threading.Event(), [], set()

        def client():
            connection = service.connect()
            while not stop.is_set():
                answer = service.verify(self.world.evidence, connection=connection)
                if answer.status != 200:
                    wrong.append(answer.body)
                verdicts.add(answer.json()["verification"]["verdict"])
            connection.close()

        clients = [threading.Thread(target=client) for _ in range(8)]
        for thread in clients:
            thread.start()
        for i in range(5):
            self.write_policy(f"policy {i}")
            self.wait(service, lambda trust, i=i: trust["policy"] == f"policy {i}")
        stop.set()
        for thread in clients:
            thread.join()
        self.assertEqual(wrong, [])
        self.assertEqual(verdicts, {"authentic_unproven_chip"})

    def test_hangup(self):
        service = self.serve(poll=3600)
        self.write_policy("second")
        service.process.send_signal(signal.SIGHUP)
        self.wait(service, lambda trust: trust["policy"] == "second")

    def test_new_key(self):
        service = self.serve()
        other = Key(self.world.folder / "other.pem")
        text = other.jws({**self.world.claims(), "iss": other.id})
        question = {"receipt": text, "audience": "bank", "origin": "https://bank.example", "nonce": "n-1"}
        self.assertFalse(service.receipt(question).json()["trusted"])
        other.enrol(self.world.enrolled, "other")
        self.wait(service, lambda trust: trust["enrolled_keys"] == 2)
        self.assertTrue(service.receipt(question).json()["trusted"])

    def check_kept(self, service, before):
        end = time.monotonic() + 30
        while "reload failed" not in service.log():
            self.assertLess(time.monotonic(), end, "nothing was said of a broken list")
            time.sleep(0.05)
        self.assertEqual(service.ask("GET", "/v1/trust").json(), before)
        self.assertIn('chipid_reloads_total{result="failed"} 1\n', service.ask("GET", "/metrics").body.decode())
        answer = service.verify(self.world.evidence).json()
        self.assertEqual(answer["verification"]["verdict"], "authentic_unproven_chip")

    def test_broken_policy(self):
        service = self.serve()
        before = service.ask("GET", "/v1/trust").json()
        self.policy.write_text('{"name": ', encoding="utf-8")
        self.check_kept(service, before)

    def test_broken_trust(self):
        service = self.serve()
        before = service.ask("GET", "/v1/trust").json()
        for file in self.world.trust.glob("*.der"):
            file.write_bytes(file.read_bytes()[:100])
        self.check_kept(service, before)

    def test_trust_gone(self):
        service = self.serve()
        before = service.ask("GET", "/v1/trust").json()
        shutil.move(self.world.trust, self.world.folder / "elsewhere")
        self.check_kept(service, before)
        shutil.move(self.world.folder / "elsewhere", self.world.trust)
        self.wait(service, lambda trust: trust["loaded_at"] >= before["loaded_at"] and trust["anchors"] == before["anchors"])

    def test_ready_once_there_is_a_list(self):
        kept = self.world.folder / "kept"
        shutil.move(self.world.trust, kept)
        self.world.trust.mkdir()
        service = self.serve()
        answer = service.ask("GET", "/readyz")
        self.assertEqual((answer.status, answer.json()["error"]["code"]), (503, "service.no_trust_list"))
        self.assertEqual(service.ask("GET", "/healthz").status, 200)
        for file in kept.iterdir():
            shutil.copy(file, self.world.trust)
        self.wait(service, lambda trust: trust["anchors"] > 0)
        self.assertEqual(service.ask("GET", "/readyz").status, 200)


if __name__ == "__main__":
    unittest.main()
