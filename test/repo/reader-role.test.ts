import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as apiGateway from '@aws-sdk/client-api-gateway';
import * as bedrock from '@aws-sdk/client-bedrock';
import * as bedrockAgent from '@aws-sdk/client-bedrock-agent';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as ec2 from '@aws-sdk/client-ec2';
import * as ecr from '@aws-sdk/client-ecr';
import * as iam from '@aws-sdk/client-iam';
import * as kms from '@aws-sdk/client-kms';
import * as lambda from '@aws-sdk/client-lambda';
import * as aoss from '@aws-sdk/client-opensearchserverless';
import * as organizations from '@aws-sdk/client-organizations';
import * as s3 from '@aws-sdk/client-s3';
import * as secrets from '@aws-sdk/client-secrets-manager';
import * as sns from '@aws-sdk/client-sns';
import * as sqs from '@aws-sdk/client-sqs';
import * as sts from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { awsCallsIn } from '../../dev/least-privilege/aws-calls.ts';
import { readTemplate } from '../../dev/template/read-template.ts';
import { openAccess } from '../../layers/core/src/aws/account/access.ts';
import { mayBeSent, readerActions } from '../../layers/core/src/aws/account/read-commands.ts';
import { actionInfo, operationActions } from '../../layers/core/src/catalog/index.ts';

const adapters = 'layers/core/src/aws';
const rooms = ['account', 'read', 'simulate'];

const calls = rooms.flatMap((room) =>
  readdirSync(join(adapters, room)).flatMap((file) => {
    const path = join(adapters, room, file);
    return awsCallsIn(path, readFileSync(path, 'utf8'));
  }),
);

const actionOf = ({ service, operation }: { service: string; operation: string }): string => {
  const [action] = operationActions({ service, operation })?.required ?? [];
  if (action === undefined) throw new Error(`no IAM action is known for ${operation} of ${service}`);
  return action;
};

// Who we are needs no permission, and becoming a reader is the caller's own doing.
const ofTheCaller = ['sts:AssumeRole', 'sts:GetCallerIdentity'];
const computed = [...new Set(calls.map(actionOf))].filter((action) => !ofTheCaller.includes(action)).toSorted();

const templateActions = (): string[] => {
  const roles = Object.values(readTemplate('template-reader.yaml').Resources) as unknown as { Properties: Role }[];
  const statements = roles.flatMap(({ Properties }) =>
    Properties.Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
  );
  return statements.flatMap(({ Action }) => Action);
};
type Role = { Policies: { PolicyDocument: { Statement: { Action: string | string[] }[] } }[] };

describe('the IAM actions that the code can call on a live account', () => {
  it('are found: a test of nothing would pass', () => {
    expect(calls.length).toBeGreaterThan(40);
  });

  it('are exactly what the reader role may do, each once', () => {
    expect(templateActions().toSorted()).toEqual(computed);
  });

  it('are exactly what the session policy narrows a reader role to', () => {
    expect(readerActions).toEqual(computed);
    expect(JSON.stringify(readerActions).length).toBeLessThan(1900);
  });

  it('are reads, all of them', () => {
    // AWS classes this one as a write, and it writes nothing: https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html
    const writes = computed.filter((action) => !['Read', 'List'].includes(actionInfo(action)?.accessLevel ?? ''));

    expect(writes).toEqual(['sts:DecodeAuthorizationMessage']);
  });
});

const clients = {
  ...{ 'api-gateway': apiGateway, bedrock, 'bedrock-agent': bedrockAgent, ec2, iam, kms, lambda },
  ...{ dynamodb, ecr, sns, sqs },
  ...{ opensearchserverless: aoss, organizations, s3, 'secrets-manager': secrets, sts },
};

describe('a client of a live account', () => {
  it('refuses every command of its service but the reads', () => {
    const sent = Object.entries(clients).flatMap(([service, module]) => {
      const client = Object.keys(module).find((name) => /^[A-Z]\w+Client$/.test(name)) ?? '';
      const commands = Object.keys(module).filter((name) => name.endsWith('Command') && name !== '$Command');
      return commands.filter((command) => mayBeSent(client, command)).map((command) => `${service} ${command}`);
    });

    const imported = new Set(calls.map(({ service, operation }) => `${service} ${operation}Command`));
    expect(sent.toSorted()).toEqual([...imported].toSorted());
  });

  it('throws a write away before it leaves, and says that it is our mistake', async () => {
    const access = openAccess('us-east-1', async () => ({ accessKeyId: 'a', secretAccessKey: 'b' }));
    const write = new iam.PutRolePolicyCommand({ RoleName: 'r', PolicyName: 'p', PolicyDocument: '{}' });

    const sending = access.client(iam.IAMClient).send(write);

    await expect(sending).rejects.toThrow('bug: PutRolePolicyCommand of IAMClient is not a read of the live account');
  });
});
