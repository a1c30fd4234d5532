/** The legend's rows of areas that are not a plain number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyRows } from '../src/panel/empty-rows.js';
import { parseQuery } from '../src/state.js';
import { EDITION } from './edition.js';
import { words } from './words.js';

const { state } = parseQuery(new URLSearchParams('source=inegi'), EDITION);
const counts = { areas: 40, zero: 0, unstable: 0, partial: 0, suppressed: 0, no_data: 0 };

/** @param {import('../src/types.js').Level} level @param {object} of @param {string[]} [noData] */
function store(level, of, noData = []) {
  const values = { source: 'inegi', measure: 'rate', level, counts: { ...counts, ...of }, noData: new Set(noData) };
  return /** @type {any} */ ({ state, data: { edition: EDITION, values } });
}

test('areas with missing months are counted at every level, in every language', async () => {
  const said = {
    es: ['1 municipio con meses faltantes', '2 estados con meses faltantes', '1 país con meses faltantes'],
    en: ['1 municipality with missing months', '2 states with missing months', '1 country with missing months'],
    pt: ['1 município com meses faltantes', '2 estados com meses faltantes', '1 país com meses faltantes'],
  };
  for (const lang of /** @type {const} */ (['es', 'en', 'pt'])) {
    const { i18n, format } = await words(lang);
    const row = (/** @type {import('../src/types.js').Level} */ level, /** @type {number} */ partial) => {
      const rows = emptyRows({ marks: 'fill', level }, store(level, { partial }), i18n, format);
      assert.deepEqual(
        rows.map(({ kind }) => kind),
        ['partial'],
      );
      return rows[0]?.text.split(':')[0];
    };
    assert.deepEqual([row('municipalities', 1), row('states', 2), row('countries', 1)], said[lang]);
  }
});

test('zero, no data and suppressed have a row each where there are any', async () => {
  const { i18n, format } = await words('en');
  const rows = emptyRows({ marks: 'circles', level: 'states' }, store('states', { zero: 2, suppressed: 1 }, ['20', 'SV06']), i18n, format);
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['zero', 'nodata', 'suppressed'],
  );
  assert.match(rows[1]?.text ?? '', /\b1 state$/);
  assert.deepEqual(emptyRows({ marks: 'hex', level: null }, store('states', { zero: 2 }), i18n, format), []);
});
