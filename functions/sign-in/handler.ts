import { httpHandler } from '@whydenied/core/http';
import { readConfiguration } from '../composition/configuration.ts';
import { identifying } from '../composition/identifying.ts';
import { observing } from '../composition/observing.ts';
import { signInRoute } from '../composition/sign-in-route.ts';

const configuration = readConfiguration(process.env);

export const handler = httpHandler(observing(configuration, 'sign-in'), signInRoute(identifying(configuration)));
