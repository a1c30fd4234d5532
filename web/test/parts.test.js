import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsQuestion, writtenUrl } from '../src/parts/question.js';
import { parseQuery } from '../src/state.js';
import { EDITION } from './edition.js';

const read = (/** @type {string} */ query) => parseQuery(new URLSearchParams(query), EDITION).state;
const urlOf = (/** @type {string} */ query) => partsQuestion(read(query), /** @type {any} */ ({ edition: EDITION }))?.url ?? null;
/** @param {string | null} href of the page's canonical link */
const page = (href) => /** @type {any} */ ({ querySelector: () => (href === null ? null : { getAttribute: () => href }) });

test("the question is the page's address without its camera, at the edition that it pins", () => {
  assert.equal(urlOf('v=about&at=-102,23,5&lang=en'), '/parts?v=about&lang=en');
  assert.equal(urlOf('v=about&e=0123456789abcdef'), '/e/0123456789abcdef/parts?v=about&e=0123456789abcdef');
  assert.equal(urlOf(''), '/parts');
});

test('what the page came with is not asked for again', () => {
  const written = (/** @type {string} */ query, /** @type {string | null} */ href) => writtenUrl(read(query), EDITION, page(href));
  assert.equal(written('v=about', 'http://h/?v=about&lang=es'), '/parts?v=about');
  assert.equal(written('v=about&at=-102,23,5', 'http://h/?v=about&at=-102.000,23.000,5.00&lang=es'), '/parts?v=about');
  assert.equal(written('v=about', 'http://h/?v=table&lang=es'), null);
  assert.equal(written('v=about', null), null);
});
