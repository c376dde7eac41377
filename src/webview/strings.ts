import type { Strings } from '../protocol/board';

/** The translations that the host put into the page; English texts are their own keys. */
const strings: Strings = read();

function read(): Strings {
  const element = document.getElementById('strings');
  return element?.textContent ? (JSON.parse(element.textContent) as Strings) : {};
}

/** A text in the user's language. `{0}`, `{1}` … stand for the values. */
export function t(text: string, ...values: readonly (string | number)[]): string {
  const translated = Object.hasOwn(strings, text) ? (strings[text] ?? text) : text;
  return translated.replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}
