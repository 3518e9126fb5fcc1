export { parseJson } from '@whydenied/iam';
export { escapeMarks } from '../intake/index.ts';
export { accountReader } from './account-reader.ts';
export type { Answer, AnswerRequest } from './answer.ts';
export { type AnsweringPorts, answerQuestion } from './answer-question.ts';
export type { Case, Conversation, Outcome, RememberedTurn, TurnKind } from './conversation.ts';
export { emptyConversation, openCase } from './conversation.ts';
export type {
  Clock,
  ConversationKey,
  ConversationStore,
  KeptConversations,
  VersionedConversation,
} from './conversation-store.ts';
export { countStatements } from './count-statements.ts';
export type { Evaluated } from './evaluate-requests.ts';
export { evaluateRequests } from './evaluate-requests.ts';
export { fitConversation } from './fit-conversation.ts';
export { isConversation } from './is-conversation.ts';
export type { Difference, EngineDifference } from './live/classify-difference.ts';
export { mayAskAbout, type Permission } from './live/may-ask-about.ts';
export type { LivePorts, PermissionLine } from './live/open-stages.ts';
export { type MemoryStoreOptions, memoryStore } from './memory-store.ts';
export { metered } from './metered.ts';
export type { Model, ModelPrompt, ModelSchema } from './model.ts';
export { mostStatements } from './most-statements.ts';
export { orUncounted } from './or-uncounted.ts';
export type {
  AccountReader,
  CallerIdentity,
  CallOptions,
  Finder,
  Found,
  Identity,
  LiveAccount,
  MessageDecoder,
  PolicyExclusion,
  ReadWish,
  Simulated,
  SimulationAsked,
  Simulator,
} from './ports.ts';
export type { Answered, Diagnosed, EvidenceReader, GivenEvidence, Question, Status } from './question.ts';
export { takeTurn } from './take-turn.ts';
export type { ChatReply, TakeTurn, Turn, TurnEvent, TurnListener, TurnTaken } from './turn.ts';
export type { TurnPorts } from './turn-ports.ts';
export type { QuestionTaken, TakeQuestion, Usage } from './usage.ts';
