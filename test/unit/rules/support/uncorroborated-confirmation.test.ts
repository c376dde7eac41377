import { describeRule } from '../../support/check';

describeRule('uncorroborated-confirmation', {
  reports: {
    'one source that is cited twice':
      'title: T\nsources: {⟪s⟫: S}\nindicators: {i: {text: I, sources: [{source: s, at: p. 1}, {source: s, at: p. 2}], credibility: ⟦uncorroborated-confirmation:1⟧}}\n',
    'one source':
      'title: T\nsources: {⟪s⟫: S}\nindicators: {i: {text: I, sources: s, credibility: ⟦uncorroborated-confirmation:1⟧}}\n',
    'two sources of one origin': `
      title: T
      sources: {⟪o⟫: O, p: {title: P, derived-from: o}}
      indicators:
        i:
          text: I
          credibility: ⟦uncorroborated-confirmation:"1"⟧
          sources: [o, p]
      `,
    'sources that repeat each other, with CRLF':
      'title: T\r\nsources: {⟪a⟫: {title: A, derived-from: b}, b: {title: B, derived-from: a}}\r\nindicators:\r\n  i: {text: I, sources: [a, b], credibility: ⟦uncorroborated-confirmation:1⟧}\r\n',
    'something not observed':
      'title: T\nsources: {⟪s⟫: S}\nindicators: {i: {text: I, status: not-observed, sources: [s], credibility: ⟦uncorroborated-confirmation:1⟧}}\n',
  },
  spares: {
    'two origins':
      'title: T\nsources: {s: S, r: R}\nindicators: {i: {text: I, sources: [s, r], credibility: 1}}\n',
    'a source with two origins':
      'title: T\nsources: {o: O, p: P, s: {title: S, derived-from: [o, p]}}\nindicators: {i: {text: I, sources: s, credibility: 1}}\n',
    'another credibility':
      'title: T\nsources: {s: S}\nindicators: {i: {text: I, sources: s, credibility: 2}, j: {text: J, sources: s}}\n',
    'a source that is not there':
      'title: T\nsources: {s: S}\nindicators: {i: {text: I, sources: [s, nowhere], credibility: 1}}\n',
    'a source, or an origin of one, that cannot be read':
      'title: T\nsources: {s: S, r: {title: R, derived-from: [s, the Times]}}\nindicators: {i: {text: I, sources: [s, the Times], credibility: 1}, j: {text: J, sources: r, credibility: 1}}\n',
    'a circle of sources beside another':
      'title: T\nsources: {o: O, a: {title: A, derived-from: b}, b: {title: B, derived-from: a}}\nindicators: {i: {text: I, sources: [o, a], credibility: 1}}\n',
    'a malformed indicator':
      'title: T\nsources: {s: S}\nindicators:\n  i: {text: I, sources: s, credibility: 1\n',
  },
});
