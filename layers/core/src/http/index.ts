export {
  answer as answerSchema,
  chatAnswer as chatAnswerSchema,
  evaluateAnswer as evaluateAnswerSchema,
} from './answer-schemas.ts';
export { chatRoute } from './chat-route.ts';
export { chatStreamHandler, type StreamHandler } from './chat-stream-handler.ts';
export { checkBody } from './check-body.ts';
export { diagnoseRoute } from './diagnose-route.ts';
export { evaluateRoute } from './evaluate-route.ts';
export { forgetRoute } from './forget-route.ts';
export { healthRoute } from './health-route.ts';
export type { HttpHandler, Route, RouteAnswer, RouteRequest } from './http-handler.ts';
export { httpHandler } from './http-handler.ts';
export { limits } from './limits.ts';
export type { LogLevel, Observer, RequestLine } from './observer.ts';
export { makeObserver, silentObserver } from './observer.ts';
export type { ServedRoute } from './openapi.ts';
export { openapiDocument } from './openapi.ts';
export { openapiRoute } from './openapi-route.ts';
export { type PageFile, pageHandler } from './page-handler.ts';
export { pageHeaders } from './page-headers.ts';
export type { Problem, ProblemCode } from './problem.ts';
export { problemOf, refusal } from './problem.ts';
export { readBody } from './read-body.ts';
export { evaluateBody } from './request-schemas.ts';
export { scanAnswer as scanAnswerSchema } from './scan-answer.ts';
export { type ScanBody, scanRoute } from './scan-route.ts';
