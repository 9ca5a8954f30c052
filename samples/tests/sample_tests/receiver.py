"""An HTTP server on 127.0.0.1 that keeps what is posted to it."""

import http.server
import queue
import threading


class Receiver(http.server.ThreadingHTTPServer):
    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.posts = queue.Queue()
        self.status = 200
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/cards"


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            body = b"".join(iter(self.chunk, b""))
        else:
            body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.posts.put((self.path, self.headers.get_content_type(), body))
        self.send_response(self.server.status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def chunk(self):
        bytes_ = self.rfile.read(int(self.rfile.readline(), 16))
        self.rfile.readline()
        return bytes_

    def log_message(self, *_):
        pass
