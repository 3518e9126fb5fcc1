import { httpHandler } from '@whydenied/core/http';
import { answering } from '../composition/answering.ts';
import { readConfiguration } from '../composition/configuration.ts';
import { mcpRoute } from '../composition/mcp-route.ts';
import { observing } from '../composition/observing.ts';
import { version } from '../composition/version.ts';

const configuration = readConfiguration(process.env);
const answer = answering(configuration);

export const handler = httpHandler(
  observing(configuration, 'mcp'),
  mcpRoute((caller) => ({
    version,
    isLive: false,
    answer: (question) => answer(question, caller),
    readFile: (path) => ({
      kind: 'refused',
      because: `this server has no files, so it cannot read \`${path}\`: give the text itself, or run \`whydenied mcp\` beside the files`,
    }),
  })),
);
