/**
 * A small synthetic edition for the tests: one source of each kind, two countries, two deployments. The server's tests
 * read the same file.
 */
import { readFile } from 'node:fs/promises';
import { readEdition } from '../src/net/answers.js';

export const MANIFEST = JSON.parse(await readFile(new URL('./edition.json', import.meta.url), 'utf8'));

/** The server adds to the manifest what a map of each country shows; the tests look at none. */
export const EDITION = readEdition({ ...MANIFEST, countries: [] });
