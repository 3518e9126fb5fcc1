import { evaluateRoute, httpHandler } from '@whydenied/core/http';
import { readConfiguration } from '../composition/configuration.ts';
import { observing } from '../composition/observing.ts';

const configuration = readConfiguration(process.env);

export const handler = httpHandler(observing(configuration, 'evaluate'), evaluateRoute);
