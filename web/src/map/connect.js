/** Joins an engine with the store: the store says what is drawn and where, pointer, wheel and keys say where the reader looks. */
import { yieldToPage } from './engine.js';
import { BY_READER, createFraming } from './framing.js';
import { PIXEL_RATIO } from './hatch.js';
import { listenToKeys } from './keyboard.js';
import { watchLoss } from './lost-graphics.js';
import { watchTrouble } from './lost-tiles.js';
import { paletteOf, tokensAt } from './palette.js';
import { mapImages } from './patterns.js';
import { listenToPointer } from './pointer.js';

/** @typedef {import('maplibre-gl').Map} Engine */
/** @typedef {import('./map.js').Parts} Parts */
/** @typedef {ReturnType<typeof import('./sync.js').createSync>} Sync */

/**
 * @param {Engine} engine with its style
 * @param {Parts} parts
 * @param {Sync} sync of this engine
 * @param {object} does
 * @param {() => void} does.giveUp the graphics context is lost
 * @param {() => void} does.start the reader asks for another one
 */
export function connect(engine, parts, sync, { giveUp, start }) {
  const { container, store } = parts;
  for (const { name, raster, ...options } of mapImages(paletteOf(tokensAt(container)))) engine.addImage(name, raster, { pixelRatio: PIXEL_RATIO, ...options });
  sync.update(engine);
  const frames = createFraming(engine, parts);
  const pointer = listenToPointer(engine, parts);
  const stops = [
    store.subscribe((_now, before, action) => {
      frames.follow(before, action);
      describe(engine, parts);
      sync.update(engine);
    }),
    watchTrouble(engine, parts.i18n),
    watchLoss(engine, parts.i18n, { giveUp, start }),
    pointer.stop,
    ...(parts.cooperative ? [] : [yieldToPage(engine)]),
    listenToKeys(engine, parts, { fitCountry: () => frames.showCountry(), open: pointer.open, byReader: BY_READER }),
  ];
  if (parts.moved) engine.on('move', () => parts.moved?.(cameraOf(engine)));
  engine.on('zoom', () => sync.update(engine));
  engine.once('idle', () => frames.settled());
  engine.on('idle', () => parts.rested?.());
  engine.on('idle', () => sync.settle(engine));
  const isByWheel = watchWheel(engine);
  engine.on('moveend', (event) => report('byReader' in event || isByWheel() || Boolean(event.originalEvent)));
  engine.on('resize', () => {
    frames.resized();
    sync.update(engine);
  });
  report(false);

  /** @param {boolean} byReader */
  function report(byReader) {
    const at = cameraOf(engine);
    const bounds = engine.getBounds();
    const box = { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
    store.dispatch({ type: 'move', at, seen: { zoom: at.zoom, ...box, ...sync.zonesSeen(engine) }, byReader });
  }

  return { showCountry: () => frames.showCountry(), stop: () => stops.forEach((stop) => stop()) };
}

/** The canvas names itself; its content is the list of what is in view. @param {Engine} engine @param {Parts} parts */
export function describe(engine, parts) {
  const { container, store } = parts;
  const canvas = engine.getCanvas();
  canvas.setAttribute('role', 'application');
  const label = parts.label ?? (parts.embedded ? 'map-label-embed' : 'map-label');
  canvas.setAttribute(
    'aria-label',
    parts.i18n.t(label, {
      measure: measureWritten(container, store.data.parts ?? document),
      period: parts.format.period(store.data.answered),
      side: parts.side ?? '',
    }),
  );
  canvas.setAttribute('aria-description', parts.i18n.t('map-help'));
}

/** What is measured, as the server says it around the map or beside it. @param {Element} container @param {ParentNode} written */
function measureWritten(container, written) {
  const said = container.closest('[data-measure]') ?? written.querySelector('[data-measure]');
  return said instanceof HTMLElement ? (said.dataset.measure ?? '') : '';
}

/** The wheel's zoom begins and ends in frames of its own, which name no event of the reader's. @param {Engine} engine @returns {() => boolean} whether it moves the map */
function watchWheel(engine) {
  let byWheel = false;
  engine.on('wheel', ({ originalEvent: { ctrlKey, metaKey } }) => (byWheel = !engine.cooperativeGestures.isEnabled() || ctrlKey || metaKey));
  engine.on('idle', () => (byWheel = false));
  return () => byWheel;
}

/** @param {Engine} engine @returns {import('./map.js').Camera} */
function cameraOf(engine) {
  const { lng: lon, lat } = engine.getCenter();
  return { lon, lat, zoom: engine.getZoom() };
}
