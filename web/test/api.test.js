import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterQuery, questions } from '../src/net/questions.js';
import { parseQuery } from '../src/model/state.js';
import { EDITION } from './edition.js';

/** @param {string} query */
const state = (query) => parseQuery(new URLSearchParams(query), EDITION);
/** @param {string} query */
function urls(query) {
  const data = /** @type {any} */ ({ edition: EDITION, areas: new Map(), seen: null, stackKey: null });
  return Object.fromEntries(Object.entries(questions(state(query), data)).map(([slot, question]) => [slot, question?.url ?? null]));
}

test('the first view asks for what the page shows, and nothing else', () => {
  const asked = urls('');
  assert.equal(asked.values, `/e/${EDITION.id}/values/municipalities?source=inegi&datetime=2009-01-01/2009-12-31&measure=rate_smoothed`);
  assert.equal(asked.zones, `/e/${EDITION.id}/zones?datetime=2009-01-01/2009-12-31`);
  assert.equal(asked.parts, '/parts');
  assert.deepEqual([asked.place, asked.zone, asked.stack], [null, null, null]);
});

test("zone routes never get the page's source", () => {
  const asked = urls('source=ucdp&p=mx-2008-north');
  assert.equal(asked.zone, `/e/${EDITION.id}/zones/mx-2008-north?datetime=2023-01-01/2023-12-31`);
  assert.equal(asked.place, null);
});

test('a pinned edition is asked for under its own address', () => {
  for (const url of Object.values(urls('e=0123456789abcdef&p=08037&v=table'))) if (url) assert.ok(url.startsWith('/e/0123456789abcdef/'), url);
});

test('a country without counts asks for deployments and what is said of them only', () => {
  const asked = urls('p=SV');
  assert.deepEqual(
    Object.entries(asked).filter(([, url]) => url !== null),
    [
      ['zones', `/e/${EDITION.id}/zones?datetime=2022-01-01/2024-12-31`],
      ['parts', '/parts?p=SV'],
    ],
  );
});

test('an edition without states is asked for none, one without municipalities neither', () => {
  const asked = (/** @type {string} */ query, /** @type {any[]} */ levels, /** @type {any[]} */ areas) => {
    const edition = {
      ...EDITION,
      levels,
      sources: EDITION.sources.map((source) => ({ ...source, levels: levels.filter((level) => level !== 'countries' || levels.length === 1) })),
    };
    const data = /** @type {any} */ ({ edition, areas: new Map(areas.map((area) => [area.code, area])), seen: null, stackKey: null });
    return Object.values(questions(state(query), data)).flatMap((question) => question?.url ?? []);
  };
  const own = { code: '08037', level: 'municipality', parent: 'MX' };
  for (const areas of [[], [own]]) {
    const urls = asked('source=ucdp&p=08037&v=table', ['municipalities', 'countries'], areas);
    assert.ok(
      urls.every((url) => !url.includes('state=')),
      urls.join(' '),
    );
  }
  const land = asked('source=ucdp&p=08&v=table', ['countries'], [{ code: 'MX', level: 'country', parent: '' }]);
  assert.ok(
    land.every((url) => !/(state|municipality)=/.test(url)),
    land.join(' '),
  );
});

test('filters keep the names of the data URLs', () => {
  assert.equal(
    filterQuery(state('source=sesnsp&offence=feminicide&sex=female&state=08,26')),
    'source=sesnsp&datetime=2024-01-01/2024-12-31&offence=feminicide&sex=female&state=08,26',
  );
});
