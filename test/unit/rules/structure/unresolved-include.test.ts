import { describeRuleAcross } from '../../support/check-workspace';

describeRuleAcross('unresolved-include', {
  reports: {
    'a note that includes itself': {
      'a.notes.yaml': 'title: T\ninclude: [⟦unresolved-include:a.notes.yaml⟧]\n',
    },
    'notes that include each other': {
      'a.notes.yaml': 'title: T\ninclude: [⟦unresolved-include:"b.notes.yaml"⟧]\n',
      'b.notes.yaml': 'title: B\r\ninclude:\r\n  - ⟦unresolved-include:a.notes.yaml⟧\r\n',
    },
    'a circle over three, each of its notes': {
      'a.notes.yaml': 'title: A\ninclude: [d.notes.yaml, ⟦unresolved-include:b.notes.yaml⟧]\n',
      'b.notes.yaml': 'title: B\ninclude: [⟦unresolved-include:c.notes.yaml⟧]\n',
      'c.notes.yaml': 'title: C\ninclude: [⟦unresolved-include:a.notes.yaml⟧]\n',
      'd.notes.yaml': 'title: D\n',
    },
  },
  spares: {
    'a note that is there': {
      'a.notes.yaml': 'title: T\ninclude: [b.notes.yaml]\n',
      'b.notes.yaml': 'title: B\n',
    },
    'a note that is included on two ways': {
      'a.notes.yaml': 'title: T\ninclude: [b.notes.yaml, c.notes.yaml]\n',
      'b.notes.yaml': 'title: B\ninclude: [c.notes.yaml]\n',
      'c.notes.yaml': 'title: C\n',
    },
    'a note that has not been read yet': { 'a.notes.yaml': 'title: T\ninclude: [b.notes.yaml]\n' },
    'no includes': { 'a.notes.yaml': 'title: T\ninclude: []\n' },
  },
});
