//! Numbers and dates as finished strings. The browser has the same rules; `web/test/format-vectors.json` tests both.

use super::Lang;
use crate::domain::{Day, Month};

const MONTHS: [[&str; 12]; 3] = [
    ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
];
const SHORT_MONTHS: [[&str; 12]; 3] = [
    ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    ["jan.", "fev.", "mar.", "abr.", "maio", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."],
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

    /// `27 mar 2008`.
    #[must_use]
    pub fn short_day(self, day: Day) -> String {
        format!("{} {}", day.ymd().2, self.short_month(day.month()))
    }

    /// `marzo de 2008`.
    #[must_use]
    pub fn month(self, month: Month) -> String {
        let name = MONTHS[self as usize][usize::from(month.month_of_year()) - 1];
        if self == Self::En { format!("{name} {}", month.year()) } else { format!("{name} de {}", month.year()) }
    }

    /// `mar 2008`.
    #[must_use]
    pub fn short_month(self, month: Month) -> String {
        format!("{} {}", SHORT_MONTHS[self as usize][usize::from(month.month_of_year()) - 1], month.year())
    }

    /// `2009`, `2007–2010`, `marzo de 2008`, `mar 2007–feb 2008`, `27 de marzo de 2008`, `27 mar 2008–2 abr 2008`.
    #[must_use]
    pub fn period(self, start: Day, end: Day) -> String {
        let (first, last) = (start.month(), end.month());
        let whole_months = start == first.first_day() && end == last.last_day();
        let whole_years = whole_months && first.month_of_year() == 1 && last.month_of_year() == 12;
        match () {
            () if whole_years && first.year() == last.year() => first.year().to_string(),
            () if whole_years => format!("{}–{}", first.year(), last.year()),
            () if whole_months && first == last => self.month(first),
            () if whole_months => format!("{}–{}", self.short_month(first), self.short_month(last)),
            () if start == end => self.day(start),
            () => format!("{}–{}", self.short_day(start), self.short_day(end)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    /// The vectors that the browser's formatter is tested on, too.
    const VECTORS: &str = include_str!("../../../web/test/format-vectors.json");

    fn check(kind: &str, format: impl Fn(Lang, &Value) -> Option<String>) {
        let vectors: Value = serde_json::from_str(VECTORS).unwrap();
        let mut checked = 0;
        for vector in vectors[kind].as_array().unwrap() {
            for lang in Lang::ALL {
                if let Some(text) = format(lang, vector) {
                    assert_eq!(text, vector[lang.code()].as_str().unwrap(), "{kind} {vector}");
                    checked += 1;
                }
            }
        }
        assert!(checked > 0);
    }

    fn day(vector: &Value, name: &str) -> Day {
        vector[name].as_str().unwrap().parse().unwrap()
    }

    #[test]
    fn the_server_writes_numbers_and_dates_as_the_browser_does() {
        check("count", |lang, vector| Some(lang.count(vector["value"].as_u64()?)));
        check("dayLong", |lang, vector| Some(lang.day(day(vector, "value"))));
        check("dayShort", |lang, vector| Some(lang.short_day(day(vector, "value"))));
        check("month", |lang, vector| Some(lang.month(day(vector, "value").month())));
        check("monthShort", |lang, vector| Some(lang.short_month(day(vector, "value").month())));
        check("period", |lang, vector| Some(lang.period(day(vector, "start"), day(vector, "end"))));
    }
}
