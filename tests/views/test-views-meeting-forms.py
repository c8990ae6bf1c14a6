#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a meeting asks, and what one takes home from it, by keys alone: who is
here, feelings, an answer, a worry said back; minutes as PDF, as text and on
paper, dates for a calendar, the next meeting."""
import re
import subprocess

import pyatspi

from meeting_test import MeetingTest
from tap import main
from view_test import walk


class Forms(MeetingTest):
    def focused(self):
        for accessible in walk(self.application()):
            try:
                if accessible.getState().contains(pyatspi.STATE_FOCUSED):
                    yield accessible
            except Exception:
                pass  # it is gone already

    def find_focus(self):
        return [(self.name_of(accessible), accessible.getIndexInParent())
                for accessible in self.focused()]

    def tab_to(self, name):
        """As somebody without a pointer gets there."""
        for _ in range(60):
            if any(name in self.name_of(accessible)
                   for accessible in self.focused()):
                return
            before = self.find_focus()
            self.key("Tab")
            self.wait_until(lambda: self.find_focus() != before,
                            "the next to have the focus")
        self.fail(f"no way to {name}")

    def save(self, button, path):
        self.tab_to(button)
        self.save_by("Return", path)

    def save_by(self, key, path):
        self.key(key)
        # GTK's dialog; what lies under it has words like “Save” too.
        self.wait_until(lambda: self.names() & {"Create Folder", "Size"},
                        "the file chooser")
        self.key("ctrl+a")
        self.write(str(path))
        self.key("Return")
        self.wait_until(path.exists, path.name)
        self.wait_until(lambda: not self.names() & {"Create Folder", "Size"},
                        "no file chooser")

    def test_before_it_begins(self):
        self.start_meeting()
        before = {a["person"] for a in self.list("attendances")
                  if a["meeting"] == self.meeting()["id"]}
        self.key("p")
        self.wait_until(lambda: any(self.name_of(a) == "Anna Lindt"
                                    for a in self.focused()), "the people")
        self.key("space")
        self.wait_until(lambda: len({
            a["person"] for a in self.list("attendances")
            if a["meeting"] == self.meeting()["id"]} - before) == 1,
            "who is here")
        self.key("f")
        self.wait_for("How do you feel about the plan?")
        self.tab_to("Why, if you like")
        self.answer("Why, if you like", "Too much at once")
        self.wait_for("Too much at once")
        self.assertIn("Too much at once", [
            feeling["why"] for feeling in self.list("feelings")])
        self.assert_quiet()

    def where(self):
        """The number of the item that is on the screen, and its kind."""
        for name in self.names():
            found = re.match(r"(\d+) of \d+ · (.+)", name)
            if found:
                return int(found[1]), found[2]
        return None

    def go_to(self, kind):
        """On with it until such an item is on the screen."""
        self.wait_until(self.where, "an item")
        while self.where()[1] != kind:
            number = self.where()[0]
            self.key("Right")
            self.wait_until(lambda: (self.where() or (0,))[0] == number + 1,
                            f"item {number + 1}")

    def test_answer_and_say_back(self):
        self.start_meeting()
        self.begin()
        self.go_to("asks waiting")
        self.key("Return")
        self.answer("The answer", "In the autumn")
        self.wait_until(lambda: any(ask["answer"] == "In the autumn"
                                    for ask in self.list("asks")),
                        "an answer")

        # What is answered is not to be answered again: on with it.
        self.wait_until(lambda: "Next" in self.names(), "on")
        self.assertNotIn("Answer…", self.names())
        number = self.where()[0]
        self.key("Return")
        self.wait_until(lambda: self.where()[0] == number + 1, "the next")
        self.go_to("concerns not heard yet")
        self.key("Return")
        self.answer("In their own words", "You fear the unknown")
        self.wait_until(lambda: any(
            concern["heard-words"] == "You fear the unknown"
            for concern in self.list("concerns")), "a concern that is heard")
        self.wait_until(lambda: "Next" in self.names(), "on")
        self.assertNotIn("Say It Back…", self.names())
        self.assert_quiet()

    def agree(self):
        """On another date, and comes to the end; returns the date."""
        self.start_meeting()
        self.begin()
        self.wait_for_ways_out()
        self.key("d")
        self.wait_for("moving: ")
        self.key("Page_Down", "Return")
        self.answer("Why", "They can wait a week")
        self.key("e")
        self.wait_for("What came of it")

        return self.value("promise", "SSO roll-out", "agreed-date")

    def check_calendar(self, path, agreed):
        events = path.read_text(encoding="utf-8")
        self.assertEqual(events.count("BEGIN:VEVENT"), 1)
        self.assertIn(agreed.replace("-", ""), events)

    def test_letters_of_the_end(self):
        """As the bar at the bottom says, before and after the end."""
        agreed = self.agree()
        self.wait_for("save as PDF", "save as text", "dates for a calendar")
        # The date stands there with what limits it.
        self.wait_until(lambda: any(
            "limits: " in name for name in self.names()), "limits")
        for ends in (False, True):
            text = self.folder / f"minutes-{ends}.md"
            self.save_by("t", text)
            self.assertIn("They can wait a week",
                          text.read_text(encoding="utf-8"))
            calendar = self.folder / f"agreed-{ends}.ics"
            self.save_by("c", calendar)
            self.check_calendar(calendar, agreed)
            pdf = self.folder / f"minutes-{ends}.pdf"
            self.save_by("d", pdf)
            self.assertTrue(pdf.read_bytes().startswith(b"%PDF"))
            if not ends:
                self.key("Return")
                self.wait_for("The meeting is over")
        self.assert_quiet()

    def test_taken_home(self):
        agreed = self.agree()
        self.key("Return")
        self.wait_for("The meeting is over")

        pdf = self.folder / "minutes.pdf"
        self.save("Save as PDF", pdf)
        words = " ".join(subprocess.run(
            ["pdftotext", "-layout", pdf, "-"], check=True,
            capture_output=True, encoding="utf-8").stdout.split())
        text = self.folder / "minutes.md"
        self.save("Save as Text", text)
        for minutes in (words, text.read_text(encoding="utf-8")):
            for expected in ("Minutes: ", "Decisions", "They can wait a week",
                             "Who does what by when"):
                self.assertIn(expected, minutes)
            self.assertNotIn(f"{self.need:%B} {self.need.day}", minutes)
        calendar = self.folder / "agreed.ics"
        self.save("Save Agreed Dates", calendar)
        self.check_calendar(calendar, agreed)
        every = self.folder / "all.ics"
        self.save("Save All Dates", every)
        self.assertGreater(
            every.read_text(encoding="utf-8").count("BEGIN:VEVENT"), 1)

        self.tab_to("Plan It")
        self.key("Return")
        self.wait_for("The next meeting", "Who runs it")
        self.tab_to("What it is called")
        self.answer("What it is called", "The one after")
        self.wait_until(lambda: any(
            "The one after" in meeting["title"]
            and meeting["state"] == "planned"
            for meeting in self.list("meetings")), "the next meeting")
        self.assert_quiet()

    def test_print(self):
        """GTK's dialog, and from there into a file."""
        path = self.folder / "printed.pdf"
        folder = self.folder / "config" / "glib-2.0" / "settings"
        folder.mkdir(parents=True)
        (folder / "keyfile").write_text(
            "[io/github/accordplan/Accord]\n"
            "print-settings={'printer': <'Print to File'>, "
            "'output-file-format': <'pdf'>, 'output-uri': <'%s'>}\n"
            % path.as_uri(), encoding="utf-8")
        self.env |= {"GSETTINGS_BACKEND": "keyfile",
                     "XDG_CONFIG_HOME": str(self.folder / "config")}
        self.start_meeting()
        self.key("e")
        self.wait_for("What came of it")
        self.key("p")
        self.wait_for("Print to File", "Copies:")
        self.key("alt+p")
        self.wait_until(path.exists, "a PDF")
        self.assertIn("Minutes: ", subprocess.run(
            ["pdftotext", path, "-"], check=True, capture_output=True,
            encoding="utf-8").stdout)
        self.assert_quiet()

    def test_page_for_the_boss(self):
        self.open_plan()
        self.key("F10")
        self.wait_for("Page for the Boss…")
        self.key("g")
        shown = next(name for name in self.wait_for("How we promise")
                     if "Give and take" in name)
        self.assertIn("Kept, of those ended", shown)
        self.assert_quiet()

    def test_ways_out_on_paper(self):
        self.start_meeting()
        self.begin()
        self.wait_for_ways_out()
        self.key("p")
        shown = next(name for name in self.wait_for("Ways out: SSO roll-out")
                     if "Agreed date" in name)
        for expected in ("Limits the customer must know", "1. ", "2. ",
                         "This promise", "hours of overtime"):
            self.assertIn(expected, shown)
        path = self.folder / "ways.md"
        self.save("Save as Text", path)
        self.assertIn("## 1. ", path.read_text(encoding="utf-8"))
        self.assert_need_is_hidden()
        self.assert_quiet()


if __name__ == "__main__":
    main()
