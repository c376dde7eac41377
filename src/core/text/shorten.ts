const longest = 60;

/** The beginning of a text, to whole words, on one line. */
export function shortened(text: string, length = longest): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '').replace(/(?<![\s,;:.–-])[\s,;:.–-]+$/, '')}…`;
}

/** A text in quotation marks within a sentence, which has a full stop of its own. That of an abbreviation stays. */
export function quotedInSentence(text: string): string {
  return `“${text.replace(/\.$(?<=(?:^|\s)[^\s.]{2,}\.)/u, '')}”`;
}
