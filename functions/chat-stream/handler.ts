import { chatStreamHandler } from '@whydenied/core/http';
import { readConfiguration } from '../composition/configuration.ts';
import { conversing } from '../composition/conversing.ts';
import { observing } from '../composition/observing.ts';

const configuration = readConfiguration(process.env);

export const handler = chatStreamHandler(observing(configuration, 'chat-stream'), conversing(configuration));
