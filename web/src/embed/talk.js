/** Tells the page around the embed how high it would like to be, whenever that changes and whenever it is asked. */
import { READY, asksHeight, heightMessages, pymId, toWordpress, wordpressSecret } from './height.js';

/** Height of the map that suits a width: three to five, as low as a phone wants and as high as a column does. */
const MAP = { ratio: 0.6, least: 240, most: 520 };
/** From this height of the frame on the chart is shown (`embed-page.css` says the same). */
const WITH_CHART_PX = 420;

/**
 * Wanted height of the whole page: it follows from the width and the words alone, never from the present height, so that
 * the answer of the page around can not start a loop.
 *
 * @param {number} width px
 * @param {number} words px, all rows but map and chart
 * @param {number} chart px, of the chart's row, shown or not
 */
export function wantedHeight(width, words, chart) {
  const map = Math.min(MAP.most, Math.max(MAP.least, Math.round(width * MAP.ratio)));
  return Math.ceil(Math.max(WITH_CHART_PX, words + map + chart));
}

/**
 * @param {object} page
 * @param {Element[]} page.rows whose height the width decides, never that of the frame
 * @param {(width: number, rows: number) => number} page.wanted height of the whole page, px, by its width and the sum of its rows
 */
export function talkToHost({ rows, wanted }) {
  if (window.parent === window) return;
  const id = pymId(new URLSearchParams(location.search).get('childId'));
  const secret = wordpressSecret(location.hash);
  let told = 0;

  /** Whoever frames us may know the height; it says nothing else. @param {unknown} message */
  const say = (message) => window.parent.postMessage(message, '*');

  /** @param {boolean} again */
  function tell(again) {
    const height = wanted(
      window.innerWidth,
      rows.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0),
    );
    if (height === told && !again) return;
    told = height;
    for (const message of heightMessages(height, id, secret)) say(message);
  }

  const seen = new ResizeObserver(() => tell(false));
  for (const row of rows) seen.observe(row);
  window.addEventListener('resize', () => tell(false));
  window.addEventListener('message', (event) => {
    if (event.source === window.parent && asksHeight(event.data)) tell(true);
  });
  // WordPress's sandbox opens no links; its page follows those to the frame's own host.
  if (secret !== null)
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link?.host !== location.host) return;
      event.preventDefault();
      say(toWordpress('link', link.href, secret));
    });
  say(READY);
  tell(true);
}
