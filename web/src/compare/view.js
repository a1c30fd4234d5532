/** A comparison in its place: the server's words, and two maps where its pictures stand. */
import { el } from '../ui/dom.js';
import { put } from '../ui/put.js';
import { printed } from '../print/copy-parts.js';
import { createMaps } from './maps.js';
import { questionOf } from './question.js';

/** Parts of the view that hold nothing of the page's own. */
const PARTS = ['.compare-head', '.compare-key', '.compare-card', '.compare-foot'];

/** Below this width the card comes before the maps. */
const NARROW = '(width < 720px)';

/** @param {import('../model/context.js').Context} context @param {HTMLElement} section */
export function createView(context, section) {
  const { store } = context;
  const narrow = matchMedia(NARROW);
  const said = el('p', { class: 'visually-hidden', role: 'status' });
  const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (section.querySelector(selector));
  /** @type {ReturnType<typeof createMaps> | null} */
  let maps = null;

  narrow.addEventListener('change', arrange);

  /** On a phone the card is read first; reading order and order on the screen are one. */
  function arrange() {
    if (!maps) return;
    if (narrow.matches) part('.compare-head').after(part('.compare-card'), part('.compare-figures'));
    else part('.compare-head').after(part('.compare-figures'), part('.compare-card'));
  }

  /** Resolves when the maps have what they will show of an answer, or it is long in coming: words do not change before their maps can. @param {Element} answer */
  async function ready(answer) {
    const question = questionOf(store.data.answered, store.data.edition);
    if (maps && question) await maps.ready(question, pairOf(answer));
  }

  /** Head, maps, key and card change together: nothing stands under the words of another question. @param {Element} answer */
  function take(answer) {
    if (maps) for (const selector of PARTS) put(part(selector), /** @type {Element} */ (answer.querySelector(selector)));
    else put(section, answer);
  }

  /** @param {Element} answer the view as the server wrote it: the section itself, or what was put into it */
  function show(answer) {
    if (!maps) {
      maps = createMaps(context, part('.compare-maps'));
      part('.compare-foot').before(said);
      arrange();
    }
    const pair = pairOf(answer);
    const question = questionOf(store.data.answered, store.data.edition);
    const hasMaps = pair.childElementCount > 0 && question !== null;
    part('.compare-figures').hidden = !hasMaps;
    if (hasMaps) void maps.show(question, pair);
    else maps.hide();
    const sentence = part('.compare-card h2')?.textContent ?? '';
    if (said.textContent !== sentence) said.textContent = sentence;
  }

  /** The maps give their graphics memory back. */
  function leave() {
    maps?.hide();
    maps = null;
    section.replaceChildren();
  }

  return { ready, take, show, leave, lay: () => maps?.lay(), printed: () => sheetOf(section, maps?.pictures() ?? []) };
}

/** The two figures of an answer. @param {Element} answer */
const pairOf = (answer) => /** @type {HTMLElement} */ (answer.querySelector('.compare-pair'));

/** The sheet on paper: title, the maps as they stand, what they mean, the card. @param {Element} section @param {HTMLElement[]} pictures */
function sheetOf(section, pictures) {
  const copy = (/** @type {string} */ selector) => printed(/** @type {Element} */ (section.querySelector(selector)));
  const sides = pictures.length > 0 ? [el('div', { class: 'print-sides' }, pictures), copy('.compare-key')] : [];
  return [el('div', { class: 'print-compare' }, copy('#compare-title'), copy('.dek')), ...sides, copy('.compare-card')];
}
