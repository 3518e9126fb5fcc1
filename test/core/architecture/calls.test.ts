import { expect, it } from 'vitest';
import { resourceArns } from '../../../layers/core/src/architecture/calls/resource-arns.ts';
import { globsMeet } from '../../../layers/core/src/architecture/judge/overlaps.ts';
import { makeWorld } from '../../../layers/core/src/architecture/world/make-world.ts';
import { emptyMemory } from '../../../layers/core/src/architecture/world/memory.ts';
import { scanWork } from '../../../layers/core/src/architecture/world/scan-work.ts';
import { actionInfo, actionsOf } from '../../../layers/core/src/catalog/index.ts';
import { readModel } from '../../../layers/core/src/template/index.ts';

const world = () => {
  const reading = readModel('Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n');
  if (reading.kind === 'unreadable') throw new Error('bug: the template is readable');
  const scenario = { when: null, region: null, parameters: {}, choices: {}, kind: 'first' } as const;
  return makeWorld(reading.model, { input: { template: '' }, scenario, memory: emptyMemory(scanWork(() => false)) });
};

const shaped =
  's3 dynamodb sqs sns lambda states secretsmanager ssm kms events rds-data s3vectors logs aoss es bedrock-agentcore'.split(
    ' ',
  );

it.each(shaped)('asks for everything of %s only where an action has no resource', (service) => {
  const where = world();

  const wrong = actionsOf(service).filter((name) => {
    const action = name.includes(':') ? name : `${service}:${name}`;
    const arns = resourceArns(where, { action, parameters: {}, region: null });
    return arns.includes('*') !== ((actionInfo(action)?.resourceTypes.length ?? 0) === 0);
  });

  expect(wrong).toEqual([]);
});

it('names what there is one of in AgentCore alone', () => {
  const arnOf = (action: string) => resourceArns(world(), { action, parameters: {}, region: null }).join();

  expect(arnOf('bedrock-agentcore:GetTokenVault')).toContain('token-vault/default');
  expect(arnOf('ds:ListTagsForResource')).not.toContain('default');
});

it('holds two patterns apart as far as they are no longer than any name of AWS', () => {
  const glob = (sign: string, times: number) => `*${sign}`.repeat(times);

  expect(globsMeet(glob('a', 500), glob('b', 500))).toBe(false);
  expect(globsMeet(`${glob('a', 500)}*`, `${glob('b', 500)}*`)).toBe(true);
  expect(globsMeet(glob('a', 50_000), glob('b', 50_000))).toBe(true);
});
