import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TimelineAxis } from '../../../../src/core/views/timeline/axis-view';
import { timelinePart } from '../../../../src/core/views/timeline/timeline-part';
import {
  isTimelineRequest,
  type TimelineRequest,
} from '../../../../src/core/views/timeline/timeline-request';
import type { TimelineTable } from '../../../../src/core/views/timeline/timeline-table';
import { contextOf } from '../note-context';

// Today is 16 February 2022: see contextOf.
const note = `
  title: T
  date: 2022-02-14
  valid-until: 2022-02-10
  sources:
    paper: {title: Paper, date: 2022-01-20}
  hypotheses:
    war: {text: War, was: {2022-01-10: likely}}
  claims:
    forecast: {text: It will rain., kind: forecast, due: 2022-02-20, as-of: 2022-02-01}
    late: {text: It rained., kind: forecast, due: 2022-02-13}
    settled: {text: It snowed., kind: forecast, due: 2022-02-12, outcome: true}
  indicators:
    seen: {text: "Seen by [[paper|the paper]].", date: 2022-02-02/2022-02-05}
    missed: {text: Missed., status: watching, until: 2022-02-15}
    watched: {text: Watched., status: watching, date: 2022-02-18, until: 2022-02-28}
    planned: {text: Planned., status: scheduled, date: 2022-03-01}
    absent: {text: Absent., status: not-observed, until: 2022-01}
    undated: {text: Undated.}
`;
const inFebruary: TimelineRequest = {
  zoom: 'week',
  anchor: { day: '2022-02-01', x: 400 },
  width: 1000,
  lanes: 14,
};

function axisOf(written: string, request: Partial<TimelineRequest> = {}): TimelineAxis {
  const { axis } = timelinePart(contextOf(written), { ...inFebruary, ...request });
  assert.ok(axis);
  return axis;
}

function tableOf(written: string, request: Partial<TimelineRequest> = {}): TimelineTable {
  const { table } = timelinePart(contextOf(written), {
    ...inFebruary,
    table: { from: 0, count: 50 },
    ...request,
  });
  assert.ok(table);
  return table;
}

describe('the dates of a note as a table', () => {
  it('are in their order, each with what it says, and how many days are left or over', () =>
    assert.deepEqual(
      tableOf(note).rows.map(({ chip, date, statusWords, days }) => [chip.id, date, statusWords, days ?? '']),
      [
        ['absent', 'Jan 2022', 'not observed', ''],
        ['war', '10 Jan 2022', 'earlier view', ''],
        ['paper', '20 Jan 2022', 'published', ''],
        ['forecast', '1 Feb 2022', 'weighed', ''],
        ['seen', '2 Feb 2022 – 5 Feb 2022', 'observed', ''],
        ['settled', '12 Feb 2022', 'settled', ''],
        ['late', '13 Feb 2022', 'due', '3 days over'],
        ['missed', 'until 15 Feb 2022', 'watching', '1 day over'],
        ['watched', '18 Feb 2022 – 28 Feb 2022', 'watching', '12 days left'],
        ['forecast', '20 Feb 2022', 'due', '4 days left'],
        ['planned', '1 Mar 2022', 'scheduled', '13 days left'],
      ],
    ));
  it('come in windows', () => {
    const { rows, total, from } = tableOf(note, { table: { from: 2, count: 2 } });
    assert.deepEqual(
      rows.map(({ chip }) => chip.id),
      ['paper', 'forecast'],
    );
    assert.deepEqual([total, from], [11, 2]);
  });
  it('are those of the kinds that are asked for', () =>
    assert.deepEqual(
      tableOf(note, { kinds: ['source', 'hypothesis'] }).rows.map(({ chip }) => chip.id),
      ['war', 'paper'],
    ));
  it('have keys of their own, and show no links', () => {
    const { rows } = tableOf(note);
    assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length);
    assert.equal(rows.find(({ chip }) => chip.id === 'seen')?.chip.title, 'Seen by the paper.');
  });
  it('are overdue where they have passed, whether the rule says so or speaks of the note', () => {
    const context = contextOf(note);
    const { rows } = tableOf(note);
    const reported = context.diagnostics.filter(({ code }) => code === 'overdue').length;
    assert.deepEqual(
      rows.filter((row) => row.isOverdue).map(({ chip }) => chip.id),
      ['late', 'missed'],
    );
    // The note itself is to be looked at again, and is all that is reported.
    assert.equal(reported, 1);
  });
});

describe('the dates of a note on an axis', () => {
  it('stand at their days', () => {
    const { marks } = axisOf(note);
    const at = Object.fromEntries(
      marks.map(({ entry, status, x, width }) => [`${entry} ${status}`, [x, width]]),
    );
    assert.deepEqual(at['claims/0/forecast weighed'], [406, 0]);
    assert.deepEqual(at['indicators/0/seen observed'], [412, 48]);
    assert.deepEqual(at['indicators/0/watched watching'], [604, 132]);
  });
  it('stand in bands: awaited, happened, weighed, published', () => {
    const { bands, marks, lanes } = axisOf(note);
    assert.deepEqual(
      bands.map(({ key }) => key),
      ['awaited', 'happened', 'weighed', 'published'],
    );
    assert.equal(
      lanes,
      bands.reduce((sum, band) => sum + band.lanes, 0),
    );
    const awaited = bands[0]?.lanes ?? 0;
    for (const { status, lane } of marks)
      assert.equal(lane < awaited, ['watching', 'scheduled', 'due'].includes(status), status);
  });
  it('have words for who cannot see them', () =>
    assert.deepEqual(
      axisOf(note)
        .marks.filter(({ isOverdue }) => isOverdue)
        .map(({ label, words }) => [label, words]),
      [
        ['It rained.', 'due, 13 Feb 2022, 3 days over'],
        ['Missed.', 'watching, until 15 Feb 2022, 1 day over'],
      ],
    ));
  it('have the day of today, the cut-off and the review among them', () =>
    assert.deepEqual(axisOf(note).lines, [
      { key: 'today', x: 586, label: 'Today' },
      { key: 'cut-off', x: 568, label: 'Cut-off 14 Feb 2022' },
      { key: 'review', x: 520, label: 'Review by 10 Feb 2022, 6 days over', isOverdue: true },
    ]));
  it('are told where they lie out of sight', () => {
    const { before, after } = axisOf(note, { zoom: 'day', anchor: { day: '2022-02-02', x: 0 }, width: 400 });
    assert.deepEqual([before, after], [3, 6]);
  });
  it('stay in their lanes while one looks along', () => {
    const lanes = [300, 330, 400].map((x) =>
      axisOf(note, { anchor: { day: '2022-02-01', x } }).marks.map(({ key, lane }) => `${key} ${lane}`),
    );
    assert.deepEqual(lanes[1], lanes[0]);
    assert.deepEqual(lanes[2], lanes[0]);
  });
  it('are all in sight where that is asked for', () => {
    const { zoom, before, after } = axisOf(note, { zoom: 'fit' });
    assert.deepEqual([zoom, before, after], ['week', 0, 0]);
  });
  it('begin near today where nothing else is asked for, and at the end of what is long past', () => {
    const { anchor: _anchor, ...request } = inFebruary;
    const today = timelinePart(contextOf(note), request).axis?.lines.find(({ key }) => key === 'today');
    assert.equal(today?.x, 600 + 6);
    const past = timelinePart(contextOf('title: T\nindicators: {i: {text: I, date: 1999-05-01}}\n'), request);
    assert.equal(past.axis?.marks[0]?.x, 800 + 6);
  });
  it('begin at the cut-off of a note that looks back, and are not over where the note says so', () => {
    const { anchor: _anchor, ...request } = inFebruary;
    const back = `
      title: T
      date: 2015-05-01
      rules: {overdue: off}
      valid-until: 2015-05-20
      indicators:
        i: {text: I, status: watching, until: 2015-05-10}
        j: {text: J, date: 2015-04-20}
    `;
    const { axis } = timelinePart(contextOf(back), request);
    assert.deepEqual(
      axis?.lines.map(({ x, label, isOverdue }) => [x, label, isOverdue ?? false]),
      [
        [612, 'Cut-off 1 May 2015', false],
        [840, 'Review by 20 May 2015', false],
      ],
    );
    assert.deepEqual(
      axis?.marks.map(({ words, isOverdue }) => [words, isOverdue ?? false]),
      [
        ['watching, until 10 May 2015', false],
        ['observed, 20 Apr 2015', false],
      ],
    );
  });
  it('keep their names in sight while a part of them is', () => {
    const { marks } = axisOf(note, { zoom: 'day', anchor: { day: '2022-02-02', x: 0 }, width: 400 });
    const weighed = marks.find(({ status }) => status === 'weighed');
    assert.deepEqual([weighed?.x, weighed?.labelX], [-20, 6]);
  });
  it('may be none', () => {
    const { axis, total } = timelinePart(contextOf('title: T\n'), inFebruary);
    assert.deepEqual([axis?.marks, axis?.bands, total], [[], [], 0]);
  });
  it('leave out what is malformed', () =>
    assert.deepEqual(axisOf('indicators:\n  i:\n    date: 2022-02-01\n    text: [\n').marks, []));
  it('are counted where they are crowded, and never more than a page can show', () => {
    const many = Array.from(
      { length: 2000 },
      (_, at) => `  i${at}: {text: A long text of event ${at}, date: 2022-0${1 + (at % 3)}-1${at % 10}}`,
    );
    const crowded = `title: T\nindicators:\n${many.join('\n')}\n`;
    for (const width of [200, 1000, 4000]) {
      const { marks, crowded: stretches, before, after } = axisOf(crowded, { width, lanes: 20 });
      assert.ok(marks.length <= 160 && stretches.length <= 80, `${marks.length} and ${stretches.length}`);
      assert.ok(stretches.length > 0 && before + after < 2000);
    }
    const { marks, crowded: stretches } = axisOf(crowded, { zoom: 'fit' });
    assert.equal(
      stretches.reduce((sum, { count }) => sum + count, marks.length),
      2000,
    );
  });
});

describe('the ticks of the axis', () => {
  const labels = (zoom: 'day' | 'week' | 'month' | 'year', isMajor: boolean): string[] =>
    axisOf('title: T\n', { zoom, width: 400, anchor: { day: '2022-02-14', x: 200 } })
      .ticks.filter((tick) => (tick.isMajor ?? false) === isMajor)
      .map(({ label }) => label);

  it('are days below months', () => {
    assert.deepEqual(labels('day', false).slice(0, 3), ['9', '10', '11']);
    assert.deepEqual(labels('day', true), ['February 2022']);
  });
  it('are Mondays below months', () => {
    assert.deepEqual(labels('week', false), ['31 Jan', '7 Feb', '14 Feb', '21 Feb', '28 Feb']);
    assert.deepEqual(labels('week', true), ['February 2022', 'March 2022']);
  });
  it('are months below years, and years alone', () => {
    assert.deepEqual(labels('month', false), ['Jan', 'Feb', 'Mar', 'Apr']);
    assert.deepEqual(labels('month', true), ['2022']);
    assert.deepEqual(labels('year', false), ['2020', '2021', '2022', '2023', '2024']);
  });
  it('end where years of four digits do', () => {
    const { ticks } = axisOf('title: T\n', { zoom: 'year', anchor: { day: '9999-12-31', x: 0 } });
    assert.equal(ticks.at(-1)?.label, '9999');
  });
});

describe('a request for the timeline', () => {
  it('is taken where it has the form of one', () => {
    assert.ok(isTimelineRequest(inFebruary));
    assert.ok(
      isTimelineRequest({ zoom: 'fit', width: 1, lanes: 1, kinds: ['claim'], table: { from: 0, count: 9 } }),
    );
  });
  it('is refused otherwise', () => {
    const wrong: unknown[] = [
      null,
      {},
      { ...inFebruary, zoom: 'decade' },
      { ...inFebruary, width: Number.NaN },
      { ...inFebruary, lanes: '4' },
      { ...inFebruary, anchor: { day: '2022-02-31', x: 0 } },
      { ...inFebruary, anchor: { day: '2022-Q1~__', x: 0 } },
      { ...inFebruary, anchor: { day: '2022-02-01', x: Number.POSITIVE_INFINITY } },
      { ...inFebruary, kinds: ['note'] },
      { ...inFebruary, kinds: 'claim' },
      { ...inFebruary, table: { from: -1, count: 2 } },
    ];
    assert.deepEqual(wrong.filter(isTimelineRequest), []);
  });
});
