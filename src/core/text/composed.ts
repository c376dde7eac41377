/** Below this no character composes with another, nor is written in another way. */
const mayCompose = /[\u0300-\uffff]/;

/** A text in Unicode's form NFC, in which a letter means the same however it is composed. */
export function composed(text: string): string {
  return mayCompose.test(text) ? text.normalize('NFC') : text;
}
