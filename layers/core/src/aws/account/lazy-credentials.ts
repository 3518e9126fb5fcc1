import type { AwsCredentialIdentityProvider } from '@smithy/types';

/** A provider that is made when credentials are first needed, and then kept. */
export const lazyCredentials = (make: () => Promise<AwsCredentialIdentityProvider>): AwsCredentialIdentityProvider => {
  let made: Promise<AwsCredentialIdentityProvider> | null = null;
  return async () => {
    made ??= make();
    return (await made)();
  };
};
