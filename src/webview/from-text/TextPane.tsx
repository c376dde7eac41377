import { memo } from 'preact/compat';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Span } from '../../protocol/from-text';
import { t } from '../strings';
import { usePage } from './context';
import { walk } from './keys';
import { type Passage, passagesByParagraph, type Segment, segmentsOf } from './segments';

/** The text, with the passages marked that are proposed. */
export function TextPane() {
  const { state, act } = usePage();
  const pane = useRef<HTMLElement>(null);
  const { of, selected, reveal, ticked } = state;
  const passages = useMemo(
    () => passagesByParagraph(of.paragraphs, of.proposals),
    [of.paragraphs, of.proposals],
  );
  useEffect(() => {
    if (selected === undefined || reveal !== 'text') return;
    pane.current?.querySelector('.passage.selected')?.scrollIntoView({ block: 'center' });
  }, [selected, reveal]);
  const tabStop = selected ?? passages.values().next().value?.[0]?.id;
  const onKeyDown = (event: KeyboardEvent) => onKey(event, (id) => act({ type: 'tick', id }));
  const clicks = useClicks();
  return (
    <section class="text-pane" aria-label={t('The text')} ref={pane} onKeyDown={onKeyDown} {...clicks}>
      {of.paragraphs.map((paragraph, at) => (
        <Paragraph
          key={paragraph.start}
          number={at + 1}
          text={of.text}
          span={paragraph}
          passages={passages.get(at) ?? none}
          selected={isIn(passages.get(at), selected) ? selected : undefined}
          tabStop={isIn(passages.get(at), tabStop) ? tabStop : undefined}
          ticked={tickedIn(passages.get(at), ticked)}
        />
      ))}
    </section>
  );
}

/** What a click selects: where the focus, which comes before it, has selected already, what was clicked. */
function useClicks() {
  const { state, act } = usePage();
  const before = useRef<string>();
  return {
    onMouseDown() {
      before.current = state.selected;
    },
    onClick({ target }: MouseEvent) {
      const id = target instanceof Element ? nextOf(idsAt(target), before.current) : undefined;
      if (id !== undefined) act({ type: 'select', id, from: 'text' });
    },
  };
}

/** Arrows lead from passage to passage; space ticks what is proposed there, and Enter goes to it. */
function onKey(event: KeyboardEvent, tick: (id: string) => void): void {
  if (walk(event, '[data-passage]', 'both')) return;
  const id = event.target instanceof HTMLElement ? event.target.dataset.passage : undefined;
  if (id === undefined || event.ctrlKey || event.metaKey) return;
  if (event.key !== ' ' && event.key !== 'Enter') return;
  event.preventDefault();
  if (event.key === ' ') tick(id);
  else document.getElementById(`tick-${id}`)?.focus();
}

const none: readonly Passage[] = [];

function isIn(passages: readonly Passage[] = none, id: string | undefined): boolean {
  return id !== undefined && passages.some((each) => each.id === id);
}

/** Those of the paragraph that are ticked, as one word, so that a paragraph is drawn again only where they change. */
function tickedIn(passages: readonly Passage[] = none, ticked: ReadonlySet<string>): string {
  return [...new Set(passages.map(({ id }) => id))].filter((id) => ticked.has(id)).join(' ');
}

function idsAt(target: Element): readonly string[] {
  return target.closest<HTMLElement>('[data-ids]')?.dataset.ids?.split(' ') ?? [];
}

/** A click on what is selected leads on to what stands around it. */
function nextOf(ids: readonly string[], selected: string | undefined): string | undefined {
  return ids[(ids.indexOf(selected ?? '') + 1) % ids.length];
}

interface ParagraphProps {
  readonly number: number;
  readonly text: string;
  readonly span: Span;
  readonly passages: readonly Passage[];
  readonly selected: string | undefined;
  readonly tabStop: string | undefined;
  readonly ticked: string;
}

const Paragraph = memo(({ number, text, span, passages, selected, tabStop, ticked }: ParagraphProps) => {
  const segments = useMemo(() => segmentsOf(span, passages), [span, passages]);
  const isTicked = new Set(ticked.split(' '));
  return (
    <p class="paragraph" data-number={number}>
      {segments.map((segment) =>
        segment.passages.length === 0 ? (
          text.slice(segment.start, segment.end)
        ) : (
          <Piece
            key={segment.start}
            segment={segment}
            words={text.slice(segment.start, segment.end)}
            selected={selected}
            tabStop={tabStop}
            ticked={isTicked}
          />
        ),
      )}
    </p>
  );
});

interface PieceProps {
  readonly segment: Segment;
  readonly words: string;
  readonly selected: string | undefined;
  readonly tabStop: string | undefined;
  readonly ticked: ReadonlySet<string>;
}

function Piece({ segment, words, selected, tabStop, ticked }: PieceProps) {
  const { act } = usePage();
  const { passages, first } = segment;
  const chosen = passages.find(({ id }) => id === selected);
  const group = (chosen ?? passages[0])?.group ?? '';
  const kinds = [group, chosen && 'selected', isTicked(passages, ticked) && 'ticked'].filter(Boolean);
  const shared = {
    class: `passage ${kinds.join(' ')}`,
    'data-ids': passages.map(({ id }) => id).join(' '),
  };
  if (!first) return <span {...shared}>{words}</span>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a passage is broken into lines as the text is, and a button is not.
    <span
      {...shared}
      role="button"
      tabIndex={first.id === tabStop ? 0 : -1}
      data-passage={first.id}
      aria-pressed={ticked.has(first.id)}
      onFocus={() => act({ type: 'select', id: first.id, from: 'text' })}
    >
      {words}
    </span>
  );
}

function isTicked(passages: readonly Passage[], ticked: ReadonlySet<string>): boolean {
  return passages.some(({ id }) => ticked.has(id));
}
