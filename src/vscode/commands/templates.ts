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

/** The text comes first: who only presses Enter is there. */
export function placeItems(): (vscode.QuickPickItem & { readonly place: Place })[] {
  return [
    {
      label: vscode.l10n.t('Text'),
      description: vscode.l10n.t('A form to fill in, with completion'),
      iconPath: new vscode.ThemeIcon('edit'),
      place: 'text',
    },
    {
      label: vscode.l10n.t('Board'),
      description: vscode.l10n.t('Cards to type into'),
      iconPath: new vscode.ThemeIcon('project'),
      place: 'board',
    },
  ];
}

/** A blank note comes first, and as text: who only presses Enter begins to write. */
export function templateItems(): TemplateItem[] {
  const kind = vscode.QuickPickItemKind.Separator;
  return [
    { label: vscode.l10n.t('blank note'), kind },
    ...placeItems().map((item): TemplateItem => ({ ...item, template: 'blank' })),
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
  return [
    [
      'assessment',
      vscode.l10n.t('Assessment'),
      vscode.l10n.t(
        'A key judgement: how likely, how sure, on what evidence and assumption, and what speaks against it',
      ),
    ],
    [
      'competing-hypotheses',
      vscode.l10n.t('Competing hypotheses'),
      vscode.l10n.t('All answers to the question, and how each piece of evidence bears on each'),
    ],
    [
      'indicators-and-warnings',
      vscode.l10n.t('Indicators and warnings'),
      vscode.l10n.t('What would be seen if a threat came nearer, and until when you look out for it'),
    ],
    [
      'threat-report',
      vscode.l10n.t('Threat report'),
      vscode.l10n.t('Who attacked whom and how, with ids of ATT&CK and CVE, a marking, and what to do'),
    ],
    [
      'situation-report',
      vscode.l10n.t('Situation report'),
      vscode.l10n.t('What has happened, what comes next, what it means, and what is not known'),
    ],
    [
      'country-risk',
      vscode.l10n.t('Country risk'),
      vscode.l10n.t('Politics, security and economy of a country, and what would show a change'),
    ],
  ];
}
