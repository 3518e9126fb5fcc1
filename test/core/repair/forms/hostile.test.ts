import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { repair } from '../../../../layers/core/src/repair/index.ts';
import { caseOf, grantOf, remedyOf } from '../case-of.ts';
import { jsonencoded } from './read-hcl.ts';
import { optionOf, runCli } from './run-cli.ts';

const pieces = [
  "'",
  '"',
  '`',
  '$(id)',
  '${x}',
  '%{y}',
  '\\',
  '\n',
  ';',
  '#',
  '&&',
  '--',
  'file://',
  'role',
  ' ',
  'é',
  '|',
  '>',
  '*',
];
const hostile = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

describe('whatever the input held', () => {
  it('every form carries the same document and runs nothing else', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (roleName, policyName, key) => {
        const role = `arn:aws:iam::111122223333:role/${roleName}`;
        const policies = [
          {
            policyType: 'identity' as const,
            name: policyName,
            attachTo: role,
            appliesTo: role,
            home: 'inline' as const,
            document: { Version: '2012-10-17', Statement: [] },
          },
        ];
        const resource = `arn:aws:s3:::docs/${key}`;
        const grant = grantOf({ attachTo: role, actions: ['s3:GetObject'], resources: [resource] });
        const requests = [{ principal: role, action: 's3:GetObject', resource }];

        const { fix } = repair(caseOf({ policies, requests, remedy: remedyOf(grant) }));

        for (const step of fix.steps) {
          const calls = runCli(step.cli);
          const document = JSON.parse(step.json);
          expect(calls).toHaveLength(1);
          expect(JSON.parse(optionOf(calls[0] ?? [], '--policy-document') ?? '')).toEqual(document);
          expect(JSON.stringify(parse(step.sam))).toContain(JSON.stringify(document));
          expect(jsonencoded(step.terraform)).toEqual(document);
        }
      }),
      { numRuns: 60 },
    );
  });
});
