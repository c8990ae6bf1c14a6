#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that po/POTFILES.in lists every file with text to translate.

A file that is not listed stays English in every language, and nobody notices.
"""
import re
import sys
from pathlib import Path

# A marked string, such as _("text"), C_ ("context", "text") or ngettext ("...
MARKED = re.compile(r'(?<!\w)((N?C?_|ngettext)\s*\(\s*"|g_dngettext\s*\()')
MARKED_TYPES = (".c", ".h", ".blp")
# Here the form of the file says what is to be translated.
WHOLE_TYPES = (".desktop.in", ".metainfo.xml.in", ".gschema.xml")


def has_text(name, content):
    """Whether a file of that name and content has text to translate."""
    if name.endswith(WHOLE_TYPES):
        return True
    if name.endswith(".ui"):
        return 'translatable="yes"' in content
    return name.endswith(MARKED_TYPES) and MARKED.search(content) is not None


def files_with_text(root):
    return {
        str(path.relative_to(root))
        for folder in ("src", "ui", "resources")
        for path in (root / folder).rglob("*")
        if path.is_file()
        and path.name.endswith(MARKED_TYPES + WHOLE_TYPES + (".ui",))
        and has_text(path.name, path.read_text(encoding="utf-8"))
    }


def listed(file):
    lines = [line.strip() for line in file.read_text().splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def test_has_text():
    cases = [
        ("a.c", 'label (_("Plan"));', True),
        ("a.c", 'label (_ ("Plan"));', True),
        ("a.c", 'C_("verb", "Plan")', True),
        ("a.c", '{ N_("Plan") }', True),
        ("a.c", 'ngettext ("%d day", "%d days", n)', True),
        ("a.c", 'g_dngettext (GETTEXT_PACKAGE, "a", "b", n)', True),
        ("a.c", "#define _(text) gettext (text)", False),
        ("a.c", 'call_("Plan")', False),
        ("a.blp", 'label: _("Plan");', True),
        ("a.ui", '<property translatable="yes">Plan</property>', True),
        ("a.ui", "<property>Plan</property>", False),
        ("a.desktop.in", "", True),
        ("a.png", '_("Plan")', False),
    ]
    return [f"{name}: {content}" for name, content, expected in cases
            if has_text(name, content) != expected]


def test_complete(root):
    there = files_with_text(root)
    names = set(listed(root / "po" / "POTFILES.in"))
    return ([f"{name} is not listed" for name in sorted(there - names)]
            + [f"{name} has no text" for name in sorted(names - there)])


def test_sorted(root):
    wrong = []
    for name in ("POTFILES.in", "LINGUAS"):
        lines = listed(root / "po" / name)
        if lines != sorted(set(lines)):
            wrong.append(f"po/{name} is not sorted, or has a line twice")
    return wrong


def main(root):
    results = [
        ("/po/has-text", test_has_text()),
        ("/po/complete", test_complete(root)),
        ("/po/sorted", test_sorted(root)),
    ]
    print(f"1..{len(results)}")
    for number, (name, wrong) in enumerate(results, 1):
        for line in wrong:
            # Meson shows what a failed test says here, but not its TAP.
            print(f"# {line}", file=sys.stderr)
        print(f"{'not ' if wrong else ''}ok {number} {name}")
    return any(wrong for _, wrong in results)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
