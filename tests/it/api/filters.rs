//! Every filter of the data URLs filters the page, the frame and the picture of the same address, and is said there.

use super::parts::built;
use crate::server::{get, get_with, json};

const BASE: &str = "source=ucdp&datetime=2010-01-01/2010-12-31";

/// The text of a page, without its elements.
fn words(html: &str) -> String {
    let mut words = String::new();
    for part in html.split('<') {
        words.push_str(part.split_once('>').map_or("", |(_, text)| text));
    }
    words
}

#[tokio::test]
async fn every_filter_of_the_data_filters_the_page_the_frame_and_the_picture_and_is_said() {
    if !built() {
        return;
    }
    for (filter, said) in [
        ("deaths_min=100", "Deaths a record: at least 100"),
        ("place_precision=town", "Place known: place known or better"),
        ("time_precision=day", "Date known: to the day or better"),
        ("municipality=08037", "Municipality: Juárez, Chihuahua"),
        ("bbox=-107,31,-106,32", "Between: -107, 31, -106, 32 (west, south, east, north, degrees)"),
        ("dates=overlapping", "Days: records that touch the period, too"),
    ] {
        let summary = json(&format!("/summary?{BASE}&{filter}")).await;
        let records = summary["records"].as_u64().unwrap().to_string();
        for page in ["/", "/parts", "/embed"] {
            let address = format!("{page}?{BASE}&{filter}&lang=en");
            let text = words(get(&address).await.text()).replace(',', "");
            assert!(text.contains(&format!("{records} event")), "{address}: {records} events");
            assert!(text.contains(&said.replace(',', "")), "{address}: {said}");
        }
        let picture = get(&format!("/static/map.svg?{BASE}&{filter}&lang=en")).await;
        assert_eq!(picture.status, 200, "{filter}");
        let page = format!("http://map.example/?{BASE}&{filter}").replace('&', "%26").replace('=', "%3D").replace('?', "%3F");
        let answer = get_with(&format!("/oembed?url={page}"), &[("host", "map.example")]).await;
        let frame = answer.json()["html"].as_str().unwrap().to_owned();
        let key = filter.split_once('=').unwrap().0;
        assert!(frame.contains(&format!("{key}=")), "{filter}: {frame}");
    }
}

#[tokio::test]
async fn a_filter_that_cannot_be_is_said_and_left_out() {
    if !built() {
        return;
    }
    for bad in ["deaths_min=many", "bbox=1", "municipality=99999"] {
        let page = words(get(&format!("/?{BASE}&{bad}&lang=en")).await.text());
        assert!(
            page.contains(&format!("The link asks for &quot;{bad}&quot;")) || page.contains(&format!("The link asks for \"{bad}\"")),
            "{bad}"
        );
    }
    let compared = words(get("/?v=compare&zone=mx-2008-chihuahua&deaths_min=2&lang=en").await.text());
    assert!(compared.contains("deaths_min=2"), "a comparison says that it has no such filter");
}
