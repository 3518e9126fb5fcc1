import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { readArn } from '../../arn/index.ts';
import type { Identity } from '../../conversation/index.ts';
import type { Access } from './access.ts';
import { ask } from './ask.ts';

/**
 * Who our credentials belong to; needs no permission.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export const identify = async (access: Access, signal: AbortSignal): Promise<Identity> => {
  const sts = access.client(STSClient);
  const asked = await ask({ needs: 'sts:GetCallerIdentity', on: '*' }, signal, () =>
    sts.send(new GetCallerIdentityCommand({}), { abortSignal: signal }),
  );
  if (asked.kind === 'absent') return { kind: 'unknown', because: 'AWS does not say who our credentials belong to' };
  if (asked.kind === 'unread') return { kind: 'unknown', because: asked.because };
  const { Arn: arn = '', Account: account = '' } = asked.output;
  return { kind: 'known', arn, account, of: kindOf(arn) };
};

type Kind = Extract<Identity, { readonly kind: 'known' }>['of'];

/** By the ARN: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
const kindOf = (arn: string): Kind => {
  const { type, id } = readArn(arn);
  if (type === 'root') return 'root';
  if (type === 'federated-user') return 'federated';
  // Identity Center's roles carry this prefix: https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html
  if (type === 'assumed-role' && id.startsWith('AWSReservedSSO_')) return 'identityCenter';
  return type === 'user' ? 'longTermKey' : 'role';
};
