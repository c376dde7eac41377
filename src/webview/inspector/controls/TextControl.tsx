import { useTyping } from '../editing';
import { useCheck } from '../use-check';
import { type ControlProps, textOf } from './control-props';
import { LineBox, Refusal } from './Writing';

/** One line of text. */
export function TextControl({ path, label, doc, value, field, describedBy }: ControlProps<'text'>) {
  const typing = useTyping({ path, value: textOf(value), isRequired: field?.isMain });
  const check = useCheck(path, typing.isTyping ? typing.shown : '');
  return (
    <>
      <LineBox typing={typing} label={label} describedBy={describedBy} placeholder={doc} />
      <Refusal text={typing.refusal ?? check?.sentence} />
    </>
  );
}
