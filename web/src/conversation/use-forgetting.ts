import { useEffect, useMemo, useState } from 'react';
import { forgetConversation, forgetOnLeaving } from './forget-conversation.ts';

// Long enough to see that it was the wrong button.
const grace = 10_000;

type Forgetting = {
  /** The conversation that is about to be forgotten, as long as that can be undone. */
  readonly pending: string | null;
  /** All that are about to be forgotten or being forgotten, which are shown no more. */
  readonly leaving: ReadonlySet<string>;
  readonly begin: (conversationId: string) => void;
  readonly undo: () => void;
};

/** Forgets a conversation ten seconds after it was asked to, or at once when the page is left or another one is to be forgotten. */
export const useForgetting = (done: (conversationId: string, because: string | null) => void): Forgetting => {
  const [pending, setPending] = useState<string | null>(null);
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set());
  const leaving = useMemo(() => (pending === null ? going : new Set([...going, pending])), [going, pending]);
  const forget = async (conversationId: string): Promise<string | null> => {
    setGoing((now) => new Set([...now, conversationId]));
    const because = await forgetConversation(conversationId);
    setGoing((now) => new Set([...now].filter((id) => id !== conversationId)));
    return because;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is done afterwards does not begin the wait anew
  useEffect(() => {
    if (pending === null) return;
    const timer = setTimeout(() => {
      setPending(null);
      void forget(pending).then((because) => done(pending, because));
    }, grace);
    return () => clearTimeout(timer);
  }, [pending]);
  useEffect(() => {
    const onPage = new AbortController();
    addEventListener('pagehide', () => leaving.forEach(forgetOnLeaving), { signal: onPage.signal });
    return () => onPage.abort();
  }, [leaving]);
  return {
    pending,
    leaving,
    begin: (conversationId) => {
      // Only one wait at a time: an earlier one is over.
      if (pending !== null) void forget(pending);
      setPending(conversationId);
    },
    undo: () => setPending(null),
  };
};
