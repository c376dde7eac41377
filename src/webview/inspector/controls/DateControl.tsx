import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../shared/Icon';
import { t } from '../../strings';
import { type Typing, useEditing, useTyping } from '../editing';
import { useCheck } from '../use-check';
import { Calendar } from './Calendar';
import { type ControlProps, textOf } from './control-props';
import { LineBox, Refusal } from './Writing';

/** A date as exact as it is known: typed, or put together in a small calendar. */
export function DateControl({ path, label, value, field, describedBy }: ControlProps<'date'>) {
  const typing = useTyping({ path, value: textOf(value), isRequired: field?.isMain });
  const check = useCheck(path, typing.shown);
  const root = useRef<HTMLDivElement>(null);
  const example = t('2024, 2024-05 or 2024-05-31');
  return (
    <>
      <div class="date-box" ref={root}>
        <LineBox typing={typing} label={label} describedBy={describedBy} placeholder={example} />
        <OpenedCalendar root={root} typing={typing} label={label} />
      </div>
      {check?.means && <p class="control-note">{check.means}</p>}
      <Refusal text={typing.refusal ?? check?.sentence} />
    </>
  );
}

interface OpenedCalendarProps {
  readonly root: RefObject<HTMLDivElement>;
  readonly typing: Typing;
  readonly label: string;
}

/** A button, and the calendar that it opens. */
function OpenedCalendar({ root, typing, label }: OpenedCalendarProps) {
  const { isLocked } = useEditing();
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    typing.commit();
    root.current?.querySelector('button')?.focus();
  };
  const toggle = () => (isOpen ? close() : setOpen(true));
  return (
    <>
      {!isLocked && <CalendarButton label={label} isOpen={isOpen} toggle={toggle} />}
      {isOpen && <Calendar label={label} anchor={root} text={typing.shown} set={typing.type} close={close} />}
    </>
  );
}

interface CalendarButtonProps {
  readonly label: string;
  readonly isOpen: boolean;
  toggle(): void;
}

function CalendarButton({ label, isOpen, toggle }: CalendarButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={t('{0}: open the calendar', label)}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={toggle}
    >
      <Icon name="calendar" />
    </button>
  );
}
