import { type LivePorts, mayAskAbout } from '@whydenied/core';
import { liveAccount } from '@whydenied/core/aws';
import type { Observer } from '@whydenied/core/http';
import type { Configuration } from './configuration.ts';

// Below API Gateway's 29 seconds with room for the model's words: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
const deadlineMilliseconds = 8_000;

/** The live account of this process's credentials; undefined where it is not to be read. */
export const livePorts = (
  configuration: Configuration,
  { count, audit }: Pick<Observer, 'audit' | 'count'>,
): LivePorts | undefined => {
  if (!configuration.isLive) return undefined;
  const { region, readerRoles, readerExternalId: externalId } = configuration;
  const account = liveAccount({ region, readerRoles, externalId, clock: Date.now });
  return {
    account,
    mayAskAbout: mayAskAbout(account, Date.now),
    deadlineMilliseconds,
    onPermission: audit,
    onDifference: ({ kind }) => {
      if (kind === 'unexplained') count('EngineDisagreement');
    },
  };
};
