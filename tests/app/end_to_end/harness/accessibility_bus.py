"""The bus over which a screen reader hears programs: one of the test's own."""
import atexit
import os
import shutil
import signal
import subprocess
import tempfile

from .programs import end, start, wait_for

_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
_ASK = ["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"]


def start_accessibility_bus():
    """For this process and those it starts, until it ends; before pyatspi is imported, which looks for the bus at once."""
    # The bus has its socket there, always of the same name.
    folder = tempfile.mkdtemp(prefix="chipid-bus-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ["XDG_RUNTIME_DIR"] = os.environ["XDG_CACHE_HOME"] = folder
    session = start(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL)
    atexit.register(end, session)
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = session.stdout.readline().decode().strip()
    session.stdout.close()
    # It ends the bus that it starts, if it is asked to end.
    atexit.register(end, start([_LAUNCHER, "--launch-immediately"], parent_died=signal.SIGTERM,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    wait_for(lambda: subprocess.run(_ASK, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0,
             what="the accessibility bus")
