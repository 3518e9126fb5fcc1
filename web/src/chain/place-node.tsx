import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import type { ReactNode } from 'react';
import { showMarks } from '../words/show-marks.ts';
import type { Place } from './place-of.ts';

/** A place of the chain. */
export const PlaceNode = ({ data }: NodeProps<Node<Place>>): ReactNode => (
  <div className="place" title={showMarks(data.name)}>
    <Handle type="target" position={Position.Left} isConnectable={false} />
    <span className="place-kind">
      {showMarks(data.kind)}
      {data.where === '' ? null : <span className="place-where">{showMarks(data.where)}</span>}
    </span>
    <bdi className="place-name">{showMarks(data.name)}</bdi>
    <Handle type="source" position={Position.Right} isConnectable={false} />
  </div>
);
