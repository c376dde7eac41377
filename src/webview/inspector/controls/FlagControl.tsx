import { useEditing, useSetting } from '../editing';
import type { ControlProps } from './control-props';

/** Yes, or nothing said. */
export function FlagControl({ path, label, doc, value, describedBy }: ControlProps<'flag'>) {
  const { isLocked } = useEditing();
  const [shown, set] = useSetting(path, value);
  return (
    <label class="flag">
      <input
        type="checkbox"
        aria-label={label}
        aria-describedby={describedBy}
        checked={shown === true || shown === 'true'}
        disabled={isLocked}
        onChange={({ currentTarget }) => set(currentTarget.checked ? true : null)}
      />
      <span>{doc}</span>
    </label>
  );
}
