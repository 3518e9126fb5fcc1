import type { HttpHandler } from '@whydenied/core/http';

/** The handler modules that Lambda runs, by the route that API Gateway gives them. */
export type LocalRoute = { readonly method: string; readonly path: string; readonly handler: HttpHandler };

/** Loads the handlers; the environment must stand before, for they read it when they load. */
export const loadRoutes = async (): Promise<readonly LocalRoute[]> => {
  const [chat, diagnose, evaluate, health, openapi] = await Promise.all([
    import('../functions/chat/handler.ts'),
    import('../functions/diagnose/handler.ts'),
    import('../functions/evaluate/handler.ts'),
    import('../functions/health/handler.ts'),
    import('../functions/openapi/handler.ts'),
  ]);
  return [
    { method: 'POST', path: '/chat', handler: chat.handler },
    { method: 'POST', path: '/v1/diagnose', handler: diagnose.handler },
    { method: 'POST', path: '/v1/evaluate', handler: evaluate.handler },
    { method: 'GET', path: '/healthz', handler: health.handler },
    { method: 'GET', path: '/openapi.json', handler: openapi.handler },
  ];
};
