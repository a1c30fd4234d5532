//! The arrows of ARCHITECTURE.md, read off the code: a module may use what its line names and nothing else.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Module → the modules it may use. Links of a chain may be skipped; nothing points the other way.
const ARROWS: &[(&str, &[&str])] = &[
    ("coords", &[]),
    ("stats", &[]),
    ("domain", &["coords"]),
    ("index", &["domain", "coords"]),
    ("dataset", &["index", "domain", "coords"]),
    ("query", &["dataset", "index", "domain", "coords", "stats"]),
    ("tiles", &["query", "dataset", "index", "domain", "coords"]),
    ("encode", &["tiles", "compare", "query", "dataset", "index", "domain", "coords"]),
    ("words", &["domain"]),
    ("compare", &["stats", "query", "dataset", "index", "domain", "coords"]),
    ("view", &["compare", "words", "query", "dataset", "index", "domain", "coords"]),
    ("picture", &["view", "compare", "words", "query", "dataset", "index", "domain", "coords"]),
    ("page", &["picture", "view", "compare", "words", "query", "dataset", "domain"]),
    ("http", &["page", "picture", "view", "compare", "words", "encode", "tiles", "query", "dataset", "index", "domain", "coords"]),
    ("ingest", &["domain", "coords"]),
    ("publish", &["ingest", "dataset", "index", "domain", "coords"]),
    ("cli", &["publish", "ingest", "http", "view", "compare", "words", "encode", "tiles", "query", "dataset", "index", "domain", "coords"]),
];

/// The only modules that know the runtime and the server framework.
const ASYNC: &[&str] = &["http", "cli"];

#[test]
fn every_module_uses_only_what_the_table_allows() {
    let mut wrong = Vec::new();
    for (module, allowed) in ARROWS {
        for file in rust_files(&Path::new("src").join(module)) {
            for used in crate_paths(&read(&file)) {
                if used != *module && !allowed.contains(&used.as_str()) {
                    wrong.push(format!("{} uses crate::{used}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_names_every_module_of_the_library() {
    let named: BTreeSet<_> = ARROWS.iter().map(|(module, _)| (*module).to_owned()).collect();
    let declared: BTreeSet<_> = read(Path::new("src/lib.rs"))
        .lines()
        .filter_map(|line| Some(line.strip_prefix("pub mod ")?.strip_suffix(';')?.to_owned()))
        .collect();
    assert_eq!(named, declared);
}

#[test]
fn the_core_is_synchronous() {
    let core = ARROWS.iter().map(|(module, _)| module).filter(|module| !ASYNC.contains(module));
    let wrong: Vec<_> = core
        .flat_map(|module| rust_files(&Path::new("src").join(module)))
        .filter(|file| ["tokio::", "axum::", "async fn"].iter().any(|word| code(&read(file)).contains(word)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?} use the runtime");
}

#[test]
fn the_guard_sees_what_it_forbids() {
    let text = "use crate::publish::Edition;\n// crate::ingest in a comment\nfn f() { crate::{query::Filter, stats::rate}; }";
    assert_eq!(crate_paths(text), ["publish", "query", "stats"].map(str::to_owned).into());
}

/// The first segments after `crate::`, also inside braces.
fn crate_paths(text: &str) -> BTreeSet<String> {
    let text = code(text);
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut start = true;
            for (i, c) in group.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => start = true,
                    c if start && c.is_alphabetic() => {
                        found.insert(word(&group[i..]));
                        start = false;
                    }
                    _ => {}
                }
            }
        } else {
            found.insert(word(rest));
        }
    }
    // Re-exports of the crate root (macros) have no module.
    found.retain(|name| ARROWS.iter().any(|(module, _)| module == name));
    found
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The text without line comments.
pub fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

pub fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}
