import type { AssessorCourse } from '@insigne/server/api';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Written } from '../../ui/written.tsx';

type Question = AssessorCourse['modules'][number]['quiz'][number];

/** Answered as often as one likes; the reason is told with the right answer. */
export function CourseQuestion({ question }: { question: Question }) {
  const { t } = useText();
  const name = useId();
  const [chosen, setChosen] = useState<number>();
  const [checked, setChecked] = useState<number>();
  const isRight = checked === question.answer;
  return (
    <form
      className="stack-s"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(chosen);
      }}
    >
      <fieldset className="quiz-options">
        <legend className="b">
          <Written text={question.question} />
        </legend>
        {question.options.map((option, index) => (
          <label key={option.en}>
            <input
              type="radio"
              name={name}
              checked={chosen === index}
              onChange={() => {
                setChosen(index);
                setChecked(undefined);
              }}
            />
            <span>
              <Written text={option} />
            </span>
          </label>
        ))}
      </fieldset>
      <Button small type="submit" disabled={chosen === undefined}>
        {t('library:course.check')}
      </Button>
      <div role="status">
        {checked !== undefined && (
          <div className={`note ${isRight ? 'ok' : 'warn'}`}>
            {isRight ? (
              <IconCircleCheck className="i" aria-hidden="true" />
            ) : (
              <IconCircleX className="i" aria-hidden="true" />
            )}
            <div>
              <p className="b">{isRight ? t('library:course.right') : t('library:course.wrong')}</p>
              {isRight && (
                <p>
                  <Written text={question.explanation} />
                </p>
              )}
            </div>
          </div>
        )}
      </div>
    </form>
  );
}
