"""A day without a mouse: each workflow from the waiting screen to the cleared one, with nothing but keys."""
import unittest

from harness import tree
from harness.desk import CITIZEN, Desk
from harness.programs import wait_for


class Keyboard(Desk):
    def chosen_workflow(self):
        return next(node.name for node in tree.shown(self.counter.node) if node.getRoleName() == "combo box")

    def choose_workflow(self, name):
        """Back by Tab to the list in the heading, then down to the entry."""
        self.counter.tab_to("", "shift+Tab", "combo box")
        self.counter.press("Home")
        for _ in range(7):
            if self.chosen_workflow() == name:
                break
            self.counter.press("Down")
        self.assertEqual(self.chosen_workflow(), name)

    def type_the_can(self):
        self.counter.waits_for("SCAN THE QR CODE or TYPE THE NUMBER")
        self.counter.press(*CITIZEN["can"])

    def test_clinic_by_scanner_takes_no_key(self):
        self.counter.scan(CITIZEN["qr"])
        card = self.lay_down()
        self.counter.waits_for("Go ahead, once you have compared the face")
        card.take_away()
        self.counter.waits_for("The card was taken away")
        self.counter.waits_for(" seconds left")

    def test_clinic_by_six_digits(self):
        self.lay_down()
        self.type_the_can()
        self.counter.waits_for("Go ahead")

    def test_bank(self):
        self.choose_workflow("Bank counter")
        card = self.lay_down()
        self.type_the_can()
        self.counter.waits_for("GENUINE CARD")
        self.counter.press("2")
        self.counter.waits_for("Copied: Personal number")
        self.counter.press("F1")
        wait_for(lambda: not self.counter.says("eys 1 to 9 copy a field."), what="the page of reasons")
        self.counter.press("Escape")
        self.counter.waits_for("eys 1 to 9 copy a field.")
        card.take_away()
        self.counter.waits_for("The card was taken away")
        self.counter.press("space")
        self.counter.waits_for("Name: Nguyễn Văn A")
        self.counter.press("F10")
        self.counter.waits_for("LAY THE CARD ON THE READER")

    def test_post_office(self):
        self.choose_workflow("Post office, fast lane")
        card = self.lay_down()
        self.type_the_can()
        self.counter.waits_for("GENUINE CARD")
        card.take_away()
        self.counter.waits_for("LAY THE CARD ON THE READER", 3)


if __name__ == "__main__":
    unittest.main()
