/** The two maps of a comparison: one camera, one scale, side by side or one over the other behind a line. */
import { el } from '../ui/dom.js';
import { put } from '../ui/put.js';
import { createFrame } from './frame.js';
import { createSide } from './side.js';
import { createSplit } from './split.js';
import { SLOW_MS } from '../net/loader.js';
import { liesIn } from './question.js';

/** @typedef {import('../model/context.js').Context} Context */
/** @typedef {import('./question.js').Question} Question */
/** @typedef {'before' | 'after'} Name */
/** @typedef {Record<Name, ReturnType<typeof createSide>>} Sides */

const NAMES = /** @type {const} */ (['before', 'after']);

/**
 * @param {Context} context
 * @param {HTMLElement} element holds the server's two pictures, which stay until the maps have drawn
 * @param {object} [does]
 * @param {(name: Name) => void} [does.rested] when a map has drawn all it has
 * @param {boolean} [does.isAsked] the reader has asked for the maps already, whatever is saved
 */
export function createMaps(context, element, { rested, isAsked } = {}) {
  const { store } = context;
  const pair = /** @type {HTMLElement} */ (element.querySelector('.compare-pair'));
  const line = el('div', { class: 'compare-line', 'aria-hidden': 'true' });
  const split = createSplit(context, element);
  const frameOf = createFrame(store);
  /** @type {Sides | null} */
  let sides = null;
  /** What is being shown, so that an answer to an older question is dropped. @type {Question | null} */
  let wanted = null;

  /** Resolves when both maps have what they will show, or it is long in coming. @param {Question} question @param {Element} written the two figures of its answer */
  async function ready(question, written) {
    if (sides && written.childElementCount > 0) await inTime([frameOf(question), ...askedAhead(sides, question, written)]);
  }

  /** @param {Question} question @param {Element} written the two figures of its answer, with months and captions */
  async function show(question, written) {
    wanted = question;
    lay();
    split.draw();
    for (const name of NAMES) {
      caption(pair, name, figureIn(written, name));
      sides?.[name].show(question);
    }
    const frame = await frameOf(question);
    if (wanted !== question) return;
    if (sides) {
      for (const name of NAMES) sides[name].look(frame);
    } else {
      sides = linkedSides(context, pair, { question, frame }, { rested, pick, isAsked });
      pair.append(line);
    }
  }

  /** Side by side or one over the other. */
  function lay() {
    element.dataset.layout = store.state.layout;
  }

  /** A pressed place is asked about, where the operation names it. @param {string} code */
  function pick(code) {
    const { operation, date } = store.state;
    const zone = store.data.edition.zones.find((each) => each.id === operation);
    if (zone ? liesIn(code, zone) : date !== null) store.dispatch({ type: 'compare', operation, place: code, date });
  }

  /** The maps give their graphics memory back. */
  function hide() {
    wanted = null;
    if (sides) for (const name of NAMES) sides[name].destroy();
    sides = null;
    pair.replaceChildren();
  }

  return { ready, show, lay, hide, pictures: () => (sides ? printed(sides) : []) };
}

/** @param {Sides} sides @param {Question} question @param {Element} written */
const askedAhead = (sides, question, written) => NAMES.map((name) => sides[name].ready(question, figureIn(written, name)));

/** @param {Promise<unknown>[]} all of them are waited for, but no longer than answers usually take */
const inTime = (all) => Promise.race([Promise.all(all), new Promise((resolve) => setTimeout(resolve, SLOW_MS))]);

/** @param {Element} element @param {Name} name */
const figureIn = (element, name) => /** @type {HTMLElement} */ (element.querySelector(`[data-side="${name}"]`));

/** Puts months and caption of a figure in place, or the whole figure where there is none yet. @param {Element} pair @param {Name} name @param {HTMLElement} written */
function caption(pair, name, written) {
  const own = figureIn(pair, name);
  if (!own) pair.append(document.importNode(written, true));
  else if (own !== written) {
    own.dataset.datetime = written.dataset.datetime;
    put(/** @type {Element} */ (own.querySelector('figcaption')), /** @type {Element} */ (written.querySelector('figcaption')));
  }
}

/**
 * Two maps of one camera: where one is moved, the other looks too.
 *
 * @param {Context} context
 * @param {Element} pair holds both figures
 * @param {import('./side.js').Shown} shown
 * @param {{rested?: (name: Name) => void, pick: (code: string) => void, isAsked?: boolean}} does
 * @returns {Sides}
 */
function linkedSides(context, pair, shown, { rested, pick, isAsked }) {
  const sides = /** @type {Sides} */ ({});
  let following = false;
  for (const name of NAMES) {
    const other = name === 'before' ? 'after' : 'before';
    const place = { figure: figureIn(pair, name), isAsked };
    sides[name] = createSide(context, name, shown, place, {
      rested: () => rested?.(name),
      pick,
      moved(camera) {
        if (following) return;
        following = true;
        sides[other]?.lookAt(camera);
        following = false;
      },
    });
  }
  return sides;
}

/** For paper: each map as it stands, with its caption. @param {Sides} sides @returns {HTMLElement[]} */
function printed({ before, after }) {
  return [before, after].flatMap((side) => {
    const picture = side.element.querySelector('.map-still > svg')?.cloneNode(true) ?? side.picture();
    const caption = side.element.querySelector('figcaption')?.cloneNode(true);
    return picture ? [el('figure', { class: 'print-side' }, caption, picture)] : [];
  });
}
