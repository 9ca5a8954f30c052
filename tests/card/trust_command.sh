#!/bin/sh
# `chipid trust` as an administrator uses it, on the test authorities of the virtual cards.
. "$(dirname "$0")/expect.sh"

"$chipid" card trust --out "$home/pki" >/dev/null
expect 0 'The trust store is empty' "$chipid" trust audit
expect 2 'trust.unsigned' "$chipid" trust import "$home/pki"
expect 0 'Added: ' "$chipid" trust import "$home/pki" --allow-unsigned
expect 0 'Already there: ' "$chipid" trust import "$home/pki" --allow-unsigned
expect 0 '"kind": "anchor"' "$chipid" trust list --json
expect 0 'Vietnamese citizen cards cannot be judged' "$chipid" trust audit
expect 0 'Bộ Công an' "$chipid" trust audit --lang vi
expect 0 '"judges_vietnamese_citizen_cards": false' "$chipid" trust audit --json

id=$("$chipid" trust list | sed -n '1s/^ *\([0-9a-f]*\) .*/\1/p')
expect 0 'Dropped: ' "$chipid" trust remove "$id"
expect 2 'trust.not_found' "$chipid" trust remove "$id"
expect 0 'Added: ' "$chipid" trust undo

expect 2 'trust.no_source' "$chipid" trust update
printf 'hello\n' > "$home/hello"
expect 2 'data.malformed' "$chipid" trust import "$home/hello"
expect 3 'network.failure' "$chipid" trust update http://127.0.0.1:1/list.ml
expect 3 '"code": "network.failure"' "$chipid" trust update --json http://127.0.0.1:1/list.ml
