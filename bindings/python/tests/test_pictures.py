"""Portraits, QR codes in pictures, faces and fingers."""

import json
import unittest
from pathlib import Path

import chipid
from support import SPECIMEN, Case, keys, options, read, scratch, trust
from chipid.codes import MatchDecision, MatchMethod, PixelFormat

VECTORS = Path(__file__).resolve().parents[3] / "test-vectors"


class Portraits(Case):
    def setUp(self) -> None:
        self.portrait = read().portrait()

    def test_pixels_and_file(self) -> None:
        self.assertEqual(len(self.portrait.pixels), self.portrait.width * self.portrait.height * 3)
        self.assertTrue(self.portrait.hash_checked)
        self.assertIn(self.portrait.format, ("jpeg", "jpeg2000"))
        self.assertTrue(self.portrait.encoded)
        self.assertEqual(self.portrait.png()[:4], b"\x89PNG")

    def test_as_numpy_array(self) -> None:
        array = self.portrait.array()
        self.assertEqual(array.shape, (self.portrait.height, self.portrait.width, 3))
        self.assertEqual(array.tobytes(), self.portrait.pixels)

    def test_none_was_read(self) -> None:
        self.assert_raises_id("file.absent", read(portrait=False).portrait)


class Codes(Case):
    def setUp(self) -> None:
        self.picture = scratch() / "card.png"
        self.text = chipid.virtual.find(SPECIMEN).qr
        chipid.virtual.draw(SPECIMEN, self.picture)

    def test_in_a_picture_file(self) -> None:
        codes = chipid.codes_in_picture(self.picture.read_bytes())
        self.assertIn(self.text, [code.text for code in codes])
        self.assertEqual(codes.pick_card(), self.text)
        self.assert_raises_id("picture.unknown_format", chipid.codes_in_picture, b"no picture")

    def test_in_pixels(self) -> None:
        import numpy
        from PIL import Image
        pixels = chipid.Pixels.of(numpy.asarray(Image.open(self.picture).convert("RGB")))
        self.assertEqual(chipid.codes_in_pixels(pixels).pick_card(), self.text)
        frames = chipid.FrameReader()
        self.assertTrue(any(len(frames.read(pixels)) for _ in range(10)))

    def test_none_is_an_empty_list(self) -> None:
        blank = chipid.Pixels(bytes(100 * 100 * 3), 100, 100, PixelFormat.RGB8)
        codes = chipid.codes_in_pixels(blank)
        self.assertEqual(list(codes), [])
        self.assert_raises_id("qr.no_code", codes.pick_card)
        self.assertRaises(IndexError, lambda: codes[0])

    def test_too_few_bytes_are_refused(self) -> None:
        self.assert_raises_id("data.malformed", chipid.codes_in_pixels, chipid.Pixels(b"1", 100, 100, PixelFormat.GRAY8))


class Matching(Case):
    def test_faces(self) -> None:
        try:
            matcher = chipid.FaceMatcher()
        except chipid.ChipIDError as error:
            self.assertEqual(error.id, "face.no_matcher")
            self.skipTest("the models are not there: scripts/face-models")
        portrait, probe = ((VECTORS / "face" / name).read_bytes() for name in ("portrait.jpg", "probe.jpg"))
        match = matcher.match(portrait, probe)
        self.assertEqual((match.decision, match.method), (MatchDecision.MATCH, MatchMethod.LOCAL))
        self.assertTrue(match.text.en and match.text.vi and match.score)
        self.assertTrue(json.loads(match.json()))
        report = read()
        taken_in = report.with_match(matcher.match(report, probe), purpose="opening an account")
        self.assertEqual(len(taken_in.matches), 1)
        self.assertEqual(report.matches, [])

    def test_no_models(self) -> None:
        self.assert_raises_id("face.no_matcher", chipid.FaceMatcher, scratch() / "no models")

    def test_a_finger_compared_by_the_card(self) -> None:
        for own, decision in ((True, MatchDecision.MATCH), (False, MatchDecision.NO_MATCH)):
            record = scratch() / "finger.fmr"
            chipid.virtual.write_finger("icao-moc", record, own=own)
            with chipid.virtual.open_card("icao-moc") as card:
                report = card.read(chipid.Keys.mrz(chipid.virtual.find("icao-moc").mrz),
                                   options(finger=record.read_bytes()))
            self.assertEqual([match.decision for match in report.matches], [decision])
            self.assertEqual(report.matches[0].method, MatchMethod.ON_CARD)

    def test_a_match_service_that_is_not_there(self) -> None:
        self.assert_raises_id("usage.file", chipid.MatchProvider.load, scratch() / "no profile")
        profile = scratch() / "profile.json"
        profile.write_text("{}")
        self.assert_raises_id("match.provider", chipid.MatchProvider.load, profile)


if __name__ == "__main__":
    unittest.main()
