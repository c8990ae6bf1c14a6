#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests forecast, what-if, best-order and overtime of the command line.

Usage: test-forecast-verbs.py ACCORD-CLI
"""
import csv
import io
import json
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CLI = sys.argv.pop(1)


def run(*arguments):
    return subprocess.run([CLI, *map(str, arguments)], capture_output=True,
                          encoding="utf-8", check=False, timeout=60)


class VerbTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.made = Path(cls.folder.name) / "made.accord"
        done = run("new", "--sample", cls.made)
        assert done.returncode == 0, done.stderr

    def setUp(self):
        self.plan = Path(self.folder.name) / "plan.accord"
        self.plan.write_bytes(self.made.read_bytes())

    def ask(self, verb, *arguments):
        """Runs a verb that must do, and returns what it prints."""
        done = run(verb, self.plan, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def ask_json(self, verb, *arguments):
        return json.loads(self.ask(verb, "--json", *arguments))

    def refuse(self, code, words, verb, *arguments):
        done = run(verb, self.plan, *arguments)
        self.assertEqual(done.returncode, code)
        self.assertIn(words, done.stderr)
        self.assertEqual(done.stdout, "")

    def unchanged(self):
        return self.plan.read_bytes() == self.made.read_bytes()

    def promise(self, answer, title):
        return next(one for one in answer["promises"]
                    if one["title"] == title)


class ForecastTest(VerbTest):
    def test_json(self):
        answer = self.ask_json("forecast", "--trials", 500)
        self.assertEqual(answer["trials"], 500)
        self.assertEqual(answer["distribution"], "pert")
        self.assertEqual(answer["warnings"], [])
        self.assertGreater(float(answer["totals"]["new-business"]), 0)
        one = self.promise(answer, "SSO roll-out")
        self.assertIsInstance(one["id"], str)
        self.assertLessEqual(one["p10"], one["p50"])
        self.assertLessEqual(one["p50"], one["deliverable"])
        self.assertLessEqual(one["deliverable"], one["p90"])
        self.assertRegex(one["value-at-risk"], r"^\d+\.\d\d$")
        self.assertTrue(one["drivers"][0]["title"])
        for team in answer["teams"]:
            for week in team["weeks"]:
                self.assertLessEqual(week["booked"], week["capacity"] + 0.05)

    def test_limits_stand_beside(self):
        limits = {one["title"]: json.loads(run(
            "promise", "--json", self.plan, one["title"]).stdout)["limits"]
            for one in self.ask_json("forecast")["promises"]
            if one["dated"]}
        self.assertTrue(any(limits.values()))
        shown = self.ask("forecast")
        for title, texts in limits.items():
            if texts:
                self.assertIn(f"{title} · limits: {'; '.join(texts)}\n",
                              shown)
        shown = self.ask("ways-out", "SSO roll-out")
        for text in limits["SSO roll-out"]:
            self.assertIn(f"Limit: {text}\n", shown)

    def test_missing(self):
        answer = self.ask_json("forecast", "--trials", 100)
        vague = self.promise(answer, "Offline mode")
        self.assertFalse(vague["dated"])
        self.assertEqual(vague["missing"], "1 feature without estimate")
        self.assertIsNone(vague["deliverable"])
        self.assertIsNone(vague["by-agreed"])
        self.assertIsNone(vague["value-at-risk"])
        self.assertEqual(self.promise(answer, "Claims upload")["missing"],
                         "no features")
        text = self.ask("forecast", "--trials", "100")
        self.assertIn("1 feature without estimate", text)
        self.assertIn("no features", text)

    def test_no_certainty(self):
        text = self.ask("forecast", "--trials", 100)
        self.assertNotIn("100\N{NO-BREAK SPACE}%", text)
        self.assertNotIn(" 0\N{NO-BREAK SPACE}%", text)
        self.assertIn(">\N{NO-BREAK SPACE}95\N{NO-BREAK SPACE}%", text)
        self.assertIn("<\N{NO-BREAK SPACE}5\N{NO-BREAK SPACE}%", text)

    def test_need_date(self):
        self.assertNotIn("by-need", self.ask("forecast", "--json"))
        self.assertNotIn("by-need", self.ask("forecast", "--csv"))
        self.assertNotIn("By need", self.ask("forecast"))
        answer = self.ask_json("forecast", "--private")
        known = [one["by-need"] for one in answer["promises"]
                 if one["by-need"] is not None]
        self.assertTrue(known)
        self.assertIn("by-need", self.ask("forecast", "--csv", "--private"))
        self.assertIn("By need", self.ask("forecast", "--private"))

    def test_same_with_any_threads(self):
        one = self.ask("forecast", "--json", "--threads", 1)
        for threads in (2, 7):
            self.assertEqual(
                self.ask("forecast", "--json", "--threads", threads), one)

    def test_overrides_stay_outside(self):
        plain = self.ask_json("forecast", "--trials", 200)
        other = self.ask_json("forecast", "--trials", 200, "--seed", 99,
                              "--as-of", "2030-01-07")
        self.assertEqual(other["seed"], 99)
        self.assertEqual(other["as-of"], "2030-01-07")
        self.assertNotEqual(other["totals"], plain["totals"])
        self.assertTrue(self.unchanged())
        self.assertEqual(self.ask_json("forecast", "--trials", 200), plain)

    def test_limits(self):
        self.refuse(1, "as-of must not be after 9979-12-31", "forecast",
                    "--as-of", "9999-12-31")
        self.refuse(2, "--threads must be from 1 to 1024", "forecast",
                    "--threads", 0)
        self.refuse(1, "estimate-high must be from 0 to 1000000", "set",
                    "part", self.ask_json("list", "part")[0]["id"],
                    "estimate-high=1e9")

    def test_no_promises(self):
        empty = Path(self.folder.name) / "empty.accord"
        empty.unlink(missing_ok=True)
        self.assertEqual(run("new", empty).returncode, 0)
        self.assertIn("no promise has an agreed date",
                      run("forecast", empty).stdout)
        answer = json.loads(run("forecast", "--json", empty).stdout)
        self.assertIsNone(answer["totals"]["joint-chance"])

    def test_csv(self):
        text = run("forecast", self.plan, "--csv", "--trials", 100).stdout
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        answer = self.ask_json("forecast", "--trials", 100)
        self.assertEqual([row["title"] for row in rows],
                         [one["title"] for one in answer["promises"]])
        for row, one in zip(rows, answer["promises"]):
            self.assertEqual(row["deliverable"], one["deliverable"] or "")
            self.assertEqual(row["gap"], "" if one["gap"] is None
                             else str(one["gap"]))

    def test_csv_teams(self):
        text = self.ask("forecast", "--csv", "--teams", "--trials", "100")
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        self.assertEqual({row["name"] for row in rows},
                         {team["name"] for team in
                          self.ask_json("forecast", "--trials",
                                        "100")["teams"]})

    def test_csv_formula(self):
        self.ask("set", "promise", "SSO", "title==1+1, \"quoted\"")
        text = self.ask("forecast", "--csv", "--trials", "10")
        titles = [row["title"] for row in
                  csv.DictReader(io.StringIO(text, newline=""))]
        self.assertIn("'=1+1, \"quoted\"", titles)

    def test_warning(self):
        self.ask("add", "team", "name=Empty")
        self.ask("add", "feature", "title=Nobody’s")
        self.ask("add", "part", "feature=Nobody’s", "team=Empty",
                 "estimate-low=1", "estimate-likely=1", "estimate-high=1")
        answer = self.ask_json("forecast", "--trials", 50)
        self.assertEqual(len(answer["warnings"]), 1)
        self.assertIn("“Empty”", answer["warnings"][0])

    def test_empirical(self):
        self.ask("set", "settings", "distribution=empirical")
        answer = self.ask_json("forecast", "--trials", 50)
        self.assertEqual(answer["distribution"],
                         "empirical" if answer["ratios"] >= 5 else "pert")

    def test_refused(self):
        for code, words, *arguments in (
                (1, "from 1 to", "--trials", 0),
                (1, "from 1 to", "--trials", -1),
                (1, "from 1 to", "--trials", 1000001),
                (1, "as-of", "--as-of", "someday"),
                (1, "seed", "--seed", "-1"),
                (2, "--threads", "--threads", -1),
                (2, "--json or --csv", "--json", "--csv"),
                (2, "--csv", "--teams")):
            with self.subTest(arguments):
                self.refuse(code, words, "forecast", *arguments)


class WhatIfTest(VerbTest):
    def test_hurts_somebody(self):
        before = self.promise(self.ask_json("forecast", "--trials", 1000),
                              "SSO roll-out")
        year, month, day = map(int, before["agreed-date"].split("-"))
        earlier = f"{year - 1}-{month:02}-{min(day, 28):02}"
        answer = self.ask_json(
            "what-if", "--trials", 1000, "--set",
            f"promise 'SSO roll-out' agreed-date={earlier}")
        self.assertEqual(len(answer), 1)
        effects = {one["title"]: one["effect"]
                   for one in answer[0]["promises"]}
        self.assertEqual(effects["SSO roll-out"], "hurt")
        self.assertLess(float(answer[0]["worth-change"]), 0)
        self.assertTrue(self.unchanged())

    def test_nothing(self):
        answer = self.ask_json("what-if", "--trials", 200, "--set",
                               "promise SSO note=Other")
        self.assertEqual(float(answer[0]["worth-change"]), 0)
        for one in answer[0]["promises"]:
            self.assertEqual(one["effect"], "same")
            self.assertIn(one["by-agreed-change"], (0, None))

    def test_several(self):
        first = "promise SSO hand-over=20"
        second = "promise 'Audit trail' hand-over=20"
        answer = self.ask_json("what-if", "--trials", 200, "--set", first,
                               "--set", second, "--or", "--set", second)
        alone = self.ask_json("what-if", "--trials", 200, "--set", second)
        self.assertEqual([one["set"] for one in answer],
                         [[first, second], [second]])
        self.assertEqual(answer[1], alone[0])

    def test_settings(self):
        answer = self.ask_json("what-if", "--trials", 200, "--set",
                               "settings confidence=0.9")
        moved = [one["moved"] for one in answer[0]["promises"]
                 if one["moved"] is not None]
        self.assertGreater(max(moved), 0)
        self.assertGreaterEqual(min(moved), 0)

    def test_text(self):
        text = self.ask("what-if", "--trials", 200, "--set",
                        "promise SSO hand-over=60")
        self.assertIn("hurt", text)
        self.assertIn("Worth of the plan", text)

    def test_refused(self):
        for code, words, *arguments in (
                (2, "Say what if"),
                (2, "--or", "--or"),
                (2, "--set", "--set", "promise SSO note=x", "--or"),
                (2, "“x”", "--set", "x"),
                (2, "property=value", "--set", "promise SSO"),
                (2, "property=value", "--set", "promise SSO note"),
                (1, "nope", "--set", "promise nope note=x"),
                (1, "want-date", "--set", "promise SSO want-date=x")):
            with self.subTest(arguments):
                self.refuse(code, words, "what-if", *arguments)
        self.assertTrue(self.unchanged())


class BestOrderTest(VerbTest):
    def test_only_says(self):
        answer = self.ask_json("best-order", "--seconds", 0.5)
        self.assertFalse(answer["applied"])
        self.assertGreaterEqual(float(answer["gain"]), 0)
        self.assertTrue(answer["promises"])
        moved = [move["id"] for move in answer["moves"]]
        self.assertEqual(len(set(moved)), len(moved))
        self.assertTrue(self.unchanged())

    def test_apply(self):
        before = self.ask_json("list", "features")
        answer = self.ask_json("best-order", "--seconds", 0.5, "--apply")
        self.assertEqual(answer["applied"], bool(answer["moves"]))
        self.assertTrue(answer["moves"])
        pinned = {one["id"] for one in self.ask_json("list", "features")
                  if one["pinned"]}
        self.assertLessEqual({move["id"] for move in answer["moves"]}, pinned)
        self.ask("undo")
        self.assertEqual(self.ask_json("list", "features"), before)

    def listens(self, pid):
        """Whether the search has begun: it looks out for SIGINT then."""
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
        caught = int(status.split("SigCgt:")[1].split()[0], 16)
        return caught >> (signal.SIGINT - 1) & 1

    @unittest.skipUnless(Path("/proc/self/status").exists(), "no /proc")
    def test_interrupted(self):
        with subprocess.Popen(
                [CLI, "best-order", self.plan, "--seconds", "3600", "--json"],
                stdout=subprocess.PIPE, encoding="utf-8") as search:
            while search.poll() is None and not self.listens(search.pid):
                pass
            search.send_signal(signal.SIGINT)
            answer = json.loads(search.stdout.read())
        self.assertEqual(search.returncode, 0)
        self.assertGreaterEqual(float(answer["gain"]), 0)

    def test_refused(self):
        for seconds in ("0", "-1", "1e9", "nan"):
            with self.subTest(seconds):
                self.refuse(2, "--seconds", "best-order",
                            f"--seconds={seconds}")


class WaysOutTest(VerbTest):
    def test_json(self):
        answer = self.ask_json("ways-out", "SSO")
        self.assertEqual(answer["title"], "SSO roll-out")
        self.assertTrue(answer["needed"])
        self.assertGreater(answer["tried"], 5)
        self.assertLessEqual(len(answer["ways-out"]), 7)
        for way in answer["ways-out"]:
            self.assertGreater(way["chance"], way["chance-before"])
            self.assertTrue(way["name"])
            self.assertTrue(way["sales"])
            self.assertTrue(way["engineering"])
            self.assertTrue(way["others"])
            self.assertTrue(way["promises"])
        self.assertIn("leave-out", [way["kind"] for way in
                                    answer["ways-out"]])
        self.assertTrue(self.unchanged())

    def test_same_again(self):
        self.assertEqual(self.ask("ways-out", "SSO", "--json"),
                         self.ask("ways-out", "SSO", "--json"))

    def test_no_certainty(self):
        text = self.ask("ways-out", "SAP")
        self.assertNotIn("100\N{NO-BREAK SPACE}%", text)
        self.assertNotIn(" 0\N{NO-BREAK SPACE}%", text)

    def test_not_needed(self):
        self.assertIn("needs no way out", self.ask("ways-out", "EU hosting"))

    def test_take(self):
        ways = self.ask_json("ways-out", "SSO")["ways-out"]
        self.ask("ways-out", "SSO", "--take", 1, "--why", "Agreed")
        options = [one["text"] for one in self.ask_json("list", "options")]
        for way in ways:
            self.assertIn(way["name"], options)
        self.ask("undo")
        self.assertEqual(self.ask_json("ways-out", "SSO")["ways-out"][0]
                         ["name"], ways[0]["name"])

    def test_into_scenario(self):
        self.ask("scenario", "new", "Mine")
        before = self.ask_json("show", "promise", "SSO")
        self.ask("ways-out", "SSO", "--take", 1, "--into", "Mine")
        self.assertEqual(self.ask_json("show", "promise", "SSO"), before)
        self.assertTrue(self.ask_json("scenario", "show", "Mine"))

    def test_refused(self):
        self.refuse(1, "has no ways out", "ways-out", "Offline mode")
        self.refuse(1, "nope", "ways-out", "nope")
        done = run("ways-out", self.plan, "SSO", "--take", 99)
        self.assertEqual(done.returncode, 2)
        self.assertIn("99", done.stderr)


class ScenarioTest(VerbTest):
    def test_list(self):
        names = {one["name"]: one for one in
                 self.ask_json("scenario", "list")}
        self.assertEqual(names["SSO without SCIM sync"]["edits"], 2)
        self.assertEqual(names["SSO without SCIM sync"]["conflicts"], 0)
        self.assertEqual(names["Everybody works Saturdays"]["state"],
                         "dropped")
        self.assertIn("SAP by nightly files", self.ask("scenario", "list"))

    def test_life(self):
        self.ask("scenario", "new", "Mine")
        self.ask("scenario", "add", "Mine", "promise", "SSO",
                 "hand-over=9", "note=Later")
        self.assertEqual(len(self.ask_json("scenario", "show", "Mine")), 2)
        self.ask("set", "promise", "SSO", "hand-over=4")
        edits = self.ask_json("scenario", "show", "Mine")
        conflict = next(one for one in edits if one["conflict"])
        self.assertEqual((conflict["property"], conflict["now"],
                          conflict["wanted"]), ("hand-over", "4", "9"))
        self.refuse(1, "rebase", "scenario", "adopt", "Mine")
        self.ask("scenario", "rebase", "Mine", "--keep", "scenario")
        self.ask("scenario", "adopt", "Mine")
        one = self.ask_json("show", "promise", "SSO")
        self.assertEqual((one["hand-over"], one["note"]), (9, "Later"))
        self.ask("undo")
        self.assertEqual(self.ask_json("show", "promise", "SSO")["hand-over"],
                         4)

    def test_compare(self):
        answer = self.ask_json("scenario", "compare")
        self.assertEqual({one["name"] for one in answer},
                         {"SSO without SCIM sync", "SAP by nightly files"})
        for one in answer:
            for figures in (one["before"], one["after"]):
                self.assertGreater(figures["booked-share"], 0)
                self.assertRegex(figures["cost"], r"^\d+\.\d\d$")
            self.assertTrue(one["promises"])
            self.assertEqual(one["new-promises"], [])
        text = self.ask("scenario", "compare", "SSO without")
        self.assertIn("SSO without SCIM sync", text)
        self.assertNotIn("SAP by nightly files", text)
        self.assertTrue(self.unchanged())

    def test_held_back(self):
        self.ask("scenario", "new", "Mine")
        self.ask("scenario", "add", "Mine", "promise", "SSO",
                 "need-date=2031-05-05")
        self.assertNotIn("2031", self.ask("scenario", "show", "Mine"))
        self.assertNotIn("2031", self.ask("scenario", "show", "Mine",
                                          "--json"))
        self.assertIn("2031", self.ask("scenario", "show", "Mine",
                                       "--private"))

    def test_refused(self):
        for code, words, *arguments in (
                (2, "nothing that can be done", "paint"),
                (2, "needs more", "new"),
                (2, "--keep", "rebase", "SSO without"),
                (1, "nope", "show", "nope"),
                (1, "copy it", "adopt", "Everybody"),
                (1, "agreed-date", "add", "SSO without", "promise", "SSO",
                 "agreed-date=x")):
            with self.subTest(arguments):
                self.refuse(code, words, "scenario", *arguments)
        self.assertTrue(self.unchanged())


class OvertimeTest(VerbTest):
    def test_json(self):
        answer = self.ask_json("overtime", "SSO")
        self.assertEqual(answer["title"], "SSO roll-out")
        self.assertLessEqual(answer["hours"], 5)
        self.assertGreaterEqual(answer["by-agreed-after"],
                                answer["by-agreed-before"])

    def test_words(self):
        self.ask("set", "promise", "SSO", "agreed-date=2199-01-01")
        self.assertIn("No overtime is needed", self.ask("overtime", "SSO"))
        self.ask("set", "promise", "SSO", "agreed-date=2026-01-01")
        self.assertIn("Not even with overtime", self.ask("overtime", "SSO"))

    def test_refused(self):
        self.refuse(1, "nope", "overtime", "nope")
        self.refuse(1, "Offline mode", "overtime", "Offline")
        self.refuse(1, "was kept", "overtime", "One layout")
        self.refuse(2, "PROMISE", "overtime")


if __name__ == "__main__":
    unittest.main()
