import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marksWritten, partsQuestion, writtenUrl } from '../src/parts/question.js';
import { parseQuery } from '../src/model/state.js';
import { EDITION } from './edition.js';

const read = (/** @type {string} */ query) => parseQuery(new URLSearchParams(query), EDITION);
const data = (/** @type {object} */ of = {}) => /** @type {any} */ ({ edition: EDITION, seen: null, writtenMarks: null, ...of });
const urlOf = (/** @type {string} */ query, of = {}) => partsQuestion(read(query), data(of)).url;
/** @param {string | null} href of the page's canonical link @param {string} [edition] */
const page = (href, edition = EDITION.id) =>
  /** @type {any} */ ({
    querySelector: (/** @type {string} */ asked) => (href === null ? null : { getAttribute: () => (asked.startsWith('meta') ? edition : href) }),
  });

test("the question is the page's address without its camera, at the edition that it pins", () => {
  assert.equal(urlOf('v=about&at=-102,23,5&lang=en'), '/parts?v=about&lang=en');
  assert.equal(urlOf('v=about&e=0123456789abcdef'), '/e/0123456789abcdef/parts?v=about&e=0123456789abcdef');
  assert.equal(urlOf(''), '/parts');
});

test('what the page came with is not asked for again', () => {
  const written = (/** @type {string} */ query, /** @type {string | null} */ href) => writtenUrl(read(query), data(), page(href));
  assert.equal(written('v=about', 'http://h/?v=about&lang=es'), '/parts?v=about');
  assert.equal(written('v=about&at=-102,23,5', 'http://h/?v=about&at=-102.000,23.000,5.00&lang=es'), '/parts?v=about');
  assert.equal(written('v=about', 'http://h/?v=table&lang=es'), null);
  assert.equal(written('v=about', null), null);
  assert.equal(
    writtenUrl(read('v=about'), data(), page('http://h/?v=about&lang=es', 'fedcba9876543210')),
    null,
    'the page was written from an edition before this one',
  );
});

test('marks that a zoom decides between are those that the map draws, before it does those of the page; no other view names any', () => {
  assert.equal(urlOf('source=ucdp', { writtenMarks: 'hex' }), '/parts?source=ucdp&marks=hex');
  assert.equal(urlOf('source=ucdp', { writtenMarks: 'hex', seen: { zoom: 7 } }), '/parts?source=ucdp&marks=records');
  for (const query of ['source=ucdp&by=hex', 'source=ucdp&v=table', 'source=inegi', 'p=SV'])
    assert.doesNotMatch(urlOf(query, { writtenMarks: 'hex', seen: { zoom: 7 } }), /marks/);
  const compared = 'source=ucdp&zone=mx-2008-north&v=compare';
  assert.doesNotMatch(urlOf(compared, { writtenMarks: 'hex', seen: { zoom: 7 } }), /marks/);
  assert.match(urlOf(`${compared}&at=-106,31,7`), /&marks=records$/);
  const legend = (/** @type {string} */ marks) => /** @type {any} */ ({ getElementById: () => ({ dataset: { marks } }) });
  assert.deepEqual(
    ['hex', 'records', 'fill', 'none'].map((marks) => marksWritten(legend(marks))),
    ['hex', 'records', null, null],
  );
  const url = writtenUrl(read('source=ucdp'), data({ writtenMarks: 'hex' }), page('http://h/?source=ucdp&lang=es'));
  assert.equal(url, '/parts?source=ucdp&marks=hex');
});
