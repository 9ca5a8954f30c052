#!/bin/sh
# Portraits on the command line: written, refused, and never at the cost of the other data.
. "$(dirname "$0")/expect.sh"
"$chipid" card trust --out "$home/trust" >/dev/null
read_card() {
  card=$1
  shift
  "$chipid" read --reader "virtual:$card" --trust "$home/trust" "$@"
}

# Both records, both formats. Passports without proof of the chip end with 1.
citizen=vn-citizen-2021
expect 0 'Portrait' read_card "$citizen" --portrait "$home/$citizen.png"
for card in icao-td3-jpeg2000 icao-td3-39794; do
  expect 1 'Portrait' read_card "$card" --portrait "$home/$card.png"
  [ "$(dd if="$home/$card.png" bs=1 skip=1 count=3 2>/dev/null)" = PNG ] || fail "$card: no PNG"
done
cmp "$home/icao-td3-jpeg2000.png" "$home/icao-td3-39794.png" || fail 'the two records give different pictures'
expect 1 'jpeg2000' read_card icao-td3-39794 --portrait "$home/as-is.jp2" --json
cmp "$home/as-is.jp2" "$(dirname "$0")/../../test-vectors/portraits/face-woman-large.jp2" || fail 'the JP2 is another'

# What cannot be shown: the data is, with the reason; nothing is written.
expect 2 'Nguyễn Văn A' read_card "$citizen,fault=portrait-bomb" --portrait "$home/bomb.png"
printf '%s\n' "$output" | grep -q 'picture.over_limit' || fail "no reason in: $output"
expect 2 '"code": "picture.unreadable"' read_card "$citizen,fault=portrait-cut" --portrait "$home/bomb.png" --json
printf '%s\n' "$output" | grep -q '"verdict": "authentic"' || fail "no verdict in: $output"
expect 2 'Không hiển thị được ảnh' read_card "$citizen,fault=portrait-cut" --portrait "$home/bomb.png" --lang vi
[ ! -e "$home/bomb.png" ] || fail 'a portrait that cannot be shown was written'

# What was asked for wrongly.
expect 2 'usage.bad_value' read_card "$citizen" --portrait "$home/face.bmp"
expect 2 'usage.bad_value' read_card "$citizen" --portrait "$home/face.jp2"
expect 2 'usage.file' read_card "$citizen" --portrait "$home/nowhere/face.png"
expect 2 'one of them' read_card icao-td3-jpeg2000 --no-portrait --portrait "$home/none.png"
