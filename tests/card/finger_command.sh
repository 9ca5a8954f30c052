#!/bin/sh
# chipid match finger and read --match-finger: what people see and what programs get.
. "$(dirname "$0")/expect.sh"
specimen=virtual:icao-moc
"$chipid" card trust --out "$home/trust" >/dev/null
"$chipid" card finger icao-moc --out "$home/own.fmr" >/dev/null
"$chipid" card finger icao-moc --other --out "$home/other.fmr" >/dev/null
match() {
  reader=$1
  shift
  "$chipid" match finger --reader "$reader" --trust "$home/trust" "$@"
}

# accepted, refused with tries left, the last one, blocked
expect 0 'The card accepted the finger' match $specimen --template "$home/own.fmr"
expect 0 'Thẻ' match $specimen --lang vi --template "$home/own.fmr"
expect 0 '"status": "passed"' match $specimen --json --template "$home/own.fmr"
expect 1 'Tries left before it blocks: 2' match $specimen --template "$home/other.fmr"
expect 1 '"tries_left": 2' match $specimen --json --template "$home/other.fmr"
expect 3 'finger.last_try' match $specimen,tries=1 --template "$home/own.fmr"
expect 3 'lần thử' match $specimen,tries=1 --lang vi --template "$home/own.fmr"
expect 0 'accepted the finger' match $specimen,tries=1 --last-try --template "$home/own.fmr"
expect 1 'its last try' match $specimen,tries=1 --last-try --template "$home/other.fmr"
expect 3 'finger.blocked' match $specimen,tries=0 --last-try --template "$home/own.fmr"
expect 3 'finger.blocked' match $specimen,fault=finger-blocked --json --template "$home/own.fmr"

# whoever cannot prove itself is not believed
expect 1 'chip_unproven' match $specimen,fault=finger-copy --json --template "$home/other.fmr"

# cards that know no such thing, records that are none
expect 3 'finger.not_offered' match virtual:vn-citizen-2021 --template "$home/own.fmr"
expect 3 'finger.not_offered' match $specimen,fault=finger-6d00 --template "$home/own.fmr"
expect 3 'may have counted a try' match $specimen,fault=finger-silent --template "$home/own.fmr"
expect 3 'có thể đã tính một lần' match $specimen,fault=finger-silent --lang vi --template "$home/own.fmr"
head -c 100 "$home/own.fmr" >"$home/short.fmr"
expect 2 'finger.record' match $specimen --template "$home/short.fmr"
expect 2 'finger.record' match $specimen --template "$chipid"
expect 2 'usage.file' match $specimen --template "$home/absent.fmr"
expect 2 'usage.bad_value' match $specimen
expect 2 'usage.bad_value' "$chipid" card finger icao-td3-bac --out "$home/x.fmr"
expect 2 'usage.bad_value' match $specimen,tries=99 --template "$home/own.fmr"

# in a whole read, and in its evidence
expect 0 'biometric.finger.passed' "$chipid" read --reader $specimen --trust "$home/trust" --json --match-finger "$home/own.fmr" --evidence "$home/e.chipid"
expect 2 'usage.bad_value' "$chipid" read --reader $specimen --last-try
expect 0 'statement_not_counted' "$chipid" verify "$home/e.chipid" --trust "$home/trust" --accept authentic_unproven_chip,inconclusive --json
echo ok
