//! Numbers and dates as finished strings. The browser has the same rules; `web/test/format-vectors.json` tests both.

use super::Lang;
use crate::domain::{DatePrecision, Day, Month};

/// U+202F, a narrow space that never breaks a line.
const THIN: char = '\u{202f}';
const MINUS: char = '\u{2212}';

const MONTHS: [[&str; 12]; Lang::ALL.len()] = [
    ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
];
const SHORT_MONTHS: [[&str; 12]; Lang::ALL.len()] = [
    ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    ["jan.", "fev.", "mar.", "abr.", "maio", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."],
];

impl Lang {
    const fn thousands(self) -> char {
        match self {
            Self::Es => THIN,
            Self::En => ',',
            Self::Pt => '.',
        }
    }

    /// A whole number of people, records, places; its thousands apart by U+202F, a comma or a full stop.
    #[must_use]
    pub fn count(self, value: u64) -> String {
        self.grouped(&value.to_string())
    }

    /// A rate per 100,000 a year, one decimal.
    #[must_use]
    pub fn rate(self, value: f64) -> String {
        self.decimals(value, 1)
    }

    /// A break of a ramp or an axis tick: as many decimals as it has, at most two.
    #[must_use]
    pub fn tick(self, value: f64) -> String {
        let decimals = (0..2).find(|decimals| (value * 10_f64.powi(*decimals)).fract() == 0.0).unwrap_or(2);
        self.decimals(value, decimals as usize)
    }

    /// Ends rounded outward to one decimal, so that the interval never looks narrower than it is.
    #[must_use]
    pub fn interval(self, low: f64, high: f64) -> String {
        format!("{}–{}", self.decimals(tenths(low).floor() / 10.0, 1), self.upper(high))
    }

    /// An upper end alone, rounded outward.
    #[must_use]
    pub fn upper(self, high: f64) -> String {
        self.decimals(tenths(high).ceil() / 10.0, 1)
    }

    /// A share of 1 in whole hundredths.
    #[must_use]
    pub fn percent(self, share: f64) -> String {
        let number = self.decimals(share * 100.0, 0);
        if self == Self::Es { format!("{number}{THIN}%") } else { format!("{number}%") }
    }

    /// A number of so many decimals; what rounds to zero has no sign.
    #[must_use]
    pub fn decimals(self, value: f64, decimals: usize) -> String {
        let digits = half_up(value.abs(), decimals);
        let (whole, fraction) = digits.split_once('.').map_or((digits.as_str(), None), |(whole, part)| (whole, Some(part)));
        let mut text = String::new();
        if value < 0.0 && digits.bytes().any(|digit| matches!(digit, b'1'..=b'9')) {
            text.push(MINUS);
        }
        text.push_str(&self.grouped(whole));
        if let Some(fraction) = fraction {
            text.push(if self == Self::Pt { ',' } else { '.' });
            text.push_str(fraction);
        }
        text
    }

    fn grouped(self, digits: &str) -> String {
        let mut text = String::with_capacity(digits.len() * 2);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(self.thousands());
            }
            text.push(digit);
        }
        text
    }

    /// A date as finely as it is known: `27 mar 2008`, `mar 2008`, `2008`.
    #[must_use]
    pub fn date(self, day: Day, precision: DatePrecision) -> String {
        match precision {
            DatePrecision::Day => self.short_day(day),
            DatePrecision::Month => self.short_month(day.month()),
            DatePrecision::Year => day.month().year().to_string(),
        }
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

/// Decimal digits of a number that is not negative; halves go up, as in the browser's `toFixed`, not to even as in Rust.
fn half_up(value: f64, decimals: usize) -> String {
    // A binary fraction is exactly half way between two decimals of that length only as an odd multiple of 2^-(decimals + 1).
    let parts = value * f64::from(1_u32 << (decimals + 1));
    if parts.fract() == 0.0 && (parts / 2.0).fract() != 0.0 {
        let scale = 10_f64.powi(decimals as i32);
        format!("{:.decimals$}", (value * scale).ceil() / scale)
    } else {
        format!("{value:.decimals$}")
    }
}

/// Tenths without the noise of binary fractions: 1.1 is 11 tenths, not 11.000000000000002.
fn tenths(value: f64) -> f64 {
    format!("{:.11e}", value * 10.0).parse().expect("a written number reads back")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    /// The vectors that the browser's formatter is tested on, too.
    const VECTORS: &str = include_str!("../../web/test/format-vectors.json");

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
        let number = |vector: &Value, name: &str| vector[name].as_f64().unwrap();
        check("rate", |lang, vector| Some(lang.rate(number(vector, "value"))));
        check("tick", |lang, vector| Some(lang.tick(number(vector, "value"))));
        check("interval", |lang, vector| Some(lang.interval(number(vector, "low"), number(vector, "high"))));
        check("percent", |lang, vector| Some(lang.percent(number(vector, "value"))));
        check("date", |lang, vector| Some(lang.date(day(vector, "value"), vector["precision"].as_str().unwrap().parse().unwrap())));
        check("dayLong", |lang, vector| Some(lang.day(day(vector, "value"))));
        check("dayShort", |lang, vector| Some(lang.short_day(day(vector, "value"))));
        check("month", |lang, vector| Some(lang.month(day(vector, "value").month())));
        check("monthShort", |lang, vector| Some(lang.short_month(day(vector, "value").month())));
        check("period", |lang, vector| Some(lang.period(day(vector, "start"), day(vector, "end"))));
    }

    #[test]
    fn halves_go_up_and_what_only_looks_like_one_does_not() {
        assert_eq!(["0.3", "0.8", "0.1", "2.5"].map(str::to_owned), [0.25, 0.75, 0.149_999, 2.45_f64].map(|value| Lang::En.rate(value)));
        assert_eq!(Lang::En.tick(0.125), "0.13");
    }

    #[test]
    fn an_interval_never_looks_narrower_than_it_is() {
        for step in 0..800 {
            let low = f64::from(step) * 0.037;
            let text = Lang::En.interval(low, low + 1.003);
            let (from, to) = text.split_once('–').unwrap();
            assert!(from.parse::<f64>().unwrap() <= low + 1e-9 && to.parse::<f64>().unwrap() >= low + 1.003 - 1e-9, "{low}");
        }
    }
}
