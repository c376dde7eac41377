/** A brief as a Word document, in our own look or that of an organisation's template. */
import type { BriefDocument } from '../core/export';
import { writtenBlocks } from './body/blocks';
import { Draft } from './body/draft';
import { type Library, madeByLibrary } from './body/made-by-library';
import { footerWithMarking, footerWithPages, headerWith } from './body/marking';
import { withLanguage } from './look/language';
import { StyleBook } from './look/style-book';
import { addEdges, addPictures } from './package/edges';
import { numberedLists } from './package/lists';
import { PackageWriter } from './package/package-writer';
import { appProperties, coreProperties, settings } from './package/properties';
import { ownPage, sectionXml } from './package/section-xml';
import { renamed } from './package/tags';
import { readTemplate, type Template } from './template/template';
import { writeXml } from './xml/xml';

export interface WordBrief {
  readonly bytes: Uint8Array;
  /** What the template lacks, as sentences. */
  readonly notices: readonly string[];
}

/**
 * Writes a brief as a Word document (.docx).
 * @param template an organisation's own document, whose styles, numbering, header, footer and page are taken over
 * @throws TemplateRefused with a sentence, where the template is not safe to be read, or none
 */
export async function wordBrief(brief: BriefDocument, template?: Uint8Array): Promise<WordBrief> {
  const house = template && readTemplate(template);
  const styles = new StyleBook(house?.styles);
  const textWidth = house?.section.textWidth ?? ownPage.width - 2 * ownPage.side;
  const draft = new Draft(styles, textWidth, brief.blocks);
  const library = await madeByLibrary({
    children: writtenBlocks(brief.blocks, draft),
    header: headerWith(brief.marking, draft),
    footer: (house ? footerWithMarking : footerWithPages)(brief.marking, draft),
  });
  const bytes = assembled(brief, draft, library, house);
  return { bytes, notices: [...(house?.notices ?? []), ...missingStyles(styles)] };
}

const main = 'word/document.xml';

function assembled(
  brief: BriefDocument,
  draft: Draft,
  library: Library,
  template: Template | undefined,
): Uint8Array {
  const writer = new PackageWriter();
  addProperties(writer, brief);
  const lists = addLook(writer, brief, draft, template);
  const edges = [
    ...addEdges(writer, 'header', library.header, template),
    ...addEdges(writer, 'footer', library.footer, template),
  ];
  const body = renamed(library.body, {
    link: (id) => writer.relate(main, 'hyperlink', library.links.get(id) ?? '', true),
    list: (index) => lists[index] ?? '0',
  });
  const text = `${body}${sectionXml(edges, template)}</w:body></w:document>`;
  writer.add(main, text, 'wordprocessingml.document.main');
  return writer.zip();
}

function addProperties(writer: PackageWriter, brief: BriefDocument): void {
  writer.relate('', 'officeDocument', main);
  writer.relate('', 'metadata/core-properties', 'docProps/core.xml');
  writer.relate('', 'extended-properties', 'docProps/app.xml');
  const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';
  writer.add('docProps/core.xml', coreProperties(brief), coreType);
  writer.add('docProps/app.xml', appProperties, 'extended-properties');
}

/** Adds styles, lists, settings and theme, and gives the numbers of the lists. */
function addLook(
  writer: PackageWriter,
  { lang }: BriefDocument,
  draft: Draft,
  template: Template | undefined,
): readonly string[] {
  const { part, numbers } = numberedLists(draft, template);
  const add = (kind: string, name: string, xml: string, type: string): void => {
    writer.add(`word/${name}`, xml, type);
    writer.relate(main, kind, name);
  };
  const styles = writeXml(withLanguage(draft.styles.styles(), lang));
  add('styles', 'styles.xml', styles, 'wordprocessingml.styles');
  add('numbering', 'numbering.xml', writeXml(part), 'wordprocessingml.numbering');
  addPictures(writer, 'word/numbering.xml', template?.numbering?.pictures);
  add('settings', 'settings.xml', settings(template), 'wordprocessingml.settings');
  if (template?.theme) {
    add('theme', 'theme/theme1.xml', writeXml(template.theme.document), 'theme');
    addPictures(writer, 'word/theme/theme1.xml', template.theme.pictures);
  }
  return numbers;
}

/** What is missing is not guessed: a plain style of ours stands there, in the font of the template. */
function missingStyles({ missing }: StyleBook): readonly string[] {
  if (missing.length === 0) return [];
  const names = missing.map((name) => `“${name}”`).join(', ');
  return [
    missing.length === 1
      ? `The template has no style ${names}: a plain one is used.`
      : `The template has no styles ${names}: plain ones are used.`,
  ];
}
