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
        """Those at which Tab stops, from the one that has the focus on, until it is there again."""
        stops = []
        for _ in range(80):
            self.counter.press("Tab")
            stop = wait_for(self.counter.focused, what="a focus")
            if stops and stop == stops[0]:
                return stops
            stops.append(stop)
        self.fail("Tab never comes back: " + ", ".join(stop.name for stop in stops))

    def check_page(self, page):
        with self.subTest(page=page):
            self.assertEqual(self.nameless(), [])
            stops = self.tab_stops()
            reached = [stop.name for stop in stops]
            for node in tree.shown(self.counter.node):
                if tree.is_enabled_control(node):
                    self.assertIn(node.name, reached, "Tab never comes there")
            self.assertLessEqual(self.steps_back(stops), 1, reached)

    @staticmethod
    def steps_back(stops):
        """How often Tab goes up, or to the left in a line. From the end to the beginning is one."""
        places = [tree.place(stop) for stop in stops]
        pairs = zip(places, places[1:] + places[:1])
        return sum(1 for before, after in pairs if tree.is_before(after, before))

    def test_waiting_pages(self):
        self.check_page("ready")
        self.lay_down()
        self.counter.waits_for("SCAN THE QR CODE or TYPE THE NUMBER")
        self.check_page("a card without its key")
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

    def test_pages_of_the_menu(self):
        self.counter.press("F2")
        entries = wait_for(lambda: tree.menu(self.counter.node), what="the menu")
        self.counter.press("Escape")
        for entry in entries:
            self.counter.press("F2", *["Down"] * entries.index(entry), "Return")
            wait_for(lambda: not tree.menu(self.counter.node), what="the end of the menu")
            self.check_page(entry)
            self.counter.press("Escape")
            self.counter.waits_for("LAY THE CARD ON THE READER")


if __name__ == "__main__":
    unittest.main()
