"""A page's side of a session (docs/agent.md), written from that page alone."""

import base64
import hashlib
import hmac
import os

from web_socket import WebSocket


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Session:
    def __init__(self, port, origin, token, **options):
        self.socket = WebSocket(port, origin, **options)
        self.client, secret = token.split(".")
        nonce = b64(os.urandom(32))
        self.socket.send({"type": "hello", "protocol": 1, "client": self.client, "nonce": nonce})
        self.proof = self.socket.receive()
        address = f"127.0.0.1:{port}"
        if self.proof.get("type") == "proof":
            text = "\n".join(["chipid-agent-proof-v1", self.client, origin, nonce, self.proof["challenge"], address])
            key = hashlib.sha256(secret.encode()).digest()
            self.genuine = hmac.compare_digest(b64(hmac.digest(key, text.encode(), "sha256")), self.proof["proof"])
            self.socket.send({"type": "auth", "token": token})
            self.ready = self.socket.receive()

    def read(self, key="000123", scopes=("id", "demographics", "verification"), read_id="r1", **more):
        self.nonce = b64(os.urandom(32))
        self.socket.send({"type": "read.start", "id": read_id, "nonce": self.nonce, "scopes": list(scopes),
                          "purpose": "check-in", "audience": "https://his.example", "key": key, **more})
        return self.socket.until("read.done", "read.failed", "refused")

    def close(self):
        self.socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
