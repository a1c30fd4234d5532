"""Makes homicides.csv.gz: INEGI's registered homicides by municipality and month, cells above zero.

    python -B -m data.inegi.make INEGI_CSV

The argument is a CSV with the columns cvegeo, reg_year, reg_month and homicides.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from data.files import read_csv, write_csv

COLUMNS = ["cvegeo", "year", "month", "homicides"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inegi", type=Path, help="registered homicides as CSV")
    cells = [
        {
            "cvegeo": row["cvegeo"],
            "year": row["reg_year"],
            "month": row["reg_month"],
            "homicides": row["homicides"],
        }
        for row in read_csv(parser.parse_args().inegi)
    ]
    cells.sort(key=lambda cell: (cell["cvegeo"], int(cell["year"]), int(cell["month"])))
    written = write_csv(Path(__file__).parent / "homicides.csv.gz", COLUMNS, cells)
    print(f"{written} cells, {sum(int(cell['homicides']) for cell in cells)} homicides")


if __name__ == "__main__":
    main()
