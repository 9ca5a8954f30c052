"""Evidence and receipts; every answer is held against openapi.json."""

import base64
import hashlib
import json
import os
import subprocess
import unittest

from contract import Contract
from service import CHIPID, EVIDENCE, Service
from world import Key, World, b64_json

OPENAPI = os.environ["CHIPID_OPENAPI"]


class Answers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.world = World()
        cls.service = Service(cls.world)
        with open(OPENAPI, encoding="utf-8") as file:
            cls.contract = Contract(file.read())

    @classmethod
    def tearDownClass(cls):
        cls.service.end()
        cls.world.close()

    def ask(self, method, path, body=None, headers=None):
        return self.contract.check(method, path.split("?")[0], self.service.ask(method, path, body, headers))

    def verify(self, evidence, **headers):
        return self.ask("POST", "/v1/verify", evidence, {"Content-Type": EVIDENCE, **headers})

    def receipt(self, request):
        body = request if isinstance(request, (str, bytes)) else json.dumps(request)
        return self.ask("POST", "/v1/receipt", body, {"Content-Type": "application/json"})

    def question(self, text, **more):
        return {"receipt": text, "audience": "bank", "origin": "https://bank.example", "nonce": "n-1", **more}

    def test_description(self):
        self.contract.check_itself()
        answer = self.ask("GET", "/openapi.json")
        self.assertEqual(answer.json(), self.contract.api)

    def test_small_routes(self):
        self.assertEqual(self.ask("GET", "/healthz").json()["status"], "ok")
        self.assertEqual(self.ask("GET", "/readyz").json()["status"], "ready")
        trust = self.ask("GET", "/v1/trust").json()
        self.assertGreater(trust["anchors"], 0)
        self.assertEqual(trust["enrolled_keys"], 1)
        self.ask("GET", "/metrics")
        for path in ("/healthz", "/readyz", "/v1/trust", "/metrics", "/openapi.json"):
            self.assertEqual(self.ask("HEAD", path).status, 200)

    def test_refusals(self):
        self.assertEqual(self.ask("GET", "/nothing").status, 404)
        self.assertEqual(self.ask("DELETE", "/v1/verify").status, 405)
        self.assertEqual(self.ask("GET", "/v1/verify").headers["Allow"], "POST")
        self.assertEqual(self.ask("POST", "/healthz", b"").status, 405)
        self.assertEqual(self.ask("GET", "/v1/trust?person=1").status, 400)
        self.assertEqual(self.ask("POST", "/v1/verify", b"x", {"Content-Type": "text/plain"}).status, 415)
        self.assertEqual(self.ask("POST", "/v1/receipt", b"{}", {"Content-Type": "text/json"}).status, 415)
        self.assertEqual(self.verify(b"").status, 400)
        self.assertEqual(self.ask("POST", "/v1/verify", b"", {"Content-Type": EVIDENCE, "Expect": "magic"}).status, 417)

    def test_same_as_the_command(self):
        path = self.world.folder / "again.chipid"
        path.write_bytes(self.world.evidence)
        printed = subprocess.run([CHIPID, "verify", str(path), "--trust", str(self.world.trust), "--enrolled",
                                  str(self.world.enrolled), "--json"], check=False, capture_output=True).stdout
        expected = json.loads(printed)["results"][0]
        del expected["file"]
        answer = self.verify(self.world.evidence).json()
        self.assertIs(answer.pop("accepted"), False)
        self.assertEqual(answer, expected)

    def test_verdict_alone_names_nobody(self):
        whole = self.verify(self.world.evidence).json()
        answer = self.ask("POST", "/v1/verdict", self.world.evidence, {"Content-Type": EVIDENCE})
        brief = answer.json()
        verification = whole["verification"]
        self.assertEqual((brief["accepted"], brief["digest"], brief["attention"]),
                         (whole["accepted"], whole["evidence"]["digest"], verification["attention"]))
        self.assertIn(brief["verdict"], json.dumps(verification["verdict"]))
        for value in filter(None, (whole["document"]["number"], whole["document"]["name"])):
            self.assertNotIn(value, json.dumps(brief, ensure_ascii=False))

    def test_altered_evidence(self):
        for at in range(40, len(self.world.evidence), 531):
            changed = bytearray(self.world.evidence)
            changed[at] ^= 4
            answer = self.verify(bytes(changed))
            self.assertTrue(answer.status == 400 or not answer.json()["accepted"], at)
        self.assertEqual(self.verify(self.world.evidence[:3000]).json()["error"]["code"], "evidence.truncated")
        forged = self.world.read("icao-td3-bac,fault=dg2-bit")
        self.assertEqual(self.verify(forged).json()["verification"]["verdict"], "invalid")

    def test_challenge_of_the_site(self):
        origin, nonce, read_id = "https://bank.example", "bm9uY2U", "r-7"
        text = f"chipid-aa-v1\n{origin}\n{nonce}\n{read_id}\n".encode()
        challenge = hashlib.sha256(text).hexdigest()[:16]
        evidence = self.world.read("icao-td3-aa-ecdsa", "--aa-challenge", challenge)
        named = {"ChipID-Origin": origin, "ChipID-Nonce": nonce, "ChipID-Read-Id": read_id}
        for headers, verdict in (({"ChipID-Challenge": challenge}, "authentic"), (named, "authentic"),
                                 ({}, "authentic_unproven_chip")):
            self.assertEqual(self.verify(evidence, **headers).json()["verification"]["verdict"], verdict)
        # Relayed from another site, or of another read.
        for name, other in (("ChipID-Origin", "https://evil.example"), ("ChipID-Nonce", "bm9uY2V"), ("ChipID-Read-Id", "r-8")):
            self.assertNotEqual(self.verify(evidence, **{**named, name: other}).json()["verification"]["verdict"], "authentic")
        self.assertEqual(self.verify(evidence, **{"ChipID-Origin": origin}).status, 400)

    def test_receipt(self):
        digest = self.verify(self.world.evidence).json()["evidence"]["digest"]
        text = self.world.key.jws(self.world.claims(digest))
        evidence = base64.b64encode(self.world.evidence).decode()
        answer = self.receipt(self.question(text, evidence=evidence, max_age_s=300)).json()
        self.assertTrue(answer["trusted"], answer)
        self.assertTrue(answer["accepted"])
        self.assertEqual(answer["receipt"]["audience"], "bank")

    def test_receipt_elsewhere_or_again(self):
        text = self.world.key.jws(self.world.claims())
        for name, value in (("origin", "https://evil.example"), ("nonce", "n-2"), ("audience", "shop")):
            answer = self.receipt(self.question(text, **{name: value})).json()
            self.assertFalse(answer[f"{name}_matches"])
            self.assertFalse(answer["trusted"])
        self.assertFalse(self.receipt({"receipt": text}).json()["trusted"])
        old = self.world.key.jws(self.world.claims(iat=1700000000, read=1700000000))
        self.assertFalse(self.receipt(self.question(old, max_age_s=300)).json()["fresh"])

    def test_receipt_of_another_key(self):
        other = Key(self.world.folder / "other.pem")
        claims = self.world.claims()
        self.assertFalse(self.receipt(self.question(other.jws({**claims, "iss": other.id}))).json()["trusted"])
        # In the name of the enrolled key.
        header = {"alg": "ES256", "kid": self.world.key.id, "typ": "chipid-receipt+jwt"}
        answer = self.receipt(self.question(other.jws(claims, header))).json()
        self.assertEqual(answer["signature"]["status"], "invalid")
        self.assertFalse(answer["trusted"])

    def test_receipt_that_brings_its_key(self):
        other = Key(self.world.folder / "brought.pem")
        good = {"alg": "ES256", "kid": other.id, "typ": "chipid-receipt+jwt"}
        claims = {**self.world.claims(), "iss": other.id}
        for more in ({"jku": "http://127.0.0.1:1/keys"}, {"x5u": "http://127.0.0.1:1/c"}, {"jwk": other.jwk},
                     {"x5c": ["AAAA"]}, {"crit": ["exp"]}, {"alg": "none"}, {"alg": "HS256"}, {"typ": "JWT"}):
            answer = self.receipt(self.question(other.jws(claims, {**good, **more})))
            self.assertTrue(answer.status == 400 or not answer.json()["trusted"], more)
        unsigned = b64_json({"alg": "none", "kid": self.world.key.id}) + "." + b64_json(self.world.claims()) + "."
        self.assertEqual(self.receipt(self.question(unsigned)).status, 400)

    def test_json_bombs(self):
        text = self.world.key.jws(self.world.claims())
        for body in ("[" * 5_000_000, '{"a":' * 1_000_000, '{"receipt":"r","receipt":"r"}', "{}", "nonsense", b"\xff",
                     '{"receipt":"r","x":' + "[" * 100_000 + "]" * 100_000 + "}", "",
                     "{" + ",".join(f'"m{i}":1' for i in range(100_000)) + "}"):
            self.assertEqual(self.receipt(body).status, 400)
        self.assertTrue(self.receipt(self.question(text)).json()["trusted"])

    def test_nothing_personal_in_the_log(self):
        self.verify(self.world.evidence)
        self.ask("GET", "/SPECIMEN-ANNA?number=X1234567A")
        log = self.service.log()
        for word in ("SPECIMEN", "ANNA", "X1234567A", "authentic", "bank"):
            self.assertNotIn(word, log)


if __name__ == "__main__":
    unittest.main()
