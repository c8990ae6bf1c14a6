#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How it is asked: help, exit codes, encodings, and what can't be written."""
import re
import subprocess
from pathlib import Path

from cli_test import CliTest, PROGRAM
from tap import main

VERBS = ("new info list show add set remove move-feature history undo redo "
         "check backups restore copy share forecast what-if best-order "
         "overtime chart import profiles export").split()
MAN_PAGE = Path(__file__).parents[2] / "resources" / "accord-cli.1"


class Usage(CliTest):
    def test_help(self):
        help_text = self.run_cli("--help")
        for verb in VERBS:
            self.assertRegex(help_text, rf"(?m)^ *(accord-cli )?{verb}( |$)")

    def test_help_of_each_verb(self):
        for verb in VERBS:
            with self.subTest(verb):
                help_text = self.run_cli(verb, "--help")
                self.assertIn(f"accord-cli {verb} ", help_text)
                self.assertIn("JSON: ", help_text)
                # GLib lays the options out, as wide as they are.
                self.assertLessEqual(
                    max(len(line) for line in help_text.splitlines()
                        if not line.startswith("  -")), 79)

    def test_man_page_has_each_verb(self):
        page = MAN_PAGE.read_text(encoding="utf-8").replace("\\-", "-")
        for verb in VERBS:
            self.assertRegex(page, rf'(?m)^\.BR? "?{verb}\b')

    def test_version(self):
        self.assertRegex(self.run_cli("--version"), r"^accord-cli \d+\.\d+")

    def test_wrong_usage(self):
        for arguments, message in [
                ([], "Say what to do"),
                (["dance"], "no verb “dance”"),
                (["list"], "missing: list PLAN KIND"),
                (["list", self.plan], "missing: list PLAN KIND"),
                (["show", self.plan, "deal"], "Say which deal"),
                (["info", self.plan, "more"], "too much: info PLAN"),
                (["info", self.plan, "--dance"], "--dance"),
                (["info", self.plan, "--side", "left"], "sales or engin"),
                (["add", self.plan, "deal", "title"], "property=value"),
                (["add", self.plan, "deal", "=5"], "property=value"),
                (["set", self.plan, "deal", "Acme"], "Say what to set"),
                (["set", self.plan, "deal", "Acme", "won"], "property=value"),
                (["move-feature", self.plan, "SCIM"], "--before"),
                (["move-feature", self.plan, "SCIM", "--first", "--last"],
                 "--before"),
                (["history", self.plan, "--limit", "many"], "many"),
                (["forecast", self.plan, "--threads", "0"], "from 1 to 1024"),
                (["forecast", self.plan, "--threads", "-1"], "from 1 to 1024"),
                (["history", self.plan, "--limit", "-1"], "negative"),
                (["history", self.plan, "--of"], "KIND and ID"),
                (["history", self.plan, "deal", "Acme"], "--of"),
                (["new", self.folder / "x", "--name="], "--name"),
                (["new", self.folder / "x", "--sample", "--currency=EUR"],
                 "currency of its own"),
        ]:
            with self.subTest(arguments):
                self.assertIn(message, self.run_cli(*arguments, code=2))

    def test_arguments_in_other_encodings(self):
        message = self.run_cli("add", self.plan, "deal", b"title=\xff", code=2)
        self.assertIn("not valid text", message)
        # UTF-8 is taken as such also where the locale knows ASCII only.
        number = self.run_cli("add", self.plan, "deal", "title=Zürich 東京",
                              "--who", "Jürgen", env={"LC_ALL": "C"}).strip()
        self.assertEqual(self.show("deal", number)["title"], "Zürich 東京")
        [change] = self.run_json("history", self.plan, env={"LC_ALL": "C"})
        self.assertEqual(change["who"], "Jürgen")

    def test_file_names_in_any_encoding(self):
        name = bytes(self.folder) + b"/p\xff.accord"
        self.run_cli("new", name)
        self.assertIn("can-change", self.run_json("info", name))
        self.run_cli("copy", name, name + b"2")
        self.assertEqual(self.digest(name), self.digest(name + b"2"))

    def test_answer_that_cannot_be_written(self):
        with open("/dev/full", "w") as full:
            done = subprocess.run([PROGRAM, "list", self.plan, "deals"],
                                  stdout=full, stderr=subprocess.PIPE,
                                  env=self.env, text=True)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"could not be written: .*\.")

    def test_messages_are_sentences(self):
        message = self.run_cli("show", self.plan, "deal", "Nobody", code=1)
        self.assertTrue(re.fullmatch(r"accord-cli: [^\n]*\.\n", message))

    def test_messages_give_no_orders_to_the_terminal(self):
        number = self.run_cli("add", self.plan, "deal",
                              "title=\x1b[31mred\nline").strip()
        message = self.run_cli("set", self.plan, "deal", number, "amount=-1",
                               code=1)
        self.assertEqual(message, "accord-cli: Deal “ [31mred line”: amount "
                                  "must be at least 0.\n")
        self.run_cli("set", self.plan, "team", "Platform", "name=\x1b[31mred")
        for verb in (["forecast", self.plan, "--trials=9"],
                     ["overtime", self.plan, "SSO"]):
            self.assertNotIn("\x1b", self.run_cli(*verb))


if __name__ == "__main__":
    main()
