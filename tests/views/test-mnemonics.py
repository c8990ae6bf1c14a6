#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No letter leads to two things in one menu or dialog, and in a menu that has
such letters each entry has one."""
import re
import sys
import unittest
from pathlib import Path

from tap import main

FOLDER = Path(sys.argv.pop(1))
MENU = re.compile(r"^menu (\w+) \{$.*?^\}$", re.MULTILINE | re.DOTALL)
TEXT = re.compile(r'\b(?:label|title): _\s*\("((?:[^"\\]|\\.)*)"\)')
MARK = re.compile(r"(?<!_)_(?!_)(\w)")


def find_letters(text):
    return [mark.group(1).lower() for mark in MARK.finditer(text)]


def list_parts(text):
    """The menus of a file, each by its name, and what is around them."""
    yield from ((menu.group(1), menu.group(0)) for menu in MENU.finditer(text))
    yield "", MENU.sub("", text)


def find_wrong(text):
    wrong = []
    for menu, part in list_parts(text):
        seen = {}
        labels = TEXT.findall(part)
        for label in labels:
            for letter in find_letters(label):
                if letter in seen:
                    wrong.append(f"{menu}: {seen[letter]} and {label}")
                seen[letter] = label
        if menu and seen:
            wrong += [f"{menu}: {label} has none" for label in labels
                      if not find_letters(label)]
    return wrong


class Mnemonics(unittest.TestCase):
    def test_find_wrong(self):
        menu = ('menu a {\n  item {\n    label: _("%s");\n  }\n'
                '  item {\n    label: _("%s");\n  }\n}\n')
        for text, n in ((menu % ("_Open", "_Close"), 0),
                        (menu % ("_Open", "C_lose"), 0),
                        (menu % ("_Copy", "_Close"), 1),
                        (menu % ("_Copy", "Open"), 1),
                        (menu % ("Copy", "Close"), 0),
                        (menu % ("a__b", "a__b"), 0),
                        (menu % ("_Copy", "Open") + 'label: _("_Copy");', 1),
                        ('label: _("_Add");\nlabel: _ ("_About");', 1),
                        ('label: _("Add");\ntitle: _("_About");', 0)):
            self.assertEqual(len(find_wrong(text)), n, text)

    def test_all(self):
        paths = sorted(FOLDER.rglob("*.blp"))
        self.assertGreater(len(paths), 0)
        self.assertEqual([f"{path.name}: {wrong}" for path in paths
                          for wrong in find_wrong(path.read_text())], [])


if __name__ == "__main__":
    main()
