import type { Expression, Scope } from '../../template/index.ts';
import { cdkNames } from './cdk-names.data.ts';
import type { Construct } from './constructs.ts';

export type CdkLanguage = 'ts' | 'python';

export type Writing = {
  readonly scope: Scope;
  readonly constructs: ReadonlyMap<string, Construct>;
  readonly language: CdkLanguage;
};

/** A value as CDK's code writes it, with the constructs that its variables stand for; null where a reference has no name that is sure there. */
export type CdkValue = { readonly text: string; readonly used: readonly Construct[] };

export const cdkValue = (expression: Expression, writing: Writing): CdkValue | null => {
  switch (expression.kind) {
    case 'plain':
      return { text: JSON.stringify(expression.text), used: [] };
    case 'ref':
      return named(expression.id, null, writing);
    case 'attribute':
      return named(expression.id, expression.attribute, writing);
    case 'sub':
      return substituted(expression.text, writing);
  }
};

const pseudo: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'AWS::Region': 'REGION',
  'AWS::AccountId': 'ACCOUNT_ID',
  'AWS::Partition': 'PARTITION',
  'AWS::StackName': 'STACK_NAME',
  'AWS::URLSuffix': 'URL_SUFFIX',
};

const named = (id: string, attribute: string | null, { scope, constructs, language }: Writing): CdkValue | null => {
  const fact = pseudo[id];
  if (fact !== undefined && attribute === null) return { text: `cdk.Aws.${fact}`, used: [] };
  const resource = scope.model.resources.get(id);
  const construct = constructs.get(id);
  const names = cdkNames[resource?.type ?? ''];
  if (resource === undefined || construct === undefined || names === undefined) return null;
  const isArn = attribute === null ? ofArn.has(resource.type) : /Arn$/.test(attribute);
  const property = isArn ? names.arn : names.name;
  return { text: `${variableOf(construct, language)}.${inLanguage(property, language)}`, used: [construct] };
};

// `Ref` gives their ARN
const ofArn = new Set(['AWS::SNS::Topic', 'AWS::StepFunctions::StateMachine', 'AWS::SecretsManager::Secret']);

/** The text of an `Fn::Sub` as a template of the language. */
const substituted = (text: string, writing: Writing): CdkValue | null => {
  const used: Construct[] = [];
  let isWritable = !text.includes('${!') && !text.includes('{{');
  const parts = text.split(/\$\{([^}]*)\}/).map((part, index) => {
    if (index % 2 === 0) return JSON.stringify(part).slice(1, -1).replaceAll('`', '\\`');
    const [id = '', attribute = null] = part.split('.');
    const value = named(id, attribute, writing);
    if (value === null) isWritable = false;
    used.push(...(value?.used ?? []));
    return writing.language === 'ts' ? `\${${value?.text}}` : `{${value?.text}}`;
  });
  if (!isWritable) return null;
  return { text: writing.language === 'ts' ? `\`${parts.join('')}\`` : `f"${parts.join('')}"`, used };
};

/** How the code is likely to call it: `AnswerTable` as `answerTable`. */
export const variableOf = ({ owner, isOwner, path }: Construct, language: CdkLanguage): string => {
  const whole = isOwner ? path : owner;
  const words = whole
    .slice(whole.lastIndexOf('/') + 1)
    .replaceAll(/[^A-Za-z0-9]+(\w?)/g, (_, next: string) => next.toUpperCase());
  return inLanguage(`${words.charAt(0).toLowerCase()}${words.slice(1)}`.replace(/^(?=\d|$)/, 'the'), language);
};

const inLanguage = (name: string, language: CdkLanguage): string =>
  language === 'ts' ? name : name.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
