#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the window stands still while something long is done in it.

Works the real program as the tests of windows do, and prints for each step
the longest turn of its main loop, as JSON, one object a line: by the clock,
and by the thread's own time, which other programs of the machine do not
disturb. Run it under a display and a message bus of its own, as ./check does:

  waits.py PROGRAM CLI MODULE [STEP…]
"""
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAM, CLI, MODULE = sys.argv[1:4]
WANTED = sys.argv[4:]
del sys.argv[3:]
TESTS = Path(__file__).parent.parent
sys.path[:0] = [str(TESTS), str(TESTS / "views")]
from dialogs import DialogTest, walk_visible  # noqa: E402
from tap import main  # noqa: E402
from view_test import role_of  # noqa: E402

DATA = Path(os.environ.get("ACCORD_DATA",
                           TESTS.parent.parent / "shared" / "data"))

N_DEALS = 10_000
N_PROMISES = 1_000
MOST_PROMISES = 4_900  # a few more take 201 sheets of A3
STAGES = ("Qualified", "Proposal", "Negotiation")


class Waits(DialogTest):
    def setUp(self):
        super().setUp()
        self.turns = self.folder / "turns"
        self.env |= {"HOME": str(self.folder), "LD_PRELOAD": MODULE,
                     "ACCORD_TURNS": str(self.turns),
                     "GSETTINGS_BACKEND": "memory"}

    def run_cli(self, *arguments):
        env = {name: value for name, value in self.env.items()
               if name != "LD_PRELOAD"}
        done = subprocess.run([CLI, *arguments], env=env, text=True,
                              check=True, capture_output=True)
        return done.stdout

    def told(self, what):
        """The longest turns since this was asked last."""
        time.sleep(2)
        turns = [tuple(map(float, line.split())) for line in
                 self.turns.read_text().splitlines()] \
            if self.turns.exists() else []
        self.turns.unlink(missing_ok=True)
        print("# " + json.dumps({
            "bench": "waits", "step": what,
            "longest_ms": max((turn[0] for turn in turns), default=0),
            "longest_own_ms": max((turn[1] for turn in turns), default=0),
            "over_100_own": sorted((turn[1] for turn in turns
                                    if turn[1] > 100), reverse=True)[:8]}),
            flush=True)

    def rows(self, name, headings, rows):
        path = self.folder / name
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(headings)
            writer.writerows(rows)
        return path

    def deals(self):
        chance = random.Random(1)
        return self.rows("deals.csv", (
            "title", "account", "amount", "stage", "close-likely",
            "external-id"),
            ((f"Deal {i}", f"Account {i % 900}", chance.randrange(5, 900) * 500,
              STAGES[i % 3], f"2026-{4 + i % 8:02}-{1 + i % 28:02}", f"D{i}")
             for i in range(N_DEALS)))

    def promises(self, n=N_PROMISES):
        return self.rows("promises.csv", (
            "title", "deal", "agreed-date", "external-id"),
            ((f"Promise {i}", f"D{i}", f"2026-{5 + i % 7:02}-{1 + i % 28:02}",
              f"P{i}") for i in range(n)))

    def large(self):
        self.run_cli("import", self.plan, self.deals(), "--as", "deal")

    def open(self):
        self.start(self.plan)
        self.wait_for("Spring plan")
        self.told("open " + self.id().rpartition("test_")[2])

    def test_import(self):
        deals = self.deals()
        before = len(self.list("deals"))
        self.open()
        self.start_import(deals)
        self.wait_for(f"{N_DEALS:,} new")
        self.told("preview of the import")
        self.press("Preview")
        self.told("list of the preview")
        self.press("Import All")
        self.gone("Import")
        self.wait_until(lambda: len(self.list("deals")) == before + N_DEALS,
                        "all deals")
        self.told("import")
        self.do(self.window(), "win.undo")
        self.wait_until(lambda: len(self.list("deals")) == before, "undo")
        self.told("undo of the import")
        self.do(self.window(), "win.redo")
        self.wait_until(lambda: len(self.list("deals")) > before, "redo")
        self.told("redo of the import")

    def start_import(self, path):
        subprocess.run([PROGRAM, str(self.plan), str(path)], check=True,
                       env=self.env | {"LD_PRELOAD": ""},
                       stderr=subprocess.DEVNULL)
        self.there("Import")
        self.press("Map the Columns…")
        self.there("Map the Columns")
        self.press("Use")
        self.gone("Map the Columns")

    def test_large(self):
        self.large()
        self.open()
        self.do(self.window(), "win.preferences")
        self.there("Preferences")
        self.act(self.find("Saturday"))
        self.do(self.window(), "window.close")
        self.gone("Preferences")
        self.told("an edit, with the backup of the day")
        self.do(self.window(), "win.share")
        self.choose_file(self.folder / "shared.accord")
        self.wait_until((self.folder / "shared.accord").exists, "a copy")
        self.told("share")
        self.do(self.window(), "win.history")
        self.there("History")
        self.told("history")
        self.do(self.window(), "window.close")
        self.gone("History")
        self.do(self.window(), "win.export")
        self.there("Export")
        self.press("Export…")
        (self.folder / "out").mkdir()
        self.choose_file(self.folder / "out")
        self.gone("Export")
        self.told("export of all tables")
        self.do(self.window(), "win.best-order")
        self.there("Best Order")
        self.told("best order")
        self.press("Apply")
        self.gone("Best Order")
        self.told("best order, applied")
        self.do(self.window(), "win.backups")
        self.there("Backups")
        self.told("list of backups")
        self.act(self.wait_until(lambda: next(
            (button for button in walk_visible(self.window())
             if role_of(button) == "push button"
             and "Restore " in button.name), None), "a backup"))
        self.press("Restore the Plan")
        self.wait_for("The plan is restored.")
        self.told("restore")

    def test_open(self):
        large = self.folder / "large.accord"
        self.run_cli("new", large, "--sample", "--as-of", "2026-03-02")
        self.run_cli("import", large, self.deals(), "--as", "deal")
        self.open()
        subprocess.run([PROGRAM, large], env=self.env | {"LD_PRELOAD": ""},
                       check=True, stderr=subprocess.DEVNULL)
        self.wait_for(f"{N_DEALS + 14:,} open deals")
        self.told(f"open {N_DEALS} deals beside another plan")
        self.plan = large
        self.do(self.window(), "win.rescue")
        self.choose_file(self.folder / "copy.accord")
        self.wait_until(lambda: len(list(self.application())) == 3, "a copy")
        self.told("save a copy, and open it")

    def test_crm(self):
        """A real export of 8,800 deals, where it is at hand."""
        deals = DATA / "crm" / "maven" / "sales_pipeline.csv"
        if not deals.exists():
            self.skipTest("no real data")
        self.open()
        subprocess.run([PROGRAM, str(self.plan), str(deals)], check=True,
                       env=self.env | {"LD_PRELOAD": ""},
                       stderr=subprocess.DEVNULL)
        self.there("Import")
        self.wait_for("8,800 new")
        self.told("preview of a real export")
        self.press("Preview")
        self.told("list of the preview of a real export")
        self.press("Import All")
        self.gone("Import")
        self.wait_until(lambda: len(self.list("deals")) > 1000, "all deals")
        self.told("import of a real export")

    def test_promises(self):
        self.large()
        self.run_cli("import", self.plan, self.promises(), "--as", "promise")
        self.open()
        self.do(self.window(), "win.export-chart")
        self.wait_for("Page 1 of ")
        self.told("print preview")
        self.press("Export…")
        self.choose_file(self.folder / "out.pdf")
        self.wait_for("The chart is in")
        self.told("PDF")

    def test_print(self):
        """As many promises as paper of some size has room for."""
        printed = self.folder / "printed.pdf"
        folder = self.folder / "config" / "glib-2.0" / "settings"
        folder.mkdir(parents=True)
        (folder / "keyfile").write_text(
            "[io/github/accordplan/Accord]\nprint-paper='A3'\n"
            "print-settings={'printer': <'Print to File'>, "
            "'output-file-format': <'pdf'>, 'output-uri': <'%s'>}\n"
            % printed.as_uri(), encoding="utf-8")
        self.env |= {"GSETTINGS_BACKEND": "keyfile",
                     "XDG_CONFIG_HOME": str(self.folder / "config")}
        self.large()
        self.run_cli("import", self.plan, self.promises(MOST_PROMISES),
                     "--as", "promise")
        self.open()
        self.do(self.window(), "win.export-chart")
        self.wait_for("Page 1 of ")
        self.told(f"print preview of {MOST_PROMISES} promises")
        self.press("Export…")
        self.choose_file(self.folder / "out.pdf")
        self.wait_for("The chart is in")
        self.told(f"PDF of {MOST_PROMISES} promises")
        self.do(self.window(), "win.print")
        self.wait_for("Page 1 of ")
        self.press("Print…")
        self.wait_for("Print to File", "Copies:")
        self.told("the printer’s dialog")
        self.key("alt+p")
        self.wait_for("Printed ")
        self.told(f"printing {MOST_PROMISES} promises")


if __name__ == "__main__":
    if WANTED:
        for name in list(vars(Waits)):
            if name.startswith("test_") and name[5:] not in WANTED:
                delattr(Waits, name)
    main()
