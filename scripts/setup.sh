#!/usr/bin/env bash
# Sets up what the project needs on a Debian machine: system libraries, virtual environment, locked packages.
#   scripts/setup.sh [run|test] [office]      "test" adds the tools of development and the browser,
#                                             "office" LibreOffice, through which old Word plans (.doc, .rtf) are read
set -euo pipefail
cd "$(dirname "$0")/.."
purpose="${1:-run}"

# WeasyPrint draws with Pango; libharfbuzz-subset0 makes its PDFs four times as fast; gettext compiles the catalogue.
packages=(libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 gettext)
[ "$purpose" = test ] && packages+=(chromium poppler-utils)
[ "${2:-}" = office ] && packages+=(libreoffice-writer-nogui)
python="$(command -v python3.11 || true)"
if [ -z "$python" ]; then
  if [ "$(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)" = 3.11 ]; then
    python="$(command -v python3)"
  else
    packages+=(python3.11)
  fi
fi
if [ ! -x .venv/bin/python ] && ! { [ -n "$python" ] && "$python" -c 'import ensurepip' 2>/dev/null; }; then
  packages+=(python3.11-venv)
fi

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ]; then
  echo "Installing ${missing[*]} …"
  sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo"
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
python="${python:-$(command -v python3.11)}"

lock=requirements.lock
[ "$purpose" = test ] && lock=requirements-dev.lock
stamp=".venv/.installed-$purpose"
[ -x .venv/bin/python ] || "$python" -m venv .venv
if [ ! -e "$stamp" ] || ! cmp -s "$lock" "$stamp"; then
  echo "Installing the locked packages …"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
  cp "$lock" "$stamp"
fi
# the compiled catalogue is not kept in the repository
if [ ! -e mentoring/locale/ru/LC_MESSAGES/django.mo ] ||
  [ mentoring/locale/ru/LC_MESSAGES/django.po -nt mentoring/locale/ru/LC_MESSAGES/django.mo ]; then
  msgfmt -o mentoring/locale/ru/LC_MESSAGES/django.mo mentoring/locale/ru/LC_MESSAGES/django.po
fi
