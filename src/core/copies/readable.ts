import { entityAt } from './entities';
import type { Markup } from './kinds';

/** No more of a text is made readable. */
const most = 20_000;

const tagOrComment = /<!--[\s\S]{0,2000}?-->|<[A-Za-z/!?][^<>]{0,2000}>/g;
const rawElement = /<(script|style)\b[^<>]{0,2000}>[\s\S]{0,9000}?<\/\1\s{0,9}>/gi;

/** Some lines of a copy as a reader sees them: without tags, and with what references and escapes stand for. */
export function readable(text: string, markup: Markup): string {
  const shown = plainOf(text.slice(0, most), markup);
  return shown
    .replace(/\u00ad/g, '')
    .replace(/(\p{L}-)[ \t]*\r?\n\s*(?=\p{L})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function plainOf(text: string, markup: Markup): string {
  switch (markup) {
    case 'html':
    case 'xml':
      return withoutReferences(text.replace(rawElement, ' ').replace(tagOrComment, ' '));
    case 'json':
      return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code?: string, sign?: string) =>
        code === undefined ? escaped(sign ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
      );
    default:
      return text;
  }
}

function escaped(sign: string): string {
  return 'nrtbf'.includes(sign) ? ' ' : sign;
}

function withoutReferences(text: string): string {
  let shown = '';
  for (let at = 0; at < text.length; ) {
    const entity = text.charAt(at) === '&' ? entityAt(text, at) : undefined;
    shown += entity ? entity.text : text.charAt(at);
    at += entity?.length ?? 1;
  }
  return shown;
}
