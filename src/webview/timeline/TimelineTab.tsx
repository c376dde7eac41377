import { useMemo } from 'preact/hooks';
import type { TimelineRequest } from '../../protocol/board';
import { useSize } from '../shared/use-size';
import { usePage, usePart } from '../store/hooks';
import { t } from '../strings';
import { Axis } from './Axis';
import { axisFoot, axisHead, gutterFor, laneHeight } from './measures';
import type { usualTimeline } from './settings';
import { Table, useTableWindow } from './Table';
import { TimelineBar } from './TimelineBar';
import { useTime } from './use-time';

/** What has a date, in its order: on an axis, or as a table for who reads or hears it. */
export function TimelineTab() {
  const [root, { width, height }] = useSize<HTMLDivElement>();
  const today = usePage(({ parts }) => parts.frame?.today ?? '1970-01-01');
  const axisWidth = Math.max(0, width - gutterFor(width));
  const shown = usePage(({ parts }) => parts.timeline);
  const time = useTime(shown?.axis, axisWidth, today);
  const [tableWindow, showRows] = useTableWindow();
  const part = usePart('timeline', useRequest(time.settings, axisWidth, height, tableWindow));
  const { axis, table, total = 0 } = part ?? {};
  const isGiven = total > 0;
  return (
    <div class="timeline">
      <TimelineBar axis={axis} total={total} time={time} today={today} />
      <div class="timeline-body" ref={root}>
        {part?.total === 0 && <Nothing />}
        {axis && isGiven && <Axis axis={axis} width={axisWidth} time={time} today={today} />}
        {table && isGiven && <Table table={table} show={showRows} />}
      </div>
    </div>
  );
}

function Nothing() {
  return (
    <p class="hint">
      {t('Nothing has a date yet. Give evidence and sources their dates, and say until when you watch.')}
    </p>
  );
}

function useRequest(
  { zoom, anchor, isTable }: typeof usualTimeline,
  width: number,
  height: number,
  table: NonNullable<TimelineRequest['table']>,
): TimelineRequest {
  const lanes = Math.floor((height - axisHead - axisFoot) / laneHeight);
  const key = JSON.stringify([zoom, anchor, isTable, width, lanes, isTable && table]);
  return useMemo(
    () => ({
      zoom,
      ...(anchor && { anchor }),
      width: width || 900,
      lanes: lanes > 0 ? lanes : 14,
      ...(isTable && { table }),
    }),
    [key],
  );
}
