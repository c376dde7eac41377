import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { bundleFile, bundleText } from '../../host/l10n/bundle';
import { pseudo } from '../../host/l10n/pseudo';
import { textsOfSources } from '../../host/l10n/texts';
import { untranslated } from '../../host/l10n/visible';
import { root } from '../../host/paths';

/** What is the same in all languages, or seen by nobody. */
const names: ReadonlySet<string> = new Set([
  ...['Analyst Notes', 'title:'],
  // Keys of pages, and classes of their styles.
  ...['scroll brief', 'scroll matrix', 'new question', 'support for', 'contradiction against', 'Arrow'],
  // Terms of the format.
  ...['almost no chance', 'very unlikely', 'roughly even chance', 'very likely', 'almost certain'],
  'textarea, input, select, button:not(:disabled), [tabindex="0"]',
]);

describe('the texts of the program', () => {
  it('all go through the translation of their face', async () => {
    const found = await untranslated();
    assert.deepEqual(
      found.filter((each) => !names.has(each.slice(each.indexOf(' ') + 1))),
      [],
    );
  });

  it('are literals, which who translates them can be given', async () =>
    assert.deepEqual((await textsOfSources()).unread, []));

  it('are all in the bundle, and nothing else is: `npm run l10n` writes it', async () =>
    assert.equal(readFileSync(bundleFile, 'utf8'), await bundleText()));
});

describe('the texts of the manifest', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  /** Where the manifest says something to users. */
  const shown =
    /^(?:title|shortTitle|category|description|markdownDescription|enumDescriptions|markdownEnumDescriptions|name|contextualTitle|displayName|contents|altText|patternErrorMessage|deprecationMessage|label|tooltip)$/;

  function shownIn(value: unknown, name = ''): string[] {
    if (typeof value === 'string') return shown.test(name) ? [value] : [];
    if (Array.isArray(value)) return value.flatMap((each) => shownIn(each, name));
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, each]) => shownIn(each, key));
  }

  it('all stand in package.nls.json', () => {
    // The rest of a tool is told to a model, in the words of its definition.
    const { languageModelTools, ...others } = manifest.contributes;
    const texts = [manifest.displayName, manifest.description, ...shownIn(others)];
    for (const { displayName, userDescription } of languageModelTools)
      texts.push(displayName, userDescription);
    assert.ok(texts.length > 100);
    assert.deepEqual(
      texts.filter((text) => !/^%[^%\s]+%$/.test(text)),
      [],
    );
  });
});

describe('the language that nobody speaks', () => {
  it('has none of the letters of English, and all that is no word', () =>
    assert.equal(pseudo('Open {0}: $(book) `is:key`'), '⟦Öþéñ {0}: $(book) `is:key`⟧'));

  it('leaves a line that is a link alone one', () =>
    assert.equal(pseudo('No.\n[Open a Sample](command:a.b)'), '⟦Ñö.⟧\n[⟦Öþéñ à Šàɱþļé⟧](command:a.b)'));
});
