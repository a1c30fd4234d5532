/**
 * The embed before its map: the server made the words and the picture; this talks to the page around and loads the engine
 * when, and only when, a reader presses "Use the map".
 */
import { allowOwnScripts } from '../net/assets.js';
import { byId } from '../ui/dom.js';
import { talkToHost, wantedHeight } from './talk.js';

/** Height of the chart's row, as `embed-page.css` has it: told also while a low frame leaves the chart out. */
const CHART_ROW_PX = 68;

allowOwnScripts();

/** A comparison is read down the page: it is as high as what it says. */
const compares = 'embeds' in document.body.dataset;
const use = /** @type {HTMLButtonElement | null} */ (document.getElementById('use'));
const play = /** @type {HTMLButtonElement | null} */ (document.getElementById('play'));

for (const button of [use, play]) if (button) button.hidden = false;
use?.addEventListener('click', () => void open(false));
play?.addEventListener('click', openAndPlay);
if (compares) talkToHost({ rows: [...document.body.children], wanted: (_width, rows) => Math.ceil(rows) });
else
  talkToHost({
    rows: [...document.querySelectorAll('[data-words], #key')],
    wanted: (width, words) => wantedHeight(width, words, document.querySelector('#time svg') ? CHART_ROW_PX : 0),
  });

function openAndPlay() {
  void open(true);
}

/** @param {boolean} playing */
async function open(playing) {
  if (!use) return;
  if (!canDraw()) {
    say('nowebgl');
    for (const button of [use, play]) if (button) button.hidden = true;
    return;
  }
  use.disabled = true;
  use.setAttribute('aria-busy', 'true');
  try {
    const live = await (compares ? import('./live-compare.js') : import('./live.js'));
    await live.start();
    play?.removeEventListener('click', openAndPlay);
    byId('map').querySelector('canvas')?.focus({ preventScroll: true });
    use.remove();
    if (playing) play?.click();
  } catch (error) {
    document.getElementById('live')?.setAttribute('hidden', '');
    say(error instanceof Error && error.message === 'nowebgl' ? 'nowebgl' : 'error');
    use.disabled = false;
    use.removeAttribute('aria-busy');
  }
}

/** The sentences wait in the page, in its language. @param {'nowebgl' | 'error'} why */
function say(why) {
  const said = byId('said');
  said.hidden = false;
  said.textContent = said.getAttribute(`data-${why}`);
}

function canDraw() {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
