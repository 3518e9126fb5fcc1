import { chatRoute, httpHandler } from '@whydenied/core/http';
import { readConfiguration } from '../composition/configuration.ts';
import { conversing } from '../composition/conversing.ts';
import { observing } from '../composition/observing.ts';

const configuration = readConfiguration(process.env);

const observer = observing(configuration, 'chat');

export const handler = httpHandler(observer, chatRoute(conversing(configuration, observer)));
