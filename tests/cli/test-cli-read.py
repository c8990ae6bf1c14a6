#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The verbs that read: info, list, show, check."""
import json
import re
import unicodedata

from cli_test import CliTest
from tap import main

PRIVATE = {"deal": {"commission", "private-note"},
           "promise": {"need-date", "need-revealed", "need-revealed-for"},
           "role": {"cost-per-day"}, "account": {"private-note"}}


def cells(line):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in line)


class Read(CliTest):
    def test_info(self):
        info = self.run_json("info", self.plan)
        self.assertEqual(list(info), [
            "path", "name", "organisation", "currency", "as-of", "confidence",
            "goal-amount", "goal-by", "goal-kept", "can-change", "obstacle",
            "open-by", "undo", "redo", "digest", "schema-version", "counts"])
        self.assertEqual(info["path"], str(self.plan))
        self.assertEqual(info["name"], "Spring plan")
        self.assertEqual(info["as-of"], "2026-03-02")
        self.assertEqual(info["confidence"], 0.7)
        self.assertRegex(info["goal-amount"], r"^\d+\.\d\d$")
        self.assertRegex(info["digest"], r"^[0-9a-f]{16}$")
        self.assertEqual(info["schema-version"], 1)
        self.assertIs(info["can-change"], True)
        self.assertIsNone(info["obstacle"])
        self.assertIsNone(info["open-by"])
        self.assertIsNone(info["undo"])
        for private in ([], ["--private"]):
            counts = self.run_json("info", self.plan, *private)["counts"]
            for kind, count in counts.items():
                listed = self.run_json("list", self.plan, kind, *private)
                self.assertEqual(len(listed), count, kind)
        text = self.run_cli("info", self.plan)
        self.assertRegex(text, r"(?m)^Name +Spring plan$")
        self.assertRegex(text, r"(?m)^Confidence +70%$")
        self.assertIn(info["digest"], text)

    def test_list_json(self):
        deals = self.run_json("list", self.plan, "deals")
        [acme] = [d for d in deals if d["title"].startswith("Acme")]
        self.assertEqual(acme["amount"], "420000.00")
        self.assertRegex(acme["close-likely"], r"^\d{4}-\d\d-\d\d$")
        self.assertRegex(acme["id"], r"^\d+$")
        self.assertIsNone(acme["closed-on"])
        self.assertEqual(acme["state"], "open")
        accounts = {a["id"]: a["name"]
                    for a in self.run_json("list", self.plan, "accounts")}
        self.assertEqual(accounts[acme["account"]], "Acme Logistics")

    def test_json_numbers_are_short(self):
        text = self.run_cli("show", self.plan, "settings", "--json")
        self.assertIn('"confidence": 0.7,', text)
        self.assertNotRegex(text, r"\d{10}[,\n]")

    def test_large_integers_are_text(self):
        for edit in self.run_json("list", self.plan, "scenario-edits"):
            self.assertIsInstance(edit["entity"], str)

    def test_kinds_by_singular_and_plural(self):
        for singular, plural in [("deal", "deals"), ("person", "people"),
                                 ("Promise", "promises"),
                                 ("dependency", "dependencies")]:
            self.assertEqual(self.run_cli("list", self.plan, singular),
                             self.run_cli("list", self.plan, plural))
        message = self.run_cli("list", self.plan, "unicorns", code=1)
        self.assertIn("“unicorns”", message)
        self.assertIn("promises", message)

    def test_list_for_people(self):
        lines = self.run_cli("list", self.plan, "promises").split(
            "\n\n")[0].splitlines()  # below it stand their limits
        self.assertRegex(lines[0], r"^Title +Deal ")
        columns = [lines[0].index(word) for word in ("Deal", "State")]
        for line in lines[1:]:
            for column in columns:
                self.assertEqual(line[column - 1], " ", line)
        [line] = [x for x in lines if x.startswith("SSO roll-out")]
        self.assertIn("Acme Logistics", line)  # not its id
        self.assertNotRegex(line, r"\d{12}")
        with_ids = self.run_cli("list", self.plan, "promises", "--ids")
        sso = self.show("promise", "SSO roll-out")
        self.assertRegex(with_ids, rf"(?m)^ *{sso['id']}  SSO roll-out ")

    def test_columns_are_aligned_by_characters(self):
        plan = self.folder / "wide.accord"
        self.run_cli("new", plan)
        for name in ("Zürich", "東京電力", "한국", "Acme"):
            self.run_cli("add", plan, "account", f"name={name}",
                         "note=large")
        lines = self.run_cli("list", plan, "accounts").splitlines()
        ends = {cells(line[:line.index("large")]) for line in lines[1:]}
        self.assertEqual(ends, {cells(lines[0][:lines[0].index("Note")])})

    def test_show(self):
        deal = self.show("deal", "Acme")
        self.assertEqual(deal, self.show("deals", deal["id"]))
        self.assertEqual(deal, self.show("deal", "ACME LOGISTICS"))
        text = self.run_cli("show", self.plan, "deal", "Acme")
        self.assertRegex(text, r"(?m)^account +Account +Acme Logistics$")
        settings = self.run_json("show", self.plan, "settings")
        self.assertEqual(settings["name"], "Spring plan")

    def test_which_one(self):
        message = self.run_cli("show", self.plan, "deal", "Zebra", code=1)
        self.assertIn("no deal “Zebra”", message)
        message = self.run_cli("show", self.plan, "deal", "a", code=1)
        self.assertIn("several deals", message)
        self.assertRegex(message, r"“Acme [^”]*” \(\d+\)")
        # The id of something else names no deal.
        account = self.show("account", "Acme Logistics")["id"]
        self.run_cli("show", self.plan, "deal", account, code=1)

    def test_private_values(self):
        for kind, names in PRIVATE.items():
            public = self.run_json("list", self.plan, kind)
            whole = self.run_json("list", self.plan, kind, "--private")
            self.assertEqual(len(public), len(whole))
            for entity, with_private in zip(public, whole):
                self.assertEqual(with_private.keys() - entity.keys(), names)
        need = self.show("promise", "SSO roll-out", "--private")["need-date"]
        self.assertIsNotNone(need)
        public = self.show("promise", "SSO roll-out")
        self.assertNotIn("need-date", public)
        self.assertNotIn("Need date", self.run_cli(
            "show", self.plan, "promise", "SSO roll-out"))
        self.assertIn(need, self.run_cli(
            "show", self.plan, "promise", "SSO roll-out", "--private"))

    def test_private_values_nowhere(self):
        """What nobody else would write is in no answer."""
        self.run_cli("set", self.plan, "deal", "Acme",
                     "private-note=xyzzy one", "commission=31415.93")
        scenario = self.run_json("list", self.plan, "scenarios")[0]["id"]
        self.run_cli("add", self.plan, "scenario-edit",
                     f"scenario={scenario}", "entity-kind=deal",
                     f"entity={self.show('deal', 'Acme')['id']}",
                     "property=private-note", "from-text=xyzzy one",
                     "to-text=xyzzy two", "--why", "xyzzy three")
        self.run_cli("undo", self.plan)
        self.run_cli("redo", self.plan)
        kinds = self.run_json("info", self.plan)["counts"]
        answers = [self.run_cli(verb, self.plan, *form)
                   for verb in ("info", "history")
                   for form in ([], ["--json"])]
        answers += [self.run_cli("list", self.plan, kind, *form)
                    for kind in kinds for form in ([], ["--json"])]
        answers.append(self.run_cli("show", self.plan, "deal", "Acme"))
        answers.append(self.run_cli("undo", self.plan))
        for answer in answers:
            self.assertNotRegex(answer, "xyzzy|31415")
        self.assertIn("xyzzy two", self.run_cli(
            "history", self.plan, "--private", "--json"))

    def test_check(self):
        self.assertEqual(self.run_cli("check", self.plan),
                         "The plan is sound.\n")
        self.assertEqual(self.run_json("check", self.plan),
                         {"sound": True, "problem": None})

    def test_no_plan(self):
        for name, content, message in [
                ("missing.accord", None, "No such file"),
                ("text.accord", b"hello", "not an Accord plan"),
                ("empty.accord", b"", "not an Accord plan")]:
            path = self.folder / name
            if content is not None:
                path.write_bytes(content)
            for verb in (["info"], ["list"], ["check"], ["undo"]):
                arguments = ["deals"] if verb == ["list"] else []
                shown = self.run_cli(*verb, path, *arguments, code=1)
                self.assertIn(message, shown)
                self.assertIn(name, shown)
        self.run_cli("check", self.folder / "text.accord", "--json", code=1)
        answer = json.loads(self.stdout)
        self.assertIs(answer["sound"], False)
        self.assertTrue(re.search("not an Accord plan", answer["problem"]))


if __name__ == "__main__":
    main()
