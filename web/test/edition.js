/** A small synthetic edition for the tests: one source of each kind, two countries, two deployments. */
import { readEdition } from '../src/read.js';

const source = {
  publisher: 'P', version: '1', accessed: '2025-01-01', licence: 'L', attribution: 'A', citation: 'C', redistribution: 'derived', tier: 'public', rows: 1,
};
const zone = {
  name: 'Operation', name_short: 'Op', lane: 'l', lane_name: 'L', force: 'army', area_known: 'exact', municipalities_total: null, national: false,
  first_precision: 'day', last: null, last_precision: null, last_reported: null, last_reported_precision: null, personnel: null, personnel_basis: 'unknown',
  personnel_note: null, citation: null, note: null,
};

export const MANIFEST = {
  id: '0123456789abcdef',
  title: { es: 'T', en: 'T', pt: 'T' },
  as_of: '2025-06-30',
  default_source: 'ucdp',
  default_view: 'source=inegi&datetime=2009-01-01/2009-12-31&measure=rate_smoothed',
  sources: [
    { ...source, id: 'ucdp', kind: 'events', title: 'Events', unit: 'event', coverage: { start: '1989-01', end: '2023-12', areas: ['MX'] }, levels: ['municipality', 'state', 'country'], measures: ['records', 'deaths_low', 'deaths_best', 'deaths_high'], fields: [{ name: 'kind', codes: ['state_based', 'non_state', 'one_sided'] }], default_view: 'source=ucdp&datetime=2023-01-01/2023-12-31&measure=records' },
    { ...source, id: 'inegi', kind: 'counts', title: 'Homicides', unit: 'death_certificate', period: 'month', coverage: { start: '1990-01', end: '2015-12', areas: ['MX'] }, levels: ['municipality', 'state', 'country'], measures: ['count', 'rate', 'rate_smoothed'], default_view: 'source=inegi&datetime=2009-01-01/2009-12-31&measure=rate_smoothed' },
    { ...source, id: 'sesnsp', kind: 'counts', title: 'Victims', unit: 'victim', period: 'month', coverage: { start: '2015-01', end: '2025-06', areas: ['MX'] }, levels: ['state', 'country'], measures: ['count', 'rate'], fields: [{ name: 'offence', codes: ['intentional_homicide', 'feminicide'], default: 'intentional_homicide' }, { name: 'sex', codes: ['female', 'male', 'unknown'] }], default_view: 'source=sesnsp&datetime=2024-01-01/2024-12-31&measure=rate' },
    { ...source, id: 'cpj', kind: 'counts', title: 'Journalists', unit: 'person', period: 'year', coverage: { start: '1992-01', end: '2022-12', areas: ['MX'] }, levels: ['state', 'country'], measures: ['count'], fields: [{ name: 'motive', codes: ['confirmed', 'unconfirmed'], default: 'confirmed', exclusive: true }], default_view: 'source=cpj&datetime=1992-01-01/2022-12-31&measure=count' },
    { ...source, id: 'deployments', kind: 'zones', title: 'Deployments', unit: 'claim' },
  ],
  zones: [
    { ...zone, id: 'mx-2008-north', source: 'deployments', countries: ['MX'], areas: ['08'], states: ['08'], first: '2008-03-27' },
    { ...zone, id: 'sv-2023-whole', source: 'deployments', countries: ['SV'], areas: ['SV09'], states: ['SV09'], first: '2023-08-01' },
  ],
};

export const EDITION = readEdition(MANIFEST);
