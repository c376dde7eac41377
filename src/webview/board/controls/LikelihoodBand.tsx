import { t } from '../../strings';

/** Where a band lies between impossible and certain. */
export function LikelihoodBand({ low, high }: { readonly low: number; readonly high: number }) {
  const width = Math.max(high - low, 2);
  return (
    <svg
      class="band"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      role="img"
      aria-label={t('{0} to {1} percent', low, high)}
    >
      <rect class="band-scale" x="0" y="0" width="100" height="4" />
      <rect class="band-value" x={Math.min(low, 100 - width)} y="0" width={width} height="4" />
    </svg>
  );
}
