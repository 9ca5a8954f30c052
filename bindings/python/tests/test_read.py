"""Reading and judging virtual cards."""

import hashlib
import json
import threading
import time
import unittest

import chipid
from support import SPECIMEN, Case, keys, options, read
from chipid.codes import CheckStatus, EventKind, Verdict, VerdictSymbol


class ReadsACard(Case):
    def test_a_genuine_card_is_authentic(self) -> None:
        report = read()
        self.assertEqual(report.verdict, Verdict.AUTHENTIC)
        self.assertEqual(report.symbol, VerdictSymbol.FILLED_TICK)
        self.assertTrue(report.accepted)
        self.assertIsNone(report.failure)
        self.assertTrue(report.verdict_text.en and report.verdict_text.vi)
        self.assertEqual(report.access_key, "can")
        self.assertIn("PACE", report.access_protocol)

    def test_fields_are_those_of_the_specimen(self) -> None:
        report = read()
        self.assertEqual(report.get("name"), "Nguyễn Văn A")
        self.assertIsNone(report.get("no such field"))
        birth = next(field for field in report.fields if field.id == "birth_date")
        self.assertEqual((birth.value, birth.label.vi), ("1990-01-15", "Ngày sinh"))

    def test_checks_notes_files_and_json_are_complete(self) -> None:
        report = read()
        document = json.loads(report.json())
        said = document["verification"]["checks"]
        self.assertEqual([(check.id, *check.reason) for check in report.checks],
                         [(check["id"], check["reason"]["en"], check["reason"]["vi"]) for check in said])
        self.assertTrue(all(check.question.vi for check in report.checks))
        self.assertEqual({file.name: file.sha256 for file in report.files if file.content},
                         {name: file["sha256"] for name, file in document["files"].items()})
        chain = report.check("ds.chain")
        assert chain is not None
        self.assertEqual(chain.status, CheckStatus.PASSED)
        self.assertIn("Viet Nam Document Signer 1", chain.details["signer"])
        self.assertIsNone(report.check("no.such"))
        dg1 = report.file("DG1")
        assert dg1 is not None
        self.assertEqual((dg1.content[0], dg1.authenticated), (0x61, True))
        self.assertEqual(dg1.sha256, hashlib.sha256(dg1.content).hexdigest())

    def test_notes_are_told_in_both_languages(self) -> None:
        notes = read(",fault=legacy-1-3-27").notes
        self.assertEqual([note.id for note in notes], ["note.legacy_content_type"])
        self.assertIn("1.3.27.1.1.1", notes[0].text.vi)

    def test_an_altered_card_is_invalid_and_no_error(self) -> None:
        report = read(",fault=dg2-bit")
        self.assertEqual((report.verdict, report.accepted), (Verdict.INVALID, False))
        self.assertTrue(any(check.status == CheckStatus.FAILED for check in report.attention))

    def test_without_trust_it_is_not_authentic(self) -> None:
        with chipid.virtual.open_card(SPECIMEN) as card, chipid.Trust.load() as nobody:
            self.assertNotEqual(card.read(keys(), chipid.ReadOptions(trust=nobody)).verdict, Verdict.AUTHENTIC)

    def test_options_reach_the_library(self) -> None:
        report = read(files=("COM", "SOD", "DG1"))
        self.assertEqual([file.name for file in report.files if file.content], ["COM", "SOD", "DG1"])
        self.assertEqual(read(portrait=False).verdict, Verdict.INCONCLUSIVE)
        other = chipid.virtual.find("vn-citizen-2024").qr
        self.assertEqual(read(qr=other).verdict, Verdict.REVIEW)
        self.assert_raises_id("usage.bad_value", read, challenge=b"short")

    def test_policy_decides_what_is_accepted(self) -> None:
        with chipid.Policy.parse('{"name": "lenient", "accepted": ["authentic", "inconclusive"]}') as policy:
            self.assertTrue(read(portrait=False, policy=policy).accepted)
        self.assertFalse(read(portrait=False).accepted)

    def test_the_card_tells_of_itself_and_takes_commands(self) -> None:
        with chipid.virtual.open_card(SPECIMEN) as card:
            self.assertTrue(card.reader and card.atr)
            card.reset()
            answer = card.transmit(bytes.fromhex("00A4040C07A0000002471001"))
            self.assertEqual(answer[-2:], b"\x90\x00")


class ReadEndsEarly(Case):
    def test_a_wrong_key_is_a_typed_error(self) -> None:
        with chipid.virtual.open_card(SPECIMEN) as card:
            error = self.assert_raises_id("access.wrong_key", card.read, chipid.Keys.can("999999"), options())
        self.assertEqual(error.code, chipid.ErrorCode.ACCESS_WRONG_KEY)
        self.assertIn(error.message.vi, str(error))
        assert error.report is not None
        self.assertEqual(error.report.verdict, Verdict.NONE)

    def test_a_removal_is_a_typed_error_with_what_was_read(self) -> None:
        with self.assertRaises(chipid.CardRemovedError) as caught:
            read(",fault=card-removed")
        error = caught.exception
        self.assertIsInstance(error, chipid.DeviceError)
        assert error.report is not None and error.report.failure is not None
        self.assertEqual(error.report.failure.code, chipid.ErrorCode.PCSC_CARD_REMOVED)

    def test_a_read_is_resumed(self) -> None:
        with chipid.virtual.open_card(SPECIMEN + ",fault=card-removed-once") as card:
            with self.assertRaises(chipid.CardRemovedError) as caught:
                card.read(keys(), options())
            assert caught.exception.report is not None
            card.reset()  # which brings this virtual card back
            report = card.resume(caught.exception.report, keys(), options())
        self.assertEqual(report.verdict, Verdict.AUTHENTIC)

    def test_cancel_from_another_thread(self) -> None:
        cancel = chipid.Cancel()
        with chipid.virtual.open_card(SPECIMEN + ",fault=card-hangs", deadline=60) as card:
            threading.Timer(0.3, cancel.request).start()
            begin = time.monotonic()
            with self.assertRaises(chipid.CancelledError):
                card.read(keys(), options(), cancel=cancel)
        self.assertLess(time.monotonic() - begin, 20)

    def test_one_card_does_one_thing_at_a_time(self) -> None:
        cancel = chipid.Cancel()
        with chipid.virtual.open_card(SPECIMEN + ",fault=card-hangs", deadline=60) as card:
            other = threading.Thread(target=lambda: self.assertRaises(
                chipid.CancelledError, card.read, keys(), options(), cancel=cancel))
            other.start()
            time.sleep(0.3)
            self.assert_raises_id("usage.in_use", card.read, keys(), options())
            cancel.request()
            other.join()


class Progress(Case):
    def test_progress_is_told_in_this_thread(self) -> None:
        seen: list[tuple[EventKind, str, int]] = []
        names: list[str | None] = []
        threads = set()

        def told(event: chipid.Progress) -> None:
            seen.append((event.kind, event.step, event.done))
            threads.add(threading.get_ident())
            if event.kind == EventKind.TEXT_READY:
                names.append(event.get("name"))

        with chipid.virtual.open_card(SPECIMEN) as card:
            report = card.read(keys(), options(), progress=told)
        self.assertEqual(report.verdict, Verdict.AUTHENTIC)
        self.assertEqual(threads, {threading.get_ident()})
        self.assertTrue(any(kind == EventKind.PROGRESS and done > 0 for kind, _, done in seen))
        self.assertTrue(any(kind == EventKind.STEP_STARTED and step for kind, step, _ in seen))
        self.assertIn("Nguyễn Văn A", names)

    def test_what_progress_raises_stops_the_read(self) -> None:
        def gives_up(event: chipid.Progress) -> None:
            raise KeyboardInterrupt

        with chipid.virtual.open_card(SPECIMEN) as card:
            with self.assertRaises(KeyboardInterrupt):
                card.read(keys(), options(), progress=gives_up)
            # The card is not in use any more.
            card.reset()

    def test_what_progress_raises_stops_a_card_that_hangs(self) -> None:
        def gives_up(event: chipid.Progress) -> None:
            raise KeyboardInterrupt

        begin = time.monotonic()
        with chipid.virtual.open_card(SPECIMEN + ",fault=card-hangs", deadline=60) as card:
            self.assertRaises(KeyboardInterrupt, card.read, keys(), options(), progress=gives_up)
        self.assertLess(time.monotonic() - begin, 20)


if __name__ == "__main__":
    unittest.main()
