"""post_cards: cards are put into the readers of a private pcscd, a server on 127.0.0.1 takes what is posted."""

import contextlib
import json
import os
import queue
import subprocess
import threading
import time

from .program import CAN, COMMAND, SECONDS, SPECIMEN, SampleTest, chipid
from .receiver import Receiver


class PostCards(SampleTest):
    def setUp(self):
        self.receiver = Receiver()
        self.addCleanup(self.receiver.server_close)
        self.addCleanup(self.receiver.shutdown)

    def start(self, *options):
        sample = subprocess.Popen([*COMMAND, "--trust", self.trust, *options, self.receiver.url], text=True,
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.addCleanup(end, sample)
        self.lines = queue.Queue()
        threading.Thread(target=lambda: [self.lines.put(line) for line in sample.stdout], daemon=True).start()
        return sample

    def serve(self, sample, key, specimen=SPECIMEN):
        """One person at the counter; the program's one line on the card."""
        with card(specimen) as card_program:
            sample.stdin.write(key + "\n")
            sample.stdin.flush()
            try:
                return self.lines.get(timeout=SECONDS)
            except queue.Empty:
                self.fail(f"no line on the card; sample ended: {sample.poll()}, card ended: {card_program.poll()}")

    def assert_posted(self, name):
        path, content_type, body = self.receiver.posts.get(timeout=SECONDS)
        report = json.loads(body)
        self.assertEqual((path, content_type), ("/cards", "application/json"))
        self.assertEqual((report["document"]["name"], report["verification"]["verdict"]), (name, "authentic"))

    def assert_ends(self, sample):
        self.assertEqual(sample.wait(timeout=SECONDS), 0)
        self.assertTrue(self.receiver.posts.empty())
        self.assertTrue(self.lines.empty())

    def test_every_card_is_posted_and_one_that_fails_ends_nothing(self):
        sample = self.start("--count", "4")
        self.serve(sample, CAN)
        self.assert_posted("Nguyễn Văn A")
        self.serve(sample, "999999")  # not the key of this card: told in a line, and nothing is posted
        self.assertTrue(self.receiver.posts.empty())
        self.serve(sample, "no key at all")
        self.assertTrue(self.receiver.posts.empty())
        self.serve(sample, "048202001234||Đặng Quốc Bảo|05092002|Nam|Số 3, Đường N, Phường O, Quận P, Đà Nẵng|15082024||||",
                   "vn-citizen-2024")
        self.assert_posted("Đặng Quốc Bảo")
        self.assert_ends(sample)

    def test_server_that_refuses_ends_nothing(self):
        sample = self.start("--count", "2")
        self.receiver.status = 503
        refused = self.serve(sample, CAN)
        self.assert_posted("Nguyễn Văn A")
        self.receiver.status = 200
        self.assertNotEqual(self.serve(sample, CAN), refused)
        self.assert_posted("Nguyễn Văn A")
        self.assert_ends(sample)

    def test_end_of_input_ends_it(self):
        sample = self.start()
        self.serve(sample, CAN)
        self.assert_posted("Nguyễn Văn A")
        sample.stdin.close()
        with card(SPECIMEN):
            self.assert_ends(sample)


@contextlib.contextmanager
def card(specimen):
    """A virtual card in the first free reader, which is seen to be empty again in the end."""
    command = [os.environ["CHIPID_BIN"], "card", "run", specimen, "--vpcd", "127.0.0.1:" + os.environ["CHIPID_VPCD_PORT"]]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        yield process
    finally:
        end(process)
        wait_until_empty()


def wait_until_empty():
    """The smart-card service looks at its readers only a few times a second."""
    deadline = time.monotonic() + SECONDS
    while any(reader["state"] == "card" for reader in json.loads(chipid("readers", "--json").stdout)["readers"]):
        if time.monotonic() > deadline:
            raise TimeoutError("the card that was taken away is still in the reader")
        time.sleep(0.05)


def end(process):
    process.terminate()
    process.wait(timeout=SECONDS)
    for stream in (process.stdin, process.stdout):
        if stream:
            with contextlib.suppress(BrokenPipeError):
                stream.close()
