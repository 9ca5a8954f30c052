"""The program of README.md, run: quick_start.py COMMAND..."""

import os
import subprocess
import sys

from with_trust import trust_folder

with trust_folder() as trust:
    told = subprocess.run([*sys.argv[1:], trust], env={**os.environ, "LC_ALL": "C"}, capture_output=True)
text = told.stdout.decode()
assert told.returncode == 0, told.stderr.decode()
for expected in ("Họ và tên: Nguyễn Văn A", "Ngày sinh: 15/01/1990"):
    assert expected in text, text
