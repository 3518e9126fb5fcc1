import { z } from 'zod';
import { catalogDate } from '../../catalog/index.ts';
import { checkPolicy as check } from '../../policy-check/index.ts';
import { kindOfFile } from '../kind-of-file.ts';
import type { McpPorts } from '../ports.ts';
import { refuseTooMany } from '../refuse-too-many.ts';
import { dated } from '../schemas.ts';
import { answered, refused, tool } from '../tool.ts';

/** What is wrong with a policy. */
export const checkPolicy = tool({
  name: 'check_policy',
  title: 'Check a policy',
  description:
    'Call this with every IAM policy you write, before it is saved. Finds actions that AWS does not have (with their true names), dead patterns, wide and dangerous grants.',
  input: z.strictObject({
    policies: z
      .array(z.strictObject({ name: z.string().optional(), document: z.unknown() }))
      .max(50)
      .optional(),
    files: z.array(z.string()).max(20).optional().describe('paths of JSON policies'),
  }),
  output: z.looseObject({
    errors: z.number(),
    findings: z.array(z.unknown()),
    asOf: dated,
  }),
  mayReadAccount: false,
  run: async (ports, { policies: given = [], files = [] }) => {
    const named = given.map(({ name, document }, index) => ({ name: name ?? `policy[${index}]`, document }));
    for (const path of files) {
      const file = ports.readFile(path);
      if (file.kind === 'refused') return refused(file.because);
      if (kindOfFile(file.text) === 'template') return refused(ofTemplate(path, ports));
      named.push({ name: path, document: file.text });
    }
    if (named.length === 0) return refused('give `policies` or `files`: there is nothing to check');
    const tooMany = refuseTooMany('policies', named);
    if (tooMany !== null) return refused(tooMany);
    const findings = check(named);
    return answered({
      errors: findings.filter(({ level }) => level === 'error').length,
      findings,
      asOf: catalogDate.actions,
    });
  },
});

const ofTemplate = (path: string, { scan }: McpPorts): string =>
  `\`${path}\` is a template and no policy: ${scan === undefined ? 'give the policy documents in it as `policies`' : 'call scan_architecture with its path'}`;
