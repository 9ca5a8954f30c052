"""Two readers at one counter: two people at once, one screen."""
import unittest

from harness.desk import CITIZEN, CITIZEN_2024, Desk


class TwoReaders(Desk):
    def lane(self, number, words, seconds=10):
        self.counter.waits_for(f"Reader {number}, Virtual PCD 00 0{number - 1}: {words}", seconds)

    def test_both_are_read_at_once_and_shown_in_order(self):
        self.lay_down("vn-citizen-2021", 0, timing="contactless-106")
        self.lane(1, "Scan or type the number")
        self.counter.scan(CITIZEN["qr"])
        self.counter.waits_for("READING THE CARD")
        self.lay_down("vn-citizen-2024", 1, timing="contactless-106")
        self.lane(2, "Scan or type the number")
        self.counter.scan(CITIZEN_2024["qr"])
        self.lane(2, "Reading")
        self.assertTrue(self.counter.says("Reader 1, Virtual PCD 00 00: Reading"), "the first is still being read")
        self.lane(1, "GENUINE CARD", 20)
        self.counter.waits_for("Personal number: " + CITIZEN["number"])
        self.lane(2, "GENUINE CARD", 20)
        self.assertTrue(self.counter.says("Personal number: " + CITIZEN["number"]), "who is served stays")
        self.counter.press("F10")
        self.counter.waits_for("Personal number: " + CITIZEN_2024["number"])
        self.assertFalse(self.counter.knows("Personal number: " + CITIZEN["number"]))

    def test_each_keeps_its_own_trouble(self):
        self.lay_down("vn-citizen-2021", 0, fault="dg2-bit")
        self.lane(1, "Scan or type the number")
        self.counter.scan(CITIZEN["qr"])
        self.lane(1, "CHECK FAILED")
        self.lay_down("vn-citizen-2024", 1)
        self.lane(2, "Scan or type the number")
        self.counter.scan(CITIZEN_2024["qr"])
        self.lane(2, "GENUINE CARD")
        self.assertTrue(self.counter.says("Reader 1, Virtual PCD 00 00: CHECK FAILED"))
        self.counter.press("ctrl+Tab")
        self.counter.waits_for("Personal number: " + CITIZEN_2024["number"])
        self.counter.press("ctrl+Tab")
        self.counter.waits_for("Personal number: " + CITIZEN["number"])


if __name__ == "__main__":
    unittest.main()
