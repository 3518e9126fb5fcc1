import { describe, expect, it } from 'vitest';
import { refuseArguments } from '../../../layers/core/src/mcp/refuse-arguments.ts';
import { tools } from '../../../layers/core/src/mcp/tools/tools.ts';

const document = { Version: '2012-10-17', Statement: [] };

describe('a policy document in the wrong place is told where to stand', () => {
  it.each([
    [
      'verify_change',
      { before: document, after: {} },
      /^`before` is a policy document: give it as \{"identity": \[\{"document": …\}\]\}/,
    ],
    [
      'verify_change',
      { before: { identity: document }, after: {} },
      /^`before\.identity` is a policy document: give it as \[\{"document": …\}\]/,
    ],
    [
      'decide_access',
      { requests: [{ principal: 'a', action: 'b:c', resource: '*' }], policies: document },
      /`policies` is a policy document/,
    ],
    [
      'check_policy',
      { policies: [document] },
      /^`policies\[0\]` is a policy document: give it as \{"document": …\}\. Call again/,
    ],
    ['check_policy', { policies: document }, /^`policies` is a policy document: give it as \[\{"document": …\}\]/],
    ['explain_denial', { input: 'x', policies: document }, /`policies` is a policy document/],
  ])('%s %j', (name, given, said) => {
    const tool = tools.find((each) => each.name === name);

    expect(tool && refuseArguments(tool.input, given)).toMatch(said);
  });

  it('and speaks no word of the schema', () => {
    for (const { input } of tools)
      for (const given of [
        {},
        null,
        [],
        'x',
        { policies: [{}] },
        { requests: [{}], policies: 1 },
        { must: [1], before: 1 },
      ])
        expect(refuseArguments(input, given) ?? '').not.toMatch(/nonoptional|Invalid input|undefined/);
  });
});

describe('arguments that do not fit are told by what to send', () => {
  it.each([
    ['explain_denial', { input: '' }, /^`input` is empty: the error or log as it is\. Call again/],
    ['check_policy', { files: Array(21).fill('a.json') }, /^`files` has more than 20: give 20 at most/],
    ['decide_access', { requests: [], policies: {} }, /^`requests` is empty: give one at least/],
    ['explain_denial', { input: 'x', polices: {} }, /^`polices` is not known: `policies` is\./],
    ['explain_denial', { input: 'x', file: [] }, /^`file` is not known: `files` is\./],
    ['explain_denial', { input: 'x', colour: [] }, /^`colour` is not known: leave it out\./],
  ])('%s %j', (name, given, said) => {
    const tool = tools.find((each) => each.name === name);

    expect(tool && refuseArguments(tool.input, given)).toMatch(said);
  });
});
