/** What a read is and what it takes, for the sentence that says it failed. */
export type Read = { readonly needs: string; readonly on: string };

/** What AWS answered to one read. `absent`: there is no such thing, or it has none of what was asked for (`isGone`: no such thing); `unread`: we do not know, and `because` names the permission it takes. */
export type Asked<Output> =
  | { readonly kind: 'answered'; readonly output: Output }
  | { readonly kind: 'absent'; readonly isGone: boolean }
  | { readonly kind: 'unread'; readonly reason: FailureReason; readonly because: string };

export type FailureReason = 'denied' | 'throttled' | 'credentials' | 'late' | 'spent' | 'refused' | 'unreachable';
