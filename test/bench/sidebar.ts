import { cp } from 'node:fs/promises';
import path from 'node:path';
import { vsix } from '../host/paths';
import { folderOf } from './cli-folder';
import { quantile, rounded } from './measures';
import { figure, table } from './table';
import { type Subject, subjectOf, Typist } from './typist';

/** So many notes lie in the folder, and so many claims has the one in which somebody types. */
const notes = 2_000;
const claims = 100;

/** Minutes in which the machine is slow are to hit both ways alike. */
const rounds = 2;

/** How long the notes of the folder are waited for, in milliseconds. */
const reading = 20_000;

export interface SidebarRow {
  readonly measure: 'first rows' | 'key → text' | 'key → markers';
  readonly sidebar: 'open' | 'hidden';
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly unit: 'ms';
}

/** Opens the view of all notes in a large folder, and types beside it and without it. */
export async function measuredSidebar(keys: number): Promise<SidebarRow[]> {
  const subject = await subjectInFolder();
  const times = new Map<string, number[]>();
  const add = (key: string, more: readonly number[]) => times.set(key, [...(times.get(key) ?? []), ...more]);
  for (let round = 1; round <= rounds; round++)
    for (const sidebar of ['hidden', 'open'] as const) {
      console.error(`… round ${round}: ${notes} notes, the sidebar ${sidebar}`);
      const typist = await Typist.start(subject, vsix);
      try {
        await typist.rest(reading);
        if (sidebar === 'open') add('first rows/open', [await typist.openNotes()]);
        else await typist.hideSidebar();
        await typist.goBack(subject);
        const count = Math.ceil(keys / rounds);
        add(`key → markers/${sidebar}`, await typist.toggleDiagnostic(count));
        add(`key → text/${sidebar}`, await typist.type(count));
      } finally {
        await typist.stop();
      }
    }
  return [...times].map(([key, all]) => rowOf(key, all));
}

function rowOf(key: string, times: readonly number[]): SidebarRow {
  const [measure, sidebar] = key.split('/') as [SidebarRow['measure'], SidebarRow['sidebar']];
  return {
    ...{ measure, sidebar, count: times.length, unit: 'ms' },
    median: rounded(quantile(times, 0.5)),
    p95: rounded(quantile(times, 0.95)),
  };
}

async function subjectInFolder(): Promise<Subject> {
  const subject = await subjectOf(claims);
  const folder = folderOf(notes - 1);
  const file = path.join(folder, path.basename(subject.file));
  await cp(subject.file, file);
  return { ...subject, folder, file };
}

export function sidebarReport(rows: readonly SidebarRow[]): string {
  const lines = rows.map(({ measure, sidebar, count, median, p95, unit }) => [
    ...[measure, sidebar, figure(count), figure(median), figure(p95), unit],
  ]);
  return [table(['measure', 'sidebar', 'count', 'median', 'p95', 'unit'], lines), '', ...ratios(rows)].join(
    '\n',
  );
}

/** What typing costs beside the open view, in what it costs without. */
function ratios(rows: readonly SidebarRow[]): string[] {
  return rows.flatMap((own) => {
    const other = rows.find(({ measure, sidebar }) => measure === own.measure && sidebar === 'hidden');
    if (own.sidebar !== 'open' || !other) return [];
    return [`${own.measure}: p95 with the sidebar open is ${figure(own.p95 / other.p95)} × that without it`];
  });
}
