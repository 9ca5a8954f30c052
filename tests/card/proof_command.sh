#!/bin/sh
# A copy told from the original on the command line, here and from evidence.
. "$(dirname "$0")/expect.sh"
citizen=virtual:vn-citizen-2021
number=001090000123
nonce=9f86d081884c7d65

"$chipid" card trust --out "$home/trust" >/dev/null

# Which proof was made.
expect 0 'Chip proven by      CA-ECDH-AES-CBC-CMAC-128 (brainpoolP256r1)' \
  "$chipid" read --reader "$citizen" --number "$number" --trust "$home/trust"
expect 0 'Chip proven by      AA-RSA-ISO9796-2-' "$chipid" read --reader "$citizen" --trust "$home/trust"
expect 0 'Bằng chứng của chip' "$chipid" read --reader "$citizen" --trust "$home/trust" --lang vi
expect 0 '"protocol": "CA-ECDH-AES-CBC-CMAC-128"' "$chipid" read --reader "$citizen" --trust "$home/trust" --json
printf '%s\n' "$output" | grep -q '"verdict": "authentic"' || fail 'the citizen card is not authentic'

# Copies.
expect 1 '"verdict": "invalid"' "$chipid" read --reader "$citizen,fault=clone-full" --trust "$home/trust" --json
expect 1 '"verdict": "authentic_unproven_chip"' \
  "$chipid" read --reader virtual:icao-td3-bac,fault=clone-bare --trust "$home/trust" --json

# Somebody else's challenge.
expect 0 '"verdict": "authentic"' "$chipid" read --reader "$citizen" --trust "$home/trust" --aa-challenge "$nonce" \
  --evidence "$home/a.chipid" --json
expect 0 '"verdict": "authentic"' "$chipid" verify "$home/a.chipid" --trust "$home/trust" --aa-challenge "$nonce" --json
expect 1 '"verdict": "authentic_unproven_chip"' "$chipid" verify "$home/a.chipid" --trust "$home/trust" --json
expect 1 'for another challenge than yours' \
  "$chipid" verify "$home/a.chipid" --trust "$home/trust" --aa-challenge 0000000000000000
for wrong in 9f86d081884c7d6 9f86d081884c7d6500 9f86d081884c7d6x; do
  expect 2 'usage.bad_value' "$chipid" read --reader "$citizen" --aa-challenge "$wrong"
done
expect 2 'usage.bad_value' "$chipid" verify "$home/a.chipid" --aa-challenge 00

# Fingers, for a terminal that may read them.
eac='virtual:icao-td3-eac --can 313503 --files sod,dg1,dg2,dg3,dg14 --trust'
"$chipid" card terminal --out "$home/terminal" >/dev/null
expect 0 'DG3' "$chipid" read --reader $eac "$home/trust" --ta-chain "$home/terminal" --ta-key "$home/terminal/is.key"
expect 0 '"fingers"' \
  "$chipid" read --reader $eac "$home/trust" --ta-chain "$home/terminal" --ta-key "$home/terminal/is.key" --json
expect 0 'DG3' "$chipid" read --reader $eac "$home/trust"
