"""Under asyncio."""

import asyncio
import threading
import time
import unittest

import chipid
from support import SPECIMEN, keys, options
from chipid.codes import Verdict


class Asyncio(unittest.IsolatedAsyncioTestCase):
    async def test_reads_while_the_loop_goes_on(self) -> None:
        ticks = 0

        async def tick() -> None:
            nonlocal ticks
            while True:
                await asyncio.sleep(0.001)
                ticks += 1

        clock = asyncio.create_task(tick())
        with chipid.virtual.open_card(SPECIMEN) as card:
            report = await card.read_async(keys(), options())
        clock.cancel()
        self.assertEqual(report.verdict, Verdict.AUTHENTIC)
        self.assertGreater(ticks, 3)

    async def test_several_cards_at_once(self) -> None:
        async def one() -> Verdict:
            with chipid.virtual.open_card(SPECIMEN) as card:
                return (await card.read_async(keys(), options())).verdict

        self.assertEqual(await asyncio.gather(*(one() for _ in range(4))), [Verdict.AUTHENTIC] * 4)

    async def test_progress_is_told_in_the_loop(self) -> None:
        threads: list[int] = []
        with chipid.virtual.open_card(SPECIMEN) as card:
            await card.read_async(keys(), options(), progress=lambda event: threads.append(threading.get_ident()))
        self.assertEqual(set(threads), {threading.get_ident()})

    async def test_cancelling_the_task_stops_the_read(self) -> None:
        with chipid.virtual.open_card(SPECIMEN + ",fault=card-hangs", deadline=60) as card:
            task = asyncio.create_task(card.read_async(keys(), options()))
            await asyncio.sleep(0.3)
            begin = time.monotonic()
            task.cancel()
            with self.assertRaises(asyncio.CancelledError):
                await task
            self.assertLess(time.monotonic() - begin, 20)
        self.assertFalse([thread for thread in threading.enumerate() if thread.name == "chipid-read"])

    async def test_a_deadline_of_asyncio(self) -> None:
        with chipid.virtual.open_card(SPECIMEN + ",fault=card-hangs", deadline=60) as card:
            with self.assertRaises(TimeoutError):
                async with asyncio.timeout(0.2):
                    await card.read_async(keys(), options())

    async def test_an_error_comes_through(self) -> None:
        with chipid.virtual.open_card(SPECIMEN + ",fault=card-removed") as card:
            with self.assertRaises(chipid.CardRemovedError) as caught:
                await card.read_async(keys(), options())
        self.assertIsNotNone(caught.exception.report)

    async def test_a_read_is_resumed(self) -> None:
        with chipid.virtual.open_card(SPECIMEN + ",fault=card-removed-once") as card:
            with self.assertRaises(chipid.CardRemovedError) as caught:
                await card.read_async(keys(), options())
            assert caught.exception.report is not None
            card.reset()  # which brings this virtual card back
            report = await card.resume_async(caught.exception.report, keys(), options())
        self.assertEqual(report.verdict, Verdict.AUTHENTIC)


if __name__ == "__main__":
    unittest.main()
