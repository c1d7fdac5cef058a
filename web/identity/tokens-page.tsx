import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiToken, identityRoutes } from '../../contract/identity.ts';
import { reading } from '../live/reading.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Fold } from '../ui/fold.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Rows } from '../ui/row.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { AddTokenDialog } from './add-token-dialog.tsx';
import { NewTokenDialog } from './new-token-dialog.tsx';
import { TokenRow } from './token-row.tsx';

/** Tokens with which programs act in the name of an agent. */
export function TokensPage() {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const tokens = useQuery(reading(identityRoutes.listTokens));
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('identity:tokens.add')}
    </Button>
  );
  return (
    <SettingsPage title={t('identity:tokens.title')} lede={t('identity:tokens.lede')} act={add}>
      <Loaded query={tokens}>{({ items }) => <TokenList tokens={items} />}</Loaded>
      {adding && <AddTokenDialog close={() => setAdding(false)} made={setSecret} />}
      {secret && <NewTokenDialog secret={secret} close={() => setSecret(null)} />}
    </SettingsPage>
  );
}

function TokenList({ tokens }: { tokens: ApiToken[] }) {
  const { t } = useTranslation();
  const alive = tokens.filter((token) => !token.revokedAt);
  const revoked = tokens.filter((token) => token.revokedAt);
  return (
    <>
      {alive.length === 0 && (
        <EmptyState
          icon={<IconKey size={24} />}
          title={t('identity:tokens.emptyTitle')}
          body={t('identity:tokens.emptyText')}
        />
      )}
      <Rows label={t('identity:tokens.title')}>
        {alive.map((token) => (
          <TokenRow key={token.id} token={token} />
        ))}
      </Rows>
      {revoked.length > 0 && (
        <Fold label={t('identity:tokens.revokedOnes', { count: revoked.length })}>
          <Rows label={t('identity:tokens.revoked')}>
            {revoked.map((token) => (
              <TokenRow key={token.id} token={token} />
            ))}
          </Rows>
        </Fold>
      )}
    </>
  );
}
