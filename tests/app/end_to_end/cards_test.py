"""Real reads: a card in a reader of a real pcscd, the real program on a screen, keys pressed."""
import unittest

from harness.desk import CITIZEN, CITIZEN_2024, Desk

SLOW = {"timing": "contactless-106"}


class Cards(Desk):
    def test_a_scanned_card_is_read_and_cleared(self):
        self.counter.scan(CITIZEN["qr"])
        card = self.lay_down()
        self.counter.waits_for("GENUINE CARD")
        self.assertTrue(self.counter.says("Nguyễn Văn A"))
        self.assertTrue(self.counter.says("Portrait from the chip"))
        card.take_away()
        self.counter.waits_for("The card was taken away")
        self.assertFalse(self.counter.says("Nguyễn Văn A"))
        self.counter.press("F10")
        self.counter.waits_for("LAY THE CARD ON THE READER")
        self.assertFalse(self.counter.knows("Nguyễn Văn A"))
        self.assertFalse(self.counter.knows(CITIZEN["number"]))

    def test_six_digits_open_a_card_that_lies_there(self):
        self.lay_down()
        self.counter.waits_for("SCAN THE QR CODE or TYPE THE NUMBER")
        self.counter.press(*CITIZEN["can"])
        self.counter.waits_for("GENUINE CARD")

    def test_a_wrong_key_is_told_and_the_right_one_goes_on(self):
        self.lay_down()
        self.counter.waits_for("SCAN THE QR CODE or TYPE THE NUMBER")
        self.counter.press(*"999999")
        self.counter.waits_for("Code access.wrong_key")
        self.counter.press(*CITIZEN["can"])
        self.counter.waits_for("GENUINE CARD")

    def test_a_card_that_slips_goes_on(self):
        self.counter.scan(CITIZEN["qr"])
        card = self.lay_down(**SLOW)
        self.counter.waits_for("READING THE CARD")
        self.counter.waits_for("Portrait: going on")
        card.take_away()
        self.counter.waits_for("PUT THE CARD BACK")
        self.lay_down(**SLOW)
        self.counter.waits_for("GENUINE CARD", 20)

    def test_another_card_in_place_of_the_one_that_slipped_is_not_taken_for_it(self):
        self.counter.scan(CITIZEN["qr"])
        card = self.lay_down(**SLOW)
        self.counter.waits_for("Portrait: going on")
        card.take_away()
        self.counter.waits_for("PUT THE CARD BACK")
        self.lay_down("vn-citizen-2024")
        self.counter.waits_for("Code ", 20)
        self.assertFalse(self.counter.says("GENUINE CARD"))

    def test_the_next_card_finds_nothing_of_the_last(self):
        self.counter.scan(CITIZEN["qr"])
        card = self.lay_down()
        self.counter.waits_for("GENUINE CARD")
        card.take_away()
        self.counter.waits_for("The card was taken away")
        self.lay_down("vn-citizen-2024")
        self.counter.waits_for("SCAN THE QR CODE or TYPE THE NUMBER")
        self.assertFalse(self.counter.knows("Nguyễn Văn A"))
        self.assertFalse(self.counter.knows(CITIZEN["number"]))
        self.counter.scan(CITIZEN_2024["qr"])
        self.counter.waits_for("GENUINE CARD")

    def test_an_altered_portrait_stops_everything(self):
        self.counter.scan(CITIZEN["qr"])
        self.lay_down(fault="dg2-bit")
        self.counter.waits_for("CHECK FAILED")

    def test_escape_ends_a_read_at_once(self):
        self.counter.scan(CITIZEN["qr"])
        self.lay_down(**SLOW)
        self.counter.waits_for("Portrait: going on")
        self.counter.press("Escape")
        self.counter.waits_for("TAKE THE CARD OFF", 1)
        self.assertFalse(self.counter.knows("Nguyễn Văn A"))


if __name__ == "__main__":
    unittest.main()
