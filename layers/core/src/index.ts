export type {
  Answer,
  Answered,
  AnsweringPorts,
  AnswerRequest,
  ChatReply,
  ConversationStore,
  Diagnosed,
  EngineDifference,
  EvidenceReader,
  GivenEvidence,
  KeptConversations,
  LivePorts,
  Model,
  PermissionLine,
  Question,
  Status,
  TakeQuestion,
  TakeTurn,
  TurnEvent,
  TurnPorts,
  Usage,
} from './conversation/index.ts';
export {
  accountReader,
  answerQuestion,
  mayAskAbout,
  memoryStore,
  metered,
  orUncounted,
  takeTurn,
} from './conversation/index.ts';
export type { Brief, BriefCause } from './explain/index.ts';
export {
  type AnswerSigns,
  answerSigns,
  answerTerms,
  briefly,
  brieflyWhy,
  handbookAsOf,
  nearestOf,
  pageAnswers,
  placesOf,
  termsIn,
  termsOfAnswer,
} from './explain/index.ts';
export { Fault } from './fault.ts';
export type { Account } from './intake/index.ts';
export { escapeMarks, readAccountDetails } from './intake/index.ts';
