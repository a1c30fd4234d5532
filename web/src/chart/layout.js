/** Where the parts of the chart stand, from its size alone. Lengths in px. */

/**
 * @typedef {object} Layout
 * @property {number} width
 * @property {number} height
 * @property {number} left edge of the plot
 * @property {number} right edge of the plot
 * @property {number} top of the plot
 * @property {number} bottom the zero line
 * @property {'open' | 'closed' | 'none'} lanes
 * @property {number} lanesTop
 * @property {number} laneStep
 */

/** Below this width the chart is a phone's. */
export const NARROW_PX = 600;
/** Months that a narrow chart shows. */
export const NARROW_MONTHS = 144;

const TOP = 8;
const AXIS = 20;
const LANE_STEP = 11.5;
const CLOSED_LANES = 18;
const LEAST_PLOT = 34;
const LEAST_PLOT_OPEN = 44;
/** Where lanes are all there is to see they take the room of the bars, at most this much each. */
const WIDE_LANE_STEP = 22;

/**
 * @param {{width: number, height: number}} size
 * @param {{count: number, wanted: boolean, alone?: boolean}} lanes wanted = open when there is room; alone = no bars
 * @returns {Layout}
 */
export function layoutOf({ width, height }, lanes) {
  const narrow = width < NARROW_PX;
  const left = narrow ? 44 : 56;
  const right = width - (narrow ? 10 : 14);
  const room = height - TOP - AXIS;
  const wide = Math.floor((room - LEAST_PLOT_OPEN - 6) / Math.max(1, lanes.count));
  const laneStep = lanes.alone ? Math.min(WIDE_LANE_STEP, Math.max(LANE_STEP, wide)) : LANE_STEP;
  const openHeight = lanes.count * laneStep + 6;
  const open = lanes.wanted && !narrow && lanes.count > 0 && room - openHeight >= LEAST_PLOT_OPEN;
  const closed = !open && lanes.count > 0 && room - CLOSED_LANES >= LEAST_PLOT;
  const below = open ? openHeight : closed ? CLOSED_LANES : 0;
  const bottom = Math.max(TOP + 8, height - AXIS - below);
  return {
    width,
    height,
    left,
    right,
    top: TOP,
    bottom,
    lanes: open ? 'open' : closed ? 'closed' : 'none',
    lanesTop: bottom + AXIS,
    laneStep,
  };
}

/** Smallest height that shows the lanes open. @param {number} count */
export function heightForLanes(count) {
  return TOP + LEAST_PLOT_OPEN + AXIS + count * LANE_STEP + 6;
}

/**
 * Months that the axis shows: all that the source covers, on a narrow chart twelve years around the period, or the whole
 * years of a longer one, so that both its ends can be taken.
 *
 * @param {{from: number, to: number}} coverage months, the end excluded
 * @param {{from: number, to: number}} period
 * @param {number} width px
 * @returns {{from: number, to: number}}
 */
export function axisOf(coverage, period, width) {
  const years = Math.ceil(period.to / 12) - Math.floor(period.from / 12);
  const months = Math.max(NARROW_MONTHS, years * 12);
  if (width >= NARROW_PX || coverage.to - coverage.from <= months) return coverage;
  const middle = (period.from + period.to) / 2;
  const wanted = months > NARROW_MONTHS ? Math.floor(period.from / 12) * 12 : Math.floor((middle - months / 2) / 12) * 12;
  const from = Math.max(coverage.from, Math.min(coverage.to - months, wanted));
  return { from, to: from + months };
}

/** Years that a label stands at. @param {{from: number, to: number}} axis @param {number} pxPerMonth @returns {number[]} */
export function yearTicks(axis, pxPerMonth) {
  const span = (axis.to - axis.from) / 12;
  const step = [1, 2, 5, 10, 20].find((years) => years * 12 * pxPerMonth >= LEAST_LABEL_GAP && span / years <= MOST_LABELS) ?? 50;
  const first = Math.ceil(axis.from / 12 / step) * step;
  /** @type {number[]} */
  const years = [];
  for (let year = first; year * 12 <= axis.to; year += step) years.push(year);
  return years;
}
const LEAST_LABEL_GAP = 48;
/** More years than this are counted in fives. */
const MOST_LABELS = 12;
