//! Colour classes of rates for sources that declare none.

use super::config::{PopulationSeries, SourceConfig};
use super::counts::Cell;
use super::prepare::Prepared;
use crate::dataset::manifest::{ClassBreaks, FieldEntry};
use crate::dataset::{AreaIx, Population, Sex};
use crate::domain::{Level, Measure, Month};
use std::collections::{BTreeMap, HashMap};

/// Breaks between the seven colours of a ramp.
const BREAKS: usize = 6;

/// What is computed breaks serve: one scale for both, so that smoothing is seen as smoothing.
const RATES: [Measure; 2] = [Measure::Rate, Measure::RateSmoothed];

/// The classes that a source declares, completed: every rate that it measures has classes under every filter.
pub(super) fn completed(source: &SourceConfig, at: usize, prepared: &Prepared) -> Vec<ClassBreaks> {
    let mut classes = source.entry.class_breaks.clone();
    let always = |measure: &Measure| classes.iter().any(|own| own.when.is_empty() && own.measures.contains(measure));
    let lacking: Vec<Measure> = RATES.into_iter().filter(|rate| source.entry.measures.contains(rate) && !always(rate)).collect();
    if lacking.is_empty() {
        return classes;
    }
    let cells = prepared.counts.iter().find(|set| set.source == at).map_or(&[][..], |set| &set.cells);
    let rates = Rates::new(source, cells, prepared);
    // Codes that are never added to one another may differ by orders of magnitude: each has a scale of its own.
    let exclusive = source.entry.fields.iter().filter(|field| field.exclusive);
    let apart =
        exclusive.flat_map(|field| field.codes.iter().filter(|code| field.default.as_ref() != Some(code)).map(move |code| (field, code)));
    for (field, code) in apart {
        let asked = Some((field, code.as_str()));
        if rates.denominator(asked).is_none() {
            continue;
        }
        let breaks = breaks(rates.of(asked));
        classes.push(ClassBreaks { measures: lacking.clone(), when: BTreeMap::from([(field.name.clone(), code.clone())]), breaks });
    }
    classes.push(ClassBreaks { measures: lacking, when: BTreeMap::new(), breaks: breaks(rates.of(None)) });
    classes
}

/// A field and one code of it.
type FieldCode<'q> = (&'q FieldEntry, &'q str);

/// The rates of a source in its latest full year, else in all that it covers.
struct Rates<'a> {
    source: &'a SourceConfig,
    cells: &'a [(Cell, u32)],
    prepared: &'a Prepared,
    first: Month,
    last: Month,
    level: Level,
}

impl<'a> Rates<'a> {
    fn new(source: &'a SourceConfig, cells: &'a [(Cell, u32)], prepared: &'a Prepared) -> Self {
        let coverage = source.entry.coverage.as_ref().expect("counts sources without a coverage are refused");
        let january = |year: i32| Month::from_index(year * 12);
        let full = (coverage.start.year()..=coverage.end.year())
            .rev()
            .find(|year| coverage.start <= january(*year) && january(*year).plus(11) <= coverage.end);
        let (first, last) = full.map_or((coverage.start, coverage.end), |year| (january(year), january(year).plus(11)));
        // The series by state does not go down to municipalities: no rate of theirs is ever shown.
        let known = |level: &Level| series(source) == PopulationSeries::Municipal || *level != Level::Municipality;
        let present = |level: &Level| prepared.areas.of_level(*level).next().is_some();
        let level = source.entry.levels.iter().copied().find(|level| known(level) && present(level)).unwrap_or(Level::Country);
        Self { source, cells, prepared, first, last, level }
    }

    /// Cases per 100,000 a year of every area with cases and people: of one code, or of the source's default view of itself. None where
    /// nobody counted such people.
    fn of(&self, asked: Option<FieldCode>) -> Vec<f64> {
        let Some(people) = self.denominator(asked).map(|sex| self.people(sex)) else { return Vec::new() };
        let mut cases: HashMap<AreaIx, u64> = HashMap::new();
        for (cell, count) in self.cells.iter().filter(|(cell, _)| self.holds(cell, asked)) {
            if let Some(area) = self.prepared.areas.at_level(cell.area, self.level) {
                *cases.entry(area).or_default() += u64::from(*count);
            }
        }
        let years = f64::from(self.last.index() - self.first.index() + 1) / 12.0;
        let rate = |(area, cases): (AreaIx, u64)| Some(100_000.0 * cases as f64 / (*people.get(&area)? as f64 * years));
        cases.into_iter().filter_map(rate).collect()
    }

    fn holds(&self, cell: &Cell, asked: Option<FieldCode>) -> bool {
        let coded = |field: &FieldEntry, position: u8| code_of(field, asked).is_none_or(|code| field.codes[usize::from(position)] == code);
        let mut fields = self.source.entry.fields.iter().zip(cell.dimensions);
        self.first <= cell.period && cell.period <= self.last && fields.all(|(field, position)| coded(field, position))
    }

    /// Whom the rates count per, as the server does it for the same question.
    fn denominator(&self, asked: Option<FieldCode>) -> Option<Sex> {
        let field = |name: &str| self.source.entry.field(name);
        let named = |name: &str| field(name).and_then(|field| code_of(field, asked).filter(|_| field.codes.len() > 1));
        if Population::UNCOUNTED.iter().any(|(name, _)| field(name).is_some_and(|field| code_of(field, asked).is_some())) {
            return None;
        }
        let (offence, sex) = (named("offence").map(|code| [code]), named("sex").map(|code| [code]));
        let sex = Sex::under_rate(offence.as_ref().map(<[_; 1]>::as_slice), sex.as_ref().map(<[_; 1]>::as_slice))?;
        // The municipal series knows both sexes together only.
        (sex == Sex::Total || series(self.source) == PopulationSeries::State).then_some(sex)
    }

    /// The people of a sex in the last year of the period, by area; parents are the sums of the municipal series.
    fn people(&self, sex: Sex) -> HashMap<AreaIx, u64> {
        let series = series(self.source);
        let of_year =
            self.prepared.populations.rows.iter().filter(|(own, _, claim)| {
                *own == series && claim.sex == sex.code() && claim.year == self.last.year() && claim.population > 0
            });
        let mut people: HashMap<AreaIx, u64> = HashMap::new();
        for (_, area, claim) in of_year {
            let above = if series == PopulationSeries::Municipal { self.prepared.areas.at_level(*area, self.level) } else { Some(*area) };
            if let Some(area) = above {
                *people.entry(area).or_default() += u64::from(claim.population);
            }
        }
        people
    }
}

/// The code that a question is about: the asked one, else the field's default; none when it is about all of them.
fn code_of<'q>(field: &'q FieldEntry, asked: Option<FieldCode<'q>>) -> Option<&'q str> {
    let named = asked.filter(|(named, _)| named.name == field.name).map(|(_, code)| code);
    named.or(field.default.as_deref())
}

fn series(source: &SourceConfig) -> PopulationSeries {
    if source.entry.denominator.as_deref() == Some("state") { PopulationSeries::State } else { PopulationSeries::Municipal }
}

/// The largest 1-2-5 steps that are not above the sevenths of some values; a scale of small numbers where there are none.
fn breaks(mut values: Vec<f64>) -> Vec<f64> {
    values.retain(|value| *value > 0.0);
    values.sort_unstable_by(f64::total_cmp);
    let Some(last) = values.len().checked_sub(1) else { return vec![1.0, 2.0, 5.0, 10.0, 20.0, 50.0] };
    let quantile = |at: usize| values[(values.len() * at / (BREAKS + 1)).min(last)];
    let mut breaks: Vec<f64> = (1..=BREAKS).map(|at| step_below(quantile(at))).collect();
    breaks.dedup();
    breaks
}

/// The largest 1, 2 or 5 times a power of ten that is not above a positive value.
fn step_below(value: f64) -> f64 {
    let power = value.log10().floor() as i32;
    // A negative power is written as a division, which gives the float nearest to the decimal.
    let step = |digit: f64| if power < 0 { digit / 10f64.powi(-power) } else { digit * 10f64.powi(power) };
    [5.0, 2.0].into_iter().map(step).find(|step| *step <= value).unwrap_or_else(|| step(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_are_ascending_1_2_5_steps_below_the_sevenths_of_the_values() {
        let even = breaks((1..=70).map(f64::from).collect());
        assert_eq!(even, [10.0, 20.0, 50.0]);
        let wide = breaks((0..7).map(|power| 3.0 * 10f64.powi(power - 2)).collect());
        assert_eq!(wide, [0.2, 2.0, 20.0, 200.0, 2_000.0, 20_000.0]);
        assert_eq!(breaks(vec![26.0, 3_600_000.0]), [20.0, 2_000_000.0]);
    }

    #[test]
    fn there_is_a_break_whatever_the_values_are() {
        for values in [vec![], vec![0.0, 0.0], vec![7.0], vec![7.0; 9], vec![1e-7, 4.0]] {
            let breaks = breaks(values.clone());
            assert!(!breaks.is_empty() && breaks.len() <= BREAKS && breaks.is_sorted_by(|a, b| a < b), "{values:?}: {breaks:?}");
        }
    }

    #[test]
    fn a_step_is_a_decimal_not_its_neighbour() {
        for (value, step) in [(0.3, 0.2), (0.05, 0.05), (0.000_19, 0.000_1), (1.0, 1.0), (1_999.0, 1_000.0), (5e6, 5e6)] {
            assert!((step_below(value) - step).abs() < f64::EPSILON * step, "{value}");
        }
    }
}
