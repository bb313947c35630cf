import type { ProgrammeView } from '@insigne/server/api';
import { IconCircleCheck } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { formatDate, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useProgrammeAct } from './programmes.queries.ts';

const Markdown = lazy(() => import('../../ui/markdown.tsx'));

/** For who awards here: what to read before, and what one has read. */
export function Course({ programme, personId }: { programme: ProgrammeView; personId: string }) {
  const { t, language } = useText();
  const act = useProgrammeAct(programme.id);
  const { course, timeZone } = programme.content;
  if (course.length === 0) return null;
  const mine = new Map(
    programme.readings.filter((one) => one.personId === personId).map(({ moduleId, readAt }) => [moduleId, readAt]),
  );
  return (
    <section className="card stack" id="course">
      <h2>{t('programmes:course.title')}</h2>
      <p className="sm dim">{t('programmes:course.lead', { count: mine.size, total: course.length })}</p>
      {act.isError && <ProblemNote error={act.error} />}
      {course.map((part) => {
        const title = inLanguage(part.title, language);
        const text = inLanguage(part.text, language);
        const readAt = mine.get(part.id);
        return (
          <details key={part.id} className="part">
            <summary lang={title.language}>
              {title.text || t('programmes:awarders.untitled')}
              {readAt !== undefined && (
                <span className="chip ok">
                  <IconCircleCheck className="i" aria-hidden="true" />
                  {t('programmes:course.readOn', { date: formatDate(readAt, language, timeZone) })}
                </span>
              )}
            </summary>
            <div className="stack">
              <Suspense fallback={null}>
                <Markdown text={text.text} lang={text.language} />
              </Suspense>
              {readAt === undefined && (
                <Button small busy={act.isPending} onClick={() => act.mutate({ below: `course/${part.id}` })}>
                  {t('programmes:course.done')}
                </Button>
              )}
            </div>
          </details>
        );
      })}
    </section>
  );
}
