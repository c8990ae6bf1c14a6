#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who changed what, when and why, and what is held back of it."""
import re

from cli_test import CliTest
from tap import main


class History(CliTest):
    def test_none(self):
        self.assertEqual(self.run_json("history", self.plan), [])

    def test_change(self):
        before = self.show("deal", "Acme")
        self.run_cli("set", self.plan, "deal", "Acme", "amount=430000",
                     "--who", "Anna Lindt", "--side", "sales", "--why",
                     "they want two more sites")
        [change] = self.run_json("history", self.plan)
        self.assertRegex(change.pop("time"),
                         r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertEqual(change, {
            "number": 1, "kind": "edit",
            "name": "Set amount of deal “Acme Logistics — SSO roll-out”",
            "why": "they want two more sites", "who": "Anna Lindt",
            "side": "sales", "target": None, "held-back": False,
            "changes": [{"op": "update", "kind": "deal", "id": before["id"],
                         "values": {"amount": {"from": "420000.00",
                                               "to": "430000.00"}}}]})
        line = self.run_cli("history", self.plan).splitlines()[1]
        self.assertTrue(re.search(
            r"^ +1  \S+ \S+  Anna Lindt  sales +Set amount of deal .*”"
            r"  they want two more sites$", line), line)

    def test_undo_and_redo_are_history(self):
        self.run_cli("set", self.plan, "deal", "Acme", "amount=1")
        self.run_cli("undo", self.plan, "--who", "Ben")
        self.run_cli("redo", self.plan)
        redo, undo, edit = self.run_json("history", self.plan)
        self.assertEqual([redo["kind"], undo["kind"], edit["kind"]],
                         ["redo", "undo", "edit"])
        self.assertEqual((redo["target"], undo["target"]), (1, 1))
        self.assertEqual(undo["who"], "Ben")
        self.assertEqual(undo["changes"][0]["values"]["amount"],
                         {"from": "1.00", "to": "420000.00"})
        self.assertEqual(redo["changes"], edit["changes"])
        self.assertIn("Taken back: Set amount",
                      self.run_cli("history", self.plan))

    def test_insert_undone_is_a_delete(self):
        self.run_cli("add", self.plan, "account", "name=Zeta")
        self.run_cli("undo", self.plan)
        undo, edit = self.run_json("history", self.plan)
        self.assertEqual(undo["changes"][0]["op"], "delete")
        self.assertEqual(undo["changes"][0]["values"]["name"],
                         {"from": "Zeta", "to": None})
        self.assertEqual(edit["changes"][0]["op"], "insert")

    def test_of_one_thing(self):
        number = self.run_cli("add", self.plan, "account",
                              "name=Zeta").strip()
        self.run_cli("set", self.plan, "deal", "Acme", "amount=1")
        self.run_cli("remove", self.plan, "account", "Zeta")
        names = [c["name"] for c in self.run_json(
            "history", self.plan, "--of", "account", number)]
        self.assertEqual(names, ["Remove account “Zeta”",
                                 "Add account “Zeta”"])
        [change] = self.run_json("history", self.plan, "--of", "deals",
                                 "Acme")
        self.assertEqual(change["number"], 2)
        self.assertIn("“Zeta”", self.run_cli(
            "history", self.plan, "--of", "account", "Zeta", code=1))
        self.assertIn("“unicorn”", self.run_cli(
            "history", self.plan, "--of", "unicorn", "5", code=1))
        self.assertEqual(self.run_json("history", self.plan, "--of",
                                       "settings"), [])

    def test_limit(self):
        for i in range(4):
            self.run_cli("set", self.plan, "deal", "Acme", f"amount={i}")
        numbers = [c["number"] for c in self.run_json(
            "history", self.plan, "--limit", "2")]
        self.assertEqual(numbers, [4, 3])

    def test_held_back(self):
        self.run_cli("set", self.plan, "promise", "SSO roll-out",
                     "need-date=2031-12-24", "grace=9", "--why",
                     "they said Christmas 2031")
        [change] = self.run_json("history", self.plan)
        self.assertEqual((change["name"], change["why"], change["held-back"],
                          change["changes"]), ("Held back", None, True, []))
        text = self.run_cli("history", self.plan)
        self.assertIn("Held back", text)
        self.assertNotIn("2031", text)
        self.assertEqual(self.run_cli("undo", self.plan),
                         "Taken back: Held back\n")
        self.assertEqual(self.run_json("info", self.plan)["redo"],
                         "Held back")
        [_, change] = self.run_json("history", self.plan, "--private")
        self.assertIs(change["held-back"], False)
        self.assertEqual(change["changes"][0]["values"]["need-date"]["to"],
                         "2031-12-24")
        # The name never has the value, so that it may stand in a menu.
        self.assertEqual(change["name"], "Set need-date, grace of promise "
                         "“SSO roll-out”")


if __name__ == "__main__":
    main()
