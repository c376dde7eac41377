import { fieldColumn } from '../../../edits/columns';
import { freshId } from '../../../edits/fresh-id';
import { doubleQuoted } from '../../../edits/scalar';
import { isId } from '../../../model/fields/ids';
import { schemas } from '../../../model/kinds/schemas';
import { isSectionName, kindOfSection, type SectionName } from '../../../model/sections';
import { noteOf } from '../../../workspace/note/note';
import { startOf } from '../../../workspace/reading/place';
import { type CompletionItem, type CompletionList, escapeSnippet } from '../item';
import { type CompletionRequest, inNote } from '../request';

/** An entry to fill in: the fields behind the main one, with what is to be written there. */
interface Template {
  readonly name: string;
  readonly fields: readonly (readonly [key: string, value: string])[];
}

/** What entries of each kind mostly say. `$` stands for what is to be filled in. */
const templates: Readonly<Record<SectionName, readonly Template[]>> = {
  sources: [
    {
      name: 'source',
      fields: [
        ['publisher', '$'],
        ['date', '$'],
        ['url', '$'],
        ['reliability', '$'],
      ],
    },
  ],
  actors: [{ name: 'actor', fields: [['kind', '$']] }],
  hypotheses: [{ name: 'hypothesis', fields: [['likelihood', '$']] }],
  claims: [
    {
      name: 'judgement',
      fields: [
        ['likelihood', '$'],
        ['confidence', '$'],
        ['supported-by', '[$]'],
      ],
    },
    {
      name: 'fact',
      fields: [
        ['kind', 'fact'],
        ['sources', '[$]'],
      ],
    },
    {
      name: 'cited fact',
      fields: [
        ['kind', 'fact'],
        ['sources', '[{source: $, quote: "$"}]'],
      ],
    },
    {
      name: 'forecast',
      fields: [
        ['kind', 'forecast'],
        ['likelihood', '$'],
        ['supported-by', '[$]'],
        ['due', '$'],
      ],
    },
    {
      name: 'assumption',
      fields: [
        ['kind', 'assumption'],
        ['confidence', '$'],
      ],
    },
    {
      name: 'implication',
      fields: [
        ['kind', 'implication'],
        ['supported-by', '[$]'],
      ],
    },
    {
      name: 'recommendation',
      fields: [
        ['kind', 'recommendation'],
        ['supported-by', '[$]'],
      ],
    },
    {
      name: 'statement of an actor',
      fields: [
        ['by', '$'],
        ['sources', '[$]'],
      ],
    },
  ],
  indicators: [
    {
      name: 'observed indicator',
      fields: [
        ['date', '$'],
        ['sources', '[$]'],
        ['credibility', '$'],
      ],
    },
    {
      name: 'watched indicator',
      fields: [
        ['status', 'watching'],
        ['until', '$'],
      ],
    },
    {
      name: 'scheduled indicator',
      fields: [
        ['status', 'scheduled'],
        ['date', '$'],
        ['sources', '[$]'],
      ],
    },
  ],
  gaps: [
    {
      name: 'gap',
      fields: [
        ['affects', '[$]'],
        ['collect', '$'],
      ],
    },
  ],
};

/** Whole entries, with an id made from what is typed: from “Moscow bluffs” `moscow-bluffs`, with that as its text. */
export function provideNewEntries(request: CompletionRequest): CompletionList | undefined {
  const { isKey, cursor } = request;
  const [section = '', ...rest] = cursor.path;
  if (!isKey || !isSectionName(section) || rest.length > 0) return undefined;
  return { items: cursor.hasColon ? [] : newEntries(request, section), isIncomplete: true };
}

function newEntries(request: CompletionRequest, section: SectionName): CompletionItem[] {
  const { note, text, cursor } = request;
  const words = text.slice(cursor.token.start, cursor.token.end);
  const typed = words.trim();
  const span = inNote(request, cursor.token);
  // What is being typed may be read as the id of an entry already.
  const isTaken = (id: string): boolean =>
    note.scope.allDefinitions(id).some((entry) => noteOf(entry) !== note || startOf(entry) !== span.start);
  const entries = note.contents.sections
    .filter(({ name }) => name === section)
    .flatMap((each) => each.entries);
  const indentation = cursor.isFlow ? undefined : ' '.repeat(fieldColumn(entries, cursor.column));
  const { main } = schemas[kindOfSection[section]];
  return templates[section].map(({ name, fields }) => {
    const id = freshId(typed || `new-${kindOfSection[section]}`, isTaken);
    const wording = isId(typed) ? '' : typed;
    return {
      label: `New ${name}`,
      detail: id,
      kind: 'snippet',
      newText: snippet({ id, isOpen: typed === '', main, wording }, fields, indentation),
      isSnippet: true,
      filter: words || `New ${name}`,
      documentation: `An entry of \`${section}\` with what a ${name} mostly says.`,
      retriggers: true,
      insert: span,
      replace: span,
    };
  });
}

/** A text of the user’s as a value. What YAML may take for a number stands in quotes. */
function written(text: string): string {
  return /^(?!\d\S*$)[\p{L}\p{N}][^:#,[\]{}"'`&*!|>%@]*$/u.test(text) ? text : doubleQuoted(text);
}

/** How an entry begins: with its id, which is open to change, and the words of its main field. */
interface Beginning {
  readonly id: string;
  readonly isOpen: boolean;
  readonly main: string;
  readonly wording: string;
}

/** An entry on lines of its own, its fields behind their indentation; in braces without one. */
function snippet(
  { id, isOpen, main, wording }: Beginning,
  fields: Template['fields'],
  indentation: string | undefined,
): string {
  let stop = 0;
  const next = (): string => `$${++stop}`;
  const name = isOpen ? `\${${++stop}:${id}}` : id;
  const filled = (template: string): string => template.split('$').map(escapeSnippet).reduce(join);
  const join = (before: string, behind: string): string => before + next() + behind;
  const text = wording === '' ? filled('$') : escapeSnippet(written(wording));
  const lines = [`${main}: ${text}`, ...fields.map(([key, value]) => `${key}: ${filled(value)}`)];
  return indentation === undefined
    ? `${name}: {${lines.join(', ')}\\}`
    : `${name}:\n${lines.map((line) => indentation + line).join('\n')}`;
}
