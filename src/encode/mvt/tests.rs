use super::*;
use crate::tiles::{Column, Layer, Paths, Values, Words};
use fast_mvt::{MvtFeature, MvtGeometry, MvtReaderRef, MvtTile, MvtValue};
use geo::{LineString, MultiLineString, MultiPolygon, Point, Polygon};
use proptest::prelude::*;

fn read(bytes: &[u8]) -> MvtTile {
    MvtReaderRef::new(bytes).unwrap().to_tile().unwrap()
}

/// What a reader must find in a tile, built from the tile itself.
fn expected(layer: &Layer) -> Vec<MvtFeature> {
    let geometries = geometries(&layer.geometry);
    let feature = |(row, geometry)| MvtFeature {
        id: layer.ids.get(row).copied(),
        geometry,
        properties: layer.columns.iter().filter_map(|column| Some((column.name.to_owned(), value(&column.values, row)?))).collect(),
    };
    geometries.into_iter().enumerate().map(feature).collect()
}

fn value(values: &Values, row: usize) -> Option<MvtValue> {
    match values {
        Values::UInt(values) => Some(MvtValue::UInt(values[row])),
        Values::OptUInt(values) => values[row].map(MvtValue::UInt),
        Values::Double(values) => values[row].map(MvtValue::Double),
        Values::Bool(values) => Some(MvtValue::Bool(values[row])),
        Values::Text { words, at } => (at[row] != Values::ABSENT).then(|| MvtValue::String(words.word(at[row] as usize).to_owned())),
        Values::Names(words) => Some(MvtValue::String(words.word(row).to_owned())),
    }
}

fn line(points: &[[i32; 2]]) -> LineString<i32> {
    points.iter().map(|[x, y]| (*x, *y)).collect()
}

/// Twice the area, positive for rings that go clockwise as seen on the map (y grows southwards).
fn turning(points: &[[i32; 2]]) -> i64 {
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|(a, b)| i64::from(a[0]) * i64::from(b[1]) - i64::from(b[0]) * i64::from(a[1])).sum()
}

fn geometries(geometry: &Geometry) -> Vec<MvtGeometry> {
    match geometry {
        Geometry::Points(points) => points.iter().map(|[x, y]| Point::new(*x, *y).into()).collect(),
        Geometry::Squares { side, corners } => corners.iter().map(|[x, y]| square(*x, *y, *side)).map(|ring| polygons(&[&ring])).collect(),
        Geometry::Rings(paths) | Geometry::Polygons(paths) => paths.features().map(|rings| polygons(&rings.collect::<Vec<_>>())).collect(),
        Geometry::Lines(paths) => paths.features().map(|parts| lines(parts.map(line).collect())).collect(),
    }
}

fn lines(mut lines: Vec<LineString<i32>>) -> MvtGeometry {
    if lines.len() == 1 { lines.remove(0).into() } else { MultiLineString(lines).into() }
}

fn polygons(rings: &[&[[i32; 2]]]) -> MvtGeometry {
    let mut polygons: Vec<Polygon<i32>> = Vec::new();
    for ring in rings {
        if turning(ring) > 0 {
            polygons.push(Polygon::new(line(ring), Vec::new()));
        } else {
            polygons.last_mut().unwrap().interiors_push(line(ring));
        }
    }
    if polygons.len() == 1 { polygons.remove(0).into() } else { MultiPolygon(polygons).into() }
}

fn square(x: i32, y: i32, side: i32) -> [[i32; 2]; 4] {
    [[x, y], [x + side, y], [x + side, y + side], [x, y + side]]
}

fn paths<'a>(features: impl IntoIterator<Item = &'a Vec<Vec<[i32; 2]>>>) -> Paths {
    let mut paths = Paths::default();
    for feature in features {
        feature.iter().for_each(|part| paths.part(part.iter().copied()));
        paths.end_feature();
    }
    paths
}

/// Coordinates inside, around and far outside a tile.
fn coordinate() -> impl Strategy<Value = i32> {
    prop_oneof![0..4096i32, -64..4160i32, -100_000..100_000i32]
}

fn number() -> impl Strategy<Value = u64> {
    prop_oneof![0..20u64, 0..10_000u64, 19_000_101..20_991_231u64, any::<u64>()]
}

/// Rings with or without a hole, the hole beginning anywhere.
fn polygon() -> impl Strategy<Value = Vec<Vec<[i32; 2]>>> {
    let part = (coordinate(), coordinate(), 3..4000i32, any::<bool>(), 0..4usize);
    prop::collection::vec(part, 1..4).prop_map(|parts| {
        let rings = |(x, y, side, hole, turn): (i32, i32, i32, bool, usize)| {
            let mut inner = square(x + 1, y + 1, side - 2);
            inner.reverse();
            inner.rotate_left(turn);
            [Some(square(x, y, side).to_vec()), hole.then(|| inner.to_vec())]
        };
        parts.into_iter().flat_map(rings).flatten().collect()
    })
}

fn geometry(features: usize) -> impl Strategy<Value = Geometry> {
    let point = || (coordinate(), coordinate()).prop_map(|(x, y)| [x, y]);
    // Points of a line move on at every step: the crate leaves out repeated ones.
    let steps = prop::collection::vec((1..900i32, -900..900i32), 1..6);
    let path = (point(), steps).prop_map(|(start, steps)| {
        let walk = steps.into_iter().scan(start, |at, (dx, dy)| {
            *at = [at[0] + dx, at[1] + dy];
            Some(*at)
        });
        std::iter::once(start).chain(walk).collect::<Vec<_>>()
    });
    let hexagon = (point(), 2..500i32)
        .prop_map(|([x, y], r)| vec![vec![[x - 2 * r, y], [x - r, y - r], [x + r, y - r], [x + 2 * r, y], [x + r, y + r]]]);
    prop_oneof![
        prop::collection::vec(point(), features).prop_map(Geometry::Points),
        (prop::collection::vec(point(), features), 1..300i32).prop_map(|(corners, side)| Geometry::Squares { side, corners }),
        prop::collection::vec(hexagon, features).prop_map(|features| Geometry::Rings(paths(&features))),
        prop::collection::vec(prop::collection::vec(path, 1..4), features).prop_map(|features| Geometry::Lines(paths(&features))),
        prop::collection::vec(polygon(), features).prop_map(|features| Geometry::Polygons(paths(&features))),
    ]
}

fn columns(features: usize) -> impl Strategy<Value = Vec<Column>> {
    let words = [
        "",
        "town",
        "day",
        "Ciudad Juárez",
        "a longer word, so long that the length of its value takes more than one byte on the wire: \
                  one hundred and twenty-eight bytes and more",
    ];
    let text = prop::collection::vec(prop::option::of(0..words.len()), features);
    let names = prop::collection::vec("[a-zñ/0-9]{1,20}", features)
        .prop_map(|names| Values::Names(names.iter().map(String::as_str).collect::<Words>()));
    let column = |name| move |values| Column { name, values };
    (
        prop::collection::vec(number(), features).prop_map(Values::UInt).prop_map(column("n")),
        prop::collection::vec(prop::option::of(number()), features).prop_map(Values::OptUInt).prop_map(column("population")),
        prop::collection::vec(prop::option::of(-1e9..1e9f64), features).prop_map(Values::Double).prop_map(column("rate")),
        prop::collection::vec(any::<bool>(), features).prop_map(Values::Bool).prop_map(column("home")),
        text.clone().prop_map(move |at| Values::text(at.iter().map(|at| at.map(|at| words[at])))).prop_map(column("first_word")),
        text.prop_map(move |at| Values::text(at.iter().map(|at| at.map(|at| words[at])))).prop_map(column("second_word")),
        names.prop_map(column("name")),
    )
        .prop_map(|columns| <[Column; 7]>::from(columns).to_vec())
}

fn layer() -> impl Strategy<Value = Layer> {
    (1..40usize).prop_flat_map(|features| {
        let ids =
            prop_oneof![Just(Vec::new()), prop::collection::btree_set(0..1u64 << 53, features).prop_map(|ids| ids.into_iter().collect())];
        (geometry(features), columns(features), ids).prop_map(|(geometry, columns, ids)| Layer { name: "layer", ids, geometry, columns })
    })
}

proptest! {
    #[test]
    fn what_is_encoded_reads_back_as_it_was(layer in layer()) {
        let want = expected(&layer);
        let tile = Tile { layers: vec![layer.clone(), Layer { name: "second", ..layer }] };
        let bytes = encode(&tile);
        let read = read(&bytes);
        prop_assert_eq!(read.layers.iter().map(|layer| layer.name.as_str()).collect::<Vec<_>>(), ["layer", "second"]);
        for layer in &read.layers {
            prop_assert_eq!(layer.extent.get(), crate::tiles::EXTENT);
            prop_assert_eq!(format!("{:?}", &layer.features), format!("{want:?}"));
        }
        prop_assert!(bytes.len() <= tile.encoded_bound(), "{} bytes, bound {}", bytes.len(), tile.encoded_bound());
        prop_assert!(encode(&tile) == bytes, "equal tiles give equal bytes");
    }

    #[test]
    fn our_writer_says_of_points_what_the_mvt_crate_says(drawn in layer(), points in prop::collection::vec((coordinate(), coordinate()), 40)) {
        let points: Vec<[i32; 2]> = points.into_iter().take(drawn.len()).map(|(x, y)| [x, y]).collect();
        let layer = Layer { geometry: Geometry::Points(points.clone()), ..drawn };
        let theirs = shapes::encode_with(&layer, points.iter().map(|[x, y]| {
            mvt::GeomEncoder::new(mvt::GeomType::Point).point(*x, *y).unwrap().encode().unwrap()
        }));
        let ours = encode(&Tile { layers: vec![layer] });
        prop_assert_eq!(format!("{:?}", read(&ours)), format!("{:?}", read(&theirs)));
    }
}

proptest! {
    #[test]
    fn our_writer_reads_back_for_shapes_as_well(layer in layer()) {
        let mut bytes = Vec::new();
        columnar::write(&mut bytes, &layer);
        let want = expected(&layer);
        prop_assert_eq!(format!("{:?}", read(&bytes).layers[0].features), format!("{want:?}"));
        let tile = Tile { layers: vec![layer] };
        prop_assert!(bytes.len() <= tile.encoded_bound());
    }
}

#[test]
fn each_word_and_number_is_written_once_a_layer() {
    let points = (0..1000).map(|at| [at, at]).collect();
    let word = || Values::text((0..1000).map(|_| Some("municipality")));
    let columns = vec![
        Column { name: "a", values: word() },
        Column { name: "b", values: word() },
        Column { name: "n", values: Values::UInt(vec![70_000; 1000]) },
        Column { name: "m", values: Values::UInt(vec![70_000; 1000]) },
    ];
    let bytes = encode(&Tile { layers: vec![Layer { name: "layer", ids: Vec::new(), geometry: Geometry::Points(points), columns }] });
    let reader = MvtReaderRef::new(&bytes).unwrap();
    assert_eq!(reader.layers().next().unwrap().values().len(), 2);
}

#[test]
fn lines_that_meet_and_rings_that_touch_keep_their_commands() {
    let chain = vec![vec![[0, 0], [10, 0]], vec![[10, 0], [10, 10]], vec![[5, 5], [6, 6]]];
    let lines = Layer { name: "lines", ids: Vec::new(), geometry: Geometry::Lines(paths([&chain])), columns: Vec::new() };
    // The hole begins at the exterior's last corner.
    let touching = vec![vec![[0, 0], [9, 0], [9, 9], [0, 9]], vec![[0, 9], [3, 6], [3, 3]]];
    let rings = Layer { name: "rings", geometry: Geometry::Polygons(paths([&touching])), ..lines.clone() };
    let tile = read(&encode(&Tile { layers: vec![lines, rings] }));
    let joined = MultiLineString(vec![line(&[[0, 0], [10, 0], [10, 10]]), line(&[[5, 5], [6, 6]])]);
    assert_eq!(tile.layers[0].features[0].geometry, joined.into());
    let MvtGeometry::Polygon(polygon) = &tile.layers[1].features[0].geometry else { panic!("one polygon") };
    assert_eq!(polygon.interiors(), [line(&[[3, 6], [3, 3], [0, 9], [3, 6]])]);
}

#[test]
fn a_full_tile_of_squares_keeps_its_bound() {
    let corners = (0..4096).map(|at| [at % 64 * 64, at / 64 * 64]).collect();
    let layer = Layer { name: "heat", ids: Vec::new(), geometry: Geometry::Squares { side: 64, corners }, columns: Vec::new() };
    let tile = Tile { layers: vec![layer] };
    let bytes = encode(&tile).len();
    assert!((bytes..bytes + 3 * 4096).contains(&tile.encoded_bound()), "{bytes} bytes, bound {}", tile.encoded_bound());
}
