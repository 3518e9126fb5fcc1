import type { RankingModel } from './ranking-model.ts';
import { readModel } from './read-model.ts';

/** Unpacks a model at its first use and keeps it: who never ranks never pays. */
export const keepModel = (packed: string): (() => RankingModel) => {
  let model: RankingModel | null = null;
  return () => {
    model ??= readModel(packed);
    return model;
  };
};
