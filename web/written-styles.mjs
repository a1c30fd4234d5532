/**
 * The styles that the server hands to other programs: the same layers, order and colours as the page, values from the
 * tiles' own attributes, hatch from the sprite, labels in a font that every system has. `{{base}}` and `{{edition}}` are
 * filled by the server.
 */
import { areaRecordLayers, hexagonLayers } from './src/map/layers/events.js';
import { fillLayersOfTile } from './src/map/layers/fill.js';
import { groundLayers } from './src/map/layers/ground.js';
import { nameLayers } from './src/map/layers/names.js';
import { stackLayers } from './src/map/layers/stacks.js';
import { zoneLayers } from './src/map/layers/zones.js';
import { ordered } from './src/map/order.js';

/** @typedef {import('./src/map/palette.js').Palette} Palette */
/** @typedef {import('./src/map/order.js').NamedLayer} NamedLayer */
/** @typedef {import('maplibre-gl').StyleSpecification} Style */
/** @typedef {'default' | 'incidents' | 'hex' | 'print'} StyleName */

const FONTS = { sans: 'Arial', strong: 'Arial Bold', italic: 'Arial Italic' };

/** The bundled edition's own views: homicides by municipality, and recorded events. */
const COUNTS = {
  filter: 'source=inegi&datetime=2009-01-01/2009-12-31',
  measure: 'rate_smoothed',
  breaks: [5, 10, 20, 40, 80, 160],
  zones: 'datetime=2009-01-01/2009-12-31',
};
const EVENTS = {
  filter: 'source=ucdp&datetime=2023-01-01/2023-12-31',
  zones: 'datetime=2023-01-01/2023-12-31',
  kinds: ['state_based', 'non_state', 'one_sided'],
};
const COUNTED = ['MX'];

/** Where a style opens, when the program asks it: Mexico. */
const CENTRE = /** @type {[number, number]} */ ([-102.3, 24]);
const ZOOM = 4;

const AREA_MAXZOOM = 12;
const POINT_MAXZOOM = 14;
const HEAT_MAXZOOM = 9;

/** @typedef {Record<string, import('maplibre-gl').SourceSpecification>} Sources */
/**
 * @typedef {object} Written
 * @property {string} name
 * @property {Palette} palette
 * @property {import('./src/map/layers/ground.js').Ground} ground
 * @property {NamedLayer[]} layers
 * @property {Sources} sources
 */

/** @param {Palette} screen @param {Palette} print @returns {Record<StyleName, Style>} */
export function writtenStyles(screen, print) {
  return {
    default: style('default', choropleth('testigo: homicides by municipality and military deployments', screen)),
    incidents: style('incidents', {
      name: 'testigo: recorded events, places and municipalities',
      palette: screen,
      ground: { source: 'area-records', level: 'municipalities', country: null },
      layers: [...areaRecordLayers(screen, FONTS), ...stackLayers(screen, FONTS, EVENTS.kinds), ...edges(screen)],
      sources: {
        incidents: tiles('incidents', POINT_MAXZOOM, EVENTS.filter),
        'area-records': tiles('municipalities', AREA_MAXZOOM, EVENTS.filter),
        'area-record-points': tiles('municipalities', AREA_MAXZOOM, `as=point&${EVENTS.filter}`),
        zones: tiles('zones', AREA_MAXZOOM, EVENTS.zones),
      },
    }),
    hex: style('hex', {
      name: 'testigo: recorded events by hexagon',
      palette: screen,
      ground: { source: 'states', level: 'states', country: 'parent' },
      layers: [...hexagonLayers(screen), ...edges(screen)],
      sources: {
        states: tiles('states', AREA_MAXZOOM),
        heat: tiles('heat', HEAT_MAXZOOM, `grid=hex&${EVENTS.filter}`),
        zones: tiles('zones', AREA_MAXZOOM, EVENTS.zones),
      },
    }),
    print: style('print', choropleth('testigo: homicides by municipality, for print', print)),
  };
}

/** @param {string} name @param {Palette} palette @returns {Written} */
function choropleth(name, palette) {
  return {
    name,
    palette,
    ground: { source: 'values', level: 'municipalities', country: null },
    layers: [...fillLayersOfTile(palette, 'municipalities', COUNTS.measure, COUNTS.breaks), ...zoneLayers(palette, [], WHOLE_ZOOM)],
    sources: {
      values: tiles('municipalities', AREA_MAXZOOM, COUNTS.filter),
      zones: tiles('zones', AREA_MAXZOOM, COUNTS.zones),
    },
  };
}

/** Hexagons and records take the edges of zones only. @param {Palette} palette */
function edges(palette) {
  return zoneLayers(palette, [], WHOLE_ZOOM).filter((layer) => layer.type === 'line');
}

/** Other programs do not change the pattern with the zoom: they take the one of a whole zoom. */
const WHOLE_ZOOM = /** @type {const} */ ({ quarter: 0, density: 'normal' });

/** @param {StyleName} id @param {Written} written @returns {Style} */
function style(id, { name, palette, ground, layers, sources }) {
  const names = nameLayers(palette, FONTS, 'es', COUNTED, { source: 'state-points', 'source-layer': 'states' });
  return {
    version: 8,
    name,
    metadata: { 'testigo:style': id, 'testigo:edition': '{{edition}}', 'testigo:about': '{{base}}/about' },
    center: CENTRE,
    zoom: ZOOM,
    sprite: '{{base}}/sprite',
    sources: {
      context: tiles('context', AREA_MAXZOOM),
      'state-points': tiles('states', AREA_MAXZOOM, 'as=point'),
      'municipality-points': tiles('municipalities', AREA_MAXZOOM, 'as=point'),
      ...sources,
    },
    layers: ordered([...groundLayers(palette, COUNTED, ground), ...layers, ...names]),
  };
}

/** @param {string} layer @param {number} maxzoom @param {string} [query] @returns {import('maplibre-gl').SourceSpecification} */
function tiles(layer, maxzoom, query) {
  return {
    type: 'vector',
    tiles: [`{{base}}/tiles/${layer}/{z}/{x}/{y}${query ? `?${query}` : ''}`],
    maxzoom,
    attribution: ATTRIBUTION[layer] ?? '',
  };
}

/** Named by the layers that carry a source's figures; the server's TileJSON has the edition's own. */
const ATTRIBUTION = /** @type {Record<string, string>} */ ({
  municipalities: 'INEGI; CONAPO',
  states: 'INEGI',
  incidents: 'UCDP GED (CC BY 4.0)',
  heat: 'UCDP GED (CC BY 4.0)',
  zones: 'Deployments as cited for each',
});
