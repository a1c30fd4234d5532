//! `/incidents` as HTML: the same records as in JSON, a page at a time.

use crate::server::{get, json};

const STACKED: &str = "source=ucdp&datetime=2008-01-01/2010-12-31&municipality=08037";

#[tokio::test]
async fn the_records_are_listed_in_every_language_with_ways_on_and_back() {
    let total = json(&format!("/incidents?{STACKED}")).await["total"].as_u64().unwrap();
    assert!(total > 40, "{total}");
    for (lang, words) in [("es", "Muertes"), ("en", "Deaths"), ("pt", "Mortes")] {
        let html = get(&format!("/incidents?{STACKED}&f=html&lang={lang}")).await;
        assert_eq!(
            (html.status.as_u16(), html.header("content-type"), html.header("content-language")),
            (200, "text/html; charset=utf-8", lang)
        );
        assert_eq!(html.text().matches("<li><p><strong>").count(), 20, "{lang}");
        assert!(html.text().contains(words), "{lang}");
        let next =
            format!("href=\"?{}&amp;f=html&amp;offset=20&amp;lang={lang}\" rel=\"next\" data-offset=\"20\"", STACKED.replace('&', "&amp;"));
        assert!(html.text().contains(&next), "{next} {}", html.text());
        assert!(html.text().contains("id=\"stack-previous\" aria-disabled=\"true\""));
    }
    let last = total / 20 * 20;
    let end = get(&format!("/incidents?{STACKED}&f=html&lang=en&offset={last}")).await;
    assert!(end.text().contains(&format!("<ol class=\"records\" start=\"{}\">", last + 1)), "{}", end.text());
    assert!(end.text().contains("id=\"stack-next\" aria-disabled=\"true\""));
}

#[tokio::test]
async fn what_a_reader_accepts_decides_and_json_stays_the_default() {
    let path = format!("/incidents?{STACKED}&limit=1");
    assert_eq!(get(&path).await.header("content-type"), "application/json");
    let html = crate::server::get_with(&path, &[("accept", "text/html")]).await;
    assert_eq!(html.header("content-type"), "text/html; charset=utf-8");
    assert!(html.header("vary").contains("Accept-Language"), "{}", html.header("vary"));
}
