import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiToken, identityRoutes } from '../../contract/identity.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { Badge } from '../ui/badge.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Row } from '../ui/row.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';

/** One token: what for, what it may do, when it was last used. */
export function TokenRow({ token }: { token: ApiToken }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const refresh = useRefresh();
  const revoke = useMutation({
    mutationFn: () => call(identityRoutes.revokeToken, { params: { id: token.id } }),
    onSuccess: () => refresh(identityRoutes.listTokens),
    onSettled: () => setAsking(false),
  });
  return (
    <Row
      name={token.name}
      quiet={token.revokedAt !== null}
      wraps
      note={
        <>
          <span dir="ltr">{token.hint}</span> · <TokenUse token={token} />
        </>
      }
      side={
        <>
          {token.scopes.map((scope) => (
            <Badge key={scope}>{t(`identity:tokens.scope.${scope}`)}</Badge>
          ))}
          {!token.revokedAt && (
            <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
              {t('identity:tokens.revoke')}
            </Button>
          )}
          <ConfirmDialog
            opened={asking}
            title={t('identity:tokens.revokeTitle', { name: token.name })}
            body={t('identity:tokens.revokeText')}
            act={t('identity:tokens.revoke')}
            busy={revoke.isPending}
            onAct={() => revoke.mutate()}
            onClose={() => setAsking(false)}
          />
        </>
      }
    />
  );
}

function TokenUse({ token }: { token: ApiToken }) {
  const { t } = useTranslation();
  if (token.revokedAt)
    return (
      <>
        {t('identity:tokens.revoked')} <TimeAgo at={token.revokedAt} shape="message" />
      </>
    );
  if (!token.lastUsedAt) return t('identity:tokens.neverUsed');
  return (
    <>
      {t('identity:tokens.lastUsed')} <TimeAgo at={token.lastUsedAt} shape="message" />
    </>
  );
}
