//! The order of rows.

use super::Order;
use crate::words::folded;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unknown_is_last_both_ways() {
        for order in [Order::Ascending, Order::Descending] {
            assert_eq!(Key::Unknown.compare(&Key::Number(0.0), order), Ordering::Greater);
        }
    }
}
