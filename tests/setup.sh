#!/usr/bin/env bash
# Sees to it that Chromium is there: installs the system's package when it may, else says the one command.
set -euo pipefail
if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then
  exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation >/dev/null
  exit 0
fi
echo "The browser tests need Chromium: sudo apt-get install chromium" >&2
[ "${TESTIGO_NO_SKIP:-0}" = 1 ] && exit 1
exit 0
