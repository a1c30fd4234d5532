//! Deployments on the time axis: one lane for each group of areas, solid to a documented end, broken where it is unknown or may have
//! passed.

use super::super::font::Face;
use super::super::labels::haloed;
use super::super::legend::SMALL;
use super::super::scale::Scale;
use super::super::svg::Svg;
use super::{Plot, line, time};
use crate::dataset::Dataset;

/// Half the height of a tick, px.
const TICK: f64 = 4.5;
/// Room for a lane's name left of its begin.
const NAME_ROOM: f64 = 150.0;

/// The deployments of one group of areas.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Lane {
    pub(super) name: String,
    id: String,
    pub(super) starts: Vec<f64>,
    /// Ends that are known to the day.
    pub(super) ends: Vec<f64>,
    /// From the begin of those whose end is documented to the earliest day that it may be.
    pub(super) documented: Vec<[f64; 2]>,
    /// The months and years in which ends known to the month or year lie.
    pub(super) uncertain: Vec<[f64; 2]>,
    /// Earliest begin without a documented end; its line runs to the edge of the axis.
    pub(super) unknown_from: Option<f64>,
}

/// The lanes of deployments, which come by their begin, as far as they reach into the axis.
pub(super) fn of(dataset: &Dataset, zones: &[usize], axis: [f64; 2]) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = Vec::new();
    for zone in zones {
        let entry = &dataset.zones.list[*zone].entry;
        let at = lanes.iter().position(|lane| lane.id == entry.lane).unwrap_or_else(|| {
            let (name, id) = (entry.lane_name.clone(), entry.lane.clone());
            lanes.push(Lane { name, id, starts: Vec::new(), ..Lane::default() });
            lanes.len() - 1
        });
        let (lane, first) = (&mut lanes[at], time(entry.first));
        lane.starts.push(first);
        match entry.end().map(|end| (time(end.first()), time(end.last()))) {
            Some((from, until)) if from < until => {
                lane.documented.extend((first < from).then_some([first, from]));
                lane.uncertain.push([first.max(from), until]);
            }
            Some((end, _)) => {
                lane.documented.push([first, end]);
                lane.ends.push(end);
            }
            None => lane.unknown_from = lane.unknown_from.or(Some(first)),
        }
    }
    let ends = |lane: &Lane| lane.documented.iter().chain(&lane.uncertain).any(|[_, end]| *end >= axis[0]);
    lanes.retain(|lane| lane.unknown_from.is_some() || ends(lane));
    lanes
}

/// One row a lane, the name beside its first tick.
pub(super) fn open(svg: &mut Svg, lanes: &[Lane], plot: &Plot, x: &Scale, axis: [f64; 2], step: f64, below: f64) {
    for (row, lane) in lanes.iter().enumerate() {
        let y = plot.bottom + below + (row as f64 + 0.6) * step;
        svg.element("g").attr("data-lane", &lane.id).open();
        lines(svg, lane, x, axis, y);
        for at in lane.starts.iter().chain(&lane.ends).copied().filter(|at| axis[0] <= *at && *at <= axis[1]) {
            tick(svg, x.px(at), y, TICK);
        }
        let first = x.px(lane.starts.first().copied().unwrap_or(axis[1]).clamp(axis[0], axis[1]));
        let over = first - plot.left < NAME_ROOM;
        let text = svg.element("text").nums([("x", if over { first + 6.0 } else { first - 6.0 }), ("y", y + 4.0)]);
        let text = text.attr("text-anchor", if over { "start" } else { "end" }).attr("font-family", Face::Sans.families());
        haloed(text.num("font-size", SMALL.size), "paper").fill("ink-2").text(&lane.name);
        svg.close();
    }
}

/// All lanes as one row of ticks.
pub(super) fn closed(svg: &mut Svg, lanes: &[Lane], plot: &Plot, x: &Scale, axis: [f64; 2], below: f64) {
    let y = plot.bottom + below + 9.0;
    let unknown = lanes.iter().filter_map(|lane| lane.unknown_from).fold(axis[1], f64::min);
    if unknown < axis[1] {
        broken(svg, [x.px(unknown.max(axis[0])), x.px(axis[1])], y + 3.0);
    }
    for at in lanes.iter().flat_map(|lane| &lane.starts).filter(|at| axis[0] <= **at && **at <= axis[1]) {
        tick(svg, x.px(*at), y, 7.0);
    }
}

fn lines(svg: &mut Svg, lane: &Lane, x: &Scale, axis: [f64; 2], y: f64) {
    let on_axis = |at: f64| x.px(at.clamp(axis[0], axis[1]));
    if let Some(from) = lane.unknown_from {
        broken(svg, [on_axis(from), on_axis(axis[1])], y);
    }
    for [from, to] in lane.uncertain.iter().filter(|[_, to]| *to >= axis[0]) {
        broken(svg, [on_axis(*from), on_axis(*to)], y);
    }
    for [from, to] in lane.documented.iter().filter(|[_, to]| *to >= axis[0]) {
        line(svg, [on_axis(*from), y], [on_axis(*to), y], "zone").num("stroke-width", 3.2).empty();
    }
}

fn broken(svg: &mut Svg, [from, to]: [f64; 2], y: f64) {
    line(svg, [from, y], [to, y], "zone").num("stroke-width", 1.5).attr("stroke-dasharray", "5 4").empty();
}

fn tick(svg: &mut Svg, x: f64, y: f64, half: f64) {
    line(svg, [x, y - half], [x, y + half], "zone").num("stroke-width", 2.0).empty();
}
