"""Makes places.csv: the labels that orient a reader, with names in three languages.

    python -B -m data.places.make CITIES_CSV

The argument is a CSV of GeoNames cities with the columns geonameid, lon and lat. Seas and
countries are set here where their label reads well beside Mexico, which is not their centre.
"""

from __future__ import annotations

import argparse
import unicodedata
from pathlib import Path

from data.files import read_csv, write_csv

COLUMNS = ["id", "name_es", "name_en", "name_pt", "lon", "lat", "kind", "rank", "min_zoom"]

# The order is the rank: what comes first keeps its place when labels meet.
# GeoNames id, name (never translated) and the zoom from which it is shown.
CITIES: list[tuple[str, str, float]] = [
    ("3530597", "Ciudad de México", 3),
    ("4013708", "Ciudad Juárez", 3),
    ("3995465", "Monterrey", 3),
    ("4005539", "Guadalajara", 3),
    ("3981609", "Tijuana", 3),
    ("4012176", "Culiacán", 3),
    ("3533462", "Acapulco", 3),
    ("3523349", "Mérida", 3),
    ("3515001", "Tuxtla Gutiérrez", 3),
    ("3522551", "Nuevo Laredo", 3),
    ("3583361", "San Salvador", 5),
    ("4004898", "Hermosillo", 5),
    ("4014338", "Chihuahua", 5),
    ("3981254", "Torreón", 5),
    ("3531673", "Cancún", 5),
    ("3521081", "Puebla", 5),
    ("3514783", "Veracruz", 5),
    ("3995402", "Morelia", 5),
    ("3998655", "León", 5),
    ("3985606", "San Luis Potosí", 5),
    ("4011743", "Durango", 5),
    ("3514670", "Villahermosa", 5),
    ("3520339", "Reynosa", 6.5),
    ("3996322", "Mazatlán", 6.5),
    ("3996069", "Mexicali", 6.5),
    ("3516266", "Tapachula", 6.5),
    ("3583334", "Santa Ana", 6.5),
    ("3583446", "San Miguel", 6.5),
]

# Kind, name in Spanish, English and Portuguese, longitude, latitude, first zoom.
LABELS: list[tuple[str, str, str, str, float, float, float]] = [
    ("sea", "Golfo de México", "Gulf of Mexico", "Golfo do México", -93.3, 25.2, 3),
    ("sea", "Océano Pacífico", "Pacific Ocean", "Oceano Pacífico", -110.4, 17.6, 3),
    ("country", "Estados Unidos", "United States", "Estados Unidos", -99.3, 31.9, 3),
    ("country", "Guatemala", "Guatemala", "Guatemala", -90.4, 15.4, 3),
    ("country", "Cuba", "Cuba", "Cuba", -79.3, 22.1, 3),
    ("country", "Honduras", "Honduras", "Honduras", -86.6, 14.8, 3),
    ("country", "Nicaragua", "Nicaragua", "Nicarágua", -85.2, 12.9, 3),
    ("sea", "Mar Caribe", "Caribbean Sea", "Mar do Caribe", -83.4, 18.0, 3),
    ("country", "Belice", "Belize", "Belize", -88.7, 17.1, 5),
    ("country", "Costa Rica", "Costa Rica", "Costa Rica", -84.1, 10.1, 5),
    ("sea", "Golfo de California", "Gulf of California", "Golfo da Califórnia", -110.9, 26.6, 5),
    ("country", "Texas, EE. UU.", "Texas, U.S.", "Texas, EUA", -103.3, 30.6, 6.5),
    ("country", "Nuevo México, EE. UU.", "New Mexico, U.S.", "Novo México, EUA", -107.2, 32.5, 6.5),
    ("country", "Arizona, EE. UU.", "Arizona, U.S.", "Arizona, EUA", -111.4, 32.2, 6.5),
    ("country", "California, EE. UU.", "California, U.S.", "Califórnia, EUA", -116.0, 33.2, 6.5),
]


def slug(name: str) -> str:
    """The name in lower case without accents or punctuation, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return "-".join(plain.replace(",", " ").replace(".", " ").split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cities", type=Path, help="GeoNames cities as CSV")
    by_id = {row["geonameid"]: row for row in read_csv(parser.parse_args().cities)}
    labels = [
        ("city", name, name, name, by_id[geoname]["lon"], by_id[geoname]["lat"], zoom)
        for geoname, name, zoom in CITIES
    ] + LABELS
    rows = [
        {
            "id": slug(name_es),
            "name_es": name_es,
            "name_en": name_en,
            "name_pt": name_pt,
            "lon": lon,
            "lat": lat,
            "kind": kind,
            "rank": rank,
            "min_zoom": zoom,
        }
        for rank, (kind, name_es, name_en, name_pt, lon, lat, zoom) in enumerate(labels, start=1)
    ]
    written = write_csv(Path(__file__).parent / "places.csv", COLUMNS, rows)
    print(f"{written} labels")


if __name__ == "__main__":
    main()
