/** The server said no, in its own words. */
export class ApiProblem extends Error {
  /** @param {number} status @param {{code?: string, detail?: string}} body @param {string | null} [retryAfter] the header: seconds, or a date */
  constructor(status, body, retryAfter = null) {
    super(body.detail ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? '';
    this.retryAfterMs = milliseconds(retryAfter);
  }
}

/** What the server says of an address of an edition that it has no more. */
export const GONE = 'unknown_edition';

/** Timeouts, crowds and guards before the server: the question is none the worse for them. */
const FOR_NOW = [403, 408, 425, 429];

/** Whether what did not come may come when it is asked for again. @param {ApiProblem} problem */
export function isLost({ status }) {
  return status >= 500 || FOR_NOW.includes(status);
}

/** @param {string | null} retryAfter @returns {number | null} from now on, null where nothing is said */
function milliseconds(retryAfter) {
  if (retryAfter === null || retryAfter.trim() === '') return null;
  const seconds = Number(retryAfter);
  const ms = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}
