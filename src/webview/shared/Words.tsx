import type { TextRun } from '../../protocol/board';

/** A text of the note, with its links as words. */
export function Words({ runs }: { readonly runs: readonly TextRun[] }) {
  return (
    <>
      {runs.map(({ text, id, isStrong }) => {
        if (id !== undefined) return <span class="word-link">{text}</span>;
        return isStrong ? <strong>{text}</strong> : text;
      })}
    </>
  );
}
