/** ▶ moves the period by its own length over the whole series and stops at the end. */
import { next } from './brush-maths.js';

/** @typedef {import('./brush-maths.js').Range} Range */

/** Time that each period is shown. */
const STEP_MS = 900;

/**
 * @param {object} options
 * @param {() => {range: Range, limits: Range}} options.now
 * @param {(range: Range) => void} options.show
 * @param {(range: Range) => void} options.prefetch asks for one period ahead
 * @param {(playing: boolean) => void} options.onChange
 */
export function createPlayer({ now, show, prefetch, onChange }) {
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;

  /** One step; at the end of the series back to its first period. @returns {boolean} false at the end */
  function step() {
    const { range, limits } = now();
    const following = next(range, limits);
    if (!following) return false;
    show(following);
    const after = next(following, limits);
    if (after) prefetch(after);
    return true;
  }

  /** @returns {Range} */
  function first() {
    const { range, limits } = now();
    return { from: limits.from, to: limits.from + (range.to - range.from) };
  }

  function play() {
    if (!step()) show(first());
    timer = setInterval(() => {
      if (!step()) stop();
    }, STEP_MS);
    onChange(true);
  }

  function stop() {
    if (timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
    onChange(false);
  }

  return {
    stop,
    toggle: () => (timer === undefined ? play() : stop()),
    /** For readers who asked for less motion: a step for a press. */
    stepOnce() {
      if (!step()) show(first());
    },
  };
}
