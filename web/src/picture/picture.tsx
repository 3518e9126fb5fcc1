import { type ReactNode, useMemo, useRef } from 'react';
import type { Drawing } from './drawable.ts';
import { Graph } from './graph.tsx';
import { layOut } from './lay-out.ts';
import { layOutNarrow } from './lay-out-narrow.ts';
import { pictureSvg } from './picture-svg.ts';
import { saveFile } from './save-file.ts';
import { useWidth } from './use-width.ts';

type Props = {
  readonly drawing: Drawing;
  readonly title: string;
  /** What the saved file is called, without its ending. */
  readonly file: string;
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
  /** Whether a wide page scrolls to the side before columns become a list. */
  readonly mayScroll?: boolean;
  /** What a click on a place does. */
  readonly places?: Parameters<typeof Graph>[0]['places'];
  /** More that the picture can be saved as. */
  readonly actions?: ReactNode;
};

/** A picture with its title and its file; in columns where they fit, else as an indented list. */
export const Picture = ({
  drawing,
  title,
  file,
  chosen,
  choose,
  places,
  actions,
  mayScroll = false,
}: Props): ReactNode => {
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const laidOut = useMemo(() => {
    const inColumns = layOut(drawing);
    return inColumns.width <= width || (mayScroll && width > 720) ? inColumns : layOutNarrow(drawing);
  }, [drawing, width, mayScroll]);
  return (
    <>
      <div className="section-head">
        <h3>{title}</h3>
        <span className="picture-actions">
          {actions}
          <button type="button" onClick={() => saveFile(`${file}.svg`, 'image/svg+xml', pictureSvg(laidOut))}>
            Save as SVG
          </button>
        </span>
      </div>
      <figure ref={frame} className="graph-frame" aria-label={`Arrows: ${title}`}>
        {width > 0 && (
          <Graph
            {...{ laidOut, chosen }}
            {...(places === undefined ? {} : { places })}
            choose={(id) => choose(id === chosen ? null : id)}
          />
        )}
      </figure>
    </>
  );
};
