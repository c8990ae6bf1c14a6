#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that each catalogue of po/ can be used and lacks nothing.

A text that is not in a catalogue stays English in the midst of another
language, and nobody here would notice.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2",
            "g_dngettext:2,3"]


def run(*command, **options):
    return subprocess.run([str(part) for part in command], text=True,
                          capture_output=True, check=False, **options)


def extract(root, folder):
    """What there is to translate, by kind of file, in one template."""
    listed = [line for line in
              (root / "po" / "POTFILES.in").read_text().splitlines()
              if line and not line.startswith("#")]
    code = [name for name in listed if name.endswith((".c", ".h", ".blp"))]
    rest = [name for name in listed if name not in code]
    template = folder / "accord.pot"
    done = run("xgettext", "--from-code=UTF-8", "--language=C",
               *(f"--keyword={word}" for word in KEYWORDS),
               "--add-comments", "-o", template, *code, cwd=root)
    if done.returncode == 0 and rest:
        done = run("xgettext", "--from-code=UTF-8", "-j", "-o", template,
                   *rest, cwd=root)
    return template, done


def check(root, language, template):
    catalogue = root / "po" / f"{language}.po"
    used = run("msgfmt", "--check", "-o", "/dev/null", catalogue)
    if used.returncode != 0:
        return used.stderr
    # Fails where a message of the template is missing, fuzzy or empty.
    return run("msgcmp", catalogue, template).stderr


def main(root):
    languages = [line for line in
                 (root / "po" / "LINGUAS").read_text().split("\n")
                 if line and not line.startswith("#")]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        template, done = extract(root, Path(folder))
        print(f"1..{len(languages)}")
        for number, language in enumerate(languages, 1):
            problems = (done.stderr if done.returncode != 0
                        else check(root, language, template))
            failed = failed or bool(problems)
            print(f"{'not ok' if problems else 'ok'} {number} /po/{language}")
            for line in problems.splitlines()[:20]:
                print(f"# {line}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
