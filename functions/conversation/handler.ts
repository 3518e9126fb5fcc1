import { forgetRoute, httpHandler } from '@whydenied/core/http';
import { readConfiguration } from '../composition/configuration.ts';
import { forgetting } from '../composition/forgetting.ts';
import { observing } from '../composition/observing.ts';

const configuration = readConfiguration(process.env);
const forget = forgetting(configuration);

export const handler = httpHandler(
  observing(configuration, 'conversation'),
  forgetRoute(async (key) => (await forget)(key)),
);
