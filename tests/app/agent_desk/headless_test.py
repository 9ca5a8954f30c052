"""`chipid-counter --agent` as the shell starts it: what it prints, who is let in, how it ends."""

import http.client
import json
import os
import pathlib
import pty
import re
import select
import signal
import socket
import stat
import subprocess
import tempfile
import threading
import time
import unittest

PROGRAM = os.environ["CHIPID_COUNTER_BIN"]
ORIGIN = "https://clinic.example"
PATIENCE = 30


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Agent:
    """The program at a terminal (`terminal`) or without one, in a home of its own."""

    def __init__(self, home, *options, terminal=False, port=None):
        self.port = port or free_port()
        environment = dict(os.environ, CHIPID_HOME=home, XDG_RUNTIME_DIR=home, LANG="en_US.UTF-8", LC_ALL="")
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        ours, theirs = pty.openpty() if terminal else (None, subprocess.DEVNULL)
        self.keyboard = ours
        self.process = subprocess.Popen([PROGRAM, "--agent", "--practice", "--port", str(self.port), *options],
                                        env=environment, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if terminal:
            os.close(theirs)
        self.said = ""

    def waits_for(self, pattern):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if match := re.search(pattern, self.said):
                return match
            ready, _, _ = select.select([self.process.stdout], [], [], 0.2)
            if ready:
                got = os.read(self.process.stdout.fileno(), 4096).decode()
                if not got:
                    break
                self.said += got
        raise AssertionError(f"{pattern!r} was not said: {self.said!r}")

    def type(self, text):
        os.write(self.keyboard, (text + "\n").encode())

    def ask(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Origin": ORIGIN}
        if body is not None:
            headers["Content-Type"] = "application/json"
        connection.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read() or "{}")

    def end(self, number=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(number)
        self.process.wait(PATIENCE)
        errors = self.process.stderr.read().decode()
        for stream in (self.process.stdout, self.process.stderr):
            stream.close()
        if self.keyboard is not None:
            os.close(self.keyboard)
        return self.process.returncode, errors


class WithoutWindow(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home = folder.name

    def start(self, *options, **how):
        agent = Agent(self.home, *options, **how)
        self.addCleanup(lambda: agent.process.poll() is None and agent.end())
        agent.waits_for("listening")
        return agent

    def test_it_says_where_it_listens_and_ends_when_told(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            agent = self.start()
            agent.waits_for(rf"chipid-counter: agent listening on http://127\.0\.0\.1:{agent.port}\n")
            status, health = agent.ask("GET", "/v1/health")
            self.assertEqual((status, health["name"]), (200, "chipid-agent"))
            self.assertEqual(agent.end(number)[0], 0)

    def test_a_page_is_paired_when_the_operator_types_y(self):
        agent = self.start("--pair", terminal=True)
        code = agent.waits_for(r"Code for the page: (\d{6})")[1]
        answers = []
        asking = threading.Thread(
            target=lambda: answers.append(agent.ask("POST", "/v1/pair", {"name": "Clinic", "code": code})))
        asking.start()
        agent.waits_for(r'Let in https://clinic\.example \("Clinic"\), which asks for .*\? y/n')
        time.sleep(1.1)  # what is typed at once was meant for another question
        agent.type("y")
        asking.join(PATIENCE)
        status, answer = answers[0]
        self.assertEqual(status, 200, answer)
        self.assertIn("token", answer)
        sites = pathlib.Path(self.home, "practice-agent", "sites.json")
        self.assertEqual(stat.S_IMODE(sites.stat().st_mode), 0o600)
        self.assertNotIn(answer["token"].split(".")[1], sites.read_text())
        agent.end()

    def test_without_a_terminal_nobody_is_let_in(self):
        agent = self.start("--pair")
        code = agent.waits_for(r"Code for the page: (\d{6})")[1]
        status, answer = agent.ask("POST", "/v1/pair", {"name": "Clinic", "code": code})
        self.assertEqual(status, 403, answer)
        agent.end()

    def test_a_port_that_another_program_has_is_said(self):
        with socket.socket() as squatter:
            squatter.bind(("127.0.0.1", 0))
            squatter.listen()
            agent = Agent(self.home, port=squatter.getsockname()[1])
            self.assertEqual(agent.process.wait(PATIENCE), 2)
            _, errors = agent.end()
        self.assertIn("Another program sits at", errors)
        self.assertIn("choose another port", errors)

    def test_its_keys_stay_and_are_its_own_alone(self):
        def keys():
            environment = dict(os.environ, CHIPID_HOME=self.home)
            environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
            return json.loads(subprocess.run([PROGRAM, "--agent-keys", "--practice"], env=environment, check=True,
                                             capture_output=True, timeout=PATIENCE).stdout)
        first = keys()
        self.assertEqual([key["crv"] for key in first["keys"]], ["P-256"])
        self.assertNotIn("d", first["keys"][0])
        self.assertEqual(keys(), first)
        pem = pathlib.Path(self.home, "practice-agent", "key.pem")
        self.assertEqual(stat.S_IMODE(pem.stat().st_mode), 0o600)
        pem.chmod(0o644)
        environment = dict(os.environ, CHIPID_HOME=self.home, LANG="en_US.UTF-8")
        refused = subprocess.run([PROGRAM, "--agent-keys", "--practice"], env=environment, capture_output=True,
                                 timeout=PATIENCE)
        self.assertEqual(refused.returncode, 2)
        self.assertIn("chmod 600", refused.stderr.decode())


if __name__ == "__main__":
    unittest.main()
