import type { ReactNode } from 'react';
import { arrowStates } from './chain.ts';

/** The heads of the arrows, one of each state's colour. */
export const ArrowHeads = (): ReactNode => (
  <svg className="arrow-heads" aria-hidden="true" width="0" height="0">
    <defs>
      {arrowStates.map((state) => (
        <marker
          key={state}
          id={`head-${state}`}
          className={`head ${state}`}
          viewBox="0 0 10 10"
          refX="10"
          refY="5"
          markerWidth="11"
          markerHeight="11"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path d="M0,0 L10,5 L0,10 Z" />
        </marker>
      ))}
    </defs>
  </svg>
);
