#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pipeline: searched, edited at the cell, dragged to another stage."""
import json
import subprocess

from pointer import PointerTest
from tap import main

DEAL = "Acme Logistics — SSO roll-out"
OTHER = "Globex — data export"
OPEN = "Fabrikam — offline mode"  # nothing is agreed in it


class Pipeline(PointerTest):
    def stage(self, deal):
        return self.value("stage", self.value("deal", deal, "stage"), "name")

    # A start of the program takes as long as most of what is done in it: what
    # leaves the plan as it was, or does not meet, shares one.

    def test_look(self):
        self.open_plan()
        self.rows()
        self.search_deals()
        self.search_leads()
        self.reveal()
        self.assert_quiet()

    def test_edit(self):
        self.open_plan()
        self.edit_amount()
        self.edit_by_two_clicks()
        self.edit_close()
        self.edit_chance()
        self.edit_owner()
        self.assert_quiet()

    def test_drag(self):
        self.open_plan()
        self.drag_to_engineering()
        self.drag_to_feature()
        self.drag_to_stage()
        self.drag_asks_for_criteria()
        self.assert_quiet()

    def test_keys(self):
        self.open_plan()
        self.delete()
        self.move_by_keyboard()
        self.ask_by_keyboard()
        self.assert_quiet()

    def rows(self):
        self.wait_for("14 open deals", "Negotiation, 3 deals",
                      f"{DEAL}, $420,000", "Priya Raman", "late")

    def search_deals(self):
        self.wait_for(OTHER)
        self.key("ctrl+f")
        self.write("acme sso")
        self.wait_for("1 of 14 open deals")
        self.assertFalse([name for name in self.names() if OTHER in name])
        self.key("Escape")
        self.wait_for(OTHER, "14 open deals")

    def search(self, typed, found):
        self.key("ctrl+f")
        self.key("ctrl+a")
        self.write(typed)
        self.click(self.find(found))

    def search_leads(self):
        """What isn't a deal is found too; one is led to where it stands."""
        self.search("saml", "Single sign-on (SAML), feature")
        self.wait_until(lambda: self.is_selected(". Single sign-on (SAML)"),
                        "the feature is not selected")
        self.search("audit trail promise", "Audit trail, promise")
        self.wait_until(lambda: self.is_selected("Audit trail for Northwind"),
                        "the promise is not selected")
        self.search("whitfield person", "Tom Whitfield, person")
        self.wait_until(lambda: "Time Off" in self.names(),
                        "the inspector does not show him")
        self.search("quality team", "Quality, team")
        self.wait_until(lambda: "Time Off" not in self.names(),
                        "the inspector does not show the team")
        self.search("globex account", "Globex, account")
        self.wait_for("1 of 14 open deals", OTHER)

    def test_screen_reader(self):
        """What can be done with a row is called without a key."""
        self.open_plan()
        self.act(f"{OTHER}, ", "row.ask-for-date")
        self.wait_for("What the customer would get")
        self.key("Escape")
        self.act("Negotiation, ", "row.fold")
        self.wait_until(lambda: not any(name.startswith(f"{DEAL}, ")
                                        for name in self.names()),
                        "its deals are still there")
        self.act("Negotiation, ", "row.unfold")
        self.wait_for(f"{DEAL}, ")
        self.act(f"{OPEN}, ", "row.delete")
        self.wait_until(lambda: OPEN not in self.titles(),
                        "it is still there")
        self.assert_quiet()

    def reveal(self):
        """A deal that the filter hides comes into sight when it is made."""
        self.wait_for("1 of 14 open deals")
        self.click(self.find("Deal", "label", whole=True))
        self.wait_for("New Deal")
        self.write("Hooli — archive")
        self.key("Return")
        self.wait_for("The filter hid this deal", "15 open deals", OTHER,
                      "Hooli — archive, ")
        self.wait_until(lambda: self.is_selected("Hooli — archive, "),
                        "it is not selected")

    def delete(self):
        self.select(f"{DEAL}, ")
        self.key("Delete")
        self.select(f"{OPEN}, ")
        self.key("Delete")
        self.wait_for("Undo", "13 open deals")
        self.assertNotIn(OPEN, self.titles())
        self.assertIn(DEAL, self.titles())  # something is agreed in it
        self.key("ctrl+z")
        self.wait_until(lambda: OPEN in self.titles(),
                        "it is not back")

    def titles(self):
        return [deal["title"] for deal in self.list("deals")]

    def asked(self):
        return [promise["title"] for promise in self.list("promises")
                if promise["state"] == "asked"]

    def drag_to_engineering(self):
        """A deal that is dropped on the other side asks for a date."""
        before = self.asked()
        start = self.point(self.find(f"{OTHER}, "))
        end = self.point(self.find("Engineering Capacity"))
        self.drag(start, end)
        self.wait_for("Ask Engineering for a Date",
                      "What the customer would get")
        self.key("ctrl+a")
        self.write("Faster export")
        self.key("Return")
        self.wait_until(lambda: "Faster export" in self.asked(),
                        "nothing was asked")
        self.wait_for("Undo")
        self.key("ctrl+z")
        self.wait_until(lambda: self.asked() == before,
                        "it was not taken back")

    def ask_by_keyboard(self):
        self.select(f"{OTHER}, ")
        self.key("shift+F10")
        self.wait_for("Ask Engineering for a Date…")
        self.key("Down", "Return")
        self.wait_for("What the customer would get")
        self.key("ctrl+a")
        self.write("Faster export")
        self.key("Return")
        self.wait_until(lambda: "Faster export" in self.asked(),
                        "nothing was asked")

    def test_empty(self):
        """A plan without deals says what to do."""
        self.plan = self.folder / "empty.accord"
        self.run_cli("new", self.plan)
        self.open_window()
        self.wait_for("No Deals Yet", "No Work Yet")
        self.click(self.find("Add a Deal…", "label"))
        self.wait_for("New Deal")
        self.write("The first one")
        self.key("Return")
        self.wait_until(lambda: self.titles() == ["The first one"],
                        "there is no deal")
        self.wait_for("1 open deal")
        self.assert_quiet()

    def who(self):
        """What the program calls the person that uses it."""
        return json.loads(self.run_cli("history", self.plan,
                                       "--json"))[0]["who"]

    def remembered(self):
        """What the settings hold on disk."""
        path = self.folder / "config" / "glib-2.0" / "settings" / "keyfile"
        return path.read_text() if path.exists() else ""

    def are_sorted_by_value(self):
        """The deals of the stage that comes first."""
        places = [self.place(self.find(deal))[1] for deal in
                  ("Contoso — EU hosting, ", f"{DEAL}, ",
                   "Northwind — audit trail, ")]
        return places == sorted(places)

    def owner_edge(self):
        """Where the column ends, and how wide it is."""
        start, next_start = (
            self.place(self.find(title, "label", whole=True))
            for title in ("Owner", "Promises"))
        # Titles stand six pixels inside.
        return ((next_start[0] - 6, start[1] + start[3] // 2),
                next_start[0] - start[0])

    def test_columns_are_remembered(self):
        self.env |= {"GSETTINGS_BACKEND": "keyfile",
                     "XDG_CONFIG_HOME": str(self.folder / "config")}
        self.open_plan()
        self.click(self.find("Value", whole=True))
        self.wait_until(lambda: "pipeline-order='value'" in self.remembered(),
                        "the order is not remembered")
        self.wait_until(self.are_sorted_by_value, "they are not sorted")
        edge, before = self.owner_edge()
        self.drag(edge, (edge[0] + 40, edge[1]))
        self.wait_until(lambda: "'owner':" in self.remembered(),
                        "the width is not remembered")
        self.stop()
        self.open_plan()
        self.wait_until(self.are_sorted_by_value, "they are not sorted")
        self.wait_until(
            lambda: self.owner_edge()[1] > before + 20, "its width is the old")
        self.click(self.find("Choose columns"))
        self.key("Down", "Down", "Down", "Return")
        self.wait_until(
            lambda: "pipeline-hidden=['owner']" in self.remembered(),
            "that it is hidden is not remembered")
        self.key("Escape")
        self.wait_until(lambda: "Owner" not in self.names(), "it is there")
        self.assert_quiet()

    def edit_amount(self):
        self.select(f"{DEAL}, ")
        self.key("F2")
        self.find("Amount", "text")
        self.key("ctrl+a")
        self.write("432100")
        self.key("Return")
        self.wait_until(
            lambda: self.value("deal", DEAL, "amount") == "432100.00",
            "the file has the old amount")
        self.wait_for("$432,100")
        self.key("ctrl+z")
        self.wait_until(
            lambda: self.value("deal", DEAL, "amount") == "420000.00",
            "it was not taken back")

    def edit_by_two_clicks(self):
        self.click(self.find("$420,000"), repeat=2)
        self.find("Amount", "text")
        self.key("ctrl+a")
        self.write("lots")
        self.key("Return")
        self.wait_for("“lots” is not an amount")
        self.assertEqual(self.value("deal", DEAL, "amount"), "420000.00")
        self.key("Escape")
        self.select(f"{OTHER}, ")
        self.xdotool("mousemove", "5", "5")
        self.wait_until(lambda: self.ground(f"{DEAL}, ")
                        == self.ground("Northwind — audit trail, "),
                        "the row looks pressed")

    def ground(self, name):
        """The colour of a row, left of its first word."""
        x, y, _, height = self.place(self.find(name))
        return subprocess.run(
            ["import", "-window", "root", "-crop",
             f"1x1+{x + 3}+{y + height // 2}", "-depth", "8", "rgb:-"],
            check=True, capture_output=True).stdout

    def edit_close(self):
        """Which of the three days is none is said, and marked."""
        self.select(f"{DEAL}, ")
        self.act(f"{DEAL}, ", "row.set-expected-close")
        self.find("Closes, early", "text")
        self.key("ctrl+a")
        self.write("some day")
        self.key("Return")
        self.wait_for("“some day” is no date")
        self.key("ctrl+a")
        self.write("2026-03-20")
        self.key("Return")
        self.wait_until(
            lambda: self.value("deal", DEAL, "close-early") == "2026-03-20",
            "the file has the old day")

    def edit_chance(self):
        """What is not what the criteria give needs a reason."""
        self.act(f"{DEAL}, ", "row.set-chance")
        self.find("Chance to win", "text")
        self.key("ctrl+a")
        self.write("60")
        self.key("Tab")
        self.write("A new buyer")
        self.key("Return")
        self.wait_until(
            lambda: self.value("deal", DEAL, "chance-override") == 0.6,
            "the file has the old chance")
        self.assertEqual(self.value("deal", DEAL, "override-reason"),
                         "A new buyer")

    def edit_owner(self):
        self.assertEqual(self.owner(), "Priya Raman")
        self.act(f"{DEAL}, ", "row.set-owner")
        self.find("Owner", "combo box")
        self.key("space", "Down", "Return", "Tab", "Return")
        self.wait_until(lambda: self.owner() != "Priya Raman",
                        "the file has the old owner")

    def owner(self):
        owner = self.value("deal", DEAL, "owner")
        return owner and self.value("person", owner, "name")

    def drag_to_feature(self):
        """A deal that is dropped on work asks for what that work gives."""
        before = len(self.list("promise-features"))
        self.drag(self.point(self.find(f"{OTHER}, ")),
                  self.point(self.find("1. ")))
        self.wait_for("Ask Engineering for a Date")
        self.key("ctrl+a")
        self.write("Sooner export")
        self.key("Return")
        self.wait_until(
            lambda: len(self.list("promise-features")) == before + 1,
            "the work does not belong to it")
        self.key("ctrl+z")
        self.wait_until(lambda: "Sooner export" not in self.asked(),
                        "it was not taken back")

    def drag_to_stage(self):
        """All criteria are met on the way back: it moves at once."""
        start = self.point(self.find(f"{DEAL}, "))
        end = self.point(self.find("Proposal, "))
        self.drag(start, end)
        self.wait_until(lambda: self.stage(DEAL) == "Proposal",
                        "it is where it was")
        self.wait_for("Negotiation, 2 deals", "Undo")
        self.wait_until(lambda: self.is_selected(f"{DEAL}, "),
                        "it is not selected")
        self.key("ctrl+z")
        self.wait_until(lambda: self.stage(DEAL) == "Negotiation",
                        "it was not taken back")

    def shown(self):
        """The open deals, by their titles."""
        names = self.names()
        return {title for title in self.open if any(
            name.startswith(title + ", ") for name in names)}

    def wait_for_shown(self, *titles):
        self.wait_until(lambda: self.shown() == set(titles),
                        f"{self.shown()} are shown, not {titles}")

    PARTS = ("Mine", "Late", "Not asked", "Stage", "Owner", "Account")

    def filter(self, part, *keys):
        """By keys in the popover, whose parts come after each other."""
        distance = self.PARTS.index(part) - self.part
        self.part += distance
        self.key(*["Tab" if distance > 0 else "shift+Tab"] * abs(distance),
                 "space", *keys)

    def test_filters(self):
        """Each narrows what the others let through; a bar says how many deals
        that hides, and shows them all again."""
        self.run_cli("set", self.plan, "person", "Priya Raman", "name=Me")
        self.run_cli("set", self.plan, "person", "Me", f"name={self.who()}")
        self.open = [deal["title"] for deal in self.list("deals")
                     if deal["state"] == "open"]
        self.open_plan()
        self.click(self.find("Choose which deals to see"))
        self.find("Engineering was not asked yet")
        self.part = 0
        self.filter("Late")
        self.wait_for_shown(DEAL, "Initech — SAP connector")
        self.filter("Mine")
        self.wait_for_shown(DEAL)
        self.wait_for("Filtered: 13 open deals are hidden")
        self.filter("Not asked")
        self.wait_for("No deal is what you look for.")
        self.filter("Not asked")
        self.filter("Late")
        self.filter("Stage", *["Down"] * 4, "Return")
        self.wait_for_shown(DEAL, "Contoso — EU hosting")
        self.filter("Account")
        self.write("toso")
        self.key("Return")
        self.wait_for_shown("Contoso — EU hosting")
        self.key("Escape")
        self.wait_for("Filtered: 13 open deals are hidden")
        self.click(self.find("Show All Deals"))
        self.wait_until(lambda: len(self.shown()) == 14, "not all are shown")
        self.assertFalse([name for name in self.names() if "hidden" in name])
        self.assert_quiet()

    def is_in_sight(self, name):
        """Whether all of the row shows."""
        _, y, _, height = self.place(self.find(name))
        _, top, _, room = self.place(self.find("Deals", whole=True))
        return top <= y and y + height <= top + room

    def test_drop_is_shown(self):
        """A deal that is dropped comes to stand at the end of a stage that is
        longer than the pane: one is led there."""
        self.SIZE = (1600, 700)
        self.open_plan()
        self.click(self.find("Closes", whole=True))
        self.wait_until(lambda: self.place(self.find(f"{DEAL}, "))[1]
                        > self.place(self.find("Northwind — audit"))[1],
                        "the latest is not first")
        self.assertFalse(self.is_in_sight("Umbrella — usage reports, "))
        self.drag(self.point(self.find(f"{DEAL}, ")),
                  self.point(self.find("Proposal, ")))
        self.wait_until(lambda: self.is_selected(f"{DEAL}, "),
                        "it is not selected")
        self.wait_until(lambda: self.is_in_sight(f"{DEAL}, "),
                        "it is out of sight")
        self.assert_quiet()

    def drag_asks_for_criteria(self):
        start = self.point(self.find(f"{OTHER}, "))
        end = self.point(self.find("Negotiation, "))
        self.drag(start, end)
        self.wait_for("Not Met Yet", "Why it moves all the same")
        self.assertEqual(self.stage(OTHER), "Proposal")
        self.click(self.find("Why it moves all the same", "text"))
        self.write("The buyer is away")
        self.key("Return")
        self.wait_until(lambda: self.stage(OTHER) == "Negotiation",
                        "it is where it was")

    def move_by_keyboard(self):
        self.select(f"{DEAL}, ")
        self.key("shift+F10")
        self.wait_for("Move to Stage…")
        self.key("Return")
        self.wait_for("Move to Stage", "Not Met Yet")
        self.key("Escape")
        self.assertEqual(self.stage(DEAL), "Negotiation")


if __name__ == "__main__":
    main()
