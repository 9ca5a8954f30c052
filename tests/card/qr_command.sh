#!/bin/sh
# chipid qr, mrz and read --qr: what people see and what programs get.
. "$(dirname "$0")/expect.sh"
qr='001090000123|012345678|Nguyễn Văn A|15011990|Nam|Số 1, Đường C, Phường D, Quận E, Hà Nội|20042021'
specimen=virtual:vn-citizen-2021
"$chipid" card trust --out "$home/trust" >/dev/null

expect 0 'Nguyễn Văn A' "$chipid" qr --text "$qr"
expect 0 'Birth registered in Hà Nội as male, year of birth 1990' "$chipid" qr --text "$qr"
expect 0 'not verified' "$chipid" qr --text "$qr"
expect 0 'chưa được kiểm tra' "$chipid" qr --lang vi --text "$qr"
expect 0 '"birth_date": "1990-01-15"' "$chipid" qr --json --text "$qr"
expect 0 '"citizen": null' "$chipid" qr --json --text 'https://vneid.gov.vn/x'
expect 0 'VNeID' "$chipid" qr --text 'https://vneid.gov.vn/x'
expect 0 'địa chỉ web' "$chipid" qr --lang vi --text 'https://example.org'
expect 0 'no text' "$chipid" qr --text ''
shifted=$(printf %s '001090000123||Nguyen Van A|15011990|Nam|Ha Noi|20042021' | tr '0123456789' ')!@#$%^&*(')
expect 0 'keyboard layout' "$chipid" qr --text "$shifted"
expect 0 'longer than any QR code' "$chipid" qr --text "$(printf '%0100000d' 1)"
expect 2 'usage.bad_value' "$chipid" qr
expect 2 'usage.file' "$chipid" qr "$home/none.png"
expect 0 'Birth registered in Hà Nội' "$chipid" mrz 'IDVNM0900001233001090000123<<49001158M3001156VNM<<<<<<<<<<<6NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<'

# adverse 89: an escape sequence does not reach the terminal
esc=$(printf '\033')
output=$("$chipid" qr --text "001090000123||A${esc}[31mB|15011990|Nam|x|20042021" 2>&1)
case $output in *"$esc"*) fail "an escape sequence was shown" ;; esac

# adverse 91: the code opens the chip and is held against it
expect 0 '"reason_id": "qr.chip.passed"' "$chipid" read --reader $specimen --trust "$home/trust" --qr "$qr" --json
expect 1 'QR code and the chip differ: name' "$chipid" read --reader $specimen --trust "$home/trust" --qr "$(printf %s "$qr" | sed 's/Văn A/Văn B/')"
expect 2 'qr.not_citizen_card' "$chipid" read --reader $specimen --qr 'https://example.org'
expect 2 'one of them' "$chipid" read --reader $specimen --qr "$qr" --qr-image x.png

# The picture of a card opens its chip.
"$chipid" card picture vn-citizen-2021 --out "$home/card.png" >/dev/null
expect 0 'qr.chip.passed' "$chipid" read --reader $specimen --trust "$home/trust" --qr-image "$home/card.png" --json
"$chipid" card picture vn-citizen-2024 --out "$home/other.png" >/dev/null
expect 1 'QR code and the chip differ' "$chipid" read --reader $specimen --trust "$home/trust" --number 001090000123 --qr-image "$home/other.png"
expect 0 '"number": "001090000123"' "$chipid" qr "$home/*.png" --json

printf '{"qr": "%s"}' "$qr" >"$home/key.json"
expect 0 'qr.chip.passed' sh -c "'$chipid' read --reader $specimen --trust '$home/trust' --key-stdin --json <'$home/key.json'"

# The text is in the evidence, and is judged again.
expect 0 authentic "$chipid" read --reader $specimen --trust "$home/trust" --qr "$qr" --evidence "$home/e.chipid"
expect 0 'qr.chip.passed' "$chipid" verify "$home/e.chipid" --trust "$home/trust" --accept authentic_unproven_chip --json
echo ok
