/** A text in the form in which names are compared, and the way back to it as it stands. */
export interface Folded {
  readonly text: string;
  /** Whether each sign stands where it stood. */
  readonly isInPlace: boolean;
  /** Where a place of the text as it stands is in this form. */
  foldedPlace(place: number): number;
  /** Where the sign at a place of this form begins in the text as it stands, and where it ends. */
  startOf(place: number): number;
  endOf(place: number): number;
}

const beyondAscii = /[\u0080-\uffff]/;
const apostrophes = /[’ʼ]/g;
const hyphens = /[‐‑]/g;
/** A letter with its marks, or the letters of a syllable of Korean: what may be composed to one sign. */
const cluster =
  /[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6]*[\u11a8-\u11ff\ud7cb-\ud7fb]*\p{M}*|[\s\S]\p{M}*/gu;

/**
 * A text in the form in which names are compared: composed (NFC), with one apostrophe and one hyphen. White space is
 * left as it stands, since it is alike to the reader of names anyway.
 */
export function foldedText(text: string): string {
  return beyondAscii.test(text) ? alike(text).normalize('NFC') : text;
}

/** A text in the form in which names are compared, with the way back to its own characters. Most texts are in that form, and cost no more than to see that. */
export function folded(text: string): Folded {
  if (!beyondAscii.test(text)) return inPlace(text);
  const same = alike(text);
  const composed = same.normalize('NFC');
  return composed === same ? inPlace(same) : moved(same);
}

function alike(text: string): string {
  return text.replace(apostrophes, "'").replace(hyphens, '-');
}

function inPlace(text: string): Folded {
  return {
    text,
    isInPlace: true,
    foldedPlace: (place) => place,
    startOf: (place) => place,
    endOf: (place) => place + 1,
  };
}

function moved(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  const places: number[] = [];
  let composed = '';
  for (const { index, 0: written } of text.matchAll(cluster)) {
    const sign = written.normalize('NFC');
    const isSame = sign === written;
    for (let unit = 0; unit < written.length; unit++) places.push(composed.length + (isSame ? unit : 0));
    for (let unit = 0; unit < sign.length; unit++) {
      starts.push(isSame ? index + unit : index);
      ends.push(isSame ? index + unit + 1 : index + written.length);
    }
    composed += sign;
  }
  return {
    text: composed,
    isInPlace: false,
    foldedPlace: (place) => places[place] ?? composed.length,
    startOf: (place) => starts[place] ?? text.length,
    endOf: (place) => ends[place] ?? text.length,
  };
}
