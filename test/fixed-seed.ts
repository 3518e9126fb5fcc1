import fc from 'fast-check';

// The gate must not depend on luck: the same seed on every run. FC_SEED=7 npm test looks elsewhere.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261124) });
