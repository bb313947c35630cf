import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useText } from '../texts/texts.ts';
import { Button } from './button.tsx';

const SHOWN_MS = 2500;

/** Copies a text and says so; `label` names what is copied. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useText();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const Mark = copied ? IconCheck : IconCopy;
  return (
    <>
      <Button
        small
        icon={<Mark className="i" aria-hidden="true" />}
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {copied ? t('common:copied') : label}
      </Button>
      <span className="sr" role="status">
        {copied ? t('common:copied') : ''}
      </span>
    </>
  );
}

/** A link to hand over: shown whole, so that it can be copied by hand where the clipboard is closed. */
export function LinkToCopy({ url, label, hint }: { url: string; label: string; hint?: string }) {
  const { t } = useText();
  return (
    <div className="stack-s">
      <p className="sm b">{label}</p>
      <div className="row wrap">
        <code className="grow link-text">{url}</code>
        <CopyButton text={url} label={t('common:copyLink')} />
      </div>
      {hint !== undefined && <p className="xs dim">{hint}</p>}
    </div>
  );
}
