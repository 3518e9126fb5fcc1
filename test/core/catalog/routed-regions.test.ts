import { describe, expect, it } from 'vitest';
import { inferenceProfileIds, isInferenceProfileId, routedRegions } from '../../../layers/core/src/catalog/index.ts';

describe('routedRegions', () => {
  it('gives the recorded Regions of a geographic profile with date and source', () => {
    const routed = routedRegions({ profileId: 'eu.amazon.nova-pro-v1:0', sourceRegion: 'eu-central-1' });

    expect(routed).toMatchObject({
      kind: 'known',
      modelId: 'amazon.nova-pro-v1:0',
      regions: ['eu-central-1', 'eu-north-1', 'eu-west-1', 'eu-west-3'],
      asOf: '2026-08-22',
    });
  });

  it('adds the source Region where the recording lacks it', () => {
    const routed = routedRegions({
      profileId: 'us.anthropic.claude-3-5-sonnet-20240620-v1:0',
      sourceRegion: 'us-east-2',
    });

    expect(routed.kind === 'known' && routed.regions).toContain('us-east-2');
  });

  it('knows a global profile without a table', () => {
    expect(routedRegions({ profileId: 'global.new.model', sourceRegion: 'mx-central-1' })).toEqual({
      kind: 'global',
      modelId: 'new.model',
    });
  });

  it.each([
    ['us', 'us-east-1', ['us-east-1', 'us-east-2', 'us-west-2']],
    ['us', 'ca-central-1', ['ca-central-1', 'us-east-1', 'us-east-2', 'us-west-2']],
    ['au', 'ap-southeast-2', ['ap-southeast-2', 'ap-southeast-4']],
    ['us-gov', 'us-gov-west-1', ['us-gov-east-1', 'us-gov-west-1']],
  ])('takes what nobody recorded by the pattern of its geography: `%s.` from %s', (prefix, sourceRegion, regions) => {
    expect(routedRegions({ profileId: `${prefix}.new.model-v1:0`, sourceRegion })).toEqual({
      kind: 'pattern',
      modelId: 'new.model-v1:0',
      prefix,
      regions,
      asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
  });

  it.each([
    ['eu.amazon.nova-pro-v1:0', { modelId: 'amazon.nova-pro-v1:0', prefix: 'eu' }],
    ['sa.new.model-v1:0', { modelId: 'new.model-v1:0', prefix: 'sa' }],
    ['amazon.nova-pro-v1:0', { modelId: null, prefix: 'amazon' }],
  ])('does not guess the Regions of `%s` from us-east-1, where no such profile is called', (profileId, expected) => {
    expect(routedRegions({ profileId, sourceRegion: 'us-east-1' })).toEqual({ kind: 'unknown', ...expected });
  });
});

describe('isInferenceProfileId', () => {
  it('accepts every recorded id and no model id', () => {
    expect(inferenceProfileIds().filter((id) => !isInferenceProfileId(id))).toEqual([]);
    expect(isInferenceProfileId('anthropic.claude-sonnet-5')).toBe(false);
  });

  it('unites what is recorded where nobody stated the source Region', () => {
    const routed = routedRegions({ profileId: 'eu.amazon.nova-pro-v1:0', sourceRegion: '{Region}' });

    expect(routed.kind === 'known' && routed.regions).toEqual(
      expect.arrayContaining(['eu-central-1', 'eu-north-1', 'eu-south-2', 'eu-west-1', 'eu-west-3']),
    );
    expect(routed.kind === 'known' && routed.regions).not.toContain('{Region}');
    expect(routedRegions({ profileId: 'us.new.model-v1:0', sourceRegion: '{Region}' })).toMatchObject({
      kind: 'pattern',
      regions: ['us-east-1', 'us-east-2', 'us-west-2'],
    });
  });
});
