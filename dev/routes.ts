import type { HttpHandler, StreamHandler } from '@whydenied/core/http';
import { provideStreaming } from './lambda-streaming.ts';
import { scanElsewhere } from './scan-elsewhere.ts';

/** The handler modules that Lambda runs, by the route that API Gateway gives them. */
export type LocalRoute = { readonly method: string; readonly path: string } & (
  | { readonly kind: 'whole'; readonly handler: HttpHandler }
  | { readonly kind: 'stream'; readonly handler: StreamHandler }
);

/** Loads the handlers; the environment must stand before, for they read it when they load. */
export const loadRoutes = async (): Promise<readonly LocalRoute[]> => {
  provideStreaming();
  const [chat, chatStream, conversation, diagnose, evaluate, health, mcp, openapi] = await Promise.all([
    import('../functions/chat/handler.ts'),
    import('../functions/chat-stream/handler.ts'),
    import('../functions/conversation/handler.ts'),
    import('../functions/diagnose/handler.ts'),
    import('../functions/evaluate/handler.ts'),
    import('../functions/health/handler.ts'),
    import('../functions/mcp/handler.ts'),
    import('../functions/openapi/handler.ts'),
  ]);
  return [
    { method: 'POST', path: '/chat', kind: 'whole', handler: chat.handler },
    { method: 'POST', path: '/chat/stream', kind: 'stream', handler: chatStream.handler },
    { method: 'DELETE', path: '/chat/{conversationId}', kind: 'whole', handler: conversation.handler },
    { method: 'POST', path: '/v1/diagnose', kind: 'whole', handler: diagnose.handler },
    { method: 'POST', path: '/v1/evaluate', kind: 'whole', handler: evaluate.handler },
    { method: 'POST', path: '/v1/scan', kind: 'whole', handler: scanElsewhere },
    { method: 'POST', path: '/mcp', kind: 'whole', handler: mcp.handler },
    { method: 'GET', path: '/healthz', kind: 'whole', handler: health.handler },
    { method: 'GET', path: '/openapi.json', kind: 'whole', handler: openapi.handler },
  ];
};
