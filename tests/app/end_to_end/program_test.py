"""The program among others: one of it, what it remembers, what it leaves behind."""
import hashlib
import os
import pathlib
import resource
import signal
import socket
import subprocess
import unittest

from harness.desk import CITIZEN, Desk


def files_below(folder):
    return [path for path in pathlib.Path(folder).rglob("*") if path.is_file()]


class Program(Desk):
    def test_a_second_one_calls_the_first_and_ends(self):
        second = self.start_counter(folder=self.counter.folder)
        self.assertEqual(second.program.wait(10), 0)
        self.assertIsNone(self.counter.program.poll())

    def test_another_home_has_its_own(self):
        other = self.start_counter().comes_up()
        self.assertIsNone(other.program.poll())
        self.assertIsNone(self.counter.program.poll())

    def test_one_that_crashed_is_not_in_the_way(self):
        self.counter.program.kill()
        self.counter.program.wait()
        self.start_counter(folder=self.counter.folder).comes_up()

    def test_no_other_user_can_keep_it_from_starting(self):
        self.counter.end()
        home = str(self.counter.folder / "home")
        digest = hashlib.sha256(f"{home}\n{home}".encode()).hexdigest()[:16]
        # The folder that Qt takes for a socket's plain name, which everybody may write to.
        squatted = self.counter.folder / "tmp" / f"chipid-counter-{digest}"
        with socket.socket(socket.AF_UNIX) as other:
            other.bind(str(squatted))
            other.listen()
            self.start_counter(folder=self.counter.folder).comes_up()

    def test_choices_are_kept(self):
        self.counter.control("Tiếng Việt", "push button").queryAction().doAction(0)
        self.counter.waits_for("ĐẶT THẺ LÊN ĐẦU ĐỌC")
        self.counter.end()
        again = self.start_counter(folder=self.counter.folder)
        again.comes_up("Đầu đọc sẵn sàng")
        self.assertTrue(again.says("ĐẶT THẺ LÊN ĐẦU ĐỌC"))

    def test_nothing_of_a_person_is_left_on_disk(self):
        self.counter.scan(CITIZEN["qr"])
        card = self.lay_down()
        self.counter.waits_for("GENUINE CARD")
        self.counter.press("1")
        self.counter.waits_for("Copied: Name")
        card.take_away()
        self.counter.press("F10")
        self.counter.waits_for("LAY THE CARD ON THE READER")
        self.assertEqual(files_below(self.counter.folder / "tmp"), [])
        self.counter.end()
        for path in files_below(self.counter.folder):
            content = path.read_bytes()
            for secret in (CITIZEN["number"], CITIZEN["document_number"], "Nguyễn Văn A", "Nguyen Van A", "NGUYEN<<VAN<A"):
                self.assertNotIn(secret.encode(), content, path)

    def test_a_crash_leaves_no_picture_of_the_memory(self):
        def may_dump():
            _, hard = resource.getrlimit(resource.RLIMIT_CORE)
            resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))

        other = subprocess.Popen(["sleep", "60"], preexec_fn=may_dump, cwd=self.own_folder("core"))
        other.send_signal(signal.SIGSEGV)
        _, status = os.waitpid(other.pid, 0)
        other.returncode = status
        limits = pathlib.Path(f"/proc/{self.counter.program.pid}/limits").read_text(encoding="ascii")
        self.assertRegex(limits, r"Max core file size\s+0\s+0")
        pid = self.counter.program.pid
        self.counter.program.send_signal(signal.SIGSEGV)
        _, crashed = os.waitpid(pid, 0)
        self.counter.program.returncode = crashed
        self.assertEqual(os.WTERMSIG(crashed), signal.SIGSEGV)
        self.assertFalse(os.WCOREDUMP(crashed))
        if not os.WCOREDUMP(status):
            print("this machine dumps no program: only the limit was seen")


if __name__ == "__main__":
    unittest.main()
