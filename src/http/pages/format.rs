//! Numbers and dates as finished strings. The browser has the same rules; `web/test/format-vectors.json` tests both.

use super::Lang;
use crate::domain::{Day, Month};

const MONTHS: [[&str; 12]; 3] = [
    ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
];

impl Lang {
    /// A whole number, its thousands apart: by U+202F, a comma or a full stop.
    #[must_use]
    pub fn count(self, value: u64) -> String {
        let separator = match self {
            Self::Es => '\u{202f}',
            Self::En => ',',
            Self::Pt => '.',
        };
        let digits = value.to_string();
        let mut text = String::with_capacity(digits.len() * 2);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(separator);
            }
            text.push(digit);
        }
        text
    }

    /// `27 de marzo de 2008`.
    #[must_use]
    pub fn day(self, day: Day) -> String {
        let month = self.month(day.month());
        let number = day.ymd().2;
        if self == Self::En { format!("{number} {month}") } else { format!("{number} de {month}") }
    }

    /// `marzo de 2008`.
    #[must_use]
    pub fn month(self, month: Month) -> String {
        let name = MONTHS[self as usize][usize::from(month.month_of_year()) - 1];
        if self == Self::En { format!("{name} {}", month.year()) } else { format!("{name} de {}", month.year()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart_in_each_language() {
        assert_eq!(Lang::ALL.map(|lang| lang.count(1_234_567)), ["1\u{202f}234\u{202f}567", "1,234,567", "1.234.567"]);
        assert_eq!(Lang::ALL.map(|lang| lang.count(999)), ["999", "999", "999"]);
    }

    #[test]
    fn days_are_said_as_people_say_them() {
        let day: Day = "2008-03-27".parse().unwrap();
        assert_eq!(Lang::ALL.map(|lang| lang.day(day)), ["27 de marzo de 2008", "27 March 2008", "27 de março de 2008"]);
    }
}
