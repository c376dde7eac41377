/** What an address may not hold as it is (RFC 3986): letters of other scripts, spaces, braces, a % that encodes nothing. */
const foreign = /%(?![0-9a-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]/giu;
const web = /^https?:\/\/(?:[\w\-.~!$&'()*+,;=%:]*@)?[\w\-.~!$&'()*+,;=%]+(?::\d*)?(?:[/?#]|$)/i;

/** A web address as it may stand in a bundle, percent-encoded; undefined for what is none. */
export function webAddress(written: string): string | undefined {
  const [before = '', ...fragments] = written.trim().replace(foreign, encoded).split('#');
  const address = fragments.length > 0 ? `${before}#${fragments.join('%23')}` : before;
  return web.test(address) ? address : undefined;
}

/** Half of a pair of code units has no encoding. */
function encoded(sign: string): string {
  return sign === '%' ? '%25' : encodeURIComponent(sign.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
