"""Runs a chipid-counter --agent at a terminal of its own for a program that has none.

operate.py PROGRAM OPTION...    prints {"port", "pid", "home"}, then each line and each unfinished line of the agent as
                                JSON; types what it reads; ends the agent when its input ends. CHIPID_AGENT_CONFIG: where
                                its settings are
"""

import json
import os
import pathlib
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "agent"))
from agent_process import AgentProcess  # noqa: E402

PAUSE = 0.02


def say(**what):
    print(json.dumps(what), flush=True)


def tell(agent):
    told, prompt = 0, ""
    while True:
        lines = agent.lines[told:]
        told += len(lines)
        for line in lines:
            say(line=line)
        if agent.prompt != prompt:
            prompt = agent.prompt
            say(prompt=prompt)
        time.sleep(PAUSE)


def main(program, *options):
    config = os.environ.get("CHIPID_AGENT_CONFIG")
    with AgentProcess(program, *options, environment={"XDG_CONFIG_HOME": config} if config else None) as agent:
        say(port=agent.port, pid=agent.process.pid, home=agent.home.name)
        threading.Thread(target=tell, args=[agent], daemon=True).start()
        for line in sys.stdin:
            agent.type(line.rstrip("\n"))


if __name__ == "__main__":
    main(*sys.argv[1:])
