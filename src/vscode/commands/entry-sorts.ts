import * as vscode from 'vscode';
import type { EntryFormName } from '../../core/whole-notes';

/** A sort of entries, as it is offered and asked for. */
interface EntrySort {
  readonly label: string;
  readonly description: string;
  readonly prompt: string;
}

/** A sort by its name, for menus and keys that name one. */
export function sortNamed(name: unknown): EntryFormName | undefined {
  return (Object.keys(entrySorts()) as EntryFormName[]).find((each) => each === name);
}

/** The sorts in the order in which they are offered: what is judged, what was seen, who says so. */
export function entrySorts(): Readonly<Record<EntryFormName, EntrySort>> {
  return { ...judgedSorts(), ...adviceSorts(), ...seenSorts(), ...otherSorts() };
}

/** What is so, or will be. */
function judgedSorts() {
  return {
    judgement: {
      label: vscode.l10n.t('Judgement'),
      description: vscode.l10n.t('what you conclude from evidence'),
      prompt: vscode.l10n.t('What do you judge to be so? Write a full sentence.'),
    },
    forecast: {
      label: vscode.l10n.t('Forecast'),
      description: vscode.l10n.t('what will turn out true or false by a day'),
      prompt: vscode.l10n.t('What is expected? Write a sentence that can turn out true or false.'),
    },
    fact: {
      label: vscode.l10n.t('Fact'),
      description: vscode.l10n.t('what is so and can be checked'),
      prompt: vscode.l10n.t('What is so? Write a full sentence.'),
    },
    report: {
      label: vscode.l10n.t('What somebody says'),
      description: vscode.l10n.t('a claim of others, with its source'),
      prompt: vscode.l10n.t('What is claimed, in a full sentence without “he says”?'),
    },
  } satisfies Partial<Record<EntryFormName, EntrySort>>;
}

/** What is taken as given, and what follows for the reader. */
function adviceSorts() {
  return {
    assumption: {
      label: vscode.l10n.t('Assumption'),
      description: vscode.l10n.t('what you take as given without proof'),
      prompt: vscode.l10n.t('What is taken as given? Write a full sentence.'),
    },
    implication: {
      label: vscode.l10n.t('Implication'),
      description: vscode.l10n.t('what it means for the reader'),
      prompt: vscode.l10n.t('What does it mean for the reader? Write a full sentence.'),
    },
    recommendation: {
      label: vscode.l10n.t('Recommendation'),
      description: vscode.l10n.t('what to do'),
      prompt: vscode.l10n.t('What is the reader advised to do? Write a full sentence.'),
    },
  } satisfies Partial<Record<EntryFormName, EntrySort>>;
}

/** What happened or may happen. */
function seenSorts() {
  return {
    event: {
      label: vscode.l10n.t('Event'),
      description: vscode.l10n.t('an indicator that was observed'),
      prompt: vscode.l10n.t('What happened? Write a full sentence.'),
    },
    watch: {
      label: vscode.l10n.t('Indicator to watch'),
      description: vscode.l10n.t('what may happen, and until when you look out for it'),
      prompt: vscode.l10n.t('What may happen? Write a full sentence.'),
    },
    appointment: {
      label: vscode.l10n.t('Scheduled event'),
      description: vscode.l10n.t('an indicator whose day is known'),
      prompt: vscode.l10n.t('What will take place? Write a full sentence.'),
    },
  } satisfies Partial<Record<EntryFormName, EntrySort>>;
}

function otherSorts() {
  return {
    hypothesis: {
      label: vscode.l10n.t('Hypothesis'),
      description: vscode.l10n.t('one answer to the question, which excludes the others'),
      prompt: vscode.l10n.t('What is the answer? Write a full sentence.'),
    },
    gap: {
      label: vscode.l10n.t('Gap'),
      description: vscode.l10n.t('what nobody knows yet'),
      prompt: vscode.l10n.t('What is not known? Write a full sentence.'),
    },
    source: {
      label: vscode.l10n.t('Source'),
      description: vscode.l10n.t('where information comes from'),
      prompt: vscode.l10n.t('What is the source called?'),
    },
    actor: {
      label: vscode.l10n.t('Actor'),
      description: vscode.l10n.t('who acts, or is acted upon'),
      prompt: vscode.l10n.t('What is the actor called?'),
    },
  } satisfies Partial<Record<EntryFormName, EntrySort>>;
}
