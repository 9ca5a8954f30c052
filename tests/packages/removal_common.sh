# What the tests of the removal share; they source it with PLANTED DEB as arguments.
# shellcheck shell=bash
planted=$1 deb=$2
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
[ "${CHIPID_THROWAWAY_ROOT:-}" = 1 ] || { echo "This removes users and packages: only in a root to be thrown away." >&2; exit 2; }

failures=0 said=
check() { # WHAT COMMAND...
  local what=$1; shift
  if "$@"; then echo "ok    $what"; else printf "FAIL  %s\n%s\n" "$what" "$said"; failures=$((failures + 1)); fi
}
home_of() { getent passwd "$1" | cut -d: -f6; }
settings_of() { echo "$(home_of "$1")/.config/chipid"; }

plant() { # USER
  local folder; folder=$(settings_of "$1")
  rm -rf "$folder"
  setpriv --reuid "$1" --regid "$1" --clear-groups mkdir -p "$folder"
  cp -r "$planted/." "$folder"
  chown -R "$1:$1" "$folder"
}
people_left() { # USER: files that tell of people
  find "$(settings_of "$1")" '(' -name 'history*' -o -name '*.entry' -o -name '*.draft' -o -name '*.damaged' ')' -print
}
nobody_left() { [ -z "$(people_left "$1")" ]; }
rest_kept() {
  local file
  for file in counter.ini site-key.pem agent/sites.json agent/key.pem trust/root.cer enrolled/key.pub workflows/notes.txt; do
    cmp -s "$planted/$file" "$(settings_of "$1")/$file" || return 1
  done
}
all_kept() { diff -rq "$planted" "$(settings_of "$1")" > /dev/null; }
answer() { echo "chipid-counter chipid-counter/keep-records boolean $1" | debconf-set-selections; }
install() { dpkg --install "$deb" > /dev/null; }
remove() { said=$(apt-get remove -y chipid-counter 2>&1); }
is_removed() { [ "$(dpkg-query -W -f '${db:Status-Status}' chipid-counter 2>/dev/null)" != installed ]; }
says() { grep -qF -- "$1" <<< "$said"; }

begin() { # one situation, from an installed package and two users with records
  echo "--- $1"
  install
  plant lan
  plant minh
}

for user in lan minh; do getent passwd "$user" > /dev/null || useradd --create-home "$user"; done
