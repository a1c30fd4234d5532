//! Deaths with the range that their source gives: in a cell, as a fact, inside a sentence.

use crate::query::Deaths;
use crate::words::Lang;

/// A source's range of deaths. Some published ranges have their ends the wrong way round; in most there is one number.
pub(super) fn range_of(lang: Lang, low: u64, high: u64) -> String {
    if low == high { lang.count(low) } else { format!("{}–{}", lang.count(low.min(high)), lang.count(low.max(high))) }
}

/// Whether the best estimate lies outside the range that the source publishes.
pub(super) const fn is_out_of_order(Deaths { low, best, high }: Deaths) -> bool {
    let (least, most) = if low < high { (low, high) } else { (high, low) };
    best < least || most < best
}

/// That it does, and that all three are shown as published; none where it does not.
pub(super) fn order_note(lang: Lang, deaths: Deaths) -> Option<String> {
    is_out_of_order(deaths).then(|| lang.text("toll-order", None))
}

/// Deaths with the source's range, where it has one: `Deaths: 443 (published range 440–462)`.
pub(super) fn toll(lang: Lang, Deaths { low, best, high }: Deaths) -> String {
    let count = |n: u64| lang.count(n);
    if low == best && best == high {
        return lang.words("toll-certain", &[("best", &count(best))]);
    }
    lang.words("toll", &[("best", &count(best)), ("low", &count(low.min(high))), ("high", &count(low.max(high)))])
}

/// Deaths as sentences: the number, that these are the documented ones, and what is odd in their range.
pub(super) fn deaths_said(lang: Lang, deaths: Deaths) -> String {
    let said = format!("{}. {}", toll(lang, deaths), lang.text("documented", None));
    order_note(lang, deaths).map_or_else(|| said.clone(), |note| format!("{said} {note}"))
}

/// Deaths in bold inside a sentence, with the source's range where it has one: `**12 deaths** (between 10 and 14)`. A number is not said to
/// lie between two that it does not lie between.
pub(super) fn toll_said(lang: Lang, Deaths { low, best, high }: Deaths) -> String {
    let deaths = lang.counted("deaths", best);
    if low == best && best == high {
        return lang.words("toll-said-certain", &[("deaths", &deaths)]);
    }
    let id = if is_out_of_order(Deaths { low, best, high }) { "toll-said-published" } else { "toll-said" };
    lang.words(id, &[("deaths", &deaths), ("low", &lang.count(low.min(high))), ("high", &lang.count(low.max(high)))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_one_number_is_that_number_and_its_ends_are_in_order() {
        assert_eq!([(1, 1), (16, 16), (3, 7), (7, 3)].map(|(low, high)| range_of(Lang::En, low, high)), ["1", "16", "3–7", "3–7"]);
        let toll = |low, best, high| toll(Lang::En, Deaths { low, best, high });
        assert_eq!(toll(4, 4, 4), Lang::En.words("toll-certain", &[("best", "4")]));
        assert_eq!(toll(9, 4, 1), Lang::En.words("toll", &[("best", "4"), ("low", "1"), ("high", "9")]));
    }

    #[test]
    fn no_number_is_said_to_lie_between_two_that_it_does_not_lie_between() {
        let said = |low, best, high| toll_said(Lang::En, Deaths { low, best, high });
        assert_eq!(said(6393, 6512, 6509), "**6,512 deaths** (published range 6,393–6,509)");
        assert_eq!(said(6509, 6400, 6393), "**6,400 deaths** (between 6,393 and 6,509)");
        assert_eq!([said(1, 1, 1), said(0, 1, 3)], ["**1 death**", "**1 death** (between 0 and 3)"]);
        let noted =
            [(1, 1, 1), (1, 2, 3), (3, 2, 1), (2, 1, 3), (2, 4, 3)].map(|(low, best, high)| is_out_of_order(Deaths { low, best, high }));
        assert_eq!(noted, [false, false, false, true, true]);
    }
}
