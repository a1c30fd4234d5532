//! No two parts of a module need one another, directly or around a corner: whoever reads one file reads downwards only.
//!
//! The parts of a folder are its files and folders. What its `mod.rs` declares itself belongs to all of them.

use super::architecture::{code, read, rust_files};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The code of each module by its path below the crate.
type Modules = BTreeMap<Vec<String>, String>;
/// Which parts of one module use which.
type Arrows = BTreeMap<Vec<String>, BTreeSet<Vec<String>>>;

#[test]
fn no_two_parts_of_a_module_need_one_another() {
    let circles = circles(&modules());
    assert!(circles.is_empty(), "parts of a module that need one another:\n{}", circles.join("\n"));
}

#[test]
fn the_guard_sees_circles_through_braces_and_re_exports_and_around_corners() {
    let circles_of = |files: &[(&str, &str)]| circles(&files.iter().map(|(name, text)| (segments(name), (*text).to_owned())).collect());
    assert_eq!(circles_of(&[("a", "mod b;\nmod c;"), ("a::b", "use super::c::C;"), ("a::c", "struct C;")]), [""; 0]);
    let direct = circles_of(&[("a", ""), ("a::b", "use super::{c::C, d};"), ("a::c", "fn f() { super::b::g(); }")]);
    assert_eq!(direct, ["a::b → a::c", "a::c → a::b"]);
    let re_exported = [("a", "pub use b::{B, D};\npub use c::*;"), ("a::b", "use crate::a::C;"), ("a::c", "use super::B;\npub struct C;")];
    assert_eq!(circles_of(&re_exported), ["a::b → a::c", "a::c → a::b"]);
    let around =
        [("a", ""), ("a::b", "use super::c::C;"), ("a::c", "mod x;"), ("a::c::x", "use super::super::d::D;"), ("a::d", "use super::b::B;")];
    assert_eq!(circles_of(&around), ["a::b → a::c", "a::c → a::d", "a::d → a::b"]);
    assert_eq!(circles_of(&[("a", "use b::B;"), ("a::b", "use super::A;")]), [""; 0], "a folder and its part");
}

/// The library's modules without their unit tests.
fn modules() -> Modules {
    let module = |path: &Path| {
        let path = path.strip_prefix("src").expect("a file of src").with_extension("");
        let parts = path.iter().map(|part| part.to_string_lossy().into_owned());
        parts.filter(|part| part != "mod" && part != "lib").collect::<Vec<_>>()
    };
    let files = rust_files(Path::new("src")).into_iter().map(|file| (module(&file), code(&read(&file))));
    let files = files.filter(|(module, _)| !module.iter().any(|part| part == "tests" || part == "main"));
    files.map(|(module, text)| (module, text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned())).collect()
}

/// The arrows of every circle, in any folder.
fn circles(modules: &Modules) -> Vec<String> {
    let folders: BTreeSet<&[String]> = modules.keys().flat_map(|module| (0..module.len()).map(|end| &module[..end])).collect();
    let mut found = Vec::new();
    // The rooms of the crate itself are held to a table of their own.
    for folder in folders.into_iter().filter(|folder| !folder.is_empty()) {
        let on_circles = without_ends(arrows(modules, folder));
        for (from, to) in on_circles.iter().flat_map(|(from, all)| all.iter().map(move |to| (from, to))) {
            found.push(format!("{} → {}", from.join("::"), to.join("::")));
        }
    }
    found
}

fn arrows(modules: &Modules, folder: &[String]) -> Arrows {
    let part = |module: &[String]| (module.starts_with(folder) && module.len() > folder.len()).then(|| module[..=folder.len()].to_vec());
    let mut arrows = Arrows::new();
    for (module, text) in modules {
        let Some(from) = part(module) else { continue };
        let used = paths(text).into_iter().filter_map(|path| home(modules, module, &path)).filter_map(|home| part(&home));
        arrows.entry(from.clone()).or_default().extend(used.filter(|to| *to != from));
    }
    arrows
}

/// The arrows that are left when parts which use none of the others, or which none uses, are taken away again and again.
fn without_ends(mut arrows: Arrows) -> Arrows {
    loop {
        let used: BTreeSet<_> = arrows.values().flatten().cloned().collect();
        let ends: BTreeSet<_> =
            arrows.iter().filter(|(from, to)| to.is_empty() || !used.contains(*from)).map(|(from, _)| from.clone()).collect();
        if ends.is_empty() {
            return arrows;
        }
        arrows.retain(|from, _| !ends.contains(from));
        arrows.values_mut().for_each(|to| to.retain(|to| !ends.contains(to)));
    }
}

/// The module that declares what a path names, re-exports followed; `None` for what is not of the crate.
fn home(modules: &Modules, module: &[String], path: &[String]) -> Option<Vec<String>> {
    let (mut at, mut rest) = match path.first()?.as_str() {
        "crate" => (Vec::new(), &path[1..]),
        "self" | "super" => (module.to_vec(), path),
        child => (modules.contains_key(&[module, &[child.to_owned()]].concat()).then(|| module.to_vec())?, path),
    };
    while let [first, behind @ ..] = rest {
        match first.as_str() {
            "self" => {}
            "super" => drop(at.pop()),
            name => {
                at.push(name.to_owned());
                if !modules.keys().any(|known| known.starts_with(&at)) {
                    at.pop();
                    break;
                }
            }
        }
        rest = behind;
    }
    let name = rest.first().map(String::as_str).unwrap_or_default();
    let text = modules.get(&at)?;
    let exported = text.split("pub use ").chain(text.split("pub(super) use ")).chain(text.split("pub(crate) use ")).skip(1);
    let exported = exported.flat_map(|text| paths(text.split(';').next().unwrap_or_default()));
    let through = exported.filter(|path| {
        let last = path.last().map(String::as_str).unwrap_or_default();
        last == name || (last == "*" && home(modules, &at, path).is_some_and(|home| declares(&modules[&home], name)))
    });
    through.filter_map(|path| home(modules, &at, &path)).find(|home| *home != at).or(Some(at))
}

fn declares(text: &str, name: &str) -> bool {
    ["struct", "enum", "fn", "type", "const", "trait"].iter().any(|kind| {
        let found = text.split(&format!("{kind} {name}")).nth(1);
        found.is_some_and(|rest| !rest.starts_with(is_of_word))
    })
}

/// Every path of two segments or more, what stands in braces one by one.
fn paths(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_of_word) {
        rest = read_path(&rest[start..], Vec::new(), &mut found);
    }
    found
}

/// Reads a path on behind some segments; gives what stands after it.
fn read_path<'a>(mut rest: &'a str, mut segments: Vec<String>, found: &mut Vec<Vec<String>>) -> &'a str {
    loop {
        if let Some(group) = rest.strip_prefix('{') {
            return read_group(group, &segments, found);
        }
        let end = if rest.starts_with('*') { 1 } else { rest.find(|c| !is_of_word(c)).unwrap_or(rest.len()) };
        if end > 0 {
            segments.push(rest[..end].to_owned());
        }
        rest = &rest[end..];
        match rest.strip_prefix("::") {
            Some(behind) => rest = behind,
            None => break,
        }
    }
    if segments.len() > 1 {
        found.push(segments);
    }
    rest
}

/// Reads what stands between braces behind some segments; gives what stands after it.
fn read_group<'a>(mut rest: &'a str, segments: &[String], found: &mut Vec<Vec<String>>) -> &'a str {
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        if let Some(behind) = rest.strip_prefix('}') {
            return behind;
        }
        let behind = read_path(rest, segments.to_vec(), found);
        // A new name (`a as b`) says nothing of where it is from.
        rest = behind.find([',', '}']).map_or("", |end| &behind[end..]);
    }
}

fn segments(path: &str) -> Vec<String> {
    path.split("::").map(str::to_owned).collect()
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
