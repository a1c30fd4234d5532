//! Deaths with the range that their source gives: in a cell, as a fact, inside a sentence.

use crate::query::Deaths;
use crate::words::Lang;

/// A source's range of deaths. Some published ranges have their ends the wrong way round; in most there is one number.
pub(super) fn range_of(lang: Lang, low: u64, high: u64) -> String {
    if low == high { lang.count(low) } else { format!("{}–{}", lang.count(low.min(high)), lang.count(low.max(high))) }
}

/// Deaths with the source's range, where it has one: `Deaths: 443 (between 440 and 462)`.
pub(super) fn toll(lang: Lang, Deaths { low, best, high }: Deaths) -> String {
    let count = |n: u64| lang.count(n);
    if low == best && best == high {
        return lang.words("toll-certain", &[("best", &count(best))]);
    }
    lang.words("toll", &[("best", &count(best)), ("low", &count(low.min(high))), ("high", &count(low.max(high)))])
}

/// Deaths in bold inside a sentence, with the source's range where it has one: `**12 deaths** (between 10 and 14)`.
pub(super) fn toll_said(lang: Lang, Deaths { low, best, high }: Deaths) -> String {
    let deaths = lang.counted("deaths", best);
    if low == best && best == high {
        return lang.words("toll-said-certain", &[("deaths", &deaths)]);
    }
    lang.words("toll-said", &[("deaths", &deaths), ("low", &lang.count(low.min(high))), ("high", &lang.count(low.max(high)))])
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
}
