import type { SkillSheet } from '@insigne/server/api';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { formatList } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { TextList } from './text-list.tsx';

type Level = SkillSheet['levels'][number];

/** One level of a skill: what is asked for it, how one tells, who assesses and for how long it holds. */
export function LevelSheet({ level, skillName }: { level: Level; skillName: string }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  return (
    <section className="card stack-l" aria-labelledby="level">
      <div className="stack-s">
        <h2 id="level">
          {skillName} · <Written text={level.name} />
        </h2>
        <p>
          <Written text={level.description} />
        </p>
        <p className="sm dim">
          <Written text={level.definition} />
        </p>
      </div>
      <div className="stack-s">
        <h3>{t('library:level.criteria', { count: level.criteria.length })}</h3>
        <ol className="criteria-list">
          {level.criteria.map((criterion) => (
            <Criterion key={criterion.id} criterion={criterion} />
          ))}
        </ol>
      </div>
      <div className="sheet-pair">
        <TextList title={t('library:level.evidence')} texts={level.evidence} />
        <TextList title={t('library:level.questions')} texts={level.questions} />
      </div>
      <dl className="facts">
        <div>
          <dt>{t('library:level.assessors')}</dt>
          <dd>
            {t('library:level.minimum', { count: level.minimumAssessors })}
            <br />
            <span className="sm dim">
              {formatList(
                level.modes.map((mode) => t(`library:mode.${mode}`)),
                language,
              )}
            </span>
            <br />
            <Link to="/o/$org/badges/library/course" params={{ org: organisation.handle }}>
              {t('library:course.open')}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t('library:level.validity')}</dt>
          <dd>
            {level.validityMonths === null
              ? t('library:level.noExpiry')
              : t('library:level.months', { count: level.validityMonths })}
          </dd>
        </div>
        <div>
          <dt>{t('library:level.next')}</dt>
          <dd>
            <Written text={level.nextStep} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Criterion({ criterion }: { criterion: Level['criteria'][number] }) {
  const { t } = useText();
  return (
    <li>
      <p className="b">
        <Written text={criterion.text} />
      </p>
      <dl className="rubric">
        <div>
          <dt className="warn-ink">
            <IconCircleDashed className="i" aria-hidden="true" />
            {t('library:level.notYet')}
          </dt>
          <dd>
            <Written text={criterion.notYet} />
          </dd>
        </div>
        <div>
          <dt className="ok-ink">
            <IconCircleCheck className="i" aria-hidden="true" />
            {t('library:level.met')}
          </dt>
          <dd>
            <Written text={criterion.met} />
          </dd>
        </div>
      </dl>
    </li>
  );
}
