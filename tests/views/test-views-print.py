#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Charts on paper and in files, as a person gets them there."""
import shutil
import subprocess
import unittest

from pointer import PointerTest
from tap import main


@unittest.skipIf(shutil.which("pdftotext") is None, "no pdftotext")
class Print(PointerTest):
    def setUp(self):
        super().setUp()
        self.env["HOME"] = str(self.folder)

    def words(self, path):
        text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True,
                              capture_output=True, encoding="utf-8").stdout
        return " ".join(text.split())

    def remember(self, *settings):
        """What somebody has chosen before."""
        self.env |= {"GSETTINGS_BACKEND": "keyfile",
                     "XDG_CONFIG_HOME": str(self.folder / "config")}
        folder = self.folder / "config" / "glib-2.0" / "settings"
        folder.mkdir(parents=True)
        (folder / "keyfile").write_text(
            "\n".join(("[io/github/accordplan/Accord]",) + settings) + "\n",
            encoding="utf-8")
        return folder / "keyfile"

    def test_print(self):
        path = self.folder / "printed.pdf"
        kept = self.remember(
            "print-settings={'printer': <'Print to File'>, "
            "'output-file-format': <'pdf'>, 'output-uri': <'%s'>}"
            % path.as_uri(), "print-paper='A3'")
        self.open_plan()
        self.key("ctrl+p")
        self.wait_for("Page 1 of 1",
                      "Preview of Spring plan — Promised against deliverable")
        self.key("alt+p")
        self.wait_for("Print to File", "Copies:")
        self.key("alt+p")
        self.wait_until(path.exists, "a PDF")
        self.wait_for("Printed 1 page")
        words = self.words(path)
        for expected in ("Spring plan — Promised against deliverable",
                         "SSO roll-out", "as of March 2, 2026", "page 1 of 1"):
            self.assertIn(expected, words)
        self.assertIn("1190.55 x 841.89", subprocess.run(
            ["pdfinfo", path], check=True, capture_output=True,
            text=True).stdout)
        self.assertIn("print-chart='timeline'", kept.read_text())
        self.assert_quiet()

    def test_export(self):
        self.open_plan()
        self.key("ctrl+shift+p")
        self.wait_for("Page 1 of 1")
        self.key("alt+e")
        # GTK's dialog has the same title, and comes in front.
        self.wait_for("Name", "Save")
        path = self.folder / "exported.pdf"
        self.key("ctrl+a")
        self.write(str(path))
        self.key("Return")
        self.wait_until(path.exists, "a PDF")
        self.wait_for("The chart is in “exported.pdf”")
        self.assertIn("SSO roll-out", self.words(path))
        self.assert_quiet()

    def test_cancel(self):
        self.open_plan()
        self.key("ctrl+p")
        self.wait_for("Page 1 of 1")
        self.key("Escape")
        self.wait_until(lambda: "Page 1 of 1" not in self.names(), "no dialog")
        self.assertEqual(list(self.folder.rglob("*.pdf")), [])
        self.assert_quiet()


if __name__ == "__main__":
    main()
