/** Once the map is live its words follow it: the server writes those of every view, and the frame puts them in place. */
import { changed } from '../ui/dom.js';
import { putParts } from '../ui/put.js';

/** What of the frame is the server's beside its chart: title, what is drawn and what is not, links. */
const WORDS = ['.embed-head', '#drawn', '.embed-foot'];

/** @param {import('../model/context.js').Context} context */
export function followWords({ store }) {
  function draw() {
    const { parts } = store.data;
    if (parts) putParts(parts, WORDS);
  }

  draw();
  store.subscribe((_store, before) => {
    if (changed(store.data, before.data, 'parts')) draw();
  });
}
