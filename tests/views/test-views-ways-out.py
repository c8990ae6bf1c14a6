#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Beside the plan: ways out of a promise, seen, applied and taken back, or kept
as a scenario; scenarios side by side; what a customer may see."""
from meeting_test import TITLE, MeetingTest
from tap import main


class WaysOut(MeetingTest):
    def open_ways_out(self):
        self.open_plan()
        self.click(self.find(f"{TITLE}, promised"))
        self.click(self.find("Ways Out…", "push button"))
        self.wait_for_ways_out()

    def decided(self):
        """What was open about the promise keeps its title."""
        return self.decisions_of_today()

    def test_apply_and_undo(self):
        self.open_ways_out()
        before = len(self.decided())
        self.click(self.way_outs()[1])
        self.wait_for(", helped, chance from ")
        self.assertEqual(len(self.decided()), before, "only seen so far")
        self.click(self.find("Apply", "label"))
        self.wait_until(lambda: len(self.decided()) == before + 1,
                        "a decision")
        self.wait_until(lambda: not self.way_outs(), "an end")
        self.key("ctrl+z")
        self.wait_until(lambda: len(self.decided()) == before, "undo")
        self.assert_quiet()

    def test_who_decides(self):
        self.open_ways_out()
        self.click(self.way_outs()[1])
        self.wait_for(", helped, chance from ")
        self.click(self.find("Who decides"))
        self.wait_for("Marek Nowak")
        self.key("End", "Return")
        self.click(self.find("Apply", "label"))
        self.wait_until(self.decisions_of_today, "a decision")
        last = sorted(p["name"] for p in self.list("people"))[-1]
        self.assertEqual(
            self.value("person", self.decisions_of_today()[0]["decided-by"],
                       "name"), last)
        self.assert_quiet()

    def test_two_together(self):
        self.open_ways_out()
        self.click(self.way_outs()[0])
        self.click(self.find("Both together"))
        self.wait_for("; ")
        self.wait_until(lambda: any(
            "; " in self.name_of(accessible) and ": chance " in
            self.name_of(accessible) for accessible in self.way_outs()),
            "what two do together")
        self.key("Escape")
        self.wait_until(lambda: not self.way_outs(), "an end")
        self.assertEqual(self.decisions_of_today(), [])
        self.assert_quiet()

    def test_by_digits(self):
        """The numbers before them are keys, as in a meeting."""
        self.open_ways_out()
        self.key("1")
        self.wait_for(", helped, chance from ")
        self.key("shift+2")
        self.wait_until(lambda: any(
            "; " in self.name_of(accessible) and ": chance " in
            self.name_of(accessible) for accessible in self.way_outs()),
            "what two do together")
        self.click(self.find("Why, for the history"))
        self.key("3")
        self.key("Escape")
        self.wait_until(lambda: not self.way_outs(), "an end")
        self.assert_quiet()

    def decisions_of_today(self):
        return [decision for decision in self.list("decisions")
                if decision.get("decided-on") == "2026-03-02"]

    def test_as_a_scenario(self):
        self.open_ways_out()
        before = len(self.list("scenarios"))
        self.click(self.way_outs()[1])
        self.wait_for(", helped, chance from ")
        self.click(self.find("As a Scenario", "label"))
        self.wait_until(lambda: len(self.list("scenarios")) == before + 1,
                        "a scenario")
        self.assert_quiet()

    def test_scenarios(self):
        self.open_plan()
        self.key("F10")
        self.find("Scenarios…")
        self.key("n")
        self.wait_for("The plan", "Value at risk", "SSO without SCIM sync",
                      "SAP by nightly files")
        self.click(self.find("Show in the Timeline", "label"))
        self.wait_for("A: ", "B: ")
        self.click(self.find("Drop", "push button"))
        self.wait_until(lambda: any(
            scenario["state"] == "dropped"
            for scenario in self.list("scenarios")), "a dropped scenario")
        self.click(self.find("Adopt…", "push button"))
        self.answer("Why", "It is the better one")
        self.wait_until(lambda: any(
            scenario["state"] == "adopted"
            for scenario in self.list("scenarios")), "an adopted scenario")
        self.assert_quiet()

    def test_customer_view(self):
        self.open_plan()
        self.click(self.find(f"{TITLE}, promised"))
        self.click(self.find("Customer View…", "push button"))
        shown = next(name for name in self.wait_for("What it does not do")
                     if "What it does not do" in name)
        self.assertNotIn("$", shown)
        self.assertNotIn("%", shown)
        self.assert_need_is_hidden()
        self.assert_quiet()


if __name__ == "__main__":
    main()
