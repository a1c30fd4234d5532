// Synthetic editions that lack a level of areas, made of the same rectangles: a country, its two states, their municipalities.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { publish } from './server.js';

/** Code, level, parent, and west, south, east, north in degrees: invented, within the page's part of the world. */
const AREAS = [
  ['XX', 'country', null, [-108, 26, -100, 30]],
  ['01', 'state', 'XX', [-108, 26, -104, 30]],
  ['02', 'state', 'XX', [-104, 26, -100, 30]],
  ['01001', 'municipality', '01', [-108, 26, -104, 30]],
  ['02001', 'municipality', '02', [-104, 26, -100, 30]],
];

const COVERAGE = 'coverage = { start = "2009-01", end = "2010-12", areas = ["XX"] }';

/** @param {string} id @param {string} kind @param {string} reader @param {string} file @param {string} unit @param {string} more */
const source = (id, kind, reader, file, unit, more) => `
[[source]]
id = "${id}"
kind = "${kind}"
reader = "${reader}"
files = ["${file}"]
title = "${id}"
publisher = "This test"
version = "1"
accessed = "2026-01-01"
licence = "CC0"
attribution = "Synthetic"
citation = "Synthetic"
unit = "${unit}"
redistribution = "raw"
${more}
`;

/**
 * Publishes an edition of events, rates and a deployment.
 *
 * @param {string[]} levels of `country`, `state`, `municipality`, coarsest first
 * @param {string} folder to write into
 * @returns {string} the folder of the published edition
 */
export function publishLevels(levels, folder) {
  const finest = levels.at(-1);
  const series = finest === 'municipality' ? 'municipal' : 'state';
  const areas = AREAS.filter(([, level]) => levels.includes(level));
  const codes = areas.filter(([, level]) => level === finest).map(([code]) => code);
  const features = areas.map(([code, level, parent, [west, south, east, north]]) => ({
    type: 'Feature',
    properties: { code, level, name: `Lugar ${code}`, parent: parent && !areas.some(([each]) => each === parent) ? 'XX' : parent },
    geometry: { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] },
  }));
  const config = [
    'name = "levels"\nlanguages = ["es", "en", "pt"]\ndefault_source = "cuentas"\ncompare_source = "cuentas"\ndefault_view = "source=cuentas"\npopulation_year = 2010\n[title]\nes = "Prueba"\nen = "Trial"\npt = "Prova"\n',
    source('areas', 'areas', 'boundaries', 'areas.geojson', 'boundary', ''),
    source('poblacion', 'areas', 'population', 'population.csv', 'person', `series = "${series}"\nbases = [{ id = "b", first_year = 2009, last_year = 2010, title = "own" }]`),
    source(
      'cuentas',
      'counts',
      'mapped_csv',
      'counts.csv',
      'victim',
      `${COVERAGE}\nperiod = "month"\nlevel = "${finest}"\ndenominator = "${series}"\ncolumns = { area = "area", period = "period", count = "count" }`,
    ),
    source(
      'sucesos',
      'events',
      'mapped_csv',
      'events.csv',
      'event',
      `${COVERAGE}\ndefaults = { country = "XX", place_precision = "town" }\n[source.columns]\nid = "id"\nfirst = "first"\nlon = "lon"\nlat = "lat"\ndeaths_best = "deaths"\nplace_name = "place"`,
    ),
    source('despliegues', 'zones', 'mapped_csv', 'zones.csv', 'claim', 'columns = { countries = "country" }'),
  ];
  const rows = (/** @type {string} */ header, /** @type {(code: string) => string[]} */ of) => `${[header, ...codes.flatMap(of)].join('\n')}\n`;
  const named = levels.includes('state') ? '01,' : finest === 'municipality' ? ',01001' : ',';
  const files = {
    'edition.toml': config.join(''),
    'areas.geojson': JSON.stringify({ type: 'FeatureCollection', features }),
    'population.csv': rows('code,year,population', (code) => [`${code},2009,1000`, `${code},2010,1000`]),
    'counts.csv': rows('area,period,count', (code) => [`${code},2009-02,3`, `${code},2010-12,25`]),
    'events.csv': 'id,first,lon,lat,deaths,place\n1,2009-03-05,-106,28,2,Uno\n2,2010-06-01,-102,28,0,Dos\n',
    'zones.csv': `id,name,force,country,states,municipalities,area_known,first,last,citation\nxx-2009-norte,Operación Norte,army,XX,${named},exact,2009-06-05,,Synthetic citation\n`,
  };
  mkdirSync(path.join(folder, 'config'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, 'config', name), text);
  publish(path.join(folder, 'config', 'edition.toml'), path.join(folder, 'edition'));
  return path.join(folder, 'edition');
}
