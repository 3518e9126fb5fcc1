import fc from 'fast-check';

// The gate must not depend on luck: the same seed on every run. FC_SEED=7 npm test looks elsewhere, FC_RUNS=5000 longer.
const { FC_SEED = '20261124', FC_RUNS } = process.env;
fc.configureGlobal({ seed: Number(FC_SEED), ...(FC_RUNS !== undefined && { numRuns: Number(FC_RUNS) }) });
