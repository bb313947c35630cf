import type { Mutant } from './mutants.ts';

const ONLY_SPEED = 'what is kept is an answer that would be found again: only the time differs';

const WAITED_FOR = 'what is there already may be waited for as well: only the time differs';

/** Mutants that change nothing that anybody could see, each with the reason: no test can kill them. */
const EQUIVALENT: { file: string; from: string; to: string; why: string }[] = [
  {
    file: 'proof/sign.ts',
    from: "suite.form === 'rdfc' && contexts !== 'open'",
    to: 'false',
    why: `the quick way to the same text; ${ONLY_SPEED}`,
  },
  {
    file: 'proof/sign.ts',
    from: 'matched === undefined',
    to: 'true',
    why: `the quick way to the same text; ${ONLY_SPEED}`,
  },
  { file: 'proof/sign.ts', from: 'known', to: 'false', why: ONLY_SPEED },
  { file: 'proof/suites.ts', from: 'known', to: 'false', why: ONLY_SPEED },
  { file: 'proof/suites.ts', from: 'kept', to: 'false', why: ONLY_SPEED },
  { file: 'proof/suites.ts', from: 'isKept', to: 'false', why: ONLY_SPEED },
  { file: 'proof/suites.ts', from: 'known.beginning.hashes.set(context, done)', to: 'undefined', why: ONLY_SPEED },
  { file: 'proof/sign.ts', from: 'alike?.sha256 instanceof Promise', to: 'true', why: WAITED_FOR },
  { file: 'proof/sign.ts', from: 'data instanceof Promise', to: 'true', why: WAITED_FOR },
  { file: 'proof/sign.ts', from: 'signature instanceof Promise', to: 'true', why: WAITED_FOR },
  { file: 'proof/sign.ts', from: 'refusal', to: 'true', why: WAITED_FOR },
  { file: 'verify-credential.ts', from: 'found instanceof Promise', to: 'true', why: WAITED_FOR },
  { file: 'proof/check-proofs.ts', from: 'known !== undefined', to: 'false', why: ONLY_SPEED },
  { file: 'status/check-bitstring.ts', from: 'kept.bits', to: 'false', why: ONLY_SPEED },
  { file: 'status/check-bitstring.ts', from: 'kept.bits = bits;', to: ';', why: ONLY_SPEED },
  { file: 'status/check-bitstring.ts', from: 'bits.length <= MAX_KEPT_BITS', to: 'false', why: ONLY_SPEED },
  { file: 'status/check-bitstring.ts', from: 'lists.set(list, kept);', to: ';', why: ONLY_SPEED },
  { file: 'status/check-bitstring.ts', from: 'Object.isFrozen(list)', to: 'false', why: ONLY_SPEED },
  {
    file: 'status/check-status.ts',
    from: 'entries.length === 0',
    to: 'false',
    why: 'without entries there is no finding, and the last line says the same',
  },
  {
    file: 'proof/check-proofs.ts',
    from: '!asked.includes(proof)',
    to: 'true',
    why: 'a proof that was asked is asked again, with the same answer',
  },
];

export function equivalenceOf({ file, from, to }: Mutant): string | undefined {
  return EQUIVALENT.find((one) => file.endsWith(`/${one.file}`) && one.from === from && one.to === to)?.why;
}
