/* Written by `npm run wire` from what the server describes; not to be changed by hand. */

/**
 * A calendar day: `2009-12-31`.
 */
export type Day = string;
/**
 * The force a deployment claim names.
 */
export type Force = 'army' | 'navy' | 'national_guard' | 'federal_police' | 'mixed' | 'unknown';
/**
 * The code of an area, unique in an edition: INEGI's `cvegeo` in Mexico (`08`, `08037`), `SV01`…`SV14`, `MX`, `SV`.
 *
 * Always text: the leading zero is part of it.
 */
export type AreaCode = string;
/**
 * How well a deployment's area is known in the edition's areas.
 */
export type AreaKnown = 'exact' | 'partial' | 'coarser';
/**
 * How precisely the first or last date of a deployment is known.
 */
export type DatePrecision = 'day' | 'month' | 'year';
/**
 * What a personnel figure counts. Planned is never deployed.
 */
export type PersonnelBasis = 'announced' | 'planned' | 'deployed' | 'authorised' | 'unknown';
/**
 * Where a deployment stands on a given day, strongest first. A missing end is *unknown*, never *ongoing*.
 */
export type ZoneStatus = 'active' | 'end_unknown' | 'ended' | 'not_begun';
/**
 * Where the day of a zone answer comes from.
 */
export type DateChoice = 'asked' | 'as_of';
/**
 * What one unit of a source's number is.
 */
export type Unit = 'event' | 'victim' | 'investigation_file' | 'death_certificate' | 'person' | 'claim' | 'boundary';
/**
 * Whether an answer speaks of all that was asked.
 */
export type Status = 'ok' | 'partial' | 'no_data';
/**
 * What is measured: the codes of the filter `measure`.
 */
export type Measure = 'records' | 'deaths_low' | 'deaths_best' | 'deaths_high' | 'count' | 'rate' | 'rate_smoothed';
/**
 * The levels of areas, coarsest first.
 */
export type Level = 'country' | 'state' | 'municipality';
/**
 * A number of an answer.
 */
export type Number = number | null;
/**
 * A number or the status of an area, by its place among `fields`; null is unknown.
 */
export type Cell = (number | null) | AreaStatus;
/**
 * What to think of an area's number.
 */
export type AreaStatus = 'ok' | 'unstable' | 'partial' | 'suppressed';
/**
 * What one source knows of an area.
 */
export type SourceBlock = SourceBlock1 & {
  /**
   * The source's id.
   */
  source: string;
  /**
   * What a row of it is.
   */
  kind: SourceKind;
  /**
   * What one unit of its number is.
   */
  unit: Unit;
  /**
   * The part of the asked period that it covers.
   */
  covered: Period | null;
  /**
   * Whether that is all that was asked.
   */
  status: Status;
  /**
   * Whether the source says anything about this area in the period.
   */
  coverage: AreaCoverage;
  /**
   * Accepted codes of each coded field that is filtered.
   */
  dimensions: {
    [k: string]: string;
  };
  /**
   * The whole series of the source here.
   */
  series: AreaSeries;
  /**
   * Line for maps.
   */
  attribution: string;
};
export type SourceBlock1 = RecordFigures | CountFigures;
/**
 * The four kinds of source.
 */
export type SourceKind = 'areas' | 'events' | 'counts' | 'zones';
/**
 * Whether a source says anything about an area.
 */
export type AreaCoverage = 'covered' | 'no_data';
/**
 * The calendar periods of a series.
 */
export type By = 'month' | 'quarter' | 'year';
/**
 * The figure of some days.
 */
export type Bin = Bin1 & {
  /**
   * First day.
   */
  start: Day;
  /**
   * Last day.
   */
  end: Day;
  /**
   * `partial` when the source covers a part of the days or of the places.
   */
  status?: Status | null;
};
export type Bin1 =
  | {
      /**
       * Records.
       */
      records: number | null;
      /**
       * Their deaths, best estimates.
       */
      deaths_best: number | null;
    }
  | {
      /**
       * The count.
       */
      count: number | null;
    };
/**
 * A calendar month: `2009-12`.
 */
export type Month = string;
/**
 * What may be passed on.
 */
export type Redistribution = 'raw' | 'derived' | 'none';
/**
 * Whether the rows may single out a living person.
 */
export type Tier = 'public' | 'sensitive';
/**
 * Whose date a period is.
 */
export type DateBasis = 'occurrence' | 'registration' | 'report';
/**
 * The period of a counts source's cells.
 */
export type PeriodUnit = 'month' | 'year';

/**
 * The public part (RFC 9457).
 */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  parameter?: string | null;
  allowed?: string[];
  reasons?: string[];
  refusal?: unknown;
}
/**
 * One deployment.
 */
export interface ZoneDetail {
  /**
   * The edition's id.
   */
  edition: string;
  /**
   * The day that the status speaks of.
   */
  date: Day;
  /**
   * Permanent id: `mx-2008-chihuahua`.
   */
  id: string;
  /**
   * Its source.
   */
  source: string;
  /**
   * Official name, never translated.
   */
  name: string;
  /**
   * Short name for charts.
   */
  name_short: string;
  /**
   * Id of its lane on the time chart.
   */
  lane: string;
  /**
   * Name of the lane.
   */
  lane_name: string;
  /**
   * The force.
   */
  force: Force;
  /**
   * Countries it lies in.
   */
  countries: AreaCode[];
  /**
   * Areas whose union it is: the country for a national one, states, municipalities; for `coarser` the area that contains the place.
   */
  areas: AreaCode[];
  /**
   * States it names, also when it lists municipalities.
   */
  states: AreaCode[];
  /**
   * How well its area is known.
   */
  area_known: AreaKnown;
  /**
   * How many municipalities the source counts, when `partial`.
   */
  municipalities_total?: number | null;
  /**
   * Whether it covers a whole country: drawn as an edge only.
   */
  national: boolean;
  /**
   * First day (of the month or year when less precise).
   */
  first: Day;
  /**
   * Precision of `first`.
   */
  first_precision: DatePrecision;
  /**
   * Last day (the first of the month or year when less precise: see `ZoneEntry::end`); `null` is unknown, never ongoing.
   */
  last: Day | null;
  /**
   * Precision of `last`.
   */
  last_precision: DatePrecision | null;
  /**
   * When it was last reported in place.
   */
  last_reported: Day | null;
  /**
   * Precision of `last_reported`.
   */
  last_reported_precision: DatePrecision | null;
  /**
   * Personnel, people.
   */
  personnel: number | null;
  /**
   * What the personnel figure counts.
   */
  personnel_basis: PersonnelBasis;
  /**
   * The source's words on personnel, shortened.
   */
  personnel_note: string | null;
  /**
   * Personnel by area and day, where the source has it: figures of different sources, not a series.
   */
  personnel_by_area?: PersonnelEntry[];
  /**
   * Citation; `null`: drawn and said to be uncited.
   */
  citation: string | null;
  /**
   * What else must be known.
   */
  note: string | null;
  /**
   * Where it stands on the day.
   */
  status: ZoneStatus;
  /**
   * Whether only a part of the asked place is meant.
   */
  part?: boolean | null;
  /**
   * Longitude and latitude of its label, degrees; of the area around a place smaller than the edition's areas.
   */
  label: [number, number] | null;
  /**
   * Lowest zoom at which its outline is large enough to be drawn; none without an outline.
   */
  min_zoom: number | null;
  /**
   * `[west, south, east, north]` in degrees; none for a place smaller than the edition's areas.
   */
  bbox: [number, number, number, number] | null;
  /**
   * The areas whose union it is, by name.
   */
  area_names: AreaName[];
}
/**
 * A personnel figure of one area.
 */
export interface PersonnelEntry {
  /**
   * The area; a country for national totals.
   */
  code: AreaCode;
  /**
   * Day of the figure (first of the month or year when less precise).
   */
  as_of: Day;
  /**
   * Precision of `as_of`.
   */
  as_of_precision: DatePrecision;
  /**
   * What is counted, the source's word.
   */
  measure: string;
  /**
   * People.
   */
  personnel: number;
  /**
   * Citation.
   */
  citation: string;
  /**
   * What else must be known.
   */
  note: string | null;
}
/**
 * An area by code and name.
 */
export interface AreaName {
  /**
   * Its code.
   */
  code: string;
  /**
   * Its name.
   */
  name: string;
}
/**
 * The deployments of a filter.
 */
export interface ZoneList {
  /**
   * The edition's id.
   */
  edition: string;
  /**
   * The day that each status speaks of.
   */
  date: Day;
  /**
   * Whether that day was asked for.
   */
  date_basis: DateChoice;
  /**
   * How many have which status.
   */
  counts: ZoneCounts;
  /**
   * The deployments, in the edition's order.
   */
  zones: ZoneView[];
}
/**
 * How many deployments have which status.
 */
export interface ZoneCounts {
  /**
   * Documented end ahead.
   */
  active: number;
  /**
   * No documented end.
   */
  end_unknown: number;
  /**
   * Documented end passed.
   */
  ended: number;
}
/**
 * A deployment on a day.
 */
export interface ZoneView {
  /**
   * Permanent id: `mx-2008-chihuahua`.
   */
  id: string;
  /**
   * Its source.
   */
  source: string;
  /**
   * Official name, never translated.
   */
  name: string;
  /**
   * Short name for charts.
   */
  name_short: string;
  /**
   * Id of its lane on the time chart.
   */
  lane: string;
  /**
   * Name of the lane.
   */
  lane_name: string;
  /**
   * The force.
   */
  force: Force;
  /**
   * Countries it lies in.
   */
  countries: AreaCode[];
  /**
   * Areas whose union it is: the country for a national one, states, municipalities; for `coarser` the area that contains the place.
   */
  areas: AreaCode[];
  /**
   * States it names, also when it lists municipalities.
   */
  states: AreaCode[];
  /**
   * How well its area is known.
   */
  area_known: AreaKnown;
  /**
   * How many municipalities the source counts, when `partial`.
   */
  municipalities_total?: number | null;
  /**
   * Whether it covers a whole country: drawn as an edge only.
   */
  national: boolean;
  /**
   * First day (of the month or year when less precise).
   */
  first: Day;
  /**
   * Precision of `first`.
   */
  first_precision: DatePrecision;
  /**
   * Last day (the first of the month or year when less precise: see `ZoneEntry::end`); `null` is unknown, never ongoing.
   */
  last: Day | null;
  /**
   * Precision of `last`.
   */
  last_precision: DatePrecision | null;
  /**
   * When it was last reported in place.
   */
  last_reported: Day | null;
  /**
   * Precision of `last_reported`.
   */
  last_reported_precision: DatePrecision | null;
  /**
   * Personnel, people.
   */
  personnel: number | null;
  /**
   * What the personnel figure counts.
   */
  personnel_basis: PersonnelBasis;
  /**
   * The source's words on personnel, shortened.
   */
  personnel_note: string | null;
  /**
   * Personnel by area and day, where the source has it: figures of different sources, not a series.
   */
  personnel_by_area?: PersonnelEntry[];
  /**
   * Citation; `null`: drawn and said to be uncited.
   */
  citation: string | null;
  /**
   * What else must be known.
   */
  note: string | null;
  /**
   * Where it stands on the day.
   */
  status: ZoneStatus;
  /**
   * Whether only a part of the asked place is meant.
   */
  part?: boolean | null;
  /**
   * Longitude and latitude of its label, degrees; of the area around a place smaller than the edition's areas.
   */
  label: [number, number] | null;
  /**
   * Lowest zoom at which its outline is large enough to be drawn; none without an outline.
   */
  min_zoom: number | null;
  /**
   * `[west, south, east, north]` in degrees; none for a place smaller than the edition's areas.
   */
  bbox: [number, number, number, number] | null;
}
/**
 * One value an area: `fields` once, then an array an area by its code; areas that are missing have no records, those without data are
 * in `no_data`.
 */
export interface Values {
  /**
   * The edition's id.
   */
  edition: string;
  /**
   * The source's id.
   */
  source: string;
  /**
   * What one unit of the number is.
   */
  unit: Unit;
  /**
   * The filter as understood.
   */
  filter: {
    [k: string]: string;
  };
  /**
   * Accepted codes of each coded field that is filtered, by default or by wish.
   */
  dimensions: {
    [k: string]: string;
  };
  /**
   * The period asked for.
   */
  period: AskedPeriod;
  /**
   * The part of it that the source covers; for counts whole months or years.
   */
  covered: Period | null;
  /**
   * Whether that is all that was asked.
   */
  status: Status;
  /**
   * With `dates=overlapping`: how many records of the answer only overlap the period.
   */
  n_partly?: number | null;
  /**
   * Line for maps.
   */
  attribution: string;
  measure: Measure;
  level: Level;
  basis: string | null;
  per: string | null;
  breaks: string[];
  fields: string[];
  counts: StatusCounts;
  scale_max: number | null;
  class_breaks: Number[];
  prior?: PublishedPrior | null;
  ranking?: Ranking | null;
  values: {
    [k: string]: Cell[];
  };
  without_population?: {
    [k: string]: number;
  };
  no_data: string[];
}
/**
 * The days asked for; `null` is open.
 */
export interface AskedPeriod {
  /**
   * First day.
   */
  start: Day | null;
  /**
   * Last day.
   */
  end: Day | null;
}
/**
 * Days, both ends included.
 */
export interface Period {
  /**
   * First day.
   */
  start: Day;
  /**
   * Last day.
   */
  end: Day;
}
/**
 * How many areas have which status.
 */
export interface StatusCounts {
  /**
   * Areas with a row.
   */
  areas: number;
  /**
   * Of them, with a recorded zero.
   */
  zero: number;
  /**
   * Of them, `ok`, zeros included.
   */
  ok: number;
  /**
   * Of them, with 1 to 19 cases.
   */
  unstable: number;
  /**
   * Of them, with months missing.
   */
  partial: number;
  /**
   * Of them, counted and not shown.
   */
  suppressed: number;
  /**
   * Areas without data.
   */
  no_data: number;
}
/**
 * The prior of the smoothed rates, in the unit of the rates.
 */
export interface PublishedPrior {
  /**
   * Mean rate per 100,000 a year.
   */
  mean: number;
  /**
   * Variance between areas, in its square.
   */
  variance: number;
}
/**
 * The order of the rows, which an object does not have.
 */
export interface Ranking {
  /**
   * What they are ordered by.
   */
  sort: string;
  /**
   * How many areas are ranked.
   */
  total: number;
  /**
   * Codes of the areas listed.
   */
  order: string[];
}
/**
 * All that the edition knows of one place.
 */
export interface AreaDetail {
  /**
   * The edition's id.
   */
  edition: string;
  /**
   * The area's code.
   */
  code: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * Short name for labels.
   */
  short: string | null;
  /**
   * Its level.
   */
  level: Level;
  /**
   * The area it lies in.
   */
  parent: AreaName | null;
  /**
   * Longitude and latitude of the label point, degrees.
   *
   * @minItems 2
   * @maxItems 2
   */
  label: [number, number];
  /**
   * `[west, south, east, north]` in degrees.
   *
   * @minItems 4
   * @maxItems 4
   */
  bbox: [number, number, number, number];
  /**
   * People living there in the last year asked for.
   */
  population: PopulationOf | null;
  /**
   * What each source knows.
   */
  sources: SourceBlock[];
  /**
   * Deployments over it.
   */
  zones: ZoneView[];
}
/**
 * The population of an area in a year.
 */
export interface PopulationOf {
  /**
   * The year.
   */
  year: number;
  /**
   * People.
   */
  value: number;
  /**
   * Where that comes from.
   */
  basis: string;
}
/**
 * Figures of records.
 */
export interface RecordFigures {
  /**
   * Records.
   */
  records: number | null;
  /**
   * Their deaths.
   */
  deaths: Deaths | null;
  /**
   * Records whose dates only overlap the period; not in `records`.
   */
  partly: Tally | null;
  /**
   * How precisely they are known.
   */
  precision: Precision;
}
/**
 * Deaths as the source estimates them.
 */
export interface Deaths {
  /**
   * Low estimates.
   */
  low: number;
  /**
   * Best estimates.
   */
  best: number;
  /**
   * High estimates.
   */
  high: number;
}
/**
 * A number of records and their deaths.
 */
export interface Tally {
  /**
   * Records.
   */
  records: number;
  /**
   * Deaths, best estimates.
   */
  deaths_best: number;
}
/**
 * Records by precision.
 */
export interface Precision {
  /**
   * By place.
   */
  by_place_precision: {
    [k: string]: Tally;
  };
  /**
   * By date.
   */
  by_time_precision: {
    [k: string]: Tally;
  };
}
/**
 * Figures of counts.
 */
export interface CountFigures {
  /**
   * The count.
   */
  count: number | null;
  /**
   * Its exact 95 % interval.
   */
  count_interval: CountInterval | null;
  /**
   * What to think of it.
   */
  count_status: AreaStatus | null;
  /**
   * The count per 100,000 people a year.
   */
  rate: AreaRate | null;
  /**
   * Every covered year of the source.
   */
  years: Year[];
}
/**
 * The exact interval of a count.
 */
export interface CountInterval {
  /**
   * Lower end.
   */
  low: number;
  /**
   * Upper end.
   */
  high: number;
}
/**
 * A rate with its interval and its smoothed value.
 */
export interface AreaRate {
  /**
   * The rate.
   */
  value: number;
  /**
   * Lower end.
   */
  low: number;
  /**
   * Upper end.
   */
  high: number;
  /**
   * Drawn towards the mean of the level.
   */
  smoothed: number | null;
  /**
   * Whom it is per.
   */
  per: string;
  /**
   * Where the population comes from.
   */
  basis: string | null;
  /**
   * How many of the count were counted where or when nobody knows the population: they are in no rate.
   */
  without_population: number;
}
/**
 * A year of a counts source in one area.
 */
export interface Year {
  /**
   * The calendar year.
   */
  year: number;
  /**
   * The count; `None` when there is no data.
   */
  count: number | null;
  /**
   * Per 100,000 people a year.
   */
  rate: number | null;
  /**
   * Lower end of the rate's exact 95 % interval.
   */
  low: number | null;
  /**
   * Upper end.
   */
  high: number | null;
  /**
   * How many of the count are in no rate, because nobody knows the population there; not written where there are none.
   */
  without_population?: number;
  /**
   * `ok`, `unstable`, `partial`, or `no_data`.
   */
  status: string;
}
/**
 * A source's series about one area.
 */
export interface AreaSeries {
  /**
   * The calendar periods.
   */
  by: By;
  /**
   * One bin a period.
   */
  bins: Bin[];
  /**
   * What is not dated finely enough.
   */
  remainder: Bin[];
}
/**
 * Every area, one array each.
 */
export interface AreaList {
  /**
   * The edition's id.
   */
  edition: string;
  /**
   * Names of the parts of a row.
   *
   * @minItems 9
   * @maxItems 9
   */
  fields: [string, string, string, string, string, string, string, string, string];
  /**
   * Code, name, level, parent's code, longitude and latitude of the label point in degrees, short name, people of the edition's year
   * to two digits, names of cities in it that maps of the edition show and that differ from its own.
   */
  areas: [
    string | Level | (string | null) | number | (number | null) | (string[] | null),
    string | Level | (string | null) | number | (number | null) | (string[] | null),
    string | Level | (string | null) | number | (number | null) | (string[] | null),
    string | Level | (string | null) | number | (number | null) | (string[] | null),
    string | Level | (string | null) | number | (number | null) | (string[] | null),
    string | Level | (string | null) | number | (number | null) | (string[] | null),
    string | Level | (string | null) | number | (number | null) | (string[] | null),
    string | Level | (string | null) | number | (number | null) | (string[] | null),
    string | Level | (string | null) | number | (number | null) | (string[] | null)
  ][];
}
/**
 * The manifest, and what a page needs to open on a country before it has asked for anything else.
 */
export interface EditionAnswer {
  /**
   * First 16 hex digits of the SHA-256 over the sorted (path, SHA-256) of the public files and of this file without `id` and `derived`.
   */
  id: string;
  /**
   * See `FORMAT`.
   */
  format: number;
  /**
   * Short name for URLs and the cache: `mexico`.
   */
  name: string;
  /**
   * Title by language.
   */
  title: {
    [k: string]: string;
  };
  /**
   * Languages of the page, default first.
   */
  languages: string[];
  /**
   * Whom to ask for a figure to be reviewed or withdrawn.
   */
  contact?: string | null;
  /**
   * Support networks for people affected.
   */
  support_links?: SupportLink[];
  /**
   * Source of data URLs that name none.
   */
  default_source: string;
  /**
   * Source of comparisons.
   */
  compare_source: string;
  /**
   * Query string of the page's first view.
   */
  default_view: string;
  /**
   * Year of `population` on areas when no period is asked.
   */
  population_year: number;
  /**
   * Constants of comparisons.
   */
  comparison: ComparisonEntry;
  /**
   * Last day of any source or deployment row: the day on which undated questions about zones are answered.
   */
  as_of: Day;
  /**
   * Population bases, oldest first, and the months where one takes over from another.
   */
  population: PopulationBasis[];
  /**
   * Sources in the order of the configuration, deployments' sources too.
   */
  sources: SourceEntry[];
  /**
   * Deployments in the order of their ids within each source.
   */
  zones: ZoneEntry[];
  /**
   * Levels present, coarsest first, with their number of areas.
   */
  levels: LevelEntry[];
  /**
   * Checksums of the public files, sorted by path.
   */
  files: FileEntry[];
  /**
   * Checksums of the derived files, sorted by path; outside the id.
   */
  derived: FileEntry[];
  countries: Country[];
}
/**
 * A support network: a label and where it is.
 */
export interface SupportLink {
  /**
   * Text by language.
   */
  label: {
    [k: string]: string;
  };
  /**
   * Where it leads.
   */
  url: string;
}
/**
 * Constants of comparisons: whoever has the edition can repeat them.
 */
export interface ComparisonEntry {
  /**
   * Seed of every number drawn at random.
   */
  seed: number;
  /**
   * Last month that the window after a placebo date may reach, before the deployments began; without it, the asked event's month.
   */
  placebo_until?: Month | null;
}
/**
 * One estimate series of population.
 */
export interface PopulationBasis {
  /**
   * `municipal` (its sums serve every level of the sources that name it) or `state`.
   */
  series: string;
  /**
   * Id as in `population.csv`, column `basis`.
   */
  id: string;
  /**
   * First year.
   */
  first_year: number;
  /**
   * Last year.
   */
  last_year: number;
  /**
   * Publisher and title, for the answer's `basis`.
   */
  title: string;
}
/**
 * A source with everything that must be said of it.
 */
export interface SourceEntry {
  /**
   * Id in URLs: `ucdp`, `inegi`.
   */
  id: string;
  /**
   * What a row is.
   */
  kind: SourceKind;
  /**
   * Title in the source's own words.
   */
  title: string;
  /**
   * Who publishes it.
   */
  publisher: string;
  /**
   * Version or cut.
   */
  version: string;
  /**
   * Day on which it was obtained.
   */
  accessed: Day;
  /**
   * Licence or terms.
   */
  licence: string;
  /**
   * Where the licence stands.
   */
  licence_url?: string | null;
  /**
   * The source's home.
   */
  url?: string | null;
  /**
   * Line for maps and answers.
   */
  attribution: string;
  /**
   * Full citation.
   */
  citation: string;
  /**
   * What one unit of the number is.
   */
  unit: Unit;
  /**
   * What may be passed on.
   */
  redistribution: Redistribution;
  /**
   * Whether rows may single out a living person.
   */
  tier: Tier;
  /**
   * Known faults, one sentence each.
   */
  faults?: string[];
  /**
   * The same sentences in other languages: `es`, `pt` → one for each, in the same order.
   */
  faults_in?: {
    [k: string]: string[];
  };
  /**
   * First and last period and the countries covered; events and counts only.
   */
  coverage?: Coverage | null;
  /**
   * `registration` or `occurrence`: whose date it is.
   */
  date_basis?: DateBasis | null;
  /**
   * Period of a counts source's cells.
   */
  period?: PeriodUnit | null;
  /**
   * Population series of a counts source's rates: `municipal` or `state`.
   */
  denominator?: string | null;
  /**
   * Levels it can answer for, finest first.
   */
  levels?: Level[];
  /**
   * Measures it answers, default first.
   */
  measures?: Measure[];
  /**
   * Coded fields that filters may name.
   */
  fields?: FieldEntry[];
  /**
   * Months where the series breaks.
   */
  breaks?: Break[];
  /**
   * Months missing inside the coverage.
   */
  gaps?: Gap[];
  /**
   * Lower ends of the colour classes, by measure and filter; the first that fits is used.
   */
  class_breaks?: ClassBreaks[];
  /**
   * Query string of the page's first view of this source.
   */
  default_view?: string | null;
  /**
   * Rows in the edition.
   */
  rows: number;
}
/**
 * What a source covers; outside is *no data*, inside a missing cell of a counts source is zero.
 */
export interface Coverage {
  /**
   * First month.
   */
  start: Month;
  /**
   * Last month.
   */
  end: Month;
  /**
   * Codes of the covered areas, with all that lies in them.
   */
  areas: AreaCode[];
}
/**
 * A coded field of a source: `kind`, `victim`, `perpetrator`, `offence`, `sex`, `age`, `weapon`, `motive`, `role`.
 */
export interface FieldEntry {
  /**
   * Name in filters.
   */
  name: string;
  /**
   * Codes in the order of their numbers in the columns: 1 to `FieldEntry::MAX_CODES`.
   */
  codes: string[];
  /**
   * Code that applies when the filter names none; absent: all codes together.
   */
  default?: string | null;
  /**
   * Codes that are never added to one another: two at once are refused (`not_added`).
   */
  exclusive?: boolean;
  /**
   * Defaults of other fields that a code of this one replaces: CPJ `role=media_worker` sets `motive=not_applicable`.
   */
  implies?: {
    [k: string]: {
      [k: string]: string;
    };
  };
}
/**
 * A month from which figures no longer measure the same thing.
 */
export interface Break {
  /**
   * First month of the new meaning.
   */
  month: Month;
  /**
   * What changes: `classification`, `population`, …
   */
  kind: string;
  /**
   * What happened, one sentence.
   */
  note: string;
}
/**
 * Months of an area that the source lacks although they lie in its coverage: declared, or read from cells without a number.
 */
export interface Gap {
  /**
   * The area.
   */
  area: AreaCode;
  /**
   * The missing months.
   */
  months: Month[];
  /**
   * Field → code of what is missing: a question that includes such cells lacks the months. Empty: everything is missing.
   */
  when?: {
    [k: string]: string;
  };
  /**
   * Whether only what has no place within the area is missing: the parts of the area are whole, its total is not.
   */
  unplaced?: boolean;
}
/**
 * Colour classes of a measure; a class includes its lower break.
 */
export interface ClassBreaks {
  /**
   * The measures they serve.
   */
  measures: Measure[];
  /**
   * Field → code that the filter must have for them to apply; empty: always.
   */
  when?: {
    [k: string]: string;
  };
  /**
   * Lower ends of the classes above the first, ascending.
   */
  breaks: number[];
}
/**
 * A deployment claim, as the source states it.
 */
export interface ZoneEntry {
  /**
   * Permanent id: `mx-2008-chihuahua`.
   */
  id: string;
  /**
   * Its source.
   */
  source: string;
  /**
   * Official name, never translated.
   */
  name: string;
  /**
   * Short name for charts.
   */
  name_short: string;
  /**
   * Id of its lane on the time chart.
   */
  lane: string;
  /**
   * Name of the lane.
   */
  lane_name: string;
  /**
   * The force.
   */
  force: Force;
  /**
   * Countries it lies in.
   */
  countries: AreaCode[];
  /**
   * Areas whose union it is: the country for a national one, states, municipalities; for `coarser` the area that contains the place.
   */
  areas: AreaCode[];
  /**
   * States it names, also when it lists municipalities.
   */
  states: AreaCode[];
  /**
   * How well its area is known.
   */
  area_known: AreaKnown;
  /**
   * How many municipalities the source counts, when `partial`.
   */
  municipalities_total?: number | null;
  /**
   * Whether it covers a whole country: drawn as an edge only.
   */
  national: boolean;
  /**
   * First day (of the month or year when less precise).
   */
  first: Day;
  /**
   * Precision of `first`.
   */
  first_precision: DatePrecision;
  /**
   * Last day (the first of the month or year when less precise: see `ZoneEntry::end`); `null` is unknown, never ongoing.
   */
  last: Day | null;
  /**
   * Precision of `last`.
   */
  last_precision: DatePrecision | null;
  /**
   * When it was last reported in place.
   */
  last_reported: Day | null;
  /**
   * Precision of `last_reported`.
   */
  last_reported_precision: DatePrecision | null;
  /**
   * Personnel, people.
   */
  personnel: number | null;
  /**
   * What the personnel figure counts.
   */
  personnel_basis: PersonnelBasis;
  /**
   * The source's words on personnel, shortened.
   */
  personnel_note: string | null;
  /**
   * Personnel by area and day, where the source has it: figures of different sources, not a series.
   */
  personnel_by_area?: PersonnelEntry[];
  /**
   * Citation; `null`: drawn and said to be uncited.
   */
  citation: string | null;
  /**
   * What else must be known.
   */
  note: string | null;
}
/**
 * How many areas a level has.
 */
export interface LevelEntry {
  /**
   * The level.
   */
  level: Level;
  /**
   * Its areas.
   */
  areas: number;
}
/**
 * A file of the edition.
 */
export interface FileEntry {
  /**
   * Relative to the edition's folder, with `/`.
   */
  path: string;
  /**
   * SHA-256, lower-case hex.
   */
  sha256: string;
  /**
   * Size in bytes.
   */
  bytes: number;
  /**
   * Rows or features.
   */
  rows: number;
}
/**
 * A country of the edition.
 */
export interface Country {
  code: string;
  /**
   * `[west, south, east, north]` in degrees.
   *
   * @minItems 4
   * @maxItems 4
   */
  bbox: [number, number, number, number];
  /**
   * The same without far small islands: what a map of the country shows.
   *
   * @minItems 4
   * @maxItems 4
   */
  frame: [number, number, number, number];
}
