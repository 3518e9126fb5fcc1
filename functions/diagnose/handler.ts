import { diagnoseRoute, httpHandler } from '@whydenied/core/http';
import { answering } from '../composition/answering.ts';
import { readConfiguration } from '../composition/configuration.ts';
import { livePorts } from '../composition/live-ports.ts';
import { observing } from '../composition/observing.ts';

const configuration = readConfiguration(process.env);
const observer = observing(configuration, 'diagnose');

export const handler = httpHandler(
  observer,
  diagnoseRoute(answering(configuration, livePorts(configuration, observer))),
);
