#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A meeting from its beginning to its end, by mouse."""
import pyatspi
from gi.repository import GLib

from meeting_test import TITLE, MeetingTest
from tap import main


class Meeting(MeetingTest):
    def test_by_mouse(self):
        self.open_plan()
        self.press("Start Meeting", "push button")
        self.wait_for("before we begin")
        self.full_screen()
        # Somebody is here; the second item comes first.
        self.press("Ines Duarte", "label")
        self.wait_until(lambda: any(
            one["meeting"] == self.meeting()["id"]
            for one in self.list("attendances")), "somebody here")
        self.press("Earlier", "push button")
        self.press(TITLE, "label")
        self.wait_for("1 of ")
        self.wait_for_ways_out()
        self.click(self.way_outs()[1])
        self.wait_for(", helped, chance from ")
        self.press("decide", "push button", True)
        self.find("Who gave way", "label")
        self.press("Both", "label")
        self.press("Decide", "push button", True)
        self.wait_until(lambda: self.decisions(), "a decision")
        self.assertEqual(self.decisions()[0]["gave-way"], "both")
        self.press("next", "push button", True)
        self.wait_for("2 of ")
        self.press(TITLE + ", done", "push button")
        self.wait_for(TITLE, "sure by")
        self.press("all keys", "push button")
        self.press("come to the end", "push button")
        self.wait_for("What came of it")
        self.press("End the Meeting", "push button")
        self.wait_for("The meeting is over")
        self.press("leave", "push button", True)
        self.wait_for("Sales Pipeline")
        self.assertEqual(self.meeting()["state"], "ended")
        self.assert_quiet()

    def press(self, name, role, whole=False):
        """The keys at the bottom are made anew as ways out are found."""
        def tried():
            try:
                self.click(self.find(name, role, whole))
            except GLib.Error:
                return False
            return True

        self.wait_until(tried, name)

    def full_screen(self):
        """The window has another place and size now."""
        def is_full():
            size = self.application()[0].queryComponent().getExtents(
                pyatspi.WINDOW_COORDS)
            return size.width > 1800

        self.wait_until(is_full, "the whole screen")

if __name__ == "__main__":
    main()
