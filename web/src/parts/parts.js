/** What the server writes of a view, put in place when it comes; until then the last whole answer stays. */
import { followDefinitions } from '../define.js';
import { byId, changed, el } from '../dom.js';
import { pending } from '../wording.js';
import { followFields } from './fields.js';
import { followLinks } from './links.js';
import { put } from './put.js';

/** Views that are the server's HTML as a whole; the element has the view's name. */
const VIEWS = /** @type {const} */ (['about', 'table']);

/** @param {import('../context.js').Context} context */
export function createParts(context) {
  const { store } = context;
  followLinks(store);
  followFields(store);
  followDefinitions();

  function draw() {
    const { state, data } = store;
    for (const view of VIEWS.filter((each) => each === state.view)) {
      const written = data.parts?.getElementById(view);
      if (written && written.childElementCount > 0) put(byId(view), written);
      else if (byId(view).childElementCount === 0) byId(view).append(el('p', { class: 'note' }, pending(state, data, context)));
    }
  }

  draw();
  store.subscribe((_store, before) => {
    if (store.state.view !== before.state.view || changed(store.data, before.data, 'parts')) draw();
  });
}
