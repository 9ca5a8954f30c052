#!/bin/sh
# Runs PROGRAM with a disk of 6 MB of its own, mounted where nobody else sees it: small_disk.sh PROGRAM
set -eu
disk=$(mktemp -d)
trap 'rmdir "$disk"' EXIT
if [ "$(id -u)" -eq 0 ]; then
  alone='unshare --mount'
else
  alone='unshare --user --map-root-user --mount'
fi
if ! $alone true 2>/dev/null; then
  echo "small_disk: this system lets nobody mount a disk of their own: not tested"
  [ "${CHIPID_REQUIRE_SHARED:-}" != 1 ]
  exit
fi
# shellcheck disable=SC2016 # the inner shell expands them
STORE_SMALL_DISK=$disk $alone sh -c 'mount -t tmpfs -o size=6m,mode=755 none "$STORE_SMALL_DISK" && "$1"' small_disk "$1"
