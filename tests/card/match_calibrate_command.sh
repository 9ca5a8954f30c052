#!/bin/sh
# How often the face matcher errs on a folder of people, and a comparison by what was found.
. "$(dirname "$0")/expect.sh"
pictures=$(cd "$(dirname "$0")/../../test-vectors" && pwd)
faces=$home/faces
mkdir -p "$faces/an" "$faces/binh" "$faces/empty"

expect 4 'face.no_matcher' "$chipid" match calibrate "$faces" --models "$home/none"
if ! "$(dirname "$0")/../../scripts/face-models" --check >/dev/null 2>&1; then
  [ -z "${CHIPID_REQUIRE_MODELS:-}" ] || fail 'the models are required and not there: scripts/face-models'
  echo 'SKIPPED: no models'
  exit 77
fi

expect 2 'match.calibration' "$chipid" match calibrate "$faces"
expect 2 'usage.file' "$chipid" match calibrate "$home/nowhere"
cp "$pictures/face/portrait.jpg" "$faces/an/1.jpg"
cp "$pictures/face/probe.jpg" "$faces/an/2.jpg"
expect 2 'match.calibration' "$chipid" match calibrate "$faces"
cp "$pictures/portraits/face-man-large.jpg" "$pictures/portraits/face-man-small.jpg" "$faces/binh"
echo 'no picture' >"$faces/binh/note.jpg"

expect 0 'at least 25 people are needed' "$chipid" match calibrate "$faces" --lang en
expect 0 'cần ít nhất 25 người' "$chipid" match calibrate "$faces" --lang vi
expect 0 '2 people, 4 pictures compared, 1 passed over' "$chipid" match calibrate "$faces" --out "$home/site.json" --lang en
expect 0 '"chosen_for": null' "$chipid" match calibrate "$faces" --json
expect 2 'at least 78 people' "$chipid" match calibrate "$faces" --score fused
expect 2 'usage.bad_value' "$chipid" match calibrate "$faces" --false-match-rate 2

match() { "$chipid" match face --reference "$pictures/face/portrait.jpg" --probe "$pictures/face/probe.jpg" "$@"; }
# Too few people calibrate nothing: the usual bands, and the warning stays.
expect 0 '"calibration": null' match --calibration "$home/site.json" --json
expect 0 'Not calibrated' match --calibration "$home/site.json" --lang en
expect 0 'not to be told from so few people' "$chipid" match calibrate "$faces" --lang en
sed 's/"model_sha256": "./"model_sha256": "0/; s/"model_sha256": "0\(.*\)."/"model_sha256": "0\10"/' "$home/site.json" >"$home/other.json"
expect 2 'of other models' match --calibration "$home/other.json"
sed 's/"match_from": 0.6/"match_from": -0.6/' "$home/site.json" >"$home/loose.json"
expect 2 'usage.bad_value' match --calibration "$home/loose.json"
expect 2 'usage.file' match --calibration "$home/nothing.json"
