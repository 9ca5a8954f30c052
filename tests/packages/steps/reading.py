#!/usr/bin/python3
"""A card behind the root's own smart-card service: found by the doctor, read by each USER, who are root and clerk, somebody
without rights: reading.py USER..."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from inside import add_clerk, card, do, expect, expect_verdict, service  # noqa: E402


def doctor(user):
    said = do("chipid", "doctor", "--lang", "en", user=user)
    for sentence in ("The smart-card service is running.", "This user may use the smart-card service.",
                     "Virtual PCD 00 00: There is a card."):
        expect(f"ok      {sentence}" if "PCD" not in sentence else sentence, said)
    expect("Dịch vụ thẻ đang chạy.", do("chipid", "doctor", "--lang", "vi", user=user))


if __name__ == "__main__":
    add_clerk()
    with service():
        with card("vn-citizen-2021"):
            for user in sys.argv[1:]:
                expect_verdict("authentic", user=user)
                doctor(user)
                print(f"  authentic, read by {user}; the doctor finds nothing wrong")
        with card("vn-citizen-2021,fault=clone-full"):
            expect_verdict("invalid", user=sys.argv[1])
            print("  a copy is found out")
