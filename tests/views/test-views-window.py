#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window: a plan, what is wrong with a file, and the start page."""
import json
import subprocess

from pointer import PointerTest
from tap import main


class Window(PointerTest):
    def test_plan(self):
        self.open_plan()
        names = self.wait_for("Spring plan", "Brightwater",
                              "all changes saved", "Expected new business: $",
                              "Promised Against Deliverable")
        self.assertNotIn("The Plan Can’t Be Opened", names)
        # GTK 4.18 tells of no rows that are out of sight.
        self.key("F11")
        promises = self.list("promises")
        ended = [promise["title"] for promise in promises
                 if promise["state"] in ("kept", "broken", "withdrawn")]
        names = self.wait_for(*(
            f"{promise['title']} for " for promise in promises
            if promise["title"] not in ended))
        self.assertFalse([name for name in names
                          if name.startswith(tuple(ended))])
        self.assert_quiet()

    def test_plan_is_held(self):
        self.start(self.plan)
        self.wait_for("Spring plan")
        info = json.loads(self.run_cli("info", self.plan, "--json"))
        self.assertIs(info["can-change"], False)
        self.assertIsNotNone(info["open-by"])
        self.stop()
        info = json.loads(self.run_cli("info", self.plan, "--json"))
        self.assertIs(info["can-change"], True)

    def test_damaged(self):
        content = self.plan.read_bytes()
        self.plan.write_bytes(content[:len(content) // 2])
        self.start(self.plan)
        self.wait_for("The Plan Can’t Be Opened", "damaged",
                      "Open Another Plan…")
        self.assert_quiet()

    def test_no_plan(self):
        self.plan.write_text("<b>hello & so on")
        self.start(self.plan)
        self.wait_for("is not an Accord plan")
        self.assert_quiet()

    def test_missing(self):
        self.start(self.folder / "<none> & nothing.accord")
        self.wait_for("<none> & nothing.accord", "No such file")
        self.assert_quiet()

    def test_plan_that_somebody_changed(self):
        # Python's own SQLite stands for a disk that loses bits.
        subprocess.run(
            ["/usr/bin/python3", "-c",
             "import sqlite3, sys;"
             "c = sqlite3.connect (sys.argv[1]);"
             "c.execute ('UPDATE deal SET note = 1234'); c.commit ()",
             self.plan], check=True)
        self.start(self.plan)
        self.wait_for("Spring plan", "damaged", "can be read, but not")
        self.assert_quiet()

    def test_start_page(self):
        self.start()
        names = self.wait_for("Open a Plan…", "New Plan…",
                              "Try the Sample Plan…")
        self.assertNotIn("Open Another Plan…", names)
        self.assert_quiet()


if __name__ == "__main__":
    main()
