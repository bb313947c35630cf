import { IconSend } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { usePerson } from '../accounts/accounts.queries.ts';
import { useTestMail } from './operation.queries.ts';

/** One mail to oneself, past the queue, with what the mail server said. */
export function TestMail() {
  const { t } = useText();
  const { data: person } = usePerson();
  const test = useTestMail();
  return (
    <section className="card stack" aria-labelledby="test-mail">
      <h2 id="test-mail">{t('operate:testMail.title')}</h2>
      <p className="dim">{t('operate:testMail.lead', { address: person?.email ?? '' })}</p>
      <div>
        <Button
          busy={test.isPending}
          onClick={() => test.mutate()}
          icon={<IconSend className="i" aria-hidden="true" />}
        >
          {t('operate:testMail.act')}
        </Button>
      </div>
      {test.isError && <ProblemNote error={test.error} />}
      {test.data && (
        <div className={test.data.outcome === 'sent' ? 'note ok' : 'note bad'} role="status">
          <div className="stack-s grow">
            <p>{t(`operate:testMail.outcome.${test.data.outcome}`)}</p>
            <p className="xs">
              {t('operate:testMail.said')} <code className="breaks">{test.data.reason}</code>
            </p>
          </div>
        </div>
      )}
    </section>
  );
}
