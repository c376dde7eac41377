import { words } from '../../util/words';

/** Languages by their tags, with other names that writers of notes give them. */
const names: Readonly<Record<string, ReadonlySet<string>>> = {
  ar: words('arabic ara'),
  cs: words('czech ces cze čeština'),
  de: words('german deutsch deu ger'),
  el: words('greek ell gre'),
  en: words('english eng'),
  es: words('spanish español espanol spa'),
  et: words('estonian est'),
  fa: words('persian farsi fas per'),
  fi: words('finnish suomi fin'),
  fr: words('french français francais fra fre'),
  he: words('hebrew heb'),
  hi: words('hindi hin'),
  hu: words('hungarian magyar hun'),
  it: words('italian italiano ita'),
  ja: words('japanese jpn'),
  ko: words('korean kor'),
  lt: words('lithuanian lit'),
  lv: words('latvian lav'),
  nl: words('dutch nederlands nld dut'),
  pl: words('polish polski pol'),
  pt: words('portuguese português por'),
  ro: words('romanian ron rum'),
  ru: words('russian русский rus'),
  sv: words('swedish svenska swe'),
  tr: words('turkish türkçe tur'),
  uk: words('ukrainian українська ukr'),
  zh: words('chinese 中文 zho chi'),
};

/** The tag of a language that is meant by its name, or by a tag with other signs in it. */
export function languageMeant(written: string): string | undefined {
  const tidy = written.trim().normalize('NFC');
  if (tidy.length > 60) return undefined;
  const [name = '', ...parts] = tidy.split(/[-_ ()]+/);
  const primary = tagOf(name);
  const region = parts.find((part) => /^[a-z]{2}$/i.test(part))?.toUpperCase();
  return primary && (region === undefined ? primary : `${primary}-${region}`);
}

function tagOf(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (Object.hasOwn(names, lower)) return lower;
  return Object.keys(names).find((tag) => names[tag]?.has(lower));
}
