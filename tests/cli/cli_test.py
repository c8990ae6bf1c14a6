# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: a folder and a data folder of
their own, and running the real program."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM, HOLDER = sys.argv[1:3]


class CliTest(unittest.TestCase):
    """Each test has a copy of one sample plan, `self.plan`."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="accord-cli-")
        cls.addClassCleanup(folder.cleanup)
        cls.class_folder = Path(folder.name)
        cls.sample = cls.class_folder / "sample.accord"
        subprocess.run(
            [PROGRAM, "new", "--sample", "--as-of", "2026-03-02", cls.sample],
            check=True)

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="accord-cli-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.plan = self.folder / "plan.accord"
        shutil.copyfile(self.sample, self.plan)
        self.env = os.environ | {
            "XDG_DATA_HOME": str(self.folder / "data"),
            # GLib's messages would be translated, and GETTEXT ignores C.
            "LC_ALL": "C.UTF-8", "LANGUAGE": "en",
        }

    def run_cli(self, *arguments, code=0, warns=False, **more):
        """Runs the program; returns what it wrote to stdout, or for code 1
        and 2 its message."""
        env = self.env | more.pop("env", {})
        done = subprocess.run([PROGRAM, *arguments], env=env, text=True,
                              encoding="utf-8", capture_output=True, **more)
        self.assertEqual(done.returncode, code, done.stderr)
        if code == 0:
            self.assertEqual("warning" in done.stderr, warns, done.stderr)
            self.stderr = done.stderr
            return done.stdout
        self.assertTrue(done.stderr.startswith("accord-cli: "), done.stderr)
        self.assertEqual("--help" in done.stderr, code == 2, done.stderr)
        self.stdout = done.stdout
        return done.stderr

    def run_json(self, *arguments, **more):
        return json.loads(self.run_cli(*arguments, "--json", **more))

    def show(self, kind, name, *options):
        return self.run_json("show", self.plan, kind, name, *options)

    def digest(self, plan=None):
        """Of everything in it."""
        return self.run_json("info", plan or self.plan, "--private")["digest"]

    def hold(self):
        """Another process opens the plan, until the test is over."""
        holder = subprocess.Popen([HOLDER, self.plan], env=self.env,
                                  stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE)
        self.addCleanup(holder.wait)
        self.addCleanup(holder.stdout.close)
        self.addCleanup(holder.stdin.close)
        self.assertEqual(holder.stdout.readline(), b"open\n")
