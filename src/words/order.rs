//! The order of names.

use crate::domain::folded_keeping;

/// Lower case without accents; ñ after n, as Spanish orders it.
#[must_use]
pub fn folded(text: &str) -> String {
    // The last character of ASCII stands behind every letter that may follow an n.
    folded_keeping(text, |letter, accent| (letter == 'n' && accent == '\u{303}').then_some('\u{7f}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_do_not_part_names_and_enye_follows_n() {
        let mut names = ["Ñuñoa", "Zacatecas", "Ábrego", "Nogales", "Acapulco", "nuevo León"];
        names.sort_by_key(|name| folded(name));
        assert_eq!(names, ["Ábrego", "Acapulco", "Nogales", "nuevo León", "Ñuñoa", "Zacatecas"]);
    }

    #[test]
    fn decomposed_accents_and_strokes_are_ordered_like_composed_ones() {
        let mut names = ["Lublin", "N\u{303}un\u{303}oa", "Łódź", "O\u{301}buda", "Nysa", "Őrség"];
        names.sort_by_key(|name| folded(name));
        assert_eq!(names, ["Łódź", "Lublin", "Nysa", "N\u{303}un\u{303}oa", "O\u{301}buda", "Őrség"]);
    }
}
