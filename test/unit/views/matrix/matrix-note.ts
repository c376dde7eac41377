import type { MatrixRequest } from '../../../../src/core/views/matrix/matrix-request';

/** Heuer's case of Iraq: three hypotheses, and six items of which the first tells nothing. */
export const iraq = `
  title: Will Iraq retaliate?
  hypotheses:
    none: {text: It will not.}
    minor: {text: "It will act in [[none|minor]] ways."}
    major: {text: It will attack.}
  indicators:
    threats: {text: Threats are made., consistency: {none: C, minor: C, major: C}}
    hit-back: {text: It hit back before., consistency: {none: C, minor: C, major: I}}
    weak: {text: It is weak., date: 1993-06-02, consistency: {none: C, minor: C, major: I}}
    wealthy: {text: It is wealthy., date: 1993-06-01, consistency: {none: I, minor: C, major: C}}
    proud: {text: It is proud., consistency: {none: I, minor: C, major: C}}
    bold: {text: It is bold., consistency: {none: I, minor: C, major: C}}
`;

export const wholeMatrix: MatrixRequest = {
  hypotheses: { from: 0, count: 20 },
  evidence: { from: 0, count: 50 },
  order: 'file',
  withUnrated: false,
};
