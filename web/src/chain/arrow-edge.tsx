import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import type { ReactNode } from 'react';
import { showMarks } from '../words/show-marks.ts';
import { type LaidOut, labelSize } from './lay-out.ts';
import { arrowLabel, stateWords } from './state-words.ts';

export type ArrowEdgeData = {
  readonly arrow: LaidOut['arrows'][number];
  readonly isChosen: boolean;
  /** Where it leads, for those who do not see it. */
  readonly ends: string;
  readonly choose: (id: string) => void;
};

/** An arrow of the chain: its way, and a button that says what it is and how it stands. */
export const ArrowEdge = ({ id, data }: EdgeProps<Edge<ArrowEdgeData>>): ReactNode => {
  if (data === undefined) return null;
  const { arrow, isChosen, choose, ends } = data;
  const { sign, words } = stateWords[arrow.state];
  return (
    <>
      <BaseEdge
        id={id}
        path={arrow.way}
        className={`way ${arrow.state}`}
        markerEnd={`url(#head-${arrow.state})`}
        interactionWidth={24}
      />
      <EdgeLabelRenderer>
        <button
          type="button"
          className={`arrow-label ${arrow.state} nopan`}
          aria-pressed={isChosen}
          style={{
            maxWidth: labelSize(arrow).width,
            transform: `translate(-50%, -50%) translate(${arrow.label.x}px, ${arrow.label.y}px)`,
          }}
          onClick={() => choose(id)}
        >
          <span className="arrow-action">{showMarks(arrowLabel(arrow))}</span>
          <span className="arrow-state">
            <span aria-hidden="true">{sign}</span> {words}
            <span className="for-ears"> {showMarks(ends)}</span>
          </span>
        </button>
      </EdgeLabelRenderer>
    </>
  );
};
