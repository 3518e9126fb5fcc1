import { makeObserver, type Observer } from '@whydenied/core/http';
import type { Configuration } from './configuration.ts';

/** Logs and counts of one function. */
export const observing = ({ logLevel }: Configuration, service: string): Observer =>
  makeObserver({ level: logLevel, service });
