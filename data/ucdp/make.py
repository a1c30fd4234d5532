"""Makes events.csv.gz: the factual columns of UCDP GED's events in Mexico, in the order of their ids.

    python -B -m data.ucdp.make GED_CSV

The argument is a CSV of GED events with UCDP's column names, plain or gzip. Headlines,
articles, sources and descriptions are left out; the values that stay are not changed, but for
groups that bear a person's full name.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from data.files import read_csv, write_csv

COLUMNS = [
    "id", "date_start", "date_end", "date_prec", "where_prec", "where_coordinates", "adm_1", "adm_2",
    "latitude", "longitude", "country", "type_of_violence", "side_a", "side_b",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "low", "high",
]  # fmt: skip

# Names of persons are never read in, also where a source calls a group by one.
GROUPS_WITHOUT_PERSONS = {
    "Los Zetas - Jorge Ivan Hernandez Cantu faction": "Los Zetas - one faction",
    "Los Zetas - Juan Pedro Salvador Saldivar Farias faction": "Los Zetas - another faction",
}


def value(row: dict[str, str], column: str) -> str:
    return GROUPS_WITHOUT_PERSONS.get(row[column], row[column]) if column in {"side_a", "side_b"} else row[column]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ged", type=Path, help="UCDP GED events as CSV")
    events = [row for row in read_csv(parser.parse_args().ged) if row["country"] == "Mexico"]
    events.sort(key=lambda row: int(row["id"]))
    rows = ({column: value(row, column) for column in COLUMNS} for row in events)
    written = write_csv(Path(__file__).parent / "events.csv.gz", COLUMNS, rows)
    print(f"{written} events, best estimate {sum(int(row['best']) for row in events)} deaths")


if __name__ == "__main__":
    main()
