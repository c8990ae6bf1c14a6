#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the panes have in common: rows that go and come back, the focus, and
drags that are given up."""
import json
import time

import pyatspi

from pointer import PointerTest
from tap import main
from view_test import walk

DEAL = "Acme Logistics — SSO roll-out"
OTHER = "Globex — data export"


class Panes(PointerTest):
    SHARED = True

    def titles(self, plural="deals"):
        return [entity["title"] for entity in self.list(plural)]

    def test_delete_again(self):
        """A row that goes a second time takes nothing down with it."""
        self.open_plan()
        for name in (DEAL, OTHER):
            self.select(f"{name}, ")
            self.key("Delete")
            self.wait_until(lambda: name not in self.titles(), "it is there")
            self.key("ctrl+z")
            self.wait_for(f"{name}, ")
            self.select(f"{name}, ")
            self.key("shift+ctrl+z")
            self.wait_until(lambda: name not in self.titles(), "it is there")
            self.key("ctrl+z")
            self.wait_for(f"{name}, ")
        self.assert_quiet()

    def carry(self, start, end, key=None):
        """Drags, and presses a key before it is dropped."""
        self.xdotool("mousemove", *map(str, start), "mousedown", "1")
        steps = 12
        for i in range(1, steps + 1):
            x = start[0] + (end[0] - start[0]) * i // steps
            y = start[1] + (end[1] - start[1]) * i // steps
            self.xdotool("mousemove", str(x), str(y))
            time.sleep(0.05)
        time.sleep(0.3)
        if key:
            self.key(key)
        self.xdotool("mouseup", "1")
        time.sleep(0.5)

    def queue(self):
        """The features, first to last, as the window shows them."""
        rows = sorted((name for name in self.names()
                       if name.split(". ")[0].isdigit()),
                      key=lambda name: int(name.split(". ")[0]))
        return [name.split(". ", 1)[1].split(",")[0] for name in rows]

    def test_grip(self):
        """The dots in front of the work drag it, not the divider."""
        self.open_plan()
        before = self.queue()
        first, third = (self.place(self.find(start)) for start in
                        ("1. ", "3. "))
        self.carry((third[0] + 14, third[1] + third[3] // 2),
                   (first[0] + 14, first[1] + 4))
        self.wait_until(lambda: self.queue()[0] == before[2],
                        "it does not come first")
        self.assertEqual(self.place(self.find("1. "))[0], first[0])
        self.assert_quiet()

    def test_escape_drag(self):
        """Escape gives up what is dragged; nothing is written."""
        self.open_plan()
        before = self.queue()
        self.carry(self.point(self.find("3. ")),
                   self.point(self.find("1. "), share=0.2), "Escape")
        self.assertEqual(self.queue(), before)
        stage = self.value("deal", DEAL, "stage")
        self.carry(self.point(self.find(f"{DEAL}, ")),
                   self.point(self.find("Proposal, ")), "Escape")
        self.assertEqual(self.value("deal", DEAL, "stage"), stage)
        self.assertEqual(self.list_done(json.loads(
            self.run_cli("history", self.plan, "--json"))), set())
        # The next one is dropped all the same.
        self.carry(self.point(self.find("3. ")),
                   self.point(self.find("1. "), share=0.2))
        self.wait_until(lambda: self.queue() != before, "nothing moved")
        self.assert_quiet()


if __name__ == "__main__":
    main()
