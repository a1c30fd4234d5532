import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questions } from '../src/api.js';
import { around } from '../src/panel/bars.js';
import { downloads } from '../src/panel/place-downloads.js';
import { readPlace } from '../src/read.js';
import { parseQuery } from '../src/state.js';
import { EDITION } from './edition.js';

const stateOf = (/** @type {string} */ query) => parseQuery(new URLSearchParams(query), EDITION).state;
const ask = (/** @type {string} */ query) => questions(stateOf(query), /** @type {any} */ ({ edition: EDITION, areas: new Map(), seen: null, stackKey: null }));

test("a place is asked for whole, and once more under the reader's dimensions of the asked source", () => {
  assert.equal(ask('p=08').placeAsked, null);
  const { place, placeAsked } = ask('source=sesnsp&sex=female&p=08&datetime=2024-01-01/2024-12-31');
  assert.equal(place?.url, '/areas/08?datetime=2024-01-01/2024-12-31');
  assert.equal(placeAsked?.url, '/areas/08?source=sesnsp&datetime=2024-01-01/2024-12-31&sex=female');
});

test('what is known only to the state is asked for beside a municipality of an event source', () => {
  assert.equal(ask('p=08037').placeState, null);
  assert.equal(ask('source=ucdp&p=08').placeState, null);
  assert.match(ask('source=ucdp&p=08037').placeState?.url ?? '', /^\/summary\?.*state=08(&|$)/);
});

test('how exactly records are known is read finest first, for places and for dates', () => {
  const json = {
    code: '08037',
    name: 'Juárez',
    level: 'municipality',
    zones: [],
    sources: [
      {
        source: 'ucdp',
        kind: 'events',
        records: 6,
        precision: {
          by_place_precision: { municipality: { records: 3 }, town: { records: 2 }, '25km': { records: 1 } },
          by_time_precision: { year: { records: 2 }, day: { records: 4 } },
        },
      },
    ],
  };
  const [block] = readPlace(json).sources;
  assert.deepEqual(block?.byPrecision.map(({ precision, records }) => [precision, records]), [['town', 2], ['25km', 1], ['municipality', 3]]);
  assert.deepEqual(block?.byTime, [{ precision: 'day', records: 4 }, { precision: 'year', records: 2 }]);
});

test("a place's data keep the reader's filter for the asked source only, and each source has its own line", () => {
  const state = stateOf('source=ucdp&kind=one_sided&datetime=2008-01-01/2010-12-31&p=08037');
  const sources = EDITION.sources.filter(({ id }) => id === 'ucdp' || id === 'inegi');
  const all = downloads(state, sources, { code: '08037', level: 'municipality' });
  assert.deepEqual(new Set(all.map(({ source }) => source)), new Set(['ucdp', 'inegi', null]));
  const hrefs = (/** @type {string | null} */ id) => all.find(({ source }) => source === id)?.lines.flatMap(({ links }) => links.map(([, href]) => href)) ?? [];
  assert.deepEqual(
    hrefs('ucdp').map((href) => href.split('?')[0]),
    ['/data/incidents.csv', '/data/incidents.geojson'],
  );
  assert.ok(hrefs('ucdp').every((href) => href.includes('kind=one_sided') && href.includes('municipality=08037')));
  assert.ok(hrefs('inegi').every((href) => !href.includes('kind=') && href.includes('source=inegi') && href.includes('municipality=08037')));
  assert.ok(hrefs(null).every((href) => href.startsWith('/data/zones.') && href.includes('municipality=08037')));
});

test("a place's data are those of its level, whatever its code looks like", () => {
  const state = stateOf('source=inegi');
  const [source] = EDITION.sources.filter(({ id }) => id === 'inegi');
  const hrefs = (/** @type {any} */ place) => downloads(state, source ? [source] : [], place).flatMap(({ lines }) => lines.flatMap(({ links }) => links.map(([, href]) => href)));
  const short = hrefs({ code: '08', level: 'municipality' });
  assert.ok(short.some((href) => href.startsWith('/data/municipalities.csv?')) && short.every((href) => href.includes('municipality=08')));
  const long = hrefs({ code: '08037', level: 'state' });
  assert.ok(long.some((href) => href.startsWith('/data/states.csv?')) && long.every((href) => href.includes('state=08037')));
  const country = hrefs({ code: 'MX', level: 'country' });
  assert.ok(country.some((href) => href.startsWith('/data/countries.csv?')) && country.every((href) => !/(state|municipality)=/.test(href)));
});

test('small bars show three years on each side of the period', () => {
  const bins = [2004, 2005, 2008, 2011, 2012].map((year) => ({ start: `${year}-01-01`, end: `${year}-12-31`, value: 1, records: null }));
  assert.deepEqual(
    around(bins, { start: '2008-01-01', end: '2008-12-31' }).map(({ start }) => start.slice(0, 4)),
    ['2005', '2008', '2011'],
  );
});
