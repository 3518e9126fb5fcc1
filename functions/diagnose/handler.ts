import { diagnoseRoute, httpHandler } from '@whydenied/core/http';
import { answering } from '../composition/answering.ts';
import { readConfiguration } from '../composition/configuration.ts';
import { observing } from '../composition/observing.ts';

const configuration = readConfiguration(process.env);

export const handler = httpHandler(observing(configuration, 'diagnose'), diagnoseRoute(answering(configuration)));
