# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a module's unittest cases and says how they went as TAP."""
import signal
import sys
import unittest


class TapResult(unittest.TestResult):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.number = 0
        self.failed_in_parts = set()

    def say(self, test, good, directive=""):
        self.failed_in_parts.discard(test.id())
        self.number += 1
        print(f"{'ok' if good else 'not ok'} {self.number} "
              f"{test.id()}{directive}", flush=True)

    def addSuccess(self, test):
        self.say(test, True)

    def addSkip(self, test, reason):
        self.say(test, True, f" # SKIP {reason}")

    def tell(self, test, err):
        for line in self._exc_info_to_string(err, test).splitlines():
            # Meson shows what a failed test says here, but not its TAP.
            print(f"# {line}", file=sys.stderr)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.tell(test, err)
        self.say(test, False)

    addError = addFailure

    def addSubTest(self, test, subtest, err):
        """A test of which a part failed is no success either."""
        super().addSubTest(test, subtest, err)
        if err is not None:
            print(f"# {subtest}", file=sys.stderr)
            self.tell(test, err)
            self.failed_in_parts.add(test.id())

    def stopTest(self, test):
        super().stopTest(test)
        if test.id() in self.failed_in_parts:
            self.say(test, False)


def interrupt(*_):
    raise KeyboardInterrupt


def main():
    # Meson ends what takes too long; nothing is left behind then either.
    signal.signal(signal.SIGTERM, interrupt)
    suite = unittest.defaultTestLoader.loadTestsFromModule(
        sys.modules["__main__"])
    print(f"1..{suite.countTestCases()}")
    result = TapResult()
    suite.run(result)
    sys.exit(not result.wasSuccessful())
