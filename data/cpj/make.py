"""Makes journalists.csv: journalists and media workers killed, by year and state.

    python -B -m data.cpj.make CPJ_CSV

The argument is a CSV of counts with the columns of the result, in any order.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from data.files import read_csv, write_csv

COLUMNS = ["year", "cve_ent", "role", "motive", "killed"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cpj", type=Path, help="counts as CSV")
    cells = read_csv(parser.parse_args().cpj)
    cells.sort(key=lambda cell: [cell[column] for column in COLUMNS[:-1]])
    rows = ({column: cell[column] for column in COLUMNS} for cell in cells)
    written = write_csv(Path(__file__).parent / "journalists.csv", COLUMNS, rows)
    print(f"{written} cells, {sum(int(cell['killed']) for cell in cells)} killed")


if __name__ == "__main__":
    main()
