"""Programs that a test starts: each dies with the test, and is ended by its process id."""
import ctypes
import signal
import subprocess
import time

_libc = ctypes.CDLL("libc.so.6")
_PR_SET_PDEATHSIG = 1


def start(command, parent_died=signal.SIGKILL, **how):
    return subprocess.Popen(command, preexec_fn=lambda: _libc.prctl(_PR_SET_PDEATHSIG, parent_died), **how)


def end(process, patience=5.0):
    """Asks it to end, then makes it."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            process.kill()
    return process.wait()


def wait_for(condition, seconds=10.0, what="what was waited for"):
    """What `condition` says, as soon as that is true."""
    deadline = time.monotonic() + seconds
    while True:
        said = condition()
        if said:
            return said
        if time.monotonic() > deadline:
            raise AssertionError(f"{what} did not come in {seconds} s")
        time.sleep(0.01)
