import { Fault } from '../fault.ts';
import { readText } from '../intake/index.ts';
import { answersOnce } from './answers-once.ts';
import { emptyConversation } from './conversation.ts';
import type { ConversationKey, VersionedConversation } from './conversation-store.ts';
import { speak } from './speak.ts';
import type { Asked, Step } from './step.ts';
import { takeStep } from './take-step.ts';
import type { TakeTurn, TurnListener } from './turn.ts';
import { turnModel } from './turn-model.ts';
import type { StepPorts, TurnPorts } from './turn-ports.ts';

/**
 * One turn: reads the message, answers it from everything the conversation knows, saves, and only then speaks.
 * A turn that another one overtook is taken again on what that one saved, so that none is lost;
 * the model is asked at most twice, and what another turn left as it was is not answered anew.
 * Where conversations cannot be read or saved the answer is given all the same, without memory, and says so.
 */
export const takeTurn =
  (given: TurnPorts): TakeTurn =>
  async (turn, listener = deaf) => {
    const ports: StepPorts = { ...given, answering: answersOnce(given.answering), model: turnModel(given.model) };
    const conversationId = turn.conversationId ?? ports.newId();
    const key = { caller: turn.caller, conversationId };
    const asked: Asked = { turn, facts: readText(turn.message), messageId: ports.newId(), listener };
    const started = onlyOnce(() => listener.emit({ kind: 'started', conversationId, messageId: asked.messageId }));
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const read = await orLost(() => open(ports, key, turn.conversationId === undefined));
      if (read === null) return { kind: 'unknownConversation' };
      started();
      const step = await takeStep(ports, asked, read === 'lost' ? emptyConversation : read.conversation);
      const kept = read === 'lost' ? read : await orLost(() => save(ports, key, { step, version: read.version }));
      if (kept === 'conflict') continue;
      if (kept === 'lost') ports.onUnkept?.();
      const reply = await speak(ports, { asked, step, conversationId, isKept: kept === 'saved' });
      return { kind: 'reply', reply };
    }
    return { kind: 'busy' };
  };

const mostAttempts = 20;

const deaf: TurnListener = { emit: () => undefined, signal: new AbortController().signal };

const open = async (ports: StepPorts, key: ConversationKey, isNew: boolean): Promise<VersionedConversation | null> =>
  isNew ? { conversation: emptyConversation, version: 0 } : ports.store.load(key);

const save = (ports: StepPorts, key: ConversationKey, { step, version }: { step: Step; version: number }) =>
  ports.store.save(key, { conversation: step.conversation, version });

/** `lost`: where conversations are kept is out of reach, or holds what is no conversation. */
const orLost = async <Kept>(reach: () => Promise<Kept>): Promise<Kept | 'lost'> => {
  try {
    return await reach();
  } catch (error) {
    if (error instanceof Fault) return 'lost';
    throw error;
  }
};

const onlyOnce = (act: () => void): (() => void) => {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
};
