import { IconButton } from '../shared/IconButton';
import { Switch } from '../shared/Switch';
import { t } from '../strings';
import { type MapForm, type MapMode, type MapState, mostSteps } from './map-state';

/** What the map shows, of what, and how. */
export function MapToolbar({ state }: { readonly state: MapState }) {
  return (
    <div class="map-toolbar" role="toolbar" aria-label={t('Map')}>
      <Modes state={state} />
      <Subject state={state} />
      {state.choices.mode === 'argument' && <Reach state={state} />}
      {state.choices.mode === 'argument' && <FoldTool state={state} />}
      <FocusTool state={state} />
      <FormTools state={state} />
    </div>
  );
}

/** Whether it is a picture or a list. */
function FormTools({ state: { choices, form, part, choose } }: { readonly state: MapState }) {
  const show = (other: MapForm) => choose({ forms: { ...choices.forms, [choices.mode]: other } });
  if (form === 'list')
    return <IconButton icon="type-hierarchy" label={t('Show as a picture')} run={() => show('picture')} />;
  const arrange = () => choose({ arranged: choices.arranged + 1 });
  const isEmpty = !part?.nodes.length;
  return (
    <>
      <IconButton icon="refresh" label={t('Arrange anew')} isDisabled={isEmpty} run={arrange} />
      <IconButton icon="list-tree" label={t('Show as a list')} run={() => show('list')} />
    </>
  );
}

function modes(): readonly { readonly mode: MapMode; readonly label: string; readonly title: string }[] {
  return [
    { mode: 'argument', label: t('Argument'), title: t('What speaks for and against an entry') },
    { mode: 'impact', label: t('Impact'), title: t('What falls if an entry falls') },
  ];
}

function Modes({ state: { choices, choose } }: { readonly state: MapState }) {
  return (
    <div class="map-modes" role="radiogroup" aria-label={t('What the map shows')}>
      {modes().map(({ mode, label, title }) => (
        <Switch
          key={mode}
          {...{ label, title }}
          name="map-mode"
          isChosen={choices.mode === mode}
          choose={() => choose({ mode })}
        />
      ))}
    </div>
  );
}

/** What the map is about, as a sentence that ends in its name. */
function Subject({ state: { choices, part } }: { readonly state: MapState }) {
  const { root } = part ?? {};
  const isWhole = !root && choices.mode === 'argument' && Boolean(part?.nodes.length);
  const words = choices.mode === 'impact' ? t('If this falls:') : t('Around:');
  return (
    <span class="map-subject" title={root?.title}>
      {isWhole && <span>{t('The whole note')}</span>}
      {root && <span class="quiet">{words} </span>}
      {root && <bdi>{root.title}</bdi>}
    </span>
  );
}

/** How many steps, or the whole note. */
function Reach({ state }: { readonly state: MapState }) {
  const { steps, whole, root } = state.choices;
  const isWhole = (whole || root === undefined) && (state.part?.canBeWhole ?? true);
  const go = (by: number) => state.choose({ steps: steps + by });
  const [isLeast, isMost] = [steps <= 1, steps >= mostSteps];
  return (
    <div class="map-reach">
      <IconButton
        icon="remove"
        label={t('One step less')}
        isDisabled={isWhole || isLeast}
        run={() => go(-1)}
      />
      <span class={isWhole ? 'quiet' : ''}>{steps === 1 ? t('1 step') : t('{0} steps', steps)}</span>
      <IconButton icon="add" label={t('One step more')} isDisabled={isWhole || isMost} run={() => go(1)} />
      <WholeNote state={state} isWhole={isWhole} />
    </div>
  );
}

function WholeNote({ state, isWhole }: { readonly state: MapState; readonly isWhole: boolean }) {
  const { choices, part, choose } = state;
  const isTooLarge = part?.canBeWhole === false;
  return (
    <label class="check" title={isTooLarge ? t('It has too many entries for one picture') : ''}>
      <input
        type="checkbox"
        checked={isWhole}
        disabled={isTooLarge || choices.root === undefined}
        onChange={({ currentTarget }) => choose({ whole: currentTarget.checked })}
      />
      {t('Whole note')}
    </label>
  );
}

/** Hides or shows the evidence of the entry that is selected. */
function FoldTool({ state: { choices, selected, part, fold } }: { readonly state: MapState }) {
  const node = part?.nodes.find(({ key }) => key === selected);
  const isFolded = selected !== undefined && choices.collapsed.includes(selected);
  const label = isFolded
    ? t('Show the evidence of the selected entry')
    : t('Hide the evidence of the selected entry');
  return (
    <IconButton
      icon={isFolded ? 'unfold' : 'fold'}
      label={label}
      isDisabled={!node?.isBranch}
      run={() => node && fold(node.key)}
    />
  );
}

/** Turns to the entry that is selected. */
function FocusTool({ state: { choices, selected, part, focusOn } }: { readonly state: MapState }) {
  const label =
    choices.mode === 'impact'
      ? t('Show what falls with the selected entry')
      : t('Show the argument of the selected entry');
  return (
    <IconButton
      icon="target"
      label={label}
      isDisabled={selected === undefined || selected === part?.root?.key}
      run={() => selected !== undefined && focusOn(selected)}
    />
  );
}
