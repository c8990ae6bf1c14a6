#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of other programs, through the import dialog into the plan."""
import os
import unittest
from pathlib import Path

from dialogs import DialogTest
from tap import main

DATA = Path(os.environ["G_TEST_SRCDIR"]) / "data" / "import"
REAL = Path(os.environ.get(
    "ACCORD_DATA",
    Path(os.environ["G_TEST_SRCDIR"]).parent.parent / "shared" / "data"))

MAP = ["--map", "title=Opportunity", "--map", "account=Customer",
       "--map", "amount=Worth", "--map", "chance=Probability",
       "--map", "close-likely=Expected close", "--map", "owner=Salesperson"]


class Import(DialogTest):
    def titles(self):
        return {deal["title"] for deal in self.list("deals")}

    def map_columns(self):
        self.press("Map the Columns…")
        self.there("Map the Columns")
        self.press("Use")
        self.gone("Map the Columns")

    def test_map_preview_and_import(self):
        before = self.titles()
        self.start(self.plan, DATA / "trade-fair.csv")
        self.wait_for("trade-fair.csv", "Not recognised")
        self.map_columns()
        # Nobody can know whether 03/04 is in March or in April.
        self.wait_for("can have the day or the month first", "5 wrong")
        self.assertEqual(self.titles(), before)

        self.press("Preview")
        self.wait_for("Wrong 5", "trade-fair.csv, line 4, column 3",
                      "Worth: “much”")
        self.press("Back")
        self.assert_quiet()

    def test_day_first(self):
        before = self.titles()
        self.start(self.plan, DATA / "trade-fair-iso.csv")
        self.wait_for("Not recognised")
        self.map_columns()
        self.press("Preview")
        self.wait_for("New 3", "Wrong 1", "line 4, column 3", "“much”")
        self.press("Import All but Wrong Lines")
        self.gone("Import")
        self.wait_for("Imported: 3 new", "all changes saved")
        self.assertEqual(
            self.titles() - before,
            {"Fleet portal", "Cold chain pilot", "Pier planning"})
        deal = next(deal for deal in self.list("deals")
                    if deal["title"] == "Pier planning")
        self.assertEqual(deal["close-likely"], "2026-10-09")
        self.assertEqual(str(deal["amount"]), "36500.50")

        self.assertEqual(self.history()[0]["name"],
                         "Import trade-fair-iso.csv")
        self.do(self.window(), "win.undo")
        self.wait_until(lambda: self.titles() == before, "the import undone")
        self.assert_quiet()

    def test_hidden_ones_are_told_of(self):
        """Who looks at some of the deals only learns that others came."""
        self.start(self.plan)
        self.wait_for("14 open deals")
        self.key("ctrl+f")
        self.type("acme sso")
        self.wait_for("1 of 14 open deals")
        self.do(self.window(), "win.import")
        self.there("Import")
        self.press("Add Files…")
        self.choose_file(DATA / "trade-fair-iso.csv")
        self.wait_for("Not recognised")
        self.map_columns()
        self.press("Preview")
        self.press("Import All but Wrong Lines")
        self.gone("Import")
        self.wait_for("Imported: 3 new", "The filter hides 3 of these deals",
                      "1 of 17 open deals")
        self.assert_quiet()

    def test_kept_mapping_comes_again(self):
        self.start(self.plan, DATA / "trade-fair.csv")
        self.wait_for("Not recognised")
        self.press("Map the Columns…")
        self.there("Map the Columns")
        self.write("Keep this mapping as", "Trade fair")
        self.press("Use")
        self.gone("Map the Columns")
        self.wait_for("5 wrong")
        self.assertEqual(self.history()[0]["name"],
                         "Keep the mapping “Trade fair”")
        self.stop()
        self.start(self.plan, DATA / "trade-fair-iso.csv")
        self.wait_for("Trade fair, as recognised", "3 new")
        self.assert_quiet()

    def test_mapping_of_the_command_line_comes_again(self):
        self.run_cli("import", self.plan, DATA / "trade-fair-iso.csv", "--as",
                     "deal", *MAP, "--skip-errors", "--map-name", "Fair")
        self.start(self.plan, DATA / "trade-fair-iso.csv")
        self.wait_for("Fair, as recognised")
        self.assert_quiet()

    def test_cancel(self):
        before = self.titles()
        self.start(self.plan, DATA / "trade-fair-iso.csv")
        self.wait_for("Not recognised")
        self.map_columns()
        self.wait_until(lambda: self.can_be_pressed("Preview"), "a preview")
        self.press("Cancel")
        self.gone("Import")
        self.assertEqual(self.titles(), before)
        self.assert_quiet()

    def test_no_table(self):
        bad = self.folder / "bad.csv"
        bad.write_bytes(b"")
        self.start(self.plan, bad, self.folder / "gone.csv")
        self.wait_for("bad.csv", "gone.csv", "Say how each file")
        self.assert_quiet()

    def test_waits_for_a_plan(self):
        self.start(DATA / "trade-fair.csv")
        self.wait_for("A file waits to be imported", "New Plan…")
        self.assert_quiet()

    @unittest.skipUnless((REAL / "crm" / "hubspot").is_dir(), "no real data")
    def test_real_hubspot(self):
        n_before = len(self.list("deals"))
        self.start(self.plan, REAL / "crm" / "hubspot" / "hubspot_deals.csv")
        self.wait_for("HubSpot deals, as recognised", "500 new")
        self.press("Preview")
        self.wait_for("New 500")
        self.press("Import All")
        self.gone("Import")
        self.wait_until(lambda: len(self.list("deals")) == n_before + 500,
                        "500 deals more")
        self.assert_quiet()


if __name__ == "__main__":
    main()
