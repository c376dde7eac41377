import { Icon } from './Icon';
import type { IconName } from './icons';

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** What the pointer is told, where that is more than the label. */
  readonly title?: string;
  /** Of a button that stays pressed, whether it is. */
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  run(): void;
}

/** A button that shows an icon, and says in words what it does. */
export function IconButton({ icon, label, title = label, isPressed, isDisabled, run }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      title={title}
      aria-label={label}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={run}
    >
      <Icon name={icon} />
    </button>
  );
}
