import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createFormat } from '../src/words/format.js';

const vectors = JSON.parse(await readFile(new URL('./format-vectors.json', import.meta.url), 'utf8'));
const LANGS = /** @type {const} */ (['es', 'en', 'pt']);

/** What the page writes; the server has the other groups alone. */
const GROUPS = /** @type {const} */ (['count', 'rate', 'percent', 'dayLong', 'month', 'period']);

for (const group of GROUPS) {
  test(`${group} reads the same in every language's own form`, () => {
    for (const vector of vectors[group]) {
      for (const lang of LANGS) {
        const write = /** @type {(value: any) => string} */ (createFormat(lang)[group]);
        assert.equal(write(group === 'period' ? vector : vector.value), vector[lang], `${lang} ${JSON.stringify(vector)}`);
      }
    }
  });
}
