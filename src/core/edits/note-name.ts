import { isNoteName } from '../model/file-name';
import { readNote } from '../workspace/note/live-note';
import { parse } from '../yaml/parse/parse';
import { spellings } from './scalar';

const ending = '.notes.yaml';
const longest = 60;

/** Names that Windows keeps for devices, whatever ends them. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/;

/** A name for the file of a note, from its title: words in small letters of any script, safe on every system. */
export function fileNameFor(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const name = [...joined(words)].slice(0, longest).join('');
  return (isFree(name) ? name : name === '' ? 'note' : `${name}-note`) + ending;
}

function isFree(name: string): boolean {
  return name !== '' && !reserved.test(name);
}

/** As many words as fit; the first of them in any case. */
function joined(words: readonly string[]): string {
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`;
    if (longer.length > longest && name !== '') break;
    name = longer;
  }
  return name;
}

/** The names to try in turn where one is taken: `strike.notes.yaml`, `strike-2.notes.yaml`, … */
export function* namesLike(name: string): Generator<string> {
  yield name;
  const end = /(?<=.)(?:\.(?:frozen\.notes|notes|stix|csl))?\.\w{1,5}$/i.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - end.length);
  for (let count = 2; count < 1000; count++) yield `${stem}-${count}${end}`;
}

/** The line that gives a note its title, in quotes where YAML wants them. */
export function titleLine(title: string): string {
  const isMeant = (line: string): boolean => {
    const { root, problems } = parse(line);
    const value = root?.kind === 'map' ? root.pairs[0]?.value : undefined;
    return problems.length === 0 && value?.kind === 'scalar' && value.value === title;
  };
  const lines = spellings(title).map((spelling) => `title: ${spelling}`);
  return lines.find(isMeant) ?? lines.at(-1) ?? '';
}

/** So much of a text tells whether it is a note. */
export const headLength = 20_000;

/** Whether the beginning of a text reads as a note: it has a title, and entries in a section that notes have. */
export function readsAsNote(head: string): boolean {
  if (!/^["']?title["']?[ \t]*:/m.test(head.replace(/^\uFEFF/, ''))) return false;
  const note = readNote(head.slice(0, headLength));
  return (
    note.contents.values.title !== undefined &&
    note.contents.sections.some(({ entries }) => entries.length > 0)
  );
}

/**
 * A better name for the file of a note that has lost its ending, or that was named by its first line; undefined where
 * the name is good.
 */
export function betterName(name: string, head: string): string | undefined {
  const [first = ''] = head.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  const isFirstLine = /^title[\s_:]/i.test(name) && /^["']?title["']?[ \t]*:/.test(first);
  if (isNoteName(name) && !isFirstLine) return undefined;
  if (isFirstLine) return fileNameFor(readNote(head.slice(0, headLength)).contents.values.title?.value ?? '');
  const stem = name.replace(/(?:\.notes?)?(?:\.ya?ml)?$/i, '');
  return stem === '' ? fileNameFor('') : `${stem}.notes${/\.ya?ml$/i.exec(name)?.[0] ?? '.yaml'}`;
}
