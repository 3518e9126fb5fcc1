import type { TemplateModel } from './template-model.ts';

export const conditionNames = (model: TemplateModel): readonly string[] => [...model.conditions.keys()];
