# Sourced by the tests of the command: a home of their own that is gone at the end, and what a command is expected to do.
set -eu
chipid=$CHIPID_BIN
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export CHIPID_HOME="$home/home" LC_ALL=C

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
