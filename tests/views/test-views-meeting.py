#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A meeting from its beginning to its minutes by keys, and one whose program
is killed. The need date of a promise is nowhere to be read until it is
revealed."""
import signal

from meeting_test import PROMISE, TITLE, MeetingTest
from tap import main


class Meeting(MeetingTest):
    def test_who_is_here(self):
        """Enter marks those who are here until the keys leave them."""
        self.start_meeting()
        for leave in ("p", "Escape"):
            before = len(self.list("attendances"))
            self.key("p", "Return")
            self.wait_until(
                lambda: len(self.list("attendances")) != before, "a mark")
            self.key(leave)
        self.begin()
        self.assert_quiet()

    def test_by_keys(self):
        self.start_meeting()
        self.begin()
        self.wait_for_ways_out()
        self.assert_need_is_hidden()

        # A way out is previewed, and decided on.
        self.key("2")
        self.wait_for(", helped, chance from ")
        self.key("Return")
        self.answer("Why", "It is enough for a start")
        self.wait_until(lambda: self.decisions(), "a decision")
        self.assertEqual(self.decisions()[0]["reason"],
                         "It is enough for a start")

        # A worry, said back; a question.
        self.key("c")
        self.answer("What the worry is", "Nobody has tried it")
        self.wait_for("Nobody has tried it")
        self.key("h")
        self.answer("In their own words", "You fear that it fails")
        self.key("a")
        self.answer("What is asked", "Who tries it first?")
        self.wait_until(lambda: any(
            ask["text"] == "Who tries it first?"
            for ask in self.list("asks")), "an ask")
        self.key("n")
        self.answer("What was said", "A good talk")

        # The date, a week and a day later.
        before = self.value("promise", PROMISE, "agreed-date")
        self.key("d")
        self.wait_for("moving: ")
        self.key("Page_Down", "Right")
        self.key("Return")
        self.answer("Why", "They can wait a week")
        self.wait_until(
            lambda: self.value("promise", PROMISE, "agreed-date") > before,
            "a later date")

        # The need date, for this meeting.
        self.assert_need_is_hidden()
        self.key("r")
        self.wait_for("Reveal the need date", "For this meeting")
        self.key("Return")
        self.wait_until(lambda: self.revealed(), "the need date")
        self.wait_for("needed by ", "days of the window given away")

        # Escape puts away what a key has shown; the meeting goes on.
        self.key("question")
        self.wait_for("print the ways out")
        self.key("Escape")
        self.wait_until(lambda: "print the ways out" not in self.names(),
                        "the usual keys")

        # All the rest.
        n_items = len([item for item in self.list("agenda-items")
                       if item["meeting"] == self.meeting()["id"]])
        for i in range(2, n_items + 1):
            self.key("Right")
            self.wait_for(f"{i} of {n_items}")
        self.key("Right")
        self.wait_for("What came of it", "It is enough for a start")
        self.key("Return")
        self.wait_for("The meeting is over")
        self.assertEqual(self.meeting()["state"], "ended")
        self.assertFalse(self.revealed(), "held back again")
        minutes = self.run_cli("meeting", "minutes", self.plan)
        for text in ("It is enough for a start", "They can wait a week",
                     "A good talk", "Who tries it first?"):
            self.assertIn(text, minutes)

        # The keys are those that work now; Enter is not the end again.
        self.wait_for("plan the next meeting", "save as PDF", "leave")
        self.assertNotIn("end the meeting", self.names())
        self.key("n")
        self.wait_for("The next meeting", "Who runs it")
        self.key("Escape")
        self.wait_until(lambda: "Who runs it" not in self.names(),
                        "no form")
        self.key("Return")
        self.wait_for("Sales Pipeline", "Start Meeting")
        self.assertNotIn("A meeting is still open.", self.names())
        self.assert_quiet()

    def test_killed_in_the_first_item(self):
        """Between what was recorded and the next item."""
        self.start_meeting()
        self.begin()
        self.wait_for_ways_out()
        self.key("1")
        self.key("Return")
        self.answer("Why", "While the power lasts")
        self.wait_until(lambda: self.decisions(), "a decision")
        self.program.send_signal(signal.SIGKILL)
        self.program.wait()
        self.assertIn("While the power lasts",
                      self.run_cli("meeting", "minutes", self.plan))

        self.open_plan()
        self.wait_for("A meeting is still open.", "Resume")
        self.click(self.find("Resume", "push button"))
        self.wait_for("1 of ", TITLE)
        self.key("Right")
        self.wait_for("2 of ")
        self.assert_quiet()

    def test_killed(self):
        self.start_meeting()
        self.begin()
        self.key("Right")
        self.wait_for("2 of ")
        self.program.send_signal(signal.SIGKILL)
        self.program.wait()

        self.open_plan()
        self.wait_for("A meeting is still open.", "Resume", "End It")
        self.click(self.find("Resume", "push button"))
        self.wait_for("2 of ")
        self.key("Escape")
        self.wait_for("A meeting is still open.")

        # Enter takes back an Escape too many.
        self.key("Return")
        self.wait_for("2 of ")
        self.key("Escape")
        self.wait_for("A meeting is still open.")
        self.click(self.find("End It", "push button"))
        self.wait_until(lambda: self.meeting()["state"] == "ended", "the end")
        self.assert_quiet()

if __name__ == "__main__":
    main()
