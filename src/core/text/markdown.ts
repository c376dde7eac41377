/**
 * Writes a text of the user's so that Markdown shows it as it is: a note is untrusted, and must not bring
 * images, links or markup into what the editor renders.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&:@]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`,
    )
    .replace(/(?<!\s)\s*[\r\n]\s*/g, ' ')
    .trimStart();
}
