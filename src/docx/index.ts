/** Briefs as Word documents. It is a bundle of its own, of several hundred kilobytes, loaded when somebody asks. */
export { TemplateRefused } from './refusal';
export { largestFile as largestTemplate } from './template/archive';
export { wordBrief } from './word-brief';
