import { pageHandler } from '@whydenied/core/http';
import { readConfiguration } from '../composition/configuration.ts';
import { observing } from '../composition/observing.ts';
import { pageFiles } from '../composition/page-files.ts';

const configuration = readConfiguration(process.env);

export const handler = pageHandler(observing(configuration, 'page'), pageFiles(configuration));
