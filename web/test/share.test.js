import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFormat } from '../src/words/format.js';
import { bytesText } from '../src/share/size.js';

test('a size has two digits or more and one unit', () => {
  const text = (/** @type {number} */ bytes) => bytesText(bytes, createFormat('pt')).replace('\u202F', ' ');
  assert.deepEqual([970, 2627, 9960, 169_751, 999_400, 2_944_916].map(text), ['970 B', '2,6 KB', '10 KB', '170 KB', '999 KB', '2,9 MB']);
});
