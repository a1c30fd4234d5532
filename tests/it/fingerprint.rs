//! Entity tags follow everything that decides the bytes of an answer.

#[path = "../../build/fingerprint.rs"]
mod code;

pub use code::{ANSWERING, of};

use std::fs;
use std::path::{Component, Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The files that the code compiles in, from its own words: `include_str!`, `include_bytes!` and the folders of embedded files.
fn compiled_in() -> Vec<PathBuf> {
    let mut sources = Vec::new();
    code::collect(&Path::new(ROOT).join("src"), &mut sources);
    let mut found = Vec::new();
    for source in sources.iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs")) {
        let text = fs::read_to_string(source).unwrap();
        // What only tests compile in decides no answer.
        let text = text.split("#[cfg(test)]").next().unwrap_or("");
        for opening in ["include_str!(\"", "include_bytes!(\""] {
            let quoted = text.split(opening).skip(1).filter_map(|rest| rest.split('"').next());
            found.extend(quoted.map(|path| normal(&source.parent().unwrap().join(path))));
        }
        let folders = text.split("#[folder = \"").skip(1).filter_map(|rest| rest.split('"').next());
        found.extend(folders.filter(|folder| !folder.starts_with('$')).map(|folder| Path::new(ROOT).join(folder)));
    }
    found
}

fn normal(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        if part == Component::ParentDir {
            out.pop();
        } else {
            out.push(part);
        }
    }
    out
}

#[test]
fn whatever_is_compiled_in_decides_the_tag() {
    let found = compiled_in();
    assert!(found.len() > 30, "{found:?}");
    for path in found {
        let path = path.strip_prefix(ROOT).unwrap();
        // The built page stands for its files by its manifest, which names their hashes.
        let covered = path == Path::new("web/dist") || ANSWERING.iter().any(|known| path.starts_with(known));
        assert!(covered, "{} is compiled in and does not decide the tag: add it to build/fingerprint.rs", path.display());
    }
}

#[test]
fn a_changed_word_style_colour_or_font_is_another_tag() {
    let folder = tempfile::tempdir().unwrap();
    let changed = [
        "web/locales/es.ftl",
        "web/css/tokens.css",
        "web/dist/manifest.json",
        "assets/fonts/a.ttf",
        "styles/default.json",
        "src/a/b.rs",
        "Cargo.lock",
    ];
    for path in changed {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "before").unwrap();
    }
    let before = of(folder.path(), ANSWERING);
    assert_eq!(before, of(folder.path(), ANSWERING));
    for path in changed {
        let path = folder.path().join(path);
        fs::write(&path, "after!").unwrap();
        assert_ne!(before, of(folder.path(), ANSWERING), "{}", path.display());
        fs::write(&path, "before").unwrap();
    }
    fs::rename(folder.path().join("src/a/b.rs"), folder.path().join("src/a/c.rs")).unwrap();
    assert_ne!(before, of(folder.path(), ANSWERING), "a name counts, too");
}
