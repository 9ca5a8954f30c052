"""run.py MODULE...: its tests; 77 where the package jsonschema is absent."""

import importlib.util
import sys
import unittest

if importlib.util.find_spec("jsonschema") is None:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(77)
unittest.main(module=None, argv=["run.py", *sys.argv[1:]])
