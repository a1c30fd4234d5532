/** Arithmetic on ISO days. Months are counted from year 0, so that differences are plain subtraction. */

/** @param {string} day `2009-03-27` or `2009-03` @returns {number} months since year 0 */
export function monthIndex(day) {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** @param {number} index @returns {string} first day of the month */
export function monthStart(index) {
  return `${yearOf(index)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** @param {number} index @returns {string} last day of the month */
export function monthEnd(index) {
  const days = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return `${monthStart(index).slice(0, 8)}${String(days).padStart(2, '0')}`;
}

/** @param {number} index */
function yearOf(index) {
  return String(Math.floor(index / 12)).padStart(4, '0');
}

/** A moment's day where the reader is. @param {Date} date */
export function localDay(date) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** True for a real calendar day. @param {string} text */
export function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/**
 * The part of a period that lies in a coverage, null when nothing does.
 *
 * @param {{start: string, end: string}} period
 * @param {{start: string, end: string}} coverage
 */
export function clip(period, coverage) {
  const start = period.start > coverage.start ? period.start : coverage.start;
  const end = period.end < coverage.end ? period.end : coverage.end;
  return start <= end ? { start, end } : null;
}

/** True when the period is made of whole years. @param {{start: string, end: string}} period */
export function isWholeYears({ start, end }) {
  return start.endsWith('-01-01') && end.endsWith('-12-31');
}

/** True when the period is made of whole months. @param {{start: string, end: string}} period */
export function isWholeMonths({ start, end }) {
  return start.endsWith('-01') && end === monthEnd(monthIndex(end));
}

/** Widens a period to whole years. @param {{start: string, end: string}} period */
export function wholeYears({ start, end }) {
  return { start: `${start.slice(0, 4)}-01-01`, end: `${end.slice(0, 4)}-12-31` };
}

/**
 * The months of a period, since year 0, the one after its last as its end.
 *
 * @param {{start: string, end: string}} period
 * @returns {{from: number, to: number}}
 */
export function rangeOf({ start, end }) {
  return { from: monthIndex(start), to: monthIndex(end) + 1 };
}
