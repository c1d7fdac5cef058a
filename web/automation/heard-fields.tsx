import { MultiSelect, Stack, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeAuthors, changeKinds, type Heard } from '../../contract/automation.ts';

type Props = { heard: Heard; change: (heard: Heard) => void };

/** What sets a trigger off: what happens, who did it, which words were written. Nothing chosen is anything. */
export function HeardFields({ heard, change }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <MultiSelect
        label={t('automation:heard.kinds')}
        placeholder={heard.kinds.length === 0 ? t('automation:heard.anyKind') : ''}
        data={changeKinds.map((kind) => ({ value: kind, label: t(`automation:heard.kind.${kind}`) }))}
        value={heard.kinds}
        onChange={(kinds) => change({ ...heard, kinds: changeKinds.filter((each) => kinds.includes(each)) })}
        searchable
        nothingFoundMessage={t('forms:nothingFound')}
      />
      <MultiSelect
        label={t('automation:heard.by')}
        placeholder={heard.by.length === 0 ? t('automation:heard.anybody') : ''}
        data={changeAuthors.map((by) => ({ value: by, label: t(`automation:heard.author.${by}`) }))}
        value={heard.by}
        onChange={(by) => change({ ...heard, by: changeAuthors.filter((each) => by.includes(each)) })}
      />
      <TagsInput
        label={t('automation:heard.words')}
        placeholder={heard.words.length === 0 ? t('automation:heard.wordsHint') : ''}
        value={heard.words}
        onChange={(words) => change({ ...heard, words })}
        acceptValueOnBlur
        maxTags={50}
        dir="auto"
      />
    </Stack>
  );
}
