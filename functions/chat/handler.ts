import { chatRoute, httpHandler } from '@whydenied/core/http';
import { readConfiguration } from '../composition/configuration.ts';
import { conversing } from '../composition/conversing.ts';
import { observing } from '../composition/observing.ts';

const configuration = readConfiguration(process.env);

export const handler = httpHandler(observing(configuration, 'chat'), chatRoute(conversing(configuration)));
