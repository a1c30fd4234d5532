//! Every text that the server asks for is in the catalogue.

use std::fs;
use std::path::{Path, PathBuf};
use testigo::words::Lang;

/// Where texts are asked for.
const FOLDERS: [&str; 4] = ["src/view", "src/page", "src/picture", "web"];
/// How: in code, and in templates.
const CALLS: [&str; 4] = [".text(\"", ".words(\"", ".plural(\"", ".rich(\""];
const TEMPLATE: [&str; 1] = ["t('"];

#[test]
fn every_text_that_the_server_asks_for_exists() {
    let mut asked = 0;
    let mut missing = Vec::new();
    for file in FOLDERS.iter().flat_map(|folder| sources(Path::new(folder))) {
        let text = fs::read_to_string(&file).expect("a readable file");
        let is_code = file.extension().is_some_and(|ending| ending == "rs");
        for call in if is_code { &CALLS[..] } else { &TEMPLATE[..] } {
            for (at, _) in text.match_indices(call) {
                let id: String = text[at + call.len()..].chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
                let closed = text[at + call.len() + id.len()..].starts_with(['"', '\'']);
                // What is made of a head and a code from the data is not a whole id: `source-{id}`, `t('document-lang-' ~ code)`.
                if closed && !id.ends_with('-') && !id.is_empty() {
                    asked += 1;
                    if !Lang::ALL.iter().all(|lang| lang.has(&id)) {
                        missing.push(format!("{}: {id}", file.display()));
                    }
                }
            }
        }
    }
    assert!(asked > 150, "{asked}");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// Rust files and templates of a folder; of `web` only its own.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a readable folder").path());
    entries
        .flat_map(|path| if path.is_dir() && folder != Path::new("web") { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs" || ending == "html"))
        .collect()
}
