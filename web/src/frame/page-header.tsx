import type { ReactNode } from 'react';
import type { ServerMode } from '../ask/use-server-mode.ts';

type Props = {
  readonly mode: ServerMode | 'unreachable' | null;
  /** The way to the other room: asking about one denial, or about a whole template. */
  readonly other: { readonly label: string; readonly go: () => void };
  /** Whether an answer came from the demo account. */
  readonly usesDemo?: boolean;
  /** What ends a conversation; null where there is none. */
  readonly conversation: { readonly startAnew: () => void; readonly forget: () => void } | null;
};

/** The head of the page: its name, the mode it runs in, the way to the other room, and out of a conversation. */
export const PageHeader = ({ mode, other, conversation, usesDemo = false }: Props): ReactNode => (
  <header className="page-header">
    <p className="name">
      <img src="icon.svg" alt="" width="28" height="28" />
      <span>whydenied</span>
    </p>
    <p className="mode">{sayMode(mode, usesDemo)}</p>
    <div className="page-actions">
      <button type="button" onClick={other.go}>
        {other.label}
      </button>
      {conversation === null ? null : (
        <>
          <button type="button" title="This conversation stays in this tab" onClick={conversation.startAnew}>
            New
          </button>
          <button type="button" title="Deletes this conversation here and on the server" onClick={conversation.forget}>
            Forget
          </button>
        </>
      )}
    </div>
  </header>
);

const sayMode = (mode: Props['mode'], usesDemo: boolean): string => {
  if (mode === null) return '';
  if (mode === 'unreachable') return 'no server';
  const account = { demo: usesDemo ? 'demo account' : '', live: 'live account', file: 'account file', none: '' }[
    mode.account
  ];
  return [account, mode.wordedBy === 'template' ? '' : mode.wordedBy].filter((words) => words !== '').join(' · ');
};
