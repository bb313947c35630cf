import type { AssessorCourse } from '@insigne/server/api';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { CourseQuestion } from './course-question.tsx';
import { useCourse } from './library.queries.ts';
import './library.css';

/** The course for the people who award: read, answer, compare. Nothing of what is answered is kept. */
export function CoursePage() {
  const { t, language } = useText();
  const { base } = useOrganisation();
  const course = useCourse();
  const title = course.data === undefined ? t('library:course.title') : inLanguage(course.data.title, language).text;
  return (
    <Page
      title={title}
      crumbs={[
        { label: t('app:library.title'), to: `${base}/badges` },
        { label: t('library:title'), to: `${base}/badges/library` },
        { label: t('library:course.title') },
      ]}
      lead={course.data && <Written text={course.data.description} />}
    >
      <Loaded query={course} height={640}>
        {({ modules }) => (
          <>
            <nav aria-label={t('library:course.contents')}>
              <ol className="course-contents">
                {modules.map(({ id, title: name }) => (
                  <li key={id}>
                    <a href={`#${id}`}>
                      <Written text={name} />
                    </a>
                  </li>
                ))}
              </ol>
            </nav>
            <p className="sm dim">{t('library:course.notKept')}</p>
            {modules.map((module, index) => (
              <CourseModule key={module.id} module={module} number={index + 1} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}

type Module = AssessorCourse['modules'][number];

function CourseModule({ module, number }: { module: Module; number: number }) {
  const { t } = useText();
  return (
    <section className="card stack-l course-module" id={module.id} aria-labelledby={`${module.id}-title`}>
      <div className="stack">
        <h2 id={`${module.id}-title`}>
          {number}. <Written text={module.title} />
        </h2>
        <ul className="plain-bullets dim">
          {module.objectives.map((objective) => (
            <li key={objective.en}>
              <Written text={objective} />
            </li>
          ))}
        </ul>
        <p className="prose">
          <Written text={module.content} />
        </p>
      </div>
      <div className="stack">
        <h3>{t('library:course.questions', { count: module.quiz.length })}</h3>
        {module.quiz.map((question) => (
          <CourseQuestion key={question.question.en} question={question} />
        ))}
      </div>
      <div className="stack">
        <h3>{t('library:course.stories')}</h3>
        <p className="sm dim">{t('library:course.storiesHint')}</p>
        {module.calibrationCases.map((story) => (
          <div key={story.story.en} className="course-story stack-s">
            <p>
              <Written text={story.story} />
            </p>
            <details className="more">
              <summary>{t('library:course.reveal')}</summary>
              <p className="b">
                <Written text={story.skill} /> · <Written text={story.level} />
              </p>
              <p>
                <Written text={story.rationale} />
              </p>
            </details>
          </div>
        ))}
      </div>
    </section>
  );
}
