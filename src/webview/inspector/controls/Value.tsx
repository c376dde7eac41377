import { type ComponentType, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ControlKind } from '../../../protocol/inspector';
import type { ControlProps } from './control-props';

/** The component that draws each kind of control. */
export type ControlTable = { readonly [K in ControlKind]: ComponentType<ControlProps<K>> };

/** Controls hold others, of whatever kind: so they find them here. */
export const ControlContext = createContext<ControlTable | undefined>(undefined);

/** A value with the control of its kind. */
export function Value(props: ControlProps) {
  const table = useContext(ControlContext);
  const Control = table?.[props.control.kind] as ComponentType<ControlProps> | undefined;
  return Control ? <Control {...props} /> : null;
}
