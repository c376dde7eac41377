import { describe } from 'node:test';
import { describeRule } from '../../support/check';

describe('unused-entry by reference', () =>
  describeRule('unused-entry', {
    reports: {
      'sources, actors and indicators that nothing names': `
        title: T
        sources: {⟦unused-entry:s⟧: S}
        actors:
          ⟦unused-entry:a⟧: A
        indicators:
          ⟦unused-entry:i⟧: {text: I, sources: t}
          ⟦unused-entry:j⟧: {text: J, status: not-observed, consistency: {}}
        `.replace('{⟦unused-entry:s⟧: S}', '{⟦unused-entry:s⟧: S, t: T}'),
      'entries that only name themselves': `
        title: T
        sources: {⟦unused-entry:s⟧: {title: "[[s]]", derived-from: s, note: "[[s|it]]"}}
        actors: {⟦unused-entry:a⟧: {name: Kremlin, role: "Kremlin, [[a]]", part-of: a, relations: {a: self}}}
        indicators: {⟦unused-entry:i⟧: "As [[i]]."}
        `,
      'what only a key of the user or another text names': `
        title: T
        actors: {⟦unused-entry:a⟧: Actor One}
        claims: {c: {text: C, x-by: a, tags: [a], note: a}}
        `,
      'names that objects have in JavaScript': `
        title: T
        actors: {⟦unused-entry:constructor⟧: A, ⟦unused-entry:__proto__⟧: B}
        `,
      'ids that differ in case from the reference': `
        title: T
        actors: {⟦unused-entry:kremlin⟧: A, Kremlin: B}
        claims: {c: {text: C, by: Kremlin}}
        `,
    },
    spares: {
      'an indicator that is scheduled, and what new fields name': `
        title: T
        sources: {s: S}
        actors: {a: A, b: B}
        indicators: {i: {text: I, status: scheduled, date: 2030}, j: {text: J, sources: {source: s, at: p. 4}, consistency: {h: C}}}
        claims: {c: {text: C, views: {a: likely}, because: "As [[b]] says."}}
        `,
      'entries that any field names': `
        title: T
        brief: "[[b1]]"
        sources: {s: {title: S, by: a1}, t: {title: T, derived-from: u}, u: U}
        actors:
          a1: A1
          a2: {name: A2, part-of: a3}
          a3: {name: A3, relations: {a4: rival}}
          a4: {name: A4, note: "[[b2]]"}
          b1: B1
          b2: B2
        claims: {c: {text: C, actors: a2, sources: [s], supported-by: i, contradicted-by: j, if: k}}
        indicators: {i: {text: I, sources: t}, j: J, k: K}
        `,
      'an indicator that is watched or rates a hypothesis': `
        title: T
        hypotheses: {h: H}
        indicators: {i: {text: I, status: watching}, j: {text: J, consistency: {h: NA}}}
        `,
      'claims and hypotheses': 'title: T\nclaims: {c: C}\nhypotheses: {h: H}\n',
      'an indicator of which nobody can read whether it is watched, or what it rates': `
        title: T
        hypotheses: {h: H}
        indicators: {i: {text: I, status: watched}, j: {text: J, consistency: {h: fits}}, k: {text: K, consistency: h}}
        `,
      'what a malformed entry may name': `
        title: T
        actors: {a: A}
        sources: {s: S}
        claims:
          c: {text: C, by: [a, sources: s
        `,
      'keys of the user': 'title: T\nx-actors: {x-a: A}\n',
      'ids in other scripts that a text links': `
        title: T
        bottom-line: "[[رُوسيا]] [[кремль|К]]"
        actors: {رُوسيا: A, кремль: B}
        `,
    },
  }));

/** A note that says something of actors, with a sentence of its own. */
function says(sentence: string, actors: string): string {
  return `title: T\nactors:\n${actors.replace(/^/gm, '  ')}\nclaims:\n  c: |-\n    ${sentence}\n`;
}

describe('unused-entry by mention', () =>
  describeRule('unused-entry', {
    reports: {
      'a name in another case': says('KREMLIN and kremlin speak.', '⟦unused-entry:a⟧: Kremlin'),
      'a part of a word': says('Kremlinology, anti-kremlin and Kremlins.', '⟦unused-entry:a⟧: Kremlin'),
      'a part of a word in another script': says('Кремлёвский', '⟦unused-entry:a⟧: Кремл'),
      'a part of a word with a combining mark': says('Moscowe\u0301', '⟦unused-entry:a⟧: Moscow'),
      'a name within a longer one': says('United Russia won.', 'a: United Russia\n⟦unused-entry:b⟧: Russia'),
      'a name within a longer alias': says(
        'The Russian Federation signed.',
        'a: {name: R, aliases: [Russian Federation]}\n⟦unused-entry:b⟧: Russian',
      ),
      'words that stand apart': says(
        'United, Russia; United [[c]] Russia.',
        '⟦unused-entry:a⟧: United Russia',
      ),
      'a name in the label of a link': says('[[c|Kremlin]]', '⟦unused-entry:a⟧: Kremlin'),
      'another article than the': says(
        'A Kremlin, der Kreml.',
        '⟦unused-entry:a⟧: The Wire\n⟦unused-entry:b⟧: Theatre',
      ),
      'an article in capitals, which is a word of the name': says('Read WIRE.', '⟦unused-entry:a⟧: THE WIRE'),
      'a name in its own lines': says(
        'Nobody.',
        '⟦unused-entry:a⟧: {name: Kremlin, role: Kremlin, note: the Kremlin}',
      ),
      'a name in what is no prose': `
        title: T
        author: Kremlin
        actors: {⟦unused-entry:a⟧: Kremlin, ⟦unused-entry:b⟧: {name: B, relations: {b: Kremlin}}}
        claims: {c: {text: C, tags: [Kremlin], x-note: Kremlin}}
        `,
      'the id of an actor as a word': says('the kremlin speaks', '⟦unused-entry:kremlin⟧: The Kremlin'),
    },
    spares: {
      'a name': says('Kremlin speaks.', 'a: Kremlin'),
      'a name with and without its article': says(
        'The Kremlin, the CSTO, Duma and Senate.',
        'a: The Kremlin\nb: The CSTO\nc2: The Duma\nd: the Senate',
      ),
      'a name to which an article is added': says(
        'The Kremlin speaks; the Duma waits.',
        'a: Kremlin\nb: Duma',
      ),
      'an alias': says('Moscow speaks.', 'a: {name: The Kremlin, aliases: [Kreml, Moscow]}'),
      'an alias with an article': says(
        'the West and East',
        'a: {name: A, aliases: [The West]}\nb: {name: B, aliases: [The East]}',
      ),
      'names with signs before and behind them': says(
        "“Kremlin”, Moscow's (Duma), Senate-led, *Wire*.",
        'a: Kremlin\nb: Moscow\nd: Duma\ne: Senate\nf: Wire',
      ),
      'names that hold signs': says('U.S. and AT&T and C++.', 'a: U.S.\nb: AT&T\nd: C++'),
      'a name over two lines': says('United\n    Russia won.', 'a: United Russia'),
      'both actors who share a name': says(
        'Moscow speaks.',
        'a: {name: A, aliases: [Moscow]}\nb: {name: Moscow}',
      ),
      'the shorter name where it stands alone': says('United Russia. Russia.', 'a: United Russia\nb: Russia'),
      'names in other scripts': says(
        'Кремль، الكرملين मॉस्को 莫斯科',
        'a: Кремль\nb: الكرملين\nd: मॉस्को\ne: 莫斯科',
      ),
      'names behind emoji': says('🕊️Kremlin🚩', 'a: Kremlin'),
      'names in every prose of a note': `
        title: In Alpha
        question: Will Bravo?
        bottom-line: Charlie.
        brief: Delta.
        sources: {s: {title: Echo, note: Foxtrot}}
        hypotheses: {h: Golf}
        claims: {c: {text: Hotel, note: India, if: Juliett does, sources: s}}
        indicators: {i: {text: Kilo, status: watching}}
        actors:
          a: Alpha
          b: Bravo
          d: Charlie
          e: Delta
          f: Echo
          g: Foxtrot
          j: Golf
          k: Hotel
          l: India
          m: Juliett
          n: {name: Kilo, role: of Lima}
          o: Lima
        `,
      'a name in a text of another actor': says(
        'C.',
        'a: {name: A B, role: Head of D E}\nb: {name: D E, note: with A B}',
      ),
      'a name in a folded text': `
        title: T
        actors: {a: United Russia}
        brief: >
          A win for United
          Russia.
        `,
    },
  }));
