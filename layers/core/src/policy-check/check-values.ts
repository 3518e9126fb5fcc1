import type { ConditionEntry, Statement } from '@whydenied/iam';
import { readArn } from '../arn/index.ts';
import { quoted } from '../catalog/index.ts';
import { conditionFault, isNegated } from './condition-fault.ts';
import type { Found } from './finding.ts';
import { valueShapes } from './value-shapes.data.ts';

/** Values of conditions that no request can have: of another shape than the key's, or at odds with the ARNs of the same statement. */
export const checkValues = (statement: Statement): readonly Found[] =>
  statement.conditions.flatMap((condition) => [
    ...shapeless(statement, condition),
    ...atOdds(statement, condition),
    ...ofAlias(statement, condition),
  ]);

const isVariable = (value: string): boolean => value.includes('${');

const shapeless = (statement: Statement, condition: ConditionEntry): readonly Found[] => {
  if (/^Null$/i.test(condition.operator)) return [];
  const key = condition.key.toLowerCase();
  const isPattern = /Like/i.test(condition.operator) || /^Arn/i.test(condition.operator);
  return valueShapes
    .filter((shape) => shape.key === key)
    .flatMap((shape) => {
      const wrong = condition.values
        .map(String)
        .find(
          (value) =>
            !isVariable(value) &&
            !(isPattern && /[*?]/.test(value) && key !== 'aws:principalarn') &&
            !shape.isPossible(value),
        );
      if (wrong === undefined) return [];
      const nearest = shape.nearest?.(wrong);
      return [
        conditionFault(statement, {
          rule: 'never-holds',
          level: condition.values.length === 1 ? 'error' : 'warning',
          text: `${quoted(wrong.slice(0, 120))} ${shape.says}, so ${isNegated(condition) ? `${quoted(condition.key)} always differs from it: this ${statement.effect} is for every request` : 'that value never matches'}`,
          nearest: nearest == null ? [] : [nearest],
        }),
      ];
    });
};

/** "aws:ResourceAccount" of one account beside an ARN of another, and Regions likewise. */
const atOdds = (statement: Statement, condition: ConditionEntry): readonly Found[] => {
  const field = fieldOf[condition.key.toLowerCase()];
  if (field === undefined || isNegated(condition) || !/^(?:ForAnyValue:)?String/i.test(condition.operator)) return [];
  const wanted = condition.values.map(String);
  if (wanted.some((value) => /[*?$]/.test(value))) return [];
  const stated = (field.from === 'source' ? sourcesOf(statement) : (statement.resources ?? [])).map(
    (arn) => readArn(arn)[field.at],
  );
  if (stated.length === 0 || stated.some((each) => !field.shape.test(each) || wanted.includes(each))) return [];
  const there = [...new Set(stated)].slice(0, 3).map(quoted).join(', ');
  return [
    conditionFault(statement, {
      rule: 'never-holds',
      level: 'error',
      text: `${quoted(condition.key)} is ${wanted.slice(0, 3).map(quoted).join(' or ')} here, but ${field.from === 'source' ? '`aws:SourceArn`' : 'the Resource'} is of ${there}: both never hold at once, so this statement ${statement.effect === 'Allow' ? 'grants' : 'denies'} nothing`,
      nearest: [...new Set(stated)].slice(0, 2),
    }),
  ];
};

const account = /^\d{12}$/;
const fieldOf: Readonly<
  Record<string, { readonly at: 'region' | 'account'; readonly from: 'resource' | 'source'; readonly shape: RegExp }>
> = {
  'aws:resourceaccount': { at: 'account', from: 'resource', shape: account },
  's3:resourceaccount': { at: 'account', from: 'resource', shape: account },
  'aws:requestedregion': { at: 'region', from: 'resource', shape: /^[a-z]{2}(?:-[a-z]+){1,2}-\d$/ },
  'aws:sourceaccount': { at: 'account', from: 'source', shape: account },
};

const sourcesOf = ({ conditions }: Statement): readonly string[] =>
  conditions
    .filter(({ key, operator }) => /^aws:SourceArn$/i.test(key) && !isNegated({ operator }))
    .flatMap(({ values }) => values.map(String));

/** An agent comes to its function in its own name: https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html */
const ofAlias = (statement: Statement, { key, values }: ConditionEntry): readonly Found[] => {
  const alias = values.map(String).find((value) => /:bedrock:[^:]*:[^:]*:agent-alias\//.test(value));
  if (alias === undefined || !/^aws:SourceArn$/i.test(key)) return [];
  return [
    conditionFault(statement, {
      rule: 'never-holds',
      level: 'error',
      text: `${quoted(alias.slice(0, 120))} is an alias, and what Bedrock sends as \`aws:SourceArn\` is the agent: this never matches`,
      nearest: [alias.replace(/agent-alias\/([^/]+).*$/, 'agent/$1')],
    }),
  ];
};
