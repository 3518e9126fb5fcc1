/**
 * Of the processor's time: a machine that is busy with others does not make an answer shorter. Asking for it costs a call of the
 * system, so it is asked again only when a moment has gone by on the wall: one thread cannot have worked longer than that.
 */
const processorClock = (): number => {
  const now = performance.now();
  if (now - looked < moment) return worked;
  // Node 20 knows the whole process only, whose other threads count then too.
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
  looked = now;
  worked = (user + system) / 1_000;
  return worked;
};

const moment = 20;
let looked = Number.NEGATIVE_INFINITY;
let worked = 0;

/**
 * How long one answer may work, and one scan: some eight seconds of a function with 1 GB; beside the live account's 8 and the model's
 * words, below the 29 of API Gateway.
 */
export const workTime = { clock: processorClock, milliseconds: 5_000 };

/** The same at somebody's own terminal, where they wait and are told what is being done. */
export const patientWorkTime = { clock: processorClock, milliseconds: 60_000 };
