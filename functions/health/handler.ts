import { healthRoute, httpHandler } from '@whydenied/core/http';
import { readConfiguration } from '../composition/configuration.ts';
import { observing } from '../composition/observing.ts';
import { version } from '../composition/version.ts';

const configuration = readConfiguration(process.env);
const file = configuration.accountFile === null ? 'none' : configuration.isDemo ? 'demo' : 'file';
const account = configuration.isLive ? 'live' : file;

export const handler = httpHandler(
  observing(configuration, 'health'),
  healthRoute({
    version,
    decidesWith: configuration.isLive ? ['local', 'simulator'] : ['local'],
    wordedBy: configuration.modelId ?? 'template',
    account,
  }),
);
