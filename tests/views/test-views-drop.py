#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are dropped on the window, from another program."""
import os
import subprocess
import sys
from pathlib import Path

from pointer import PointerTest
from tap import main

HERE = Path(__file__).parent
TABLE = HERE.parent / "data" / "import" / "trade-fair-iso.csv"


class Drop(PointerTest):
    def offer(self, *files):
        """A window beside the program's, to drag them from. Returns where."""
        source = subprocess.Popen(
            [sys.executable, HERE / "drag-source.py", *files],
            env=os.environ | {"GTK_A11Y": "none"}, stderr=subprocess.DEVNULL)
        self.addCleanup(source.wait)
        self.addCleanup(source.terminate)
        window = self.xdotool("search", "--sync", "--onlyvisible", "--name",
                              "Drag source").split()[-1]
        left = self.SIZE[0] + 60
        self.xdotool("windowmove", "--sync", window, str(left), "100")
        self.xdotool("windowactivate", "--sync", window)
        return left + 100, 220

    def windows(self):
        return [window.name for window in self.application()]

    def test_table(self):
        """It can be imported."""
        self.open_plan()
        start = self.offer(TABLE)
        self.drag(start, (self.SIZE[0] // 3, self.SIZE[1] // 3))
        self.wait_for("trade-fair-iso.csv", "Not recognised")
        self.assertIn("Import", self.windows())
        self.assert_quiet()

    def test_plan(self):
        """It opens in a window of its own."""
        other = self.folder / "other.accord"
        self.run_cli("new", other, "--name", "Autumn plan")
        self.open_plan()
        start = self.offer(other)
        self.drag(start, (self.SIZE[0] // 3, self.SIZE[1] // 3))
        self.wait_for("Autumn plan")
        self.wait_until(lambda: sorted(self.windows()) == [
            "Autumn plan", "Spring plan"], "two windows")
        self.assert_quiet()


if __name__ == "__main__":
    main()
