import { answerAfter, briefOf, loadJava, scan } from '@whydenied/core/architecture';
import type { ScanCall } from '@whydenied/core/aws';
import { type HttpHandler, httpHandler, scanRoute } from '@whydenied/core/http';
import { readConfiguration } from '../composition/configuration.ts';
import { observing } from '../composition/observing.ts';

const configuration = readConfiguration(process.env);

const overHttp = httpHandler(
  observing(configuration, 'scan'),
  scanRoute(async ({ template, files, parameters, regions, account, evidence }) => {
    await loadJava(files ?? []);
    return scan({
      template,
      files: files ?? [],
      parameters: parameters ?? {},
      regions: regions ?? [],
      account: account ?? null,
      ...(evidence?.policies === undefined ? {} : { evidence: { policies: evidence.policies } }),
    });
  }),
);

const saidOf = ({ pasted, about }: ScanCall): string | null =>
  about === undefined ? briefOf(pasted) : answerAfter(pasted, about);

type Handler = HttpHandler & ((call: ScanCall) => Promise<string | null>);

/** Through the API, and asked by the chat functions about a pasted template: API Gateway's events have no `pasted`. */
export const handler = (async (...[event, context]: Parameters<HttpHandler> | [ScanCall, never]) =>
  'pasted' in event ? saidOf(event) : overHttp(event, context)) as Handler;
