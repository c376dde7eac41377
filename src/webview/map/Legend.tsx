import type { MapEdge } from '../../protocol/board';
import { t } from '../strings';

/** What the lines of the picture mean, as far as there are such. */
export function Legend({ edges }: { readonly edges: readonly MapEdge[] }) {
  const there = new Set(edges.map(({ kind }) => kind));
  return (
    <ul class="map-legend" aria-label={t('What the lines mean')}>
      {meanings()
        .filter(({ kind }) => there.has(kind))
        .map((meaning) => (
          <Line key={meaning.look} {...meaning} />
        ))}
    </ul>
  );
}

function Line({ look, label }: Meaning) {
  return (
    <li>
      <svg class={`map-edge ${look}`} viewBox="0 0 32 8" aria-hidden="true">
        <path class="map-line" d="M1 4H31" />
      </svg>
      {label}
    </li>
  );
}

interface Meaning {
  readonly kind: MapEdge['kind'];
  readonly look: string;
  readonly label: string;
}

function meanings(): readonly Meaning[] {
  return [
    { kind: 'support', look: 'support for', label: t('supports') },
    { kind: 'contradiction', look: 'contradiction against', label: t('speaks against') },
    { kind: 'source', look: 'source', label: t('states it') },
    { kind: 'bears-on', look: 'bears-on', label: t('bears on') },
  ];
}
