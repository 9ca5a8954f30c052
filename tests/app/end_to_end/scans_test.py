"""A scanner that types, again and again: no scan falls in two."""
import unittest

from harness.desk import CITIZEN, Desk

SCANS = 20


class Scans(Desk):
    def test_every_scan_is_taken_whole(self):
        for number in range(SCANS):
            with self.subTest(scan=number):
                self.counter.scan(CITIZEN["qr"])
                self.counter.waits_for("The number is ready", 3)
                self.assertTrue(self.counter.says(CITIZEN["number"]))
                self.counter.press("Escape")
                self.counter.waits_for("Either may come first")


if __name__ == "__main__":
    unittest.main()
