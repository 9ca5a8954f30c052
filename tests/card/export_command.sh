#!/bin/sh
# What a card says handed on to other systems, and a card's picture drawn, as a person does it.
. "$(dirname "$0")/expect.sh"
citizen=virtual:vn-citizen-2021

"$chipid" card trust --out "$home/trust" >/dev/null
expect 0 '"verdict": "authentic"' "$chipid" read --reader "$citizen" --number 001090000123 --trust "$home/trust" \
  --evidence "$home/good.chipid" --json
expect 1 '"verdict": "invalid"' "$chipid" read --reader "$citizen,fault=dg2-bit" --number 001090000123 \
  --trust "$home/trust" --evidence "$home/bad.chipid" --json

# Each format; offline nobody has proven the chip, so the status is that of `verify`.
expect 1 '"number": "001090000123"' "$chipid" export "$home/good.chipid" --format json --trust "$home/trust"
expect 1 '"resourceType": "Patient"' "$chipid" export "$home/good.chipid" --format fhir --trust "$home/trust"
expect 0 '001090000123,012345678,"Nguyễn Văn A",1990-01-15,male,VNM' \
  "$chipid" export "$home/good.chipid" --format csv --trust "$home/trust" --accept authentic_unproven_chip
expect 2 'usage' "$chipid" export "$home/good.chipid" --format xml

# To a file, with the mark that Excel needs; a folder stands for the evidence in it.
"$chipid" export "$home/good.chipid" --format csv --bom --out "$home/out.csv" || [ $? -eq 1 ] || fail "no CSV file"
[ "$(head -c 3 "$home/out.csv" | od -An -tx1 | tr -d ' ')" = efbbbf ] || fail "no byte order mark"
expect 2 'one of the evidence' "$chipid" export "$home/good.chipid" --format csv --out "$home/good.chipid"
expect 0 'authentic' "$chipid" verify "$home/good.chipid" --trust "$home/trust" --accept authentic_unproven_chip
mkdir "$home/all"
cp "$home/good.chipid" "$home/all/1.chipid"
cp "$home/good.chipid" "$home/all/2.chipid"
expect 1 '"resourceType": "Bundle"' "$chipid" export "$home/all" --format fhir --trust "$home/trust"

# Nothing of a card that failed leaves, and nothing is written beside the message.
expect 2 'export.invalid_card' "$chipid" export "$home/bad.chipid" --format csv --trust "$home/trust" --out "$home/bad.csv"
[ ! -e "$home/bad.csv" ] || fail "a card that failed was handed on"
expect 2 'Kiểm tra điện tử của thẻ này không đạt' \
  "$chipid" export "$home/bad.chipid" --format fhir --trust "$home/trust" --lang vi

# Pictures.
expect 0 'card.png' "$chipid" card picture vn-citizen-2021 --out "$home/card.png"
expect 0 '"file"' "$chipid" card picture vn-citizen-2024 --side back --out "$home/back.png" --json
expect 2 'usage.bad_value' "$chipid" card picture icao-td3-bac --side back --out "$home/none.png"
expect 2 'usage.unknown_specimen' "$chipid" card picture nobody --out "$home/none.png"
[ -s "$home/card.png" ] && [ -s "$home/back.png" ] && [ ! -e "$home/none.png" ] || fail "pictures"
