#!/bin/sh
# Reading with a verdict, keeping evidence, and verifying it elsewhere, as a counter and an auditor do it.
set -eu
chipid=$CHIPID_BIN
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export CHIPID_HOME="$home/home" LC_ALL=C
passport=virtual:icao-td3-bac

fail() {
  printf 'FAILED: %s\n' "$1" >&2
  exit 1
}

# expect STATUS WORDS COMMAND...: the exit status, and words that the output holds
expect() {
  wanted=$1 words=$2
  shift 2
  status=0
  output=$("$@" 2>&1) || status=$?
  [ "$status" -eq "$wanted" ] || fail "$*: status $status, not $wanted: $output"
  printf '%s\n' "$output" | grep -q -- "$words" || fail "$*: no '$words' in: $output"
}

# same_checks READ VERIFY: the outcomes of the JSON of a read and of the first result of a verification
same_checks() {
  python3 - "$1" "$2" <<'END' || fail "the checks of $1 and $2 differ"
import json, sys
read = json.load(open(sys.argv[1]))["verification"]
verify = json.load(open(sys.argv[2]))["results"][0]["verification"]
sys.exit(read["checks"] != verify["checks"] or read["verdict"] != verify["verdict"])
END
}

"$chipid" card trust --out "$home/trust" >/dev/null
mkdir "$home/empty"

# Verdicts and exit statuses.
expect 1 '"verdict": "authentic_unproven_chip"' \
  "$chipid" read --reader "$passport" --trust "$home/trust" --evidence "$home/a.chipid" --json
printf '%s\n' "$output" > "$home/a.json"
expect 0 'AUTHENTIC DATA, CHIP NOT PROVEN' \
  "$chipid" read --reader "$passport" --trust "$home/trust" --accept authentic_unproven_chip
expect 1 'not in the trust store' "$chipid" read --reader "$passport" --trust "$home/empty"
expect 1 '"verdict": "inconclusive"' "$chipid" read --reader "$passport" --trust "$home/empty" --json
expect 1 '"verdict": "invalid"' \
  "$chipid" read --reader "$passport,fault=dg2-bit" --trust "$home/trust" --evidence "$home/b.chipid" --json
expect 2 'usage.bad_value' "$chipid" read --reader "$passport" --accept genuine

# The same from evidence, with and without trust.
expect 1 '"verdict": "authentic_unproven_chip"' "$chipid" verify "$home/a.chipid" --trust "$home/trust" --json
printf '%s\n' "$output" > "$home/verified.json"
same_checks "$home/a.json" "$home/verified.json"
expect 0 'Not signed by a site' \
  "$chipid" verify "$home/a.chipid" --trust "$home/trust" --accept authentic_unproven_chip
expect 1 'not in the trust store' "$chipid" verify "$home/a.chipid"

# The raw files of a chip.
"$chipid" card dump icao-td3-bac --out "$home/raw" >/dev/null
expect 1 '"verdict": "authentic_unproven_chip"' "$chipid" verify "$home/raw" --trust "$home/trust" --json
expect 2 'usage.file' "$chipid" verify "$home/empty"

# One damaged file among others is told, and hides nothing.
head -c 5000 "$home/a.chipid" > "$home/c.chipid"
expect 2 '"code": "evidence.truncated"' \
  "$chipid" verify "$home/a.chipid" "$home/b.chipid" "$home/c.chipid" --trust "$home/trust" --json
for verdict in authentic_unproven_chip invalid; do
  printf '%s\n' "$output" | grep -q "\"verdict\": \"$verdict\"" || fail "no result $verdict beside a damaged file"
done

# A site's signature.
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$home/site.pem" 2>/dev/null
openssl pkey -in "$home/site.pem" -pubout -out "$home/site.pub" 2>/dev/null
expect 1 'CHIP NOT PROVEN' "$chipid" read --reader "$passport" --trust "$home/trust" \
  --evidence "$home/signed.chipid" --site-key "$home/site.pem"
expect 1 'Signed by site' "$chipid" verify "$home/signed.chipid" --trust "$home/trust" --enrolled "$home/site.pub"
expect 1 'not enrolled' "$chipid" verify "$home/signed.chipid" --trust "$home/trust"
expect 2 'usage.bad_value' "$chipid" read --reader "$passport" --site-key "$home/site.pem"
