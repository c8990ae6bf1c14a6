#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inspector: each kind edited in place, seen in the file and in what is
read out, taken back by one undo; held-back facts nowhere until revealed."""
import datetime
import json
import time

from dialogs import walk_visible
from pointer import PointerTest
from tap import main
from view_test import role_of, walk

DEAL = "Acme Logistics — SSO roll-out"
PROMISE = "Audit trail"
UNSIGNED = "Work without a mouse"
HELD_BACK = "SSO roll-out"  # its need date is


class Narrow(PointerTest):
    """A window without room for all: the inspector comes when called."""
    SIZE = (1024, 700)

    def is_seen(self, name):
        return any(accessible.name == name
                   for window in self.application()
                   for accessible in walk_visible(window))

    def wait_seen(self, name, seen=True):
        self.wait_until(lambda: self.is_seen(name) == seen,
                        f"{name} seen: {seen}")

    def capacity(self):
        return self.place(self.find("Engineering Capacity"))

    def test_over_the_panes(self):
        self.open_plan()
        self.wait_seen("What Needs Attention", False)
        before = self.capacity()
        self.key("F9")
        self.wait_seen("What Needs Attention")
        self.wait_seen("Asks That Wait")
        self.assertEqual(self.capacity(), before)
        self.click(self.find(DEAL[:20], "label"))
        self.wait_seen("Exit Criteria of Its Stage")
        self.key("Escape")
        self.wait_seen("Exit Criteria of Its Stage", False)
        self.assert_quiet()

    def test_beside_the_panes(self):
        """A wider window takes it in; a narrower one puts it away."""
        self.open_plan()
        self.wait_seen("What Needs Attention", False)
        before = self.capacity()
        self.xdotool("windowsize", self.window, "1300", "700")
        self.wait_seen("What Needs Attention")
        self.wait_until(lambda: self.capacity() != before, "a wider pane")
        self.xdotool("windowsize", self.window, "1024", "700")
        self.wait_seen("What Needs Attention", False)
        self.wait_until(lambda: self.capacity() == before, "as before")
        self.assert_quiet()


class Inspector(PointerTest):
    SHARED = True
    SIZE = (1600, 1100)

    def setUp(self):
        super().setUp()
        self.open_plan()

    def select_promise(self, title=PROMISE):
        self.click(self.find(f"{title} for ", "panel"))
        self.find("When Will It Be Ready?", "label")

    def select_deal(self):
        self.click(self.find(DEAL[:20], "label"))
        self.find("Exit Criteria of Its Stage", "label")

    def select_feature(self):
        self.click(self.find("Single sign-on", "label"))
        self.find("Who Needs It", "label")

    def select_person(self, name):
        self.click(self.find("People", "push button"))
        self.click(self.find(name, "label"))
        self.find("Time Off", "label")

    def reach(self, name, role):
        return self.reach_it(self.find(name, role), name)

    def reach_it(self, accessible, name="it"):
        """Turns the wheel over the inspector until it is in view."""
        width, height = self.SIZE
        self.xdotool("mousemove", str(width - 160), str(height // 2))
        for _ in range(80):
            x, y, wide, high = self.place(accessible)
            if y < 120:
                self.xdotool("click", "4")
            elif y + high > height - 60:
                self.xdotool("click", "5")
            else:
                return accessible
            time.sleep(0.1)
        self.fail(f"{name} does not come into view")

    def rewrite(self, title, text):
        """Types over what a row says, as a person does."""
        self.click(self.reach(title, "text"))
        self.key("ctrl+a")
        self.write(text)
        self.key("Return")

    def undo(self, check):
        self.key("ctrl+z")
        self.wait_until(check, "undo")

    def test_one_width(self):
        """Whatever is selected, what stands beside it does not move."""
        def edge():
            return self.place(self.find("Add work, people, or"))[0]
        self.select_deal()
        before = edge()
        for select in (self.select_promise, self.select_feature):
            select()
            self.assertEqual(edge(), before)
        self.assert_quiet()

    def test_deal(self):
        def step():
            return self.value("deal", DEAL, "next-step")

        before = step()
        self.select_deal()
        self.rewrite("Next step", "Ask for the order")
        self.wait_until(lambda: step() == "Ask for the order", "the step")
        self.undo(lambda: step() == before)
        self.assert_quiet()

    def test_criterion(self):
        def count():
            return len(self.list("met-criteria"))

        before = count()
        self.select_deal()
        self.click(self.reach("Their security review is passed",
                              "check box"))
        self.wait_until(lambda: count() == before + 1, "a criterion met")
        self.undo(lambda: count() == before)
        self.assert_quiet()

    def test_choice(self):
        """By keys alone: another owner."""
        def owner():
            return self.value("deal", DEAL, "owner")

        before = owner()
        self.select_deal()
        self.click(self.reach("Owner", "combo box"))
        self.key("Down", "Return")
        self.wait_until(lambda: owner() != before, "another owner")
        self.undo(lambda: owner() == before)
        self.assert_quiet()

    def test_what_is_wrong_is_said_there(self):
        def agreed():
            return self.value("promise", UNSIGNED, "agreed-date")

        before = agreed()
        self.select_promise(UNSIGNED)
        self.rewrite("Agreed date", "whenever")
        self.find("“whenever”", "label")
        self.assertEqual(agreed(), before)
        self.rewrite("Agreed date", "2026-05-06")
        self.wait_until(lambda: agreed() == "2026-05-06", "the date")
        self.assert_quiet()

    def answer(self, question, text):
        """The first question of a form that opens."""
        self.wait_for(question)
        time.sleep(0.5)
        self.write(text)
        self.key("Return")

    def concerns(self):
        return {concern["text"]: concern["heard-words"]
                for concern in self.list("concerns")}

    def test_concern_is_raised_and_heard(self):
        self.select_promise(UNSIGNED)
        self.click(self.reach("Add to Concerns", "push button"))
        self.answer("What the worry is", "They test with mice only")
        self.wait_until(lambda: "They test with mice only" in self.concerns(),
                        "a concern")
        self.click(self.reach("Say It Back…", "push button"))
        self.answer("In their own words", "You need a tester")
        self.wait_until(lambda: self.concerns()["They test with mice only"]
                        == "You need a tester", "what was said back")
        self.assert_quiet()

    def test_ask_is_answered(self):
        def answers():
            return {ask["text"]: ask["answer"] for ask in self.list("asks")}

        self.select_promise(UNSIGNED)
        self.click(self.reach("Add to Asks", "push button"))
        self.answer("What is asked", "Which screens")
        self.wait_until(lambda: "Which screens" in answers(), "an ask")
        self.click(self.reach("Answer…", "push button"))
        self.answer("The answer", "All of them")
        self.wait_until(lambda: answers()["Which screens"] == "All of them",
                        "the answer")
        self.assert_quiet()

    def test_step_of_its_life(self):
        def state():
            return self.value("promise", UNSIGNED, "state")

        before = state()
        self.select_promise(UNSIGNED)
        self.click(self.reach("Withdraw…", "push button"))
        self.answer("Why", "They gave it up")
        self.wait_until(lambda: state() == "withdrawn", "the end")
        self.undo(lambda: state() == before)
        self.assert_quiet()

    def told(self):
        return json.loads(self.run_cli("promise", self.plan, PROMISE,
                                       "--json"))

    def last_entry(self):
        entry = self.told()["trail"][-1]
        return entry["what"], entry["side"], entry["date"]

    def wait_for_entry(self, *entry):
        self.wait_until(lambda: self.last_entry() == entry, entry)

    def press_step(self, verb, side):
        """The button of a step that sales and engineering may take."""
        self.wait_until(lambda: len(self.find_all(verb)) == 2, verb)
        place = ("sales", "engineering").index(side)
        self.click(self.reach_it(self.find_all(verb)[place]))

    def find_all(self, verb):
        found = []
        for accessible in walk(self.application()):
            try:
                if (accessible.name == verb
                        and role_of(accessible) == "push button"):
                    found.append(accessible)
            except Exception:
                pass  # it is gone already
        return found

    def sign(self, side, n_left):
        """One of them puts their name to it: of a few that stand there, or of
        a list."""
        self.wait_until(lambda: len(self.find_all("Sign…")) == n_left, side)
        self.click(self.reach_it(self.find_all("Sign…")[0]))
        self.find("Who signs", "label")
        if side == "sales":
            self.click(self.find("Ben Castillo", "push button",
                                 True))
        else:
            self.key("Return", "Down", "Return")
        self.click(self.find("Sign", "push button", True))
        self.wait_for_entry("signed", side, "2026-06-12")

    def test_talked_about_again(self):
        """What is agreed and signed: an offer, a counter-offer, taken by the
        other side, and signed anew by both."""
        self.select_promise()
        self.press_step("Offer…", "sales")
        self.find("The date", "text")
        self.write("2026-02-27")
        self.wait_for("February 27, 2026 is in the past.")
        self.key("ctrl+a")
        self.answer("The date", "2026-05-29")
        self.wait_for_entry("offered", "sales", "2026-05-29")
        self.assertNotIn("is in the past", " ".join(self.names()))
        self.press_step("Offer…", "engineering")
        self.answer("The date", "2026-06-12")
        self.wait_for_entry("offered", "engineering", "2026-06-12")

        self.press_step("Agree…", "sales")
        self.find("The date", "text")
        self.key("Tab")
        self.answer("Why", "Their auditors come later")
        self.wait_for_entry("agreed", "sales", "2026-06-12")
        self.assertEqual(self.told()["slip"], 56)

        self.sign("sales", 2)
        self.sign("engineering", 1)
        self.assertEqual(self.told()["baseline"], "2026-06-12")
        self.assertEqual(self.told()["slip"], 0)
        self.assert_quiet()

    def test_need_date(self):
        """Held back: written without being shown, shown when revealed."""
        def need(field="need-date"):
            return json.loads(self.run_cli("show", self.plan, "promise",
                                           HELD_BACK, "--json",
                                           "--private"))[field]

        before = need()
        self.select_promise(HELD_BACK)
        agreed = datetime.date.fromisoformat(
            self.value("promise", HELD_BACK, "agreed-date"))
        self.assertTrue(self.says(f"{agreed:%b} {agreed.day}, {agreed.year}"))
        self.reach("Need date (held back)", "text")
        self.assertFalse(self.says(before))
        self.rewrite("Need date (held back)", "2026-09-17")
        self.wait_until(lambda: need() == "2026-09-17", "the need date")
        self.assertFalse(self.says("2026-09-17") or self.says("Sep 17, 2026"))
        self.click(self.reach("Need date revealed", "list item"))
        self.wait_until(lambda: need("need-revealed"), "revealed")
        self.wait_until(lambda: self.says("Sep 17, 2026"), "the date")
        self.undo(lambda: not need("need-revealed"))
        self.wait_until(lambda: not self.says("Sep 17, 2026"), "hidden again")
        self.assert_quiet()

    def says(self, text):
        """Whether an entry is read out so."""
        for accessible in walk(self.application()):
            try:
                if accessible.description == text:
                    return True
            except Exception:
                pass
        return False

    def test_feature(self):
        def likely():
            return [part["estimate-likely"] for part in self.list("parts")]

        before = likely()
        self.select_feature()
        self.click(self.reach("Platform", "list item"))
        self.rewrite("Estimate, likely", "31")
        self.wait_until(lambda: 31 in likely(), "an estimate")
        self.undo(lambda: likely() == before)
        self.assert_quiet()

    def test_person_and_team(self):
        def times():
            return len(self.list("times-off"))

        name = self.list("people")[0]["name"]
        before = times()
        self.select_person(name)
        self.click(self.reach("Add to Time Off", "push button"))
        self.wait_for("First day")
        time.sleep(0.5)
        self.write("2026-03-02")
        self.key("Return")
        # Both days are needed.
        self.wait_for("“Last day”")
        self.assertEqual(times(), before)
        self.key("Tab")
        self.write("2026-03-06")
        self.key("Return")
        self.wait_until(lambda: times() == before + 1, "time off")
        self.click(self.reach("March 2, 2026", "list item"))
        self.rewrite("Note", "A wedding")
        self.wait_until(lambda: "A wedding" in [time["note"] for time
                                                in self.list("times-off")],
                        "a note")
        self.click(self.reach("Remove March 2, 2026", "push button"))
        self.wait_until(lambda: times() == before, "no time off")
        self.undo(lambda: times() == before + 1)
        self.assert_quiet()

    def test_what_needs_attention(self):
        """It leads to what it names, and from there one comes back."""
        self.select_deal()
        self.select_promise()
        self.click(self.find("What Needs Attention", "push button"))
        self.find("Promises in Doubt", "label")
        self.click(self.find("SAP connector for Initech", "list item"))
        self.find("When Will It Be Ready?", "label")
        self.assert_quiet()

    def test_ways_lead_on(self):
        """From a person to the team, and from there to its work."""
        place = self.list("allocations")[0]
        names = {thing["id"]: thing["name"]
                 for thing in self.list("people") + self.list("teams")}
        self.select_person(names[place["person"]])
        self.click(self.reach(names[place["team"]], "list item"))
        self.find("The Coming Weeks", "label")
        self.assert_quiet()


if __name__ == "__main__":
    main()
