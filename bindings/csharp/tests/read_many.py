"""Many reads: read_many.py COMMAND... memory|threads"""

import json
import os
import subprocess
import sys

from with_trust import trust_folder

GROWTH_KB = 8 * 1024


def read_many(*options):
    with trust_folder() as trust:
        told = subprocess.run([*sys.argv[1:-1], "--trust", trust, *options], stdout=subprocess.PIPE, check=True)
    print(told.stdout.decode(), end="")
    return json.loads(told.stdout)


if sys.argv[-1] == "memory":
    result = read_many("--reads", "1000")
    assert result["rss_end_kb"] - result["rss_start_kb"] < GROWTH_KB, "memory grows"
    assert result["owned"] == 1, "only the trust store is held in the end"
else:
    result = read_many("--threads", "8", "--seconds", os.environ.get("CHIPID_SOAK_SECONDS", "10"))
    assert result["failures"] == 0 and result["reads"] >= 8, "every thread reads"
