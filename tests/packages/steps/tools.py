#!/usr/bin/python3
"""The command in a root that has nothing but its packages: what it says where no smart-card service runs."""
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from inside import ROOT, add_clerk, do, expect, expect_verdict  # noqa: E402

TROUBLE = 3  # exit status: a device does not work


def doctor_without_service():
    said = do("chipid", "doctor", "--lang", "vi", status=TROUBLE)
    expect("LỖI     Dịch vụ thẻ thông minh của máy chưa chạy.", said)
    said = do("chipid", "doctor", "--lang", "en", status=TROUBLE)
    expect("systemctl start pcscd", said)
    expect("ok      Portraits can be shown.", said)


def cards_in_the_process():
    expect_verdict("authentic", "--reader", "virtual:vn-citizen-2021")
    expect_verdict("invalid", "--reader", "virtual:vn-citizen-2021,fault=dg2-bit")


def manual():
    """By this machine's man: the smallest Debian has none."""
    for language, heading in (("en", "NAME"), ("vi", "TÊN")):
        locale = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "MANPAGER": "cat", "MANPATH": str(ROOT / "usr/share/man")}
        for page in ("chipid", "chipid-counter") if (ROOT / "usr/bin/chipid-counter").exists() else ("chipid",):
            shown = subprocess.run(["man", "--warnings", "-L", language, page], text=True, capture_output=True, env=locale)
            expect(heading, shown.stdout + shown.stderr)
            assert not shown.stderr, shown.stderr


def completion():
    expect("chipid", do("bash", "-c", ". /usr/share/bash-completion/completions/chipid && complete -p chipid"))


if __name__ == "__main__":
    add_clerk()
    for look in (doctor_without_service, cards_in_the_process, manual, completion):
        look()
        print(f"  {look.__name__}")
