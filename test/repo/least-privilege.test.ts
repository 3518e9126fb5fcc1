import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isMap, isSeq, parseDocument, visit } from 'yaml';
import { awsCallsIn } from '../../dev/least-privilege/aws-calls.ts';
import { type Calls, findFaults } from '../../dev/least-privilege/find-faults.ts';
import { variants } from '../../dev/least-privilege/variants.ts';
import { callsOfFunctions, isFound } from '../../dev/mutate-template.ts';
import { readTemplate } from '../../dev/template/read-template.ts';
import { root } from './source-files.ts';

const template = readTemplate(join(root, 'template.yaml'));
let calls: Calls;

beforeAll(async () => {
  calls = await callsOfFunctions(template);
});

const operationsOf = (name: string): readonly string[] => [
  ...new Set(calls.get(name)?.map(({ service, operation }) => `${service} ${operation}`)),
];

describe('the roles of the template', () => {
  it.each(Object.entries(variants))('allow exactly what the code calls, %s', (_, variant) => {
    const faults = findFaults(template, calls, variant);

    expect(faults).toEqual([]);
  });

  // That each mutant of a role is found: npm run mutate-template, a part of the gate.
  it('are faulty only when they are broken', () => {
    const roleIds = Object.entries(template.Resources).flatMap(([id, { Type }]) =>
      Type === 'AWS::IAM::Role' ? [id] : [],
    );

    const found = roleIds.filter((roleId) => isFound({ what: 'as it is', roleId, template }, calls));

    expect(found).toEqual([]);
  });

  it('say why above every statement', () => {
    const document = parseDocument(readFileSync(join(root, 'template.yaml'), 'utf8'), { logLevel: 'error' });
    const silent: string[] = [];
    visit(document, {
      Pair: (_, { key, value }) => {
        if (String(key) !== 'Statement' || !isSeq(value)) return;
        const firstComment = value.commentBefore;
        value.items.forEach((item, at) => {
          const comment = isMap(item) || isSeq(item) ? item.commentBefore : null;
          if (!(comment ?? (at === 0 ? firstComment : null))) silent.push(JSON.stringify(item));
        });
      },
    });

    expect(silent).toEqual([]);
  });
});

describe('the calls of the code', () => {
  it('are found in the bundle of the function that makes them', () => {
    const chat = operationsOf('chat');

    expect(chat).toEqual(expect.arrayContaining(['bedrock-runtime ConverseStream', 'dynamodb PutItem']));
  });

  it.each(['evaluate', 'health', 'mcp', 'openapi'])('of %s are none', (name) => {
    expect(operationsOf(name)).toEqual([]);
  });

  it('of chat read no policy, and of diagnose reach no model, count in the table and read the policies of others', () => {
    const ofChat = operationsOf('chat').filter((call) => /^(iam|sts|organizations|kms|s3)/.test(call));
    const ofDiagnose = operationsOf('diagnose').filter((call) => /^(bedrock-runtime|dynamodb)/.test(call));

    expect([ofChat, ofDiagnose.toSorted()]).toEqual([[], ['dynamodb GetResourcePolicy', 'dynamodb UpdateItem']]);
  });

  it('are known when they page', () => {
    const found = awsCallsIn('x.ts', "import { paginateListRolePolicies, IAMClient } from '@aws-sdk/client-iam';");

    expect(found).toEqual([{ service: 'iam', operation: 'ListRolePolicies', file: 'x.ts' }]);
  });

  it('are never hidden behind a client that calls by itself', () => {
    const read = () => awsCallsIn('x.ts', "import { IAM } from '@aws-sdk/client-iam';");

    expect(read).toThrow('imports `IAM` of the AWS SDK');
  });
});
