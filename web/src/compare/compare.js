/** Before | after: the server's HTML of a comparison, or of all of them, with two maps in the place of its pictures. */
import { byId, changed, redraw } from '../ui/dom.js';
import { stateAsked } from '../parts/links.js';
import { isComparison } from './question.js';
import { createView } from './view.js';
import { getStyle } from '../ui/style.js';
import { pending } from '../words/refusal.js';

/** @param {import('../model/context.js').Context} context */
export function createCompare(context) {
  const { store, i18n } = context;
  const section = byId('compare');
  const view = createView(context, section);
  /** Whether the reader is led to the title when the next answer is here. */
  let leads = false;

  section.addEventListener('click', (event) => {
    if (stateAsked(event, store.data.edition)) leads = true;
  });
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
      if (was) view.leave();
      return;
    }
    leads ||= !was;
    if (!was || changed(store.data, before.data, 'parts')) void draw();
    if (changed(store.state, before.state, 'layout')) view.lay();
    tellBusy();
  });

  async function draw() {
    const answer = written(store.data);
    if (!answer) {
      if (!section.querySelector('.compare-head')) redraw(section, pending(i18n, i18n.t(`view-${store.state.view}`)));
      return;
    }
    await Promise.all([getStyle(COMPARISON_CSS_FILE), view.ready(answer)]);
    if (answer !== written(store.data) || !isComparison(store.state)) return;
    view.take(answer);
    document.title = answer.ownerDocument.title;
    show(answer);
  }

  /** @param {Element} answer */
  function show(answer) {
    view.show(answer);
    if (!leads) return;
    leads = false;
    window.scrollTo(0, 0);
    byId('compare-title').focus({ preventScroll: true });
  }

  function tellBusy() {
    const { status } = store.data.loading;
    section.querySelector('.compare-card')?.setAttribute('aria-busy', String(status === 'loading' || status === 'slow'));
  }

  return { sheet: view.printed };
}

/** The view as the server wrote it for the last question; null when that was of another view. @param {import('../model/types.js').Data} data */
function written({ parts }) {
  const found = parts?.getElementById('compare');
  return found && found.childElementCount > 0 ? found : null;
}
