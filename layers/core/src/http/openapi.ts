import { createDocument } from 'zod-openapi';
import * as answers from './answer-schemas.ts';
import * as requests from './request-schemas.ts';
import { scanAnswer } from './scan-answer.ts';

/** The routes that can be described; `openapi.json` lists those that are served. */
export type ServedRoute = keyof typeof operations;

/** OpenAPI 3.1 of the routes served, generated from the schemas that validate. */
export const openapiDocument = ({ version, routes }: { version: string; routes: readonly ServedRoute[] }): object => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const [method = '', path = ''] = route.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operations[route] };
  }
  return createDocument({ openapi: '3.1.1', info: { ...info, version }, paths } as never);
};

const info = {
  title: 'whydenied',
  description:
    'Ask why AWS said no to your GenAI application: the cause, the smallest fix, and a proof that the fix works.',
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
};

const json = (schema: unknown): object => ({ 'application/json': { schema } });
const problem = (description: string): object => ({
  description,
  content: { 'application/problem+json': { schema: answers.problem } },
});

const refusals = {
  400: problem('The body is not JSON, or not what the route takes; `detail` says what to change.'),
  413: problem('Over a limit; `detail` names it.'),
  500: problem('We are wrong; `instance` names the request.'),
};
const notFound = { 404: problem('The conversation is unknown, expired, or somebody else’s.') };

const post = (words: {
  operationId: string;
  summary: string;
  body: unknown;
  answer: unknown;
  more?: object;
}): object => ({
  operationId: words.operationId,
  summary: words.summary,
  requestBody: { required: true, content: json(words.body) },
  responses: { 200: { description: 'The answer.', content: json(words.answer) }, ...refusals, ...words.more },
});

const operations = {
  'POST /v1/evaluate': post({
    operationId: 'evaluate',
    summary: 'Decide requests against policies, with every reason.',
    body: requests.evaluateBody,
    answer: answers.evaluateAnswer,
  }),
  'POST /v1/diagnose': post({
    operationId: 'diagnose',
    summary: 'Find the cause of a denial and a proven fix.',
    body: requests.diagnoseBody,
    answer: answers.answer,
  }),
  'POST /v1/scan': post({
    operationId: 'scan',
    summary: "Decide every arrow of a template and its functions' code before anything is deployed.",
    body: requests.scanBody,
    answer: scanAnswer,
  }),
  'POST /chat': post({
    operationId: 'chat',
    summary: 'Ask, in a conversation that keeps its facts.',
    body: requests.chatBody,
    answer: answers.chatAnswer,
    more: notFound,
  }),
  'POST /chat/stream': {
    operationId: 'chatStream',
    summary: 'The same as server-sent events: the AI SDK UI message stream, version 1.',
    requestBody: { required: true, content: json(requests.chatBody) },
    responses: {
      200: {
        description: 'The stream.',
        content: { 'text/event-stream': { schema: { description: 'Each event carries one JSON part as its data.' } } },
      },
      ...refusals,
      ...notFound,
    },
  },
  'DELETE /chat/{conversationId}': {
    operationId: 'forget',
    summary: 'Forget a conversation.',
    parameters: [
      { name: 'conversationId', in: 'path', required: true, schema: { type: 'string', minLength: 1, maxLength: 200 } },
    ],
    responses: { 204: { description: 'Forgotten.' }, ...notFound, 500: refusals[500] },
  },
  'GET /healthz': {
    operationId: 'health',
    summary: 'What decides, what words, which account; calls nothing outside.',
    responses: { 200: { description: 'Well.', content: json(answers.health) }, 500: refusals[500] },
  },
  'GET /openapi.json': {
    operationId: 'openapi',
    summary: 'This document.',
    responses: { 200: { description: 'OpenAPI 3.1.', content: json({ type: 'object' }) }, 500: refusals[500] },
  },
};
