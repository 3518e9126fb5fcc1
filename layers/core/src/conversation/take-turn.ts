import { readText } from '../intake/index.ts';
import { emptyConversation } from './conversation.ts';
import type { ConversationKey, VersionedConversation } from './conversation-store.ts';
import { speak } from './speak.ts';
import type { Asked } from './step.ts';
import { takeStep } from './take-step.ts';
import type { TakeTurn, TurnListener } from './turn.ts';
import type { TurnPorts } from './turn-ports.ts';

/**
 * One turn: reads the message, answers it from everything the conversation knows, saves, and only then speaks.
 * A turn that another one overtook is taken again on what that one saved, so that none is lost.
 */
export const takeTurn =
  (ports: TurnPorts): TakeTurn =>
  async (turn, listener = deaf) => {
    const conversationId = turn.conversationId ?? ports.newId();
    const key = { caller: turn.caller, conversationId };
    const asked: Asked = { turn, facts: readText(turn.message), messageId: ports.newId(), listener };
    const started = onlyOnce(() => listener.emit({ kind: 'started', conversationId, messageId: asked.messageId }));
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const read = await open(ports, key, turn.conversationId === undefined);
      if (read === null) return { kind: 'unknownConversation' };
      started();
      const step = await takeStep(ports, asked, read.conversation);
      const saved = await ports.store.save(key, { conversation: step.conversation, version: read.version });
      if (saved === 'saved') return { kind: 'reply', reply: await speak(ports, { asked, step, conversationId }) };
    }
    return { kind: 'busy' };
  };

const mostAttempts = 20;

const deaf: TurnListener = { emit: () => undefined, signal: new AbortController().signal };

const open = async (ports: TurnPorts, key: ConversationKey, isNew: boolean): Promise<VersionedConversation | null> =>
  isNew ? { conversation: emptyConversation, version: 0 } : ports.store.load(key);

const onlyOnce = (act: () => void): (() => void) => {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
};
