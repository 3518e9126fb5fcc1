import { STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentityProvider } from '@smithy/types';

/** The SDK's default chain, asked once for all clients: a log-in by browser or another role is not repeated for each. */
export const ownCredentials = (region: string): AwsCredentialIdentityProvider => {
  const { config } = new STSClient({ region });
  return () => config.credentials();
};
