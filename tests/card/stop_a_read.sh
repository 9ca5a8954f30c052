#!/bin/sh
# Run inside scripts/with-pcscd with a citizen card that hangs in DG2: a read ends soon after it is told to, all the same.
set -eu
number=001090000123

fail() {
  printf 'FAILED: %s\n' "$1" >&2
  exit 1
}

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

stop_a_read() {
  # In the background a shell has its children ignore SIGINT; a read waits for it itself and does not mind.
  "$CHIPID_BIN" read --reader "$2" --number "$number" --json >"$answer" &
  reading=$!
  sleep 1
  start=$(milliseconds)
  kill -s "$1" "$reading"
  status=0
  wait "$reading" || status=$?
  took=$(($(milliseconds) - start))
  [ "$status" -eq 3 ] || fail "$2 ended by $1: status $status"
  grep -q '"code": "session.cancelled"' "$answer" || fail "$2 ended by $1: $(cat "$answer")"
  [ "$took" -lt 200 ] || fail "$2 ended by $1 after $took ms"
}

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
for signal in INT TERM; do stop_a_read "$signal" virtual:vn-citizen-2021,fault=card-hangs; done
stop_a_read INT 'Virtual PCD 00 00'
