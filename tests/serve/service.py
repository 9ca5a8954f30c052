"""A running `chipid serve`, and requests to it."""

import http.client
import json
import os
import signal
import subprocess
import urllib.parse

CHIPID = os.environ["CHIPID_BIN"]
EVIDENCE = "application/vnd.chipid.evidence"


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()

    def json(self):
        return json.loads(self.body)


class Service:
    """Listens on a port of the system's choice; ended by its process id."""

    def __init__(self, world, *options, poll=0.1, environment=None, trust=True):
        command = [CHIPID, "serve", "--listen", "127.0.0.1:0", "--json", "--poll", str(poll)]
        command += ["--trust", str(world.trust)] if trust else []
        command += ["--enrolled", str(world.enrolled), *options]
        self.log_path = world.folder / f"log-{len(list(world.folder.glob('log-*')))}"
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True,
                                            env={**os.environ, "CHIPID_HOME": str(world.folder / "home"),
                                                 **(environment or {})})
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError(f"does not start: {self.log()}")
        self.url = json.loads(line)["listening"][0]
        self.host, self.port = "127.0.0.1", urllib.parse.urlparse(self.url).port

    def log(self):
        return self.log_path.read_text(encoding="utf-8")

    def connect(self, timeout=30):
        return http.client.HTTPConnection(self.host, self.port, timeout=timeout)

    def ask(self, method, path, body=None, headers=None, connection=None):
        own = connection or self.connect()
        own.request(method, path, body, headers or {})
        answer = Answer(own.getresponse())
        if connection is None:
            own.close()
        return answer

    def verify(self, evidence, headers=None, connection=None):
        return self.ask("POST", "/v1/verify", evidence, {"Content-Type": EVIDENCE, **(headers or {})}, connection)

    def receipt(self, request, connection=None):
        body = request if isinstance(request, (str, bytes)) else json.dumps(request)
        return self.ask("POST", "/v1/receipt", body, {"Content-Type": "application/json"}, connection)

    def memory(self):
        """Kilobytes it holds."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))

    def end(self, how=signal.SIGTERM, timeout=60):
        """Its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        status = self.process.wait(timeout)
        self.process.stdout.close()
        return status

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()
