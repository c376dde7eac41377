/** The two sides of a conflict that a merge has left. It is a bundle of its own in the Node extension, loaded when somebody asks. */
export { type Authors, type Judgements, judgementsAt, sidesAt } from './judgements';
