#!/bin/sh
# The portrait of a card against a picture: by this computer, in a read of its own and from evidence.
. "$(dirname "$0")/expect.sh"
pictures=$(cd "$(dirname "$0")/../../test-vectors/face" && pwd)
portrait=$pictures/portrait.jpg probe=$pictures/probe.jpg
read_card() { "$chipid" read --reader virtual:dir:"$home/card" --trust "$home/trust" "$@"; }

expect 0 . "$chipid" card trust --out "$home/trust"
expect 2 'a JPEG file of up to' "$chipid" card issue --out "$home/none" --portrait "$0"
expect 0 . "$chipid" card issue --out "$home/card" --name 'Eileen Sample' --portrait "$portrait"

# Without models everything else works, and it is said what is missing.
expect 4 'face.no_matcher' env CHIPID_MODELS="$home/none" "$chipid" match face --reference "$portrait" --probe "$probe"
expect 4 'chipid-face' "$chipid" match face --reference "$portrait" --probe "$probe" --models "$home/none" --lang vi
status=0
env CHIPID_MODELS="$home/none" "$chipid" read --reader virtual:dir:"$home/card" --trust "$home/trust" \
  --match-face "$probe" --json >"$home/read.json" || status=$?
[ "$status" -eq 1 ] || fail "a read whose match gave no answer ended with $status"
grep -q '"verdict": "review"' "$home/read.json" || fail 'no answer has to be review'
grep -q '"decision": "unavailable"' "$home/read.json" || fail 'no answer has to be unavailable'

# What cannot work is told before a card is asked.
expect 2 '--match-face' read_card --match-face "$probe" --no-portrait
expect 2 '--match-face' read_card --match-face "$probe" --files com,sod,dg1
expect 2 '--match-face is missing' read_card --attended
expect 2 '--match-face is missing' read_card --provider "$home/p.json"
expect 2 '--signed-by' "$chipid" match face --reference "$portrait" --probe "$probe" --signed-by "$home/trust"
expect 2 '--calibration' "$chipid" match face --reference "$portrait" --probe "$probe" --provider "$home/p.json" --calibration x
expect 2 '--evidence is missing' read_card --match-face "$probe" --keep-probe
expect 2 '--match-face is missing' read_card --keep-probe
expect 2 'usage.file' read_card --match-face "$home/nothing.jpg"
expect 2 'usage.file' "$chipid" match face --reference "$home/nothing" --probe "$probe"

if ! "$(dirname "$0")/../../scripts/face-models" --check >/dev/null 2>&1; then
  [ -z "${CHIPID_REQUIRE_MODELS:-}" ] || fail 'the models are required and not there: scripts/face-models'
  echo 'SKIPPED: no models'
  exit 77
fi

expect 0 'MATCH' "$chipid" match face --reference "$portrait" --probe "$probe" --lang en
expect 0 'KHỚP' "$chipid" match face --reference "$portrait" --probe "$probe" --lang vi
expect 0 'Not calibrated' "$chipid" match face --reference "$portrait" --probe "$probe" --lang en

# In a read: the verdict stays what it was, and the evidence says what was compared, without the picture.
expect 0 'MATCH' read_card --accept authentic_unproven_chip --match-face "$probe" --attended --evidence "$home/e.chipid"
grep -q 'mobilefacenet' "$home/e.chipid" || fail 'the evidence does not name the model'
grep -q 'attended' "$home/e.chipid" || fail 'the evidence does not say that a clerk saw it'
kept=$(wc -c <"$home/e.chipid")
expect 0 . read_card --accept authentic_unproven_chip --match-face "$probe" --keep-probe --evidence "$home/k.chipid"
more=$(($(wc -c <"$home/k.chipid") - kept))
[ "$more" -gt 29000 ] && [ "$more" -lt 30000 ] || fail "the probe added $more bytes"
expect 1 'Recorded as passed\|not signed by a key' "$chipid" verify "$home/e.chipid" --trust "$home/trust" --json
expect 0 'authentic_unproven_chip' "$chipid" verify "$home/e.chipid" --trust "$home/trust" --accept authentic_unproven_chip

# Whatever verdicts are taken, a match that was asked for has to be one.
read_untrusted() { "$chipid" read --reader virtual:dir:"$home/card" --accept inconclusive --match-face "$@"; }
expect 0 'MATCH' read_untrusted "$probe" --lang en
expect 1 . read_untrusted "$pictures/../portraits/face-man-large.jpg"

# From evidence: the same person, and what the evidence is worth beside it.
from_evidence() { "$chipid" match face --reference "$home/e.chipid" --probe "$probe" "$@"; }
expect 0 '"counts": true' from_evidence --trust "$home/trust" --accept authentic_unproven_chip --json
expect 1 '"verdict": "authentic_unproven_chip"' from_evidence --trust "$home/trust" --json
expect 1 '"verdict": "inconclusive"' from_evidence --accept authentic_unproven_chip --json
expect 1 'Nobody vouched' from_evidence --trust "$home/trust" --lang en
expect 1 'A clerk saw' from_evidence --trust "$home/trust" --attended --lang en
expect 1 . "$chipid" read --reader virtual:icao-td3-bac,fault=dg2-bit --trust "$home/trust" --evidence "$home/bit.chipid"
status=0
"$chipid" match face --reference "$home/bit.chipid" --probe "$probe" --trust "$home/trust" >"$home/out" 2>&1 || status=$?
[ "$status" -ne 0 ] || fail 'a portrait that was altered matched'

# Never a match: a drawing, a picture cut short, a text, a picture of one dot.
never() {
  status=0
  "$chipid" match face --reference "$portrait" --probe "$1" --json >"$home/out" 2>&1 || status=$?
  [ "$status" -ne 0 ] || fail "$1 matched"
  ! grep -q '"decision": "match"' "$home/out" || fail "$1 matched"
}
for drawing in "$pictures"/../portraits/*.jpg; do never "$drawing"; done
head -c 12000 "$probe" >"$home/cut.jpg"
never "$home/cut.jpg"
expect 2 'picture.unknown_format' "$chipid" match face --reference "$portrait" --probe "$0"
printf '\211PNG\r\n\032\n' >"$home/dot.png"
never "$home/dot.png"
