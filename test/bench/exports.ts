import { briefDocument, exportForms, exportNote } from '../../src/core/export';
import { Checker } from '../../src/core/rules/engine/checker';
import type { ViewContext } from '../../src/core/views/shared/view-context';
import { readNote } from '../../src/core/workspace/note/live-note';
import { wordBrief } from '../../src/docx';
import { fresh, timedToEnd } from './clock';
import { quantile } from './measures';
import { noteOf } from './notes';
import { runProgram } from './program';
import { figure, table } from './table';

/** How long it takes to hand over a large note, from its text on, beside its cold check in the same run. */
const claims = 10_000;
const rounds = 3;
const most = 2;

const today = '2024-07-01';

/** A note that nobody has read or checked yet, and what is found in it for who asks. */
function contextOf(text: string): ViewContext {
  const note = readNote(fresh(text));
  const checker = new Checker(note, { today });
  return {
    note,
    get diagnostics() {
      return checker.diagnostics;
    },
    diagnosticsIn: (within) => checker.diagnosticsIn(within),
    today,
  };
}

async function main(): Promise<number> {
  const { text } = noteOf({ claims });
  const tasks = new Map<string, () => Promise<unknown>>([['check', async () => contextOf(text).diagnostics]]);
  for (const form of exportForms) tasks.set(form, async () => exportNote(contextOf(text), form));
  tasks.set('docx', () => wordBrief(briefDocument(contextOf(text))));
  const times = new Map([...tasks.keys()].map((name): [string, number[]] => [name, []]));
  // In turns, so that none has all of the time in which code is compiled or garbage collected.
  for (let round = 0; round < rounds; round++)
    for (const [name, task] of tasks) times.get(name)?.push(await timedToEnd(task));
  const check = quantile(times.get('check') ?? [], 0.5);
  const rows = [...exportForms, 'docx'].map((form) => {
    const median = quantile(times.get(form) ?? [], 0.5);
    const verdict = median <= most * check ? 'met' : 'not met';
    return [
      form,
      figure(median),
      figure(check),
      `${figure(median / check)} ×`,
      `${verdict}: at most ${most} ×`,
    ];
  });
  console.log(`${claims} claims, read, checked and exported ${rounds} times`);
  console.log(table(['form', 'ms', 'check, ms', 'ratio', 'target'], rows));
  return 0;
}

void runProgram(main);
