import { type IconName, icons } from './icons';

interface IconProps {
  readonly name: IconName;
  readonly label?: string;
}

/** A codicon. With a label it speaks for itself; without one it only decorates. */
export function Icon({ name, label }: IconProps) {
  const drawing = { dangerouslySetInnerHTML: { __html: icons[name] } };
  if (!label) return <span class="icon" aria-hidden="true" {...drawing} />;
  return <span class="icon" role="img" aria-label={label} title={label} {...drawing} />;
}
