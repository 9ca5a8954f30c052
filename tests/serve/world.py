"""A trust list, a site's key and evidence; all by the command and openssl, in a folder that goes."""

import base64
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from service import CHIPID


def run(*command, **options):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, **options).stdout


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def b64_json(value):
    return b64(json.dumps(value, separators=(",", ":")).encode())


class Key:
    """A key on P-256 in PEM, made and used by openssl."""

    def __init__(self, path):
        self.path = path
        run("openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", path)
        point = run("openssl", "pkey", "-in", path, "-pubout", "-outform", "DER")[-64:]
        self.jwk = {"crv": "P-256", "kty": "EC", "x": b64(point[:32]), "y": b64(point[32:])}
        # RFC 7638
        self.id = b64(hashlib.sha256(json.dumps(self.jwk, separators=(",", ":")).encode()).digest())

    def enrol(self, folder, name="site"):
        run("openssl", "pkey", "-in", self.path, "-pubout", "-out", folder / f"{name}.pem")

    def sign(self, text):
        """r || s (RFC 7518, 3.4)."""
        der = run("openssl", "dgst", "-sha256", "-sign", self.path, input=text.encode())
        numbers, at = [], 2
        for _ in range(2):
            length = der[at + 1]
            numbers.append(int.from_bytes(der[at + 2:at + 2 + length], "big").to_bytes(32, "big"))
            at += 2 + length
        return b"".join(numbers)

    def jws(self, claims, header=None):
        header = header or {"alg": "ES256", "kid": self.id, "typ": "chipid-receipt+jwt"}
        signed = f"{b64_json(header)}.{b64_json(claims)}"
        return f"{signed}.{b64(self.sign(signed))}"


class World:
    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="chipid-serve-"))
        self.trust, self.enrolled = self.folder / "trust", self.folder / "enrolled"
        self.enrolled.mkdir()
        run(CHIPID, "card", "trust", "--out", self.trust)
        self.key = Key(self.folder / "site.pem")
        self.key.enrol(self.enrolled)
        self.evidence = self.read("icao-td3-bac")

    def read(self, specimen, *options):
        path = self.folder / f"{len(list(self.folder.glob('*.chipid')))}.chipid"
        subprocess.run([CHIPID, "read", "--reader", f"virtual:{specimen}", "--trust", str(self.trust), "--evidence",
                        str(path), "--json", *options], check=False, capture_output=True,
                       env={**os.environ, "CHIPID_HOME": str(self.folder / "home")})
        return path.read_bytes()

    def claims(self, digest="a" * 64, **more):
        now = int(time.time())
        return {"iss": self.key.id, "iat": now, "read": now - 1, "evidence": digest, "verdict": "authentic",
                "policy": "default", "purpose": "account", "nonce": "n-1", "aud": "bank",
                "origin": "https://bank.example", "session": "r-1", **more}

    def close(self):
        shutil.rmtree(self.folder)
