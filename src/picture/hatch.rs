//! Patterns as plain lines that are clipped to where they belong. Never `<pattern>`: Chromium resamples a turned pattern and
//! it greys out. All lines of a kind have one phase, and the broken ones are a subset of the solid ones.

use super::camera::Frame;
use super::svg::{Number, Svg};
use std::f64::consts::SQRT_2;
use std::fmt::Write;

/// Which hatch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hatch {
    /// A deployment under way whose end is documented.
    Solid,
    /// A deployment whose end is unknown.
    Broken,
}

/// Measures of a hatch.
///
/// # Units
/// Pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Density {
    /// Between two lines.
    pub pitch: f64,
    /// Width of the ink.
    pub stroke: f64,
    /// White on each side of the ink.
    pub casing: f64,
}

impl Density {
    /// On a map.
    pub const NORMAL: Self = Self { pitch: 10.0, stroke: 1.3, casing: 0.9 };
    /// A country at the width of a phone.
    pub const FINE: Self = Self { pitch: 6.0, stroke: 1.1, casing: 0.7 };
    /// In a chip of the legend.
    pub const CHIP: Self = Self { pitch: 7.0, stroke: 1.2, casing: 0.8 };

    /// Dash of a broken line, and with its gap the period of two pitches.
    const fn dash(self) -> f64 {
        self.pitch * 1.15
    }
}

/// Opacity of the white beside a line.
const CASING_OPACITY: f64 = 0.85;

/// Draws the lines of a hatch across a frame: casing, then ink. `id` names the lines, which are written once.
pub fn hatch(svg: &mut Svg, hatch: Hatch, density: Density, frame: Frame, id: &str) {
    svg.element("path").attr("id", id).attr("d", diagonals(frame, density.pitch)).attr("fill", "none").empty();
    let draw = |svg: &mut Svg, token, width: f64, opacity: Option<f64>| {
        let mut lines = svg.element("use").attr("href", format_args!("#{id}")).stroke(token).num("stroke-width", width);
        if hatch == Hatch::Broken {
            let gap = 2.0 * density.pitch - density.dash();
            lines = lines.attr("stroke-dasharray", format_args!("{} {}", Number(density.dash()), Number(gap)));
        }
        if let Some(opacity) = opacity {
            lines = lines.num("stroke-opacity", opacity);
        }
        lines.empty();
    };
    draw(svg, "zone-casing", density.stroke + 2.0 * density.casing, Some(CASING_OPACITY));
    draw(svg, "zone", density.stroke, None);
}

/// Lines from south-west to north-east. Each begins where a dash begins, shifted by half a period on every second line.
fn diagonals(frame: Frame, pitch: f64) -> String {
    let step = pitch * SQRT_2;
    let mut data = String::new();
    let first = ((frame.x + frame.y) / step).ceil() as i64;
    let last = ((frame.x + frame.width + frame.y + frame.height) / step).floor() as i64;
    for line in first..=last {
        let sum = line as f64 * step;
        // On the line x + y = sum: from the frame's west or south side to its north or east side.
        let west = frame.x.max(sum - frame.y - frame.height);
        let east = (frame.x + frame.width).min(sum - frame.y);
        let shift = if line % 2 == 0 { 0.0 } else { step };
        let period = 2.0 * step;
        // Along the line x − y grows twice as fast as x; a dash begins where it is a whole number of periods.
        let along = ((2.0 * west - sum - shift) / period).floor() * period + shift;
        let start = f64::midpoint(along, sum);
        let length = east - start;
        write!(data, "M{} {}l{} {}", Number(start), Number(sum - start), Number(length), Number(-length)).expect("a string takes all");
    }
    data
}

/// Fine dots on a grid: missing inside the coverage.
pub fn dots(svg: &mut Svg, frame: Frame) {
    const PITCH: f64 = 5.0;
    let first = ((frame.y / PITCH).floor() as i64, (frame.x / PITCH).floor() * PITCH);
    let rows = (frame.height / PITCH).ceil() as i64 + 1;
    let mut data = String::new();
    for row in first.0..=first.0 + rows {
        let y = row as f64 * PITCH + PITCH / 2.0;
        write!(data, "M{} {}h{}", Number(first.1 + PITCH / 2.0), Number(y), Number(frame.width + PITCH)).expect("a string takes all");
    }
    // A dash of no length with round ends is a dot.
    svg.element("path")
        .attr("d", data)
        .attr("fill", "none")
        .stroke("nodata-mark")
        .num("stroke-width", 1.5)
        .attr("stroke-linecap", "round")
        .attr("stroke-dasharray", ".01 4.99")
        .empty();
}

/// Cross-hatch both ways: suppressed to protect people.
pub fn crosses(svg: &mut Svg, frame: Frame) {
    const PITCH: f64 = 6.0;
    let step = PITCH * SQRT_2;
    let mut data = diagonals(frame, PITCH);
    let first = ((frame.x - frame.y - frame.height) / step).ceil() as i64;
    let last = ((frame.x + frame.width - frame.y) / step).floor() as i64;
    for line in first..=last {
        let difference = line as f64 * step;
        let west = frame.x.max(frame.y + difference);
        let east = (frame.x + frame.width).min(frame.y + frame.height + difference);
        let length = east - west;
        write!(data, "M{} {}l{} {}", Number(west), Number(west - difference), Number(length), Number(length)).expect("a string takes all");
    }
    svg.element("path").attr("d", data).attr("fill", "none").stroke("suppressed-mark").num("stroke-width", 1.0).empty();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::svg::Colours;

    const FRAME: Frame = Frame { x: 40.0, y: 10.0, width: 200.0, height: 100.0 };

    /// Start and end of each line.
    fn lines(data: &str) -> Vec<[[f64; 2]; 2]> {
        data.split('M')
            .skip(1)
            .map(|line| {
                let numbers: Vec<f64> = line.split([' ', 'l']).map(|number| number.parse().unwrap()).collect();
                [[numbers[0], numbers[1]], [numbers[0] + numbers[2], numbers[1] + numbers[3]]]
            })
            .collect()
    }

    #[test]
    fn lines_are_one_pitch_apart_and_cross_the_whole_frame() {
        let lines = lines(&diagonals(FRAME, 10.0));
        for pair in lines.windows(2) {
            let across = |line: &[[f64; 2]; 2]| (line[0][0] + line[0][1]) / SQRT_2;
            assert!((across(&pair[1]) - across(&pair[0]) - 10.0).abs() < 0.02);
        }
        for [start, end] in lines {
            assert!(start[0] <= FRAME.x + 0.01 || start[1] >= FRAME.y + FRAME.height - 0.01, "{start:?}");
            assert!((end[0] - 240.0).abs() < 0.02 || (end[1] - 10.0).abs() < 0.02, "{end:?}");
        }
    }

    #[test]
    fn dashes_have_one_phase_whatever_the_frame() {
        let starts = |frame| {
            let phase = |[start, _]: [[f64; 2]; 2]| {
                let (across, along) = ((start[0] + start[1]) / SQRT_2 / 10.0, (start[0] - start[1]) / SQRT_2 / 10.0);
                // In pitches: even lines begin at even places, odd ones at odd places.
                (along - across).rem_euclid(2.0)
            };
            lines(&diagonals(frame, 10.0)).into_iter().map(phase).collect::<Vec<_>>()
        };
        for frame in [FRAME, Frame { x: 13.0, y: -7.0, width: 90.0, height: 33.0 }] {
            assert!(starts(frame).iter().all(|phase| phase.min(2.0 - phase) < 0.01), "{:?}", starts(frame));
        }
    }

    #[test]
    fn the_broken_hatch_is_the_solid_one_with_gaps() {
        let drawn = |kind| {
            let mut svg = Svg::new(Colours::Attributes);
            hatch(&mut svg, kind, Density::NORMAL, FRAME, "lines");
            svg.finish()
        };
        assert_eq!(drawn(Hatch::Solid), drawn(Hatch::Broken).replace(" stroke-dasharray=\"11.5 8.5\"", ""));
    }
}
