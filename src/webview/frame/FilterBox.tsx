import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { AnswerTo } from '../../protocol/board';
import { Icon } from '../shared/Icon';
import { IconButton } from '../shared/IconButton';
import { useKept, useStore } from '../store/hooks';
import { t } from '../strings';

type Completions = AnswerTo<'filter'>;

/** Filters what all tabs show: words, and conditions with completion. */
export function FilterBox() {
  const box = useRef<HTMLInputElement>(null);
  const list = useId();
  const state = useFilter(box);
  const { filter, offered, chosen } = state;
  return (
    <div class="filter-box">
      <Icon name="filter" />
      <FilterInput box={box} list={list} state={state} />
      {filter !== '' && <IconButton icon="close" label={t('Clear the filter')} run={state.clear} />}
      {offered.length > 0 && <FilterList id={list} offered={offered} chosen={chosen} accept={state.accept} />}
    </div>
  );
}

interface FilterInputProps {
  readonly box: RefObject<HTMLInputElement>;
  readonly list: string;
  readonly state: FilterState;
}

function FilterInput({ box, list, state }: FilterInputProps) {
  const { filter, offered, chosen } = state;
  return (
    <input
      ref={box}
      class="filter-input"
      role="combobox"
      aria-label={t('Filter')}
      aria-expanded={offered.length > 0}
      aria-controls={list}
      aria-autocomplete="list"
      {...(offered[chosen] && { 'aria-activedescendant': `${list}-${chosen}` })}
      placeholder={t('Filter: words, is:key, problem:…')}
      spellcheck={false}
      value={filter}
      onInput={(event) => state.change(event.currentTarget.value)}
      onBlur={state.close}
      onKeyDown={(event) => {
        if (onFilterKey(event, state)) event.preventDefault();
      }}
    />
  );
}

type FilterState = ReturnType<typeof useFilter>;

/** The filter, what is offered for its last word, and what can be done with both. */
function useFilter(box: RefObject<HTMLInputElement>) {
  const [filter, setFilter] = useKept('filter', '');
  const completions = useCompletions();
  const { look } = completions;
  const change = (text: string) => {
    setFilter(text);
    void look(text);
  };
  const accept = (text: string) => {
    change(filter.replace(/(?<!\S)\S*$/, text) + (text.endsWith(':') ? '' : ' '));
    box.current?.focus();
  };
  const clear = () => {
    setFilter('');
    box.current?.focus();
  };
  return { ...completions, filter, change, accept, clear, open: () => look(filter) };
}

interface FilterListProps {
  readonly id: string;
  readonly offered: Completions;
  readonly chosen: number;
  accept(text: string): void;
}

function FilterList({ id, offered, chosen, accept }: FilterListProps) {
  return (
    <div id={id} class="menu filter-list" role="listbox" aria-label={t('What can be filtered by')}>
      {offered.map(({ text, doc }, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box, which keeps the focus
        <div
          key={text}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          class="menu-item"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => accept(text)}
        >
          <span>{text}</span>
          {doc && <span class="quiet">{doc}</span>}
        </div>
      ))}
    </div>
  );
}

/** What may be meant by what is typed, as the extension knows it. */
function useCompletions() {
  const store = useStore();
  const [offered, setOffered] = useState<Completions>([]);
  const [chosen, setChosen] = useState(-1);
  const turn = useRef(0);
  return {
    offered,
    chosen,
    move: (step: number) => setChosen((at) => (at + step + offered.length) % Math.max(1, offered.length)),
    close: () => {
      turn.current++;
      setOffered([]);
      setChosen(-1);
    },
    look: async (text: string) => {
      const own = ++turn.current;
      const found = await store.ask('filter', { text });
      if (own !== turn.current) return;
      setOffered(found ?? []);
      setChosen(-1);
    },
  };
}

function onFilterKey({ key }: KeyboardEvent, state: FilterState): boolean {
  const { filter, offered } = state;
  const isOpen = offered.length > 0;
  const run = inOffered(state)[key];
  if (isOpen && run) run();
  else if (key === 'ArrowDown') void state.open();
  else if (key === 'Escape' && isOpen) state.close();
  else if (key === 'Escape' && filter !== '') state.change('');
  else return false;
  return true;
}

/** What keys do while something is offered. */
function inOffered({ offered, chosen, move, accept }: FilterState): Readonly<Record<string, () => void>> {
  return {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => accept(offered[chosen]?.text ?? ''),
  };
}
