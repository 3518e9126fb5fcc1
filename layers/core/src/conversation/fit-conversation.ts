import { type Case, type Conversation, emptyConversation } from './conversation.ts';

/** A conversation's JSON, made to fit: what is oldest and biggest goes first, the denied call itself last. */
export const fitConversation = (conversation: Conversation, mostBytes: number): string => {
  for (const trim of trims) {
    const text = JSON.stringify(trim(conversation));
    if (bytesOf(text) <= mostBytes) return text;
  }
  return JSON.stringify(emptyConversation);
};

/** The size of a text in bytes of UTF-8. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

type Trim = (conversation: Conversation) => Conversation;

const recent = 20;

const shortTurns: Trim = (conversation) => ({
  ...conversation,
  turns: conversation.turns.slice(-recent).map((turn) => ({ ...turn, message: turn.message.slice(0, 500) })),
});

const onCases =
  (before: Trim, trim: (one: Case, isOpen: boolean) => Case): Trim =>
  (conversation) => {
    const rest = before(conversation);
    return { ...rest, cases: rest.cases.map((one, at) => trim(one, at === rest.open)) };
  };

// A layer without its documents was not seen: its silence would be taken for a denial.
const withoutEvidence = (one: Case): Case => ({
  ...one,
  afterFix: { policies: [], principals: [], seenLayers: [], unseenLayers: [], notes: [] },
  evidence: {
    policies: [],
    principals: [],
    seenLayers: [],
    unseenLayers: [],
    notes: ['what was shown earlier was too large to keep: show it again'],
  },
});

const light = (one: Case): Case => ({ ...withoutEvidence(one), settled: [], text: one.text.slice(0, 4_000) });

/** Closed cases go lighter first: what is talked about is kept whole as long as it fits. */
const othersLight = onCases(shortTurns, (one, isOpen) => (isOpen ? one : light(one)));

const onlyOpen: Trim = (conversation) => {
  const rest = othersLight(conversation);
  const open = rest.open === null ? undefined : rest.cases[rest.open];
  const turns = rest.turns.slice(-1).map((turn) => ({ ...turn, message: '' }));
  return {
    cases: open === undefined ? [] : [open],
    open: open === undefined ? null : 0,
    turns,
    thread: null,
    language: rest.language,
  };
};

const headOnly = (one: Case): Case => ({ ...withoutEvidence(one), settled: [], text: one.text.slice(0, 20_000) });

const withoutOutcome = (one: Case): Case => ({ ...headOnly(one), found: [], chosen: null, outcome: null });

const trims: readonly Trim[] = [
  (conversation) => conversation,
  shortTurns,
  othersLight,
  onlyOpen,
  onCases(onlyOpen, withoutEvidence),
  onCases(onlyOpen, headOnly),
  onCases(onlyOpen, withoutOutcome),
];
