const webAddress = /^https?:\/\/[^\s"'<>]+$/i;

/** The one web address that a text is. What is dropped may be a list, with comments. */
export function addressIn(text: string): string | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const [url = '', ...others] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return others.length === 0 && webAddress.test(url) ? url : undefined;
}

export function hostOf(url: string): string {
  return /^https?:\/\/(?:[^@/]*@)?(?:www\.)?([^/:?#]+)/i.exec(url)?.[1] ?? url;
}

/** The name of the site, and the end of the path. */
export function wordsOf(url: string): string {
  const [site = ''] = hostOf(url).split('.');
  const last = /\/([^/?#]+)\/?(?:[?#].*)?$/.exec(url.replace(/^https?:\/\//i, ''))?.[1] ?? '';
  return `${site} ${decoded(last).replace(/\.\w{2,5}$/, '')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part.replace(/%[\da-f]{2}/gi, ' ');
  }
}
