"""The commands of docs/serve.md do what the page says."""

import os
import re
import signal
import socket
import subprocess
import tempfile
import unittest
from pathlib import Path

from service import CHIPID

PAGE = Path(__file__).parents[2] / "docs" / "serve.md"
WAIT = "until curl --silent --output /dev/null http://127.0.0.1:17880/healthz; do sleep 0.05; done\n"


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return str(server.getsockname()[1])


class Page(unittest.TestCase):
    def test_commands(self):
        blocks = re.findall(r"<!-- run -->\n```sh\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
        self.assertEqual(len(blocks), 3)
        script = "set -euo pipefail\n" + blocks[0] + "service=$!\n" + WAIT + "".join(blocks[1:]) + "kill $service\nwait $service\n"
        port = free_port()
        script = script.replace("17880", port).replace("chipid serve", f"chipid serve --listen 127.0.0.1:{port}")
        with tempfile.TemporaryDirectory() as folder:
            environment = {**os.environ, "PATH": f"{Path(CHIPID).parent}:{os.environ['PATH']}",
                           "CHIPID_HOME": f"{folder}/home"}
            shell = subprocess.Popen(["bash", "-c", script], cwd=folder, env=environment, stdout=subprocess.PIPE,
                                     stderr=subprocess.STDOUT, text=True, start_new_session=True)
            try:
                output, _ = shell.communicate(timeout=60)
            finally:
                if shell.poll() is None:
                    os.killpg(shell.pid, signal.SIGKILL)
        self.assertEqual(shell.returncode, 0, output)


if __name__ == "__main__":
    unittest.main()
