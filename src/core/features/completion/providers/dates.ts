import { type CompletionItem, type CompletionList, complete, type ItemSpans } from '../item';
import { type CompletionRequest, inNote, typedText } from '../request';
import { asExpected } from '../spelling';

/** A date, or one end of an interval; also as the key of a map. */
export function provideDates(request: CompletionRequest): CompletionList | undefined {
  const { note, context, cursor, expected } = request;
  if (expected?.type.content !== 'date') return undefined;
  const { spans, isEnd } = partAtCursor(request);
  const dates = dateItems(context.today, note.contents.values.date?.value, spans);
  const items = isEnd ? dates.filter(({ label }) => !label.includes('/')) : dates;
  if (expected.as === 'value') return complete(items);
  return asExpected(complete(items.filter(({ label }) => !cursor.siblings.includes(label))), request);
}

/** The part of an interval that the cursor is in. */
function partAtCursor(request: CompletionRequest): { spans: ItemSpans; isEnd: boolean } {
  const { typed, token } = request.cursor;
  const start = typed.start + typedText(request).lastIndexOf('/') + 1;
  const slash = request.text.slice(typed.end, token.end).indexOf('/');
  const end = slash < 0 ? token.end : typed.end + slash;
  const insert = inNote(request, { start, end: typed.end });
  const replace = inNote(request, { start, end });
  return { spans: { insert, replace }, isEnd: start > typed.start || slash >= 0 };
}

/** Today, and the date of the note. */
function dateItems(today: string, noteDate: string | undefined, spans: ItemSpans): CompletionItem[] {
  const dates: [string, string][] = [[today, 'today']];
  if (noteDate !== undefined && noteDate !== today) dates.push([noteDate, 'the date of the note']);
  return dates.map(([date, detail]) => ({
    label: date,
    detail,
    kind: 'date',
    newText: date,
    filter: `${date} ${detail}`,
    ...spans,
  }));
}
