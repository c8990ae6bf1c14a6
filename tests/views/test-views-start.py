#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The start page, a new plan, and the dialogs of the menu."""
import json
import subprocess
import time

import pyatspi

from dialogs import DialogTest, walk_visible
from tap import main
from view_test import role_of


class Start(DialogTest):
    def setUp(self):
        super().setUp()
        (self.folder / "home").mkdir()
        self.env |= {"HOME": str(self.folder / "home")}

    def test_recent(self):
        self.start(self.plan)
        self.wait_for("Spring plan")
        recent = self.folder / "data" / "recently-used.xbel"
        self.wait_until(lambda: recent.exists() and "plan.accord"
                        in recent.read_text(), "a recent plan")
        self.stop()
        self.start()
        self.wait_for("Recent Plans", "Spring plan", str(self.plan))
        self.stop()

        self.plan.unlink()
        self.start()
        self.wait_for("Recent Plans", "No longer there")
        self.press("Don’t Offer “Spring plan” Any More")
        self.wait_until(lambda: self.search("Recent Plans") is None,
                        "nothing recent")
        self.assert_quiet()

    def test_new_plan(self):
        self.start()
        self.wait_for("New Plan…")
        self.do(self.window(), "win.new")
        self.there("New Plan")
        self.assertFalse(self.can_be_pressed("Create"))
        self.write("What the plan is called", "Autumn plan")
        self.write("Your company", "Brightwater")
        self.write("Currency", "Dollars")
        self.wait_for("three capital letters")
        self.write("Currency", "USD")
        self.write("New business", "2400000")
        self.write("By which day", "2026-09-30")
        self.press("Create")
        self.gone("New Plan")
        self.wait_for("Autumn plan", "Brightwater", "all changes saved")

        self.plan = self.folder / "home" / "Autumn plan.accord"
        settings = json.loads(self.run_cli("list", self.plan, "settings",
                                           "--json"))[0]
        self.assertEqual(settings["currency"], "USD")
        self.assertEqual(settings["goal-by"], "2026-09-30")
        self.assertEqual(float(settings["goal-amount"]), 2400000)
        self.assertEqual(float(settings["confidence"]), 0.7)
        self.begin()
        self.assert_quiet()

    def begin(self):
        """Each pane of an empty plan says what to do, and lets one do it."""
        names = self.wait_for("No Deals Yet", "No Work Yet", "No Promises Yet",
                              "There are no deals yet",
                              "There is nobody to do it yet")
        self.assertNotIn("There is no shared goal yet", names)
        self.assertNotIn("Nothing needs attention now.", names)
        self.assertFalse(
            self.can_be_pressed("Ask Engineering for a Date…"))
        self.act(self.find("Add a Deal…", "push button"))
        self.wait_until(lambda: self.search("New Deal"), "a form")
        self.write("What the new deal is about", "Roll-out")
        self.act(next(button for button in walk_visible(self.window())
                      if button.name == "Add"
                      and role_of(button) == "push button"))
        self.wait_until(
            lambda: self.can_be_pressed("Ask Engineering for a Date…"),
            "somebody to ask for")
        self.press("Ask Engineering for a Date…")
        self.there("Ask Engineering for a Date")
        self.press("Ask")
        self.gone("Ask Engineering for a Date")
        self.wait_until(lambda: self.list("promises"), "a promise")
        self.assertIsNone(self.search("No Promises Yet"))

    def test_no_plan(self):
        """What is about a plan can't be chosen without one."""
        about_a_plan = {"win." + name for name in (
            "import", "export", "share", "history", "backups", "best-order",
            "start-meeting", "feel", "ways-out", "scenarios", "boss", "goal",
            "customer-view", "timeline-full-screen", "print",
            "export-chart")}
        self.start()
        self.wait_for("New Plan…")
        self.assertEqual(self.actions_of_window() & about_a_plan, set())
        self.assert_quiet()
        self.stop()
        self.start(self.plan)
        self.wait_for("Spring plan")
        self.assertEqual(about_a_plan - self.actions_of_window(), set())
        self.assert_quiet()

    def actions_of_window(self):
        """Those that can be done now."""
        actions = self.window().queryAction()
        return {actions.getName(i) for i in range(actions.nActions)}

    def test_sample_plan(self):
        """From the first page to a useful screen."""
        self.start()
        self.wait_for("Try the Sample Plan…")
        self.press("Try the Sample Plan…")
        self.plan = self.folder / "home" / "to try.accord"
        self.choose_file(self.plan)
        self.wait_for("Spring plan", "all changes saved", "sure by",
                      "Expected new business: $")
        promises = {promise["title"] for promise in self.list("promises")
                    if promise["state"] == "agreed"}
        self.assertNotEqual(promises, set())
        # GTK 4.18 tells a screen reader of the rows that can be seen.
        self.do(self.window(), "win.timeline-full-screen")
        self.wait_until(lambda: promises <= {
            name.partition(" for ")[0] for name in self.names()},
            "every promise")
        self.assertEqual(self.history(), [])
        self.assert_quiet()

    def test_preferences(self):
        self.start(self.plan)
        self.wait_for("Spring plan")
        self.do(self.window(), "win.preferences")
        self.there("Preferences")
        self.write("What it is called", "Founders day")
        self.write("First day", "2026-07-03")
        self.press("Add")
        self.wait_for("Founders day")
        self.do(self.window(), "window.close")
        self.gone("Preferences")
        holidays = {holiday["name"]: holiday
                    for holiday in self.list("holidays")}
        self.assertEqual(holidays["Founders day"]["first-day"], "2026-07-03")
        self.assertEqual(holidays["Founders day"]["last-day"], "2026-07-03")

        self.do(self.window(), "win.undo")
        self.wait_until(lambda: "Founders day" not in [
            holiday["name"] for holiday in self.list("holidays")],
            "the holiday undone")
        self.assert_quiet()

    def test_person_and_dates(self):
        """Who somebody is stands in the history, in the form of dates that
        they have chosen."""
        self.env |= {"GSETTINGS_BACKEND": "keyfile",
                     "XDG_CONFIG_HOME": str(self.folder / "config")}
        folder = self.folder / "config" / "glib-2.0" / "settings"
        folder.mkdir(parents=True)
        (folder / "keyfile").write_text(
            "[io/github/accordplan/Accord]\ndates='iso'\n"
            "person='Priya Raman'\nside='sales'\n", encoding="utf-8")
        self.start(self.plan)
        self.wait_for("Spring plan", "new business by 2026-08-31")
        self.do(self.window(), "win.preferences")
        self.there("Preferences")
        self.act(self.find("Saturday"))
        self.wait_until(lambda: [each["who"] for each in self.history()][:1]
                        == ["Priya Raman"], "who did it")
        self.do(self.window(), "window.close")
        self.gone("Preferences")
        self.assertEqual(self.history()[0]["side"], "sales")
        self.do(self.window(), "win.history")
        self.there("History")
        today = time.strftime("%Y-%m-%d", time.gmtime())
        self.wait_until(lambda: any(
            name.startswith(today) and name.endswith("Priya Raman · Sales")
            for name in self.names()), "who did it, and when")
        self.assert_quiet()

    def test_dates_at_once(self):
        """Another form of dates holds when the preferences are closed."""
        self.start(self.plan)
        self.wait_for("Spring plan", "new business by Aug 31",
                      "Audit trail for Northwind, promised April 17, 2026")
        self.do(self.window(), "win.preferences")
        self.there("Preferences")
        self.choose("Dates", 1)
        self.do(self.window(), "window.close")
        self.gone("Preferences")
        self.wait_for("new business by 2026-08-31",
                      "Audit trail for Northwind, promised 2026-04-17")
        self.assertEqual(len(list(self.application())), 1)
        self.assert_quiet()

    def test_best_order(self):
        self.start(self.plan)
        self.wait_for("Spring plan")
        self.do(self.window(), "win.best-order")
        self.there("Best Order")
        self.wait_for("Looking for an order")
        self.press("Take the Best So Far")
        self.wait_until(lambda: any("would move" in name
                                    or name.startswith("No better order")
                                    for name in self.names()), "an answer")
        if not self.can_be_pressed("Apply"):
            self.skipTest("the search found nothing in its time")
        before = self.list("features")
        self.press("Apply")
        self.gone("Best Order")
        self.wait_for("The work is in the best order")
        self.assertNotEqual(self.list("features"), before)
        self.assertEqual(self.history()[0]["name"], "Best order of the work")
        self.do(self.window(), "win.undo")
        self.wait_until(lambda: self.list("features") == before,
                        "the old order")
        self.assert_quiet()

    def focus(self):
        """Where it is: the names of what it stands in."""
        for accessible in walk_visible(self.window()):
            try:
                if accessible.getState().contains(pyatspi.STATE_FOCUSED):
                    return accessible.path
            except Exception:
                pass
        return None

    def test_panes(self):
        """F6 leads from pane to pane."""
        self.start(self.plan)
        self.wait_for("Spring plan", "Sales Pipeline")
        places = set()
        for _ in range(5):
            before = self.focus()
            subprocess.run(["xdotool", "key", "F6"], check=True)
            self.wait_until(lambda: self.focus() not in (None, before),
                            "the focus elsewhere")
            places.add(self.focus())
        self.assertGreaterEqual(len(places), 4)
        self.assert_quiet()

    def test_behind_the_goal(self):
        """Each figure opens what it comes from; a row leads there."""
        self.start(self.plan)
        self.wait_for("Spring plan", "Expected new business: ")
        self.press("Expected new business:")
        self.wait_for("Deals won, and open ones by their chance",
                      "Acme Logistics — SSO roll-out", " × ")
        subprocess.run(["xdotool", "key", "Escape"], check=True)
        self.press("Value of promises that may be late:")
        self.wait_for("What lateness puts at risk")
        subprocess.run(["xdotool", "key", "Escape"], check=True)
        self.press("Promises with a date that we expect to keep:")
        self.wait_for("Promises with a date, the least sure first")
        self.assert_quiet()

    def test_help_and_keys(self):
        self.start()
        self.wait_for("New Plan…")
        for action, title, words in (
                ("win.help", "Help", "What a plan is"),
                ("win.shortcuts", "Keyboard Shortcuts", "Next pane")):
            self.do(self.window(), action)
            self.there(title)
            self.wait_for(words)
            self.do(self.window(), "window.close")
            self.gone(title)
        self.do(self.window(), "win.about")
        self.wait_for("0.1.0")
        self.tab_to("Legal")
        self.key("Return")
        self.wait_for("General Public License")
        self.assert_quiet()


if __name__ == "__main__":
    main()
