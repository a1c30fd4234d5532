//! The county panel `mpdta` of the package `did`, by its summary numbers.
//!
//! Effects and their standard errors depend on the counties' changes from year to year through the means and covariances of each group alone, so that
//! any panel of the same means and covariances has those of the data.

use super::super::*;
use std::f64::consts::{PI, SQRT_2};

/// Counties whose minimum wage first rises in one year: log employment 2003 to 2007.
struct Group {
    begin: Option<i32>,
    counties: usize,
    /// Mean in 2003.
    first: f64,
    /// Mean changes to 2004, 2005, 2006 and 2007.
    means: [f64; CHANGES],
    /// Covariances of the changes (divisor: counties), lower triangle.
    covariances: [&'static [f64]; CHANGES],
}

const CHANGES: usize = 4;

const GROUPS: [Group; 4] = [
    Group {
        begin: None,
        counties: 309,
        first: 5.654_630_0,
        means: [-0.062_630_024, 0.012_808_436, 0.034_087_848, 0.022_236_258],
        covariances: [
            &[0.029_581_302_0],
            &[-0.009_452_125_7, 0.022_711_520_1],
            &[0.002_022_012_6, -0.005_749_199_8, 0.040_053_837_1],
            &[0.000_635_951_0, -0.001_300_247_9, -0.012_270_828_2, 0.026_526_600_1],
        ],
    },
    Group {
        begin: Some(2004),
        counties: 20,
        first: 6.179_696_8,
        means: [-0.073_133_271, -0.047_111_476, -0.032_747_732, 0.058_683_634],
        covariances: [
            &[0.008_897_566_5],
            &[-0.002_386_730_8, 0.012_915_938_0],
            &[0.001_187_513_5, -0.001_551_353_4, 0.005_967_719_4],
            &[-0.005_515_584_8, 0.001_605_530_1, -0.004_492_396_7, 0.013_822_396_0],
        ],
    },
    Group {
        begin: Some(2006),
        counties: 40,
        first: 6.573_993_6,
        means: [-0.056_109_912, 0.010_057_617, 0.029_493_241, -0.014_393_606],
        covariances: [
            &[0.017_936_298_8],
            &[0.002_336_487_1, 0.012_361_489_8],
            &[-0.000_156_676_4, -0.002_683_954_8, 0.007_424_917_6],
            &[-0.000_786_744_1, 0.001_889_980_6, -0.003_190_659_5, 0.009_883_278_1],
        ],
    },
    Group {
        begin: Some(2007),
        counties: 131,
        first: 5.842_906_5,
        means: [-0.032_123_369, 0.010_082_543, 0.003_000_729, -0.003_818_152],
        covariances: [
            &[0.017_066_099_1],
            &[-0.003_385_245_8, 0.025_587_348_5],
            &[0.001_651_819_0, -0.006_862_766_7, 0.024_887_555_9],
            &[0.001_141_910_6, -0.000_074_402_1, -0.007_148_368_9, 0.025_093_957_1],
        ],
    },
];

/// As many counties as the data have, with the means and covariances of their groups.
pub(super) fn panel() -> Panel {
    let counties = || GROUPS.iter().flat_map(|group| std::iter::repeat_n(group.begin, group.counties));
    Panel::new(2003, 1 + CHANGES, GROUPS.iter().flat_map(Group::outcomes).collect(), counties().collect())
}

impl Group {
    fn outcomes(&self) -> Vec<f64> {
        let factor = self.factor();
        let county = |county: usize| {
            let waves: [f64; CHANGES] = std::array::from_fn(|at| wave(at + 1, county, self.counties));
            let mut outcome = self.first;
            let changes = self.means.iter().zip(&factor).map(move |(mean, row)| {
                outcome += mean + row.iter().zip(&waves).map(|(part, wave)| part * wave).sum::<f64>();
                outcome
            });
            std::iter::once(self.first).chain(changes).collect::<Vec<f64>>()
        };
        (0..self.counties).flat_map(county).collect()
    }

    /// Cholesky's factor of the covariances: what each wave adds to each change.
    fn factor(&self) -> [[f64; CHANGES]; CHANGES] {
        let mut factor = [[0.0_f64; CHANGES]; CHANGES];
        for (row, covariances) in self.covariances.iter().enumerate() {
            for (column, covariance) in covariances.iter().enumerate() {
                let before: f64 = (0..column).map(|at| factor[row][at] * factor[column][at]).sum();
                let rest = covariance - before;
                factor[row][column] = if row == column { rest.sqrt() } else { rest / factor[column][column] };
            }
        }
        factor
    }
}

/// Cosines of different whole `number`s over `n` units: mean 0, variance 1, no covariance.
fn wave(number: usize, unit: usize, n: usize) -> f64 {
    SQRT_2 * (PI * number as f64 * (unit as f64 + 0.5) / n as f64).cos()
}
