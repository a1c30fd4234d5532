import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { put } from '../src/ui/put.js';

const world = /** @type {any} */ (globalThis);
const { document, Element, HTMLInputElement, HTMLOptionElement, HTMLTextAreaElement } = parseHTML('<!doctype html><html><body></body></html>');
Object.assign(world, { document, Element, HTMLInputElement, HTMLOptionElement, HTMLTextAreaElement });

/** @param {string} html */
function element(html) {
  const { document: other } = parseHTML(`<!doctype html><html><body><section>${html}</section></body></html>`);
  return /** @type {Element} */ (other.querySelector('section'));
}

/** @param {string} html of the page */
function page(html) {
  const own = element(html);
  document.body.replaceChildren(document.importNode(own, true));
  return /** @type {HTMLElement} */ (document.body.firstElementChild);
}

/** @param {Element} own @param {string} html */
function become(own, html) {
  const model = element(html);
  const before = model.innerHTML;
  put(own, model);
  assert.equal(own.innerHTML, before);
  assert.equal(model.innerHTML, before, 'the answer may be put again');
}

test('whatever stood there, what comes is what stands there then', () => {
  const pages = [
    '',
    'text',
    '<p>a</p>',
    '<p>a</p><p id="x">b</p>',
    '<ul><li id="x">1</li><li id="y">2</li></ul>',
    '<p id="y">c</p>text<p id="x">d</p>',
    '<h1>t</h1><!-- c --><svg><path d="M0"></path></svg>',
  ];
  for (const before of pages) for (const after of pages) become(page(before), after);
});

test('what is the same stays the same node', () => {
  const own = page('<h1>Title</h1><p class="dek">one</p><table><tbody><tr><th><a id="row-1">1</a></th></tr></tbody></table>');
  const [title, link] = [own.querySelector('h1')?.firstChild, own.querySelector('#row-1')];
  become(own, '<h1>Title</h1><p class="note">two</p><table><tbody><tr><th><a id="row-1">1</a></th></tr><tr><th><a id="row-2">2</a></th></tr></tbody></table>');
  assert.equal(own.querySelector('h1')?.firstChild, title);
  assert.equal(own.querySelector('#row-1'), link);
});

test('elements with ids are found among others that come and go', () => {
  const own = page('<p>before</p><details id="faults"><summary>s</summary></details><p>after</p>');
  const details = own.querySelector('details');
  become(own, '<details id="faults"><summary>t</summary></details><p>after</p><p>more</p>');
  assert.equal(own.querySelector('details'), details);
  become(own, '<p>x</p><p>y</p><p>z</p><details id="faults"><summary>t</summary></details>');
  assert.equal(own.querySelector('details'), details);
});

test('an element of one id never becomes one of another', () => {
  const own = page('<button id="a">a</button>');
  const button = own.firstChild;
  become(own, '<button id="b">b</button>');
  assert.notEqual(own.firstChild, button);
});

test('what the reader unfolded stays unfolded, what the reader folded stays folded', () => {
  const own = page('<details id="x"><summary>s</summary></details><details id="y" open><summary>s</summary></details>');
  own.querySelector('#x')?.setAttribute('open', '');
  own.querySelector('#y')?.removeAttribute('open');
  put(own, element('<details id="x"><summary>t</summary></details><details id="y" open><summary>t</summary></details>'));
  assert.deepEqual(
    [...own.querySelectorAll('details')].map((each) => [each.hasAttribute('open'), each.textContent]),
    [
      [true, 't'],
      [false, 't'],
    ],
  );
});
