#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of a plan beside it: exports, copies, history, backups."""
import csv
import json

from dialogs import DialogTest, walk_visible
from tap import main
from view_test import role_of


class Files(DialogTest):
    def setUp(self):
        super().setUp()
        self.env |= {"HOME": str(self.folder)}

    def open_export(self):
        self.start(self.plan)
        self.wait_for("Spring plan")
        self.do(self.window(), "win.export")
        self.there("Export")

    def export(self, path):
        self.press("Export…")
        self.choose_file(path)
        self.gone("Export")
        self.wait_for(f"Exported to “{path.name}”")

    def test_tables(self):
        folder = self.folder / "out"
        folder.mkdir()
        self.open_export()
        self.export(folder)
        with open(folder / "deals.csv", newline="", encoding="utf-8") as file:
            deals = list(csv.DictReader(file))
        self.assertEqual({deal["title"] for deal in deals},
                         {deal["title"] for deal in self.list("deals")})
        with open(folder / "promises.csv", encoding="utf-8") as file:
            self.assertNotIn("need-date", file.readline())
        self.assert_quiet()

    def test_json_with_what_is_held_back(self):
        path = self.folder / "plan.json"
        self.open_export()
        self.choose("What to write", 2)
        self.act(self.find("Also what one side holds back", "check box"))
        self.wait_for("don’t give it to the other side")
        self.export(path)
        self.assertEqual(
            json.loads(path.read_text(encoding="utf-8")),
            json.loads(self.run_cli("export", self.plan, "--to", "json",
                                    "--private")))
        self.assert_quiet()

    def test_calendar_has_deliverable_dates(self):
        path = self.folder / "plan.ics"
        self.open_export()
        self.choose("What to write", 3)
        self.export(path)
        told = self.run_cli("export", self.plan, "--to", "ics")
        self.assertGreater(told.count("-deliverable"), 0)
        self.assertEqual(path.read_text(encoding="utf-8").count("-deliverable"),
                         told.count("-deliverable"))
        self.assert_quiet()

    def test_not_over_the_plan(self):
        before = self.plan.read_bytes()
        self.open_export()
        self.choose("What to write", 2)
        self.press("Export…")
        self.choose_file(self.plan)
        self.press("Replace")
        self.wait_for("is the plan itself")
        self.assertEqual(self.plan.read_bytes()[:16], before[:16])
        self.assert_quiet()


    def test_share(self):
        path = self.folder / "shared.accord"
        promise = self.list("promises")[0]["id"]
        self.run_cli("set", self.plan, "promise", str(promise),
                     "need-date=2026-07-01", "--why", "Their audit")
        self.start(self.plan)
        self.wait_for("Spring plan")
        self.do(self.window(), "win.share")
        self.choose_file(path)
        self.wait_for("“shared.accord” has nothing in it that one side holds "
                      "back")
        needs = [promise["need-date"] for promise in json.loads(self.run_cli(
            "list", path, "promises", "--json", "--private"))]
        self.assertEqual(set(needs), {None})
        self.assertNotEqual(needs, [])
        self.assert_quiet()

    def test_history(self):
        promise = self.list("promises")[0]["id"]
        self.run_cli("set", self.plan, "promise", str(promise),
                     "need-date=2026-07-01", "--why", "Their audit")
        self.run_cli("set", self.plan, "settings", "name=Autumn plan",
                     "--why", "Spring is over")
        self.start(self.plan)
        self.wait_for("Autumn plan")
        self.do(self.window(), "win.history")
        self.there("History")
        names = self.wait_for("Spring is over", "Held back")
        self.assertFalse(any("audit" in name for name in names))
        self.type("spring over")
        self.wait_until(lambda: self.search("Held back") is None,
                        "only what was looked for")
        self.wait_for("Spring is over")
        self.key("ctrl+a")
        self.type("audit")
        self.wait_for("Nothing of that is in the history.")
        self.assert_quiet()

    def test_restore(self):
        self.start(self.plan)
        self.wait_for("Spring plan")
        self.stop()
        self.run_cli("set", self.plan, "settings", "name=Autumn plan")
        self.assertGreater(len(json.loads(self.run_cli(
            "backups", self.plan, "--json"))), 0)
        self.start(self.plan)
        self.wait_for("Autumn plan")
        self.do(self.window(), "win.backups")
        self.there("Backups")
        self.act(self.wait_until(lambda: next(
            (button for button in walk_visible(self.window())
             if role_of(button) == "push button"
             and "Restore " in button.name), None), "a backup"))
        self.wait_for("The plan goes back to what it was on")
        self.press("Restore the Plan")
        self.wait_for("The plan is restored. What stood there before is kept",
                      "Spring plan")
        self.assertEqual(self.list("settings")[0]["name"], "Spring plan")
        self.assertEqual(len(list(self.application())), 1)
        self.assert_quiet()


if __name__ == "__main__":
    main()
