/** What the server writes of a view, put in place when it comes; until then the last whole answer stays. */
import { isComparison } from '../compare/question.js';
import { followDefinitions } from '../ui/define.js';
import { byId, changed, redraw } from '../ui/dom.js';
import { pending } from '../words/refusal.js';
import { followFields } from './fields.js';
import { followLinks } from './links.js';
import { put, putParts } from '../ui/put.js';

/** Views that are the server's HTML as a whole; the element has the view's name. */
const VIEWS = /** @type {const} */ (['about', 'table']);

/** What stands around every view. */
const AROUND = ['#bar > .countries', '#bar .views', '#bar .languages', '#bar > .sharing', '#headline', '#panel > .peek', '#panel > .overview'];

/** @param {import('../model/context.js').Context} context */
export function createParts(context) {
  const { store, i18n, format } = context;
  followLinks(store);
  followFields(store);
  followDefinitions();

  function draw() {
    const { state, data } = store;
    for (const view of VIEWS.filter((each) => each === state.view)) {
      const box = byId(view);
      const written = data.parts?.getElementById(view);
      if (written?.firstElementChild) put(box, written);
      // What the view held when it was left is the answer to another question.
      else if (data.parts || !box.firstElementChild) redraw(box, pending(i18n, format.period(state)));
    }
  }

  /** All of them at once: words of one answer never stand beside numbers of another. */
  function drawAround() {
    const { parts } = store.data;
    if (!parts) return;
    putParts(parts, AROUND);
    if (!isComparison(store.state)) document.title = parts.title;
  }

  draw();
  drawAround();
  store.subscribe((_store, before) => {
    const arrived = changed(store.data, before.data, 'parts');
    if (arrived) drawAround();
    if (arrived || store.state.view !== before.state.view) draw();
  });
}
