// Why: a rule never seen failing is not a rule. Plants one violation a rule in a temporary tree and expects red, for that rule.
import { ALL_PROOFS } from './proofs/all-proofs.ts';

let failed = 0;
for (const { title, prove } of ALL_PROOFS) {
  try {
    await prove();
    process.stdout.write(`ok ${title}\n`);
  } catch (error) {
    failed += 1;
    process.stdout.write(`FAIL ${title}\n  ${(error as Error).message.replaceAll('\n', '\n  ')}\n`);
  }
}
process.stdout.write(`${ALL_PROOFS.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
