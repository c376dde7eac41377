import { type CodeLens, codeLenses, countsOf } from '../../core';
import { usesCommand } from '../commands/uses';
import type { Server } from '../server-context';

/** What is kept in a lens until somebody looks at it. */
interface LensData {
  readonly uri: string;
  readonly id: string;
}

/** Counts above claims and actors, which show the references that they count. */
export function registerCodeLens({ connection, answers, convert, notes }: Server): void {
  connection.onCodeLens(
    answers.of((note, { textDocument: { uri } }) => {
      if (!notes.settings.codeLens) return [];
      return codeLenses(note).map(({ id, span }: CodeLens) => ({
        range: convert.toRange(note, span),
        data: { uri, id } satisfies LensData,
      }));
    }),
  );
  connection.onCodeLensResolve(
    answers.to(async (lens) => {
      const { uri, id }: LensData = lens.data ?? {};
      const note = notes.read(uri);
      const counts = note && countsOf(note, { id, span: convert.toSpan(note, lens.range) });
      if (!counts) return lens;
      const command = counts.locations.length > 0 ? usesCommand : '';
      return { ...lens, command: { title: counts.title, command, arguments: [uri, id, lens.range] } };
    }),
  );
}
