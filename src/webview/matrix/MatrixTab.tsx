import { useMemo, useRef, useState } from 'preact/hooks';
import type { MatrixPart, MatrixRequest } from '../../protocol/board';
import { Icon } from '../shared/Icon';
import { useSize } from '../shared/use-size';
import { useKept, usePart, useSelected } from '../store/hooks';
import { t } from '../strings';
import { CellMenu } from './CellMenu';
import { Grid } from './Grid';
import { gridView, type Place, type Scrolled, sizesFor, windowsFor } from './grid-view';
import { MatrixBar } from './MatrixBar';
import { Explanation, Sensitivity, Separation } from './Panels';
import { type MatrixSettings, usualSettings, withCompared } from './settings';
import { type Csv, useCsv } from './use-csv';
import { useRatings } from './use-ratings';
import { useRevealed } from './use-revealed';

const startOfGrid: Scrolled = { top: 0, left: 0, width: 1200, height: 700 };

/** The hypotheses against the evidence (R. Heuer, Analysis of Competing Hypotheses). */
export function MatrixTab() {
  const [settings, change] = useSettings();
  const [root, { width }] = useSize<HTMLDivElement>();
  const sizes = sizesFor(settings.isTurned, width);
  const [scrolled, setScrolled] = useState(startOfGrid);
  const part = usePart('matrix', useRequest(settings, windowsFor(sizes, scrolled)));
  const grid = useRef<HTMLDivElement>(null);
  const csv = useCsv(settings, (target) => target === grid.current && grid.current !== null);
  return (
    <div class="matrix" ref={root}>
      {part && <MatrixBar part={part} settings={settings} csv={csv} change={change} />}
      {part && isEmpty(part) && <Nothing part={part} />}
      {part && !isEmpty(part) && <Ratings {...{ part, sizes, settings, change, grid }} show={setScrolled} />}
      <Told csv={csv} />
      {part && <Answers part={part} settings={settings} change={change} />}
    </div>
  );
}

function useSettings() {
  const [kept, keep] = useKept<Partial<MatrixSettings>>('matrix', usualSettings);
  const settings = { ...usualSettings, ...kept };
  return [settings, (some: Partial<MatrixSettings>) => keep((now) => ({ ...now, ...some }))] as const;
}

function isEmpty({ hypotheses, evidence }: MatrixPart): boolean {
  return hypotheses.total === 0 || evidence.total === 0;
}

type Windows = ReturnType<typeof windowsFor>;

function useRequest(settings: MatrixSettings, { rows, columns }: Windows): MatrixRequest {
  const { order, isTurned, withUnrated, withSensitivity, compared } = settings;
  const [one, other] = compared;
  const selected = useSelected();
  const key = JSON.stringify([settings, rows, columns, selected]);
  return useMemo(
    () => ({
      hypotheses: isTurned ? columns : rows,
      evidence: isTurned ? rows : columns,
      order,
      withUnrated,
      withSensitivity,
      ...(selected !== undefined && { selected }),
      ...(one !== undefined && other !== undefined && { pair: [one, other] as const }),
    }),
    [key],
  );
}

interface RatingsProps {
  readonly part: MatrixPart;
  readonly sizes: ReturnType<typeof sizesFor>;
  readonly settings: MatrixSettings;
  readonly grid: { current: HTMLDivElement | null };
  change(change: Partial<MatrixSettings>): void;
  show(scrolled: Scrolled): void;
}

/** The grid, and the menu of one of its cells. */
function Ratings({ part, settings, change, ...props }: RatingsProps) {
  const view = gridView(part, settings.isTurned);
  const ratings = useRatings();
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  useRevealed(part.selected, settings.isTurned, props);
  const [open, setOpen] = useState<Place>();
  const chosen = settings.compared;
  const compare = (key: string) => change({ compared: withCompared(chosen, key) });
  const close = () => {
    setOpen(undefined);
    props.grid.current?.focus({ preventScroll: true });
  };
  return (
    <div class="matrix-ratings">
      <Grid
        {...props}
        {...{ view, ratings, active, setActive }}
        comparing={{ chosen, toggle: compare }}
        isTurned={settings.isTurned}
        openMenu={setOpen}
      />
      {open && <CellMenu view={view} place={open} ratings={ratings} close={close} />}
    </div>
  );
}

function Nothing({ part }: { readonly part: MatrixPart }) {
  return (
    <p class="hint">
      {part.hypotheses.total === 0
        ? t(
            'There are no hypotheses yet. Write the answers that compete on the Board, and weigh the evidence against them here.',
          )
        : t('No evidence is rated yet. Tick “Unrated too” to see what could be.')}
    </p>
  );
}

/** What became of copying and pasting. */
function Told({ csv }: { readonly csv: Csv }) {
  return (
    <div role="status" class="matrix-told">
      {csv.told.length > 0 && (
        <>
          <ul>
            {csv.told.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <button type="button" class="icon-button" aria-label={t('Dismiss')} onClick={csv.forget}>
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}

interface AnswersProps {
  readonly part: MatrixPart;
  readonly settings: MatrixSettings;
  change(change: Partial<MatrixSettings>): void;
}

function Answers({ part, settings, change }: AnswersProps) {
  const { sensitivity, separation } = part;
  return (
    <div class="matrix-answers">
      {settings.isExplained && (
        <Explanation sentences={part.explanation} close={() => change({ isExplained: false })} />
      )}
      {separation && <Separation found={separation} close={() => change({ compared: [] })} />}
      {settings.withSensitivity && sensitivity && (
        <Sensitivity found={sensitivity} close={() => change({ withSensitivity: false })} />
      )}
    </div>
  );
}
