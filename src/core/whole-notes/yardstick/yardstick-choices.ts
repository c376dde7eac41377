import { formatBand, type YardstickId, yardstickIds, yardsticks } from '../../model/scales/yardsticks';

/** A yardstick, as it is offered. */
export interface YardstickChoice {
  readonly id: YardstickId;
  readonly title: string;
  /** Its terms with their bands, in a line. */
  readonly terms: string;
}

export function yardstickChoices(): readonly YardstickChoice[] {
  return yardstickIds.map((id) => {
    const { title, terms } = yardsticks[id];
    const inLine = terms.map((term) => `${term.names[0]} ${formatBand(term)}`);
    return { id, title, terms: inLine.join(' · ') };
  });
}
