import { useEffect, useState } from 'react';
import { forgetConversation, forgetOnLeaving } from './forget-conversation.ts';

// Long enough to see that it was the wrong button.
const grace = 10_000;

type Forgetting = {
  /** The conversation that is about to be forgotten, as long as that can be undone. */
  readonly pending: string | null;
  readonly begin: (conversationId: string) => void;
  readonly undo: () => void;
};

/** Forgets a conversation ten seconds after it was asked to, or at once when the page is left. */
export const useForgetting = (done: (conversationId: string, because: string | null) => void): Forgetting => {
  const [pending, setPending] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is done afterwards does not begin the wait anew
  useEffect(() => {
    if (pending === null) return;
    const leaving = new AbortController();
    const forget = async (): Promise<void> => {
      const because = await forgetConversation(pending);
      setPending((now) => (now === pending ? null : now));
      done(pending, because);
    };
    const timer = setTimeout(forget, grace);
    addEventListener('pagehide', () => forgetOnLeaving(pending), { signal: leaving.signal });
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [pending]);
  return {
    pending,
    begin: (conversationId) => {
      // Only one wait at a time: an earlier one is over.
      if (pending !== null) void forgetConversation(pending);
      setPending(conversationId);
    },
    undo: () => setPending(null),
  };
};
