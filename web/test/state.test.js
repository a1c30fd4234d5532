import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { drawing } from '../src/model/drawing.js';
import { chosenState } from '../src/parts/fields.js';
import { parseQuery, toQuery } from '../src/model/state.js';
import { EDITION } from './edition.js';

/** The server reads addresses by the same vectors. */
const { cases, choices, drawings } = JSON.parse(await readFile(new URL('./state-vectors.json', import.meta.url), 'utf8'));

/** @param {string} query */
const parse = (query) => parseQuery(new URLSearchParams(query), EDITION);

test('an address reads as the nearest view', () => {
  for (const { query, canonical, state: expected = {} } of cases) {
    const state = parse(query);
    assert.equal(toQuery(state, EDITION), canonical, query);
    for (const [key, value] of Object.entries(expected)) assert.equal(/** @type {any} */ (state)[key], value, `${query}: ${key}`);
  }
});

test('every address that we write reads back as itself', () => {
  for (const { canonical } of cases) assert.equal(toQuery(parse(canonical), EDITION), canonical);
});

test('a choice in a field leads to the address that the form without scripts leads to', () => {
  for (const { query, field, value, canonical } of choices) {
    const state = chosenState(field, value, parse(query), EDITION);
    assert.equal(state && toQuery(state, EDITION), canonical, `${query}: ${field}=${value}`);
  }
});

test('marks follow source, measure and zoom', () => {
  for (const { query, zoom, marks, level } of drawings) assert.deepEqual(drawing(parse(query), EDITION, zoom), { marks, level }, `${query} at ${zoom}`);
});
