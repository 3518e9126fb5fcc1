import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';
import type { Clock } from '../../conversation/index.ts';
import type { Access } from './access.ts';
import { readerActions } from './read-commands.ts';

export type ReaderRole = {
  readonly roleArn: string;
  readonly externalId: string | null;
  /** Whom the role is entered for: the owner of the account decides by its trust whom it lets in. */
  readonly caller: string;
};

// Renewed this long before the end, so that a read never starts with credentials that end under it.
const early = 60_000;

/**
 * Credentials of a reader role, narrowed to our reads by a session policy, whatever else the role may do; renewed when they run out.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export const becomeReader = (own: Access, role: ReaderRole, clock: Clock): AwsCredentialIdentityProvider => {
  let held: Promise<AwsCredentialIdentity> | null = null;
  let until = 0;
  return async () => {
    if (held !== null && clock() < until) return held;
    until = Number.POSITIVE_INFINITY;
    held = assume(own, role);
    try {
      const credentials = await held;
      until = (credentials.expiration?.getTime() ?? 0) - early;
      return credentials;
    } catch (cause) {
      held = null;
      throw refusedReader(role, cause);
    }
  };
};

/** Not to be taken for the denial of the read that wanted the credentials. */
const refusedReader = ({ roleArn, caller }: ReaderRole, cause: unknown): Error => {
  const sentence = `the reader role \`${roleArn}\` did not let us in for \`${caller}\`: its owner lists the callers it admits`;
  return Object.assign(new Error(sentence, { cause }), { name: 'ReaderRoleError' });
};

const assume = async (own: Access, { roleArn, externalId, caller }: ReaderRole): Promise<AwsCredentialIdentity> => {
  const input = {
    RoleArn: roleArn,
    RoleSessionName: 'whydenied',
    DurationSeconds: 900,
    Policy: readsOnly,
    Tags: [{ Key: 'caller', Value: caller }],
    ...(externalId !== null && { ExternalId: externalId }),
  };
  const { Credentials } = await own.client(STSClient).send(new AssumeRoleCommand(input));
  if (Credentials?.AccessKeyId === undefined || Credentials.SecretAccessKey === undefined)
    throw new Error('STS gave no credentials');
  return {
    accessKeyId: Credentials.AccessKeyId,
    secretAccessKey: Credentials.SecretAccessKey,
    ...(Credentials.SessionToken !== undefined && { sessionToken: Credentials.SessionToken }),
    ...(Credentials.Expiration !== undefined && { expiration: Credentials.Expiration }),
  };
};

const readsOnly = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: readerActions, Resource: '*' }],
});
