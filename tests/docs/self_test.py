"""The test of the test: blocks that are wrong have to be found, each in its own way."""

import tempfile
import unittest
from pathlib import Path

import check_links
import check_options
import check_page
import markdown
from workshop import WORK, Skip

PAGE = "# A page\n\n<!-- block: {mark} -->\n```{tag}\n{text}\n```\n"
UNMARKED = "# A page\n\n```{tag}\n{text}\n```\n"


class WrongBlocks(unittest.TestCase):
    def result(self, template, what, **parts):
        WORK.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=WORK) as folder:
            page = Path(folder) / "page.md"
            page.write_text(template.format(**parts), encoding="utf-8")
            return check_page.main(page, what)

    def found(self, tag, text, template=UNMARKED, mark=""):
        status = self.result(template, tag, tag=tag, text=text, mark=mark)
        if status == check_page.SKIPPED:
            self.skipTest(f"{tag} cannot be tried here")
        self.assertEqual(status, 1)

    def test_tags(self):
        for tag in ("", "fortran", "C"):
            self.assertEqual(self.result(UNMARKED, "page", tag=tag, text="x"), 1)
        self.assertEqual(self.result(UNMARKED, "page", tag="text", text="x"), 0)

    def test_links(self):
        self.assertEqual(self.result("[a page](nowhere.md)", "page"), 1)
        self.assertEqual(self.result("[a page](page.md#part) [far](https://example.org)", "page"), 0)

    def test_an_unknown_mark_and_an_open_block(self):
        for text in ("<!-- block: whole -->\n```c\n```\n", "```c\nint x;\n"):
            with self.assertRaises(ValueError):
                self.result(text.replace("{", "{{"), "c")

    def test_right_blocks_hold(self):
        right = {"c": "if (!report) return fail();", "cpp": "if (report.failure) return 1;", "python": "assert report",
                 "csharp": "if (report.Verdict != Verdict.Authentic) throw new Exception();",
                 "java": "if (report.verdict() != Verdict.AUTHENTIC) throw new Exception();",
                 "js": "if (report.verdict !== 'authentic') throw new Error();"}
        for tag, text in right.items():
            self.assertIn(self.result(PAGE, tag, tag=tag, text=text, mark="body"), (0, check_page.SKIPPED), tag)

    def test_c(self):
        self.found("c", "int main(void) { return chipid_version(); }")
        self.found("c", "int main(void) { return 3; }")
        self.found("c", "return fail(;", PAGE, "body")
        self.found("c", "if (report) return 1;", PAGE, "body")

    def test_cpp(self):
        self.found("cpp", "int main() { return 3; }")

    def test_pascal(self):
        self.found("pascal", "begin Halt(3) end.")
        self.found("pascal", "uses NoSuchUnit; begin end.")

    def test_cmake(self):
        self.found("cmake", "cmake_minimum_required(VERSION 3.25)\nproject(x C)\nadd_executable(x x.c)\n"
                            "target_link_libraries(x PRIVATE chipid::other)")

    def test_python(self):
        self.found("python", "print(report.no_such_thing)", PAGE, "body")
        self.found("python", "print(", PAGE, "compile")

    def test_csharp(self):
        self.found("csharp", "report.NoSuchThing();", PAGE, "body compile")
        self.found("csharp", "throw new Exception(report.VerdictId);", PAGE, "body")

    def test_java(self):
        self.found("java", "report.noSuchThing();", PAGE, "body compile")
        self.found("java", "throw new Exception(report.meaning().en());", PAGE, "body")

    def test_js(self):
        self.found("js", "throw new Error(report.verdict);", PAGE, "body")

    def test_shell(self):
        self.found("sh", "if true; then")
        self.found("sh", "chipid read --no-such-option")
        self.found("sh", "chipid read --no-such-option\nchipid card list", PAGE, "verdicts")

    def test_data(self):
        self.found("json", "{{'a': 1}}")
        self.found("xml", "<a>")

    def test_blocks_are_read_as_they_stand(self):
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "page.md"
            page.write_text("- a\n\n  <!-- block: body with-pcscd x -->\n\n  ```c\n  a;\n    b;\n  ```\n", encoding="utf-8")
            block, = markdown.blocks(page)
            self.assertEqual((block.tag, block.text, block.body, block.specimen), ("c", "a;\n  b;\n", True, "x"))


class DeadLinks(unittest.TestCase):
    def dead(self, text):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "other.md").write_text("# A `code` and a [link](other.md)\n\n## Twice\n\n## Twice\n")
            (Path(folder) / "page.md").write_text(text)
            return check_links.main(folder)

    def test_those_that_live(self):
        self.assertEqual(self.dead("[a](other.md#a-code-and-a-link) [b](other.md#twice-1) [c](https://a.example) ![d](.)"), 0)
        self.assertEqual(self.dead("```text\n[in a block](nowhere.md)\n```\n"), 0)

    def test_those_that_are_dead(self):
        for text in ("[a](nowhere.md)", "![a](nowhere.png)", "[a](other.md#twice-2)", "[a](#here)", "see `docs/nowhere.md`"):
            self.assertEqual(self.dead(text), 1, text)


class UnknownOptions(unittest.TestCase):
    def result(self, text):
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "page.md"
            page.write_text(text)
            return check_options.main([page])

    def test_options(self):
        self.assertEqual(self.result("`chipid read --number 001090000123 \\\n --json`, other-chipid --no-such"), 0)
        for text in ("chipid read --numb 1", "`chipid trust import LIST --rot X`", "chipid read --number 1 \\\n --no-such"):
            self.assertEqual(self.result(text), 1, text)


if __name__ == "__main__":
    try:
        unittest.main()
    except Skip as reason:
        print(reason)
