import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { EntryKey, MapPart, MapRequest } from '../../protocol/board';
import { useKept, usePart, useSelected } from '../store/hooks';

export type MapMode = MapRequest['mode'];
export type MapForm = MapRequest['shows'];

/** What a user has chosen to see, as it is found again after a reload. */
export interface MapChoices {
  readonly root?: EntryKey;
  /** The last entry that was selected while the map was there. */
  readonly seen?: EntryKey;
  readonly steps: number;
  readonly whole: boolean;
  readonly mode: MapMode;
  /** An impact is a list first; an argument is a picture. */
  readonly forms: Readonly<Record<MapMode, MapForm>>;
  readonly collapsed: readonly EntryKey[];
  readonly arranged: number;
  readonly falls: number;
}

/** How many rows of an impact are shown, and how many more at each wish for more. */
export const fallsAtOnce = 40;
export const mostSteps = 9;

const initial: MapChoices = {
  steps: 2,
  whole: false,
  mode: 'argument',
  forms: { argument: 'picture', impact: 'list' },
  collapsed: [],
  arranged: 0,
  falls: fallsAtOnce,
};

export interface MapState {
  readonly choices: MapChoices;
  readonly form: MapForm;
  readonly part: MapPart | undefined;
  readonly selected: EntryKey | undefined;
  choose(choices: Partial<MapChoices>): void;
  /** Looks at the argument or the impact of an entry. */
  focusOn(entry: EntryKey): void;
  /** Folds the evidence of an entry away, or shows it again. */
  fold(entry: EntryKey): void;
}

export function useMapState(): MapState {
  const [chosen, keep] = useKept<Partial<MapChoices>>('map', initial);
  const kept = useMemo((): MapChoices => ({ ...initial, ...chosen }), [chosen]);
  const selected = useSelected();
  const root = kept.root ?? selected;
  const choices = useMemo(() => (root === undefined ? kept : { ...kept, root }), [kept, root]);
  const form = choices.forms[choices.mode];
  const part = usePart('map', requestOf(choices, form));
  const choose = (changes: Partial<MapChoices>) => keep((now) => ({ ...now, ...changes }));
  const isOpening = useRef(true);
  useEffect(() => {
    if (selected !== undefined && selected !== kept.seen)
      keep((now) => ({
        ...now,
        seen: selected,
        ...followed({ ...initial, ...now }, part, selected, isOpening.current),
      }));
    isOpening.current = false;
  }, [selected]);
  return {
    choices,
    form,
    part,
    selected,
    choose,
    focusOn: (entry) => choose({ root: entry, whole: false, falls: fallsAtOnce }),
    fold: (entry) => keep((now) => ({ ...now, collapsed: folded(now.collapsed ?? [], entry) })),
  };
}

/** Without a root there is nothing else to show than the whole note, if that is not too large. */
function requestOf(
  { root, steps, whole, mode, collapsed, arranged, falls }: MapChoices,
  shows: MapForm,
): MapRequest {
  const isWhole = whole || (root === undefined && mode === 'argument');
  return {
    steps,
    mode,
    shows,
    collapsed,
    arranged,
    falls,
    ...(root !== undefined && { root }),
    ...(isWhole && { whole: true }),
  };
}

/**
 * What another selection changes: a map opens on what is selected, and turns to it where it does not show it. An impact
 * stays until somebody asks for another.
 */
function followed(
  { root, mode }: MapChoices,
  part: MapPart | undefined,
  selected: EntryKey,
  isOpening: boolean,
): Partial<MapChoices> {
  const isShown = part?.nodes.some(({ key }) => key === selected) ?? false;
  if (root === undefined) return { root: selected, whole: isShown };
  return isOpening || (mode === 'argument' && !isShown) ? { root: selected } : {};
}

function folded(collapsed: readonly EntryKey[], entry: EntryKey): readonly EntryKey[] {
  return collapsed.includes(entry) ? collapsed.filter((each) => each !== entry) : [...collapsed, entry];
}
