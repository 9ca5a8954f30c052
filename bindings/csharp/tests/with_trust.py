"""Programs that want the trust folder of the virtual cards."""

import contextlib
import os
import pathlib
import subprocess
import tempfile


@contextlib.contextmanager
def trust_folder():
    with tempfile.TemporaryDirectory(prefix="chipid-csharp-") as folder:
        trust = pathlib.Path(folder) / "trust"
        subprocess.run([os.environ["CHIPID_BIN"], "card", "trust", "--out", trust], check=True, stdout=subprocess.DEVNULL)
        yield trust
