#!/bin/sh
# Reading with a verdict, keeping evidence, and verifying it elsewhere, as a counter and an auditor do it.
. "$(dirname "$0")/expect.sh"
passport=virtual:icao-td3-bac

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
expect 0 'AUTHENTIC DATA, CHIP NOT PROVEN' \
  "$chipid" read --reader "$passport" --trust "$home/trust" --accept authentic_unproven_chip
expect 1 'not in the trust store' "$chipid" read --reader "$passport" --trust "$home/empty"
expect 1 '"verdict": "inconclusive"' "$chipid" read --reader "$passport" --trust "$home/empty" --json
expect 1 '"verdict": "invalid"' \
  "$chipid" read --reader "$passport,fault=dg2-bit" --trust "$home/trust" --evidence "$home/b.chipid" --json
expect 2 'usage.bad_value' "$chipid" read --reader "$passport" --accept genuine

# The same from evidence, with and without trust.
expect 1 '"verdict": "authentic_unproven_chip"' "$chipid" verify "$home/a.chipid" --trust "$home/trust" --json
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
expect 1 'authentic_unproven_chip' "$chipid" read --reader "$passport" --trust "$home/trust" \
  --evidence "$home/signed.chipid" --site-key "$home/site.pem" --json
printf '%s\n' "$output" > "$home/read.json"
expect 1 'authentic_unproven_chip' \
  "$chipid" verify "$home/signed.chipid" --trust "$home/trust" --enrolled "$home/site.pub" --json
printf '%s\n' "$output" > "$home/verified.json"
same_checks "$home/read.json" "$home/verified.json"
expect 1 'Signed by site' "$chipid" verify "$home/signed.chipid" --trust "$home/trust" --enrolled "$home/site.pub"
expect 1 'not enrolled' "$chipid" verify "$home/signed.chipid" --trust "$home/trust"
expect 2 'usage.bad_value' "$chipid" read --reader "$passport" --site-key "$home/site.pem"

# What is no plain file is refused and not waited for, wherever it is named.
mkfifo "$home/pipe" "$home/trust/pipe"
mkdir "$home/kept"
mkfifo "$home/kept/a.chipid"
for what in "$home/pipe" "$home/kept" /dev/zero; do
  expect 2 'is not a regular file' timeout 10 "$chipid" verify "$what"
done
for option in --policy --enrolled --receipt; do
  expect 2 'is not a regular file' timeout 10 "$chipid" verify "$home/a.chipid" "$option" "$home/pipe"
done
expect 1 'CHIP NOT PROVEN' timeout 10 "$chipid" verify "$home/a.chipid" --trust "$home/trust"

# Days, the errors of a folder, and what is wrong with a command line, in both languages.
expect 2 'usage.bad_value' "$chipid" verify "$home/a.chipid" --at ""
expect 1 '15/01/1990\|[0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]' "$chipid" verify "$home/a.chipid" --lang vi
expect 2 'no file of a chip in it' "$chipid" verify "$home/empty"
expect 2 "there is no command 'frob'.*usage.bad_value" "$chipid" frob
expect 2 "không có lệnh 'frob'" "$chipid" frob --lang vi
expect 2 'không hiểu: --frob.*chipid card trust --help' "$chipid" card trust --out x --frob --lang vi
expect 2 'EVIDENCE is missing' "$chipid" verify
expect 2 "called 'bogus'" "$chipid" card trust --out "$home/bogus" --set bogus
