/**
 * Numbers and dates as finished strings, for each language. The same rules are written in the server; both are
 * tested on `test/format-vectors.json`.
 */
import { isWholeMonths, isWholeYears, monthIndex } from '../model/period.js';

/** @typedef {import('../model/types.js').Lang} Lang */
/** @typedef {import('../model/types.js').DatePrecision} DatePrecision */

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
    percent: `${THIN}%`,
    months: ['janeiro', 'fevereiro', 'março', 'abril', 'maio', 'junho', 'julho', 'agosto', 'setembro', 'outubro', 'novembro', 'dezembro'],
    short: ['jan.', 'fev.', 'mar.', 'abr.', 'maio', 'jun.', 'jul.', 'ago.', 'set.', 'out.', 'nov.', 'dez.'],
  },
};

/** @typedef {ReturnType<typeof createFormat>} Format */

/** @param {Lang} lang */
export function createFormat(lang) {
  const locale = LOCALES[lang];

  /** @param {number} value @param {number} decimals */
  function fixed(value, decimals) {
    const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale.thousands);
    const digits = fraction === undefined ? grouped : grouped + locale.decimal + fraction;
    const isZero = !/[1-9]/.test(digits);
    return value < 0 && !isZero ? MINUS + digits : digits;
  }

  /** @param {number} month 0 … 11 @param {string} year */
  const longMonth = (month, year) => (lang === 'en' ? `${locale.months[month]} ${year}` : `${locale.months[month]} de ${year}`);

  /** `mar 2008`. @param {string} day */
  const monthShort = (day) => `${locale.short[monthIndex(day) % 12]} ${day.slice(0, 4)}`;

  /** `marzo de 2008`. @param {string} day */
  const month = (day) => longMonth(monthIndex(day) % 12, day.slice(0, 4));

  /** `27 de marzo de 2008`. @param {string} day */
  function dayLong(day) {
    const number = Number(day.slice(8, 10));
    return lang === 'en' ? `${number} ${month(day)}` : `${number} de ${month(day)}`;
  }

  /** `27 mar 2008`. @param {string} day */
  const dayShort = (day) => `${Number(day.slice(8, 10))} ${monthShort(day)}`;

  return {
    lang,

    /** A whole number of people, records, places. @param {number} value */
    count: (value) => fixed(value, 0),

    /** A rate per 100,000 a year, one decimal. @param {number} value */
    rate: (value) => fixed(value, 1),

    /** A break of a ramp or an axis tick: as many decimals as it has, at most two. @param {number} value */
    tick: (value) => fixed(value, Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2),

    /** Ends rounded outward to one decimal, so that the interval never looks narrower than it is. @param {number} low @param {number} high */
    interval: (low, high) => `${fixed(Math.floor(tenths(low)) / 10, 1)}${DASH}${fixed(Math.ceil(tenths(high)) / 10, 1)}`,

    /** Upper end alone, rounded outward. @param {number} high */
    upper: (high) => fixed(Math.ceil(tenths(high)) / 10, 1),

    /** @param {number} share 0 … 1 */
    percent: (share) => fixed(share * 100, 0) + locale.percent,

    dayLong,
    dayShort,
    month,
    monthShort,

    /** A date as finely as it is known: `27 mar 2008`, `mar 2008`, `2008`. @param {string} date @param {DatePrecision | null} precision */
    date(date, precision) {
      if (precision === 'year' || date.length === 4) return date.slice(0, 4);
      if (precision === 'month' || date.length === 7) return monthShort(date);
      return dayShort(date);
    },

    /** `2009`, `2007–2010`, `marzo de 2008`, `mar 2007–feb 2008`, `27 de marzo de 2008`. @param {{start: string, end: string}} period */
    period({ start, end }) {
      if (isWholeYears({ start, end })) return start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : `${start.slice(0, 4)}${DASH}${end.slice(0, 4)}`;
      if (isWholeMonths({ start, end })) return monthIndex(start) === monthIndex(end) ? month(start) : `${monthShort(start)}${DASH}${monthShort(end)}`;
      return start === end ? dayLong(start) : `${dayShort(start)}${DASH}${dayShort(end)}`;
    },
  };
}

/** Tenths without the noise of binary fractions: 1.1 is 11 tenths, not 11.000000000000002. @param {number} value */
function tenths(value) {
  return Number((value * 10).toPrecision(12));
}
