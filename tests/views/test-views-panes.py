#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the panes have in common: rows that go and come back, the focus, and
drags that are given up."""
import time

import pyatspi

from pointer import PointerTest
from tap import main
from view_test import walk

DEAL = "Acme Logistics — SSO roll-out"
OTHER = "Globex — data export"


class Panes(PointerTest):
    SHARED = True

    def titles(self, plural="deals"):
        return [entity["title"] for entity in self.list(plural)]

    def test_delete_again(self):
        """A row that goes a second time takes nothing down with it."""
        self.open_plan()
        for name in (DEAL, OTHER):
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


if __name__ == "__main__":
    main()
