// The named characters of HTML 4, which is what pages are written with; any others stay as they are written.

/** From U+00A0 to U+00FF, each at its place. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';

/** From U+0391 to U+03C9, each at its place; a bar stands for a place without a name. */
const greek =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho | Sigma Tau Upsilon Phi Chi ' +
  'Psi Omega | | | | | | | alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf ' +
  'sigma tau upsilon phi chi psi omega';

/** Signs of print, and the characters that they name at the same places of the line below. */
const signs =
  'quot amp lt gt apos OElig oelig Scaron scaron Yuml fnof circ tilde ndash mdash lsquo rsquo sbquo ldquo ' +
  'rdquo bdquo dagger Dagger bull hellip permil prime Prime lsaquo rsaquo oline frasl euro trade larr uarr ' +
  'rarr darr harr part sum minus radic infin asymp ne le ge num excl percnt lpar rpar colon semi comma ' +
  'period quest commat lsqb rsqb lowbar hyphen dash horbar';
const signCharacters = '"&<>\'ŒœŠšŸƒˆ˜–—‘’‚“”„†‡•…‰′″‹›‾⁄€™←↑→↓↔∂∑−√∞≈≠≤≥#!%():;,.?@[]_‐‐―';

/** Those that are not seen: spaces of other widths, and marks of direction. */
const unseen = 'ensp emsp thinsp zwnj zwj lrm rlm Tab NewLine';
const unseenCharacters = '\u2002\u2003\u2009\u200c\u200d\u200e\u200f\t\n';

const named: ReadonlyMap<string, string> = new Map([
  ...latin.split(' ').map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const),
  ...greek.split(' ').map((name, at) => [name, String.fromCharCode(0x391 + at)] as const),
  ...signs.split(' ').map((name, at) => [name, signCharacters.charAt(at)] as const),
  ...unseen.split(' ').map((name, at) => [name, unseenCharacters.charAt(at)] as const),
]);

/** What a reference stands for, and how long it is. */
export interface Entity {
  readonly text: string;
  readonly length: number;
}

const form = /&(?:#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}))|([A-Za-z][A-Za-z0-9]{1,9}));/y;

/** The reference that begins at an ampersand; undefined where that is only an ampersand. */
export function entityAt(text: string, start: number): Entity | undefined {
  form.lastIndex = start;
  const match = form.exec(text);
  if (!match) return undefined;
  const [{ length }, hexadecimal, decimal, name] = match;
  const found = name === undefined ? charactersOf(hexadecimal, decimal) : named.get(name);
  return found === undefined ? undefined : { text: found, length };
}

function charactersOf(hexadecimal: string | undefined, decimal: string | undefined): string | undefined {
  const point =
    hexadecimal === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hexadecimal, 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}
