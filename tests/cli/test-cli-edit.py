#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The verbs that change: new, add, set, remove, move-feature, undo, redo."""
from cli_test import CliTest
from tap import main


class Edit(CliTest):
    def refuse(self, *arguments):
        """The request is refused, and nothing has changed."""
        before = self.digest()
        message = self.run_cli(*arguments, code=1)
        self.assertEqual(self.digest(), before)
        return message

    def queue(self):
        return [f["title"] for f in
                self.run_json("list", self.plan, "features")]

    def test_new(self):
        plan = self.folder / "spring 東.accord"
        self.assertEqual(self.run_cli("new", plan), "")
        info = self.run_json("info", plan)
        self.assertEqual(info["name"], "spring 東")
        self.assertIsNone(info["as-of"])
        self.assertIsNone(info["undo"])
        message = self.run_cli("new", plan, code=1)
        self.assertIn("exists already", message)
        other = self.folder / "other"
        answer = self.run_json("new", other, "--name", "Été", "--currency",
                               "JPY", "--as-of", "2026-06-18")
        self.assertEqual(answer, {"path": str(other)})
        info = self.run_json("info", other)
        self.assertEqual((info["name"], info["currency"], info["as-of"]),
                         ("Été", "JPY", "2026-06-18"))

    def test_new_refused(self):
        for options, message in [
                (["--currency", "euros"], "currency"),
                (["--as-of", "18.6.2026"], "YYYY-MM-DD"),
                (["--sample", "--as-of", "soon"], "YYYY-MM-DD")]:
            shown = self.run_cli("new", self.folder / "no", *options, code=1)
            self.assertIn(message, shown)
            self.assertFalse((self.folder / "no").exists())
        shown = self.run_cli("new", self.folder / "no" / "plan", code=1)
        self.assertIn("No such file", shown)

    def test_sample_is_the_same_each_time(self):
        again = self.folder / "again.accord"
        self.run_cli("new", again, "--sample", "--as-of", "2026-03-02")
        self.assertEqual(self.digest(again), self.digest())
        named = self.folder / "named.accord"
        self.run_cli("new", named, "--sample", "--name", "Mine")
        self.assertEqual(self.run_json("info", named)["name"], "Mine")

    def test_add(self):
        number = self.run_cli(
            "add", self.plan, "deal", "title=Grüne Stadt – 緑", "amount=1234.5",
            "account=Acme Logistics", "close-early=2026-06-01",
            "close-likely=2026-06-18", "close-late=2026-07-01",
            "chance-override=62.5%", "override-reason=a = b").strip()
        deal = self.show("deal", number)
        self.assertEqual(deal["id"], number)
        self.assertEqual(deal["title"], "Grüne Stadt – 緑")
        self.assertEqual(deal["amount"], "1234.50")
        self.assertEqual(deal["chance-override"], 0.625)
        self.assertEqual(deal["override-reason"], "a = b")
        self.assertEqual(deal["account"],
                         self.show("account", "Acme Logistics")["id"])
        answer = self.run_json("add", self.plan, "deals", "title=Second")
        self.assertEqual(self.show("deal", "Second")["id"], answer["id"])
        self.assertEqual(self.run_json("info", self.plan)["undo"],
                         "Add deal “Second”")

    def test_names_of_what_is_added_come_from_all_of_it(self):
        features = self.run_json("list", self.plan, "features")
        first, last = features[0], features[-1]
        self.run_cli("add", self.plan, "dependency",
                     f"predecessor={first['id']}", f"successor={last['id']}")
        undo = self.run_json("info", self.plan)["undo"]
        self.assertIn(first["title"], undo)
        self.assertIn(last["title"], undo)

    def test_refused(self):
        for arguments, message in [
                (["add", "deal"], "title must be given"),
                (["add", "unicorn", "title=x"], "“unicorn”"),
                (["add", "settings", "name=x"], "Settings"),
                (["add", "deal", "title=x", "colour=red"], "“colour”"),
                (["add", "deal", "title=x", "amount=1,5"], "“1,5”"),
                (["add", "deal", "title=x", "account=Zzz"], "“Zzz”"),
                (["add", "deal", "title=x", "account=a"], "several accounts"),
                (["set", "deal", "Acme", "state=maybe"], "open, won, lost"),
                (["set", "deal", "Acme", "close-early=2026-13-01"],
                 "2026-13-01"),
                (["set", "deal", "Acme", "chance-override=50%"],
                 "override-reason"),
                (["set", "deal", "Acme", "amount=7", "title="],
                 "title must be given"),
                (["set", "settings", "currency=euro"], "currency"),
                (["set", "deal", "Nobody", "amount=7"], "“Nobody”"),
                (["remove", "deal", "Nobody"], "“Nobody”"),
                (["remove", "settings"], "settings"),
                (["remove", "team", "Platform"], "Platform")]:
            with self.subTest(arguments):
                verb, *rest = arguments
                shown = self.refuse(verb, self.plan, *rest)
                self.assertIn(message, shown)

    def test_set(self):
        self.assertEqual(self.run_cli(
            "set", self.plan, "promise", "SSO roll-out",
            "want-date=2026-06-18", "wording=", "grace=7"), "")
        promise = self.show("promise", "SSO roll-out")
        self.assertEqual(promise["want-date"], "2026-06-18")
        self.assertIsNone(promise["wording"])
        self.assertEqual(promise["grace"], 7)
        self.assertEqual(
            self.run_json("info", self.plan)["undo"],
            "Set want-date, wording, grace of promise “SSO roll-out”")
        self.run_cli("set", self.plan, "settings", "confidence=80%")
        self.assertEqual(self.run_json("info", self.plan)["confidence"], 0.8)
        answer = self.run_json("set", self.plan, "deal", "Acme", "amount=1")
        self.assertEqual(answer, {"id": self.show("deal", "Acme")["id"]})

    def test_set_to_what_it_is(self):
        self.run_cli("set", self.plan, "settings", "confidence=70%")
        self.assertEqual(self.run_json("history", self.plan), [])

    def test_remove_and_undo(self):
        before = self.digest()
        counts = self.run_json("info", self.plan)["counts"]
        self.run_cli("remove", self.plan, "deal", "Kestrel")
        self.run_cli("show", self.plan, "deal", "Kestrel", code=1)
        after = self.digest()
        self.assertLess(
            self.run_json("info", self.plan)["counts"]["promises"],
            counts["promises"])
        # A private note may have gone with it.
        self.assertEqual(
            self.run_json("info", self.plan, "--private")["undo"],
            "Remove deal “Kestrel — claims upload”")
        self.run_cli("undo", self.plan)
        self.assertEqual(self.digest(), before)
        self.assertEqual(self.run_json("info", self.plan)["counts"], counts)
        self.run_cli("redo", self.plan)
        self.assertEqual(self.digest(), after)

    def test_undo_and_redo(self):
        digests = [self.digest()]
        for i in range(5):
            self.run_cli("set", self.plan, "deal", "Acme", f"next-step=go {i}")
            digests.append(self.digest())
        name = "Set next-step of deal “Acme Logistics — SSO roll-out”"
        for digest in reversed(digests[:-1]):
            self.assertEqual(self.run_cli("undo", self.plan),
                             f"Taken back: {name}\n")
            self.assertEqual(self.digest(), digest)
        self.assertIn("nothing to undo", self.run_cli("undo", self.plan,
                                                      code=1))
        for digest in digests[1:]:
            self.assertEqual(self.run_json("redo", self.plan),
                             {"name": name})
            self.assertEqual(self.digest(), digest)
        self.assertIn("nothing to redo", self.run_cli("redo", self.plan,
                                                      code=1))

    def test_move_feature(self):
        before = self.digest()
        queue = self.queue()
        moved, target = queue[5], queue[2]
        rest = [title for title in queue if title != moved]
        identity = self.show("feature", moved)["id"]
        for where, expected in [
                (["--first"], [moved] + rest),
                (["--last"], rest + [moved]),
                (["--before", target],
                 rest[:2] + [moved] + rest[2:])]:
            self.run_cli("move-feature", self.plan, identity, *where)
            self.assertEqual(self.queue(), expected)
            self.assertIs(self.show("feature", identity)["pinned"], True)
            self.assertEqual(self.run_json("info", self.plan)["undo"],
                             f"Move “{moved}”")
        for _ in range(3):
            self.run_cli("undo", self.plan)
        self.assertEqual(self.queue(), queue)
        self.assertEqual(self.digest(), before)

    def test_move_feature_refused(self):
        self.assertIn("“Nothing”", self.refuse(
            "move-feature", self.plan, "Nothing", "--first"))
        self.assertIn("“Nothing”", self.refuse(
            "move-feature", self.plan, self.queue()[0], "--before",
            "Nothing"))

    def test_unknown_property(self):
        self.assertRegex(
            self.refuse("set", self.plan, "deal", "Acme", "price=4"),
            "deal has no property “price”; it has .*, amount, ")


if __name__ == "__main__":
    main()
