/**
 * Makes what an element holds equal to what another holds by changing only what differs, so that the focus, the scroll
 * position, a selection of text and what was unfolded stay where they are.
 */

/** What the reader opened, where the page laid a popover, what Tab stops at: the server says only how they start. */
const OURS = new Set(['open', 'style', 'tabindex']);

/**
 * @param {Element} element of the page; its own attributes stay
 * @param {Element} model of another document; it stays whole
 */
export function put(element, model) {
  const focused = document.activeElement;
  const id = focused && element.contains(focused) ? focused.id : '';
  refill(element, model);
  // What was moved or written anew has lost the focus.
  if (id !== '' && document.activeElement !== focused) document.getElementById(id)?.focus({ preventScroll: true });
}

/**
 * The parts of a page that another document writes anew, the key beside its map among them.
 *
 * @param {Document} written
 * @param {string[]} selectors
 */
export function putParts(written, selectors) {
  for (const selector of [...selectors, '#key']) {
    const [element, model] = [document.querySelector(selector), written.querySelector(selector)];
    if (element && model) put(element, model);
  }
}

/** @param {Element} element @param {Element} model */
function refill(element, model) {
  const named = new Map([...element.children].filter(({ id }) => id !== '').map((child) => [child.id, child]));
  let next = element.firstChild;
  for (const wanted of model.childNodes) {
    const found = matching(wanted, next, named);
    if (!found) {
      element.insertBefore(document.importNode(wanted, true), next);
      continue;
    }
    if (found === next) next = next.nextSibling;
    else element.insertBefore(found, next);
    become(found, wanted);
  }
  while (next) {
    const after = next.nextSibling;
    next.remove();
    next = after;
  }
}

/** The child that becomes the wanted one: of the same id, or the next where neither has one. @param {Node} wanted @param {ChildNode | null} next @param {Map<string, Element>} named @returns {ChildNode | null} */
function matching(wanted, next, named) {
  const candidate = wanted instanceof Element && wanted.id !== '' ? (named.get(wanted.id) ?? null) : next;
  if (candidate?.nodeName !== wanted.nodeName) return null;
  return candidate instanceof Element && candidate.id !== /** @type {Element} */ (wanted).id ? null : candidate;
}

/** @param {Node} node @param {Node} wanted of the same name */
function become(node, wanted) {
  if (!(node instanceof Element && wanted instanceof Element)) {
    if (node.nodeValue !== wanted.nodeValue) node.nodeValue = wanted.nodeValue;
    return;
  }
  // For readers without scripts.
  if (node.nodeName === 'NOSCRIPT') return;
  const turns = node instanceof HTMLInputElement && node.type === 'checkbox' && node.defaultChecked !== wanted.hasAttribute('checked');
  for (const { name } of [...node.attributes]) if (!OURS.has(name) && !wanted.hasAttribute(name)) node.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (!OURS.has(name) && node.getAttribute(name) !== value) node.setAttribute(name, value);
  refill(node, wanted);
  // A reader's choice hides the attribute that says what is chosen.
  if (node instanceof HTMLOptionElement) node.selected = wanted.hasAttribute('selected');
  // A box of the page's own, which the server never ticks, stays as the reader has it.
  if (node instanceof HTMLInputElement && (node.type === 'radio' || turns)) node.checked = wanted.hasAttribute('checked');
  if (node instanceof HTMLInputElement && node.type !== 'checkbox' && node !== document.activeElement) node.value = node.defaultValue;
  if (node instanceof HTMLTextAreaElement && (node.readOnly || node !== document.activeElement)) node.value = node.defaultValue;
}
