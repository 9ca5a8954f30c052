"""Trust stores and diagnosis."""

import json
import unittest
from datetime import datetime, timezone

import chipid
from support import Case, read, scratch, trust
from chipid.codes import Verdict


class TrustStores(Case):
    def test_a_store_tells_of_itself(self) -> None:
        self.assertGreater(trust().anchors, 0)
        self.assertIsNone(chipid.Trust.load().newest_list)
        self.assertEqual(trust().problems, [])

    def test_what_was_skipped_is_told_in_both_languages(self) -> None:
        folder = scratch() / "with problems"
        folder.mkdir()
        (folder / "broken.cer").write_bytes(b"not a certificate")
        with chipid.Trust.load(folder) as store:
            self.assertTrue(store.problems)
            self.assertTrue(all(problem.en and problem.vi for problem in store.problems))

    def test_a_folder_is_filled_and_looked_after(self) -> None:
        trust()
        folder = chipid.TrustFolder(scratch() / "filled")
        source = scratch() / "trust"
        self.assert_raises_id("trust.unsigned", folder.import_file, source)
        unsigned = chipid.ImportOptions(allow_unsigned=True, citizen=True)
        self.assertTrue(folder.import_file(source, unsigned))
        entries = json.dumps(folder.contents())
        self.assertIn("anchor", entries)
        self.assertTrue(folder.audit())
        self.assertTrue(folder.undo())
        self.assertNotIn('"anchor"', json.dumps(folder.contents()))
        self.assert_raises_id("trust.not_found", folder.remove, "0123456789")
        self.assert_raises_id("data.malformed", folder.import_bytes, b"hello\n", "hello", unsigned)

    def test_a_policy_names_what_is_wrong(self) -> None:
        self.assert_raises_id("usage.bad_value", chipid.Policy.parse, '{"no such rule": 1}')
        self.assert_raises_id("usage.file", chipid.Policy.load, scratch() / "no such policy")

    def test_the_moment_to_judge_for(self) -> None:
        self.assertNotEqual(read(at=datetime(1999, 1, 1, tzinfo=timezone.utc)).verdict, Verdict.AUTHENTIC)

    def test_a_terminal_without_key(self) -> None:
        with self.assertRaises(chipid.ChipIDError):
            chipid.Terminal.load([scratch()], str(scratch() / "no such key"))


class DiagnosisTest(Case):
    def test_says_what_to_do(self) -> None:
        found = chipid.diagnose(scratch())
        self.assertIsInstance(found.problem, bool)
        self.assertTrue(found.document)
        self.assertTrue(json.loads(chipid.diagnosis_bundle(scratch())))


if __name__ == "__main__":
    unittest.main()
