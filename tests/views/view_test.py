# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of windows share: the real program, in a folder and a data
folder of its own, and what a screen reader sees of it."""
import atexit
import difflib
import heapq
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

import pyatspi

PROGRAM, CLI = sys.argv[1:3]
PATIENCE = 30  # seconds, on a machine that is busy

# What Debian 13 calls what Debian 12 has another name, or none, for.
OLDER_ROLES = {"button": "push button", "toggle button": "push button",
               "grouping": "panel"}


def role_of(accessible):
    """By its name in Debian 12."""
    name = accessible.getRoleName()
    return OLDER_ROLES.get(name, name)


def box_of(accessible):
    return accessible.queryComponent().getExtents(pyatspi.WINDOW_COORDS)


def padding_of(accessible, box):
    """How far in it begins what stands in it, across and down; none where
    that does not fill it. In GTK 4.18 the places of things don't count the
    padding of what they stand in, nor do they tell it; what fills a box has
    as much of it on either side."""
    inner = [one for one in map(box_of, accessible) if one.width > 0]
    if not inner:
        return 0, 0
    left, top = min(one.x for one in inner), min(one.y for one in inner)
    right = max(one.x + one.width for one in inner)
    bottom = max(one.y + one.height for one in inner)
    across = (box.width - (right - left)) // 2 - (left - box.x)
    down = (box.height - (bottom - top)) // 2 - (top - box.y)
    if not 0 < across <= 32:
        return 0, 0
    # What fills a page across may end long before it does.
    if down > 32 and abs(top - box.y) <= 1:
        down = across
    # What is as long as the box in one direction may be short in the other.
    return (across, down) if 0 < down <= 32 else (0, 0)


def move_pointer(x, y):
    """As a hand does, that passes the places before it: a tooltip of where it
    stood, which would take a press, has vanished when it is there."""
    for short in (1, 0):
        subprocess.run(["xdotool", "mousemove", str(x - short), str(y)],
                       check=True)
        time.sleep(0.1)


def place_of(accessible, shell):
    """Where it stands on the screen: x, y, width, height. The shell is what
    xdotool says of the window: with its shadow, which GTK 4.8 leaves out."""
    box = box_of(accessible)
    outer = [accessible]
    while (outer[-1].parent is not None
           and outer[-1].parent.getRoleName() != "application"):
        outer.append(outer[-1].parent)
    frame = box_of(outer[-1])
    x, y = int(shell["X"]) + box.x, int(shell["Y"]) + box.y
    if frame.x == 0 and frame.y == 0:
        shadow = (int(shell["WIDTH"]) - frame.width) // 2
        return x + shadow, y + shadow, box.width, box.height
    for one in outer[1:]:
        across, down = padding_of(one, box_of(one))
        x, y = x + across, y + down
    return x - frame.x, y - frame.y, box.width, box.height


def walk(accessible, order=iter):
    """All that stands in the tree; what goes meanwhile is left out."""
    yield accessible
    try:
        children = list(accessible)
    except Exception:
        children = []
    for child in order(children):
        if child is not None:
            yield from walk(child, order)


def describe_missing(text, names):
    """What was waited for, and the dozen names that begin most like it: a
    window has hundreds."""
    def likeness(name):
        return difflib.SequenceMatcher(None, text, name[:len(text)]).ratio()

    nearest = [name[:80] for name in heapq.nlargest(12, names, key=likeness)]
    return f"waited for {text!r}; nearest of {len(names)} names: {nearest}"


class ViewTest(unittest.TestCase):
    launcher = ()   # what starts the program, in its place
    SHARED = False  # one program for all cases, each of which is taken back
    shared = None   # its program and plan, while it can be used

    def setUp(self):
        self.later = self.addCleanup
        if self.SHARED:
            self.later = self.addClassCleanup
            self.addCleanup(self.hand_on)
        if self.shared is not None:
            self.__dict__.update(self.shared)
            return
        folder = tempfile.TemporaryDirectory(prefix="accord-views-")
        self.later(folder.cleanup)
        self.folder = Path(folder.name)
        self.env = os.environ | {
            "XDG_DATA_HOME": str(self.folder / "data"), "LANGUAGE": "en"}
        self.plan = self.folder / "plan.accord"
        self.run_cli("new", self.plan, "--sample", "--as-of", "2026-03-02")

    def run_cli(self, *arguments):
        done = subprocess.run([CLI, *arguments], env=self.env, text=True,
                              check=True, capture_output=True)
        return done.stdout

    def start(self, *arguments):
        self.errors = open(self.folder / "errors", "w+")
        self.later(self.errors.close)
        self.program = subprocess.Popen([*self.launcher, PROGRAM, *arguments],
                                        env=self.env, stderr=self.errors)
        self.later(self.stop)
        atexit.register(self.stop)

    def hand_on(self):
        """To the next case, as it was; after one that failed it gets a new
        one."""
        kind = type(self)
        kind.shared = None
        if not getattr(self, "quiet", False):
            self.stop()
            return
        self.undo_all()
        kind.shared = {name: getattr(self, name) for name in (
            "folder", "env", "plan", "errors", "program", "window")}

    def undo_all(self):
        """In the program, which alone may write while it has the plan."""
        actions = self.application()[0].queryAction()
        names = [actions.getName(i) for i in range(actions.nActions)]
        end = time.monotonic() + PATIENCE
        while True:
            history = json.loads(self.run_cli("history", self.plan, "--json"))
            done = history[0]["number"] if history else 0
            if not self.list_done(history):
                return
            actions.doAction(names.index("win.undo"))
            while history and history[0]["number"] == done:
                history = json.loads(
                    self.run_cli("history", self.plan, "--json"))
                self.assertLess(time.monotonic(), end, "undo does nothing")

    @staticmethod
    def list_done(history):
        """The edits that are not taken back."""
        done = set()
        for change in reversed(history):
            if change["kind"] == "undo":
                done.discard(change["target"])
            else:
                done.add(change["target"] or change["number"])
        return done

    def stop(self):
        if self.program.poll() is None:
            self.program.terminate()
        elif (self.program.returncode not in (0, -signal.SIGTERM)
              and not self.errors.closed):
            self.errors.seek(0)
            print(f"# The program ended with {self.program.returncode}: "
                  + self.errors.read()[-2000:], file=sys.stderr)
        self.program.wait()

    def application(self):
        for application in pyatspi.Registry.getDesktop(0):
            if (application is not None
                    and application.get_process_id() == self.program.pid):
                # Nothing here waits for the events that keep a cache true.
                # GTK 4.8 does without, and is read much faster with one.
                version = application.get_toolkit_version().split(".")
                if [int(part) for part in version[:2]] >= [4, 10]:
                    application.set_cache_mask(pyatspi.Atspi.Cache.NONE)
                return application
        return None

    def names(self):
        """What a screen reader finds in the windows. What has come last is
        asked first: a toast goes soon."""
        application = self.application()
        names = set()
        for accessible in walk(application, reversed) if application else ():
            try:
                names.add(accessible.name)
            except Exception:
                pass  # it is gone already
        return names

    def wait_for(self, *texts):
        """Waits until each text is found, by itself or in another one."""
        end = time.monotonic() + PATIENCE
        while True:
            self.assertIsNone(self.program.poll(), "the program has ended")
            names = self.names()
            missing = [text for text in texts
                       if not any(text in name for name in names)]
            if not missing:
                return names
            if time.monotonic() > end:
                self.fail("\n".join(describe_missing(text, names)
                                    for text in missing))
            time.sleep(0.1)

    def assert_quiet(self):
        """Nothing was complained of."""
        self.errors.seek(0)
        complaints = [line for line in self.errors
                      if "accord" in line.lower() and (
                          "WARNING" in line or "CRITICAL" in line)]
        self.assertEqual(complaints, [])
        self.quiet = True
