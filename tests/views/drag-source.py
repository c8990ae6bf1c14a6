#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A window to drag files from, as from a file manager: drag-source FILE…"""
import sys

import gi
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GLib, GObject, Gtk  # noqa: E402


def main():
    Gtk.init()
    files = Gdk.FileList.new_from_list(
        [Gio.File.new_for_path(path) for path in sys.argv[1:]])
    source = Gtk.DragSource(content=Gdk.ContentProvider.new_for_value(
        GObject.Value(Gdk.FileList, files)))
    label = Gtk.Label(label="Drag me")
    label.add_controller(source)
    window = Gtk.Window(title="Drag source", child=label, default_width=200,
                        default_height=200)
    window.present()
    loop = GLib.MainLoop()
    window.connect("close-request", lambda window: loop.quit())
    loop.run()


main()
