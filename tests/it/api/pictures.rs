//! `/static/map.*` on the bundled edition: every view is a whole, truthful, self-contained picture.

use crate::fixture::Fixture;
use crate::server::{dataset, get, get_with};
use resvg::usvg::roxmltree::{Document, Node};
use std::collections::BTreeSet;
use testigo::dataset::{AreaIx, Dataset};
use testigo::picture;
use testigo::picture::camera::{Camera, Frame};
use testigo::picture::scene::ZoneStyle;
use testigo::view::{Figure, View};
use testigo::words::Lang;

/// Views of every source, measure and kind of mark.
const VIEWS: &[&str] = &[
    "",
    "source=inegi&datetime=2009-01-01/2009-12-31&measure=count",
    "by=state",
    "source=inegi&datetime=2019-01-01/2019-12-31",
    "datetime=1995-01-01/1995-12-31",
    "datetime=2000-01-01/2014-12-31&p=08037",
    "source=ucdp&datetime=2007-01-01/2010-12-31",
    "source=ucdp&datetime=2008-01-01/2010-12-31&p=08037",
    "source=ucdp&datetime=2008-01-01/2010-12-31&at=-106.400,31.500,8.50&by=records",
    "source=ucdp&datetime=2010-01-01/2010-12-31&measure=deaths_best&by=state",
    "source=ucdp&datetime=1989-01-01/1989-01-31",
    "source=sesnsp&datetime=2024-01-01/2024-12-31",
    "source=sesnsp&datetime=2024-01-01/2024-12-31&offence=feminicide",
    "source=cpj",
    "p=SV",
    "p=mx-2009-juarez",
    "hide=zones,labels",
    "v=compare&zone=mx-2008-chihuahua&p=08037&source=inegi",
    "v=compare&zone=mx-2011-laguna&source=ucdp",
    "v=compare&zone=mx-2008-chihuahua&source=sesnsp",
    "v=overview&source=inegi",
    "v=overview&source=ucdp",
];
const SIZES: &[(u32, u32)] = &[(1200, 630), (1080, 1350), (600, 450), (390, 560), (320, 360), (2400, 1600)];

async fn still(ending: &str, view: &str, (width, height): (u32, u32), lang: &str) -> crate::server::Answer {
    let address = format!("/static/map.{ending}?{view}&width={width}&height={height}&lang={lang}").replace("?&", "?");
    let answer = get(&address).await;
    assert_eq!(answer.status, 200, "{address}: {}", String::from_utf8_lossy(&answer.body));
    answer
}

fn number(node: Node, name: &str) -> f64 {
    node.attribute(name).unwrap_or("0").parse().unwrap_or_else(|_| panic!("{name} of {} is a number", node.tag_name().name()))
}

/// Checks what every picture keeps, whatever it shows.
fn assert_whole(svg: &str, name: &str) {
    let document = Document::parse(svg).unwrap_or_else(|error| panic!("{name}: {error}"));
    let root = document.root_element();
    let sides: Vec<f64> = root.attribute("viewBox").unwrap().split(' ').map(|side| side.parse().unwrap()).collect();
    let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{name}: ids are unique");
    for node in document.descendants().filter(Node::is_element) {
        let tag = node.tag_name().name();
        assert!(!matches!(tag, "style" | "pattern" | "script" | "image" | "foreignObject"), "{name}: <{tag}>");
        for attribute in node.attributes() {
            let (key, value) = (attribute.name(), attribute.value());
            assert!(key != "style" && key != "class" && !key.starts_with("on"), "{name}: {key}");
            if let Some(referred) = value.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')')) {
                assert!(ids.contains(&referred), "{name}: {referred}");
            }
            if key == "href" {
                assert!(ids.contains(&value.trim_start_matches('#')), "{name}: {value}");
            }
            assert!(!value.contains("NaN") && !value.contains("inf"), "{name}: {key}={value}");
        }
        // Set text says how long it is; all of it lies inside the picture.
        if tag == "text" && node.attribute("textLength").is_some() {
            let leaning = node.attribute("transform").and_then(|transform| transform.strip_prefix("translate(")?.split_once(')'));
            let place = leaning.map(|(place, _)| place.split(' ').map(|px| px.parse().unwrap()).collect::<Vec<f64>>());
            let place = place.unwrap_or_else(|| vec![number(node, "x"), number(node, "y")]);
            let (x, y, length) = (place[0], place[1], number(node, "textLength"));
            let inside = x >= sides[0] && x + length <= sides[0] + sides[2] + 0.01;
            assert!(inside && y > 0.0 && y < sides[3], "{name}: {:?}", node.text());
        }
    }
    let text = |tag: &str| document.descendants().find(|node| node.has_tag_name(tag)).and_then(|node| node.text()).unwrap_or("");
    assert!(text("title").len() > 10 && text("desc").len() > 40, "{name}: it says what it shows");
    assert!(svg.len() <= 150 * 1024, "{name}: {} bytes", svg.len());
}

#[tokio::test]
async fn every_view_in_every_size_is_whole_and_small() {
    for (at, view) in VIEWS.iter().enumerate() {
        for (number, size) in SIZES.iter().enumerate() {
            // Each view in every size, the languages in turn.
            let lang = ["es", "en", "pt"][(at + number) % 3];
            let answer = still("svg", view, *size, lang).await;
            assert_eq!((answer.header("content-type"), answer.header("content-language")), ("image/svg+xml", lang));
            assert_whole(answer.text(), &format!("{view} {size:?} {lang}"));
        }
    }
}

#[tokio::test]
async fn a_picture_says_title_sources_edition_and_that_nothing_is_cause() {
    for (lang, title, cause, short) in [
        ("es", "Homicidios registrados y despliegues militares, México, 2009", "no prueban causa", "No indica causa."),
        ("en", "Registered homicides and military deployments, Mexico, 2009", "do not prove cause", "Not causal."),
        ("pt", "Homicídios registrados e operações militares, México, 2009", "não provam causa", "Não indica causa."),
    ] {
        for size in SIZES {
            let svg = still("svg", "", *size, lang).await;
            let document = Document::parse(svg.text()).unwrap();
            let drawn = document.descendants().filter(|node| node.has_tag_name("text"));
            let words: String =
                drawn.flat_map(|text| text.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).chain([" "])).collect();
            // The least picture has the short sentence.
            let cause = if *size == (320, 360) { short } else { cause };
            for part in [title, cause, "INEGI", &dataset().manifest.id] {
                assert!(words.contains(part), "{lang} {size:?}: {part} in {words}");
            }
            let finding = document.descendants().find(|node| node.has_tag_name("desc")).and_then(|node| node.text()).unwrap();
            assert!(finding.contains("803"), "the finding: {finding}");
        }
    }
}

#[tokio::test]
async fn records_of_one_kind_have_its_shape_and_every_picture_of_them_the_key() {
    let near = "source=ucdp&datetime=2005-01-01/2023-12-31&at=-116.900,32.400,9.30&by=records";
    for size in SIZES {
        let answer = still("svg", near, *size, "es").await;
        let svg = answer.text();
        let document = Document::parse(svg).unwrap();
        let layer = |name: &str| document.descendants().find(|node| node.attribute("data-layer") == Some(name));
        let shapes = layer("circles").unwrap().children().filter(|node| node.has_tag_name("polygon")).count();
        assert!(shapes > 0, "{size:?}");
        assert!(layer("precision-circles").is_some(), "{size:?}: places known to 25 km");
        for kind in ["kind-state_based", "kind-non_state", "kind-one_sided", "kind-mixed"] {
            let words = Lang::Es.text(kind, None);
            assert!(svg.contains(&words), "{size:?}: {words}");
        }
    }
    let far = still("svg", &near.replace("9.30", "8.90"), SIZES[0], "es").await;
    assert!(!far.text().contains("precision-circles"), "from afar a circle would pass for a mark");
}

#[tokio::test]
async fn all_deployments_are_one_picture_with_their_numbers_source_and_what_it_does_not_say() {
    for (lang, cause, limits) in [
        ("es", "no prueban causa", "No dice por qué"),
        ("en", "do not prove cause", "It does not say why"),
        ("pt", "não provam causa", "Não diz por que"),
    ] {
        for width in [360, 390, 700, 1124] {
            let svg = get(&format!("/compare/overview?f=svg&width={width}&lang={lang}")).await;
            assert_whole(svg.text(), &format!("{width} {lang}"));
            let document = Document::parse(svg.text()).unwrap();
            let words = |tag: &str| -> String {
                let nodes = document.descendants().filter(|node| node.has_tag_name(tag));
                nodes.flat_map(|text| text.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).chain([" "])).collect()
            };
            let drawn = words("text");
            for part in [cause, limits, "INEGI", &dataset().manifest.id, "Culiacán-Navolato", "2007 (628), 2008 (72)"] {
                assert!(drawn.contains(part), "{lang} {width}: {part} in {drawn}");
            }
            // Sixteen answers and the years of the study, each for people who cannot see them.
            assert_eq!(words("desc").matches(" (").count(), 16, "{}", words("desc"));
            // The least words are as large as a phone shows them.
            let scale = f64::from(width) / own_width(width);
            assert!(scale >= 0.88, "{width}: {scale}");
        }
    }
    let [first, second] = [get("/compare/overview?f=png&force=army").await, get("/compare/overview?force=army&f=png").await];
    assert!(first.body == second.body && first.body.starts_with(b"\x89PNG"));
}

/// Width in its own px of a picture of one, two or three columns of 340 with 26 around each.
fn own_width(width: u32) -> f64 {
    let columns = match width {
        1000.. => 3.0,
        680.. => 2.0,
        _ => 1.0,
    };
    columns * 366.0 + 26.0
}

#[tokio::test]
async fn pixels_have_the_asked_size_and_equal_requests_equal_bytes() {
    for size in [(600, 450), (320, 360)] {
        let (first, second) = (still("png", "", size, "es").await, still("png", "source=inegi", size, "es").await);
        let pixels = resvg::tiny_skia::Pixmap::decode_png(&first.body).unwrap();
        assert_eq!((pixels.width(), pixels.height()), size);
        assert_eq!(first.body, second.body);
        let svg = still("svg", "", size, "es").await;
        assert!(picture::png(svg.text()).unwrap() == first.body, "the PNG is the SVG, drawn");
    }
}

#[tokio::test]
async fn pixels_are_sent_as_they_are_and_words_are_compressed() {
    let coded = async |ending: &str| {
        let address = format!("/static/map.{ending}?width=600&height=450");
        get_with(&address, &[("accept-encoding", "br, gzip")]).await.header("content-encoding").to_owned()
    };
    assert_eq!(coded("png").await, "");
    assert_ne!(coded("svg").await, "");
}

/// Whether a point lies inside path data of relative lines, by the even-odd rule.
fn holds(data: &str, [x, y]: [f64; 2]) -> bool {
    let mut inside = false;
    let mut at = [0.0, 0.0];
    for ring in data.split_inclusive('z').filter_map(|part| part.trim_end_matches('z').strip_prefix('m')) {
        let numbers: Vec<f64> = ring.replace('-', " -").split_whitespace().map(|number| number.parse().unwrap()).collect();
        let mut points = Vec::new();
        for pair in numbers.chunks(2) {
            at = [at[0] + pair[0], at[1] + pair[1]];
            points.push(at);
        }
        let mut before = points[points.len() - 1];
        for point in &points {
            if (point[1] > y) != (before[1] > y) && x < (before[0] - point[0]) * (y - point[1]) / (before[1] - point[1]) + point[0] {
                inside = !inside;
            }
            before = *point;
        }
        at = points[0];
    }
    inside
}

/// The map alone of a view, and the camera that looks at it.
fn map_of(query: &[(&str, &str)], width: f64, height: f64) -> (String, Camera, Vec<(AreaIx, &'static str)>) {
    let dataset = dataset();
    let pairs: Vec<(String, String)> = query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    let (view, problems) = View::parse(&pairs, &dataset);
    assert!(problems.is_empty(), "{problems:?}");
    let figure = Figure::new(&dataset, &view, Lang::Es, picture::zoom(&dataset, &view, width, height));
    let camera = Camera::of_view(&dataset, &view, Frame { x: 0.0, y: 0.0, width, height });
    (picture::map_only(&dataset, &figure, width, height, ZoneStyle::Hatch, "picture-"), camera, figure.areas.clone())
}

/// Class and path data of every filled area.
fn fills(document: &Document) -> Vec<(String, String)> {
    let paths = document.descendants().filter(|node| node.has_tag_name("path"));
    paths.filter_map(|path| Some((path.attribute("data-class")?.to_owned(), path.attribute("d")?.to_owned()))).collect()
}

#[test]
fn every_area_is_drawn_in_the_class_of_its_value_and_in_no_other() {
    for (by, least) in [("state", 32), ("muni", 2350)] {
        let (svg, camera, areas) = map_of(&[("by", by), ("hide", "labels")], 1600.0, 1200.0);
        let svg = Document::parse(&svg).unwrap();
        let fills = fills(&svg);
        let (mut right, mut lost) = (0, Vec::new());
        for (ix, class) in areas {
            let class = match class {
                "nodata" => "nodata-bg",
                class => class,
            };
            let at = camera.degrees(dataset().areas.area(ix).label).unwrap().map(|px| px * 4.0);
            let found: Vec<&str> = fills.iter().filter(|(_, data)| holds(data, at)).map(|(class, _)| class.as_str()).collect();
            match found[..] {
                [only] if only == class => right += 1,
                _ => lost.push((dataset().areas.area(ix).name.clone(), class, found.join(" "))),
            }
        }
        // A label point of a municipality of a few px may fall beside its simplified outline.
        assert!(right >= least && lost.len() * 40 <= right, "{by}: {right} right, {lost:?}");
    }
}

#[test]
fn hatch_is_lines_inside_the_places_that_deployments_name() {
    let (svg, camera, _) = map_of(&[("hide", "labels")], 1600.0, 1200.0);
    assert!(svg.len() < 400 * 1024);
    let document = Document::parse(&svg).unwrap();
    let clip = |id: &str| {
        let clip = document.descendants().find(|node| node.attribute("id") == Some(id)).unwrap();
        clip.children().find_map(|path| path.attribute("d")).unwrap().to_owned()
    };
    let clipped = |node: Node| Some((node.attribute("href")?.to_owned(), node.attribute("clip-path")?.to_owned()));
    let used: Vec<(String, String)> = document.descendants().filter(|node| node.has_tag_name("use")).filter_map(clipped).collect();
    let lines = |kind: &str| (format!("#picture-hatch-{kind}"), format!("url(#picture-zones-{kind})"));
    assert_eq!(used, [lines("broken"), lines("solid")]);
    let over = |code: &str, id: &str| {
        let area = dataset().areas.area(dataset().areas.find(code).unwrap()).label;
        holds(&clip(id), camera.degrees(area).unwrap().map(|px| px * 4.0))
    };
    // On 31 December 2009: Sinaloa under deployments of unknown end, Juárez under one that ended in April 2010, Yucatán under none.
    assert!(over("25", "picture-zones-broken") && !over("25", "picture-zones-solid"));
    assert!(over("08037", "picture-zones-solid") && !over("08037", "picture-zones-broken"));
    assert!(!over("31", "picture-zones-broken") && !over("31", "picture-zones-solid"));
}

#[test]
fn a_map_for_a_page_has_classes_that_its_stylesheet_knows() {
    let css = std::fs::read_to_string("web/css/picture.css").unwrap();
    for query in
        [&[][..], &[("source", "ucdp"), ("datetime", "2008-01-01/2010-12-31"), ("p", "08037")], &[("p", "SV")], &[("measure", "count")]]
    {
        let (svg, ..) = map_of(query, 1072.0, 640.0);
        let document = Document::parse(&svg).unwrap();
        for node in document.descendants().filter(Node::is_element) {
            for class in node.attribute("class").unwrap_or("").split_whitespace() {
                assert!(css.contains(&format!(".{class} ")) || css.contains(&format!(".{class},")), "{class}");
            }
            for name in ["fill", "stroke"] {
                assert!(!node.attribute(name).unwrap_or("").starts_with('#'), "a colour of its own");
            }
        }
    }
}

#[test]
fn hostile_names_stay_text() {
    const NAME: &str = "<script>alert(1)</script> & <b onload=x>";
    let fixture = Fixture::new().edit("areas.geojson", "Poniente", NAME).edit("areas.geojson", "Ñandú", NAME).edit(
        "zones.csv",
        "Operación Par",
        NAME,
    );
    fixture.publish().unwrap();
    let dataset = Dataset::open(&fixture.path("edition")).unwrap();
    for query in [&[][..], &[("p", "01")], &[("source", "cuentas"), ("at", "1.000,1.000,7.00")]] {
        let pairs: Vec<(String, String)> = query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        let (view, _) = View::parse(&pairs, &dataset);
        let svg = picture::card(&dataset, &view, Lang::En, picture::Size::CARD);
        assert_whole(&svg, &format!("{query:?}"));
        let figure = Figure::new(&dataset, &view, Lang::En, 7.0);
        let inline = picture::map_only(&dataset, &figure, 900.0, 600.0, ZoneStyle::Hatch, "picture-");
        let picture::Chart { plot, lanes, .. } = picture::chart(&dataset, &figure);
        let lanes = lanes.and_then(|lanes| lanes.rows).expect("the synthetic edition has few lanes");
        for written in [&svg, &inline, &plot, &lanes] {
            let document = Document::parse(written).unwrap();
            assert!(!document.descendants().any(|node| ["script", "b"].contains(&node.tag_name().name())), "{query:?}");
        }
        // The name is there, as text: what escapes it does not drop it.
        let said = [svg, inline, plot, lanes].concat();
        assert!(said.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{query:?}");
        assert!(picture::png(&picture::card(&dataset, &view, Lang::Pt, picture::Size { width: 320, height: 360 })).is_ok());
    }
}
