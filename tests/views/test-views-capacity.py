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
        self.select("3. ")
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
        self.select("1. ")
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

    def choose(self, entry, below):
        """From the menu of the row that has the focus: so many below the
        first that can be chosen."""
        self.key("shift+F10")
        self.wait_for(entry)
        self.key(*["Down"] * below, "Return")

    def needs(self, promise):
        promises = {one["id"]: one["title"] for one in self.list("promises")}
        features = {one["id"]: one["title"] for one in self.list("features")}
        return {features[need["feature"]]
                for need in self.list("promise-features")
                if promises[need["promise"]] == promise}

    def test_drag_to_promise(self):
        """A feature that is dropped on a promise belongs to it."""
        self.open_plan()
        title = self.queue()[1]
        self.assertNotIn(title, self.needs("Data export"))
        self.drag(self.point(self.find("2. ")),
                  self.point(self.find("Data export for Globex")))
        self.wait_until(lambda: title in self.needs("Data export"),
                        "it was not added")
        self.wait_for(f"Add “{title}” to “Data export”", "Undo")
        self.key("ctrl+z")
        self.wait_until(lambda: title not in self.needs("Data export"),
                        "it was not taken back")
        self.assert_quiet()

    def test_add_to_promise_by_keyboard(self):
        self.open_plan()
        title = self.queue()[1]
        before = len(self.list("promise-features"))
        self.select("2. ")
        self.choose("Add to Promise…", 4)
        self.wait_for("How much it is needed")
        self.click(self.find("Add", "label", whole=True))
        self.wait_until(
            lambda: len(self.list("promise-features")) == before + 1,
            f"“{title}” was not added")
        self.assert_quiet()

    def test_move_to_team(self):
        self.open_plan()
        self.select("1. ")
        self.choose("Move to Team…", 2)
        self.wait_for("Move to Team")
        self.assert_quiet()

    def test_pin(self):
        self.open_plan()
        before = self.queue()
        self.select("2. ")
        self.choose("Pin", 5)
        self.wait_until(
            lambda: self.value("feature", before[1], "pinned") is True,
            "it was not pinned")
        self.assertEqual(self.queue(), before)
        self.assert_quiet()

    def test_screen_reader(self):
        """What can be done with a row is called without a key."""
        self.open_plan()
        before = self.queue()
        self.act("3. ", "row.move-up")
        self.wait_until(lambda: self.queue()[1:2] == before[2:3],
                        "it did not move")
        self.act("2. ", "row.unpin")
        self.wait_until(
            lambda: self.value("feature", before[2], "pinned") is False,
            "it is pinned still")
        self.assert_quiet()

    def test_edit_person(self):
        """Time off and days, in place; what is no date says so."""
        self.open_plan()
        self.click(self.find("People"))
        self.click(self.find("Anna Lindt"))
        self.click(self.find("Last day here"))
        self.write("never")
        self.key("Return")
        self.wait_for("“never” is no date")
        self.key("ctrl+a")
        self.write("2026-12-18")
        self.key("Return")
        self.wait_until(
            lambda: self.value("person", "Anna Lindt", "ends-on")
            == "2026-12-18", "the file has no last day")
        self.wait_for("until Dec 18")
        before = len(self.list("times-off"))
        self.find("Add time off", "push button").queryAction().doAction(0)
        self.wait_until(lambda: len(self.list("times-off")) == before + 1,
                        "there is no time off")
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
