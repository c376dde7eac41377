import { describeRule } from '../../support/check';

describeRule('recalled-source', {
  reports: {
    'a source that a citation names': `
      title: T
      sources: {s: {title: S, status: retracted}, r: R}
      claims: {⟪c⟫: {text: C, sources: [r, {at: p. 4, source: ⟦recalled-source:s⟧, quote: So it is.}]}}
      indicators: {i: {text: I, sources: {source: ⟦recalled-source:"s"⟧}}}
      `,
    'a claim with a retracted source': `
      title: T
      sources: {s: {title: S, status: retracted}}
      claims: {⟪c⟫: {text: C, sources: [⟦recalled-source:s⟧]}}
      `,
    'an indicator, with the claims that rest on it': `
      title: T
      sources:
        s:
          title: S
          status: superseded
      claims:
        ⟪c⟫: {text: C, supported-by: ⟪⟫d}
        ⟪d⟫: {text: D, contradicted-by: i}
        e: {text: E, kind: assumption}
      indicators: {i: {text: I, sources: ⟦recalled-source:"s"⟧}}
      `.replace('⟪⟫', ''),
    'a source that repeats it': `
      title: T
      sources: {s: {title: S, status: retracted}, r: {title: R, derived-from: ⟦recalled-source:s⟧}}
      claims: {⟪c⟫: {text: C, sources: r}}
      `,
    'links in prose, at the top and in entries': `
      title: T
      bottom-line: "[[⟦recalled-source:s⟧]] is gone"
      sources: {s: {title: S, status: retracted}}
      actors: {a: {name: A, note: "See [[⟦recalled-source:s⟧|this]]."}}
      brief: |
        Once [[ ⟦recalled-source:s⟧ ]] said so.
      `,
    'every reference, with CRLF':
      'title: T\r\nsources: {s: {title: S, status: retracted}}\r\nclaims:\r\n  ⟪c⟫: {text: C, sources: ⟦recalled-source:s⟧}\r\n  ⟪d⟫: {text: D, sources: ⟦recalled-source:s⟧}\r\n',
  },
  spares: {
    'a source that stands':
      'title: T\nsources: {s: {title: S, status: current}, r: R}\nclaims: {c: {text: C, sources: [s, r]}}\n',
    'a retracted source that nothing refers to': 'title: T\nsources: {s: {title: S, status: retracted}}\n',
    'a status that is none':
      'title: T\nsources: {s: {title: S, status: recalled}}\nclaims: {c: {text: C, sources: s}}\n',
    'a source that repeats a current one':
      'title: T\nsources: {s: {title: S, status: retracted, derived-from: r}, r: R}\nclaims: {c: {text: C, sources: r}}\n',
    'a malformed source':
      'title: T\nclaims: {c: {text: C, sources: s}}\nsources:\n  s: {title: S, status: retracted\n',
    'an actor of the same name':
      'title: T\nsources: {s: {title: Gazette, status: retracted}}\nactors: {a: Gazette}\nbrief: So the Gazette.\n',
  },
});
