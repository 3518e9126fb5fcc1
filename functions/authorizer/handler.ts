import { tokenAuthorizer } from '@whydenied/core/identity';
import { readConfiguration } from '../composition/configuration.ts';
import { identifying } from '../composition/identifying.ts';
import { observing } from '../composition/observing.ts';

const configuration = readConfiguration(process.env);
const observer = observing(configuration, 'authorizer');

export const handler = tokenAuthorizer({
  verify: identifying(configuration)?.verify ?? null,
  issuer: configuration.tokenIssuer,
  onRefusal: (code) =>
    observer.log({
      route: 'authorizer',
      caller: 'unknown',
      requestId: 'unknown',
      status: 401,
      milliseconds: 0,
      code,
      error: null,
    }),
});
