# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of meetings share: how one begins, and what the file says of
it."""
import datetime
import json

import pyatspi

from pointer import PointerTest
from view_test import role_of, walk

PROMISE = "SSO roll-out"
TITLE = "SSO roll-out for Acme Logistics"


class MeetingTest(PointerTest):
    def setUp(self):
        super().setUp()
        promise = json.loads(self.run_cli(
            "show", self.plan, "promise", PROMISE, "--json", "--private"))
        self.need = datetime.date.fromisoformat(promise["need-date"])

    def list(self, plural):
        return json.loads(self.run_cli("list", self.plan, plural, "--json"))

    def meeting(self):
        return next(meeting for meeting in self.list("meetings")
                    if meeting["state"] in ("running", "ended")
                    and meeting["held-on"] == "2026-03-02")

    def open_plan(self):
        """With its forecast: the agenda goes by it."""
        super().open_plan()
        self.wait_for("sure by")

    def start_meeting(self):
        self.open_plan()
        self.key("ctrl+m")
        self.wait_for("before we begin", "Our shared goal", "Who is here",
                      "Moved since last time")

    def begin(self):
        self.key("Return")
        self.wait_for("1 of ", TITLE)

    def wait_for_ways_out(self):
        """All of them: until then they have no numbers."""
        self.wait_until(lambda: self.way_outs()
                        and "Ways out so far" not in self.names(), "ways out")

    def way_outs(self):
        return [accessible for accessible in walk(self.application())
                if ": chance " in self.name_of(accessible)]

    @staticmethod
    def name_of(accessible):
        try:
            return accessible.name or ""
        except Exception:
            return ""  # it is gone already

    def answer(self, question, text):
        """Writes into the form that asks, and submits it."""
        entry = self.find(question, "text")
        self.wait_until(lambda: entry.getState().contains(
            pyatspi.STATE_FOCUSED), f"focus on {question}")
        self.write(text)
        self.key("Return")
        self.wait_until(lambda: not self.is_shown(question, "text"),
                        f"the end of {question}")

    def is_shown(self, name, role):
        for accessible in walk(self.application()):
            try:
                if (accessible.name == name
                        and role_of(accessible) == role
                        and accessible.getState().contains(
                            pyatspi.STATE_SHOWING)):
                    return True
            except Exception:
                pass
        return False

    def assert_need_is_hidden(self):
        for form in (f"{self.need:%Y-%m-%d}", f"{self.need:%b} {self.need.day}",
                     f"{self.need:%B} {self.need.day}",
                     f"{self.need.day} {self.need:%B}"):
            for name in self.names():
                self.assertNotIn(form + ",", name + ",")
                self.assertFalse(name.endswith(form), name)

    def decisions(self):
        return [decision for decision in self.list("decisions")
                if decision.get("meeting") == self.meeting()["id"]]

    def revealed(self):
        promise = json.loads(self.run_cli(
            "show", self.plan, "promise", PROMISE, "--json", "--private"))
        return promise["need-revealed"]
