//! The question that everything is asked: some days and some kinds, others each time, so that nothing is ever in a cache.

use super::synthetic::{HOMICIDE, KINDS, MASSACRE, PERIOD};
use rand::RngExt as _;
use rand_pcg::Pcg64;
use testigo::domain::Day;

/// About five years: another number of months each time.
const DAYS: std::ops::RangeInclusive<i32> = 1_461..=2_191;
/// Bits of every kind.
const ALL_KINDS: u8 = u8::MAX;

/// Some days and some kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// First day, since 1970.
    pub first: i32,
    /// Last day, since 1970.
    pub last: i32,
    /// One bit a kind, by position in [`KINDS`].
    pub kinds: u8,
}

impl Question {
    /// 2015–2019, homicides and massacres: the one whose answers are compared number by number.
    pub fn reference() -> anyhow::Result<Self> {
        let [first, last]: [Day; 2] = ["2015-01-01".parse()?, "2019-12-31".parse()?];
        Ok(Self { first: first.days(), last: last.days(), kinds: (1 << HOMICIDE) | (1 << MASSACRE) })
    }

    /// Another four to six years, and homicides with another kind.
    pub fn draw(lot: &mut Pcg64) -> anyhow::Result<Self> {
        let [first, last]: [Day; 2] = [PERIOD[0].parse()?, PERIOD[1].parse()?];
        let days = lot.random_range(DAYS);
        let begin = lot.random_range(first.days()..=last.days() - days + 1);
        Ok(Self { first: begin, last: begin + days - 1, kinds: (1 << HOMICIDE) | (1 << lot.random_range(1..KINDS.len())) })
    }

    /// Nearly everything: all kinds from one of the first or up to one of the last days.
    pub fn draw_broad(lot: &mut Pcg64) -> anyhow::Result<Self> {
        let [first, last]: [Day; 2] = [PERIOD[0].parse()?, PERIOD[1].parse()?];
        Ok(Self { first: first.days() + lot.random_range(0..30), last: last.days() - lot.random_range(0..30), kinds: ALL_KINDS })
    }

    /// As parameters of a URL.
    pub fn params(&self) -> Vec<(String, String)> {
        let datetime = format!("{}/{}", Day::from_days(self.first), Day::from_days(self.last));
        let mut params = vec![("datetime".into(), datetime)];
        if self.kinds != ALL_KINDS {
            let kinds: Vec<&str> =
                KINDS.iter().enumerate().filter(|(bit, _)| self.kinds & (1 << bit) != 0).map(|(_, kind)| *kind).collect();
            params.push(("kind".into(), kinds.join(",")));
        }
        params
    }

    /// As the query of a URL.
    pub fn query(&self) -> String {
        self.params().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }
}
