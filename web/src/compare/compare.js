/** Before | after: the server's HTML of a comparison, or of all of them, with two maps in the place of its pictures. */
import { byId, changed, el } from '../ui/dom.js';
import { stateAsked } from '../parts/links.js';
import { put } from '../ui/put.js';
import { printed } from '../print/copy-parts.js';
import { createMaps } from './maps.js';
import { isComparison, questionOf } from './question.js';
import { getStyle } from '../ui/style.js';

/** Parts of the view that hold nothing of the page's own. */
const PARTS = ['.compare-head', '.compare-key', '.compare-card', '.compare-foot'];

/** Below this width the card comes before the maps. */
const NARROW = '(width < 720px)';

/** @param {import('../model/context.js').Context} context */
export function createCompare(context) {
  const { store, i18n } = context;
  const section = byId('compare');
  const narrow = matchMedia(NARROW);
  const said = el('p', { class: 'visually-hidden', role: 'status' });
  const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (section.querySelector(selector));
  /** @type {ReturnType<typeof createMaps> | null} */
  let maps = null;
  /** Whether the reader is led to the title when the next answer is here. */
  let leads = false;

  section.addEventListener('click', (event) => {
    if (stateAsked(event, store.data.edition)) leads = true;
  });
  narrow.addEventListener('change', arrange);

  /** On a phone the card is read first; reading order and order on the screen are one. */
  function arrange() {
    if (!maps) return;
    if (narrow.matches) part('.compare-head').after(part('.compare-card'), part('.compare-figures'));
    else part('.compare-head').after(part('.compare-figures'), part('.compare-card'));
  }

  /** The view as the server wrote it for the last question; null when that was of another view. */
  function written() {
    const found = store.data.parts?.getElementById('compare');
    return found && found.childElementCount > 0 ? found : null;
  }

  /** Head, maps, key and card change together: nothing stands under the words of another question. */
  async function draw() {
    const answer = written();
    if (!answer) {
      if (section.childElementCount === 0) section.append(el('p', { class: 'note' }, i18n.t('loading', { period: i18n.t(`view-${store.state.view}`) })));
      return;
    }
    await getStyle(COMPARISON_CSS_FILE);
    if (answer !== written() || !isComparison(store.state)) return;
    if (maps) for (const selector of PARTS) put(part(selector), /** @type {Element} */ (answer.querySelector(selector)));
    else put(section, answer);
    document.title = answer.ownerDocument.title;
    show(answer);
  }

  /** @param {Element} answer the view as the server wrote it: the section itself, or what was put into it */
  function show(answer) {
    if (!maps) {
      maps = createMaps(context, part('.compare-maps'));
      part('.compare-foot').before(said);
      arrange();
    }
    const pair = /** @type {Element} */ (answer.querySelector('.compare-pair'));
    const question = questionOf(store.state, store.data.edition);
    const hasMaps = pair.childElementCount > 0 && question !== null;
    part('.compare-figures').hidden = !hasMaps;
    if (hasMaps) void maps.show(question, pair);
    else maps.hide();
    const sentence = part('.compare-card h2')?.textContent ?? '';
    if (said.textContent !== sentence) said.textContent = sentence;
    if (!leads) return;
    leads = false;
    window.scrollTo(0, 0);
    part('#compare-title').focus({ preventScroll: true });
  }

  /** The maps give their graphics memory back. */
  function leave() {
    maps?.hide();
    maps = null;
    section.replaceChildren();
  }

  function tellBusy() {
    const { status } = store.data.loading;
    part('.compare-card')?.setAttribute('aria-busy', String(status === 'loading' || status === 'slow'));
  }

  if (isComparison(store.state)) {
    if (section.childElementCount > 0) show(section);
    else {
      // Pressed before this script was here.
      leads = true;
      void draw();
    }
    tellBusy();
  }
  store.subscribe((_store, before) => {
    const was = isComparison(before.state);
    if (!isComparison(store.state)) {
      if (was) leave();
      return;
    }
    leads ||= !was;
    if (!was || changed(store.data, before.data, 'parts')) void draw();
    if (changed(store.state, before.state, 'layout')) maps?.lay();
    tellBusy();
  });

  /** The sheet on paper: title, the maps as they stand, what they mean, the card. */
  function sheet() {
    const pictures = maps?.pictures() ?? [];
    const sides = pictures.length > 0 ? [el('div', { class: 'print-sides' }, pictures), printed(part('.compare-key'))] : [];
    return [el('div', { class: 'print-compare' }, printed(part('#compare-title')), printed(part('.dek'))), ...sides, printed(part('.compare-card'))];
  }

  return { sheet };
}
