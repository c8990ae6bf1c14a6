# SPDX-License-Identifier: GPL-3.0-or-later
"""Real mouse moves and keys, for tests of windows."""
import json
import subprocess
import time

import pyatspi

from view_test import (PATIENCE, ViewTest, box_of, move_pointer, place_of,
                       role_of, walk)

SHADOWS = 100  # of a window, both sides together, at most, in pixels


class PointerTest(ViewTest):
    """A plan in a window that stands where one knows."""

    SIZE = (1600, 1150)

    def open_plan(self):
        if self.shared is not None:
            return
        self.open_window()
        # The forecast is there, and the window has its size: rows stay where
        # they are now.
        self.wait_for("booked ", "sure by")

    def open_window(self):
        self.start(self.plan)
        self.wait_for("Sales Pipeline", "Engineering Capacity")
        self.window = self.xdotool(
            "search", "--sync", "--onlyvisible", "--pid",
            str(self.program.pid)).split()[-1]
        self.xdotool("windowactivate", "--sync", self.window)
        self.wait_until(self.take_size, "a wide window")

    def take_size(self):
        """Whether the window stands in the corner and has its size, inside as
        well. One that has only just opened may still ask for those of its own
        afterwards."""
        geometry = self.xdotool("getwindowgeometry", "--shell", self.window)
        corner = dict(line.split("=") for line in geometry.split())
        size = int(corner["WIDTH"]), int(corner["HEIGHT"])
        if (size == self.SIZE and (corner["X"], corner["Y"]) == ("0", "0")
                and self.SIZE[0] - box_of(self.application()[0]).width < SHADOWS):
            return True
        self.xdotool("windowmove", self.window, "0", "0")
        self.xdotool("windowsize", self.window, *map(str, self.SIZE))
        return False

    def xdotool(self, *arguments):
        return subprocess.run(["xdotool", *arguments], check=True, text=True,
                              capture_output=True).stdout

    def key(self, *keys):
        for name in keys:
            self.xdotool("key", name)
            time.sleep(0.15)

    def write(self, text):
        self.xdotool("type", "--delay", "30", text)

    def find(self, name, role=None, whole=False):
        """What is called so, or, unless that is the whole of it, begins so;
        waits until it is there."""
        end = time.monotonic() + PATIENCE
        while True:
            application = self.application()
            for accessible in walk(application) if application else ():
                try:
                    if (accessible.name.startswith(name)
                            and (not whole or accessible.name == name)
                            and (role is None
                                 or role_of(accessible) == role)
                            and self.place(accessible)[2] > 0):
                        return accessible
                except Exception:
                    pass  # it is gone already
            self.assertLess(time.monotonic(), end, f"no {name}")
            time.sleep(0.1)

    def place(self, accessible):
        """Where it stands on the screen: x, y, width, height; in the window
        that is in front, which may be a dialog."""
        window = self.xdotool("getactivewindow").strip()
        return place_of(accessible, dict(
            line.split("=") for line in self.xdotool(
                "getwindowgeometry", "--shell", window).split()))

    def settled_place(self, accessible):
        """Where it stands when it does not move any more."""
        before = None
        end = time.monotonic() + PATIENCE
        while True:
            place = self.place(accessible)
            if place == before:
                return place
            before = place
            self.assertLess(time.monotonic(), end, "it does not stand still")
            time.sleep(0.1)

    def point(self, accessible, share=0.5):
        """A point in it: near the start, @share of its height down."""
        x, y, width, height = self.settled_place(accessible)
        return x + min(60, width // 2), y + int(height * share)

    def click(self, accessible, button=1, repeat=1):
        move_pointer(*self.point(accessible))
        self.xdotool("click", "--repeat", str(repeat), "--delay", "60",
                     str(button))
        time.sleep(0.3)

    def select(self, name):
        """A row that is called so, or begins so; it has the focus then."""
        self.click(self.find(name))
        self.wait_until(lambda: self.is_selected(name),
                        f"{name} is not selected")

    def is_selected(self, name):
        """Whether a row whose name holds this is selected in its list."""
        for accessible in walk(self.application()):
            try:
                if name not in accessible.name:
                    continue
                accessible.clear_cache()  # it would not hear of a new state
                if accessible.getState().contains(pyatspi.STATE_SELECTED):
                    return True
            except Exception:
                pass  # it is gone already
        return False

    def act(self, name, action):
        """As a screen reader does it, without a pointer or a key."""
        actions = self.find(name).queryAction()
        names = [actions.getName(i) for i in range(actions.nActions)]
        self.assertIn(action, names)
        actions.doAction(names.index(action))

    def drag(self, start, end, key=None):
        """From one point to another, slowly enough to be a drag; a key is
        pressed before it is dropped."""
        move_pointer(*start)
        self.xdotool("mousedown", "1")
        steps = 12
        for i in range(1, steps + 1):
            x = start[0] + (end[0] - start[0]) * i // steps
            y = start[1] + (end[1] - start[1]) * i // steps
            self.xdotool("mousemove", str(x), str(y))
            time.sleep(0.05)
        # A drop counts where the other end has said by then that it takes it,
        # which nothing tells outside; each move asks it again.
        for aside in (1, 0) * 2:
            self.xdotool("mousemove", str(end[0] + aside), str(end[1]))
            time.sleep(0.15)
        if key:
            self.key(key)
        self.xdotool("mouseup", "1")
        time.sleep(0.3)

    def list(self, plural):
        return json.loads(self.run_cli("list", self.plan, plural, "--json"))

    def value(self, kind, name, field):
        """What the file says."""
        return json.loads(self.run_cli("show", self.plan, kind, name,
                                       "--json"))[field]

    def wait_until(self, check, what):
        end = time.monotonic() + PATIENCE
        while not check():
            self.assertLess(time.monotonic(), end, what)
            time.sleep(0.1)
