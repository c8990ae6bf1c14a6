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

    # A start of the program takes as long as most of what is done in it: what
    # leaves the plan as it was, or does not meet, shares one.

    def test_queue(self):
        self.open_plan()
        self.heat_map()
        self.move_by_keyboard()
        self.move_by_mouse()
        self.pin()
        self.move_to_place()
        self.assert_quiet()

    def test_where_to(self):
        self.open_plan()
        self.drag_to_promise()
        self.drag_to_team()
        self.move_to_team()
        self.add_to_promise_by_keyboard()
        self.choose_columns()
        self.assert_quiet()

    def test_people(self):
        self.open_plan()
        self.people_and_outside()
        self.edit_person()
        self.delete_person()
        self.add_person()
        self.assert_quiet()

    def heat_map(self):
        cell = self.find("Platform, week ", "push button")
        self.assertRegex(cell.name, r"^Platform, week \d+, asked .+, "
                                    r"booked .+")
        self.wait_for(" · 4 teams · 17 people")
        self.click(cell)
        self.wait_for("the soonest due first")
        self.key("Escape")
        # A press while it goes only closes it.
        self.wait_until(
            lambda: not any("the soonest due first" in name
                            for name in self.names()), "the cell is closed")
        self.select_team()

    def select_team(self):
        """By mouse and, from its weeks, by keys."""
        self.click(self.find("Apps, 6 people", "push button"))
        self.wait_for("The Coming Weeks", "Apps")
        self.find("Work, the Soonest Due First", "label")
        self.key("Up", "space")
        self.wait_for("The Coming Weeks", "Platform")
        self.key("Right", "space")
        self.wait_for("the soonest due first")
        self.key("Escape")

    def move_by_keyboard(self):
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

    def move_by_mouse(self):
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

    def move_to_place(self):
        before = self.queue()
        self.select("1. ")
        # It can't go up; down comes first.
        self.choose("Move to…", 1)
        self.write_place("3")
        self.wait_until(lambda: self.queue()[2:3] == before[:1],
                        "it did not move")
        # Far down it is seen, too; nothing waits for this one.
        self.select("7. Security upkeep")
        self.choose("Move to…", 2)
        self.write_place("25")
        bottom = self.place(self.find("Promised Against Deliverable"))[1]
        row = self.find("25. Security upkeep")
        self.wait_until(lambda: self.place(row)[1] < bottom, "it is not seen")

    def write_place(self, place):
        self.wait_for("to Place")
        self.key("ctrl+a")
        self.write(place)
        self.key("Tab", "Return")

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

    def drag_to_promise(self):
        """A feature that is dropped on a promise belongs to it."""
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

    def add_to_promise_by_keyboard(self):
        title = self.queue()[1]
        before = len(self.list("promise-features"))
        self.select("2. ")
        self.choose("Add to Promise…", 4)
        self.wait_for("How much it is needed")
        self.click(self.find("Add", "label", whole=True))
        self.wait_until(
            lambda: len(self.list("promise-features")) == before + 1,
            f"“{title}” was not added")

    def teams(self, title):
        features = {one["id"]: one["title"] for one in self.list("features")}
        teams = {one["id"]: one["name"] for one in self.list("teams")}
        return sorted(teams[part["team"]] for part in self.list("parts")
                      if features[part["feature"]] == title)

    def drag_to_team(self):
        """Work that is dropped on the row of a team goes to that team."""
        title = next(title for title in self.queue()
                     if self.teams(title) == ["Platform"])
        row = self.queue().index(title) + 1
        self.drag(self.point(self.find(f"{row}. ")),
                  self.point(self.find("Data, week ", "push button")))
        self.wait_until(lambda: self.teams(title) == ["Data"],
                        "it is where it was")
        self.wait_for(f"Move “{title}” to Data", "Undo")
        self.key("ctrl+z")
        self.wait_until(lambda: self.teams(title) == ["Platform"],
                        "it was not taken back")

    def choose_columns(self):
        """The second of the two menus; what is hidden is gone."""
        self.find("Days", "label", whole=True)
        self.click([one for one in walk(self.application())
                    if one.name == "Choose columns"][-1])
        self.key("Down", "Return")
        self.key("Escape")
        self.wait_until(lambda: "Days" not in self.names(), "it is there")

    def move_to_team(self):
        self.select("1. ")
        self.choose("Move to Team…", 2)
        self.wait_for("Move to Team")
        self.key("Escape")

    def pin(self):
        before = self.queue()
        self.select("2. ")
        self.choose("Pin", 5)
        self.wait_until(
            lambda: self.value("feature", before[1], "pinned") is True,
            "it was not pinned")
        self.assertEqual(self.queue(), before)

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

    def edit_person(self):
        """Time off and days, in place; what is no date says so."""
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
        self.find("Add Time Off", "push button").queryAction().doAction(0)
        self.wait_until(lambda: len(self.list("times-off")) == before + 1,
                        "there is no time off")

    def people_and_outside(self):
        self.click(self.find("People"))
        self.wait_for("Platform 100")
        self.click(self.find("Outside"))
        self.wait_for("escalate by")

    def delete_person(self):
        before = len(self.list("people"))
        self.find("Delete Person", "push button").queryAction().doAction(0)
        self.wait_until(lambda: len(self.list("people")) == before - 1,
                        "she is still there")
        self.wait_for("Delete Anna Lindt", "Undo")
        self.key("ctrl+z")
        self.wait_until(lambda: len(self.list("people")) == before,
                        "it was not taken back")

    def add_person(self):
        """The teams that there are can be chosen, by keys alone."""
        before = self.list("people")
        self.click(self.find("Add work, people, or what others owe"))
        self.wait_for("New Person")
        self.write("Zoe New")
        self.key("Tab", "Tab", "space")
        self.find("Quality", "menu item")
        self.key("Down", "Return")
        self.key("Return")
        self.wait_until(lambda: len(self.list("people")) == len(before) + 1,
                        "there is nobody new")
        teams = {team["id"]: team["name"] for team in self.list("teams")}
        zoe = self.value("person", "Zoe New", "id")
        self.assertIn("Apps", [
            teams[place["team"]] for place in self.list("allocations")
            if place["person"] == zoe])
        # A key in the popover's entry is the entry's.
        self.wait_until(lambda: "New Person" not in self.names(),
                        "the popover is open")
        self.key("ctrl+z")
        self.wait_until(lambda: len(self.list("people")) == len(before),
                        "she was not taken back")


if __name__ == "__main__":
    main()
