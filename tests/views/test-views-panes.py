#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the panes have in common: rows that go and come back, the focus, and
drags that are given up."""
import json
import subprocess

import pyatspi

from pointer import PointerTest
from tap import main
from view_test import move_pointer, role_of, walk

DEAL = "Acme Logistics — SSO roll-out"
OTHER = "Globex — data export"
FREE = "Lindqvist — meter readings"  # nothing is agreed in it
NEXT = "Harbour Foods — cold chain alerts"  # nor in the one below
DRAFT = "Claims upload"


class Panes(PointerTest):
    SHARED = True

    def titles(self, plural="deals"):
        return [entity["title"] for entity in self.list(plural)]

    def test_delete_again(self):
        """A row that goes a second time takes nothing down with it."""
        self.open_plan()
        for name in (FREE, NEXT):
            self.select(f"{name}, ")
            self.key("Delete")
            self.wait_until(lambda: name not in self.titles(), "it is there")
            self.key("ctrl+z")
            self.wait_for(f"{name}, ")
            self.select(f"{name}, ")
            self.key("shift+ctrl+z")
            self.wait_until(lambda: name not in self.titles(), "it is there")
            self.key("ctrl+z")
            self.wait_for(f"{name}, ")
        self.assert_quiet()

    def queue(self):
        """The features, first to last, as the window shows them."""
        rows = sorted((name for name in self.names()
                       if name.split(". ")[0].isdigit()),
                      key=lambda name: int(name.split(". ")[0]))
        return [name.split(". ", 1)[1].split(",")[0] for name in rows]

    def test_grip(self):
        """The dots in front of the work drag it, not the divider."""
        self.open_plan()
        before = self.queue()
        first, third = (self.place(self.find(start)) for start in
                        ("1. ", "3. "))
        self.drag((third[0] + 14, third[1] + third[3] // 2),
                   (first[0] + 14, first[1] + 4))
        self.wait_until(lambda: self.queue()[0] == before[2],
                        "it does not come first")
        self.assertEqual(self.place(self.find("1. "))[0], first[0])
        self.assert_quiet()

    def test_escape_drag(self):
        """Escape gives up what is dragged; nothing is written."""
        self.open_plan()
        before = self.queue()
        self.drag(self.point(self.find("3. ")),
                   self.point(self.find("1. "), share=0.2), "Escape")
        self.assertEqual(self.queue(), before)
        stage = self.value("deal", DEAL, "stage")
        self.drag(self.point(self.find(f"{DEAL}, ")),
                   self.point(self.find("Proposal, ")), "Escape")
        self.assertEqual(self.value("deal", DEAL, "stage"), stage)
        self.assertEqual(self.list_done(json.loads(
            self.run_cli("history", self.plan, "--json"))), set())
        # The next one is dropped all the same.
        self.drag(self.point(self.find("3. ")),
                   self.point(self.find("1. "), share=0.2))
        self.wait_until(lambda: self.queue() != before, "nothing moved")
        self.assert_quiet()

    def focused(self):
        """What the keys go to."""
        for accessible in walk(self.application()):
            try:
                if (accessible.getState().contains(pyatspi.STATE_FOCUSED)
                        and role_of(accessible) != "frame"):
                    return accessible.name
            except Exception:
                pass  # it is gone already
        return ""

    def wait_for_focus(self, name):
        self.wait_until(lambda: self.focused().startswith(name),
                        f"{self.focused()} has the focus, not {name}")

    def test_focus_after_edit(self):
        """From an editor, a menu and a dialog it is back on the row."""
        self.open_plan()
        self.select(f"{DEAL}, ")
        self.key("F2")
        self.find("Amount", "text")
        self.key("Escape")
        self.wait_for_focus(f"{DEAL}, ")
        self.key("Down")
        self.wait_for_focus("Contoso — EU hosting, ")
        self.key("Up", "F2")
        self.find("Amount", "text")
        self.key("ctrl+a")
        self.write("433000")
        self.key("Return")
        self.wait_until(
            lambda: self.value("deal", DEAL, "amount") == "433000.00",
            "the file has the old amount")
        self.wait_for_focus(f"{DEAL}, $433,000")
        self.key("shift+F10")
        self.wait_for("Move to Stage…")
        self.key("Escape")
        self.wait_for_focus(f"{DEAL}, ")
        self.key("Delete")
        self.wait_for("it is agreed, and can’t be deleted")
        self.assertIn(DEAL, self.titles())
        self.wait_for_focus(f"{DEAL}, ")

    def test_focus_after_deletion(self):
        """It goes to the row below, and stays there."""
        self.open_plan()
        self.select(f"{FREE}, ")
        self.key("Delete")
        self.wait_until(lambda: FREE not in self.titles(), "it is there")
        self.wait_for_focus(f"{NEXT}, ")
        self.key("ctrl+z")
        self.wait_for(f"{FREE}, ")
        self.wait_for_focus(f"{NEXT}, ")
        self.assert_quiet()

    def test_focus_after_move(self):
        """The row that goes to another stage, and back, keeps it."""
        self.open_plan()
        self.drag(self.point(self.find(f"{DEAL}, ")),
                  self.point(self.find("Proposal, ")))
        self.wait_for("Negotiation, 2 deals")
        self.wait_for_focus(f"{DEAL}, ")
        self.key("ctrl+z")
        self.wait_for("Negotiation, 3 deals")
        self.wait_for_focus(f"{DEAL}, ")
        self.assert_quiet()

    def test_press_after_menu(self):
        """A press where a menu was that has just closed is the row's."""
        self.open_plan()
        rows = [f"{OTHER}, ", f"{FREE}, "]
        x, y = self.point(self.find(f"{DEAL}, "))
        for name in rows * 2:
            self.xdotool("mousemove", str(x), str(y), "click", "3")
            self.wait_for("Move to Stage…")
            move_pointer(*self.point(self.find(name)))
            self.key("Escape")
            self.wait_until(lambda: "Move to Stage…" not in self.names(),
                            "the menu is there")
            self.xdotool("click", "1")
            self.wait_until(lambda: self.is_selected(name),
                            f"{name} is not selected")
        self.assert_quiet()

    def count_windows(self):
        """Tooltips are windows to the screen, but not to a screen reader."""
        # It fails where one goes while it looks; what it has found counts.
        return len(subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid",
             str(self.program.pid)],
            capture_output=True, text=True, check=False).stdout.split())

    def settle_windows(self):
        """How many there are once none has come or gone for a while: the
        tooltip of where the pointer stood before may be there yet, and GTK
        keeps a window of an earlier drag."""
        counts = []

        def are_settled():
            counts.append(self.count_windows())
            return len(counts) >= 10 and len(set(counts[-10:])) == 1
        self.wait_until(are_settled, "windows come and go")
        return counts[-1]

    def test_tooltip_lets_through(self):
        """The row that is under the tooltip of another can be pressed."""
        self.open_plan()
        x, y = self.point(self.find(f"{DEAL}, "))
        below = self.point(self.find("Contoso — EU hosting, "))
        move_pointer(*self.point(self.find("Sales Pipeline", "label",
                                           whole=True)))
        before = self.settle_windows()
        move_pointer(x, y)
        self.wait_until(lambda: self.count_windows() > before,
                        "there is no tooltip")
        self.xdotool("mousemove", *map(str, below), "click", "1")
        self.wait_until(lambda: self.is_selected("Contoso — EU hosting, "),
                        "the tooltip took the press")
        self.assert_quiet()

    def test_panes(self):
        """F6 goes from pane to pane, to where one was in each."""
        self.open_plan()
        self.select(f"{OTHER}, ")
        places = [f"{OTHER}, "]
        for _ in range(3):
            self.key("F6")
            self.wait_until(lambda: self.focused() not in places,
                            f"F6 does nothing after {places}")
            places.append(self.focused())
        self.assertRegex(places[1], "^[0-9]+[.] ")
        self.assertIn(", promised ", places[2])
        self.key("F6")
        self.wait_for_focus(places[0])
        for place in reversed(places):
            self.key("shift+F6")
            self.wait_for_focus(place)
        self.key("F9")
        self.key("F6", "F6", "F6")
        self.wait_for_focus(places[0])
        self.key("F9", "shift+F6", "shift+F6")
        self.wait_for_focus(places[2])
        self.key("F11")
        self.key("F6")
        self.wait_for_focus(places[2])
        self.key("F11")
        self.assert_quiet()

    def test_search_keys(self):
        """Down goes to what was found, Escape back to where one was."""
        self.open_plan()
        self.select(f"{OTHER}, ")
        self.key("ctrl+f")
        self.write("sap")
        self.wait_for("SAP connector, promise")
        self.key("Down")
        self.wait_for_focus("SAP connector, promise")
        self.key("ctrl+f")
        self.write("saml")
        self.wait_for("Single sign-on (SAML), feature")
        self.key("Down")
        self.wait_for_focus("Single sign-on (SAML), feature")
        self.key("Escape")
        self.wait_for_focus(f"{OTHER}, ")
        self.wait_for("14 open deals")
        self.key("ctrl+f")
        self.write("sap")
        self.wait_for("SAP connector, promise")
        self.key("Down", "Return")
        self.wait_until(lambda: self.is_selected("SAP connector for Initech"),
                        "the promise is not selected")
        self.key("ctrl+f")
        self.write("sofia")
        self.wait_for("Sofia Reyes, person")
        self.key("Down", "Return")
        self.wait_for_focus("Sofia Reyes")
        self.assert_quiet()

    def test_delete_promise(self):
        """It goes and comes back; one that is agreed has to be withdrawn."""
        self.open_plan()
        self.select("SSO roll-out for Acme")
        self.key("End")
        self.wait_until(lambda: self.is_selected(DRAFT),
                        f"it is not the last: {self.focused()}")
        self.key("Delete")
        self.wait_until(lambda: DRAFT not in self.titles("promises"),
                        "it is there")
        self.wait_for(f"Delete {DRAFT}", "Undo")
        self.key("ctrl+z")
        self.wait_until(lambda: DRAFT in self.titles("promises"),
                        "it is gone")
        self.select("SSO roll-out for Acme")
        self.key("Delete")
        self.wait_for("withdraw it instead")
        self.assertIn("SSO roll-out", self.titles("promises"))
        self.assert_quiet()

    def test_delete_feature(self):
        """By the key and by the menu; what promises need of it is back with
        it."""
        self.open_plan()
        third = self.queue()[2]
        needs = len(self.list("promise-features"))
        self.select("3. ")
        self.key("Delete")
        self.wait_until(lambda: third not in self.titles("features"),
                        "it is there")
        self.wait_for(f"Delete {third}", "Undo")
        self.wait_for_focus("3. ")
        self.key("ctrl+z")
        self.wait_until(lambda: third in self.titles("features"),
                        "it is gone")
        self.assertEqual(len(self.list("promise-features")), needs)
        self.wait_for(f"3. {third}")
        self.select("3. ")
        self.key("shift+F10")
        self.find("Delete", "menu item").queryAction().doAction(0)
        self.wait_until(lambda: third not in self.titles("features"),
                        "it is there")
        self.assert_quiet()

    def test_outside(self):
        """Outside work is looked at by what waits for it."""
        self.open_plan()
        self.wait_for("What Needs Attention")
        self.click(self.find("Outside", "push button"))
        self.click(self.find("Servers in the EU", "label"))
        self.wait_until(lambda: {"EU region", "Who Needs It"} <= self.names(),
                        "what waits for it is not looked at")
        self.click(self.find("Work", "push button", whole=True))
        self.wait_for("1. ")
        self.assert_quiet()

    def offers_undo(self):
        """In a toast. The button above is called so only where nothing can be
        undone, and can't be pressed then."""
        for accessible in walk(self.application(), reversed):
            try:
                if (accessible.name == "Undo" and accessible.getState()
                        .contains(pyatspi.STATE_SENSITIVE)):
                    return True
            except Exception:
                pass  # it is gone already
        return False

    def test_moved_deal(self):
        """It is seen in a stage that was folded, and offered to be undone;
        not any more when it is undone."""
        self.open_plan()
        self.act("Proposal, ", "row.fold")
        self.wait_until(lambda: not any(name.startswith(f"{OTHER}, ")
                                        for name in self.names()),
                        "its deals are still there")
        self.drag(self.point(self.find(f"{DEAL}, ")),
                  self.point(self.find("Proposal, ")))
        self.wait_until(self.offers_undo,
                        "it is not offered to be undone")
        self.wait_for(f"{DEAL}, ")
        self.wait_until(lambda: self.is_selected(f"{DEAL}, "),
                        "it is not selected")
        self.key("ctrl+z")
        self.wait_for("Negotiation, 3 deals")
        self.wait_until(lambda: not self.offers_undo(),
                        "it is still offered to be undone")
        self.assert_quiet()


if __name__ == "__main__":
    main()
