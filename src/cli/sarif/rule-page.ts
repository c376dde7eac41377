/** What the page of a rule says, in the forms that programs show. */
export interface RulePage {
  /** What the rule checks, in a few sentences. */
  readonly description: string;
  /** What it checks, and why. */
  readonly text: string;
  /** The whole page; its links to other pages are their words. */
  readonly markdown: string;
}

/** Reads the Markdown of a page of `media/rules`. */
export function readRulePage(page: string): RulePage {
  const checks = sectionOf(page, 'What it checks');
  return {
    description: sentencesWithin(checks.split('\n\n', 1)[0] ?? ''),
    text: [checks, sectionOf(page, 'Why')].filter(Boolean).join('\n\n'),
    // Where the pages lie is not known to who reads them.
    markdown: page.replace(/\[([^[\]]*)\]\((?!https?:)[^()]*\)/g, '$1').trim(),
  };
}

/** Code scanning takes descriptions of up to 1024 characters. */
const longestDescription = 1000;

/** As many sentences as there is room for. */
function sentencesWithin(text: string): string {
  if (text.length <= longestDescription) return text;
  return text.slice(0, text.lastIndexOf('. ', longestDescription) + 1);
}

function sectionOf(page: string, title: string): string {
  const [, body = ''] = page.split(`\n## ${title}\n`);
  const [own = ''] = body.split(/\n## /, 1);
  return plain(own.trim());
}

/** Markdown in which nothing but code, emphasis and links is marked up. */
function plain(markdown: string): string {
  return markdown.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1').replace(/[`*]/g, '');
}
