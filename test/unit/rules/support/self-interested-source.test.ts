import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../../src/core/rules/engine/checker';
import { readNote } from '../../../../src/core/workspace/note/live-note';
import { describeRule } from '../../support/check';

const actors =
  'actors: {k: {name: The Kremlin, aliases: [Moscow]}, m: {name: The Ministry, part-of: d}, d: {name: The Department, part-of: k}, n: {name: NATO}}';

describeRule('self-interested-source', {
  reports: {
    'a citation, also of a recommendation': `
      title: T
      ${actors}
      sources: {⟪s⟫: {title: S, by: k}}
      claims: {⟦self-interested-source:c⟧: {text: "Trust [[k]].", kind: recommendation, sources: [{source: s, at: p. 4}]}}
      `,
    'who is linked in the text': `
      title: T
      ${actors}
      sources: {⟪s⟫: {title: S, by: k}}
      claims: {⟦self-interested-source:c⟧: {text: "[[k]] is strong.", sources: s}}
      `,
    'who is mentioned in the text by an alias': `
      title: T
      ${actors}
      sources: {⟪s⟫: {title: S, by: [k]}}
      claims:
        ⟦self-interested-source:"c"⟧:
          text: >-
            All is well
            in Moscow.
          supported-by: i
      indicators: {i: {text: I, sources: s}}
      `,
    'who is named in actors, through a part of a part': `
      title: T
      ${actors}
      sources: {⟪s⟫: {title: S, by: m}, r: {title: R, derived-from: s, by: n}}
      claims: {⟦self-interested-source:c⟧: {text: All is well., actors: [k], sources: [s, r]}}
      `,
    'two who are both concerned, with CRLF': `title: T\r\n${actors}\r\nsources: {⟪s⟫: {title: S, by: k}, ⟪r⟫: {title: R, by: n}}\r\nclaims:\r\n  ⟦self-interested-source:c⟧: {text: "Moscow and NATO talk.", supported-by: [i, j]}\r\nindicators: {i: {text: I, sources: s}, j: {text: J, sources: r}}\r\n`,
  },
  spares: {
    'a fact, which can be checked': `
      title: T
      ${actors}
      sources: {s: {title: S, by: k}}
      claims: {c: {text: "[[k]] is strong.", kind: fact, sources: s}}
      `,
    'a source without a stake beside': `title: T\n${actors}\nsources: {s: {title: S, by: k}, r: R}\nclaims: {c: {text: "[[k]] is strong.", sources: [s, r]}}\n`,
    'a document': `title: T\n${actors}\nsources: {s: {title: S, by: k, kind: document}}\nclaims: {c: {text: "[[k]] is strong.", sources: s}}\n`,
    'somebody else': `title: T\n${actors}\nsources: {s: {title: S, by: n}}\nclaims: {c: {text: "[[k]] is strong.", sources: s}}\n`,
    'the whole of a part that is concerned': `title: T\n${actors}\nsources: {s: {title: S, by: k}}\nclaims: {c: {text: "[[m]] is strong.", sources: s}}\n`,
    'a claim of somebody else': `title: T\n${actors}\nsources: {s: {title: S, by: k}}\nclaims: {c: {text: "[[k]] is strong.", by: k, sources: s}}\n`,
    'an actor who is named in the note of the claim only': `title: T\n${actors}\nsources: {s: {title: S, by: k}}\nclaims: {c: {text: All is well., note: So Moscow., sources: s}}\n`,
    'no evidence': `title: T\n${actors}\nclaims: {c: {text: "[[k]] is strong."}}\n`,
    'a leaf without sources': `title: T\n${actors}\nsources: {s: {title: S, by: k}}\nclaims: {c: {text: "[[k]] is strong.", sources: s, supported-by: i}}\nindicators: {i: I}\n`,
    'a source that cannot be read': `title: T\n${actors}\nsources: {s: {title: S, by: k}}\nclaims: {c: {text: "[[k]] is strong.", sources: [s, the Times]}}\n`,
    'support that is not there': `title: T\n${actors}\nsources: {s: {title: S, by: k}}\nclaims: {c: {text: "[[k]] is strong.", sources: s, supported-by: nothing}}\n`,
  },
});

describe('self-interested-source', () => {
  it('says of what the voice is a part', () => {
    const text = `title: T\n${actors}\nsources: {s: {title: S, by: d}}\nclaims: {c: {text: Moscow is strong., sources: s}}\n`;
    const [found] = check(readNote(text)).filter(({ code }) => code === 'self-interested-source');
    assert.match(found?.message ?? '', /“The Department”, a part of “The Kremlin”, whom it concerns/);
  });
});
