/** Why a template is not used. The message is a sentence for who chose it. */
export class TemplateRefused extends Error {
  override readonly name = 'TemplateRefused';
}

/** @throws TemplateRefused always: for where a value is wanted. */
export function refuse(sentence: string): never {
  throw new TemplateRefused(sentence);
}
