import { forgetRoute, httpHandler } from '@whydenied/core/http';
import { readConfiguration } from '../composition/configuration.ts';
import { keeping } from '../composition/conversing.ts';
import { observing } from '../composition/observing.ts';

const configuration = readConfiguration(process.env);
const store = keeping(configuration);

export const handler = httpHandler(
  observing(configuration, 'conversation'),
  forgetRoute(async (key) => (await store).forget(key)),
);
