#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A meeting from its beginning to its end, by mouse; two ways out in one; a
date that is dragged."""
import subprocess

import pyatspi
from gi.repository import GLib

from meeting_test import PROMISE, TITLE, MeetingTest
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

    def open_first_promise(self):
        self.start_meeting()
        self.full_screen()
        self.begin()
        self.wait_for_ways_out()

    def test_two_together(self):
        self.open_first_promise()
        self.click(self.way_outs()[0])
        self.press("Both together", "push button")
        self.wait_until(lambda: self.together(), "what two do together")
        first, second = self.together()[0].split(": chance ")[0].split("; ")
        self.press("decide", "push button", True)
        self.press("Decide", "push button", True)
        self.wait_until(lambda: self.decisions(), "a decision")
        self.assertEqual(len(self.decisions()), 1, "one for the two")
        # It settles the one that was open, which keeps its own title.
        self.assertIn(f"{first}; {second}", [
            option["text"] for option in self.list("options")
            if option["decision"] == self.decisions()[0]["id"]
            and option["chosen"]])
        self.assert_quiet()

    def together(self):
        """What is said of two ways out: their names, and what they do."""
        return [self.name_of(one) for one in self.way_outs()
                if "; " in self.name_of(one).split(": chance ")[0]]

    def test_drag(self):
        self.open_first_promise()
        before = self.value("promise", PROMISE, "agreed-date")
        x, y = self.find_diamond()
        self.drag((x, y), (x + 150, y))
        self.assertEqual(self.value("promise", PROMISE, "agreed-date"),
                         before, "a reason is asked for first")
        self.answer("Why", "They can wait a bit")
        self.wait_until(
            lambda: self.value("promise", PROMISE, "agreed-date") > before,
            "a later date")
        self.assertIn("They can wait a bit", self.run_cli(
            "history", self.plan))
        self.assert_quiet()

    def find_diamond(self):
        """In the picture: the line of dots whose blue ones reach farthest,
        the words below left aside."""
        left, top, width, height = self.settled_place(
            self.find(TITLE, "image"))
        dots = subprocess.run(
            ["import", "-window", "root", "-crop",
             f"{width}x{height}+{left}+{top}", "-depth", "8", "rgb:-"],
            check=True, capture_output=True).stdout
        spans = []
        for y in range(height):
            blue = [x for x in range(width) if self.is_blue(
                dots[3 * (y * width + x):3 * (y * width + x) + 3])]
            if blue and blue[-1] - blue[0] < 30:
                spans.append((blue[-1] - blue[0], (blue[-1] + blue[0]) // 2, y))
        reach, x, y = max(spans, default=(0, 0, 0))
        self.assertGreater(reach, 5, "no diamond")
        return left + x, top + y

    @staticmethod
    def is_blue(dot):
        red, green, blue = dot
        return blue > 140 and red < 60 and 60 < green < 120

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
