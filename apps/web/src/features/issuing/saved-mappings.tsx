import { IconTrash } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useDeleteMapping, useMappings } from './batches.queries.ts';

/** Kinds of file that are known by their columns. */
export function SavedMappings() {
  const { t } = useText();
  const mappings = useMappings();
  const forget = useDeleteMapping();
  const saved = mappings.data ?? [];
  if (mappings.isError) return <ProblemNote error={mappings.error} onRetry={() => void mappings.refetch()} />;
  if (saved.length === 0) return null;
  return (
    <section className="card narrow" aria-labelledby="mappings">
      <header>
        <h3 id="mappings">{t('giving:mappings.title', { count: saved.length })}</h3>
      </header>
      <p className="sm dim">{t('giving:mappings.hint')}</p>
      {forget.isError && <ProblemNote error={forget.error} />}
      <ul className="lines">
        {saved.map(({ id, name, columns }) => (
          <li key={id}>
            <div className="grow">
              <p className="b">{name}</p>
              <p className="sm dim">{columns.join(', ')}</p>
            </div>
            <Button
              small
              look="q"
              busy={forget.isPending && forget.variables === id}
              icon={<IconTrash className="i" aria-hidden="true" />}
              onClick={() => forget.mutate(id)}
            >
              {t('giving:mappings.forget')}
              <span className="sr"> {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
