/** What a sign that resembles one of YAML's is called, and the one that it is meant for. */
interface Lookalike {
  /** As Unicode calls it, in small letters: “no-break space”. */
  readonly name: string;
  /** The sign that YAML knows; none for what has no width. */
  readonly meant: string;
}

/** Signs by what they are meant for, as lines of code points and names, which are Unicode's. */
const table: readonly (readonly [meant: string, names: string])[] = [
  [
    ' ',
    `000B line tabulation
     000C form feed
     0085 next line
     00A0 no-break space
     1680 ogham space mark
     2000 en quad
     2001 em quad
     2002 en space
     2003 em space
     2004 three-per-em space
     2005 four-per-em space
     2006 six-per-em space
     2007 figure space
     2008 punctuation space
     2009 thin space
     200A hair space
     2028 line separator
     2029 paragraph separator
     202F narrow no-break space
     205F medium mathematical space
     3000 ideographic space`,
  ],
  [
    '',
    `00AD soft hyphen
     061C Arabic letter mark
     200B zero width space
     200C zero width non-joiner
     200D zero width joiner
     200E left-to-right mark
     200F right-to-left mark
     202A left-to-right embedding
     202B right-to-left embedding
     202C pop directional formatting
     202D left-to-right override
     202E right-to-left override
     2060 word joiner
     2066 left-to-right isolate
     2067 right-to-left isolate
     2068 first strong isolate
     2069 pop directional isolate
     FEFF zero width no-break space`,
  ],
  [
    '"',
    `00AB left-pointing double angle quotation mark
     00BB right-pointing double angle quotation mark
     201C left double quotation mark
     201D right double quotation mark
     201E double low-9 quotation mark
     201F double high-reversed-9 quotation mark
     2033 double prime
     300C left corner bracket
     300D right corner bracket
     FF02 full-width quotation mark`,
  ],
  [
    "'",
    `2018 left single quotation mark
     2019 right single quotation mark
     201A single low-9 quotation mark
     201B single high-reversed-9 quotation mark
     2032 prime
     2039 single left-pointing angle quotation mark
     203A single right-pointing angle quotation mark
     FF07 full-width apostrophe`,
  ],
  [
    ':',
    `A789 modifier letter colon
     2236 ratio
     FE55 small colon
     FF1A full-width colon`,
  ],
  [
    ',',
    `060C Arabic comma
     3001 ideographic comma
     FF0C full-width comma`,
  ],
  ['[', 'FF3B full-width left square bracket'],
  [']', 'FF3D full-width right square bracket'],
  ['{', 'FF5B full-width left curly bracket'],
  ['}', 'FF5D full-width right curly bracket'],
  ['#', 'FF03 full-width number sign'],
];

const lookalikes: ReadonlyMap<string, Lookalike> = new Map(
  table.flatMap(([meant, names]) =>
    names.split('\n').map((line): [string, Lookalike] => {
      const [code = '', ...words] = line.trim().split(' ');
      return [String.fromCodePoint(Number.parseInt(code, 16)), { name: words.join(' '), meant }];
    }),
  ),
);

/** The sign's name with its code point: `no-break space (U+00A0)`. The code point alone where it has no name here. */
export function signName(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = lookalikes.get(character)?.name;
  return name === undefined ? code : `${name} (${code})`;
}

/**
 * The sign that YAML knows and this one was meant for: a space, a straight quotation mark, a colon, …; none (`''`)
 * for one that has no width. Undefined for all other signs.
 */
export function meantSign(character: string): string | undefined {
  return lookalikes.get(character)?.meant;
}

/** White space to the eye, and a letter like any other to YAML. */
export function isOddSpace(character: string): boolean {
  return meantSign(character) === ' ';
}

/** A sign that cannot be seen, and is a letter like any other to YAML. */
export function hasNoWidth(character: string): boolean {
  return meantSign(character) === '';
}
