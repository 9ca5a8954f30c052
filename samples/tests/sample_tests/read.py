"""read_card on virtual cards in its own process."""

import json

from .program import CAN, SPECIMEN, SampleTest, chipid, run

QR = "001090000123|012345678|Nguyễn Văn A|15011990|Nam|Số 1, Đường C, Phường D, Quận E, Hà Nội|20042021"
MRZ = "IDVNM0900001233001090000123<<4\n9001158M3001156VNM<<<<<<<<<<<6\nNGUYEN<<VAN<A<<<<<<<<<<<<<<<<<"


class ReadCard(SampleTest):
    def read(self, key, specimen=SPECIMEN):
        return run("--virtual", specimen, "--trust", self.trust, key)

    def command(self, specimen, *key):
        return ("read", "--reader", f"virtual:{specimen}", "--trust", self.trust, *key)

    def test_genuine_card_is_accepted_and_every_field_is_shown_in_vietnamese(self):
        outcome = self.read(CAN)
        self.assert_same_outcome(outcome, *self.command(SPECIMEN, "--can", CAN))
        self.assert_says(outcome.stdout, "Nguyễn Văn A", "001090000123", "Kinh", "Trần Thị C", "012345678",
                         "Số 1, Đường C, Phường D, Quận E, Hà Nội", "Birth date")

    def test_any_form_of_key_opens_it(self):
        for key in ("001090000123", MRZ, MRZ.replace("\n", " "), QR):
            with self.subTest(key=key):
                outcome = self.read(key)
                self.assertEqual(outcome.returncode, 0, outcome.stderr)
                self.assert_says(outcome.stdout, "Nguyễn Văn A")

    def test_altered_card_is_told_with_the_check_that_failed(self):
        altered = SPECIMEN + ",fault=dg2-bit"
        outcome = self.read(CAN, altered)
        command = self.command(altered, "--can", CAN)
        self.assertEqual(outcome.returncode, 1)
        self.assert_same_outcome(outcome, *command)
        self.assert_says(outcome.stdout, *reasons(chipid(*command, "--json"), "dg2.hash"))

    def test_without_trust_it_cannot_tell(self):
        outcome = run("--virtual", SPECIMEN, CAN)
        self.assertEqual(outcome.returncode, 1, outcome.stderr)
        self.assert_same_outcome(outcome, "read", "--reader", f"virtual:{SPECIMEN}", "--can", CAN)

    def test_wrong_key(self):
        self.assert_same_error(self.read("999999"), *self.command(SPECIMEN, "--can", "999999"))

    def test_card_taken_away(self):
        away = SPECIMEN + ",fault=card-removed"
        self.assert_same_error(self.read(CAN, away), *self.command(away, "--can", CAN))

    def test_unknown_specimen(self):
        self.assert_same_error(self.read(CAN, "nobody"), *self.command("nobody", "--can", CAN))

    def test_text_that_is_no_key(self):
        self.assertEqual(self.read("hello").returncode, 2)

    def test_wrong_command_line(self):
        for arguments in ((), ("--no-such-option", CAN), ("--virtual",)):
            with self.subTest(arguments=arguments):
                outcome = run(*arguments)
                self.assertEqual(outcome.returncode, 2)
                self.assert_says(outcome.stderr, "read_card")


def reasons(answer, check):
    checks = json.loads(answer.stdout)["verification"]["checks"]
    return next(entry["reason"] for entry in checks if entry["id"] == check).values()
