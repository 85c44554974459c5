#!/usr/bin/env bash
# Sets up, then passes every check: style, types, tests. The same script runs in CI.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
SEPAKAT_EXTRAS=dev ./setup.sh
export OMP_NUM_THREADS=1 TOKENIZERS_PARALLELISM=false HF_HUB_OFFLINE=1
.venv/bin/ruff check .
.venv/bin/ruff format --check .
.venv/bin/mypy
.venv/bin/python -m pytest -n 2 --dist loadscope "$@"
echo "All checks passed."
