//! `/share`: a view to take along, whole without scripts.

use super::{NEVER, escaped};
use crate::server::{edition, get};
use std::collections::BTreeSet;

/// Views that are shared differently from the first one.
const VIEWS: [&str; 12] = [
    "",
    "source=ucdp&p=08037&datetime=2008-01-01/2010-12-31",
    "source=sesnsp&offence=feminicide",
    "source=cpj",
    "p=SV",
    "p=mx-2008-chihuahua",
    "zone=mx-2009-juarez&hide=zones",
    "v=table&rows=200&n=3",
    "v=compare&zone=mx-2008-chihuahua&p=08037",
    "v=compare&zone=mx-2006-michoacan&source=cpj",
    "v=compare",
    "v=overview&force=army&m=24",
];

/// A section, from its start to the next one's.
fn section<'h>(html: &'h str, name: &str) -> &'h str {
    let start = html.find(&format!("<section id=\"share-{name}\"")).unwrap_or_else(|| panic!("no section {name}"));
    html[start..].split_once("</section>").unwrap().0
}

/// What an element of an id holds as text, its entities undone.
fn text(html: &str, id: &str) -> String {
    let rest = html.split_once(&format!(" id=\"{id}\"")).unwrap_or_else(|| panic!("no #{id}")).1;
    let inside = rest.split_once('>').unwrap().1.split_once("</").unwrap().0;
    inside.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'").replace("&amp;", "&")
}

fn values<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    html.split(&format!(" {name}=\"")).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[tokio::test]
async fn every_view_is_shared_in_every_language_and_every_field_has_its_label() {
    for (query, lang) in VIEWS.iter().flat_map(|query| ["es", "en", "pt"].map(|lang| (query, lang))) {
        let answer = get(&format!("/share?{query}&lang={lang}")).await;
        let html = answer.text();
        assert_eq!((answer.status.as_u16(), answer.header("content-language")), (200, lang), "{query}");
        assert!(!NEVER.iter().any(|word| html.contains(word)), "{query} {lang}");
        for name in ["link", "embed", "picture", "cite", "data"] {
            assert!(section(html, name).contains("<h2>"), "{query} {lang} {name}");
        }
        let ids = values(html, "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{query}: an id stands twice");
        let labelled = values(html, "for");
        for field in html.split("<textarea").skip(1) {
            let id = values(field, "id")[0];
            assert!(labelled.contains(&id), "{query}: {id}");
        }
        assert!(text(html, "share-url").starts_with("http://localhost/"), "{query}");
        assert!(text(html, "share-bibtex").starts_with("@misc{"), "{query}");
        assert!(!text(html, "share-alt").is_empty(), "{query}");
        assert!(!html.contains("citation-") && !html.contains("file-unknown"), "{query} {lang}: an id in place of words");
    }
}

#[tokio::test]
async fn only_what_a_view_shows_is_cited_and_only_files_that_exist_are_offered() {
    let cited = |html: &str| -> Vec<String> {
        text(html, "share-bibtex").split("@misc{").skip(1).map(|entry| entry.split(',').next().unwrap().to_owned()).collect()
    };
    let own = [format!("testigo-mexico-{}", edition())];
    for (query, sources, files) in [
        ("", &["inegi", "population-mun", "deployments-mx"][..], &["areas", "counts", "series", "zones"][..]),
        ("hide=zones&measure=count", &["inegi"], &["areas", "counts", "series"]),
        ("source=ucdp&p=08037", &["ucdp", "deployments-mx"], &["areas", "incidents", "series", "zones"]),
        ("source=sesnsp", &["sesnsp", "population-state", "deployments-mx"], &["areas", "counts", "series", "zones"]),
        ("p=SV", &["deployments-sv"], &["zones"]),
    ] {
        let answer = get(&format!("/share?{query}&lang=en")).await;
        let html = answer.text();
        assert_eq!(cited(html), sources.iter().map(|id| (*id).to_owned()).chain(own.clone()).collect::<Vec<_>>(), "{query}");
        let offered: Vec<String> = files.iter().map(|id| format!("file-{id}-csv")).collect();
        let found: Vec<&str> = values(section(html, "data"), "id").into_iter().filter(|id| id.ends_with("-csv")).collect();
        assert_eq!(found, offered, "{query}");
    }
    let compared = get("/share?v=compare&zone=mx-2008-chihuahua&p=08037&lang=en").await;
    assert_eq!(cited(compared.text()).last(), Some(&format!("testigo-compare-{}", edition())));
    assert_eq!(values(section(compared.text(), "data"), "href").len(), 1);
    let refused = get("/share?v=compare&zone=mx-2006-michoacan&source=cpj&lang=en").await;
    assert!(!section(refused.text(), "data").contains("href"), "a refusal has no numbers");
}

#[tokio::test]
async fn a_citation_names_the_readers_day_when_it_is_said() {
    let dated = get("/share?accessed=2026-11-30&lang=es").await;
    assert!(
        text(dated.text(), "share-citation").contains("consultado el 30 de noviembre de 2026."),
        "{}",
        text(dated.text(), "share-citation")
    );
    assert!(text(dated.text(), "share-bibtex").contains("  urldate = {2026-11-30},\n"));
    for undated in ["/share?lang=es", "/share?accessed=2026-02-30&lang=es"] {
        let html = get(undated).await;
        assert!(!text(html.text(), "share-citation").contains("consultado"), "{undated}");
        assert!(!text(html.text(), "share-bibtex").contains("urldate"), "{undated}");
    }
}

#[tokio::test]
async fn every_deployment_that_is_drawn_is_cited_with_its_source() {
    let zones = get("/zones?datetime=2009-01-01/2009-12-31").await.json();
    let drawn: Vec<_> = zones["zones"].as_array().unwrap().iter().filter(|zone| zone["countries"][0] == "MX").collect();
    let answer = get("/share?lang=en").await;
    let list = answer.text().split_once("<details class=\"share-deployments\"").unwrap().1.split_once("</details>").unwrap().0;
    assert_eq!(list.matches("<li").count(), drawn.len());
    assert!(list.contains(&format!("({})", drawn.len())), "{list}");
    for zone in drawn {
        assert!(list.contains(&format!("<b>{}</b>", escaped(zone["name"].as_str().unwrap()))), "{zone}");
    }
}

#[tokio::test]
async fn a_choice_is_a_form_that_keeps_the_rest_of_the_question() {
    let question = "source=ucdp&datetime=2008-01-01/2010-12-31&at=-106.400,31.000,7.60&p=08037&lang=en";
    let chosen = "follow=pinned&code=iframe&embed_size=390x560&embed_width=600&embed_height=450&picture_width=99999&alt=Own";
    let answer = get(&format!("/share?{question}&{chosen}")).await;
    let html = answer.text();
    let pinned = format!("http://localhost/?{question}&e={}", edition());
    assert_eq!(text(html, "share-url"), pinned);
    let frame = text(html, "share-code");
    assert!(
        frame.starts_with("<iframe src=\"http://localhost/embed?source=ucdp&amp;") && frame.contains(" width=\"390\" height=\"560\""),
        "{frame}"
    );
    assert!(frame.contains(&format!("&amp;e={}\"", edition())), "{frame}");
    assert_eq!(values(section(html, "picture"), "width")[0], "2400", "the nearest size is drawn");
    let form = section(html, "link").split_once("</form>").unwrap().0;
    let kept: Vec<(&str, &str)> = values(form, "name").into_iter().zip(values(form, "value")).collect();
    for pair in [
        ("p", "08037"),
        ("at", "-106.400,31.000,7.60"),
        ("code", "iframe"),
        ("embed_width", "390"),
        ("picture_width", "2400"),
        ("alt", "Own"),
    ] {
        assert!(kept.contains(&pair), "{pair:?} of {kept:?}");
    }
    assert_eq!(kept.iter().filter(|(name, _)| *name == "follow").count(), 2, "its own choice, and nothing that is kept");
    let generated = get(&format!("/share?{question}")).await;
    let again = testigo::domain::query_string([("alt", text(generated.text(), "share-alt"))]);
    let sent = get(&format!("/share?{question}&{again}")).await;
    assert!(!section(sent.text(), "link").contains("name=\"alt\""), "a form sends the text that it was filled with, too");
}

#[tokio::test]
async fn the_readers_text_stays_text_wherever_it_stands() {
    let hostile = "\"><script>alert(1)</script>'&amp;</textarea><img src=x>";
    let answer = get("/share?lang=en&alt=%22%3E%3Cscript%3Ealert(1)%3C/script%3E%27%26amp;%3C/textarea%3E%3Cimg%20src=x%3E").await;
    let html = answer.text();
    assert_eq!(answer.status, 200);
    assert!(!html.contains("<script") && !html.contains("<img src=x"), "{html}");
    assert!(html.contains(&format!(" alt=\"{}\"", escaped(hostile))));
    assert_eq!(html.matches("</textarea>").count(), html.matches("<textarea").count());
    // In the code it is an attribute's value, and the code is a text of this page.
    let code = text(html, "share-code");
    assert!(code.contains(&format!(" alt=\"{}\" ", escaped(hostile))), "{code}");
    assert_eq!(code.matches("<script").count(), 1, "{code}");
    for strange in ["alt=%00", "alt=%0A%0D", "alt=%FF", "alt="] {
        let plain = get(&format!("/share?lang=en&{strange}")).await;
        assert!(!section(plain.text(), "link").contains("name=\"alt\""), "{strange}");
    }
}

#[tokio::test]
async fn what_the_edition_does_not_have_gives_the_nearest_view_and_is_said() {
    let answer = get("/share?lang=en&p=99999&code=x&follow=y&utm_source=z").await;
    assert_eq!(answer.status, 200);
    assert!(answer.text().contains("<p class=\"notice\">The link asks for &quot;p=99999&quot;"), "{}", answer.text());
    assert_eq!(text(answer.text(), "share-url"), "http://localhost/?lang=en");
    let gone = get("/share?lang=en&e=0123456789abcdef").await;
    assert_eq!(gone.status, 404);
    assert!(gone.text().contains("no longer published") && text(gone.text(), "share-url") == "http://localhost/?lang=en");
    let pinned = get(&format!("/share?lang=en&e={}", edition())).await;
    assert_eq!(text(pinned.text(), "share-url"), format!("http://localhost/?lang=en&e={}", edition()));
    let files = values(section(pinned.text(), "data"), "href");
    assert!(!files.is_empty() && files.iter().all(|href| href.starts_with(&format!("/e/{}/", edition()))), "{files:?}");
}
