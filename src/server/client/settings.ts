import { type InlayHintOptions, isDay, localDay, type RuleCode, type SeveritySetting } from '../../core';
import { severitiesFrom } from '../../session';

/** What a user can set. The names are those that VS Code has behind `analystNotes`. */
export interface Settings {
  readonly severities: ReadonlyMap<RuleCode, SeveritySetting>;
  /** The day by which notes are judged; that of the calendar where none is named. */
  readonly day: string | undefined;
  readonly inlayHints: InlayHintOptions;
  readonly codeLens: boolean;
}

/** Clients cut no hints, so that there is no limit to what stands behind a line. */
const noLimit = 0;

/**
 * Reads what stands in settings, of which the later ones come before the earlier, setting by setting. They may stand
 * by themselves or below `analystNotes`. They are typed by hand: what makes no sense is left out.
 */
export function settingsFrom(...layers: readonly unknown[]): Settings {
  const { rules, today, inlayHints, codeLens } = Object.assign({}, ...layers.map(ownOf));
  const { names, likelihoodBands } = asObject(inlayHints);
  return {
    severities: severitiesFrom(rules),
    day: typeof today === 'string' && isDay(today) ? today : undefined,
    inlayHints: {
      names: names === 'on' || names === 'off' ? names : 'single',
      bands: likelihoodBands !== false,
      perLine: noLimit,
    },
    codeLens: codeLens !== false,
  };
}

export function dayOf({ day }: Settings): string {
  return day ?? localDay(new Date());
}

function ownOf(layer: unknown): Record<string, unknown> {
  const all = asObject(layer);
  return { ...all, ...asObject(all.analystNotes) };
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
