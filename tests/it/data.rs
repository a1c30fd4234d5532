//! `data/` is what its checksums say: nothing changed, nothing added, nothing missing, and small enough for git.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Most bytes that `data/` may take in git.
const MOST_BYTES: u64 = 12_000_000;

#[test]
fn every_file_of_data_has_the_checksum_it_was_committed_with() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let stated: BTreeMap<String, String> = fs::read_to_string(data.join("SHA256SUMS"))
        .unwrap()
        .lines()
        .map(|line| line.split_once("  ").map(|(sha256, path)| (path.to_owned(), sha256.to_owned())).expect("checksum, two blanks, path"))
        .collect();
    let mut found = BTreeMap::new();
    let mut bytes = 0;
    let mut folders = vec![data.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(&data).unwrap().to_str().expect("file names are text").replace('\\', "/");
            if name.contains("__pycache__") || name == "SHA256SUMS" {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                let content = fs::read(&path).unwrap();
                bytes += content.len() as u64;
                found.insert(name, testigo::dataset::manifest::hex(&Sha256::digest(&content)));
            }
        }
    }
    assert_eq!(found, stated, "after a change below data/: python -B -m data.checksums");
    assert!(bytes <= MOST_BYTES, "data/ takes {bytes} bytes");
}
