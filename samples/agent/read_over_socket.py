#!/usr/bin/env python3
"""Reads a card through the counter's agent, as a desktop program does: over its socket, with a key of its own.

    read_over_socket.py pair CODE      once; CODE: the six digits that the counter shows (Menu F2, "Pages and programs that may ask", "Show a code")
    read_over_socket.py read           each time

Needs Python 3.9 and the openssl program, nothing else. The messages are those of docs/agent.md.
Đọc thẻ qua trạm của quầy như một chương trình trên máy: ghép một lần bằng "pair MÃ", rồi "read".
"""
import argparse
import base64
import json
import os
import pathlib
import secrets
import socket
import subprocess
import sys

HOME = pathlib.Path(os.environ.get("XDG_CONFIG_HOME") or pathlib.Path.home() / ".config") / "chipid-sample"
KEY = HOME / "key.pem"
PAIRED = HOME / "paired.json"


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def from_b64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def openssl(*arguments, data=None):
    return subprocess.run(["openssl", *arguments], input=data, capture_output=True, check=True).stdout


# Keys and signatures: ES256 (RFC 7518, 3.4), where openssl writes DER.

def make_key():
    HOME.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.umask(0o077)
    openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", str(KEY))


def public_jwk():
    point = openssl("pkey", "-in", str(KEY), "-pubout", "-outform", "DER")[-64:]
    return {"kty": "EC", "crv": "P-256", "x": b64(point[:32]), "y": b64(point[32:])}


def sign(text):
    der = openssl("dgst", "-sha256", "-sign", str(KEY), data=text)
    length_r = der[3]
    r, s = der[4:4 + length_r], der[6 + length_r:]
    return b64(b"".join(int.from_bytes(number, "big").to_bytes(32, "big") for number in (r, s)))


def der_number(number):
    number = number.lstrip(b"\0") or b"\0"
    if number[0] & 0x80:
        number = b"\0" + number
    return b"\x02" + bytes([len(number)]) + number


def is_signed(text, signature, jwk):
    raw = from_b64(signature)
    if len(raw) != 64 or jwk.get("crv") != "P-256":
        return False
    inner = der_number(raw[:32]) + der_number(raw[32:])
    head = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d030107034200") + b"\x04"
    places = HOME / "agent-key.der", HOME / "proof.der"
    places[0].write_bytes(head + from_b64(jwk["x"]) + from_b64(jwk["y"]))
    places[1].write_bytes(b"\x30" + bytes([len(inner)]) + inner)
    checked = subprocess.run(["openssl", "dgst", "-sha256", "-verify", str(places[0]), "-keyform", "DER", "-signature",
                              str(places[1])], input=text, capture_output=True, check=False)
    for place in places:
        place.unlink()
    return checked.returncode == 0


# The socket: one JSON object a line.

class Agent:
    door = "unix"  # origin and address of a program in the texts that are signed

    def __init__(self):
        runtime = os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
        self.socket = socket.socket(socket.AF_UNIX)
        try:
            self.socket.connect(f"{runtime}/chipid/agent.sock")
        except OSError:
            sys.exit("The ChipID counter is not running: start it, or chipid-counter --agent.\n"
                     "Chương trình quầy ChipID chưa chạy: hãy mở nó, hoặc chipid-counter --agent.")
        self.lines = self.socket.makefile("r", encoding="utf-8", newline="\n")

    def say(self, kind, **members):
        self.socket.sendall((json.dumps({"type": kind, **members}) + "\n").encode())

    def line(self):
        return self.lines.readline()

    def hear(self):
        line = self.line()
        if not line:
            sys.exit("The counter closed the connection: see its screen.\nQuầy đã đóng kết nối: hãy xem màn hình quầy.")
        message = json.loads(line)
        if message["type"] in ("refused", "read.failed"):
            error = message.get("error", message)
            for language in ("en", "vi"):
                print(error["message"][language], error["hint"][language], file=sys.stderr)
            sys.exit(1)
        return message

    def hear_until(self, kind):
        while (message := self.hear())["type"] != kind:
            if message["type"] in ("card.wanted", "operator.asked", "key.wanted"):
                print("...", message["type"], file=sys.stderr)
        return message


def pair(arguments):
    make_key()
    agent = Agent()
    agent.say("pair", name=arguments.name, code=arguments.code, key=public_jwk(), scopes=arguments.scopes.split(","))
    paired = agent.hear_until("paired")
    PAIRED.write_text(json.dumps({"client": paired["client"], "keys": paired["keys"]}))
    print("paired as / đã ghép với tên", arguments.name, "-", ", ".join(paired["scopes"]))


def log_in(agent):
    paired = json.loads(PAIRED.read_text())
    nonce = b64(secrets.token_bytes(32))
    agent.say("hello", protocol=1, client=paired["client"], nonce=nonce)
    proof = agent.hear_until("proof")
    said = "\n".join(["", paired["client"], agent.door, nonce, proof["challenge"], agent.door]).encode()
    # Another program may sit there: nothing is signed before the agent has shown that it is the one we know.
    if not any(is_signed(b"chipid-agent-proof-v1" + said, proof["proof"], key) for key in paired["keys"]["keys"]):
        sys.exit("This is not the counter that was paired: pair again.\nĐây không phải quầy đã ghép: hãy ghép lại.")
    agent.say("auth", signature=sign(b"chipid-agent-auth-v1" + said))
    return agent.hear_until("ready")


def read(arguments):
    if not PAIRED.exists():
        sys.exit("Pair first: read_over_socket.py pair CODE\nHãy ghép trước: read_over_socket.py pair MÃ")
    agent = Agent()
    log_in(agent)
    # A program with a server takes the server's nonce, and gives it the receipt.
    request = {"id": "1", "nonce": b64(secrets.token_bytes(32)), "scopes": arguments.scopes.split(","),
               "purpose": arguments.purpose, "audience": "read_over_socket"}
    if arguments.key:
        request["key"] = arguments.key
    agent.say("read.start", **request)
    done = agent.hear_until("read.done")
    print(json.dumps({"verdict": done["verdict"], "accepted": done["accepted"], "fields": done.get("fields", {})},
                     ensure_ascii=False, indent=2))
    agent.say("clear", read_id=done["read_id"])
    return 0 if done["accepted"] else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    pairing = commands.add_parser("pair")
    pairing.add_argument("code", help="the six digits that the counter shows")
    pairing.add_argument("--name", default="read_over_socket.py")
    reading = commands.add_parser("read")
    reading.add_argument("--key", help="what opens the card (CAN, personal number); otherwise the operator gives it")
    reading.add_argument("--purpose", default="Thử đọc thẻ / Trying out a read")
    for command in (pairing, reading):
        command.add_argument("--scopes", default="id,demographics")
    arguments = parser.parse_args()
    return pair(arguments) if arguments.command == "pair" else read(arguments)


if __name__ == "__main__":
    sys.exit(main())
