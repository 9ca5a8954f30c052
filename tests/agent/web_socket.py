"""The client's side of a WebSocket (RFC 6455) by hand, so that a test may also say what no good client would."""

import base64
import json
import os
import socket
import struct


class Refused(Exception):
    """The handshake was answered by something else than 101."""

    def __init__(self, status, body):
        super().__init__(f"{status} {body}")
        self.status = status
        self.body = body


class WebSocket:
    def __init__(self, port, origin, path="/v1/session", fields=(), host="127.0.0.1", timeout=20):
        self.socket = socket.create_connection((host, port), timeout=timeout)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [f"GET {path} HTTP/1.1", f"Host: {host}:{port}", "Upgrade: websocket", "Connection: Upgrade",
                 f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Protocol: chipid.v1"]
        lines += [f"Origin: {origin}"] if origin is not None else []
        self.socket.sendall("\r\n".join([*lines, *fields, "", ""]).encode())
        self.rest = b""
        head = self._head()
        self.status = int(head.split()[1])
        self.head = head
        if self.status != 101:
            raise Refused(self.status, self.rest.decode("utf-8", "replace"))

    def _head(self):
        while b"\r\n\r\n" not in self.rest:
            got = self.socket.recv(65536)
            if not got:
                break
            self.rest += got
        head, _, self.rest = self.rest.partition(b"\r\n\r\n")
        return head.decode("latin-1")

    def _take(self, size):
        while len(self.rest) < size:
            got = self.socket.recv(65536)
            if not got:
                raise EOFError
            self.rest += got
        taken, self.rest = self.rest[:size], self.rest[size:]
        return taken

    def send_frame(self, opcode, payload, final=True, reserved=0, masked=True):
        first = (0x80 if final else 0) | reserved | opcode
        size = len(payload)
        head = bytes([first]) + (bytes([size | 0x80 * masked]) if size < 126 else
                                 bytes([126 | 0x80 * masked]) + struct.pack(">H", size) if size < 65536 else
                                 bytes([127 | 0x80 * masked]) + struct.pack(">Q", size))
        # A mask of zeros is a mask.
        self.socket.sendall(head + (b"\0\0\0\0" if masked else b"") + payload)

    def send(self, message):
        self.send_frame(1, (message if isinstance(message, str) else json.dumps(message)).encode())

    def receive(self):
        """The next message as JSON, or {"closed": code}."""
        text = b""
        while True:
            first, second = self._take(2)
            size = second & 0x7F
            size = struct.unpack(">H", self._take(2))[0] if size == 126 else struct.unpack(">Q", self._take(8))[0] if size == 127 else size
            payload = self._take(size)
            opcode = first & 0x0F
            if opcode == 8:
                return {"closed": struct.unpack(">H", payload[:2])[0] if payload else 1005}
            if opcode == 9:
                self.send_frame(10, payload)
            elif opcode in (0, 1):
                text += payload
                if first & 0x80:
                    return json.loads(text)

    def until(self, *types):
        """The next message of one of these types; any that comes before is passed over."""
        while True:
            message = self.receive()
            if "closed" in message or message.get("type") in types:
                return message

    def close(self):
        self.socket.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
