//! Pages for people: language, escaping, and everything the edition must say of itself.

use super::{NEVER, escaped};
use crate::server::{dataset, edition, get, get_with};
use testigo::http::headers::PAGE_POLICY;

#[tokio::test]
async fn the_language_follows_lang_then_accept_language_then_spanish() {
    for (path, accepted, lang) in [
        ("/about", "", "es"),
        ("/about", "pt-BR,en;q=0.5", "pt"),
        ("/about?lang=en", "pt", "en"),
        ("/about?lang=xx", "de", "es"),
        // Tags are looked up as BCP 47 says: letters of either case, what is narrower than we speak left off.
        ("/about?lang=pt-BR", "", "pt"),
        ("/?lang=EN-gb", "pt", "en"),
        ("/about", "*, fr;q=0.9, ES-419;q=0.1", "es"),
        ("/about?fbclid=1&lang=pt&lang=en", "", "pt"),
    ] {
        let answer = get_with(path, &[("accept-language", accepted)]).await;
        assert_eq!((answer.status.as_u16(), answer.header("content-language")), (200, lang), "{path} {accepted}");
        assert!(answer.text().starts_with(&format!("<!doctype html>\n<html lang=\"{lang}\">")), "{path}");
        assert!(answer.header("vary").contains("Accept-Language"));
    }
}

#[tokio::test]
async fn pages_hold_no_style_no_script_and_no_unfilled_place() {
    for page in ["/", "/about", "/report", "/cite", "/share"] {
        for lang in ["es", "en", "pt"] {
            let answer = get(&format!("{page}?lang={lang}")).await;
            let html = answer.text();
            for word in NEVER {
                assert!(!html.contains(word), "{page} {lang}: {word}");
            }
            assert!(["/cite", "/share"].contains(&page) || !html.contains("{{"), "{page} {lang}: only BibTeX has doubled braces");
            assert_eq!(answer.header("content-security-policy"), PAGE_POLICY);
        }
    }
}

#[tokio::test]
async fn where_nothing_stands_people_read_a_page_and_programs_a_problem() {
    const BROWSER: (&str, &str) = ("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    for (path, code) in [
        ("/nothing", "unknown_path"),
        ("/areas/99999", "unknown_area"),
        ("/e/0000000000000000/summary", "unknown_edition"),
        ("/assets/none.js", "unknown_path"),
    ] {
        for (lang, words) in [("es", "Aquí no hay nada"), ("en", "Nothing is here"), ("pt", "Aqui não há nada")] {
            let page = get_with(path, &[BROWSER, ("accept-language", lang)]).await;
            assert_eq!((page.status.as_u16(), page.header("content-type")), (404, "text/html; charset=utf-8"), "{path}");
            assert!(page.text().contains(words) && page.text().contains(code), "{path} {lang}: {}", page.text());
            assert_eq!(page.header("content-security-policy"), PAGE_POLICY, "{path}");
            assert_eq!(page.header("cache-control"), "no-store");
        }
        let problem = get_with(path, &[("accept", "*/*")]).await;
        assert_eq!((problem.status.as_u16(), problem.header("content-type")), (404, "application/problem+json"), "{path}");
    }
    let hostile = get_with("//evil.example/%22%3E%3Cscript%3E", &[BROWSER]).await;
    assert!(!hostile.text().contains("evil") && !hostile.text().contains("<script"), "{}", hostile.text());
}

#[tokio::test]
async fn what_became_of_rows_is_said_in_words_beside_the_codes() {
    for lang in testigo::words::Lang::ALL {
        for code in testigo::ingest::RejectCode::CODES.iter().chain(testigo::ingest::NoteCode::CODES) {
            assert!(lang.has(&format!("report-code-{code}")), "{lang:?} {code}");
        }
    }
    let page = get("/report?lang=en").await;
    assert!(page.text().contains("Low, best and high estimates are not in order; they stay as published <code>toll_order</code>"));
}

#[tokio::test]
async fn about_states_every_source_with_licence_and_citation() {
    let answer = get("/about?lang=en").await;
    // Addresses within a citation are links.
    let parts =
        answer.text().split("<a ").map(|part| part.split_once('>').filter(|_| part.starts_with("href")).map_or(part, |(_, text)| text));
    let html = parts.collect::<String>().replace("</a>", "");
    for source in &dataset().manifest.sources {
        for text in [&source.title, &source.licence, &source.citation] {
            assert!(html.contains(&escaped(text)), "{}: {text}", source.id);
        }
    }
}

#[tokio::test]
async fn the_report_names_every_source_and_its_bins() {
    let answer = get("/report?lang=en").await;
    for report in &dataset().report.sources {
        assert_eq!(report.rows_read, report.accepted + report.accepted_with_note + report.rejected + report.withheld, "{}", report.source);
        assert!(answer.text().contains(&format!("id=\"{}\"", report.source)), "{}", report.source);
        for code in report.notes.keys().chain(report.rejections.keys()) {
            assert!(answer.text().contains(code.as_str()), "{}: {code}", report.source);
        }
    }
    assert!(answer.text().contains("18,957"), "the UCDP events of the edition");
}

#[tokio::test]
async fn a_citation_names_the_edition_and_each_source_on_its_own_line() {
    let text = get_with("/cite?f=text&lang=en", &[("host", "mapa.example.org")]).await;
    assert!(
        text.text().ends_with(&format!("testigo, edition {}. http://mapa.example.org/?e={}\n", edition(), edition())),
        "{}",
        text.text()
    );
    let bibtex = get("/cite?f=bibtex&lang=en").await;
    for source in &dataset().manifest.sources {
        assert!(text.text().lines().any(|line| line == source.citation), "{}", source.id);
        assert!(bibtex.text().contains(&format!("@misc{{{},", source.id.replace('_', "-"))), "{}", source.id);
    }
}

#[tokio::test]
async fn a_forged_host_reaches_no_link() {
    for host in ["evil.example/path", "a\"b", "x y"] {
        let answer = get_with("/cite?f=text", &[("host", host), ("x-forwarded-host", "evil.example")]).await;
        assert!(answer.text().contains("http://localhost/?e="), "{host}");
        assert!(!answer.text().contains("evil"), "{host}");
    }
}

#[tokio::test]
async fn a_comparison_is_cited_with_its_question_and_what_it_says() {
    let view = "v=compare&zone=mx-2008-chihuahua&p=08037&source=inegi&lang=en";
    let bibtex = get(&format!("/cite?f=bibtex&{view}")).await;
    let pinned = format!("/e/{}/compare?zone=mx-2008-chihuahua\\&municipality=08037\\&source=inegi", edition());
    for said in [
        pinned.as_str(),
        "title = {Juárez, Chihuahua: Operativo Conjunto Chihuahua, 27 March 2008}",
        "went from 240 to 1,831",
        "The rise began before the deployment",
    ] {
        assert!(bibtex.text().contains(said), "{said}: {}", bibtex.text());
    }
    let all = get("/cite?f=bibtex&v=overview&source=inegi&lang=en").await;
    assert!(all.text().contains("/compare/overview?source=inegi"), "{}", all.text());
    assert!(!get("/cite?f=bibtex&lang=en").await.text().contains("testigo-compare"));
    let page = get(&format!("/cite?{view}")).await;
    assert!(page.text().contains("zone=mx-2008-chihuahua"), "its files are those of the same view");
}
