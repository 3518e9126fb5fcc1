import type { TurnPorts } from './turn-ports.ts';

type Answering = TurnPorts['answering'];

/** The same question of one turn is answered once: a turn taken again after a conflict repeats the saving only. */
export const answersOnce = (answering: Answering): Answering => {
  const known = new Map<string, ReturnType<Answering>>();
  return ({ onStatus, ...question }, caller) => {
    const key = JSON.stringify([question, caller]);
    const answered = known.get(key) ?? answering({ ...question, onStatus }, caller);
    known.set(key, answered);
    return answered;
  };
};
