import { principalKey } from '../home/principal-key.ts';

/** The Principal element that names a caller: a session by its role, a service, an identity provider. */
export const principalElement = (caller: string): Readonly<Record<string, string>> => {
  if (caller === 'anonymous') return { AWS: '*' };
  // The one provider of web identities that is named like a service.
  if (caller === 'cognito-identity.amazonaws.com') return { Federated: caller };
  if (caller.endsWith('.amazonaws.com')) return { Service: caller };
  if (caller.includes('-provider/')) return { Federated: caller };
  const key = principalKey(caller);
  return key?.kind === 'role' && caller.includes(':sts:')
    ? { AWS: `arn:${key.partition}:iam::${key.account}:role/${key.name}` }
    : { AWS: caller };
};
