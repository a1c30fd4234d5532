//! Invented areas for tests: a net of cells whose borders run wild enough to cross, touch and fall together on a coarse grid.

use super::{AreaTopology, Detail, GridPoint, GridShape};
use geo::{LineString, MultiPolygon, Polygon};
use proptest::prelude::*;

/// Cells a side.
pub const CELLS: usize = 4;
/// Corners and two points on each border, as far as a border may need them.
const NODES: usize = CELLS + 1;
/// Degrees from corner to corner: on the grid of zoom 4 a cell is four units wide.
const SIDE: f64 = 0.02;

/// How far each point of the net lies from its place, in hundredths of a cell.
pub fn shifts() -> impl Strategy<Value = Vec<[i32; 2]>> {
    prop::collection::vec([-60..60i32, -60..60i32], NODES * NODES * 5)
}

/// The cells of a net around a position, row by row. Neighbours share their vertices.
pub fn cells(middle: [f64; 2], shifts: &[[i32; 2]]) -> Vec<MultiPolygon<f64>> {
    // A node's own point, then those on the border eastwards, then southwards.
    let point = |[x, y]: [usize; 2], number: usize| {
        let shift = shifts[(y * NODES + x) * 5 + number].map(|shift| f64::from(shift) / 100.0);
        let thirds = |axis: usize| match number {
            1 | 2 if axis == 0 => number as f64 / 3.0,
            3 | 4 if axis == 1 => (number - 2) as f64 / 3.0,
            _ => 0.0,
        };
        let at = [x, y].map(|at| at as f64 - CELLS as f64 / 2.0);
        // Corners stay near their place, so that a cell has an inside.
        let reach = if number == 0 { 0.3 } else { 1.0 };
        [0, 1].map(|axis| middle[axis] + SIDE * (at[axis] + thirds(axis) + reach * shift[axis]) * if axis == 0 { 1.0 } else { -1.0 })
    };
    let cell = |x: usize, y: usize| {
        let border = |node: [usize; 2], numbers: [usize; 3]| numbers.map(|number| point(node, number));
        let [east, south] = [[x + 1, y], [x, y + 1]];
        let mut ring = border([x, y], [0, 1, 2]).to_vec();
        ring.extend(border(east, [0, 3, 4]));
        ring.push(point([x + 1, y + 1], 0));
        ring.extend([2, 1].map(|number| point(south, number)));
        ring.push(point(south, 0));
        ring.extend([4, 3].map(|number| point([x, y], number)));
        MultiPolygon::new(vec![Polygon::new(ring.into_iter().map(|[x, y]| (x, y)).collect::<LineString>(), Vec::new())])
    };
    (0..CELLS * CELLS).map(|number| cell(number % CELLS, number / CELLS)).collect()
}

/// The net, its last cell left out, so that it has a dent.
pub fn topology(middle: [f64; 2], shifts: &[[i32; 2]]) -> AreaTopology {
    AreaTopology::new(&cells(middle, shifts)[..CELLS * CELLS - 1])
}

/// The rings of a shape at a zoom.
pub fn rings(detail: &Detail, shape: &GridShape) -> Vec<Vec<GridPoint>> {
    let ring = |halves| {
        let mut points = Vec::new();
        detail.coverage().walk(halves, &mut points);
        points
    };
    shape.rings.iter().map(|shape_ring| ring(&shape_ring.halves)).collect()
}

/// Rings as the polygons that a reader of vector tiles makes of them: each clockwise one begins a polygon.
pub fn polygons<'a>(rings: impl IntoIterator<Item = &'a [GridPoint]>) -> MultiPolygon<f64> {
    let mut polygons: Vec<Polygon<f64>> = Vec::new();
    for ring in rings {
        let line: LineString = ring.iter().map(|point| (f64::from(point[0]), f64::from(point[1]))).collect();
        let next = ring.iter().cycle().skip(1);
        let area: i64 = ring.iter().zip(next).map(|(a, b)| i64::from(a[0]) * i64::from(b[1]) - i64::from(b[0]) * i64::from(a[1])).sum();
        assert_ne!(area, 0, "a ring without area");
        if area > 0 {
            polygons.push(Polygon::new(line, Vec::new()));
        } else {
            polygons.last_mut().expect("a hole follows an exterior").interiors_push(line);
        }
    }
    MultiPolygon::new(polygons)
}
