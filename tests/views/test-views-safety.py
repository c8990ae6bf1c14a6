#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window does when a plan can't be changed, or a change not kept."""
import json
import os
import subprocess
import sys

from dialogs import DialogTest
from tap import main
from view_test import PROGRAM

HOLD_PLAN, FULL_DISK = sys.argv[3:5]
CHANGE = "Change the working week"
# Root may write what nobody may write, unless it gives that up.
LIKE_ANYBODY = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")


class Safety(DialogTest):
    def weekdays(self):
        return next(calendar["weekdays"] for calendar in self.list("calendars")
                    if calendar["id"] == self.list("settings")[0]["calendar"])

    def hold(self):
        """Another process has the plan open to change it."""
        holder = subprocess.Popen([HOLD_PLAN, self.plan], text=True,
                                  env=self.env, stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE)
        self.addCleanup(self.let_go, holder)
        self.assertEqual(holder.stdout.readline(), "open\n")
        return holder

    def let_go(self, holder):
        if holder.poll() is None:
            holder.stdin.close()
            holder.wait()
        holder.stdout.close()

    def work_on_saturday(self):
        self.do(self.window(), "win.preferences")
        self.there("Preferences")
        self.act(self.find("Saturday"))

    def close_preferences(self):
        self.do(self.window(), "window.close")
        self.gone("Preferences")

    def test_full_disk(self):
        flag = self.folder / "full"
        self.env |= {"LD_PRELOAD": FULL_DISK, "ACCORD_FULL_DISK": str(flag)}
        before = self.weekdays()
        self.start(self.plan)
        self.wait_for("Spring plan", "all changes saved")

        flag.touch()
        self.work_on_saturday()
        self.wait_for("room")
        self.close_preferences()
        self.wait_for(f"“{CHANGE}” is not saved", "not all changes are saved",
                      "Save a Copy…")
        self.do(self.window(), "win.retry")
        self.wait_for(f"“{CHANGE}” is not saved")
        flag.unlink()
        self.assertEqual(self.weekdays(), before)

        self.do(self.window(), "win.retry")
        self.wait_for("· all changes saved")
        self.wait_until(lambda: self.weekdays() == before + ",sat",
                        "Saturday in the file")
        self.assertEqual(self.history()[0]["name"], CHANGE)
        self.assertIsNone(self.search("Try Again"))
        self.assert_quiet()

    def test_give_up(self):
        flag = self.folder / "full"
        self.env |= {"LD_PRELOAD": FULL_DISK, "ACCORD_FULL_DISK": str(flag)}
        before = self.weekdays()
        self.start(self.plan)
        self.wait_for("Spring plan")
        flag.touch()
        self.work_on_saturday()
        self.wait_for("room")
        self.close_preferences()
        self.wait_for("is not saved")
        flag.unlink()
        self.do(self.window(), "win.give-up")
        self.wait_for("· all changes saved")
        self.assertEqual(self.weekdays(), before)
        self.assert_quiet()

    def test_file_gone(self):
        self.start(self.plan)
        self.wait_for("Spring plan")
        self.plan.rename(self.folder / "elsewhere.accord")
        self.work_on_saturday()
        self.wait_for("was moved, removed or replaced")
        self.close_preferences()
        self.wait_for(f"“{CHANGE}” is not saved", "plan.accord",
                      "Save a Copy…")
        (self.folder / "elsewhere.accord").rename(self.plan)
        self.do(self.window(), "win.retry")
        self.wait_for("· all changes saved")
        self.assertIn("sat", self.weekdays())
        self.assert_quiet()

    def save_copy(self, name):
        """Its copy opens in a window of its own."""
        path = self.folder / name
        self.do(self.window(), "win.rescue")
        self.choose_file(path)
        self.wait_until(lambda: len(list(self.application())) == 2
                        and self.window().name == "Spring plan",
                        "the copy is not open")
        self.wait_for("all changes saved")
        return path

    def test_save_copy(self):
        """What could not be saved is in the copy, and only there."""
        self.start(self.plan)
        self.wait_for("Spring plan")
        elsewhere = self.folder / "elsewhere.accord"
        self.plan.rename(elsewhere)
        self.work_on_saturday()
        self.wait_for("was moved, removed or replaced")
        self.close_preferences()
        self.wait_for(f"“{CHANGE}” is not saved")
        copy = self.save_copy("rescued.accord")

        self.plan = elsewhere
        self.assertNotIn("sat", self.weekdays())
        self.plan = copy
        self.assertIn("sat", self.weekdays())
        self.assertNotEqual(self.list("promises"), [])
        self.assert_quiet()

    def test_read_only(self):
        """As somebody who may read the plan, and no more."""
        if os.geteuid() == 0:
            self.launcher = LIKE_ANYBODY
        self.plan.chmod(0o444)
        before = self.plan.read_bytes()
        self.start(self.plan)
        self.wait_for("Spring plan", "can’t be changed",
                      "can be read, but not changed: Permission denied")
        self.work_on_saturday()
        self.wait_for("Permission denied")
        self.close_preferences()
        self.assertEqual(self.plan.read_bytes(), before)

        copy = self.save_copy("ours.accord")
        self.plan = copy
        self.do(self.window(), "win.preferences")
        self.there("Preferences")
        self.act(self.find("Saturday"))
        self.wait_until(lambda: "sat" in self.weekdays(),
                        "the copy can’t be changed")
        self.assert_quiet()

    def test_two_windows(self):
        """Two plans in one program: what is done in one window stays there."""
        first, second = self.plan, self.folder / "second.accord"
        self.run_cli("new", second, "--name", "Autumn plan")
        self.start(first)
        self.wait_for("Spring plan")
        subprocess.run([PROGRAM, second], env=self.env, check=True,
                       stderr=subprocess.DEVNULL)
        self.there("Autumn plan")
        self.assertEqual(len(list(self.application())), 2)
        before = self.weekdays()
        self.work_on_saturday()
        self.plan = second
        self.wait_until(lambda: "sat" in self.weekdays(),
                        "Saturday is not in the second plan")
        self.close_preferences()
        self.plan = first
        self.assertEqual(self.weekdays(), before)

        self.do(self.window(), "window.close")
        self.there("Spring plan")
        self.run_cli("set", second, "settings", "name=Winter plan")
        self.assertIsNotNone(
            json.loads(self.run_cli("info", first, "--json"))["open-by"])
        self.assert_quiet()

    def test_second_instance_follows(self):
        holder = self.hold()
        self.start(self.plan)
        self.wait_for("Spring plan", "can’t be changed")
        self.let_go(holder)
        self.run_cli("set", self.plan, "settings", "name=Autumn plan")
        self.wait_for("Autumn plan")
        self.assert_quiet()

    def test_same_plan_comes_to_the_front(self):
        self.start(self.plan)
        self.wait_for("Spring plan")
        subprocess.run(self.program.args, env=self.env, check=True,
                       stderr=subprocess.DEVNULL)
        self.wait_for("Spring plan")
        self.assertEqual(len(list(self.application())), 1)
        self.assert_quiet()

    def test_newer_plan(self):
        subprocess.run(
            ["/usr/bin/python3", "-c",
             "import sqlite3, sys;"
             "c = sqlite3.connect (sys.argv[1]);"
             "c.execute ('PRAGMA user_version = 999'); c.commit ()",
             self.plan], check=True)
        self.start(self.plan)
        self.wait_for("newer")
        self.assert_quiet()

    def test_damaged_plan(self):
        content = self.plan.read_bytes()
        self.plan.write_bytes(content[:len(content) // 2])
        self.start(self.plan)
        self.wait_for("The Plan Can’t Be Opened", "damaged")
        self.assert_quiet()


if __name__ == "__main__":
    main()
