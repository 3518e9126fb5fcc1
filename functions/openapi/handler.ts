import { httpHandler, openapiRoute } from '@whydenied/core/http';
import { readConfiguration } from '../composition/configuration.ts';
import { observing } from '../composition/observing.ts';
import { servedRoutes } from '../composition/served-routes.ts';
import { version } from '../composition/version.ts';

export const handler = httpHandler(
  observing(readConfiguration(process.env), 'openapi'),
  openapiRoute({ version, routes: servedRoutes }),
);
