import { severitySettings } from '../../../model/scales/severity';
import { rules } from '../../../rules/registry';
import { type CompletionItem, type CompletionList, complete, type ItemSpans } from '../item';
import { type CompletionRequest, inNote, tokenSpans, wordSpans } from '../request';
import { inBraces } from '../spelling';
import { choiceItems } from './values';

/** `# notes-ignore:` is followed by codes. */
export function provideSuppressedRules(request: CompletionRequest): CompletionList | undefined {
  const { text, cursor, offset, start } = request;
  if (cursor.kind !== 'comment') return undefined;
  const at = offset - start;
  const before = text.slice(cursor.token.start, at);
  const written = /notes-ignore:\s*((?:[a-z-]+\s*,\s*)*)([a-z-]*)$/.exec(before);
  if (!written) return complete([]);
  const [, others = '', typed = ''] = written;
  const rest = /^[a-z-]*/.exec(text.slice(at))?.[0].length ?? 0;
  const insert = inNote(request, { start: at - typed.length, end: at });
  const taken = others.split(/[\s,]+/);
  const items = ruleItems({ insert, replace: { ...insert, end: insert.end + rest } });
  return complete(items.filter(({ label }) => !taken.includes(label)));
}

/** The codes that are the keys of `rules`, also where its braces lack. */
export function provideRuleCodes(request: CompletionRequest): CompletionList | undefined {
  const { isKey, cursor } = request;
  const { path, isItem, quote, hasColon, siblings } = cursor;
  if (path.length !== 1 || path[0] !== 'rules') return undefined;
  if (!isKey && (quote !== '' || isItem)) return complete([]);
  const suffix = hasColon ? '' : ': ';
  const items = ruleItems(wordSpans(request))
    .filter(({ label }) => !siblings.includes(label))
    .map((item): CompletionItem => ({ ...item, newText: item.newText + suffix, retriggers: true }));
  return isKey ? complete(items) : inBraces(complete(items));
}

/** What a rule of `rules` can be set to. */
export function provideSeverities(request: CompletionRequest): CompletionList | undefined {
  const { isKey, cursor } = request;
  const isHere = !isKey && cursor.path.length === 2 && cursor.path[0] === 'rules' && !cursor.isItem;
  return isHere ? complete(choiceItems({ choices: severitySettings }, tokenSpans(request))) : undefined;
}

/** The codes of all rules. */
function ruleItems(spans: ItemSpans): CompletionItem[] {
  return rules.map(({ code, severity, summary }) => ({
    label: code,
    detail: severity,
    kind: 'rule',
    newText: code,
    documentation: summary,
    ...spans,
  }));
}
