import type { Mutant } from './mutants.ts';

/** Mutants that change nothing that anybody could see, each with the reason: no test can kill them. */
const EQUIVALENT: { file: string; from: string; to: string; why: string }[] = [];

export function equivalenceOf({ file, from, to }: Mutant): string | undefined {
  return EQUIVALENT.find((one) => file.endsWith(`/${one.file}`) && one.from === from && one.to === to)?.why;
}
