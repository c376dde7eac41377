import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { Checking, type Conditions } from '../../../src/cli/checking';
import { FileHost } from '../../../src/cli/host';
import type { FileText, Host } from '../../../src/session';
import { each, workplace } from './workplace';

const names = ['a', 'b', 'c'].map((name) => `${name}.notes.yaml`);
const text = 'title: T\nclaims:\n  a: {text: It rains., supported-by: nobody}\n';

/** Something goes wrong with one note, as by a mistake in a rule. */
class FailingHost extends FileHost {
  constructor(
    paths: readonly string[],
    conditions: Conditions,
    private readonly failing: string,
    private readonly step: 'reading' | 'settings' | 'rules',
  ) {
    super(paths, conditions);
  }

  override async readText(path: string): Promise<FileText> {
    if (this.step === 'reading' && path.endsWith(this.failing))
      this.log('error', 'Odd', new Error('odd'), path);
    return readFile(path, 'utf8');
  }

  override severities(path = ''): ReturnType<Host['severities']> {
    if (!path.endsWith(this.failing)) return new Map();
    if (this.step === 'settings') throw new Error('odd');
    return this.step === 'rules' ? new OddMap() : new Map();
  }
}

class OddMap extends Map<never, never> {
  override get(): never {
    throw new Error('odd');
  }
}

/** What is told of each note, in a word or the sentence of a failure. */
async function toldOf(
  context: TestContext,
  step: ConstructorParameters<typeof FailingHost>[3],
  failing = 'b.notes.yaml',
): Promise<(string | undefined)[]> {
  const folder = workplace(context, each(names, text));
  const paths = names.map((name) => join(folder, name));
  const conditions: Conditions = {
    ...{ format: 'text', folder, isColoured: false },
    ...{ severities: new Map(), today: '2024-01-01' },
  };
  const checking = await Checking.beginWith(new FailingHost(paths, conditions, failing, step), conditions);
  const outcomes = [];
  for (const path of paths) outcomes.push(await checking.check(path));
  checking.end();
  return outcomes.map((outcome) =>
    'failure' in outcome ? outcome.failure : /no entry “nobody”/.exec(outcome.report.text)?.[0],
  );
}

describe('an error that nobody expected', () => {
  const found = 'no entry “nobody”';

  for (const [step, what] of [
    ['rules', 'checked'],
    ['settings', 'checked'],
    ['reading', 'read'],
  ] as const)
    it(`in ${step} is told of the note by which it came, and the others are checked`, async (context) => {
      const failure = `cannot be ${what}, by an error of this program: odd`;
      assert.deepEqual(await toldOf(context, step), [found, failure, found]);
    });
});
