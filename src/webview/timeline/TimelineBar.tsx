import type { TimelineAxis } from '../../protocol/board';
import { Icon } from '../shared/Icon';
import { IconButton } from '../shared/IconButton';
import { t } from '../strings';
import type { Zoom } from './settings';
import type { Time } from './use-time';

interface TimelineBarProps {
  readonly axis: TimelineAxis | undefined;
  readonly total: number;
  readonly time: Time;
  readonly today: string;
}

export function TimelineBar({ axis, total, time, today }: TimelineBarProps) {
  const { isTable } = time.settings;
  return (
    <div class="tab-bar-row" role="toolbar" aria-label={t('Timeline')}>
      <span class="quiet">{t('{0} dates', total)}</span>
      {axis && <OutOfSight axis={axis} time={time} />}
      <span class="space" />
      {!isTable && <Zooms zoom={axis?.zoom} time={time} />}
      {!isTable && <IconButton icon="calendar" label={t('Today (Home)')} run={() => time.goTo(today)} />}
      {!isTable && <IconButton icon="fit" label={t('Everything (0)')} run={time.fit} />}
      <IconButton icon="table" label={t('As a table')} isPressed={isTable} run={time.toggleTable} />
    </div>
  );
}

/** How much lies before and behind what is in sight, and the way there. */
function OutOfSight({ axis, time }: { readonly axis: TimelineAxis; readonly time: Time }) {
  const page = window.innerWidth / 2;
  return (
    <>
      {axis.before > 0 && (
        <button type="button" class="icon-button quiet" onClick={() => time.pan(axis, page)}>
          <Icon name="arrow-left" />
          {t('{0} earlier', axis.before)}
        </button>
      )}
      {axis.after > 0 && (
        <button type="button" class="icon-button quiet" onClick={() => time.pan(axis, -page)}>
          {t('{0} later', axis.after)}
          <Icon name="arrow-right" />
        </button>
      )}
    </>
  );
}

function Zooms({ zoom, time }: { readonly zoom: Zoom | undefined; readonly time: Time }) {
  return (
    <fieldset class="zooms" aria-label={t('Zoom')}>
      <IconButton icon="zoom-out" label={t('More time (−)')} run={() => time.zoomOut()} />
      {zooms().map(([value, label]) => (
        <button
          key={value}
          type="button"
          class="icon-button zoom"
          aria-pressed={zoom === value}
          onClick={() => time.zoomTo(value)}
        >
          {label}
        </button>
      ))}
      <IconButton icon="zoom-in" label={t('Less time (+)')} run={() => time.zoomIn()} />
    </fieldset>
  );
}

function zooms(): readonly (readonly [Zoom, label: string])[] {
  return [
    ['day', t('Days')],
    ['week', t('Weeks')],
    ['month', t('Months')],
    ['year', t('Years')],
  ];
}
