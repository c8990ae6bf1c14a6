#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of promise, meeting, customer and boss."""
import re

from cli_test import CliTest
from tap import main

PROMISE = "Claims upload"  # a draft that nobody has talked about


class NegotiationTest(CliTest):
    def step(self, *arguments, **more):
        return self.run_cli("promise", self.plan, PROMISE, *arguments, **more)

    def state(self):
        return self.run_json("promise", self.plan, PROMISE)

    def test_life(self):
        self.assertEqual(self.state()["state"], "draft")
        self.step("ask", "--person", "Ben", "--date", "2026-08-01")
        self.step("answer", "--person", "Marek", "--date", "2026-09-01",
                  "--confidence", "70", "--scope", "Five thousand claims",
                  "--why", "Storage has to be tried", "--on", "2026-03-04")
        self.step("agree", "--person", "Ben", "--on", "2026-03-05")
        now = self.state()
        self.assertEqual(now["agreed-date"], "2026-09-01")
        self.assertTrue(now["before-estimate"])
        self.assertIsNone(now["baseline"])
        self.assertEqual([(e["what"], e["who"]) for e in now["trail"]], [
            ("asked", "Ben Castillo"), ("offered", "Ben Castillo"),
            ("offered", "Marek Nowak"), ("answered", "Marek Nowak"),
            ("agreed", "Ben Castillo")])
        self.assertEqual(now["trail"][2]["confidence"], 0.7)

        self.step("sign", "--person", "Ben")
        self.step("sign", "--person", "Marek")
        self.assertIn("say why it moves", self.step(
            "move", "--date", "2026-09-08", code=1))
        self.assertIn("let one make an offer and the other agree", self.step(
            "move", "--date", "2026-09-08", "--person", "Marek",
            "--why", "Two are ill", code=1))
        self.assertIn("--why TEXT", self.step(
            "move", "--date", "2026-09-08", "--why", "   ", code=1))
        self.step("move", "--date", "2026-09-08", "--why", "Two are ill")
        now = self.state()
        self.assertEqual(now["baseline"], "2026-09-01")
        self.assertEqual(now["slip"], 7)
        self.assertIn("+7 days", self.step())
        self.step("tell", "--person", "Ben")
        late = ("break", "--person", "Ben", "--why",
                "Nobody had tried the storage")
        self.assertIn("has not come yet", self.step(
            *late, "--on", "2026-09-21", code=1))
        self.assertIn("has not come yet", self.step(
            *late, "--date", "2026-09-20", code=1))
        self.step(*late)
        self.assertEqual(self.state()["state"], "broken")
        names = [c["name"] for c in self.run_json(
            "history", self.plan, "--limit", "3")]
        self.assertEqual(names, [
            f"Record that {PROMISE} was broken",
            f"Tell the customer about {PROMISE}",
            f"Move the agreed date of {PROMISE}"])

    def test_agree_again(self):
        """What is agreed is talked about again: an offer, and the other side
        takes it; the trail has it in the order in which it happened."""
        self.step("offer", "--person", "Marek", "--date", "2026-09-01")
        self.step("agree", "--person", "Ben")
        self.step("sign", "--person", "Ben")
        self.step("sign", "--person", "Marek")
        self.assertIn("has not offered another since", self.step(
            "agree", "--side", "engineering", code=1))
        self.step("offer", "--side", "sales", "--date", "2026-10-01")
        self.assertIn("say why", self.step("agree", "--person", "Marek",
                                           code=1))
        self.step("agree", "--person", "Marek", "--why", "They asked for it")
        self.step("sign", "--person", "Marek")
        now = self.state()
        self.assertEqual(now["agreed-date"], "2026-10-01")
        self.assertEqual(now["slip"], 30)
        self.assertEqual([e["what"] for e in now["trail"]], [
            "offered", "agreed", "signed", "signed", "offered", "agreed",
            "signed"])
        self.assertEqual(now["trail"][5]["why"], "They asked for it")
        self.step("sign", "--person", "Ben")
        self.assertEqual(self.state()["baseline"], "2026-10-01")

    def test_signed_by_other_doors(self):
        """Scenarios and ways out say why too; files leave a signed date
        alone."""
        self.run_cli("scenario", self.plan, "new", "Later")
        self.assertIn("another name", self.run_cli(
            "scenario", self.plan, "new", "Later", code=1))
        self.run_cli("scenario", self.plan, "add", "Later", "promise",
                     "Audit", "agreed-date=2026-05-08")
        self.assertIn("say why", self.run_cli(
            "scenario", self.plan, "adopt", "Later", code=1))
        table = self.folder / "table.csv"
        table.write_text("title,agreed-date\nAudit trail,2026-06-01\n")
        before = self.show("promise", "Audit")["agreed-date"]
        self.assertIn("both sides have signed its date", self.run_cli(
            "import", self.plan, table, "--as", "promise", "--by-name",
            "--overwrite"))
        self.assertEqual(self.show("promise", "Audit")["agreed-date"], before)
        self.run_cli("scenario", self.plan, "adopt", "Later", "--why",
                     "They can wait")
        trail = self.run_json("promise", self.plan, "Audit")["trail"]
        self.assertEqual((trail[-1]["what"], trail[-1]["why"]),
                         ("agreed", "They can wait"))

    def test_scenario_names(self):
        """People and teams are shown by name, those that come with the
        scenario too; an empty name is told of by the one before."""
        def scenario(*arguments, **more):
            return self.run_cli("scenario", self.plan, *arguments, **more)

        scenario("new", "Lead")
        scenario("add", "Lead", "team", "Apps", "lead=Marek Nowak")
        self.run_cli("add", self.plan, "person", "name=Nina Night",
                     "--scenario", "Lead")
        scenario("add", "Lead", "team", "Data", "lead=Nina Night")
        text = scenario("show", "Lead")
        for words in ("Grace Chen", "Marek Nowak", "Nina Night",
                      "person “Nina Night”", "team “Apps”"):
            self.assertIn(words, text)
        self.run_cli("set", self.plan, "team", "Apps", "lead=Yuki Tanaka")
        text = scenario("show", "Lead")
        self.assertIn("Yuki Tanaka", text)
        self.assertNotRegex(text, r"\d{12}")
        self.assertRegex(self.run_json("scenario", self.plan, "show",
                                       "Lead")[0]["wanted"], r"^\d{12}")
        self.assertIn("Team “Apps”: name must be given", self.run_cli(
            "set", self.plan, "team", "Apps", "name=", code=1))
        self.assertIn("cli: Team: name must be given", self.run_cli(
            "add", self.plan, "team", "name=", code=1))

    def test_add_in_a_scenario(self):
        self.run_cli("scenario", self.plan, "new", "Bigger")
        self.assertEqual(self.show("scenario", "Bigger")["made-on"],
                         "2026-03-02")
        before = len(self.run_json("list", self.plan, "teams"))
        added = self.run_json("add", self.plan, "team", "name=Night shift",
                              "--scenario", "Bigger")["id"]
        self.run_cli("add", self.plan, "feature", "title=Night mode",
                     "--scenario", "Bigger")
        self.assertEqual(len(self.run_json("list", self.plan, "teams")),
                         before)
        edits = self.run_json("scenario", self.plan, "show", "Bigger")
        self.assertEqual({edit["entity-kind"] for edit in edits},
                         {"team", "feature"})
        self.run_cli("scenario", self.plan, "adopt", "Bigger")
        self.assertEqual(self.show("team", "Night shift")["id"], added)
        self.assertIn("There is no scenario", self.run_cli(
            "add", self.plan, "team", "name=A", "--scenario", "No", code=1))
        self.assertIn("Bigger", self.run_cli(
            "add", self.plan, "team", "name=A", "--scenario", "Bigger",
            code=1))

    def test_agreed_by_other_doors(self):
        """What two have agreed, one does not change, end or delete alone or
        without a word."""
        for arguments, words in [
                (["remove", self.plan, "promise", "Audit"], "withdraw it"),
                (["remove", self.plan, "deal", "Northwind"], "withdraw it"),
                (["remove", self.plan, "signature", "Priya"], "take it back"),
                (["set", self.plan, "promise", "Data export",
                  "agreed-date=2026-06-01", "--side", "sales"], "both sides"),
                (["set", self.plan, "promise", "Data export",
                  "state=withdrawn"], "--why TEXT"),
                (["set", self.plan, "promise", "Data export",
                  "state=draft"], "--why TEXT"),
                (["set", self.plan, "promise", "Data export",
                  "need-revealed=yes"], "for sales to reveal"),
                (["set", self.plan, "signature", "Priya",
                  "agreed-date=2026-06-01"], "stays as it was")]:
            with self.subTest(" ".join(map(str, arguments))):
                before = self.digest()
                self.assertIn(words, self.run_cli(*arguments, code=1))
                self.assertEqual(self.digest(), before)
        self.run_cli("set", self.plan, "promise", "Data export",
                     "state=withdrawn", "--why", "They went elsewhere")
        trail = self.run_json("promise", self.plan, "Data export")["trail"]
        self.assertEqual((trail[-1]["what"], trail[-1]["why"]),
                         ("decided", "They went elsewhere"))

    def test_ways_out_options(self):
        for arguments in (["--take", "0"], ["--take", "-1"],
                          ["--into", "Nope"], ["--person", "Ben"]):
            before = self.digest()
            self.assertRegex(self.run_cli(
                "ways-out", self.plan, "SAP", *arguments, code=2),
                "number|--take N")
            self.assertEqual(self.digest(), before)

    def test_way_out_settles_what_was_open(self):
        """Taken by somebody, it answers the decision that was open."""
        self.run_cli("add", self.plan, "decision", "title=Push or wait?",
                     "promise=SAP", "open-since=2025-02-20")
        self.run_cli("ways-out", self.plan, "SAP", "--take", "1", "--person",
                     "Ben", "--why", "They can wait")
        mine = [d for d in self.run_json("list", self.plan, "decisions")
                if d["title"] == "Push or wait?"]
        self.assertEqual(len(mine), 1)
        self.assertNotEqual(mine[0]["verdict"], "open")
        self.assertEqual(mine[0]["reason"], "They can wait")
        self.assertIsNotNone(mine[0]["decided-by"])
        self.assertEqual(mine[0]["open-since"], "2025-02-20")

    def test_way_out_is_of_the_meeting(self):
        """What is taken while a meeting is held stands in its minutes."""
        self.run_cli("meeting", "start", self.plan)
        self.run_cli("ways-out", self.plan, "SAP", "--take", "1", "--why",
                     "They can wait")
        minutes = self.run_cli("meeting", "minutes", self.plan)
        self.assertNotIn("Nothing was decided.", minutes)
        self.assertIn("They can wait", minutes)
        self.run_cli("meeting", "end", self.plan)
        self.run_cli("add", self.plan, "decision", "title=Afterwards?",
                     "promise=SSO", "open-since=2026-03-02")
        self.run_cli("ways-out", self.plan, "SSO", "--take", "1")
        self.assertIsNone(self.show("decision", "Afterwards?")["meeting"])

    def test_limits(self):
        """They stand wherever a promise is told of, for programs too."""
        told = self.run_json("promise", self.plan, "SAP")["limits"]
        self.assertEqual(told, ["S/4HANA only"])
        promises = self.run_json("forecast", self.plan)["promises"]
        self.assertEqual([p["limits"] for p in promises
                          if p["title"] == "SAP connector"], [told])
        self.assertIn([], [p["limits"] for p in promises])
        self.assertEqual(
            self.run_json("ways-out", self.plan, "SAP")["limits"], told)

    def test_who_is_here(self):
        self.assertIn("Nobody", self.run_cli(
            "meeting", "start", self.plan, "--here", "Nobody", code=1))
        self.run_cli("meeting", "start", self.plan, "--here", "Ben, Marek")
        self.run_cli("meeting", self.plan, "note", "--why", "IMPORTANT")
        self.run_cli("meeting", "end", self.plan)
        text = self.run_cli("meeting", "minutes", self.plan)
        for word in ("Ben Castillo", "Marek Nowak", "IMPORTANT"):
            self.assertIn(word, text)

    def test_kept_by_hand(self):
        """Kept is what the customer has."""
        self.assertIn("delivered-on", self.run_cli(
            "set", self.plan, "promise", "Audit", "state=kept", code=1))
        self.assertIn("has not come yet", self.run_cli(
            "set", self.plan, "promise", "Audit", "state=kept",
            "delivered-on=2026-03-03", code=1))
        self.run_cli("set", self.plan, "promise", "Audit", "state=kept",
                     "delivered-on=2026-03-02")
        trail = self.run_json("promise", self.plan, "Audit")["trail"]
        self.assertIn("kept", [e["what"] for e in trail])

    def test_signed_date(self):
        """A plain edit of a date that both sides have signed says why too."""
        self.assertIn("both sides have signed", self.run_cli(
            "set", self.plan, "promise", "Audit", "agreed-date=2026-05-01",
            code=1))
        self.run_cli("set", self.plan, "promise", "Audit",
                     "agreed-date=2026-05-01", "--why", "Two are ill")
        trail = self.run_json("promise", self.plan, "Audit")["trail"]
        self.assertEqual((trail[-1]["date"], trail[-1]["why"]),
                         ("2026-05-01", "Two are ill"))
        self.run_cli("set", self.plan, "promise", "Audit", "note=No matter")

    def test_refusals(self):
        for arguments, code, message in (
                (["dance"], 2, "no step “dance”"),
                (["answer", "--side", "sales", "--date", "2026-08-01"], 1,
                 "by engineering"),
                (["ask", "--date", "soon"], 1, "soon"),
                (["ask", "--person", "Nobody"], 1, "Nobody"),
                (["ask", "--confidence", "101"], 2, "from 0 to 100"),
                (["sign", "--person", "Ben"], 1, "“draft”"),
                (["offer", "--side", "sales", "--person", "Marek", "--date",
                  "2026-08-01"], 1, "speaks for itself"),
                (["answer", "--side", "engineering", "--person", "Ben",
                  "--date", "2026-08-01"], 1, "speaks for itself"),
                (["ask", "--side", "sales", "--person", "Marek"], 1,
                 "speaks for itself"),
                (["reveal", "--side", "engineering"], 1, "for sales"),
                (["reveal", "--meeting", "Never", "--side", "sales"], 1,
                 "Never")):
            before = self.digest()
            self.assertIn(message, self.step(*arguments, code=code))
            self.assertEqual(self.digest(), before)

    def test_kept_late_and_reopened(self):
        self.step("agree", "--date", "2026-02-20", "--on", "2026-02-02")
        self.step("keep", "--date", "2026-02-27")
        self.assertIn("kept 7 days late",
                      self.run_cli("promise", self.plan, PROMISE))
        self.assertEqual(
            self.run_json("promise", self.plan, PROMISE)["days-late"], 7)
        self.assertIn("say why", self.step("reopen", code=1))
        self.step("reopen", "--why", "They sent it back")
        told = self.run_json("promise", self.plan, PROMISE)
        self.assertEqual((told["state"], told["delivered-on"]),
                         ("agreed", None))
        self.assertIn(("decided", "They sent it back"),
                      [(e["what"], e["why"]) for e in told["trail"]])

    def test_date_in_the_past(self):
        """Nobody can keep a date that has passed: it is taken, for what was
        said is recorded, but not without a word."""
        for step in (["offer", "--person", "Marek", "--date", "2025-09-01"],
                     ["agree", "--person", "Ben"],
                     ["sign", "--person", "Ben"],
                     ["move", "--date", "2026-02-27"]):
            self.step(*step, warns=True)
            self.assertIn("is in the past", self.stderr)
            self.assertIn("--on", self.stderr)
        for _ in range(3):
            self.run_cli("undo", self.plan)
        self.step("agree", "--person", "Ben", "--on", "2025-06-01")
        self.step("sign", "--person", "Ben", "--on", "2025-06-01")
        self.assertEqual(self.state()["agreed-date"], "2025-09-01")

    def test_unheard_concern(self):
        """An agreement over a concern that nobody has said back says so."""
        self.run_cli("add", self.plan, "concern", f"promise={PROMISE}",
                     "text=Nobody has tried it", "raised-on=2026-03-01")
        self.step("agree", "--date", "2026-09-01", warns=True)
        self.assertIn("Nobody has tried it", self.stderr)

    def test_concern(self):
        """Heard is what the other side has said back in its own words, by
        whatever door."""
        def concern(*arguments, **more):
            return self.run_cli("concern", self.plan, *arguments, **more)

        self.assertIn("--side SIDE", concern("raise", "Disk", code=2))
        self.assertIn("speaks for itself", concern(
            "raise", "Disk", "--side", "sales", "--person", "Marek", code=1))
        concern("raise", "Disk is untried", f"promise={PROMISE}", "--person",
                "Marek", "--on", "2026-02-23")
        mine = [c for c in self.run_json("concern", self.plan, "list")
                if c["text"] == "Disk is untried"]
        self.assertEqual(mine[0]["days"], 7)
        self.assertIn("Disk is untried", self.run_cli(
            "promise", self.plan, PROMISE))
        own = ["heard-words=You fear the disk", "heard-on=2026-03-02",
               "heard-by=Marek"]
        for refused in (
                lambda: concern("hear", "Disk", "DISK is untried", "--person",
                                "Ben", code=1),
                lambda: concern("hear", "Disk", "You fear the disk",
                                "--person", "Marek", code=1),
                lambda: self.run_cli("set", self.plan, "concern", "Disk",
                                     *own, code=1),
                lambda: self.run_cli("add", self.plan, "concern", "text=Disk",
                                     "raised-on=2026-03-02", *own, code=1)):
            before = self.digest()
            self.assertRegex(refused(), "other (words|side)")
            self.assertEqual(self.digest(), before)
        self.assertIn("--side SIDE", concern("hear", "Disk", "You fear it",
                                             code=2))
        self.assertIn("for the other side", concern(
            "hear", "Disk", "You fear it", "--side", "engineering", code=1))
        concern("hear", "Disk", "You fear the disk", "--person", "Ben")
        self.assertIn("“You fear the disk” already", concern(
            "hear", "Disk", "Forget it", "--side", "sales", code=1))
        self.assertNotIn("Disk", concern("list"))
        concern("settle", "Disk")
        self.assertIn("concern PLAN hear CONCERN WORDS",
                      concern("dance", code=2))

    def test_ask(self):
        def ask(*arguments, **more):
            return self.run_cli("ask", self.plan, *arguments, **more)

        ask("add", "When?", "kind=date", f"promise={PROMISE}", "owner=Marek",
            "due-on=2026-03-09", "--person", "Ben")
        self.assertIn("When?", ask("list"))
        self.assertIn("for the other side", ask(
            "answer", "When?", "In May", "--person", "Ben", code=1))
        ask("answer", "When?", "In May", "--person", "Marek")
        self.assertEqual(self.show("ask", "When?")["answered-on"],
                         "2026-03-02")
        self.assertNotIn("When?", ask("list").split("\n"))

    def test_feeling_and_decision(self):
        self.run_cli("meeting", "start", self.plan)
        self.run_cli("decide", self.plan, "Push it", f"promise={PROMISE}",
                     "kind=push", "gave-way=engineering", "cost-days=3",
                     "--option", "Wait", "--option", "Push", "--chosen",
                     "Push", "--why", "They pay", "--person", "Ben")
        decision = self.show("decision", "Push it")
        self.assertEqual((decision["verdict"], decision["gave-way"],
                          decision["decided-on"], decision["reason"]),
                         ("accept", "engineering", "2026-03-02", "They pay"))
        self.assertIn("must be an --option", self.run_cli(
            "decide", self.plan, "That", "--chosen", "It", code=2))
        self.run_cli("meeting", "end", self.plan)
        self.assertIn("Push it", self.run_cli("meeting", "minutes",
                                              self.plan))
        self.assertIn("No meeting is planned", self.run_cli(
            "feeling", self.plan, "2", "--person", "Marek", code=1))
        self.run_cli("add", self.plan, "meeting", "title=Next",
                     "held-on=2026-03-09")
        self.run_cli("feeling", self.plan, "4", "--person", "Marek")
        self.run_cli("feeling", self.plan, "2", "--person", "Marek", "--why",
                     "Too much")
        # Until the meeting starts it is their side's own, by every door.
        def moods(*options):
            return [f["mood"] for f in self.run_json(
                "list", self.plan, "feelings", *options)
                if f["why"] == "Too much"]

        own, other = ("engineering", "sales")
        counts = [self.run_json("info", self.plan, *options)["counts"]
                  ["feelings"] for options in
                  ([], ["--side", other], ["--side", own], ["--private"])]
        self.assertEqual(counts[2:], [counts[0] + 1] * 2)
        self.assertEqual(counts[1], counts[0])
        self.assertEqual(moods(), [])
        self.assertEqual(moods("--side", other), [])
        self.assertEqual(moods("--side", own), [2])
        self.assertEqual(moods("--private"), [2])
        for answer in (("list", self.plan, "feelings"),
                       ("list", self.plan, "feelings", "--side", other),
                       ("show", self.plan, "feeling", "Too much"),
                       ("history", self.plan),
                       ("history", self.plan, "--json"),
                       ("meeting", "agenda", self.plan),
                       ("meeting", "minutes", self.plan),
                       ("export", self.plan, "--to", "json"),
                       ("export", self.plan, "--to", "csv", "--table",
                        "feelings")):
            self.assertNotIn("Too much", self.run_cli(*answer), answer)
        shared = self.folder / "shared.accord"
        self.run_cli("share", self.plan, shared)
        self.assertNotIn(b"Too much", shared.read_bytes())
        self.assertIn("Too much", self.run_cli(
            "list", self.plan, "feelings", "--side", own))
        self.run_cli("meeting", "start", self.plan)
        self.assertEqual(moods(), [2])
        self.assertIn("Too much", self.run_cli("list", self.plan, "feelings"))
        self.run_cli("meeting", "end", self.plan)
        self.assertIn("no feeling", self.run_cli(
            "feeling", self.plan, "6", "--side", "sales", code=2))

    def test_agenda(self):
        items = self.run_json("meeting", "agenda", self.plan)
        kinds = [item["kind"] for item in items]
        order = ["promise", "ask", "concern", "outside-work", "decision"]
        self.assertEqual(kinds, sorted(kinds, key=order.index))
        risks = [float(item["value-at-risk"]) for item in items
                 if item["kind"] == "promise"]
        self.assertEqual(risks, sorted(risks, reverse=True))
        self.assertGreater(len(risks), 0)
        ages = [item["days"] for item in items if item["kind"] == "ask"]
        self.assertEqual(ages, sorted(ages, reverse=True))
        self.assertIn("SSO roll-out for Acme Logistics",
                      self.run_cli("meeting", "agenda", self.plan))

    def test_meeting(self):
        """Each command is a session of its own: the next one goes on."""
        first = self.run_json("meeting", "start", self.plan)["current"]
        self.run_cli("meeting", "note", self.plan, "--why", "Sales will ask")
        second = self.run_json("meeting", "next", self.plan)["current"]
        self.assertNotEqual(first, second)
        third = self.run_json("meeting", "skip", self.plan)["current"]
        self.assertNotIn(third, (first, second))
        self.assertIn("is being held", self.run_cli(
            "meeting", "start", self.plan, code=1))
        snapshots = len(self.run_json("list", self.plan, "snapshots"))
        self.run_cli("meeting", "end", self.plan)
        self.assertEqual(len(self.run_json("list", self.plan, "snapshots")),
                         snapshots + 1)
        minutes = self.run_cli("meeting", "minutes", self.plan)
        self.assertIn(f"- {first}  \n  Sales will ask", minutes)
        self.assertRegex(minutes, "## Left for another time\n\n- "
                         + re.escape(second))
        self.assertIn("No meeting is being held", self.run_cli(
            "meeting", "next", self.plan, code=1))
        self.assertIn("Say what to do", self.run_cli(
            "meeting", "dance", self.plan, code=2))

    def test_minutes(self):
        first = self.run_json("list", self.plan, "meetings")[0]["id"]
        text = self.run_cli("meeting", "minutes", self.plan, "--meeting",
                            first)
        for line in ("# Minutes: Weekly meeting", "## Decisions",
                     "## Who does what by when"):
            self.assertIn(line + "\n", text)
        path = self.folder / "minutes.pdf"
        done = self.run_json("meeting", "minutes", self.plan, "-o", path)
        self.assertEqual(done["path"], str(path))
        self.assertGreaterEqual(done["pages"], 1)
        self.assertTrue(path.read_bytes().startswith(b"%PDF"))
        dates = self.folder / "dates.ics"
        self.run_cli("meeting", "minutes", self.plan, "-o", dates)
        text = dates.read_text()
        self.assertIn("BEGIN:VCALENDAR", text)
        agreed = [p["agreed-date"].replace("-", "") for p in self.run_json(
            "list", self.plan, "promises")
            if p["agreed-date"] and p["state"] in ("agreed", "told")]
        self.assertGreater(len(agreed), 0)
        for day in agreed:
            self.assertIn(f"DTSTART;VALUE=DATE:{day}", text)
        self.assertEqual(text.count("STATUS:CONFIRMED"), len(agreed))
        self.assertIn("must end in .md, .pdf or .ics", self.run_cli(
            "meeting", "minutes", self.plan, "-o", "minutes.doc", code=2))

    def test_customer(self):
        """Nothing but what a customer may see."""
        deals = {d["title"]: d for d in self.run_json(
            "list", self.plan, "deals", "--private")}
        accounts = {a["name"] for a in self.run_json(
            "list", self.plan, "accounts")}
        worded = {limit["text"] for limit in self.run_json(
            "list", self.plan, "limits") if limit["customer-text"]}
        for promise in self.run_json("list", self.plan, "promises",
                                     "--private"):
            unworded = [limit for limit in self.run_json(
                "promise", self.plan, promise["id"])["limits"]
                if limit not in worded]
            text = self.run_cli("customer", self.plan, promise["id"],
                                warns=bool(unworded))
            for limit in unworded:
                self.assertNotIn(limit, text)
                self.assertIn("no wording for the customer", self.stderr)
            self.assertIn(promise["title"], text)
            self.assertNotIn("%", text)
            self.assertNotIn("Spring plan", text)
            if promise["need-date"]:
                self.assertNotIn(promise["need-date"], text)
            for deal in deals.values():
                for amount in (deal["amount"], deal["commission"]):
                    if amount and float(amount) > 0:
                        self.assertNotIn(amount.split(".")[0], text)
            named = {a for a in accounts if a in text}
            self.assertLessEqual(len(named), 2, text)  # a firm and its parent

    def test_customer_names_another(self):
        self.run_cli("set", self.plan, "promise", "SSO",
                     "wording=As we did for Contoso, only better.")
        message = self.run_cli("customer", self.plan, "SSO", code=1)
        self.assertIn("names another customer, Contoso", message)
        self.run_cli("set", self.plan, "promise", "SSO",
                     "wording=Acme Logistics signs in once.")
        self.assertIn("signs in once",
                      self.run_cli("customer", self.plan, "SSO", warns=True))

    def test_boss(self):
        text = self.run_cli("boss", self.plan)
        self.assertIn("| Asked first | Told first |", text)
        self.assertIn("| Promises | 11 | 2 |", text)
        for person in self.run_json("list", self.plan, "people"):
            self.assertNotIn(person["name"], text)


if __name__ == "__main__":
    main()
