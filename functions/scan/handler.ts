import { answerAfter, briefOf, fitting, loadJava, scan } from '@whydenied/core/architecture';
import type { ScanCall } from '@whydenied/core/aws';
import { type HttpHandler, httpHandler, scanRoute } from '@whydenied/core/http';
import { readConfiguration } from '../composition/configuration.ts';
import { observing } from '../composition/observing.ts';
import { workTime } from '../composition/work-time.ts';

const configuration = readConfiguration(process.env);

// Lambda gives back 6 MB: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
const mostBytes = 5 * 1024 * 1024;

const overHttp = httpHandler(
  observing(configuration, 'scan'),
  scanRoute(async ({ template, files, parameters, regions, account, evidence }) => {
    await loadJava(files ?? []);
    const scanned = scan(
      {
        template,
        files: files ?? [],
        parameters: parameters ?? {},
        regions: regions ?? [],
        account: account ?? null,
        ...(evidence?.policies === undefined ? {} : { evidence: { policies: evidence.policies } }),
      },
      { workTime },
    );
    return scanned.kind === 'scanned' ? { ...scanned, result: fitting(scanned.result, mostBytes) } : scanned;
  }),
);

const saidOf = ({ pasted, about, code }: ScanCall): string | null =>
  about === undefined ? briefOf(pasted, { workTime, code }) : answerAfter(pasted, about, { workTime, code });

type Handler = HttpHandler & ((call: ScanCall) => Promise<string | null>);

/** Through the API, and asked by the chat functions about a pasted template: API Gateway's events have no `pasted`. */
export const handler = (async (...[event, context]: Parameters<HttpHandler> | [ScanCall, never]) =>
  'pasted' in event ? saidOf(event) : overHttp(event, context)) as Handler;
