export type { Answer, AnswerRequest } from './conversation/answer.ts';
export { Fault } from './fault.ts';
