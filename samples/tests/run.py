#!/usr/bin/env python3
"""Tests one sample program, in whatever language it is written: run.py read|reader|verify|post COMMAND...

COMMAND is what stands before the program's own options, such as `python3 read_card.py`. What is expected of it is asked
of the chipid command ($CHIPID_BIN). `reader` and `post` run inside scripts/with-pcscd: the first wants vn-citizen-2021
and vn-citizen-2024 in the readers, the second empty ones.
"""

import sys
import unittest

from sample_tests import post, program, read, reader, verify

SUITES = {"read": read.ReadCard, "reader": reader.ReadCardInReader, "verify": verify.VerifyEvidence, "post": post.PostCards}


def main(arguments):
    if len(arguments) < 2 or arguments[0] not in SUITES:
        sys.exit(__doc__)
    program.COMMAND[:] = arguments[1:]
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(SUITES[arguments[0]])
    sys.exit(not unittest.TextTestRunner(verbosity=2).run(suite).wasSuccessful())


if __name__ == "__main__":
    main(sys.argv[1:])
