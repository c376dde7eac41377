/** A day so many days before another. */
export function dayBack(day: string, count: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - count);
  return moment.toISOString().slice(0, 10);
}

/** Of a date in three years, the one that is nearest to the date of a text. */
export function nearestYear(from: string, inYear: (year: number) => string | undefined): string | undefined {
  const year = Number(from.slice(0, 4));
  const near = [year, year - 1, year + 1].flatMap((each) => inYear(each) ?? []);
  const distance = (date: string): number => Math.abs(momentOf(date) - momentOf(from));
  return near.reduce<string | undefined>(
    (best, date) => (best === undefined || distance(date) < distance(best) ? date : best),
    undefined,
  );
}

/** In the middle of what is not known to the day. */
function momentOf(date: string): number {
  const [year = '', month = '07', day = '15'] = date.slice(0, 10).split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(day));
}
