/// `SplitMix64`: a small generator whose numbers are the same on every machine and in every version of this program.
///
/// # References
/// Steele, Lea & Flood (2014), *Fast splittable pseudorandom number generators*, OOPSLA; the constants of Vigna's `splitmix64.c`.
#[derive(Clone, Debug)]
pub(super) struct SplitMix64(u64);

impl SplitMix64 {
    /// A generator that gives the numbers of `seed`.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub(super) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to 1, 1 excluded, in steps of 2⁻⁵³.
    pub(super) fn uniform(&mut self) -> f64 {
        const STEP: f64 = 1.0 / (1_u64 << 53) as f64;
        (self.bits() >> 11) as f64 * STEP
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_sequence_is_reproduced() {
        // The first five numbers of seed 1234567, as given with many implementations of `splitmix64.c`.
        let mut generator = SplitMix64::new(1_234_567);
        let found: Vec<u64> = (0..5).map(|_| generator.bits()).collect();
        let expected = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn uniform_numbers_fill_their_interval_evenly() {
        let mut generator = SplitMix64::new(1);
        let numbers: Vec<f64> = (0..10_000).map(|_| generator.uniform()).collect();
        assert!(numbers.iter().all(|number| (0.0..1.0).contains(number)));
        for tenth in 0..10 {
            let among = numbers.iter().filter(|number| (**number * 10.0) as usize == tenth).count();
            // 1,000 ± 4 standard deviations of 30.
            assert!((880..1120).contains(&among), "{tenth}: {among}");
        }
    }
}
