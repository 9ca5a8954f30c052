#!/usr/bin/env bash
# chipid match providers check: sound profiles are shown without secrets, unsound ones refused where they are wrong.
here=$(dirname "$0")
. "$here/../card/expect.sh"
folder="$home/site"
mkdir -p "$folder"
cp "$here/../../samples/providers/osia.json" "$folder/"

expect 2 'match.secret' "$chipid" match providers check "$folder/osia.json"
printf 'bearer-of-mine\n' >"$folder/token"
chmod 644 "$folder/token"
expect 2 'chmod 600' "$chipid" match providers check "$folder/osia.json"
chmod 600 "$folder/token"
expect 0 'POST https://abis.example/v1/verify' "$chipid" match providers check "$folder/osia.json" --lang en
expect 0 'Authorization: Bearer \*\*\*' "$chipid" match providers check "$folder/osia.json"
expect 0 'dùng được' "$chipid" match providers check "$folder/osia.json" --lang vi
expect 0 '"image": "<reference_image>"' "$chipid" match providers check "$folder/osia.json" --json
for form in '' --json; do
  if "$chipid" match providers check "$folder/osia.json" $form 2>&1 | grep -q bearer-of-mine; then
    fail "a secret is shown"
  fi
done

broken() {
  sed "$1" "$folder/osia.json" >"$folder/broken.json"
  expect 2 "$2" "$chipid" match providers check "$folder/broken.json"
}
broken 's|"/decision"|"decision"|' '/answer/decision/pointer'
broken 's|"interval_ms": 500|"then": "verify"|' '/steps/1/then'
broken 's|${secret:token}|${secret:other}|' '/steps/0/headers/Authorization'
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$folder/site.pem" 2>/dev/null
openssl pkey -in "$folder/site.pem" -pubout -out "$folder/site.pub"
expect 2 'is not signed' "$chipid" match providers check "$folder/osia.json" --signed-by "$folder/site.pub" --lang en
expect 0 'osia.json.jws' "$chipid" match providers sign "$folder/osia.json" --site-key "$folder/site.pem"
expect 0 'POST https' "$chipid" match providers check "$folder/osia.json" --signed-by "$folder/site.pub"
sed -i 's|abis.example|evil.example|' "$folder/osia.json"
expect 2 'its signature is invalid' "$chipid" match providers check "$folder/osia.json" --signed-by "$folder/site.pub"
expect 2 'usage.file' "$chipid" match providers check "$folder/none.json"
