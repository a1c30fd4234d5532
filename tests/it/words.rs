//! Every text that the server asks for is in the catalogue, and is given the arguments that it names.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use testigo::words::Lang;

/// Where texts are asked for.
const FOLDERS: [&str; 4] = ["src/view", "src/page", "src/picture", "web"];
/// How: in code, and in templates.
const CALLS: [&str; 4] = [".text(\"", ".words(\"", ".plural(\"", ".rich(\""];
const TEMPLATE: [&str; 1] = ["t('"];
/// The catalogues of one language; all languages name the same arguments.
const CATALOGUES: [&str; 2] = ["web/locales/es.ftl", "web/locales/server.es.ftl"];
/// What is given besides the list: by `plural`, and to every text of a comparison by its source.
const ADDED: [&str; 5] = ["count", "number", "group", "area", "areas"];

/// A text that is asked for by a whole id.
struct Asked {
    file: String,
    id: String,
    /// What stands behind the id, to the end of the call.
    rest: String,
}

#[test]
fn every_text_that_the_server_asks_for_exists() {
    let asked = asked();
    assert!(asked.len() > 150, "{}", asked.len());
    let is_missing = |each: &&Asked| !Lang::ALL.iter().all(|lang| lang.has(&each.id));
    let missing: Vec<_> = asked.iter().filter(is_missing).map(|each| format!("{}: {}", each.file, each.id)).collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// Only calls whose list stands in the call are read here; of the others, debug assertions see what is left out.
#[test]
fn every_text_is_given_the_arguments_that_it_names() {
    let arguments = arguments();
    let mut seen = 0;
    let mut wrong = Vec::new();
    for Asked { file, id, rest } in asked() {
        let Some(given) = given(&rest) else { continue };
        let wanted = arguments.get(&id).cloned().unwrap_or_default();
        let left_out = wanted.iter().filter(|name| !given.contains(*name) && !ADDED.contains(&name.as_str()));
        let unknown = given.iter().filter(|name| !wanted.contains(*name));
        let differing: Vec<&String> = left_out.chain(unknown).collect();
        seen += usize::from(!wanted.is_empty());
        if !differing.is_empty() {
            wrong.push(format!("{file}: {id}: {differing:?}"));
        }
    }
    assert!(seen > 120, "{seen}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A name inside a text keeps its capital: another form of a text is an attribute of it. Ids and file endings are no texts.
#[test]
fn no_code_changes_the_case_of_a_text() {
    let in_code = [").to_lowercase()", ").to_uppercase()", ").to_ascii_lowercase()", ").to_ascii_uppercase()"];
    let in_templates = ["|lower", "|upper", "|capitalize", "|title"];
    let files: Vec<PathBuf> = FOLDERS.iter().flat_map(|folder| sources(Path::new(folder))).collect();
    assert!(files.len() > 100, "{}", files.len());
    for file in files {
        let text = fs::read_to_string(&file).expect("a readable file");
        let calls = if is_code(&file) { in_code } else { in_templates };
        // The code of a language is no text.
        let changes = |line: &&str| calls.iter().any(|call| line.contains(call)) && !line.contains("each.code|upper");
        assert_eq!(text.lines().find(changes), None, "{}", file.display());
    }
}

fn asked() -> Vec<Asked> {
    let mut asked = Vec::new();
    for file in FOLDERS.iter().flat_map(|folder| sources(Path::new(folder))) {
        let text = fs::read_to_string(&file).expect("a readable file");
        for call in if is_code(&file) { &CALLS[..] } else { &TEMPLATE[..] } {
            for (at, _) in text.match_indices(call) {
                let behind = &text[at + call.len()..];
                let id: String = behind.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
                let Some(behind) = behind[id.len()..].strip_prefix(['"', '\'']) else { continue };
                // What is made of a head and a code from the data is not a whole id: `source-{id}`, `t('document-lang-' ~ code)`.
                if !id.ends_with('-') && !id.is_empty() {
                    asked.push(Asked { file: file.display().to_string(), id, rest: to_end(behind).to_owned() });
                }
            }
        }
    }
    asked
}

fn is_code(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "rs")
}

/// A call from somewhere inside its brackets to the one that closes them.
fn to_end(text: &str) -> &str {
    let mut open = 1;
    let end = text.find(|c| {
        open += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        open == 0
    });
    &text[..end.expect("the file compiles")]
}

/// Names of a call's arguments: `("name", value)` in code, `name=value` in a template; none where they are put together elsewhere.
fn given(rest: &str) -> Option<BTreeSet<String>> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let head = |text: &str| text.chars().take_while(|c| is_name(*c)).collect::<String>();
    let in_code = || {
        // A bracket behind a letter opens a call, not a pair.
        let pairs = rest.match_indices("(\"").filter(|(at, _)| !rest[..*at].ends_with(is_name));
        pairs.map(|(at, opened)| head(&rest[at + opened.len()..])).collect::<BTreeSet<_>>()
    };
    let in_template = || rest.split(',').filter_map(|part| part.split_once('=')).map(|(name, _)| name.trim().to_owned()).collect();
    match rest.trim_end_matches(['\n', ' ', ',']) {
        "" | ", None" => Some(BTreeSet::new()),
        _ if rest.contains("&[(") && !rest.contains("concat") => Some(in_code()),
        _ if rest.contains("&[]") => Some(BTreeSet::new()),
        _ if rest.starts_with(',') && rest.contains('=') && !rest.contains('"') => Some(in_template()),
        _ => None,
    }
}

/// The arguments that each text names, by id or `id.attribute`.
fn arguments() -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in CATALOGUES {
        let (mut id, mut part) = (String::new(), String::new());
        for line in fs::read_to_string(file).expect("a readable file").lines().filter(|line| !line.starts_with('#')) {
            let head = line.split_once(" =").map_or("", |(head, _)| head);
            match head.trim_start().strip_prefix('.') {
                Some(attribute) if !attribute.contains(' ') => part = format!("{id}.{attribute}"),
                _ if head.starts_with(|c: char| c.is_ascii_alphabetic()) => (id, part) = (head.to_owned(), head.to_owned()),
                _ => {}
            }
            let names = line.split('$').skip(1).map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect());
            found.entry(part.clone()).or_default().extend(names.collect::<Vec<String>>());
        }
    }
    found
}

/// Rust files and templates of a folder; of `web` only its own.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a readable folder").path());
    entries
        .flat_map(|path| if path.is_dir() && folder != Path::new("web") { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs" || ending == "html"))
        .collect()
}
