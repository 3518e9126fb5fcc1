import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf } from '../../web/src/chain/chain-of.ts';
import { chainSvg } from '../../web/src/chain/chain-svg.ts';
import { type LaidOut, labelSize, layOut, placeSize } from '../../web/src/chain/lay-out.ts';
import { layOutNarrow } from '../../web/src/chain/lay-out-narrow.ts';
import { request } from './request.ts';

const name = fc.integer({ min: 0, max: 5 });
const chains = fc.array(fc.tuple(name, name, name), { minLength: 1, maxLength: 12 }).map((rows) =>
  chainOf({
    isPermissionProblem: true,
    requests: rows.map(([who, what, on]) =>
      request({
        principal: `arn:aws:iam::111122223333:role/r${who}`,
        action: `sts:Action${what}`,
        resource: on > 3 ? `arn:aws:s3:::b${on}` : `arn:aws:iam::111122223333:role/r${on}`,
      }),
    ),
  }),
);

const overlaps = (laidOut: LaidOut): number => {
  const boxes = [
    ...laidOut.places.map(({ x, y }) => ({ x, y, ...placeSize })),
    ...laidOut.arrows.map((arrow) => {
      const size = { ...labelSize(arrow), height: 44 };
      return { x: arrow.label.x - size.width / 2, y: arrow.label.y - size.height / 2, ...size };
    }),
  ];
  return boxes.filter((one, at) =>
    boxes.some(
      (other, index) =>
        index > at &&
        one.x < other.x + other.width &&
        other.x < one.x + one.width &&
        one.y < other.y + other.height &&
        other.y < one.y + one.height,
    ),
  ).length;
};

describe('a chain', () => {
  it('too narrow for a row: every arrow is drawn once, between places that are there, and nothing overlaps', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const laidOut = layOutNarrow(chain);

        const ids = laidOut.places.map(({ id }) => id);
        expect(laidOut.arrows.map(({ id }) => id).toSorted()).toEqual(chain.arrows.map(({ id }) => id).toSorted());
        expect(laidOut.arrows.every(({ from, to }) => ids.includes(from) && ids.includes(to))).toBe(true);
        expect(new Set(ids).size).toBe(ids.length);
        expect(overlaps(laidOut)).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('of five places in a line fits 360 px when it is narrow', () => {
    const role = (index: number): string => `arn:aws:iam::111122223333:role/r${index}`;
    const requests = [0, 1, 2, 3].map((index) => request({ principal: role(index), resource: role(index + 1) }));

    const { width } = layOutNarrow(chainOf({ isPermissionProblem: true, requests }));

    expect(width).toBeLessThanOrEqual(300);
  });

  it('in a row goes from the asker on the left to the resource on the right', () => {
    const { places } = layOut(chainOf({ isPermissionProblem: true, requests: [request()] }));

    expect((places[0]?.x ?? 0) < (places[1]?.x ?? 0)).toBe(true);
  });
});

describe('the saved picture', () => {
  it('keeps hostile names as words', () => {
    const requests = [request({ resource: `"><script>alert(1)</script>\u202E\u0000&`, action: '<image href="x"/>' })];

    const svg = chainSvg(layOut(chainOf({ isPermissionProblem: true, requests })));

    expect(svg).not.toMatch(/<script|<image|[\u0000\u202E]/);
    expect(svg).toContain('&lt;script&gt;');
  });
});
