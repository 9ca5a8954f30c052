#!/usr/bin/env python3
"""Writes CHANGELOG.md as a Debian changelog: debian_changelog.py CHANGELOG VERSION MAINTAINER > changelog.

A release stands under its date; VERSION, where the changelog calls it Unreleased, under $SOURCE_DATE_EPOCH (seconds), else
under today. A group of changes ("### Added") starts each of its entries.
"""

import datetime
import os
import re
import sys
import textwrap

RELEASE = re.compile(r"## (?P<version>[0-9.]+) - (?P<date>[0-9-]+)$")


def day_of(text):
    return datetime.datetime.fromisoformat(text).replace(tzinfo=datetime.timezone.utc)


def now():
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    today = datetime.datetime.now(datetime.timezone.utc)
    return datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc) if seconds else today


def releases(lines, version):
    """(version, date, lines) of each, newest first."""
    found = []
    for line in lines:
        if release := RELEASE.match(line):
            found.append((release["version"], day_of(release["date"]), []))
        elif line.startswith("## "):
            found.append((version, now(), []))
        elif found:
            found[-1][2].append(line)
    return found


def entries(lines):
    """The items of the lists, whole, without what marks words for Markdown."""
    text = "\n".join(lines)
    for item in re.findall(r"^- (.+(?:\n  .+)*)", text, re.MULTILINE):
        plain = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", item)
        yield " ".join(re.sub(r"[`*]", "", plain).split())


def block(version, date, lines, maintainer):
    items = [textwrap.fill(item, 78, initial_indent="  * ", subsequent_indent="    ", break_long_words=False,
                           break_on_hyphens=False) for item in entries(lines)] or ["  * Release."]
    signed = f" -- {maintainer}  {date.strftime('%a, %d %b %Y %H:%M:%S +0000')}"
    return f"chipid ({version}) stable; urgency=medium\n\n" + "\n".join(items) + f"\n\n{signed}\n"


def main(path, version, maintainer):
    with open(path, encoding="utf-8") as file:
        found = [release for release in releases(file.read().splitlines(), version) if any(entries(release[2]))]
    if not found or found[0][0] != version:
        found.insert(0, (version, now(), []))
    sys.stdout.write("\n".join(block(*release, maintainer) for release in found))


if __name__ == "__main__":
    main(*sys.argv[1:])
