import { Button, Group } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tagsRoutes } from '../../contract/tags.ts';
import { readingPages } from '../live/reading.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Paged } from '../ui/paged.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { SearchInput } from '../ui/search-input.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { DeleteTag } from './delete-tag.tsx';
import { RenameTagDialog } from './rename-tag-dialog.tsx';
import { TagChanges } from './tag-changes.tsx';

type Tag = { name: string; tickets: number };

/** Every tag, most used first: found, renamed, merged, deleted. */
export function TagsPage() {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [renaming, setRenaming] = useState<Tag | null>(null);
  const [deleting, setDeleting] = useState<Tag | null>(null);
  const tags = useInfiniteQuery(readingPages(tagsRoutes.listAllTags, { query }));
  return (
    <SettingsPage title={t('work:tags.title')} lede={t('work:tags.lede')}>
      <SearchInput
        aria-label={t('work:tags.find')}
        placeholder={t('work:tags.find')}
        mb="md"
        value={query}
        change={setQuery}
      />
      <TagChanges />
      <Paged
        query={tags}
        empty={
          <EmptyState
            icon={<IconTag size={24} />}
            title={t(query ? 'work:tags.noneFound' : 'work:tags.emptyTitle')}
            body={t(query ? 'work:tags.noneFoundText' : 'work:tags.emptyText')}
          />
        }
      >
        {(rows: Tag[]) => (
          <Rows label={t('work:tags.title')}>
            {rows.map((tag) => (
              <Row
                key={tag.name}
                name={tag.name}
                note={t('work:tags.tickets', { count: tag.tickets })}
                side={
                  <Group gap={4} wrap="nowrap">
                    <Button
                      variant="subtle"
                      color="gray"
                      size="xs"
                      aria-label={t('work:tags.renameOf', { name: tag.name })}
                      onClick={() => setRenaming(tag)}
                    >
                      {t('work:tags.rename')}
                    </Button>
                    <Button
                      variant="subtle"
                      color="gray"
                      size="xs"
                      aria-label={t('work:tags.deleteOf', { name: tag.name })}
                      onClick={() => setDeleting(tag)}
                    >
                      {t('work:tags.delete')}
                    </Button>
                  </Group>
                }
              />
            ))}
          </Rows>
        )}
      </Paged>
      {renaming ? <RenameTagDialog tag={renaming} close={() => setRenaming(null)} /> : null}
      <DeleteTag tag={deleting} close={() => setDeleting(null)} />
    </SettingsPage>
  );
}
