"""A busy hour behind a real pcscd: forty people with all that goes wrong, then what the program weighs."""
import unittest

from harness.counter import memory_of
from harness.desk import CITIZEN, Desk

CARDS = 40
MOST_MEMORY = 120e6
MOST_GROWTH = 6e6
LONGEST_PAUSE = 50_000


class FortyCards(Desk):
    def is_genuine(self):
        self.counter.scan(CITIZEN["qr"])
        card = self.lay_down()
        self.counter.waits_for("GENUINE CARD")
        return card

    def is_altered(self):
        self.counter.scan(CITIZEN["qr"])
        card = self.lay_down(fault="dg2-bit")
        self.counter.waits_for("CHECK FAILED")
        return card

    def answers_falsely(self):
        self.counter.scan(CITIZEN["qr"])
        card = self.lay_down(fault="sm-wrong-mac")
        self.counter.waits_for("Code sm.")
        return card

    def comes_first(self):
        card = self.lay_down()
        self.counter.waits_for("SCAN THE QR CODE or TYPE THE NUMBER")
        self.counter.scan(CITIZEN["qr"])
        self.counter.waits_for("GENUINE CARD")
        return card

    def slips(self):
        self.counter.scan(CITIZEN["qr"])
        card = self.lay_down(timing="contactless-424")
        self.counter.waits_for("READING THE CARD")
        card.take_away()
        self.counter.waits_for("PUT THE CARD BACK")
        card = self.lay_down()
        self.counter.waits_for("GENUINE CARD")
        return card

    def test_forty_cards_in_a_row(self):
        kinds = [self.is_genuine, self.is_altered, self.comes_first, self.answers_falsely, self.slips]
        for person in range(CARDS):
            with self.subTest(person=person, kind=kinds[person % len(kinds)].__name__):
                card = kinds[person % len(kinds)]()
                self.counter.press("F10" if self.counter.says("Keys 1 to 9 copy a field.") else "Escape")
                card.take_away()
                self.counter.waits_for("LAY THE CARD ON THE READER")
                self.assertFalse(self.counter.knows(CITIZEN["number"]))
            if person == len(kinds):
                settled, _ = memory_of(self.counter.program.pid)
        memory, _ = memory_of(self.counter.program.pid)
        print(f"{memory / 1e6:.1f} MB after {CARDS} cards, {(memory - settled) / 1e6:.1f} MB more than after {len(kinds) + 1}")
        self.assertLess(memory, MOST_MEMORY)
        self.assertLess(memory - settled, MOST_GROWTH)


if __name__ == "__main__":
    unittest.main()
