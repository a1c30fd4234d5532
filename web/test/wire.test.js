import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { TYPES, wireTypes } from '../wire.mjs';

test("the page's types of the answers are those that the server describes", async () => {
  assert.equal(await readFile(TYPES, 'utf8'), await wireTypes(), 'npm run wire');
});
