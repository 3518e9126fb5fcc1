import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scan } from '../../../layers/core/src/architecture/index.ts';
import { malformed } from './malformed-templates.ts';

type Path = readonly (string | number)[];

const odd: readonly unknown[] = [null, [], {}, 'x', 5];
const oddFunctions: readonly unknown[] = [[null], { Ref: null }, { 'Fn::Sub': [] }, { 'Fn::If': 'x' }];

const pathsIn = (value: unknown, path: Path = []): readonly Path[] => [
  ...(path.length === 0 ? [] : [path]),
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, child]) => pathsIn(child, [...path, key]))
    : []),
];

type Template = { readonly Resources: Readonly<Record<string, unknown>> };

/** The template with one resource and what it names, so that each is asked in little time. */
const around = (template: Template, id: string): Template => {
  const taken = new Set([id]);
  for (const each of taken)
    for (const other of Object.keys(template.Resources))
      if (JSON.stringify(template.Resources[each]).match(new RegExp(`\\b${other}\\b`)) !== null) taken.add(other);
  const resources = Object.entries(template.Resources).filter(([key]) => taken.has(key));
  return { ...template, Resources: Object.fromEntries(resources) };
};

/** The template with another value at one place. */
const changed = (template: unknown, path: Path, value: unknown): string => {
  const copy = structuredClone(template) as Record<string | number, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = value;
  return JSON.stringify(copy);
};

const code = `import os, boto3
t = boto3.resource('dynamodb').Table(os.environ['TABLE'])
s3 = boto3.client('s3')
def handler(event, context):
    t.get_item(Key={'id': '1'})
    s3.get_object(Bucket='docs', Key='a')
`;
const files = [{ path: 'src/app.py', text: code }];

/** What a scan of it throws with other values in some places, by the place and the value. */
const thrownBy = (template: unknown, paths: readonly Path[]): readonly string[] =>
  paths.flatMap((path, at) =>
    [...odd, oddFunctions[at % oddFunctions.length]].flatMap((value) => {
      try {
        scan({ template: changed(template, path, value), files, templatePath: 'template.json' });
        return [];
      } catch (error) {
        return [`${path.join('/')} = ${JSON.stringify(value)}: ${String(error)}`];
      }
    }),
  );

describe('a template with one value that cannot stand there', () => {
  for (const [name, text] of Object.entries(malformed)) {
    const template: Template = parse(text);
    const outside = pathsIn(template).filter(([first]) => first !== 'Resources');

    it(`is answered: ${name}, beside its resources`, () => {
      expect(thrownBy(template, [...outside, ['Resources']])).toEqual([]);
    });
    for (const [id, resource] of Object.entries(template.Resources))
      it(`is answered: ${name}, ${id}`, () => {
        const paths = [[], ...pathsIn(resource)].map((path): Path => ['Resources', id, ...path]);

        expect(paths.length).toBeGreaterThan(1);
        expect(thrownBy(around(template, id), paths)).toEqual([]);
      }, 120_000);
  }
});

const policyTexts = [
  'null',
  '[]',
  '5',
  '"x"',
  '{}',
  '{"Statement":null}',
  '{"Statement":5}',
  '{"Statement":[null,5,"x",[]]}',
  '{"Statement":[{}]}',
  '{"Statement":[{"Effect":5,"Action":null,"Resource":{},"Principal":5,"Condition":"x"}]}',
  '{"Statement":[{"Effect":"Allow","Action":["s3:GetObject",null,5],"Resource":[null,{}],"Principal":{"AWS":5},"Condition":{"StringEquals":null}}]}',
  '{"Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Principal":[],"Condition":{"StringEquals":{"aws:SourceArn":null},"Bool":5,"Null":[]}}]}',
  '{"Version":null,"Statement":{"Effect":"Allow","NotAction":5,"NotResource":null}}',
];

const named = (places: string): string => `
Resources:
  Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: docs}}
  Queue: {Type: AWS::SQS::Queue}
  Fn: {Type: AWS::Lambda::Function, Properties: {Code: src/, Handler: app.handler, Runtime: python3.13, Role: {'Fn::GetAtt': [Role, Arn]}}}
  Rule: {Type: AWS::Events::Rule, Properties: {Targets: [{Id: a, Arn: {'Fn::GetAtt': [Queue, Arn]}}]}}
${places}`;

/** Where a policy stands, with `DOCUMENT` in its place. */
const documentPlaces: Readonly<Record<string, string>> = {
  'a role’s policy': `  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: []}, Policies: [{PolicyName: a, PolicyDocument: DOCUMENT}]}}`,
  'a role’s trust': `  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: DOCUMENT}}`,
  'a boundary': `  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: []}, PermissionsBoundary: {Ref: Own}}}\n  Own: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: DOCUMENT}}`,
  'a bucket’s policy': `  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: []}}}\n  Own: {Type: AWS::S3::BucketPolicy, Properties: {Bucket: {Ref: Bucket}, PolicyDocument: DOCUMENT}}`,
  'a queue’s policy': `  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: []}}}\n  Own: {Type: AWS::SQS::QueuePolicy, Properties: {Queues: [{'Fn::GetAtt': [Queue, Arn]}, {Ref: Queue}], PolicyDocument: DOCUMENT}}`,
};

describe('a policy that is given as text, and is none', () => {
  for (const [name, place] of Object.entries(documentPlaces))
    it(`is answered: ${name}`, () => {
      for (const text of policyTexts)
        for (const document of [JSON.stringify(text), text]) {
          const template = named(place.replace('DOCUMENT', document));

          expect(scan({ template, files, templatePath: 'template.yaml' }).kind).toBe('scanned');
        }
    });
});
