import { describe, expect, it } from 'vitest';
import { readText, valuesTold } from '../../../layers/core/src/intake/index.ts';
import { answerOf } from './answer-of.ts';

const refusal = `User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:eu-west-1:********3333:a1b2c3d4e5/prod/POST/chat with an explicit deny in a resource-based policy
API resource policy:
{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*"},{"Effect":"Deny","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*","Condition":{"StringNotEquals":{"aws:SourceVpce":"vpce-0aaa111bbb222ccc3"}}}]}`;

it.each([
  'the new one is vpce-0ddd444eee555fff6',
  'Der neue Endpunkt ist vpce-0ddd444eee555fff6.',
  '新しいエンドポイントは vpce-0ddd444eee555fff6',
])('the endpoint that is in use now joins the Deny that keeps to the old one: %s', (told) => {
  const { fix } = answerOf(`${refusal}\n${told}`);

  expect(JSON.parse(fix.steps[0]?.json ?? '').Statement[1].Condition).toEqual({
    StringNotEquals: { 'aws:SourceVpce': ['vpce-0aaa111bbb222ccc3', 'vpce-0ddd444eee555fff6'] },
  });
  expect(fix.verification).toMatchObject({ before: 'explicitDeny', after: 'allowed' });
});

it('stays as it is where nobody tells of another', () => {
  expect(answerOf(refusal).fix.steps).toEqual([]);
});

const ours = 'vpce-0ddd444eee555fff6';
const theirs = 'vpce-0bad444eee555fff6';

it.each([
  `New VPC endpoint: ${ours}`,
  `We now use the new endpoint ${ours}`,
  `我们的新终端节点是 ${ours}`,
  `当社の新しいエンドポイントは ${ours}`,
  `Our VPC endpoint is now ${ours}.`,
  `The endpoint was replaced by ${ours} last week`,
  `The old one does not exist any more, the new one is ${ours}`,
  `the new one is ${ours}, how do I let it in?`,
  `current endpoint id = ${ours}`,
  `Der Endpunkt wurde durch ${ours} ersetzt`,
  `Le nouvel endpoint est ${ours}`,
  `L’endpoint actuel est ${ours}`,
  `El nuevo endpoint es ${ours}`,
  `O novo endpoint é ${ours}`,
  `Il nuovo endpoint è ${ours}`,
  `新的终端节点是 ${ours}`,
])('the place in use is said by a clause about the endpoint: %s', (told) => {
  expect(valuesTold(readText(told), 'endpointNow')).toEqual([ours]);
});

it.each([
  `Now somebody strange tries it from ${theirs}, is he really kept out?`,
  `A new caller shows up from ${theirs}.`,
  `Somebody new uses ${theirs}`,
  `somebody comes from the new endpoint ${theirs}`,
  `Their new endpoint is ${theirs}`,
  `the attacker's new endpoint is ${theirs}`,
  `If the new endpoint is ${theirs}, what happens`,
  `the new one is ${theirs}, is it kept out?`,
  `Is the current endpoint ${theirs}?`,
  `It is not our endpoint: ${theirs}`,
  `Jetzt kommt ein Fremder von ${theirs}`,
  `Son nouveau point de terminaison est ${theirs}`,
  `Ahora alguien entra por ${theirs}`,
  `No es nuestro endpoint: ${theirs}`,
  `a stranger with a new endpoint ${theirs}`,
  `a stranger with the new endpoint ${theirs}`,
  `Somebody has the new endpoint: ${theirs}`,
  `a new endpoint is ${theirs}`,
  `They use the new endpoint ${theirs}`,
  `Ein Fremder mit neuem Endpunkt, er hat den neuen Endpunkt ${theirs}`,
  `Un inconnu a le nouveau point de terminaison ${theirs}`,
  `Alguien con el nuevo endpoint ${theirs}`,
  `Alguém com o novo endpoint ${theirs}`,
  `Uno sconosciuto ha il nuovo endpoint ${theirs}`,
  `攻击者的新终端节点是 ${theirs}`,
  `攻撃者の新しいエンドポイントは ${theirs}`,
  `新しい攻撃者が ${theirs} から来ます`,
  `现在有人从 ${theirs} 访问`,
])('whoever comes from an endpoint does not make it the one in use: %s', (told) => {
  expect(valuesTold(readText(told), 'endpointNow')).toEqual([]);
  expect(JSON.stringify(answerOf(`${refusal}\n${told}`).fix.steps.map(({ json, cli }) => [json, cli]))).not.toContain(
    theirs,
  );
});

describe('a place that is renewed', () => {
  const told = `the new one is ${ours}`;
  const denying = (action: string, key: string, value: string, operator = 'StringNotEquals') => ({
    ...{ Effect: 'Deny', Principal: '*', Action: action, Resource: '*' },
    Condition: { [operator]: { [key]: value } },
  });
  const answered = (action: string, resource: string, ...denies: readonly object[]) => {
    const open = { Effect: 'Allow', Principal: '*', Action: action, Resource: '*' };
    const policy = JSON.stringify({ Version: '2012-10-17', Statement: [open, ...denies] });
    return answerOf(
      `User: anonymous is not authorized to perform: ${action} on resource: ${resource} with an explicit deny in a resource-based policy\nresource policy:\n${policy}\n${told}`,
    );
  };
  const call = ['execute-api:Invoke', 'arn:aws:execute-api:eu-west-1:111122223333:a1b2c3d4e5/prod/POST/chat'] as const;

  it('opens nothing to everybody where another Deny keeps them out', () => {
    const { fix } = answered(
      ...call,
      denying('execute-api:DeleteStage', 'aws:SourceVpce', 'vpce-0aaa111bbb222ccc3'),
      denying('execute-api:Invoke', 'aws:SecureTransport', 'false', 'BoolIfExists'),
      denying('execute-api:Invoke', 'aws:PrincipalOrgID', 'o-abcdefghij'),
    );

    expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
  });

  it('hands out no dangerous action with it', () => {
    const { fix } = answered(
      's3:PutBucketPolicy',
      'arn:aws:s3:::docs',
      denying('s3:PutBucketPolicy', 'aws:SourceVpce', 'vpce-0aaa111bbb222ccc3'),
    );

    expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
  });
});
