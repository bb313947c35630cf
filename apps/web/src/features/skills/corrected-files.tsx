import type { FrameworkImportView, ImportChoices } from '@insigne/server/api';
import { FileInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { DropZone } from '../../ui/drop-zone.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useCorrectImport } from './imports.queries.ts';

interface CorrectedFilesProps {
  one: FrameworkImportView;
  /** What is chosen now, for the corrected copy too. */
  choices: Partial<ImportChoices>;
  onDone: (id: string) => void;
}

/** Files that were corrected take the place of those with faults, and are checked at once with the same choices. */
export function CorrectedFiles({ one, choices, onDone }: CorrectedFilesProps) {
  const { t } = useText();
  const correct = useCorrectImport(one.id);
  const send = async (files: File[]) => {
    if (files.length === 0 || correct.isPending) return;
    try {
      onDone(await correct.mutateAsync({ files, choices }));
    } catch {
      // Shown above the field.
    }
  };
  return (
    <div className="stack-s">
      {correct.isError && <ProblemNote error={correct.error} />}
      <DropZone takesSeveral onDrop={(_first, all) => void send(all)}>
        <FileInput
          multiple
          label={t('skills:import.corrected')}
          description={t('skills:import.correctedHint')}
          placeholder={t('skills:import.choose')}
          leftSection={<IconUpload className="i" aria-hidden="true" />}
          disabled={correct.isPending}
          value={[]}
          onChange={(files) => void send(files)}
        />
      </DropZone>
    </div>
  );
}
