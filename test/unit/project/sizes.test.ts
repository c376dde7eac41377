import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../host/paths';

// What a reader must hold at once. The linter holds the length of all functions; those of the page are shorter.

const mostLines = 400;
const mostMembers = 40;

/** The most lines of a function of the page, and those that nine of ten keep to. */
const [mostOfPage, usualOfPage] = [40, 20];

/** The lines that nine of ten functions keep to, wherever they stand, and those that every other one keeps to. */
const [usual, middle] = [14, 6];

interface Source {
  readonly path: string;
  readonly text: string;
}

const sources = codeIn('src');
const tests = codeIn('test');

/** The code in a folder of the project. What stands in fixtures is read by tests, and not written for readers. */
function codeIn(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|css)$/.test(name))
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((path) => !path.startsWith('test/fixtures/'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The files of too many lines, with how many they have. */
function tooLong(files: readonly Source[]): { readonly path: string; readonly lines: number }[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > mostLines);
}

interface Type {
  readonly name: string;
  readonly members: ReadonlySet<string>;
}

const heading = /^(?:export )?(?:abstract )?(?:class|interface|type) (\w+).*\{$/;

/**
 * The types of a file with what they have. The code is formatted, so that a type ends with a brace at the margin, and
 * a member begins two columns from it; fields may also be parameters of a constructor.
 */
function typesIn(text: string): Type[] {
  const found: { name: string; members: Set<string> }[] = [];
  let open: { name: string; members: Set<string> } | undefined;
  for (const line of text.split(/\r?\n/)) {
    const name = heading.exec(line)?.[1];
    if (name !== undefined) {
      open = { name, members: new Set() };
      found.push(open);
    } else if (line.startsWith('}')) {
      open = undefined;
    } else {
      const member = memberIn(line);
      if (member !== undefined) open?.members.add(member);
    }
  }
  return found;
}

const memberStart =
  /^ {2}(?:(?:private|protected|public|static|abstract|override|declare|readonly|async|get|set) )*\*?([#\w$]+|'[^']+'|\[[^\]]+\])[?!]?[ (:<=;]/;
const parameterField = /^ {4}(?:(?:private|protected|public) (?:readonly )?|readonly )([\w$]+)\??:/;

function memberIn(line: string): string | undefined {
  const found =
    (/^ {2}constructor\b/.test(line) ? null : memberStart.exec(line)) ?? parameterField.exec(line);
  return found?.[1];
}

interface Measured {
  readonly name: string;
  readonly lines: number;
}

const functionStarts: readonly RegExp[] = [
  /^( *)(?:export )?(?:async )?function\*? (\w+)/,
  /^( *)(?:export )?const (\w+)(?:: [^=]+)? = (?:async )?(?:\([^)]*$|\(.*\)(?:: .+)? =>|\w+ =>|memo\()/,
  /^( {2})(?:(?:private|protected|static|override|async|get|set) )*(?!(?:if|for|while|switch|catch)\b)(\w+)\(.*\{$/,
];

/** What stands at the margin of a function and is still its head: the end of parameters that take several lines. */
const headGoesOn = /^[)}].*(?:\{|\(|=>)$/;

/** The functions of a file with their lines, heads included. */
function functionsIn(text: string): Measured[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, at) => {
    const [, margin, name] = functionStarts.map((start) => start.exec(line)).find((found) => found) ?? [];
    if (margin === undefined || name === undefined) return [];
    const all = lines.slice(at, endOf(lines, at, margin));
    return [{ name, lines: all.join('\n').trimEnd().split('\n').length }];
  });
}

/** Code is formatted: a function ends before what stands no further in, or with it where that closes something. */
function endOf(lines: readonly string[], start: number, margin: string): number {
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const atMargin = line.startsWith(margin) ? line.slice(margin.length) : '';
    if (line.trim() === '' || atMargin.startsWith(' ') || headGoesOn.test(atMargin)) continue;
    return /^[)}]/.test(atMargin) ? at + 1 : at;
  }
  return lines.length;
}

describe('a reader of functions', () => {
  it('counts the lines of each from its head to its end', () =>
    assert.deepEqual(
      functionsIn(`const five = 5;

export function One({ a }: Props) {
  const two = () => a + five;

  const three = async (b: string) => {
    await two();
  };
  return (
    <p>{three}</p>
  );
}

export function four(
  a: string,
): () => void {
  if (a === '') {
    five();
  }
  const six = (b: string) =>
    b === a ||
    b === '';
  return () => six(a);
}

export const Seven = memo(({ a }: Props) => {
  return a;
});

class Eight {
  private nine(): void {
    return;
  }
}

const ten = () => 10;
`).map(({ name, lines }) => `${name} ${lines}`),
      ['One 10', 'two 1', 'three 3', 'four 11', 'six 3', 'Seven 3', 'nine 3', 'ten 1'],
    ));
});

describe('a reader of types', () => {
  it('counts fields, accessors and methods by their names, and no statements', () =>
    assert.deepEqual(
      typesIn(`export class One<T> extends Other<T> {
  private readonly a = new Map<string, T>();
  #b: T | undefined;
  declare c?: string;

  constructor(
    readonly d: T,
    e: string,
    private f?: string,
  ) {
    super(e);
  }

  /** Says something. */
  get g(): string {
    const all = this.a;
    return \`\${all}\`;
  }

  set g(value: string) {
    this.a.clear();
  }

  private *h<K>(
    key: K,
  ): Generator<K> {
    yield key;
  }
}

interface Two {
  readonly 'a-b': string;
  c(d: string): void;
}

export type Three = Two & {
  readonly d: string;
};

const four = {
  a: 1,
};
`).map(({ name, members }) => `${name} ${members.size}`),
      ['One 7', 'Two 2', 'Three 1'],
    ));
});

/** The functions of the sources in a folder, by their names and files. */
function functionsBelow(folder: string): readonly Measured[] {
  return sources
    .filter(({ path }) => path.startsWith(folder))
    .flatMap(({ path, text }) =>
      functionsIn(text).map(({ name, lines }) => ({ name: `${name} of ${path}`, lines })),
    );
}

/** The functions of more lines, if these are more than a share of all; the shortest first, which are mended soonest. */
function tooMany(all: readonly Measured[], lines: number, share: number): string {
  const longer = all.filter((each) => each.lines > lines).sort((one, other) => one.lines - other.lines);
  if (longer.length <= all.length * share) return '';
  const names = longer.slice(0, 100).map((each) => `${each.name} (${each.lines})`);
  return `${longer.length} of ${all.length} are longer than ${lines} lines: ${names.join(', ')}`;
}

/** In a line that is no comment. */
const unrelatedCast = /^(?! *(?:\*|\/)).*\bas (?:unknown as|never|any)\b/m;

describe('the sources', () => {
  it(`have at most ${mostLines} lines each`, () => assert.deepEqual(tooLong(sources), []));

  it(`have in core no type of more than ${mostMembers} members`, () =>
    assert.deepEqual(
      sources
        .filter(({ path }) => path.startsWith('src/core/'))
        .flatMap(({ path, text }) =>
          typesIn(text).map(({ name, members }) => ({ path, name, members: members.size })),
        )
        .filter(({ members }) => members > mostMembers),
      [],
    ));

  it(`have for the page functions of at most ${mostOfPage} lines, and of ${usualOfPage} nine times of ten`, () => {
    const all = functionsBelow('src/webview/');
    assert.deepEqual(
      all.filter(({ lines }) => lines > mostOfPage),
      [],
    );
    assert.equal(tooMany(all, usualOfPage, 0.1), '');
  });

  it(`have functions of which nine of ten keep to ${usual} lines, and every other one to ${middle}`, () => {
    const all = functionsBelow('src/');
    assert.equal(tooMany(all, usual, 0.1), '');
    assert.equal(tooMany(all, middle, 0.5), '');
  });

  it('cast nothing to a type that it has nothing to do with', () =>
    assert.deepEqual(
      sources.filter(({ text }) => unrelatedCast.test(text)).map(({ path }) => path),
      [],
    ));
});

describe('the tests', () => {
  it(`have at most ${mostLines} lines each`, () => assert.deepEqual(tooLong(tests), []));
});
