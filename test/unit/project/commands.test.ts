import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../host/paths';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}

interface MenuItem {
  readonly command?: string;
  readonly when?: string;
  readonly group?: string;
}

const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const commands: readonly Command[] = contributes.commands;
const menus: Readonly<Record<string, readonly MenuItem[]>> = contributes.menus;
const keys: readonly MenuItem[] = contributes.keybindings;

/** Where a command stands, and may be seen. */
function placesOf(id: string): readonly string[] {
  const isShown = ({ command, when }: MenuItem) => command === id && when !== 'false';
  const { commandPalette = [], ...others } = menus;
  const hidden = commandPalette.some(({ command, when }) => command === id && when === 'false');
  const inMenus = Object.entries(others).flatMap(([name, items]) => (items.some(isShown) ? [name] : []));
  return [...(hidden ? [] : ['palette']), ...inMenus, ...(keys.some(isShown) ? ['keys'] : [])];
}

/** Whoever adds a command need not name it here. */
describe('each command', () => {
  it('has a title and the one category, in the user’s language', () =>
    assert.deepEqual(
      commands.filter(({ title, category }) => !/^%.+%$/.test(title) || category !== '%displayName%'),
      [],
    ));

  it('can be reached: in the palette, from a menu, or by keys', () => {
    assert.ok(commands.length > 20);
    assert.deepEqual(
      commands.map(({ command }) => command).filter((id) => placesOf(id).length === 0),
      [],
    );
  });

  it('has an icon where it stands as a button', () => {
    const drawn = ['editor/title', 'view/title'].flatMap((name) =>
      (menus[name] ?? []).filter(({ group }) => group?.startsWith('navigation')),
    );
    assert.ok(drawn.length > 0);
    const withoutIcon = commands.filter((each) => !('icon' in each)).map(({ command }) => command);
    assert.deepEqual(
      drawn.map(({ command = '' }) => command).filter((id) => withoutIcon.includes(id)),
      [],
    );
  });
});
