#!/usr/bin/env bash
# Three comparisons computed again in Python from the same sources: the program must give the same digits.
set -euo pipefail
cargo build --profile tested --locked --quiet
"${PYTHON:-python3}" -B tests/recompute_comparison.py target/tested/testigo
