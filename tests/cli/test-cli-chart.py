#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""chart: each chart in each format, what stands in it, and what does not."""
import os
import re
import shutil
import subprocess
import unittest
import zlib

from cli_test import CliTest
from tap import main

CHARTS = {
    "timeline": (), "capacity": (), "heat-map": (), "trend": (),
    "calibration": (), "funnel": (), "ledger": (),
    "ready": ("--promise", "SSO"), "drivers": ("--promise", "SSO"),
}
MANY_PAGES = ("--paper", "120x100", "--fit", "100x5")
MAGIC = {"pdf": b"%PDF-", "svg": b"<?xml", "png": b"\x89PNG"}


def inflate(pdf):
    """All streams of a PDF, unpacked."""
    content = [pdf]
    for stream in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.S):
        try:
            content.append(zlib.decompress(stream.group(1)))
        except zlib.error:
            pass
    return b"\n".join(content)


class Chart(CliTest):
    def setUp(self):
        super().setUp()
        self.env |= {"SOURCE_DATE_EPOCH": "1770000000"}
        self.run_cli("set", self.plan, "settings", "as-of=2026-03-02")

    def draw(self, chart, name, *options, **more):
        """Draws and returns the path."""
        out = self.folder / name
        self.run_cli("chart", self.plan, chart, "-o", out, *options, **more)
        return out

    def words(self, pdf):
        if not shutil.which("pdftotext"):
            raise unittest.SkipTest("pdftotext is not installed")
        done = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True,
                              capture_output=True, encoding="utf-8")
        return done.stdout

    def test_each_chart_in_each_format(self):
        for chart, options in CHARTS.items():
            for suffix, magic in MAGIC.items():
                out = self.draw(chart, f"{chart}.{suffix}", *options)
                content = out.read_bytes()
                self.assertTrue(content.startswith(magic), out.name)
                self.assertGreater(len(content), 2000, out.name)
        left = {p.name for p in self.folder.iterdir() if p.is_file()}
        self.assertEqual(left - {"plan.accord"},
                         {f"{c}.{s}" for c in CHARTS for s in MAGIC})

    def test_names_in_pdf(self):
        expected = {
            "timeline": ["Spring plan", "SSO roll-out", "Acme Logistics",
                         "page 1 of 1", "March 2, 2026"],
            "capacity": ["Platform", "Apps", "Quality", "6 people"],
            "heat-map": ["Platform", "Data"],
            "ready": ["SSO roll-out", "wanted"],
            "trend": ["Audit trail", "EU hosting"],
            "calibration": ["likely (10)", "Negotiation (6)", "Proposal (3)"],
            "funnel": ["Negotiation", "Expected", "goal"],
            "ledger": ["Overtime for the invoice archive"],
            "drivers": ["SCIM sync"],
        }
        for chart, names in expected.items():
            text = self.words(self.draw(chart, "out.pdf", *CHARTS[chart]))
            for name in names:
                self.assertIn(name, text, chart)
        self.assertNotIn("Search by picture",
                         self.words(self.draw("timeline", "out.pdf")))

    def test_need_date_is_held_back(self):
        """Without --private not a byte depends on a need date that nobody has
        revealed."""
        self.run_cli("set", self.plan, "promise", "SSO", "need-revealed=no",
                     "--side", "sales")
        charts = {"timeline": ("--group", "risk"), "ready": CHARTS["ready"],
                  "trend": (), "drivers": CHARTS["drivers"]}
        for chart, options in charts.items():
            for suffix in MAGIC:
                shown = []
                for need in ("2026-06-18", "2026-08-27", ""):
                    self.run_cli("set", self.plan, "promise", "SSO",
                                 f"need-date={need}")
                    out = self.draw(chart, f"out.{suffix}", *options)
                    shown.append(out.read_bytes())
                self.assertEqual(len(set(shown)), 1, (chart, suffix))

    def test_need_date_on_request(self):
        self.run_cli("set", self.plan, "promise", "SSO", "need-revealed=no",
                     "need-date=2026-06-29", "--side", "sales")
        promise = CHARTS["ready"]
        held = self.words(self.draw("ready", "out.pdf", *promise))
        self.assertNotIn("Jun 29", held)
        self.assertNotIn("needed", held)
        for name in ("out.svg", "out.pdf"):
            content = self.draw("ready", name, *promise).read_bytes()
            self.assertFalse(b"needed" in inflate(content), name)
        shown = self.words(
            self.draw("ready", "out.pdf", *promise, "--private"))
        self.assertIn("needed Jun 29", shown)
        self.run_cli("set", self.plan, "promise", "SSO", "need-revealed=yes",
                     "--side", "sales")
        self.assertIn("needed Jun 29",
                      self.words(self.draw("ready", "out.pdf", *promise)))

    def test_same_bytes(self):
        for chart, options in CHARTS.items():
            once = self.draw(chart, "one.pdf", *options).read_bytes()
            again = self.draw(chart, "two.pdf", *options).read_bytes()
            self.assertTrue(once == again, chart)
        other = self.draw("funnel", "other.pdf",
                          env={"SOURCE_DATE_EPOCH": "1"}).read_bytes()
        self.assertTrue(b"(19700101000001Z)" in inflate(other))
        message = self.run_cli("chart", self.plan, "funnel", "-o",
                               self.folder / "x.pdf", code=2,
                               env={"SOURCE_DATE_EPOCH": "soon"})
        self.assertIn("SOURCE_DATE_EPOCH is “soon”", message)

    def test_pages(self):
        answer = self.run_json(
            "chart", self.plan, "timeline", "-o", self.folder / "t.pdf",
            "--paper", "A3", "--landscape", "--fit", "2x1", "--from",
            "2026-03-01", "--to", "2026-09-30", "--group", "account")
        self.assertEqual(answer, {"path": str(self.folder / "t.pdf"),
                                  "chart": "timeline", "pages": 2})
        text = self.words(self.folder / "t.pdf")
        self.assertIn("page 2 of 2", text)
        # The labels of the rows stand on both.
        for page in text.split("\f")[:2]:
            self.assertIn("SSO roll-out", page)
        if shutil.which("pdfinfo"):
            info = subprocess.run(["pdfinfo", self.folder / "t.pdf"],
                                  check=True, capture_output=True,
                                  encoding="utf-8").stdout
            self.assertIn("Promised against deliverable", info)
            self.assertRegex(info, r"Page size: +119\d(\.\d+)? x 84\d")

    def test_pictures(self):
        def size(path):
            head = path.read_bytes()[16:24]
            return (int.from_bytes(head[:4], "big"),
                    int.from_bytes(head[4:], "big"))

        self.assertEqual(
            size(self.draw("calibration", "c.png", "--size", "800x500")),
            (800, 500))
        self.assertEqual(
            size(self.draw("calibration", "c.png", "--size", "800x500",
                           "--scale", "2")), (1600, 1000))
        # Rows are made larger or smaller until they fill it.
        self.assertEqual(
            size(self.draw("timeline", "t.png", "--size", "1600x1000")),
            (1600, 1000))
        self.assertEqual(
            size(self.draw("heat-map", "h.png", "--size", "1600x1000")),
            (1600, 1000))
        plain = self.draw("timeline", "t.png").read_bytes()
        shown = {plain}
        for theme in ("dark", "contrast", "paper"):
            shown.add(self.draw("timeline", "t.png", "--theme",
                                theme).read_bytes())
        self.assertEqual(len(shown), 4)
        self.assertIn(self.draw("timeline", "t.png", "--theme",
                                "light").read_bytes(), shown)

    def test_one_day(self):
        text = self.words(self.draw("timeline", "t.pdf", "--from",
                                    "2026-03-10", "--to", "2026-03-10"))
        self.assertIn("March 2026", text)
        self.assertIn("SSO roll-out", text)

    def test_nothing_in_range(self):
        for chart, sentence in (
                ("capacity", "No forecast for these weeks"),
                ("heat-map", "No forecast for these weeks"),
                ("trend", "No meeting in these days"),
                ("ledger", "Nobody gave way in these days")):
            text = self.words(self.draw(chart, "n.pdf", "--from",
                                        "2040-01-01", "--to", "2040-02-01"))
            self.assertIn(sentence, text, chart)
        # Ready says where its dates are.
        text = self.words(self.draw("ready", "n.pdf", *CHARTS["ready"],
                                    "--from", "2040-01-01", "--to",
                                    "2040-02-01"))
        self.assertRegex(text, "‹ agreed .*2026")

    def test_team_and_promise(self):
        text = self.words(self.draw("capacity", "c.pdf", "--team", "Data"))
        self.assertIn("Data", text)
        self.assertNotIn("Platform", text)
        text = self.words(self.draw("trend", "t.pdf", "--promise", "Audit"))
        self.assertIn("Audit trail", text)
        self.assertNotIn("EU hosting", text)

    def test_groups_and_order(self):
        text = self.words(self.draw("timeline", "t.pdf", "--group", "owner",
                                    "--sort", "title"))
        self.assertLess(text.index("Priya"), text.index("Tom"))
        text = self.words(self.draw("timeline", "t.pdf", "--sort", "title"))
        self.assertLess(text.index("Audit trail"), text.index("Data export"))

    def test_wrong_usage(self):
        out = str(self.folder / "out.pdf")
        cases = [
            (("pie", "-o", out), "There is no chart “pie”"),
            (("timeline",), "Say where to write the chart: -o OUT."),
            (("ready", "-o", out), "is about one promise"),
            (("drivers", "-o", out), "--promise"),
            (("timeline", "-o", out, "--team", "Data"), "--team says nothing"),
            (("funnel", "-o", out, "--group", "team"), "--group"),
            (("funnel", "-o", out, "--size", "800x600"), "--size"),
            (("funnel", "-o", out, "--from", "2026-05-01"),
             "--from says nothing"),
            (("calibration", "-o", out, "--to", "2026-05-01"),
             "--to says nothing"),
            (("funnel", "-o", out + ".png", "--paper", "A4"), "--paper"),
            (("timeline", "-o", out, "--sort", "length"),
             "--sort can’t be “length”"),
            (("timeline", "-o", out, "--theme", "neon"), "--theme"),
            (("timeline", "-o", out, "--from", "2026-05-02", "--to",
              "2026-05-01"), "--from must not be after --to."),
            (("funnel", "-o", out + ".png", "--size", "800"), "not a size"),
            (("funnel", "-o", out + ".png", "--scale", "0"), "not a scale"),
            (("timeline", "-o", self.folder / "out.gif"), "out.gif"),
            (("timeline", "-o", out, "--paper", "B9"), "“B9” is not a paper"),
            (("timeline", "-o", out, "--fit", "none"), "“none”"),
            (("timeline", "-o", out, "--from", "soon"), "soon"),
        ]
        for arguments, expected in cases:
            message = self.run_cli("chart", self.plan, *arguments, code=2)
            self.assertIn(expected, message)
        self.assertFalse(os.path.exists(out))

    def test_wrong_requests(self):
        out = self.folder / "out.pdf"
        cases = [
            (("timeline", "-o", self.folder / "x.png", "--size", "1600x200"),
             "too small to read"),
            (("ready", "-o", out, "--promise", "Flying cars"), "Flying cars"),
            (("capacity", "-o", out, "--team", "Nobody"), "Nobody"),
            (("timeline", "-o", self.folder / "no" / "out.pdf"),
             "can’t be written"),
            (("timeline", "-o", out, *MANY_PAGES), "and 200 are allowed"),
            (("funnel", "-o", self.folder / "x.png", "--size", "20000x20000",
              "--scale", "20"), "too large"),
        ]
        for arguments, expected in cases:
            message = self.run_cli("chart", self.plan, *arguments, code=1)
            self.assertIn(expected, message)
        self.assertEqual([p.name for p in self.folder.iterdir()
                          if p.suffix in (".pdf", ".png", ".gif")], [])

    @unittest.skipIf(os.geteuid() == 0, "root may write anywhere")
    def test_read_only_folder(self):
        folder = self.folder / "locked"
        folder.mkdir()
        folder.chmod(0o500)
        self.addCleanup(folder.chmod, 0o700)
        message = self.run_cli("chart", self.plan, "funnel", "-o",
                               folder / "f.pdf", code=1)
        self.assertIn("can’t be written", message)

    def test_failure_keeps_the_older_file(self):
        out = self.draw("funnel", "f.pdf")
        before = out.read_bytes()
        self.run_cli("chart", self.plan, "timeline", "-o", out, *MANY_PAGES,
                     code=1)
        self.assertTrue(out.read_bytes() == before)

    def test_plan_is_not_touched(self):
        before = self.plan.read_bytes()
        self.draw("timeline", "t.pdf")
        self.assertTrue(self.plan.read_bytes() == before)

    def test_empty_plan(self):
        empty = self.folder / "empty.accord"
        self.run_cli("new", empty, "--as-of", "2026-03-02")
        for chart, options in CHARTS.items():
            if not options:
                out = self.folder / f"{chart}.pdf"
                self.run_cli("chart", empty, chart, "-o", out)
                self.assertTrue(out.read_bytes().startswith(b"%PDF"))


if __name__ == "__main__":
    main()
