"""verify_evidence on files that the chipid command made."""

import subprocess

from .program import CAN, SPECIMEN, SampleTest, chipid, run


class VerifyEvidence(SampleTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.key = cls.folder / "site.pem"
        cls.enrolled = cls.folder / "counter-1.pem"
        openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", cls.key)
        cls.key.chmod(0o600)
        openssl("pkey", "-in", cls.key, "-pubout", "-out", cls.enrolled)
        cls.evidence = cls.make_evidence("visit.chipid", SPECIMEN)

    @classmethod
    def make_evidence(cls, name, specimen):
        file = cls.folder / name
        chipid("read", "--reader", f"virtual:{specimen}", "--can", CAN, "--trust", cls.trust, "--site-key", cls.key,
               "--evidence", file)
        return file

    def both(self, file, *options):
        """What the sample makes of a file, and the command that has to agree."""
        options = ("--trust", self.trust, *map(str, options))
        return run(*options, str(file)), ("verify", str(file), *options)

    def test_signed_by_an_enrolled_site(self):
        outcome, command = self.both(self.evidence, "--enrolled", self.enrolled)
        self.assertEqual(outcome.returncode, 0, outcome.stderr)
        self.assert_same_outcome(outcome, *command)
        self.assert_says(outcome.stdout, "counter-1")

    def test_signed_by_an_unknown_site(self):
        outcome, command = self.both(self.evidence)
        self.assertEqual(outcome.returncode, 1, outcome.stderr)
        self.assert_same_outcome(outcome, *command)
        self.assertNotIn("counter-1", outcome.stdout)

    def test_evidence_of_an_altered_card(self):
        file = self.make_evidence("altered-card.chipid", SPECIMEN + ",fault=dg2-bit")
        outcome, command = self.both(file, "--enrolled", self.enrolled)
        self.assertEqual(outcome.returncode, 1, outcome.stderr)
        self.assert_same_outcome(outcome, *command)

    def test_altered_evidence_is_refused(self):
        bytes_ = bytearray(self.evidence.read_bytes())
        bytes_[len(bytes_) // 2] ^= 1
        file = self.folder / "altered.chipid"
        file.write_bytes(bytes_)
        outcome, command = self.both(file, "--enrolled", self.enrolled)
        self.assertEqual(outcome.returncode, 2)
        self.assert_same_error(outcome, *command)

    def test_no_evidence_at_all(self):
        self.assert_same_error(*flat(self.both(self.enrolled)))

    def test_file_that_is_not_there(self):
        self.assertEqual(run("--trust", self.trust, str(self.folder / "nothing")).returncode, 2)

    def test_wrong_command_line(self):
        outcome = run()
        self.assertEqual(outcome.returncode, 2)
        self.assert_says(outcome.stderr, "verify_evidence")


def flat(pair):
    return pair[0], *pair[1]


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)
