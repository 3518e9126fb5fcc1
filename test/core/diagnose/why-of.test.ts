import { describe, expect, it } from 'vitest';
import { sayWhy } from '../../../dev/reader/say-why.ts';
import { whyOf } from '../../../layers/core/src/diagnose/why-of.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { causes } from '../../../layers/core/src/playbook/index.ts';
import { nearestExamples } from '../../../layers/core/src/recognise/index.ts';
import { readCaseFiles } from './case-files.ts';
import { diagnoseCase } from './diagnose-case.ts';

const prose = 'since monday the action group of my agent cannot call its function, access denied';

describe('why a text gets its answer', () => {
  it('names each cause that fits, its tier, its place and the words that gave it', () => {
    const { fitting, causes: all } = whyOf(prose);

    const [first] = fitting;
    expect(first).toMatchObject({ id: 'AGENT_LAMBDA_RESOURCE_POLICY', tier: 'edge', confidence: 'possible' });
    expect(first?.place).toBeLessThan(all);
    expect(first?.heard).toContainEqual({ what: 'failing', at: prose.indexOf('cannot'), text: 'cannot' });
    expect(fitting.flatMap(({ heard }) => heard).every(({ at, text }) => prose.startsWith(text, at))).toBe(true);
  });

  it('rests on the sentence of AWS where no word was sought', () => {
    const sentence =
      'User: arn:aws:iam::111122223333:user/ana is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::vault/a because no identity-based policy allows the s3:GetObject action';

    const [first] = whyOf(`Error! ${sentence}`).fitting;

    expect(first).toMatchObject({ id: 'IDENTITY_ALLOW_MISSING', heard: [{ what: 'sentence', at: 7 }] });
  });

  it('tells of the same answer as is given', () => {
    const texts = readCaseFiles('diagnose').flatMap(([, { cases }]) =>
      cases.filter(({ policies, account }) => policies === undefined && account === undefined),
    );
    const asked = texts.filter((_, index) => index % 12 === 0);

    const different = asked.filter(({ input }) => {
      const [first = null] = whyOf(input).answer;
      const isListed = causes.find(({ id }) => id === first?.id)?.isListed !== false;
      return diagnoseCase({ input }).cause.id !== (isListed ? (first?.id ?? null) : null);
    });

    expect(asked.length).toBeGreaterThan(20);
    expect(different.map(({ name }) => name)).toEqual([]);
  });

  it('is said in lines, with the nearest examples', () => {
    const examples = [
      { id: 'KB_ROLE_S3', text: 'the sync cannot read the bucket' },
      { id: 'AGENT_LAMBDA_RESOURCE_POLICY', text: 'the agent cannot call its function' },
    ];

    const said = sayWhy(whyOf(prose), nearestExamples(prose, examples));

    expect(said).toContain(`  AGENT_LAMBDA_RESOURCE_POLICY: edge, possible, `);
    expect(said).toMatch(/failing at \d+: "cannot"/);
    expect(said.indexOf('the agent cannot call')).toBeLessThan(said.indexOf('the sync cannot read'));
    expect(sayWhy(whyOf(''), [])).toContain('none');
    expect(readText('').told).toEqual([]);
  });
});
