# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons, fields and lists of dialogs, as a screen reader works them."""
import json
import subprocess
import time

import pyatspi

from view_test import PATIENCE, ViewTest, describe_missing, role_of


def walk_visible(accessible, order=iter):
    """What stands in the tree and is not hidden; GTK 4.8 keeps hidden parts
    in it. What goes meanwhile is left out."""
    try:
        if not accessible.getState().contains(pyatspi.STATE_VISIBLE):
            return
        yield accessible
        children = list(accessible)
    except Exception:
        return
    for child in order(children):
        if child is not None:
            yield from walk_visible(child, order)


class DialogTest(ViewTest):
    def window(self):
        """The newest one: a dialog covers what it belongs to."""
        application = self.application()
        windows = [window for window in application or () if window is not None]
        return windows[-1] if windows else None

    def names(self):
        names = set()
        for accessible in walk_visible(self.window(), reversed):
            try:
                names.add(accessible.name)
            except Exception:
                pass  # it is gone already
        return names

    def search(self, name, role=None):
        """What is called so: GTK 4.8 adds the text inside a button to its
        name. None where there is nothing."""
        for accessible in walk_visible(self.window()):
            try:
                found = accessible.name
                if ((found == name or found.endswith(" " + name)
                     or found.startswith(name + " "))
                        and (role is None
                             or role_of(accessible) == role)):
                    return accessible
            except Exception:
                pass
        return None

    def wait_until(self, condition, what):
        end = time.monotonic() + PATIENCE
        while True:
            self.assertIsNone(self.program.poll(), "the program has ended")
            value = condition()
            if value:
                return value
            if time.monotonic() > end:
                self.fail(describe_missing(what, self.names()))
            time.sleep(0.1)

    def find(self, name, role=None):
        return self.wait_until(lambda: self.search(name, role), name)

    def can_be_pressed(self, name):
        button = self.search(name, "push button")
        return (button is not None and button.getState().contains(
            pyatspi.STATE_SENSITIVE))

    def press(self, name):
        """A button, as soon as it can be pressed."""
        self.wait_until(lambda: self.can_be_pressed(name), name)
        self.act(self.search(name, "push button"))

    def write(self, name, text):
        """Into the row whose title begins so, as somebody who types over it."""
        def field():
            return next((row for row in walk_visible(self.window())
                         if role_of(row) == "text"
                         and row.name.startswith(name)), None)
        editable = self.wait_until(field, name).queryEditableText()
        editable.setTextContents(text)

    def act(self, accessible, action=0):
        accessible.queryAction().doAction(action)

    def do(self, accessible, name):
        """One of the actions of a widget, by its name."""
        actions = accessible.queryAction()
        names = [actions.getName(i) for i in range(actions.nActions)]
        self.assertIn(name, names)
        actions.doAction(names.index(name))

    def key(self, *names):
        subprocess.run(["xdotool", "key", *names], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "30", text], check=True)

    def has_focus(self, name):
        for part in walk_visible(self.window()):
            try:
                if (part.name.startswith(name)
                        and part.getState().contains(pyatspi.STATE_FOCUSED)):
                    return True
            except Exception:
                pass  # it is gone already
        return False

    def tab_to(self, title):
        """The part whose name begins so gets the focus."""
        for _ in range(30):
            if self.has_focus(title):
                return
            self.key("Tab")
            time.sleep(0.1)
        self.assertTrue(self.has_focus(title), title)

    def choose(self, title, n_down):
        """The choice of a combo row that stands so far down."""
        self.tab_to(title)
        self.key("space")
        self.wait_until(lambda: not self.has_focus(title), "its choices")
        self.key(*["Down"] * n_down, "Return")

    def choose_file(self, path):
        """In GTK's own file chooser, which stands in front; a / opens its
        entry where it has none."""
        self.wait_until(lambda: self.search("Create Folder") is not None
                        or "Size" in self.names(), "the file chooser")
        # Until the folder is read, the chooser may put in a name of its own.
        self.wait_until(lambda: self.typed(str(path)), f"{path}, as typed")
        self.key("Return")

    def typed(self, text):
        """Whether it stands in the entry when it is typed."""
        self.key("ctrl+a")
        self.type(text)
        # GTK completes what it knows; some of that may be left behind it.
        self.key("shift+End", "Delete")
        end = time.monotonic() + 3
        while time.monotonic() < end:
            if text in self.contents():
                return True
            time.sleep(0.1)
        return False

    def contents(self):
        """What stands in the entries of the window in front."""
        texts = set()
        for part in walk_visible(self.window()):
            try:
                if role_of(part) == "text":
                    text = part.queryText()
                    texts.add(text.getText(0, text.characterCount))
            except Exception:
                pass  # it is gone already
        return texts

    def title(self):
        """Of the newest window; None while that one goes away."""
        try:
            return self.window().name
        except Exception:
            return None

    def gone(self, title):
        """Waits until the dialog is closed."""
        self.wait_until(lambda: self.title() not in (None, title),
                        f"no {title}")

    def there(self, title):
        """Waits until the dialog is open."""
        self.wait_until(lambda: self.title() == title, title)

    def list(self, plural):
        return json.loads(self.run_cli("list", self.plan, plural, "--json"))

    def history(self):
        return json.loads(self.run_cli("history", self.plan, "--json"))
