"""Makes municipalities.csv.gz and states.csv: CONAPO's mid-year populations.

    python -B -m data.population.make MUNICIPALITIES_CSV STATES_CSV

The first argument is a CSV with cvegeo, year, population and basis, the second one with
year, cve_ent, sex and pop_mid_year.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from data.files import read_csv, write_csv

HERE = Path(__file__).parent
SEXES = ["female", "male", "total"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("municipalities", type=Path, help="population by municipality and year as CSV")
    parser.add_argument("states", type=Path, help="population by state, year and sex as CSV")
    arguments = parser.parse_args()

    by_municipality = [
        {
            "cvegeo": row["cvegeo"],
            "year": row["year"],
            "population": row["population"],
            "basis": row["basis"],
        }
        for row in read_csv(arguments.municipalities)
    ]
    by_municipality.sort(key=lambda row: (row["cvegeo"], int(row["year"])))
    written = write_csv(
        HERE / "municipalities.csv.gz", ["cvegeo", "year", "population", "basis"], by_municipality
    )
    print(f"municipalities: {written} rows")

    by_state = [
        {
            "cve_ent": row["cve_ent"],
            "year": row["year"],
            "sex": row["sex"],
            "population": row["pop_mid_year"],
        }
        for row in read_csv(arguments.states)
    ]
    by_state.sort(key=lambda row: (row["cve_ent"], int(row["year"]), SEXES.index(row["sex"])))
    written = write_csv(HERE / "states.csv", ["cve_ent", "year", "sex", "population"], by_state)
    print(f"states: {written} rows")


if __name__ == "__main__":
    main()
