"""Writes the files of data/ so that equal input gives equal bytes."""

from __future__ import annotations

import csv
import gzip
import io
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio.raw
import shapely


def read_csv(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file, plain or gzip, as text by column name."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@contextmanager
def extracted(wheel: Path, *members: str) -> Iterator[Path]:
    """A temporary folder with the named members of a wheel."""
    with zipfile.ZipFile(wheel) as archive, tempfile.TemporaryDirectory() as folder:
        archive.extractall(folder, members)
        yield Path(folder)


def write_csv(path: Path, columns: Sequence[str], rows: Iterable[dict[str, Any]]) -> int:
    """Writes the named columns, gzip-compressed if the name ends in .gz; answers the rows written.

    Neither a time nor a file name goes into the gzip header, and a row that has a
    column too many or too few is an error.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    count = 0
    for row in rows:
        if row.keys() != set(columns):
            raise ValueError(f"{path.name}: columns {sorted(row)} instead of {sorted(columns)}")
        writer.writerow([row[column] for column in columns])
        count += 1
    data = text.getvalue().encode()
    path.write_bytes(gzip.compress(data, 9, mtime=0) if path.suffix == ".gz" else data)
    return count


def write_flatgeobuf(path: Path, shapes: np.ndarray, fields: dict[str, np.ndarray]) -> None:
    """Writes an indexed FlatGeobuf of multipolygons in WGS 84, outer rings counter-clockwise."""
    multi = [shapely.multipolygons(shapely.get_parts(shape)) for shape in shapely.orient_polygons(shapes)]
    pyogrio.raw.write(
        path,
        shapely.to_wkb(np.array(multi, dtype=object)),
        list(fields.values()),
        list(fields),
        geometry_type="MultiPolygon",
        driver="FlatGeobuf",
        crs="EPSG:4326",
        layer=path.stem,
        dataset_options={},
        layer_options={"SPATIAL_INDEX": "YES"},
    )
