import type { SkillPlace, SkillView } from '@insigne/server/api';
import { NativeSelect } from '@mantine/core';
import { IconArrowsMove } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { FindSkill } from './find-skill.tsx';
import { useBranch, useMoveSkill } from './skills.queries.ts';

/** Pages of a branch that are read to offer its places one by one; behind them there is only the end. */
const MOST_PAGES = 10;

interface MoveDialogProps {
  skill: SkillView;
  opened: boolean;
  onClose: () => void;
  onMoved: (before: SkillPlace) => void;
}

/** Chooses what a skill stands under and after which of the others there. */
export function MoveDialog(props: MoveDialogProps) {
  const { t, language } = useText();
  const { skill, opened, onClose } = props;
  const name = inLanguage(skill.name, language).text;
  return (
    <Dialog opened={opened} onClose={onClose} title={t('skills:move.title', { name })}>
      <MoveForm {...props} />
    </Dialog>
  );
}

type Parent = { id: string; name: { fr: string; en: string } } | null;

function MoveForm({ skill, onClose, onMoved }: MoveDialogProps) {
  const { t, language } = useText();
  const [now] = useState<Parent>(skill.path.at(-1) ?? null);
  const [parent, setParent] = useState<Parent>(now);
  const [chosen, setChosen] = useState<string>();
  const branch = useWholeBranch(skill.framework.id, parent?.id ?? null);
  const act = useMoveSkill(skill.id);
  const stoodAt = branch.skills.findIndex(({ id }) => id === skill.id);
  const others = branch.skills.filter(({ id }) => id !== skill.id);
  const isHere = (parent?.id ?? null) === skill.parentId;
  const value = chosen ?? String(isHere && stoodAt !== -1 ? stoodAt : branch.total);
  // Not as a callback of `mutate`: the panel is drawn anew for the moved skill before the answer's turn, and would take it along.
  const move = () =>
    act.mutateAsync({ parentId: parent?.id ?? null, position: Number(value) }).then(
      ({ before }) => {
        onClose();
        onMoved(before);
      },
      () => undefined,
    );
  const choose = (next: Parent) => {
    setParent(next);
    setChosen(undefined);
  };
  return (
    <>
      {act.isError && <ProblemNote error={act.error} />}
      <p className="row wrap between">
        <span>
          {t('skills:move.under')}{' '}
          <span className="b">
            {parent === null ? t('skills:move.outermost') : inLanguage(parent.name, language).text}
          </span>
        </span>
        {parent !== null && (
          <Button small onClick={() => choose(null)}>
            {t('skills:move.toOutermost')}
          </Button>
        )}
      </p>
      <FindSkill
        label={t('skills:move.to')}
        description={t('skills:move.toHint')}
        none={t('skills:move.none')}
        framework={skill.framework.id}
        kind="any"
        taken={[skill.id, ...(parent === null ? [] : [parent.id])]}
        onChoose={choose}
      />
      <Loaded query={branch.query} height={70}>
        {() => (
          <NativeSelect
            label={t('skills:move.place')}
            value={value}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={[
              { value: '0', label: t('skills:move.first') },
              ...others.map(({ name }, at) => ({
                value: String(at + 1),
                label: t('skills:move.after', { name: inLanguage(name, language).text }),
              })),
              ...(branch.total > branch.skills.length
                ? [{ value: String(branch.total), label: t('skills:move.last') }]
                : []),
            ]}
          />
        )}
      </Loaded>
      <div className="row wrap">
        <Button
          look="p"
          busy={act.isPending}
          icon={<IconArrowsMove className="i" aria-hidden="true" />}
          onClick={() => void move()}
          disabled={!branch.query.isSuccess}
        >
          {t('skills:move.act')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </>
  );
}

function useWholeBranch(framework: string, parent: string | null) {
  const query = useBranch(framework, parent);
  const { data, hasNextPage, isFetching, fetchNextPage } = query;
  const pages = data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetching && pages < MOST_PAGES) void fetchNextPage();
  }, [hasNextPage, isFetching, pages, fetchNextPage]);
  return { query, skills: data?.pages.flatMap((page) => page.skills) ?? [], total: data?.pages[0]?.total ?? 0 };
}
