use super::*;
use crate::dataset::synthetic::dataset;
use crate::view::ResolvedView;
use crate::words::Lang;

fn pairs(query: &str) -> Vec<(String, String)> {
    query.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| (key.to_owned(), value.replace("%26", "&"))).collect()
}

/// A view of the invented edition with what is chosen for it, as one question.
fn shared<R>(question: &str, lang: Lang, read: impl FnOnce(&Shared) -> R) -> R {
    let dataset = dataset(1);
    let resolved = ResolvedView::of_address(&pairs(question), &dataset);
    let choices = Choices::parse(&pairs(question), &resolved.view);
    let asked = Asked { lang, base: "https://map.example".to_owned(), saves_data: false, marks: None, resolved };
    read(&Shared::new(&dataset, &asked, &choices, &Compared::Nothing))
}

fn code(question: &str) -> String {
    shared(question, Lang::Pt, |shared| {
        shared.embed().expect("the templates are given what they ask for").get_attr("text").unwrap().to_string()
    })
}

#[test]
fn a_link_is_short_and_holds_the_edition_only_when_it_is_pinned() {
    let id = dataset(1).manifest.id;
    let link = |question: &str| shared(question, Lang::En, |shared| shared.page(shared.choices.follow));
    assert_eq!(link(""), "https://map.example/");
    assert_eq!(link("follow=pinned"), format!("https://map.example/?e={id}"));
    assert_eq!(link(&format!("e={id}")), format!("https://map.example/?e={id}"));
    assert_eq!(link(&format!("e={id}&v=table&rows=50&follow=latest")), "https://map.example/?v=table&rows=50");
}

#[test]
fn an_embed_and_a_picture_keep_the_filters_and_the_language_and_not_what_only_the_page_has() {
    let question = "source=counts&datetime=2000-01-01/2000-12-31&v=table&o=-n&n=3&rows=200&p=01001&m=24";
    let query = "source=counts&datetime=2000-01-01/2000-12-31&p=01001&lang=pt";
    shared(question, Lang::Pt, |shared| {
        assert_eq!(shared.map_only("/embed", Follow::Latest).to_string(), format!("/embed?{query}"));
        let picture = shared.drawn("png", Follow::Pinned, Size::CARD).to_string();
        assert_eq!(picture, format!("/static/map.png?{query}&e={}&width=1200&height=630", shared.dataset.manifest.id));
    });
    let compared = "zone=east&v=compare&p=01002&m=24";
    shared(&format!("{compared}&w=swipe&at=1,1,5"), Lang::En, |shared| {
        assert_eq!(shared.map_only("/embed", Follow::Latest).query(), format!("{compared}&lang=en"), "a comparison shares itself");
    });
}

#[test]
fn codes_hold_quotes_and_signs_of_the_data_as_text() {
    let element = code("source=counts&alt=\"><script>%26 'x'");
    assert_eq!(element.matches("<script").count(), 1, "{element}");
    assert!(element.contains("alt=\"&quot;&gt;&lt;script&gt;&amp; &#x27;x&#x27;\" width=\"600\" height=\"450\""), "{element}");
    assert!(element.starts_with("<script type=\"module\" src=\"https://map.example/embed.js\"></script>\n<testigo-map>\n  <a href=\"https://map.example/?source=counts&amp;lang=pt\"><img "), "{element}");
    assert!(element.ends_with("></a>\n</testigo-map>"), "{element}");
    let frame = code("source=counts&code=iframe&embed_width=390&embed_height=560");
    assert!(frame.starts_with("<iframe src=\"https://map.example/embed?source=counts&amp;lang=pt\" title=\""), "{frame}");
    assert!(frame.contains(" width=\"390\" height=\"560\" "), "{frame}");
}

#[test]
fn the_picture_of_a_code_has_twice_the_pixels_as_far_as_they_are_drawn() {
    let size = |width, height| dense(Size { width, height });
    assert_eq!(size(600, 450), Size { width: 1200, height: 900 });
    assert_eq!(size(1600, 400), Size { width: 2400, height: 600 });
    assert_eq!(size(2400, 2400), Size { width: 2400, height: 2400 });
}

/// Names of elements and of their attributes in a code, with those values that no map changes.
fn form(code: &str) -> Vec<(String, Vec<String>)> {
    const FIXED: [&str; 5] = ["loading", "sandbox", "allow", "referrerpolicy", "type"];
    let opening = |tag: &str| tag.starts_with(|c: char| c.is_ascii_lowercase());
    let tags = code.split('<').skip(1).filter(|tag| opening(tag)).map(|tag| tag.split_once('>').map_or(tag, |(tag, _)| tag));
    let attributes = |tag: &str| -> Vec<String> {
        let quoted: Vec<&str> = tag.split('"').collect();
        let attribute = |pair: &[&str]| {
            let name = pair[0].trim().rsplit(' ').next().unwrap().trim_end_matches('=').trim().to_owned();
            if FIXED.contains(&name.as_str()) { format!("{name}={}", pair[1]) } else { name }
        };
        quoted.chunks_exact(2).map(attribute).collect()
    };
    tags.map(|tag| (tag.split_whitespace().next().unwrap().to_owned(), attributes(tag))).collect()
}

#[test]
fn codes_have_the_form_that_the_documentation_shows() {
    let docs = std::fs::read_to_string("docs/embed.md").expect("the documentation");
    let block = |name: &str| {
        let (_, rest) = docs.split_once(&format!("<!-- {name} -->\n")).expect("a block of that name");
        form(rest.split_once("\n```").expect("an end").0)
    };
    assert_eq!(form(&code("code=iframe")), block("frame"));
    assert_eq!(form(&code("")), block("element"));
    assert_eq!(block("element").len(), 4);
}

#[test]
fn the_text_that_a_form_was_filled_with_is_not_the_readers_own() {
    let said = shared("source=counts", Lang::En, |shared| shared.alt.clone());
    let kept = |alt: &str| shared(&format!("source=counts&alt={alt}"), Lang::En, |shared| shared.kept(&[]));
    assert_eq!(kept(&said), [("source", "counts".to_owned())]);
    assert_eq!(kept("Own"), [("source", "counts".to_owned()), ("alt", "Own".to_owned())]);
}

#[test]
fn a_citation_names_the_day_only_when_the_reader_says_it() {
    let text = |question: &str, lang: Lang| shared(question, lang, |shared| shared.cite().get_attr("text").unwrap().to_string());
    let id = dataset(1).manifest.id;
    let sources = "synthetic citation of events. synthetic citation of deployments";
    let title = "Deaths in recorded events and military deployments, Place AA, 2000–2003";
    assert_eq!(text("", Lang::En), format!("{title}. {sources}. Map: testigo, edition {id}. https://map.example/?e={id}"));
    assert_eq!(
        text("accessed=2026-01-02", Lang::Es),
        format!(
            "Muertes en eventos registrados y despliegues militares, Place AA, 2000–2003. {sources}. Mapa: testigo, edición {id}, consultado el 2 de enero de 2026. https://map.example/?e={id}"
        )
    );
}
