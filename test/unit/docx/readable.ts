/** A Word document as a text to be read: each part under its name, a paragraph with its style on a line. */
export function readable(parts: Readonly<Record<string, string>>): string {
  return Object.keys(parts)
    .sort()
    .map((name) => `== ${name}\n${partText(name, parts[name] ?? '')}\n`)
    .join('\n');
}

function partText(name: string, xml: string): string {
  const bare = xml.replace(/^<\?xml[^>]*>\s*/, '').replace(/ xmlns(?::\w+)?="[^"]*"/g, '');
  return /^word\/(?:document|header|footer)/.test(name) ? paragraphs(bare) : onLines(bare);
}

/** Elements of a table, paragraphs and the properties of the section, each on a line. */
function paragraphs(xml: string): string {
  return xml
    .replace(/<w:p>(.*?)<\/w:p>/gs, (_, inner: string) => `\n${paragraph(inner)}`)
    .replace(/(<w:(?:tbl|tr|sectPr)>|<\/w:(?:tbl|tr)>)/g, '\n$1')
    .replace(/\n+/g, '\n')
    .trim();
}

function paragraph(inner: string): string {
  const [, properties = ''] = /^<w:pPr>(.*?)<\/w:pPr>/s.exec(inner) ?? [];
  const [, style = ''] = /<w:pStyle w:val="([^"]*)"\/>/.exec(properties) ?? [];
  const rest = properties.replace(/<w:pStyle [^>]*\/>/, '');
  return `[${[style, briefly(rest)].filter(Boolean).join(' ')}] ${words(inner.slice(inner.indexOf('</w:pPr>') + 8))}`;
}

/** Words as they are, and around them in short what they are. */
function words(xml: string): string {
  return xml
    .replace(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?(.*?)<\/w:r>/gs, (_, look = '', inner: string) =>
      run(look, inner),
    )
    .replace(/<w:bookmarkStart ([^>]*)\/>/g, (_, all: string) => `{#${/w:name="([^"]*)"/.exec(all)?.[1]} `)
    .replace(/<w:bookmarkEnd [^>]*\/>/g, '}')
    .replace(/<w:hyperlink ([^>]*)>/g, (_, all: string) => `{${all.replace(/ ?w:history="1" ?/, '')}: `)
    .replaceAll('</w:hyperlink>', '}');
}

function run(look: string, inner: string): string {
  const text = inner
    .replace(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g, '$1')
    .replace(/<w:tab\/>/g, '→')
    .replace(/<w:br\/>/g, '↵');
  return look === '' ? text : `«${briefly(look)}|${text}»`;
}

/** Elements by their names and values alone. */
function briefly(xml: string): string {
  return xml
    .replace(/<w:\w*Cs(?: [^>]*)?\/>/g, '')
    .replace(/<\/?w:(\w+)((?: [^>]*)?)\/?>/g, (tag, name: string, all: string) =>
      tag.startsWith('</') ? '' : `${name}${values(all)} `,
    )
    .trim();
}

function values(attributes: string): string {
  const all = [...attributes.matchAll(/ w:(\w+)="([^"]*)"/g)];
  return all.length === 0
    ? ''
    : `(${all.map(([, name, value]) => (name === 'val' ? value : `${name}=${value}`)).join(' ')})`;
}

/** An element on each line, with those of one line that have nothing in them but values. */
function onLines(xml: string): string {
  return xml
    .replace(
      /(<w:(?:style|num|abstractNum|docDefaults|latentStyles)[ >]|<Relationship |<Default |<Override )/g,
      '\n$1',
    )
    .replace(/\n+/g, '\n')
    .trim();
}
