#!/bin/sh
# A Chromium for the browser tests: the one named by CHROMIUM, the system's, Playwright's own
# download, or the system's package manager, whichever comes first.
set -u

has() { command -v "$1" >/dev/null 2>&1; }
have_browser() {
    [ -n "${CHROMIUM:-}" ] || has chromium || has chromium-browser || has google-chrome
}

if have_browser; then exit 0; fi
mark=.venv/.playwright-chromium
if [ -e "$mark" ]; then exit 0; fi
echo "No Chromium found: asking Playwright to download one."
if timeout 300 playwright install chromium >/dev/null 2>&1; then
    touch "$mark"
    exit 0
fi
echo "That download did not work here: asking the system's package manager."
as_root=""
if [ "$(id -u)" != 0 ] && has sudo; then as_root="sudo"; fi
if has apt-get; then
    $as_root apt-get update -q >/dev/null && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q chromium >/dev/null
elif has dnf; then
    $as_root dnf install -y -q chromium
elif has brew; then
    brew install --quiet --cask chromium
fi
if have_browser; then exit 0; fi
echo "No Chromium could be installed. Install one and set CHROMIUM to its path, then run this again." >&2
exit 1
