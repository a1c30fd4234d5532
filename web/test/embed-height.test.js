import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEAST_PX, MOST_PX, asksHeight, heightMessages, heightOf, pymId, wordpressSecret } from '../src/embed/height.js';
import { wantedHeight } from '../src/embed/talk.js';

test('each dialect is read as it is written', () => {
  const messages = heightMessages(452, 'a-1');
  assert.deepEqual(messages, [
    { sentinel: 'testigo', type: 'height', height: 452 },
    { sentinel: 'amp', type: 'embed-size', height: 452 },
    'pymxPYMxa-1xPYMxheightxPYMx452',
  ]);
  for (const message of messages) assert.equal(heightOf(message), 452);
});

test('heights are whole and bounded', () => {
  const own = (/** @type {unknown} */ height) => heightOf({ sentinel: 'testigo', type: 'height', height });
  assert.equal(own(400.2), 401);
  assert.equal(own(1), LEAST_PX);
  assert.equal(own(1e9), MOST_PX);
  for (const none of [0, -5, NaN, Infinity, '400', null, undefined, {}]) assert.equal(own(none), null, JSON.stringify(none));
  assert.equal(heightOf('pymxPYMxaxPYMxheightxPYMx99999'), MOST_PX);
});

test('what is no height message is left alone', () => {
  for (const message of [
    null,
    undefined,
    7,
    '',
    'height',
    [],
    { sentinel: 'testigo', type: 'resize', height: 400 },
    { sentinel: 'other', type: 'height', height: 400 },
    { sentinel: 'amp', type: 'height', height: 400 },
    { type: 'height', height: 400 },
    'pymxPYMxaxPYMxheightxPYMx',
    'pymxPYMxaxPYMxheightxPYMx4xPYMx5',
    'pymxPYMxaxPYMxheightxPYMxhigh',
    'xpymxPYMxaxPYMxheightxPYMx400',
    'pymxPYMxaxPYMxnavigateToxPYMxhttps://a.example',
  ])
    assert.equal(heightOf(message), null, JSON.stringify(message));
});

test('a page asks in its own dialect or by Pym’s width', () => {
  assert.ok(asksHeight({ sentinel: 'testigo', type: 'ask' }));
  assert.ok(asksHeight('pymxPYMxaxPYMxwidthxPYMx600'));
  for (const message of [{ sentinel: 'amp', type: 'ask' }, 'pymxPYMxaxPYMxscrollxPYMx1', 'ask', null]) assert.ok(!asksHeight(message));
});

test('Pym’s id is taken from the address when it is a plain one', () => {
  assert.equal(pymId('pym-0'), 'pym-0');
  for (const odd of [null, '', 'a b', 'x'.repeat(81), '"><']) assert.equal(pymId(odd), 'testigo');
});

test('the wanted height follows from the width and the words, not from the present height', () => {
  assert.equal(wantedHeight(600, 110, 60), 110 + 360 + 60);
  assert.equal(wantedHeight(320, 150, 60), 150 + 240 + 60);
  assert.equal(wantedHeight(1600, 100, 60), 100 + 520 + 60);
  assert.equal(wantedHeight(300, 20, 0), 420, 'never below what shows the chart');
});

test('WordPress hears the height by the secret that it gave, and nobody hears of one that is none', () => {
  assert.equal(wordpressSecret('#?secret=aB3xY9'), 'aB3xY9');
  for (const none of ['', '#', '#?secret=', '#?secret=a-b', '#?secret=a&b=c', '?secret=aB3', '#secret=aB3']) assert.equal(wordpressSecret(none), null, none);
  assert.deepEqual(heightMessages(452, 'a', 'aB3xY9').at(-1), { message: 'height', value: 452, secret: 'aB3xY9' });
  assert.equal(heightMessages(452, 'a').length, 3);
});
