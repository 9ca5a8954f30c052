"""Other programs, asked for what they know."""
import subprocess
import sys


class Trouble(Exception):
    """What a user is told, in English and Vietnamese."""

    def __init__(self, english, vietnamese):
        super().__init__(f"sbom: {english}\n      {vietnamese}")


def output_of(*command, allowed=(0,)):
    """Standard output of a command, in plain English whatever the user's language."""
    done = subprocess.run(command, capture_output=True, text=True, errors="replace",
                          env={"LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"}, check=False)
    if done.returncode not in allowed:
        raise Trouble(f"`{' '.join(command[:3])}` failed: {done.stderr.strip()[:300]}",
                      "Lệnh trên không chạy được; hãy chạy scripts/setup rồi thử lại.")
    return done.stdout


def warn(english, vietnamese):
    print(f"sbom: {english}\n      {vietnamese}", file=sys.stderr)
