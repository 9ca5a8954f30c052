"""A FHIR R4 server for tests, on a port of 127.0.0.1 that the system chooses, with faults.

    fhir_server.py [--certificate PEM --key PEM [--clients PEM]] [--token TEXT] [FAULT...]

The first line it prints is its address; then it prints a line of JSON for each request. A fault is what becomes of one
request, in their order; what comes after them goes well:
    STATUS       that status and an OperationOutcome; nothing is kept
    busy         503 with Retry-After: 1
    drop         the connection ends without an answer; nothing is kept
    drop-late    the patient is kept, then the connection ends without an answer
    half         the patient is kept, and half of the answer comes
    hang         no answer for half a minute
    drip         an answer that comes one byte at a time and never ends
    huge         an answer that does not end
    redirect     to an address of its own that takes everything; redirect-307: in the way that keeps the body
    web          200 and a page, as a portal gives it
    blank        200 and nothing at all
    noise        no HTTP
GET /patients lists what is kept.
"""

import argparse
import http.server
import json
import ssl
import sys
import time
import urllib.parse

import fhir_rules

parser = argparse.ArgumentParser()
parser.add_argument("--certificate")
parser.add_argument("--key")
parser.add_argument("--clients")
parser.add_argument("--token")
parser.add_argument("faults", nargs="*")
options = parser.parse_args()

patients = []
requests = 0


def matching(search):
    wanted = dict(urllib.parse.parse_qsl(search)).get("identifier", "")
    system, _, value = wanted.partition("|")
    return [
        patient
        for patient in patients
        if any(entry.get("system") == system and entry.get("value") == value for entry in patient["identifier"])
    ]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if body and not any(name == "Content-Type" for name, _ in headers):
            self.send_header("Content-Type", "application/fhir+json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def outcome(self, status, words, headers=()):
        issue = {"severity": "error", "code": "processing", "diagnostics": words}
        self.answer(status, json.dumps({"resourceType": "OperationOutcome", "issue": [issue]}).encode(), headers)

    def keep(self, text):
        """Status of what became of it, and its place."""
        wrong = fhir_rules.faults(text)
        if wrong:
            return 422, wrong[0]
        path = urllib.parse.urlsplit(self.path)
        search = path.query if self.command == "PUT" else self.headers.get("If-None-Exist")
        found = matching(search) if search else []
        if len(found) > 1:
            return 412, "several"
        patient = json.loads(text)
        if found and self.command == "PUT":
            patients[patients.index(found[0])] = patient
            return 200, "Patient/1"
        if found:
            return 200, "Patient/1"
        patients.append(patient)
        return 201, f"Patient/{len(patients)}/_history/1"

    def do_GET(self):
        self.answer(200, json.dumps(patients).encode(), [("Content-Type", "application/json")])

    def handle_sent(self):
        global requests
        text = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
        fault = options.faults[requests] if requests < len(options.faults) else "none"
        requests += 1
        headers = {name.lower(): value for name, value in self.headers.items()}
        seen = {"request": requests, "method": self.command, "path": self.path, "headers": headers, "body": text}
        print(json.dumps({**seen, "fault": fault}), flush=True)
        self.close_connection = True
        if self.path.startswith("/elsewhere"):
            patients.append({"identifier": []})
            return self.answer(201, b"", [("Location", "Patient/1")])
        if options.token and self.headers.get("Authorization") != "Bearer " + options.token:
            return self.outcome(401, "who are you?")
        if hasattr(self, "fault_" + fault.replace("-", "_")):
            return getattr(self, "fault_" + fault.replace("-", "_"))(text)
        if fault.isdigit():
            return self.outcome(int(fault), "<b>not\u202e taken</b>")
        status, place = self.keep(text)
        if status >= 400:
            return self.outcome(status, place)
        return self.answer(status, b"", [("Location", place), ("ETag", 'W/"1"')])

    do_POST = do_PUT = handle_sent

    def fault_busy(self, _):
        self.outcome(503, "later", [("Retry-After", "1")])

    def fault_drop(self, _):
        self.connection.close()

    def fault_drop_late(self, text):
        self.keep(text)
        self.connection.close()

    def fault_half(self, text):
        self.keep(text)
        self.wfile.write(b"HTTP/1.1 201 Created\r\nLocation: Patient/1\r\nContent-Length: 1000\r\n")
        self.wfile.write(b"Content-Type: application/fhir+json\r\n\r\n{\"resourceType\": ")

    def fault_hang(self, _):
        time.sleep(30)

    def fault_drip(self, _):
        self.wfile.write(b"HTTP/1.1 201 Created\r\nContent-Length: 1000000\r\n\r\n")
        try:
            while True:
                self.wfile.write(b" ")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass

    def fault_huge(self, _):
        self.wfile.write(b"HTTP/1.1 201 Created\r\nContent-Type: application/fhir+json\r\n\r\n")
        try:
            for _ in range(1024):
                self.wfile.write(b" " * 65536)
        except OSError:
            pass

    def fault_redirect(self, _):
        self.answer(302, b"", [("Location", "/elsewhere")])

    def fault_redirect_307(self, _):
        self.answer(307, b"", [("Location", "/elsewhere")])

    def fault_web(self, _):
        self.answer(200, b"<html>Welcome</html>", [("Content-Type", "text/html")])

    def fault_blank(self, _):
        self.answer(200)

    def fault_noise(self, _):
        self.wfile.write(b"\x00\x01\x02 no protocol of ours\r\n\r\n")


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass  # a connection that ends early is what some tests are about


server = Server(("127.0.0.1", 0), Handler)
scheme = "http"
if options.certificate:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(options.certificate, options.key)
    if options.clients:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(options.clients)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    scheme = "https"
print(f"{scheme}://127.0.0.1:{server.server_address[1]}", flush=True)
try:
    server.serve_forever()
except KeyboardInterrupt:
    sys.exit(0)
