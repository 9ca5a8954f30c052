"""A chipid-counter --agent of its own: its terminal is a pseudo terminal, at which the test is the operator."""

import http.client
import json
import os
import pathlib
import pty
import re
import signal
import subprocess
import tempfile
import threading
import time


class AgentProcess:
    """Runs until close(); `lines` holds all that it wrote."""

    def __init__(self, program, *options, environment=None, sites=None):
        """`sites`: rows of agent/sites.json, of pages that were paired before."""
        self.home = tempfile.TemporaryDirectory(prefix="chipid-agent-")
        own = {name: os.environ[name] for name in ("PATH", "LANG", "ASAN_OPTIONS", "PCSCLITE_CSOCK_NAME") if name in os.environ}
        folders = {"HOME": self.home.name, "XDG_CONFIG_HOME": f"{self.home.name}/config",
                   "XDG_DATA_HOME": f"{self.home.name}/data", "XDG_RUNTIME_DIR": f"{self.home.name}/run"}
        pathlib.Path(folders["XDG_RUNTIME_DIR"]).mkdir(mode=0o700)
        if sites is not None:
            self._write_sites(sites, "practice-agent" if "--practice" in options else "agent")
        self._terminal, theirs = pty.openpty()
        self.lines = []
        self._changed = threading.Condition()
        self.process = subprocess.Popen([program, "--agent", "--lang", "en", *options], stdin=theirs, stdout=theirs, stderr=theirs,
                                        close_fds=True, start_new_session=True,
                                        env={**own, **folders, "QT_QPA_PLATFORM": "offscreen", **(environment or {})})
        os.close(theirs)
        threading.Thread(target=self._listen, daemon=True).start()
        self.port = int(self.waits_for(r"listening on http://127\.0\.0\.1:(\d+)").group(1))

    def _write_sites(self, rows, folder):
        place = pathlib.Path(self.home.name) / "config" / "chipid" / folder
        place.mkdir(parents=True, mode=0o700)
        (place / "sites.json").touch(0o600)
        (place / "sites.json").write_text(json.dumps({"version": 1, "sites": rows}))

    def _listen(self):
        rest = b""
        while True:
            try:
                got = os.read(self._terminal, 65536)
            except OSError:
                return
            if not got:
                return
            rest += got
            # What is asked stands in a line that has not ended yet.
            *whole, last = rest.replace(b"\r\n", b"\n").split(b"\n")
            with self._changed:
                self.lines += [line.decode("utf-8", "replace") for line in whole]
                self.prompt = last.decode("utf-8", "replace")
                self._changed.notify_all()
            rest = last

    prompt = ""

    def waits_for(self, pattern, seconds=20, since=0):
        """The match of a line, or of what stands in the unfinished one."""
        end = time.monotonic() + seconds
        with self._changed:
            while True:
                for line in [*self.lines[since:], self.prompt]:
                    if found := re.search(pattern, line):
                        return found
                left = end - time.monotonic()
                if left <= 0 or (self.process.poll() is not None and not self._changed.wait(0.5)):
                    raise AssertionError(f"no line with {pattern!r} among {self.lines[since:]} {self.prompt!r}")
                self._changed.wait(min(left, 1))

    def type(self, text):
        os.write(self._terminal, text.encode() + b"\n")

    def request(self, method, path, body=None, headers=None, host="127.0.0.1"):
        """Status, fields in lower case, body as JSON or text."""
        connection = http.client.HTTPConnection(host, self.port, timeout=30)
        try:
            data = json.dumps(body).encode() if isinstance(body, (dict, list)) else body
            fields = {"Content-Type": "application/json"} if data is not None else {}
            connection.request(method, path, data, {**fields, **(headers or {})})
            answer = connection.getresponse()
            text = answer.read().decode()
            fields = {name.lower(): value for name, value in answer.getheaders()}
            return answer.status, fields, json.loads(text) if "json" in fields.get("content-type", "") else text
        finally:
            connection.close()

    def pair(self, origin, name="Demo", scopes=None, agree="y"):
        """What POST /v1/pair answers, with the operator saying so at the terminal. The program was started with --pair."""
        code = self.waits_for(r"\b(\d{6})\b").group(1)
        asked = {"name": name, "code": code, **({"scopes": scopes} if scopes else {})}
        answer = []
        asking = threading.Thread(target=lambda: answer.append(
            self.request("POST", "/v1/pair", asked, {"Origin": origin} if origin else {})))
        asking.start()
        self.waits_for(r"y/n")
        time.sleep(1.1)  # what is typed at once was meant for another question
        self.type(agree)
        asking.join(30)
        return answer[0]

    def rss_kb(self):
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", text).group(1))

    def refusals(self):
        return [line for line in self.lines if "refused gate=" in line]

    def close(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        os.close(self._terminal)
        self.home.cleanup()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
