import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FluentBundle, FluentResource } from '@fluent/bundle';

const WEB = fileURLToPath(new URL('..', import.meta.url));
const LANGS = ['es', 'en', 'pt'];

const texts = Object.fromEntries(await Promise.all(LANGS.map(async (lang) => [lang, await readFile(path.join(WEB, 'locales', `${lang}.ftl`), 'utf8')])));

/** Ids as written, so that a line which Fluent drops without a word is seen. @param {string} text */
const written = (text) => text.split('\n').flatMap((line) => line.match(/^([a-zA-Z][\w-]*) *=/)?.[1] ?? []);

/** @param {string} folder @returns {Promise<string[]>} */
async function sources(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = await Promise.all(
    entries.map(async (entry) => (entry.isDirectory() ? sources(path.join(folder, entry.name)) : [path.join(folder, entry.name)])),
  );
  return files.flat().filter((file) => file.endsWith('.js'));
}

const code = (await Promise.all((await sources(path.join(WEB, 'src'))).map((file) => readFile(file, 'utf8')))).join('\n');
const spoken = code.replaceAll(/\/\*\*.*?\*\//gs, '');
/** What is handed on to be said: arguments, with calls inside them, and labels. */
const said = [
  ...spoken.matchAll(/\b(?:t|has|doWithout)\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g),
  ...spoken.matchAll(/\b(?:label(?:: | = )|id = )([^;\n]+)/g),
].map((match) => match[1] ?? '');
const literals = new Set(said.flatMap((words) => [...words.matchAll(/'([a-zA-Z][\w-]*)'/g)].map((match) => match[1] ?? '')));
/** Ids made of a fixed head and a code from the data: `view-${view}`, `precision-${precision}`. */
const heads = said.flatMap((words) => [...words.matchAll(/`([a-z][\w-]*-)\$\{/g)].map((match) => match[1] ?? ''));

test('every id parses: none is dropped', () => {
  for (const lang of LANGS) {
    const bundle = new FluentBundle(lang, { useIsolating: false });
    assert.deepEqual(bundle.addResource(new FluentResource(texts[lang] ?? '')), []);
    for (const id of written(texts[lang] ?? '')) assert.ok(bundle.getMessage(id)?.value, `${lang}: ${id}`);
  }
});

test('three languages have the same ids in the same order', () => {
  assert.deepEqual(written(texts.en ?? ''), written(texts.es ?? ''));
  assert.deepEqual(written(texts.pt ?? ''), written(texts.es ?? ''));
});

test('no id is written twice', () => {
  const ids = written(texts.es ?? '');
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  );
});

test('every id is used', () => {
  const used = (/** @type {string} */ id) => literals.has(id) || heads.some((head) => id.startsWith(head));
  assert.deepEqual(
    written(texts.es ?? '').filter((id) => !used(id)),
    [],
  );
});

test('every id that the page asks for exists', () => {
  const ids = new Set(written(texts.es ?? ''));
  const asked = [...code.matchAll(/\b(?:t|rich)\(\s*'([\w-]+)'/g)].map((match) => match[1] ?? '');
  assert.ok(asked.length > 75);
  assert.deepEqual(
    asked.filter((id) => !ids.has(id)),
    [],
  );
});

test('the three languages name the same arguments', () => {
  const argumentsOf = (/** @type {string} */ lang) => {
    /** @type {Record<string, string>} */
    const found = {};
    let id = '';
    for (const line of (texts[lang] ?? '').split('\n')) {
      id = line.match(/^([a-zA-Z][\w-]*) *=/)?.[1] ?? id;
      const names = [...line.matchAll(/\$(\w+)/g)].map((match) => match[1]).filter((name) => name !== 'count');
      found[id] = [...new Set([...(found[id]?.split(' ').filter(Boolean) ?? []), ...names])].toSorted((a, b) => a.localeCompare(b)).join(' ');
    }
    return found;
  };
  assert.deepEqual(argumentsOf('en'), argumentsOf('es'));
  assert.deepEqual(argumentsOf('pt'), argumentsOf('es'));
});

test('no causal word and no jargon of the forces', () => {
  const forbidden = /\b(abatid|ejecutad|levantón|caused by|provocó|provocou|hot spot|neutraliz)/i;
  for (const lang of LANGS) assert.doesNotMatch(texts[lang] ?? '', forbidden);
});

test('selection is by exactly one and other, never by plural category', () => {
  for (const lang of LANGS) {
    assert.doesNotMatch(texts[lang] ?? '', /\[one\]/);
    const selectors = (texts[lang] ?? '').match(/\{ \$count ->/g)?.length ?? 0;
    assert.equal((texts[lang] ?? '').match(/^ +\[1\]/gm)?.length ?? 0, selectors);
    assert.equal((texts[lang] ?? '').match(/^ +\*\[other\]/gm)?.length ?? 0, selectors);
  }
});
