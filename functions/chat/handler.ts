import { takeTurnInMemory } from '@whydenied/core';
import { chatRoute, httpHandler } from '@whydenied/core/http';
import { answering } from '../composition/answering.ts';
import { readConfiguration } from '../composition/configuration.ts';
import { observing } from '../composition/observing.ts';

const configuration = readConfiguration(process.env);
const takeTurn = takeTurnInMemory({ answering: answering(configuration), newId: () => crypto.randomUUID() });

export const handler = httpHandler(observing(configuration, 'chat'), chatRoute(takeTurn));
