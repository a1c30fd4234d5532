/**
 * The styles that the server hands to other programs: the same layers, order and colours as the page, values from the
 * tiles' own attributes, hatch from the sprite, labels in a font that every system has. `{{base}}` and `{{edition}}` are
 * filled by the server.
 */
import { areaRecordLayers, hexagonLayers, stackLayers } from './layers/events.js';
import { fillLayersOfTile } from './layers/fill.js';
import { groundLayers } from './layers/ground.js';
import { nameLayers } from './layers/names.js';
import { zoneLayers } from './layers/zones.js';
import { ordered } from './order.js';

/** @typedef {import('./palette.js').Palette} Palette */
/** @typedef {import('./order.js').NamedLayer} NamedLayer */
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
const EVENTS = { filter: 'source=ucdp&datetime=2023-01-01/2023-12-31', zones: 'datetime=2023-01-01/2023-12-31' };
const COUNTED = ['MX'];

/** Where a style opens, when the program asks it: Mexico. */
const CENTRE = /** @type {[number, number]} */ ([-102.3, 24]);
const ZOOM = 4;

const AREA_MAXZOOM = 12;
const POINT_MAXZOOM = 14;
const HEAT_MAXZOOM = 9;

/** @param {Palette} screen @param {Palette} print @returns {Record<StyleName, Style>} */
export function writtenStyles(screen, print) {
  return {
    default: choropleth('default', 'testigo: homicides by municipality and military deployments', screen),
    incidents: events('incidents', 'testigo: recorded events, places and municipalities', screen, [
      ...areaRecordLayers(screen, FONTS),
      ...stackLayers(screen, FONTS),
    ]),
    hex: events('hex', 'testigo: recorded events by hexagon', screen, hexagonLayers(screen)),
    print: choropleth('print', 'testigo: homicides by municipality, for print', print),
  };
}

/** @param {StyleName} id @param {string} name @param {Palette} palette @returns {Style} */
function choropleth(id, name, palette) {
  const layers = [
    ...fillLayersOfTile(palette, 'municipalities', COUNTS.measure, COUNTS.breaks),
    ...zoneLayers(palette, [], { quarter: 0, density: 'normal' }),
  ];
  return style(id, name, palette, layers, {
    values: tiles('municipalities', AREA_MAXZOOM, COUNTS.filter),
    zones: tiles('zones', AREA_MAXZOOM, COUNTS.zones),
  });
}

/**
 * Hexagons and records take the edges of zones only.
 *
 * @param {StyleName} id
 * @param {string} name
 * @param {Palette} palette
 * @param {NamedLayer[]} marks
 * @returns {Style}
 */
function events(id, name, palette, marks) {
  const edges = zoneLayers(palette, [], { quarter: 0, density: 'normal' }).filter((layer) => layer.type === 'line');
  /** @type {Record<string, import('maplibre-gl').SourceSpecification>} */
  const sources = { zones: tiles('zones', AREA_MAXZOOM, EVENTS.zones) };
  if (id === 'hex') sources.heat = tiles('heat', HEAT_MAXZOOM, `grid=hex&${EVENTS.filter}`);
  else {
    sources.incidents = tiles('incidents', POINT_MAXZOOM, EVENTS.filter);
    sources['area-records'] = tiles('municipalities', AREA_MAXZOOM, EVENTS.filter);
    sources['area-record-points'] = tiles('municipalities', AREA_MAXZOOM, `as=point&${EVENTS.filter}`);
  }
  return style(id, name, palette, [...marks, ...edges], sources);
}

/**
 * @param {StyleName} id
 * @param {string} name
 * @param {Palette} palette
 * @param {NamedLayer[]} layers
 * @param {Record<string, import('maplibre-gl').SourceSpecification>} sources
 * @returns {Style}
 */
function style(id, name, palette, layers, sources) {
  return {
    version: 8,
    name,
    metadata: { 'testigo:style': id, 'testigo:edition': '{{edition}}', 'testigo:about': '{{base}}/about' },
    center: CENTRE,
    zoom: ZOOM,
    sprite: '{{base}}/sprite',
    sources: {
      context: tiles('context', AREA_MAXZOOM),
      states: tiles('states', AREA_MAXZOOM),
      'state-points': tiles('states', AREA_MAXZOOM, 'as=point'),
      municipalities: tiles('municipalities', AREA_MAXZOOM),
      'municipality-points': tiles('municipalities', AREA_MAXZOOM, 'as=point'),
      ...sources,
    },
    layers: ordered([...groundLayers(palette, COUNTED), ...layers, ...nameLayers(palette, FONTS, 'es', COUNTED)]),
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
