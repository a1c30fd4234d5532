/**
 * Numbers and dates as finished strings, for each language, as far as scripts write any. The same rules are written in the
 * server; both are tested on `test/format-vectors.json`.
 */
import { isWholeMonths, isWholeYears, monthIndex } from '../model/period.js';

/** @typedef {import('../model/types.js').Lang} Lang */

/** U+202F, a narrow space that never breaks a line. */
const THIN = '\u202F';
const MINUS = '\u2212';
const DASH = '–';

/** @type {Record<Lang, {thousands: string, decimal: string, percent: string, months: string[], short: string[]}>} */
const LOCALES = {
  es: {
    thousands: THIN,
    decimal: '.',
    percent: `${THIN}%`,
    months: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
    short: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
  },
  en: {
    thousands: ',',
    decimal: '.',
    percent: '%',
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
  pt: {
    thousands: '.',
    decimal: ',',
    percent: '%',
    months: ['janeiro', 'fevereiro', 'março', 'abril', 'maio', 'junho', 'julho', 'agosto', 'setembro', 'outubro', 'novembro', 'dezembro'],
    short: ['jan.', 'fev.', 'mar.', 'abr.', 'maio', 'jun.', 'jul.', 'ago.', 'set.', 'out.', 'nov.', 'dez.'],
  },
};

/** @typedef {ReturnType<typeof createFormat>} Format */

/** @param {Lang} lang */
export function createFormat(lang) {
  const locale = LOCALES[lang];
  /** Between a day, a month and a year that are written out. */
  const joint = lang === 'en' ? ' ' : ' de ';

  /** `mar 2008`. @param {string} day */
  const monthShort = (day) => `${locale.short[monthIndex(day) % 12]} ${day.slice(0, 4)}`;

  /** `marzo de 2008`. @param {string} day */
  const month = (day) => `${locale.months[monthIndex(day) % 12]}${joint}${day.slice(0, 4)}`;

  /** `27 de marzo de 2008`. @param {string} day */
  const dayLong = (day) => `${Number(day.slice(8, 10))}${joint}${month(day)}`;

  /** `27 mar 2008`. @param {string} day */
  const dayShort = (day) => `${Number(day.slice(8, 10))} ${monthShort(day)}`;

  return {
    /** A whole number of people, records, places. @param {number} value */
    count: (value) => fixed(value, 0, locale),

    /** A rate per 100,000 a year, one decimal. @param {number} value */
    rate: (value) => fixed(value, 1, locale),

    /** @param {number} share 0 … 1 */
    percent: (share) => fixed(share * 100, 0, locale) + locale.percent,

    dayLong,
    month,

    /** `2009`, `2007–2010`, `marzo de 2008`, `mar 2007–feb 2008`, `27 de marzo de 2008`. @param {{start: string, end: string}} period */
    period({ start, end }) {
      if (isWholeYears({ start, end })) return start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : `${start.slice(0, 4)}${DASH}${end.slice(0, 4)}`;
      if (isWholeMonths({ start, end })) return monthIndex(start) === monthIndex(end) ? month(start) : `${monthShort(start)}${DASH}${monthShort(end)}`;
      return start === end ? dayLong(start) : `${dayShort(start)}${DASH}${dayShort(end)}`;
    },
  };
}

/** @param {number} value @param {number} decimals @param {{thousands: string, decimal: string}} locale */
function fixed(value, decimals, { thousands, decimal }) {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const digits = fraction === undefined ? grouped : grouped + decimal + fraction;
  const isZero = !/[1-9]/.test(digits);
  return value < 0 && !isZero ? MINUS + digits : digits;
}
