import { parseArgs } from 'node:util';
import { importNote } from '../../src/core/import';
import { fresh, timed } from './clock';
import { runProgram } from './program';
import { actorName, prose } from './prose';
import { Random } from './random';
import { figure, table } from './table';

/**
 * What the import of a bundle costs, beside `JSON.parse` of it, which no import can do without: for a bundle like those
 * of ATT&CK (groups, programs, techniques, and tens of thousands of relationships with their sources), and for such as
 * make the most work of each byte.
 */
const most = 3;
const rounds = 7;

const made = {
  spec_version: '2.1',
  created: '2024-01-01T00:00:00.000Z',
  modified: '2024-06-01T00:00:00.000Z',
};
const topics = { link: () => undefined, mention: () => actorName(0).name };

function idOf(type: string, number: number): string {
  return `${type}--00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function reference(random: Random): object {
  const number = random.below(4000);
  return {
    source_name: `Publisher ${number}`,
    url: `https://publisher-${number}.example/reports/${number}`,
    description: `Publisher ${number}. (2023, May ${1 + (number % 30)}). A report on it. Retrieved March 1, 2024.`,
  };
}

/** Paragraphs of sentences, as descriptions have them. */
function told(random: Random, sentences: number): string {
  const said = Array.from({ length: sentences }, () => prose(random, topics));
  return said.join(random.chance(0.3) ? '\n\n' : ' ');
}

const kinds = ['intrusion-set', 'malware', 'attack-pattern', 'tool', 'course-of-action'] as const;
const prefixes = {
  'intrusion-set': 'G',
  malware: 'S',
  'attack-pattern': 'T',
  tool: 'S',
  'course-of-action': 'M',
};

function entity(random: Random, number: number): object {
  const type = kinds[number % kinds.length] ?? 'tool';
  const name = `${actorName(number).name} ${number}`;
  return {
    ...{ type, id: idOf(type, number), ...made, created_by_ref: idOf('identity', 0), revoked: false, name },
    aliases: [name, `${name} Group`],
    description: told(random, 4 + random.below(10)),
    external_references: [
      {
        source_name: 'mitre-attack',
        external_id: `${prefixes[type]}${String(number % 10_000).padStart(4, '0')}`,
        url: `https://attack.example/${number}`,
      },
      ...Array.from({ length: random.below(5) }, () => reference(random)),
    ],
    object_marking_refs: [idOf('marking-definition', 0)],
    x_mitre_domains: ['enterprise-attack'],
    x_mitre_version: '1.0',
  };
}

/** Nine of ten tell of a technique of a group or program. */
function relationship(random: Random, number: number, entities: number): object {
  const turn = kinds.length * random.below(Math.floor(entities / kinds.length));
  const other = kinds.length * random.below(Math.floor(entities / kinds.length));
  const from = turn + random.below(2);
  const to = other + (random.chance(0.9) ? kinds.indexOf('attack-pattern') : random.below(2));
  const ends = [from, to].map((at) => idOf(kinds[at % kinds.length] ?? 'tool', at));
  return {
    ...{
      type: 'relationship',
      id: idOf('relationship', number),
      ...made,
      created_by_ref: idOf('identity', 0),
    },
    ...{ relationship_type: 'uses', source_ref: ends[0], target_ref: ends[1], revoked: false },
    description: told(random, 1 + random.below(2)),
    external_references: [reference(random)],
    object_marking_refs: [idOf('marking-definition', 0)],
    x_mitre_attack_spec_version: '3.2.0',
  };
}

/** Printed with four spaces, as they are published. */
function likeAttack(bytes: number): string {
  const random = new Random(5);
  const entities = kinds.length * Math.ceil(bytes / 60_000);
  const objects: object[] = [{ type: 'identity', id: idOf('identity', 0), ...made, name: 'Maker' }];
  let length = 0;
  const add = (object: object): void => {
    objects.push(object);
    length += JSON.stringify({ objects: [object] }, null, 4).length;
  };
  for (let number = 0; number < entities; number++) add(entity(random, number));
  for (let number = 0; length < bytes; number++) add(relationship(random, number, entities));
  return JSON.stringify({ type: 'bundle', id: idOf('bundle', 0), objects }, null, 4);
}

function bundled(parts: readonly string[]): string {
  return `{"type":"bundle","id":"${idOf('bundle', 0)}","objects":[${parts.join(',')}]}`;
}

/** Objects of few bytes, of which each becomes an entry, all under the same name. */
function small(bytes: number): string {
  const one = (number: number) =>
    JSON.stringify({ type: 'identity', id: idOf('identity', number), ...made, name: 'A' });
  return bundled(Array.from({ length: Math.ceil(bytes / one(0).length) }, (_, at) => one(at)));
}

/** Two actors, and nothing but relationships between them. */
function tangled(bytes: number): string {
  const actors = [0, 1].map((at) =>
    JSON.stringify({ type: 'tool', id: idOf('tool', at), ...made, name: `A${at}` }),
  );
  const one = (number: number) =>
    JSON.stringify({
      ...{
        type: 'relationship',
        id: idOf('relationship', number),
        ...made,
        relationship_type: `r-${number}`,
      },
      ...{ source_ref: idOf('tool', 0), target_ref: idOf('tool', 1) },
    });
  return bundled([
    ...actors,
    ...Array.from({ length: Math.ceil(bytes / one(0).length) }, (_, at) => one(at)),
  ]);
}

/** One text of signs that want to be looked at. */
function longText(bytes: number): string {
  const content = `a${'\n'.repeat(bytes / 8)}${' : #'.repeat(bytes / 8)}b`;
  return bundled([JSON.stringify({ type: 'note', id: idOf('note', 0), ...made, content })]);
}

type Timer = (task: () => unknown) => number;

/** Milliseconds for which a task has a processor, threads that collect garbage included: for a machine that is busy. */
function computed(task: () => unknown): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function measured(what: string, text: string, time: Timer): readonly string[] {
  let parse = Number.POSITIVE_INFINITY;
  let whole = Number.POSITIVE_INFINITY;
  let length = 0;
  for (let round = 0; round < rounds; round++) {
    const [one, other] = [fresh(text), fresh(text)];
    parse = Math.min(
      parse,
      time(() => JSON.parse(one)),
    );
    whole = Math.min(
      whole,
      time(() => {
        const imported = importNote(other, 'stix');
        length = imported.kind === 'note' ? imported.text.length : 0;
      }),
    );
  }
  return [
    ...[what, figure(text.length / 1e6), figure(length / 1e6), figure(parse), figure(whole)],
    `${figure(whole / parse)} ×`,
    whole <= most * parse ? `met: at most ${most} ×` : `not met: at most ${most} ×`,
  ];
}

async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { megabytes: { type: 'string', default: '20' }, cpu: { type: 'boolean', default: false } },
  });
  const time = values.cpu ? computed : timed;
  const bytes = Number(values.megabytes) * 1e6;
  const rows = [
    measured('like ATT&CK', likeAttack(bytes), time),
    measured('small objects of one name', small(bytes), time),
    measured('two actors, all relationships', tangled(bytes), time),
    measured('one text', longText(bytes), time),
  ];
  console.log(table(['bundle', 'MB', 'note, MB', 'JSON.parse, ms', 'import, ms', 'ratio', 'target'], rows));
  return 0;
}

void runProgram(main);
