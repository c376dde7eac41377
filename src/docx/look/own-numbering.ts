/** The bullets and numbers of lists where no template has any: one definition for each style of a list. */
import { spaces } from '../xml/xml';
import { deepestList } from './names';

/** How far each level stands in from the one before, and its sign from its words; in twentieths of a point. */
export const indent = 425;

const bullets = ['•', '–', '▪', '•', '–'];
const forms = ['decimal', 'lowerLetter', 'lowerRoman', 'decimal', 'lowerLetter'];

/** The numbers by which styles name the definition that they are drawn by. */
export function bulletNumber(level: number): number {
  return level;
}

export function numberNumber(level: number): number {
  return deepestList + level;
}

function definition(id: number, level: number, form: string, sign: string): string {
  return (
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">` +
    `<w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/>` +
    `<w:pPr><w:ind w:left="${indent * level}" w:hanging="${indent}"/></w:pPr></w:lvl></w:abstractNum>`
  );
}

/** The part `numbering.xml` of a brief without a template, before the lists of its text are added. */
export function ownNumbering(): string {
  const levels = Array.from({ length: deepestList }, (_, at) => at + 1);
  const definitions = [
    ...levels.map((level) => definition(bulletNumber(level), level, 'bullet', bullets[level - 1] ?? '•')),
    ...levels.map((level) => definition(numberNumber(level), level, forms[level - 1] ?? 'decimal', '%1.')),
  ];
  const numbers = definitions.map(
    (_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at + 1}"/></w:num>`,
  );
  return `<w:numbering xmlns:w="${spaces.w}">${definitions.join('')}${numbers.join('')}</w:numbering>`;
}
