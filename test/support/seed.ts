import fc from "fast-check";

// The same cases on every run: a red build must be red for everybody. QUALI_SEED looks for new ones.
fc.configureGlobal({ seed: Number(process.env.QUALI_SEED ?? 20240201) });
