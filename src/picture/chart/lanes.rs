//! Deployments on the time axis: one lane for each group of areas, solid to a documented end, broken where it is unknown or may have
//! passed.

use super::super::svg::{Colours, Number, Svg};
use super::axis::Axis;
use super::{Share, line, time, width};
use crate::dataset::Dataset;
use crate::dataset::manifest::ZoneEntry;
use crate::view::Figure;

/// Half the height of a tick, px.
const TICK: f64 = 4.5;
/// Height of a lane, px; where lanes are all there is to see they take the room of the bars, at most so much each.
const STEP: f64 = 11.5;
const MOST_STEP: f64 = 22.0;
/// Room over and under all lanes, px.
const AROUND: f64 = 6.0;
/// Narrowest plot that shows rows, and what stands free left of it, px: a name that does not fit there stands over its line.
const NARROWEST: f64 = 550.0;
const LEFT: f64 = 50.0;
/// From a name to its line, px.
const BESIDE: f64 = 6.0;
/// Height of the row of ticks, px.
const TICKS: f64 = 18.0;

/// The deployments of one group of areas.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Lane {
    pub(super) name: String,
    id: String,
    pub(super) starts: Vec<f64>,
    /// Ids of the deployments that begin there.
    zones: Vec<String>,
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
    of_entries(zones.iter().map(|zone| &dataset.zones.list[*zone].entry), axis)
}

fn of_entries<'a>(entries: impl Iterator<Item = &'a ZoneEntry>, axis: [f64; 2]) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = Vec::new();
    for entry in entries {
        let at = lanes.iter().position(|lane| lane.id == entry.lane).unwrap_or_else(|| {
            let (name, id) = (entry.lane_name.clone(), entry.lane.clone());
            lanes.push(Lane { name, id, ..Lane::default() });
            lanes.len() - 1
        });
        let (lane, first) = (&mut lanes[at], time(entry.first));
        lane.starts.push(first);
        lane.zones.push(entry.id.clone());
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

/// Height of a lane, px: more than it needs where it stands alone and there is `room` for all of them.
pub(super) fn step(count: usize, alone: bool, room: f64) -> f64 {
    let shared = ((room - AROUND) / count.max(1) as f64).floor();
    if alone { shared.clamp(STEP, MOST_STEP) } else { STEP }
}

/// Height of so many lanes, px.
pub(super) fn height(count: usize, step: f64) -> f64 {
    count as f64 * step + AROUND
}

/// Where a lane's line begins.
pub(super) fn begin(lane: &Lane, axis: &Axis) -> Share {
    axis.inside(lane.starts.first().copied().unwrap_or(axis.to))
}

/// Room that a lane's name takes before its line, px.
pub(super) fn name_room(lane: &Lane) -> f64 {
    width(&lane.name) + 2.0 * BESIDE
}

/// One row a lane, the name beside its first tick. What a press means is the deployment begun last.
pub(super) fn rows(lanes: &[Lane], axis: &Axis, step: f64) -> String {
    let mut svg = Svg::new(Colours::Classes);
    svg.element("svg").class("chart-rows").attr("height", Number(height(lanes.len(), step))).attr("aria-hidden", "true").open();
    for (row, lane) in lanes.iter().enumerate() {
        svg.element("g")
            .class("chart-lane")
            .attr("data-lane", &lane.id)
            .attr("transform", format_args!("translate(0 {})", Number((row as f64 + 0.6) * step)))
            .open();
        reaches(&mut svg, lane, axis, step);
        lines(&mut svg, lane, axis);
        for at in lane.starts.iter().chain(&lane.ends).copied().filter(|at| axis.shows(*at)) {
            tick(&mut svg, axis.share(at), 0.0, TICK);
        }
        let first = begin(lane, axis);
        let is_over = first.0 * NARROWEST + LEFT < name_room(lane);
        let (dx, class) = if is_over { (BESIDE, "chart-lane-name is-over") } else { (-BESIDE, "chart-lane-name") };
        svg.element("text").class(class).attr("x", first).attr("dx", dx).attr("y", 4).text(&lane.name);
        svg.close();
    }
    svg.close();
    svg.finish()
}

/// What of a row belongs to each deployment: from its begin to the next one's, with the first also the name.
fn reaches(svg: &mut Svg, lane: &Lane, axis: &Axis, step: f64) {
    let ends = lane.starts.iter().skip(1).copied().chain([axis.to]);
    for (at, (zone, to)) in lane.zones.iter().zip(ends).enumerate() {
        let from = if at == 0 { Share((begin(lane, axis).0 - name_room(lane) / NARROWEST).max(0.0)) } else { axis.inside(lane.starts[at]) };
        let wide = axis.inside(to).0 - from.0;
        if wide > 0.0 {
            let rect = svg.element("rect").class("chart-lane-reach").attr("data-zone", zone).attr("x", from).attr("width", Share(wide));
            rect.attr("y", -6).attr("height", Number(step)).empty();
        }
    }
}

/// All deployments as one row of ticks, on each axis.
pub(super) fn ticks(dataset: &Dataset, figure: &Figure, forms: &[Axis]) -> String {
    let mut svg = Svg::new(Colours::Classes);
    svg.element("svg").class("chart-rows").attr("height", TICKS).attr("aria-hidden", "true").open();
    for axis in forms {
        let lanes = of(dataset, &figure.chart.zones, [axis.from, axis.to]);
        svg.element("g").class(axis.form.class).open();
        let unknown = lanes.iter().filter_map(|lane| lane.unknown_from).fold(axis.to, f64::min);
        if unknown < axis.to {
            line(&mut svg, "chart-unknown", [axis.inside(unknown), Share(1.0)], [&12, &12]).empty();
        }
        for at in lanes.iter().flat_map(|lane| &lane.starts).filter(|at| axis.shows(**at)) {
            tick(&mut svg, axis.share(*at), 9.0, 7.0);
        }
        svg.close();
    }
    svg.close();
    svg.finish()
}

fn lines(svg: &mut Svg, lane: &Lane, axis: &Axis) {
    let mut stretch = |class: &str, from: f64, to: f64| {
        if to >= axis.from {
            line(svg, class, [axis.inside(from), axis.inside(to)], [&0, &0]).empty();
        }
    };
    if let Some(from) = lane.unknown_from {
        stretch("chart-unknown", from, axis.to);
    }
    lane.uncertain.iter().for_each(|[from, to]| stretch("chart-unknown", *from, *to));
    lane.documented.iter().for_each(|[from, to]| stretch("chart-documented", *from, *to));
}

fn tick(svg: &mut Svg, x: Share, y: f64, half: f64) {
    line(svg, "chart-tick", [x; 2], [&Number(y - half), &Number(y + half)]).empty();
}

#[cfg(test)]
mod tests {
    use super::super::axis::FORMS;
    use super::*;
    use crate::dataset::synthetic::dataset;
    use crate::domain::{DatePrecision, Day};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// Months from January of a year to that of another.
    fn years(from: i32, to: i32) -> [f64; 2] {
        [from, to].map(|year| f64::from(year * 12))
    }

    fn axis([from, to]: [f64; 2]) -> Axis {
        Axis { form: FORMS[0], from, to }
    }

    /// A deployment on a lane, with a last day and how finely it is known.
    fn zone(id: &str, lane: &str, first: &str, last: Option<(&str, DatePrecision)>) -> ZoneEntry {
        let entry = dataset(1).zones.list[1].entry.clone();
        let (id, lane) = (id.to_owned(), lane.to_owned());
        ZoneEntry {
            id,
            lane_name: lane.to_uppercase(),
            lane,
            first: day(first),
            last: last.map(|(text, _)| day(text)),
            last_precision: last.map(|(_, precision)| precision),
            ..entry
        }
    }

    #[test]
    fn a_lane_has_a_begin_for_each_deployment_a_line_to_a_documented_end_and_a_broken_one_where_it_is_unknown() {
        let zones = [zone("a", "x", "2008-03-27", None), zone("b", "x", "2009-03-01", Some(("2010-04-08", DatePrecision::Day)))];
        let lanes = of_entries(zones.iter(), years(1990, 2016));
        let [lane] = &lanes[..] else { panic!("{lanes:?}") };
        let [first, second, end] = ["2008-03-27", "2009-03-01", "2010-04-08"].map(|text| time(day(text)));
        assert_eq!((&lane.starts[..], &lane.ends[..]), (&[first, second][..], &[end][..]));
        assert_eq!((&lane.documented[..], lane.unknown_from), (&[[second, end]][..], Some(first)));
        let svg = rows(&lanes, &axis(years(1990, 2016)), STEP);
        let unknown = svg.split("<line").find(|part| part.contains("chart-unknown")).unwrap();
        assert!(unknown.contains("x2=\"100%\""), "{unknown}");
        assert_eq!((svg.matches("chart-documented").count(), svg.matches("chart-tick").count()), (1, 3));
        let reaches: Vec<&str> = svg.split("data-zone=\"").skip(1).map(|part| &part[..1]).collect();
        assert_eq!(reaches, ["a", "b"]);
        assert!(svg.contains(">X</text>"));
    }

    #[test]
    fn an_end_known_to_the_month_or_year_is_broken_over_it_and_has_no_tick() {
        let lane =
            |last, precision| of_entries([zone("a", "x", "2008-03-27", Some((last, precision)))].iter(), years(1990, 2016)).remove(0);
        let begin = time(day("2008-03-27"));
        let year = lane("2010-01-01", DatePrecision::Year);
        assert_eq!(year.documented, [[begin, time(day("2010-01-01"))]]);
        assert_eq!(year.uncertain, [[time(day("2010-01-01")), time(day("2010-12-31"))]]);
        assert_eq!((year.ends.len(), year.unknown_from), (0, None));
        let month = lane("2008-03-01", DatePrecision::Month);
        assert_eq!((month.documented.len(), &month.uncertain[..]), (0, &[[begin, time(day("2008-03-31"))]][..]));
    }

    #[test]
    fn a_lane_that_began_before_the_axis_starts_at_its_edge_without_a_tick_and_one_that_ended_before_is_left_out() {
        let late = years(2015, 2025);
        let zones = [zone("a", "a long name", "2008-03-27", None), zone("b", "y", "2009-03-01", Some(("2010-04-08", DatePrecision::Day)))];
        let lanes = of_entries(zones.iter(), late);
        assert_eq!(lanes.iter().map(|lane| lane.id.as_str()).collect::<Vec<_>>(), ["a long name"]);
        let svg = rows(&lanes, &axis(late), STEP);
        assert!(svg.contains("x1=\"0%\"") && !svg.contains("chart-tick") && !svg.contains("=\"-1"), "{svg}");
        assert!(svg.contains("is-over"), "no room left of the plot");
    }

    #[test]
    fn where_lanes_are_all_there_is_to_see_they_take_the_room_of_the_bars() {
        assert!(step(5, true, 145.0) > step(5, false, 145.0));
        assert!(height(5, step(5, true, 145.0)) <= 145.0);
        assert!((step(30, true, 145.0) - STEP).abs() < 1e-9);
    }
}
