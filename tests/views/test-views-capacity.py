#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Capacity: the heat map, and the queue put in order by mouse and keys."""
import re

from pointer import PointerTest
from tap import main
from view_test import walk


class Capacity(PointerTest):
    def queue(self):
        """The rows of the work queue that a screen reader finds, in order."""
        rows = {}
        for accessible in walk(self.application()):
            try:
                match = re.match(r"(\d+)\. ([^,]+)", accessible.name)
            except Exception:
                continue
            if match:
                rows[int(match[1])] = match[2]
        return [rows[number] for number in sorted(rows)]

    def test_heat_map(self):
        self.open_plan()
        cell = self.find("Platform, week ", "push button")
        self.assertRegex(cell.name, r"^Platform, week \d+, asked .+, "
                                    r"booked .+")
        self.wait_for("4 teams · 17 people · asked ")
        self.click(cell)
        self.wait_for("the soonest due first")
        self.key("Escape")
        self.assert_quiet()

    def test_move_by_keyboard(self):
        self.open_plan()
        before = self.queue()
        self.click(self.find("3. "))
        self.key("ctrl+Up")
        self.wait_until(lambda: self.queue()[1:2] == before[2:3],
                        "it did not move")
        self.assertIs(self.value("feature", before[2], "pinned"), True)
        self.key("ctrl+z")
        self.wait_until(lambda: self.queue()[:3] == before[:3],
                        "it was not taken back")
        self.assertIs(self.value("feature", before[2], "pinned"), False)
        self.assert_quiet()

    def test_move_by_mouse(self):
        self.open_plan()
        before = self.queue()
        # It waits for nothing, so it takes nothing along.
        start = self.point(self.find("7. "))
        self.drag(start, self.point(self.find("2. "), 0.2))
        self.wait_until(lambda: self.queue()[1:2] == before[6:7],
                        "it did not move")
        self.wait_for("Undo")
        self.assertIs(self.value("feature", before[6], "pinned"), True)
        self.key("ctrl+z")
        self.wait_until(lambda: self.queue()[:4] == before[:4],
                        "it was not taken back")
        self.assert_quiet()

    def test_move_to_place(self):
        self.open_plan()
        before = self.queue()
        self.click(self.find("1. "))
        self.key("shift+F10")
        self.wait_for("Move to…")
        # It can't go up; down comes first.
        self.key("Down", "Return")
        self.wait_for("to Place")
        self.key("ctrl+a")
        self.write("3")
        self.key("Tab", "Return")
        self.wait_until(lambda: self.queue()[2:3] == before[:1],
                        "it did not move")
        self.assert_quiet()

    def test_people_and_outside(self):
        self.open_plan()
        self.click(self.find("People"))
        self.wait_for("Platform 100")
        self.click(self.find("Outside"))
        self.wait_for("escalate by")
        self.assert_quiet()


if __name__ == "__main__":
    main()
