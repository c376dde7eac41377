import { t } from '../strings';

/** Where a likelihood lies between impossible and certain, in percent. */
export function Band({ low, high }: { readonly low: number; readonly high: number }) {
  const width = Math.max(high - low, 3);
  return (
    <svg
      class="band"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      role="img"
      aria-label={t('{0} to {1} percent', low, high)}
    >
      <rect class="band-scale" x="0" y="2" width="100" height="2" />
      <rect class="band-value" x={Math.min(low, 100 - width)} y="0" width={width} height="6" />
    </svg>
  );
}
