#!/usr/bin/env python3
"""The sample of desktop programs, over the native host as a browser starts it: over_native_host.py SAMPLE HOST ORIGIN
COMMAND ..."""
import importlib.util
import json
import struct
import subprocess
import sys

sample_path, host, origin = sys.argv[1:4]
spec = importlib.util.spec_from_file_location("sample", sample_path)
sample = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sample)


class Frames(sample.Agent):
    door = "native"

    def __init__(self):
        self.host = subprocess.Popen([host, origin + "/"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def say(self, kind, **members):
        text = json.dumps({"type": kind, **members}).encode()
        self.host.stdin.write(struct.pack("=I", len(text)) + text)
        self.host.stdin.flush()

    def line(self):
        length = self.host.stdout.read(4)
        return self.host.stdout.read(struct.unpack("=I", length)[0]).decode() if len(length) == 4 else ""


sample.Agent = Frames
sys.argv = [sample_path, *sys.argv[4:]]
sys.exit(sample.main())
