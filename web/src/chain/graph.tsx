import { ReactFlow } from '@xyflow/react';
import type { ReactNode } from 'react';
import { ArrowEdge, type ArrowEdgeData } from './arrow-edge.tsx';
import { ArrowHeads } from './arrow-heads.tsx';
import { arrowStates } from './chain.ts';
import { type LaidOut, placeSize } from './lay-out.ts';
import { PlaceNode } from './place-node.tsx';

type Props = { readonly laidOut: LaidOut; readonly chosen: string | null; readonly choose: (id: string) => void };

/** The laid out chain, drawn at its own size: type stays readable, a chain too wide scrolls. */
export const Graph = ({ laidOut, chosen, choose }: Props): ReactNode => {
  const { width, height, places, arrows } = laidOut;
  return (
    <div className="graph" style={{ width, height }}>
      <ArrowHeads />
      <ReactFlow
        ref={asPicture}
        key={`${width} ${height}`}
        width={width}
        height={height}
        nodes={places.map((place) => ({
          ...{ id: place.id, type: 'place', position: { x: place.x, y: place.y }, data: place, ...placeSize },
        }))}
        edges={worstLast(arrows).map((each) => ({
          ...{ id: each.id, source: each.from, target: each.to, type: 'arrow' },
          // Its label is a button that says the same, and more.
          domAttributes: { 'aria-hidden': true },
          data: {
            arrow: each,
            isChosen: each.id === chosen,
            choose,
            ends: endsOf(each, places),
          } satisfies ArrowEdgeData,
        }))}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onEdgeClick={(_, { id }) => choose(id)}
        proOptions={{ hideAttribution: true }}
        {...still}
      />
    </div>
  );
};

// Where ways meet, the broken one is seen.
const worstLast = (arrows: LaidOut['arrows']): LaidOut['arrows'] =>
  arrows.toSorted((one, other) => arrowStates.indexOf(other.state) - arrowStates.indexOf(one.state));

const endsOf = ({ from, to }: LaidOut['arrows'][number], places: LaidOut['places']): string => {
  const nameOf = (id: string): string => places.find((place) => place.id === id)?.name ?? id;
  return `from ${nameOf(from)} to ${nameOf(to)}`;
};

// The library takes itself for an application, in which a screen reader's own keys would be off.
const asPicture = (element: HTMLElement | null): void => element?.setAttribute('role', 'presentation');

const nodeTypes = { place: PlaceNode };
const edgeTypes = { arrow: ArrowEdge };

// A picture to read, not a canvas to work on: the page scrolls as anywhere else.
const still = {
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  panOnDrag: false,
  zoomOnScroll: false,
  zoomOnPinch: false,
  zoomOnDoubleClick: false,
  preventScrolling: false,
  disableKeyboardA11y: true,
} as const;
