#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of import, profiles, export and new --from."""
import json
import re
import textwrap
import xml.dom.minidom
from pathlib import Path

from cli_test import CliTest
from tap import main

try:
    import icalendar
except ImportError:
    icalendar = None

README = Path(__file__).parents[2] / "README.md"
# A user's files, as the README shows them.
PEOPLE = """name,side,team,share
Ada,engineering,Web,100%
Ben,engineering,Web,80%
Cleo,engineering,Platform,100%
"""
PROMISES = """title,deal,features,want-date,agreed-date
Single sign-on for Kinetic,O-1,Single sign-on,2026-05-15,2026-06-15
Portal for Bolt,O-2,Supplier portal,2026-05-01,2026-05-29
"""
OPPORTUNITIES = """Opportunity ID,Opportunity Name,Account Name,Stage,Amount,\
Probability (%),Close Date,Opportunity Owner
O-1,Kinetic roll-out,Kinetic,Negotiation,80000,65,2026-03-31,Nora
O-2,Bolt renewal,Bolt,Closed Won,30000,100,2026-02-20,Nora
"""
ISSUES = """Summary,Issue key,Issue id,Status,Component/s,Original estimate,\
Time Spent,Inward issue link (Blocks)
Single sign-on,SHOP-1,101,To Do,Platform,576000,,SHOP-3
Supplier portal,SHOP-2,102,In Progress,Web,864000,288000,
Database upgrade,SHOP-3,103,To Do,Platform,288000,,
"""
SECRETS = ("2031-03-17", "20310317", "98765.43", "SECRET", "54321.99")


def unfold(text):
    """The properties of an iCalendar file, checked against RFC 5545 by hand,
    for where there is no second parser."""
    lines = text.split("\r\n")
    assert lines.pop() == "" and not any("\n" in line for line in lines)
    assert all(len(line.encode()) <= 75 for line in lines)
    whole = "\n".join(lines).replace("\n ", "")
    return [re.fullmatch(r"([A-Z-]+)((?:;[^:]*)?):(.*)", line).groups()
            for line in whole.split("\n")]


class ExchangeTest(CliTest):
    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def new(self):
        plan = self.folder / "our.accord"
        self.run_cli("new", plan, "--as-of", "2026-03-02")
        return plan

    def test_own_data(self):
        """From a fresh plan to a forecast, with imported data only."""
        plan = self.new()
        deals = self.write("opportunities.csv", OPPORTUNITIES)
        issues = self.write("issues.csv", ISSUES)
        done = self.run_json("import", plan, deals, issues,
                             "--estimate-range", "0.8-2")
        self.assertTrue(done["applied"])
        self.assertEqual((done["new"], done["wrong"]), (6, 0))
        self.run_cli("import", plan, self.write("people.csv", PEOPLE),
                     "--as", "person")
        self.run_cli("import", plan, self.write("promises.csv", PROMISES),
                     "--as", "promise")
        promises = self.run_json("forecast", plan)["promises"]
        self.assertEqual(len(promises), 2)
        for promise in promises:
            self.assertRegex(json.dumps(promise), r'"2026-0[3-6]-\d\d"')
            self.assertIsNotNone(promise["deliverable"])

        digest = self.digest(plan)
        again = self.run_json("import", plan, issues, deals,
                              "--estimate-range", "0.8-2")
        self.assertEqual((again["new"], again["changed"], again["unchanged"]),
                         (0, 0, 6))
        self.assertEqual(self.digest(plan), digest)

    def test_readme_shows_these_files(self):
        readme = README.read_text(encoding="utf-8")
        for text in (OPPORTUNITIES, ISSUES, PEOPLE, PROMISES):
            self.assertIn(textwrap.indent(text, "    "), readme)

    def test_dry_run(self):
        plan = self.new()
        digest = self.digest(plan)
        deals = self.write("opportunities.csv", OPPORTUNITIES)
        told = self.run_json("import", plan, deals, "--dry-run")
        self.assertFalse(told["applied"])
        self.assertEqual(told["new"], 2)
        self.assertEqual(told["files"][0]["profile"],
                         "salesforce-opportunities")
        self.assertEqual(self.digest(plan), digest)
        text = self.run_cli("import", plan, deals, "--dry-run")
        self.assertIn("2 new, 0 changed, 0 unchanged", text)

    def test_unknown_file(self):
        """Alone it is an error, among others it is left out and told."""
        plan = self.new()
        deals = self.write("opportunities.csv", OPPORTUNITIES)
        words = self.write("words.csv", "word,meaning\nLead,somebody\n")
        message = self.run_cli("import", plan, words, code=1)
        self.assertIn("No profile knows the columns of “words.csv”", message)
        done = self.run_json("import", plan, words, deals, "--dry-run")
        self.assertEqual((done["new"], done["wrong"]), (2, 0))
        self.assertIn("words.csv", done["files"][0]["left-out"])
        self.assertIsNone(done["files"][1].get("left-out"))
        text = self.run_cli("import", plan, words, deals)
        self.assertIn("words.csv: left out. No profile", text)

    def test_as_for_one_file(self):
        plan = self.new()
        issues = self.write("issues.csv", ISSUES)
        parts = self.write("parts.csv", "feature,name,assignee,estimate-likely\n"
                           "SHOP-1,Screens,Ada,3 d\nSHOP-1,Tests,Ben,2 d\n")
        done = self.run_json("import", plan, parts, issues, "--as",
                             "parts.csv=part")
        self.assertEqual((done["new"], done["wrong"]), (6, 0))
        self.assertEqual([file["profile"] for file in done["files"]],
                         ["part", "jira-issues"])
        self.assertIn("Ada", self.run_cli("show", plan, "part", "Screens"))
        for options, words in (
                (("--as", "part", "--as", "deal"), "Only one --as can hold"),
                (("--map", "name=Who"), "Say with --as what the rows become"),
                (("--encoding", "EBCDIC"), "is not an encoding"),
                (("--separator", "::"), "The separator is one character"),
                (("--days-per-point", "inf"), "must be a number")):
            code = 1 if options[0] == "--encoding" else 2
            message = self.run_cli("import", plan, parts, *options, code=code)
            self.assertIn(words, message)

    def test_kept_choices(self):
        """What was said of a mapping holds for the next file too."""
        plan = self.new()
        first = self.write("one.csv", "Name;End;State;Size\n"
                           "Portal;05/11/26;done;12\n")
        self.run_cli("import", plan, first, "--as", "feature",
                     "--map", "title=Name", "--map", "done-on=End",
                     "--map", "status=State", "--map", "estimate-likely=Size",
                     "--date-format", "month-first", "--effort-unit", "hours",
                     "--separator", ";", "--map-name", "Ours")
        second = self.write("two.csv", "Name;End;State;Size\n"
                            "Depot;06/12/26;done;4\n")
        self.run_cli("import", plan, second, "--as", "Ours")
        self.assertEqual(self.run_json("show", plan, "feature", "Depot")
                         ["done-on"], "2026-06-12")

    def test_kind_before_mapping(self):
        """The form that was kept with a mapping called like a kind is not
        that of a file whose rows become that kind."""
        plan = self.new()
        commas = self.write("one.csv", "Name,Worth\nPortal,12\n")
        self.run_cli("import", plan, commas, "--as", "deal",
                     "--map", "title=Name", "--map", "amount=Worth",
                     "--separator", ",", "--map-name", "Deals of the fair")
        semicolons = self.write("two.csv", "Name;Worth\nDepot;36500,50\n")
        told = self.run_json("import", plan, semicolons, "--as", "deal",
                             "--map", "title=Name", "--map", "amount=Worth")
        self.assertEqual((told["new"], told["wrong"]), (1, 0))
        self.assertEqual(self.run_json("show", plan, "deal", "Depot")["amount"],
                         "36500.50")

    def test_wrong_lines(self):
        plan = self.new()
        digest = self.digest(plan)
        deals = self.write("opportunities.csv",
                           OPPORTUNITIES.replace("80000", "lots"))
        message = self.run_cli("import", plan, deals, code=1)
        self.assertIn("Nothing was imported", message)
        self.assertIn("line 2", self.stdout)
        self.assertEqual(self.digest(plan), digest)
        done = self.run_json("import", plan, deals, "--skip-errors")
        self.assertEqual((done["new"], done["wrong"]), (1, 1))
        self.assertEqual(done["problems"][0]["value"], "lots")
        self.run_cli("undo", plan)
        self.assertEqual(self.digest(plan), digest)

    def test_edited(self):
        plan = self.new()
        deals = self.write("opportunities.csv", OPPORTUNITIES)
        self.run_cli("import", plan, deals)
        self.run_cli("set", plan, "deal", "Kinetic roll-out", "amount=70000")
        self.write("opportunities.csv", OPPORTUNITIES.replace("80000", "9"))
        told = self.run_json("import", plan, deals)
        kept = [d for item in told["items"] for d in item["differences"]]
        self.assertEqual(kept, [{"property": "amount", "from": "70000.00",
                                 "to": "9.00", "kept": True}])
        self.run_cli("import", plan, deals, "--overwrite")
        deal = self.run_json("show", plan, "deal", "Kinetic roll-out")
        self.assertEqual(deal["amount"], "9.00")

    def test_mapping(self):
        plan = self.new()
        deals = self.write("x.csv", "Vorhaben;Wert;Wann\nA;1,5;05.06.26\n")
        arguments = ("--map", "title=Vorhaben", "--map", "amount=Wert",
                     "--map", "close-likely=Wann")
        self.run_cli("import", plan, deals, "--as", "deal", *arguments,
                     "--date-format", "day-first", "--map-name", "Ours")
        deal = self.run_json("show", plan, "deal", "A")
        self.assertEqual((deal["amount"], deal["close-likely"]),
                         ("1.50", "2026-06-05"))
        done = self.run_json("import", plan, deals, "--as", "ours",
                             "--date-format", "day-first")
        self.assertEqual(done["unchanged"], 1)

    def test_usage(self):
        plan = self.new()
        deals = self.write("opportunities.csv", OPPORTUNITIES)
        for arguments in (("--map", "title=X"), ("--estimate-range", "2-3"),
                          ("--days-per-point", "many")):
            self.run_cli("import", plan, deals, *arguments, code=2)
        for arguments in (("--as", "nothing"), ("--date-format", "odd"),
                          ("--as", "deal", "--map", "titel=X")):
            self.run_cli("import", plan, deals, *arguments, code=1)
        self.run_cli("import", plan, self.folder / "none.csv", code=1)
        for arguments in ((), ("--to", "csv"), ("--to", "moved-report"),
                          ("--to", "json", "--table", "deals"),
                          ("--to", "doc")):
            self.run_cli("export", plan, *arguments, code=2)
        self.run_cli("export", plan, "--to", "csv", "--table", "deels", code=1)

    def test_profiles(self):
        ids = [profile["id"] for profile in self.run_json("profiles")]
        self.assertIn("jira-issues", ids)
        self.assertIn("jira-issues", self.run_cli("profiles"))

    def test_json(self):
        path = self.folder / "plan.json"
        copy = self.folder / "copy.accord"
        self.run_cli("export", self.plan, "--to", "json", "--private",
                     "-o", path)
        self.run_cli("new", copy, "--from", path)
        self.assertEqual(self.digest(copy), self.digest())
        self.run_cli("new", self.folder / "x.accord", "--from",
                     self.write("x.json", "{}"), code=1)
        self.run_cli("new", self.folder / "x.accord", "--from", path,
                     "--sample", code=2)

    def test_tables(self):
        folder = self.folder / "tables"
        for guard in ((), ("--guard",)):
            self.run_cli("export", self.plan, "--to", "csv", "--private",
                         "-o", folder, *guard)
            done = self.run_json("import", self.plan,
                                 *sorted(folder.glob("*.csv")))
            self.assertEqual((done["new"], done["changed"], done["wrong"]),
                             (0, 0, 0))
        text = self.run_cli("export", self.plan, "--to", "csv", "--table",
                            "teams")
        self.assertTrue(text.startswith("team-id,source,external-id,name"))

    def test_calendar(self):
        path = self.folder / "dates.ics"
        self.run_cli("export", self.plan, "--to", "ics", "-o", path)
        text = path.read_bytes().decode()
        names = [name for name, _, _ in unfold(text)]
        uids = [value for name, _, value in unfold(text) if name == "UID"]
        self.assertEqual(names[:2], ["BEGIN", "VERSION"])
        self.assertEqual(len(uids), len(set(uids)))
        self.assertGreater(len(uids), 10)
        self.assertTrue(any("-deliverable@" in uid for uid in uids))
        if icalendar is not None:
            events = icalendar.Calendar.from_ical(text).walk("VEVENT")
            self.assertEqual(len(events), len(uids))
            for event in events:
                length = event["DTEND"].dt - event["DTSTART"].dt
                self.assertEqual(length.days, 1)

    def test_project(self):
        path = self.folder / "work.xml"
        self.run_cli("export", self.plan, "--to", "mspdi", "-o", path)
        tasks = xml.dom.minidom.parse(str(path)).getElementsByTagName("Task")
        self.assertGreater(len(tasks), 50)
        done = self.run_json("import", self.new(), path)
        self.assertEqual(done["wrong"], 0)

    def test_reports(self):
        text = self.run_cli("export", self.plan, "--to", "pipeline-report")
        self.assertTrue(text.startswith("week,stage,open-deals"))
        self.assertIn("2026-W10,Total,", text)
        title = self.run_json("list", self.plan, "promises")[0]["title"]
        self.run_cli("set", self.plan, "promise", title,
                     "want-date=2026-07-01")
        self.run_cli("set", self.plan, "promise", title,
                     "want-date=2026-07-09", "--who", "Ann")
        moved = self.run_cli("export", self.plan, "--to", "moved-report",
                             "--since", "2020-01-01")
        self.assertRegex(moved, r"want-date,[\d-]*,2026-07-09,-?\d*,2,.*Ann")
        self.run_cli("undo", self.plan)
        moved = self.run_cli("export", self.plan, "--to", "moved-report",
                             "--since", "2020-01-01")
        self.assertRegex(moved, r"want-date,[\d-]*,2026-07-01,-?\d*,3,")

    def test_private(self):
        """What one side holds back is in no export that did not ask."""
        for kind, property in (("promise", "need-date=2031-03-17"),
                               ("deal", "commission=98765.43"),
                               ("deal", "private-note=SECRET-DEAL"),
                               ("account", "private-note=SECRET-ACCOUNT"),
                               ("role", "cost-per-day=54321.99")):
            things = self.run_json("list", self.plan, f"{kind}")
            self.run_cli("set", self.plan, kind, things[0]["id"], property,
                         "--why", "SECRET-WHY")
        folder = self.folder / "tables"
        self.run_cli("export", self.plan, "--to", "csv", "-o", folder)
        texts = {path.name: path.read_text() for path in folder.iterdir()}
        for form in ("json", "ics", "mspdi", "pipeline-report"):
            texts[form] = self.run_cli("export", self.plan, "--to", form)
        texts["moved"] = self.run_cli("export", self.plan, "--to",
                                      "moved-report", "--since", "2020-01-01")
        for name, text in texts.items():
            for secret in SECRETS:
                self.assertNotIn(secret, text, name)
        told = self.run_cli("export", self.plan, "--to", "json", "--private")
        for secret in SECRETS:
            self.assertEqual(secret in told, secret != "20310317", secret)


if __name__ == "__main__":
    main()
