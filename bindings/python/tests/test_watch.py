"""Readers, cards that come and go; to be run by scripts/with-pcscd SPECIMEN."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
import unittest
from collections.abc import Iterator
from contextlib import contextmanager

import chipid
from support import SPECIMEN, Case, keys, options
from chipid.codes import EventKind, Verdict


@contextmanager
def second_card() -> Iterator["subprocess.Popen[bytes]"]:
    """A card put on the free reader and, at the end, taken away."""
    port = os.environ["CHIPID_VPCD_PORT"]
    card = subprocess.Popen([os.environ["CHIPID_BIN"], "card", "run", "vn-citizen-2024", "--vpcd", f"127.0.0.1:{port}"],
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield card
    finally:
        card.terminate()
        card.wait()


def wait_for(watch: chipid.Watch, kind: EventKind) -> chipid.Event:
    end = time.monotonic() + 15
    while (remaining := end - time.monotonic()) > 0:
        event = watch.next(remaining)
        if event is not None and event.kind == kind:
            return event
    raise AssertionError(f"no {kind}")


class Readers(Case):
    def test_are_listed(self) -> None:
        readers = chipid.list_readers()
        self.assertTrue(any(reader.card_present and reader.atr for reader in readers))
        self.assertTrue(all(reader.name for reader in readers))

    def test_a_card_in_a_reader_is_read(self) -> None:
        with chipid.Card.open() as card:
            self.assertEqual(card.read(keys(), options()).verdict, Verdict.AUTHENTIC)

    def test_no_such_reader(self) -> None:
        self.assert_raises_id("pcsc.reader_not_found", chipid.Card.open, "no such reader")

    def test_an_empty_reader(self) -> None:
        empty = next(reader.name for reader in chipid.list_readers() if not reader.card_present)
        self.assert_raises_id("pcsc.no_card", chipid.Card.open, empty)


class Watching(Case):
    def test_a_card_comes_and_goes(self) -> None:
        with chipid.Watch() as watch:
            self.assertEqual(wait_for(watch, EventKind.CARD_INSERTED).reader_id > 0, True)
            with second_card():
                inserted = wait_for(watch, EventKind.CARD_INSERTED)
                self.assertTrue(inserted.atr)
            removed = wait_for(watch, EventKind.CARD_REMOVED)
            self.assertEqual(removed.reader, inserted.reader)
            self.assertIsNone(watch.next(0))

    def test_closing_ends_the_iteration(self) -> None:
        watch = chipid.Watch()
        threading.Timer(0.5, watch.close).start()
        kinds = {event.kind for event in watch}
        self.assertIn(EventKind.READER_ADDED, kinds)
        watch.close()
        self.assert_raises_id("usage.bad_handle", watch.next, 0)

    def test_ctrl_c_gets_through(self) -> None:
        program = "import chipid\ntry:\n  for event in chipid.Watch(): print('seen', flush=True)\nexcept KeyboardInterrupt: print('stopped')"
        waiting = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
        assert waiting.stdout is not None
        self.assertEqual(waiting.stdout.readline(), "seen\n")
        waiting.send_signal(signal.SIGINT)
        self.assertIn("stopped", waiting.communicate(timeout=10)[0])

    def test_a_card_taken_away_in_the_middle_of_a_read(self) -> None:
        with chipid.Watch() as watch, second_card() as card_program:
            wait_for(watch, EventKind.CARD_INSERTED)
            reader = wait_for(watch, EventKind.CARD_INSERTED).reader

            def take_away(event: chipid.Progress) -> None:
                if event.step == "read DG2":
                    card_program.terminate()

            other = chipid.Keys.can(chipid.virtual.find("vn-citizen-2024").can)
            with chipid.Card.open(reader) as card, self.assertRaises(chipid.CardRemovedError) as caught:
                card.read(other, options(), progress=take_away)
            assert caught.exception.report is not None
            self.assertIsNotNone(caught.exception.report.file("DG1"))
            wait_for(watch, EventKind.CARD_REMOVED)

    def test_asyncio(self) -> None:
        async def until(watch: chipid.Watch, kind: EventKind) -> chipid.Event:
            async with asyncio.timeout(15):
                async for event in watch:
                    if event.kind == kind:
                        return event
            raise AssertionError(f"no {kind}")

        async def comes_and_goes() -> None:
            async with chipid.Watch() as watch:
                first = await until(watch, EventKind.CARD_INSERTED)
                with second_card():
                    second = await until(watch, EventKind.CARD_INSERTED)
                    self.assertNotEqual(first.reader, second.reader)
                self.assertEqual((await until(watch, EventKind.CARD_REMOVED)).reader, second.reader)

        asyncio.run(comes_and_goes())

    def test_asyncio_closing_ends_the_iteration(self) -> None:
        async def until_closed() -> int:
            watch, count = chipid.Watch(), 0
            asyncio.get_running_loop().call_later(0.5, watch.close)
            async for _ in watch:
                count += 1
            return count

        self.assertGreater(asyncio.run(until_closed()), 0)


if __name__ == "__main__":
    unittest.main()
