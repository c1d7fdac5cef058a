import { Autocomplete } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tagName, tagsRoutes } from '../../contract/tags.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormDialog } from '../ui/form-dialog.tsx';

type Tag = { name: string; tickets: number };

/** Another name for a tag. A name that stands already merges the two, and says so before it does. */
export function RenameTagDialog({ tag, close }: { tag: Tag; close: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const form = useForm({
    initialValues: { to: tag.name },
    validate: {
      to: (value) => {
        const read = tagName.safeParse(value);
        if (!read.success) return t('work:tags.nameRule');
        return read.data === tag.name ? t('errors:code.tag.same') : null;
      },
    },
  });
  const to = form.values.to.trim().toLowerCase();
  const [asked] = useDebouncedValue(to, 150);
  const { data } = useQuery(reading(tagsRoutes.listAllTags, { query: { query: asked === tag.name ? '' : asked } }));
  const others = (data?.items ?? []).filter((each) => each.name !== tag.name);
  const merged = others.find((each) => each.name === to);
  return (
    <FormDialog
      title={t('work:tags.renameOf', { name: tag.name })}
      form={form}
      close={close}
      submitWords={t(merged ? 'work:tags.merge' : 'work:tags.rename')}
      send={async (values) => {
        await call(tagsRoutes.changeTag, { body: { from: tag.name, to: values.to } });
        await refresh(tagsRoutes.listAllTags, tagsRoutes.listTagChanges);
      }}
    >
      <Autocomplete
        {...form.getInputProps('to')}
        label={t('work:tags.newName')}
        data={others.slice(0, 8).map((each) => each.name)}
        maxLength={60}
        dir="auto"
        data-autofocus
      />
      <p role="status">
        {merged ? t('work:tags.merges', { name: merged.name, count: merged.tickets }) : null}{' '}
        <span className="dim">{t('work:tags.rulesStay')}</span>
      </p>
    </FormDialog>
  );
}
