import { Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { apiPath } from '../../api/request.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

const FORMATS = ['csv', 'case', 'json'] as const;

/** A framework as a file, in one of the forms that others read. */
export function ExportMenu({ framework }: { framework: string }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button small icon={<IconDownload className="i" aria-hidden="true" />}>
          {t('skills:export.act')}
          <IconChevronDown className="i" aria-hidden="true" />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={`/api${apiPath`/organisations/${organisation.handle}/frameworks/${framework}/export/${format}`}`}
            download
          >
            {t(`skills:export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
