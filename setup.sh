#!/usr/bin/env bash
# Sets Sepakat up in .venv: system packages through apt where that is allowed, then the Python packages.
# Doing it again is harmless and quick. SEPAKAT_EXTRAS chooses the optional parts (default: fast).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

SYSTEM="tesseract-ocr-ind tesseract-ocr-eng tesseract-ocr-osd python3-venv"
[ "${SEPAKAT_EXTRAS:-}" = dev ] && SYSTEM="$SYSTEM tesseract-ocr postgresql ghostscript poppler-utils libreoffice-calc-nogui fonts-dejavu fonts-liberation fonts-crosextra-carlito"
PYTHON="${PYTHON:-python3}"

missing=""
if command -v dpkg-query >/dev/null; then
    for package in $SYSTEM; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || missing="$missing $package"
    done
else
    missing=" $SYSTEM"
fi
# Libraries that the OCR packages link to; their Debian names differ between releases.
libraries="$(ldconfig -p 2>/dev/null || true)"
case "$libraries" in *libGL.so.1*) ;; *) missing="$missing libgl1" ;; esac
case "$libraries" in *libgthread-2.0.so.0*) ;; *) missing="$missing libglib2.0-0" ;; esac
# A Python of its own (pyenv, conda) brings venv with it.
"$PYTHON" -c "import venv, ensurepip" 2>/dev/null && missing="${missing/ python3-venv/}"

if [ -n "$missing" ]; then
    if command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; then
        as_root=""; [ "$(id -u)" = 0 ] || as_root="sudo -n"
        echo "Installing with apt:$missing" >&2
        $as_root apt-get update -q >/dev/null &&
            DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -q --no-install-recommends $missing >/dev/null ||
            echo "apt could not install:$missing. Going on without; scans need the tesseract packages." >&2
    else
        echo "Not installed, because apt is not allowed here. Ask your administrator for:" >&2
        echo "    apt-get install --no-install-recommends$missing" >&2
        echo "Going on: everything works except reading scans (and what the other packages are for)." >&2
    fi
fi

"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed." >&2; exit 5; }
[ -x .venv/bin/python ] || "$PYTHON" -m venv .venv
wanted="$(cat pyproject.toml constraints.txt setup.sh | sha256sum | cut -d' ' -f1)-${SEPAKAT_EXTRAS:-fast}"
if [ "$(cat .venv/sepakat-setup 2>/dev/null)" != "$wanted" ]; then
    echo "Installing the Python packages into .venv (some minutes the first time)" >&2
    # pip before 24 stops at packages that spell the name of another's extra in their own way.
    .venv/bin/python -m pip install --quiet --disable-pip-version-check "pip>=24" 2> >(grep -v '^WARNING: Location' >&2)
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[${SEPAKAT_EXTRAS:-fast}]" \
        2> >(grep -v '^WARNING: Location' >&2)
    echo "$wanted" > .venv/sepakat-setup
fi
echo "Sepakat is set up in .venv." >&2
