import type { ReportStatus } from '../core/reports';
import type { Paint } from './colours';

/** What wants a look has the colour of a warning, and what is as it should be that of an information. */
export function byTone(paint: Paint): (words: string, status: ReportStatus) => string {
  return (words, { tone }) => {
    if (tone === 'attention') return paint('warning', words);
    return paint(tone === 'good' ? 'info' : 'quiet', words);
  };
}
