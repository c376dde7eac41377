import type { FieldValue } from '../../../protocol/inspector';
import { partOf } from './CitationsControl';
import type { ControlProps } from './control-props';
import { Value } from './Value';

/** A map with keys of its own, one control below the other. */
export function RecordControl({ control, path, label, value, band }: ControlProps<'record'>) {
  return (
    <div class="parts">
      {control.parts.map(({ key, label: part, doc, control: inner }) => (
        <div key={key} class="part">
          <span class="part-label" title={doc}>
            {part}
          </span>
          <Value
            control={inner}
            path={[...path, key]}
            label={`${label}: ${part}`}
            doc={doc}
            value={partValue(value, key, control.main)}
            band={key === control.main ? band : undefined}
          />
        </div>
      ))}
    </div>
  );
}

/** A value without a map is that of the main key. */
function partValue(value: FieldValue | null, key: string, main: string | undefined): FieldValue | null {
  if (value !== null && typeof value !== 'object') return key === main ? value : null;
  return partOf(value, key) ?? null;
}
