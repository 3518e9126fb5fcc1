import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainDrawing } from '../../web/src/chain/chain-drawing.ts';
import { chainOf } from '../../web/src/chain/chain-of.ts';
import { type LaidOut, labelLines, labelSize, placeSize, placeWidth } from '../../web/src/picture/drawable.ts';
import { layOut } from '../../web/src/picture/lay-out.ts';
import { layOutNarrow } from '../../web/src/picture/lay-out-narrow.ts';
import { pictureSvg } from '../../web/src/picture/picture-svg.ts';
import { request } from './request.ts';

const drawingOf = (requests: Parameters<typeof chainOf>[0]['requests']) =>
  chainDrawing(chainOf({ isPermissionProblem: true, requests }));

const name = fc.integer({ min: 0, max: 5 });
const chains = fc.array(fc.tuple(name, name, name), { minLength: 1, maxLength: 12 }).map((rows) =>
  drawingOf(
    rows.map(([who, what, on]) =>
      request({
        principal: `arn:aws:iam::111122223333:role/r${who}`,
        action: `sts:Action${what}`,
        resource: on > 3 ? `arn:aws:s3:::b${on}` : `arn:aws:iam::111122223333:role/r${on}`,
      }),
    ),
  ),
);

const overlaps = (laidOut: LaidOut): number => {
  const boxes = [
    ...laidOut.places.map((place) => ({ x: place.x, y: place.y, ...placeSize(place) })),
    ...laidOut.arrows.map((arrow) => {
      const size = { ...labelSize(arrow), height: 44 };
      return { x: arrow.at.x - size.width / 2, y: arrow.at.y - size.height / 2, ...size };
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
  it.each([
    ['in columns', layOut],
    ['as a list', layOutNarrow],
  ])('%s: every arrow is drawn once, between places that are there, and nothing overlaps', (_, laying) => {
    fc.assert(
      fc.property(chains, (chain) => {
        const laidOut = laying(chain);

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

    const { width } = layOutNarrow(drawingOf(requests));

    expect(width).toBeLessThanOrEqual(300);
  });

  it('in a row goes from the asker on the left to the resource on the right', () => {
    const { places } = layOut(drawingOf([request()]));

    expect((places[0]?.x ?? 0) < (places[1]?.x ?? 0)).toBe(true);
  });

  it('draws no arrow over another where several leave one place, in columns and as a list', () => {
    const requests = [0, 1, 2].map((index) => request({ resource: `arn:aws:s3:::bucket-${index}` }));

    for (const laying of [layOut, layOutNarrow]) {
      const starts = laying(drawingOf(requests)).arrows.map(({ way }) => way.split(' ')[0]);
      expect(new Set(starts).size).toBe(3);
    }
  });

  it('has room for an action too long for a line: it breaks behind its service', () => {
    const [arrow] = drawingOf([request({ action: 'bedrock:InvokeModelWithResponseStream' })]).arrows;
    if (arrow === undefined) throw new Error('bug: one arrow');

    expect(labelLines(arrow.label)).toEqual(['bedrock:', 'InvokeModelWithResponseStream']);
    expect(labelSize(arrow).width).toBeGreaterThanOrEqual(7.8 * 'InvokeModelWithResponseStream'.length);
    expect(labelLines('s3:GetObject')).toEqual(['s3:GetObject']);
  });

  it('keeps all that is drawn inside its edges', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const { width, height, places, arrows } = layOut(chain);

        const rights = [
          ...places.map(({ x }) => x + placeWidth),
          ...arrows.map((each) => each.at.x + labelSize(each).width / 2),
        ];
        const bottoms = [
          ...places.map((place) => place.y + placeSize(place).height),
          ...arrows.map(({ at }) => at.y + 22),
        ];
        expect(Math.max(...rights)).toBeLessThanOrEqual(width);
        expect(Math.max(...bottoms)).toBeLessThanOrEqual(height);
      }),
      { numRuns: 200 },
    );
  });

  it('goes left to right but where its arrows close a circle', () => {
    const role = (index: number): string => `arn:aws:iam::111122223333:role/r${index}`;
    const requests = [0, 1, 2].map((index) => request({ principal: role(index), resource: role((index + 1) % 3) }));

    const { places, arrows } = layOut(drawingOf(requests));

    const leftOf = (id: string): number => places.find((place) => place.id === id)?.x ?? 0;
    expect(arrows.filter(({ from, to }) => leftOf(from) > leftOf(to)).length).toBe(1);
    expect(new Set(places.map(({ x }) => x)).size).toBe(3);
  });

  it('of ten times as many arrows takes about ten times as long', () => {
    const time = (count: number): number => {
      const drawing = {
        places: Array.from({ length: count }, (_, at) => ({ id: `${at}`, kind: 'Role', name: `r${at}`, where: '' })),
        arrows: Array.from({ length: 2 * count }, (_, at) => ({
          ...({
            id: `a${at}`,
            from: `${at % 10}`,
            to: `${(at * 7) % count}`,
            tone: 'allowed',
            label: '',
            words: 'works',
          } as const),
        })),
      };
      const before = process.cpuUsage();
      layOut(drawing);
      return process.cpuUsage(before).user / 1000;
    };
    time(200);

    const least = (count: number): number => Math.min(time(count), time(count), time(count));
    const [few, many] = [least(200), least(2_000)];

    expect(many).toBeLessThan(Math.max(40 * few, 100));
  });
});

describe('the saved picture', () => {
  it('keeps hostile names as words', () => {
    const requests = [request({ resource: `"><script>alert(1)</script>\u202E\u0000&`, action: '<image href="x"/>' })];

    const svg = pictureSvg(layOut(drawingOf(requests)));

    expect(svg).not.toMatch(/<script|<image|[\u0000\u202E]/);
    expect(svg).toContain('&lt;script&gt;');
  });
});
