import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { briefDocument } from '../core/export';
import { unreadable } from '../node/failures';
import { readBytes } from '../node/read';
import type { viewContextOf } from '../session';
import type { Place } from './one-note';
import type { ExportOptions } from './options';

/** What is written of a note, and what its readers would miss in it. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
}

/** Why nothing is made, as a sentence. */
interface NotMade {
  readonly refusal: string;
}

/** The briefing of a note as a Word document, in the look of a template where one is named. */
export async function wordOf(
  context: ReturnType<typeof viewContextOf>,
  { template }: Pick<ExportOptions, 'template'>,
  { folder }: Place,
): Promise<Made | NotMade> {
  // What makes it is a bundle of its own, which is read now.
  const { largestTemplate, TemplateRefused, wordBrief } = await import('../docx');
  const house =
    template === undefined ? undefined : await templateAt(resolve(folder, template), largestTemplate);
  if (typeof house === 'string') return { refusal: `${template} ${house}.` };
  const brief = briefDocument(context);
  try {
    const { bytes, notices } = await wordBrief(brief, house);
    return { bytes, notices: [...brief.notices, ...notices] };
  } catch (error) {
    if (!(error instanceof TemplateRefused)) throw error;
    return { refusal: `${template} is not used as a template. ${error.message}` };
  }
}

/** What stands in a template, or why it cannot be read. */
async function templateAt(path: string, largest: number): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(path);
    if (size > largest) return `is not used as a template: it is larger than ${largest / 1_000_000} MB`;
    return await readBytes(path);
  } catch (error) {
    return unreadable(error);
  }
}
