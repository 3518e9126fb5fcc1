import type { ReactNode } from 'react';
import type { ServerMode } from '../ask/use-server-mode.ts';

type Props = {
  readonly mode: ServerMode | 'unreachable' | null;
  readonly hasConversation: boolean;
  readonly startAnew: () => void;
  readonly forget: () => void;
};

/** The head of the page: its name, the mode it runs in, and the way out of a conversation. */
export const PageHeader = ({ mode, hasConversation, startAnew, forget }: Props): ReactNode => (
  <header className="page-header">
    <p className="name">
      <img src="icon.svg" alt="" width="28" height="28" />
      <span>whydenied</span>
    </p>
    <p className="mode">{sayMode(mode)}</p>
    {hasConversation && (
      <div className="page-actions">
        <button type="button" onClick={startAnew}>
          New
        </button>
        <button type="button" onClick={forget}>
          Forget
        </button>
      </div>
    )}
  </header>
);

const sayMode = (mode: Props['mode']): string => {
  if (mode === null) return '';
  if (mode === 'unreachable') return 'no server';
  const account = { demo: 'demo account', live: 'live account', file: 'account file', none: 'no account' }[
    mode.account
  ];
  return `${account} · ${mode.wordedBy === 'template' ? 'no model' : mode.wordedBy}`;
};
