"""Who cannot see the screen, or has no mouse: every control has a name, Tab goes the way one reads, a verdict is told."""
import unittest

import pyatspi
from harness import tree
from harness.desk import CITIZEN, Desk
from harness.programs import wait_for


class Accessibility(Desk):
    options = ("--workflow", "bank")

    def nameless(self):
        return [tree.tell(node) for node in tree.shown(self.counter.node)
                if (node.getRoleName() in tree.CONTROLS or tree.has(node, pyatspi.STATE_FOCUSABLE))
                and node.getRoleName() not in tree.PAGES and not node.name.strip()]

    def tab_stops(self):
        """Those at which Tab stops, from the first on until it is there again, and where each of them stands then."""
        stops = []
        for _ in range(80):
            stop = self.counter.tab()
            if stops and stop == stops[0][0]:
                return [name for _, name, _ in stops], [place for _, _, place in stops]
            stops.append((stop, stop.name, tree.place(stop)))
        return self.fail(f"Tab never comes back: {[name for _, name, _ in stops]}")

    def check_page(self, page):
        with self.subTest(page=page):
            self.assertEqual(self.nameless(), [])
            reached, places = self.tab_stops()
            for name in tree.enabled_controls(self.counter.node):
                self.assertIn(name, reached, "Tab never comes there")
            back = [name for name, before, after in zip(reached[1:] + reached[:1], places, places[1:] + places[:1])
                    if tree.is_before(after, before)]
            self.assertLessEqual(len(back), 1, f"Tab goes back to {back}, not only from the end to the beginning")

    def test_waiting_pages(self):
        self.check_page("ready")
        self.lay_down()
        self.counter.waits_for("SCAN THE QR CODE or TYPE THE NUMBER")
        self.check_page("a card without its key")
        self.counter.tab_to("Number on the card")
        self.counter.press(*"999999")
        self.counter.waits_for("Code access.wrong_key")
        self.check_page("help")

    def test_pages_of_a_person(self):
        self.counter.scan(CITIZEN["qr"])
        self.lay_down()
        self.counter.waits_for("GENUINE CARD")
        self.check_page("result")
        self.counter.press("F1")
        self.counter.waits_for("What was checked")
        self.check_page("why")

    def test_a_verdict_is_told(self):
        for specimen, fault, title in (("vn-citizen-2021", None, "GENUINE CARD"), ("vn-citizen-2021", "dg2-bit", "CHECK FAILED"),
                                       ("vn-citizen-2021", "csca-unknown", "CANNOT TELL")):
            with self.subTest(title=title):
                self.counter.scan(CITIZEN["qr"])
                card = self.lay_down(specimen, **({"fault": fault} if fault else {}))
                spoken = wait_for(lambda: tree.name_of(self.counter.focused(), title), what=f"a word of {title}")
                self.assertRegex(spoken, r"\. .+\. ", "the sentence comes with it")
                self.counter.press("F10")
                card.take_away()
                self.counter.waits_for("LAY THE CARD ON THE READER")


if __name__ == "__main__":
    unittest.main()
