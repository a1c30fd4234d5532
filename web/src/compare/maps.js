/** The two maps of a comparison: one camera, one scale, side by side or one over the other behind a line. */
import { getJson } from '../net/questions.js';
import { baseOf } from '../net/query.js';
import { el } from '../ui/dom.js';
import { levelOf } from '../model/levels.js';
import { readPlace, readZone } from '../net/answers.js';
import { put } from '../ui/put.js';
import { createSide } from './side.js';
import { liesIn } from './question.js';

/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {import('./question.js').Question} Question */
/** @typedef {ReturnType<typeof createSide>} Side */

const NAMES = /** @type {const} */ (['before', 'after']);

/** Where the line stands at first, and the steps of its range, in percent of the width. */
const MIDDLE = 50;

/**
 * @param {Context} context
 * @param {HTMLElement} element holds the server's two pictures, which stay until the maps have drawn
 * @param {object} [does]
 * @param {(name: 'before' | 'after') => void} [does.rested] when a map has drawn all it has
 * @param {boolean} [does.isAsked] the reader has asked for the maps already, whatever is saved
 */
export function createMaps(context, element, { rested, isAsked } = {}) {
  const { store, i18n, format } = context;
  const pair = /** @type {HTMLElement} */ (element.querySelector('.compare-pair'));
  const line = el('div', { class: 'compare-line', 'aria-hidden': 'true' });
  const split = el('input', {
    type: 'range',
    id: 'compare-split',
    min: 0,
    max: 100,
    step: 1,
    value: MIDDLE,
    'aria-label': i18n.t('compare-split'),
    oninput: drawSplit,
  });
  element.append(split);
  /** @type {{before: Side, after: Side} | null} */
  let sides = null;
  /** What is being shown, so that an answer to an older question is dropped. @type {Question | null} */
  let wanted = null;
  let framed = '';
  /** @type {import('../model/types.js').Data['frame']} */
  let frame = null;

  /** @param {Question} question @param {Element} written the two figures of its answer, with months and captions */
  async function show(question, written) {
    wanted = question;
    lay();
    drawSplit();
    await look(question);
    if (wanted !== question) return;
    for (const name of NAMES) caption(name, figureIn(written, name));
    if (sides) for (const name of NAMES) sides[name].show({ question, frame });
    else start({ question, frame });
  }

  /** @param {Element} element_ @param {'before' | 'after'} name */
  const figureIn = (element_, name) => /** @type {HTMLElement} */ (element_.querySelector(`[data-side="${name}"]`));

  /** @param {'before' | 'after'} name @param {HTMLElement} written */
  function caption(name, written) {
    const own = figureIn(pair, name);
    if (!own) pair.append(document.importNode(written, true));
    else if (own !== written) {
      own.dataset.datetime = written.dataset.datetime;
      put(/** @type {Element} */ (own.querySelector('figcaption')), /** @type {Element} */ (written.querySelector('figcaption')));
    }
  }

  /** Side by side or one over the other. */
  function lay() {
    element.dataset.layout = store.state.layout;
  }

  /** Both maps frame all places of the operation, whichever of them is asked about. @param {Question} question */
  async function look({ operation, place }) {
    const key = `${baseOf(store.state)} ${operation?.id ?? place}`;
    if (framed === key) return;
    const path = operation ? `zones/${operation.id}` : `areas/${place}`;
    const json = await getJson(`${baseOf(store.state)}/${path}`).catch(() => null);
    const box = json && (operation ? readZone(json) : readPlace(json)).bbox;
    framed = json ? key : '';
    const isSmall = (/** @type {string} */ code) => levelOf(code, store.data) === 'municipality';
    const small = operation ? operation.areas.every(isSmall) : place !== null && isSmall(place);
    frame = box ? { box, small } : null;
  }

  /** @param {import('./side.js').Shown} shown */
  function start(shown) {
    let following = false;
    const made = /** @type {{before: Side, after: Side}} */ ({});
    for (const name of NAMES) {
      const other = name === 'before' ? 'after' : 'before';
      made[name] = createSide(
        context,
        name,
        shown,
        { figure: figureIn(pair, name), isAsked },
        {
          rested: () => rested?.(name),
          pick,
          moved(camera) {
            if (following) return;
            following = true;
            made[other]?.lookAt(camera);
            following = false;
          },
        },
      );
    }
    sides = made;
    pair.append(line);
  }

  /** A pressed place is asked about, where the operation names it. @param {string} code */
  function pick(code) {
    const { operation, date } = store.state;
    const zone = store.data.edition.zones.find((each) => each.id === operation);
    if (zone ? liesIn(code, zone) : date !== null) store.dispatch({ type: 'compare', operation, place: code, date });
  }

  function drawSplit() {
    const at = Number(split.value);
    element.style.setProperty('--split', `${at}%`);
    split.setAttribute('aria-valuetext', i18n.t('compare-split-at', { share: format.percent(at / 100) }));
  }

  /** The maps give their graphics memory back. */
  function hide() {
    wanted = null;
    if (sides) for (const name of NAMES) sides[name].destroy();
    sides = null;
    pair.replaceChildren();
  }

  /** For paper: each map as it stands, with its caption. @returns {HTMLElement[]} */
  function pictures() {
    const { before, after } = sides ?? {};
    return [before, after].flatMap((side) => {
      if (!side) return [];
      const picture = side.element.querySelector('.map-still > svg')?.cloneNode(true) ?? side.picture();
      const caption = side.element.querySelector('figcaption')?.cloneNode(true);
      return picture ? [el('figure', { class: 'print-side' }, caption, picture)] : [];
    });
  }

  return { show, lay, hide, pictures };
}
