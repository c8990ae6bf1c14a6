#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files: two processes, backups, copies, and what is wrong with a file."""
import json
import os
import shutil
import sqlite3
import unittest

from cli_test import CliTest
from tap import main


class Files(CliTest):
    def tamper(self, sql):
        with sqlite3.connect(self.plan) as connection:
            connection.execute(sql)
        connection.close()

    def test_two_processes(self):
        self.hold()
        before = self.plan.read_bytes()
        for arguments in [
                ["set", self.plan, "settings", "confidence=80%"],
                ["add", self.plan, "account", "name=Zeta"],
                ["remove", self.plan, "deal", "Acme"],
                ["move-feature", self.plan, "SCIM sync", "--first"],
                ["undo", self.plan], ["redo", self.plan],
                ["restore", self.plan, self.sample]]:
            with self.subTest(arguments[0]):
                self.assertIn("The plan is open for",
                              self.run_cli(*arguments, code=1))
        self.assertEqual(self.plan.read_bytes(), before)
        self.run_cli("list", self.plan, "deals")
        self.run_cli("check", self.plan)
        info = self.run_json("info", self.plan)
        self.assertIs(info["can-change"], False)
        self.assertIn("The plan is open for", info["obstacle"])
        self.assertEqual(list(info["open-by"]), ["who", "host", "since"])
        self.assertRegex(info["open-by"]["since"], r"^\d{4}-.*Z$")
        self.assertRegex(self.run_cli("info", self.plan),
                         r"(?m)^Can be changed +The plan is open for")
        self.run_cli("copy", self.plan, self.folder / "copy.accord")
        self.run_cli("share", self.plan, self.folder / "share.accord")

    def test_info_leaves_nothing_behind(self):
        self.run_cli("info", self.plan)
        self.assertEqual(os.listdir(self.folder), ["plan.accord"])

    def test_backups_and_restore(self):
        self.assertEqual(self.run_json("backups", self.plan), [])
        self.assertIn("no backups", self.run_cli("backups", self.plan))
        before = self.digest()
        self.run_cli("set", self.plan, "settings", "confidence=80%")
        [backup] = self.run_json("backups", self.plan)
        self.assertEqual(list(backup), ["number", "path", "time", "size"])
        self.assertEqual(backup["size"], os.path.getsize(backup["path"]))
        self.assertIn(backup["path"], self.run_cli("backups", self.plan))

        changed = self.digest()
        answer = self.run_json("restore", self.plan, "1")
        self.assertEqual(self.digest(), before)
        self.assertEqual(self.digest(answer["kept"]), changed)
        self.assertIn("kept as", self.run_cli("restore", self.plan,
                                              answer["kept"]))
        self.assertEqual(self.digest(), changed)

    def test_restore_of_a_plan_that_is_gone(self):
        self.run_cli("set", self.plan, "settings", "confidence=80%")
        self.plan.unlink()
        self.assertEqual(self.run_json("restore", self.plan, "1"),
                         {"kept": None})
        self.assertEqual(self.digest(), self.digest(self.sample))

    def test_restore_refused(self):
        before = self.plan.read_bytes()
        text = self.folder / "text"
        text.write_text("hello")
        for backup, message in [("3", "no backup 3"),
                                (text, "not an Accord plan"),
                                (self.folder / "none", "No such file")]:
            self.assertIn(message, self.run_cli("restore", self.plan, backup,
                                                code=1))
        self.assertEqual(self.plan.read_bytes(), before)

    def test_copy(self):
        self.run_cli("set", self.plan, "settings", "confidence=80%")
        copy = self.folder / "copy.accord"
        self.assertEqual(self.run_json("copy", self.plan, copy),
                         {"path": str(copy)})
        self.assertEqual(self.digest(copy), self.digest())
        self.assertEqual(self.run_json("history", copy),
                         self.run_json("history", self.plan))
        self.assertIn("exists already",
                      self.run_cli("copy", self.plan, copy, code=1))
        self.run_cli("undo", copy)

    def test_share(self):
        self.run_cli("set", self.plan, "deal", "Acme",
                     "private-note=xyzzy note", "commission=31415.93",
                     "--why", "xyzzy why")
        self.run_cli("set", self.plan, "deal", "Acme", "amount=1")
        share = self.folder / "share.accord"
        self.assertEqual(self.run_json("share", self.plan, share),
                         {"path": str(share)})
        self.assertNotIn(b"xyzzy", share.read_bytes())
        deal = self.run_json("show", share, "deal", "Acme", "--private")
        self.assertIsNone(deal["commission"])
        self.assertIsNone(deal["private-note"])
        self.assertEqual(deal["amount"], "1.00")
        for promise in self.run_json("list", share, "promises", "--private"):
            self.assertIsNone(promise["need-date"])
        self.assertIn("nothing to undo", self.run_cli("undo", share, code=1))
        self.run_cli("check", share)
        self.assertIn("exists already",
                      self.run_cli("share", self.plan, share, code=1))

    def test_damaged_value(self):
        self.tamper("UPDATE deal SET amount = amount + 1"
                    " WHERE amount IS NOT NULL")
        self.run_cli("list", self.plan, "deals", warns=True)
        self.assertIn("damaged", self.stderr)
        info = self.run_json("info", self.plan, warns=True)
        self.assertIs(info["can-change"], False)
        self.assertIn("damaged", info["obstacle"])
        for arguments in [["check", self.plan],
                          ["set", self.plan, "settings", "confidence=80%"],
                          ["undo", self.plan],
                          ["share", self.plan, self.folder / "share"]]:
            with self.subTest(arguments[0]):
                self.assertIn("damaged", self.run_cli(*arguments, code=1))
        self.assertFalse((self.folder / "share").exists())
        self.run_cli("check", self.plan, "--json", code=1)
        self.assertIs(json.loads(self.stdout)["sound"], False)

    def test_damaged_file(self):
        content = self.plan.read_bytes()
        self.plan.write_bytes(content[:len(content) // 2])
        for arguments in [["info"], ["list", "deals"], ["check"], ["undo"]]:
            message = self.run_cli(arguments[0], self.plan, *arguments[1:],
                                   code=1)
            self.assertIn("damaged", message)

    def test_newer_file(self):
        self.tamper("PRAGMA user_version = 99")
        self.run_cli("list", self.plan, "deals", warns=True)
        self.assertIn("newer", self.stderr)
        info = self.run_json("info", self.plan, warns=True)
        self.assertEqual(info["schema-version"], 99)
        self.assertIs(info["can-change"], False)
        for arguments in [["set", self.plan, "settings", "confidence=80%"],
                          ["share", self.plan, self.folder / "share"]]:
            self.assertIn("newer", self.run_cli(*arguments, code=1))

    def test_backup_that_cannot_be_made(self):
        (self.folder / "data").write_text("in the way")
        self.run_cli("set", self.plan, "settings", "confidence=80%",
                     warns=True)
        self.assertIn("No backup could be made", self.stderr)
        self.assertEqual(self.run_json("info", self.plan)["confidence"], 0.8)

    @unittest.skipIf(os.geteuid() == 0, "root may write everything")
    def test_read_only_file(self):
        self.plan.chmod(0o444)
        self.run_cli("list", self.plan, "deals")
        self.assertIs(self.run_json("info", self.plan)["can-change"], False)
        self.assertIn("can be read, but not changed", self.run_cli(
            "set", self.plan, "settings", "confidence=80%", code=1))

    @unittest.skipIf(os.geteuid() == 0, "root may write everything")
    def test_read_only_folder(self):
        closed = self.folder / "closed"
        closed.mkdir()
        shutil.copyfile(self.plan, closed / "plan.accord")
        closed.chmod(0o555)
        self.addCleanup(closed.chmod, 0o755)
        self.run_cli("list", closed / "plan.accord", "deals")
        self.run_cli("set", closed / "plan.accord", "settings",
                     "confidence=80%", code=1)
        self.run_cli("copy", self.plan, closed / "copy.accord", code=1)

    def test_export_over_the_plan(self):
        before = self.plan.read_bytes()
        link = self.folder / "link"
        link.symlink_to(self.plan)
        for out in (self.plan, link):
            self.assertIn("is the plan itself", self.run_cli(
                "export", self.plan, "--to", "json", "-o", out, code=1))
        self.assertEqual(self.plan.read_bytes(), before)


if __name__ == "__main__":
    main()
