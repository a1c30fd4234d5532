import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createFormat } from '../src/words/format.js';

const vectors = JSON.parse(await readFile(new URL('./format-vectors.json', import.meta.url), 'utf8'));
const LANGS = /** @type {const} */ (['es', 'en', 'pt']);

/** How each group of vectors is fed to the formatter. @type {Record<string, (format: any, vector: any) => string>} */
const CALLS = {
  interval: (format, { low, high }) => format.interval(low, high),
  period: (format, { start, end }) => format.period({ start, end }),
  date: (format, { value, precision }) => format.date(value, precision),
};

for (const [group, rows] of Object.entries(vectors)) {
  test(`${group} reads the same in every language's own form`, () => {
    for (const vector of rows) {
      for (const lang of LANGS) {
        const format = /** @type {any} */ (createFormat(lang));
        const call = CALLS[group] ?? ((each, { value }) => each[group](value));
        assert.equal(call(format, vector), vector[lang], `${lang} ${JSON.stringify(vector)}`);
      }
    }
  });
}

test('an interval never looks narrower than it is', () => {
  const format = createFormat('en');
  for (let low = 0; low < 30; low += 0.037) {
    const [from, to] = format
      .interval(low, low + 1.003)
      .split('–')
      .map(Number);
    assert.ok(Number(from) <= low + 1e-9 && Number(to) >= low + 1.003 - 1e-9, `${low}`);
  }
});
