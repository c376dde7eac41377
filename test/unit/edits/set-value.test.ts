import { describe, it } from 'node:test';
import { type Case, check } from '../support/set-value';

describe('setField, within a value', () => {
  const cases: Readonly<Record<string, Case>> = {
    'a flag, without quotes': {
      path: 'key',
      value: true,
      before: `
        a:
          text: One
          confidence: low
          due: 2022
      `,
      after: `
        a:
          text: One
          confidence: low
          key: true
          due: 2022
      `,
    },
    'a flag that stood in quotes': {
      path: 'key',
      value: true,
      before: `
        a: {text: One, key: "true"} # c
      `,
      after: `
        a: {text: One, key: true} # c
      `,
    },
    'a rating of a hypothesis where there is none': {
      path: 'consistency/war',
      value: 'CC',
      before: `
        a: One # c
      `,
      after: `
        a:
          text: One # c
          consistency: {war: CC}
      `,
    },
    'a rating beside others, in braces': {
      path: 'consistency/war',
      value: 'I',
      before: `
        a: {text: One, consistency: {peace: C}, key: true}
      `,
      after: `
        a: {text: One, consistency: {peace: C, war: I}, key: true}
      `,
    },
    'a rating beside others, in lines': {
      path: 'consistency/war',
      value: 'I',
      before: `
        a:
          text: One
          consistency: # how
            peace: C # why
          key: true
      `,
      after: `
        a:
          text: One
          consistency: # how
            peace: C # why
            war: I
          key: true
      `,
    },
    'another rating': {
      path: 'consistency/war',
      value: 'II',
      before: `
        a:
          consistency:
            war:   I   # why
            peace: C
          text: One
      `,
      after: `
        a:
          consistency:
            war:   II   # why
            peace: C
          text: One
      `,
    },
    'a rating taken away': {
      path: 'consistency/war',
      value: null,
      before: `
        a: {text: One, consistency: {war: C, peace: I}}
      `,
      after: `
        a: {text: One, consistency: {peace: I}}
      `,
    },
    'the last rating taken away, with the map': {
      path: 'consistency/war',
      value: null,
      before: `
        a:
          text: One
          consistency: {war: C}
          key: true
      `,
      after: `
        a:
          text: One
          key: true
      `,
    },
    'the likelihood of a view that is nothing else': {
      path: 'views/cia/likelihood',
      value: 'unlikely',
      before: `
        a:
          text: One
          views: {cia: likely, dia: likely}
      `,
      after: `
        a:
          text: One
          views: {cia: unlikely, dia: likely}
      `,
    },
    'the reasons of a view that is a likelihood': {
      path: 'views/cia/because',
      value: 'Other sources, it says',
      before: `
        a:
          text: One
          views:
            cia: likely # c
      `,
      after: `
        a:
          text: One
          views:
            cia: {likelihood: likely, because: "Other sources, it says"} # c
      `,
    },
    'the reasons of a view taken away, so that its likelihood stands alone': {
      path: 'views/cia/because',
      value: null,
      before: `
        a: {text: One, views: {cia: {likelihood: likely, because: B}}}
      `,
      after: `
        a: {text: One, views: {cia: likely}}
      `,
    },
    'a view where there is none': {
      path: 'views/cia/likelihood',
      value: '60-80%',
      before: `
        a:
          text: One
      `,
      after: `
        a:
          text: One
          views: {cia: {likelihood: 60-80%}}
      `,
    },
    'why a likelihood was changed then': {
      path: 'was/2022-01-10/because',
      value: 'Nobody knew',
      before: `
        a:
          text: One
          was:
            2022-01-10:
              likelihood: likely # then
            2022-02: unlikely
      `,
      after: `
        a:
          text: One
          was:
            2022-01-10:
              likelihood: likely # then
              because: Nobody knew
            2022-02: unlikely
      `,
    },
  };
  for (const [name, each] of Object.entries(cases)) it(name, () => check(each));
});
