"""The guide as it is written: both languages say the same, and what they name is there in the program."""

import pathlib
import re
import sys
import unittest
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "guide"
APP = ROOT / "reader-app"
sys.path.insert(0, str(GUIDE / "builder"))

import chapters  # noqa: E402
import pictures  # noqa: E402

HEADING = re.compile(r"^#+ ", re.MULTILINE)
ROW = re.compile(r"^\|", re.MULTILINE)
LINK = re.compile(r"\[[^\]]+\]\(#([^)]*)\)")
ANY_LINK = re.compile(r"\]\(([^)]*)\)")
LABEL = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
KEY = re.compile(r"(?:(?:Shift|Ctrl)\+)?\bF[0-9]{1,2}\b|Ctrl\+Tab")
CODE = re.compile(r"`([^`]+)`")


def text(language, name):
    return chapters.read(GUIDE, language, name)


def all_chapters():
    return [(language, name, text(language, name)) for name in chapters.names() for language in chapters.LANGUAGES]


def codes(words):
    """What stands between backquotes, blocks left out."""
    return CODE.findall(re.sub(r"^```.*?^```", "", words, flags=re.DOTALL | re.MULTILINE))


def translations():
    """The texts of the window: (in English, in Vietnamese)."""
    for file in (APP / "ui" / "translations").glob("*.ts"):
        for message in xml.parse(file).iter("message"):
            yield message.findtext("source"), message.findtext("translation")


def sentences():
    """Texts that stand in the sources in both languages, and in the files of workflows."""
    files = [*APP.glob("**/*.cpp"), *APP.glob("**/*.def"), *APP.glob("workflows/*.json"),
             *(ROOT / "sdk" / "include").glob("**/*.def")]
    joined = "\n".join(file.read_text(encoding="utf-8") for file in files)
    return {match for match in re.findall(r'"((?:[^"\\\n]|\\.)+)"', joined)}


def known_labels(language):
    own = {pair[language == "vi"] for pair in translations()} | sentences()
    # Of "%1 more fields" the words are known.
    return {" ".join(re.sub(r"%[0-9n]", " ", label).split()).rstrip(":") for label in own if label}


class Written(unittest.TestCase):
    def test_both_languages_have_exactly_the_chapters_of_the_list(self):
        for language in chapters.LANGUAGES:
            files = {file.stem for file in (GUIDE / language).glob("*.md")}
            self.assertEqual(files, set(chapters.names()), language)

    def test_both_languages_have_the_same_build(self):
        for name in chapters.names():
            with self.subTest(chapter=name):
                vi, en = text("vi", name), text("en", name)
                self.assertEqual(pictures.scenes(vi), pictures.scenes(en))
                self.assertEqual(HEADING.findall(vi), HEADING.findall(en))
                self.assertEqual(len(ROW.findall(vi)), len(ROW.findall(en)))
                self.assertEqual(sorted(set(KEY.findall(vi))), sorted(set(KEY.findall(en))))
                self.assertEqual(set(LINK.findall(vi)), set(LINK.findall(en)))

    def test_a_chapter_has_one_title_on_its_first_line(self):
        for language, name, words in all_chapters():
            with self.subTest(language=language, chapter=name):
                self.assertRegex(words, r"\A# \S")
                self.assertEqual(len(re.findall(r"^# ", words, re.MULTILINE)), 1)

    def test_every_link_leads_to_a_chapter(self):
        for language, name, words in all_chapters():
            wrong = [target for target in ANY_LINK.findall(words)
                     if target.removeprefix("#") not in chapters.names() and f"({target})" not in "".join(
                         match[0] for match in pictures.LINE.finditer(words))]
            self.assertEqual(wrong, [], (language, name))

    def test_what_is_bold_is_a_text_of_the_window(self):
        labels = {language: known_labels(language) for language in chapters.LANGUAGES}
        for language, name, words in all_chapters():
            named = {" ".join(label.split()).rstrip(":") for label in LABEL.findall(words)}
            self.assertEqual(named - labels[language], set(), (language, name))

    def test_every_workflow_that_ships_is_named(self):
        for language in chapters.LANGUAGES:
            words = text(language, "workflows")
            for file in (APP / "workflows").glob("*.json"):
                name = re.search(rf'"name":.*?"{language}": "([^"]+)"', file.read_text(encoding="utf-8"), re.DOTALL)[1]
                self.assertIn(f"**{name}**", words)

    def test_every_field_of_a_workflow_is_explained(self):
        parser = (APP / "logic" / "parse_workflow.cpp").read_text(encoding="utf-8")
        keys = re.findall(r'"(\w+)"', re.search(r"known_keys\[\] = \{(.*?)\}", parser, re.DOTALL)[1])
        for language in chapters.LANGUAGES:
            named = set(codes(text(language, "workflows")))
            self.assertLessEqual(set(keys), named, language)

    def test_every_option_is_one_of_the_program(self):
        options = (APP / "app" / "options.cpp").read_text(encoding="utf-8")
        for language, name, words in all_chapters():
            own = [code for code in codes(words) if code.startswith(("--", "chipid-counter "))]
            named = {option for code in own for option in re.findall(r"(?<!\S)--[a-z-]+", code)}
            self.assertEqual({option for option in named if option not in options}, set(), (language, name))


if __name__ == "__main__":
    unittest.main()
