#!/usr/bin/python3
"""`reuse lint`: every file of the repository says its licence and its holder. licences_test.py lint SOURCE-FOLDER WORK-FOLDER"""
import shutil
import subprocess
import sys

_, _, root, _ = sys.argv
if not shutil.which("reuse"):
    print("skipped: reuse is not installed (scripts/setup --all)")
    sys.exit(77)
done = subprocess.run(["reuse", "--root", root, "lint"], capture_output=True, text=True, check=False)
print(done.stdout[-1500:], done.stderr[-1500:])
sys.exit(done.returncode)
