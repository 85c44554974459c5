#!/usr/bin/env bash
# Sets up, then runs the main job on corpus/: read, extract, register, index, answer.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
./setup.sh
export SEPAKAT_DATA="${SEPAKAT_DATA:-$PWD/data}"
status=0
.venv/bin/python search_cli.py ingest corpus || status=$?
.venv/bin/python search_cli.py search "kerja sama nikel smelter" --limit 5
.venv/bin/python search_cli.py registry list
echo "One scanned agreement, with the page that each value was read from and how sure it is:"
.venv/bin/python search_cli.py extract corpus/agreements/pks-tangsel-depok-2024.pdf
[ "$status" = 0 ] && echo "Done: the registry and the index are in $SEPAKAT_DATA." || echo "Done, but some inputs failed; each is named above."
exit "$status"
