#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is held back is in no output, and moves nothing in one.

Two plans differ in one held-back value alone: a need date, or what somebody is
paid. What the program prints and writes of them must be the same to the byte:
then no window, no sort order, no range of an axis, and no difference of costs
can be made from it. Of the date, no spelling is there either."""
import re
import sqlite3
from datetime import date

from cli_test import CliTest
from tap import main

PROMISE = "Audit trail"
# Both lie far behind everything else, and each in a year of its own.
NEEDS = (date(2031, 3, 17), date(2033, 11, 29))
TABLES = ("deals", "promises", "features", "people", "teams", "accounts")
STAMPS = (
    (r"\d{8}T\d{6}Z", "TIME"),                      # iCalendar
    (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*?Z", "TIME"),  # JSON
    (r"\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?", "TIME"),    # tables
)


def spellings(day):
    """How the day could be written, also as what a file holds."""
    days = (day - date(1970, 1, 1)).days
    return {
        day.isoformat(), day.strftime("%Y%m%d"), day.strftime("%d.%m.%Y"),
        day.strftime("%m/%d/%Y"), day.strftime("%d/%m/%Y"),
        day.strftime("%B %-d, %Y"), day.strftime("%-d %B %Y"),
        day.strftime("%b %-d, %Y"), day.strftime("%-d %b %Y"),
        day.strftime("%B %Y"), day.strftime("%b %Y"), str(day.year),
        str(days),
    }


class TwoPlans(CliTest):
    """Two plans that differ in what `vary` does to each."""

    def setUp(self):
        super().setUp()
        self.env["SOURCE_DATE_EPOCH"] = "1000000000"
        self.plans = []
        for i in range(2):
            folder = self.folder / str(i)
            folder.mkdir()
            plan = folder / "plan.accord"
            plan.write_bytes(self.plan.read_bytes())
            self.vary(plan, i)
            self.plans.append(plan)

    def normal(self, text, i):
        for pattern, stamp in STAMPS:
            text = re.sub(pattern, stamp, text)
        return text.replace(str(self.plans[i].parent), "FOLDER")

    def judge(self, what, outputs):
        self.assertEqual(*[self.normal(output, i)
                           for i, output in enumerate(outputs)], what)

    def both(self, *arguments):
        """The answer to a question about both plans: PLAN, FOLDER."""
        outputs = []
        for plan in self.plans:
            words = [str(a).replace("PLAN", str(plan))
                     .replace("FOLDER", str(plan.parent)) for a in arguments]
            outputs.append(self.run_cli(*words))
        self.judge(" ".join(map(str, arguments)), outputs)

    def read_both(self, name):
        paths = [plan.parent / name for plan in self.plans]
        self.judge(name, [p.read_bytes().decode("latin-1") for p in paths])


class Pay(TwoPlans):
    """From no cost, and from no difference of two, can one work out what
    somebody is paid. What a contractor asks for is a price, and is told."""

    def vary(self, plan, i):
        # Before anything else happens, so that the plans have the same ids.
        for role, rates in (("Engineer", ("611", "4213.99")),
                            ("Team lead", ("777", "5333.99"))):
            self.run_cli("set", plan, "role", role,
                         f"cost-per-day={rates[i]}", "--why",
                         f"he earns {rates[i]}", "--side", "engineering")

    def test_answers(self):
        for question in (
                ["info", "PLAN"], ["history", "PLAN"],
                ["list", "PLAN", "roles"], ["list", "PLAN", "people"],
                ["show", "PLAN", "role", "Engineer"],
                ["forecast", "PLAN", "--trials", "300"],
                ["ways-out", "PLAN", "SSO roll-out"],
                ["overtime", "PLAN", "SSO roll-out"], ["boss", "PLAN"],
                ["meeting", "minutes", "PLAN"]):
            self.both(*question)
            self.both(*question, "--json")
        self.assertIn("Overtime", self.run_cli("ways-out", self.plan,
                                               "SSO roll-out"))
        self.both("export", "PLAN", "--to", "json")
        self.both("ways-out", "PLAN", "SSO roll-out", "-o", "FOLDER/ways.md")
        self.read_both("ways.md")

    def overtime(self):
        """Somebody stays longer for a week: a place in the team on top."""
        plan = self.plans[0]
        allocation = next(a for a in self.run_json("list", plan,
                                                   "allocations")
                          if self.run_json("show", plan, "person",
                                           a["person"])["role"]
                          == self.run_json("show", plan, "role",
                                           "Engineer")["id"])
        return [f"person={allocation['person']}", f"team={allocation['team']}",
                "share=0.2", "first-day=2026-03-09", "last-day=2026-03-13"]

    def test_a_day_of_somebody(self):
        """The worth of the plan without and with a day of one person."""
        self.both("forecast", "PLAN", "--trials", "300", "--json")
        extra = self.overtime()
        for plan in self.plans:
            self.run_cli("add", plan, "allocation", *extra)
            self.run_cli("scenario", plan, "new", "Longer")
            self.run_cli("scenario", plan, "add", "Longer", "promise",
                         PROMISE, "agreed-date=2026-07-01")
        self.both("forecast", "PLAN", "--trials", "300", "--json")
        self.both("scenario", "PLAN", "compare", "Longer")
        for chart in ("timeline", "heat-map", "ledger"):
            self.both("chart", "PLAN", chart, "-o", f"FOLDER/{chart}.svg")
            self.read_both(f"{chart}.svg")

    def test_decided(self):
        """What was decided on stands in the plan without its pay."""
        for plan in self.plans:
            ways = self.run_json("ways-out", plan, "SSO roll-out")["ways-out"]
            number = 1 + [w["kind"] for w in ways].index("overtime")
            self.assertNotIn("pay", ways[number - 1])
            self.assertGreater(float(self.run_json(
                "ways-out", plan, "SSO roll-out", "--private")[
                    "ways-out"][number - 1]["pay"]), 0)
            self.run_cli("ways-out", plan, "SSO roll-out", "--take",
                         str(number))
            decision = max(self.run_json("list", plan, "decisions"),
                           key=lambda d: d["decided-on"] or "")
            self.assertGreater(decision["overtime-hours"], 0)
            self.assertIsNone(decision["cost-money"])
        self.both("boss", "PLAN")
        self.both("chart", "PLAN", "ledger", "-o", "FOLDER/ledger.svg")
        self.read_both("ledger.svg")


class NeedDate(TwoPlans):
    def vary(self, plan, i):
        # As somebody does who has learnt of it: with a reason.
        self.run_cli("set", plan, "promise", PROMISE,
                     f"need-date={NEEDS[i].isoformat()}", "need-revealed=no",
                     "--who", "Tom", "--side", "sales", "--why",
                     f"their board meets on {NEEDS[i]:%-d %B %Y}")

    def judge(self, what, outputs):
        for need, output in zip(NEEDS, outputs):
            for spelling in spellings(need):
                self.assertNotRegex(
                    output, rf"(?<![\d.]){re.escape(spelling)}(?!\d)", what)
        super().judge(what, outputs)

    def test_answers(self):
        kinds = self.run_json("info", self.plan)["counts"]
        questions = [
            ["info", "PLAN"], ["history", "PLAN"], ["check", "PLAN"],
            ["history", "PLAN", "--of", "promise", PROMISE],
            ["show", "PLAN", "promise", PROMISE],
            ["promise", "PLAN", PROMISE],
            ["forecast", "PLAN", "--trials", "300"],
            ["what-if", "PLAN", "--set",
             f"promise {self.show('promise', PROMISE)['id']} "
             "agreed-date=2026-06-01", "--trials", "300"],
            ["overtime", "PLAN", PROMISE], ["ways-out", "PLAN", PROMISE],
            ["concern", "PLAN", "list"], ["ask", "PLAN", "list"],
            ["meeting", "agenda", "PLAN"], ["meeting", "minutes", "PLAN"],
            ["customer", "PLAN", PROMISE], ["boss", "PLAN"],
        ] + [["list", "PLAN", kind] for kind in kinds]
        for question in questions:
            self.both(*question)
            self.both(*question, "--json")
        self.both("forecast", "PLAN", "--trials", "300", "--csv")
        self.both("forecast", "PLAN", "--trials", "300", "--csv", "--teams")

    def test_exports(self):
        for to in ("json", "ics", "mspdi", "pipeline-report"):
            self.both("export", "PLAN", "--to", to)
        self.both("export", "PLAN", "--to", "moved-report",
                  "--since", "2020-01-01")
        for table in TABLES:
            self.both("export", "PLAN", "--to", "csv", "--table", table)

    def test_drawings(self):
        charts = [["timeline"], ["timeline", "--sort", "gap"],
                  ["timeline", "--group", "risk"], ["capacity"],
                  ["heat-map"], ["heat-map", "--team", "Platform"], ["trend"],
                  ["ready", "--promise", PROMISE],
                  ["drivers", "--promise", PROMISE], ["calibration"],
                  ["funnel"], ["ledger"]]
        for i, (chart, *rest) in enumerate(charts):
            for kind in ("svg", "pdf"):
                self.both("chart", "PLAN", chart, *rest, "-o",
                          f"FOLDER/{i}.{kind}")
                self.read_both(f"{i}.{kind}")
        for i, sheet in enumerate((["meeting", "minutes", "PLAN"],
                                   ["customer", "PLAN", PROMISE],
                                   ["ways-out", "PLAN", "SSO roll-out"],
                                   ["boss", "PLAN"])):
            for kind in ("md", "pdf"):
                self.both(*sheet, "-o", f"FOLDER/sheet{i}.{kind}")
                self.read_both(f"sheet{i}.{kind}")

    def test_scenarios(self):
        """One that edits the need date too: nothing of that shows."""
        for question in (["list"], ["compare"]):
            self.both("scenario", "PLAN", *question)
        for plan, need in zip(self.plans, NEEDS):
            self.run_cli("scenario", plan, "new", "Push it")
            self.run_cli("scenario", plan, "add", "Push it", "promise",
                         PROMISE, "agreed-date=2026-07-01",
                         f"need-date={need.replace(day=7).isoformat()}")
            for json in ([], ["--json"]):
                shown = self.run_cli("scenario", plan, "show", "Push it",
                                     *json)
                self.assertIn("2026-07-01", shown)
                self.assertNotIn(str(need.year), shown)

    def test_imports(self):
        """A need date that can't be read is not quoted."""
        for plan, need in zip(self.plans, NEEDS):
            table = plan.parent / "table.csv"
            table.write_text(f"title,need-date\n{PROMISE},"
                             f"{need:%d} o'clock {need.year}\n")
            for kind in ("promise", "accord-promises"):
                for more in ([], ["--private"]):
                    error = self.run_cli("import", plan, table, "--as", kind,
                                         "--by-name", *more, code=1)
                    self.assertIn("held back", self.stdout)
                    self.assertNotIn("o'clock", self.stdout + error)

    def test_plain_copy(self):
        """A copy keeps it, for those who hold it back; and says nothing."""
        self.both("copy", "PLAN", "FOLDER/copy.accord")
        for plan, need in zip(self.plans, NEEDS):
            copy = plan.parent / "copy.accord"
            self.assertNotIn(str(need.year), self.run_cli(
                "promise", copy, PROMISE))
            self.assertEqual(self.run_json(
                "show", copy, "promise", PROMISE, "--private")["need-date"],
                need.isoformat())

    def test_share_copy(self):
        """Every row of the file, its free pages too."""
        for plan, need in zip(self.plans, NEEDS):
            shared = plan.parent / "shared.accord"
            self.run_cli("share", plan, shared)
            raw = shared.read_bytes().decode("latin-1")
            with sqlite3.connect(shared) as db:
                dump = "\n".join(db.iterdump())
            for spelling in spellings(need) - {str(need.year)}:
                self.assertNotIn(spelling, raw)
                self.assertNotRegex(dump, rf"(?<!\d){spelling}(?!\d)")
            self.assertNotIn("board meets", raw)

    def test_commands(self):
        """What changes the plan says nothing either, nor does its undo."""
        for words in (["undo", "PLAN"], ["redo", "PLAN"]):
            self.both(*words)
        self.both("best-order", "PLAN", "--seconds", "0.01")
        self.both("meeting", "start", "PLAN")
        self.both("meeting", "skip", "PLAN", "--json")
        # What has a note was talked about, however fast this runs.
        self.both("meeting", "note", "PLAN", "--why", "Seen")
        self.both("meeting", "end", "PLAN")
        self.both("meeting", "minutes", "PLAN")

    def test_revealed(self):
        """What is revealed is told, until it is held back again."""
        plan, need = self.plans[0], NEEDS[0].isoformat()
        self.assertIn("is for sales to reveal", self.run_cli(
            "promise", plan, PROMISE, "reveal", "--side", "engineering",
            code=1))
        self.assertNotIn(need, self.run_cli("promise", plan, PROMISE))
        self.run_cli("promise", plan, PROMISE, "reveal", "--side", "sales")
        told = self.run_json("promise", plan, PROMISE)
        self.assertEqual(told["need-date"], need)
        self.assertGreater(told["window-given"], 0)
        self.assertIn("Windows given away", self.run_cli("boss", plan))
        self.assertNotIn("2031", self.run_cli("customer", plan, PROMISE))
        self.assertNotIn("2031", self.run_cli("meeting", "minutes", plan))
        self.run_cli("promise", plan, PROMISE, "hide", "--side", "sales")
        self.assertNotIn("need-date", self.run_json("promise", plan, PROMISE))

    def test_revealed_for_a_meeting(self):
        plan = self.plans[0]
        self.run_cli("meeting", "start", plan)
        running = [m["id"] for m in self.run_json("list", plan, "meetings")
                   if m["state"] == "running"]
        self.run_cli("promise", plan, PROMISE, "reveal", "--person", "Tom",
                     "--meeting", running[0])
        self.assertIn("need-date", self.run_json("promise", plan, PROMISE))
        self.run_cli("meeting", "end", plan)
        self.assertNotIn("need-date", self.run_json("promise", plan, PROMISE))


if __name__ == "__main__":
    main()
