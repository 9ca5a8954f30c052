"""Every link of every Markdown page leads somewhere: files, headings, and pages that are named as docs/NAME.md.

check_links.py [FOLDER]    the pages below the folder, by default those of the repository
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {"build", "node_modules", ".git"}
GUIDE = "docs/guide"
LINK = re.compile(r"\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
NAMED = re.compile(r"(?<![\w/.])docs/[\w/.-]+\.md\b")
FENCES = re.compile(r"^\s*(`{3,}|~{3,}).*?^\s*\1", re.S | re.M)


def pages(folder):
    return sorted(page for page in folder.rglob("*.md") if not NOT_OURS & set(page.relative_to(folder).parts))


def prose(page):
    """The text without its blocks of code."""
    return FENCES.sub("", page.read_text(encoding="utf-8"))


def anchor(heading):
    """A heading's name in links, as GitHub makes it."""
    plain = re.sub(r"\]\([^)]*\)", "", heading).strip().lower()
    return re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")


def anchors(page):
    found = {}
    for heading in re.findall(r"^#{1,6} (.+)$", prose(page), re.M):
        found.setdefault(name := anchor(heading), 0)
        found[name] += 1
    return {name if not again else f"{name}-{again}" for name, count in found.items() for again in range(count)}


def leads_somewhere(page, link, of_guide):
    path, _, name = link.partition("#")
    target = page.parent / path if path else page
    if of_guide:  # built into one page: its chapters are the anchors, its pictures are taken by scripts/guide
        return target.suffix == ".png" or not name or (page.parent / f"{name}.md").exists()
    return target.exists() and (not name or target.suffix != ".md" or name in anchors(target))


def dead_links(page, folder):
    text, of_guide = prose(page), page.relative_to(folder).as_posix().startswith(GUIDE)
    ours = (link for link in LINK.findall(text) if not re.match(r"[a-z]+:", link))
    dead = {link for link in ours if not leads_somewhere(page, link, of_guide)}
    return sorted(dead | {name for name in NAMED.findall(text) if not (folder / name).exists()})


def main(folder=ROOT):
    folder = Path(folder)
    dead = [f"{page.relative_to(folder)}: {link} leads nowhere" for page in pages(folder) for link in dead_links(page, folder)]
    print("\n".join(dead) or f"{len(pages(folder))} pages, no dead link")
    return 1 if dead else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
