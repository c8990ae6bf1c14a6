# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons, fields and lists of dialogs, as a screen reader works them."""
import json
import time

import pyatspi

from view_test import PATIENCE, ViewTest, walk


class DialogTest(ViewTest):
    def search(self, name, role=None, whole=True):
        """What is called so, seen or not; None where there is nothing."""
        application = self.application()
        for accessible in walk(application) if application else ():
            try:
                if ((accessible.name == name if whole
                     else name in accessible.name)
                        and (role is None or accessible.getRoleName() == role)
                        and accessible.getState().contains(
                            pyatspi.STATE_SHOWING)):
                    return accessible
            except Exception:
                pass  # it is gone already
        return None

    def wait_until(self, condition, what):
        end = time.monotonic() + PATIENCE
        while True:
            self.assertIsNone(self.program.poll(), "the program has ended")
            value = condition()
            if value:
                return value
            self.assertLess(time.monotonic(), end,
                            f"waiting for {what}; {sorted(self.names())}")
            time.sleep(0.1)

    def find(self, name, role=None, whole=True):
        return self.wait_until(lambda: self.search(name, role, whole), name)

    def can_be_pressed(self, name):
        button = self.search(name)
        return (button is not None and button.getState().contains(
            pyatspi.STATE_SENSITIVE))

    def press(self, name):
        """A button, as soon as it can be pressed."""
        self.wait_until(lambda: self.can_be_pressed(name), name)
        self.act(self.search(name))

    def act(self, accessible, action=0):
        accessible.queryAction().doAction(action)

    def do(self, accessible, name):
        """One of the actions of a widget, by its name."""
        actions = accessible.queryAction()
        names = [actions.getName(i) for i in range(actions.nActions)]
        self.assertIn(name, names)
        actions.doAction(names.index(name))

    def gone(self, name):
        self.wait_until(lambda: self.search(name) is None, f"no {name}")

    def list(self, plural):
        return json.loads(self.run_cli("list", self.plan, plural, "--json"))

    def history(self):
        return json.loads(self.run_cli("history", self.plan, "--json"))
