import { meantSign } from '../../text/signs';
import { sectionHeader, sectionKey, unfinishedHeader } from './patterns';

/** The section that a line heads, by its key alone on it; in a recovered chunk something may follow the key. */
export function sectionNamed(
  content: string,
  sections: readonly string[],
  isRecovered: boolean,
): string | undefined {
  const name = (isRecovered ? sectionKey : sectionHeader).exec(content)?.[2];
  return name !== undefined && sections.includes(name) ? name : undefined;
}

/** The section whose key is being typed on a line, still without its colon. */
export function unfinishedSection(content: string, sections: readonly string[]): string | undefined {
  const name = withoutOddColon(content.trimEnd());
  return unfinishedHeader.test(name) ? sections.find((known) => known.startsWith(name)) : undefined;
}

/** The key of a section, without a colon of another script, which is reported where it stands. */
function withoutOddColon(content: string): string {
  const isOdd = meantSign(content.charAt(content.length - 1)) === ':';
  return isOdd ? content.slice(0, -1).trimEnd() : content;
}
