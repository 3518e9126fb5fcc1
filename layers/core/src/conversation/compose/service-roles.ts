import { type ServiceRow, serviceRows } from './services.data.ts';

/** The service that plain letters name as the one that takes a role up; null: none. */
export const serviceNamed = (plain: string): ServiceRow | null =>
  serviceRows.find(({ words }) => words.test(plain)) ?? null;
