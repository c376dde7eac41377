import * as vscode from 'vscode';
import type { TemplateName } from '../../core/whole-notes';

/** Where a new note is written. */
export type Place = 'text' | 'board';

/** What a new note begins as, and where. */
export interface Beginning {
  readonly template: TemplateName;
  readonly place: Place;
}

/** A template whose place is yet to be asked for, a blank note with one, or what parts the two. */
interface TemplateItem extends vscode.QuickPickItem, Partial<Beginning> {}

/** A template by its name, for menus and keys that name one; its place is asked for. */
export async function beginningNamed(
  name: unknown,
): Promise<Pick<TemplateItem, 'template' | 'place'> | undefined> {
  if (typeof name !== 'string') return undefined;
  const { templateNames } = await import('../../core/whole-notes');
  const template = templateNames.find((each) => each === name);
  return template && { template };
}

/** A blank note comes first, and as text: who only presses Enter begins to write. */
export function templateItems(): TemplateItem[] {
  const kind = vscode.QuickPickItemKind.Separator;
  return [
    { label: vscode.l10n.t('blank note'), kind },
    {
      label: vscode.l10n.t('Text'),
      description: vscode.l10n.t('A form to fill in, with completion'),
      iconPath: new vscode.ThemeIcon('edit'),
      ...{ template: 'blank', place: 'text' },
    },
    {
      label: vscode.l10n.t('Board'),
      description: vscode.l10n.t('Cards to type into'),
      iconPath: new vscode.ThemeIcon('project'),
      ...{ template: 'blank', place: 'board' },
    },
    { label: vscode.l10n.t('template'), kind },
    ...namedTemplates().map(
      ([template, label, description]): TemplateItem => ({
        ...{ template, label, description },
        iconPath: new vscode.ThemeIcon('file-code'),
      }),
    ),
  ];
}

type Named = readonly [template: TemplateName, label: string, description: string];

function namedTemplates(): readonly Named[] {
  const { t } = vscode.l10n;
  return [
    [
      'assessment',
      t('Assessment'),
      t('A key judgement: how likely, how sure, on what evidence and assumption, and what speaks against it'),
    ],
    [
      'competing-hypotheses',
      t('Competing hypotheses'),
      t('All answers to the question, and how each piece of evidence bears on each'),
    ],
    [
      'indicators-and-warnings',
      t('Indicators and warnings'),
      t('What would be seen if a threat came nearer, and until when you look out for it'),
    ],
    [
      'threat-report',
      t('Threat report'),
      t('Who attacked whom and how, with ids of ATT&CK and CVE, a marking, and what to do'),
    ],
    [
      'situation-report',
      t('Situation report'),
      t('What has happened, what comes next, what it means, and what is not known'),
    ],
    [
      'country-risk',
      t('Country risk'),
      t('Politics, security and economy of a country, and what would show a change'),
    ],
  ];
}
