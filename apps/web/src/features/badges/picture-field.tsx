import { IconInfoCircle, IconPhoto } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { levelsIn } from '../../artwork/badge-words.ts';
import { formatBytes } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { DropZone } from '../../ui/drop-zone.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { useProblemText } from '../../ui/loaded.tsx';
import { useUploadPicture } from './badges.queries.ts';
import { BilingualField } from './bilingual-field.tsx';
import type { SectionProps } from './texts-section.tsx';

/** As the server refuses larger ones. */
const MOST_BYTES = 5 * 1024 * 1024;
/** By ending and by type: systems differ in what they know. */
const PICTURE_TYPES = '.png,.jpg,.jpeg,.svg,image/png,image/jpeg,image/svg+xml';
const PATH = 'content.artwork.picture';

interface PictureFieldProps extends SectionProps {
  onPicture: (id: string) => void;
}

/** A picture of the organisation's own in place of the drawn one: dropped or chosen, with the words that stand for it. */
export function PictureField({ content, errors, onChange, onPicture }: PictureFieldProps) {
  const { t, language } = useText();
  const problemText = useProblemText();
  const input = useRef<HTMLInputElement>(null);
  const upload = useUploadPicture();
  const [tooLarge, setTooLarge] = useState<string>();
  const send = (file: File | undefined) => {
    if (file === undefined || upload.isPending) return;
    upload.reset();
    const isTooLarge = file.size > MOST_BYTES;
    setTooLarge(isTooLarge ? t('badges:picture.tooLarge', { size: formatBytes(file.size, language) }) : undefined);
    if (isTooLarge) return;
    upload.mutate(file, {
      onSuccess: onPicture,
      onSettled: () => {
        // The same file may be chosen again after it was mended.
        if (input.current) input.current.value = '';
      },
    });
  };
  const { picture } = content.artwork;
  const levels = levelsIn(content).length;
  const fault = tooLarge ?? (upload.isError ? problemText(upload.error).detail : errors[PATH]);
  return (
    <>
      <DropZone onDrop={send}>
        {picture === undefined ? (
          <IconPhoto className="i" aria-hidden="true" stroke={1.5} />
        ) : (
          <DrawnBadge content={content} size={148} decorative />
        )}
        <p className="b" role="status">
          {upload.isPending
            ? t('badges:picture.sending')
            : picture === undefined
              ? t('badges:picture.drop')
              : t('badges:picture.set')}
        </p>
        <FileField
          id="badge-picture"
          path={PATH}
          label={picture === undefined ? t('badges:picture.choose') : t('badges:picture.replace')}
          accept={PICTURE_TYPES}
          hint={`${t('badges:picture.hint')} ${t('badges:picture.svgHint')}`}
          fault={fault}
          inputRef={input}
          onChoose={send}
        />
      </DropZone>
      {picture !== undefined && (
        <>
          <SmallAdvice content={content} />
          <BilingualField
            path="content.alt"
            label={t('app:editor.alt')}
            description={t('badges:picture.altHint')}
            value={content.alt}
            errors={errors}
            maxLength={300}
            rows={3}
            required
            onChange={(alt) => onChange('alt', { ...content, alt })}
          />
          {levels > 1 && <p className="note mute">{t('badges:picture.sameAtAll', { count: levels })}</p>}
          <p className="xs dim">{t('badges:picture.kept')}</p>
        </>
      )}
    </>
  );
}

/** Below this a badge's page, which shows it at 352, enlarges it. */
const SMALL = 352;

/** Told of the picture as it was kept: it is not prevented. */
function SmallAdvice({ content }: Pick<SectionProps, 'content'>) {
  const { t } = useText();
  const [side, setSide] = useState<number>();
  return (
    <>
      <span className="sr" aria-hidden="true">
        <DrawnBadge content={content} size={90} decorative onMeasured={setSide} />
      </span>
      {side !== undefined && side < SMALL && (
        <div className="note mute">
          <IconInfoCircle className="i" aria-hidden="true" />
          <p>{t('badges:picture.small', { side })}</p>
        </div>
      )}
    </>
  );
}
