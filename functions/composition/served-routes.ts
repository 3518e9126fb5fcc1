import type { ServedRoute } from '@whydenied/core/http';

/** What the functions serve together; `openapi.json` lists exactly these. */
export const servedRoutes: readonly ServedRoute[] = [
  'POST /v1/evaluate',
  'POST /v1/diagnose',
  'POST /v1/scan',
  'POST /chat',
  'POST /chat/stream',
  'DELETE /chat/{conversationId}',
  'GET /healthz',
  'GET /openapi.json',
];
