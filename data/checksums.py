"""Writes SHA256SUMS over the files below data/; `cd data && sha256sum -c SHA256SUMS` verifies it.

    python -B -m data.checksums
"""

from __future__ import annotations

import hashlib
from pathlib import Path

HERE = Path(__file__).parent
SUMS = HERE / "SHA256SUMS"


def main() -> None:
    files = sorted(
        path.relative_to(HERE).as_posix()
        for path in HERE.rglob("*")
        if path.is_file() and path != SUMS and "__pycache__" not in path.parts
    )
    lines = [f"{hashlib.sha256((HERE / file).read_bytes()).hexdigest()}  {file}\n" for file in files]
    SUMS.write_text("".join(lines), encoding="utf-8")
    print(f"{len(files)} files")


if __name__ == "__main__":
    main()
