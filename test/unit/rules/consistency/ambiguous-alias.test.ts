import { describeRule } from '../../support/check';
import { describeRuleAcross } from '../../support/check-workspace';

describeRule('ambiguous-alias', {
  reports: {
    'names whose signs only have another form': `
      actors:
        ⟪a⟫: {name: "The Dockers' Union", aliases: [Al-Qaeda, État]}
        b: {name: ⟦ambiguous-alias:Dockers’ Union⟧}
        c: {name: ⟦ambiguous-alias:Al‑Qaeda⟧}
        d: {name: ⟦ambiguous-alias:État⟧}
    `,
    'actors of one name': `
      title: T
      actors:
        ⟪a⟫: Moscow
        b: ⟦ambiguous-alias:Moscow⟧
      `,
    'a name that is an alias of another, in block style': `
      title: T
      actors:
        ⟪kremlin⟫:
          name: The Kremlin
          aliases:
            - Moscow
        city:
          name: ⟦ambiguous-alias:"Moscow"⟧
      `,
    'an alias that is a name of another': `
      title: T
      actors: {⟪a⟫: Moscow, b: {name: Kremlin, aliases: [Kreml, ⟦ambiguous-alias:'Moscow'⟧]}}
      `,
    'two aliases': `
      title: T
      actors: {⟪a⟫: {name: A, aliases: [X, Y]}, b: {name: B, aliases: [Z, ⟦ambiguous-alias:Y⟧]}}
      `,
    'names that differ by their article, which mentions leave out': `
      title: T
      actors: {⟪a⟫: The Kremlin, b: ⟦ambiguous-alias:Kremlin⟧, c: {name: C, aliases: [⟦ambiguous-alias:the Kremlin⟧]}}
      `,
    'three actors of one name': `
      title: T
      actors: {⟪a⟫: Moscow, b: ⟦ambiguous-alias:Moscow⟧, c: ⟦ambiguous-alias:Moscow⟧}
      `,
    'an actor that shares names with two others': `
      title: T
      actors: {⟪a⟫: A, ⟪b⟫: B, c: {name: C, aliases: [⟦ambiguous-alias:A⟧, ⟦ambiguous-alias:B⟧]}}
      `,
    'each name that two actors share': `
      title: T
      actors:
        ⟪a⟫: {name: A, aliases: [Moscow, Kremlin]}
        b: {name: B, aliases: [⟦ambiguous-alias:Moscow⟧, ⟦ambiguous-alias:Kremlin⟧]}
        c:
          name: ⟦ambiguous-alias:A⟧
          aliases: [⟦ambiguous-alias:Kremlin⟧]
      `,
    'a shared name that is given with and without its article, once': `
      title: T
      actors: {⟪a⟫: Kremlin, b: {name: ⟦ambiguous-alias:The Kremlin⟧, aliases: [Kremlin]}}
      `,
    'names in another script': `
      title: T
      actors: {⟪a⟫: Кремль, b: {name: B, aliases: [⟦ambiguous-alias:Кремль⟧]}}
      `,
    'actors in lines that end as on Windows':
      'title: T\r\nactors:\r\n  ⟪a⟫: Moscow\r\n  b:\r\n    name: ⟦ambiguous-alias:Moscow⟧\r\n',
  },
  spares: {
    'other names': 'title: T\nactors: {a: {name: A, aliases: [X]}, b: {name: B, aliases: [Y]}}\n',
    'a name and an alias of one actor':
      'title: T\nactors: {a: {name: Moscow, aliases: [Moscow, The Moscow]}}\n',
    'names that differ in case, which mentions tell apart':
      'title: T\nactors: {a: Moscow, b: moscow, c: MOSCOW}\n',
    'a name within another': 'title: T\nactors: {a: Russia, b: United Russia}\n',
    'an id that is the name of another': 'title: T\nactors: {Moscow: A, b: Moscow}\n',
    'what is no actor': 'title: T\nactors: {a: Moscow}\nsources: {s: Moscow}\nclaims: {c: Moscow}\n',
    'other fields of actors': `
      title: T
      actors: {a: Moscow, b: {name: B, role: Moscow, tags: [Moscow], relations: {a: Moscow}, x-name: Moscow}}
      `,
    'an actor that is defined twice, which is a duplicate id': 'title: T\nactors: {a: Moscow, a: Moscow}\n',
    'empty names': 'title: T\nactors: {a: {name: A, aliases: ["", ~]}, b: {name: B, aliases: [""]}}\n',
    'aliases that are no list': 'title: T\nactors: {a: Moscow, b: {name: B, aliases: {c: Moscow}}}\n',
    'a malformed actor': 'title: T\nactors:\n  a: Moscow\n  b: {name: Moscow\n',
  },
});

describeRuleAcross('ambiguous-alias', {
  reports: {
    'a name of an included actor': {
      people: 'title: P\nactors: {⟪ann⟫: Ann Lee}\n',
      note: 'title: N\ninclude: [people]\nactors: {lee: ⟦ambiguous-alias:Ann Lee⟧}\n',
    },
    'a name of an actor that is included through another note': {
      people: 'title: P\nactors: {⟪ann⟫: {name: A, aliases: [Ann Lee]}}\n',
      between: 'title: B\ninclude: [people]\n',
      note: 'title: N\ninclude: [between]\nactors: {lee: {name: L, aliases: [⟦ambiguous-alias:Ann Lee⟧]}}\n',
    },
  },
  spares: {
    'an included actor that one of the same id hides': {
      people: 'title: P\nactors: {ann: Ann Lee}\n',
      note: 'title: N\ninclude: [people]\nactors: {ann: Ann Lee}\n',
    },
    'actors of a note that is not included': {
      people: 'title: P\nactors: {ann: Ann Lee}\n',
      note: 'title: N\nactors: {lee: Ann Lee}\n',
    },
    'actors of two notes that are included': {
      one: 'title: O\nactors: {ann: Ann Lee}\n',
      two: 'title: W\nactors: {lee: Ann Lee}\n',
      note: 'title: N\ninclude: [one, two]\n',
    },
  },
});
