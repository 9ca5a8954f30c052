"""Closing, closing twice, use after closing, and that nothing is left over."""

import gc
import threading
import unittest

import chipid
from support import SPECIMEN, Case, keys, options, read, scratch, trust


class Objects(Case):
    def test_closing_twice_is_fine(self) -> None:
        for made in (chipid.Keys(), chipid.Cancel(), chipid.Trust.load(), read(), chipid.FrameReader(),
                     chipid.virtual.open_card(SPECIMEN)):
            made.close()
            made.close()
            self.assertTrue(made.closed)

    def test_use_after_close_is_a_typed_error(self) -> None:
        report = read()
        report.close()
        for use in (report.json, report.portrait, report.evidence, lambda: report.fields, lambda: report.checks,
                    lambda: report.get("name"), lambda: report.matches):
            self.assert_raises_id("usage.bad_handle", use)
        card = chipid.virtual.open_card(SPECIMEN)
        card.close()
        self.assert_raises_id("usage.bad_handle", card.read, keys(), options())
        self.assert_raises_id("usage.bad_handle", lambda: card.reader)
        closed_keys = keys()
        closed_keys.close()
        self.assert_raises_id("usage.bad_handle", closed_keys.add_can, "000123")

    def test_what_was_looked_at_stays(self) -> None:
        report = read()
        checks, verdict = report.checks, report.verdict
        report.close()
        self.assertEqual((report.checks, report.verdict), (checks, verdict))

    def test_a_block_closes_even_when_it_is_left_by_an_error(self) -> None:
        with self.assertRaises(ValueError), chipid.virtual.open_card(SPECIMEN) as card:
            raise ValueError
        self.assertTrue(card.closed)

    def test_nothing_is_left_over(self) -> None:
        trust()
        gc.collect()
        before = chipid.owned_count()
        with self.assertRaises(chipid.CardRemovedError):
            read(",fault=card-removed")
        report = read()
        report.portrait().png()
        report.evidence()
        chipid.parse_qr(chipid.virtual.find(SPECIMEN).qr)
        self.assertGreater(chipid.owned_count(), before)
        del report
        gc.collect()
        self.assertEqual(chipid.owned_count(), before)

    def test_closing_ends_it_even_while_an_error_remembers_it(self) -> None:
        report = read(portrait=False)
        try:
            report.portrait()
        except chipid.ChipIDError as error:
            before = chipid.owned_count()
            report.close()
            self.assertEqual(chipid.owned_count(), before - 1)
            self.assertIsNotNone(error.__traceback__)

    def test_closing_waits_while_something_is_copied(self) -> None:
        report = read(portrait=False)
        with report._borrow():
            closing = threading.Thread(target=report.close)
            closing.start()
            closing.join(0.1)
            self.assertFalse(report.closed)
        closing.join()
        self.assertTrue(report.closed)

    def test_closing_while_others_look(self) -> None:
        for _ in range(20):
            report = read(files=("COM", "SOD", "DG1"))

            def look() -> None:
                try:
                    for _ in range(50):
                        report.get("name")
                        report.json()
                except chipid.UsageError as error:
                    self.assertEqual(error.id, "usage.bad_handle")

            threads = [threading.Thread(target=look) for _ in range(4)]
            for thread in threads:
                thread.start()
            report.close()
            for thread in threads:
                thread.join()

    def test_a_card_behind_the_callers_channel_closes_it_once(self) -> None:
        channel = Relay(chipid.virtual.open_card(SPECIMEN))
        with chipid.Card.over(channel) as card:
            self.assertEqual(card.read(keys(), options()).verdict, chipid.Verdict.AUTHENTIC)
            self.assertEqual(card.reader, "relay")
        card.close()
        self.assertEqual(channel.closed, 1)


class Relay:
    """The caller's own channel: here, to another card."""

    reader_name = "relay"
    max_command_size = 0

    def __init__(self, card: chipid.Card) -> None:
        self.card, self.atr, self.closed = card, card.atr, 0
        self.raises: Exception | None = None

    def transmit(self, command: bytes) -> bytes:
        if self.raises:
            raise self.raises
        return self.card.transmit(command)

    def reset(self) -> None:
        self.card.reset()

    def close(self) -> None:
        self.closed += 1
        self.card.close()


class OwnChannel(Case):
    def test_what_the_channel_raises_ends_the_read(self) -> None:
        channel = Relay(chipid.virtual.open_card(SPECIMEN))
        channel.raises = OSError("the cable is out")
        with chipid.Card.over(channel) as card:
            error = self.assert_raises_id("pcsc.failure", card.read, keys(), options())
        self.assertIs(error.__cause__, channel.raises)

    def test_an_error_of_ours_keeps_its_code(self) -> None:
        channel = Relay(chipid.virtual.open_card(SPECIMEN))
        with self.assertRaises(chipid.CardRemovedError) as caught:
            read(",fault=card-removed")
        channel.raises = caught.exception
        with chipid.Card.over(channel) as card, self.assertRaises(chipid.CardRemovedError):
            card.read(keys(), options())

    def test_a_recorded_card_that_is_not_there(self) -> None:
        self.assert_raises_id("usage.file", chipid.Card.recorded, scratch() / "no such file")


if __name__ == "__main__":
    unittest.main()
