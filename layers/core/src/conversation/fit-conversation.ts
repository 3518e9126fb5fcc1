import type { Conversation, Topic } from './conversation.ts';

/** A conversation's JSON, made to fit: what is oldest and biggest goes first, the denied call itself last. */
export const fitConversation = (conversation: Conversation, mostBytes: number): string => {
  for (const trim of trims) {
    const text = JSON.stringify(trim(conversation));
    if (bytesOf(text) <= mostBytes) return text;
  }
  return JSON.stringify({ topic: null, settled: [], turns: [] });
};

/** The size of a text in bytes of UTF-8. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

type Trim = (conversation: Conversation) => Conversation;

const recent = 20;

const shortTurns: Trim = (conversation) => ({
  ...conversation,
  turns: conversation.turns.slice(-recent).map((turn) => ({ ...turn, message: turn.message.slice(0, 500) })),
  settled: conversation.settled.slice(-recent),
});

const withoutPast: Trim = (conversation) => ({
  ...shortTurns(conversation),
  settled: [],
  turns: conversation.turns.slice(-1).map((turn) => ({ ...turn, message: '' })),
});

const onTopic =
  (trim: (topic: Topic) => Topic): Trim =>
  (conversation) => {
    const { topic, ...rest } = withoutPast(conversation);
    return { ...rest, topic: topic === null ? null : trim(topic) };
  };

// A layer without its documents was not seen: its silence would be taken for a denial.
const withoutEvidence = (topic: Topic): Topic => ({
  ...topic,
  afterFix: { policies: [], principals: [], seenLayers: [], unseenLayers: [], notes: [] },
  evidence: {
    policies: [],
    principals: [],
    seenLayers: [],
    unseenLayers: [],
    notes: ['what was shown earlier was too large to keep: show it again'],
  },
});

const headOnly = (topic: Topic): Topic => ({ ...withoutEvidence(topic), text: topic.text.slice(0, 20_000) });

const withoutOutcome = (topic: Topic): Topic => ({ ...headOnly(topic), found: [], outcome: null });

const trims: readonly Trim[] = [
  (conversation) => conversation,
  shortTurns,
  withoutPast,
  onTopic(withoutEvidence),
  onTopic(headOnly),
  onTopic(withoutOutcome),
];
