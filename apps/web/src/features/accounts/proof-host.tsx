import { lazy, Suspense, useEffect, useState } from 'react';
import { onProofNeeded, type ProofKind } from '../../api/request.ts';
import { loadAreas } from '../../texts/texts.ts';

/** Fetched when it is first needed: most days it is not. */
const Dialog = lazy(async () => {
  await loadAreas(['account']);
  const { ProofDialog } = await import('./proof-dialog.tsx');
  return { default: ProofDialog };
});

/** Waits, in the shell, for a request that needs a fresh proof or a new session, and lets it go on once there is one. */
export function ProofHost() {
  const [answer, setAnswer] = useState<{ kind: ProofKind; give: (proved: boolean) => void }>();
  useEffect(() => {
    onProofNeeded((kind) => new Promise<boolean>((give) => setAnswer({ kind, give })));
    return () => onProofNeeded(undefined);
  }, []);
  if (answer === undefined) return null;
  const end = (proved: boolean) => {
    setAnswer(undefined);
    answer.give(proved);
  };
  return (
    <Suspense>
      <Dialog kind={answer.kind} onEnd={end} />
    </Suspense>
  );
}
