import { isRequestXRaySampled } from '@aws-lambda-powertools/commons/utils/env';
import type { Tracer } from '@aws-lambda-powertools/tracer';
import type middy from '@middy/core';
import { isApiGatewayEvent } from './api-gateway-event.ts';

type Segment = NonNullable<ReturnType<Tracer['getSegment']>>;
type Traced = { readonly tracer: Tracer; readonly around: Segment; readonly own: Segment };

/**
 * A subsegment for each request where Lambda traces, found by its annotation `requestId`, the id that log lines and problems carry.
 * Event, answer and error stay out of it: they hold what was pasted, which Powertools' own middleware would send along.
 * The tracer is opened for a request that is sampled: X-Ray takes few of them.
 */
export const traceRequests = (openTracer: () => Promise<Tracer>, name: string): middy.MiddlewareObj => {
  const open = new WeakMap<object, Traced>();

  const close = (request: middy.Request): void => {
    const segments = open.get(request);
    if (segments === undefined) return;
    open.delete(request);
    if (request.error) segments.own.addErrorFlag();
    segments.own.close();
    segments.tracer.setSegment(segments.around);
  };

  return {
    before: async (request) => {
      if (!isRequestXRaySampled()) return;
      const tracer = await openTracer();
      const around = tracer.isTracingEnabled() ? tracer.getSegment() : undefined;
      if (around === undefined) return;
      const own = around.addNewSubsegment(`## ${name}`);
      open.set(request, { tracer, around, own });
      tracer.setSegment(own);
      tracer.annotateColdStart();
      tracer.addServiceNameAnnotation();
      if (isApiGatewayEvent(request.event)) tracer.putAnnotation('requestId', request.event.requestContext.requestId);
    },
    after: close,
    onError: close,
  };
};
