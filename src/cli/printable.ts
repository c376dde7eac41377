/** Controls of the terminal (C0, DEL, C1), line separators, and what turns the direction of text around. */
const unsafe = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text that a terminal can show without being commanded by it. Notes and file names may come from
 * strangers, and a control character in them could hide or forge what is printed.
 */
export function printable(text: string): string {
  return text.replace(unsafe, escaped);
}

/** The same for JSON, whose readers get the characters back. */
export function printableJson(json: string): string {
  return json.replace(unsafe, (character) => `\\u${hex(character, 4)}`);
}

function escaped(character: string): string {
  return character < '\u0100' ? `\\x${hex(character, 2)}` : `\\u${hex(character, 4)}`;
}

function hex(character: string, digits: number): string {
  return character.charCodeAt(0).toString(16).padStart(digits, '0');
}
