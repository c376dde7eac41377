import { childOf, type Document, type Element, newElement, rootOf, setAttribute } from '../xml/xml';

/** Says in which language texts are, as far as their styles say nothing else: by it they are hyphenated and spelled. */
export function withLanguage(styles: Document, lang: string): Document {
  const root = rootOf(styles);
  const defaults = childOf(root, 'docDefaults') ?? first(root, styles, 'docDefaults');
  const run = childOf(defaults, 'rPrDefault') ?? first(defaults, styles, 'rPrDefault');
  const properties = childOf(run, 'rPr') ?? first(run, styles, 'rPr');
  const known = childOf(properties, 'lang');
  if (known) setAttribute(known, 'val', lang);
  else properties.appendChild(newElement(styles, 'lang', { val: lang }));
  return styles;
}

function first(parent: Element, document: Document, name: string): Element {
  const element = newElement(document, name);
  parent.insertBefore(element, parent.firstChild);
  return element;
}
