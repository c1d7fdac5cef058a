import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { identityRoutes } from '../../contract/identity.ts';
import { type TokenScope, tokenScopes } from '../../contract/permissions.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormDialog } from '../ui/form-dialog.tsx';

type Props = { close: () => void; made: (secret: string) => void };
type Values = { name: string; scopes: TokenScope[] };

export function AddTokenDialog({ close, made }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const form = useForm<Values>({
    initialValues: { name: '', scopes: ['read'] },
    validate: {
      name: (value) => (value.trim() === '' ? t('forms:required') : null),
      scopes: (value) => (value.length === 0 ? t('identity:tokens.scopeNeeded') : null),
    },
  });
  async function add(body: Values) {
    const { secret } = await call(identityRoutes.addToken, { body });
    made(secret);
    await refresh(identityRoutes.listTokens);
  }
  return (
    <FormDialog
      title={t('identity:tokens.add')}
      form={form}
      send={add}
      close={close}
      submitWords={t('identity:tokens.make')}
    >
      <TextInput
        {...form.getInputProps('name')}
        label={t('identity:tokens.name')}
        placeholder={t('identity:tokens.namePlaceholder')}
        maxLength={80}
        data-autofocus
      />
      <Checkbox.Group {...form.getInputProps('scopes')} label={t('identity:tokens.scopes')}>
        <Stack gap="sm" mt={4}>
          {tokenScopes.map((scope) => (
            <Checkbox
              key={scope}
              value={scope}
              label={t(`identity:tokens.scope.${scope}`)}
              description={t(`identity:tokens.scopeMeans.${scope}`)}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </FormDialog>
  );
}
