export type { Answer, AnswerRequest } from './answer.ts';
export type { Conversation, Outcome, RememberedTurn, Topic, TurnKind } from './conversation.ts';
export { emptyConversation } from './conversation.ts';
export type { Clock, ConversationKey, ConversationStore, VersionedConversation } from './conversation-store.ts';
export { fitConversation } from './fit-conversation.ts';
export { type MemoryStoreOptions, memoryStore } from './memory-store.ts';
export type { Model, ModelPrompt, ModelSchema } from './model.ts';
export type {
  AccountReader,
  CallerIdentity,
  CallOptions,
  Identity,
  LiveAccount,
  MessageDecoder,
  PolicyExclusion,
  ReadWish,
  Simulated,
  SimulationAsked,
  Simulator,
} from './ports.ts';
