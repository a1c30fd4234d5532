//! Who was harmed and by whom, as far as UCDP states it.
//!
//! Only *one-sided* violence has a direction: the first side attacks, civilians are the victims. In the other two kinds both sides
//! fight; neither is named perpetrator, and neither is here. An event has exactly one code of each field.
//!
//! # References
//! UCDP's definitions: one-sided violence is "the deliberate use of armed force by the government of a state or by a formally
//! organised group against civilians which results in at least 25 deaths in a year"; state-based and non-state conflict are fought by
//! two organised parties. A government's name begins with `Government of` (GED codebook, `side_a`, `side_b`).

/// Codes of the field `perpetrator`. Nothing tells the army from the police: a government is one actor.
pub const PERPETRATORS: [&str; 3] = ["government", "organised_group", "not_stated"];

/// Codes of the field `victim`:
/// `civilians` were attacked as such; `civilians_among` the dead of a fight; `sides`: members of one or both sides and nobody known
/// to be a civilian; `not_stated`: the source does not know whose side the dead were on, or counts none.
pub const VICTIMS: [&str; 4] = ["civilians", "civilians_among", "sides", "not_stated"];

/// What `type_of_violence` 3 is.
const ONE_SIDED: u32 = 3;

/// Bit of the victims: the kind first, then the dead by side, `[side a, side b, civilians, unknown]`.
pub(super) fn victim(type_of_violence: u32, [a, b, civilians, _]: [u32; 4]) -> u32 {
    let code = match type_of_violence {
        ONE_SIDED => 0,
        _ if civilians > 0 => 1,
        _ if a > 0 || b > 0 => 2,
        _ => 3,
    };
    1 << code
}

/// Bit of the perpetrator.
pub(super) fn perpetrator(type_of_violence: u32, side_a: &str) -> u32 {
    let code = match type_of_violence {
        ONE_SIDED if side_a.starts_with("Government of ") => 0,
        ONE_SIDED if !side_a.is_empty() => 1,
        _ => 2,
    };
    1 << code
}

/// The coded fields of every GED file, in readable order, each with its codes.
#[must_use]
pub fn fields() -> [(&'static str, &'static [&'static str]); 3] {
    [("kind", &super::KINDS), ("perpetrator", &PERPETRATORS), ("victim", &VICTIMS)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code<const N: usize>(codes: [&'static str; N], bits: u32) -> &'static str {
        codes[bits.trailing_zeros() as usize]
    }

    #[test]
    fn only_one_sided_violence_names_a_perpetrator() {
        let cases = [
            (3, "Government of Mexico", "government"),
            (3, "Los Zetas", "organised_group"),
            (3, "Governments", "organised_group"),
            (3, "", "not_stated"),
            (1, "Government of Mexico", "not_stated"),
            (2, "Sinaloa Cartel", "not_stated"),
        ];
        for (kind, side_a, expected) in cases {
            assert_eq!(code(PERPETRATORS, perpetrator(kind, side_a)), expected, "{kind} {side_a}");
        }
    }

    #[test]
    fn victims_of_a_fight_are_civilians_only_where_the_source_counts_some() {
        let cases = [
            (3, [0, 0, 0, 7], "civilians"),
            (3, [0, 0, 0, 0], "civilians"),
            (2, [0, 0, 1, 5], "civilians_among"),
            (1, [2, 0, 1, 0], "civilians_among"),
            (1, [0, 2, 0, 0], "sides"),
            (2, [1, 0, 0, 9], "sides"),
            (2, [0, 0, 0, 9], "not_stated"),
            (2, [0; 4], "not_stated"),
        ];
        for (kind, dead, expected) in cases {
            assert_eq!(code(VICTIMS, victim(kind, dead)), expected, "{kind} {dead:?}");
        }
    }
}
