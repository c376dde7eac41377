import { datePattern, parseDate } from './dates';
import { dateAdvice, datesSuchAs, noDate } from './dates-meant';
import type { FieldType } from './field-type';
import { asScalar, quote } from './nodes';
import type { DateText } from './values';

export function date(): FieldType<DateText> {
  return {
    form: `a date, such as ${datesSuchAs}`,
    content: 'date',
    pattern: datePattern,
    // What is written as April 16, 2021 is cut in braces as a text is.
    takesText: 'withSpaces',
    read(node, _field, sink) {
      const found = asScalar(node);
      const interval = found && parseDate(found.text);
      if (found && interval) return { value: found.text, interval, start: found.start, end: found.end };
      const { advice, meant } = found ? dateAdvice(found.text) : { advice: noDate, meant: [] };
      return sink.invalid(node, `${quote(node, sink)} ${advice}`, {
        meant,
        ...(meant.length === 1 && { isSure: true }),
      });
    },
  };
}
