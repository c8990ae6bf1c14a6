#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A scenario in the place of the plan: made, edited, undone, left, compared and
adopted; each seen in the file and in what is read out."""
import json
import subprocess

import pyatspi

from meeting_test import MeetingTest
from tap import main
from view_test import walk

DEAL = "Acme Logistics — SSO roll-out"
PROMISE = "Data residency report"
PROMISED = "2026-05-07"
TRYING = "You are trying out “{}”. The plan itself does not change."
KINDS = ("settings", "deals", "promises", "features", "parts", "people",
         "teams", "decisions", "offers", "asks")


class Scenarios(MeetingTest):
    def setUp(self):
        super().setUp()
        self.before = self.content()

    def content(self):
        """All that a scenario must not touch."""
        return {kind: self.run_cli("list", self.plan, kind, "--json",
                                   "--private") for kind in KINDS}

    def scenario(self, name):
        return next((one for one in self.list("scenarios")
                     if one["name"] == name), None)

    def edits(self, name):
        """What the file says that it wants: {property: value}."""
        return {edit["property"]: edit["wanted"] for edit in json.loads(
            self.run_cli("scenario", self.plan, "show", name, "--json"))}

    def wait_for_edits(self, name, edits):
        self.wait_until(lambda: self.edits(name) == edits,
                        f"{edits} in {name}")

    def wait_until_gone(self, text):
        self.wait_until(lambda: not any(text in name
                                        for name in self.names()),
                        f"{text} to go")

    def choose(self, item):
        """By keys: a popover says nothing of where it stands."""
        items = ["Today", *sorted(
            one["name"] for one in self.list("scenarios")
            if one["state"] == "open"), "New Scenario…", "Compare Scenarios…"]
        self.click(self.find("Scenario: "))
        self.wait_for(item)
        self.key(*["Down"] * items.index(item), "Return")

    def enter(self, name):
        self.choose(name)
        self.wait_for(TRYING.format(name), f"Scenario: {name}")

    def leave(self):
        self.click(self.find("Leave", "push button"))
        self.wait_for("Scenario: Today")
        self.wait_until_gone("You are trying out")

    def make(self, name):
        self.choose("New Scenario…")
        self.answer("What it is called", name)
        self.wait_for(TRYING.format(name), f"Scenario: {name}", "sure by")
        self.assertEqual(self.scenario(name)["state"], "open")

    def edit_amount(self, text):
        self.select(f"{DEAL}, ")
        self.key("F2")
        self.find("Amount", "text")
        self.key("ctrl+a")
        self.write(text)
        self.key("Return")

    def row(self, title):
        """The row of a promise in the timeline."""
        for accessible in walk(self.application()):
            try:
                if (accessible.name.startswith(f"{title} for ")
                        and "timeline.menu" in self.actions(accessible)
                        and self.place(accessible)[2] > 0):
                    return accessible
            except Exception:
                pass  # it is gone already
        return None

    @staticmethod
    def actions(accessible):
        action = accessible.queryAction()
        return [action.getName(i) for i in range(action.nActions)]

    def find_diamond(self, title):
        """The middle of the widest thing in the row that is drawn in the blue
        of dates, wherever in the row that is: the window has a shadow."""
        self.wait_until(lambda: self.row(title), f"a row of {title}")
        x, y, width, height = self.settled_place(self.row(title))
        picture = subprocess.run(
            ["import", "-window", "root", "-crop",
             f"{width}x{height}+{x}+{y}", "-depth", "8", "rgb:-"],
            check=True, capture_output=True).stdout
        runs = []
        for line in range(height):
            begin = None
            for i in range(width // 6, width - 119):
                at = 3 * (line * width + i)
                red, green, blue = picture[at:at + 3]
                if blue > 140 and red < 60 and 60 < green < 120:
                    begin = i if begin is None else begin
                elif begin is not None:
                    runs.append((i - begin, x + (begin + i) // 2, y + line))
                    begin = None
        # What is wider is the line of a step that the customer takes.
        wide, middle, line = max((run for run in runs if run[0] < 24),
                                 default=(0, 0, 0))
        self.assertGreater(wide, 5, "no diamond")
        return middle, line

    def shown_amount(self, amount):
        return any(f"{DEAL}, {amount}" in name for name in self.names())

    def test_all(self):
        """From making it to adopting it."""
        self.open_plan()
        self.make("Hire two")
        self.key("ctrl+z")  # nothing of it to undo yet
        self.assertEqual(self.scenario("Hire two")["state"], "open")
        self.edit_amount("432100")
        self.wait_for_edits("Hire two", {"amount": "432100.00"})
        self.wait_until(lambda: self.shown_amount("$432,100"), "the new one")
        self.drag_date()
        self.assertEqual(self.content(), self.before)

        self.undo_and_redo()
        self.leave_and_come_back()
        self.compare()
        self.adopt()
        self.assert_quiet()

    def drag_date(self):
        x, y = self.find_diamond(PROMISE)
        self.drag((x, y), (x + 120, y))
        self.wait_until(lambda: "agreed-date" in self.edits("Hire two"),
                        "the date in the scenario")
        self.moved = self.edits("Hire two")["agreed-date"]
        self.assertGreater(self.moved, PROMISED)
        self.wait_for("in the plan May 7, 2026")

    def undo_and_redo(self):
        self.key("ctrl+z")
        self.wait_for_edits("Hire two", {"amount": "432100.00"})
        self.wait_until_gone("in the plan May 7, 2026")
        self.key("ctrl+shift+z")
        self.wait_until(
            lambda: self.edits("Hire two").get("agreed-date") == self.moved,
            "redo")
        self.wait_for("in the plan May 7, 2026")
        self.key("ctrl+z", "ctrl+z")
        self.wait_for_edits("Hire two", {})
        self.wait_until(lambda: self.shown_amount("$420,000"), "the old one")
        self.key("ctrl+z")  # what was before is the plan's
        self.assertEqual(self.scenario("Hire two")["state"], "open")
        self.key("ctrl+shift+z", "ctrl+shift+z")
        self.wait_until(lambda: len(self.edits("Hire two")) == 2, "redo")
        self.wait_for("in the plan May 7, 2026")

    def leave_and_come_back(self):
        self.leave()
        self.wait_until(lambda: self.shown_amount("$420,000"), "the plan’s")
        self.wait_until_gone("in the plan ")
        self.assertEqual(self.content(), self.before)
        self.enter("Hire two")
        self.wait_until(lambda: self.shown_amount("$432,100"), "its amount")
        self.wait_for("in the plan May 7, 2026")

    def compare(self):
        """The table says what the command line says."""
        self.click(self.find("Compare…", "push button"))
        names = self.wait_for("A · Hire two", "Booked, next quarter",
                              f"{PROMISE} for Contoso")
        self.wait_until(lambda: not self.is_shown("Stop", "push button"),
                        "all columns, sharp")
        compared = json.loads(self.run_cli(
            "scenario", self.plan, "compare", "Hire two", "--json"))[0]
        names = self.names()
        for figures in (compared["before"], compared["after"]):
            self.assertIn(
                f"{100 * figures['booked-share']:.0f}\N{NO-BREAK SPACE}%",
                names)
            self.assertTrue(any(
                name.startswith(f"{figures['promises-kept']:.1f} of ")
                for name in names), figures)
        self.key("Escape")
        self.wait_until_gone("A · Hire two")

    def adopt(self):
        self.click(self.find("Adopt…", "push button"))
        self.answer("Why", "Two more can be had")
        self.wait_for("Scenario: Today", "Adopt scenario “Hire two”")
        self.wait_until_gone("You are trying out")
        self.assertEqual(self.scenario("Hire two")["state"], "adopted")
        self.assertEqual(self.value("deal", DEAL, "amount"), "432100.00")
        self.assertEqual(self.value("promise", PROMISE, "agreed-date"),
                         self.moved)
        self.key("ctrl+z")
        self.wait_until(lambda: self.content() == self.before, "undo")
        self.assertEqual(self.scenario("Hire two")["state"], "open")

    def test_the_plan_itself(self):
        """What is about that is grey and says to leave first; and a program
        that is killed opens it again, with the scenario kept."""
        self.open_plan()
        self.make("Hire two")
        self.edit_amount("432100")
        self.wait_for_edits("Hire two", {"amount": "432100.00"})
        button = self.find("Start Meeting", "push button")
        self.assertFalse(button.getState().contains(pyatspi.STATE_SENSITIVE))
        self.assertEqual(button.description,
                         "A meeting is about the plan itself. "
                         "Leave “Hire two” first.")
        self.assert_quiet()

        self.program.kill()
        self.program.wait()
        self.open_plan()
        self.wait_for("Scenario: Today")
        self.assertFalse(any("You are trying out" in name
                             for name in self.names()))
        self.assertEqual(self.content(), self.before)
        self.enter("Hire two")
        self.wait_until(lambda: self.shown_amount("$432,100"), "its amount")
        self.key("ctrl+z")
        self.wait_for_edits("Hire two", {})
        self.leave()
        self.assert_quiet()

    def conflict(self, name):
        """A scenario that sets out from what the plan has left since; first
        in the list of them."""
        for arguments in (
                ["scenario", self.plan, "new", name],
                ["scenario", self.plan, "add", name, "promise", PROMISE,
                 "agreed-date=2026-06-18"],
                ["scenario", self.plan, "add", name, "team", "Apps",
                 "lead=Marek Nowak"],
                ["set", self.plan, "promise", PROMISE,
                 "agreed-date=2026-05-28", "--why", "They asked for it"],
                ["set", self.plan, "team", "Apps", "lead=Yuki Tanaka"]):
            self.run_cli(*arguments)
        self.before = self.content()
        self.assertEqual(self.count_conflicts(name), 2)
        self.open_plan()
        self.choose("Compare Scenarios…")
        self.wait_for(f"A · {name}", f"promise “{PROMISE}”, Agreed date: was "
                      "May 7, 2026, is May 28, 2026 now, the scenario wants "
                      "Jun 18, 2026.", "team “Apps”, Lead: was Grace Chen, is "
                      "Yuki Tanaka now, the scenario wants Marek Nowak.")

    def count_conflicts(self, name):
        return next(one["conflicts"] for one in json.loads(self.run_cli(
            "scenario", self.plan, "list", "--json")) if one["name"] == name)

    def lead(self):
        return self.value("person", self.value("team", "Apps", "lead"),
                          "name")

    def test_conflict(self):
        """The plan has changed underneath: both are told, and what the
        scenario wants is kept, and adopted."""
        name = "A quieter spring"
        self.conflict(name)
        self.click(self.find("Adopt…", "push button"))
        self.answer_in_vain("Why", "It suits all",
                            "sets out from what is no longer so")
        self.key("Escape")
        self.click(self.find("Keep What the Scenario Wants", "push button"))
        self.wait_until(lambda: self.count_conflicts(name) == 0, "no conflict")
        self.wait_until_gone("the scenario wants")
        self.assertEqual(self.content(), self.before)

        self.click(self.find("Adopt…", "push button"))
        self.answer("Why", "It suits all")
        self.wait_until(lambda: self.scenario(name)["state"] == "adopted",
                        "it is adopted")
        self.assertEqual(self.value("promise", PROMISE, "agreed-date"),
                         "2026-06-18")
        self.assertEqual(self.lead(), "Marek Nowak")
        self.assert_quiet()

    def answer_in_vain(self, question, text, problem):
        entry = self.find(question, "text")
        self.wait_until(lambda: entry.getState().contains(
            pyatspi.STATE_FOCUSED), f"focus on {question}")
        self.write(text)
        self.key("Return")
        self.wait_for(problem)

    def test_conflict_the_plan_wins(self):
        """What the plan has now is kept, and dropped is what is left."""
        name = "A quieter spring"
        self.conflict(name)
        self.click(self.find("Keep What the Plan Has Now", "push button"))
        self.wait_for_edits(name, {})
        self.wait_until_gone("the scenario wants")
        self.assertEqual(self.content(), self.before)
        self.click(self.find("Drop", "push button"))
        self.wait_until(lambda: self.scenario(name)["state"] == "dropped",
                        "it is dropped")
        self.wait_until_gone(f"A · {name}")
        self.assertEqual(self.content(), self.before)
        self.assert_quiet()

    def test_drop(self):
        """Dropped while it is looked at, the plan itself is back."""
        self.open_plan()
        self.choose("Compare Scenarios…")
        self.wait_for("B · SSO without SCIM sync")
        # The first of the list.
        self.click(self.find("Look at It", "push button"))
        self.wait_for(TRYING.format("SAP by nightly files"))
        self.wait_until_gone("B · SSO without SCIM sync")
        self.enter("SSO without SCIM sync")
        # Chosen there is the one that is tried out.
        self.click(self.find("Compare…", "push button"))
        self.wait_for("B · SSO without SCIM sync")
        self.click(self.find("Drop", "push button"))
        self.wait_for("Scenario: Today")
        self.wait_until_gone("You are trying out")
        self.assertEqual(self.scenario("SSO without SCIM sync")["state"],
                         "dropped")
        self.assertEqual(self.content(), self.before)
        self.assert_quiet()


if __name__ == "__main__":
    main()
