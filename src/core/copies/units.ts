/**
 * What becomes of each UTF-16 unit of a text before quotations are compared: one table for each markup, made when the
 * first copy is read. White space, quotation marks, dashes and signs that are not seen do not count; a unit that
 * something else must be looked at for, such as a tag, is left to `Scanner`.
 */
import type { Markup } from './kinds';

/** For a unit that does not count. */
export const skipped = 0;
/** For a unit behind or before which others must be looked at. U+FFFF is no character. */
export const special = 0xffff;

/** By unit: itself, another that is the same, `skipped` or `special`. */
export type Units = Uint16Array;

/** Where the signs stand that do not count: a few blocks, so that the others need not be asked. */
const blocksOfSigns = [
  [0x0000, 0x02ff],
  [0x0580, 0x05ff],
  [0x1400, 0x1400],
  [0x1680, 0x1680],
  [0x1806, 0x180e],
  [0x2000, 0x206f],
  [0x2212, 0x2212],
  [0x275b, 0x2760],
  [0x2e00, 0x2e5f],
  [0x3000, 0x303f],
  [0x30a0, 0x30a0],
  [0xfe30, 0xfe6f],
  [0xfeff, 0xfeff],
  [0xff00, 0xff0f],
] as const;

/** Spaces, dashes, quotation marks and apostrophes, and what only says how a text is to be broken or directed. */
const uncounted = /[\s\p{Cc}\p{Cf}\p{Pd}\p{Pi}\p{Pf}"'`´ʹ-ʽˈ′-‷⁃−‚„❛-❠⹂「-』〝-〟﹁-﹄＂＇]/u;

/** Where characters stand that the form NFC writes otherwise, each by itself. */
const blocksOfOtherForms = [
  [0x0340, 0x0387],
  [0x0900, 0x0fff],
  [0x1f00, 0x1fff],
  [0x2100, 0x2fff],
  [0xf900, 0xfb4f],
] as const;

/** What composes with a letter before it, or is put in order with others that do. */
const blocksOfMarks = [
  [0x0300, 0x036f],
  [0x0653, 0x0655],
  [0x093c, 0x093c],
  [0x09be, 0x09be],
  [0x09d7, 0x09d7],
  [0x0b3e, 0x0b3e],
  [0x0b56, 0x0b57],
  [0x0bbe, 0x0bbe],
  [0x0bd7, 0x0bd7],
  [0x0c56, 0x0c56],
  [0x0cc2, 0x0cc2],
  [0x0cd5, 0x0cd6],
  [0x0d3e, 0x0d3e],
  [0x0d57, 0x0d57],
  [0x0dca, 0x0dca],
  [0x0dcf, 0x0dcf],
  [0x0ddf, 0x0ddf],
  [0x102e, 0x102e],
  [0x1161, 0x1175],
  [0x11a8, 0x11c2],
  [0x1b35, 0x1b35],
  [0x3099, 0x309a],
] as const;

/** The signs of each markup that are no text, or begin what is none. */
const signsOf: Readonly<Record<Markup, { readonly special: string; readonly skipped: string }>> = {
  plain: { special: '', skipped: '' },
  markdown: { special: '<&]', skipped: '*_`>#~[\\' },
  html: { special: '<&', skipped: '' },
  xml: { special: '<&', skipped: '' },
  json: { special: '\\', skipped: '' },
};

/** The tables, of which each is made once. */
export class UnitTables {
  private readonly tables = new Map<Markup, Units>();

  of(markup: Markup): Units {
    const table =
      this.tables.get(markup) ?? tableFor(markup, markup === 'plain' ? plainTable() : this.of('plain'));
    this.tables.set(markup, table);
    return table;
  }
}

function tableFor(markup: Markup, plain: Units): Units {
  const table = plain.slice();
  const signs = signsOf[markup];
  for (const sign of signs.skipped) table[sign.charCodeAt(0)] = skipped;
  for (const sign of signs.special) table[sign.charCodeAt(0)] = special;
  return table;
}

function plainTable(): Units {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const unit of unitsIn(blocksOfOtherForms)) table[unit] = otherFormOf(unit);
  for (const unit of unitsIn(blocksOfSigns))
    if (uncounted.test(String.fromCharCode(unit))) table[unit] = skipped;
  for (const unit of unitsIn(blocksOfMarks)) table[unit] = special;
  table[special] = skipped;
  return table;
}

function otherFormOf(unit: number): number {
  const form = String.fromCharCode(unit).normalize('NFC');
  return form.length === 1 ? form.charCodeAt(0) : special;
}

function* unitsIn(blocks: readonly (readonly [number, number])[]): Generator<number> {
  for (const [first, last] of blocks) for (let unit = first; unit <= last; unit++) yield unit;
}
