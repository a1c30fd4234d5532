"""Makes victims.csv.gz: SESNSP's victims by offence, month, state, sex, age and weapon, cells above zero.

    python -B -m data.sesnsp.make SESNSP_CSV

The argument is a CSV with the columns of the result, in any order.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from data.files import read_csv, write_csv

COLUMNS = ["offence", "year_month", "cve_ent", "sex", "age", "weapon", "victims"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sesnsp", type=Path, help="victims as CSV")
    cells = read_csv(parser.parse_args().sesnsp)
    cells.sort(key=lambda cell: [cell[column] for column in COLUMNS[:-1]])
    rows = ({column: cell[column] for column in COLUMNS} for cell in cells)
    written = write_csv(Path(__file__).parent / "victims.csv.gz", COLUMNS, rows)
    print(f"{written} cells, {sum(int(cell['victims']) for cell in cells)} victims")


if __name__ == "__main__":
    main()
