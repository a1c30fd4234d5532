/**
 * The server's picture of the view: what is seen until the map has drawn, and instead of it where no map can or should
 * be drawn. It follows the state by asking the server for the page of the new view.
 */
import { el, redraw } from '../ui/dom.js';
import { toQuery } from '../model/state.js';

/** @typedef {import('../model/types.js').State} State */
/** @typedef {import('../model/types.js').Store} Store */

/** @typedef {{query: string, selector: string}} Written where the server's picture of a state is: a page, and the place in it */

/** What changes the picture. @type {(keyof State)[]} */
const SHOWN = ['source', 'start', 'end', 'measure', 'dims', 'stateCode', 'zoneFilter', 'relation', 'more', 'place', 'by', 'showZones', 'showLabels'];

/** @param {HTMLElement} frame holds the server's picture @param {Store} store @param {() => Written} [picture] */
export function createStill(
  frame,
  store,
  picture = () => ({ query: toQuery({ ...store.state, view: 'map' }, store.data.edition), selector: '.map-still > svg' }),
) {
  /** @type {XMLHttpRequest | null} */
  let asking = null;
  const line = el('p', { class: 'map-line', role: 'status', hidden: true });
  frame.after(line);

  function follow() {
    asking?.abort();
    asking = askFor(picture(), frame);
  }

  const differs = (/** @type {State} */ now, /** @type {State} */ before) => SHOWN.some((key) => now[key] !== before[key]);
  let stays = false;
  const stop = store.subscribe((now, before) => {
    if (!differs(now.state, before.state)) return;
    if (stays) follow();
    // A map is about to be drawn: no picture is better than that of another view.
    else frame.replaceChildren();
  });

  return {
    /** It is what the reader sees, for the reason given. @param {...import('../ui/dom.js').Child} why */
    stay(...why) {
      stays = true;
      redraw(line, why);
      line.hidden = false;
      if (frame.childElementCount === 0) follow();
    },

    /** A map is on its way. */
    give() {
      stays = false;
      line.hidden = true;
    },

    /** The map has drawn all it has. */
    remove,

    /** The reader moves the map; a picture that stays has none under it. */
    makeRoom() {
      if (!stays) remove();
    },
  };

  function remove() {
    stop();
    asking?.abort();
    frame.remove();
    line.remove();
  }
}

/** Asks for the page of a state, as a document that runs nothing; its picture takes the place of what the frame holds. @param {Written} picture @param {HTMLElement} frame */
function askFor({ query, selector }, frame) {
  const request = new XMLHttpRequest();
  request.open('GET', `/?${query}`);
  request.responseType = 'document';
  request.onload = () => {
    const found = request.responseXML?.querySelector(selector);
    if (found) frame.replaceChildren(document.adoptNode(found));
  };
  request.send();
  return request;
}
