import { expect, it } from 'vitest';
import { readText } from '../../../layers/core/src/intake/index.ts';

const refusal = "'arn:aws:iam::111122223333:role/flow' is not authorized to create managed-rule.";
const machine = (name: string) => `arn:aws:states:eu-west-1:111122223333:stateMachine:${name}`;
const resourcesOf = (told: string) =>
  readText(`${refusal}\n${told}`).denials[0]?.meant?.also?.map(({ resource }) => resource);
const execution = (name: string) => `arn:aws:states:eu-west-1:111122223333:execution:${name}:*`;

it.each([
  `"Resource": "arn:aws:states:::states:startExecution.sync:2", "Parameters": { "StateMachineArn": "${machine('child')}" }`,
  `aws stepfunctions update-state-machine --state-machine-arn ${machine('parent')}\nthe role has states:StartExecution on ${machine('child')}`,
  `its policy: {"Statement":[{"Effect":"Allow","Action":["states:StartExecution"],"Resource":"${machine('child')}"}]}`,
])('whoever waits looks at the executions of what a state starts: %s', (told) => {
  expect(resourcesOf(told)).toEqual([execution('child'), execution('child')]);
});

it.each([
  `aws stepfunctions update-state-machine --state-machine-arn ${machine('parent')}, which uses states:::states:startExecution.sync`,
  `the parent ${machine('parent')} calls startExecution.sync`,
  `its policy: {"Statement":[{"Effect":"Allow","Action":"states:StartExecution","Resource":"${machine('ingest-*')}"}]}`,
  `its policy: {"Statement":[{"Effect":"Deny","Action":"states:StartExecution","Resource":"${machine('other')}"}]}`,
  `its policy: {"Statement":[{"Action":"states:StartExecution","Resource":"${machine('other')}","Effect":"Deny"}]}`,
  `its policy: {"Statement":[{"Effect":"Allow","Action":"states:StartExecution","Resource":["${machine('one')}","${machine('two')}"]}]}`,
  `{"StateMachineArn": "${machine('one')}"}, then {"StateMachineArn": "${machine('two')}"} by startExecution.sync`,
])('the one that waits is not the one that is waited for: %s', (told) => {
  expect(resourcesOf(told)).toEqual([execution('{ChildStateMachine}'), execution('{ChildStateMachine}')]);
});
