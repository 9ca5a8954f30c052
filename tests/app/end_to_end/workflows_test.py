"""Each workflow from the card to the cleared screen, with what it leaves behind: paper, files, a server, a form.

The files stay in CHIPID_ARTEFACTS, a folder a workflow, for people to look at."""
import base64
import csv
import json
import os
import pathlib
import shutil
import subprocess
import unittest
import urllib.request

from harness.desk import CITIZEN, Desk
from harness.programs import end, start, wait_for

HERE = pathlib.Path(__file__).resolve().parent
ARTEFACTS = pathlib.Path(os.environ["CHIPID_ARTEFACTS"])
CHIPID = os.environ.get("CHIPID_BIN", "chipid")
NAME = "Nguyễn Văn A"
PASSPHRASE = "a passphrase of the desk"
# A card's speed, such as contactless-424; without it as fast as the computer is.
TIMING = {"timing": os.environ["CHIPID_CARD_TIMING"]} if "CHIPID_CARD_TIMING" in os.environ else {}


def words_of(pdf):
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, stdout=subprocess.PIPE).stdout.decode()


def as_der(raw):
    """The two numbers of an ECDSA signature as openssl wants them."""
    numbers = [int.from_bytes(half, "big") for half in (raw[:32], raw[32:])]
    parts = [number.to_bytes(number.bit_length() // 8 + 1, "big") for number in numbers]
    body = b"".join(bytes([2, len(part)]) + part for part in parts)
    return bytes([0x30, len(body)]) + body


class Workflow(Desk):
    workflow = ""
    ready = "Reader ready"
    one_person = 0  # keys, where more than one person was served

    def setUp(self):
        self.folder = pathlib.Path(self.own_folder("counter"))
        self.out = self.folder / "out"
        self.home = self.folder / "home"
        for folder in (self.out, self.home):
            folder.mkdir(mode=0o700)
        self.write_settings(workflow=self.workflow, printer="pdf", export_folder=self.out, site_name="Test site",
                            **self.settings())
        self.counter = self.start_counter(folder=self.folder)
        self.counter.comes_up(self.ready)
        self.addCleanup(self.keep)

    def settings(self):
        return {}

    def write_settings(self, **values):
        lines = [f"{name}={value}" for name, value in {"first_run_done": "true", **values}.items()]
        (self.home / "counter.ini").write_text("\n".join(["[General]", *lines]) + "\n", encoding="utf-8")

    def keep(self):
        """A PDF is kept as pictures too."""
        kept = ARTEFACTS / self.id().rsplit(".", 1)[-1].removeprefix("test_")
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(self.out, kept)
        self.count(kept / "counted.json")
        for pdf in kept.glob("*.pdf"):
            subprocess.run(["pdftoppm", "-r", "80", "-png", pdf, pdf.with_suffix("")], check=True)

    def count(self, path):
        """Keys that a person pressed for one card, and seconds from the card to the verdict and to the cleared screen."""
        first = {what: self.counter.times(what)[:1] for what in ("placed", "verdict", "cleared")}
        if not all(first.values()):
            return
        placed, verdict, cleared = (first[what][0][0] / 1e6 for what in ("placed", "verdict", "cleared"))
        path.write_text(json.dumps({"keys": self.one_person or self.counter.keys, "verdict": round(verdict - placed, 2),
                                    "cleared": round(cleared - placed, 2)}) + "\n", encoding="ascii")

    def list_of(self, *rows):
        path = self.out / "people.csv"
        path.write_text("Personal number,Name,Seat\r\n" + "".join(f"{row}\r\n" for row in rows), encoding="utf-8")
        return path

    def judged(self, specimen="vn-citizen-2021", verdict="GENUINE CARD"):
        card = self.lay_down(specimen, **TIMING)
        self.counter.waits_for("SCAN THE QR CODE or TYPE THE NUMBER")
        self.counter.press(*CITIZEN["can"])
        self.counter.waits_for(verdict)
        return card

    def step(self, name):
        """By Enter, which does what comes next."""
        self.counter.waits_for("Enter does what comes next")
        self.counter.press("Return")
        self.counter.waits_for(f"{name}, done", 15)

    def ends(self, card):
        """Nothing of the person is left."""
        self.counter.waits_for("eys 1 to 9 copy a field")
        self.counter.press("Return")
        self.counter.waits_for("TAKE THE CARD OFF")
        card.take_away()
        self.counter.waits_for("Either may come first.")
        self.assertFalse(self.counter.knows(NAME))
        self.assertFalse(self.counter.knows(CITIZEN["number"]))

    def the_only(self, pattern):
        files = list(self.out.glob(pattern))
        self.assertEqual(len(files), 1, f"{pattern}: {files}")
        self.assertEqual(files[0].stat().st_mode & 0o777, 0o600)
        return files[0]


class Clinic(Workflow):
    workflow = "clinic"

    def settings(self):
        self.server = start(["/usr/bin/python3", HERE.parent / "outlets" / "fhir_server.py", "busy"],
                            stdout=subprocess.PIPE)
        self.addCleanup(end, self.server)
        self.address = self.server.stdout.readline().decode().strip()
        profile = self.home / "hospital.json"
        profile.write_text(json.dumps({"format": "chipid-receiver-1", "name": "Hospital", "base_url": self.address}))
        self.history = self.out / "history.db"
        return {"receiver": profile, "history_place": self.history}

    def test_clinic(self):
        self.turn_history_on()
        card = self.judged()
        self.counter.press("Return")
        self.counter.waits_for("Compare")
        self.counter.press("Escape")
        self.counter.waits_for("Compare, done")
        self.step("Send")
        self.step("Print slip")
        self.ends(card)
        self.assertIn(NAME, words_of(self.the_only("*.pdf")))
        with urllib.request.urlopen(f"{self.address}/patients") as answer:
            patients = json.load(answer)
        (self.out / "patients.json").write_text(json.dumps(patients, ensure_ascii=False, indent=2), encoding="utf-8")
        self.assertEqual(len(patients), 1)
        self.assertIn(CITIZEN["number"], json.dumps(patients))
        self.is_stored()

    def turn_history_on(self):
        """Its first key, by a passphrase: where no keyring is, nothing else opens it."""
        self.counter.open_settings()
        self.counter.tab_to("Name of this counter", "shift+Tab", "text")
        self.counter.type("Desk 1")
        self.counter.tab_to("keyring", role="combo box")
        self.counter.press("End")
        for name in ("Passphrase, 12 characters or more", "The same passphrase again"):
            self.counter.tab_to(name)
            self.counter.type(PASSPHRASE)
        self.counter.tab_to("Make the key of the site")
        self.counter.press("space")
        self.counter.waits_for("The key of this counter is ready.")
        self.counter.press("Escape")
        self.counter.keys = 0

    def is_stored(self):
        """One record, by the program's own audit; the file knows neither name nor number."""
        self.counter.end()
        told = subprocess.run([os.environ["CHIPID_COUNTER_BIN"], "--lang", "en", "--audit", self.history],
                              input=f"{PASSPHRASE}\n".encode(), stdout=subprocess.PIPE, check=True,
                              env={**os.environ, "CHIPID_HOME": str(self.home)}).stdout.decode()
        (self.out / "audit.txt").write_text(told, encoding="utf-8")
        self.assertIn("1 record", told)
        for part in self.out.glob("history.db*"):
            self.assertNotIn(CITIZEN["number"].encode(), part.read_bytes())
            self.assertNotIn(NAME.encode(), part.read_bytes())


class Bank(Workflow):
    workflow = "bank"

    def settings(self):
        self.key = self.home / "site-key.pem"
        subprocess.run(["openssl", "genpkey", "-quiet", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out",
                        self.key], check=True)
        self.key.chmod(0o600)
        return {}

    def test_bank(self):
        card = self.judged("vn-citizen-2021,fault=csca-unknown", "CANNOT TELL")
        self.counter.press("Return")
        self.approve()
        self.counter.waits_for("Supervisor, done")
        self.counter.press("Return")
        self.counter.waits_for("Compare the face")
        self.counter.press("Escape")
        self.counter.press("Return")
        self.counter.press("Escape")
        self.counter.waits_for("Compare, done")
        self.step("Print receipt")
        self.counter.press("F10")
        self.counter.waits_for("TAKE THE CARD OFF")
        card.take_away()
        paper = self.the_only("*.pdf")
        self.assertIn("Lan", words_of(paper))
        self.receipt_is_signed(paper)

    def receipt_is_signed(self, paper):
        subprocess.run(["pdfdetach", "-saveall", "-o", self.out, paper], check=True, stdout=subprocess.DEVNULL)
        public = self.out / "site.pub"
        subprocess.run(["openssl", "pkey", "-in", self.key, "-pubout", "-out", public], check=True)
        [receipt] = self.out.glob("*.jws")
        head, claims, signature = (part.encode() for part in receipt.read_text(encoding="ascii").strip().split("."))
        self.assertTrue(self.openssl_verifies(public, head + b"." + claims, signature))

    def openssl_verifies(self, public, signed, signature):
        raw = base64.urlsafe_b64decode(signature + b"==")
        (self.folder / "signed").write_bytes(signed)
        (self.folder / "signature").write_bytes(as_der(raw))
        told = subprocess.run(["openssl", "dgst", "-sha256", "-verify", public, "-signature", self.folder / "signature",
                               self.folder / "signed"], stdout=subprocess.PIPE)
        return told.stdout.strip() == b"Verified OK"

    def approve(self):
        self.counter.tab_to("Name of the supervisor")
        self.counter.press("L", "a", "n")
        self.counter.tab_to("Reason")
        self.counter.press("k", "n", "o", "w", "n")
        self.counter.press("Return")


class PostOffice(Workflow):
    workflow = "post_office"

    def settings(self):
        profile = self.home / "form.json"
        profile.write_text(json.dumps({"name": "Form", "window": {"title": "Tk form"},
                                       "steps": [{"field": "number"}, {"key": "Tab"}, {"field": "name", "case": "upper"}]}))
        return {"typing_profile": profile}

    def form(self):
        """Another program with a form of two lines."""
        program = start(["/usr/bin/python3", HERE.parent / "typing" / "tk_form.py", self.out / "form.txt"],
                        env={**os.environ, "DISPLAY": self.screen.name}, stdout=subprocess.DEVNULL)
        self.addCleanup(end, program)
        return self.screen.do("search", "--sync", "--onlyvisible", "--name", "^Tk form$").split()[-1]

    def test_post_office(self):
        form = self.form()
        self.counter.focus()
        card = self.judged()
        self.counter.waits_for("Enter does what comes next")
        self.counter.press("Return")
        self.screen.do("windowfocus", "--sync", form)
        self.counter.waits_for("Type into the form, done", 20)
        self.counter.focus()
        self.counter.press("Return")
        self.counter.waits_for("Done lately")
        self.counter.press("Escape")
        self.ends(card)
        self.assertEqual((self.out / "form.txt").read_text(encoding="utf-8").split("\n"), [CITIZEN["number"], NAME.upper()])


class Lodging(Workflow):
    workflow = "lodging"

    def test_lodging(self):
        card = self.judged()
        self.step("Write to the file")
        self.ends(card)
        with open(self.the_only("*.csv"), encoding="utf-8-sig", newline="") as table:
            rows = list(csv.reader(table))
        self.assertEqual(len(rows), 2)
        self.assertTrue(any(CITIZEN["number"] in cell for cell in rows[1]))


class Exam(Workflow):
    workflow = "exam"

    def settings(self):
        return {"list_file": self.list_of(f"{CITIZEN['number']},{NAME},B 12")}

    def test_exam(self):
        card = self.judged()
        self.counter.waits_for("List of candidates: this person is on it.")
        self.counter.press("Return")
        self.counter.waits_for("Compare the face")
        self.counter.press("Escape")
        self.step("Note as present")
        self.counter.press("F10")
        self.counter.waits_for("TAKE THE CARD OFF")
        card.take_away()
        self.assertIn(CITIZEN["number"], self.the_only("people-noted.csv").read_text(encoding="utf-8-sig"))


class Payout(Workflow):
    workflow = "payout"

    def settings(self):
        return {"list_file": self.list_of(f"{CITIZEN['number']},{NAME},2.500.000")}

    def test_payout(self):
        card = self.judged()
        self.counter.waits_for("List of recipients: this person is on it.")
        self.step("Note as present")
        self.step("Print receipt")
        self.ends(card)
        self.assertIn(CITIZEN["number"], self.the_only("people-noted.csv").read_text(encoding="utf-8-sig"))
        self.the_only("*.pdf")
        self.one_person = self.counter.keys
        self.the_same_person_again()

    def the_same_person_again(self):
        self.judged()
        self.counter.waits_for("this person was noted already")
        self.counter.waits_for("Only a supervisor may go on.")


class Kiosk(Workflow):
    workflow = "kiosk"
    ready = "Choose a code for staff"

    def test_kiosk(self):
        self.counter.press(*"2468", "Return")
        self.counter.waits_for("SCAN THE QR CODE OF YOUR CARD")
        self.counter.press(*CITIZEN["can"], "Return")
        card = self.lay_down()
        self.counter.waits_for("YOUR CARD IS IN ORDER")
        self.assertFalse(self.counter.knows(NAME))
        card.take_away()
        self.counter.waits_for("SCAN THE QR CODE OF YOUR CARD", 15)
        self.counter.press("F6")
        self.counter.press("F2")
        self.counter.waits_for("Staff: unlock the kiosk")
        self.counter.press(*"2468", "Return")
        self.counter.waits_for("Menu")
        self.assertEqual(list(self.out.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
