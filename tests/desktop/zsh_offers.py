#!/usr/bin/env python3
"""What zsh offers for a line that is typed on a terminal: zsh_offers.py FOLDER WORD...; $FPATH_FIRST has the scripts.

compadd is given a shell around it that writes down what would be offered; where functions ask it to fill arrays of theirs
it is left alone.
"""

import os
import pathlib
import pty
import select
import sys
import time

SETUP = r"""
PS1= RPS1= PROMPT_EOL_MARK= ; unsetopt zle_bracketed_paste beep; fpath=("$FPATH_FIRST" $fpath)
autoload -Uz compinit; compinit -u -d FOLDER/dump
zstyle ':completion:*' verbose no; zstyle ':completion:*' list-prompt ''; LISTMAX=0
compadd() {
  local each; for each in "$@"; do
    case $each in (-[OAD]) builtin compadd "$@"; return ;; (-|--) break ;; esac
  done
  local -a hits; builtin compadd -A hits "$@"; print -l -- $hits >>FOLDER/offered
}
write_down() { : >FOLDER/offered; zle complete-word; : >FOLDER/ready; zle send-break }
zle -N write_down; bindkey '^I' write_down; cd HERE; : >FOLDER/set_up
"""


def wait_for(file, terminal):
    end = time.monotonic() + 60
    while not file.exists():
        if select.select([terminal], [], [], 0.05)[0]:
            os.read(terminal, 65536)
        if time.monotonic() > end:
            raise SystemExit(f"zsh did not come as far as {file.name}")


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("set_up", "ready", "offered"):
        (folder / name).unlink(missing_ok=True)
    here = os.getcwd()
    (folder / "setup.zsh").write_text(SETUP.replace("FOLDER", str(folder)).replace("HERE", here), encoding="utf-8")
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update({"TERM": "xterm", "LC_ALL": "C.UTF-8", "ZDOTDIR": str(folder)})
        os.execvp("zsh", ["zsh", "-f", "-i"])
    os.write(terminal, f" source {folder}/setup.zsh\n".encode())
    wait_for(folder / "set_up", terminal)
    time.sleep(0.2)
    os.write(terminal, (" ".join(sys.argv[2:]) + "\t").encode())
    wait_for(folder / "ready", terminal)
    print((folder / "offered").read_text(encoding="utf-8"))
    os.close(terminal)
    os.waitpid(child, 0)


main()
