import { type BenchNote, noteOf } from './notes';

/** A note with a link in one of its claims, which a character at its end makes unknown. */
export interface LinkedNote extends BenchNote {
  /** The link with the space before it, as it is written. */
  readonly link: string;
  /** Where that begins. */
  readonly at: number;
}

/** @param from the number of the claim from which on a place is looked for that has room */
export function linkedNote(claims: number, from: number): LinkedNote {
  const note = noteOf({ claims });
  const [target] = note.claims;
  const place = note.claims.find(({ typing }, n) => n >= from && isPlain(note.text, typing));
  if (!target || !place) throw new Error('The note has no claim to type in.');
  const link = ` [[${target.id}]]`;
  const { typing: at } = place;
  return { ...note, link, at, text: note.text.slice(0, at) + link + note.text.slice(at) };
}

/** Whether the text at an offset is a short one without quotes, in a line of its own. */
function isPlain(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset) + 1, offset);
  return /^ {4}text: [A-Z]/.test(line) && line.length < 90;
}
