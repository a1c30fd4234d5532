/**
 * The embed before its map: the server made the words and the picture; this talks to the page around and loads the engine
 * when, and only when, a reader presses "Use the map".
 */
import { allowOwnScripts } from '../assets.js';
import { byId } from '../dom.js';
import { talkToHost } from './talk.js';

/** @typedef {typeof import('./live.js')} Live */

/** Height of the chart's row, as `embed.css` has it: told also while a low frame leaves the chart out. */
const CHART_ROW_PX = 68;

allowOwnScripts();

const use = /** @type {HTMLButtonElement} */ (byId('use'));
const play = /** @type {HTMLButtonElement} */ (byId('play'));
const said = byId('said');

use.hidden = false;
play.hidden = false;
use.addEventListener('click', () => void open(false));
play.addEventListener('click', openAndPlay);
talkToHost({
  words: [...document.querySelectorAll('[data-words]')],
  chartHeight: () => (document.querySelector('#time svg') ? CHART_ROW_PX : 0),
});

function openAndPlay() {
  void open(true);
}

/** @param {boolean} playing */
async function open(playing) {
  if (!canDraw()) {
    say('nowebgl');
    use.hidden = true;
    play.hidden = true;
    return;
  }
  use.disabled = true;
  use.setAttribute('aria-busy', 'true');
  try {
    const live = /** @type {Live} */ (await import(new URL(EMBED_LIVE_FILE, import.meta.url).href));
    await live.start();
    play.removeEventListener('click', openAndPlay);
    byId('map').querySelector('canvas')?.focus({ preventScroll: true });
    use.remove();
    if (playing) play.click();
  } catch (error) {
    byId('live').hidden = true;
    say(error instanceof Error && error.message === 'nowebgl' ? 'nowebgl' : 'error');
    use.disabled = false;
    use.removeAttribute('aria-busy');
  }
}

/** The sentences wait in the page, in its language. @param {'nowebgl' | 'error'} why */
function say(why) {
  said.hidden = false;
  said.textContent = said.getAttribute(`data-${why}`);
}

function canDraw() {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
