"""read_card on cards in the readers of a private pcscd."""

from .program import CAN, SampleTest, run


class ReadCardInReader(SampleTest):
    def test_first_reader_with_a_card(self):
        outcome = run("--trust", self.trust, CAN)
        self.assertEqual(outcome.returncode, 0, outcome.stderr)
        self.assert_says(outcome.stdout, "Nguyễn Văn A")

    def test_reader_by_name(self):
        outcome = run("--reader", "Virtual PCD 00 01", "--trust", self.trust, "001234")
        self.assertEqual(outcome.returncode, 0, outcome.stderr)
        self.assert_says(outcome.stdout, "Đặng Quốc Bảo")

    def test_reader_that_is_not_there(self):
        self.assert_same_error(run("--reader", "No such", CAN), "read", "--reader", "No such", "--can", CAN)

    def test_reader_without_a_card(self):
        empty = "Virtual PCD 2 00 00"
        self.assert_same_error(run("--reader", empty, CAN), "read", "--reader", empty, "--can", CAN)
