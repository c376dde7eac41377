import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../../strings';

/** Asks for more items of a field, or chips of a group. */
export const MoreContext = createContext<(name: string, count: number) => void>(() => undefined);

/** The most that a list of the Inspector holds; what is behind it is seen in the text. */
const mostHeld = 300;

/** A way to ask for more of a list; undefined where there is no more to be had. */
export function useMore(name: string, held: number, total: number): (() => void) | undefined {
  const ask = useContext(MoreContext);
  return held < Math.min(total, mostHeld) ? () => ask(name, held + 100) : undefined;
}

interface MoreProps {
  readonly name: string;
  readonly held: number;
  readonly total: number;
}

/** What follows where a list is not held in full. */
export function More({ name, held, total }: MoreProps) {
  const more = useMore(name, held, total);
  if (held >= total) return null;
  if (!more) return <p class="control-note">{t('and {0} more, in the text', total - held)}</p>;
  return (
    <button type="button" class="link-button" onClick={more}>
      {t('{0} more', total - held)}
    </button>
  );
}
