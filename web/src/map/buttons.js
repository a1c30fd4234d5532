/** Buttons of the map: closer, further, the whole country, help where there is any. */

/** @typedef {{label: string, icon: 'plus' | 'minus' | 'fit' | 'help', press: () => void}} MapButton */

const SVG = 'http://www.w3.org/2000/svg';

/** Strokes in a 20 px box. */
const ICONS = {
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  help: 'M7 7.5a3 3 0 1 1 4.6 2.5c-1 .6-1.6 1.2-1.6 2.3M10 15.2v.6',
  fit: 'M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4',
};

/**
 * @param {MapButton[]} buttons
 * @returns {import('maplibre-gl').IControl}
 */
export function createButtons(buttons) {
  const element = document.createElement('div');
  element.className = 'maplibregl-ctrl map-buttons';
  for (const { label, icon, press } of buttons) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `map-${icon}`;
    button.title = label;
    button.setAttribute('aria-label', label);
    button.append(drawIcon(ICONS[icon]));
    button.addEventListener('click', press);
    element.append(button);
  }
  return {
    onAdd: () => element,
    onRemove: () => element.remove(),
  };
}

/** @param {string} path */
function drawIcon(path) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
