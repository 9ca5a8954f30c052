"""Builds the user guide: chipid-guide-vi.html, chipid-guide-en.html and a PDF of each, everything inside the one file."""

import argparse
import html
import pathlib
import sys

import markdown
import weasyprint

import chapters
import pictures

HERE = pathlib.Path(__file__).resolve().parent
EXTENSIONS = ["tables", "fenced_code", "attr_list", "sane_lists"]


def heading(text):
    return text.splitlines()[0].removeprefix("# ").strip()


def chapter(source, language, name, folder):
    """A chapter's first line is its title; its own headings are one level below that of the guide."""
    title, _, body = chapters.read(source, language, name).partition("\n")
    body = body.replace("\n## ", "\n### ")
    text = f"## {title.removeprefix('# ').strip()}\n{pictures.embed(body, folder, language)}"
    inside = markdown.markdown(text, extensions=EXTENSIONS, output_format="html")
    return f'<section id="{name}">\n{inside}\n</section>'


def contents(source, language):
    lines = [f'<nav><h2 class="contents">{chapters.TITLES[language]["contents"]}</h2>']
    for part, names in chapters.PARTS:
        lines.append(f'<p class="part">{chapters.TITLES[language][part]}</p><ol>')
        lines += [f'<li><a href="#{name}">{html.escape(heading(chapters.read(source, language, name)))}</a></li>'
                  for name in names]
        lines.append("</ol>")
    return "\n".join(lines + ["</nav>"])


def page(source, language, folder, version):
    words = chapters.TITLES[language]
    body = "\n".join(chapter(source, language, name, folder) for name in chapters.names())
    return f"""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{words["title"]}: {words["subtitle"]}</title>
<style>
{(HERE / "guide.css").read_text(encoding="utf-8")}</style>
</head>
<body>
<header>
<h1>{words["title"]}</h1>
<p class="lead">{words["subtitle"]}. {words["version"]} {html.escape(version)}</p>
{contents(source, language)}
</header>
<main>
{body}
</main>
</body>
</html>
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", required=True, help="folder that chipid-counter --screenshot wrote")
    parser.add_argument("--out", required=True, help="folder to write to")
    parser.add_argument("--version", required=True)
    options = parser.parse_args()
    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    for language in chapters.LANGUAGES:
        try:
            text = page(HERE.parent, language, options.pictures, options.version)
        except FileNotFoundError as missing:
            return f"guide: there is no {missing.filename}"
        target = out / f"chipid-guide-{language}.html"
        target.write_text(text, encoding="utf-8")
        weasyprint.HTML(string=text).write_pdf(target.with_suffix(".pdf"))
        print(target, target.with_suffix(".pdf"), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
