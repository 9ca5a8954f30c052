"""Keys, QR texts, machine-readable lines, personal numbers, error codes."""

import unittest

import chipid
from support import SPECIMEN, Case
from chipid.codes import ErrorCode, ErrorKind


class KeysAndTexts(Case):
    def test_keys_of_every_kind(self) -> None:
        specimen = chipid.virtual.find(SPECIMEN)
        made = (chipid.Keys.can(specimen.can), chipid.Keys.mrz(specimen.mrz), chipid.Keys.qr(specimen.qr),
                chipid.Keys.document("X1234567A", "1986-04-12", "350114"), chipid.Keys.personal_number(specimen.number),
                chipid.Keys.personal_number(specimen.number, specimen.birth_date, specimen.expiry_date),
                chipid.Keys.pin("123456"), chipid.Keys.puk("1234567890"))
        self.assertTrue(all(len(keys) >= 1 for keys in made))
        self.assertEqual(len(chipid.Keys.can("000123").add_pin("123456")), 2)

    def test_bad_keys_are_typed_errors(self) -> None:
        error = self.assert_raises_id("usage.bad_value", chipid.Keys.can, "12345")
        self.assertIsInstance(error, chipid.UsageError)
        self.assert_raises_id("usage.bad_mrz", chipid.Keys.mrz, "not lines")
        self.assert_raises_id("qr.not_citizen_card", chipid.Keys.qr, "https://example.org")

    def test_qr_text(self) -> None:
        said = chipid.parse_qr(chipid.virtual.find(SPECIMEN).qr)
        self.assertEqual((said["number"], said["name"], said["birth_date"]), ("001090000123", "Nguyễn Văn A", "1990-01-15"))
        self.assertEqual(chipid.parse_qr(chipid.virtual.find(SPECIMEN).qr, scanned=True)["number"], "001090000123")
        self.assert_raises_id("qr.not_citizen_card", chipid.parse_qr, "https://example.org")
        self.assertEqual(set(chipid.explain_other_qr("https://example.org")), {"en", "vi"})

    def test_machine_readable_lines(self) -> None:
        said = chipid.parse_mrz(chipid.virtual.find("icao-td3-bac").mrz)
        self.assertEqual((said["format"], said["document_number"], said["check_digits"]), ("td3", "X1234567A", "yes"))

    def test_personal_number(self) -> None:
        said = chipid.parse_personal_number("001090000123")
        self.assertEqual(said["birth_year"], "1990")
        self.assertTrue(said["en"] and said["vi"])
        self.assert_raises_id("usage.bad_value", chipid.parse_personal_number, "1")


class Errors(Case):
    def test_every_code_says_what_to_do_in_both_languages(self) -> None:
        for code in ErrorCode:
            info = chipid.error_info(code)
            self.assertEqual(info.code, code)
            self.assertNotEqual(info.kind, ErrorKind.NONE)
            self.assertTrue(all((*info.message, *info.hint)), code.id)

    def test_numbers_of_a_later_version_are_no_crash(self) -> None:
        self.assertEqual(ErrorCode(9999), ErrorCode.INTERNAL_ERROR)
        self.assertEqual(chipid.Verdict(9999), chipid.Verdict.NONE)

    def test_no_such_code(self) -> None:
        self.assert_raises_id("usage.bad_value", chipid.error_info, 9999)

    def test_the_virtual_library_raises_the_same_errors(self) -> None:
        self.assert_raises_id("usage.unknown_specimen", chipid.virtual.open_card, "nobody")
        self.assert_raises_id("usage.unknown_specimen", chipid.virtual.find, "nobody")
        self.assertIn(SPECIMEN, [specimen.name for specimen in chipid.virtual.specimens()])

    def test_version(self) -> None:
        self.assertRegex(chipid.version(), r"^\d+\.\d+\.\d+$")


if __name__ == "__main__":
    unittest.main()
