//! The order of rows.

use super::Order;
use std::cmp::Ordering;

/// What a row is ordered by in one column.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Key {
    /// Unknown: last in either direction.
    Unknown,
    /// A number.
    Number(f64),
    /// A text, folded for comparison.
    Text(String),
}

impl Key {
    pub(super) fn number(value: Option<f64>) -> Self {
        value.map_or(Self::Unknown, Self::Number)
    }

    pub(super) fn text(value: &str) -> Self {
        Self::Text(folded(value))
    }

    pub(super) fn compare(&self, other: &Self, order: Order) -> Ordering {
        let ascending = match (self, other) {
            (Self::Unknown, Self::Unknown) => return Ordering::Equal,
            (Self::Unknown, _) => return Ordering::Greater,
            (_, Self::Unknown) => return Ordering::Less,
            (Self::Number(a), Self::Number(b)) => a.total_cmp(b),
            (Self::Text(a), Self::Text(b)) => a.cmp(b),
            (Self::Number(_), Self::Text(_)) => Ordering::Less,
            (Self::Text(_), Self::Number(_)) => Ordering::Greater,
        };
        if order == Order::Descending { ascending.reverse() } else { ascending }
    }
}

/// Lower case without accents; ñ after n, as Spanish orders it.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'á' | 'à' | 'â' | 'ã' | 'ä' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
            'ó' | 'ò' | 'ô' | 'õ' | 'ö' => folded.push('o'),
            'ú' | 'ù' | 'û' | 'ü' => folded.push('u'),
            'ñ' => folded.push_str("n\u{7f}"),
            'ç' => folded.push('c'),
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_do_not_part_names_and_enye_follows_n() {
        let mut names = ["Ñuñoa", "Zacatecas", "Ábrego", "Nogales", "Acapulco", "nuevo León"];
        names.sort_by(|a, b| Key::text(a).compare(&Key::text(b), Order::Ascending));
        assert_eq!(names, ["Ábrego", "Acapulco", "Nogales", "nuevo León", "Ñuñoa", "Zacatecas"]);
    }

    #[test]
    fn the_unknown_is_last_both_ways() {
        for order in [Order::Ascending, Order::Descending] {
            assert_eq!(Key::Unknown.compare(&Key::Number(0.0), order), Ordering::Greater);
        }
    }
}
