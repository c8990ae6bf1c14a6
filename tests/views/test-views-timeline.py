#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The timeline: dates moved by mouse, by keys, by writing and by a screen
reader, and taken back; each seen in the file and in what is read out."""
import datetime
import json
import re
import subprocess
import time

import pyatspi

from tap import main
from view_test import (PATIENCE, ViewTest, box_of, move_pointer, place_of,
                       walk)

# In the sample plan as of 2026-03-02:
TITLE = "Data residency report"
PROMISED = "2026-05-07"
SIGNED = "Audit trail"  # by both sides; its need date is revealed
SIGNED_FOR = "2026-04-17"


def xdotool(*arguments):
    return subprocess.run(["xdotool", *map(str, arguments)], check=True,
                          capture_output=True, text=True).stdout


class Timeline(ViewTest):
    SHARED = True

    def setUp(self):
        super().setUp()
        self.list = None
        self.changes = self.count_changes()
        if self.shared is not None:
            return
        self.start(self.plan)
        self.wait_for("SSO roll-out for Acme Logistics", "sure by")
        self.place_window()

    def place_window(self):
        self.window = self.wait_until(lambda: xdotool(
            "search", "--onlyvisible", "--pid", self.program.pid,
            "--name", "Spring plan").split(), "a window")[-1]
        xdotool("windowmove", self.window, 20, 20)
        xdotool("windowfocus", "--sync", self.window)
        self.wait_until(self.enlarge, "a wide row")
        time.sleep(0.5)

    def enlarge(self):
        """Until all rows are in sight, as GTK 4.18 tells of no others. Asked
        for again: while a window is new, it may be forgotten."""
        xdotool("windowsize", self.window, 1500, 1150)
        return self.row(TITLE).queryComponent().getExtents(
            pyatspi.WINDOW_COORDS).width > 900

    def wait_until(self, condition, what):
        end = time.monotonic() + PATIENCE
        while True:
            try:
                value = condition()
            except Exception:  # a thing of the tree has gone meanwhile
                value = None
            if value:
                return value
            self.assertLess(time.monotonic(), end, f"waiting for {what}")
            time.sleep(0.05)

    def rows(self):
        """The list, found once: a walk over the whole window takes long."""
        if self.list is None:
            self.list = next(
                accessible for accessible in walk(self.application())
                if accessible.name == "Promises"
                and accessible.getRoleName() == "list")
        return self.list

    def row(self, title):
        """The row that can have the focus."""
        for accessible in walk(self.rows()):
            try:
                if (re.match(f"(moving: )?{title} for ", accessible.name)
                        and accessible.getState().contains(
                            pyatspi.STATE_FOCUSABLE)
                        and "timeline.menu" in self.actions(accessible)):
                    return accessible
            except Exception:
                pass
        return None

    def actions(self, accessible):
        action = accessible.queryAction()
        return [action.getName(i) for i in range(action.nActions)]

    def act(self, title, name):
        row = self.row(title)
        row.queryAction().doAction(self.actions(row).index(name))

    def label(self, title):
        return self.row(title).name

    def stored(self, title=TITLE, field="agreed-date"):
        promises = json.loads(self.run_cli("list", self.plan, "promises",
                                           "--json", "--private"))
        return next(promise[field] for promise in promises
                    if promise["title"] == title)

    def count_changes(self):
        return len(json.loads(self.run_cli("history", self.plan, "--json")))

    def undo_name(self):
        """The last change of this case."""
        if self.count_changes() == self.changes:
            return ""
        return self.run_cli("history", self.plan).splitlines()[1]

    def spot(self, title):
        """The middle of a row's dates: its left edge and their height."""
        row = self.row(title)
        x, y, _, height = self.place(row)
        return x, y + height // 3, box_of(row)

    def place(self, accessible):
        geometry = xdotool("getwindowgeometry", "--shell", self.window)
        return place_of(accessible, dict(
            line.split("=") for line in geometry.split()))

    def find_signs(self, title):
        """What is drawn in the blue of dates, from left to right: where each
        sign is and how wide. Past the title, and up to the chance."""
        left, y, extents = self.spot(title)
        picture = subprocess.run(
            ["import", "-window", "root", "-crop",
             f"{extents.width}x1+{left}+{y}", "-depth", "8", "rgb:-"],
            check=True, capture_output=True).stdout
        signs = []
        for x in range(extents.width // 6, extents.width - 120):
            if not self.is_blue(picture[3 * x:3 * x + 3]):
                continue
            if signs and signs[-1][1] == x - 1:
                signs[-1][1] = x
            else:
                signs.append([x, x])
        return [(left + (first + last) // 2, last - first)
                for first, last in signs], y

    def find_diamond(self, title):
        """The widest: the others are brackets."""
        signs, y = self.find_signs(title)
        x, width = max(signs, key=lambda sign: sign[1], default=(0, 0))
        self.assertGreater(width, 5, "no diamond")
        return x, y

    def find_resting_diamond(self, title):
        """Once what stands beside the chart has its width."""
        return self.rest(lambda: self.find_diamond(title))

    def rest(self, find):
        """What is found at one place twice."""
        before = None

        def is_still():
            nonlocal before
            last, before = before, find()
            time.sleep(0.3)
            return before if before == last else None
        return self.wait_until(is_still, "a picture that is at rest")

    def find_bracket(self, title, side):
        """The nearest to the diamond: before it (-1) what is wanted, behind
        it (1) what is needed."""
        def find():
            signs, y = self.find_signs(title)
            diamond = max(signs, key=lambda sign: sign[1])[0]
            beside = [x for x, width in signs
                      if (x - diamond) * side > 0 and width < 6]
            return min(beside, key=lambda x: abs(x - diamond)), y
        return self.rest(find)

    @staticmethod
    def is_blue(pixel):
        """Or mostly, where the tip of a bracket lies on two of them."""
        red, green, blue = pixel
        return blue > 140 and red < 80 and 60 < green < 130

    def drag(self, x, y, distance, steps=8):
        move_pointer(x, y)
        xdotool("mousedown", 1)
        for i in range(1, steps + 1):
            xdotool("mousemove", x + distance * i // steps, y)
            time.sleep(0.05)

    def test_drag_and_undo(self):
        x, y = self.find_diamond(TITLE)
        self.drag(x, y, 120)
        self.wait_until(lambda: self.label(TITLE).startswith("moving:"),
                        "the row to say that it moves")
        self.assertEqual(self.stored(), PROMISED, "nothing before release")
        xdotool("mouseup", 1)
        self.wait_until(lambda: self.stored() > "2026-05-14", "a later date")
        moved = datetime.date.fromisoformat(self.stored())
        self.assertLess(moved.weekday(), 5, "a working day")
        self.assertIn(f"Move {TITLE} to", self.undo_name())
        self.wait_for(f"promised {moved:%B} {moved.day}, {moved.year}")

        xdotool("key", "ctrl+z")
        self.wait_until(lambda: self.stored() == PROMISED, "undo")
        self.assert_quiet()

    def test_escape_in_mid_drag(self):
        x, y = self.find_diamond(TITLE)
        self.drag(x, y, 150)
        self.wait_until(lambda: self.label(TITLE).startswith("moving:"),
                        "the row to say that it moves")
        xdotool("key", "Escape")
        self.wait_until(
            lambda: not self.label(TITLE).startswith("moving:"), "an end")
        xdotool("mousemove", x + 200, y)
        xdotool("mouseup", 1)
        time.sleep(0.5)
        self.assertEqual(self.stored(), PROMISED)
        self.assertEqual(self.undo_name(), "")
        self.assert_quiet()

    def pinned(self):
        features = json.loads(self.run_cli("list", self.plan, "features",
                                           "--json"))
        return sum(bool(feature["pinned"]) for feature in features)

    def test_control_keeps_the_order(self):
        before = self.pinned()
        x, y = self.find_diamond(TITLE)
        xdotool("keydown", "ctrl")
        self.addCleanup(xdotool, "keyup", "ctrl")
        self.drag(x, y, 300)
        xdotool("mouseup", 1)
        self.wait_until(lambda: self.stored() > "2026-06-01", "a later date")
        self.assertGreater(self.pinned(), before)
        self.assert_quiet()

    def test_shift_asks_why(self):
        """The reason of a drag, given where the date is dropped."""
        x, y = self.find_diamond(TITLE)
        xdotool("keydown", "shift")
        self.addCleanup(xdotool, "keyup", "shift")
        self.drag(x, y, 120)
        xdotool("mouseup", 1)
        xdotool("keyup", "shift")
        self.wait_for(f"Agreed date of {TITLE}", "Why")
        self.assertEqual(self.stored(), PROMISED, "nothing before the reason")
        time.sleep(0.3)
        xdotool("type", "Their audit is later")
        xdotool("key", "Return")
        self.wait_until(lambda: self.stored() > "2026-05-14", "a later date")
        self.assertIn("Their audit is later", self.undo_name())
        self.assert_quiet()

    def test_signed_needs_a_reason(self):
        """What both sides have signed is held where it is dropped, until a
        reason is given, or Escape takes it back."""
        x, y = self.find_diamond(SIGNED)
        self.drag(x, y, 120)
        xdotool("mouseup", 1)
        self.wait_for(f"Agreed date of {SIGNED}", f"moving: {SIGNED}")
        time.sleep(0.3)
        xdotool("key", "Return")  # without a reason it does nothing
        xdotool("key", "Escape")
        self.wait_until(
            lambda: not self.label(SIGNED).startswith("moving:")
            and f"Agreed date of {SIGNED}" not in self.names(), "an end")
        self.assertEqual(self.stored(SIGNED), SIGNED_FOR)
        self.assertEqual(self.undo_name(), "")

        # The inspector may be wider for a promise.
        x, y = self.find_resting_diamond(SIGNED)
        self.drag(x, y, 120)
        xdotool("mouseup", 1)
        self.wait_for(f"Agreed date of {SIGNED}", f"moving: {SIGNED}")
        time.sleep(0.3)
        xdotool("type", "Both agreed to wait")
        xdotool("key", "Return")
        self.wait_until(lambda: self.stored(SIGNED) > "2026-04-24",
                        "a later date")
        self.assertIn("Both agreed to wait", self.undo_name())
        self.assertIn("Both agreed to wait", self.run_cli(
            "promise", self.plan, SIGNED), "the reason in its trail")
        self.assert_quiet()

    def test_screen_reader_says_why(self):
        """A signed date by class actions: the drop asks, and is answered."""
        for name in ("pick-up", "later", "drop"):
            self.act(SIGNED, f"timeline.{name}")
            time.sleep(0.1)
        self.wait_for(f"Agreed date of {SIGNED}")
        xdotool("key", "Escape")
        self.wait_until(
            lambda: not self.label(SIGNED).startswith("moving:"), "an end")
        for name in ("pick-up", "later", "drop-with-why"):
            self.act(SIGNED, f"timeline.{name}")
            time.sleep(0.1)
        self.wait_for(f"Agreed date of {SIGNED}")
        time.sleep(0.3)
        xdotool("type", "A holiday")
        xdotool("key", "Return")
        self.wait_until(lambda: self.stored(SIGNED) == "2026-04-20",
                        "the date")
        self.assertIn("A holiday", self.undo_name())
        self.assert_quiet()

    def move_bracket(self, side, distance, field):
        before = self.stored(SIGNED, field)
        x, y = self.find_bracket(SIGNED, side)
        self.drag(x, y, distance)
        xdotool("mouseup", 1)
        self.wait_until(lambda: self.stored(SIGNED, field) != before, field)
        self.assertEqual(self.stored(SIGNED), SIGNED_FOR,
                         "the agreed date stays")
        return before, self.stored(SIGNED, field)

    def test_window_edges(self):
        """What is wanted and what is needed, by the mouse, each undone."""
        before, after = self.move_bracket(-1, -60, "want-date")
        self.assertLess(after, before)
        self.assertIn(f"Move the want date of {SIGNED}", self.undo_name())
        xdotool("key", "ctrl+z")
        self.wait_until(lambda: self.stored(SIGNED, "want-date") == before,
                        "undo")
        before, after = self.move_bracket(1, 60, "need-date")
        self.assertGreater(after, before)
        self.assert_quiet()

    def test_escape_on_an_edge(self):
        before = self.stored(field="want-date")
        x, y = self.find_bracket(TITLE, -1)
        self.drag(x, y, -60)
        self.wait_until(lambda: self.label(TITLE).startswith("moving:"),
                        "the row to say that it moves")
        xdotool("key", "Escape")
        self.wait_until(
            lambda: not self.label(TITLE).startswith("moving:"), "an end")
        xdotool("mouseup", 1)
        self.assertEqual(self.stored(field="want-date"), before)
        self.assertEqual(self.undo_name(), "")
        self.assert_quiet()

    def test_click_moves_nothing(self):
        x, y = self.find_diamond(TITLE)
        move_pointer(x, y)
        xdotool("click", 1)
        self.wait_for("When Will It Be Ready?", "Made Of")
        self.assertEqual(self.stored(), PROMISED)
        self.assert_quiet()

    def focus(self, title):
        """By a click on the title, where there is no date to drag."""
        left, y, extents = self.spot(title)
        move_pointer(left + 30, y)
        xdotool("click", 1)
        self.wait_until(lambda: self.row(title).getState().contains(
            pyatspi.STATE_FOCUSED), "the focus")

    def test_why_afterwards(self):
        """A plain drop asks nothing, and can be given its reason later: by
        keys, and from the inspector."""
        self.focus(TITLE)
        xdotool("key", "Return", "Page_Down", "Return")
        self.wait_until(lambda: self.stored() == "2026-05-14", "the date")
        self.wait_for("Nobody said why it moved")
        self.assertIn("timeline.say-why", self.actions(self.row(TITLE)))
        self.focus(TITLE)
        xdotool("key", "shift+Return")
        self.wait_for("Why Did It Move?", "Say Why")
        time.sleep(0.3)
        xdotool("type", "Their audit is later")
        xdotool("key", "Return")
        self.wait_until(
            lambda: "Their audit is later" in self.undo_name(), "the reason")
        self.wait_until(
            lambda: "Nobody said why it moved" not in self.names(), "an end")
        self.assertIn("Their audit is later", self.run_cli(
            "promise", self.plan, TITLE), "the reason in its trail")
        self.assertEqual(self.stored(), "2026-05-14")
        self.assert_quiet()

    ORDERS = ("By Agreed Date", "Latest First", "Least Sure First",
              "By Title", "By Account", "By Owner", "By Team", "By Risk")

    def choose_order(self, name):
        """By the menu that stands above the rows."""
        button = next(accessible for accessible in walk(self.application())
                      if "Order and signs" in (accessible.name,
                                               accessible.description))
        x, y, width, height = self.place(button)
        move_pointer(x + width // 2, y + height // 2)
        xdotool("click", 1)
        self.wait_for("By Agreed Date")
        time.sleep(0.3)
        xdotool("key", "Home", *["Down"] * self.ORDERS.index(name), "Return")
        time.sleep(0.3)

    def order_of_rows(self):
        """Which of them are late, from the top."""
        rows = []
        for accessible in walk(self.rows()):
            name = accessible.name
            if (accessible.getState().contains(pyatspi.STATE_FOCUSABLE)
                    and re.search(r"\d days? (late|early)|on the day", name)
                    and " for " in name and name not in rows):
                rows.append(name)
        return [(row.split(" for ")[0], " late" in row) for row in rows]

    def test_risk_follows_the_forecast(self):
        """A promise that an edit makes late goes to those that are, when the
        forecast has come."""
        self.choose_order("By Risk")
        self.wait_until(lambda: self.order_of_rows()[0][1], "the late first")
        self.assertIn((TITLE, False), self.order_of_rows())
        for name in ["pick-up"] + ["week-earlier"] * 4 + ["drop"]:
            self.act(TITLE, f"timeline.{name}")
            time.sleep(0.1)
        self.wait_until(lambda: self.stored() < "2026-04-20", "the date")

        def is_sorted():
            late = [flag for _, flag in self.order_of_rows()]
            return ((TITLE, True) in self.order_of_rows()
                    and late == sorted(late, reverse=True))
        self.wait_until(is_sorted, "it among the late")
        self.choose_order("By Agreed Date")
        self.assert_quiet()

    def test_others_are_told(self):
        """Who is helped or hurt by a move says so, until it is taken back."""
        self.focus("SSO roll-out")
        xdotool("key", "Return", *["Page_Down"] * 9)
        self.wait_for("helped, chance from")
        xdotool("key", "Escape")
        self.wait_until(
            lambda: not any("helped, " in name for name in self.names()),
            "an end")
        self.assert_quiet()

    def test_keys(self):
        self.focus(TITLE)
        xdotool("key", "Return")
        self.wait_until(lambda: self.label(TITLE).startswith("moving:"),
                        "a picked up date")
        # Thursday 7 May, then Friday, Monday, a week, and a day less that is
        # two, as the company has Friday off.
        xdotool("key", "Right", "Right", "Page_Down", "Left")
        self.wait_for("promised May 14, 2026")
        self.assertEqual(self.stored(), PROMISED)
        xdotool("key", "Return")
        self.wait_until(lambda: self.stored() == "2026-05-14", "the date")
        xdotool("key", "ctrl+z")
        self.wait_until(lambda: self.stored() == PROMISED, "undo")
        self.assert_quiet()

    def test_escape_by_keys(self):
        self.focus(TITLE)
        xdotool("key", "Return", "Page_Down", "Page_Down")
        self.wait_for(f"moving: {TITLE}", "promised May 21, 2026")
        xdotool("key", "Escape")
        self.wait_until(
            lambda: not self.label(TITLE).startswith("moving:"), "an end")
        self.assertEqual(self.stored(), PROMISED)
        self.assertEqual(self.undo_name(), "")
        self.assert_quiet()

    def test_past_is_said(self):
        """A day that is over is said to be one, wherever a date is moved;
        who wants it all the same may have it."""
        self.focus(TITLE)
        xdotool("key", "Return", *["Page_Up"] * 12)
        self.wait_for(f"moving: in the past, {TITLE}")
        xdotool("key", "Escape")
        self.wait_until(
            lambda: not self.label(TITLE).startswith("moving:"), "an end")
        self.assertEqual(self.stored(), PROMISED)
        xdotool("key", "F2")
        self.wait_for(f"Agreed date of {TITLE}", "Why")
        time.sleep(0.3)
        xdotool("key", "ctrl+a")
        xdotool("type", "2 February 2026")
        self.wait_for("2 · in the past")
        xdotool("key", "Return")
        self.wait_until(lambda: self.stored() == "2026-02-02", "the date")
        self.assert_quiet()

    def test_change_date(self):
        self.focus(TITLE)
        xdotool("key", "F2")
        self.wait_for(f"Agreed date of {TITLE}", "Why")
        time.sleep(0.3)
        xdotool("key", "ctrl+a")
        xdotool("type", "24 April 2026")
        self.wait_for("promised April 24, 2026")
        xdotool("key", "Tab")
        xdotool("type", "They can wait")
        xdotool("key", "Return")
        self.wait_until(lambda: self.stored() == "2026-04-24", "the date")
        self.assertIn("They can wait", self.undo_name())
        self.assert_quiet()

    def test_screen_reader(self):
        """What a class can do is called without a key or a pointer."""
        for name in ("pick-up", "later", "later", "earlier", "week-later",
                     "week-earlier", "later", "drop"):
            self.act(TITLE, f"timeline.{name}")
            time.sleep(0.1)
        self.wait_until(lambda: self.stored() == "2026-05-08", "the date")
        for name in ("pick-up", "week-later", "restore"):
            self.act(TITLE, f"timeline.{name}")
        self.assertEqual(self.stored(), "2026-05-08")
        self.assert_quiet()

    def test_zoom_and_full_screen(self):
        left, y, extents = self.spot(TITLE)
        xdotool("mousemove", left + extents.width // 2, y)
        for button in (4, 4, 4, 5):
            xdotool("keydown", "ctrl", "click", button, "keyup", "ctrl")
        xdotool("key", "ctrl+plus", "ctrl+minus", "ctrl+0")
        self.find_diamond(TITLE)
        xdotool("key", "F11")
        self.wait_until(
            lambda: self.row(TITLE).queryComponent().getExtents(
                pyatspi.WINDOW_COORDS).width > 1800, "the whole screen")
        xdotool("key", "F11")
        self.wait_until(
            lambda: self.row(TITLE).queryComponent().getExtents(
                pyatspi.WINDOW_COORDS).width < 1500, "the window")
        self.assert_quiet()


if __name__ == "__main__":
    main()
