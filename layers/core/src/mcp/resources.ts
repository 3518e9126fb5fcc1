import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import { catalogDate } from '../catalog/index.ts';
import { type HandbookPage, handbookAsOf, handbookPages } from '../explain/index.ts';
import { causeById, causes } from '../playbook/index.ts';
import type { McpPorts } from './ports.ts';

/** What can be read: the known causes, the handbook, the days of the facts. */
export const addResources = (server: McpServer, { version }: McpPorts): void => {
  server.registerResource(
    'freshness',
    'whydenied://freshness',
    { title: 'The days of the facts', mimeType: 'application/json' },
    async (uri) => ({
      contents: [
        {
          uri: uri.href,
          mimeType: 'application/json',
          text: JSON.stringify({ version, ...catalogDate, handbook: handbookAsOf }),
        },
      ],
    }),
  );
  server.registerResource(
    'causes',
    'whydenied://causes',
    { title: 'Causes of denials', mimeType: 'application/json' },
    async (uri) => ({
      contents: [
        {
          uri: uri.href,
          mimeType: 'application/json',
          text: JSON.stringify(causes.map(({ id, title }) => ({ id, title }))),
        },
      ],
    }),
  );
  server.registerResource(
    'cause',
    new ResourceTemplate('whydenied://causes/{id}', { list: undefined, complete: { id: (start) => causeIds(start) } }),
    { title: 'A cause', mimeType: 'application/json' },
    async (uri, { id }) => {
      const cause = causeById(String(id));
      if (cause === undefined) throw new Error(`there is no cause \`${id}\`: see whydenied://causes`);
      const { title, isPermissionProblem } = cause;
      return {
        contents: [
          { uri: uri.href, mimeType: 'application/json', text: JSON.stringify({ id, title, isPermissionProblem }) },
        ],
      };
    },
  );
  server.registerResource(
    'handbook',
    new ResourceTemplate('whydenied://handbook/{id}', { list: undefined, complete: { id: (start) => pageIds(start) } }),
    { title: 'A page of the handbook', mimeType: 'text/markdown' },
    async (uri, { id }) => {
      const page = handbookPages.find((each) => each.id === id);
      if (page === undefined) throw new Error(`there is no page \`${id}\`: complete its id by the first letters`);
      return { contents: [{ uri: uri.href, mimeType: 'text/markdown', text: sayPage(page) }] };
    },
  );
};

const most = 100;

const causeIds = (start: string): string[] =>
  causes
    .map(({ id }) => id)
    .filter((id) => id.startsWith(start))
    .slice(0, most);

const pageIds = (start: string): string[] =>
  handbookPages
    .map(({ id }) => id)
    .filter((id) => id.startsWith(start))
    .slice(0, most);

const sayPage = ({ title, definition, facts, wrong, check, source }: HandbookPage): string =>
  [
    `# ${title}`,
    definition,
    facts.map((fact) => `- ${fact}`).join('\n'),
    wrong.map(({ belief, truth }) => `- Not so: ${belief} ${truth}`).join('\n'),
    check,
    `Source: ${source.name}, ${source.url}, handbook of ${handbookAsOf}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
