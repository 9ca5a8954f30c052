"""The guide as it is built: one HTML and one PDF a language, everything inside.

CHIPID_GUIDE: the folder that scripts/guide wrote to.
"""

import base64
import collections
import os
import pathlib
import re
import subprocess
import sys
import unittest
from html.parser import HTMLParser

ROOT = pathlib.Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "guide"
BUILT = pathlib.Path(os.environ["CHIPID_GUIDE"])
sys.path.insert(0, str(GUIDE / "builder"))

import chapters  # noqa: E402
import pictures  # noqa: E402

START = b"\x89PNG\r\n\x1a\n"
LARGEST = 30_000_000


class Page(HTMLParser):
    """What a page names and refers to."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.images, self.outside = set(), [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if "id" in found:
            self.ids.add(found["id"])
        if tag == "a":
            self.links.append(found["href"])
        if tag == "img":
            self.images.append((found["src"], found.get("alt")))
        if tag in ("script", "link", "iframe", "object"):
            self.outside.append(tag)


def file_of(language, ending):
    return BUILT / f"chipid-guide-{language}.{ending}"


def page(language):
    return Page(file_of(language, "html").read_text(encoding="utf-8"))


def words_of_pdf(language):
    run = subprocess.run(["pdftotext", "-layout", file_of(language, "pdf"), "-"], check=True, capture_output=True)
    return " ".join(run.stdout.decode("utf-8").split())


def plain(markdown):
    """The words of a chapter, without code (which may be broken anywhere) and without marks."""
    text = re.sub(r"^```.*?^```|`[^`]*`", " ", markdown, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"\]\([^)]*\)", " ", text)


def words_in(text):
    return collections.Counter(re.findall(r"[^\W\d_]{2,}", text))


class Built(unittest.TestCase):
    def test_every_link_stays_in_the_page_and_arrives(self):
        for language in chapters.LANGUAGES:
            found = page(language)
            self.assertGreater(len(found.links), len(chapters.names()))
            self.assertEqual([link for link in found.links if link.removeprefix("#") not in found.ids], [])
            self.assertEqual(found.outside, [])

    def test_every_picture_is_inside_and_has_words(self):
        for language in chapters.LANGUAGES:
            found = page(language)
            wanted = sum(len(pictures.scenes(chapters.read(GUIDE, language, name))) for name in chapters.names())
            self.assertEqual(len(found.images), wanted)
            for source, words in found.images:
                kind, _, data = source.partition(",")
                self.assertEqual(kind, "data:image/png;base64")
                self.assertTrue(base64.b64decode(data).startswith(START))
                self.assertTrue(words)

    def test_the_pictures_of_one_language_are_not_those_of_the_other(self):
        vi, en = ({source for source, _ in page(language).images} for language in ("vi", "en"))
        self.assertEqual(vi & en, set())

    def test_the_paper_has_every_title_as_text_and_every_picture(self):
        for language in chapters.LANGUAGES:
            words = words_of_pdf(language)
            for name in chapters.names():
                title = chapters.read(GUIDE, language, name).splitlines()[0].removeprefix("# ")
                # Once among the contents, once over the chapter.
                self.assertGreaterEqual(words.count(title), 2, title)
            listed = subprocess.run(["pdfimages", "-list", file_of(language, "pdf")], check=True, capture_output=True)
            images = re.findall(rb"^ *\d+ +\d+ image", listed.stdout, re.MULTILINE)
            self.assertGreaterEqual(len(images), len(page(language).images))

    # Words beside the paper are not in the text of a PDF.
    def test_every_word_is_on_the_paper(self):
        for language in chapters.LANGUAGES:
            written = collections.Counter()
            for name in chapters.names():
                written += words_in(plain(chapters.read(GUIDE, language, name)))
            self.assertEqual(written - words_in(words_of_pdf(language)), collections.Counter())

    def test_no_markup_is_left_in_the_words(self):
        for language in chapters.LANGUAGES:
            self.assertNotRegex(words_of_pdf(language), r"\*\*|\]\(|```")

    def test_a_file_can_be_sent_by_mail(self):
        for language in chapters.LANGUAGES:
            for ending in ("html", "pdf"):
                self.assertLess(file_of(language, ending).stat().st_size, LARGEST)


if __name__ == "__main__":
    unittest.main()
