import { describeRuleAcross } from '../../support/check-workspace';

describeRuleAcross('shadowed-id', {
  reports: {
    'an id of an included note': {
      'a.notes.yaml': 'title: T\ninclude: [b.notes.yaml]\nactors: {⟦shadowed-id:un⟧: UN}\n',
      'b.notes.yaml': 'title: B\nactors: {⟪un⟫: United Nations}\n',
    },
    'an id of a note that is included by an included one, of another kind': {
      'a.notes.yaml':
        'title: T\r\ninclude: [b.notes.yaml]\r\nclaims:\r\n  ⟦shadowed-id:"un"⟧: {text: C, kind: assumption}\r\n',
      'b.notes.yaml': 'title: B\ninclude: [c.notes.yaml]\n',
      'c.notes.yaml': 'title: C\nactors: {⟪un⟫: United Nations}\n',
    },
    'each definition of an id that is given twice': {
      'a.notes.yaml':
        'title: T\ninclude: [b.notes.yaml]\nactors:\n  ⟦shadowed-id:un⟧: UN\n  ⟦shadowed-id:un⟧: UN\n',
      'b.notes.yaml': 'title: B\nsources: {⟪un⟫: S}\n',
    },
  },
  spares: {
    'ids that differ': {
      'a.notes.yaml': 'title: T\ninclude: [b.notes.yaml]\nactors: {un: UN}\n',
      'b.notes.yaml': 'title: B\nactors: {UN: United Nations}\n',
    },
    'a note that is not included': {
      'a.notes.yaml': 'title: T\nactors: {un: UN}\n',
      'b.notes.yaml': 'title: B\nactors: {un: UN}\n',
    },
    'the note that is included, which hides nothing': {
      'a.notes.yaml': 'title: T\ninclude: [b.notes.yaml]\nbrief: "[[un]]"\n',
      'b.notes.yaml': 'title: B\nactors: {un: UN}\n',
    },
    'two included notes with one id': {
      'a.notes.yaml': 'title: T\ninclude: [b.notes.yaml, c.notes.yaml]\n',
      'b.notes.yaml': 'title: B\nactors: {un: UN}\n',
      'c.notes.yaml': 'title: C\nactors: {un: UN}\n',
    },
  },
});
