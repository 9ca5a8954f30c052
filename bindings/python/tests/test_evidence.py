"""Evidence, its signatures, receipts, export."""

import json
import unittest

import chipid
from support import Case, read, scratch, trust
from chipid.codes import ExportForm, SignatureStatus, Verdict


class EvidenceFiles(Case):
    def setUp(self) -> None:
        path = scratch() / f"{self.id()}.pem"
        self.key = chipid.SiteKey.create(path)
        self.enrolled = chipid.Enrolled.load(path.with_suffix(".pub"))
        self.report = read()

    def test_is_judged_again(self) -> None:
        made = self.report.evidence(self.key)
        self.assertEqual(len(made.digest), 64)
        again = chipid.Verifier(trust(), enrolled=self.enrolled).verify(made.file)
        self.assertEqual((again.verdict, again.signature), (Verdict.AUTHENTIC, SignatureStatus.VALID))
        self.assertEqual(again.evidence_digest, made.digest)
        self.assertEqual(again.get("name"), "Nguyễn Văn A")
        self.assertIsNotNone(again.read_at)

    def test_a_signature_of_others_does_not_count(self) -> None:
        made = self.report.evidence(self.key)
        again = chipid.Verifier(trust()).verify(made.file)
        self.assertEqual(again.signature, SignatureStatus.UNKNOWN_KEY)
        self.assertIn(self.key.id, again.signature_key)

    def test_damage_is_found(self) -> None:
        file = bytearray(self.report.evidence(self.key).file)
        verifier = chipid.Verifier(trust())
        self.assert_raises_id("evidence.truncated", verifier.verify, bytes(file[:len(file) // 2]))
        self.assert_raises_id("evidence.not_evidence", verifier.verify, b"something else")
        file[len(file) // 2] ^= 1
        with self.assertRaises(chipid.ChipIDError):
            verifier.verify(bytes(file))

    def test_raw_files_of_a_chip(self) -> None:
        folder = scratch() / self.id()
        folder.mkdir()
        for file in self.report.files:
            (folder / f"EF_{file.name}.bin").write_bytes(file.content)
        self.assertEqual(chipid.Verifier(trust()).verify_folder(folder).get("name"), "Nguyễn Văn A")

    def test_a_receipt(self) -> None:
        made = self.report.evidence(self.key)
        text = self.report.receipt(self.key, made.digest, purpose="opening an account", reference="42")
        said = chipid.check_receipt(text, self.enrolled, made.file)
        self.assertEqual((said["signature"], said["verdict"], said["evidence_matches"], said["reference"]),
                         ("valid", "authentic", "yes", "42"))
        other = read().evidence(self.key)
        self.assertEqual(chipid.check_receipt(text, self.enrolled, other.file)["evidence_matches"], "no")
        self.assert_raises_id("receipt.malformed", chipid.check_receipt, "no receipt")

    def test_keys(self) -> None:
        self.assertEqual(len(self.key.id), 43)
        self.assertEqual(len(self.enrolled), 1)
        self.assert_raises_id("usage.file", chipid.SiteKey.load, scratch() / "no such key")
        self.assert_raises_id("signature.bad_key", chipid.SiteKey.parse, "no key")

    def test_export(self) -> None:
        self.assertTrue(json.loads(chipid.export([self.report])))
        self.assertIn("Patient", chipid.export([self.report], ExportForm.FHIR))
        self.assertEqual(len(chipid.export([self.report, read()], ExportForm.CSV).splitlines()), 3)
        self.assert_raises_id("export.invalid_card", chipid.export, [read(",fault=dg2-bit")])


if __name__ == "__main__":
    unittest.main()
