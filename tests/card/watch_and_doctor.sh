#!/bin/sh
# Run inside scripts/with-pcscd with one card: the program's own watch and doctor, as a person starts them.
set -eu
chipid=$CHIPID_BIN

fail() {
  printf 'FAILED: %s\n' "$1" >&2
  exit 1
}

for signal in INT TERM; do
  events=$(timeout --preserve-status --signal "$signal" 2 "$chipid" watch --json) || fail "watch ended by $signal: status $?"
  [ "$(printf '%s\n' "$events" | wc -l)" -eq 3 ] || fail "not three lines: $events"
  printf '%s\n' "$events" | grep -q '"event":"card_inserted","reader":"Virtual PCD 00 00","reader_id":1,"atr":"3b' ||
    fail "no card: $events"
done

"$chipid" doctor --lang vi >/dev/null || fail 'doctor finds a problem where there is none'
"$chipid" doctor --json | grep -q '"ok": true' || fail 'doctor is not content'
"$chipid" readers | grep -q 'extended length: ' || fail 'readers do not tell extended length'

export PCSCLITE_CSOCK_NAME=/nonexistent/pcscd.comm
status=0
findings=$("$chipid" doctor --json) || status=$?
[ "$status" -eq 3 ] || fail "doctor without a service: status $status"
printf '%s\n' "$findings" | grep -q '"status": "problem"' || fail "doctor without a service: $findings"
