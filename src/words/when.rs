//! Periods inside sentences, with their prepositions.

use super::{Form, Lang};
use crate::domain::Day;

impl Lang {
    /// When something was counted: `in 2009`, `from April 2000 to December 2009`, `on 27 March 2008`; at the start of a sentence with a capital.
    #[must_use]
    pub fn when(self, start: Day, end: Day, form: Form) -> String {
        let (first, last) = (start.month(), end.month());
        let whole_months = start == first.first_day() && end == last.last_day();
        let whole_years = whole_months && first.month_of_year() == 1 && last.month_of_year() == 12;
        let one = |id: &str, period: String| self.words(&form.of(id), &[("period", &period)]);
        let range = |id: &str, first: String, last: String| self.words(&form.of(id), &[("first", &first), ("last", &last)]);
        match () {
            () if whole_years && first.year() != last.year() => range("when-range", first.year().to_string(), last.year().to_string()),
            () if whole_years || (whole_months && first == last) => one("when-in", self.period(start, end)),
            () if whole_months => range("when-range", self.month(first), self.month(last)),
            () if start == end => one("when-day", self.day(start)),
            () => range("when-days", self.day(start), self.day(end)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_read_as_sentences_do() {
        let day = |text: &str| text.parse().unwrap();
        let said = |lang: Lang, start, end| lang.when(day(start), day(end), Form::Start);
        assert_eq!(said(Lang::En, "2000-04-01", "2009-12-31"), "From April 2000 to December 2009");
        assert_eq!(said(Lang::Es, "2009-06-01", "2010-06-30"), "De junio de 2009 a junio de 2010");
        assert_eq!(said(Lang::Pt, "2007-01-01", "2010-12-31"), "De 2007 a 2010");
        assert_eq!(said(Lang::Es, "2009-01-01", "2009-12-31"), "En 2009");
        assert_eq!(said(Lang::En, "2008-03-01", "2008-03-31"), "In March 2008");
        assert_eq!(said(Lang::Es, "2008-03-27", "2008-03-27"), "El 27 de marzo de 2008");
        assert_eq!(said(Lang::Es, "2008-03-27", "2008-04-02"), "Del 27 de marzo de 2008 al 2 de abril de 2008");
        assert_eq!(Lang::En.when(day("2008-03-27"), day("2008-03-27"), Form::Alone), "on 27 March 2008");
    }
}
