import { lazy, Suspense, useEffect, useState } from 'react';
import { onProofNeeded } from '../../api/request.ts';
import { loadAreas } from '../../texts/texts.ts';

/** Fetched when it is first needed: most days it is not. */
const ProofDialog = lazy(async () => {
  const [module] = await Promise.all([import('./proof-dialog.tsx'), loadAreas(['account'])]);
  return { default: module.ProofDialog };
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
      <ProofDialog onEnd={end} />
    </Suspense>
  );
}
