import { lazy, Suspense, useEffect, useState } from 'react';
import { onProofNeeded } from '../../api/request.ts';
import { loadAreas } from '../../texts/texts.ts';

/** Fetched when it is first needed: most days it is not. */
const Dialog = lazy(async () => {
  await loadAreas(['account']);
  const { ProofDialog } = await import('./proof-dialog.tsx');
  return { default: ProofDialog };
});

/** Waits, in the shell, for a request that needs a fresh proof, and lets it go on once there is one. */
export function ProofHost() {
  const [answer, setAnswer] = useState<{ give: (proved: boolean) => void }>();
  useEffect(() => {
    onProofNeeded(() => new Promise<boolean>((give) => setAnswer({ give })));
    return () => onProofNeeded(() => Promise.resolve(false));
  }, []);
  if (answer === undefined) return null;
  const end = (proved: boolean) => {
    setAnswer(undefined);
    answer.give(proved);
  };
  return (
    <Suspense>
      <Dialog onEnd={end} />
    </Suspense>
  );
}
