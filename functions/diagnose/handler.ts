import type { Answered } from '@whydenied/core';
import type { DiagnoseCall } from '@whydenied/core/aws';
import { diagnoseRoute, type HttpHandler, httpHandler } from '@whydenied/core/http';
import { answering } from '../composition/answering.ts';
import { readConfiguration } from '../composition/configuration.ts';
import { counting } from '../composition/counting.ts';
import { livePorts } from '../composition/live-ports.ts';
import { observing } from '../composition/observing.ts';

const configuration = readConfiguration(process.env);
const observer = observing(configuration, 'diagnose');
const answer = answering(configuration, livePorts(configuration, observer));
const overHttp = httpHandler(observer, diagnoseRoute(answer, counting(configuration)));

type Handler = HttpHandler & ((call: DiagnoseCall) => Promise<Answered>);

/** Through the API, and asked by the chat functions, which count the question themselves: API Gateway's events have no `question`. */
export const handler = ((...[event, context]: Parameters<HttpHandler> | [DiagnoseCall, never]) =>
  'question' in event ? answer(event.question, event.caller) : overHttp(event, context)) as Handler;
