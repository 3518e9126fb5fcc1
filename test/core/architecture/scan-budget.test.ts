import { describe, expect, it } from 'vitest';
import { fitting } from '../../../layers/core/src/architecture/report/fitting.ts';
import { scan } from '../../../layers/core/src/architecture/scan.ts';
import type { ScanInput } from '../../../layers/core/src/architecture/scan-input.ts';
import type { ScanResult } from '../../../layers/core/src/architecture/scan-result.ts';
import { scanWork } from '../../../layers/core/src/architecture/world/scan-work.ts';

/** So many functions of one code, which reads so many buckets; the first may read the first bucket, and deletes it in vain. */
const inputOf = (functions: number, places: number): ScanInput => {
  const policy = `{Version: '2012-10-17', Statement: [{Effect: Allow, Action: ['s3:GetObject', 's3:DeleteBucket'], Resource: 'arn:aws:s3:::b0/*'}]}`;
  const one = (at: number): string =>
    `  F${at}:\n    Type: AWS::Serverless::Function\n    Properties: {CodeUri: src/, Handler: app.handler, Runtime: python3.13${at === 0 ? `, Policies: [${policy}]` : ''}}\n`;
  const calls = Array.from({ length: places }, (_, at) => `  s.get_object(Bucket='b${at}', Key='k')\n`).join('');
  return {
    template: `Transform: AWS::Serverless-2016-10-31\nResources:\n${Array.from({ length: functions }, (_, at) => one(at)).join('')}`,
    files: [{ path: 'src/app.py', text: `import boto3\ns = boto3.client('s3')\ndef handler(e, c):\n${calls}` }],
  };
};

/** A clock by which every look at it costs a second. */
const scanWithin = (input: ScanInput, milliseconds: number): ScanResult => {
  let now = 0;
  const clock = (): number => {
    now += 1_000;
    return now;
  };
  const scanned = scan(input, { workTime: { clock, milliseconds } });
  if (scanned.kind === 'unreadable') throw new Error(scanned.because);
  return scanned.result;
};
const whole = (input: ScanInput): ScanResult => scanWithin(input, Number.POSITIVE_INFINITY);

describe('the work of one scan', () => {
  it('changes nothing while there is some left', () => {
    const result = whole(inputOf(3, 4));

    expect(result.arrows).toHaveLength(12);
    expect(result.arrows[0]?.verdict).toBe('works');
    expect(result.findings.some(({ fix }) => fix !== null)).toBe(true);
    expect(result.notDecided).toEqual([]);
  });

  it('ends the deciding where it is over: what was found stands, what is left is counted, nothing else is said of it', () => {
    const all = whole(inputOf(3, 4));
    const result = scanWithin(inputOf(3, 4), 20_000);

    expect(result.arrows.length).toBeGreaterThan(0);
    expect(result.arrows.length).toBeLessThan(12);
    expect(result.arrows.every(({ verdict }) => verdict === 'works' || verdict === 'broken')).toBe(true);
    for (const { from, to, verdict } of result.arrows)
      expect(all.arrows.find((arrow) => arrow.from === from && arrow.to === to)?.verdict).toBe(verdict);
    expect(result.notDecided).toEqual([
      {
        what: 'the scan',
        because: expect.stringMatching(/^this is what was found so far, .*: .*\d+ requests? not decided; no fix was/),
      },
    ]);
    expect(result.findings.every(({ fix, rule }) => fix === null && rule !== 'WD013')).toBe(true);
  });

  it('calls nothing unused or wide of a role whose calls were not all looked at', () => {
    const unused = ({ findings }: ScanResult) => findings.filter(({ rule }) => rule === 'WD007');

    expect(unused(whole(inputOf(1, 4)))).not.toEqual([]);
    expect(unused(scanWithin(inputOf(1, 4), 3_000))).toEqual([]);
  });

  it('says of functions that there was no time left to read them', () => {
    const { notDecided } = scanWithin(inputOf(5, 4), 7_000);

    expect(notDecided[0]?.because).toMatch(/\d functions? whose code was not read/);
    expect(notDecided).toHaveLength(1);
  });

  it('offers no fix that there was no time left to prove, and says so', () => {
    const input = inputOf(3, 4);
    const times = Array.from({ length: 60 }, (_, at) => scanWithin(input, (at + 1) * 1_000));
    const unproven = times.find(
      ({ arrows, findings }) => arrows.length === 12 && findings.every(({ fix }) => fix === null),
    );

    expect(unproven?.notDecided[0]?.because).toContain('no time left to try every fix');
    for (const { findings } of times)
      for (const { fix } of findings) expect(fix?.proof.after ?? 'allowed').toBe('allowed');
  });

  it('tries the first way to deploy and names those that there was no time for', () => {
    const input = { ...inputOf(2, 3), regions: ['us-east-1', 'eu-west-1', 'eu-central-1'] };
    const { notDecided } = scanWithin(input, 16_000);

    expect(notDecided.map(({ what }) => what).join()).toMatch(/the way to deploy it in eu-(?:west|central)-1/);
  });

  it('is counted as well, so that the same input has the same answer on any machine', () => {
    const work = scanWork(() => false, 2);

    expect([work.step(), work.step(), work.step(), work.isOver()]).toEqual([true, true, false, true]);
  });

  it('is counted in the scan itself, where no clock is given', () => {
    const resultOf = (most?: number) => {
      const scanned = scan(inputOf(3, 4), most === undefined ? {} : { most });
      if (scanned.kind === 'unreadable') throw new Error(scanned.because);
      return scanned.result;
    };

    expect(resultOf(15)).toEqual(resultOf(15));
    expect(resultOf(15).notDecided).toEqual([
      {
        what: 'the scan',
        because: expect.stringMatching(
          /^this is what was found so far, more than one scan decides is left: .*\d requests? not decided; no fix was searched for: scan a part of it \(fewer functions, fewer Regions, parameters that are given\)$/,
        ),
      },
    ]);
    expect(resultOf().notDecided).toEqual([]);
  });

  it('ends on a template of functions times places', () => {
    let now = 0;
    const clock = (): number => {
      now += 1;
      return now;
    };
    const scanned = scan(inputOf(300, 300), { workTime: { clock, milliseconds: 4_000 } });

    expect(scanned.kind === 'scanned' && scanned.result.notDecided[0]?.what).toBe('the scan');
  });
});

describe('an answer that is larger than can be given back', () => {
  it('is its first arrows with what was found of them, and says how many are left out', () => {
    const result = whole(inputOf(5, 20));
    const fitted = fitting(result, 20_000);

    expect(JSON.stringify(JSON.stringify(fitted)).length).toBeLessThan(20_000);
    expect(fitted.arrows.length).toBeGreaterThan(5);
    expect(fitted.arrows).toEqual(result.arrows.slice(0, fitted.arrows.length));
    expect(fitted.notDecided[0]?.because).toBe(
      `${100 - fitted.arrows.length} arrows, ${result.findings.length - fitted.findings.length} findings and 0 notes of what was not decided are more than one answer holds: \`whydenied scan PATH\` tells all of them, or scan a part`,
    );
    const ids = new Set(fitted.nodes.map(({ id }) => id));
    expect(fitted.arrows.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
    expect(fitted.findings.every(({ arrow }) => arrow === null || fitted.arrows.some(({ id }) => id === arrow))).toBe(
      true,
    );
  });

  it('counts what was not decided and is left out', () => {
    const result = {
      ...whole(inputOf(5, 20)),
      notDecided: Array.from({ length: 40 }, (_, at) => ({ what: `F${at}`, because: 'it is open' })),
    };
    const fitted = fitting(result, 20_000);
    const left = 40 - (fitted.notDecided.length - 1);

    expect(left).toBeGreaterThan(0);
    expect(fitted.notDecided[0]?.because).toMatch(
      new RegExp(
        `^${100 - fitted.arrows.length} arrows, ${result.findings.length - fitted.findings.length} findings and ${left} notes of what was not decided are more than one answer holds: `,
      ),
    );
  });

  it('is measured as Lambda hands it on, each quote as two bytes', () => {
    const result = whole(inputOf(5, 20));
    const size = JSON.stringify(result).length;

    expect(fitting(result, size + 1_000).arrows.length).toBeLessThan(result.arrows.length);
  });

  it('is left as it is where it fits', () => {
    const result = whole(inputOf(1, 2));

    expect(fitting(result, 5_000_000)).toBe(result);
  });
});
