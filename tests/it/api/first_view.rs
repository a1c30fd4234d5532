//! The page as the server makes it: the numbers of the data URLs, complete without scripts, and what machines read of it.

use super::{NEVER, escaped};
use crate::server::{dataset, edition, get, get_with, json};
use testigo::words::Lang;

/// Most bytes of the page's HTML, brotli: DESIGN §14.
const LARGEST: usize = 90 * 1024;

fn built() -> bool {
    let built = std::path::Path::new("web/dist/manifest.json").exists();
    assert!(built || std::env::var("TESTIGO_NO_SKIP").is_err(), "run `make web`");
    built
}

/// The rows of the page's table, a text a cell.
fn rows(html: &str) -> Vec<Vec<String>> {
    let body = html.split("<tbody>").nth(1).and_then(|rest| rest.split("</tbody>").next()).expect("a table");
    let text = |cell: &str| {
        let inside = cell.split_once('>').map_or("", |(_, rest)| rest);
        let inside = inside.split("</t").next().unwrap_or("");
        inside
            .split('<')
            .map(|part| part.split_once('>').map_or(if inside.starts_with(part) { part } else { "" }, |(_, text)| text))
            .collect()
    };
    let cells = |row: &str| row.split("<td").flat_map(|part| part.split("<th")).skip(1).map(text).collect();
    body.split("<tr>").skip(1).map(cells).collect()
}

#[tokio::test]
async fn the_table_has_the_numbers_of_values_by_their_lower_end() {
    if !built() {
        return;
    }
    for (lang, query, asked) in [
        (Lang::Es, "lang=es", "source=inegi&datetime=2009-01-01/2009-12-31&measure=rate_smoothed"),
        (
            Lang::En,
            "datetime=2010-01-01/2010-12-31&state=08&lang=en",
            "source=inegi&datetime=2010-01-01/2010-12-31&state=08&measure=rate_smoothed",
        ),
        (
            Lang::Pt,
            "datetime=2015-01-01/2015-06-30&lang=pt&v=table&n=2",
            "source=inegi&datetime=2015-01-01/2015-06-30&measure=rate_smoothed",
        ),
    ] {
        let values = json(&format!("/values/municipalities?{asked}")).await;
        let mut expected: Vec<(&str, [f64; 5])> = values["values"]
            .as_object()
            .unwrap()
            .iter()
            .filter(|(_, row)| row[1].is_f64() || row[1].is_i64())
            .map(|(code, row)| (code.as_str(), [0, 1, 2, 3, 4].map(|at| row[at].as_f64().unwrap_or(f64::NAN))))
            .collect();
        expected.sort_by(|(a, x), (b, y)| y[1].total_cmp(&x[1]).then(a.cmp(b)));
        let from = if query.contains("n=2") { 15 } else { 0 };
        let answer = get(&format!("/?{query}")).await;
        let found = rows(answer.text());
        assert_eq!(found.len(), 15, "{query}");
        for (cells, (code, [smoothed, low, high, n, rate])) in found.iter().zip(&expected[from..]) {
            let dataset = dataset();
            let name = &dataset.areas.area(dataset.areas.find(code).unwrap()).name;
            assert_eq!(cells[1], escaped(name), "{query}");
            let numbers = [lang.count(*n as u64), lang.rate(*rate), lang.interval(*low, *high), lang.rate(*smoothed)];
            // The interval stands once as text and once drawn, before the smoothed rate.
            assert_eq!((&cells[3..6], &cells[7]), (&numbers[..3], &numbers[3]), "{query}: {code}");
            assert_eq!(cells[6], "", "{query}: {code}");
        }
    }
}

#[tokio::test]
async fn the_sentence_has_the_numbers_of_the_summary_in_three_languages() {
    if !built() {
        return;
    }
    for (query, asked) in [
        ("", "source=inegi&datetime=2009-01-01/2009-12-31"),
        ("datetime=2008-03-01/2009-02-28&state=08&", "source=inegi&datetime=2008-03-01/2009-02-28&state=08"),
        ("source=sesnsp&offence=feminicide&", "source=sesnsp&datetime=2024-01-01/2024-12-31&offence=feminicide"),
        ("source=cpj&", "source=cpj&datetime=1992-01-01/2022-12-31"),
        ("source=ucdp&datetime=2007-01-01/2010-12-31&", "source=ucdp&datetime=2007-01-01/2010-12-31"),
    ] {
        let summary = json(&format!("/summary?{asked}")).await;
        for lang in Lang::ALL {
            let answer = get(&format!("/?{query}lang={}", lang.code())).await;
            let dek = answer.text().split("<p class=\"dek\">").nth(1).unwrap().split("</p>").next().unwrap();
            let people = summary["count"].as_u64().or(summary["deaths"]["best"].as_u64()).unwrap();
            assert!(dek.contains(&format!("<strong>{} ", lang.count(people))), "{query}{lang:?}: {dek}");
            if let Some(rate) = summary["rate"]["value"].as_f64().filter(|_| !query.contains("cpj")) {
                assert!(dek.contains(&lang.rate(rate)), "{query}{lang:?}: {dek}");
            }
            if let Some(records) = summary["records"].as_u64() {
                assert!(dek.contains(&lang.count(records)), "{query}{lang:?}: {dek}");
            }
        }
    }
}

#[tokio::test]
async fn every_view_is_whole_in_the_html_and_small() {
    if !built() {
        return;
    }
    for query in [
        "",
        "v=table",
        "v=about",
        "source=ucdp",
        "source=ucdp&by=records&at=-106.4,31.6,9",
        "source=ucdp&by=state",
        "source=sesnsp",
        "source=cpj",
        "p=SV",
        "p=08037",
        "p=08037&source=ucdp&v=table",
        "measure=count",
        "datetime=1900-01-01/1900-12-31",
        "hide=zones",
    ] {
        for lang in ["es", "en", "pt"] {
            let path = format!("/?{query}&lang={lang}");
            let packed = get_with(&path, &[("accept-encoding", "br")]).await;
            assert_eq!((packed.status.as_u16(), packed.header("content-encoding")), (200, "br"), "{path}");
            assert!(packed.body.len() <= LARGEST, "{path}: {} bytes", packed.body.len());
            let answer = get(&path).await;
            let html = answer.text();
            for part in ["<h1>", "class=\"controls\" method=\"get\"", "id=\"legend\"", "class=\"notcause\"", "<title>"] {
                assert!(html.contains(part), "{path}: {part}");
            }
            if !query.contains("v=") {
                assert!(html.contains("class=\"map-picture") && html.contains("class=\"chart-picture\""), "{path}");
            }
            if !query.contains("v=about") {
                assert!(html.contains("<tbody>") || html.contains("1900"), "{path}: rows");
            }
            for word in NEVER.iter().chain(&["{{", "&lt;strong"]) {
                assert!(!html.contains(word), "{path}: {word}");
            }
        }
    }
}

#[tokio::test]
async fn machines_find_the_picture_the_frame_and_the_one_address() {
    if !built() {
        return;
    }
    let answer = get_with("/?utm_source=x&source=ucdp&lang=en&p=08037", &[("host", "mapa.example.org")]).await;
    let html = answer.text();
    let id = edition();
    for tag in [
        "<link rel=\"canonical\" href=\"http://mapa.example.org/?source=ucdp&p=08037&lang=en\">".to_owned(),
        "hreflang=\"pt\" href=\"http://mapa.example.org/?source=ucdp&p=08037&lang=pt\"".to_owned(),
        format!(
            "property=\"og:image\" content=\"http://mapa.example.org/static/map.png?source=ucdp&p=08037&lang=en&e={id}&width=1200&height=630\""
        ),
        "name=\"twitter:card\" content=\"summary_large_image\"".to_owned(),
        "type=\"application/json+oembed\" href=\"http://mapa.example.org/oembed?url=".to_owned(),
        "type=\"text/xml+oembed\"".to_owned(),
        "property=\"og:locale\" content=\"en_GB\"".to_owned(),
    ] {
        let plain = html.replace("&amp;", "&");
        let at = plain.find(&tag).unwrap_or_else(|| panic!("{tag}"));
        assert!(at < 150_000, "{tag} stands at {at}");
    }
    let discovered = html.replace("&amp;", "&");
    let oembed = discovered.split("application/json+oembed\" href=\"http://mapa.example.org").nth(1).unwrap().split('"').next().unwrap();
    let answer = get_with(oembed, &[("host", "mapa.example.org")]).await;
    assert_eq!(answer.status, 200, "{oembed}: {}", answer.text());
    let picture = discovered.split("property=\"og:image\" content=\"http://mapa.example.org").nth(1).unwrap().split('"').next().unwrap();
    let answer = get(picture).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "image/png"), "{picture}");
}

#[tokio::test]
async fn what_a_link_asks_in_vain_is_told_and_the_nearest_view_is_shown() {
    if !built() {
        return;
    }
    for query in ["measure=nonsense", "state=99", "p=99999", "zone=nowhere", "source=acled", "by=hex", "lang=de", "datetime=yesterday"] {
        let answer = get(&format!("/?{query}")).await;
        assert_eq!(answer.status, 200, "{query}");
        let notice = answer.text().split("<p class=\"notice\">").nth(1).and_then(|rest| rest.split("</p>").next()).unwrap_or("");
        assert!(notice.contains(query), "{query}: {notice}");
        assert!(answer.text().contains("19\u{202f}803 homicidios"), "{query}");
    }
    let gone = get("/?e=0123456789abcdef&source=ucdp&lang=en").await;
    assert_eq!((gone.status.as_u16(), gone.header("cache-control")), (404, "no-store"));
    assert!(gone.text().contains("no longer published") && gone.text().contains("UCDP documented"));
    let hostile = get("/?p=%3Cscript%3Ealert(1)%3C/script%3E").await;
    assert!(!hostile.text().contains("<script>alert"));
}

#[tokio::test]
async fn a_form_that_changes_the_source_keeps_what_the_new_one_knows() {
    if !built() {
        return;
    }
    let filled = "was=inegi&datetime=2009-01-01%2F2009-12-31&measure=rate_smoothed&by=muni&state=&p=&lang=en";
    let ucdp = get(&format!("/?source=ucdp&{filled}")).await;
    assert!(!ucdp.text().contains("class=\"notice\""), "the period is covered and the rest was the form's");
    assert!(ucdp.text().contains("Deaths in recorded events and military deployments, Mexico, 2009"));
    let sesnsp = get(&format!("/?source=sesnsp&{filled}")).await;
    let notice = sesnsp.text().split("<p class=\"notice\">").nth(1).expect("the period changed").split("</p>").next().unwrap();
    assert!(notice.contains("SESNSP") && notice.contains("2024"), "{notice}");
    assert!(sesnsp.text().contains("Victims of intentional homicide, Mexico, 2024"));
    // Neighbours are municipalities: a source of states has none to leave out, and a form does not offer them.
    let compared = "v=compare&was=inegi&p=08&date=2018-05-01&controls=neighbours_excluded_km:50&lang=en";
    let [kept, dropped] = [get(&format!("/?source=inegi&{compared}")).await, get(&format!("/?source=sesnsp&{compared}")).await];
    assert!(kept.text().contains("value=\"neighbours_excluded_km:50\" selected"), "{}", kept.text());
    assert!(!dropped.text().contains("neighbours_excluded_km") && !dropped.text().contains("class=\"notice\""));
}

#[tokio::test]
async fn who_saves_data_is_not_made_to_load_the_engine() {
    if !built() {
        return;
    }
    let (plain, saving) = (get("/").await, get_with("/", &[("save-data", "on")]).await);
    assert!(plain.text().contains("maplibre-gl-") && !saving.text().contains("maplibre-gl-"));
    assert!(plain.header("vary").contains("Save-Data"));
    assert_ne!(plain.header("etag"), saving.header("etag"));
}

#[tokio::test]
async fn the_table_draws_each_interval_on_one_axis_where_there_is_a_rate() {
    if !built() {
        return;
    }
    let html = get("/?v=table&lang=en").await;
    assert_eq!(html.text().matches("class=\"interval-cell\"").count(), 17, "the axis, fifteen rows and all of them together");
    assert_eq!(html.text().matches("class=\"span\"").count(), 15);
    for query in ["source=ucdp&v=table", "source=cpj&v=table", "p=SV&v=table"] {
        assert!(!get(&format!("/?{query}")).await.text().contains("interval-cell"), "{query}");
    }
}

/// The table view's own part of the page.
fn table(html: &str) -> &str {
    html.split("<section id=\"table\">").nth(1).and_then(|rest| rest.split("<section id=\"about\"").next()).expect("the table view")
}

#[tokio::test]
async fn the_table_is_enough_without_scripts_filters_order_pages_definitions_and_all_together() {
    if !built() {
        return;
    }
    let summary = json("/summary?source=inegi&datetime=2009-01-01/2009-12-31").await;
    let answer = get("/?v=table&lang=en&rows=50&n=2").await;
    let html = table(answer.text()).replace("&amp;", "&");
    let total = html.split("<tr class=\"total\">").nth(1).expect("a last row");
    assert!(total.contains("All of Mexico") && total.contains(&Lang::En.count(summary["count"].as_u64().unwrap())), "{total}");
    for part in [
        "<a class=\"sort\" id=\"sort-n\" href=\"/?v=table&o=-n&rows=50&lang=en\" title=\"Sort by Homicides, descending\">",
        "id=\"page-previous\" rel=\"prev\" href=\"/?v=table&rows=50&lang=en\"",
        "<select id=\"page-rows\" name=\"rows\"><option value=\"15\">15</option><option value=\"50\" selected>",
        "<select id=\"filter-state\" name=\"state\">",
        "<input type=\"month\" id=\"table-from\" name=\"from\"",
        "id=\"define-column-low\"",
        "id=\"definition-column-low\"",
        "role=\"status\">51–100 of ",
        "<div class=\"warnings\">",
    ] {
        assert!(html.contains(part), "{part}");
    }
    let months = get("/?v=table&lang=en&datetime=2009-01-01%2F2009-12-31&from=2010-03&to=2009-12").await;
    assert!(months.text().contains("March 2010"), "the other end follows");
}

#[tokio::test]
async fn the_records_of_a_place_are_headed_by_its_own_number_and_come_in_the_asked_order() {
    if !built() {
        return;
    }
    let asked = "source=ucdp&datetime=2008-01-01/2010-12-31";
    let list = json(&format!("/incidents?{asked}&municipality=08037&sort=-deaths&limit=1")).await;
    let answer = get(&format!("/?{asked}&p=08037&v=table&o=-deaths&lang=en")).await;
    let html = table(answer.text());
    let best = Lang::En.count(list["deaths"]["best"].as_u64().unwrap());
    assert!(html.contains(&format!("<p class=\"dek\">Deaths: {best} ")), "{html}");
    let first = rows(html).remove(0);
    let most = Lang::En.count(list["records"][0]["deaths"]["best"].as_u64().unwrap());
    assert_eq!((first[0].as_str(), first[2].as_str()), ("1", most.as_str()));
    assert!(html.contains("aria-sort=\"descending\"") && html.contains("id=\"all-places\""));
    let ones = ["1–1", "16–16"].map(|range| format!(">{range}<"));
    assert!(ones.iter().all(|range| !html.contains(range)));
}

#[tokio::test]
async fn nothing_recorded_and_nothing_covered_are_told_apart_and_lead_to_where_there_is_something() {
    if !built() {
        return;
    }
    let empty = get("/?v=table&source=ucdp&datetime=2009-01-01/2009-01-31&state=01&lang=en").await;
    let html = table(empty.text());
    assert!(html.contains("That is not the same as no violence") && html.contains("id=\"empty-country-table\""), "{html}");
    let before = get("/?datetime=1985-01-01/1985-12-31&lang=en").await;
    let legend = before.text().split("id=\"legend\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(legend.contains("INEGI has no data for 1985") && legend.contains("No data: "), "{legend}");
    assert!(!legend.contains("without a population estimate"));
}

#[tokio::test]
async fn feminicide_alone_carries_its_warning_and_the_way_to_all_women() {
    if !built() {
        return;
    }
    let women = "href=\"/?source=sesnsp&amp;offence=intentional_homicide,feminicide&amp;sex=female";
    for (query, id) in
        [("source=sesnsp&offence=feminicide", "all-women-legend"), ("source=sesnsp&offence=feminicide&v=table", "all-women-table")]
    {
        let answer = get(&format!("/?{query}&lang=en")).await;
        assert!(answer.text().contains(&format!("id=\"{id}\" {women}")), "{query}");
    }
}

#[tokio::test]
async fn the_two_motives_stand_in_two_columns_and_are_never_one() {
    if !built() {
        return;
    }
    let of = |motive: &str| format!("/values/states?source=cpj&datetime=1992-01-01/2022-12-31&motive={motive}");
    let (confirmed, unconfirmed) = (json(&of("confirmed")).await, json(&of("unconfirmed")).await);
    for motive in ["confirmed", "unconfirmed"] {
        let answer = get(&format!("/?source=cpj&motive={motive}&v=table&rows=50&lang=en")).await;
        let at = |word: &str| answer.text().find(word).unwrap_or_else(|| panic!("{motive}: {word}"));
        let heads = [Lang::En.text("cols-confirmed", None), Lang::En.text("cols-unconfirmed", None)].map(|head| format!(">{head}"));
        assert!(at(&heads[0]) < at(&heads[1]), "the confirmed one first");
        let rows = rows(answer.text());
        let veracruz = rows.iter().find(|cells| cells[1].contains("Veracruz")).expect("a row a state");
        let n = |values: &serde_json::Value| values["values"]["30"][3].to_string();
        assert_eq!(veracruz[2..4], [n(&confirmed), n(&unconfirmed)], "{motive}");
    }
    let media = get("/?source=cpj&role=media_worker&v=table&lang=en").await;
    assert!(!media.text().contains(&Lang::En.text("cols-unconfirmed", None)), "whose motive does not apply");
}

#[tokio::test]
async fn the_form_shows_and_hides_what_lies_over_the_values() {
    if !built() {
        return;
    }
    let shown = get("/?lang=en&hide=").await;
    assert!(shown.text().contains("name=\"hide\"><option value=\"\" selected>Deployments and names</option>"));
    assert!(!shown.text().contains("class=\"notice\"") && shown.text().contains("id=\"define-zones\""));
    let hidden = get("/?lang=en&hide=zones").await;
    assert!(hidden.text().contains("<option value=\"zones\" selected>Names only</option>"));
    assert!(!hidden.text().contains("id=\"define-zones\""));
}

#[tokio::test]
async fn the_known_faults_are_told_in_the_readers_language() {
    for (lang, sentence) in [
        ("es", "Lugar de ocurrencia, mes de registro: una muerte puede registrarse meses después de ocurrida."),
        ("en", "Place of occurrence, month of registration: a death may be registered months after it occurred."),
        ("pt", "Local de ocorrência, mês de registro: uma morte pode ser registrada meses depois de ocorrida."),
    ] {
        let about = get(&format!("/about?lang={lang}")).await;
        assert!(about.text().contains(sentence), "{lang}");
    }
    for source in &dataset().manifest.sources {
        let languages: Vec<&str> = source.faults_in.keys().map(String::as_str).collect();
        assert!(source.faults.is_empty() || languages == ["es", "pt"], "{}", source.id);
    }
}

/// The panel of a selected place.
async fn panel(query: &str) -> String {
    let answer = get(&format!("/?{query}")).await;
    let panel = answer.text().split("<article class=\"detail-panel").nth(1).and_then(|rest| rest.split("</article>").next());
    panel.unwrap_or_else(|| panic!("{query}: a panel")).replace("&amp;", "&")
}

#[tokio::test]
async fn the_panel_of_a_place_has_years_exactness_deployments_and_data_in_three_languages() {
    if !built() {
        return;
    }
    let place = json("/areas/08037?datetime=2009-01-01/2009-12-31").await;
    let inegi = place["sources"].as_array().unwrap().iter().find(|block| block["source"] == "inegi").unwrap();
    for lang in Lang::ALL {
        let html = panel(&format!("p=08037&lang={}", lang.code())).await;
        let rate = &inegi["rate"];
        let interval = lang.interval(rate["low"].as_f64().unwrap(), rate["high"].as_f64().unwrap());
        for part in [
            lang.count(inegi["count"].as_u64().unwrap()),
            interval,
            lang.text("profile-place", None),
            lang.text("zone-cited", None),
            lang.text("downloads-here", None),
            lang.words("notsum-to", &[("list", "UCDP")]),
            "class=\"small-bars\"".to_owned(),
            "<tr class=\"inside\"><th scope=\"row\">2009</th>".to_owned(),
            "id=\"zone-mx-2008-chihuahua\"".to_owned(),
            "id=\"definition-inegi-rate\"".to_owned(),
            "href=\"/?v=compare".to_owned(),
        ] {
            assert!(html.contains(&part), "{lang:?}: {part}");
        }
        // What the catalogue lacks stands as its own id.
        assert!(!html.contains(">def-") && !html.contains(">place-") && !html.contains("{{"), "{lang:?}");
    }
    let html = panel("p=08037&source=ucdp&datetime=2008-01-01/2010-12-31&lang=en").await;
    for file in html.split("class=\"downloads\"").nth(1).unwrap().split("</ul>").next().unwrap().split("href=\"").skip(1) {
        let address = file.split('"').next().unwrap();
        assert_eq!(get(address).await.status, 200, "{address}");
    }
}

#[tokio::test]
async fn a_place_without_counts_says_so_and_not_that_a_source_lacks_data() {
    if !built() {
        return;
    }
    let html = panel("p=SV06&lang=en").await;
    assert!(html.contains("El Salvador: no counts in this edition."), "{html}");
    assert!(!html.contains("INEGI has no data"), "{html}");
    let outside = panel("p=08037&datetime=1985-01-01/1985-12-31&lang=en").await;
    assert!(outside.contains("INEGI has no data for 1985"), "{outside}");
}

#[tokio::test]
async fn the_panel_of_a_deployment_has_status_personnel_citation_and_its_period() {
    if !built() {
        return;
    }
    let html = panel("p=mx-2008-chihuahua&lang=en").await;
    for part in [
        "<p class=\"kicker\">Military deployment</p>",
        "2,026 personnel announced.",
        "<p class=\"citation\">Source cited: ",
        "rel=\"noreferrer noopener\" target=\"_blank\">http",
        "href=\"/?datetime=2008-01-01/2008-12-31&p=mx-2008-chihuahua&lang=en\"",
        "id=\"zone-compare\" href=\"/?zone=mx-2008-chihuahua&v=compare&lang=en\"",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    let guard = panel("p=mx-2019-guardia-nacional&datetime=2020-01-01/2020-12-31&lang=en").await;
    let dataset = dataset();
    let zone = dataset.manifest.zones.iter().find(|zone| zone.id == "mx-2019-guardia-nacional").unwrap();
    let rows = guard.split("<tbody>").nth(1).unwrap().matches("<tr>").count();
    assert_eq!(rows, zone.personnel_by_area.len());
}

#[tokio::test]
async fn what_the_data_are_is_the_same_in_the_page_and_alone_for_every_source() {
    if !built() {
        return;
    }
    for lang in Lang::ALL {
        let (alone, view) = (get(&format!("/about?lang={}", lang.code())).await, get(&format!("/?v=about&lang={}", lang.code())).await);
        for source in &dataset().manifest.sources {
            for (html, id) in [(alone.text(), source.id.clone()), (view.text(), format!("about-{}", source.id))] {
                let section =
                    html.split(&format!("id=\"{id}\">")).nth(1).unwrap_or_else(|| panic!("{id}")).split("</section>").next().unwrap();
                assert!(section.contains(&escaped(&source.licence)) && section.contains(&lang.count(source.rows)), "{id}: {section}");
            }
        }
        for id in ["def-rate", "method-inegi", "about-three-empties", "data-report"] {
            let text = escaped(&lang.text(id, None));
            assert!(alone.text().contains(&text) && view.text().contains(&text), "{lang:?}: {id}");
        }
    }
}
