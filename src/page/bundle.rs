use std::collections::BTreeMap;

/// What the page is made of: its template, and its files by logical name.
pub struct Bundle {
    /// `index.html` with its placeholders.
    pub template: String,
    /// `main.js` → `assets/main-BFQQ5XDZ.js`.
    pub files: BTreeMap<String, String>,
    /// What a script imports at once: `main.js` → `assets/chunk-VJPMOMXG.js` and others.
    pub imports: BTreeMap<String, Vec<String>>,
    /// Changes when one of them does.
    pub hash: String,
}
