/** A list of others in which entries may have a number, and the form of its ids. */
interface Scheme {
  readonly title: string;
  readonly form: RegExp;
  readonly example: string;
  /** The one id that stands in what is written otherwise, as in an address or with other signs. */
  meant(tidy: string): string | undefined;
}

/** The schemes whose ids are checked; others are taken as they are. */
export const schemes: Readonly<Record<string, Scheme>> = {
  /**
   * MITRE ATT&CK: tactics TA, techniques T with sub-techniques, groups G, software S, mitigations M, campaigns C, data
   * sources DS, data components DC, detection strategies DET, analytics AN and the assets of industrial control A.
   */
  attack: {
    title: 'MITRE ATT&CK',
    form: /^(?:T\d{4}(?:\.\d{3})?|(?:TA|DS|DC|AN)\d{4}|DET\d{4}|[GSMCA]\d{4})$/,
    example: 'T1566.001',
    meant(tidy) {
      const [found, another] = tidy.matchAll(
        /(?<![A-Z0-9])(DET|TA|DS|DC|AN|[TGSMCA])[- ]?(\d{4})(?:[./-](\d{3}))?(?![A-Z0-9])/g,
      );
      if (!found || another) return undefined;
      const [, letters = '', number = '', part] = found;
      return letters + number + (part === undefined ? '' : `.${part}`);
    },
  },
  /** CVE Numbering Authorities: the year, and four digits or more. */
  cve: {
    title: 'CVE',
    form: /^CVE-(?:19|20)\d{2}-\d{4,19}$/,
    example: 'CVE-2024-3094',
    meant(tidy) {
      const [found, another] = tidy.matchAll(/(?<!\d)((?:19|20)\d{2})[-_ :]{1,3}(\d{4,19})(?!\d)/g);
      return found && !another ? `CVE-${found[1]}-${found[2]}` : undefined;
    },
  },
};

/** The schemes that notes mostly name, in the order in which they are offered. */
export const schemeNames = {
  attack: 'MITRE ATT&CK: T1566.001',
  cve: 'CVE: CVE-2024-3094',
  wikidata: 'Wikidata: Q159',
  stix: 'STIX 2.1: identity--…',
} as const;

/** The scheme of a name, in whatever case; undefined for one whose ids are taken as they are. */
export function schemeOf(name: string): Scheme | undefined {
  const known = name.toLowerCase();
  return Object.hasOwn(schemes, known) ? schemes[known] : undefined;
}

/** Nobody writes a longer one, be it an address. */
const longest = 200;

/** The id of a scheme that is meant by what is none. */
export function idMeant(written: string, { form, meant }: Scheme): string | undefined {
  if (written.length > longest) return undefined;
  const tidy = written
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .toUpperCase();
  const found = meant(tidy);
  return found !== undefined && form.test(found) ? found : undefined;
}
